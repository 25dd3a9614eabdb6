"""GUM, the Georgetown University Multilayer corpus (Zeldes 2017): trees and entities of its texts.

A folder holds `dep/NAME.conllu` and `entities/NAME.tsv`; the second word of a name is its genre.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from detente.model import Span

_TOKEN = re.compile(r"(\d+)(?:-(\d+))?$")
_ENTITY = re.compile(r"([a-z]+)(?:\[(\d+)\])?$")


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """Words `first` to `last` of a text, `kind` as GUM has it (person, organization, place, ...),
    the word `head` that they hang on, and the `form` of it: name, nominal or pronoun.
    """

    first: int
    last: int
    head: int
    kind: str
    form: str


@dataclass(slots=True)
class Gold:
    """One text with its words and what people marked; `heads` of roots are the roots themselves.

    `paragraphs`: the first word of each and the number of words; `starts`: the first words of
    sentences.
    """

    name: str
    text: str = ""
    words: list[Span] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=lambda: [0])
    starts: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    fine: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    @property
    def genre(self) -> str:
        """News, interview, speech, ..."""
        return self.name.split("_")[1]


def texts(folder: Path) -> Iterator[Gold]:
    """The texts of a part of GUM, in the order of their names."""
    for file in sorted((folder / "dep").glob("*.conllu")):
        gold = parse(file.stem, file.read_text(encoding="utf-8"))
        entities = folder / "entities" / f"{file.stem}.tsv"
        if entities.exists():
            gold.entities = sorted(_entities(gold, entities.read_text(encoding="utf-8")))
        yield gold


def parse(name: str, conllu: str) -> Gold:
    """The text of one CoNLL-U file, put together again, with its trees."""
    gold = Gold(name)
    for block in conllu.strip().split("\n\n"):
        lines = block.split("\n")
        opens = any(line.startswith("# newpar") and "_block" not in line for line in lines)
        if opens and gold.words:
            gold.text = gold.text.rstrip(" ") + "\n"
            gold.paragraphs.append(len(gold.words))
        gold.starts.append(len(gold.words))
        _add_words(gold, [line.split("\t") for line in lines if line[:1].isdigit()])
    gold.paragraphs.append(len(gold.words))
    return gold


def _add_words(gold: Gold, rows: list[list[str]]) -> None:
    before = len(gold.words)
    fused_to, fused_end, place, blank = 0, 0, 0, ""
    for row in rows:
        match = _TOKEN.match(row[0])
        if match is None:  # a word that was left out
            continue
        if match[2]:  # "don't", written as one and read as two
            fused_to, place = int(match[2]), len(gold.text)
            gold.text += row[1]
            fused_end, blank = len(gold.text), _blank(row)
            continue
        number = int(match[1])
        if number <= fused_to:
            end = fused_end if number == fused_to else min(place + len(row[1]), fused_end)
            gold.words.append(Span(place, end))
            place = end
            gold.text += blank if number == fused_to else ""
        else:
            gold.words.append(Span(len(gold.text), len(gold.text) + len(row[1])))
            gold.text += row[1] + _blank(row)
        gold.lemmas.append(row[2])
        gold.tags.append(row[3])
        gold.fine.append(row[4])
        gold.heads.append(before + (int(row[6]) or number) - 1)
        gold.relations.append(row[7])


def _blank(row: Sequence[str]) -> str:
    return "" if "SpaceAfter=No" in row[9] else " "


def _entities(gold: Gold, tsv: str) -> Iterator[Entity]:
    """The entities of a WebAnno file, whose lines are the words in their order."""
    opened: dict[str, tuple[str, int, int]] = {}
    number = -1
    for line in tsv.split("\n"):
        if not line or line.startswith("#"):
            continue
        number += 1
        for each in line.split("\t")[3].split("|"):
            match = _ENTITY.match(each)
            if match:
                key = match[2] or f"alone {number}"
                kind, first, _ = opened.get(key, (match[1], number, number))
                opened[key] = (kind, first, number)
    for kind, first, last in opened.values():
        head = _head(gold.heads, first, last)
        yield Entity(first, last, head, kind, form_of(gold.tags[head]))


def _head(heads: Sequence[int], first: int, last: int) -> int:
    """The first word of a span whose head lies outside it."""
    for each in range(first, last + 1):
        if not first <= heads[each] <= last or heads[each] == each:
            return each
    return last


def form_of(tag: str) -> str:
    """The form of a mention by the part of speech of its head."""
    return {"PROPN": "name", "PRON": "pronoun", "DET": "pronoun"}.get(tag, "nominal")
