"""What is shown: plain documented dataclasses, ready for JSON, each line with its evidence."""

from detente.views.actor import ActorPage, TieLine, actor_page
from detente.views.article import ActorSpan, ArticlePage, EntrySpan, article_page
from detente.views.articles import ArticleLine, article_lines
from detente.views.bonds import BondLine, DirectionLine
from detente.views.checks import CheckLine, RevisionLine
from detente.views.disagreements import DisagreementLine, SideEvidence, disagreement_lines
from detente.views.figures import Figure
from detente.views.forecasters import (
    Fared,
    ForecasterLine,
    all_bins,
    forecasters,
    judged_forecasters,
    with_made,
)
from detente.views.front import FrontPage, front_page
from detente.views.judgements import Judged, JudgementLine, judgement_lines
from detente.views.kinds import Kind, Kinds, deed, kinds
from detente.views.ledger import Filter, ledger, ledger_query
from detente.views.lines import (
    ClaimLine,
    EventLine,
    StatementLine,
    claim_lines,
    event_lines,
    statement_lines,
)
from detente.views.network import Network, NetworkEdge, NetworkNode, NetworkPhase, network
from detente.views.outcomes import ProposalLine
from detente.views.outlook import NextEvent, Outlook, TurnChance
from detente.views.page import Page
from detente.views.precedents import PrecedentLine, SurvivalLine, precedent_lines
from detente.views.predictions import (
    PredictionLine,
    first_predictions,
    prediction_lines,
    prediction_page,
)
from detente.views.references import ActorRef, find_actor, references
from detente.views.search import ActorMatch, SearchPage, search_page
from detente.views.series import SeriesLine, series_lines
from detente.views.tie import PhaseLine, TieDossier, tie_dossier
from detente.views.ties import TieSummary, tie_summaries
from detente.views.timeline import Days, Happening, timeline, timeline_page

__all__ = [
    "ActorMatch", "ActorPage", "ActorRef", "ActorSpan", "ArticleLine", "ArticlePage", "BondLine",
    "CheckLine", "ClaimLine", "Days", "DirectionLine", "DisagreementLine", "EntrySpan", "EventLine",
    "Fared", "Figure", "Filter", "ForecasterLine", "FrontPage", "Happening", "Judged",
    "JudgementLine", "Kind", "Kinds", "Network", "NetworkEdge", "NetworkNode", "NetworkPhase",
    "NextEvent", "Outlook", "Page", "PhaseLine", "PrecedentLine", "PredictionLine", "ProposalLine",
    "RevisionLine", "SearchPage", "SeriesLine", "SideEvidence", "StatementLine", "SurvivalLine",
    "TieDossier", "TieLine", "TieSummary", "TurnChance", "actor_page", "all_bins", "article_lines",
    "article_page", "claim_lines", "deed", "disagreement_lines", "event_lines", "find_actor",
    "first_predictions", "forecasters", "front_page", "judged_forecasters", "judgement_lines",
    "kinds", "ledger", "ledger_query", "network", "precedent_lines", "prediction_lines",
    "prediction_page", "references", "search_page", "series_lines", "statement_lines",
    "tie_dossier", "tie_summaries", "timeline", "timeline_page", "with_made",
]  # fmt: skip
