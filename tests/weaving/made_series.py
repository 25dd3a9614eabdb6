"""Made-up series by the month, and claims that meet them."""

from datetime import date, timedelta

from told import claim, dates

from detente.model import Point, Series, SeriesHead
from detente.weaving import checks
from detente.weaving.telling import Told


def series(
    measures: str, of: str, values: list[float], kind: str = "total", unit: str = "USD"
) -> Series:
    """Values by the month from January 2030 on; those of a level stand at the first of it."""
    head = SeriesHead(
        f"series-{measures}-{of}", measures, tuple(of.split("; ")), unit, kind, "Office", "a.csv"
    )  # type: ignore[arg-type]
    points = []
    for place, value in enumerate(values):
        first = date(2030 + place // 12, place % 12 + 1, 1)
        last = (first + timedelta(31)).replace(day=1) - timedelta(1)
        end = first if kind == "level" else last
        points.append(Point(first.isoformat(), end.isoformat(), value, place + 1))
    return Series(head, tuple(points))


GROWING = series("spending", "Acme", [100e6 + 2e6 * place for place in range(15)])
SHRINKING = series("spending", "Acme", [100e6 - 2e6 * place for place in range(15)])
FORTUNE = series("net worth", "Mara Ilic", [400e9 - 30e9 * place for place in range(16)], "level")
YEAR = dates("2030-01-01", "2030-12-31")
MARCH = dates("2031-03-01", "2031-03-31")


APRIL = "2031-04-02"


def spent(figure: str, value: float, **more: object) -> Told:
    text = f"Acme had spending of {figure}."
    return claim(text, figure, value, measures="spending", subject="Acme", published=APRIL, **more)  # type: ignore[arg-type]


def told(
    text: str, measures: str = "spending", subject: str | None = "Acme", **more: object
) -> Told:
    return claim(text, measures=measures, subject=subject, published=APRIL, **more)  # type: ignore[arg-type]


def cut(figure: str, value: float, unit: str = "USD", **more: object) -> Told:
    text = f"Acme cut its spending by {figure}."
    return claim(text, figure, value, unit, "spending", "Acme", published=APRIL, **more)  # type: ignore[arg-type]


def verdict(told: Told, *among: Series) -> str | None:
    found = checks.find([told], among, among)
    return found[0].verdict if found else None
