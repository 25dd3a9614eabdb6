"""One reading in the terminal."""

from rich.console import Console
from rich.text import Text

from detente.cli.quoting import indented
from detente.cli.safe import safe, shortened
from detente.cli.words import days
from detente.model import Claim, Event, Prediction, Reading, Span, Statement
from detente.views import deed


def print_reading(out: Console, reading: Reading) -> None:
    """Prints the article's head, then its actors, events, statements, claims and predictions."""
    article = reading.article
    out.print(Text(shortened(article.title or article.address), style="bold underline"))
    where = ", ".join(safe(each) for each in (article.publisher, article.published) if each)
    out.print(Text(where or "no publisher or date found", style="dim"))
    lines = _Lines(reading)
    for heading, found in (
        ("Actors", [lines.actor(actor.id) for actor in reading.actors]),
        ("Events", [lines.event(each) for each in reading.events]),
        ("Statements", [lines.statement(each) for each in reading.statements]),
        ("Claims", [lines.claim(each) for each in reading.claims]),
        ("Predictions", [lines.prediction(each) for each in reading.predictions]),
    ):
        if found:
            out.print(Text(heading, style="bold cyan"))
            for line in found:
                indented(out, line, 2, hang=2)
    out.print()


class _Lines:
    """The entries of one reading, a line each."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.article.text
        self._actors = {actor.id: actor for actor in reading.actors}
        self._quantities = {each.id: each for each in reading.quantities}

    def _words(self, span: Span, length: int = 160) -> str:
        return shortened(span.words(self._text), length)

    def _name(self, actor: str | None) -> str:
        return safe(self._actors[actor].name) if actor in self._actors else ""

    def actor(self, actor: str) -> str:
        found = self._actors[actor]
        roles = "; ".join(
            f"{safe(role.title)}{f' of {safe(role.of)}' if role.of else ''}" for role in found.roles
        )
        count = len(found.mentions)
        mentions = "1 mention" if count == 1 else f"{count} mentions"
        told = f"{safe(found.name)}, {found.kind}, {mentions}"
        return f"{told}: {roles}" if roles else told

    def event(self, event: Event) -> str:
        sources = ", ".join(self._name(each) for each in event.sources)
        targets = ", ".join(self._name(each) for each in event.targets)
        doubts = ", ".join(
            each for each in (event.status, event.certainty) if each not in ("occurred", "asserted")
        )
        told = f"{days(event.date)}  {sources} → {targets}: {deed(event.type, event.mode)}"
        return f"{told.strip()}{f' ({doubts})' if doubts else ''}  “{self._words(event.evidence)}”"

    def statement(self, statement: Statement) -> str:
        speaker = statement.speaker
        who = (self._name(speaker.actor) or self._words(speaker)) if speaker else "no speaker"
        said = " … ".join(self._words(span) for span in statement.content)
        return f"{who} ({statement.kind}, {statement.certainty}): {said}"

    def claim(self, claim: Claim) -> str:
        quantity = self._quantities.get(claim.quantity or "")
        parts = [
            self._words(quantity.span) if quantity else "",
            self._words(claim.about, 80) if claim.about else "",
            f"of {self._name(claim.subject)}" if claim.subject else "",
            f"claimed by {self._name(claim.claimant)}" if claim.claimant else "",
            "through " + ", ".join(self._name(each) for each in claim.via) if claim.via else "",
            claim.certainty if claim.certainty != "asserted" else "",
        ]
        told = ", ".join(part for part in parts if part)
        return f"{told}  “{self._words(claim.evidence)}”"

    def prediction(self, prediction: Prediction) -> str:
        who = self._name(prediction.forecaster) or "no forecaster named"
        when = days(prediction.horizon) or "no date given"
        return f"{who}, {prediction.kind}, {when}  “{self._words(prediction.evidence)}”"
