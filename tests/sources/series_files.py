"""Files with figures over time, as users give them."""

from pathlib import Path

SAID = {"unit": "USD", "measures": "spending", "of": "Acme", "source": "Made-up Office"}


def write(folder: Path, text: str, name: str = "figures.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
