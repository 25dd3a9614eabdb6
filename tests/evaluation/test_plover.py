"""The scorer of the PLOVER sets, on made-up sentences."""

from pathlib import Path

import pytest

from detente.evaluation import plover

HEADER = "sentence_id\tsentence\tmarked_sentence\tsource\ttarget\troot\tquad\n"


def test_macro_f1_is_the_mean_over_the_gold_classes():
    gold = ["AID", "AID", "ACCUSE", "ACCUSE"]
    found = ["AID", "none", "ACCUSE", "AID"]
    assert plover.macro_f1(gold, found) == pytest.approx((0.5 + 2 / 3) / 2)


def test_nothing_found_is_wrong_at_every_grain():
    scores = plover.score(["AID", "ACCUSE"], ["none", "none"])
    assert (scores.root, scores.quad, scores.binary, scores.found) == (0, 0, 0, 0)


def test_a_near_miss_counts_at_the_coarser_grain():
    scores = plover.score(["ACCUSE"], ["REJECT"])
    assert (scores.root, scores.quad, scores.binary) == (0, 1, 1)


def test_evaluate_reads_marked_sentences(tmp_path: Path):
    marked = "<s>Freedonia</s> condemned <t>Ruritania</t>."
    pledged = "<s>Freedonia</s> will visit <t>Ruritania</t>."
    path = tmp_path / "sentences.tsv"
    path.write_text(
        f"{HEADER}1\t-\t{marked}\t-\t-\tACCUSE\t3\n2\t-\t{pledged}\t-\t-\tAGREE\t1\n",
        encoding="utf-8",
    )
    scores = plover.evaluate(path)
    assert (scores.sentences, scores.root, scores.found) == (2, 1.0, 1.0)


def test_evaluate_reads_gold_records(tmp_path: Path):
    path = tmp_path / "records.json"
    path.write_text(
        '[{"text": "France condemned Germany on Monday.", "event": "ACCUSE",'
        ' "source": [{"actorText": "France"}], "target": [{"actorText": "Germany"}]}]',
        encoding="utf-8",
    )
    scores = plover.evaluate(path)
    assert (scores.records, scores.found, scores.type, scores.actor) == (1, 1.0, 1.0, 1.0)
