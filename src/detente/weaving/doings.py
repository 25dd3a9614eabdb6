"""What an entry says that somebody did, set beside what somebody pledged or foretold."""

from typing import cast

from detente.model import Claim, Event
from detente.weaving.acts import first_words
from detente.weaving.contradiction import says
from detente.weaving.deeds import LONGEST, deeds, fields
from detente.weaving.figure_told import around
from detente.weaving.telling import Party, Told
from detente.weaving.words import content

STEM = 6  # letters that two words share to be of one family: president, presidential


def doers(told: Told) -> tuple[Party, ...]:
    """Who did what the entry tells, as far as the entry says so."""
    match told.body:
        case Event():
            return told.who(told.body.sources)
        case Claim():
            return told.who([told.body.subject])
    return ()


def done(told: Told) -> frozenset[str]:
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


def plainly_done(told: Told) -> frozenset[str]:
    """The classes of deeds that a claim without a figure tells of its subject, with the word right
    behind it: a deed further on may be another's.
    """
    if not isinstance(told.body, Claim) or told.quantity or told.body.polarity != "affirmed":
        return frozenset()
    said = first_words(told)[:LONGEST]
    return frozenset(deed.name for deed in deeds(" ".join(said)) if deed.place == 0)


def denied(deed: Told) -> bool:
    """True for an event that is told as not having happened."""
    return isinstance(deed.body, Event) and deed.body.status == "denied"


def shared(pledge: Told, deed: Told, actor: str) -> list[str]:
    """What the two sentences share besides the actor and the deed."""
    targets = (pledge.named - {actor}) & deed.named
    object_ = families(pledge, actor) & families(deed, actor)
    field = fields(pledge.text) & fields(deed.text)
    found = {"same_target": bool(targets), "same_object": bool(object_), "same_field": bool(field)}
    return [feature for feature, speaks in found.items() if speaks]


def families(told: Told, actor: str) -> frozenset[str]:
    """The families of the sentence's content words, without the deeds and the actor's own name."""
    name = f"families {actor}"
    if name not in told.kept:
        own = {
            word
            for party in told.parties.values()
            if party.id == actor
            for word in content(party.name)
        }
        told.kept[name] = frozenset(
            word[:STEM] for word in content(told.text) if word not in own and not deeds(word)
        )
    return cast("frozenset[str]", told.kept[name])


def after(pledge: Told, deed: Told) -> list[str] | None:
    """Whether the deed came after the pledge; None where it came before, or nobody can tell."""
    vowed = pledge.published
    if vowed is None:
        return None
    if deed.date and deed.date.latest and deed.date.latest < vowed:
        return None
    if deed.date and deed.date.earliest and deed.date.earliest > vowed:
        return ["later"]
    if deed.published is None:
        return []
    return ["told_later"] if deed.published >= vowed else None
