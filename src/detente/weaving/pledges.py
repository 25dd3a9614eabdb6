"""A pledge, and a deed that goes against it.

What somebody vowed not to do and later did; what they vowed to do and did the opposite of, or are
said not to have done. Deeds are told by classes of words (`deeds.yaml`), and a deed counts only
where the two sentences share what it was about.
"""

from collections.abc import Mapping, Sequence
from itertools import product

from detente.model import Claim, Disagreement, Event, Prediction
from detente.weaving import days
from detente.weaving.components import components
from detente.weaving.contradiction import disagreement, quoted, says
from detente.weaving.deeds import Deed, deeds, fields, opposite, undergone
from detente.weaving.figures import around
from detente.weaving.telling import Party, Told
from detente.weaving.verdicts import Verdict, table
from detente.weaving.words import content, words

STEM = 6  # letters that two words share to be of one family: president, presidential
MOST = 40  # pledges, and deeds, of one block that are compared, the latest ones


def keys(told: Told) -> frozenset[str]:
    """Where a pledge meets deeds: each actor that may have done it, each class of deed."""
    body = told.body
    if isinstance(body, Prediction):
        return _pledged_keys(told, body)
    return frozenset(f"{doer.id} {name}" for doer in _doers(told) for name in _done(told))


def _pledged_keys(told: Told, body: Prediction) -> frozenset[str]:
    """A plan binds nobody, unless it is one not to do a thing."""
    forecaster, vowed = told.one(body.forecaster), deeds(told.text)
    binding = body.kind == "pledge" or (
        body.kind == "plan" and any(not each.done for each in vowed)
    )
    if forecaster is None or not binding:
        return frozenset()
    names = {name for each in vowed for name in (each.name, opposite(each.name)) if name}
    return frozenset(f"{forecaster.id} {name}" for name in names)


def _doers(told: Told) -> tuple[Party, ...]:
    """Who did what the entry tells, as far as the entry says so."""
    match told.body:
        case Event():
            return told.who(told.body.sources)
        case Claim():
            return told.who([told.body.subject])
    return ()


def _done(told: Told) -> frozenset[str]:
    """The classes of deeds that the entry says its doers did, or did not.

    In an event the trigger must tell the deed, in a claim the words around its figure: another deed
    that the sentence mentions may be anybody's.
    """
    match told.body:
        case Event() if told.body.status in ("occurred", "ongoing", "denied"):
            near = told.words(told.body.trigger)
        case Claim() if told.quantity and told.body.certainty not in ("possible", "probable"):
            before, after = around(told)
            near = "" if says(before, "forward") else f"{before} {after}"
        case _:
            return frozenset()
    return frozenset(deed.name for deed in deeds(near))


def find(key: str, block: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The pledges of the block that a deed goes against, each with those deeds."""
    _, actor, name = key.split(" ", 2)
    ordered = sorted(block, key=lambda told: (told.published or "", told.id))
    pledges = [told for told in ordered if isinstance(told.body, Prediction)]
    done = [told for told in ordered if not isinstance(told.body, Prediction)]
    found = {
        (pledge.id, deed.id): verdict
        for pledge, deed in product(pledges[-MOST:], done[-MOST:])
        if (verdict := against(pledge, deed, actor, name))
        and not _found_before(pledge, deed, actor, name)
    }
    groups = components({entry for pair in found for entry in pair}, found)
    return tuple(_told_of(key, ordered, found, frozenset(group)) for group in groups)


def _found_before(pledge: Told, deed: Told, actor: str, name: str) -> bool:
    """True where the two meet in the block of an earlier class too: it is told once, there."""
    names = sorted(each for each in _done(deed) if each < name)
    return any(against(pledge, deed, actor, each) for each in names)


def against(pledge: Told, deed: Told, actor: str, name: str) -> Verdict | None:
    """How sure it is that the deed, of class `name`, goes against the pledge; None: it may not."""
    pledged = {each.name: each for each in deeds(pledge.text)}
    done = {each.name: each for each in deeds(deed.text)}.get(name)
    time = _time(pledge, deed)
    if (
        done is None
        or time is None
        or pledge.evidence == deed.evidence
        or undergone(deed.text, done)
    ):
        return None
    how = _how(pledged, done, deed)
    if how is None:
        return None
    shared = _shared(pledge, deed, actor)
    if not shared:
        return None
    features = ["same_actor", how, *shared, *time]
    if not isinstance(deed.body, Prediction):
        features += ["hedged"] * (deed.body.certainty in ("rumoured", "possible", "probable"))
    weights = table("disagreement", "pledge-against-deed")
    verdict = weights.verdict(features)
    return verdict if weights.holds(verdict) else None


def _how(pledged: dict[str, Deed], done: Deed, deed: Told) -> str | None:
    """In which way the deed goes against the pledge; None where it does not."""
    was_done = done.done and not _denied(deed)
    same = pledged.get(done.name)
    if same and not same.done and was_done:
        return "like_deed" if same.loose or done.loose else "same_deed"
    if same and same.done and not was_done and not same.loose and not done.loose:
        return "undone"
    opposed = pledged.get(opposite(done.name) or "")
    firm = opposed and opposed.done and not opposed.loose and not done.loose
    return "opposite_deed" if firm and was_done else None


def _denied(deed: Told) -> bool:
    return isinstance(deed.body, Event) and deed.body.status == "denied"


def _shared(pledge: Told, deed: Told, actor: str) -> list[str]:
    """What the two sentences share besides the actor and the deed."""
    others = {party.id for party in pledge.parties.values()} - {actor}
    targets = others & {party.id for party in deed.parties.values()}
    object_ = _families(pledge, actor) & _families(deed, actor)
    field = fields(pledge.text) & fields(deed.text)
    found = {"same_target": bool(targets), "same_object": bool(object_), "same_field": bool(field)}
    return [feature for feature, speaks in found.items() if speaks]


def _families(told: Told, actor: str) -> set[str]:
    """The families of the sentence's content words, without the deeds and the actor's own name."""
    own = {
        word for party in told.parties.values() if party.id == actor for word in content(party.name)
    }
    return {word[:STEM] for word in content(told.text) if word not in own and not deeds(word)}


def _time(pledge: Told, deed: Told) -> list[str] | None:
    """Whether the deed came after the pledge; None where it came before, or nobody can tell."""
    vowed = days.day(pledge.published)
    if vowed is None:
        return None
    if deed.date and deed.date.latest and deed.date.latest < vowed.isoformat():
        return None
    if deed.date and deed.date.earliest and deed.date.earliest > vowed.isoformat():
        return ["later"]
    told = days.day(deed.published)
    if told is None:
        return []
    return ["told_later"] if told >= vowed else None


def _told_of(
    key: str,
    ordered: Sequence[Told],
    found: Mapping[tuple[str, str], Verdict],
    group: frozenset[str],
) -> Disagreement:
    """One pledge, told once or several times, and the deeds against it; the reason gives the pair
    of them that is surest.
    """
    by_id = {told.id: told for told in ordered if told.id in group}
    pairs = {pair: verdict for pair, verdict in found.items() if pair[0] in group}
    places = {entry: place for place, entry in enumerate(by_id)}

    def order(pair: tuple[str, str]) -> tuple[float, int, int, int]:
        pledge, deed = by_id[pair[0]], by_id[pair[1]]
        shared = len(set(content(pledge.text)) & set(content(deed.text)))
        return (-pairs[pair].score, -shared, places[pair[0]], places[pair[1]])

    best = min(pairs, key=order)
    pledge, deed = by_id[best[0]], by_id[best[1]]
    day = f" on {pledge.published}" if pledge.published else ""
    name = pledge.speaker.name if pledge.speaker else "The speaker"
    reason = (
        f"{name} is on record{day} with {quoted(pledge.text, _first(pledge, key))}, "
        f"but {deed.teller} tells: {quoted(deed.text, _first(deed, key))}."
    )
    vowed = {pair[0] for pair in pairs}
    sides = [
        [told for told in by_id.values() if told.id in vowed],
        [told for told in by_id.values() if told.id not in vowed],
    ]
    return disagreement(key, reason, pairs[best], sides)


def _first(told: Told, key: str) -> str:
    """The word with which the text tells the deed of the block, or its opposite."""
    name = key.split(" ", 2)[2]
    wanted = {name, opposite(name)}
    found = words(told.text)
    return next((found[each.place] for each in deeds(told.text) if each.name in wanted), "")
