"""Reliability diagrams as SVG: what was said against what came, and the line where both agree."""

from collections.abc import Sequence
from math import sqrt
from xml.sax.saxutils import escape

from detente.evaluation.chances import Bin

SIDE, MARGIN = 300, 48  # pixels
TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


def reliability_diagram(title: str, bins: Sequence[Bin]) -> str:
    """A whole SVG document. Each point stands for forecasts of like height, and its line for the
    share that could have come by chance alone had they been right (95 in 100, by the normal
    approximation). The axes are square roots, so that small chances can be told apart.
    """
    whole = SIDE + 2 * MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" width="{whole}" '
        'font-family="sans-serif" font-size="12" role="img">',
        f"<title>{escape(title)}: what was said against what came</title>",
        f'<rect width="{whole}" height="{whole}" fill="#fff"/>',
        f'<text x="{MARGIN}" y="24" font-weight="bold">{escape(title)}</text>',
        *(part for tick in TICKS for part in _tick(tick)),
        _line(_x(0), _y(0), _x(1), _y(1), "#999"),
        *(part for each in bins for part in _point(each)),
        f'<text x="{whole / 2}" y="{whole - 8}" text-anchor="middle">chance given</text>',
        f'<text transform="translate(14 {whole / 2}) rotate(-90)" text-anchor="middle">'
        "share that came</text>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _x(share: float) -> float:
    return round(MARGIN + SIDE * sqrt(share), 1)


def _y(share: float) -> float:
    return round(MARGIN + SIDE * (1 - sqrt(share)), 1)


def _tick(share: float) -> list[str]:
    label = f"{share:.0%}"
    return [
        _line(_x(share), _y(0), _x(share), _y(1), "#e5e5e5"),
        _line(_x(0), _y(share), _x(1), _y(share), "#e5e5e5"),
        f'<text x="{_x(share)}" y="{_y(0) + 16}" text-anchor="middle">{label}</text>',
        f'<text x="{MARGIN - 6}" y="{_y(share) + 4}" text-anchor="end">{label}</text>',
    ]


def _point(each: Bin) -> list[str]:
    reach = 1.96 * sqrt(each.said * (1 - each.said) / each.cases)
    low, high = max(0.0, each.said - reach), min(1.0, each.said + reach)
    meaning = f"{each.said:.1%} said, {each.came:.1%} came, {each.cases} cases"
    return [
        _line(_x(each.said), _y(low), _x(each.said), _y(high), "#7aa"),
        f'<circle cx="{_x(each.said)}" cy="{_y(each.came)}" r="4" fill="#155">'
        f"<title>{meaning}</title></circle>",
    ]


def _line(x1: float, y1: float, x2: float, y2: float, colour: str) -> str:
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{colour}"/>'
