"""Somebody is told to have done a thing, and denies in another article doing that very thing.

"Doe took money from Acme" against "Doe denied taking money from Acme": the same verb, with all the
words that the denial has after it. What is told of a named event is left to `occurrence`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from detente.model import Disagreement, Prediction, ontology
from detente.weaving import days
from detente.weaving.contradiction import disagreement, quoted
from detente.weaving.telling import Party, Told, by_day
from detente.weaving.verdicts import table
from detente.weaving.words import content, fold, stem, words

FAR = 90  # days from which a denial may well be of something else
LEAST = 2  # words after the verb that the denial names: "money from Acme"
MOST = 40  # denials, and deeds, of one block that are compared, the latest ones
_DENIES = re.compile(r"den(?:y|ies|ied)", re.IGNORECASE)
_END = re.compile(r"[,;:.\u201c\u201d\"()]| and | but | or ")


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed of one actor: the verb in one form, and the words after it, small ones too."""

    doer: Party
    verb: str
    rest: tuple[str, ...]
    denied: bool


def keys(told: Told) -> frozenset[str]:
    """Where a deed meets its denial: the doer, the verb; none for what is only said."""
    return frozenset(
        f"{deed.doer.id} {deed.verb}"
        for deed in deeds(told)
        if len(set(content(" ".join(deed.rest)))) >= LEAST
    )


def denies(text: str) -> bool:
    """True where the words may deny something."""
    return bool(_DENIES.search(text))


def deeds(told: Told) -> tuple[Deed, ...]:
    """The deeds that the sentence tells, or denies, of those whom it names."""
    return told.once(_deeds)


def _deeds(told: Told) -> tuple[Deed, ...]:
    if isinstance(told.body, Prediction):
        return ()
    text = fold(told.text)
    people = sorted(each for each in set(told.parties.values()) if each.kind == "person")
    found = (_deed(person, text) for person in people)
    return tuple(each for each in found if each)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The doer, with or without a denial, and the verb right after it."""
    full = re.escape(fold(name))
    return re.compile(
        rf"(?:\b(?P<before>if|whether|unless|not|never) (?:\w+ )?)?\b{full},?(?: on \w+)?"
        r"(?: (?:has|have|had|later|also|again|repeatedly|strongly))*"
        r"(?: (?P<denied>denies|denied|denying)"
        r"(?: ever)?(?: (?P<of>that (?:he|she|they|it)(?: (?:had|has|have|ever))*|having))?)?"
        r" (?P<verb>[a-z]+)\b"
    )


def _deed(doer: Party, text: str) -> Deed | None:
    """What the text tells, or denies, that the doer did; None where it does neither plainly."""
    match = _pattern(doer.name).search(text)
    if match is None:
        return None
    verb, denied = match["verb"], bool(match["denied"])
    said = match["of"] or verb.endswith("ing") if denied else _is_past(verb) and not match["before"]
    if not said:
        return None
    return Deed(doer, _form(verb), words(_END.split(text[match.end() :])[0]), denied)


def _form(verb: str) -> str:
    return stem(_irregular().get(verb, verb))


def _is_past(verb: str) -> bool:
    return verb not in _rules()["telling"] and (verb in _irregular() or verb.endswith("ed"))


def _rules() -> dict[str, Any]:
    rules: dict[str, Any] = ontology.load("disagreement")["denied_deeds"]
    return rules


@cache
def _irregular() -> dict[str, str]:
    rows: dict[str, str] = _rules()["past"]
    return {form: base for base, forms in rows.items() for form in forms.split()}


def denies_another(one: Told, other: Told) -> bool:
    """True where one denies a deed of somebody of whom the other tells another deed: "denied
    lending money to Acme" and "took money from Acme".
    """
    pairs = [(first, second) for first in deeds(one) for second in deeds(other)]
    met = [
        _is_same(*sorted(pair, key=lambda deed: not deed.denied))
        for pair in pairs
        if pair[0].doer == pair[1].doer and pair[0].denied != pair[1].denied
    ]
    return bool(met) and not any(met)


def _is_same(denied: Deed, deed: Deed) -> bool:
    """True where the deed has the verb and all the words of the denied one, and none that makes it
    another: "more money".
    """
    named = set(content(" ".join(denied.rest)))
    further = (set(denied.rest) ^ set(deed.rest)) & set(_rules()["further"])
    alike = deed.verb == denied.verb and named <= set(content(" ".join(deed.rest)))
    return alike and len(named) >= LEAST and not further


def find(key: str, block: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The first denial of a deed, with the accounts that it is of."""
    if not any(denies(told.evidence.text) for told in block):
        return ()
    doer, verb = key.split(" ")[1:]
    ordered = sorted(block, key=by_day)
    told_of = [
        (told, deed)
        for told in ordered
        for deed in deeds(told)
        if (deed.doer.id, deed.verb) == (doer, verb)
    ]
    done = [each for each in told_of if not each[1].denied][-MOST:]
    for denial, denied in [each for each in told_of if each[1].denied][-MOST:]:
        accounts = [told for told, deed in done if _is_of((denial, denied), (told, deed))]
        if accounts:
            weights = table("disagreement", "denied-deed")
            verdict = weights.verdict(
                ["same_deed", "same_words", "denied_by_the_one_concerned", "told_elsewhere"]
            )
            reason = (
                f"{accounts[0].teller} tells: {quoted(accounts[0].text)}; "
                f"{denied.doer.name} denies it: {quoted(denial.text)}."
            )
            return (disagreement(key, reason, verdict, [accounts, [denial]], "occurrence"),)
    return ()


def _is_of(denial: tuple[Told, Deed], account: tuple[Told, Deed]) -> bool:
    """True where the denial can be of the account: of the same deed, told not long apart and by
    somebody else, of no other year.
    """
    (one, denied), (other, deed) = denial, account
    gap = days.apart(days.day(one.published), days.day(other.published))
    if one.origin == other.origin or gap is None or gap > FAR or other.speaker == denied.doer:
        return False
    return _is_same(denied, deed) and not days.other_years(one.text, other.text)
