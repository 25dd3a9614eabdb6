"""Whatever the text, what was read lies in it, and agrees with itself."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.model import Article, Reading, Span, content_id
from detente.reading import read

ODD = [
    "👩‍👩‍👧‍👦", "🇫🇷", "👍🏽", "e\u0301", "a\u0308\u0323\u0304", "n\u0303o",
    "مرحبا بالعالم", "שלום", "\u202eabc\u202c", "𝔍𝔞𝔫𝔢", "𐍈𐍉", "漢字", "ﬁ", "ß", "İ", "ǆ",
    "½", "٣٤", "१२", "Ⅻ", "€", "£", "$", "%", "‰", "…", "—", "--", "(", "[", "<b>", "&amp;", "\\",
    "’", "‘", "“", "”", "«", "»", "„", "‟", "‹", "›", '"', "'",
    "\u200b", "\u200d", "\ufeff", "\x00", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\r", "\t",
    "x" * 3000, "ha" * 400, "." * 200, "“" * 50, "$" * 60, "(" * 80,
    "1" * 400, "9" * 18, "1,000" * 60, "1e400", "-0", "0.0",
]  # fmt: skip

SENTENCES = [
    "Jane Doe said she would not sell Acme Shipping to Richard Roe.",
    "“We lost $3 million last year,” said Jane Doe, the chief executive of Acme.",
    "According to the Gazette, Roe has offered between 20% and 30% more since early 2029.",
    "‘He’s a liar’, Doe’s lawyer told the Herald on Tuesday.",
    "The former minister praised her; Roe, who had met Doe in May, denied it.",
    "Roe will probably resign by April 2032, two insiders said.",
    "Doe accused Roe of spending about €1.4bn, up to 12 per cent of the budget.",
    "She vowed never to work with him again. He called it “nonsense”.",
    "Published: 15 March 2031",
    "Photo: Jane Doe / Gazette",
    "Acme - which owns 40 ships - and Northern Union signed a deal worth 2,000,000 yen.",
]
BETWEEN = ["", " ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\u2028", "\u00a0", "\t", "\u3000"]

PIECES = st.one_of(st.sampled_from(SENTENCES), st.sampled_from(ODD), st.text(max_size=12))
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(BETWEEN)), max_size=12).map(
    lambda pieces: "".join(piece + between for piece, between in pieces)
)


def examples(number: int) -> settings:
    """The same ones each time, however long each takes."""
    slow = [HealthCheck.too_slow]
    return settings(
        max_examples=number, deadline=None, derandomize=True, suppress_health_check=slow
    )


def article(text: str) -> Article:
    return Article(
        id=content_id("article", text),
        address="made-up.txt",
        title=None,
        publisher="The Gazette",
        author=None,
        published="2031-03-15",
        published_from="test",
        language="en",
        text=text,
    )


def check(text: str) -> None:
    """Reads the text, and asserts all that must hold of any reading."""
    reading = read(article(text))
    assert reading.article.text == text
    assert outside(reading) == []
    assert repeated(reading) == []
    assert unknown(reading) == []
    assert read(article(text)) == reading
    assert Reading.from_json(reading.to_json()) == reading


@examples(60)
@given(TEXTS)
def test_any_text_is_read_and_every_span_lies_in_it(text: str) -> None:
    check(text)


@pytest.mark.parametrize("odd", range(len(ODD)), ids=lambda index: f"U+{ord(ODD[index][0]):04X}")
def test_sentences_with_odd_characters_in_them_are_read(odd: int) -> None:
    words = ODD[odd]
    inside = SENTENCES[1].replace(" ", f" {words} ", 3).replace("Acme", f"Ac{words}me")
    check(f"{words}{SENTENCES[0]} {inside}{words}")


@examples(30)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), st.sampled_from(ODD))
def test_odd_characters_before_a_text_move_its_spans_and_nothing_else(
    sentences: list[str], odd: str
) -> None:
    text = " ".join(sentences)
    # Signs, of which the reader knows none: what it sees before the text is the same.
    astral = next((each for each in odd if ord(each) > 0xFFFF and not each.isalnum()), "😀")
    plain, moved = read(article(f"☃\n\n{text}")), read(article(f"{astral}\n\n{text}"))
    shift = len(astral) - 1
    assert [words(each, plain) for each in quotes(plain)] == [
        words(each, moved) for each in quotes(moved)
    ]
    assert [each.start + shift for each in quotes(plain)] == [each.start for each in quotes(moved)]


def quotes(reading: Reading) -> list[Span]:
    return [each for statement in reading.statements for each in statement.content]


def words(span: Span, reading: Reading) -> str:
    return span.words(reading.article.text)


def outside(reading: Reading) -> list[tuple[int, int]]:
    """The spans that are empty or reach beyond the text."""
    limit = len(reading.article.text)
    return [(start, end) for start, end in spans(reading) if not 0 <= start < end <= limit]


def spans(value: Any) -> Iterator[tuple[int, int]]:
    """Every span in a reading, as whole numbers; a role's start and end are days."""
    fields = getattr(value, "__dataclass_fields__", ())
    if {"start", "end"} <= set(fields) and "title" not in fields:
        yield value.start, value.end
    for each in (getattr(value, field) for field in fields):
        for one in each if isinstance(each, tuple) else (each,):
            yield from spans(one)


def repeated(reading: Reading) -> list[str]:
    """The ids that stand for two entries."""
    found = ids(reading)
    return sorted({each for each in found if found.count(each) > 1})


def ids(reading: Reading) -> list[str]:
    parts = (reading.actors, reading.statements, reading.events, reading.quantities)
    return [each.id for part in (*parts, reading.claims, reading.predictions) for each in part]


def unknown(reading: Reading) -> list[str]:
    """What is referred to and is not there."""
    return sorted(set(references(reading)) - set(ids(reading)))


def references(reading: Reading) -> Iterator[str]:
    for statement in reading.statements:
        yield from (*statement.about, *statement.stance)
        if statement.speaker and statement.speaker.actor:
            yield statement.speaker.actor
    for event in reading.events:
        yield from (*event.sources, *event.targets)
    for claim in reading.claims:
        yield from claim.via
        one = (claim.subject, claim.claimant, claim.quantity, claim.statement)
        yield from (each for each in one if each)
    for prediction in reading.predictions:
        yield from prediction.about
        yield from (each for each in (prediction.statement, prediction.forecaster) if each)


def test_an_actors_id_that_is_not_there_is_found() -> None:
    reading = read(article(SENTENCES[0]))
    assert reading.actors
    assert unknown(reading) == []
    assert unknown(Reading(reading.schema, reading.reader, reading.article, (), *rest(reading)))


def rest(reading: Reading) -> tuple[Any, ...]:
    return (reading.statements, reading.events)
