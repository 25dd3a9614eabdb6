"""Made-up entries for the tests of the weaving: `claim("Acme lost $5 million", ...)`."""

from typing import Any

from detente.model import (
    Bound,
    Claim,
    DateInterval,
    Event,
    Evidence,
    Prediction,
    Quantity,
    Span,
    Speaker,
    Statement,
    content_id,
    ontology,
)
from detente.weaving.telling import Party, Told


def party(name: str) -> Party:
    """The known actor of that name: a person where it has two words."""
    return Party(
        f"actor-{name.replace(' ', '-')}", name, "person" if " " in name else "organization"
    )


def dates(earliest: str, latest: str | None = None) -> DateInterval:
    return DateInterval(earliest, latest or earliest, "then")


def span(text: str, words: str) -> Span:
    """Where the words stand in the text; a test that misspells them fails here."""
    start = text.index(words)
    return Span(start, start + len(words))


def _told(text: str, body: Any, named: tuple[str | None, ...], **where: Any) -> Told:
    paper = where.get("paper", "Gazette")
    published = where.get("published", "2031-03-10")
    article = where.get("article", f"article-{paper}-{published}")
    start = where.get("at", 0)
    evidence = Evidence(article, f"{paper}.txt", paper, published, start, start + len(text), text)
    return Told(
        id=body.id,
        body=body,
        evidence=evidence,
        origin=where.get("origin", article),
        parties={name: party(name) for name in named if name},
        quantity=where.get("quantity"),
    )


def _id(kind: str, text: str, where: dict[str, Any]) -> str:
    return content_id(kind, text, *(str(each) for each in sorted(where.items(), key=str)))


def claim(
    text: str,
    figure: str | None = None,
    value: float = 0,
    unit: str = "USD",
    measures: str = "",
    subject: str | None = None,
    by: str | None = None,
    date: DateInterval | None = None,
    bound: Bound = "exact",
    polarity: Any = "affirmed",
    certainty: Any = "asserted",
    **where: Any,
) -> Told:
    shift = where.get("at", 0)

    def at(words: str) -> Span:
        found = span(text, words)
        return Span(found.start + shift, found.end + shift)

    measured = at(measures) if measures else None
    quantity = None
    if figure:
        low = None if bound in ("at most", "less than") else value
        high = None if bound in ("at least", "more than") else value
        place = at(figure)
        quantity = Quantity(
            "q" + text, place.start, place.end, value, low, high, unit, bound, measured
        )
    body = Claim(
        _id("claim", text, where), Span(shift, shift + len(text)), subject, measured,
        quantity.id if quantity else None, by, (), None, polarity, certainty, date,
    )  # fmt: skip
    return _told(text, body, (subject, by), quantity=quantity, **where)


def event(
    text: str,
    trigger: str,
    type: Any = "CONSULT",  # noqa: A002
    sources: tuple[str, ...] = (),
    targets: tuple[str, ...] = (),
    date: DateInterval | None = None,
    status: Any = "occurred",
    certainty: Any = "asserted",
    mode: str | None = None,
    **where: Any,
) -> Told:
    intensity = ontology.load("events")[type]["intensity"]
    body = Event(
        _id("event", text, where), type, mode, None, sources, targets, span(text, trigger),
        Span(0, len(text)), date, status, certainty, intensity,
    )  # fmt: skip
    return _told(text, body, (*sources, *targets), **where)


def statement(
    text: str,
    speaker: str | None = None,
    cue: str | None = None,
    stance: dict[str, float] | None = None,
    named_as: str | None = None,
    about: tuple[str, ...] = (),
    **where: Any,
) -> Told:
    shift = where.get("at", 0)

    def at(words: str) -> Span:
        found = span(text, words)
        return Span(found.start + shift, found.end + shift)

    place = at(named_as or (speaker or "").split(" ")[-1])
    body = Statement(
        _id("statement", text, where), "direct", Speaker(place.start, place.end, speaker),
        at(cue) if cue else None, (Span(shift, shift + len(text)),),
        tuple(stance or about), stance or {}, "asserted", where.pop("date", None),
    )  # fmt: skip
    return _told(text, body, (speaker, *body.about), **where)


def prediction(
    text: str, forecaster: str, kind: Any = "pledge", about: tuple[str, ...] = (), **where: Any
) -> Told:
    horizon, condition = where.pop("horizon", None), where.pop("condition", None)
    body = Prediction(
        _id("prediction", text, where), Span(0, len(text)), None, forecaster, about, kind, horizon,
        None, Span(0, 4), span(text, condition) if condition else None,
    )  # fmt: skip
    return _told(text, body, (forecaster, *about), **where)
