"""What persons decide on a record; what a decision bears on is woven again at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from detente.errors import UsageError
from detente.model import Judgement, JudgementKind, Outcome, Prediction, content_id
from detente.pipeline import weave_pending
from detente.record.interface import Store, View
from detente.views.copies import with_copies


@dataclass(frozen=True, slots=True)
class Judge:
    """One person deciding on a record; each decision is kept, then what it bears on woven again."""

    store: Store
    by: str
    note: str | None = None

    def merge(self, one: str, other: str) -> Judgement:
        """Two names of the record are one actor's."""
        return self._name("merge", one, other)

    def split(self, one: str, other: str) -> Judgement:
        """Two names of the record are two actors'."""
        return self._name("split", one, other)

    def reject(self, entry: str) -> Judgement:
        """An entry was read wrongly, a disagreement is none, or a proposed outcome is wrong; of a
        prediction also what copies of the same text tell.
        """
        view = self.store.view()
        _not_rejected(view, entry)
        if alike := _proposed_alike(view, entry):
            (proposed,) = (each for each in view.proposals() if each.id == entry)
            _not_resolved(view, proposed.prediction)
            return self._keep("reject", alike, None)
        found = view.entries_by_id([entry])
        if not found and entry not in _disagreements(view):
            raise UsageError(
                f"The record has no entry, disagreement or proposed outcome with the id {entry}."
            )
        foretold = found and found[entry].kind == "prediction"
        subjects = _first(entry, with_copies(view, [entry])) if foretold else (entry,)
        return self._keep("reject", subjects, None)

    def resolve(self, prediction: str, outcome: Outcome) -> Judgement:
        """What came of a prediction, and of its copies; an earlier judgement of it, or of one of
        them, must be undone first.
        """
        return self._resolve((prediction,), outcome)

    def confirm(self, proposal: str) -> Judgement:
        """What is proposed came of the prediction; of a deed against a pledge, given by the id of
        the disagreement, every pledge on it that nobody has judged is broken: one judgement of all
        of them, so that they are kept, and taken back, together.
        """
        view = self.store.view()
        _not_rejected(view, proposal)
        for each in view.proposals():
            if each.id == proposal:
                return self.resolve(each.prediction, each.outcome)
        judged = with_copies(
            view, {subject for each in view.judgements("resolve") for subject in each.subjects}
        )
        found = [
            each for each in view.disagreements(kinds=("pledge-against-deed",))
            if each.id == proposal
        ]  # fmt: skip
        sides = {side.entry for each in found for entries in each.sides for side in entries}
        pledges = [
            entry.id
            for entry in view.entries_by_id(sorted(sides)).values()
            if isinstance(entry.body, Prediction)
        ]
        if not pledges:
            raise UsageError(f"The record proposes nothing with the id {proposal}.")
        # where all are judged, resolving the first says by whom
        todo = [each for each in pledges if each not in judged] or pledges[:1]
        return self._resolve(tuple(todo), "broken")

    def undo(self, judgement: str) -> None:
        """Take a judgement back."""
        view = self.store.view()
        found = [each for each in view.judgements(undone=True) if each.id == judgement]
        if not found:
            raise UsageError(f"The record has no judgement with the id {judgement}.")
        with self.store.writer() as writer:
            writer.undo(judgement, _now())
            writer.mark_pending(_articles_of(view, found[0].subjects))
        weave_pending(self.store)

    def _resolve(self, predictions: tuple[str, ...], outcome: Outcome) -> Judgement:
        view = self.store.view()
        entries = view.entries_by_id(predictions)
        for prediction in predictions:
            entry = entries.get(prediction)
            if entry is None or entry.kind != "prediction":
                raise UsageError(f"The record has no prediction with the id {prediction}.")
            if isinstance(entry.body, Prediction):
                _fitting(entry.body, prediction, outcome)
            _not_resolved(view, prediction)
        return self._keep("resolve", predictions, outcome)

    def _name(self, kind: JudgementKind, one: str, other: str) -> Judgement:
        view = self.store.view()
        subjects = (_alias(view, one), _alias(view, other))
        if subjects[0] == subjects[1]:
            raise UsageError(f"“{one}” and “{other}” are the same name; give two.")
        return self._keep(kind, subjects, None)

    def _keep(
        self, kind: JudgementKind, subjects: tuple[str, ...], verdict: str | None
    ) -> Judgement:
        at = _now()
        judgement = Judgement(
            content_id("judgement", kind, *subjects, verdict, self.by, at),
            kind,
            subjects,
            verdict,
            self.by,
            at,
            self.note,
        )
        touched = _articles_of(self.store.view(), subjects)
        with self.store.writer() as writer:
            writer.judge(judgement)
            writer.mark_pending(touched)
        weave_pending(self.store)
        return judgement


PLEDGED: frozenset[Outcome] = frozenset({"kept", "broken", "stalled", "under way"})


def _fitting(prediction: Prediction, id_: str, outcome: Outcome) -> None:
    """UsageError where the outcome is one of pledges and plans, and the prediction is neither."""
    if prediction.kind == "forecast" and outcome in PLEDGED:
        raise UsageError(
            f"{id_} is a forecast, which is not “{outcome}”: it “came true”, “did not”, did “in "
            "part”, or “cannot be told”."
        )


def _not_resolved(view: View, prediction: str) -> None:
    """UsageError where a person has judged what came of the prediction, or of a copy of it."""
    for standing in view.judgements("resolve", subjects=sorted(with_copies(view, [prediction]))):
        raise UsageError(
            f"{prediction} was judged “{standing.verdict}” by {standing.by}; "
            f"take that back first: detente judge undo {standing.id}"
        )


def _not_rejected(view: View, id_: str) -> None:
    """UsageError where a person has rejected this already."""
    for standing in view.judgements("reject", subjects=[id_]):
        raise UsageError(
            f"{id_} was rejected by {standing.by} on {standing.at[:10]}; "
            f"to take that back: detente judge undo {standing.id}"
        )


def _proposed_alike(view: View, proposal: str) -> tuple[str, ...]:
    """The ids of all that propose the same outcome of the same prediction or of a copy of it, the
    one asked for first; none for another id.
    """
    every = view.proposals()
    for found in (each for each in every if each.id == proposal):
        copies = with_copies(view, [found.prediction])
        same = {
            each.id for each in every if each.prediction in copies and each.outcome == found.outcome
        }
        return _first(proposal, same)
    return ()


def _first(id_: str, others: Iterable[str]) -> tuple[str, ...]:
    """The ids in order, but this one first."""
    return (id_, *sorted(set(others) - {id_}))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _alias(view: View, name: str) -> str:
    """The name as the record has it. UsageError where no actor goes by it."""
    matches = view.find_actors(name)
    if not matches or matches[0].how not in ("same", "same but for case"):
        near = ", ".join(f"“{match.alias}”" for match in matches)
        hint = f" The nearest are {near}." if near else ""
        raise UsageError(f"The record knows no actor by the name “{name}”.{hint}")
    return matches[0].alias


def _disagreements(view: View) -> set[str]:
    return {each.id for each in view.disagreements()}


def _articles_of(view: View, subjects: Sequence[str]) -> list[str]:
    """The articles that speak of actors with these names; none for ids of entries."""
    heads = [
        match.actor.id
        for name in subjects
        for match in view.find_actors(name)
        if match.how in ("same", "same but for case")
    ]
    members = [member for actor in view.known_actors(heads) for member in actor.members]
    return sorted({each.article for each in view.read_actors(members).values()})
