"""A reliability plot as SVG: what forecasts gave for likely, against the share that came true."""

from collections.abc import Sequence
from html import escape

from detente.outlook.scoring import Bin

SIDE = 320  # pixels of the square
EDGE = 56  # around it, for the scales
SMALLEST, LARGEST = 3.0, 12.0  # radius of a dot
TICKS = (0, 0.25, 0.5, 0.75, 1)


def reliability_svg(bins: Sequence[Bin], title: str) -> str:
    """The plot as an SVG document; it needs no script and no font but the reader's own.

    A dot for each bin, the larger the more forecasts; on the line they are as sure as they should
    be, above it too unsure, below it too sure.
    """
    size = SIDE + 2 * EDGE
    most = max((each.count for each in bins), default=1)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img" '
        f'width="{size}" height="{size}" font-family="sans-serif" font-size="12">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{size}" height="{size}" fill="#fff"/>',
        _text(size / 2, 24, title, "middle", 14),
        *_scales(),
        f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="#999" '
        'stroke-dasharray="4 4"/>',
        *(_dot(each, most) for each in bins),
        _text(size / 2, size - 12, "probability given", "middle"),
        f'<g transform="rotate(-90 16 {size / 2})">'
        f"{_text(16, size / 2, 'share that came true', 'middle')}</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _x(value: float) -> float:
    return round(EDGE + SIDE * value, 1)


def _y(value: float) -> float:
    return round(EDGE + SIDE * (1 - value), 1)


def _text(x: float, y: float, words: str, anchor: str, size: int = 12) -> str:
    return (
        f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" fill="#222">'
        f"{escape(words)}</text>"
    )


def _scales() -> list[str]:
    """The frame, with ticks and their numbers on both sides."""
    frame = (
        f'<rect x="{EDGE}" y="{EDGE}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#222"/>'
    )
    ticks = [
        part
        for each in TICKS
        for part in (
            f'<line x1="{_x(each)}" y1="{_y(0)}" x2="{_x(each)}" y2="{_y(0) + 5}" stroke="#222"/>',
            _text(_x(each), _y(0) + 18, f"{each:.0%}", "middle"),
            f'<line x1="{EDGE - 5}" y1="{_y(each)}" x2="{EDGE}" y2="{_y(each)}" stroke="#222"/>',
            _text(EDGE - 8, _y(each) + 4, f"{each:.0%}", "end"),
        )
    ]
    return [frame, *ticks]


def _dot(found: Bin, most: int) -> str:
    radius = round(SMALLEST + (LARGEST - SMALLEST) * (found.count / most) ** 0.5, 1)
    told = f"{found.count}: given {found.given:.0%}, came true {found.came:.0%}"
    return (
        f'<circle cx="{_x(found.given)}" cy="{_y(found.came)}" r="{radius}" fill="#1f6feb" '
        f'fill-opacity="0.75"><title>{told}</title></circle>'
    )
