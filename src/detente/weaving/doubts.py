"""Words that doubt what somebody claims, that check it, and that point back at it."""

from detente.model import Event
from detente.weaving.contradiction import listed
from detente.weaving.denials import is_denial, points_back
from detente.weaving.telling import Told
from detente.weaving.words import words

UNDONE = 4  # words before a check within which "not" says that it was not made


def doubts(told: Told) -> bool:
    """True where the entry doubts or belittles something; "no question" does not.

    A named speaker's denial of what was just told is left to `denials`.
    """
    if isinstance(told.body, Event) and told.body.status == "denied":
        return False
    if is_denial(told) or points_back(told):
        return False
    found = words(told.text)
    for place, word in enumerate(found):
        if word in listed("doubts"):
            before = found[max(0, place - 3) : place]
            noun = word in listed("doubt_nouns") and not listed("noun_openers").isdisjoint(before)
            if not noun and listed("negations").isdisjoint(before[-2:]):
                return True
    return False


def has_checked(text: str) -> bool:
    """True for "auditors counted"; not for "which could not be independently verified"."""
    found = words(text)
    return any(
        word in listed("checking")
        and listed("negations").isdisjoint(found[max(0, place - UNDONE) : place])
        for place, word in enumerate(found)
    )


def points_at_claim(told: Told) -> bool:
    """True for "these numbers", "the official figure"; not for "so many claims"."""
    found = words(told.text)
    return any(
        word in listed("pointing")
        and not listed("pointers").isdisjoint(found[max(0, at - 2) : at])
        and not (word.endswith("s") and found[at - 1] == "that")  # "said that claims were wrong"
        for at, word in enumerate(found)
    )
