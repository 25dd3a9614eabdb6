"""Sentences that tell a checkable fact of an actor and gave no other entry.

"Jane Doe has been in the chair since May", "The bridge of Roe & Sons was opened on 3 March 1921":
no figure, and nothing that one actor does to another. Only where the sentence gives a time, or two
names; what did not happen is an event denied. The trained reader says how sure the telling is, and
whether the sentence is worth checking.
"""

from collections.abc import Iterable, Iterator

from detente.model import Claim, DateInterval, Span, Statement
from detente.reading.claims.assertions import is_negated
from detente.reading.draft import Draft
from detente.reading.predictions.foresight import modality
from detente.reading.predictions.futurity import is_asked
from detente.reading.syntax import Sentence, Token

SURE = 1.5  # factuality (-3 to 3) from which a predicate is told as so
WORTHY = 0.3  # chance of being worth checking from which a sentence is taken without a date
WHOLE = 0.8  # share of a sentence that a statement must hold for nothing of it to be left


def unread(draft: Draft, claims: Iterable[Claim]) -> Iterator[tuple[Token, Token, bool]]:
    """The predicate of each such sentence, what stands for its thing, and whether it is denied.

    `claims` are those found so far. A statement leaves nothing of a sentence that it holds whole,
    unless the sentence gives a time, which a statement does not carry.
    """
    named = _numbers(draft, (each.start for each, _ in draft.mentions()))
    dated = _numbers(draft, (each.start for each in draft.dates))
    starts = [each.evidence.start for each in claims] + [
        each.evidence.start for each in draft.events
    ]
    told = _numbers(draft, starts)
    held = [_extent(each) for each in draft.statements]
    for sentence in draft.syntax.sentences:
        number = sentence.index
        open_ = number in named - told and (number in dated or not _is_said(held, sentence))
        if open_ and _is_fact(draft, sentence, number in dated):
            fact = _predicate(draft, sentence)
            things = draft.syntax.children(fact, "nsubj", "csubj")
            yield fact, things[0] if things else fact, is_negated(draft.syntax, fact)


def only_date(draft: Draft, token: Token) -> DateInterval | None:
    """The time that the sentence of `token` gives, where it gives one and no other."""
    sentence = draft.syntax.sentence_of(token)
    found = [each.interval for each in draft.dates if sentence.start <= each.start < sentence.end]
    return found[0] if len(found) == 1 else None


def _predicate(draft: Draft, sentence: Sentence) -> Token:
    """The word that tells the fact: of "Doe had left, said Roe" what is said."""
    root = draft.syntax.tokens[sentence.root]
    for each in draft.statements:
        if each.cue and each.cue.start <= root.start < each.cue.end and each.content:
            return draft.syntax.head_of(each.content[0]) or root
    return root


def _numbers(draft: Draft, places: Iterable[int]) -> set[int]:
    """The sentences that cover these characters."""
    found = (draft.syntax.sentence_at(place) for place in places)
    return {each.index for each in found if each}


def _extent(statement: Statement) -> Span:
    """From the first to the last of its words, speaker and cue among them."""
    parts = [*statement.content, *filter(None, (statement.speaker, statement.cue))]
    return Span(min(part.start for part in parts), max(part.end for part in parts))


def _is_said(held: Iterable[Span], sentence: Sentence) -> bool:
    """True where one statement holds about all of the sentence."""
    for each in held:
        shared = min(sentence.end, each.end) - max(sentence.start, each.start)
        if shared >= WHOLE * (sentence.end - sentence.start):
            return True
    return False


def _is_fact(draft: Draft, sentence: Sentence, dated: bool) -> bool:
    root = draft.syntax.tokens[sentence.root]
    judge = draft.analysis.judge
    if root.tag not in ("VERB", "NOUN", "ADJ", "PROPN", "PRON") or modality(draft.syntax, root):
        return False
    if is_asked(draft.syntax, root) or not draft.syntax.children(root, "nsubj", "csubj", "cop"):
        return False
    sure = judge.factuality(root.index) >= SURE
    if dated:
        return sure or is_negated(draft.syntax, root)
    worthy = judge.checkworthy(sentence.first, sentence.last) >= WORTHY
    named = sum(sentence.start <= each.start < sentence.end for each in draft.names)
    return sure and worthy and named > 1 and not is_negated(draft.syntax, root)
