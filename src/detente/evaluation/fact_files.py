"""Files of dated facts as ICEWS14 and its kin are published: numbers, a line each, tabs between.

A folder holds `train.txt`, `valid.txt` and perhaps `test.txt`, each line with subject, relation,
object and time, and whatever follows is left aside; `entity2id.txt` and `relation2id.txt` give
each name its number.
"""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from detente.errors import InputError
from detente.outlook.facts import Ints

PARTS = ("train", "valid", "test")


@dataclass(frozen=True, slots=True)
class FactFiles:
    """The facts of a folder: rows of subject, relation, object and day, counted from the first.

    `parts` has those that are there, in their order; `names` is empty where there is no list.
    """

    parts: dict[str, Ints]
    entities: int
    relations: int
    relation_names: tuple[str, ...]

    @property
    def last(self) -> str:
        """The last part, which is to be foretold."""
        return tuple(self.parts)[-1]

    @property
    def all(self) -> Ints:
        """The facts of all parts."""
        return np.concatenate(tuple(self.parts.values()))


def fact_files(folder: Path) -> FactFiles:
    """The facts in `folder`; InputError says which file or line cannot be used, and why."""
    found = {part: _rows(folder / f"{part}.txt") for part in PARTS if _there(folder, part)}
    if "train" not in found or len(found) < 2:
        raise InputError(str(folder), "needs train.txt, and valid.txt or test.txt to be foretold")
    parts = _by_day(found)
    _in_order(folder, parts)
    names = _names(folder / "relation2id.txt")
    every = np.concatenate(tuple(parts.values()))
    entities = max(len(_names(folder / "entity2id.txt")), int(every[:, [0, 2]].max()) + 1)
    relations = max(len(names), int(every[:, 1].max()) + 1)
    return FactFiles(parts, entities, relations, names)


def _there(folder: Path, part: str) -> bool:
    return (folder / f"{part}.txt").is_file()


def _rows(file: Path) -> Ints:
    lines = file.read_text(encoding="utf-8").splitlines()
    rows = [_row(file, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if not rows:
        raise InputError(str(file), "holds no facts")
    return np.array(rows, np.int64)


def _row(file: Path, number: int, line: str) -> tuple[int, ...]:
    fields = line.split()[:4]
    if len(fields) < 4 or not all(each.isdecimal() for each in fields):
        reason = f"line {number} is not “subject relation object time” in whole numbers"
        raise InputError(str(file), reason)
    return tuple(map(int, fields))


def _by_day(found: dict[str, Ints]) -> dict[str, Ints]:
    """Times in hours, or in any other unit, become days: what all of them are multiples of."""
    times = np.concatenate([rows[:, 3] for rows in found.values()])
    step = max(1, int(np.gcd.reduce(times - times.min())))
    first = times.min()
    return {
        part: np.column_stack([rows[:, :3], (rows[:, 3] - first) // step])
        for part, rows in found.items()
    }


def _in_order(folder: Path, parts: dict[str, Ints]) -> None:
    """Each part must lie wholly after the one before, or the past would know the future."""
    names = tuple(parts)
    for earlier, later in pairwise(names):
        if parts[later][:, 3].min() <= parts[earlier][:, 3].max():
            raise InputError(str(folder), f"{later}.txt begins before {earlier}.txt ends")


def _names(file: Path) -> tuple[str, ...]:
    if not file.is_file():
        return ()
    lines = (each.rsplit(None, 1) for each in file.read_text(encoding="utf-8").splitlines())
    numbered = sorted((int(each[1]), each[0]) for each in lines if len(each) == 2)
    return tuple(name for _, name in numbered)
