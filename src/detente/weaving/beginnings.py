"""Two accounts that give different times for the founding of one body, or one person's birth or
death.

Each comes once in a life, so that no number of years between the two makes them two events; what is
founded again, or "around 1990", is left alone.
"""

import re
from collections.abc import Sequence
from typing import Any

from detente.model import Claim, Disagreement, ontology
from detente.weaving import days
from detente.weaving.contradiction import disagreement, quoted, surest
from detente.weaving.dates import two_times
from detente.weaving.telling import Party, Told, latest
from detente.weaving.verdicts import Verdict, table
from detente.weaving.words import fold, words

MOST = 40  # tellings of one block that are compared, the latest ones
REACH = 60  # characters after the deed in which its time stands


def keys(told: Told) -> frozenset[str]:
    """Where tellings of one beginning meet: whose it is, and which."""
    found = _beginning(told)
    return frozenset({f"{found[0].id} {found[1]}"}) if found else frozenset()


def _beginning(told: Told) -> tuple[Party, str] | None:
    """Of whom the entry says when it began, and what: "founded", "born", "died"."""
    body, date = told.body, told.date
    if not isinstance(body, Claim) or body.polarity == "denied" or date is None or not date.text:
        return None
    subject = told.one(body.subject)
    if subject is None or body.certainty not in ("asserted", "reported"):
        return None
    text = fold(told.text)
    for deed, forms in _rules()["deeds"].items():
        match = re.search(
            rf"(?:^|(?P<before>\S+)\s)(?:the )?{re.escape(fold(subject.name))}"
            rf"(?:,? (?:who|which|that))?,? (?:(?:was|were|had been) )?(?:first )?"
            rf"(?:{'|'.join(forms)})\b(?P<rest>[^,.;]{{0,{REACH}}})",
            text,
        )
        if match and _is_exact(match, fold(date.text)):
            return subject, deed
    return None


def _is_exact(match: re.Match[str], time: str) -> bool:
    """True where the subject is nobody's ("the port of Acme"), and the time stands right there."""
    place = match["rest"].find(time)
    if place < 0 or (match["before"] or "").strip("'\"") in _rules()["owners"]:
        return False
    return set(words(match["rest"])).isdisjoint(_rules()["vague"])


def _rules() -> dict[str, Any]:
    rules: dict[str, Any] = ontology.load("disagreement")["beginnings"]
    return rules


def find(key: str, block: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The disagreement about when it began, its tellings by the times that they give."""
    ordered = latest(block, MOST)
    found = surest(ordered, contradict)
    if found is None:
        return ()
    one, other, verdict = found
    sides = [[each for each in ordered if each.date == side.date] for side in (one, other)]
    reason = (
        f"{one.teller} gives {_time(one)} as the time of it: {quoted(one.text)}; "
        f"{other.teller} gives {_time(other)}: {quoted(other.text)}."
    )
    return (disagreement(key, reason, verdict, sides, "date"),)


def _time(told: Told) -> str:
    """The time as the article names it, without "in" or "on": "1987"."""
    return re.sub(r"^(?:in|on) ", "", told.date.text) if told.date else ""


def _may_share_a_year(one: Told, other: Told) -> bool:
    """True where one time names no year of its own, and both sentences name the same one."""
    named = [days.years(each.date.text) if each.date else frozenset() for each in (one, other)]
    return not all(named) and bool(days.years(one.text) & days.years(other.text))


def contradict(one: Told, other: Told) -> Verdict | None:
    """How sure it is that the two give one beginning two times; None where they do not."""
    features = two_times(one, other)
    if features is None or _may_share_a_year(one, other):
        return None
    return table("disagreement", "date").held(features)
