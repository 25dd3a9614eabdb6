"""Two accounts of which one tells that something rose in a period, the other that it fell.

Only of one measured thing of one actor, in one and the same month, quarter or year; which way a
thing went from day to day is no disagreement.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from detente.model import Claim, Disagreement, ontology
from detente.weaving import days
from detente.weaving.contradiction import disagreement, listed, quoted, says, surest
from detente.weaving.figure_parts import part
from detente.weaving.figure_sort import clause_of
from detente.weaving.figure_told import scope_words
from detente.weaving.measures import Direction, concept, movement
from detente.weaving.telling import Party, Told, latest
from detente.weaving.verdicts import Verdict, table
from detente.weaving.words import content, words

SHORT = 27  # days: what moved in a shorter time may have moved back in it
REACH = 5  # words after what is measured within which its verb stands
MOST = 60  # entries of one block that are compared, the latest ones


@dataclass(frozen=True, slots=True)
class Moved:
    """Which way something went: whose, what, narrowed by what words."""

    told: Told
    subject: Party
    measure: str
    direction: Direction
    narrowed: frozenset[str]


def keys(told: Told) -> frozenset[str]:
    """Where accounts of one movement meet: whose it is, what is measured, in which period."""
    found = moved(told)
    if found is None or told.date is None:
        return frozenset()
    period = f"{told.date.earliest} {told.date.latest}"
    return frozenset({f"{found.subject.id} {found.measure} {period}"})


def moved(told: Told) -> Moved | None:
    """Which way the entry says that something went in a period; None where it does not."""
    return told.once(_moved)


def _moved(told: Told) -> Moved | None:
    body = told.body
    if not isinstance(body, Claim) or body.polarity == "denied":
        return None
    subject, length = told.one(body.subject), days.length(told.date) if told.date else None
    told_so = body.certainty in ("asserted", "reported") and not says(told.text, "forward")
    span = (told.quantity.measures if told.quantity else None) or body.about
    if subject is None or span is None or not length or length < SHORT or not told_so:
        return None
    phrase = told.words(span)
    after = clause_of(told.evidence.text[max(0, span.end - told.evidence.start) :])
    verb = _verb(after)
    direction = movement(verb) if verb else None
    measure = concept(phrase)
    if direction is None or measure is None or movement(told.text) != direction:
        return None
    between, rest = after.split(verb, 1)
    narrowed = part(f"{phrase} {between}", rest) | (set(words(told.text)) & _narrowing())
    own = frozenset(content(phrase)) - frozenset(content(subject.name))
    return Moved(told, subject, measure, direction, narrowed | own)


def _verb(after: str) -> str:
    """The verb right after what is measured, as it is printed, that says which way it went; ""
    where there is none, or where it is denied.
    """
    told = after.split()[: REACH + 1]
    for place, word in enumerate(told):
        plain = words(word)[:1]
        if plain and plain[0] in ontology.load("series")["moved"]:
            before = set(words(" ".join(told[:place])))
            return word if before.isdisjoint(listed("negations")) else ""
    return ""


def _narrowing() -> frozenset[str]:
    """Words of which one account may have some, and then tells of something else."""
    return scope_words() | frozenset(ontology.load("disagreement")["moving"]["terms"])


def find(key: str, block: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The disagreement about which way it went, the accounts by the way that they give."""
    ordered = latest(block, MOST)
    found = [each for each in map(moved, ordered) if each]
    contrary = surest(found, contradict)
    if contrary is None:
        return ()
    one, other, verdict = contrary
    sides = [[each.told for each in found if _agree(each, side)] for side in (one, other)]
    reason = (
        f"{one.told.teller} tells of a {one.direction}: {quoted(one.told.text)}; "
        f"{other.told.teller} of a {other.direction}: {quoted(other.told.text)}."
    )
    return (disagreement(key, reason, verdict, sides, "rival-accounts"),)


def _agree(each: Moved, side: Moved) -> bool:
    return each.direction == side.direction and each.narrowed == side.narrowed


def contradict(one: Moved, other: Moved) -> Verdict | None:
    """How sure it is that the two contradict each other; None where they do not, or may not."""
    first, second = one.told, other.told
    if one.direction == other.direction or one.narrowed != other.narrowed:
        return None
    if first.source == second.source or first.origin == second.origin:
        return None
    gap = days.apart(days.day(first.published), days.day(second.published))
    if gap is None or gap > ontology.load("disagreement")["far"]:
        return None
    named = first.speaker is not None and second.speaker is not None
    return table("disagreement", "rival-accounts").held(
        [
            "same_subject",
            "same_measure",
            "opposite_movement",
            "same_period",
            *["two_speakers"] * named,
        ]
    )
