"""Lists as tables: each line with the sentence it rests on."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from detente.cli.quoting import Quoting, indented
from detente.cli.safe import safe, shortened
from detente.cli.words import chance, days, figure, label, names, quoted, where
from detente.model import Evidence, Judgement, SeriesHead
from detente.views import (
    ClaimLine,
    DisagreementLine,
    ForecasterLine,
    Happening,
    PredictionLine,
    SideEvidence,
    StatementLine,
    TieLine,
    deed,
)

T = TypeVar("T")

NAME_WIDE = 22  # columns of characters for names and the like
FACTS_WIDE = 40
_WIDTHS = {"evidence": None, "said": None, "facts": FACTS_WIDE}
Columns = Sequence[tuple[str, Callable[[T], str]]]


def table(console: Console, lines: Sequence[T], columns: Columns[T], empty: str) -> None:
    """Prints `lines` with `columns` (heading, and how to get the cell), or the words for none."""
    if not lines:
        console.print(Text(empty))
        return
    drawn = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, show_lines=True)
    for heading, _ in columns:
        width = _WIDTHS.get(heading, NAME_WIDE)
        if heading == "id":  # to be copied, so never broken
            drawn.add_column(heading, no_wrap=True)
            continue
        drawn.add_column(heading, overflow="fold", max_width=width, ratio=None if width else 1)
    for line in lines:
        drawn.add_row(*(Text(cell(line)) for _, cell in columns))
    _print(console, drawn)


def _print(out: Console, drawn: Table) -> None:
    """Prints a table; into a file without the blanks that fill its lines up."""
    if out.is_terminal:
        out.print(drawn)
        return
    with out.capture() as captured:
        out.print(drawn)
    for line in captured.get().splitlines():
        out.print(Text(line.rstrip()), soft_wrap=True)


def first(evidence: Sequence[Evidence]) -> str:
    """The first piece of evidence with its place, and how many more there are."""
    if not evidence:
        return ""
    more = f" (+{len(evidence) - 1} more)" if len(evidence) > 1 else ""
    return f"{quoted(evidence[0], 200)}\n{where(evidence[0])}{more}"


def facts(*parts: str) -> str:
    """The parts that say something, a line each."""
    return "\n".join(part for part in parts if part)


def _claim(line: ClaimLine) -> str:
    return facts(
        ", ".join(
            each for each in (figure(line.quantity), shortened(line.about or "", 60)) if each
        ),
        f"about {safe(line.subject.name)}" if line.subject else "",
        f"claimed by {safe(line.claimant.name)}" if line.claimant else "",
        f"through {names(line.via)}" if line.via else "",
        line.certainty,
        days(line.date),
        *(f"{check.verdict}: {shortened(check.reason)}" for check in line.checks),
        _revised(line),
    )


def _revised(line: ClaimLine) -> str:
    """The values that the source gave one after the other: "$5 million (2031-03-10), then ..."."""
    if not line.revisions:
        return ""
    values = (
        f"{figure(each.figure)} ({(each.evidence.published or 'undated')[:10]})"
        for each in line.revisions
    )
    return f"revised: {', then '.join(values)}"


def _statement(line: StatementLine) -> str:
    return facts(
        safe(line.speaker.name if line.speaker else line.speaker_words or "nobody named"),
        days(line.date) or (line.evidence[0].published or "undated")[:10],
        f"about {names(line.about)}" if line.about else "",
        "" if line.certainty == "asserted" else line.certainty,
    )


def _prediction(line: PredictionLine) -> str:
    likely = line.likelihood
    return facts(
        safe(line.forecaster.name) if line.forecaster else "no forecaster named",
        f"{line.kind}, {days(line.horizon) or 'no date given'}",
        f"on condition: “{shortened(line.condition, 120)}”" if line.condition else "",
        chance(likely) if likely else "",
        line.outcome,
        shortened(line.note, 200),
        *(f"proposed: {each.outcome} ({each.id})" for each in line.proposals),
        line.id,
    )


def _proposed(line: PredictionLine) -> list[str]:
    """Why each outcome is proposed, with the first words that speak for it."""
    return [
        f"{each.outcome}? {first(each.evidence)}; {each.confidence:.2f} sure"
        for each in line.proposals
    ]


def _scores(score: float | None, shrunk: float) -> str:
    return "none yet" if score is None else f"{score:.3f}; shrunk {shrunk:.3f}"


def _came_true(line: ForecasterLine) -> str:
    """How many, and the share drawn towards everybody's; of nothing resolved there is no share."""
    return f"{line.came_true:g}; shrunk {line.share_shrunk:.0%}" if line.resolved else "none yet"


def _when(line: Happening) -> str:
    """When it was; where nobody says, the day on which it was told, as such."""
    shown = days(line.date) or "undated"
    return shown if line.dated or shown == "undated" else f"told {shown}"


def _happening(line: Happening) -> str:
    whom = f" → {names(line.targets)}" if line.targets else ""
    told = f"told by {line.origins} outlets" if line.origins > 1 else ""
    doubt = "" if line.certainty == "asserted" else line.certainty
    return facts(f"{names(line.sources)}{whom}: {deed(line.type)}", told, doubt)


STATEMENTS: Columns[StatementLine] = (
    ("facts", _statement),
    ("said", lambda line: f"{shortened(line.words)}\n{where(line.evidence[0])}"),
)
CLAIMS: Columns[ClaimLine] = (
    ("facts", _claim),
    ("evidence", lambda line: first(line.evidence)),
)
PREDICTIONS: Columns[PredictionLine] = (
    ("facts", _prediction),
    ("evidence", lambda line: facts(first(line.evidence), *_proposed(line))),
)
FORECASTERS: Columns[ForecasterLine] = (
    ("forecaster", lambda line: safe(line.forecaster.name) if line.forecaster else "not named"),
    ("made", lambda line: str(line.made)),
    ("resolved", lambda line: str(line.resolved)),
    ("came true", _came_true),
    ("with a likelihood", lambda line: str(line.scored)),
    ("Brier score", lambda line: _scores(line.brier, line.brier_shrunk)),
    ("log score", lambda line: _scores(line.log, line.log_shrunk)),
)
TIMELINE: Columns[Happening] = (
    ("when", _when),
    ("facts", _happening),
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
SERIES: Columns[SeriesHead] = (
    ("id", lambda line: line.id),
    ("measures", lambda line: f"{safe(line.measures)}, {safe(line.unit)} ({line.kind})"),
    ("of", lambda line: "; ".join(safe(each) for each in line.of)),
    ("source", lambda line: safe(line.source)),
    ("file", lambda line: safe(line.file)),
)
TIES: Columns[TieLine] = (
    ("with", lambda line: safe(line.other.name)),
    ("state", lambda line: line.state),
    ("since", lambda line: line.since or ""),
    ("entries", lambda line: str(line.entries)),
)


def disagreement(out: Console, line: DisagreementLine) -> None:
    """Prints one disagreement: the reason, then each side with its evidence."""
    indented(out, safe(line.reason), 0, "bold")
    about = f", about {names(line.about)}" if line.about else ""
    told = f"{label('disagreement', line.kind)}{about}, confidence {line.confidence:.2f}, {line.id}"
    indented(out, told, 2, "dim")
    spoke = (f"{each.name.replace('_', ' ')} {each.weight:+g}" for each in line.features)
    if line.features:
        indented(out, f"What spoke: {', '.join(spoke)}", 2, "dim")
    for number, side in enumerate(line.sides, 1):
        for told_by, entries in _by_teller(side):
            indented(out, f"Side {number}: {told_by}", 2)
            Quoting(out).print(entries, 4, len(entries))


def _by_teller(side: Sequence[SideEvidence]) -> list[tuple[str, list[SideEvidence]]]:
    """The entries of a side by the name of whoever tells them, else by who published them."""
    tellers: dict[str, list[SideEvidence]] = {}
    for each in side:
        name = safe(each.actor.name) if each.actor else safe(each.publisher or each.address)
        tellers.setdefault(name, []).append(each)
    return list(tellers.items())
