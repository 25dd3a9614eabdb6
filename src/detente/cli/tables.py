"""Lists as tables: each line with the sentence it rests on."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from detente.cli.safe import safe, shortened
from detente.cli.words import days, event_label, figure, names, quoted, where
from detente.model import Evidence, Judgement
from detente.views import (
    ClaimLine,
    DisagreementLine,
    Happening,
    PredictionLine,
    StatementLine,
    TieLine,
)

T = TypeVar("T")
Columns = Sequence[tuple[str, Callable[[T], str]]]


def table(console: Console, lines: Sequence[T], columns: Columns[T], empty: str) -> None:
    """Prints `lines` with `columns` (heading, and how to get the cell), or the words for none."""
    if not lines:
        console.print(Text(empty))
        return
    drawn = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for heading, _ in columns:
        drawn.add_column(heading, overflow="fold", vertical="top")
    for line in lines:
        drawn.add_row(*(Text(cell(line)) for _, cell in columns))
    console.print(drawn)


def first(evidence: Sequence[Evidence]) -> str:
    """The first piece of evidence with its place, and how many more there are."""
    if not evidence:
        return ""
    more = f" (+{len(evidence) - 1} more)" if len(evidence) > 1 else ""
    return f"{quoted(evidence[0], 200)}\n{where(evidence[0])}{more}"


STATEMENTS: Columns[StatementLine] = (
    ("when", lambda line: days(line.date) or (line.evidence[0].published or "")[:10]),
    ("who", lambda line: safe(line.speaker.name if line.speaker else line.speaker_words or "")),
    ("said", lambda line: shortened(line.words)),
    ("of", lambda line: names(line.about)),
    ("vouched for", lambda line: line.certainty),
    ("where", lambda line: where(line.evidence[0])),
)
CLAIMS: Columns[ClaimLine] = (
    ("of", lambda line: safe(line.subject.name) if line.subject else ""),
    ("what", lambda line: shortened(line.about or "", 80)),
    ("figure", lambda line: figure(line.quantity)),
    ("claimed by", lambda line: safe(line.claimant.name) if line.claimant else ""),
    ("through", lambda line: names(line.via)),
    ("vouched for", lambda line: line.certainty),
    ("evidence", lambda line: first(line.evidence)),
)
PREDICTIONS: Columns[PredictionLine] = (
    ("who", lambda line: safe(line.forecaster.name) if line.forecaster else ""),
    ("kind", lambda line: line.kind),
    ("horizon", lambda line: days(line.horizon)),
    ("outcome", lambda line: line.outcome),
    ("evidence", lambda line: first(line.evidence)),
    ("id", lambda line: line.id),
)
TIMELINE: Columns[Happening] = (
    ("when", lambda line: days(line.date)),
    ("who", lambda line: names(line.sources)),
    ("did", lambda line: event_label(line.type)),
    ("to", lambda line: names(line.targets)),
    ("outlets", lambda line: str(line.origins)),
    ("evidence", lambda line: first(line.evidence)),
)
JUDGEMENTS: Columns[Judgement] = (
    ("id", lambda line: line.id),
    ("what", lambda line: line.kind),
    ("of", lambda line: "; ".join(safe(each) for each in line.subjects)),
    ("verdict", lambda line: safe(line.verdict or "")),
    ("by", lambda line: safe(line.by)),
    ("when", lambda line: line.at),
    ("undone", lambda line: line.undone or ""),
    ("note", lambda line: safe(line.note or "")),
)
TIES: Columns[TieLine] = (
    ("with", lambda line: safe(line.other.name)),
    ("state", lambda line: line.state),
    ("since", lambda line: line.since or ""),
    ("entries", lambda line: str(line.entries)),
)


def disagreement(console: Console, line: DisagreementLine) -> None:
    """Prints one disagreement: the reason, then each side with its evidence."""
    console.print(Text(f"{safe(line.reason)}", style="bold"))
    about = f", about {names(line.about)}" if line.about else ""
    console.print(
        Text(f"{line.kind}, confidence {line.confidence:.2f}{about}  {line.id}", style="dim")
    )
    for number, side in enumerate(line.sides):
        for entry in side:
            who = f"{safe(entry.actor.name)}: " if entry.actor else ""
            console.print(
                Text(f"  {'AB'[number] if number < 2 else number + 1}  {who}{quoted(entry)}")
            )
            console.print(Text(f"     {where(entry)}", style="dim"))
    console.print()
