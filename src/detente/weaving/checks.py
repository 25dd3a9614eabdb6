"""Claims set against series: each holds, does not hold, or cannot be told, and why."""

from collections.abc import Sequence
from dataclasses import replace

from detente.model import (
    Checked,
    CheckSort,
    CheckVerdict,
    DateInterval,
    Disagreement,
    Series,
    SideEntry,
    content_id,
)
from detente.weaving.claimed import Asserted, asserted
from detente.weaving.claimed_period import Window, is_running, why_untimed, window
from detente.weaving.claimed_share import part_keys, share_of
from detente.weaving.contradiction import disagreement, quoted
from detente.weaving.series_found import Found, compared, finite, nearness, untold
from detente.weaving.series_match import head_keys, keys, match
from detente.weaving.series_rules import rules
from detente.weaving.series_values import Move, level, moves, total
from detente.weaving.series_words import amount, days_of, rows_in_words, series_in_words
from detente.weaving.share_checks import part_of, share_found
from detente.weaving.telling import Told, by_day
from detente.weaving.verdicts import Verdict

__all__ = ["check", "disagreements", "find", "head_keys", "keys", "part_keys", "share_of"]


def find(
    block: Sequence[Told], series: Sequence[Series], others: Sequence[Series] = ()
) -> tuple[Checked, ...]:
    """What the series say of the claims of one block, by id; `others` measure the same."""
    found = (check(told, each, others) for told in block for each in series)
    return tuple(sorted((each for each in found if each), key=lambda each: each.id))


def check(told: Told, series: Series, others: Sequence[Series] = ()) -> Checked | None:
    """What the series says of the claim; None where the two are not surely of one thing."""
    matched = match(told, series.head)
    if matched is None:
        return None
    verdict, moved = matched
    claim = asserted(told, series.head, moved)
    if claim is None:
        return None
    part = part_of(told, series, others) if claim.sort == "share" else None
    days = window(told)
    if days is None:
        found = untold(series, why_untimed(told))
    elif is_running(told, days):
        found = untold(series, f"the claim was told before {days_of(days.first, days.last)} ended")
    else:
        found = finite(_found(claim, series, days, part), series)
    return Checked(
        id=content_id("checked", told.id, series.head.id),
        entry=told.id,
        series=series.head.id,
        verdict=found.verdict,
        sort=claim.sort,
        computed=found.computed,
        unit=found.unit,
        rows=found.rows,
        tolerance=float(rules()["tolerance"][claim.sort]["holds"]),
        reason=f"{found.words[:1].upper()}{found.words[1:]}.",
        score=verdict.score,
        features=verdict.features,
    )


def _found(claim: Asserted, series: Series, days: Window, part: Series | None) -> Found:
    match claim.sort:
        case "direction":
            return _direction(claim, series, days)
        case "change":
            return _change(claim, series, days)
        case "share":
            return share_found(claim, series, part, days)
        case "total" if days.given == "nothing":
            return untold(series, "the claim gives no period")
    value = (
        total(series, days.first, days.last)
        if claim.sort == "total"
        else level(series, days.first, days.last, int(rules()["days"]["reach"]))
    )
    if value is None:
        return untold(series, f"has no rows that make up {days_of(days.first, days.last)}")
    words = f"{series_in_words(series)} gives {rows_in_words(series, value.rows, claim.sort)}"
    computed = (value.low, value.high)
    sure = claim.sure and days.given != "stretch"
    verdict = compared(replace(claim, sure=sure), [computed])
    return Found(computed, series.head.unit, value.rows, verdict, words)


def _direction(claim: Asserted, series: Series, days: Window) -> Found:
    ways = moves(series, replace(days, given="duration") if days.given == "stretch" else days)
    if not ways:
        return untold(series, f"no rows show how it moved by {days.last}")
    clear = 100 * rules()["tolerance"]["direction"]["clear"]
    signs = [_sign(move, claim, clear) for move in ways]
    verdict: CheckVerdict = "cannot be told"
    if claim.denied:
        verdict = _denied([_percent(move, claim) for move in ways], clear, claim.sure)
    elif all(sign > 0 for sign in signs):
        verdict = "holds"
    elif all(sign < 0 for sign in signs):
        verdict = "does not hold" if claim.sure else "cannot be told"
    return _moved(series, ways[-1], ways[-1].change(), series.head.unit, verdict)


def _sign(move: Move, claim: Asserted, clear: float) -> int:
    """1 where it moved as claimed, -1 where it clearly moved the other way, else 0."""
    low, high = _percent(move, claim) or (0.0, 0.0)
    return 1 if low > 0 else -1 if high < -clear else 0


def _percent(move: Move, claim: Asserted) -> tuple[float, float] | None:
    """How far it moved as claimed, in percent; below nought where it moved the other way."""
    ends = move.percent()
    return (-ends[1], -ends[0]) if ends and claim.direction == "fall" else ends


def _denied(ways: Sequence[tuple[float, float] | None], clear: float, sure: bool) -> CheckVerdict:
    """The verdict on "it did not rise", by how far it rose."""
    known = [each for each in ways if each]
    if len(known) == len(ways) and all(high <= 0 for _, high in known):
        return "holds"
    risen = len(known) == len(ways) and all(low > clear for low, _ in known)
    return "does not hold" if risen and sure else "cannot be told"


def _change(claim: Asserted, series: Series, days: Window) -> Found:
    if days.given == "nothing":
        return _untimed(claim, series, days)
    ways = moves(series, days)
    sized = [(move, move.percent() if claim.relative else move.change()) for move in ways]
    known = [(move, size) for move, size in sized if size]
    if not known:
        return untold(series, f"no rows show a change in {days_of(days.first, days.last)}")
    turned = [
        (-high, -low) if claim.direction == "fall" else (low, high) for _, (low, high) in known
    ]
    large = claim.if_large and not claim.relative and _is_large(claim, known[0][0])
    verdict = compared(replace(claim, sure=claim.sure or large), turned)
    best = min(range(len(known)), key=lambda place: nearness(claim, turned[place]))
    move, size = known[best]
    return _moved(series, move, size, "percent" if claim.relative else series.head.unit, verdict)


def _is_large(claim: Asserted, move: Move) -> bool:
    """True for a figure that is no small part of what there was."""
    least = min(abs(claim.range.low), abs(claim.range.high)) if claim.range else 0.0
    return least >= float(rules()["large"]) * abs(move.before.high) > 0


def _untimed(claim: Asserted, series: Series, days: Window) -> Found:
    """A change without a period: only that it went the other way can be told."""
    found = _direction(claim, series, days)
    if found.verdict == "does not hold" or not found.rows:
        return found
    words = f"{found.words}; the claim gives no period"
    return Found(found.computed, found.unit, found.rows, "cannot be told", words)


def _moved(
    series: Series, move: Move, size: tuple[float, float], unit: str, verdict: CheckVerdict
) -> Found:
    way = "a rise" if size[0] > 0 else "a fall" if size[1] < 0 else "a change"
    by = amount(size, unit, unsigned=way != "a change")
    stands: CheckSort = "level" if series.head.kind == "level" else "total"
    before = rows_in_words(series, move.before.rows, stands)
    after = rows_in_words(series, move.after.rows, stands)
    words = f"{series_in_words(series)} went from {before} to {after}, {way} of {by}"
    return Found(size, unit, move.rows, verdict, words)


def disagreements(
    key: str, block: Sequence[Told], checked: Sequence[Checked], series: Sequence[Series]
) -> tuple[Disagreement, ...]:
    """The claims that clearly do not hold against the figures, each with the rows against it.

    One account that says so again and again is one side.
    """
    by_id = {told.id: told for told in block}
    heads = {each.head.id: each for each in series}
    sides: dict[tuple[object, ...], list[Checked]] = {}
    for each in checked:
        if each.verdict == "does not hold" and each.score >= rules()["ledger"]:
            told = by_id[each.entry]
            sign = (told.account, each.series, each.sort, each.computed, _figure(told))
            sides.setdefault(sign, []).append(each)
    return tuple(
        _disagreement(key, [by_id[each.entry] for each in same], same[0], heads[same[0].series])
        for same in sides.values()
    )


def _figure(told: Told) -> object:
    return (told.quantity.value, told.quantity.unit) if told.quantity else None


def _disagreement(
    key: str, claims: Sequence[Told], checked: Checked, series: Series
) -> Disagreement:
    verdict = Verdict(checked.score, checked.features)
    found = disagreement(key, _reason(claims, checked), verdict, [claims], "figures")
    rows = checked.rows
    span = DateInterval(min(each.first for each in rows), max(each.last for each in rows), "")
    side = (SideEntry(series.head.id, None, span),)
    return Disagreement(
        content_id("disagreement", "series", series.head.id, min(told.id for told in claims)),
        found.kind,
        found.reason,
        found.confidence,
        found.about,
        (*found.sides, side),
        found.features,
    )


def _reason(claims: Sequence[Told], checked: Checked) -> str:
    first = min(claims, key=by_day)
    return f"{first.teller} tells: {quoted(first.text)}; but {checked.reason}"
