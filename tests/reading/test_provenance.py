"""The chain of sources, on statements laid by hand: how they are found is tested elsewhere."""

from collections.abc import Callable

import pytest

from detente.model import Actor, Article, Mention, Span, Speaker, Statement
from detente.reading import parser
from detente.reading.claims.provenance import Provenance, Voices
from detente.reading.claims.subjects import Subjects
from detente.reading.draft import Draft
from detente.reading.plain import plain

Write = Callable[..., Article]


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def statement(text: str, speaker: str, cue: str, content: str, actor: str | None) -> Statement:
    named = span(text, speaker)
    return Statement(
        id=f"{speaker} {cue}",
        kind="indirect",
        speaker=Speaker(named.start, named.end, actor),
        cue=span(text, cue),
        content=(span(text, content),),
        about=(),
    )


def provenance(
    article: Article, actors: list[str], statements: list[Statement], at: str = "lost"
) -> Provenance:
    """Whose account the word `at` is part of; an actor's id is its name."""
    text = article.text
    found = tuple(
        Actor(name, name, "person", (), (Mention(place.start, place.end, "name"),))
        for name in actors
        for place in [span(text, name)]
    )
    draft = parser.parse(Draft(article, plain(text))).with_(
        actors=found, statements=tuple(statements)
    )
    word = next(token for token in draft.syntax.tokens if token.text == at)
    return Voices(draft, Subjects(draft)).at(word)


def test_nobody_is_given_for_what_the_article_says_itself(write: Write) -> None:
    source = provenance(write("John Roe lost $3 million."), ["John Roe"], [])
    assert source == Provenance()


def test_a_statement_inside_another_came_through_the_outer(write: Write) -> None:
    text = "According to the Gazette, Jane Doe said John Roe lost $3 million."
    outer = statement(text, "the Gazette", "According to", "Jane Doe said John Roe lost", "Gazette")
    inner = statement(text, "Jane Doe", "said", "John Roe lost $3 million", "Jane Doe")
    for order in ([outer, inner], [inner, outer]):
        source = provenance(write(text), ["Gazette", "Jane Doe", "John Roe"], order)
        assert (source.claimant, source.via, source.statement) == ("Jane Doe", ("Gazette",), inner)


def test_an_unnamed_speaker_inside_a_named_ones_words_is_nobody(write: Write) -> None:
    text = "According to the Gazette, insiders said John Roe lost $3 million."
    outer = statement(text, "the Gazette", "According to", "insiders said John Roe lost", "Gazette")
    inner = statement(text, "insiders", "said", "John Roe lost $3 million", None)
    source = provenance(write(text), ["Gazette", "John Roe"], [outer, inner])
    assert (source.claimant, source.via, source.speaks) == (None, ("Gazette",), True)


@pytest.mark.parametrize(
    "speaker",
    [
        "documents revealed by the Securities Board",
        "a filing of the Securities Board",
        "the Securities Board report",
    ],
)
def test_a_document_speaks_for_the_one_behind_it(write: Write, speaker: str) -> None:
    text = f"According to {speaker}, John Roe lost $3 million."
    said = statement(text, speaker, "According to", "John Roe lost $3 million", None)
    source = provenance(write(text), ["Securities Board", "John Roe"], [said])
    assert (source.claimant, source.via) == ("Securities Board", ())


def test_critics_of_somebody_are_not_that_one(write: Write) -> None:
    text = "Critics of Jane Doe say John Roe lost $3 million."
    said = statement(text, "Critics of Jane Doe", "say", "John Roe lost $3 million", None)
    assert provenance(write(text), ["Jane Doe", "John Roe"], [said]).claimant is None


def test_an_outlet_that_was_told_is_what_it_came_through(write: Write) -> None:
    text = "Jane Doe told the Norland Gazette that John Roe lost $3 million."
    said = statement(text, "Jane Doe", "told", "that John Roe lost $3 million", "Jane Doe")
    source = provenance(write(text), ["Jane Doe", "Norland Gazette", "John Roe"], [said])
    assert (source.claimant, source.via) == ("Jane Doe", ("Norland Gazette",))


def test_somebody_else_who_was_told_is_not(write: Write) -> None:
    text = "Jane Doe told the Senate that John Roe lost $3 million."
    said = statement(text, "Jane Doe", "told", "that John Roe lost $3 million", "Jane Doe")
    assert provenance(write(text), ["Jane Doe", "Senate", "John Roe"], [said]).via == ()


def test_the_source_of_a_report_is_the_claimant(write: Write) -> None:
    text = "Voters read a Gazette report that John Roe lost $3 million."
    assert provenance(write(text), ["Gazette", "John Roe"], []).claimant == "Gazette"


def test_a_wish_is_nobodys_account(write: Write) -> None:
    text = "Jane Doe wants to sue John Roe, who lost $3 million."
    said = statement(text, "Jane Doe", "wants", "to sue John Roe, who lost $3 million", "Jane Doe")
    assert provenance(write(text), ["Jane Doe", "John Roe"], [said]) == Provenance()


def test_who_reported_a_figure_is_its_claimant_through_the_one_who_names_it(write: Write) -> None:
    text = "Jane Doe said John Roe lost less than the $3 million a month reported by the Gazette."
    said = statement(text, "Jane Doe", "said", "John Roe lost less than the $3 million", "Jane Doe")
    article = write(text)
    source = provenance(article, ["Jane Doe", "John Roe", "Gazette"], [said], at="million")
    assert (source.claimant, source.via) == ("Gazette", ("Jane Doe",))
