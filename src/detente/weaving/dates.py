"""Two accounts that give days for one event which cannot both be.

Only what happens once to those concerned, told with the same word of the same parties, dated by a
day or a month that the article names. Days that lie far apart are of two events, or of two spells
of one relation; what was planned may have been put off.
"""

from collections.abc import Sequence

from detente.model import DateInterval, Disagreement, Event, ontology
from detente.weaving import days
from detente.weaving.contradiction import disagreement, listed, quoted, surest
from detente.weaving.telling import Told, latest
from detente.weaving.verdicts import Verdict, table
from detente.weaving.words import content, stem, words

EXACT = 31  # days: a date no wider than a month says when
MOST = 40  # tellings of one event that are compared, the latest ones
SHARED = 2  # other words that two sentences about one event share


def keys(told: Told) -> frozenset[str]:
    """Where dated tellings of one event meet: the parties, and the word for the deed."""
    event, deed = told.body, _deed(told)
    if not isinstance(event, Event) or deed is None or not _dated(told.date):
        return frozenset()
    sure = event.status == "occurred" and event.certainty in ("asserted", "reported")
    parties = sorted(party.id for party in told.who((*event.sources, *event.targets)))
    return frozenset({" ".join([*parties, deed])}) if sure and len(parties) > 1 else frozenset()


def _deed(told: Told) -> str | None:
    """The stem of the word that tells the deed, where it is one that happens once."""
    if not isinstance(told.body, Event):
        return None
    told_by = [stem(word) for word in words(told.words(told.body.trigger))]
    return next((word for word in told_by if word in {stem(each) for each in listed("once")}), None)


def _dated(date: DateInterval | None) -> bool:
    """True where the article itself names the month: "on May 3", "in March 2030"."""
    if date is None or not (date.earliest and date.latest):
        return False
    months = ontology.load("series")["times"][:12]
    named = any(word[:3] in {month[:3] for month in months} for word in words(date.text))
    return named and (days.length(date) or 0) <= EXACT


def find(key: str, block: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The disagreement about the day of the event, its tellings by the days that they give."""
    ordered = latest(block, MOST)
    found = surest(ordered, contradict)
    if found is None:
        return ()
    one, other, verdict = found
    sides = [[each for each in ordered if _meets(each, side)] for side in (one, other)]
    reason = (
        f"{one.teller} gives {_words(one)} as the time of it: {quoted(one.text)}; "
        f"{other.teller} gives {_words(other)}: {quoted(other.text)}."
    )
    return (disagreement(key, reason, verdict, sides),)


def _meets(told: Told, other: Told) -> bool:
    return bool(told.date and other.date) and (told.date == other.date)


def _words(told: Told) -> str:
    date = told.date
    if date is None:
        return ""
    one = date.earliest == date.latest
    return str(date.earliest) if one else f"{date.earliest} to {date.latest}"


def contradict(one: Told, other: Told) -> Verdict | None:
    """How sure it is that the two give one event two dates; None where they do not, or may not."""
    features = two_times(one, other, ontology.load("disagreement")["dates"]["far"])
    if features is None:
        return None
    alike = len(_other_words(one) & _other_words(other)) >= SHARED
    return table("disagreement", "date").held([*features, *["same_circumstances"] * alike])


def two_times(one: Told, other: Told, far: int | None = None) -> list[str] | None:
    """What speaks for two voices giving one thing that comes once two times; None where they do
    not, or where the times lie more than `far` days apart.
    """
    rules = ontology.load("disagreement")["dates"]
    if one.source == other.source or one.origin == other.origin or not (one.date and other.date):
        return None
    gap = days.apart(days.moment(one.date, None), days.moment(other.date, None))
    if days.overlap(one.date, other.date) or gap is None or (far is not None and gap > far):
        return None
    exact = all(days.length(each) == 1 for each in (one.date, other.date))
    if exact and gap < rules["least"]:
        return None
    told = days.apart(days.day(one.published), days.day(other.published))
    return [
        "same_parties",
        "once",
        *["exact_days"] * exact,
        *["told_together"] * (told is not None and told <= rules["together"]),
    ]


def _other_words(told: Told) -> set[str]:
    """The content words of the sentence without its actors, its deed and its date."""
    named = {word for party in told.parties.values() for word in content(party.name)}
    event = told.body
    deed = content(told.words(event.trigger)) if isinstance(event, Event) else ()
    dated = content(told.date.text) if told.date else ()
    return set(content(told.text)) - named - set(deed) - set(dated)
