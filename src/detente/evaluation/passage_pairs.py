"""Pairs of short passages, labelled for whether they disagree and how.

The bundled pairs are in `disagreement_pairs/`: the rule they were labelled by in `rule.md`, who
wrote and labelled them in `data_statement.md`, the pairs in `development.jsonl` and `test.jsonl`,
and those that features are weighed by in `training.jsonl`. A line is an object with `id`, `label`
(a kind of disagreement, or "none"), `near` (what makes a pair labelled "none" look like a
disagreement; null for the others), `reason` and `passages`, two objects with `publisher`,
`published` and `text`.
"""

import json
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

from detente.errors import InputError
from detente.model import Article, DisagreementKind, content_id

BUNDLED = Path(str(files("detente.evaluation").joinpath("disagreement_pairs")))
KINDS: tuple[str, ...] = get_args(DisagreementKind)
NONE = "none"


@dataclass(frozen=True, slots=True)
class PassagePair:
    """Two articles of a sentence or more, and the kind in which they disagree, or "none"."""

    id: str
    label: str
    near: str | None
    articles: tuple[Article, Article]


def pairs_at(path: Path) -> dict[str, tuple[PassagePair, ...]]:
    """The pairs of a file, or of each `.jsonl` file in a folder, under the names of the files."""
    found = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    if not found:
        raise InputError(str(path), "holds no .jsonl file of labelled pairs")
    return {file.stem: read_pairs(file) for file in found}


def read_pairs(file: Path) -> tuple[PassagePair, ...]:
    """The pairs of one file; an InputError names the line that is none, or an id met twice."""
    pairs: dict[str, PassagePair] = {}
    for place, row in rows_of(file):
        pair = _pair(place, row)
        if pair.id in pairs:
            raise InputError(place, f"has the id “{pair.id}” of an earlier line; give it its own")
        pairs[pair.id] = pair
    if not pairs:
        raise InputError(str(file), "holds no labelled pair")
    return tuple(pairs.values())


def rows_of(file: Path) -> list[tuple[str, dict[str, Any]]]:
    """Each line's object with its place, "FILE#LINE"; blank lines are left out."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(file), f"could not be read as UTF-8 text ({error})") from error
    lines = enumerate(text.split("\n"), 1)
    return [_row(f"{file}#{number}", line) for number, line in lines if line.strip()]


def _row(place: str, line: str) -> tuple[str, dict[str, Any]]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(place, f"is no valid JSON ({error})") from error
    if not isinstance(row, dict):
        raise InputError(place, "is no JSON object; write one with an id and a label a line")
    return place, row


def text_of(place: str, row: dict[str, Any], key: str) -> str:
    """The text under `key`; an InputError where there is none."""
    value = row.get(key)
    if not isinstance(value, str) or not value.strip():
        raise InputError(place, f"has no text under “{key}”")
    return value


def label_of(place: str, row: dict[str, Any]) -> str:
    """The label of a line; an InputError where it is neither "none" nor a kind."""
    label = text_of(place, row, "label")
    if label != NONE and label not in KINDS:
        raise InputError(place, f"has the label “{label}”; use none, {', '.join(KINDS)}")
    return label


def _pair(place: str, row: dict[str, Any]) -> PassagePair:
    identity, near = text_of(place, row, "id"), row.get("near")
    passages = row.get("passages")
    if not isinstance(passages, list) or len(passages) != 2:
        raise InputError(place, "needs two passages under “passages”")
    first, second = (_article(place, identity, turn, each) for turn, each in enumerate(passages, 1))
    return PassagePair(identity, label_of(place, row), str(near) if near else None, (first, second))


def _article(place: str, pair: str, turn: int, passage: object) -> Article:
    """One passage as an article of its own, its publisher and day of publication given."""
    if not isinstance(passage, dict):
        raise InputError(place, "has a passage that is no object with publisher, published, text")
    text, published = text_of(place, passage, "text"), text_of(place, passage, "published")
    try:
        date.fromisoformat(published)
    except ValueError as error:
        raise InputError(place, f"has the day “{published}”; write 2031-05-27") from error
    return Article(
        id=content_id("article", pair, turn, text),
        address=f"{pair}/{turn}",
        title=None,
        publisher=text_of(place, passage, "publisher"),
        author=None,
        published=published,
        published_from="passage",
        language="en",
        text=text,
    )
