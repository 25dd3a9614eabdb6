"""Made-up articles with their readings, written by hand one sentence at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from detente.model import (
    SCHEMA,
    Actor,
    Article,
    Claim,
    DateInterval,
    Event,
    Mention,
    Prediction,
    Quantity,
    Reading,
    Span,
    Speaker,
    Statement,
    content_id,
    ontology,
)

# What a verb of the sagas tells: type of event, or the stance of a statement.
DEEDS = {
    "met": "CONSULT", "backed": "SUPPORT", "funded": "AID", "accused": "ACCUSE", "sued": "ACCUSE",
    "fired": "SANCTION", "joined": "COOPERATE",
}  # fmt: skip
BODIES = {"Acme", "THE", "Harbour", "HB", "Northern", "Coastal", "Bolt"}
STANCES = {"praised": 0.9, "mocked": -0.9}


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: who did what to whom; a figure where it tells of losses; a day if dated."""

    one: str
    verb: str
    other: str = ""
    figure: int = 0
    day: str | None = None

    @property
    def text(self) -> str:
        match self.verb:
            case "lost":
                return f"{self.one} had losses of ${self.figure} million."
            case "vowed":
                return f"{self.one} said that he will never fund any presidential campaign."
            case "promised":
                return f"{self.one} promised that he will sue {self.other}."
            case "funded":
                return f"{self.one} funded the presidential campaign of {self.other}."
            case _:
                return f"{self.one} {self.verb} {self.other}."


def reading(
    lines: Sequence[Line],
    paper: str = "Gazette",
    published: str | None = "2031-03-10",
    rest: str = "",
) -> Reading:
    """The reading of an article of these lines, and a rest of which nothing is read."""
    text = " ".join([*(line.text for line in lines), rest])
    key = content_id("article", text, paper, published)
    article = Article(key, f"{paper}.txt", None, paper, None, published, "test", "en", text)
    names = dict.fromkeys(name for line in lines for name in (line.one, line.other) if name)
    actors = {name: _actor(article, name) for name in names}
    found: dict[str, list[Any]] = {"event": [], "statement": [], "claim": [], "prediction": []}
    figures: list[Quantity] = []
    place = 0
    for line in lines:
        kind, entry, figure = _entry(article, line, place, actors)
        found[kind].append(entry)
        figures += [figure] if figure else []
        place += len(line.text) + 1
    return Reading(
        SCHEMA, "by hand", article, tuple(actors.values()), tuple(found["statement"]),
        tuple(found["event"]), tuple(figures), tuple(found["claim"]), tuple(found["prediction"]),
    )  # fmt: skip


def _actor(article: Article, name: str) -> Actor:
    start = article.text.index(name)
    mention = Mention(start, start + len(name), "name")
    kind: Any = "organization" if name.split(" ")[0] in BODIES else "person"
    return Actor(content_id("read-actor", article.id, name), name, kind, (), (mention,))


def _entry(
    article: Article, line: Line, place: int, actors: dict[str, Actor]
) -> tuple[str, Any, Quantity | None]:
    whole = Span(place, place + len(line.text))
    one = actors[line.one].id
    day = DateInterval(line.day, line.day, "a day in March") if line.day else None

    def at(words: str) -> Span:
        start = place + line.text.index(words)
        return Span(start, start + len(words))

    def key(kind: str) -> str:
        return content_id(kind, article.id, place)

    if line.verb == "lost":
        printed = at(f"${line.figure} million")
        value = line.figure * 1e6
        figure = Quantity(
            key("quantity"), printed.start, printed.end, value, value, value, "USD", "exact",
            at("losses"),
        )  # fmt: skip
        claim = Claim(
            key("claim"), whole, one, at("losses"), figure.id, None, (), None, "affirmed",
            "asserted", day,
        )  # fmt: skip
        return "claim", claim, figure
    if line.verb == "vowed":
        made = Prediction(key("prediction"), whole, None, one, (), "pledge", None, None, at("will"))
        return "prediction", made, None
    other = actors[line.other].id
    if line.verb == "promised":
        made = Prediction(
            key("prediction"), whole, None, one, (other,), "pledge", day, None, at("will")
        )
        return "prediction", made, None
    if line.verb in STANCES:
        speaker = at(line.one)
        said = Statement(
            key("statement"), "direct", Speaker(speaker.start, speaker.end, one), at(line.verb),
            (whole,), (other,), {other: STANCES[line.verb]}, "asserted", day,
        )  # fmt: skip
        return "statement", said, None
    kind: Any = DEEDS[line.verb]
    intensity = ontology.load("events")[kind]["intensity"]
    done = Event(
        key("event"), kind, None, None, (one,), (other,), at(line.verb), whole, day, "occurred",
        "asserted", intensity,
    )  # fmt: skip
    return "event", done, None


def told(text: Iterable[str], **where: Any) -> Reading:
    """A reading from plain lines: "Mara Ilic met Goran Stone", "Acme lost 31", a day after "on"."""
    return reading([_line(each) for each in text], **where)


def _line(text: str) -> Line:
    text, _, day = text.partition(" on ")
    verbs = (*DEEDS, *STANCES, "lost", "vowed", "promised")
    verb = next(verb for verb in verbs if f" {verb}" in text)
    one, _, rest = text.partition(f" {verb}")
    rest = rest.strip()
    if verb == "lost":
        return Line(one, verb, figure=int(rest), day=day or None)
    return Line(one, verb, rest, day=day or None)
