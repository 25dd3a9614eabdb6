"""Predictions followed to their outcome, on a made-up collection, run as a user runs them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

Run = Callable[..., tuple[int, str, str]]
COLLECTION = str(Path(__file__).parent.parent / "collections" / "ferry")


@pytest.fixture
def record(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("DETENTE_RECORD", str(tmp_path / "ferry.db"))
    monkeypatch.setenv("DETENTE_JUDGE", "R. Poe")
    assert run("add", COLLECTION)[0] == 0
    return str(tmp_path / "ferry.db")


def lines(run: Run, *words: str) -> list[Any]:
    found = json.loads(run("predictions", *words, "--json")[1])
    assert isinstance(found, list)
    return found


def of(run: Run, words: str) -> Any:
    (found,) = (each for each in lines(run) if words in each["evidence"][0]["text"])
    return found


def test_a_later_event_proposes_that_a_forecast_came_true(run: Run, record: str) -> None:
    visit = of(run, "expected to visit")
    (proposal,) = visit["proposals"]
    assert (visit["outcome"], proposal["outcome"]) == ("due", "came true")
    assert "Stone visited Mara Ilic on 12 April" in proposal["evidence"][0]["text"]
    assert "Stone visited Mara Ilic on 12 April" in proposal["reason"]


def test_a_deed_against_a_pledge_proposes_that_it_was_broken(run: Run, record: str) -> None:
    vow = of(run, "will not fund")
    assert (vow["outcome"], vow["proposals"][0]["outcome"]) == ("contradicted", "broken")


def test_what_is_due_and_silent_says_so(run: Run, record: str) -> None:
    visit = of(run, "promised to visit")
    assert (visit["outcome"], visit["proposals"]) == ("due", [])
    assert visit["note"] == (
        "Its time passed on 2031-05-31; nothing in the record tells what came of it."
    )
    assert "nothing" in run("predictions", "--by", "Mara Ilic")[1]


def test_only_the_proposed_can_be_listed(run: Run, record: str) -> None:
    listed = lines(run, "--proposed")
    assert listed
    assert len(listed) < len(lines(run))
    assert all(each["proposals"] for each in listed)


def test_confirming_judges_and_undoing_proposes_again(run: Run, record: str) -> None:
    before = of(run, "expected to visit")
    code, said, _ = run("judge", "confirm", before["proposals"][0]["id"])
    assert (code, "came true" in said) == (0, True)
    after = of(run, "expected to visit")
    assert (after["outcome"], after["proposals"]) == ("came true", [])
    assert after["note"].startswith("Judged “came true” by R. Poe on ")
    assert run("judge", "undo", said.split("(")[-1].strip().rstrip(")"))[0] == 0
    assert of(run, "expected to visit") == before


def test_confirming_a_deed_against_a_pledge_breaks_it(run: Run, record: str) -> None:
    assert run("judge", "confirm", of(run, "will not fund")["proposals"][0]["id"])[0] == 0
    assert of(run, "will not fund")["outcome"] == "broken"


def test_confirming_twice_says_who_judged_and_loses_nothing(run: Run, record: str) -> None:
    proposal = of(run, "will not fund")["proposals"][0]["id"]
    run("judge", "confirm", proposal)
    before = run("judge", "list", "--json")
    code, _, said = run("judge", "confirm", proposal)
    assert code == 2
    assert "was judged “broken” by R. Poe; take that back first: detente judge undo" in said
    assert run("judge", "list", "--json") == before


def test_a_rejected_proposal_is_gone_until_it_is_taken_back(run: Run, record: str) -> None:
    before = of(run, "expected to visit")
    _, said, _ = run("judge", "reject", before["proposals"][0]["id"])
    assert of(run, "expected to visit")["proposals"] == []
    run("judge", "undo", said.split("(")[-1].strip().rstrip(")"))
    assert of(run, "expected to visit") == before


@pytest.mark.parametrize("again", ["reject", "confirm"])
def test_what_was_rejected_says_so_and_how_to_take_it_back(
    run: Run, record: str, again: str
) -> None:
    for words in ("expected to visit", "will not fund"):
        proposal = of(run, words)["proposals"][0]["id"]
        kept = run("judge", "reject", proposal)[1].split("(")[-1].strip().rstrip(")")
        before = run("judge", "list", "--json")
        code, _, said = run("judge", again, proposal)
        assert code == 2
        assert f"{proposal} was rejected by R. Poe on " in said
        assert f"to take that back: detente judge undo {kept}" in " ".join(said.split())
        assert run("judge", "list", "--json") == before


def test_what_was_confirmed_is_not_rejected(run: Run, record: str) -> None:
    proposal = of(run, "expected to visit")["proposals"][0]["id"]
    run("judge", "confirm", proposal)
    code, _, said = run("judge", "reject", proposal)
    assert code == 2
    assert "was judged “came true” by R. Poe; take that back first" in said


def test_what_proposes_nothing_cannot_be_confirmed(run: Run, record: str) -> None:
    code, _, said = run("judge", "confirm", "proposal-none")
    assert code == 2
    assert "proposes nothing with the id proposal-none" in said


def test_a_forecast_is_not_kept(run: Run, record: str) -> None:
    code, _, said = run("judge", "resolve", of(run, "very likely sue")["id"], "kept")
    assert code == 2
    assert "is a forecast, which is not “kept”" in said


@pytest.mark.parametrize("outcome", ["kept", "in part", "broken", "stalled", "under way"])
def test_how_a_pledge_ends(run: Run, record: str, outcome: str) -> None:
    assert run("judge", "resolve", of(run, "promised to visit")["id"], outcome)[0] == 0
    assert of(run, "promised to visit")["outcome"] == outcome


def test_how_a_forecaster_fared(run: Run, record: str, tmp_path: Path) -> None:
    run("judge", "resolve", of(run, "very likely sue")["id"], "came true")
    plot = tmp_path / "plot.svg"
    code, out, _ = run("predictions", "--forecasters", "--plot", str(plot), "--json")
    best = json.loads(out)[0]
    assert (code, best["forecaster"]["name"]) == (0, "Ada Poe")
    assert (best["made"], best["resolved"], best["scored"]) == (1, 1, 1)
    assert best["brier"] == pytest.approx((1 - 0.875) ** 2, abs=1e-4)
    assert best["brier_shrunk"] == pytest.approx(((1 - 0.875) ** 2 + 5 / 4) / 6, abs=1e-4)
    drawn = ElementTree.parse(plot).getroot()  # noqa: S314 - our own
    assert len(drawn.findall("{http://www.w3.org/2000/svg}circle")) == 1
    assert "Ada Poe" in run("predictions", "--forecasters")[1]


def test_one_that_came_true_makes_nobody_always_right(run: Run, record: str) -> None:
    run("judge", "resolve", of(run, "very likely sue")["id"], "came true")
    shares = {
        each["share_shrunk"]
        for each in json.loads(run("predictions", "--forecasters", "--json")[1])
    }
    assert 0.5 < min(shares) <= max(shares) < 0.7
    _, told, _ = run("predictions", "--forecasters")
    assert "1; shrunk 65%" in told
    assert "0; shrunk" not in told


def test_the_page_of_an_actor_shows_how_it_fared(run: Run, record: str) -> None:
    assert json.loads(run("actor", "Ada Poe", "--json")[1])["track_record"] is None
    run("judge", "resolve", of(run, "very likely sue")["id"], "did not")
    fared = json.loads(run("actor", "Ada Poe", "--json")[1])["track_record"]
    assert (fared["made"], fared["resolved"], fared["came_true"]) == (1, 1, 0.0)
    assert "Brier score" in run("actor", "Ada Poe")[1]


def test_a_plot_wants_forecasters(run: Run, record: str) -> None:
    code, _, said = run("predictions", "--plot", "x.svg")
    assert code == 2
    assert "--plot wants --forecasters" in said


def test_a_plot_that_cannot_be_written_says_so(run: Run, record: str, tmp_path: Path) -> None:
    nowhere = str(tmp_path / "none" / "plot.svg")
    code, _, said = run("predictions", "--forecasters", "--plot", nowhere)
    assert code == 1
    assert nowhere in said.replace("\n", "")


def test_of_a_promise_some_was_done(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DETENTE_RECORD", str(tmp_path / "homes.db"))
    told = {
        "2031-03-10": "Mara Ilic pledged to build 400 homes by the end of 2031.",
        "2031-12-20": "Mara Ilic built 260 of the 400 homes that she had promised.",
    }
    for day, words in told.items():
        (tmp_path / f"{day}.txt").write_text(f"{day}\n\n{words}\n", encoding="utf-8")
    assert run("add", *(str(tmp_path / f"{day}.txt") for day in told))[0] == 0
    (proposal,) = of(run, "pledged to build")["proposals"]
    assert proposal["outcome"] == "in part"
    assert "260 of the 400 homes" in proposal["reason"]
