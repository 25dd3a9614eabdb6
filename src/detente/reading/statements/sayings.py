"""A cue with its speaker and its content: what a statement is made from."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from detente.model import Span
from detente.reading.draft import Draft, Quotation
from detente.reading.statements.contents import clause_around
from detente.reading.statements.cues import Cue, cue_at
from detente.reading.statements.speakers import speaker_of

_FEW = 3  # words of a title, a slogan, a scare quote
SURE = 0.5  # the least chance of an attribution whose cue the lexicon does not know


@dataclass(frozen=True, slots=True)
class Saying:
    """Who (`speaker`) by what words (`cue`) says what (`content`, in the order of the text)."""

    cue: Cue | None
    cue_span: Span
    speaker: Span | None
    content: tuple[Span, ...]

    @property
    def start(self) -> int:
        """Where the first of its words stands."""
        return min(each.start for each in self._spans())

    @property
    def end(self) -> int:
        """Where the last of its words ends."""
        return max(each.end for each in self._spans())

    def with_quoted(self, quotation: Span) -> "Saying":
        """The saying with the whole of `quotation` in its content."""
        return replace(self, content=joined([*self.content, quotation]))

    def _spans(self) -> Iterator[Span]:
        yield self.cue_span
        yield from self.content
        if self.speaker:
            yield Span(self.speaker.start, self.speaker.end)


def joined(spans: list[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap or touch made one."""
    found: list[Span] = []
    for span in sorted(Span(each.start, each.end) for each in spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Quoted:
    """The outermost quotations of an article by place."""

    quotations: tuple[Quotation, ...]
    _starts: tuple[int, ...] = field(repr=False)

    @staticmethod
    def of(draft: Draft) -> "Quoted":
        """Those of `draft` that lie in no other."""
        outer = tuple(each for each in draft.quotations if each.depth == 0)
        return Quoted(outer, tuple(each.start for each in outer))

    def around(self, position: int) -> Quotation | None:
        """The quotation that the character at `position` is in."""
        index = bisect_right(self._starts, position) - 1
        if index < 0 or position >= self.quotations[index].end:
            return None
        return self.quotations[index]

    def within(self, span: Span) -> tuple[Quotation, ...]:
        """The quotations that begin inside `span`."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return self.quotations[first:last]


def sayings(draft: Draft, quoted: Quoted) -> Iterator[Saying]:
    """What the reader finds said, outside quotations, in the order of the cues; and what somebody
    is named for by "according to", where it found nothing.
    """
    known: set[int] = set()
    for each in draft.analysis.attributions:
        words, told = _with_the_denied(draft, each.cue, each.content)
        cue_span = _span(draft, words)
        content = _runs(draft, told)
        if not content or _is_inside(quoted, cue_span):
            continue
        cue = _cue(draft, cue_span)
        if cue is None and (each.sure < SURE or _is_slogan(quoted, draft.story, content)):
            continue
        known.update(each.cue)
        cue = cue or _unknown(draft, cue_span)
        yield Saying(cue, cue_span, _speaker(draft, each.source, cue), joined(content))
    yield from _according(draft, known)


def _speaker(draft: Draft, source: Sequence[int], cue: Cue | None) -> Span | None:
    """Who says it: as the reader has it, else the subject of the cue."""
    if source:
        return _span(draft, source)
    return speaker_of(draft.syntax, cue) if cue and not cue.noun else None


def _according(draft: Draft, known: set[int]) -> Iterator[Saying]:
    syntax = draft.syntax
    for token in syntax.tokens:
        if token.text.lower() != "according" or token.index in known:
            continue
        cue = cue_at(syntax, token)
        speaker = speaker_of(syntax, cue) if cue else None
        if cue and speaker and (content := clause_around(syntax, cue, speaker)):
            yield Saying(cue, cue.span, speaker, tuple(content))


def _cue(draft: Draft, span: Span) -> Cue | None:
    """The cue with what the lexicon knows of it; None where it knows nothing."""
    syntax = draft.syntax
    for token in syntax.within(span):
        found = cue_at(syntax, token)
        if found is not None:
            return replace(found, span=span)
    return None


def _with_the_denied(
    draft: Draft, cue: Sequence[int], content: Sequence[int]
) -> tuple[Sequence[int], Sequence[int]]:
    """The words of a cue and of its content, with "any involvement" of "denied any involvement in
    the attack" in the content, since it is what is denied.
    """
    if not content or content[0] != cue[-1] + 1:
        return cue, content
    found = _cue(draft, _span(draft, cue))
    verb = found.head.index if found and found.kind == "deny" else cue[-1]
    things = draft.syntax.children(draft.syntax.tokens[verb], "obj")
    if verb not in cue or not any(each.index in cue for each in things):
        return cue, content
    return [each for each in cue if each <= verb], [*range(verb + 1, cue[-1] + 1), *content]


def _is_slogan(quoted: Quoted, story: str, content: Sequence[Span]) -> bool:
    """True for words that hold a few quoted ones: of what nobody says such are no quotation."""
    inner = [each for span in content for each in quoted.within(span)]
    return any(len(each.words(story).split()) <= _FEW for each in inner)


def _unknown(draft: Draft, span: Span) -> Cue | None:
    """A cue that the lexicon does not know: it counts as one of saying."""
    head = draft.syntax.head_of(span)
    return Cue(head, span, "say", frozenset()) if head else None


def _is_inside(quoted: Quoted, cue: Span) -> bool:
    """True for a cue between quotation marks: somebody tells what somebody said."""
    return quoted.around(cue.start) is not None


def _span(draft: Draft, words: Sequence[int]) -> Span:
    tokens = draft.syntax.tokens
    return Span(tokens[words[0]].start, tokens[words[-1]].end)


def _runs(draft: Draft, words: Sequence[int]) -> list[Span]:
    """The words as spans, one for each unbroken run."""
    tokens = draft.syntax.tokens
    found: list[Span] = []
    last = -2
    for word in words:
        if word == last + 1:
            found[-1] = Span(found[-1].start, tokens[word].end)
        else:
            found.append(Span(tokens[word].start, tokens[word].end))
        last = word
    return found
