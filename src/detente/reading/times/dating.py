"""When a happening took place, or is to take place, as the words around it tell."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, takewhile

from detente.model import DateInterval
from detente.reading.draft import DatedSpan, Draft
from detente.reading.standpoint import speaks_at
from detente.reading.syntax import Syntax, Token

_ADJUNCTS = ("obl", "advmod", "nmod", "nummod", "compound", "advcl", "amod", "dep", "appos")
_OF_A_NOUN = ("compound", "nummod", "amod", "nmod", "nmod:poss", "nmod:unmarked")
_LEADING = 2  # words that may stand before the time that opens a sentence
_LEADING_TAGS = ("ADP", "DET", "PUNCT", "CCONJ", "SCONJ")
_CLAUSAL = ("ccomp", "parataxis", "csubj")
_SHARED = ("xcomp", "conj", "aux", "cop")  # a verb that shares the time of the verb above it


def date_for(draft: Draft, token: Token) -> DateInterval | None:
    """The time that the words give to what `token` tells; None where they give none.

    The nearest in this order: a time that hangs on the token; one that hangs on the verb of its
    clause; one that opens its sentence. What someone said is not dated by when it was said: in
    "On Monday Doe said Roe had won", "won" has no date.
    """
    placed = [each for each in _in_sentence(draft, token) if _is_placed(each.interval)]
    if not placed:
        return None
    chain = _clause(draft.syntax, token)
    for owner in chain:
        for each in placed:
            if _hangs_on(draft, each, owner):
                return each.interval
    opening = placed[0]
    if _opens(draft, opening) and not _is_reported(draft.syntax, token):
        return opening.interval
    return None


def horizon_for(draft: Draft, token: Token) -> DateInterval | None:
    """The time by or in which what `token` tells is expected; None where the words give none.

    A time that is over on the day of publication is no horizon, nor is one that the article speaks
    at ("as of May") or by which something had already happened ("by May Doe had hinted that").
    """
    placed = [
        _ended(draft.syntax, each)
        for each in _in_sentence(draft, token)
        if _is_placed(each.interval)
        and _is_to_come(draft, each.interval)
        and not speaks_at(draft, each)
        and not _had_happened(draft, each, token)
    ]
    for owner in _clause(draft.syntax, token):
        for each in placed:
            if _hangs_on(draft, each, owner):
                return each.interval
    below = {each.index for each in draft.syntax.subtree(token)}
    for each in placed:
        head = draft.syntax.head_of(each)
        if head and head.index in below:
            return each.interval
    return placed[0].interval if placed and _opens(draft, placed[0]) else None


def _ended(syntax: Syntax, each: DatedSpan) -> DatedSpan:
    """The time with an open beginning where it is of something before which it is to be: "before
    the 2031 regatta" is up to the end of 2031 at the latest.
    """
    head = syntax.head_of(each)
    above = syntax.head(head) if head is not None and head.relation in _OF_A_NOUN else None
    if above is None or above.tag not in ("NOUN", "PROPN"):
        return each
    cases = {case.lemma for case in syntax.children(above, "case") if case.start < each.start}
    if cases.isdisjoint(("before", "by", "until", "till")):
        return each
    return replace(each, interval=replace(each.interval, earliest=None))


def _in_sentence(draft: Draft, token: Token) -> Iterator[DatedSpan]:
    sentence = draft.syntax.sentence_of(token)
    first = bisect_left(draft.dates, sentence.start, key=lambda each: each.start)
    return takewhile(lambda each: each.start < sentence.end, islice(draft.dates, first, None))


def _is_placed(interval: DateInterval) -> bool:
    return bool(interval.earliest or interval.latest)


def _is_to_come(draft: Draft, interval: DateInterval) -> bool:
    day = draft.article.day
    return day is None or interval.latest is None or interval.latest >= day.isoformat()


def _had_happened(draft: Draft, each: DatedSpan, token: Token) -> bool:
    """True where the time hangs on a verb above `token` that tells of what was past by then."""
    for above in draft.syntax.ancestors(token):
        if _hangs_on(draft, each, above):
            return any(aux.text.lower() == "had" for aux in draft.syntax.children(above, "aux"))
    return False


def _clause(syntax: Syntax, token: Token) -> list[Token]:
    """`token`, then what it hangs on up to the verb of its clause and verbs that share its time."""
    chain = [token]
    while chain[-1].relation != "root" and len(chain) < 12:
        last = chain[-1]
        relation = last.relation.split(":", 1)[0]
        if last.tag in ("VERB", "AUX") and relation not in _SHARED:
            break
        chain.append(syntax.head(last))
    return chain


def _hangs_on(draft: Draft, each: DatedSpan, owner: Token) -> bool:
    head = draft.syntax.head_of(each)
    if head is None:
        return False
    if head.relation.split(":", 1)[0] == "case" or head.tag in ("ADP", "SCONJ"):
        head = draft.syntax.head(head)
    return head.head == owner.index and head.relation.split(":", 1)[0] in _ADJUNCTS


def _opens(draft: Draft, each: DatedSpan) -> bool:
    """True where a time, with at most a preposition before it, begins its sentence."""
    sentence = draft.syntax.sentence_at(each.start)
    if sentence is None:
        return False
    words = draft.syntax.tokens[sentence.first : sentence.first + _LEADING + 1]
    before = [word for word in words if word.start < each.start]
    return len(before) <= _LEADING and all(word.tag in _LEADING_TAGS for word in before)


def _is_reported(syntax: Syntax, token: Token) -> bool:
    above = [token, *syntax.ancestors(token)]
    return any(each.relation.split(":", 1)[0] in _CLAUSAL for each in above)
