"""One file for each page's paths."""

from detente.web.routes import actors, articles, front, judgements, ledgers, ties, timeline

ROUTERS = (
    front.router,
    actors.router,
    ties.router,
    timeline.router,
    ledgers.router,
    articles.router,
    judgements.router,
)
