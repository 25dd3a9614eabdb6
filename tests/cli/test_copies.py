"""What one text and its copies foretell is one prediction: listed, judged and counted once."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from detente.pipeline import opened
from detente.record.interface import EntryQuery
from detente.views import first_predictions, prediction_page

Run = Callable[..., tuple[int, str, str]]
FORETOLD = (
    "The council of Arnwick met at the harbour office on Monday. “There is a 70 percent chance "
    "that Doric Vale will quit the Harbour Board before the end of 2031,” analyst Runa Poole "
    "said. “I will certainly not sue Mayor Ilic and I will sell the shipyard,” Doric Vale said."
)
LATER = "Doric Vale resigned from the Harbour Board on Saturday. Mayor Ilic thanked Doric Vale."
ARTICLES = [
    ("2031-02-03", "Gazette", FORETOLD),
    ("2031-02-04", "Herald", FORETOLD.replace(". “", ".\n“")),
    ("2031-02-05", "Courier", FORETOLD + " (Wire)"),
    ("2031-06-02", "Post", LATER),
    ("2032-03-01", "Post", "Mayor Ilic opened a library in Arnwick on Saturday."),
]


@pytest.fixture
def record(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    rows = (
        {"url": f"https://{name}.example/{day}", "published": day, "publisher": name, "text": text}
        for day, name, text in ARTICLES
    )
    file = tmp_path / "told.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    monkeypatch.setenv("DETENTE_RECORD", str(tmp_path / "told.db"))
    monkeypatch.setenv("DETENTE_JUDGE", "R. Poe")
    assert run("add", str(file))[0] == 0
    return str(tmp_path / "told.db")


def lines(run: Run, *words: str) -> list[Any]:
    found = json.loads(run("predictions", *words, "--json")[1])
    assert isinstance(found, list)
    return found


def quits(run: Run) -> Any:
    (found,) = (each for each in lines(run) if "70 percent" in each["evidence"][0]["text"])
    return found


def copies(record: str) -> list[str]:
    """The ids of the three tellings of the forecast."""
    with opened(record) as store:
        found = store.view().entries(EntryQuery(kinds=("prediction",)))
    return [each.id for each in found if "70 percent" in each.evidence.text]


def test_copies_are_one_line_with_the_evidence_of_all(run: Run, record: str) -> None:
    assert [each["publisher"] for each in quits(run)["evidence"]] == [
        "Gazette",
        "Herald",
        "Courier",
    ]
    assert len(quits(run)["proposals"]) == 1
    both = [each for each in lines(run) if "sell the shipyard" in each["evidence"][0]["text"]]
    assert len(both) == 2  # two things foretold in one sentence stay two


@pytest.mark.parametrize("which", [0, 1, 2])
def test_what_is_judged_of_one_copy_holds_for_all(run: Run, record: str, which: int) -> None:
    judged = copies(record)[which]
    assert run("judge", "resolve", judged, "came true")[0] == 0
    assert (quits(run)["outcome"], quits(run)["proposals"]) == ("came true", [])
    for copy in copies(record):
        code, _, said = run("judge", "resolve", copy, "did not")
        assert (code, "was judged “came true” by R. Poe" in said) == (2, True)
    (poole,) = (
        each
        for each in json.loads(run("predictions", "--forecasters", "--json")[1])
        if each["forecaster"] and each["forecaster"]["name"] == "Runa Poole"
    )
    assert (poole["made"], poole["resolved"], poole["scored"]) == (1, 1, 1)
    actor = json.loads(run("actor", "Runa Poole", "--json")[1])
    assert (actor["track_record"]["made"], actor["track_record"]["resolved"]) == (1, 1)
    assert len(actor["predictions"]) == 1
    with opened(record) as store:
        view = store.view()
        for outlet in ("Gazette", "Herald", "Courier"):
            query = EntryQuery(kinds=("prediction",), publishers=(outlet,))
            (found,) = prediction_page(view, query, "came true", 10).items
            assert found.evidence[0].publisher == outlet


def test_rejecting_one_copy_or_its_proposal_rejects_all(run: Run, record: str) -> None:
    assert run("judge", "reject", quits(run)["proposals"][0]["id"])[0] == 0
    assert quits(run)["proposals"] == []
    assert run("judge", "reject", copies(record)[1])[0] == 0
    assert not [each for each in lines(run) if "70 percent" in each["evidence"][0]["text"]]


def test_pages_give_each_line_once(run: Run, record: str) -> None:
    whole = [each["id"] for each in lines(run)]
    assert [each["id"] for each in lines(run, "--limit", "2")] == whole[:2]
    with opened(record) as store:
        view, query = store.view(), EntryQuery(kinds=("prediction",), newest_first=True)
        newest = [each.id for each in first_predictions(view, query, None, 50)]
        assert len(newest) == len(whole)
        found, after = [], None
        while True:
            asked = EntryQuery(kinds=("prediction",), newest_first=True, after=after)
            page = prediction_page(view, asked, None, 2)
            found += [each.id for each in page.items]
            if not (after := page.next):
                break
        assert found == newest
