"""Who the story is about: actors with their names, roles and every mention of them."""

from collections.abc import Sequence
from dataclasses import replace

from detente.model import Actor, Mention, Role
from detente.reading.actors.coreference import resolve
from detente.reading.actors.forms import Place
from detente.reading.actors.namesakes import named
from detente.reading.actors.phrases import names_at
from detente.reading.actors.pronouns import pronoun_kind
from detente.reading.actors.referents import (
    Given,
    Reference,
    Referent,
    name_references,
    referents,
    span_of,
)
from detente.reading.actors.roles import gather
from detente.reading.draft import Draft

_SINGULAR = frozenset({"i", "me", "my", "mine", "myself"})


def find(draft: Draft) -> Draft:
    """The draft with its actors put in, in the order of their first mention."""
    syntax = draft.syntax
    known = referents(named(draft))
    found = name_references(syntax, known)
    names = names_at(syntax, known, found)
    gather(names, found)
    references = resolve(names, found, _quoted(draft))
    own: list[list[Reference]] = [[] for _ in known]
    for each in references:
        if each.referent is not None:
            own[each.referent].append(each)
    holders = _holders(draft, known, references)
    actors = (_actor(draft, each, own[each.index], holders) for each in known)
    return draft.with_(actors=tuple(actors))


def _holders(
    draft: Draft, known: Sequence[Referent], references: Sequence[Reference]
) -> dict[int, str]:
    """For each token of a name or pronoun, the name of whom it refers to."""
    found: dict[int, str] = {}
    for each in references:
        if each.referent is not None and each.form != "nominal":
            name = _name(draft, known[each.referent])
            found.update(dict.fromkeys(range(*each.place), name))
    return found


def _quoted(draft: Draft) -> list[bool]:
    """For each token, whether it stands between quotation marks."""
    marked = [False] * len(draft.syntax.tokens)
    for quotation in draft.quotations:
        for token in draft.syntax.within(quotation):
            marked[token.index] = True
    return marked


def _actor(
    draft: Draft, referent: Referent, own: Sequence[Reference], holders: dict[int, str]
) -> Actor:
    mentions = _apart(sorted(each.mention(draft.syntax) for each in own))
    name = _name(draft, referent)
    roles = [_role(each, holders) for each in referent.roles]
    return Actor(
        id=draft.entry_id("actor", mentions[0].start, name),
        name=name,
        kind=referent.kind,
        roles=tuple(dict.fromkeys(roles)),
        mentions=mentions,
    )


def _apart(mentions: list[Mention]) -> tuple[Mention, ...]:
    """The mentions without those that overlap one before them."""
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


def _name(draft: Draft, referent: Referent) -> str:
    return _words(draft, referent.named.forms[0].places[0])


def _words(draft: Draft, place: Place) -> str:
    return " ".join(draft.words(span_of(draft.syntax, place)).split())


def _role(role: Given, holders: dict[int, str]) -> Role:
    """The role with the name of what it is held in; in "his adviser", whoever "his" stands for."""
    of = holders.get(role.of[0]) if isinstance(role.of, tuple) else role.of
    return Role(role.title, of, role.start, role.end)


def first_persons(draft: Draft) -> Draft:
    """The draft with each "I" and "my" inside a quotation added to its speaker's mentions.

    "We" stands for more than the speaker and is left alone.
    """
    more: dict[str, set[Mention]] = {}
    for statement in draft.statements:
        speaker = statement.speaker
        if speaker is None or speaker.actor is None or statement.kind == "indirect":
            continue
        for span in statement.content:
            for token in draft.syntax.within(span):
                if pronoun_kind(token) == "first" and token.text.lower() in _SINGULAR:
                    mention = Mention(token.start, token.end, "pronoun")
                    more.setdefault(speaker.actor, set()).add(mention)
    actors = [
        replace(actor, mentions=_apart(sorted({*actor.mentions, *more.get(actor.id, ())})))
        for actor in draft.actors
    ]
    return draft.with_(actors=tuple(actors))
