"""What stands beside a claim: what series say of it, and how its source gave the figure anew."""

from collections.abc import Sequence
from dataclasses import dataclass

from detente.model import (
    Checked,
    CheckSort,
    CheckVerdict,
    Claim,
    Evidence,
    Point,
    Series,
    SeriesHead,
)
from detente.record.interface import View
from detente.views.figures import Figure, figures_of


@dataclass(frozen=True, slots=True)
class Computed:
    """What the rows of a series come to: from `low` to `high`, in `unit`."""

    low: float
    high: float
    unit: str


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that spoke for claim and series being of one thing, and its weight."""

    name: str
    weight: float


@dataclass(frozen=True, slots=True)
class CheckLine:
    """What one series says of one claim: the verdict, the figure computed, from which rows.

    `asserts` is what the claim asserts; `tolerance` the share of the figure by which the two may
    differ; `confidence`, from 0 to 1, how sure it is that they are of one thing, and `features`
    what spoke for that.
    """

    series: SeriesHead
    verdict: CheckVerdict
    asserts: CheckSort
    reason: str
    computed: Computed | None
    rows: tuple[Point, ...]
    tolerance: float
    confidence: float
    features: tuple[Feature, ...]


@dataclass(frozen=True, slots=True)
class RevisionLine:
    """One value of a figure that its source gave again and again, by which claim."""

    entry: str
    figure: Figure | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Beside:
    """By id of the claim what series say of it, and the chain of values it is in."""

    checks: dict[str, tuple[CheckLine, ...]]
    revisions: dict[str, tuple[RevisionLine, ...]]

    @staticmethod
    def of(view: View, claims: Sequence[str]) -> "Beside":
        """What stands beside these claims."""
        return Beside(_checks(view, claims), _revisions(view, claims))


def _checks(view: View, claims: Sequence[str]) -> dict[str, tuple[CheckLine, ...]]:
    found = view.checked(claims)
    heads = {each.id: each for each in view.series_heads()} if found else {}
    return {
        claim: tuple(_check(each, heads[each.series]) for each in own if each.series in heads)
        for claim, own in found.items()
    }


def _check(checked: Checked, head: SeriesHead) -> CheckLine:
    return CheckLine(
        series=head,
        verdict=checked.verdict,
        asserts=checked.sort,
        reason=checked.reason,
        computed=Computed(*checked.computed, checked.unit) if checked.computed else None,
        rows=checked.rows,
        tolerance=checked.tolerance,
        confidence=checked.score,
        features=tuple(Feature(name, weight) for name, weight in checked.features),
    )


def _revisions(view: View, claims: Sequence[str]) -> dict[str, tuple[RevisionLine, ...]]:
    chains = view.revisions(claims)
    links = view.entries_by_id(
        sorted({each for chain in chains.values() for each in chain.entries})
    )
    of = {each.id: each.body.quantity for each in links.values() if isinstance(each.body, Claim)}
    figures = figures_of(view, of.values())
    return {
        claim: tuple(
            RevisionLine(each, figures.get(of[each] or ""), links[each].evidence)
            for each in chain.entries
            if each in of
        )
        for claim, chain in chains.items()
    }


def rows_as_text(series: Series, rows: Sequence[Point]) -> str:
    """The rows as they are shown for evidence: what is measured, then each value with its days."""
    head = series.head
    listed = "; ".join(f"{each.days}: {each.value:,.15g}" for each in rows)
    return f"{head.measures} of {', '.join(head.of)}, in {head.unit}: {listed}"
