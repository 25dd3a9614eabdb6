"""Checkable assertions, who made them and through whom they came."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.model import Claim, Polarity, Span
from detente.reading.certainty import certainty_at
from detente.reading.claims.assertions import PREDICATES, assertions, lexicon, phrase
from detente.reading.claims.denials import Denial, denials
from detente.reading.claims.figures import Figure, figures
from detente.reading.claims.provenance import Provenance, Voices
from detente.reading.claims.subjects import Subjects, subject
from detente.reading.claims.unread import only_date, unread
from detente.reading.draft import Draft
from detente.reading.syntax import Token
from detente.reading.times.dating import date_for

_FIRST_PERSON = frozenset({"i", "we"})


@dataclass(frozen=True, slots=True)
class _Matter:
    """What is claimed: at `anchor`, of the actor `subject`, by `predicate`."""

    anchor: Token
    predicate: Token
    subject: str | None
    about: Span
    quantity: str | None
    denied: bool


def find(draft: Draft) -> Draft:
    """The draft with its claims put in: one for each figure, and what is asserted without one."""
    subjects = Subjects(draft)
    voices = Voices(draft, subjects)
    told: set[int] = set()
    found: list[Claim] = []
    for figure in figures(draft):
        told.add(figure.predicate.index)
        matter = _of_figure(draft, subjects, figure)
        provenance = voices.at(figure.head)
        reckoner = _reckoner(draft, subjects, figure)
        if reckoner and not provenance.speaks:
            provenance = Provenance(reckoner, speaks=True)
        found.append(_claim(draft, provenance, matter))
    for denial in denials(draft, subjects):
        told.add(denial.predicate.index)
        found.append(_of_denial(draft, subjects, denial))
    for token in draft.syntax.tokens:
        if token.tag in PREDICATES and token.index not in told:
            found.extend(_of_assertions(draft, subjects, voices.at(token), token))
    for root, thing, denied in unread(draft, found):
        about, concerned = phrase(draft.syntax, thing), subjects.named(thing)
        matter = _Matter(root, root, concerned, about, None, denied)
        claim = _claim(draft, voices.at(root), matter)
        found.append(replace(claim, date=claim.date or only_date(draft, root)))
    return draft.with_(claims=tuple(sorted(found, key=lambda each: (each.evidence, each.about))))


def _of_figure(draft: Draft, subjects: Subjects, figure: Figure) -> _Matter:
    placed = figure.placed(draft.syntax)
    return _Matter(
        figure.head,
        figure.predicate,
        subjects.owner(placed) if placed else subjects.concerned(figure.head),
        figure.about(draft.syntax),
        figure.quantity.id,
        figure.is_denied(draft.syntax),
    )


def _reckoner(draft: Draft, subjects: Subjects, figure: Figure) -> str | None:
    """Who worked the figure out: the Gazette of "the Gazette counted savings of $3m"."""
    if figure.predicate.lemma in lexicon("reckoning") or figure.placed(draft.syntax):
        return subjects.named(subject(draft.syntax, figure.predicate))
    return None


def _of_assertions(
    draft: Draft, subjects: Subjects, provenance: Provenance, token: Token
) -> Iterator[Claim]:
    """The claim that `token` makes without a figure: the first that its grammar gives."""
    for each in assertions(draft.syntax, token, provenance):
        if each.own and not _is_speakers(draft, subjects, provenance, token):
            continue
        about = phrase(draft.syntax, each.thing)
        concerned = subjects.named(each.thing) or subjects.concerned(each.thing)
        matter = _Matter(token, each.predicate, concerned, about, None, each.denied)
        if each.claimant and not provenance.speaks:
            provenance = Provenance(subjects.named(each.claimant), speaks=True)
        yield _claim(draft, provenance, matter)
        return


def _of_denial(draft: Draft, subjects: Subjects, denial: Denial) -> Claim:
    """The claim that what was just told is not so; it is `about` the words denied."""
    head = draft.syntax.head_of(denial.of)
    doer = subject(draft.syntax, head) if head else None
    provenance = Provenance(denial.denier, statement=denial.statement, speaks=True)
    concerned = subjects.named(doer)
    matter = _Matter(denial.predicate, denial.predicate, concerned, denial.of, None, denied=True)
    return _claim(draft, provenance, matter)


def _claim(draft: Draft, provenance: Provenance, matter: _Matter) -> Claim:
    statement = provenance.statement
    return Claim(
        id=draft.entry_id("claim", matter.anchor.start, matter.about, matter.quantity),
        evidence=draft.syntax.sentence_of(matter.anchor).span,
        subject=matter.subject or _speaker(draft, provenance, matter.predicate),
        about=matter.about,
        quantity=matter.quantity,
        claimant=provenance.claimant,
        via=provenance.via,
        statement=statement.id if statement else None,
        polarity=_polarity(draft, provenance, matter),
        certainty=certainty_at(draft, matter.predicate),
        date=date_for(draft, matter.predicate),
    )


def _speaker(draft: Draft, provenance: Provenance, predicate: Token) -> str | None:
    """The speaker, where he speaks of himself and his own: "we've already found $160m"."""
    doer = subject(draft.syntax, predicate)
    return provenance.claimant if doer and doer.text.lower() in _FIRST_PERSON else None


def _is_speakers(
    draft: Draft, subjects: Subjects, provenance: Provenance, predicate: Token
) -> bool:
    """True where the speaker says it of himself."""
    doer = subject(draft.syntax, predicate)
    if doer is None:
        return False
    actor = subjects.named(doer)
    return doer.text.lower() in _FIRST_PERSON or (
        actor is not None and actor == provenance.claimant
    )


def _polarity(draft: Draft, provenance: Provenance, matter: _Matter) -> Polarity:
    """Denied where the words say that it is not so, or the one who says it denies it."""
    statement = provenance.statement
    cue = draft.syntax.head_of(statement.cue) if statement and statement.cue else None
    if matter.quantity and cue is not None and cue.lemma in lexicon("denying"):
        return "affirmed" if matter.denied else "denied"
    return "denied" if matter.denied else "affirmed"
