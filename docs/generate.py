"""Writes the pages that are made from the code: the JSON Schema, the commands and the ontology.

`make docs` runs it; a test compares the pages with what it would write.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
import typer

from detente.cli import app
from detente.model import Reading, ontology
from detente.views import Kind, kinds

FOLDER = Path(__file__).parent
NOTE = "<!-- Made by `make docs`; a test fails where it differs from the code. -->"
SHORT = 60  # characters of a plain value that are shown whole
_TOLD = {"label", "meaning", "name", "source"}  # shown by themselves, or not
_ABOVE = {"events", "modes", "labels"}  # files that hold nothing but kinds
_KEY = re.compile(r"""["']?([^\s#"'-][^:#"']*)["']?:(?:\s|$)""")


def schema() -> str:
    """The JSON Schema of a reading."""
    return json.dumps(Reading.json_schema(), indent=2, ensure_ascii=False) + "\n"


def commands() -> str:
    """Every command with its arguments and options."""
    root = typer.main.get_command(app)
    parts = [NOTE, "# The command line", root.help or "", *_options(root.params)]
    parts += [
        "The record is `detente.db` in the folder you are in, unless `--record` or "
        "`DETENTE_RECORD` names another. Exit codes: 0 done, 1 something could not be read (the "
        "rest is kept, and what failed is named), 2 wrong usage.",
    ]
    for command, path in _walk(root, "detente"):
        parts += [f"## {path}", command.help or "", *_options(command.params)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _walk(group: Any, path: str) -> Iterator[tuple[Any, str]]:
    for name, command in group.commands.items():
        yield command, f"{path} {name}"
        if hasattr(command, "commands"):
            yield from _walk(command, f"{path} {name}")


def _options(parameters: Iterable[Any]) -> list[str]:
    """A list of the parameters, as one block; nothing where there are none."""
    lines = [f"- `{_called(each)}`: {_meaning(each)}" for each in parameters]
    return ["\n".join(lines)] if lines else []


def _called(parameter: Any) -> str:
    if parameter.opts[0].startswith("-"):
        value = "" if parameter.is_flag else f" {parameter.name.upper()}"
        return ", ".join(parameter.opts) + value
    several = "..." if parameter.nargs == -1 and not parameter.metavar else ""
    return (parameter.metavar or parameter.name.upper()) + several


def _meaning(parameter: Any) -> str:
    words = [parameter.help or ""]
    if parameter.default is not None and not getattr(parameter, "is_flag", False):
        words.append(f"Default: `{parameter.default}`.")
    if parameter.envvar:
        words.append(f"Or set `{parameter.envvar}`.")
    if getattr(parameter, "multiple", False):
        words.append("May be given several times.")
    return " ".join(word for word in words if word)


def ontology_pages() -> str:
    """Every list of kinds with its meanings, then every file with what it holds."""
    parts = [NOTE, "# The ontology", _INTRODUCTION]
    listed = kinds()
    for name in listed.__dataclass_fields__:
        found = getattr(listed, name)
        parts.append(f"## {name.capitalize()}")
        if isinstance(found, Mapping):
            parts += [f"### {kind}\n\n{_kinds(each)}" for kind, each in found.items()]
        else:
            parts.append(_kinds(found))
    parts.append("# The files")
    for file in sorted(files(ontology).iterdir(), key=lambda each: each.name):
        if file.name.endswith(".yaml"):
            lines = file.read_text(encoding="utf-8").splitlines()
            parts += [f"## {file.name}", *_file(file.name[:-5], lines)]
    return "\n\n".join(parts) + "\n"


_INTRODUCTION = (
    "Kinds, verbs, cues, hedges and units are data: the YAML files of "
    "[src/detente/model/ontology](../src/detente/model/ontology). First the kinds that readings "
    "and records tell apart, then each file with where it comes from and how much it holds."
)


def _kinds(found: Iterable[Kind]) -> str:
    rows = [{k: v for k, v in msgspec.to_builtins(each).items() if v is not None} for each in found]
    columns = list(dict.fromkeys(key for row in rows for key in row))
    cells = ([_cell(row.get(column, "")) for column in columns] for row in rows)
    return _table(columns, cells)


def _file(name: str, lines: list[str]) -> Iterator[str]:
    """The comment at the head of a file, and a table of its keys."""
    head = _head(lines)
    yield from _paragraphs(head)
    content = ontology.load(name)
    if isinstance(content, list):
        content = {each["name"]: each for each in content}
    if name in _ABOVE:
        yield "All of it is listed above."
        return
    comments = _comments(lines[len(head) :])
    kept = {key: each for key, each in content.items() if (key, type(each)) != ("meaning", str)}
    rows = (row for key, value in kept.items() for row in _rows(str(key), value, comments))
    yield _table(["list", "meaning", "holds"], rows)


def _head(lines: list[str]) -> list[str]:
    end = next(index for index, line in enumerate(lines) if not line.startswith("#"))
    return lines[:end]


def _paragraphs(comment: Iterable[str]) -> Iterator[str]:
    """The comment as Markdown; a paragraph with columns in it is kept as it stands."""
    text = "\n".join(line.removeprefix("#").removeprefix(" ") for line in comment)
    for paragraph in re.split(r"\n\s*\n", text):
        columns = re.search(r"^ {2}", paragraph, re.MULTILINE)
        yield f"```text\n{paragraph}\n```" if columns else _cell(" ".join(paragraph.split("\n")))


def _comments(lines: list[str]) -> dict[str, str]:
    """The comment above or behind each key that is not indented."""
    found: dict[str, str] = {}
    above: list[str] = []
    for line in lines:
        key = _KEY.match(line)
        if line.startswith("#"):
            above.append(line.lstrip("# "))
            continue
        if key:
            behind = re.search(r"\s#\s(.*)", line)
            found[key[1]] = " ".join(above) or (behind[1] if behind else "")
        above = []
    return found


def _rows(name: str, value: Any, comments: Mapping[str, str]) -> Iterator[list[str]]:
    """One row for a key, and one for each kind below it."""
    if _are_meanings(value):
        value = {key: {"meaning": each} for key, each in value.items()}
    told = isinstance(value, dict) and isinstance(value.get("meaning"), str)
    meaning = value["meaning"] if told else comments.get(name, "")
    below = value if isinstance(value, dict) and _has_kinds(value) and not told else {}
    yield [f"**{_cell(name)}**", _cell(meaning), "" if below else _cell(_held(value))]
    for key, each in below.items():
        yield from _rows(f"{name} › {key}", each, {})


def _are_meanings(value: Any) -> bool:
    """True for kinds that are given by a sentence each."""
    if not isinstance(value, dict) or "meaning" in value:
        return False
    return all(str(each).endswith(".") for each in value.values())


def _has_kinds(value: Any) -> bool:
    return isinstance(value, dict) and any(
        (isinstance(each, dict) and "meaning" in each) or _has_kinds(each)
        for each in value.values()
    )


def _held(value: Any) -> str:
    """What a key holds: its plain values, or how many entries."""
    if isinstance(value, dict) and _TOLD & value.keys():
        rest = {key: each for key, each in value.items() if key not in _TOLD}
        return "; ".join(f"{key}: {_held(each)}" for key, each in rest.items())
    if isinstance(value, dict | list) or len(str(value)) > SHORT:
        return _counted(_count(value))
    return str(value)


def _count(value: Any) -> int:
    """How many words, names or patterns there are in a value."""
    if isinstance(value, dict):
        return sum(_count(each) if isinstance(each, dict | list) else 1 for each in value.values())
    if isinstance(value, list):
        return sum(_count(each) if isinstance(each, dict | list) else 1 for each in value)
    return len(str(value).split())


def _counted(number: int) -> str:
    return "1 entry" if number == 1 else f"{number:,} entries"


def _table(columns: list[str], rows: Iterable[list[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(value: object) -> str:
    """A value as Markdown that shows it as it is."""
    return re.sub(r"([|*<\\])", r"\\\1", str(value)).replace("\n", " ").strip()


PAGES: dict[str, Callable[[], str]] = {
    "reading.schema.json": schema,
    "commands.md": commands,
    "ontology.md": ontology_pages,
}


def main() -> None:
    """Write every page beside this file."""
    for name, made in PAGES.items():
        (FOLDER / name).write_text(made(), encoding="utf-8")


if __name__ == "__main__":
    main()
