"""A pledge, and a deed that goes against it.

What somebody vowed not to do and later did; what they vowed to do and did the opposite of, or are
said not to have done. Deeds are told by classes of words (`deeds.yaml`), and a deed counts only
where the two sentences share what it was about.
"""

from collections.abc import Mapping, Sequence
from itertools import product

from detente.model import Claim, Disagreement, Event, Prediction
from detente.weaving import days
from detente.weaving.acts import ACT, foretold, is_limited, is_repeated, told_act
from detente.weaving.components import components
from detente.weaving.contradiction import disagreement, quoted
from detente.weaving.deeds import Deed, deeds, opposite, told_deed, undergone, wished
from detente.weaving.doings import STEM, after, denied, doers, done, families, shared
from detente.weaving.telling import Told
from detente.weaving.verdicts import Verdict, table
from detente.weaving.words import content, words

HEDGED = ("rumoured", "possible", "probable")
LASTING = 5 * 365  # days for which a word is taken to be given: about a term of office
OBJECT = 8  # words after a deed in which what it is done to stands
MOST = 40  # pledges, and deeds, of one block that are compared, the latest ones


def keys(told: Told) -> frozenset[str]:
    """Where a pledge meets deeds: each actor that may have done it, each class of deed."""
    body = told.body
    if isinstance(body, Prediction):
        return _pledged_keys(told, body)
    act = told_act(told)
    names = done(told) | ({act.deed.name} if act else set())
    return frozenset(f"{doer.id} {name}" for doer in doers(told) for name in names)


def _pledged_keys(told: Told, body: Prediction) -> frozenset[str]:
    """A plan binds nobody, unless it is one not to do a thing; and what was pledged on a condition
    binds only where that was met, which nobody knows.
    """
    if body.condition is not None:
        return frozenset()
    forecaster, vowed, act = told.one(body.forecaster), deeds(told.text), foretold(told)
    forsworn = act is not None and not act.done and not is_repeated(act) and not is_limited(told)
    binding = body.kind == "pledge" or (
        body.kind == "plan" and (forsworn or any(not each.done for each in vowed))
    )
    if forecaster is None or not binding:
        return frozenset()
    names = {name for each in vowed for name in (each.name, opposite(each.name)) if name}
    names |= {act.deed.name} if act and forsworn else set()
    return frozenset(f"{forecaster.id} {name}" for name in names)


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
    """True where the two meet in the block of an earlier class too, or of any where this is the
    block of the act alone: it is told once, there.
    """
    names = sorted(each for each in done(deed) if each < name or name.startswith(ACT))
    return any(against(pledge, deed, actor, each) for each in names)


def against(pledge: Told, deed: Told, actor: str, name: str) -> Verdict | None:
    """How sure it is that the deed, of class `name`, goes against the pledge; None: it may not."""
    when = after(pledge, deed)
    if name.startswith(ACT):
        return _against_act(pledge, deed, actor, when)
    did = told_deed(deed.text, name)
    if did is None or when is None or pledge.evidence == deed.evidence:
        return None
    if undergone(deed.text, did) or wished(deed.text, did):
        return None
    pledged = {each.name: each for each in deeds(pledge.text)}
    how = _how(pledged, did, deed)
    if how is None:
        return None
    found = shared(pledge, deed, actor)
    if not found or not ("same_field" in found or _objects(pledge, deed, actor, name)):
        return None
    features = ["same_actor", how, *found, *when, *hedged(deed)]
    return table("disagreement", "pledge-against-deed").held(features)


def _against_act(pledge: Told, deed: Told, actor: str, when: list[str] | None) -> Verdict | None:
    """The same of what no class of deeds holds: the very act that was forsworn, done to the same,
    within the years for which a word is given.
    """
    vowed, did = foretold(pledge), told_act(deed)
    if vowed is None or did is None or when is None or pledge.evidence == deed.evidence:
        return None
    apart = days.apart(days.day(pledge.published), days.day(deed.published))
    if vowed.done or not vowed.is_like(did) or denied(deed) or apart is None or apart > LASTING:
        return None
    others = [each for each in shared(pledge, deed, actor) if each != "same_object"]
    features = ["same_actor", "same_deed", "same_object", *others, *when, *hedged(deed)]
    return table("disagreement", "pledge-against-deed").held(features)


def hedged(deed: Told) -> list[str]:
    """That the deed is told as a rumour or a possibility."""
    if isinstance(deed.body, Event | Claim) and deed.body.certainty in HEDGED:
        return ["hedged"]
    return []


def _objects(pledge: Told, deed: Told, actor: str, name: str) -> frozenset[str]:
    """What both name right after the deed: "back the plan" is no "back the text"."""
    found = []
    for told in (pledge, deed):
        text = words(told.text)
        places = [each.place for each in deeds(told.text) if each.name in (name, opposite(name))]
        near = " ".join(word for place in places for word in text[place + 1 : place + 1 + OBJECT])
        found.append({word[:STEM] for word in content(near)} & families(told, actor))
    return frozenset(set.intersection(*found))


def _how(pledged: dict[str, Deed], done: Deed, deed: Told) -> str | None:
    """In which way the deed goes against the pledge; None where it does not."""
    was_done = done.done and not denied(deed)
    same = pledged.get(done.name)
    if same and not same.done and was_done:
        return "like_deed" if same.loose or done.loose else "same_deed"
    if same and same.done and not was_done and not same.loose and not done.loose:
        return "undone"
    opposed = pledged.get(opposite(done.name) or "")
    firm = opposed and opposed.done and not opposed.loose and not done.loose
    return "opposite_deed" if firm and was_done else None


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
    found = words(told.text)
    if name.startswith(ACT):
        act = foretold(told) or told_act(told)
        return found[act.place] if act else ""
    wanted = {name, opposite(name)}
    return next((found[each.place] for each in deeds(told.text) if each.name in wanted), "")
