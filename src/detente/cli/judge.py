"""`detente judge ...`: what a person decides, and taking it back."""

import getpass
from typing import Annotated

import typer
from rich.text import Text

from detente.cli.options import DEFAULT_RECORD, Json, Record, console, print_json
from detente.cli.safe import safe
from detente.cli.tables import JUDGEMENTS, table
from detente.cli.usage import PlainUsage
from detente.judging import Judge
from detente.model import Judgement, Outcome
from detente.pipeline import opened

app = typer.Typer(
    help="Merge, split, reject, resolve, confirm; undo. No machine overwrites what you decided.",
    no_args_is_help=True,
)
Who = Annotated[
    str,
    typer.Option("--by", envvar="DETENTE_JUDGE", help="Whose judgement it is.", show_default=False),
]
Note = Annotated[str | None, typer.Option("--note", help="Why, in your words.")]


def me() -> str:
    """The name of whoever runs the program."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def _say(judgement: Judgement) -> None:
    told = " ".join(f"“{safe(each)}”" for each in judgement.subjects)
    verdict = f": {judgement.verdict}" if judgement.verdict else ""
    console().print(Text(f"Kept: {judgement.kind} {told}{verdict} ({judgement.id})"))


@app.command(cls=PlainUsage)
def merge(
    one: Annotated[str, typer.Argument(help="A name in the record.")],
    other: Annotated[str, typer.Argument(help="Another name of the same actor.")],
    by: Who = "",
    note: Note = None,
    record: Record = DEFAULT_RECORD,
) -> None:
    """Two names are one actor."""
    with opened(record) as store:
        _say(Judge(store, by or me(), note).merge(one, other))


@app.command(cls=PlainUsage)
def split(
    one: Annotated[str, typer.Argument(help="A name in the record.")],
    other: Annotated[str, typer.Argument(help="A name that is somebody else's.")],
    by: Who = "",
    note: Note = None,
    record: Record = DEFAULT_RECORD,
) -> None:
    """Two names are two actors."""
    with opened(record) as store:
        _say(Judge(store, by or me(), note).split(one, other))


@app.command(cls=PlainUsage)
def reject(
    entry: Annotated[str, typer.Argument(help="The id of an entry, a disagreement or a proposal.")],
    by: Who = "",
    note: Note = None,
    record: Record = DEFAULT_RECORD,
) -> None:
    """An entry was read wrongly, or what is proposed is wrong: leave it out everywhere."""
    with opened(record) as store:
        _say(Judge(store, by or me(), note).reject(entry))


@app.command(cls=PlainUsage)
def resolve(
    prediction: Annotated[str, typer.Argument(help="The id of a prediction.")],
    outcome: Annotated[Outcome, typer.Argument(help="What came of it, in quotation marks.")],
    by: Who = "",
    note: Note = None,
    record: Record = DEFAULT_RECORD,
) -> None:
    """What came of a prediction."""
    with opened(record) as store:
        _say(Judge(store, by or me(), note).resolve(prediction, outcome))


@app.command(cls=PlainUsage)
def confirm(
    proposal: Annotated[
        str, typer.Argument(help="The id of a proposed outcome, from `predictions --proposed`.")
    ],
    by: Who = "",
    note: Note = None,
    record: Record = DEFAULT_RECORD,
) -> None:
    """What is proposed did come of the prediction."""
    with opened(record) as store:
        _say(Judge(store, by or me(), note).confirm(proposal))


@app.command(cls=PlainUsage)
def undo(
    judgement: Annotated[str, typer.Argument(help="The id of a judgement, from `judge list`.")],
    record: Record = DEFAULT_RECORD,
) -> None:
    """Take a judgement back; it stays listed as undone."""
    with opened(record) as store:
        Judge(store, me(), None).undo(judgement)
    console().print(Text(f"Taken back: {safe(judgement)}"))


@app.command("list", cls=PlainUsage)
def every(record: Record = DEFAULT_RECORD, json: Json = False) -> None:
    """All judgements, standing and undone, oldest first."""
    with opened(record) as store:
        found = store.view().judgements(undone=True)
    if json:
        print_json(found)
    else:
        table(console(), found, JUDGEMENTS, "Nobody has judged anything in this record.")
