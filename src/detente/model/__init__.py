"""The nouns: frozen dataclasses and the ontology as data."""

from detente.model.actor import Actor, ActorKind, KnownActor, Mention, MentionForm, Role
from detente.model.article import Article, Furniture, FurnitureKind
from detente.model.certainty import Certainty
from detente.model.claim import Claim, Polarity
from detente.model.date import DateInterval
from detente.model.disagreement import Disagreement, DisagreementKind, SideEntry
from detente.model.event import Event, EventStatus, EventType
from detente.model.evidence import Evidence
from detente.model.identifiers import content_id
from detente.model.judgement import Judgement, JudgementKind, Outcome
from detente.model.precedent import Precedent
from detente.model.prediction import Likelihood, Prediction, PredictionKind
from detente.model.proposal import Proposal, ProposedOutcome
from detente.model.quantity import Bound, Quantity
from detente.model.reading import SCHEMA, Reading
from detente.model.series import (
    Checked,
    CheckSort,
    CheckVerdict,
    Point,
    Revision,
    Series,
    SeriesHead,
    SeriesKind,
)
from detente.model.span import Span
from detente.model.statement import Speaker, Statement, StatementKind
from detente.model.thread import Thread, ThreadKind
from detente.model.tie import Bond, Direction, Phase, Tie, TiePoint, TieState

__all__ = [
    "SCHEMA",
    "Actor",
    "ActorKind",
    "Article",
    "Bond",
    "Bound",
    "Certainty",
    "CheckSort",
    "CheckVerdict",
    "Checked",
    "Claim",
    "DateInterval",
    "Direction",
    "Disagreement",
    "DisagreementKind",
    "Event",
    "EventStatus",
    "EventType",
    "Evidence",
    "Furniture",
    "FurnitureKind",
    "Judgement",
    "JudgementKind",
    "KnownActor",
    "Likelihood",
    "Mention",
    "MentionForm",
    "Outcome",
    "Phase",
    "Point",
    "Polarity",
    "Precedent",
    "Prediction",
    "PredictionKind",
    "Proposal",
    "ProposedOutcome",
    "Quantity",
    "Reading",
    "Revision",
    "Role",
    "Series",
    "SeriesHead",
    "SeriesKind",
    "SideEntry",
    "Span",
    "Speaker",
    "Statement",
    "StatementKind",
    "Thread",
    "ThreadKind",
    "Tie",
    "TiePoint",
    "TieState",
    "content_id",
]
