"""One line for what is told several times: by several outlets, or by one text printed twice."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from detente.model import Evidence
from detente.record.interface import Entry, View
from detente.views.copies import telling
from detente.views.lines import ClaimLine, EventLine, StatementLine
from detente.views.predictions import PredictionLine

Line = TypeVar("Line", EventLine, StatementLine, ClaimLine, PredictionLine)


def once(view: View, entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """The entries in groups that tell one thing, in the order of each group's first.

    One thing is one event thread, or the same words of one origin (a text and its copies).
    """
    found = tuple(entries)
    threads = view.threads_of([entry.id for entry in found if entry.kind == "event"])
    groups: dict[object, list[Entry]] = {}
    for entry in found:
        thread = threads.get(entry.id, ())
        same = thread[0] if thread else telling(entry)
        groups.setdefault(same, []).append(entry)
    return tuple(tuple(group) for group in groups.values())


def with_all_evidence(lines: Sequence[Line], groups: Iterable[Sequence[Entry]]) -> tuple[Line, ...]:
    """The lines, each with the evidence of all the entries that tell the same as its own."""
    told: dict[str, tuple[Evidence, ...]] = {
        group[0].id: tuple(entry.evidence for entry in group) for group in groups
    }
    return tuple(replace(line, evidence=told.get(line.id, line.evidence)) for line in lines)
