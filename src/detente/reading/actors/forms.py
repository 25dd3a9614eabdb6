"""The different names that an article uses, and every place where each of them stands."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from detente.model import ActorKind
from detente.reading.actors.names import Candidate, Words, key_of
from detente.reading.actors.titles import is_address
from detente.reading.syntax import Syntax, Token

Place = tuple[int, int]  # tokens, the last not included

# A word of these that opens a sentence is no name merely because a name is spelt like it.
_FUNCTION_TAGS = frozenset({"AUX", "ADP", "DET", "PRON", "SCONJ", "CCONJ", "ADV", "PART", "INTJ"})


@dataclass(slots=True)
class Form:
    """One name as it is written: its words, where it stands, what the model thought of it."""

    key: Words
    words: Words
    places: list[Place] = field(default_factory=list)
    labels: Counter[ActorKind | None] = field(default_factory=Counter)

    @property
    def is_acronym(self) -> bool:
        """True for a lone word of two to six capitals: "TRG"."""
        word = self.words[0].replace(".", "")
        return len(self.words) == 1 and word.isupper() and word.isalpha() and 2 <= len(word) <= 6


def forms(
    syntax: Syntax, candidates: Iterable[Candidate], more: Iterable[Words] = ()
) -> dict[Words, Form]:
    """The forms of the candidates and of `more` names by key, each with all its places.

    Headings and what the model missed are looked through too.
    """
    found: dict[Words, Form] = {key_of(words): Form(key_of(words), words) for words in more}
    for candidate in candidates:
        words = tuple(each.text for each in syntax.tokens[candidate.first : candidate.last])
        form = found.setdefault(key_of(words), Form(key_of(words), _undetermined(words)))
        if candidate.labelled:
            form.labels[candidate.kind] += 1
    _place(syntax, found)
    return {key: form for key, form in found.items() if form.places}


def _undetermined(words: Words) -> Words:
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def _place(syntax: Syntax, found: dict[Words, Form]) -> None:
    """Writes into each form the places of its words, the longest form first at each word."""
    starting: dict[str, list[Form]] = defaultdict(list)
    for form in found.values():
        starting[form.key[0]].append(form)
    for group in starting.values():
        group.sort(key=lambda form: (-len(form.key), form.key))
    tokens = syntax.tokens
    common = {token.text for token in tokens if token.text.islower()}
    index = 0
    while index < len(tokens):
        match = _form_at(tokens, index, starting.get(_folded(tokens[index]), []))
        if match and len(match.key) == 1 and _is_common(syntax, tokens[index], common):
            match = None
        if match:
            first = index - 1 if _has_article(tokens, index, match) else index
            match.places.append((first, index + len(match.key)))
        index += len(match.key) if match else 1


def _is_common(syntax: Syntax, token: Token, common: set[str]) -> bool:
    """True where a lone word that is spelt like a name is more likely none.

    That is a word that opens a sentence and is used without a capital elsewhere, or a title before
    someone's name.
    """
    after = syntax.tokens[token.index + 1] if token.index + 1 < len(syntax.tokens) else None
    if is_address(token) and after is not None and after.tag == "PROPN":
        return True
    first = syntax.sentence_of(token).first
    return token.index == first and token.tag != "PROPN" and token.text.lower() in common


def _folded(token: Token) -> str:
    return token.text.lower().replace(".", "") or token.text


def _form_at(tokens: tuple[Token, ...], index: int, group: list[Form]) -> Form | None:
    for form in group:
        words = tokens[index : index + len(form.key)]
        if len(words) == len(form.key) and _matches(words, form):
            return form
    return None


def _matches(words: tuple[Token, ...], form: Form) -> bool:
    if words[0].sentence != words[-1].sentence:
        return False
    own = form.words[-len(form.key) :]
    for token, word, folded in zip(words, own, form.key, strict=True):
        if token.text != word and (not token.text.isupper() or _folded(token) != folded):
            return False
        if token.text.isupper() and not word.isupper() and len(token.text) == 1:
            return False
    return len(words) > 1 or words[0].tag not in _FUNCTION_TAGS


def _has_article(tokens: tuple[Token, ...], index: int, form: Form) -> bool:
    """True where "The" belongs to the name: "The Economic Times" in the middle of a sentence."""
    if form.words[0] != "The" or not index or tokens[index - 1].text != "The":
        return False
    return index < 2 or tokens[index - 2].sentence == tokens[index - 1].sentence
