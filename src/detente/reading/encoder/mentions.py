"""Mentions of persons, bodies, places and other things, from the encoder's figures: the word that a
mention hangs on is found first, and points to its first and its last word.
"""

from dataclasses import dataclass

import numpy as np

from detente.reading.encoder import layout
from detente.reading.encoder.signals import Signal, chances


@dataclass(frozen=True, slots=True)
class Found:
    """Words `first` to `last` of a text by number, and the word `head` that they hang on."""

    head: int
    first: int
    last: int
    kind: str
    form: str
    sure: float


def mentions(signal: Signal, sentences: list[tuple[int, int]]) -> list[Found]:
    """The mentions in the window's own words; none reaches beyond its sentence."""
    sure = chances(signal.part("mention"))
    labels = sure.argmax(axis=1)
    heads = np.flatnonzero(labels)
    row = {int(head): number for number, head in enumerate(heads)}
    ends = {
        end: signal.part(f"{end}_from")[heads] @ signal.part(f"{end}_to").T for end in layout.ENDS
    }
    found: dict[tuple[int, int], Found] = {}
    for start, end in sentences:
        for head in range(start, end):
            if not labels[head]:
                continue
            first = start + int(ends["first"][row[head], start : head + 1].argmax())
            last = head + int(ends["last"][row[head], head:end].argmax())
            kind, form = layout.MENTIONS[labels[head]].split(" ")
            at = signal.window.start
            chance = float(sure[head, labels[head]])
            each = Found(at + head, at + first, at + last, kind, form, chance)
            if each.sure > found.get((first, last), _NONE).sure:
                found[first, last] = each
    return [found[key] for key in sorted(found)]


_NONE = Found(0, 0, 0, "", "", 0.0)
