"""Leaves each bundled precedent out in turn, and asks the others whether it breaks within a year.

Prints the Brier score of their chances, and of the base rate (ruptures a day over all ages), at
several ages; lower is better. Skill is by how much the first is lower.
"""

import sys
from math import exp

from detente.outlook.partnerships import bundled
from detente.outlook.rupture import broken, survival

AGES = (182, 365, 730, 1461, 2922, 5844)  # days
AHEAD = 365


def main() -> None:
    """Prints one line for each age, and one for all."""
    every: list[tuple[float, float]] = []
    for age in AGES:
        found = [pair for index in range(len(bundled())) if (pair := errors(index, age))]
        every += found
        show(f"{age / 365.25:.1f} years", found)
    show("all", every)


def errors(index: int, age: int) -> tuple[float, float] | None:
    """The squared errors of the chance and of the base rate; None where it was not of that age, or
    ended otherwise within the year.
    """
    left_out = bundled()[index]
    others = [*bundled()[:index], *bundled()[index + 1 :]]
    ended = left_out.days <= age + AHEAD
    if left_out.days <= age or (ended and not broken(left_out)):
        return None
    came = float(ended)
    base = sum(map(broken, others)) / sum(each.days for each in others)
    chance = survival(others, [left_out.kind], age).chances[-1].probability
    return (chance - came) ** 2, (1 - exp(-base * AHEAD) - came) ** 2


def show(name: str, found: list[tuple[float, float]]) -> None:
    """Prints one line."""
    ours, base = (sum(each) / len(found) for each in zip(*found, strict=True))
    sys.stdout.write(
        f"{name:10} {len(found):4} precedents  Brier {ours:.4f}  base rate {base:.4f}  "
        f"skill {1 - ours / base:+.3f}\n"
    )


if __name__ == "__main__":
    main()
