"""What weaving proposes to have come of a prediction."""

from told import prediction

from detente.model import Proposal
from detente.weaving import outcomes
from detente.weaving.telling import Told

FORECAST = prediction(
    "Dr. Poe expects that Mara Ilic will resign as head of Harbour Bank.", "Ada Poe",
    kind="forecast", about=("Mara Ilic",), published="2031-03-10",
)  # fmt: skip


def found(told: Told, *others: Told) -> list[tuple[str, tuple[str, ...]]]:
    """The outcomes proposed in the blocks where all meet, with the entries that speak for them."""
    blocks: dict[str, list[Told]] = {}
    for each in (told, *others):
        for key in outcomes.keys(each):
            blocks.setdefault(key, []).append(each)
    proposed = [each for key, own in sorted(blocks.items()) for each in outcomes.find(key, own)]
    return [(each.outcome, each.entries) for each in proposed]


def proposals(told: Told, other: Told) -> list[Proposal]:
    (key,) = outcomes.keys(told) & outcomes.keys(other)
    return list(outcomes.find(key, [told, other]))
