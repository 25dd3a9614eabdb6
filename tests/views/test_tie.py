"""The dossier of a tie, on records of made-up articles that are read and woven."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from detente.evaluation.woven import woven
from detente.model import Article
from detente.views import TieDossier, find_actor, tie_dossier

SAGA = (
    ("2031-01-10", "Mara Ilic hired Goran Stone on 10 January 2031."),
    ("2031-02-03", "Mara Ilic praised Goran Stone on Monday."),
    ("2031-03-05", "Goran Stone thanked Mara Ilic on Wednesday."),
    ("2031-06-02", "Mara Ilic dismissed Goran Stone on 2 June 2031."),
)


@contextmanager
def _dossier(*told: tuple[str, str], papers: int = 1) -> Iterator[TieDossier]:
    articles = [
        Article(
            f"article-{day}-{paper}", f"{day}-{paper}.txt", None, f"Paper {paper}", None, day, None,
            "en", text,
        )
        for day, text in told
        for paper in range(papers)
    ]  # fmt: skip
    with woven(articles) as store:
        view = store.view()
        yield tie_dossier(view, find_actor(view, "Mara Ilic"), find_actor(view, "Goran Stone"))


def test_a_formal_bond_is_shown_from_its_beginning_to_its_end() -> None:
    with _dossier(*SAGA, papers=2) as dossier:
        (bond,) = dossier.bonds

        assert (bond.kind, bond.source.name, bond.target.name) == (
            "employs", "Mara Ilic", "Goran Stone",
        )  # fmt: skip
        assert (bond.start, bond.end) == ("2031-01-10", "2031-06-02")
        assert bond.meaning == "has the other in its pay"
        assert [each.text for each in bond.opened] == [
            "Mara Ilic hired Goran Stone on 10 January 2031."
        ]
        assert [each.text for each in bond.closed] == [
            "Mara Ilic dismissed Goran Stone on 2 June 2031."
        ]


def test_each_direction_is_shown_apart() -> None:
    with _dossier(*SAGA[1:]) as dossier:
        first, second = dossier.directions

        assert (first.source, first.target) == dossier.actors
        assert (second.source, second.target) == dossier.actors[::-1]
        assert (first.evidence, second.evidence) == (3, 2)  # praise and thanks are deeds and words
        assert first.score < second.score


@pytest.mark.parametrize(
    ("days", "said"),
    [
        pytest.param(3, "news of 3 days that speaks", id="three points are no course"),
        pytest.param(1, "news of 1 day that speaks", id="one"),
    ],
)
def test_with_little_evidence_it_says_so_and_draws_no_phases(days: int, said: str) -> None:
    with _dossier(*SAGA[:days]) as dossier:
        assert dossier.phases == ()
        assert len(dossier.trajectory) == days
        assert said in dossier.note
        assert "too little told to say how they stand" in dossier.summary


def test_with_enough_evidence_there_are_phases_and_no_note() -> None:
    with _dossier(*SAGA) as dossier:
        assert dossier.phases
        assert dossier.note == ""
