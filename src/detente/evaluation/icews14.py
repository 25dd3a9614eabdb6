"""The next-events forecaster against ICEWS14, or any folder of dated facts of its form.

ICEWS14 (García-Durán and others, EMNLP 2018; facts from Boschee and others, Harvard Dataverse):
7,128 actors, 230 relations, the days of 2014. For every fact of the part that is scored, the
object is asked for given subject and relation, and the subject given object and relation (as the
inverse relation). Weights are learned on the training part alone. Each day is then foretold from
all facts of the days before it, those of earlier days of the scored part as well ("single step").
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from detente.evaluation.fact_files import FactFiles, fact_files
from detente.evaluation.ranking import Ranking, Ranks, ranking, ranks
from detente.outlook.descent import Weights
from detente.outlook.facts import Facts, facts
from detente.outlook.forecaster import days, learn
from detente.outlook.scorer import score


@dataclass(frozen=True, slots=True)
class Result:
    """`scored`: the part foretold; `both` directions together, and each apart."""

    scored: str
    days: int
    facts: int
    both: Ranking
    objects: Ranking
    subjects: Ranking


def evaluate(path: Path) -> Result:
    """The figures for the last part in the folder `path`: test where it is there, or else valid."""
    with threadpool_limits(limits=1):  # a second thread waits more than it works
        return _scored(fact_files(path))


def _scored(files: FactFiles) -> Result:
    told = facts(files.all, files.entities, files.relations)
    weights = learn(told, int(files.parts["train"][:, 3].max()))
    asked = files.parts[files.last]
    forward, backward = _ranked(told, weights, int(asked[:, 3].min()))
    together = [np.concatenate(pair) for pair in zip(forward, backward, strict=True)]
    return Result(
        scored=files.last,
        days=len(together),
        facts=len(np.unique(asked, axis=0)),
        both=ranking(together),
        objects=ranking(forward),
        subjects=ranking(backward),
    )


def _ranked(told: Facts, weights: Weights, first: int) -> tuple[list[Ranks], list[Ranks]]:
    """The ranks of each day from `first` on: of the objects asked for, and of the subjects."""
    forward, backward = [], []
    for _, asked in days(told, first, int(told.days.max())):
        answers = asked.questions.answers
        found = ranks(score(weights, asked).scores, answers)
        turned = asked.questions.relation[answers // told.entities] >= told.relations
        forward.append(found[~turned])
        backward.append(found[turned])
    return forward, backward
