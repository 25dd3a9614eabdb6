"""Who the story is about: actors with their names, roles and every mention of them."""

from detente.model import Actor, Mention
from detente.reading.draft import Draft
from detente.reading.forms import Place
from detente.reading.namesakes import Named, named


def find(draft: Draft) -> Draft:
    """The draft with its actors put in, in the order of their first mention."""
    return draft.with_(actors=tuple(_actor(draft, each) for each in named(draft)))


def _actor(draft: Draft, bearer: Named) -> Actor:
    name = draft.words(_span(draft, bearer.forms[0].places[0]))
    mentions = tuple(_span(draft, place) for place in bearer.places)
    key = draft.entry_id("actor", mentions[0].start, name)
    return Actor(key, name, bearer.kind, (), mentions)


def _span(draft: Draft, place: Place) -> Mention:
    tokens = draft.syntax.tokens
    return Mention(tokens[place[0]].start, tokens[place[1] - 1].end, "name")
