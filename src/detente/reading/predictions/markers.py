"""The words that look ahead, as one stretch of text: "will soon", "is widely expected to"."""

from detente.model import Span
from detente.reading.syntax import Syntax, Token

_GAP = 6  # words between "expected" and its "to" that the stretch may span
_ADVERBIAL = ("aux", "aux:pass", "cop", "advmod")


def forward(syntax: Syntax, modal: Token, target: Token) -> Span:
    """The modal and the adverbs and auxiliaries that follow it: "will soon", "may not"."""
    end = modal.end
    for token in syntax.tokens[modal.index + 1 : target.index]:
        if token.head != target.index or token.relation not in _ADVERBIAL:
            break
        end = token.end
    return Span(modal.start, end)


def backward(syntax: Syntax, word: Token, target: Token) -> Span:
    """The word with the auxiliaries before it and the "to" or "that" after it."""
    start = word.start
    for token in reversed(syntax.tokens[max(0, word.index - _GAP) : word.index]):
        if token.head != word.index or token.relation not in _ADVERBIAL:
            break
        start = token.start
    end = word.end
    for mark in syntax.children(target, "mark")[:1]:
        if 0 < mark.index - word.index <= _GAP and target.index != word.index:
            end = mark.end
    return Span(start, end)
