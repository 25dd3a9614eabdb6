"""Forecasts, pledges and plans."""

from dataclasses import replace

from detente.model import Likelihood, Prediction, PredictionKind
from detente.reading.claims.provenance import Provenance, Voices
from detente.reading.claims.subjects import Subjects, subject
from detente.reading.draft import Draft
from detente.reading.predictions.conditions import condition
from detente.reading.predictions.foresight import Foresight, modality, words
from detente.reading.predictions.frames import frames
from detente.reading.predictions.futurity import is_to_come
from detente.reading.predictions.likelihood import likelihood
from detente.reading.syntax import Syntax, Token
from detente.reading.times.dating import horizon_for

_FIRST_PERSON = frozenset({"i", "we"})
_CLIMB = 4  # words around and above a prediction in which its likelihood is looked for


def find(draft: Draft) -> Draft:
    """The draft with its predictions put in."""
    subjects = Subjects(draft)
    voices = Voices(draft, subjects)
    found = [
        _prediction(draft, subjects, voices.at(each.target), each)
        for each in foresee(draft.syntax)
        if is_to_come(draft, each)
    ]
    return draft.with_(predictions=tuple(found))


def foresee(syntax: Syntax) -> list[Foresight]:
    """Every look ahead, one for each thing foretold, in the order of the text.

    Conjuncts share one, and a plan inside what is foretold is part of it: "is expected to announce
    plans to build and to sell" looks ahead once.
    """
    found: dict[int, Foresight] = {}
    for token in syntax.tokens:
        for each in frames(syntax, token):
            known = found.get(each.target.index)
            found[each.target.index] = _joined(known, each) if known else each
    kept = [each for each in found.values() if not _is_part(syntax, each, found)]
    return sorted(kept, key=lambda each: each.target.index)


def _joined(one: Foresight, other: Foresight) -> Foresight:
    """The two that foretell one thing: "predicts that it will" has the holder of "predicts"."""
    if one.held == other.held:
        return one
    outer, inner = (one, other) if one.held else (other, one)
    kind = inner.kind if outer.kind == "forecast" else outer.kind
    return replace(inner, kind=kind, holder=outer.holder, held=True)


def _is_part(syntax: Syntax, each: Foresight, found: dict[int, Foresight]) -> bool:
    """True for a look ahead inside what another foretells."""
    if each.word.index != each.target.index and each.word.index in found:
        return True
    above = syntax.head(each.word).index
    return each.word.relation in ("xcomp", "obj") and above in found and above != each.target.index


def _prediction(
    draft: Draft, subjects: Subjects, provenance: Provenance, foresight: Foresight
) -> Prediction:
    kind = _kind(draft.syntax, subjects, provenance, foresight)
    statement = provenance.statement
    return Prediction(
        id=draft.entry_id("prediction", foresight.target.start, foresight.target.end),
        evidence=draft.syntax.sentence_of(foresight.target).span,
        statement=statement.id if statement else None,
        forecaster=_forecaster(draft.syntax, subjects, provenance, foresight),
        about=_about(draft.syntax, subjects, provenance, foresight),
        kind=kind,
        horizon=horizon_for(draft, foresight.target),
        likelihood=_likelihood(draft, foresight),
        marker=foresight.marker,
        condition=condition(draft.syntax, foresight),
    )


def _kind(
    syntax: Syntax, subjects: Subjects, provenance: Provenance, foresight: Foresight
) -> PredictionKind:
    """The kind the words give; a speaker who foretells his own deed pledges it."""
    if foresight.kind != "forecast" or foresight.held:
        return foresight.kind
    binding = modality(syntax, foresight.target) in ("certain", "reported")
    if not binding or not provenance.speaks or foresight.target.tag != "VERB":
        return foresight.kind
    doer = subject(syntax, foresight.target)
    if doer is None or foresight.target.lemma in words("states"):
        return foresight.kind
    own = subjects.named(doer) is not None and subjects.named(doer) == provenance.claimant
    return "pledge" if own or doer.text.lower() in _FIRST_PERSON else foresight.kind


def _forecaster(
    syntax: Syntax, subjects: Subjects, provenance: Provenance, foresight: Foresight
) -> str | None:
    """Who looks ahead: the subject of "predicts" or "vows", else the one who speaks."""
    if not foresight.held:
        return provenance.claimant
    holder = foresight.holder
    named = subjects.named(holder) if holder is not None else None
    own = holder is not None and holder.text.lower() in _FIRST_PERSON
    cued = _is_foretold_in(syntax, provenance)
    return named or (provenance.claimant if own or cued else None)


def _is_foretold_in(syntax: Syntax, provenance: Provenance) -> bool:
    """True where the cue of the statement is itself a word that looks ahead: "Doe forecast that",
    in which the speaker was found though the grammar gives the word no subject.
    """
    cue = provenance.statement.cue if provenance.statement else None
    head = syntax.head_of(cue) if cue else None
    return head is not None and head.lemma in words("foretelling")


def _about(
    syntax: Syntax, subjects: Subjects, provenance: Provenance, foresight: Foresight
) -> tuple[str, ...]:
    """The actors in what is foretold, its subject first; "I" and "we" are the one who speaks."""
    doer = subject(syntax, foresight.target)
    if foresight.kind != "forecast" and not syntax.children(foresight.target, "nsubj"):
        doer = foresight.holder or doer
    first = subjects.named(doer)
    if doer is not None and doer.text.lower() in _FIRST_PERSON:
        first = first or provenance.claimant
    source = _source(syntax, foresight.target)
    told = [each for each in syntax.subtree(foresight.target) if each.index not in source]
    actors = [first, *(subjects.named(each) for each in told)]
    return tuple(dict.fromkeys(actor for actor in actors if actor))


def _source(syntax: Syntax, target: Token) -> set[int]:
    """The words on `target` that tell something else: "according to Doe", "and Roe left"."""
    outside = syntax.children(target, "dep", "parataxis")
    outside += [each for each in syntax.children(target, "ccomp") if each.start < target.start]
    outside += [each for each in syntax.children(target, "conj") if syntax.children(each, "nsubj")]
    return {token.index for each in outside for token in syntax.subtree(each)}


def _likelihood(draft: Draft, foresight: Foresight) -> Likelihood | None:
    """The probability that the marker, its adverbs and "it is likely that" around it give."""
    syntax, target = draft.syntax, foresight.target
    if found := _stated(draft, foresight):
        return found
    for odds in _odds(syntax, foresight):
        if found := likelihood(odds):
            return found
    for word in _governors(syntax, target):
        before = syntax.tokens[max(0, word.index - _CLIMB) : word.index]
        start = min([word.start, *(each.start for each in before if each.head == word.index)])
        if found := likelihood(draft.story[start : word.end]):
            return found
    return likelihood(draft.story[foresight.marker.start : foresight.marker.end])


def _stated(draft: Draft, foresight: Foresight) -> Likelihood | None:
    """The figure in which "the chance that it falls is one in five" ends."""
    above = draft.syntax.head(foresight.target)
    if above.lemma not in words("chances") or above.start > foresight.target.start:
        return None
    last = draft.syntax.subtree(foresight.target)[-1].end
    behind = draft.story[last : draft.syntax.sentence_of(above).end]
    return likelihood(f"{draft.story[above.start : above.end]} {behind}") if behind else None


def _odds(syntax: Syntax, foresight: Foresight) -> list[str]:
    """The adverbs on what is foretold and on the word that foretells it, with their own adverbs."""
    return [
        " ".join(each.text for each in syntax.subtree(adverb)[:_CLIMB])
        for word in (foresight.target, foresight.word)
        for adverb in syntax.children(word, "advmod")
    ]


def _governors(syntax: Syntax, target: Token) -> list[Token]:
    """The words whose clause `target` is: "likely" in "it is likely that"."""
    found: list[Token] = []
    while len(found) < _CLIMB and target.relation in ("ccomp", "csubj", "acl", "acl:relcl"):
        target = syntax.head(target)
        if target.tag in ("VERB", "AUX"):
            break
        found.append(target)
    return found
