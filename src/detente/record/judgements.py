"""What persons decided: kept for good, taken back by a mark and never deleted."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, Connection, Row, Select, exists, func, select

from detente.errors import UsageError
from detente.model import Judgement, JudgementKind
from detente.record import tables as t
from detente.record.articles import set_pending
from detente.record.bulk import grouped, insert, rows_where
from detente.record.clean import clean, clean_or_none


def judgements(
    connection: Connection,
    kind: JudgementKind | None,
    undone: bool,
    subjects: Iterable[str] | None = None,
) -> tuple[Judgement, ...]:
    """The judgements (of these subjects) by when they were given, then id."""
    query = select(t.judgement).order_by("at", "id")
    if kind is not None:
        query = query.where(t.judgement.c.kind == kind)
    if not undone:
        query = query.where(t.judgement.c.undone.is_(None))
    rows = _rows(connection, query, subjects)
    of = _subjects(connection, [row.id for row in rows])
    return tuple(
        Judgement(
            id=row.id,
            kind=row.kind,
            subjects=tuple(of[row.id]),
            verdict=row.verdict,
            by=row.by,
            at=row.at,
            note=row.note,
            undone=row.undone,
        )
        for row in rows
    )


def _rows(
    connection: Connection, query: Select[Any], subjects: Iterable[str] | None
) -> list[Row[Any]]:
    if subjects is None:
        return list(connection.execute(query))
    column = t.judgement_subject.c.subject
    asked = rows_where(connection, select(t.judgement_subject.c.judgement), column, subjects)
    ids = sorted({row.judgement for row in asked})
    found = rows_where(connection, query, t.judgement.c.id, ids)
    return sorted(found, key=lambda row: (row.at, row.id))


def resolved(connection: Connection, forecasters: Iterable[str] | None) -> dict[str, str]:
    """The verdict of each prediction that was resolved (of these known actors)."""
    subject, named = t.judgement_subject, t.entry_actor
    query = (
        select(subject.c.subject, t.judgement.c.verdict)
        .join(t.judgement)
        .where(t.judgement.c.kind == "resolve", t.judgement.c.undone.is_(None))
        .order_by(t.judgement.c.at, t.judgement.c.id)
    )
    if forecasters is not None:
        asked = select(named.c.entry).where(
            named.c.entry == subject.c.subject,
            named.c.part == "forecaster",
            # not the bare column: all that name an actor would be gone through for each
            func.coalesce(named.c.known, "").in_(list(forecasters)),
        )
        query = query.where(exists(asked))
    return {row.subject: row.verdict or "" for row in connection.execute(query)}


def is_rejected(id_: Column[Any]) -> Any:
    """The condition that a standing judgement rejects what has the id `id_`."""
    subject = t.judgement_subject
    return exists(
        select(subject.c.subject)
        .join(t.judgement)
        .where(
            t.judgement.c.kind == "reject",
            t.judgement.c.undone.is_(None),
            subject.c.subject == id_,
        )
    )


def _subjects(connection: Connection, judgements: list[str]) -> dict[str, list[str]]:
    subject = t.judgement_subject
    query = select(subject).order_by(subject.c.position)
    found: dict[str, list[str]] = {judgement: [] for judgement in judgements}
    for row in rows_where(connection, query, subject.c.judgement, judgements):
        found[row.judgement].append(row.subject)
    return found


def judge(connection: Connection, judgement: Judgement) -> None:
    """Keep a judgement; one that is there already stays as it is, undone or not."""
    query = select(t.judgement.c.id).where(t.judgement.c.id == judgement.id)
    if connection.scalar(query) is not None:
        return
    subjects = list(map(clean, judgement.subjects))
    row = {
        "id": judgement.id,
        "kind": judgement.kind,
        "verdict": clean_or_none(judgement.verdict),
        "by": clean(judgement.by),
        "at": judgement.at,
        "note": clean_or_none(judgement.note),
        "undone": judgement.undone,
    }
    insert(connection, t.judgement, [row])
    rows = [
        {"judgement": judgement.id, "position": position, "subject": subject}
        for position, subject in enumerate(subjects)
    ]
    insert(connection, t.judgement_subject, rows)
    _weave_again(connection, subjects)


def undo(connection: Connection, judgement: str, at: str) -> None:
    """Mark a standing judgement as taken back; UsageError where there is none with this id."""
    change = t.judgement.update().where(
        t.judgement.c.id == judgement, t.judgement.c.undone.is_(None)
    )
    if not connection.execute(change.values(undone=at)).rowcount:
        raise UsageError(f"there is no standing judgement {judgement}")
    _weave_again(connection, _subjects(connection, [judgement])[judgement])


def _weave_again(connection: Connection, subjects: list[str]) -> None:
    """The articles of the subjects that are entries are to be woven again."""
    query = select(t.entry.c.id, t.entry.c.article)
    rows = rows_where(connection, query, t.entry.c.id, subjects)
    set_pending(connection, grouped((row.article, row.id) for row in rows), pending=True)
