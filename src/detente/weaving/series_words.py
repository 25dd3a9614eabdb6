"""Series, their rows and their figures, in words."""

from collections.abc import Sequence
from datetime import date, timedelta

from detente.model import CheckSort, Point, Series

SIZES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
FEW = 3  # rows that are named one by one


def number(value: float) -> str:
    """The figure as news print it: "113 billion", "31.6", "5,400"."""
    for size, name in SIZES:
        if abs(value) >= size:
            return f"{float(f'{value / size:.4g}'):,.15g} {name}"
    return f"{float(f'{value:.6g}'):,.15g}"


def percentage(value: float) -> str:
    """The same for percent, whose last digits say nothing."""
    return f"{float(f'{value:.3g}'):,.15g}"


def amount(ends: tuple[float, float], unit: str, *, unsigned: bool = False) -> str:
    """The figure, or from where to where it can lie, with its unit."""
    low, high = sorted(map(abs, ends)) if unsigned else ends
    words = percentage if unit == "percent" else number
    one, other = words(low), words(high)
    return f"{one if one == other else f'{one} to {other}'} {unit}"


def series_in_words(series: Series) -> str:
    """What the series is: "net worth of Doe by Made-up Index"."""
    head = series.head
    return f"{head.measures} of {head.of[0] if head.of else 'nobody'} by {head.source}"


def rows_in_words(series: Series, rows: Sequence[Point], sort: CheckSort) -> str:
    """What the rows give, and which rows they are: "302 billion USD for 2031-05-01 (row 7)"."""
    values = [each.value for each in rows]
    ends = (sum(values), sum(values)) if sort in ("total", "share") else (min(values), max(values))
    numbers = sorted(each.row for each in rows)
    named = f"row {numbers[0]}" if len(numbers) == 1 else f"rows {_listed(numbers)}"
    first, last = min(each.first for each in rows), max(each.last for each in rows)
    span = days_of(date.fromisoformat(first), date.fromisoformat(last))
    return f"{amount(ends, series.head.unit)} for {span} ({named})"


def _listed(numbers: Sequence[int]) -> str:
    if len(numbers) > FEW or numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]} to {numbers[-1]}"
    return ", ".join(map(str, numbers))


def days_of(first: date, last: date) -> str:
    """The days as short as they can be said: a day, a month, a year, from one to the other."""
    after = last + timedelta(1)
    if first == last:
        return first.isoformat()
    if first.day == 1 and after.day == 1:
        months = (after.year - first.year) * 12 + after.month - first.month
        if months == 1:
            return f"{first:%Y-%m}"
        if months == 12 and first.month == 1:
            return f"{first:%Y}"
        return f"{first:%Y-%m} to {last:%Y-%m}"
    return f"{first} to {last}"
