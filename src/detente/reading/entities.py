"""Which proper names name an actor, and of what kind."""

from detente.model import ActorKind
from detente.reading.actors.gazetteer import country, is_seat
from detente.reading.draft import Name
from detente.reading.encoder.mentions import Found
from detente.reading.syntax import Syntax, Token

# Small words inside the names of bodies: "Bank of Acme", "Doe & Sons".
_INSIDE = frozenset({"of", "for", "and", "the", "&", "de", "la", "'s", "on", "in", "-"})
_KINDS: dict[str, ActorKind] = {"person": "person", "organization": "organization"}


def name_of(syntax: Syntax, mention: Found) -> Name | None:
    """The proper name at the head of a mention: Acme in "Acme, a network that Doe founded"."""
    if mention.form != "name" or mention.kind == "time":
        return None
    head = syntax.tokens[mention.head]
    inside = syntax.tokens[mention.first : mention.last + 1]
    first = last = mention.head - mention.first
    while first > 0 and _goes_before(inside[first - 1], head):
        first -= 1
    while last + 1 < len(inside) and _goes_after(inside, last + 1, mention.kind):
        last += 1
    while last > 0 and inside[last].text.lower() in _INSIDE:
        last -= 1
    if not any(
        each.text[0].isupper() or each.text[0].isdigit() for each in inside[first : last + 1]
    ):
        return None
    start, end = inside[first].start, inside[last].end
    words = " ".join(each.text for each in inside[first : last + 1])
    many = head.fine == "NNPS" or _is_the_many(syntax, head)
    return Name(start, end, _kind(words, mention.kind, many))


def _is_the_many(syntax: Syntax, head: Token) -> bool:
    """True for "the Democrats": a name in the plural after "the"."""
    opened = any(each.text.lower() == "the" for each in syntax.children(head, "det"))
    return opened and head.text.endswith("s")


def _goes_before(token: Token, head: Token) -> bool:
    return (
        token.text[0].isupper() and token.relation in ("compound", "flat", "amod", "nmod:desc")
    ) or (token.tag == "PROPN" and token.sentence == head.sentence)


def _goes_after(inside: tuple[Token, ...], place: int, kind: str) -> bool:
    token = inside[place]
    if token.fine.startswith("NNP") or (
        token.tag == "NUM" and token.relation in ("flat", "nummod", "dep")
    ):
        return True
    if kind == "person" or token.text.lower() not in _INSIDE:
        return False
    rest = inside[place + 1 : place + 3]
    return any(each.tag == "PROPN" and each.text[0].isupper() for each in rest)


def _kind(words: str, kind: str, many: bool) -> ActorKind | None:
    if kind == "place":
        return "government" if country(words) or is_seat(words) else None
    if kind == "person" and many:
        return "group"
    return _KINDS.get(kind)
