"""A cue with its speaker and its content: what a statement is made from."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from detente.model import Span
from detente.reading.draft import Draft, Quotation
from detente.reading.statements.contents import contents_of
from detente.reading.statements.cues import SPOKEN, Cue, cue_at, nouns_of
from detente.reading.statements.speakers import speaker_of
from detente.reading.syntax import Syntax, Token

_UNREAL = frozenset({"would", "should"})
_EMPTY = frozenset({"PRON", "DET", "PUNCT", "ADP", "PART", "SCONJ"})


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
    """What the grammar of the story says, outside quotations, in the order of the cues."""
    for token in draft.syntax.tokens:
        cue = cue_at(draft.syntax, token)
        if cue is None or quoted.around(token.start):
            continue
        speaker = speaker_of(draft.syntax, cue)
        if speaker is None or not _is_told(draft.syntax, cue, speaker):
            continue
        content = contents_of(draft.syntax, cue, speaker)
        if content and not _is_bare(draft.syntax, content):
            yield Saying(cue, cue.span, speaker, tuple(content))


def _is_told(syntax: Syntax, cue: Cue, speaker: Span) -> bool:
    """False for what nobody said: purposes ("to show"), hypotheses ("would say"), the "it" of
    "it is clear", and the thoughts of somebody inside what somebody else says.
    """
    verb = cue.head
    if verb.fine == "VB" and verb.relation in ("acl", "advcl", "acl:relcl"):
        return False
    if any(each.lemma in _UNREAL for each in syntax.children(verb, "aux")):
        return False
    subject = syntax.head_of(speaker)
    if subject and subject.lemma == "it" and syntax.children(syntax.head(subject), "cop"):
        return False
    if cue.kind == "show" and not _is_evidence(subject):
        return False
    if verb.relation == "ccomp" and verb.tag == "VERB":
        return cue.kind in SPOKEN and subject is not None and subject.tag != "PRON"
    return True


def _is_evidence(subject: Token | None) -> bool:
    """True for figures and papers, which show; people show signs, interest and the door."""
    if subject is None:
        return False
    if subject.lemma in ("which", "that", "it"):
        return True
    return subject.lemma in nouns_of("evidence")


def _is_bare(syntax: Syntax, content: list[Span]) -> bool:
    """True for a content that is nothing but a pronoun or a particle: "he said it"."""
    words = [word for span in content for word in syntax.within(span)]
    return all(word.tag in _EMPTY for word in words)
