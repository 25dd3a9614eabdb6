"""A line in plain words for each kind of entry: when, who, what, and what is not plain about it."""

from collections.abc import Sequence

from detente.cli.safe import safe, shortened
from detente.cli.words import chance, days, figure, meaning, names, signed
from detente.model import DateInterval, Evidence
from detente.views import (
    ActorRef,
    BondLine,
    ClaimLine,
    DirectionLine,
    EventLine,
    NextEvent,
    PredictionLine,
    StatementLine,
    TurnChance,
    deed,
)

_VERBS = {"forecast": "foresees", "pledge": "pledges", "plan": "plans"}


def told_on(date: DateInterval | None, evidence: Sequence[Evidence]) -> str:
    """When it was; where nobody says, when the article that tells it was published."""
    published = (evidence[0].published or "")[:10] if evidence else ""
    return days(date) or (f"told {published}" if published else "undated")


def happening(event: EventLine) -> str:
    """An event in one line: when, who, what, to whom, and what is not plain about it."""
    doubts = [
        word for word in (event.status, event.certainty) if word not in ("occurred", "asserted")
    ]
    told = [f"{event.origins} outlets"] if event.origins > 1 else []
    notes = ", ".join(dict.fromkeys(doubts + told))
    whom = f" → {names(event.targets)}" if event.targets else ""
    when = told_on(event.date, event.evidence)
    line = f"{when}  {names(event.sources)}{whom}: {deed(event.type, event.mode)}"
    return f"{line} ({notes})" if notes else line


def said(line: StatementLine, subject: ActorRef) -> str:
    """When a statement was made, and how it regards `subject` where that could be told."""
    stance = line.stance.get(subject.id) or 0.0
    regard = "in favour" if stance > 0 else "against" if stance < 0 else ""
    doubt = "" if line.certainty == "asserted" else line.certainty
    kind = "in the article's words" if line.kind == "indirect" else ""
    told = ", ".join(each for each in (regard, kind, doubt) if each)
    when = told_on(line.date, line.evidence)
    return f"{when}  {told}" if told else when


def claimed(line: ClaimLine) -> str:
    """A claim in one line: the figure, what it measures, of whom, and who claims it."""
    measured = ", ".join(
        each for each in (figure(line.quantity), shortened(line.about or "", 60)) if each
    )
    parts = [measured]
    if line.subject:
        parts.append(f"about {safe(line.subject.name)}")
    if line.claimant:
        parts.append(f"claimed by {safe(line.claimant.name)}")
    if line.via:
        parts.append(f"through {names(line.via)}")
    if line.certainty != "asserted":
        parts.append(line.certainty)
    parts.append(days(line.date))
    parts += [f"{check.verdict} against {safe(check.series.source)}" for check in line.checks]
    return "; ".join(part for part in parts if part)


def foreseen(line: PredictionLine) -> str:
    """A prediction in one line: when and by whom, of what kind, for when, and how it stands."""
    published = (line.evidence[0].published or "")[:10] if line.evidence else ""
    who = safe(line.forecaster.name) if line.forecaster else "A voice not named"
    parts = [f"{who} {_VERBS[line.kind]}"]
    if line.horizon:
        parts.append(f"for {days(line.horizon)}")
    if line.likelihood:
        parts.append(f"worded as {chance(line.likelihood)}")
    if line.condition:
        parts.append(f"on condition: “{shortened(line.condition, 120)}”")
    if line.outcome != "open":
        parts.append(f"{line.outcome}: {meaning('outcome', line.outcome)}")
    parts += [f"{each.outcome}? {safe(each.reason)} ({each.id})" for each in line.proposals[:1]]
    told = "; ".join(parts)
    return f"{published}  {told}" if published else told


def standing(line: DirectionLine) -> str:
    """How one stands towards the other in one line, with its bounds and what it rests on."""
    pieces = "1 piece" if line.evidence == 1 else f"{line.evidence} pieces"
    return (
        f"{safe(line.source.name)} towards {safe(line.target.name)}: balance "
        f"{signed(line.score)} ({signed(line.low)} to {signed(line.high)}), {pieces} of evidence"
    )


def bond(line: BondLine) -> str:
    """A formal bond in one line: from when to when, who, what, to whom."""
    when = f"{line.start or 'start not told'} to {line.end}" if line.end else f"since {line.start}"
    return f"{when}  {safe(line.source.name)} → {safe(line.target.name)}: {line.meaning}"


def turning(turn: TurnChance) -> str:
    """The chance of a turn in one line, with its bounds."""
    bounds = f"{_percent(turn.low)} to {_percent(turn.high)}"
    within = f"turns to conflict within {turn.within_days} days"
    return f"{_percent(turn.probability)} that it {within} ({bounds})"


def coming(event: NextEvent) -> str:
    """What may come next in one line: how likely, who, to whom, what."""
    who = f"{safe(event.source.name)} → {safe(event.target.name)}"
    return f"{_percent(event.probability)} that the next event is {who}: {deed(event.type)}"


def _percent(share: float) -> str:
    return "under 1%" if share < 0.01 else f"{share:.0%}"
