"""The same words laid to two speakers.

Only whole sentences quoted in two stories, long enough to be nobody's by chance. What somebody
quotes of another is none, nor a saying that many use, nor a body and the one who speaks for it.
"""

import re
from collections.abc import Sequence

from detente.model import Disagreement, Statement, content_id, ontology
from detente.weaving import days
from detente.weaving.contradiction import disagreement, listed, quoted
from detente.weaving.telling import Party, Told, by_day
from detente.weaving.verdicts import Verdict, table
from detente.weaving.words import content, words

_ENDS = re.compile(r"[.!?;]+[\s\"'\u201d\u2019]+|[.!?]+$")
_INNER = re.compile(r"[\"'\u2018\u201c][^\"'\u2018\u2019\u201c\u201d]{12,}")
_MARKS = '"\u201c\u201d '
TELLING = 3  # words with content from which a sentence is hardly a turn of phrase
LONG = 10  # words from which a sentence is surely nobody else's by chance


def keys(told: Told) -> frozenset[str]:
    """Where quotations of one sentence meet: a sign of its words, one for each sentence."""
    return frozenset(content_id("words", each) for each in _sentences(told))


def _sentences(told: Told) -> tuple[str, ...]:
    """The words of each whole sentence that a named person is quoted with."""
    body, speaker = told.body, told.speaker
    if not isinstance(body, Statement) or body.kind != "direct" or speaker is None:
        return ()
    if speaker.kind != "person" or _quotes(told) or not _is_named(told, speaker):
        return ()
    least = int(ontology.load("disagreement")["attribution"]["least"])
    sentences = (
        words(part) for part in _ENDS.split(_joined([told.words(s) for s in body.content]))
    )
    kept = (
        each
        for each in sentences
        if len(each) >= least and len(set(content(" ".join(each)))) >= TELLING
    )
    return tuple(dict.fromkeys(" ".join(each) for each in kept))


def _joined(parts: Sequence[str]) -> str:
    """The parts of a quotation as one text; a part that opens with a capital is a new sentence."""
    text = ""
    for part in (part.strip(_MARKS) for part in parts):
        text += f"{'. ' if part[:1].isupper() else ' '}{part}" if text else part
    return text


def _is_named(told: Told, speaker: Party) -> bool:
    """True where the sentence names the speaker: whose "he said" is, is too often misread."""
    body = told.body
    named = told.words(body.speaker) if isinstance(body, Statement) and body.speaker else ""
    return not content(speaker.name) or bool(set(content(named)) & set(content(speaker.name)))


def _quotes(told: Told) -> bool:
    """True where the speaker says another's words: a quotation within, "as Doe once said"."""
    body = told.body
    if not isinstance(body, Statement):
        return True
    inner = " ".join(
        told.words(span).strip("\"'\u201c\u201d\u2018\u2019 ") for span in body.content
    )
    outside = set(words(told.text)) - set(words(inner))
    cue = set(words(told.words(body.cue)))
    return bool(_INNER.search(inner)) or not listed("quoting").isdisjoint(outside | cue)


def find(key: str, block: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The disagreement about who said it, the tellings by whom they give."""
    speakers: dict[str, list[Told]] = {}
    for told in sorted(block, key=by_day):
        if told.speaker:
            speakers.setdefault(told.speaker.id, []).append(told)
    if len(speakers) != 2:  # of three speakers with the same words nobody coined them
        return ()
    one, other = sorted(speakers.values(), key=lambda side: (side[0].published or "", side[0].id))
    verdicts = [contradict(first, second) for first in one[:3] for second in other[:3]]
    if not verdicts or any(each is None for each in verdicts):
        return ()
    best = max((each for each in verdicts if each), key=lambda each: each.score)
    reason = (
        f"The same words are given as {one[0].teller}\u2019s by {_voice(one[0])}, and as "
        f"{other[0].teller}\u2019s by {_voice(other[0])}: {quoted(_said(one[0]))}."
    )
    return (disagreement(key, reason, best, [one, other]),)


def _voice(told: Told) -> str:
    place = told.evidence.address.rstrip("/").rsplit("/", 1)[-1]
    return told.evidence.publisher or place


def _said(told: Told) -> str:
    spans = told.body.content if isinstance(told.body, Statement) else ()
    return " ".join(told.words(span) for span in spans)


def contradict(one: Told, other: Told) -> Verdict | None:
    """How sure it is that one of the two did not say it; None where both may have."""
    rules = ontology.load("disagreement")["attribution"]
    gap = days.apart(days.day(one.published), days.day(other.published))
    if one.article == other.article or gap is None or gap > rules["together"]:
        return None
    papers = {one.evidence.publisher, other.evidence.publisher}
    if len(papers) == 1 and None not in papers:  # a paper that puts right what it printed
        return None
    if one.speaker is None or other.speaker is None or _may_be_one(one.speaker, other.speaker):
        return None
    shared = set(_sentences(one)) & set(_sentences(other))
    longest = max((len(each.split(" ")) for each in shared), default=0)
    features = [
        "same_words",
        "two_persons",
        *["long"] * (longest >= LONG),
        *["told_together"] * (gap <= rules["near"]),
        *["several_sentences"] * (len(shared) > 1),
    ]
    return table("disagreement", "attribution").held(features)


def _may_be_one(one: Party, other: Party) -> bool:
    """True where two names share a word: one person under two names, or of one family."""
    return not set(words(one.name)).isdisjoint(words(other.name))
