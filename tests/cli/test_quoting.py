"""Evidence in the terminal: each piece in full once, and where it stands."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from detente.cli.quoting import Quoting
from detente.model import Evidence

WIRE = Evidence("a1", "wire.txt", "The Wire", "2031-05-04", 0, 29, "Jane Doe praised Richard Roe.")
COPY = replace(WIRE, article="a2", address="copy.txt", publisher="The Gazette")
PART = replace(WIRE, end=16, text="Jane Doe praised")


def printed(*shown: tuple[Evidence, ...], width: int = 80) -> list[str]:
    out = Console(file=io.StringIO(), width=width)
    quoting = Quoting(out)
    for evidence in shown:
        quoting.print(evidence, 2, 2)
    assert isinstance(out.file, io.StringIO)
    return out.file.getvalue().splitlines()


@pytest.mark.parametrize(
    ("evidence", "lines"),
    [
        pytest.param((WIRE,), [WIRE.text, "The Wire, 2031-05-04, wire.txt:0-29"], id="one"),
        pytest.param(
            (WIRE, COPY),
            [WIRE.text, "The Wire, 2031-05-04, wire.txt:0-29; also in The Gazette"],
            id="a copy",
        ),
        pytest.param((WIRE, PART), [WIRE.text, "The Wire, 2031-05-04, wire.txt:0-29"], id="a part"),
        pytest.param((), [], id="none"),
    ],
)
def test_the_words_and_where_they_stand(evidence: tuple[Evidence, ...], lines: list[str]) -> None:
    assert printed(evidence) == [f"  │ {line}" for line in lines]


def test_what_was_shown_is_pointed_back_to() -> None:
    assert printed((WIRE,), (WIRE,))[-1] == "  │ Jane Doe praised Richard Roe. (quoted above)"


def test_long_words_are_wrapped_behind_the_bar() -> None:
    assert printed((WIRE,), width=24)[:2] == ["  │ Jane Doe praised", "  │ Richard Roe."]
