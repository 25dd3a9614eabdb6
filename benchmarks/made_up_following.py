"""What came of the predictions of a made-up record, and what series say of its claims."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import get_args

from detente.model import (
    Checked,
    CheckVerdict,
    Judgement,
    Point,
    Proposal,
    ProposedOutcome,
    Series,
    SeriesHead,
)
from detente.record.interface import Entry, EntryKind, EntryQuery, Store, View

ARTICLES = 4000  # whose claims and predictions are followed
EVERY = 3  # of so many predictions one is judged, one has an outcome proposed, one is left open
SERIES = 20
VALUES = 120
FIRST = date(2019, 1, 1)
SAID = "The reason in words, about as long as reasons are: 546 million USD for 2029 (rows 1 to 12)."


def follow(store: Store, seed: int) -> None:
    """Writes series with what they say of claims, proposals and judgements, spread over the record;
    nothing where that is done already.
    """
    view, chance = store.view(), random.Random(seed)
    if view.series_heads():
        return
    ids = sorted(head.id for head in view.heads())
    articles = tuple(chance.sample(ids, min(ARTICLES, len(ids))))
    claims, predictions = (_entries(view, kind, articles) for kind in ("claim", "prediction"))
    series = tuple(_series(number, chance) for number in range(SERIES))
    checks = {each.id: (each,) for each in _checks(claims, series, chance)}
    proposals = {each.id: (each,) for each in _proposals(predictions[1::EVERY])}
    with store.writer() as writer:
        for each in series:
            writer.keep_series(each)
        writer.replace("checked", checks)
        writer.replace("proposal", proposals)
        for judgement in _judgements(predictions[::EVERY], chance):
            writer.judge(judgement)
        writer.mark_woven(articles)


def _entries(view: View, kind: EntryKind, articles: tuple[str, ...]) -> Sequence[Entry]:
    return view.entries(EntryQuery(kinds=(kind,), articles=articles))


def _series(number: int, chance: random.Random) -> Series:
    head = SeriesHead(
        f"series-{number:016x}",
        "spending",
        (f"council {number}",),
        "USD",
        "level",
        "Office",
        "a.csv",
    )
    days = ((FIRST + timedelta(days=30 * month)).isoformat() for month in range(VALUES))
    points = (Point(day, day, chance.uniform(1e6, 9e8), row) for row, day in enumerate(days, 1))
    return Series(head, tuple(points))


def _checks(
    claims: Sequence[Entry], series: Sequence[Series], chance: random.Random
) -> Iterator[Checked]:
    for number, claim in enumerate(claims):
        against = chance.choice(series)
        yield Checked(
            id=f"checked-{number:016x}",
            entry=claim.id,
            series=against.head.id,
            verdict=chance.choice(get_args(CheckVerdict)),
            sort="change",
            computed=(1e8, 2e8),
            unit="USD",
            rows=against.points[:24],
            tolerance=0.1,
            reason=SAID,
            score=0.8,
            features=(("same_subject", 0.35), ("same_unit", 0.2), ("movement_of", 0.1)),
        )


def _proposals(predictions: Sequence[Entry]) -> Iterator[Proposal]:
    outcomes = get_args(ProposedOutcome)
    for number, prediction in enumerate(predictions):
        yield Proposal(
            id=f"proposal-{number:016x}",
            prediction=prediction.id,
            outcome=outcomes[number % len(outcomes)],
            reason=SAID,
            confidence=0.8,
            entries=(prediction.id,),
        )


def _judgements(predictions: Sequence[Entry], chance: random.Random) -> Iterator[Judgement]:
    for number, prediction in enumerate(predictions):
        verdict = chance.choice(("kept", "broken", "in part", "stalled"))
        at = f"2026-11-01T00:00:{number % 60:02}+00:00"
        yield Judgement(
            f"judgement-{number:016x}", "resolve", (prediction.id,), verdict, "R. Poe", at
        )
