"""Weaving readings, judging what came of it, and looking at all that was woven."""

from collections.abc import Sequence
from typing import Any

from detente.model import Judgement, Reading
from detente.record.interface import EntryQuery, View
from detente.record.store import DatabaseStore
from detente.weaving import weave


def weave_all(store: DatabaseStore, batch: Sequence[Reading]) -> None:
    """Keeps and weaves the readings as one batch."""
    with store.writer() as writer:
        for each in batch:
            writer.keep(each)
        weave(writer.view, writer.view.pending()).write(writer)


def judge(store: DatabaseStore, kind: Any, *subjects: str) -> None:
    """Judges, has every article woven again, as the pipeline has those that it bears on."""
    at = "2031-04-01T00:00:00+00:00"
    with store.writer() as writer:
        writer.judge(
            Judgement(f"judged-{kind}-{subjects[0]}", kind, subjects, None, "an editor", at)
        )
        writer.mark_pending([head.id for head in writer.view.heads()])
        weave(writer.view, writer.view.pending()).write(writer)


def outputs(view: View) -> dict[str, Any]:
    """All that was woven."""
    articles = [head.id for head in view.heads()]
    origins = view.origin_of(articles)
    claims = [each.id for each in view.entries(EntryQuery(kinds=("claim",)))]
    return {
        "origins": view.origins(sorted(set(origins.values()))),
        "origin of": origins,
        "actors": view.known_actors([each.id for each in view.actors()]),
        "threads": view.all_threads(),
        "disagreements": view.disagreements(),
        "ties": sorted(view.ties(), key=lambda tie: tie.id),
        "checked": view.checked(claims),
        "revisions": view.revisions(claims),
        "proposals": view.proposals(),
    }
