"""Whether a claim is of what a series gives: whose, what, in which unit; abstaining when unsure.

Words and light stems. Another way to tell that two phrases measure one thing need only
take the place of `series_parts`.
"""

from detente.model import Claim, SeriesHead
from detente.weaving.claimed import is_fact, measured
from detente.weaving.claimed_measure import phrase_of
from detente.weaving.claimed_period import is_timed
from detente.weaving.claimed_share import Share, is_whole, share_keys, share_of
from detente.weaving.measures import concept, concepts
from detente.weaving.series_parts import is_narrowed
from detente.weaving.series_rules import rules
from detente.weaving.series_whose import beside, plain, subject_of, whose
from detente.weaving.telling import Told
from detente.weaving.verdicts import Verdict, table
from detente.weaving.words import content, words


def keys(told: Told) -> frozenset[str]:
    """The blocks in which the claim may meet a series: what it measures, with its actor, and with
    each word that stands beside it.
    """
    if share_of(told):
        return share_keys(told) if is_fact(told) else frozenset()
    found = set()
    body = told.body
    subject = subject_of(told)
    near = {f"~{word}" for word in words(beside(told))} if isinstance(body, Claim) else set()
    for name in measured(told):
        found |= {f"{name} {each}" for each in near}
        if subject:
            found.add(f"{name} {plain(subject.name)}")
    return frozenset(found)


def head_keys(head: SeriesHead) -> frozenset[str]:
    """The blocks in which the series may meet a claim."""
    name = concept(head.measures)
    ends = (words(each)[-1:] for each in head.of)
    named = {plain(each) for each in head.of} | {f"~{word}" for end in ends for word in end}
    return frozenset(f"{name} {each}" for each in named) if name else frozenset()


def match(told: Told, head: SeriesHead) -> tuple[Verdict, str | None] | None:
    """How sure it is that the claim is of what the series gives, and the movement that the claim
    is of; None where it is not, or may not be.
    """
    share = share_of(told)
    if share:
        return _match_share(told, share, head)
    named = measured(told)
    of = concept(head.measures)
    if of is None or of not in named or is_narrowed(told, head):
        return None
    who = whose(told, head)
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
