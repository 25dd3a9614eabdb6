"""From one Article to one Reading: pure, no clock, no network, same input same output.

Each step is a function from a Draft to a Draft in a file of its own; a new step is one new file and
one line in `STEPS`. The order matters: a step may use what the steps before it found. What takes
several files to find has a package, with the step in its `finding.py`.
"""

from collections.abc import Callable

from detente import __version__
from detente.model import SCHEMA, Article, Reading
from detente.reading import parser, standpoint
from detente.reading.actors import finding as actors
from detente.reading.claims import finding as claims
from detente.reading.draft import Draft
from detente.reading.events import finding as events
from detente.reading.page import finding as furniture
from detente.reading.plain import plain
from detente.reading.predictions import finding as predictions
from detente.reading.quantities import finding as quantities
from detente.reading.statements import finding as statements
from detente.reading.statements import quotations
from detente.reading.times import finding as dates

LANGUAGES = frozenset({"en"})
READER = f"detente {__version__}, {parser.MODEL} {parser.VERSION}"

Step = Callable[[Draft], Draft]
STEPS: tuple[Step, ...] = (
    furniture.mark,
    parser.parse,
    quotations.find,
    actors.find,
    dates.find,
    quantities.find,
    statements.find,
    actors.first_persons,
    events.find,
    claims.find,
    predictions.find,
    standpoint.place,
)


def speaks(language: str | None) -> bool:
    """True where the reader speaks `language` (ISO 639-1); a text of unknown language is tried."""
    return language is None or language in LANGUAGES


def read(article: Article) -> Reading:
    """Everything found in `article`; no entries where it is in a language not spoken here."""
    if not speaks(article.language):
        return Reading(SCHEMA, READER, article)
    draft = Draft(article, plain(article.text))
    for step in STEPS:
        draft = step(draft)
    return Reading(
        SCHEMA,
        READER,
        draft.article,
        draft.actors,
        draft.statements,
        draft.events,
        draft.quantities,
        draft.claims,
        draft.predictions,
    )
