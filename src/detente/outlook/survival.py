"""How long things last: Kaplan and Meier's curve, and Cox's model of what makes for a longer life.

Both in plain Python: the tables are of some hundred rows, and statsmodels with what it asks for
takes 300 MB and most of a second to load. The tests hold both to its figures.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

STEPS = 50  # of Newton's method; it settles in fewer than ten
SETTLED = 1e-9
SMALLEST = 1e-12


@dataclass(frozen=True, slots=True)
class Life:
    """One life: how long it lasted, whether it ended in the `event`, and what is known of it.

    Without the event it is known to have lasted so long, and no more (censored).
    """

    days: float
    event: bool
    traits: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """At `days`: how many lives had lasted as long, how many met the event then, and the share that
    outlasts it.
    """

    days: float
    at_risk: int
    events: int
    share: float


def kaplan_meier(lives: Sequence[Life]) -> tuple[Step, ...]:
    """The curve of survival, one step for each length of life at which the event was met.

    Kaplan and Meier (1958), "Nonparametric Estimation from Incomplete Observations", JASA 53.

    >>> [step.share for step in kaplan_meier([Life(1, True), Life(2, False), Life(3, True)])]
    [0.6666666666666667, 0.0]
    """
    share, steps = 1.0, []
    for days in sorted({life.days for life in lives if life.event}):
        at_risk = sum(life.days >= days for life in lives)
        events = sum(life.event and life.days == days for life in lives)
        share *= 1 - events / at_risk
        steps.append(Step(days, at_risk, events, share))
    return tuple(steps)


def half_life(steps: Sequence[Step]) -> float | None:
    """The length of life that half do not outlast; None where more than half outlast all."""
    return next((step.days for step in steps if step.share <= 0.5), None)


@dataclass(frozen=True, slots=True)
class Effects:
    """What each trait does to the rate of the event: `log_rates`, and their `covariance`."""

    log_rates: tuple[float, ...]
    covariance: tuple[tuple[float, ...], ...]

    def rate(self, traits: Sequence[float]) -> float:
        """How many times the rate of a life without any trait that of a life with these is."""
        return exp(sum(a * b for a, b in zip(self.log_rates, traits, strict=True)))

    def variance(self, traits: Sequence[float]) -> float:
        """How unsure the logarithm of that rate is."""
        return sum(
            a * b * self.covariance[i][k]
            for i, a in enumerate(traits)
            for k, b in enumerate(traits)
        )


def cox(lives: Sequence[Life], ridge: float = 0.0) -> Effects:
    """The effects of the traits on the rate of the event, each drawn towards none by `ridge`.

    Cox (1972), "Regression Models and Life-Tables", JRSS B 34; ties by Breslow (1974). `ridge` is
    the precision of a normal prior around no effect (Verweij and van Houwelingen 1994): with little
    to go by, a life of any traits has the rate of all. Without it, as published.
    """
    size = len(lives[0].traits) if lives else 0
    effects = [0.0] * size
    for _ in range(STEPS):
        slope, curve = _slope(lives, effects, ridge)
        step = _solved(curve, slope)
        effects = [a + b for a, b in zip(effects, step, strict=True)]
        if max(map(abs, step), default=0.0) < SETTLED:
            break
    _, curve = _slope(lives, effects, ridge)
    units = [[float(i == k) for k in range(size)] for i in range(size)]
    return Effects(tuple(effects), tuple(tuple(_solved(curve, unit)) for unit in units))


def _slope(
    lives: Sequence[Life], effects: Sequence[float], ridge: float
) -> tuple[list[float], list[list[float]]]:
    """The first derivatives of the penalized log-likelihood, and minus the second ones.

    From the longest life to the shortest, so that the sums over all at risk are kept as they grow.
    """
    size = range(len(effects))
    slope = [-ridge * effect for effect in effects]
    curve = [[ridge * (i == k) for k in size] for i in size]
    total, first = 0.0, [0.0 for _ in size]
    second = [[0.0 for _ in size] for _ in size]
    for days in sorted({life.days for life in lives}, reverse=True):
        now = [life for life in lives if life.days == days]
        for life in now:
            weight = exp(sum(a * b for a, b in zip(effects, life.traits, strict=True)))
            total += weight
            for i in size:
                first[i] += weight * life.traits[i]
                for k in size:
                    second[i][k] += weight * life.traits[i] * life.traits[k]
        for life in now:
            if life.event:
                mean = [each / total for each in first]
                for i in size:
                    slope[i] += life.traits[i] - mean[i]
                    for k in size:
                        curve[i][k] += second[i][k] / total - mean[i] * mean[k]
    return slope, curve


def _solved(matrix: Sequence[Sequence[float]], wanted: Sequence[float]) -> list[float]:
    """The x for which `matrix` times x is `wanted`; 0 where the matrix says nothing of it."""
    size = len(wanted)
    rows = [[*row, want] for row, want in zip(matrix, wanted, strict=True)]
    for place in range(size):
        pivot = max(range(place, size), key=lambda row: abs(rows[row][place]))
        rows[place], rows[pivot] = rows[pivot], rows[place]
        if abs(rows[place][place]) < SMALLEST:
            continue
        for other in range(size):
            if other != place:
                times = rows[other][place] / rows[place][place]
                rows[other] = [a - times * b for a, b in zip(rows[other], rows[place], strict=True)]
    return [
        rows[place][size] / rows[place][place] if abs(rows[place][place]) >= SMALLEST else 0.0
        for place in range(size)
    ]
