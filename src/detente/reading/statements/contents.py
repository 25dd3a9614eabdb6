"""What is said according to somebody, by grammar: the clause around "according to Doe"."""

from collections.abc import Iterable

from detente.model import Span
from detente.reading.statements.cues import Cue
from detente.reading.statements.speakers import LONGEST_CLAUSE
from detente.reading.syntax import Syntax, Token

_CLIMBS = 8
_EDGES = frozenset(",.;:-\u2013\u2014\u2015")
# Words that tie a sentence to the one before, and are the writer's, not the speaker's.
_LINKS = frozenset({"and", "but", "however", "yet", "meanwhile", "still", "so"})


def clause_around(syntax: Syntax, cue: Cue, speaker: Span) -> list[Span]:
    """The spans of the clause that "according to Doe" stands in, without it."""
    below = {each.index for each in syntax.subtree(cue.head, LONGEST_CLAUSE)}
    head = syntax.head(cue.head)
    for _ in range(_CLIMBS):
        if head.relation in ("root", "ccomp", "parataxis"):
            break
        if head.relation == "conj" and syntax.children(head, "nsubj"):
            break
        head = syntax.head(head)
    words = [each for each in syntax.subtree(head, LONGEST_CLAUSE) if each.index not in below]
    return _spans(words, [cue.span, speaker])


def _spans(words: Iterable[Token], taken: list[Span]) -> list[Span]:
    """The runs of `words`, without the spans `taken`, trimmed of stops at their ends."""
    runs: list[list[Token]] = []
    for word in sorted({each.index: each for each in words}.values(), key=_place):
        if any(word.start < each.end and each.start < word.end for each in taken):
            continue
        if runs and _joined(runs[-1][-1], word, taken):
            runs[-1].append(word)
        else:
            runs.append([word])
    found = [_trimmed(run) for run in runs]
    return [span for span in found if span is not None]


def _place(word: Token) -> int:
    return word.index


def _joined(left: Token, right: Token, taken: list[Span]) -> bool:
    """True where neither the cue nor the speaker lies between two words of one content."""
    if right.index == left.index + 1:
        return left.sentence == right.sentence
    between = Span(left.end, right.start)
    return left.sentence == right.sentence and not any(between.overlaps(each) for each in taken)


def _trimmed(run: list[Token]) -> Span | None:
    """The words of `run` without the stops and the "and" or "but" at its edges."""
    first, last = 0, len(run)
    while last > first and (_is_stop(run[last - 1]) or run[last - 1].tag == "CCONJ"):
        last -= 1
    while first < last and (
        _is_stop(run[first]) or run[first].lemma in _LINKS or run[first].text in (")", "]")
    ):
        first += 1
    run = run[first:last]
    if not any(each.tag != "PUNCT" for each in run):
        return None
    return Span(run[0].start, run[-1].end)


def _is_stop(token: Token) -> bool:
    return token.tag == "PUNCT" and token.text[:1] in _EDGES
