"""Second names that an article gives outright: "Acme (formerly Zed)", "Bureau of Roads (BOR)"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from detente.reading.actors.gazetteer import lists
from detente.reading.actors.names import Candidate, Words
from detente.reading.syntax import Syntax, Token

LONGEST_PHRASE = 6  # words of the longest phrase in the list `renamed`


@dataclass(frozen=True, slots=True)
class Alias:
    """That `second` names the same as `first`; both as written."""

    first: Words
    second: Words


def given_aliases(syntax: Syntax, candidates: Sequence[Candidate]) -> list[Alias]:
    """The second names that the article spells out, in order."""
    found = list(_acronyms(syntax, candidates))
    found.extend(_renamings(syntax, candidates))
    return found


def _acronyms(syntax: Syntax, candidates: Iterable[Candidate]) -> Iterator[Alias]:
    """Full name before short one: "(TRG)", ", or TRG"."""
    tokens = syntax.tokens
    for candidate in candidates:
        words = _texts(syntax, candidate.first, candidate.last)
        after = tokens[candidate.last : candidate.last + 4]
        if len(words) < 2 or len(after) < 3:
            continue
        opening = [token.text for token in after]
        place = 1 if opening[0] == "(" else 2 if opening[:2] == [",", "or"] else 0
        if place and place < len(after) and abbreviates(after[place].text, words):
            yield Alias(words, (after[place].text,))


def abbreviates(short: str, words: Words) -> bool:
    """True where `short` is two to eight capitals that occur in this order in `words`."""
    letters = short.replace(".", "")
    if not (2 <= len(letters) <= 8 and letters.isupper() and letters.isalpha()):
        return False
    if letters[0] != _first_letter(words):
        return False
    rest = iter("".join(words).upper())
    return all(letter in rest for letter in letters)


def initials(words: Words) -> set[str]:
    """The first letters of `words` in lower case, small words counted and not."""
    full = [word for word in words if word.lower() not in lists().small]
    return {"".join(word[0] for word in each).lower() for each in (words, full)}


def _first_letter(words: Words) -> str:
    named = words[1:] if words[0].lower() == "the" else words
    return named[0][0].upper() if named else ""


def _renamings(syntax: Syntax, candidates: Sequence[Candidate]) -> Iterator[Alias]:
    """New name before old one: "Acme (formerly Zed)", "Acme, previously known as Zed,"."""
    starts = {each.first: each for each in candidates}
    ends = {each.last: each for each in candidates}
    tokens = syntax.tokens
    for index in range(1, len(tokens) - 2):
        if tokens[index].text not in ("(", ","):
            continue
        length = _phrase(tokens[index + 1 : index + 1 + LONGEST_PHRASE])
        first = _texts_before(tokens, index, ends)
        second, closing = _name_after(tokens, index + 1 + length, starts)
        closes = ")" if tokens[index].text == "(" else ",.;)"
        if length and first and second and closing and closing in closes and first != second:
            yield Alias(first, second)


def _phrase(tokens: Sequence[Token]) -> int:
    """How many of `tokens` make the longest phrase that announces another name; 0 for none."""
    words = [token.text.lower() for token in tokens]
    for length in range(len(words), 0, -1):
        if " ".join(words[:length]) in lists().renamed:
            return length
    return 0


def _texts_before(tokens: Sequence[Token], index: int, ends: dict[int, Candidate]) -> Words | None:
    candidate = ends.get(index)
    if candidate:
        return tuple(each.text for each in tokens[candidate.first : index])
    word = tokens[index - 1].text
    return (word,) if word[0].isupper() and word.lower() not in lists().not_names else None


def _name_after(
    tokens: Sequence[Token], index: int, starts: dict[int, Candidate]
) -> tuple[Words | None, str]:
    if index < len(tokens) and tokens[index].text.lower() == "the":
        index += 1
    candidate = starts.get(index)
    if candidate and candidate.last < len(tokens):
        words = tuple(each.text for each in tokens[candidate.first : candidate.last])
        return words, tokens[candidate.last].text
    if index + 1 < len(tokens) and tokens[index].text[0].isupper():
        return (tokens[index].text,), tokens[index + 1].text
    return None, ""


def _texts(syntax: Syntax, first: int, last: int) -> Words:
    return tuple(each.text for each in syntax.tokens[first:last])
