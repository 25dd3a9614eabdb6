"""Whether a claim is of what a series gives: whose, what, in which unit; abstaining when unsure.

Words and light stems. Another way to tell that two phrases measure one thing need only
take the place of `_narrowed`.
"""

import re

from detente.model import Claim, SeriesHead
from detente.weaving.claimed import is_fact, measured, phrase_of
from detente.weaving.claimed_period import is_timed
from detente.weaving.claimed_share import Share, is_whole, share_keys, share_of
from detente.weaving.measures import concept, concepts
from detente.weaving.series_rules import rules
from detente.weaving.telling import Party, Told
from detente.weaving.verdicts import Verdict, table
from detente.weaving.words import content, fold, words

NEAR = 40  # characters before and after the measure in which whose it is may stand
_OWNER = re.compile(r"([^\W\d_][\w.'-]*)['\u2019]s\s+(?:\w+\s+)?$")
_AFTER = re.compile(r"^\s+(?:of|by|at|in|for|on|from)\s+(?:the\s+)?([\w'-]+(?:\s+[A-Z][\w'-]+)*)")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+")


def keys(told: Told) -> frozenset[str]:
    """The blocks in which the claim may meet a series: what it measures, with its actor, and with
    each word that stands beside it.
    """
    if share_of(told):
        return share_keys(told) if is_fact(told) else frozenset()
    found = set()
    body = told.body
    subject = told.one(body.subject) if isinstance(body, Claim) else None
    beside = {f"~{word}" for word in words(_beside(told))} if isinstance(body, Claim) else set()
    for name in measured(told):
        found |= {f"{name} {each}" for each in beside}
        if subject:
            found.add(f"{name} {_plain(subject.name)}")
    return frozenset(found)


def head_keys(head: SeriesHead) -> frozenset[str]:
    """The blocks in which the series may meet a claim."""
    name = concept(head.measures)
    ends = (words(each)[-1:] for each in head.of)
    named = {_plain(each) for each in head.of} | {f"~{word}" for end in ends for word in end}
    return frozenset(f"{name} {each}" for each in named) if name else frozenset()


def _plain(name: str) -> str:
    return _ARTICLE.sub("", " ".join(fold(name).split()))


def match(told: Told, head: SeriesHead) -> tuple[Verdict, str | None] | None:
    """How sure it is that the claim is of what the series gives, and the movement that the claim
    is of; None where it is not, or may not be.
    """
    share = share_of(told)
    if share:
        return _match_share(told, share, head)
    named = measured(told)
    of = concept(head.measures)
    if of is None or of not in named or _narrowed(told, head):
        return None
    who = _whose(told, head)
    figure = told.quantity
    if who is None or (figure and figure.unit.lower() not in _units(head)):
        return None
    moved = named[of]
    timed = is_timed(told)
    if moved and not _is_of(told, head, moved, timed):
        return None
    features = [
        who,
        "movement_of" if moved else "same_measure",
        *["same_words"] * (content(phrase_of(told)) == content(head.measures)),
        "same_unit" if figure else "no_figure",
        *["period_given"] * timed,
        *_hedged(told),
    ]
    weights = table("series", "match")
    verdict = weights.verdict(features)
    return (verdict, moved) if weights.holds(verdict) else None


def _match_share(told: Told, share: Share, head: SeriesHead) -> tuple[Verdict, str | None] | None:
    """The same for a share: how sure it is that it is one of what the series gives."""
    if not is_fact(told) or not is_whole(share, head):
        return None
    features = ["named_beside", "same_measure", "same_unit", *["period_given"] * is_timed(told)]
    weights = table("series", "match")
    verdict = weights.verdict([*features, *_hedged(told)])
    return (verdict, None) if weights.holds(verdict) else None


def _hedged(told: Told) -> list[str]:
    return ["hedged"] * (isinstance(told.body, Claim) and told.body.certainty == "rumoured")


def _units(head: SeriesHead) -> set[str]:
    points = {"percentage points"} if head.unit == "percent" else set()
    return {head.unit.lower(), "percent", *points}


def _is_of(told: Told, head: SeriesHead, moved: str, timed: bool) -> bool:
    """True where a movement is one of what the series measures: the sentence says so, or somebody
    whose fortune it is lost so much in a given time.
    """
    if concept(head.measures) in concepts(told.text) or not rules()["movements"][moved]["sure"]:
        return True
    fortune = any(word in rules()["fortunes"] for word in words(head.measures))
    return fortune and timed and moved == "loss"


def _whose(told: Told, head: SeriesHead) -> str | None:
    """The feature that says that the claim is of the series' actor."""
    body = told.body
    subject: Party | None = told.one(body.subject) if isinstance(body, Claim) else None
    names = {_plain(each) for each in head.of}
    beside = " ".join(words(_beside(told)))
    near = any(re.search(rf"\b{re.escape(' '.join(words(each)))}\b", beside) for each in head.of)
    if subject and _plain(subject.name) in names:
        return "same_subject" if not _is_others(told, names | {_plain(subject.name)}) else None
    return "named_beside" if near else None


def _beside(told: Told) -> str:
    """What is measured with the words that tie it to somebody: "the council's spending", "spending
    by the council"; nothing where another's name stands there.
    """
    before, phrase, after = _around_phrase(told)
    owner = re.search(r"(?:\b[\w.-]+\s+){0,4}[\w.-]+['\u2019]s\s+(?:\w+\s+)?$", before)
    follows = re.match(r"\s+(?:of|by|at)\s+(?:[\w.'-]+\s*){1,4}", after)
    return " ".join([owner.group() if owner else "", phrase, follows.group() if follows else ""])


def _around_phrase(told: Told) -> tuple[str, str, str]:
    text, phrase = told.evidence.text, phrase_of(told)
    body = told.body
    span = told.quantity.measures if told.quantity else None
    span = span or (body.about if isinstance(body, Claim) else None)
    place = max(0, span.start - told.evidence.start) if span else text.find(phrase)
    end = place + len(phrase)
    return text[max(0, place - NEAR) : place], phrase, text[end : end + NEAR]


def _is_others(told: Told, names: set[str]) -> bool:
    """True where a name beside the measure makes it somebody else's, or of some other place."""
    before, _, after = _around_phrase(told)
    known = {word for name in names for word in words(name)}
    owner, follows = _OWNER.search(before), _AFTER.match(after)
    others = [owner.group(1)] if owner else []
    if follows and follows.group(1)[:1].isupper():
        others.append(follows.group(1))
    return any(not set(words(each)) <= known.union(rules()["times"]) for each in others)


def _narrowed(told: Told, head: SeriesHead) -> bool:
    """True where the claim or the series is of a part that the other does not name."""
    neutral = rules()["neutral"]
    of = concept(head.measures) or ""
    allowed = {*neutral["any"], *neutral.get(of, ())}
    names = {word for name in head.of for word in content(name)}
    loose = {*content(" ".join(allowed)), *names}
    own, given = _qualifiers(phrase_of(told)), _qualifiers(head.measures)
    _, _, after = _around_phrase(told)
    follows = re.match(r"\s+(?:on|for)\s+(?:the\s+)?([a-z]+)", after)
    part = set(content(follows.group(1))) if follows else set()
    series = {*content(head.measures), *loose}
    unnamed = given - set(content(told.text)) - loose
    person = {word for party in told.parties.values() for word in content(party.name)}
    return bool((own - series - person) | (part - series) | unnamed)


def _qualifiers(phrase: str) -> set[str]:
    """The stems of the words that narrow what is measured."""
    return {
        each
        for word in words(phrase)
        for each in content(word)
        if not concepts(word) and each != concept(phrase)
    }
