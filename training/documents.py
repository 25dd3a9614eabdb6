"""Texts with what is known of their words, whatever set they come from, and windows of them."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from detente.model import Span
from detente.reading.encoder import pieces
from detente.reading.encoder.windows import CONTEXT, LENGTH, windows
from detente.reading.encoder.words import words
from detente.reading.plain import plain

UNKNOWN = -1
# Labels with one value for each word, and lists of labels that name the words they are about.
BY_WORD = ("tag", "fine", "starts", "head", "relation", "mention", "cue", "source", "content")
LISTS = ("attributions", "ends", "factuality", "checkworthy", "future", "roots", "stances")

Words = tuple[int, ...]


@dataclass(slots=True)
class Document:
    """A text cut into words; `paragraphs`: the first word of each, and the number of words.

    `by_word` maps a label of `BY_WORD` to one value for each word (`UNKNOWN` where nothing is
    known); `lists` maps one of `LISTS` to tuples whose first members are tuples of words:

    - attributions: cue, content, source (empty for none)
    - ends: head, first and last word of a mention, each as a tuple of one
    - factuality: the predicate; then a number from -3 to 3
    - checkworthy, future: the sentence; then 0 or 1
    - roots: source, target, sentence; then the number of the root
    - stances: mention, sentence; then the number of the stance

    `asked`: the words of the mention that the stance is asked about, marked in what is read.
    """

    text: str
    spans: Sequence[Span]
    paragraphs: Sequence[int]
    by_word: dict[str, Sequence[int]] = field(default_factory=dict)
    lists: dict[str, list[tuple]] = field(default_factory=dict)
    asked: Words = ()

    def at(self, start: int, end: int) -> Words:
        """The numbers of the words that overlap the characters `start` to `end`."""
        starts = [span.start for span in self.spans]
        first = max(0, bisect_left(starts, start + 1) - 1)
        found = range(first, bisect_left(starts, end))
        return tuple(each for each in found if self.spans[each].end > start)


@dataclass(slots=True)
class Window:
    """What the network is given at once, and the labels of its words, counted from its first."""

    pieces: list[int]
    shapes: list[int]
    places: list[int]
    firsts: list[int]
    by_word: dict[str, Sequence[int]]
    lists: dict[str, list[tuple]]


def document(text: str) -> Document:
    """`text` cut into words and paragraphs (lines) as the reading cuts it."""
    story = plain(text)
    spans: list[Span] = []
    paragraphs = [0]
    start = 0
    for line in story.split("\n"):
        spans.extend(words(line, start))
        start += len(line) + 1
        if len(spans) > paragraphs[-1]:
            paragraphs.append(len(spans))
    return Document(text, spans, paragraphs)


def joined(documents: Iterable[Document]) -> Document:
    """Several documents, one after the other, each a paragraph or more of its own."""
    whole = Document("", [], [0])
    for each in documents:
        chars, before = len(whole.text), len(whole.spans)
        whole.text += each.text + "\n"
        whole.spans = [*whole.spans, *(Span(s.start + chars, s.end + chars) for s in each.spans)]
        whole.paragraphs = [*whole.paragraphs, *(before + p for p in each.paragraphs[1:])]
        for name, values in each.by_word.items():
            kept = list(whole.by_word.get(name, ()))
            kept += [UNKNOWN] * (before - len(kept))
            moved = [v + before if name == "head" and v != UNKNOWN else v for v in values]
            whole.by_word[name] = kept + moved
        for name, items in each.lists.items():
            whole.lists.setdefault(name, []).extend(_moved(item, before) for item in items)
    for name, values in whole.by_word.items():
        whole.by_word[name] = [*values, *([UNKNOWN] * (len(whole.spans) - len(values)))]
    return whole


def alone(whole: Document) -> list[Document]:
    """Each sentence as a document of its own, as titles and short texts come."""
    starts = [place for place, begins in enumerate(whole.by_word["starts"]) if begins == 1]
    found = []
    for first, last in pairwise([*starts, len(whole.spans)]):
        begin, end = whole.spans[first].start, whole.spans[last - 1].end
        spans = [Span(s.start - begin, s.end - begin) for s in whole.spans[first:last]]
        one = Document(whole.text[begin:end].replace("\n", " "), spans, [0, last - first])
        one.by_word = {k: _sliced(k, v, first, last) for k, v in whole.by_word.items()}
        one.lists = {
            name: [_moved(each, -first) for each in items if _lies_in(each, first, last)]
            for name, items in whole.lists.items()
        }
        found.append(one)
    return found


def _lies_in(item: tuple, first: int, last: int) -> bool:
    named = [each for part in item if isinstance(part, tuple) for each in part]
    return first <= min(named) and max(named) < last


def cut(whole: Document, length: int = LENGTH, context: int = CONTEXT) -> list[Window]:
    """The windows of a document as the reading makes them, with the labels that lie inside."""
    story = plain(whole.text)
    tokens = [span.words(story) for span in whole.spans]
    numbers = [pieces.pieces(each) for each in tokens]
    opens = pieces.opening(whole.paragraphs, len(tokens))
    places = pieces.places(whole.text, whole.spans, opens)
    for word in whole.asked:
        places[word] += pieces.ASKED
    found = []
    for each in windows(whole.paragraphs, [len(n) for n in numbers], length, context):
        inside = range(each.start, each.end)
        row = [(p, pieces.shape(tokens[i]), places[i]) for i in inside for p in numbers[i]]
        firsts, place = [], 1
        for i in inside:
            firsts.append(place)
            place += len(numbers[i])
        found.append(
            Window(
                [pieces.CLS, *(p for p, _, _ in row), pieces.SEP],
                [0, *(s for _, s, _ in row), 0],
                [0, *(p for _, _, p in row), 0],
                firsts,
                {name: _sliced(name, v, each.start, each.end) for name, v in whole.by_word.items()},
                {name: _inside(items, each) for name, items in whole.lists.items()},
            )
        )
    return found


def _sliced(name: str, values: Sequence[int], start: int, end: int) -> list[int]:
    if name != "head":
        return list(values[start:end])
    return [v - start if start <= v < end else UNKNOWN for v in values[start:end]]


def _inside(items: list[tuple], window: object) -> list[tuple]:
    kept = []
    for item in items:
        named = [each for part in item if isinstance(part, tuple) for each in part]
        if min(named) >= window.start and max(named) < window.end and max(named) >= window.own:
            kept.append(_moved(item, -window.start))
    return kept


def _moved(item: tuple, by: int) -> tuple:
    return tuple(tuple(w + by for w in p) if isinstance(p, tuple) else p for p in item)
