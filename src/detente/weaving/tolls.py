"""Two accounts that count those who came to harm in one event differently, on the day of it.

Most such figures are of nobody that the reading knows: "12 people were killed in a blast in Bergen
on Monday". They meet by the day; that they are of one event is told by the place and another word
that both clauses have. From day to day a toll rises, so only accounts of one day are compared.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from detente.model import Disagreement, ontology
from detente.weaving import days
from detente.weaving.contradiction import disagreement, quoted, surest
from detente.weaving.figure_told import Figure, figure
from detente.weaving.measures import concepts
from detente.weaving.name_runs import CALENDAR
from detente.weaving.telling import Told, latest
from detente.weaving.verdicts import Verdict, table
from detente.weaving.words import content, fold, words

APART = 1.5  # times: what lies nearer may be counted an hour later
MOST = 60  # entries of one block that are compared, the latest ones
_CUT = re.compile(r"[,;:\u201c\u201d\"()]")
_NAME = re.compile(r"(?<=[\w,] )[A-Z][\w'\u2019-]{2,30}")


@dataclass(frozen=True, slots=True)
class Toll:
    """How many came to harm: what befell them, the names and the other words of the clause."""

    figure: Figure
    befell: str
    names: frozenset[str]
    words: frozenset[str]


def keys(told: Told) -> frozenset[str]:
    """Where the tolls of one event meet: what befell whom, on which day."""
    found = toll(told)
    if found is None or told.date is None:
        return frozenset()
    return frozenset({f"{found.befell} {told.date.earliest} {found.figure.unit}"})


def toll(told: Told) -> Toll | None:
    """The toll that the entry gives of an event of one day; None where it gives none, or gives that
    of somebody, of whom `figures` tells.
    """
    return told.once(_toll)


def _toll(told: Told) -> Toll | None:
    found = figure(told)
    if found is None or found.subject or found.denied or told.date is None:
        return None
    if days.length(told.date) != 1 or found.meant.sort != "amount" or found.meant.rate:
        return None
    clause = _clause(told)
    befell = concepts(clause) & _harms()
    names = frozenset(fold(name) for name in _NAME.findall(clause)) - CALENDAR
    if len(befell) != 1 or not names:
        return None
    plain = [word for word in words(clause) if word not in names and not concepts(word)]
    known = set(content(found.unit)) | CALENDAR
    return Toll(found, next(iter(befell)), names, frozenset(content(" ".join(plain))) - known)


@cache
def _harms() -> frozenset[str]:
    rows = ontology.load("measured").items()
    return frozenset(name for name, row in rows if row["kind"] == "toll")


def _clause(told: Told) -> str:
    """The words around the figure, between two marks."""
    if told.quantity is None:
        return ""
    text, start = told.evidence.text, told.evidence.start
    before = text[: max(0, told.quantity.start - start)]
    after = text[max(0, told.quantity.start - start) :]
    return " ".join(f"{_CUT.split(before)[-1]}{_CUT.split(after)[0]}".split())


def find(key: str, block: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The disagreement about the toll of one event, the surest of the block."""
    ordered = latest(block, MOST)
    found = [each for each in map(toll, ordered) if each]
    articles = [each.figure.told.article for each in found]
    single = [each for each in found if articles.count(each.figure.told.article) == 1]
    contrary = surest(single, contradict)
    if contrary is None:
        return ()
    one, other, verdict = contrary
    told = [each.figure.told for each in (one, other)]
    reason = (
        f"{told[0].teller} counts {one.figure.words}: {quoted(told[0].text)}; "
        f"{told[1].teller} {other.figure.words}: {quoted(told[1].text)}."
    )
    return (disagreement(key, reason, verdict, [[each] for each in told], "figures"),)


def contradict(one: Toll, other: Toll) -> Verdict | None:
    """How sure it is that the two count one event differently; None where they may not."""
    first, second = one.figure, other.figure
    told = first.told, second.told
    if first.source == second.source or told[0].origin == told[1].origin:
        return None
    papers = {each.evidence.publisher or each.article for each in told}
    if len(papers) == 1 or told[0].published != told[1].published or not told[0].published:
        return None
    if first.scope != second.scope or first.range.ratio(second.range) < APART:
        return None
    if one.names != other.names or not one.words & other.words:
        return None
    named = told[0].speaker is not None and told[1].speaker is not None
    return table("disagreement", "figures").held(
        ["same_thing", "same_measure", "near_in_time", "one_event", *["two_claimants"] * named]
    )
