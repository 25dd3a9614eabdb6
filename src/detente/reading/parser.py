"""The grammar of a story, its names, and who says what in it, as the trained reader has them."""

from functools import cache
from typing import TYPE_CHECKING

from detente.reading.arcs.adapting import adapted
from detente.reading.draft import Draft, Name
from detente.reading.encoder import session
from detente.reading.encoder.analysis import Analysis, analyse
from detente.reading.encoder.sentences import LONGEST
from detente.reading.entities import (
    countries_named,
    name_of,
    overlapping,
    speakers_named,
    without_inner,
)
from detente.reading.lemmas import lemma
from detente.reading.syntax import Sentence, Syntax, Token

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController

MODEL, VERSION = session.NAME, session.VERSION
LONGEST_SENTENCE = LONGEST  # words and marks
_HELPING = ("aux", "aux:pass", "cop")
_HELPED = frozenset({"aux", "aux:pass", "nsubj:pass"})
_FINITE = frozenset({"root", "ccomp", "conj", "advcl", "parataxis", "acl:relcl"})
_NEAR = 30  # words around a verb in which its subject and its auxiliaries stand


@cache
def _threads() -> "ThreadpoolController":
    """What holds numpy to one thread: the products are small, and sharing them out takes longer."""
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


def prepare() -> None:
    """Loads the weights and the table of lemmas now, so that the first text need not wait."""
    session.session()
    session.session("stances")
    session.table()
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
        heads, relations = adapted(story, found, first, last)
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
    text = story[span.start : span.end]
    tag, fine = found.tags[place], _form(text, found, place)
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


def _form(text: str, found: Analysis, place: int) -> str:
    """The Penn tag of a word; a participle with a subject and no auxiliary is a past tense, and no
    past form ends in "-ing".
    """
    fine = found.fine[place]
    if fine in ("VBD", "VBN") and text.lower().endswith("ing"):
        return "VBG"
    if fine != "VBN" or found.relations[place] not in _FINITE:
        return fine
    near = range(max(0, place - _NEAR), min(len(found.heads), place + _NEAR))
    below = {found.relations[each] for each in near if found.heads[each] == place != each}
    return "VBD" if "nsubj" in below and not below & _HELPED else fine


def _names(syntax: Syntax, found: Analysis) -> tuple[Name, ...]:
    """The names among the mentions and the speakers; of two where one holds the other, the
    longer.
    """
    heads = frozenset(each.head for each in found.mentions if each.form == "name")
    names = [name for each in found.mentions if (name := name_of(syntax, each, heads))]
    speakers = speakers_named(syntax, [each.source for each in found.attributions])
    actors = [each for each in names if each.kind is not None]
    ends = {each.end for each in actors if each.kind == "person"}  # Alaska Gov. Jane Doe
    silent = [
        each
        for each in names
        if each.kind is None and not overlapping(each, speakers) and each.end not in ends
    ]
    known = [*actors, *silent, *without_inner(speakers, [*actors, *silent])]
    return without_inner([*known, *without_inner(countries_named(syntax), known)])
