"""The page of one actor."""

from dataclasses import dataclass

from detente.model import ActorKind, Role, TieState
from detente.record.interface import ActorHead, DisagreementQuery, EntryQuery, View
from detente.views.disagreements import DisagreementLine, disagreement_lines
from detente.views.forecasters import ForecasterLine, track_record
from detente.views.lines import StatementLine, statement_lines
from detente.views.predictions import PredictionLine, first_predictions
from detente.views.references import ActorRef, references


@dataclass(frozen=True, slots=True)
class TieLine:
    """One tie of an actor: with whom, its state, since when, and how many entries it rests on."""

    other: ActorRef
    state: TieState
    since: str | None
    entries: int


@dataclass(frozen=True, slots=True)
class ActorPage:
    """What the record knows of one actor: names, roles, ties, words and contradictions; and how its
    predictions fared, where any was resolved.
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    roles: tuple[Role, ...]
    articles: int
    ties: tuple[TieLine, ...]
    statements: tuple[StatementLine, ...]
    predictions: tuple[PredictionLine, ...]
    disagreements: tuple[DisagreementLine, ...]
    track_record: ForecasterLine | None = None


def actor_page(view: View, head: ActorHead, limit: int = 20) -> ActorPage:
    """The page of the actor `head`, at most `limit` of each kind of line."""
    known = view.known_actors([head.id])
    said = EntryQuery(
        kinds=("statement",), actors=(head.id,), parts=("speaker",), newest_first=True, limit=limit
    )
    foreseen = EntryQuery(kinds=("prediction",), actors=(head.id,), parts=("forecaster",))
    return ActorPage(
        id=head.id,
        name=head.name,
        kind=head.kind,
        aliases=head.aliases,
        roles=known[0].roles if known else (),
        articles=head.articles,
        ties=_ties(view, head, limit),
        statements=statement_lines(view, view.entries(said)),
        predictions=first_predictions(view, foreseen, None, limit),
        disagreements=disagreement_lines(
            view, view.listed_disagreements(DisagreementQuery((head.id,), limit=limit))
        ),
        track_record=track_record(view, head.id),
    )


def _ties(view: View, head: ActorHead, limit: int) -> tuple[TieLine, ...]:
    ties = view.ties(head.id, limit)
    others = [next(each for each in tie.actors if each != head.id) for tie in ties]
    named = {each.id: each for each in references(view, others)}
    return tuple(
        TieLine(
            other=named[other],
            state=tie.state,
            since=tie.since,
            entries=len(tie.events) + len(tie.statements) + len(tie.claims),
        )
        for tie, other in zip(ties, others, strict=True)
        if other in named
    )
