"""How a figure is meant: as how much there is, or as how far it moved; for what length of time; of
what part.

"Debt rose by $20 million" and "debt was $300 million" are no two figures for one thing, and neither
are "$10 million a month" and "$120 million in 2029", "fell by 20%" and "40% of", nor "spending on
roads" and "spending".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from detente.model import ontology
from detente.weaving.figure_parts import part
from detente.weaving.words import stem, words

Sort = Literal["amount", "change", "former"]
BY, OF = 8, 4  # words before "by" and before "of" within which a word says that something moved
RATED = 6  # words before a figure within which "monthly" is of it
_CUT = re.compile(r"[,;:\u201c\u201d\"()]")
_RATE = re.compile(
    r"(?P<before>[\w']+)? ?(?<!\w)(?:an?|per|each|every|/) ?"
    r"(?P<time>hour|day|night|week|month|quarter|year)\b"
    r"(?! (?:ago|earlier|later|before|after|old))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Meant:
    """How a figure is meant. `sort` is `amount`, `change` (by how much something moved) or `former`
    (from where it did); `rate` the length of time that it is for: "month", "" where none is named;
    `part` the stems of words for the part that a sum is of, empty where it is of the whole.
    """

    sort: Sort
    rate: str
    part: frozenset[str] = frozenset()

    def meets(self, other: "Meant") -> bool:
        """True where the two can be figures for one thing. What is for a year is often told
        without it.
        """
        rates = {self.rate, other.rate}
        if self.part != other.part and not self.part & other.part:
            return False
        return self.sort == other.sort and (len(rates) == 1 or rates == {"", "year"})


def meant(before: str, after: str, of_movement: bool = False, money: bool = False) -> Meant:
    """How the figure between `before` and `after` is meant; `of_movement` where what it measures is
    a movement in itself, such as growth, of which each figure says how far; a part is told of
    money only.

    >>> meant("its debt rose by ", " in May").sort, meant("its debt rose to ", " in May").sort
    ('change', 'amount')
    >>> meant("it spends ", " a month").rate
    'month'
    """
    lead, rest = _CUT.split(before)[-1], clause_of(after)
    clause = words(lead)
    sort: Sort = "amount" if of_movement else _sort(_sized(clause), words(rest))
    return Meant(sort, _rate(clause, rest), part(lead, rest) if money else frozenset())


def clause_of(after: str) -> str:
    """The text up to the end of its clause."""
    return _CUT.split(after)[0]


def _sized(told: Sequence[str]) -> Sequence[str]:
    """The words without those that say how exact the figure is: "by at least"."""
    while told and told[-1] in _listed("sizing"):
        told = told[: -2 if told[-2:-1] == ("at",) else -1]
    return told


def _sort(told: Sequence[str], following: Sequence[str]) -> Sort:
    last = told[-1] if told else ""
    if last == "from":
        moved = following[:1] == ("to",) or any(_moves(word) for word in told[-BY:])
        return "former" if moved else "amount"
    if following[:1] == ("of",):  # a share: "cut 20 percent of its staff"
        return "amount"
    if following and following[0] in _listed("after"):
        return "change"
    if last in ("up", "down"):
        return "change" if told[-2:-1] in ((), ("is",), ("are",), ("was",), ("were",)) else "amount"
    if not _listed("always").isdisjoint(told[-BY:]):
        return "change"
    moved = _moves(last) or (last == "by" and _moved_by(told)) or (last == "of" and _move_of(told))
    return "change" if moved else "amount"


def _moved_by(told: Sequence[str]) -> bool:
    """True for "cut its spending on schools by", in one clause."""
    for word in told[-2 : -BY - 2 : -1]:
        if _moves(word) or word in _listed("driven"):
            return True
        if word in _listed("joining"):
            return False
    return False


def _move_of(told: Sequence[str]) -> bool:
    """True for "a rise of", "a rise in revenue of"; not for "fell after losses of"."""
    near = told[-OF - 2 : -1]
    places = [place for place, word in enumerate(near) if _moves(word)]
    return bool(places) and near[places[-1] + 1 :][:1] in ((), ("in",))


def _moves(word: str) -> bool:
    """True for a word that says that something moved; cuts, of several, are a sum themselves."""
    return stem(word) in _movements() and word not in _listed("sums")


@cache
def _movements() -> frozenset[str]:
    rows = ontology.load("disagreement")["movements"].values()
    return frozenset(stem(word) for row in rows for word in row)


def _rate(told: Sequence[str], rest: str) -> str:
    rates: dict[str, str] = _rows()["rates"]
    adjectives = [rates[word] for word in told[-RATED:] if word in rates]
    if adjectives:
        return adjectives[-1]
    for match in _RATE.finditer(rest):
        if (match["before"] or "").lower() not in _listed("spans"):
            return match["time"].lower()
    return ""


def _rows() -> dict[str, Any]:
    rows: dict[str, Any] = ontology.load("disagreement")["moving"]
    return rows


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(_rows()[name])
