"""Somebody denies a sum that others say they give, spend or plan to: "denied giving $3 million"."""

from collections.abc import Sequence

from detente.model import Claim, Disagreement
from detente.weaving import days
from detente.weaving.contradiction import disagreement, quoted
from detente.weaving.deeds import deeds
from detente.weaving.figure_told import around
from detente.weaving.figures import keys as figure_keys
from detente.weaving.telling import Told, by_day
from detente.weaving.verdicts import table

FAR = 90  # days from which a denial may well be of something else


def keys(told: Told) -> frozenset[str]:
    """Who is said to do something with the very sum, and what class of deed it is."""
    subject, figure = _subject(told), told.quantity
    if subject is None or figure is None:
        return frozenset()
    done = deeds(around(told)[0])[-1:]
    return frozenset(f"{subject} {figure.unit} {figure.value:g} {deed.name}" for deed in done)


def _subject(told: Told) -> str | None:
    body = told.body
    subject = told.one(body.subject) if isinstance(body, Claim) else None
    return subject.id if subject else None


def find(key: str, block: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The denial by the one concerned, with the accounts that it is of."""
    ordered = sorted(block, key=by_day)
    denials = [told for told in ordered if _denies(told)]
    if not denials:
        return ()
    first = denials[0]
    accounts = [told for told in ordered if _affirms(told) and _meets(told, first)]
    if not accounts:
        return ()
    weights = table("disagreement", "denied-sum")
    origins = {told.origin for told in accounts}
    features = ["same_sum", "denied_by_the_one_concerned", *["told_elsewhere"] * bool(origins)]
    verdict = weights.verdict(features)
    account = accounts[0]
    reason = (
        f"{account.teller} tells: {quoted(account.text)}; "
        f"{first.teller} denies it: {quoted(first.text)}."
    )
    return (disagreement(key, reason, verdict, [accounts, denials], "occurrence"),)


def _denies(told: Told) -> bool:
    body = told.body
    own = told.speaker is not None and told.speaker.id == _subject(told)
    return isinstance(body, Claim) and body.polarity == "denied" and own


def _affirms(told: Told) -> bool:
    body = told.body
    other = told.speaker is None or told.speaker.id != _subject(told)
    return isinstance(body, Claim) and body.polarity == "affirmed" and other


def _meets(account: Told, denial: Told) -> bool:
    """True where the denial can be of the account: told not long after it, and not as a figure for
    one measured thing, which `figures` sets side by side.
    """
    if account.evidence == denial.evidence or figure_keys(account) & figure_keys(denial):
        return False
    gap = days.apart(days.day(account.published), days.day(denial.published))
    return gap is not None and gap <= FAR
