"""What a claim asserts, as a series can show it: a level, a total, a change, a share."""

import re
from dataclasses import dataclass

from detente.model import CheckSort, Claim, SeriesHead, ontology
from detente.weaving.claimed_measure import phrase_of, place_of
from detente.weaving.claimed_multiple import multiple_of
from detente.weaving.claimed_share import share_of
from detente.weaving.contradiction import says
from detente.weaving.figure_told import around
from detente.weaving.measures import Direction, concept, concepts, movement
from detente.weaving.ranges import Range, allowed
from detente.weaving.series_rules import rules
from detente.weaving.telling import Told
from detente.weaving.words import words

BEFORE = 34  # characters before figure and measure in which a word says which way it went
_SHORTENED = re.compile(r"(?<=[a-z])n['\u2019]t\b")
REACH = 3  # words before a movement in which it is made a wish


@dataclass(frozen=True, slots=True)
class Asserted:
    """What is asserted: `range` is the figure as printed (None for a direction alone), in percent
    of what was before where `relative`; `sure` is false where it may be of something else, but for
    a large part of what there is (`if_large`). What is `denied` holds where the series says
    otherwise.
    """

    sort: CheckSort
    range: Range | None
    printed: str
    direction: Direction | None
    relative: bool
    sure: bool
    if_large: bool = False
    denied: bool = False


def is_fact(told: Told) -> bool:
    """True for a claim of what was, not told as a possibility; where it is denied, by one word."""
    body = told.body
    if not isinstance(body, Claim) or body.certainty in ("possible", "probable"):
        return False
    return not is_denied(told) or _denied_once(words(told.text))


def _denied_once(said: tuple[str, ...]) -> bool:
    """True where one word denies, and not only that there was no more: "not just $5 million"."""
    places = [place for place, word in enumerate(said) if _denies(word)]
    return len(places) == 1 and not {*said[places[0] + 1 : places[0] + 2]} & {*rules()["only"]}


def is_denied(told: Told) -> bool:
    """True where the claim is that something was not so."""
    body = told.body
    return isinstance(body, Claim) and "denied" in (body.polarity, body.certainty)


def _denies(word: str) -> bool:
    return word in ontology.load("disagreement")["negations"] or word in rules()["denials"]


def _plainly(text: str, told: Told) -> str:
    """The text; of a claim that is denied without the word that denies it: "it did fall"."""
    if not is_denied(told):
        return text
    whole = _SHORTENED.sub("", text)
    return " ".join(each for each in whole.split() if not any(map(_denies, words(each))))


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
    listed, before = rules(), words(around(told)[0])
    if says(around(told)[0] if told.quantity else told.text, "forward"):
        return None
    if words(told.text)[:1] and words(told.text)[0] in listed["supposing"]:
        return None
    if any(word in listed["marks"] for word in before[-2:]):
        return None
    if any(f" {each} " in f" {' '.join(words(told.text))} " for each in listed["otherwise"]):
        return None
    if told.quantity and share_of(told):
        if is_denied(told):
            return None
        printed = " ".join((told.words(told.quantity.span) or "").split())
        return Asserted("share", allowed(told.quantity, printed), printed, None, True, True)
    row = rules()["movements"].get(moved or "")
    beside = _plainly(_beside(told), told)
    direction = row["direction"] if row else movement(beside) or _driven(told)
    sure = row is None or (row["sure"] and concept(head.measures) in concepts(told.text))
    if told.quantity is None:
        return _moved(told, direction, sure, row is not None)
    printed = " ".join((told.words(told.quantity.span) or "").split())
    sort = _sort(told, head, direction)
    if sort is None or (sort[0] == "change" and not (row or _happened(beside, told))):
        return None
    denied = is_denied(told)
    if sort[0] in ("level", "total") and not _is_whole(told, beside):
        return None
    if denied and (sort[0] == "change" or told.quantity.bound not in ("exact", "about")):
        return None  # "did not fall by 20%": by less, by more, or not at all
    span = allowed(told.quantity, printed)
    return Asserted(sort[0], span, printed, direction, sort[1], sure, moved == "loss", denied)


def _is_whole(told: Told, beside: str) -> bool:
    """True where the figure is all that there was: not for "lost $5 million in revenue", nor for
    what "no longer" was.
    """
    place, (before, after) = place_of(told), around(told)
    part = re.match(rf"\s+in\s+(?:\w+\s+)?{re.escape(place.phrase)}", after)
    having = not part or set(words(before)[-3:]) & {*rules()["having"]}
    return bool(having) and not any(map(_denies, words(beside)))


def _moved(
    told: Told, direction: Direction | None, sure: bool, of_movement: bool
) -> Asserted | None:
    """What a claim without a figure asserts: that something doubled, or which way it went."""
    happened = _happened(_plainly(told.text, told), told)
    multiple, denied = multiple_of(told), is_denied(told)
    if multiple:
        moving = of_movement or not rules()["movements"].keys().isdisjoint(
            concepts(phrase_of(told))
        )
        plain = happened and not denied and not moving
        return Asserted("change", multiple[1], "", multiple[0], True, sure) if plain else None
    if direction is None or not happened:
        return None
    return Asserted("direction", None, "", direction, True, sure, denied=denied)


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
