"""`detente tie A B`: how it began, how it is changing, where it may go."""

from collections.abc import Iterable, Sequence
from typing import Annotated, TypeVar

import typer
from rich.console import Console
from rich.text import Text

from detente.cli.chart import LEGEND, chart
from detente.cli.lines import (
    bond,
    claimed,
    coming,
    foreseen,
    happening,
    said,
    standing,
    turning,
)
from detente.cli.options import DEFAULT_RECORD, Json, Record, console, print_json, record_view
from detente.cli.precedents import survival
from detente.cli.quoting import Quoting, indented
from detente.cli.safe import safe
from detente.cli.tables import disagreement
from detente.cli.words import days, meaning, signed
from detente.errors import UsageError
from detente.model import Evidence
from detente.views import (
    ActorRef,
    EventLine,
    PhaseLine,
    PredictionLine,
    StatementLine,
    TieDossier,
    find_actor,
    tie_dossier,
)

T = TypeVar("T")

SHOWN = 6  # lines of each part, unless all are asked for
FIRST = 3  # events that tell how it began


def tie(
    one: Annotated[str, typer.Argument(help="One actor, in quotation marks.")],
    other: Annotated[str, typer.Argument(help="The other actor.")],
    every: Annotated[bool, typer.Option("--all", help="Every line, not the first few.")] = False,
    record: Record = DEFAULT_RECORD,
    json: Json = False,
) -> None:
    """How the tie between two actors began, how it is changing, and where it may go."""
    with record_view(record) as view:
        pair = find_actor(view, one), find_actor(view, other)
        if pair[0].id == pair[1].id:
            raise UsageError(f"A tie is between two actors, and both names mean {pair[0].name}.")
        dossier = tie_dossier(view, *pair)
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
        self._quoting = Quoting(console)

    def whole(self) -> None:
        """Prints the parts in their order."""
        dossier = self._dossier
        indented(self._console, safe(dossier.summary), 0, "bold")
        if dossier.state is None:
            return
        self._now(dossier.state)
        self._beginning()
        self._changing()
        self._bonds()
        self._happened()
        self._said()
        self._sums()
        self._disagreements()
        self._predictions()

    def _heading(self, words: str) -> None:
        self._console.print(Text(f"\n{words}", style="bold cyan"))

    def _line(self, words: str, evidence: Sequence[Evidence], most: int = 2) -> None:
        """One line with the sentences it rests on."""
        indented(self._console, words, 2, hang=2)
        self._quoting.print(evidence, 4, most)

    def _cut(self, lines: Sequence[T]) -> Sequence[T]:
        return lines if self._limit is None else lines[: self._limit]

    def _more(self, lines: Sequence[object], which: str = "more") -> None:
        if self._limit is not None and len(lines) > self._limit:
            left = len(lines) - self._limit
            self._console.print(Text(f"  … {left} {which}; --all shows them", style="dim"))

    def _now(self, state: str) -> None:
        newest = self._dossier.phases[-1] if self._dossier.phases else None
        since = f" {from_when(newest, self._dossier)}" if newest else ""
        self._heading("Now")
        if newest:
            self._line(f"{state.capitalize()}{since}: {meaning('tie', state)}.", newest.turn)
        else:
            self._line(self._dossier.note, ())
        for direction in self._dossier.directions:
            if direction.evidence:
                self._line(standing(direction), ())

    def _beginning(self) -> None:
        dossier = self._dossier
        events = happened(dossier.events)[:FIRST]
        if events or dossier.phases:
            self._heading("How it began")
        for event in events:
            self._line(happening(event), event.evidence)
        if dossier.phases:
            phase = dossier.phases[0]
            self._line(f"The first phase, {phase.state}, began with:", phase.turn)

    def _changing(self) -> None:
        dossier = self._dossier
        if dossier.trajectory:
            self._heading("How it is changing")
            indented(self._console, LEGEND, 2, "dim")
            for line in chart(dossier.trajectory).split("\n"):
                line.rstrip()
                self._console.print(Text("  ") + line, no_wrap=True)
        for phase in dossier.phases:
            score = f" ({signed(phase.score)} on average)" if phase.turn else ""
            self._line(
                f"{from_when(phase, dossier)}  {phase.state}{score}: {meaning('tie', phase.state)}",
                phase.turn[:1],
            )

    def _bonds(self) -> None:
        """What binds them formally, from when to when, as far as it is told."""
        if self._dossier.bonds:
            self._heading("Formal bonds")
            for line in self._cut(self._dossier.bonds):
                self._line(bond(line), (*line.opened[:1], *line.closed[:1]))
            self._more(self._dossier.bonds)

    def _happened(self) -> None:
        """What happened last comes first; what is only planned, denied or supposed stands apart."""
        events = happened(self._dossier.events)
        newest = sorted(events, key=lambda each: last_day(each), reverse=True)
        if newest:
            self._heading("What happened last, newest first")
            for event in self._cut(newest):
                self._line(happening(event), event.evidence)
            self._more(newest, "older")
        others = [each for each in self._dossier.events if each not in events]
        if others:
            self._heading("Planned, denied or only supposed")
            for event in self._cut(others):
                self._line(happening(event), event.evidence)
            self._more(others)

    def _said(self) -> None:
        one, other = self._dossier.actors
        for speaker, subject in ((one, other), (other, one)):
            lines = [each for each in self._dossier.statements if _of(each, speaker, subject)]
            newest = sorted(lines, key=lambda each: last_day(each), reverse=True)
            if newest:
                title = f"What {safe(speaker.name)} said of {safe(subject.name)}, newest first"
                self._heading(title)
                for line in self._cut(newest):
                    self._line(said(line, subject), line.evidence, 1)
                self._more(newest, "older")

    def _sums(self) -> None:
        sums = [each for each in self._dossier.claims if each.quantity]
        if sums:
            self._heading("Sums and figures claimed")
            for line in self._cut(sums):
                self._line(claimed(line), line.evidence, 1)
            self._more(sums)

    def _disagreements(self) -> None:
        found = self._dossier.disagreements
        if found:
            self._heading("Where accounts disagree")
            for line in self._cut(found):
                disagreement(self._console, line)
                self._console.print()
            self._more(found)

    def _predictions(self) -> None:
        found = sorted(self._dossier.predictions, key=made, reverse=True)
        settled = [each for each in found if each.outcome not in ("open", "due")]
        waiting = [each for each in found if each.outcome in ("open", "due")]
        if settled:
            self._heading("Predictions with an outcome")
            for line in self._cut(settled):
                self._line(foreseen(line), line.evidence, 1)
            self._more(settled, "older")
        self._heading("Where it may go")
        outlook = self._dossier.outlook
        indented(self._console, outlook.note, 2)
        for words in (*map(turning, outlook.turn), *map(coming, outlook.next)):
            indented(self._console, words, 2, hang=2)
        survival(self._console, self._dossier, self._limit)
        for line in self._cut(waiting):
            self._line(foreseen(line), line.evidence, 1)
        self._more(waiting, "older")


def _of(line: StatementLine, speaker: ActorRef, subject: ActorRef) -> bool:
    return line.speaker == speaker and subject in line.about


def happened(events: Iterable[EventLine]) -> list[EventLine]:
    """The events that are told as having happened or going on."""
    return [
        each
        for each in events
        if each.status in ("occurred", "ongoing") and each.certainty != "denied"
    ]


def last_day(line: EventLine | StatementLine) -> str:
    """The last day that it may have been; undated articles and lines come before all others."""
    date = line.date
    return (date and (date.latest or date.earliest)) or made(line)


def made(line: EventLine | StatementLine | PredictionLine) -> str:
    """The day on which the article that tells it was published; empty where nobody says."""
    return max((each.published or "" for each in line.evidence), default="")[:10]


def from_when(phase: PhaseLine, dossier: TieDossier) -> str:
    """When a phase began, no more precisely than what made the turn is dated: "since 2024-03-15",
    "by 2025-04-30 at the latest", "from 2023-06 to 2023-08 on".
    """
    dated: list[EventLine | StatementLine] = [*dossier.events, *dossier.statements]
    known = [
        line.date
        for line in dated
        if line.date and any(each in phase.turn for each in line.evidence)
    ]
    exact = [each for each in known if (each.earliest or "") <= phase.start <= (each.latest or "")]
    if not exact:
        return f"since {phase.start}"
    date = max(exact, key=lambda each: (each.earliest or "", each.latest or ""))
    if not date.earliest:
        return f"by {date.latest} at the latest"
    return f"since {days(date)}" if date.earliest == date.latest else f"from {days(date)} on"
