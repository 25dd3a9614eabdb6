"""Who said what: direct, indirect and mixed.

Indirect statements come from the grammar of cues such as "said" and "according to"; direct ones
from the quotations, by the grammar where it reaches them and by the words around the marks where it
does not. A quotation that nobody in the article utters (a title, a slogan, a scare quote) is left
out, since no cue brings it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable

from detente.model import Actor, Span, Speaker, Statement, StatementKind
from detente.reading.certainty import certainty_at
from detente.reading.draft import Draft, Quotation
from detente.reading.statements.cues import UTTERED
from detente.reading.statements.mentions import Mentions
from detente.reading.statements.quoted import attributed
from detente.reading.statements.sayings import Quoted, Saying, sayings
from detente.reading.statements.speakers import antecedent
from detente.reading.statements.stance import is_heard, stance_towards, tone_of
from detente.reading.syntax import Token
from detente.reading.times.dating import date_for

_ENDS = frozenset(".?!:\"'\u2026")
_LOOK_BACK = 12  # sayings looked at before a quotation
_REGARD = {"praise": 0.7, "blame": -0.7}  # what the cue itself tells of whom it names
_WORD = re.compile(r"\w")
_GAP = 250  # characters between two quotations of one speaker, with no other cue between


def find(draft: Draft) -> Draft:
    """The draft with its statements put in, in the order of their contents."""
    quoted = Quoted.of(draft)
    said = [each for each in sayings(draft, quoted) if not _is_only_when(draft, each)]
    found = _with_quotations(draft, quoted, said)
    mentions = Mentions.of(draft)
    made = [_statement(draft, mentions, quoted, saying) for saying in found]
    made.sort(key=lambda each: (each.content[0].start, -each.content[0].end, each.id))
    return draft.with_(statements=tuple(made))


def _is_only_when(draft: Draft, saying: Saying) -> bool:
    """True where all that the words tell is when it was said: "as she had promised on 2 April"."""
    words = [
        token
        for span in saying.content
        for token in draft.syntax.within(span)
        if token.tag not in ("ADP", "DET", "PUNCT", "SCONJ")
    ]
    spans = saying.content
    if not words or any(quote.overlaps(span) for quote in draft.quotations for span in spans):
        return False
    near = [each for each in draft.dates if each.overlaps(Span(words[0].start, words[-1].end))]
    return all(any(each.contains(token.span) for each in near) for token in words)


def _with_quotations(draft: Draft, quoted: Quoted, found: list[Saying]) -> list[Saying]:
    """The sayings with every quotation that somebody utters in the content of one of them."""
    found.sort(key=lambda each: each.start)
    starts = [each.start for each in found]
    by_cue = {each.cue_span: index for index, each in enumerate(found)}
    last: int | None = None
    for quotation in quoted.quotations:
        until = bisect_left(starts, quotation.end)
        near = range(max(0, until - _LOOK_BACK), until)
        host = _host(found, near, quotation)
        if host is None:
            saying = attributed(draft, quotation, quoted)
            if saying:
                host = by_cue.setdefault(saying.cue_span, len(found))
                if host == len(found):
                    found.append(saying)
            else:
                host = _last_before(found, [*near, *([] if last is None else [last])], quotation)
                if host is not None and not _goes_on(draft, found[host], quotation):
                    host = None
        if host is not None:
            found[host] = found[host].with_quoted(quotation)
            last = host
    return found


def _host(found: list[Saying], near: Iterable[int], quotation: Quotation) -> int | None:
    """The saying in whose content `quotation` begins or ends: the one with the shortest content."""
    hosts = [
        (sum(len(span) for span in found[index].content), index)
        for index in near
        if any(quotation.overlaps(span) for span in found[index].content)
    ]
    return min(hosts)[1] if hosts else None


def _last_before(found: list[Saying], near: Iterable[int], quotation: Quotation) -> int | None:
    """The saying whose words end nearest before `quotation`, if they were spoken or written."""
    before = [
        (found[index].end, index)
        for index in near
        if found[index].end <= quotation.start and _is_spoken(found[index])
    ]
    return max(before)[1] if before else None


def _is_spoken(saying: Saying) -> bool:
    return saying.cue is None or saying.cue.kind in UTTERED


def _goes_on(draft: Draft, saying: Saying, quotation: Quotation) -> bool:
    """True where `quotation` stands by itself and goes on with the words of `saying`: in the same
    paragraph, or as a paragraph of its own right after it.
    """
    story = draft.story
    between = story[saying.end : quotation.start]
    before = between.rstrip()[-1:] or story[saying.end - 1]
    if not _sentence_like(story, quotation) or len(between) > _GAP or before not in _ENDS:
        return False
    if "\n" not in between:
        return True
    alone = not _WORD.search(between) and not _WORD.search(_outside(draft, quotation))
    return alone and story[saying.content[-1].start] == story[quotation.start]


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
    actor = _actor(draft, mentions, speaker) if speaker else None
    own = actor.id if actor else None
    cue = saying.cue
    kind = _kind(draft, quoted, saying.content)
    content = _quoted_only(quoted, saying.content) if kind == "direct" else saying.content
    heads = _heads_of_others(draft, mentions, saying, own)
    return Statement(
        id=draft.entry_id("statement", saying.cue_span.start, content[0].start),
        kind=kind,
        speaker=Speaker(speaker.start, speaker.end, own) if speaker else None,
        cue=saying.cue_span,
        content=content,
        about=tuple(heads),
        stance=_stance(draft, saying, heads),
        certainty=certainty_at(draft, cue.head) if cue and not cue.noun else "asserted",
        date=date_for(draft, cue.head) if cue else None,
    )


def _heads_of_others(
    draft: Draft, mentions: Mentions, saying: Saying, own: str | None
) -> dict[str, list[Token]]:
    """The actors in the content other than the speaker, with the head words of their mentions."""
    heads: dict[str, list[Token]] = {}
    for span in saying.content:
        for mention, actor in mentions.inside(span):
            head = draft.syntax.head_of(mention)
            if actor.id != own and head:
                heads.setdefault(actor.id, []).append(head)
    for whom in draft.syntax.children(saying.cue.head, "obj") if saying.cue else []:
        named = mentions.actor_at(draft.syntax, antecedent(draft.syntax, whom.span))
        if named and named.id != own and whom.text.lower() in ("whom", "who"):
            heads.setdefault(named.id, []).append(whom)
    return heads


def _stance(draft: Draft, saying: Saying, heads: dict[str, list[Token]]) -> dict[str, float]:
    """How the words regard each actor they speak of, where they tell and the reader agrees; what a
    cue of praise or blame tells of whom it names is taken as told.
    """
    found = {actor: stance_towards(draft.syntax, each) for actor, each in heads.items()}
    kind = saying.cue.kind if saying.cue else ""
    named = _REGARD.get(kind, 0.0)
    told: set[str] = set()
    for actor, each in heads.items():
        if named and _comes_first(draft, saying, each[0]):
            found[actor] = named if found[actor] is None else found[actor]
            told.update([actor] if (found[actor] or 0.0) * named > 0 else [])
    if len(heads) == 1 and None in found.values():
        words = (word for span in saying.content for word in draft.syntax.within(span))
        found = dict.fromkeys(found, tone_of(draft.syntax, words))
    return {
        actor: value
        for actor, value in found.items()
        if value is not None and (actor in told or is_heard(draft, heads[actor][0], value))
    }


def _comes_first(draft: Draft, saying: Saying, head: Token) -> bool:
    """True for Roe in "lauded Roe as the best": the first noun of the content is the actor."""
    words = draft.syntax.within(saying.content[0])
    first = next((each for each in words if each.tag in ("NOUN", "PROPN", "PRON")), None)
    return first is not None and (first == head or first.head == head.index)


def _actor(draft: Draft, mentions: Mentions, speaker: Span) -> Actor | None:
    """Whom the words for the speaker name: by their head, else whom they begin with."""
    found = mentions.actor_at(draft.syntax, antecedent(draft.syntax, speaker))
    if found is None and _has_verb(draft, speaker):
        for mention, actor in mentions.inside(speaker):
            if mention.start == speaker.start:
                return actor
    return found


def _has_verb(draft: Draft, speaker: Span) -> bool:
    """True for "Doe wore two caps", taken for the speaker whole."""
    return any(each.fine in ("VBD", "VBZ", "VBP") for each in draft.syntax.within(speaker))


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


def _quoted_only(quoted: Quoted, content: Iterable[Span]) -> tuple[Span, ...]:
    """The content of a direct statement without the "that" before the marks."""
    found: list[Span] = []
    for span in content:
        inside = quoted.within(span)
        start = min((each.start for each in inside), default=span.start)
        found.append(Span(max(start, span.start), span.end))
    return tuple(found)
