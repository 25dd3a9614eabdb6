"""No benchmark falls below the floor that `floors.yaml` sets for it."""

import csv
import json
import shutil
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml

from detente.evaluation import BENCHMARKS

FLOORS: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "floors.yaml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def measured(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Any]:
    """The result on the sample of one entry of `floors.yaml`, measured once."""

    @cache
    def result(name: str) -> Any:
        asked = FLOORS[name]
        data = shared / "data" / asked["data"]
        if not data.exists():
            pytest.skip(f"the data set is not at {data}")
        folder = tmp_path_factory.mktemp("sample")
        sample = SAMPLES[asked["benchmark"]](data, folder, asked["every"])
        assert fingerprint(folder) == asked["sha256"], "the floors were set on other data"
        return BENCHMARKS[asked["benchmark"]](sample)

    return result


@pytest.mark.parametrize(
    ("name", "part"), [(name, part) for name, asked in FLOORS.items() for part in asked["floors"]]
)
def test_no_figure_is_below_its_floor(measured: Callable[[str], Any], name: str, part: str) -> None:
    assert round(figure(measured(name), part), 4) >= FLOORS[name]["floors"][part]


def figure(result: Any, name: str) -> float:
    """The figure at a path such as "overlap.content.f1"."""
    for part in name.split("."):
        result = result[part] if isinstance(result, dict) else getattr(result, part)
    return float(result)


def fingerprint(folder: Path) -> str:
    """A digest of the names and contents of the files below a folder."""
    digest = sha256()
    for file in sorted(each for each in folder.rglob("*") if each.is_file()):
        digest.update(f"{file.relative_to(folder).as_posix()}\0".encode())
        digest.update(sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def some_texts(data: Path, folder: Path, every: int) -> Path:
    """Every so many of the texts of PolNeAR, with their notes."""
    for part in ("text", "attributions"):
        (folder / part).mkdir()
    for text in sorted((data / "text").glob("*.txt"))[::every]:
        shutil.copy(text, folder / "text")
        for notes in (data / "attributions").glob(f"{text.stem}_*.ann"):
            shutil.copy(notes, folder / "attributions")
    return folder


def some_files(data: Path, folder: Path, every: int) -> Path:
    """Every so many of the XML files below `data`."""
    for file in sorted(data.rglob("*.xml"))[::every]:
        shutil.copy(file, folder)
    return folder


def some_rows(data: Path, folder: Path, every: int) -> Path:
    """Every so many rows of a table, or entries of a list."""
    sample = folder / data.name
    if data.suffix == ".json":
        entries = json.loads(data.read_text(encoding="utf-8"))
        sample.write_text(json.dumps(entries[::every]), encoding="utf-8")
        return sample
    with data.open(encoding="utf-8", newline="") as lines:
        head, *rows = csv.reader(lines, delimiter="\t")
    with sample.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines, delimiter="\t").writerows([head, *rows[::every]])
    return sample


def some_lines(data: Path, folder: Path, every: int) -> Path:
    """Every so many lines."""
    lines = data.read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / data.name).write_text("".join(lines[::every]), encoding="utf-8")
    return folder / data.name


def some_documents(data: Path, folder: Path, every: int) -> Path:
    """Every so many documents of GUM, trees and entities."""
    for part in ("dep", "entities"):
        (folder / part).mkdir()
        for file in sorted((data / part).iterdir())[::every]:
            shutil.copy(file, folder / part)
    return folder


def some_days(data: Path, folder: Path, every: int) -> Path:
    """Of the days learned from, one in so many, the last; of the days foretold, the first."""
    for name in ("entity2id.txt", "relation2id.txt"):
        shutil.copy(data / name, folder)
    for part in ("train", "valid"):
        lines = (data / f"{part}.txt").read_text(encoding="utf-8").splitlines(keepends=True)
        times = sorted({int(line.split()[3]) for line in lines})
        many = len(times) // every
        kept = set(times[-many:] if part == "train" else times[:many])
        some = "".join(line for line in lines if int(line.split()[3]) in kept)
        (folder / f"{part}.txt").write_text(some, encoding="utf-8")
    return folder


SAMPLES: dict[str, Callable[[Path, Path, int], Path]] = {
    "polnear": some_texts,
    "meantime": some_files,
    "plover": some_rows,
    "future-statements": some_rows,
    "gum-syntax": some_documents,
    "gum-mentions": some_documents,
    "newsmtsc": some_lines,
    "factuality": some_lines,
    "claimbuster": some_rows,
    "icews14": some_days,
    "icews14-next": some_days,
    "icews14-turns": some_days,
}
