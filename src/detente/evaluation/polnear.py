"""Statements measured on PolNeAR, the Political News Attribution Relations corpus.

Newell, Margolin and Ruths (2018), "An Attribution Relations Corpus for Political News", LREC.
The corpus is brat stand-off: `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`. Where several
people annotated a text, the first file by name counts.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from detente.evaluation.bootstrap import Interval, interval
from detente.evaluation.counts import Score
from detente.model import Article, Reading, Span, content_id
from detente.reading import read

PARTS = ("source", "cue", "content")
_LINE = re.compile(r"([TE]\d+)\t([^\t]+)")
_ROLE = re.compile(r"([A-Za-z-]+?)\d*:(T\d+)")
_WORD = re.compile(r"\w+")

HALF = 0.5

Spans = tuple[Span, ...]
Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content of one attribution, each as the spans it consists of."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class Result:
    """The scores over all articles.

    For each of `source`, `cue` and `content`: `exact` (a span counts where all its characters
    agree), `overlap` (where it shares a word with one of the other side) and `tokens` (words that
    lie in any span of the kind, counted once). `whole` counts attributions whose contents share at
    least half of the words of each and whose sources overlap, or are both missing; `with_cue` those
    of them whose cues overlap too. `whole_f1_interval` is the interval of the F1 over articles.
    """

    articles: int = 0
    whole: Score = field(default_factory=Score)
    with_cue: Score = field(default_factory=Score)
    exact: dict[str, Score] = field(default_factory=dict)
    overlap: dict[str, Score] = field(default_factory=dict)
    tokens: dict[str, Score] = field(default_factory=dict)
    whole_f1_interval: Interval | None = None

    def __add__(self, other: "Result") -> "Result":
        return Result(
            self.articles + other.articles,
            self.whole + other.whole,
            self.with_cue + other.with_cue,
            _summed(self.exact, other.exact),
            _summed(self.overlap, other.overlap),
            _summed(self.tokens, other.tokens),
        )


def evaluate(path: Path) -> Result:
    """The scores of `detente.reading.read` on the texts under `path` (a folder with `text/` and
    `attributions/`).
    """
    each = [
        score(attributions(read(article)), wanted, article.text)
        for article, wanted in articles(path)
    ]
    return replace(sum(each, Result()), whole_f1_interval=interval(each, _whole_f1))


def _whole_f1(results: list[Result]) -> float:
    return sum((each.whole for each in results), Score()).f1


def articles(path: Path) -> Iterator[tuple[Article, list[Attribution]]]:
    """Each text as an Article, with its attributions, in the order of the file names."""
    notes: dict[str, Path] = {}
    for each in sorted((path / "attributions").glob("*.ann"), reverse=True):
        notes[each.stem.rpartition("_")[0]] = each
    for file in sorted((path / "text").glob("*.txt")):
        if file.stem in notes:
            text = file.read_bytes().decode("utf-8")
            yield _article(file, text), parse(notes[file.stem].read_text(encoding="utf-8"))


def parse(notes: str) -> list[Attribution]:
    """The attributions of one brat file. One without a content is left out, as a stray mark."""
    spans: dict[str, Spans] = {}
    relations: list[str] = []
    for line in notes.splitlines():
        match = _LINE.match(line)
        if match and match[1].startswith("T"):
            spans[match[1]] = tuple(_spans(match[2].partition(" ")[2]))
        elif match:
            relations.append(match[2])
    found = [_attribution(relation, spans) for relation in relations]
    return [each for each in found if each.content]


def attributions(reading: Reading) -> list[Attribution]:
    """The statements of a reading in the terms of the corpus."""
    return [
        Attribution(
            (Span(each.speaker.start, each.speaker.end),) if each.speaker else (),
            (each.cue,) if each.cue else (),
            each.content,
        )
        for each in reading.statements
    ]


def score(found: Sequence[Attribution], wanted: Sequence[Attribution], text: str) -> Result:
    """The scores of one article's attributions against those that are wanted."""
    words = [match.start() for match in _WORD.finditer(text)]
    parts: dict[str, tuple[list[Spans], list[Spans]]] = {
        part: (_part(found, part), _part(wanted, part)) for part in PARTS
    }
    return Result(
        1,
        _whole(found, wanted, words, cues=False),
        _whole(found, wanted, words, cues=True),
        {part: _exact(*both) for part, both in parts.items()},
        {part: _overlap(*both, words) for part, both in parts.items()},
        {part: _tokens(*both, words) for part, both in parts.items()},
    )


def _part(all_: Sequence[Attribution], part: str) -> list[Spans]:
    """The source, cue or content of each attribution that has one; each place counts once."""
    return sorted({spans for each in all_ if (spans := getattr(each, part))})


def _exact(found: list[Spans], wanted: list[Spans]) -> Score:
    right = len(set(found) & set(wanted))
    return Score(right, len(found), right, len(wanted))


def _overlap(found: list[Spans], wanted: list[Spans], words: list[int]) -> Score:
    ours = [_numbers(each, words) for each in found]
    theirs = [_numbers(each, words) for each in wanted]
    all_ours = frozenset[int]().union(*ours)
    all_theirs = frozenset[int]().union(*theirs)
    return Score(
        sum(1 for each in ours if each & all_theirs),
        len(ours),
        sum(1 for each in theirs if each & all_ours),
        len(theirs),
    )


def _tokens(found: list[Spans], wanted: list[Spans], words: list[int]) -> Score:
    ours = frozenset[int]().union(*(_numbers(each, words) for each in found))
    theirs = frozenset[int]().union(*(_numbers(each, words) for each in wanted))
    right = len(ours & theirs)
    return Score(right, len(ours), right, len(theirs))


def _whole(
    found: Sequence[Attribution], wanted: Sequence[Attribution], words: list[int], *, cues: bool
) -> Score:
    """Attributions paired off, those that share most of their content first."""
    ours = [_by_words(each, words) for each in found]
    theirs = [_by_words(each, words) for each in wanted]
    pairs = [
        (-_shared(ours[i][1], theirs[k][1]), i, k)
        for i in range(len(ours))
        for k in range(len(theirs))
        if _shared(ours[i][1], theirs[k][1]) >= HALF
        and _agree(ours[i][0], theirs[k][0])
        and (not cues or _agree(ours[i][2], theirs[k][2]))
    ]
    used_ours: set[int] = set()
    used_theirs: set[int] = set()
    for _, i, k in sorted(pairs):
        if i not in used_ours and k not in used_theirs:
            used_ours.add(i)
            used_theirs.add(k)
    right = len(used_ours)
    return Score(right, len(ours), right, len(theirs))


def _shared(left: Words, right: Words) -> float:
    """The share of the longer of two contents that both have."""
    return len(left & right) / max(len(left), len(right), 1)


def _by_words(each: Attribution, words: list[int]) -> tuple[Words, Words, Words]:
    """Source, content and cue as the words that they hold."""
    return tuple(_numbers(spans, words) for spans in (each.source, each.content, each.cue))  # type: ignore[return-value]


def _agree(left: Words, right: Words) -> bool:
    return bool(left & right) or (not left and not right)


def _numbers(spans: Spans, words: list[int]) -> Words:
    """The numbers of the words that begin in `spans`."""
    return frozenset(
        number
        for span in spans
        for number in range(bisect_left(words, span.start), bisect_left(words, span.end))
    )


def _attribution(relation: str, spans: dict[str, Spans]) -> Attribution:
    parts: dict[str, Spans] = defaultdict(tuple)
    for role, name in _ROLE.findall(relation):
        parts[role] += spans.get(name, ())
    return Attribution(parts["Source"], parts["Cue"], parts["Content"])


def _spans(offsets: str) -> Iterator[Span]:
    """The spans of "0 4;6 9", touching ones made one."""
    last: Span | None = None
    for pair in offsets.split(";"):
        start, end = (int(each) for each in pair.split())
        if last is not None and start - last.end <= 1:
            last = Span(last.start, end)
            continue
        if last is not None:
            yield last
        last = Span(start, end)
    if last is not None:
        yield last


def _article(file: Path, text: str) -> Article:
    published = file.stem.split("_")[1][:10]
    return Article(
        id=content_id("article", file.stem),
        address=str(file),
        title=None,
        publisher=file.stem.split("_")[0],
        author=None,
        published=published,
        published_from="file name",
        language="en",
        text=text,
    )


def _summed(left: dict[str, Score], right: dict[str, Score]) -> dict[str, Score]:
    return {part: left.get(part, Score()) + right.get(part, Score()) for part in PARTS}
