"""Whose words stand between quotation marks, where the grammar does not tell.

The grammar of a sentence that is broken up by quotation marks is often misread, so this goes by
the words around the marks: '"...," said Doe', 'Doe said, "..."', 'Doe: "..."'.
"""

import re
from collections.abc import Sequence

from detente.model import Span
from detente.reading.draft import Draft, Quotation
from detente.reading.statements.cues import NAMING, UTTERED, Cue, cue_at
from detente.reading.statements.sayings import Quoted, Saying
from detente.reading.statements.speakers import phrase, speaker_of
from detente.reading.syntax import Syntax, Token

_WINDOW = 240  # characters looked at before and after a quotation
_LEAD = 3  # words such as "later" that may stand before the speaker or the cue
_NAME_LINE = 8  # words before the colon of "Doe, of the Gazette: ..."
_DASHES = frozenset({"-", "--", "\u2013", "\u2014", "\u2015"})
_STOPS = frozenset({".", "?", "!"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_LIGHT = frozenset({"ADV", "SCONJ", "CCONJ", "PUNCT", "PART", "INTJ"})
_SPEECH_END = re.compile(r"[,.?!\u2014\u2026-][\"']+\Z|--[\"']+\Z")


def attributed(draft: Draft, quotation: Quotation, quoted: Quoted) -> Saying | None:
    """The saying that `quotation` is the content of, by the words around it; None for none."""
    story = draft.story
    after = _words_after(draft, quotation, quoted)
    if _SPEECH_END.search(story[quotation.start : quotation.end]) or story[
        quotation.end : quotation.end + 1
    ] in (",", "-"):
        found = _said_after(draft.syntax, after)
        if found:
            return _saying(quotation, *found)
    before = _words_before(draft, quotation, quoted)
    found = _said_before(draft.syntax, before)
    if found:
        return _saying(_with_object(quotation, before, found[0]), *found)
    return _after_colon(quotation, before) or _before_dash(quotation, after)


def _saying(quotation: Span, cue: Cue, speaker: Span) -> Saying:
    return Saying(cue, cue.span, speaker, (Span(quotation.start, quotation.end),))


def _with_object(quotation: Span, before: Sequence[Token], cue: Cue) -> Span:
    """The quotation with what it names: "Roe as" in 'lauded Roe as "the best"'; or with the clause
    that it ends: "that it had a" in 'said that it had a "terrible name"'.
    """
    between = [each for each in before if each.start >= cue.span.end]
    ends = any(each.relation == "ccomp" and each.head == cue.head.index for each in between)
    if cue.kind not in NAMING and not ends:
        return quotation
    return Span(min((each.start for each in between), default=quotation.start), quotation.end)


def _words_after(draft: Draft, quotation: Quotation, quoted: Quoted) -> list[Token]:
    """The words from the end of `quotation` to the end of its sentence or the next quotation."""
    words: list[Token] = []
    end = _paragraph_end(draft.story, quotation.end)
    for token in draft.syntax.within(Span(quotation.end, end)):
        if token.start < quotation.end:
            continue
        if token.text in _STOPS or quoted.around(token.start):
            break
        words.append(token)
    return words


def _words_before(draft: Draft, quotation: Quotation, quoted: Quoted) -> list[Token]:
    """The words from the start of the sentence, or from the quotation before, to `quotation`."""
    start = max(0, quotation.start - _WINDOW, draft.story.rfind("\n", 0, quotation.start))
    words: list[Token] = []
    for token in reversed(draft.syntax.within(Span(start, quotation.start))):
        if token.end > quotation.start:
            continue
        if token.text in _STOPS or quoted.around(token.start):
            break
        words.append(token)
    return words[::-1]


def _paragraph_end(story: str, position: int) -> int:
    end = story.find("\n", position, position + _WINDOW)
    return end if end >= 0 else min(len(story), position + _WINDOW)


def _said_after(syntax: Syntax, words: Sequence[Token]) -> tuple[Cue, Span] | None:
    """The cue and speaker of `"...," said Doe` and `"...," Doe said`; in `"...," arguing that` the
    word tells what follows.
    """
    if words and words[0].tag == "SCONJ" and words[0].lemma != "as":
        return None
    for place, token in enumerate(words):
        cue = cue_at(syntax, token)
        if cue is None or cue.noun or cue.kind not in UTTERED or token.fine == "VBG":
            if token.fine in _FINITE and token.relation not in ("aux", "aux:pass", "acl:relcl"):
                return None
            continue
        speaker = _speaker_among(syntax, words, place, cue)
        return (cue, speaker) if speaker else None
    return None


def _speaker_among(syntax: Syntax, words: Sequence[Token], place: int, cue: Cue) -> Span | None:
    """The speaker near the cue at `place`, if nothing weighty stands before both."""
    lead = [each for each in words[:place] if each.tag not in _LIGHT and each.end <= cue.span.start]
    speaker = speaker_of(syntax, cue)
    if speaker and words[0].start <= speaker.start and speaker.start < words[-1].end:
        lead = [each for each in lead if not speaker.contains(each.span)]
        return speaker if len(lead) <= _LEAD else None
    if "according" in cue.forms:
        return None
    if not lead:
        return _nominal_after(syntax, words[place + 1 :], cue)
    nouns = [each for each in lead if each.tag in _NOMINAL]
    if nouns and len(lead) <= _NAME_LINE:
        return Span(lead[0].start, nouns[-1].end)
    return speaker if len(lead) <= _LEAD else None


def _nominal_after(syntax: Syntax, words: Sequence[Token], cue: Cue) -> Span | None:
    """The phrase right after the cue of "said Doe"."""
    for token in words[:_NAME_LINE]:
        if token.tag in _NOMINAL:
            head = token
            while syntax.head(head).tag in _NOMINAL and syntax.head(head).index > cue.head.index:
                if syntax.head(head).index == head.index:
                    break
                head = syntax.head(head)
            return phrase(syntax, head, cue.head)
        if token.tag not in ("DET", "ADJ", "NUM", "ADV"):
            return None
    return None


def _said_before(syntax: Syntax, words: Sequence[Token]) -> tuple[Cue, Span] | None:
    """The cue and speaker of `Doe said, "..."`, `Doe told reporters that "..."`."""
    clause: Token | None = None  # "it had" of `he said that it had a "terrible name"`
    for place in range(len(words) - 1, -1, -1):
        token = words[place]
        cue = cue_at(syntax, token)
        if cue is None or cue.noun or cue.kind not in UTTERED:
            if clause is None and token.relation == "ccomp":
                clause = token
            elif token.fine in _FINITE and token.relation not in ("aux", "aux:pass", "cop"):
                return None
            continue
        if clause is not None and clause.head != token.index:
            return None
        if clause is None and not _leads_on(words, place, cue):
            return None
        speaker = speaker_of(syntax, cue) or _nominal_before(words[:place])
        return (cue, speaker) if speaker else None
    return None


def _leads_on(words: Sequence[Token], place: int, cue: Cue) -> bool:
    """True where what stands between the cue and the quotation leads from one to the other."""
    last = words[-1]
    if place == len(words) - 1 or last.text in (",", ":", *_DASHES) or last.lemma == "that":
        return True
    naming = cue.kind in NAMING and len(words) - place <= _NAME_LINE
    return cue.head.fine == "VBG" or (naming and (last.lemma == "as" or last.tag in _NOMINAL))


def _nominal_before(words: Sequence[Token]) -> Span | None:
    """The noun phrase that ends where the cue begins, or before the commas of an apposition."""
    kept = [each for each in words if each.tag not in ("ADV", "AUX")]
    if kept and kept[-1].text == ",":
        kept = [each for each in kept if each.relation in ("root", "nsubj", "compound")]
    if not kept or kept[-1].tag not in _NOMINAL:
        return None
    first = last = kept[-1]
    for token in reversed(kept[:-1]):
        if token.tag not in (*_NOMINAL, "DET", "ADJ", "NUM") or token.index < first.index - 1:
            break
        first = token
    return Span(first.start, last.end)


def _after_colon(quotation: Quotation, words: Sequence[Token]) -> Saying | None:
    """The saying of 'Doe: "..."': a short name and a colon are all that stand before."""
    if not 2 <= len(words) <= _NAME_LINE or words[-1].text != ":":
        return None
    name, colon = words[:-1], words[-1]
    if not any(each.tag == "PROPN" for each in name) or any(each.tag == "VERB" for each in name):
        return None
    speaker = Span(name[0].start, name[-1].end)
    return Saying(None, colon.span, speaker, (Span(quotation.start, quotation.end),))


def _before_dash(quotation: Quotation, words: Sequence[Token]) -> Saying | None:
    """The saying of '"..." \u2014 Jane Doe': a dash and a name are all that follow."""
    if not 2 <= len(words) <= _NAME_LINE or words[0].text not in _DASHES:
        return None
    name = [each for each in words[1:] if each.tag != "PUNCT"]
    if not name or any(each.tag != "PROPN" for each in name):
        return None
    speaker = Span(name[0].start, name[-1].end)
    return Saying(None, words[0].span, speaker, (Span(quotation.start, quotation.end),))
