"""What persons decide: a list, a decision, and taking one back."""

from threading import Lock
from typing import Annotated

from fastapi import APIRouter, Body, Query, Request, Response

from detente.judging import Judge
from detente.model import Judgement
from detente.record.interface import View
from detente.views import JudgementLine, Page, judgement_lines
from detente.web.answers import READS, UNKNOWN, WRITES, Served, Stored, Viewed, answer
from detente.web.asked import AskedJudgements, Confirm, Decision, Key, Merge, Reject, Split, Undo
from detente.web.paged import page_of
from detente.web.problems import Refused

router = APIRouter(tags=["judgements"])
_deciding = Lock()  # one after the other, so that two who resolve one prediction are told


@router.get("/api/judgements", response_model=Page[JudgementLine], responses=READS)
def judgements(
    request: Request, view: Viewed, asked: Annotated[AskedJudgements, Query()]
) -> Response:
    """All judgements, newest first; with `undone=false` only those that stand."""
    every = reversed(view.judgements(undone=asked.undone))
    found = [each for each in every if not asked.kind or each.kind in asked.kind]
    page = page_of(found, asked, lambda each: each.id, "judgement")
    return answer(request, Page(judgement_lines(view, page.items), page.next))


EXAMPLES = {
    "merge": {"value": {"kind": "merge", "one": "A. Birch", "other": "Ada Birch", "by": "R. Poe"}},
    "split": {"value": {"kind": "split", "one": "Birch", "other": "Ada Birch", "by": "R. Poe"}},
    "reject": {
        "value": {"kind": "reject", "entry": "event-3f9a52c0d1e7b846", "by": "R. Poe", "note": "!"}
    },
    "resolve": {
        "value": {
            "kind": "resolve",
            "prediction": "prediction-91bc3d5e7f204a68",
            "outcome": "came true",
            "by": "R. Poe",
        }
    },
    "confirm": {
        "value": {"kind": "confirm", "proposal": "proposal-5e6f70810a1b2c3d", "by": "R. Poe"}
    },
}


@router.post("/api/judgements", response_model=JudgementLine, responses=WRITES)
def decide(
    store: Stored, settings: Served, decision: Annotated[Decision, Body(openapi_examples=EXAMPLES)]
) -> JudgementLine:
    """Keeps what a person decided, and weaves again what it bears on; no machine overwrites it.

    `by` may be left out where `/api/about` names somebody.
    """
    by = (decision.by or "").strip() or settings.by
    if not by:
        raise Refused(422, "nobody_named", "Say who decides: give a name in “by”.")
    with _deciding:
        kept = _decided(Judge(store, by, decision.note), decision)
    return judgement_lines(store.view(), [kept])[0]


def _decided(judge: Judge, decision: Decision) -> Judgement:
    match decision:
        case Merge():
            return judge.merge(decision.one, decision.other)
        case Split():
            return judge.split(decision.one, decision.other)
        case Reject():
            return judge.reject(decision.entry)
        case Confirm():
            return judge.confirm(decision.proposal)
        case _:
            return judge.resolve(decision.prediction, decision.outcome)


@router.post(
    "/api/judgements/{judgement}/undo",
    response_model=JudgementLine,
    responses={**WRITES, **UNKNOWN},
)
def undo(store: Stored, judgement: Key, _: Undo) -> JudgementLine:
    """Takes a judgement back; it stays in the list as undone. The body is an empty object."""
    with _deciding:
        _standing(store.view(), judgement)
        Judge(store, "", None).undo(judgement)
    return judgement_lines(store.view(), [_standing(store.view(), judgement)])[0]


def _standing(view: View, judgement: str) -> Judgement:
    for each in view.judgements(undone=True):
        if each.id == judgement:
            return each
    raise Refused(404, "unknown_judgement", "The record has no judgement with this id.")
