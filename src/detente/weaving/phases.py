"""Stretches of one state in a tie, and the entries that made each turn.

A state is left only when the score goes clearly beyond its threshold (`hysteresis`), so that noise
draws no phases; with too little evidence none are drawn at all. Where cooperation turns to conflict
or back, the phase begins on the day from which the evidence points there, the change point of a
cumulative sum (Page, Continuous inspection schemes, 1954), and all evidence from there on made the
turn. The thresholds are in `tie_weights.yaml`.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from detente.model import Phase, TiePoint, TieState, ontology

_SIGN: Mapping[TieState | None, int] = {
    "forming": 1, "allied": 1, "thawing": 1, "strained": -1, "broken": -1, "hostile": -1,
}  # fmt: skip
_CAN_BREAK = ("forming", "allied", "strained", "thawing")
TURN = 5  # entries that a turn names at most, the weightiest


@dataclass(frozen=True, slots=True)
class Piece:
    """A dated piece of evidence, as the turns name it."""

    day: str
    entry: str
    weight: float


@dataclass(slots=True)
class _Run:
    """The points of one state, and the day on which its turn was complete."""

    state: TieState
    start: str
    turned: str
    points: list[TiePoint] = field(default_factory=list)


@dataclass(slots=True)
class _Course:
    """Where the tie has been: its state, the best score of the state, and what it has known."""

    state: TieState | None = None
    best: float = -1.0
    allied: bool = False
    conflict: bool = False
    runs: list[_Run] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Told:
    """What is told beside the weights: `breaks`, days on which the two broke with each other; and
    `held`, first and last days of formal bonds, in which silence is not the end of a spell.
    """

    breaks: Collection[str] = ()
    held: Collection[tuple[str, str]] = ()

    def bridges(self, before: str, after: str) -> bool:
        """True where a bond held from the one day to the other."""
        return any(start <= before and after <= end for start, end in self.held)


def phases(
    points: Sequence[TiePoint], pieces: Iterable[Piece], told: Told = Told()
) -> tuple[Phase, ...]:
    """The phases, one after the other, the last one open; none where evidence is too thin."""
    rules = ontology.load("tie_weights")["phases"]
    by_day: dict[str, list[Piece]] = {}
    for piece in pieces:
        by_day.setdefault(piece.day, []).append(piece)
    if len(by_day) < rules["least"]:
        return ()
    weights = {day: sum(piece.weight for piece in own) for day, own in by_day.items()}
    quarrels = {day for day, own in by_day.items() if any(piece.weight < 0 for piece in own)}
    course = _Course()
    moments = [date.fromisoformat(point.date) for point in points]
    for place, point in enumerate(points):
        before = points[place - 1].date
        long = place and (moments[place] - moments[place - 1]).days > rules["silent"]
        if long and not told.bridges(before, point.date):
            _silence(course, before, rules)
        _step(
            course, point, weights, quarrel=point.date in quarrels, broke=point.date in told.breaks
        )
    found = [_phase(run, by_day) for run in course.runs]
    ends = [phase.start for phase in found[1:]]
    return tuple(replace(phase, end=end) for phase, end in zip(found, [*ends, None], strict=True))


def _silence(course: _Course, since: str, rules: Mapping[str, float]) -> None:
    """A dormant phase of a tie long silent `since` that day; what comes after it begins anew."""
    start = date.fromisoformat(since) + timedelta(days=int(rules["silent"]))
    course.runs.append(_Run("dormant", start.isoformat(), start.isoformat()))
    course.state, course.best, course.allied = None, -1.0, False


def _step(
    course: _Course, point: TiePoint, weights: Mapping[str, float], *, quarrel: bool, broke: bool
) -> None:
    """Goes on to the next point, in the same state or in a new one."""
    state = _next(course, point.score, ontology.load("tie_weights")["phases"])
    if state == "strained" and _SIGN.get(course.state, 0) > 0 and not quarrel:
        state = course.state or state  # silence alone strains no tie
    if broke and course.state in _CAN_BREAK:
        state = "broken"
    if state != course.state:
        coming = [] if broke else _already(course, state, point, weights)
        start = coming[0].date if coming else point.date
        course.runs.append(_Run(state, start, point.date, coming))
        course.state, course.best = state, point.score
    course.runs[-1].points.append(point)
    course.best = max(course.best, point.score)
    course.allied = course.allied or state in ("allied", "forming")
    course.conflict = course.conflict or state in ("strained", "broken", "hostile")


def _already(
    course: _Course, state: TieState, point: TiePoint, weights: Mapping[str, float]
) -> list[TiePoint]:
    """The points that come off the state before, since a turn to the other side began with them.

    The first of them is the day from which the sum of the weights, each day's less an `allowance`,
    is greatest up to `point`. The state before keeps its first day.
    """
    sign = _SIGN.get(state, 0)
    if not sign or course.state is None or _SIGN.get(course.state, 0) == sign:
        return []
    allowance = ontology.load("tie_weights")["phases"]["allowance"]
    before = course.runs[-1].points
    total = best = sign * weights.get(point.date, 0.0) - allowance
    first = len(before)
    for place in range(len(before) - 1, 0, -1):
        total += sign * weights.get(before[place].date, 0.0) - allowance
        if total > best:
            best, first = total, place
    coming = before[first:]
    del before[first:]
    return coming


def _next(course: _Course, score: float, rules: Mapping[str, float]) -> TieState:
    return _NEXT[course.state](course, score, rules)


_Step = Callable[[_Course, float, Mapping[str, float]], TieState]


def _begin(course: _Course, score: float, rules: Mapping[str, float]) -> TieState:
    if score >= rules["forming"]:
        return "thawing" if course.conflict else "forming"
    if score <= rules["hostile"]:
        return "hostile"
    return "strained" if score <= rules["strained"] else "distant"


def _distant(course: _Course, score: float, rules: Mapping[str, float]) -> TieState:
    margin = rules["hysteresis"]
    leaves = score >= rules["forming"] + margin or score <= rules["strained"] - margin
    return _begin(course, score, rules) if leaves else "distant"


def _forming(course: _Course, score: float, rules: Mapping[str, float]) -> TieState:
    if score >= rules["allied"]:
        return "allied"
    return _falling(course, score, rules, "forming")


def _allied(course: _Course, score: float, rules: Mapping[str, float]) -> TieState:
    return _falling(course, score, rules, "allied")


def _falling(
    course: _Course, score: float, rules: Mapping[str, float], stays: TieState
) -> TieState:
    """Out of an alliance: strained by a fall, broken where it goes down to hostility."""
    if score <= rules["hostile"]:
        return "broken"
    fallen = stays == "allied" and score <= course.best - rules["fall"]
    low = score <= rules["strained"] - rules["hysteresis"]
    return "strained" if fallen or low else stays


def _strained(course: _Course, score: float, rules: Mapping[str, float]) -> TieState:
    if score <= rules["hostile"]:
        return "broken" if course.allied else "hostile"
    if score >= rules["allied"] + rules["hysteresis"]:
        return "allied"
    recovers = score >= rules["forming"] + rules["hysteresis"] and not course.allied
    return "thawing" if recovers else "strained"


def _broken(_: _Course, score: float, rules: Mapping[str, float]) -> TieState:
    if score <= rules["hostile"] - rules["hysteresis"]:
        return "hostile"
    return "thawing" if score >= rules["strained"] + rules["hysteresis"] else "broken"


def _hostile(_: _Course, score: float, rules: Mapping[str, float]) -> TieState:
    return "thawing" if score >= rules["strained"] + rules["hysteresis"] else "hostile"


def _thawing(_: _Course, score: float, rules: Mapping[str, float]) -> TieState:
    if score >= rules["allied"]:
        return "allied"
    if score <= rules["hostile"]:
        return "hostile"
    return "strained" if score <= rules["strained"] - rules["hysteresis"] else "thawing"


_NEXT: Mapping[TieState | None, _Step] = {
    None: _begin,
    "distant": _distant,
    "forming": _forming,
    "allied": _allied,
    "strained": _strained,
    "broken": _broken,
    "hostile": _hostile,
    "thawing": _thawing,
}


def _phase(run: _Run, by_day: Mapping[str, Sequence[Piece]]) -> Phase:
    """The phase of a run, with the entries that made its turn, the weightiest first."""
    points = run.points
    score = sum(point.score for point in points) / len(points) if points else 0.0
    days = {run.start, *(point.date for point in points if point.date <= run.turned)}
    turning = [piece for day in sorted(days) for piece in by_day.get(day, ())]
    down = _SIGN.get(run.state, 0) < 0
    towards = [piece for piece in turning if (piece.weight < 0) == down] or turning
    towards.sort(key=lambda piece: (-abs(piece.weight), piece.entry))
    turn = tuple(piece.entry for piece in towards[:TURN])
    return Phase(run.state, run.start, None, round(score, 4), turn)
