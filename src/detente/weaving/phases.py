"""Stretches of one state in a tie, and the entries that made each turn.

A state is left only when the score goes clearly beyond its threshold (`hysteresis`), so that noise
draws no phases; with too little evidence none are drawn at all. The thresholds are in
`tie_weights.yaml`.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from detente.model import Phase, TiePoint, TieState, ontology

_CAN_BREAK = ("forming", "allied", "strained", "thawing")
TURN = 5  # entries that a turn names at most, the weightiest


@dataclass(frozen=True, slots=True)
class Piece:
    """A dated piece of evidence, as the turns name it."""

    day: str
    entry: str
    weight: float


@dataclass(slots=True)
class _Course:
    """Where the tie has been: its state, the best score of the state, and what it has known."""

    state: TieState | None = None
    best: float = -1.0
    allied: bool = False
    conflict: bool = False
    runs: list[tuple[TieState, str, list[TiePoint]]] = field(default_factory=list)


def phases(
    points: Sequence[TiePoint], pieces: Iterable[Piece], breaks: Collection[str] = ()
) -> tuple[Phase, ...]:
    """The phases, one after the other, the last one open; none where evidence is too thin.

    On one of the days `breaks` the two are told to have broken with each other.
    """
    rules = ontology.load("tie_weights")["phases"]
    by_day: dict[str, list[Piece]] = {}
    for piece in pieces:
        by_day.setdefault(piece.day, []).append(piece)
    if len(points) < 2 or sum(map(len, by_day.values())) < rules["least"]:
        return ()
    course = _Course()
    before: TiePoint | None = None
    for point in points:
        _silence(course, before, point, rules)
        _step(course, point, rules, broke=point.date in breaks)
        before = point
    found = [_phase(run, by_day) for run in course.runs]
    ends = [phase.start for phase in found[1:]]
    return tuple(replace(phase, end=end) for phase, end in zip(found, [*ends, None], strict=True))


def _silence(
    course: _Course, before: TiePoint | None, point: TiePoint, rules: Mapping[str, float]
) -> None:
    """A dormant phase where the tie was long silent; what comes after it begins anew."""
    if before is None:
        return
    last = date.fromisoformat(before.date)
    if (date.fromisoformat(point.date) - last).days > rules["silent"]:
        start = last + timedelta(days=int(rules["silent"]))
        course.runs.append(("dormant", start.isoformat(), []))
        course.state, course.best, course.allied = None, -1.0, False


def _step(course: _Course, point: TiePoint, rules: Mapping[str, float], *, broke: bool) -> None:
    """Goes on to the next point, in the same state or in a new one."""
    state = _next(course, point.score, rules)
    if broke and course.state in _CAN_BREAK:
        state = "broken"
    if state != course.state:
        course.runs.append((state, point.date, []))
        course.state, course.best = state, point.score
    course.runs[-1][2].append(point)
    course.best = max(course.best, point.score)
    course.allied = course.allied or state in ("allied", "forming")
    course.conflict = course.conflict or state in ("strained", "broken", "hostile")


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


def _phase(
    run: tuple[TieState, str, list[TiePoint]], by_day: Mapping[str, Sequence[Piece]]
) -> Phase:
    """The phase of a run, with the entries of its first day that point the way it turned."""
    state, start, points = run
    score = sum(point.score for point in points) / len(points) if points else 0.0
    day = by_day.get(start, ())
    down = state in ("strained", "broken", "hostile")
    towards = [piece for piece in day if (piece.weight < 0) == down] or list(day)
    towards.sort(key=lambda piece: (-abs(piece.weight), piece.entry))
    turn = tuple(piece.entry for piece in towards[:TURN])
    return Phase(state, start, None, round(score, 4), turn)
