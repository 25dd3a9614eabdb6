"""One account says that it happened, another that it did not."""

from collections.abc import Sequence
from itertools import product

from detente.model import Disagreement, Event, ontology
from detente.weaving import days
from detente.weaving.contradiction import disagreement, quoted
from detente.weaving.telling import Told
from detente.weaving.verdicts import Verdict, table
from detente.weaving.words import content, stem, words

NEAR = 30  # days between two articles that tell of an undated event
FAR = 90  # days from which they may well tell of two events
MOST = 60  # entries of each side that are compared, the latest ones
BESIDE = 3  # words before a deed that say when it is not done
SHARED = 3  # other words that two sentences about one event share


def keys(told: Told) -> frozenset[str]:
    """Where an event meets its denial: the first named on either side, and the type."""
    body = told.body
    if not isinstance(body, Event) or not (_happened(body) or _denied(body)):
        return frozenset()
    sources, targets = told.who(body.sources), told.who(body.targets)
    if not sources:
        return frozenset()
    target = targets[0].id if targets else ""
    return frozenset({f"{sources[0].id} {target} {body.type}"})


def _denied(event: Event) -> bool:
    return event.status == "denied" or event.certainty == "denied"


def _happened(event: Event) -> bool:
    sure = event.certainty in ("asserted", "reported")
    return event.status in ("occurred", "ongoing") and sure


def find(key: str, block: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The denials in the block, each with the accounts that it contradicts."""
    ordered = sorted(block, key=lambda told: (told.published or "", told.id))
    denials = [told for told in ordered if isinstance(told.body, Event) and _denied(told.body)]
    accounts = [told for told in ordered if isinstance(told.body, Event) and _happened(told.body)]
    best: dict[str, list[tuple[Told, Verdict]]] = {}
    for account, denial in product(accounts[-MOST:], denials[-MOST:]):
        verdict = contradict(account, denial)
        if verdict:
            best.setdefault(denial.id, []).append((account, verdict))
    by_id = {told.id: told for told in denials}
    return tuple(_told_of(key, by_id[denial], against) for denial, against in sorted(best.items()))


def contradict(account: Told, denial: Told) -> Verdict | None:
    """How sure it is that the denial is of what the account tells; None where it may not be."""
    told, denied = account.body, denial.body
    if not isinstance(told, Event) or not isinstance(denied, Event):
        return None
    time = _time(account, denial)
    if time is None or account.evidence == denial.evidence or _is_of_another_time(account, denial):
        return None
    parties = account.who(told.sources) == denial.who(denied.sources)
    parties = parties and account.who(told.targets) == denial.who(denied.targets)
    features = [
        "same_type",
        *["same_deed"] * (_deed(account, told) == _deed(denial, denied)),
        *["same_mode"] * (told.mode is not None and told.mode == denied.mode),
        *["same_parties"] * parties,
        *time,
        *["same_circumstances"] * (len(_other_words(account) & _other_words(denial)) >= SHARED),
    ]
    return table("disagreement", "occurrence").held(features)


def _is_of_another_time(account: Told, denial: Told) -> bool:
    """True where the denial is of what is to come ("will never support him"), or of a view as it
    is now ("do not trust him") while the account was told before: that is a change of mind.
    """
    body = denial.body
    if not isinstance(body, Event):
        return False
    before = denial.evidence.text[: max(0, body.trigger.start - denial.evidence.start)]
    beside = set(words(before)[-BESIDE:])
    rules = ontology.load("disagreement")["denied_times"]
    if not beside.isdisjoint(rules["ahead"]):
        return True
    earlier = (account.published or "") < (denial.published or "")
    return earlier and body.type in rules["views"] and not beside.isdisjoint(rules["now"])


def _deed(told: Told, event: Event) -> str:
    trigger = words(told.words(event.trigger))
    return stem(trigger[0]) if trigger else told.id


def _other_words(told: Told) -> set[str]:
    """The content words of the sentence without the names of its actors."""
    named = {word for party in told.parties.values() for word in content(party.name)}
    return set(content(told.text)) - named


def _time(one: Told, other: Told) -> list[str] | None:
    """How the two agree in time; None where they are of different times."""
    if one.date and other.date:
        if not days.overlap(one.date, other.date):
            return None
        return ["same_date"]
    gap = days.apart(*(days.moment(told.date, told.published) for told in (one, other)))
    if gap is not None and gap > FAR:
        return None
    return ["near_in_time"] * (gap is not None and gap <= NEAR)


def _told_of(key: str, denial: Told, against: Sequence[tuple[Told, Verdict]]) -> Disagreement:
    verdict = max((each for _, each in against), key=lambda each: each.score)
    account = against[0][0]
    reason = (
        f"{account.teller} tells that it happened: {quoted(account.text)}; "
        f"{denial.teller} that it did not: {quoted(denial.text)}."
    )
    return disagreement(key, reason, verdict, [[told for told, _ in against], [denial]])
