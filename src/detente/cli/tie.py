"""`detente tie A B`: how it began, how it is changing, where it may go."""

from collections.abc import Sequence
from typing import Annotated, TypeVar

import typer
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from detente.cli.chart import chart
from detente.cli.options import DEFAULT_RECORD, Json, Record, console, print_json, record_view
from detente.cli.safe import safe, shortened
from detente.cli.tables import disagreement
from detente.cli.words import days, event_label, figure, names, quoted, where
from detente.model import Evidence
from detente.views import (
    ActorRef,
    ClaimLine,
    EventLine,
    PredictionLine,
    StatementLine,
    TieDossier,
    find_actor,
    tie_dossier,
)

T = TypeVar("T")

SHOWN = 6  # lines of each part, unless all are asked for


def tie(
    one: Annotated[str, typer.Argument(help="One actor, in quotation marks.")],
    other: Annotated[str, typer.Argument(help="The other actor.")],
    every: Annotated[bool, typer.Option("--all", help="Every line, not the first few.")] = False,
    record: Record = DEFAULT_RECORD,
    json: Json = False,
) -> None:
    """How the tie between two actors began, how it is changing, and where it may go."""
    with record_view(record) as view:
        dossier = tie_dossier(view, find_actor(view, one), find_actor(view, other))
    if json:
        print_json(dossier)
    else:
        Printed(console(), dossier, None if every else SHOWN).whole()


class Printed:
    """A dossier on its way to the terminal; `limit` lines of each part, None for all."""

    def __init__(self, console: Console, dossier: TieDossier, limit: int | None) -> None:
        self._console = console
        self._dossier = dossier
        self._limit = limit

    def whole(self) -> None:
        """Prints the parts in their order."""
        dossier = self._dossier
        self._console.print(Text(names(dossier.actors), style="bold underline"))
        self._console.print(Text(safe(dossier.summary)))
        if dossier.state is None:
            return
        self._now()
        self._beginning()
        self._changing()
        self._said()
        self._sums()
        self._disagreements()
        self._predictions()
        self._ahead()

    def _heading(self, words: str) -> None:
        self._console.print(Text(f"\n{words}", style="bold cyan"))

    def _line(self, words: str, evidence: Sequence[Evidence]) -> None:
        """One line with the sentences it rests on."""
        self._console.print(_indented(words, 2))
        for each in evidence[:2]:
            self._console.print(_indented(quoted(each), 6))
            self._console.print(_indented(where(each), 6, "dim"))

    def _cut(self, lines: Sequence[T], *, last: bool = False) -> Sequence[T]:
        if self._limit is None or len(lines) <= self._limit:
            return lines
        return lines[-self._limit :] if last else lines[: self._limit]

    def _more(self, lines: Sequence[object]) -> None:
        if self._limit is not None and len(lines) > self._limit:
            left = len(lines) - self._limit
            self._console.print(Text(f"  … {left} more; --all shows them", style="dim"))

    def _now(self) -> None:
        dossier = self._dossier
        since = f" since {dossier.since}" if dossier.since else ""
        self._heading("Now")
        newest = dossier.phases[-1].turn if dossier.phases else ()
        self._line(f"{dossier.state}{since}", newest)

    def _beginning(self) -> None:
        dossier = self._dossier
        self._heading("How it began")
        if dossier.phases:
            phase = dossier.phases[0]
            self._line(f"{phase.start}  first phase: {phase.state}", phase.turn)
        for event in dossier.events[:3]:
            self._line(happening(event), event.evidence)

    def _changing(self) -> None:
        dossier = self._dossier
        self._heading("How it is changing")
        if dossier.trajectory:
            self._console.print(Padding(chart(dossier.trajectory), (0, 0, 0, 2), expand=False))
        for phase in dossier.phases:
            span = f"{phase.start} to {phase.end}" if phase.end else f"since {phase.start}"
            self._line(f"{span}  {phase.state} ({phase.score:+.2f})", phase.turn[:1])
        newest = self._cut(dossier.events, last=True)
        if newest:
            self._heading("What happened last")
            for event in newest:
                self._line(happening(event), event.evidence)
            self._more(dossier.events)

    def _said(self) -> None:
        one, other = self._dossier.actors
        for speaker, subject in ((one, other), (other, one)):
            lines = [each for each in self._dossier.statements if _of(each, speaker, subject)]
            if lines:
                self._heading(f"What {safe(speaker.name)} said of {safe(subject.name)}")
                for line in self._cut(lines):
                    self._line(said(line, subject), line.evidence)
                self._more(lines)

    def _sums(self) -> None:
        sums = [each for each in self._dossier.claims if each.quantity]
        if sums:
            self._heading("Sums and figures claimed")
            for line in self._cut(sums):
                self._line(claimed(line), line.evidence)
            self._more(sums)

    def _disagreements(self) -> None:
        found = self._dossier.disagreements
        if found:
            self._heading("Where accounts disagree")
            for line in self._cut(found):
                disagreement(self._console, line)
            self._more(found)

    def _predictions(self) -> None:
        found = self._dossier.predictions
        resolved = [each for each in found if each.outcome not in ("open", "due")]
        if resolved:
            self._heading("Predictions with an outcome")
            for line in self._cut(resolved):
                self._line(foreseen(line), line.evidence)
            self._more(resolved)

    def _ahead(self) -> None:
        waiting = [each for each in self._dossier.predictions if each.outcome in ("open", "due")]
        self._heading("Where it may go")
        self._console.print(_indented(self._dossier.outlook.note, 2))
        for line in self._cut(waiting, last=True):
            self._line(foreseen(line), line.evidence)
        self._more(waiting)


def _indented(words: str, by: int, style: str = "") -> Padding:
    return Padding(Text(words, style=style), (0, 0, 0, by), expand=False)


def _of(line: StatementLine, speaker: ActorRef, subject: ActorRef) -> bool:
    return line.speaker == speaker and subject in line.about


def happening(event: EventLine) -> str:
    """An event in one line: when, who, what, to whom, and what is not plain about it."""
    when = days(event.date) or (event.evidence[0].published or "undated")[:10]
    doubts = [
        word for word in (event.status, event.certainty) if word not in ("occurred", "asserted")
    ]
    told = [f"{event.origins} outlets"] if event.origins > 1 else []
    notes = ", ".join(dict.fromkeys(doubts + told))
    whom = f" → {names(event.targets)}" if event.targets else ""
    line = f"{when}  {names(event.sources)}{whom}: {event_label(event.type)}"
    return f"{line} ({notes})" if notes else line


def said(line: StatementLine, subject: ActorRef) -> str:
    """A statement in one line: when, and how it regards `subject` where that could be told."""
    when = days(line.date) or (line.evidence[0].published or "undated")[:10]
    stance = line.stance.get(subject.id)
    regard = "" if stance is None else "  for" if stance > 0 else "  against" if stance < 0 else ""
    return f"{when}{regard}  {shortened(line.words, 160)}"


def claimed(line: ClaimLine) -> str:
    """A claim in one line: the figure, what it measures, of whom, and who claims it."""
    parts = [figure(line.quantity), shortened(line.about or "", 60)]
    if line.subject:
        parts.append(f"of {safe(line.subject.name)}")
    if line.claimant:
        parts.append(f"claimed by {safe(line.claimant.name)}")
    if line.via:
        parts.append(f"through {names(line.via)}")
    if line.certainty != "asserted":
        parts.append(line.certainty)
    return ", ".join(part for part in parts if part)


def foreseen(line: PredictionLine) -> str:
    """A prediction in one line: by whom, of what kind, for when, and how it stands."""
    who = safe(line.forecaster.name) if line.forecaster else "no forecaster named"
    parts = [who, line.kind, days(line.horizon) or "no date given", line.outcome]
    if line.likelihood:
        parts.append(f"{line.likelihood.low:.0%} to {line.likelihood.high:.0%} likely")
    return ", ".join(parts)
