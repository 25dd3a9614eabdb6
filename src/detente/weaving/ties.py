"""The relation between two actors: what bears on it, from what the record tells.

Each piece of evidence has a day, a sign and a weight. One voice counts once: of what one origin
tells of the pair on one day, in one kind and direction, the weightiest counts, so that syndication
and repetition do not.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from detente.model import Direction, Tie, content_id
from detente.weaving.bonds import Turn, bonds
from detente.weaving.phases import Piece, Told, phases
from detente.weaving.tie_evidence import Pair, TieEvidence, first_told, voices, weighed
from detente.weaving.trajectory import Level, course, trajectory

Weighed = Sequence[tuple[TieEvidence, float]]


def tie(pair: Pair, pieces: Iterable[TieEvidence]) -> Tie | None:
    """The tie between the two, from all that bears on it; None where nothing does.

    Its state is that of its latest evidence: whether it has been silent since is for those to say
    who know how far the record reaches.
    """
    ordered = sorted(pieces, key=lambda piece: (piece.published or "9999", piece.entry))
    if not ordered:
        return None
    told = first_told(ordered)
    dated = weighed(voices(piece for piece in told if piece.day and piece.weight))
    breaks = {piece.day for piece, _ in dated if piece.day and piece.breaks}
    points = trajectory(_days(dated), breaks)
    named = [Piece(piece.day or "", piece.entry, weight) for piece, weight in dated]
    formal = bonds(pair, _turns(ordered))
    held = [(each.start, each.end) for each in formal if each.start and each.end]
    found = phases(points, named, Told(breaks, held))
    return Tie(
        id=content_id("tie", *pair),
        actors=pair,
        state=found[-1].state if found else "distant",
        since=found[-1].start if found else None,
        phases=found,
        trajectory=points,
        events=_of(ordered, "event"),
        statements=_of(ordered, "statement"),
        claims=_of(ordered, "claim"),
        disagreements=(),
        predictions=_of(ordered, "prediction"),
        directions=(_towards(pair, dated, breaks), _towards((pair[1], pair[0]), dated, breaks)),
        bonds=formal,
        evidence=len(dated),
    )


def _of(ordered: Iterable[TieEvidence], kind: str) -> tuple[str, ...]:
    return tuple(piece.entry for piece in ordered if piece.kind == kind)


def _days(dated: Weighed) -> list[tuple[str, float]]:
    return [(piece.day or "", weight) for piece, weight in dated]


def _towards(pair: Pair, dated: Weighed, breaks: set[str]) -> Direction:
    """How the first of the pair stands towards the second on the last day of the tie.

    A break counts both ways, whoever made it.
    """
    source, target = pair
    own = [(piece, weight) for piece, weight in dated if piece.source == source]
    level = Level.unknown()
    if own:
        last = date.fromisoformat(dated[-1][0].day or "")
        *_, (day, _, _, level) = course(_days(own), breaks)
        level = level.after((last - day).days)
    low, high = level.band
    return Direction(source, target, round(level.mean, 4), round(low, 4), round(high, 4), len(own))


def _turns(ordered: Iterable[TieEvidence]) -> list[Turn]:
    return [
        Turn(piece.entry, piece.day, piece.dated, piece.source, piece.opens, piece.closes)
        for piece in ordered
        if piece.day and (piece.opens or piece.closes)
    ]
