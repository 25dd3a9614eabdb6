"""What later entries suggest came of a prediction.

A pledge, plan or forecast of somebody's deed is met by an entry that tells such a deed (a class of
deeds here, the very act in `acts_met`); something foretold between two actors by an event of the
same type between them. A deed against a pledge is a disagreement and found there (`pledges`). What
is found here is proposed to a person, no more.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import product

from detente.model import Event, Prediction, Proposal, ProposedOutcome
from detente.weaving import tie_evidence
from detente.weaving.acts import ACT, foretold, told_act
from detente.weaving.acts_met import act_met, by_vow, own_class, vowed
from detente.weaving.came import outcome_of, when_of
from detente.weaving.deeds import Deed, deeds, told_deed, undergone
from detente.weaving.doings import doers, done, families, plainly_done, shared
from detente.weaving.progress import ahead, stalls
from detente.weaving.proposals import Met, held, proposal
from detente.weaving.telling import Told
from detente.weaving.words import stem, words

MOST = 60  # predictions of one block that are looked at, the latest ones
NEXT = 20  # entries told after each of them that are compared with it, the soonest
TO_COME = ("planned", "conditional", "denied")


def keys(told: Told) -> frozenset[str]:
    """Where a prediction meets what may have come of it: an actor and a class of deeds, two actors,
    and what was promised.
    """
    body = told.body
    if isinstance(body, Prediction):
        names = {deed.name for deed in deeds(ahead(told, body))}
        by_deed = product(_foretold_of(told, body), names | own_class(foretold(told)))
    else:
        names = {*_told_deeds(told), *own_class(told_act(told))}
        by_deed = product((party.id for party in doers(told)), sorted(names))
    pairs = tie_evidence.pairs(told) if isinstance(body, Prediction | Event) else ()
    return frozenset(
        {
            *(f"deed {actor} {name}" for actor, name in by_deed),
            *(f"pair {one} {other}" for one, other in pairs),
            *(f"vow {word}" for word in vowed(told)),
        }
    )


def _foretold_of(told: Told, body: Prediction) -> tuple[str, ...]:
    """Whose deed is foretold: one's own in a pledge or plan, else that of whom it is about."""
    if body.kind == "forecast":
        return tuple(party.id for party in told.who(body.about))
    return tuple(party.id for party in told.who([body.forecaster]))


def _told_deeds(told: Told) -> frozenset[str]:
    """The classes of deeds that the entry tells, those that stall among them."""
    found = done(told) | plainly_done(told)
    if isinstance(told.body, Event) and stalls(told.text):
        return found | {deed.name for deed in deeds(told.text) if not deed.loose}
    return found


def find(key: str, block: Sequence[Told]) -> tuple[Proposal, ...]:
    """What is proposed in the block `key`, by id, whatever the order of its entries."""
    ordered = sorted(block, key=lambda told: (told.published or "", told.id))
    predictions = [told for told in ordered if isinstance(told.body, Prediction)]
    if not predictions:
        return ()
    others = [told for told in ordered if not isinstance(told.body, Prediction)]
    if key.startswith("vow "):
        met = by_vow(predictions[-MOST:], others)
    elif key.startswith("deed "):
        _, actor, name = key.split(" ", 2)
        met = _by_deed(predictions[-MOST:], others, actor, name)
    else:
        met = _by_event(predictions[-MOST:], others)
    groups: dict[tuple[str, ProposedOutcome], list[Met]] = {}
    for each in met:
        groups.setdefault((each.prediction.id, each.outcome), []).append(each)
    found = (proposal(key, group) for group in groups.values())
    return tuple(sorted(found, key=lambda each: each.id))


def _by_deed(
    predictions: Sequence[Told], others: Sequence[Told], actor: str, name: str
) -> Iterable[Met]:
    for prediction in predictions:
        body = prediction.body
        act = foretold(prediction) if name.startswith(ACT) else None
        if act is not None:
            for deed in _soonest(prediction, others):
                yield from act_met(prediction, deed, actor, act)
            continue
        words_ahead = ahead(prediction, body) if isinstance(body, Prediction) else ""
        awaited = told_deed(words_ahead, name)
        for deed in _soonest(prediction, others) if awaited else ():
            if awaited and (found := _deed_met(prediction, deed, actor, awaited)):
                yield found


def _soonest(prediction: Told, ordered: Sequence[Told]) -> Sequence[Told]:
    """Of the entries in the order of their days those told soonest after the prediction."""
    start = bisect_left(ordered, prediction.published or "", key=lambda told: told.published or "")
    return ordered[start : start + NEXT]


def _deed_met(prediction: Told, deed: Told, actor: str, awaited: Deed) -> Met | None:
    """The deed as what came of the prediction; None where it is not."""
    told = told_deed(deed.text, awaited.name)
    when = when_of(prediction, deed)
    if told is None or when is None or undergone(deed.text, told):
        return None
    outcome = outcome_of(prediction, deed, awaited, told)
    if outcome is None:
        return None
    found = shared(prediction, deed, actor)
    if not {"same_object", "same_target"} & set(found):
        return None
    if "same_target" not in found and _others(prediction, actor):
        return None
    how = "like_deed" if awaited.loose or told.loose else "same_deed"
    return held("deed", outcome, prediction, deed, ["same_actor", how, *found, *when])


def _others(prediction: Told, actor: str) -> set[str]:
    """To or with whom the actor's deed is foretold."""
    body = prediction.body
    about = prediction.who(body.about) if isinstance(body, Prediction) else ()
    speaker = prediction.speaker.id if prediction.speaker else None
    return {party.id for party in about if party.id not in (actor, speaker)}


def _by_event(predictions: Sequence[Told], others: Sequence[Told]) -> Iterable[Met]:
    """Events met by those of the same type that the articles of the predictions foretell."""
    to_come: dict[str, list[Told]] = {}
    happened: dict[str, list[Told]] = {}
    for told in others:
        if isinstance(told.body, Event) and told.body.status in TO_COME:
            to_come.setdefault(told.article, []).append(told)
        elif isinstance(told.body, Event):
            happened.setdefault(told.body.type, []).append(told)
    for prediction in predictions:
        for planned in to_come.get(prediction.article, ()):
            if not _foretells(prediction, planned):
                continue
            kind = planned.body.type if isinstance(planned.body, Event) else ""
            for deed in _soonest(prediction, happened.get(kind, ())):
                if found := _event_met(prediction, planned, deed):
                    yield found


def _foretells(prediction: Told, planned: Told) -> bool:
    """True where the event, still to come, is what the prediction's own words tell."""
    body, event = prediction.body, planned.body
    if not isinstance(body, Prediction) or not isinstance(event, Event):
        return False
    inside = (
        planned.article == prediction.article
        and prediction.evidence.start <= event.trigger.start < prediction.evidence.end
    )
    if not inside:
        return False
    if event.status == "denied" and not _will_not(planned):
        return False
    own = {party.id for party in prediction.who([body.forecaster])}
    doing = {party.id for party in planned.who(event.sources)}
    return body.kind == "forecast" or own <= doing


def _will_not(planned: Told) -> bool:
    """True for "will not", and not for the denial of something past."""
    told = words(planned.words(planned.body.evidence if isinstance(planned.body, Event) else None))
    return any(
        word in ("won't", "never") or (word in ("will", "would") and "not" in told[at : at + 3])
        for at, word in enumerate(told)
    )


def _event_met(prediction: Told, planned: Told, deed: Told) -> Met | None:
    one, other, when = planned.body, deed.body, when_of(prediction, deed)
    if not isinstance(one, Event) or not isinstance(other, Event) or when is None:
        return None
    if other.certainty in ("possible", "denied") or not _same_parties(planned, deed):
        return None
    actor = min(party.id for party in planned.who(one.sources))
    features = {
        "same_mode": one.mode is not None and one.mode == other.mode,
        "same_word": _stems(planned, one) == _stems(deed, other),
        "same_object": bool(families(planned, actor) & families(deed, actor) - _named(planned)),
    }
    spoke = [name for name, speaks in features.items() if speaks]
    outcome: ProposedOutcome = "came true"
    if one.status == "denied":
        outcome = "did not"
    elif isinstance(prediction.body, Prediction) and prediction.body.kind != "forecast":
        outcome = "under way" if other.status == "ongoing" else "kept"
    if outcome == "did not" and isinstance(prediction.body, Prediction):
        outcome = "did not" if prediction.body.kind == "forecast" else "broken"
    return held("event", outcome, prediction, deed, ["same_parties", "same_type", *spoke, *when])


def _same_parties(planned: Told, deed: Told) -> bool:
    """True where one of those who were to do it did it to one to whom it was to be done."""
    if not isinstance(planned.body, Event) or not isinstance(deed.body, Event):
        return False
    sources = set(planned.who(planned.body.sources)) & set(deed.who(deed.body.sources))
    targets = set(planned.who(planned.body.targets)) & set(deed.who(deed.body.targets))
    return bool(sources and targets)


def _stems(told: Told, event: Event) -> tuple[str, ...]:
    return tuple(stem(word) for word in words(told.words(event.trigger)))


def _named(told: Told) -> set[str]:
    """The families of the words in the names of its actors."""
    return {word[:6] for party in told.parties.values() for word in map(stem, words(party.name))}
