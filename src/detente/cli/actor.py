"""`detente actor NAME`: one actor's page."""

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from detente.cli.options import (
    DEFAULT_RECORD,
    Json,
    Limit,
    Record,
    console,
    print_json,
    record_view,
)
from detente.cli.safe import safe
from detente.cli.tables import FORECASTERS, PREDICTIONS, STATEMENTS, TIES, disagreement, table
from detente.views import ActorPage, actor_page, find_actor


def actor(
    name: Annotated[str, typer.Argument(help="A name, in quotation marks.")],
    limit: Limit = 20,
    record: Record = DEFAULT_RECORD,
    json: Json = False,
) -> None:
    """Names, roles, ties, words and predictions of one actor, and where accounts of it disagree."""
    with record_view(record) as view:
        page = actor_page(view, find_actor(view, name), limit)
    if json:
        print_json(page)
    else:
        _print(console(), page)


def _print(out: Console, page: ActorPage) -> None:
    _names(out, page)
    out.print(Text("\nTies", style="bold cyan"))
    table(out, page.ties, TIES, "None in the record.")
    out.print(Text("\nSaid", style="bold cyan"))
    table(out, page.statements, STATEMENTS, "Nothing in the record.")
    out.print(Text("\nPromised and predicted", style="bold cyan"))
    table(out, page.predictions, PREDICTIONS, "Nothing in the record.")
    if page.track_record:
        table(out, [page.track_record], FORECASTERS, "")
    if page.disagreements:
        out.print(Text("\nWhere accounts disagree", style="bold cyan"))
        for each in page.disagreements:
            disagreement(out, each)
            out.print()


def _names(out: Console, page: ActorPage) -> None:
    out.print(Text(safe(page.name), style="bold underline"))
    told = "1 article" if page.articles == 1 else f"{page.articles} articles"
    also = ", ".join(safe(alias) for alias in page.aliases if alias != page.name)
    out.print(Text(f"{page.kind}, in {told}{f'; also {also}' if also else ''}"))
    for role in page.roles:
        out.print(Text(f"  {safe(role.title)}{f' of {safe(role.of)}' if role.of else ''}"))
