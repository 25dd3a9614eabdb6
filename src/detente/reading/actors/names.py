"""Where the story names someone or something: the model's names mended, and what it missed."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from detente.model import ActorKind, Span
from detente.reading.actors.gazetteer import country, is_people, lists
from detente.reading.actors.offices import after_office, is_office
from detente.reading.actors.titles import is_address, is_given_name, titles
from detente.reading.draft import Draft, Name
from detente.reading.entities import joins, written
from detente.reading.syntax import Syntax, Token

Words = tuple[str, ...]
LONGEST_HEADING = 120  # characters
_LINE = re.compile(r"[^\n]+")
_FIGURES = frozenset({"percent", "%", "$", "\u20ac", "\u00a3", "million", "billion"})
_QUOTES = frozenset("\"'`“”")
_POSSESSIVES = frozenset({"'s", "'", "’s", "’"})
_JOINTS = frozenset({"-", "–", "—", "/", ",", ";", ":", "vs.", "vs", "v.", "(", ")"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `first` to `last` (not included) that may be a name.

    `kind` is the model's opinion; it counts as one only where `labelled`.
    """

    first: int
    last: int
    kind: ActorKind | None
    labelled: bool


def key_of(words: Words) -> Words:
    """What two spellings of one name share: "The U.S." and "US" give ("us",)."""
    folded = tuple(word.lower().replace(".", "") or word for word in words)
    return folded[1:] if len(folded) > 1 and folded[0] == "the" else folded


def may_be_persons(words: Words) -> bool:
    """True where each of `words` has a capital or is a small word of persons' names, or follows a
    hyphen: "Kim Jong-un".
    """
    particles = lists().particles
    return all(
        word[0].isupper() or "-" in (word, before) or word.lower() in particles
        for before, word in pairwise(("", *words))
    )


def candidates(draft: Draft) -> list[Candidate]:
    """What may be a name in the story's running text, in order; headings give none."""
    titled = headings(draft.story)
    found: list[Candidate] = []
    taken: set[int] = set()
    known = {draft.syntax.within(name) for name in draft.names if name.kind == "person"}
    for name in _parted(draft.syntax, draft.names, known):
        for candidate in _mended(draft.syntax, name):
            if not _in_any(draft.syntax.tokens[candidate.first].start, titled):
                found.append(candidate)
                taken.update(range(candidate.first, candidate.last))
    found.extend(
        candidate
        for candidate in _missed(draft.syntax, taken)
        if not _in_any(draft.syntax.tokens[candidate.first].start, titled)
    )
    sound = (each for each in found if _is_sound(draft.syntax, each))
    return sorted(sound, key=lambda each: (each.first, each.last))


def _parted(
    syntax: Syntax, names: Iterable[Name], persons: Iterable[tuple[Token, ...]]
) -> Iterator[Name]:
    """The names, of "the Doe-Roe feud" both halves for themselves: two words that a noun follows,
    or that both name somebody elsewhere. "Doe-Roe" after "Jane Doe-Roe" is one.
    """
    texts = {tuple(each.text for each in words) for words in persons}
    whole = {words[-3:] for words in texts if len(words) > 3}
    alone = {words[-1] for words in texts if "-" not in words}
    for name in names:
        words = syntax.within(name)
        texts_here = tuple(each.text for each in words)
        if name.kind != "person" or len(words) != 3 or words[1].text != "-" or texts_here in whole:
            yield name
            continue
        above = syntax.head(words[-1] if words[-1].head > words[-1].index else words[0])
        if (above.tag == "NOUN" and above.index > words[-1].index) or {*texts_here[::2]} <= alone:
            yield Name(words[0].start, words[0].end, "person")
            yield Name(words[-1].start, words[-1].end, "person")
        else:
            yield name


def headings(story: str) -> list[Span]:
    """The lines written as titles are, each word with a capital, without a full stop at the end."""
    return [
        Span(match.start(), match.end())
        for match in _LINE.finditer(story)
        if match.end() - match.start() <= LONGEST_HEADING and _is_heading(match.group().strip())
    ]


def _is_heading(line: str) -> bool:
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    if len(words) < 2 or line[-1] in "\"\u201d\u2019'!,;":
        return False
    if line[-1] == ".":
        small = {word for word in line.split() if word.islower()}
        titled = capitals == len(words) >= 5 and small <= lists().small
        return line.isupper() or titled
    return capitals >= 0.8 * len(words)


def _in_any(position: int, spans: list[Span]) -> bool:
    index = bisect_right(spans, position, key=lambda each: each.start) - 1
    return index >= 0 and position < spans[index].end


def _mended(syntax: Syntax, name: Name) -> Iterator[Candidate]:
    """The model's name without what does not belong to it, in two where it joined two."""
    tokens = syntax.within(name)
    if tokens and tokens[0].text == "The" and _begins(syntax, tokens[0]):
        tokens = tokens[1:]
    kind = "person" if len(tokens) > 1 and tokens[0].text in titles().persons_only else name.kind
    if kind == "person" and len(tokens) > 2 and is_given_name(tokens[1].text):
        before = syntax.tokens[tokens[0].index - 1].text if tokens[0].index else ""
        tokens = tokens[1:] if before == "of" else tokens  # Secretary of State Jane Doe
    start = 0
    for place, token in enumerate(tokens):
        if _parts(tokens, place, kind):
            yield from _trimmed(tokens[start:place], kind)
            start = place + 1
        elif token.text in _POSSESSIVES and place == len(tokens) - 1:
            yield from _trimmed(tokens[start:place], kind)
            return
    last = tokens[-1].index + 1 if tokens else len(syntax.tokens)
    after = syntax.tokens[last] if last < len(syntax.tokens) else None
    yield from _trimmed(tokens[start:], kind, after)


def _begins(syntax: Syntax, token: Token) -> bool:
    """True for the first word of a sentence or of a quotation, whose capital tells nothing."""
    before = syntax.tokens[token.index - 1] if token.index else None
    return before is None or before.sentence != token.sentence or before.text in _QUOTES


def _parts(tokens: tuple[Token, ...], place: int, kind: ActorKind | None) -> bool:
    """True where the word at `place` stands between two names that the model took for one."""
    if not 0 < place < len(tokens) - 1:
        return False
    word = tokens[place].text
    if word in {"-", "\u2013", "\u2014"} and tokens[place - 1].end < tokens[place].start:
        return True
    verb = word.islower() and tokens[place].tag in ("VERB", "AUX")
    if word in _POSSESSIVES or word.lower() == "and" or verb:
        return kind == "person"
    if word == "-" and (kind == "person" or country(written(tokens))):
        return False  # Jane Doe-Roe, Guinea-Bissau
    if word in {"-", "–"}:
        return kind != "organization" and tokens[place + 1].text[0].isupper()
    return word in _JOINTS and kind in ("person", "government")


def _trimmed(
    tokens: tuple[Token, ...], kind: ActorKind | None, after: Token | None = None
) -> Iterator[Candidate]:
    first, last = 0, len(tokens)
    if kind == "person":
        first = after_office(tokens)
    while first < last and _opens(tokens[first], kind):
        first += 1
    while last > first and not _closes(tokens[last - 1]):
        last -= 1
    while last - first > 1 and kind != "organization" and _titles_next(tokens[last - 1], after):
        last -= 1
    if first < last:
        lone = kind == "group" and not _is_plural(tokens[last - 1])
        if not lone:
            yield Candidate(tokens[first].index, tokens[last - 1].index + 1, kind, labelled=True)
        elif tokens[last - 1].tag != "ADJ" and not is_people(tokens[last - 1].text):
            yield Candidate(tokens[first].index, tokens[last - 1].index + 1, None, labelled=False)


def _titles_next(token: Token, after: Token | None) -> bool:
    """True for the "Mayor" that the model took for the end of a city before "Jane Doe"."""
    follows = after is not None and after.tag == "PROPN" and after.text[0].isupper()
    return follows and is_address(token)


def _opens(token: Token, kind: ActorKind | None) -> bool:
    """True for what the model likes to take into the front of a name."""
    if token.tag in ("PUNCT", "ADP", "PART", "CCONJ", "SYM") or not token.text[0].isalnum():
        return True
    if token.text.lower() in ("a", "an", "the"):
        return token.text != "The"
    if token.text.islower() and token.tag in ("NOUN", "ADJ", "VERB", "ADV"):
        return True
    if kind != "person":
        return False
    word = token.text.lower()
    return not token.text[0].isupper() or is_address(token) or word in titles().past


def _closes(token: Token) -> bool:
    if token.text.lower() in lists().small:
        return False
    whole = token.text not in _POSSESSIVES and token.text[-1].isalnum()
    return whole or token.text[-1] == "."


def _missed(syntax: Syntax, taken: set[int]) -> Iterator[Candidate]:
    """Runs of proper nouns that the model gave no name."""
    start: int | None = None
    for token in syntax.tokens:
        proper = token.tag == "PROPN" and token.text[0].isupper() and token.index not in taken
        if start is not None and token.index - start > 1 and joins(syntax, token):
            continue  # Jane Doe-Roe
        new = start is not None and token.sentence != syntax.tokens[start].sentence
        if start is not None and (not proper or new):
            yield from _without_titles(syntax, start, token.index)
            start = None
        if proper and start is None:
            start = token.index
    if start is not None:
        yield from _without_titles(syntax, start, len(syntax.tokens))


def _without_titles(syntax: Syntax, first: int, last: int) -> Iterator[Candidate]:
    while first < last and _is_prelude(syntax.tokens[first]):
        first += 1
    if first < last:
        yield Candidate(first, last, None, labelled=False)


def _is_prelude(token: Token) -> bool:
    """True for a title, or the day in "On Friday Acme paid"."""
    return is_address(token) or token.text.lower() in lists().not_names


def _is_sound(syntax: Syntax, candidate: Candidate) -> bool:
    """False for what is no name whatever the model says: a weekday, a slogan in quotation marks."""
    words = syntax.tokens[candidate.first : candidate.last]
    if not any(word.text[0].isupper() for word in words):
        return False
    if any(word.text in _FIGURES or "(" in word.text or "$" in word.text for word in words):
        return False
    if all(word.text.lower() in lists().not_names or is_address(word) for word in words):
        return False
    if is_office(words):
        return False
    return not _is_quoted(syntax, candidate)


def _is_plural(token: Token) -> bool:
    return token.fine in ("NNS", "NNPS") or (token.tag != "ADJ" and token.text.endswith("s"))


def _is_quoted(syntax: Syntax, candidate: Candidate) -> bool:
    """True where quotation marks enclose nothing but the name: a title or a slogan."""
    tokens = syntax.tokens
    before = tokens[candidate.first - 1].text if candidate.first else ""
    after = tokens[candidate.last].text if candidate.last < len(tokens) else ""
    return before in _QUOTES and after in _QUOTES
