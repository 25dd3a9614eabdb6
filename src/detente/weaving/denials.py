"""One party tells something, and another says just after that it is not so.

The reading says what such a denial is of: the claim is `about` the words denied, which stand before
it. Here the two are set against each other. To deny what happened is a disagreement about an
occurrence; to reject or dispute what somebody says makes two rival accounts. Printings of one wire
story show the same denial, which counts once.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from detente.model import (
    Claim,
    Disagreement,
    DisagreementKind,
    Event,
    Prediction,
    Span,
    Statement,
    ontology,
)
from detente.weaving.contradiction import QUOTED, disagreement, quoted
from detente.weaving.telling import Party, Told
from detente.weaving.verdicts import Verdict, table
from detente.weaving.words import words

GAP = 3  # characters between a denial and the words with which the denier goes on
AROUND = 8  # characters of a statement that are no part of what it tells: "that", marks
POINTING = 2  # words with which a denial points back: "the claim", "it"
CLOSE = 300  # characters between an account and a denial that follows it closely


@dataclass(frozen=True, slots=True)
class Denied:
    """An account and its denial, with the words in which the denier goes on, in each printing."""

    account: Told
    denial: Told
    of: str
    own: Told | None
    again: list["Denied"] = field(default_factory=list)


def keys(told: Told) -> frozenset[str]:
    """The voice of the article, in which a denial meets what it is of."""
    return frozenset() if isinstance(told.body, Prediction) else frozenset({told.origin})


def find(key: str, block: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The denials in the printings of one story, each with what it is of."""
    found: dict[tuple[str, str, str], Denied] = {}
    ordered = sorted(block, key=lambda told: (told.published or "9999", told.article, told.id))
    for each in _denied(ordered):
        sign = (each.denial.account, each.of, each.denial.text)
        first = found.setdefault(sign, each)
        if first is not each:
            first.again.append(each)
    judged = ((each, _verdict(each)) for each in found.values())
    return tuple(_told_of(key, each, verdict) for each, verdict in judged if verdict)


def is_denial(told: Told) -> bool:
    """True for a claim that what stands before it is not so."""
    body = told.body
    before = isinstance(body, Claim) and body.about and body.about.end <= told.evidence.start
    return bool(before) and isinstance(body, Claim) and body.polarity == "denied"


def points_back(told: Told) -> bool:
    """True for the denial as the named speaker's statement: "Doe", "disputes", "the estimate"."""
    body = told.body
    if not isinstance(body, Statement) or told.speaker is None or not body.cue:
        return False
    if not any(word in _verbs() for word in words(told.words(body.cue))):
        return False
    said = [word for span in body.content for word in words(told.words(span))]
    return len(said) <= POINTING


def _denied(block: Sequence[Told]) -> Iterator[Denied]:
    articles: dict[str, list[Told]] = {}
    for told in block:
        articles.setdefault(told.article, []).append(told)
    for entries in articles.values():
        begun = _begun(entries)
        for denial in entries:
            body = denial.body
            if isinstance(body, Claim) and body.polarity == "denied" and body.about:
                account = _account(begun, denial, body.about)
                if denial.speaker and account:
                    of = account.words(body.about)
                    yield Denied(account, denial, of, _goes_on(begun, denial, denial.speaker))


def _begun(entries: Sequence[Told]) -> Mapping[int, Sequence[Told]]:
    """What begins at each place: the contents of statements, events, and statements themselves."""
    begun: dict[int, list[Told]] = {}
    for told in entries:
        places = {told.evidence.start}
        if isinstance(told.body, Statement):
            places |= {span.start for span in told.body.content}
        for place in places:
            begun.setdefault(place, []).append(told)
    return begun


def _account(begun: Mapping[int, Sequence[Told]], denial: Told, of: Span) -> Told | None:
    """Who told what stands at `of`: another's statement of just this, else an event."""
    for place in range(of.start, of.start - AROUND - 1, -1):
        for told in begun.get(place, ()):
            if isinstance(told.body, Statement) and told.speaker != denial.speaker:
                for span in told.body.content:
                    if span.contains(of) and len(span) - len(of) <= AROUND:
                        return told
    happened = (told for told in begun.get(of.start, ()) if isinstance(told.body, Event))
    return next(happened, None) if is_denial(denial) else None


def _goes_on(begun: Mapping[int, Sequence[Told]], denial: Told, denier: Party) -> Told | None:
    """What the denier says in so many words right after the denial."""
    for place in range(denial.evidence.end, denial.evidence.end + GAP + 1):
        for told in begun.get(place, ()):
            said = isinstance(told.body, Statement) and told.body.kind != "indirect"
            if said and told.speaker == denier and told.evidence.start == place:
                return told
    return None


def _verdict(each: Denied) -> Verdict | None:
    gap = each.denial.evidence.start - each.account.evidence.end
    body = each.account.body
    about = each.account.who(body.about) if isinstance(body, Statement) else ()
    features = [
        "denied",
        *["two_named"] * (each.account.speaker is not None),
        *["close_by"] * (gap <= CLOSE),
        *["about_the_denier"] * (each.denial.speaker in about),
        *["own_words"] * (each.own is not None),
    ]
    return table("disagreement", "denial").held(features)


@cache
def _verbs() -> dict[str, tuple[DisagreementKind, str]]:
    """For each form of a verb of denial what it makes of the two, and how to put it."""
    rows = ontology.load("denial")["verbs"].values()
    return {form: (row["kind"], row["says"]) for row in rows for form in row["forms"]}


def _told_of(key: str, each: Denied, verdict: Verdict) -> Disagreement:
    verbs = [_verbs()[word] for word in words(each.denial.text) if word in _verbs()]
    kind, says = verbs[0] if verbs else ("rival-accounts", "says that it is not so")
    if any(letter.isdigit() for letter in each.of):
        kind = "rival-accounts"
    reason = f"{_telling(each)}; {each.denial.teller} {says}: {quoted(_answer(each))}."
    printings = [each, *each.again]
    accounts = [printing.account for printing in printings]
    answers = [told for printing in printings for told in (printing.denial, printing.own) if told]
    found = disagreement(key, reason, verdict, [accounts, answers], kind)
    speakers = {told.speaker.id for told in (each.account, each.denial) if told.speaker}
    return replace(found, about=tuple(sorted({*found.about, *speakers})))


def _answer(each: Denied) -> str:
    """The denier's own words where there are such, else the sentence of the denial."""
    if each.own and isinstance(each.own.body, Statement):
        return each.own.words(each.own.body.content[0])
    return each.denial.text


def _telling(each: Denied) -> str:
    """The account in words: "Doe says that the ship was sold", 'Doe “accused him of theft”', else
    its own words quoted.
    """
    told = each.account
    of = " ".join(each.of.split())
    if isinstance(told.body, Statement) and told.body.kind == "indirect" and len(of) <= QUOTED:
        starts = told.words(told.body.content[0]).lower().startswith("that ")
        if starts:
            return f"{told.teller} says that {of}"
        cue, said = told.body.cue, told.body.content[0]
        if cue and cue.start < said.start <= cue.end + GAP:
            return f"{told.teller} {quoted(told.words(Span(cue.start, said.end)))}"
    return f"{told.teller}: {quoted(of)}"
