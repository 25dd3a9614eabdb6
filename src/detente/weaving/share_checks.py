"""Shares set against two series: that of the part and that of the whole."""

from collections.abc import Sequence

from detente.model import Series
from detente.weaving.claimed import Asserted
from detente.weaving.claimed_period import Window
from detente.weaving.claimed_share import is_part, share_of
from detente.weaving.series_found import Found, compared, untold
from detente.weaving.series_values import total
from detente.weaving.series_words import amount, days_of, rows_in_words, series_in_words
from detente.weaving.telling import Told


def part_of(told: Told, whole: Series, others: Sequence[Series]) -> Series | None:
    """The series of that which is said to be a part of `whole`."""
    share = share_of(told)
    found = (each for each in others if share and is_part(share, each.head, whole.head))
    return next(found, None)


def share_found(claim: Asserted, series: Series, part: Series | None, days: Window) -> Found:
    """How large the part is in percent of the whole, by the rows of both."""
    if days.given == "nothing":
        return untold(series, "the claim gives no period")
    if part is None:
        return untold(series, "there is no series of the part")
    one, whole = (total(each, days.first, days.last) for each in (part, series))
    if one is None or whole is None or whole.low <= 0:
        return untold(series, f"has no rows that make up {days_of(days.first, days.last)}")
    size = (100 * one.low / whole.high, 100 * one.high / whole.low)
    words = (
        f"{series_in_words(part)} gives {rows_in_words(part, one.rows, 'total')}, "
        f"{amount(size, 'percent')} of the {rows_in_words(series, whole.rows, 'total')} of "
        f"{series_in_words(series)}"
    )
    rows = (*one.rows, *whole.rows)
    return Found(size, "percent", rows, compared(claim, [size]), words)
