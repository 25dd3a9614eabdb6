"""What is shown: plain documented dataclasses, ready for JSON, each line with its evidence."""

from detente.views.actor import ActorPage, TieLine, actor_page
from detente.views.disagreements import DisagreementLine, SideEvidence, disagreement_lines
from detente.views.ledger import Filter, ledger
from detente.views.lines import (
    ClaimLine,
    EventLine,
    Figure,
    StatementLine,
    claim_lines,
    event_lines,
    statement_lines,
)
from detente.views.predictions import PredictionLine, prediction_lines
from detente.views.references import ActorRef, find_actor, references
from detente.views.tie import Outlook, PhaseLine, TieDossier, tie_dossier
from detente.views.timeline import Days, Happening, timeline

__all__ = [
    "ActorPage", "ActorRef", "ClaimLine", "Days", "DisagreementLine", "EventLine", "Figure",
    "Filter", "Happening", "Outlook", "PhaseLine", "PredictionLine", "SideEvidence",
    "StatementLine", "TieDossier", "TieLine", "actor_page", "claim_lines", "disagreement_lines",
    "event_lines", "find_actor", "ledger", "prediction_lines", "references", "statement_lines",
    "tie_dossier", "timeline",
]  # fmt: skip
