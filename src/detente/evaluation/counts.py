"""Precision, recall and F1 from counts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of what was right: of `found` entries, of `wanted` entries."""

    right_found: float = 0
    found: int = 0
    right_wanted: float = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right_found / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found."""
        return self.right_wanted / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.right_found + other.right_found,
            self.found + other.found,
            self.right_wanted + other.right_wanted,
            self.wanted + other.wanted,
        )


def compared(found: set[object], wanted: set[object]) -> Score:
    """The score of a set of findings against the set that is wanted.

    >>> compared({1, 2}, {2, 3, 4}).precision
    0.5
    """
    right = len(found & wanted)
    return Score(right, len(found), right, len(wanted))
