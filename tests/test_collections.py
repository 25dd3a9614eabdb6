"""Whole made-up collections, read and woven: which disagreements come of them, and which do not;
how the ties in them go, and what becomes of the predictions.
"""

from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
import yaml

from detente.pipeline import add_all, opened
from detente.record.interface import EntryQuery, View
from detente.views.disagreements import DisagreementLine, disagreement_lines
from detente.views.predictions import prediction_lines

FOLDER = Path(__file__).parent / "collections"
NAMES = (
    "coalition", "film", "throne", "club", "band", "ministers", "founder", "bishop", "shipyard"
)  # fmt: skip
TOLD = ("band", "ministers", "founder", "bishop", "shipyard")


@pytest.fixture(scope="module", params=NAMES)
def collection(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, Any], tuple[DisagreementLine, ...]]:
    """What is expected of a collection, and the disagreements that are found in it."""
    folder = FOLDER / request.param
    texts = sorted(str(path) for path in folder.glob("*.txt"))
    record = tmp_path_factory.mktemp(request.param) / "record.db"
    with opened(str(record), create=True) as store:
        added = add_all(store, texts, workers=1)
        assert (added.read, added.failed) == (len(texts), [])
        view = store.view()
        lines = disagreement_lines(view, view.disagreements())
    return yaml.safe_load((folder / "expected.yaml").read_text("utf-8")), lines


def _sets_apart(line: DisagreementLine, fragments: Sequence[str]) -> bool:
    """True where the one fragment stands on one side and the other on another."""
    sides = [" ".join(each.text for each in side) for side in line.sides]
    return any(
        fragments[0] in one and fragments[1] in other for one, other in permutations(sides, 2)
    )


def test_every_disagreement_is_found_and_no_other(
    collection: tuple[dict[str, Any], tuple[DisagreementLine, ...]],
) -> None:
    expected, lines = collection
    found = [
        (each["kind"], tuple(each["sides"]))
        for line in lines
        for each in expected["found"]
        if each["kind"] == line.kind and _sets_apart(line, each["sides"])
    ]

    assert sorted(found) == sorted((e["kind"], tuple(e["sides"])) for e in expected["found"])
    assert len(lines) == len(found), [line.reason for line in lines]


def test_what_is_missed_is_known(
    collection: tuple[dict[str, Any], tuple[DisagreementLine, ...]],
) -> None:
    """Fails once one of them is found: it then belongs among those that are."""
    expected, lines = collection

    assert all(each["why"] for each in expected["missed"])
    assert not [
        each["sides"]
        for each in expected["missed"]
        if any(_sets_apart(line, each["sides"]) for line in lines)
    ]


def test_near_misses_are_left_alone(
    collection: tuple[dict[str, Any], tuple[DisagreementLine, ...]],
) -> None:
    expected, lines = collection

    assert expected["never"]
    assert not [
        pair for pair in expected["never"] if any(_sets_apart(line, pair) for line in lines)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_the_words_expected_are_those_of_the_articles(name: str) -> None:
    texts = " ".join(path.read_text("utf-8") for path in sorted((FOLDER / name).glob("*.txt")))
    expected = yaml.safe_load((FOLDER / name / "expected.yaml").read_text("utf-8"))
    pairs = [each["sides"] for each in (*expected["found"], *expected["missed"])]

    assert not [
        words for pair in (*pairs, *expected["never"]) for words in pair if words not in texts
    ]


@pytest.fixture(scope="module", params=TOLD)
def told(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[dict[str, Any], View]]:
    """What is expected of a collection's ties and predictions, and its record."""
    folder = FOLDER / request.param
    record = tmp_path_factory.mktemp(request.param) / "record.db"
    with opened(str(record), create=True) as store:
        add_all(store, sorted(str(path) for path in folder.glob("*.txt")), workers=1)
        yield yaml.safe_load((folder / "expected.yaml").read_text("utf-8")), store.view()


def _path(view: View, pair: Sequence[str]) -> list[str]:
    """The states of the tie in their order."""
    one, other = (view.find_actors(name)[0].actor.id for name in pair)
    tie = view.tie(one, other)
    return [phase.state for phase in tie.phases] if tie else []


def _in_order(wanted: Sequence[str], states: Sequence[str]) -> bool:
    """True where the states hold the wanted ones in their order and end as they do."""
    rest = iter(states)
    return all(state in rest for state in wanted) and list(states[-1:]) == list(wanted[-1:])


def _outcomes(view: View, words: str) -> set[str]:
    predictions = view.entries(EntryQuery(kinds=("prediction",)))
    lines = prediction_lines(view, predictions)
    return {line.outcome for line in lines if words in line.evidence[0].text}


def test_the_ties_go_as_a_reader_would_tell(told: tuple[dict[str, Any], View]) -> None:
    expected, view = told

    wrong = {
        " and ".join(each["pair"]): _path(view, each["pair"])
        for each in expected["ties"]
        if not _in_order(each["path"], _path(view, each["pair"]))
    }
    assert not wrong


def test_the_ties_that_go_wrong_are_known(told: tuple[dict[str, Any], View]) -> None:
    """Fails once one of them goes right: it then belongs among those that do."""
    expected, view = told

    missed = expected.get("missed_ties", ())
    assert all(each["why"] for each in missed)
    assert not [each for each in missed if _in_order(each["path"], _path(view, each["pair"]))]


def test_the_predictions_come_out_as_the_articles_show(told: tuple[dict[str, Any], View]) -> None:
    expected, view = told

    for each in expected["outcomes"]:
        assert _outcomes(view, each["words"]) == {each["outcome"]}, each["words"]


def test_the_outcomes_that_are_missed_are_known(told: tuple[dict[str, Any], View]) -> None:
    """Fails once one of them is found: it then belongs among those that are."""
    expected, view = told

    missed = expected.get("missed_outcomes", ())
    assert all(each["why"] for each in missed)
    assert not [each for each in missed if each["outcome"] in _outcomes(view, each["words"])]
