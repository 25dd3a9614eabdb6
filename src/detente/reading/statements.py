"""Who said what: direct, indirect and mixed.

Indirect statements come from the grammar of cues such as "said" and "according to"; direct ones
from the quotations, by the grammar where it reaches them and by the words around the marks where it
does not. A quotation that nobody in the article utters (a title, a slogan, a scare quote) is left
out, since no cue brings it.
"""

import re
from collections.abc import Iterable

from detente.model import Span, Speaker, Statement, StatementKind
from detente.reading.certainty import certainty_at
from detente.reading.draft import Draft, Quotation
from detente.reading.quoted import attributed
from detente.reading.sayings import Quoted, Saying, sayings
from detente.reading.speakers import Mentions

_WORD = re.compile(r"\w")


def find(draft: Draft) -> Draft:
    """The draft with its statements put in, in the order of their contents."""
    quoted = Quoted.of(draft)
    found = _with_quotations(draft, quoted, list(sayings(draft, quoted)))
    mentions = Mentions.of(draft)
    made = [_statement(draft, mentions, quoted, saying) for saying in found]
    made.sort(key=lambda each: (each.content[0].start, -each.content[0].end, each.id))
    return draft.with_(statements=tuple(made))


def _with_quotations(draft: Draft, quoted: Quoted, found: list[Saying]) -> list[Saying]:
    """The sayings with every quotation that somebody utters in the content of one of them."""
    found.sort(key=lambda each: each.start)
    last: int | None = None
    for quotation in quoted.quotations:
        host = _host(found, quotation)
        if host is None:
            saying = attributed(draft, quotation, quoted)
            if saying:
                host = _same_cue(found, saying)
                if host is None:
                    host = len(found)
                    found.append(saying)
            elif last is not None and _goes_on(draft, found[last], quotation):
                host = last
        if host is not None:
            found[host] = found[host].with_quoted(quotation)
            last = host
    return found


def _host(found: list[Saying], quotation: Quotation) -> int | None:
    """The saying in whose content `quotation` begins or ends: the one with the shortest content."""
    hosts = [
        (sum(len(span) for span in saying.content), index)
        for index, saying in enumerate(found)
        if any(quotation.overlaps(span) for span in saying.content)
    ]
    return min(hosts)[1] if hosts else None


def _same_cue(found: list[Saying], saying: Saying) -> int | None:
    """The saying that has the same cue already."""
    for index, each in enumerate(found):
        if each.cue_span == saying.cue_span:
            return index
    return None


def _goes_on(draft: Draft, saying: Saying, quotation: Quotation) -> bool:
    """True where `quotation` stands by itself and follows `saying` without a word between."""
    story = draft.story
    between = story[saying.end : quotation.start]
    if not _sentence_like(story, quotation) or len(between) > 400:
        return False
    paragraphs = between.count("\n")
    rest = between.split("\n")[0] if paragraphs else between
    if paragraphs:
        alone = not _WORD.search(between)
        whole = not _WORD.search(_outside(draft, quotation))
        return alone and whole
    return not re.search(r"[.?!]\s.*\w", rest)


def _outside(draft: Draft, quotation: Quotation) -> str:
    """What stands in the paragraph of `quotation` outside quotation marks."""
    story = draft.story
    start = story.rfind("\n", 0, quotation.start) + 1
    end = story.find("\n", quotation.end)
    return story[start : quotation.start] + story[quotation.end : end if end >= 0 else len(story)]


def _sentence_like(story: str, quotation: Quotation) -> bool:
    words = story[quotation.start : quotation.end].strip("\"'` ")
    return words[:1].isupper() or words[:1].isdigit() or words[:1] in "[.("


def _statement(draft: Draft, mentions: Mentions, quoted: Quoted, saying: Saying) -> Statement:
    speaker = saying.speaker
    actor = mentions.actor_at(draft.syntax, speaker) if speaker else None
    own = actor.id if actor else None
    about: dict[str, None] = {}
    for span in saying.content:
        for _, each in mentions.inside(span):
            if each.id != own:
                about.setdefault(each.id)
    cue = saying.cue
    return Statement(
        id=draft.entry_id("statement", saying.cue_span.start, saying.content[0].start),
        kind=_kind(draft, quoted, saying.content),
        speaker=Speaker(speaker.start, speaker.end, own) if speaker else None,
        cue=saying.cue_span,
        content=saying.content,
        about=tuple(about),
        stance={},
        certainty=certainty_at(draft, cue.head) if cue else "asserted",
        date=None,
    )


def _kind(draft: Draft, quoted: Quoted, content: Iterable[Span]) -> StatementKind:
    """Direct where all words are quoted, indirect where none is, mixed in between."""
    inside = outside = 0
    for span in content:
        for token in draft.syntax.within(span):
            if token.tag == "PUNCT" or token.lemma == "that":
                continue
            if quoted.around(token.start):
                inside += 1
            else:
                outside += 1
    if inside and not outside:
        return "direct"
    return "mixed" if inside else "indirect"
