"""Which proper names name an actor, and of what kind."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from detente.model import ActorKind
from detente.reading.actors.gazetteer import country, is_seat
from detente.reading.draft import Name
from detente.reading.encoder.mentions import Found
from detente.reading.syntax import Syntax, Token

# Small words inside the names of bodies: "Bank of Acme", "Doe & Sons".
_INSIDE = frozenset({"of", "for", "and", "the", "&", "de", "la", "'s", "on", "in", "-"})
_LONGEST = 5  # words of a speaker's name
_KINDS: dict[str, ActorKind] = {"person": "person", "organization": "organization"}


def name_of(syntax: Syntax, mention: Found, heads: frozenset[int]) -> Name | None:
    """The proper name at the head of a mention: Acme in "Acme, a network that Doe founded"; `heads`
    are the words that names hang on.
    """
    if mention.form != "name" or mention.kind == "time":
        return None
    head = syntax.tokens[mention.head]
    inside = syntax.tokens[mention.first : mention.last + 1]
    first = last = mention.head - mention.first
    while first > 0 and _goes_before(syntax, inside, first - 1, mention.kind, heads):
        first -= 1
    while last + 1 < len(inside) and _goes_after(syntax, inside, last + 1, mention.kind, heads):
        last += 1
    while last > 0 and inside[last].text.lower() in _INSIDE:
        last -= 1
    found = inside[first : last + 1]
    if not any(each.text[0].isupper() or each.text[0].isdigit() for each in found):
        return None
    found = _with_second_half(syntax, found)
    many = head.fine == "NNPS" or _is_the_many(syntax, head)
    return Name(found[0].start, found[-1].end, _kind(written(found), mention.kind, many))


def speakers_named(syntax: Syntax, sources: Sequence[Sequence[int]]) -> list[Name]:
    """Who speaks by a name of several words that was taken for no mention: "according to Open
    Web".
    """
    found = []
    for places in sources:
        words = [syntax.tokens[place] for place in places]
        capitals = all(each.text[0].isupper() for each in words)
        if 1 < len(words) <= _LONGEST and capitals and words[0].text not in ("The", "A", "An"):
            found.append(Name(words[0].start, words[-1].end, "organization"))
    return found


def countries_named(syntax: Syntax) -> list[Name]:
    """Every name of a country, whatever the reader took it for."""
    found = []
    tokens = syntax.tokens
    for place, token in enumerate(tokens):
        if not token.text[0].isupper():
            continue
        for length in (3, 2, 1):
            run = tokens[place : place + length]
            if country(written(run)) and run[-1].sentence == token.sentence:
                found.append(Name(token.start, run[-1].end, "government"))
                break
    return found


def overlapping(name: Name, others: Iterable[Name]) -> bool:
    """True where the name shares a character with one of `others`."""
    return any(name.overlaps(each) for each in others)


def without_inner(names: Iterable[Name], others: Iterable[Name] = ()) -> tuple[Name, ...]:
    """The names in order, of two that overlap the first or longer; none that overlaps `others`."""
    taken = list(others)
    kept: list[Name] = []
    for name in sorted(set(names), key=lambda name: (name.start, -name.end)):
        free = not overlapping(name, taken)
        if free and (not kept or name.start >= kept[-1].end):
            kept.append(name)
    return tuple(kept)


def _is_the_many(syntax: Syntax, head: Token) -> bool:
    """True for "the Democrats": a name in the plural after "the"."""
    opened = any(each.text.lower() == "the" for each in syntax.children(head, "det"))
    return opened and head.text.endswith("s")


def _with_second_half(syntax: Syntax, name: tuple[Token, ...]) -> tuple[Token, ...]:
    """The name with what a hyphen joins to it, though the mention ends there: Jane Doe-Roe. One
    word alone may be another's: a Doe-Roe feud.
    """
    end = name[-1].index + 1
    rest = syntax.tokens[end : end + 3]
    if len(name) < 2 or len(rest) < 2 or not joins(syntax, rest[0]):
        return name
    two = len(rest) > 2 and rest[2].tag == "PROPN"
    return name if two else (*name, *rest[:2])


def joins(syntax: Syntax, mark: Token) -> bool:
    """True for the hyphen of Doe-Roe and al-Doe: between two words of names, and no blanks."""
    if mark.text != "-" or not 0 < mark.index < len(syntax.tokens) - 1:
        return False
    before, after = syntax.tokens[mark.index - 1], syntax.tokens[mark.index + 1]
    tight = before.end == mark.start and mark.end == after.start
    part = after.fine.startswith("NNP") or (after.relation, after.head) == ("flat", before.index)
    return tight and part and before.fine.startswith("NNP")


def written(tokens: Sequence[Token]) -> str:
    """The words as the text has them, with one blank where it has any."""
    gaps = [" " if after.start > before.end else "" for before, after in pairwise(tokens)]
    return "".join(each.text + gap for each, gap in zip(tokens, [*gaps, ""], strict=True))


def _goes_before(
    syntax: Syntax, inside: tuple[Token, ...], place: int, kind: str, heads: frozenset[int]
) -> bool:
    token = inside[place]
    if place > 0 and joins(syntax, token):
        return True
    if token.text in ("and", "&") and kind != "person" and place > 0:
        before = inside[place - 1]  # "Securities and Exchange Commission"
        return before.fine.startswith("NNP") and before.index not in heads
    if token.text == "'" and kind == "organization" and place > 0:
        return inside[place - 1].text[0].isupper()  # "Teachers' Union"
    if token.text[0].isupper() and token.relation in ("compound", "flat", "amod", "conj"):
        return True
    return token.tag == "PROPN"


def _goes_after(
    syntax: Syntax, inside: tuple[Token, ...], place: int, kind: str, heads: frozenset[int]
) -> bool:
    token = inside[place]
    if place + 1 < len(inside) and joins(syntax, token):
        return True
    if token.fine.startswith("NNP") or (
        token.tag == "NUM" and token.relation in ("flat", "nummod", "dep")
    ):
        return True
    if kind == "person" or token.text.lower() not in _INSIDE:
        return False
    rest = [each for each in inside[place + 1 : place + 3] if each.fine.startswith("NNP")]
    joined = token.text in ("and", "&", "-")
    return bool(rest) and not (joined and any(each.index in heads for each in rest))


def _kind(words: str, kind: str, many: bool) -> ActorKind | None:
    if kind == "place":
        return "government" if country(words) or is_seat(words) else None
    if kind == "person" and many:
        return "group"
    return _KINDS.get(kind)
