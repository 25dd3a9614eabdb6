"""Whose it is that a claim measures: the series' own, somebody else's, or nobody knows whose."""

import re
from collections.abc import Iterator

from detente.model import Claim, SeriesHead
from detente.weaving.claimed_measure import place_of
from detente.weaving.measures import concept
from detente.weaving.series_rules import rules
from detente.weaving.telling import Party, Told
from detente.weaving.words import fold, small_words, words

NEAR = 60  # characters before and after the measure in which whose it is may stand
_OWNER = re.compile(r"(?:\b[\w.-]+\s+){0,4}[\w.-]+(?:['\u2019]s|s['\u2019])\s+(?:\w+\s+)?$")
_LAST = re.compile(
    r"((?:[A-Z][\w.-]*\s+)*[^\W\d_][\w.-]*?)(?:['\u2019]s|(?<=s)['\u2019])\s+(?:\w+\s+)?$"
)
_FOLLOWS = re.compile(r"\s+(of|by|at|in)\s+((?:[\w.'\u2019&-]+\s*){1,5})")
_AFTER = re.compile(r"\s+(?:of|by|at|in|for|on|from)\s+(?:the\s+)?([\w'-]+(?:\s+[A-Z][\w'-]+)*)")
_ANOTHERS = re.compile(r"['\u2019]|\s+(?!(?:in|on|at|by|for|and|to|from)\b)[a-z-]+\s+[A-Z]")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+")


def plain(name: str) -> str:
    """The name as it is compared: small letters, without its article."""
    return _ARTICLE.sub("", " ".join(fold(name).split()))


def subject_of(told: Told) -> Party | None:
    """The known actor that the claim is about."""
    return told.one(told.body.subject) if isinstance(told.body, Claim) else None


def whose(told: Told, head: SeriesHead) -> str | None:
    """The feature that says that the claim is of the series' actor; None where it is not, or may
    be of another's.
    """
    subject = subject_of(told)
    names = {plain(each) for each in head.of}
    if subject and plain(subject.name) in names:
        return "same_subject" if not _is_others(told, {*names, plain(subject.name)}) else None
    near = any(_is_named(name, told) for name in head.of)
    return "named_beside" if near and not _is_others(told, names) else None


def beside(told: Told) -> str:
    """What is measured with the words that tie it to somebody: "the council's spending", "spending
    by the council", and of what is of places "inflation in Northport".
    """
    return " ".join([_up_to(told), _following(told)])


def _up_to(told: Told) -> str:
    place = place_of(told)
    owner = _OWNER.search(place.before[-NEAR:])
    return f"{owner.group() if owner else ''} {place.phrase}"


def _following(told: Told) -> str:
    place = place_of(told)
    follows = _FOLLOWS.match(place.after[:NEAR])
    if follows is None or (follows[1] == "in" and concept(place.phrase) not in rules()["places"]):
        return ""
    return follows.group()


def _is_named(name: str, told: Told) -> bool:
    """True where the name stands before what is measured, or after it as its last owner: in "sales
    of Acme's rival" or "sales at Acme rival Bolt" it does not.
    """
    if any(True for _ in _alone(name, _up_to(told))):
        return True
    return any(not _ANOTHERS.match(after) for after in _alone(name, _following(told)))


def _alone(name: str, text: str) -> Iterator[str]:
    """What follows the name, wherever it stands in the text and is no part of a longer one."""
    spelled = r"\s+".join(map(re.escape, _ARTICLE.sub("", name.lower()).split()))
    for match in re.finditer(rf"(?<!\w){spelled}(?!\w)", text, re.IGNORECASE) if spelled else ():
        before, after = text[: match.start()].split(), text[match.end() :]
        title = before and before[-1][:1].isupper() and before[-1].lower() not in small_words()
        if not title and not re.match(r"\s+[A-Z]", after):
            yield after


def _is_others(told: Told, names: set[str]) -> bool:
    """True where a name beside the measure makes it somebody else's, or of some other place."""
    if any(_ANOTHERS.match(after) for name in names for after in _alone(name, _following(told))):
        return True
    known = {word for name in names for word in words(name)}
    times = known.union(rules()["times"])
    return any(not set(words(each)) <= times for each in _others(told))


def _others(told: Told) -> Iterator[str]:
    """Every owner that stands beside the measure, and every name that follows it."""
    place = place_of(told)
    subject = subject_of(told)
    owner = _LAST.search(place.before[-NEAR:])
    if owner:
        last = owner[1].split()[-1:] if subject and subject.kind == "person" else owner[1].split()
        yield " ".join(each for each in last if each.lower() not in small_words())
    after = place.after
    while follows := _AFTER.match(after):
        if follows[1][:1].isupper():
            yield follows[1]
        after = after[follows.end() :]
