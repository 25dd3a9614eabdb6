"""Stance towards a person in a sentence of news, measured on NewsMTSC (Hamborg and Donnay 2021)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from detente.evaluation.bootstrap import Interval, interval
from detente.evaluation.passages import at, lines
from detente.evaluation.plover import macro_f1
from detente.reading.encoder.analysis import cut
from detente.reading.encoder.layout import STANCES
from detente.reading.encoder.stances import stance
from detente.reading.plain import plain

_POLARITY = {2: "against", 4: "neutral", 6: "for"}


@dataclass(frozen=True, slots=True)
class Result:
    """Macro-F1 over the three stances with its interval over mentions, accuracy, and counts of what
    was wanted and found.
    """

    mentions: int
    macro_f1: float
    macro_f1_interval: Interval
    accuracy: float
    wanted: dict[str, int]
    found: dict[str, int]


def evaluate(path: Path) -> Result:
    """The figures on `path`, a JSONL file of NewsMTSC (`train`, `devtest_rw`, `devtest_mt`)."""
    pairs: list[tuple[str, str]] = []
    for row in lines(path):
        text = row["sentence_normalized"].replace("\n", " ")
        story = plain(text)
        words = cut(story).words
        for target in row["targets"]:
            mention = at(words, target["from"], target["to"])
            said = stance(text, story, words, mention)
            found = max(said, key=lambda stance: said[stance]) if said else "neutral"
            pairs.append((_POLARITY[int(float(target["polarity"]))], found))
    return score(pairs)


def score(pairs: Sequence[tuple[str, str]]) -> Result:
    """The figures of pairs of what was wanted and what was found.

    >>> score([("for", "for"), ("against", "for")]).accuracy
    0.5
    """
    wanted, found = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    return Result(
        len(pairs),
        _macro(pairs),
        interval(pairs, _macro),
        sum(one == other for one, other in pairs) / max(1, len(pairs)),
        {stance: wanted[stance] for stance in STANCES},
        {stance: found[stance] for stance in STANCES},
    )


def _macro(pairs: Sequence[tuple[str, str]]) -> float:
    return macro_f1([one for one, _ in pairs], [other for _, other in pairs])
