"""How far the article itself vouches for what a word says."""

from detente.model import Certainty, Span
from detente.reading.draft import Draft
from detente.reading.syntax import Token


def certainty_at(draft: Draft, token: Token) -> Certainty:
    """How far the article vouches for the happening or state that `token` tells."""
    return "asserted"


def certainty_of(draft: Draft, span: Span) -> Certainty:
    """The same for a whole phrase or sentence, judged at its head word."""
    head = draft.syntax.head_of(span)
    return certainty_at(draft, head) if head else "asserted"
