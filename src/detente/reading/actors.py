"""Who the story is about: actors with their names, roles and every mention of them."""

from collections.abc import Sequence
from dataclasses import replace

from detente.model import Actor, Mention, Role
from detente.reading.coreference import resolve
from detente.reading.draft import Draft
from detente.reading.forms import Place
from detente.reading.namesakes import named
from detente.reading.phrases import names_at
from detente.reading.pronouns import pronoun_kind
from detente.reading.referents import (
    Given,
    Reference,
    Referent,
    name_references,
    referents,
    span_of,
)
from detente.reading.roles import gather

_SINGULAR = frozenset({"i", "me", "my", "mine", "myself"})


def find(draft: Draft) -> Draft:
    """The draft with its actors put in, in the order of their first mention."""
    syntax = draft.syntax
    known = referents(named(draft))
    found = name_references(syntax, known)
    names = names_at(syntax, known, found)
    gather(names, found)
    references = resolve(names, found, _quoted(draft))
    actors = (_actor(draft, each, known, references) for each in known)
    return draft.with_(actors=tuple(actors))


def _quoted(draft: Draft) -> list[bool]:
    """For each token, whether it stands between quotation marks."""
    marked = [False] * len(draft.syntax.tokens)
    for quotation in draft.quotations:
        for token in draft.syntax.within(quotation):
            marked[token.index] = True
    return marked


def _actor(
    draft: Draft, referent: Referent, known: Sequence[Referent], references: list[Reference]
) -> Actor:
    own = [each for each in references if each.referent == referent.index]
    mentions = _apart(sorted(each.mention(draft.syntax) for each in own))
    name = _name(draft, referent)
    roles = [_role(draft, known, references, each) for each in referent.roles]
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


def _role(
    draft: Draft, known: Sequence[Referent], references: list[Reference], role: Given
) -> Role:
    return Role(role.title, _holder(draft, known, references, role.of), role.start, role.end)


def _holder(
    draft: Draft, known: Sequence[Referent], references: list[Reference], of: Place | str | None
) -> str | None:
    """The name of whom or what a role is held in; of "his adviser", whoever "his" stands for."""
    if of is None or isinstance(of, str):
        return of
    for each in references:
        if each.place[0] <= of[0] < each.place[1] and each.form != "nominal":
            return _name(draft, known[each.referent]) if each.referent is not None else None
    return None


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
