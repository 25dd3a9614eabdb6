"""What a number without a unit word counts, if it counts anything."""

from detente.reading.covering import Cover
from detente.reading.draft import Draft, Name
from detente.reading.quantities.amounts import Amount
from detente.reading.quantities.units import INVARIABLE, NUMBERED
from detente.reading.syntax import Token

_REACH = 5  # words from a number to the noun that it counts: "15 large federal agencies"
_LARGE = 10_000  # from here on a number is no label
_INSIDE = {"ADJ", "NOUN", "PROPN"}
_DEFINITE = {
    "the", "these", "those", "this", "that", "both", "its", "his", "her", "their", "our", "my",
    "your", "first", "last", "other", "next",
}  # fmt: skip
_PARTS_OF = {"the", "its", "their", "his", "her", "our", "these", "those"}


def counted(draft: Draft, amount: Amount, names: Cover[Name]) -> Token | None:
    """The noun that `amount` counts: "agencies" in "15 federal agencies".

    None for a number that counts nothing: a label ("Section 230", "F-35"), a score, "one of the
    agencies", a thing known already ("the two leaders").
    """
    words = draft.syntax.within(amount)
    if not words or _is_label(draft, amount, words[0], names):
        return None
    if not amount.digits and _is_known(draft, words[0]):
        return None
    return _noun_after(draft, words[-1].index + 1)


def _noun_after(draft: Draft, start: int) -> Token | None:
    tokens = draft.syntax.tokens
    following = tokens[start : start + _REACH + 2]
    if len(following) > 2 and following[0].text == "of" and following[1].lemma in _PARTS_OF:
        following = following[2:]  # "15 of its agencies", "260 of the 400 homes"
        following = following[1:] if following[0].tag == "NUM" else following
    elif len(following) > 1 and following[0].text == "more":
        following = following[1:]
    last: Token | None = None
    for token in following[:_REACH]:
        if token.tag not in _INSIDE and token.fine not in ("VBN", "VBG", "HYPH"):
            break
        if token.sentence != following[0].sentence:
            break
        last = token if _is_countable(token) else last
        if last is token and not _goes_on(draft, token):
            break
    return last


def _is_countable(token: Token) -> bool:
    return token.fine in ("NNS", "NNPS") or (token.tag == "NOUN" and token.lemma in INVARIABLE)


def _goes_on(draft: Draft, token: Token) -> bool:
    """True where the noun goes on: "sales" in "two sales offices", "two plain-clothes officers"."""
    before, *rest = draft.syntax.tokens[token.index - 1 : token.index + 2]
    joined = before.fine == "HYPH"
    return any(
        each.tag in ("NOUN", "PROPN") and (joined or token.head == each.index) for each in rest[1:]
    )


def _is_label(draft: Draft, amount: Amount, first: Token, names: Cover[Name]) -> bool:
    """True for a number that is part of a name or a word: Section 230, 12-member, 2005 levels."""
    story = draft.story
    if (
        story[amount.end : amount.end + 1] == "-"
        and story[amount.end + 1 : amount.end + 2].isalpha()
    ):
        return not story.startswith(("-plus", "-odd"), amount.end)
    if 1900 <= amount.value < 2100 and amount.value % 100 and "," not in first.text:
        return amount.digits  # "2005 levels"
    sentence = draft.syntax.sentence_of(first)
    if first.index == sentence.first:
        return False
    before = draft.syntax.tokens[first.index - 1]
    if before.text.lower().rstrip(".") in NUMBERED or before.text == "#":
        return True
    name = names.at(amount.start)
    named = name is not None and len(name) > len(amount)
    return amount.digits and amount.value < _LARGE and (named or before.fine == "NNP")


def _is_known(draft: Draft, first: Token) -> bool:
    if first.text.lower() == "one":
        return True
    sentence = draft.syntax.sentence_of(first)
    if first.index == sentence.first:
        return False
    before = draft.syntax.tokens[first.index - 1]
    return before.text.lower() in _DEFINITE or before.text in ("'s", "'")
