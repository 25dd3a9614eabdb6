"""Weaving readings, judging what came of it, and looking at all that was woven."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from detente.model import Article, Disagreement, Judgement, Reading
from detente.reading import read
from detente.record.interface import EntryQuery, View
from detente.record.store import DatabaseStore, open_record
from detente.weaving import weave


def weave_all(store: DatabaseStore, batch: Sequence[Reading]) -> None:
    """Keeps and weaves the readings as one batch."""
    with store.writer() as writer:
        for each in batch:
            writer.keep(each)
        weave(writer.view, writer.view.pending()).write(writer)


def disagreements_in(folder: Path, *texts: tuple[str, str, str]) -> tuple[Disagreement, ...]:
    """The disagreements in articles, each given by its paper, day and text."""
    with open_record(folder / "record.db", create=True) as store:
        articles = [
            Article(
                f"article-{number}", f"{number}.txt", None, paper, None, day, "test", "en", text
            )
            for number, (paper, day, text) in enumerate(texts)
        ]
        weave_all(store, [read(each) for each in articles])
        return store.view().disagreements()


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
