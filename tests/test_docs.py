"""The pages made from the code are up to date, and the others name nothing that is not there."""

import re
import runpy
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from detente.cli import app

ROOT = Path(__file__).parent.parent
MADE = runpy.run_path(str(ROOT / "docs" / "generate.py"))["PAGES"]
WRITTEN = sorted(
    each.relative_to(ROOT).as_posix()
    for each in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("tests/**/*.md"))
)


@pytest.mark.parametrize("page", MADE)
def test_the_page_is_what_the_code_makes(page: str) -> None:
    committed = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert committed == MADE[page](), "`make docs` writes it anew"


@pytest.mark.parametrize("page", WRITTEN)
def test_links_lead_to_files_that_are_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text)]
    local = [link for link in links if link and "://" not in link]
    assert [link for link in local if not (ROOT / page).parent.joinpath(link).exists()] == []


@pytest.mark.parametrize("page", WRITTEN)
def test_the_commands_named_exist(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert [line for line in named(text) if not exists(shlex.split(line)[1:])] == []


@pytest.mark.parametrize(
    "line",
    ["detente fly", "detente add --nowhere x", "detente judge agree a b"],
    ids=["command", "option", "subcommand"],
)
def test_a_command_that_does_not_exist_is_found(line: str) -> None:
    assert not exists(shlex.split(line)[1:])


def named(text: str) -> Iterator[str]:
    """The command lines in code blocks, then those in running text."""
    for line in re.findall(r"^ {4}(detente [^#\n]+)", text, re.MULTILINE):
        yield line
    for line in re.findall(r"`(detente [a-z][^`\n]*)`", text):
        yield line


def exists(words: list[str]) -> bool:
    """True where there is such a command, with such options."""
    command: Any = typer.main.get_command(app)
    while words and words[0] in getattr(command, "commands", {}):
        command, words = command.commands[words[0]], words[1:]
    options = {name for parameter in command.params for name in parameter.opts}
    asked = {word for word in words if word.startswith("--")}
    return asked <= options | {"--help"} and not (words and hasattr(command, "commands"))
