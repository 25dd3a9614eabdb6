"""Dates, figures, actors and evidence in the words of the terminal."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from detente.cli.safe import safe, shortened
from detente.model import Evidence, Likelihood
from detente.model.date import DateInterval
from detente.model.ontology import load
from detente.views import ActorRef, Days, Figure


def days(interval: DateInterval | Days | None) -> str:
    """An interval as precise as it is: "2024-03-15", "2024-03", "2024", "since ...", "by ..."."""
    if interval is None or not (interval.earliest or interval.latest):
        return ""
    if not interval.earliest:
        return f"by {interval.latest}"
    if not interval.latest:
        return f"since {interval.earliest}"
    first, last = date.fromisoformat(interval.earliest), date.fromisoformat(interval.latest)
    if first == last:
        return interval.earliest
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first:%Y}" if first.year == last.year else f"{first:%Y} to {last:%Y}"
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        same = (first.year, first.month) == (last.year, last.month)
        return f"{first:%Y-%m}" if same else f"{first:%Y-%m} to {last:%Y-%m}"
    return f"{interval.earliest} to {interval.latest}"


def chance(likely: Likelihood) -> str:
    """How likely it is said to be: "55% to 80% likely", "70% likely"."""
    low, high = f"{likely.low:.0%}", f"{likely.high:.0%}"
    return f"{low} likely" if low == high else f"{low} to {high} likely"


def names(actors: Sequence[ActorRef]) -> str:
    """The actors' names, as in a sentence."""
    listed = [safe(actor.name) for actor in actors]
    return " and ".join([", ".join(listed[:-1]), listed[-1]] if len(listed) > 1 else listed)


def figure(quantity: Figure | None) -> str:
    """The figure as the article has it."""
    return safe(quantity.words) if quantity else ""


def signed(score: float) -> str:
    """A balance from -1 to 1 with its sign; none for one that rounds to 0.

    >>> signed(-0.001), signed(0.5)
    ('0.00', '+0.50')
    """
    return f"{score:+.2f}" if abs(score) >= 0.005 else "0.00"


def label(kind: str, name: str) -> str:
    """What `name` is called among the kinds of ties, of outcomes, ..."""
    return str(load("labels")[kind][name]["label"])


def meaning(kind: str, name: str) -> str:
    """The one line that says what `name` stands for among the kinds of ties, of outcomes, ..."""
    return str(load("labels")[kind][name]["meaning"])


def where(evidence: Evidence) -> str:
    """Who published the words, when, and at which characters of what they stand."""
    parts = [safe(evidence.publisher or ""), (evidence.published or "")[:10]]
    parts.append(f"{safe(evidence.address)}:{evidence.start}-{evidence.end}")
    return ", ".join(each for each in parts if each)


def quoted(evidence: Evidence, length: int = 280) -> str:
    """The words of the evidence, shortened; in quotation marks unless they begin with them."""
    words = shortened(evidence.text, length)
    return words if words.startswith(("“", '"')) else f"“{words}”"
