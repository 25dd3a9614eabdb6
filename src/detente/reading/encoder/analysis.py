"""All that the encoder finds in one text, in words by number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from detente.model import Span
from detente.reading.encoder import layout, pieces
from detente.reading.encoder.attributions import Attribution, attributions
from detente.reading.encoder.judging import Judge
from detente.reading.encoder.mentions import Found, mentions
from detente.reading.encoder.sentences import marks, sentences
from detente.reading.encoder.session import last_layers, signals
from detente.reading.encoder.signals import Signal
from detente.reading.encoder.trees import trees
from detente.reading.encoder.words import words

# The Penn tags that words of a part of speech can have; others are free.
_FINE_OF = {
    "VERB": ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"),
    "AUX": ("MD", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"),
    "NOUN": ("NN", "NNS"),
    "PROPN": ("NNP", "NNPS"),
}
_AGREEING = np.array(
    [
        [0 if fine in _FINE_OF.get(tag, layout.FINE_TAGS) else -np.inf for fine in layout.FINE_TAGS]
        for tag in layout.TAGS
    ],
    dtype=np.float32,
)


@dataclass(slots=True)
class Analysis:
    """`tags`, `fine`, `heads` (a root's is itself) and `relations` for each of `words`; `sentences`
    as pairs of words, the end left out.
    """

    words: list[Span]
    paragraphs: list[int]
    tags: list[str] = field(default_factory=list)
    fine: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    mentions: list[Found] = field(default_factory=list)
    judge: Judge = field(default_factory=Judge)


def analyse(text: str, story: str) -> Analysis:
    """What is found in `story`, a same-length copy of `text` in plain characters."""
    found = cut(story)
    return analyse_words(text, story, found.words, found.paragraphs)


def analyse_words(
    text: str,
    story: str,
    given: list[Span],
    paragraphs: list[int],
    sentence_starts: Sequence[int] = (),
) -> Analysis:
    """The same over words that are given, and sentences too where `sentence_starts` are."""
    found = Analysis(given, paragraphs)
    opens = pieces.opening(paragraphs, len(given))
    known = set(sentence_starts)
    favours = marks([story[word.start : word.end] for word in given])
    for signal in signals(text, story, given, paragraphs):
        window = signal.window
        inside = opens[window.start : window.end]
        if known:
            inside = [word in known for word in range(window.start, window.end)]
            signal.part("starts")[:] = -np.inf
        _add(found, signal, inside, favours[window.start : window.end])
    return found


def _add(found: Analysis, signal: Signal, opens: Sequence[bool], favours: Sequence[float]) -> None:
    start, own = signal.window.start, signal.window.own - signal.window.start
    tags = signal.part("tag")[own:].argmax(axis=1)
    fine = (signal.part("fine")[own:] + _AGREEING[tags]).argmax(axis=1)
    found.tags.extend(layout.TAGS[each] for each in tags)
    found.fine.extend(layout.FINE_TAGS[each] for each in fine)
    inside = sentences(signal, opens, favours)
    heads, relations = trees(signal, inside, last_layers())
    found.heads.extend(start + each for each in heads)
    found.relations.extend(relations)
    found.sentences.extend((start + first, start + last) for first, last in inside)
    found.attributions.extend(attributions(signal, opens))
    found.mentions.extend(mentions(signal, inside))
    found.judge.add(signal)


def cut(story: str) -> Analysis:
    """The words and the paragraphs (lines) of a text."""
    spans: list[Span] = []
    paragraphs = [0]
    for line, start in _lines(story):
        spans.extend(words(line, start))
        if len(spans) > paragraphs[-1]:
            paragraphs.append(len(spans))
    return Analysis(spans, paragraphs)


def _lines(story: str) -> Iterator[tuple[str, int]]:
    start = 0
    for line in story.split("\n"):
        yield line, start
        start += len(line) + 1
