"""One file for each page's paths."""

from detente.web.routes import (
    actors,
    articles,
    forecasters,
    front,
    judgements,
    ledgers,
    precedents,
    series,
    ties,
    timeline,
)

ROUTERS = (
    front.router,
    actors.router,
    ties.router,
    timeline.router,
    ledgers.router,
    forecasters.router,
    series.router,
    precedents.router,
    articles.router,
    judgements.router,
)
