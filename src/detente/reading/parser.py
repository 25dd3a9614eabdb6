"""The grammar of a story, its names, and who says what in it, as the trained reader has them.

The reader's trees are Universal Dependencies as GUM has them, but for three things that make rules
simple: names hang on their last word ("Doe" in "Jane Doe"), as compounds do; so do titles before
them; and each word of "according to" or "because of" hangs on the noun by itself.
"""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from detente.reading.draft import Draft, Name
from detente.reading.encoder import session
from detente.reading.encoder.analysis import Analysis, analyse
from detente.reading.encoder.sentences import LONGEST
from detente.reading.entities import name_of
from detente.reading.lemmas import lemma
from detente.reading.syntax import Sentence, Syntax, Token

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController

MODEL, VERSION = session.NAME, session.VERSION
LONGEST_SENTENCE = LONGEST  # words and marks
_HELPING = ("aux", "aux:pass", "cop")


@cache
def _threads() -> "ThreadpoolController":
    """What holds numpy to one thread: the products are small, and sharing them out takes longer."""
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


def prepare() -> None:
    """Loads the weights and the table of lemmas now, so that the first text need not wait."""
    session.session()
    session.last_layers()
    lemma("said", "VERB", "VBD")


def parse(draft: Draft) -> Draft:
    """The draft with its syntax, its names and what the reader says of its words. A line always
    ends a sentence.
    """
    with _threads().limit(limits=1, user_api="blas"):
        found = analyse(draft.article.text, draft.story)
    syntax = Syntax(*_tokens(draft.story, found))
    return draft.with_(syntax=syntax, names=_names(syntax, found), analysis=found)


def _tokens(story: str, found: Analysis) -> tuple[tuple[Token, ...], tuple[Sentence, ...]]:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for number, (first, last) in enumerate(found.sentences):
        heads, relations = _adapted(found, first, last)
        for place in range(first, last):
            at = place - first
            tokens.append(_token(story, found, place, (heads[at], relations[at], number)))
        root = next(place for place in range(first, last) if heads[place - first] == place)
        start, end = found.words[first].start, found.words[last - 1].end
        sentences.append(Sentence(number, start, end, first, last, root))
    return tuple(tokens), tuple(sentences)


def _token(story: str, found: Analysis, place: int, arc: tuple[int, str, int]) -> Token:
    head, relation, sentence = arc
    span = found.words[place]
    text, tag, fine = story[span.start : span.end], found.tags[place], found.fine[place]
    if tag == "AUX" and relation not in _HELPING:
        tag = "VERB"
    return Token(
        place,
        span.start,
        span.end,
        text,
        lemma(text, tag, fine),
        tag,
        fine,
        relation,
        head,
        sentence,
    )


def _adapted(found: Analysis, first: int, last: int) -> tuple[list[int], list[str]]:
    """The heads and relations of a sentence, names, titles and fixed phrases hung as rules ask."""
    heads, relations = found.heads[first:last], found.relations[first:last]
    for at, relation in enumerate(relations):
        if relation == "fixed" and relations[heads[at] - first] != "root":
            relations[at], heads[at] = relations[heads[at] - first], heads[heads[at] - first]
    _hang_on_last(heads, relations, first)
    return heads, ["compound" if each == "nmod:desc" else each for each in relations]


def _hang_on_last(heads: list[int], relations: list[str], first: int) -> None:
    """Hangs every flat name on its last word."""
    parts: dict[int, list[int]] = {}
    for place, (head, relation) in enumerate(zip(heads, relations, strict=True), first):
        if relation == "flat" and head < place:
            parts.setdefault(head, []).append(place)
    for old, flats in parts.items():
        run = _run(old, flats)
        if len(run) > 1:
            _move(heads, relations, first, run)


def _run(head: int, flats: Sequence[int]) -> list[int]:
    """The words of a name that follow each other without a gap."""
    run = [head]
    for place in flats:
        if place == run[-1] + 1:
            run.append(place)
    return run


def _move(heads: list[int], relations: list[str], first: int, run: list[int]) -> None:
    old, new = run[0], run[-1]
    above = heads[old - first]
    for place, head in enumerate(heads):
        if head == old and place + first not in run:
            heads[place] = new
    heads[new - first] = new if above == old else above
    relations[new - first] = relations[old - first]
    for place in run[:-1]:
        heads[place - first], relations[place - first] = new, "compound"


def _names(syntax: Syntax, found: Analysis) -> tuple[Name, ...]:
    """The names among the mentions; of two where one holds the other, the longer."""
    names = sorted(
        {name for each in found.mentions if (name := name_of(syntax, each))},
        key=lambda name: (name.start, -name.end),
    )
    kept: list[Name] = []
    for name in names:
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return tuple(kept)
