"""What a claim asserts, as a series can show it: a level, a total, a change, a share."""

from dataclasses import dataclass

from detente.model import CheckSort, Claim, SeriesHead
from detente.weaving.claimed_measure import phrase_of, place_of
from detente.weaving.claimed_share import share_of
from detente.weaving.contradiction import says
from detente.weaving.figure_told import around
from detente.weaving.measures import Direction, concept, concepts, movement
from detente.weaving.ranges import Range, allowed
from detente.weaving.series_rules import rules
from detente.weaving.telling import Told
from detente.weaving.words import words

BEFORE = 34  # characters before figure and measure in which a word says which way it went
REACH = 3  # words before a movement in which it is made a wish


@dataclass(frozen=True, slots=True)
class Asserted:
    """What is asserted: `range` is the figure as printed (None for a direction alone), in percent
    of what was before where `relative`; `sure` is false where it may be of something else, but for
    a large part of what there is (`if_large`).
    """

    sort: CheckSort
    range: Range | None
    printed: str
    direction: Direction | None
    relative: bool
    sure: bool
    if_large: bool = False


def is_fact(told: Told) -> bool:
    """True for a claim of what was, neither denied nor told as a possibility."""
    body = told.body
    unsure = ("possible", "probable", "denied")
    return isinstance(body, Claim) and body.certainty not in unsure and body.polarity != "denied"


def measured(told: Told) -> dict[str, str | None]:
    """What a series must measure to be set against the claim; for each the movement that the claim
    is of, None where it is of the very thing.
    """
    name = concept(phrase_of(told)) if is_fact(told) and phrase_of(told) else None
    if name is None:
        return {}
    movements = rules()["movements"].get(name, {"of": []})
    return {**dict.fromkeys(movements["of"], name), name: None}


def asserted(told: Told, head: SeriesHead, moved: str | None) -> Asserted | None:
    """What the claim asserts of what the series measures; None where that is not plain.

    `moved` is the movement that the claim is of: savings of a spending.
    """
    if says(around(told)[0] if told.quantity else told.text, "forward"):
        return None
    if told.quantity and share_of(told):
        printed = " ".join((told.words(told.quantity.span) or "").split())
        return Asserted("share", allowed(told.quantity, printed), printed, None, True, True)
    row = rules()["movements"].get(moved or "")
    direction = row["direction"] if row else movement(_beside(told)) or _driven(told)
    sure = row is None or (row["sure"] and concept(head.measures) in concepts(told.text))
    if told.quantity is None:
        told_so = direction and _happened(told.text, told)
        return Asserted("direction", None, "", direction, True, sure) if told_so else None
    printed = " ".join((told.words(told.quantity.span) or "").split())
    sort = _sort(told, head, direction)
    if sort is None or (sort[0] == "change" and not (row or _happened(_beside(told), told))):
        return None
    span = allowed(told.quantity, printed)
    return Asserted(sort[0], span, printed, direction, sort[1], sure, moved == "loss")


def _sort(
    told: Told, head: SeriesHead, direction: Direction | None
) -> tuple[CheckSort, bool] | None:
    """The sort of assertion, and whether its figure is in percent of what was before."""
    quantity = told.quantity
    if quantity is None:
        return None
    moved = direction is not None and not _is_goal(told)
    stands: CheckSort = "total" if head.kind == "total" else "level"
    if quantity.unit.lower() == head.unit.lower():
        if moved and head.unit == "percent":
            return None  # of a percentage, or by points of it: nobody can tell
        return ("change" if moved else stands), False
    if head.unit == "percent" and quantity.unit == "percentage points":
        return ("change", False) if moved else None
    return ("change", True) if moved and quantity.unit == "percent" else None


def _is_goal(told: Told) -> bool:
    """True for "rose to $5 million", which says where it went rather than how far."""
    before = words(around(told)[0])[-2:]
    return any(word in rules()["goals"] for word in before)


def _beside(told: Told) -> str:
    """The clause around the figure and what it measures, where a word says which way it went."""
    text, start = told.evidence.text, told.evidence.start
    places = [place_of(told).span] if phrase_of(told) else []
    if told.quantity:
        places.append((told.quantity.start - start, told.quantity.end - start))
    if not places:
        return text
    first, last = max(0, min(each[0] for each in places)), max(each[1] for each in places)
    before = text[max(0, first - BEFORE) : first]
    cut = max(before.rfind(sign) for sign in ',;:\u201c"')
    after = text[last : last + BEFORE] if told.quantity is None else ""
    after = after[
        : min((after.find(sign) for sign in ',;:\u201d"' if sign in after), default=BEFORE)
    ]
    return before[cut + 1 :] + text[first:last] + after


def _driven(told: Told) -> Direction | None:
    """Which way somebody moved what a claim without a figure is of: "raised taxes" is a rise."""
    if told.quantity is not None:
        return None
    said = set(words(_beside(told)))
    found: list[Direction] = [way for way, row in rules()["driven"].items() if said & set(row)]
    return found[0] if len(found) == 1 else None


def _happened(text: str, told: Told) -> bool:
    """True where the movement is told as having happened, rather than as a wish or a duty.

    "Cut" alone is told so right after whoever did it: "Acme cut its spending".
    """
    found = words(text)
    listed = rules()
    names = {words(party.name)[-1] for party in told.parties.values() if words(party.name)}
    for place, word in enumerate(found):
        driven = any(word in row for row in listed["driven"].values())
        if movement(word) is None and not driven and word not in listed["moved"]:
            continue
        before = found[max(0, place - REACH) : place]
        unreal = any(each in listed["unreal"] for each in before)
        past = word in listed["moved"] or any(each in listed["past"] for each in before)
        past = past or (bool(before) and before[-1] in names.union(listed["doers"]))
        if past and not unreal:
            return True
    return False
