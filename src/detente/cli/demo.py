"""`detente demo`: the bundled collection, read and woven."""

from typing import Annotated

import typer
from rich.text import Text

from detente.cli.add import report
from detente.cli.options import Record, console
from detente.cli.serve import LOCAL, PORT, run, settings_for
from detente.cli.tie import SHOWN, Printed
from detente.demo import ARTICLES
from detente.pipeline import add_all, opened
from detente.record.interface import ActorHead, View
from detente.views import tie_dossier

DEMO_RECORD = "detente-demo.db"


def demo(
    record: Record = DEMO_RECORD,
    every: Annotated[bool, typer.Option("--all", help="Every line, not the first few.")] = False,
    served: Annotated[bool, typer.Option("--serve", help="Go straight to the pages.")] = False,
) -> None:
    """Read twenty bundled articles into a record of their own and show the tie they tell of."""
    out = console()
    with opened(record, create=True) as store:
        report(add_all(store, [str(ARTICLES)]), record)
        view = store.view()
        first, second = leading_pair(view)
        dossier = tie_dossier(view, first, second)
    if served:
        run(settings_for(record, LOCAL, []), LOCAL, PORT, open_pages=True)
        return
    Printed(out, dossier, None if every else SHOWN).whole()
    out.print(Text("\nGo on with this record:", style="bold"))
    for command in (
        "serve",
        "disagreements",
        "predictions",
        f'tie "{first.name}" "{second.name}" --all',
        f'timeline "{second.name}"',
        f'actor "{first.name}"',
        "search savings",
    ):
        out.print(Text(f"  detente {command} --record {record}"))


def leading_pair(view: View) -> tuple[ActorHead, ActorHead]:
    """The two actors whose tie has the most evidence, the better known first."""
    ties = view.ties(limit=1)
    heads = view.actor_heads(ties[0].actors)
    first, second = sorted(heads.values(), key=lambda head: (-head.articles, head.name))
    return first, second
