"""How the figures of a benchmark are shown."""

import json
from collections.abc import Callable
from pathlib import Path

from detente.cli.evaluate import figures, lines
from detente.evaluation.chances import Bin
from detente.evaluation.polnear import Result, Score


def test_figures_that_are_worked_out_come_before_what_was_counted() -> None:
    assert figures(Score(3, 4, 3, 6)) == {
        "precision": 0.75,
        "recall": 0.5,
        "f1": 0.6,
        "right_found": 3,
        "found": 4,
        "right_wanted": 3,
        "wanted": 6,
    }


def test_each_group_of_figures_is_one_line() -> None:
    shown = lines(figures(Result(2, Score(3, 4, 3, 6), exact={"cue": Score(1, 1, 1, 1)})))
    assert [" ".join(line.split()) for line in shown] == [
        "articles 2",
        "whole precision 0.750 recall 0.500 f1 0.600 right_found 3 found 4 right_wanted 3 wanted 6",
        "with_cue precision 0.000 recall 0.000 f1 0.000 right_found 0 found 0 right_wanted 0 "
        "wanted 0",
        "exact cue precision 1.000 recall 1.000 f1 1.000 right_found 1 found 1 right_wanted 1 "
        "wanted 1",
        "whole_f1_interval None",
    ]


def test_an_interval_is_shown_from_end_to_end() -> None:
    assert lines({"recall_interval": (0.25, 0.5)}) == ["recall_interval      0.250 to 0.500"]


def test_a_benchmark_without_data_of_its_own_asks_for_their_path(
    run: Callable[..., tuple[int, str, str]],
) -> None:
    code, _, said = run("evaluate", "polnear")
    assert code == 2
    assert "detente evaluate polnear PATH" in " ".join(said.split())


def test_labelled_pairs_are_measured_file_by_file(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    told = ("Jane Doe pledged not to donate to John Roe.", "Jane Doe paid John Roe a visit.")
    passages = [{"publisher": "Gazette", "published": "2031-03-10", "text": each} for each in told]
    pair = {"id": "p1", "label": "none", "near": "pledge", "passages": passages}
    (tmp_path / "mine.jsonl").write_text(json.dumps(pair), encoding="utf-8")
    code, out, _ = run("evaluate", "disagreements", str(tmp_path), "--json")
    assert code == 0
    assert json.loads(out)["mine"]["false_alarms"] == {"pledge": "0 of 1"}


def test_a_list_of_figures_is_a_numbered_line_for_each() -> None:
    found = figures({"bins": (Bin(0.1, 0.2, 3), Bin(0.5, 0.4, 3))})
    assert [" ".join(line.split()) for line in lines(found)] == [
        "bins 1 said 0.100 came 0.200 cases 3",
        "bins 2 said 0.500 came 0.400 cases 3",
    ]
