"""Fits what speaks for two sentences being contrary: `python training/contraries.py`.

Every two sentences of a labelled pair that are opposed in some way (`detente.weaving.opposition`)
are a candidate in that way. A pair is found where its surest candidate is; so of a pair that
disagrees one candidate has to be right, of its own kind where there is one, and of a pair that does
not, none may be. The weights are those of a logistic regression with ridge over the candidates, in
turns: the surest candidates by the weights so far are the ones that are fitted next. A feature has
a weight for all ways and, held closer, one more for each way; no feature may speak against
what it means (`meanings` in `contraries.yaml`). The pairs are few, so the weights are held to what
we judged before (`training/contraries.yaml`), not to nought.

The pairs are those of training and development, never of test. Half of them disagree; of the
openings of real news that name the same people next to none do. `--news` gives the topics of
timeline-17: all openings of theirs that are set against each other count as pairs that do not
disagree, those of `FITTED` topics in the fit, `NEWS` times over, those of the others as a check.

Precision and recall are printed for chances given by fits that have not seen the pair's fifth, over
several ways of drawing the fifths, and how many pairs of the other topics would be told. `--write`
puts the weights into `model/ontology/contrary_weights.yaml`.
"""

import argparse
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from itertools import combinations, product
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import yaml
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from detente import sources
from detente.evaluation.passage_pairs import BUNDLED, KINDS, NONE, PassagePair, read_pairs
from detente.model import Article, ontology
from detente.pipeline import opened, weave_pending
from detente.reading import read
from detente.weaving.contraries import compared, meetings
from detente.weaving.disagreements import is_told
from detente.weaving.openings import keys, leading, openings
from detente.weaving.opposition import features, ways
from detente.weaving.telling import Told
from detente.weaving.tellings import Tellings

JUDGED = Path(__file__).with_suffix(".yaml")
FOLDS = 5
ROUNDS = 6  # of fitting and choosing the surest candidates anew
RIDGE = 2.0  # on how far weights are from what was judged
OWN = 0.7  # how large a feature of one way counts beside one of all ways
LEAST = 0.8  # chance from which it is said
FITTED = ("libya", "syria")  # topics of real news that the fit sees
NEWS = 3  # times that each of their pairs counts
SECOND = 2  # every second article of a topic, for time
SHORTEST = 600  # characters of an article
TURNS = 6  # of cross-validation, each with other folds
STEPS = 400  # of the descent
RARE = 8  # candidates of a feature below which it gets no weight
Features = tuple[str, tuple[str, ...]]  # the way, and what speaks in it


@dataclass(frozen=True)
class Labelled:
    """A pair with its candidates, and whether the other finders find it."""

    id: str
    label: str
    candidates: tuple[Features, ...]
    found: bool


def main() -> None:
    """Reads the command line, fits, prints and perhaps writes."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--news", type=Path, help="timelines_t17/articles, as published")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    pairs = [
        each
        for part in ("training", "development")
        for each in read_pairs(BUNDLED / f"{part}.jsonl")
    ]
    topics = sorted(arguments.news.glob("*/outputwithpub.csv")) if arguments.news else []
    with ProcessPoolExecutor(2) as pool:
        labelled = list(pool.map(labelled_of, pairs, chunksize=10))
        news = dict(zip(topics, pool.map(news_of, topics), strict=True))
    report(labelled, news, arguments.write)


def report(labelled: list[Labelled], news: dict[Path, list[Labelled]], write: bool) -> None:
    """Prints what was measured, and writes the weights."""
    seen = [each for topic, own in news.items() if topic.parent.name in FITTED for each in own]
    unseen = [each for own in news.values() for each in own if each not in seen]
    with threadpool_limits(1):
        runs = [crossvalidated(labelled, seen * NEWS, turn) for turn in range(TURNS)]
        fit = fitted([*labelled, *seen * NEWS])
        chances = [chance(each, fit) for each in unseen]
    for least in (0.7, 0.75, LEAST, 0.85, 0.9):
        told = sum(each >= least for each in chances)
        print(f"least {least}:", shown(labelled, runs, least))
        print(f"  of {len(chances)} pairs of other news: {told} told")
    if write:
        path = Path(str(ontology.__file__)).with_name("contrary_weights.yaml")
        path.write_text(written(fit), encoding="utf-8")


def labelled_of(pair: PassagePair) -> Labelled:
    """The pair, read and woven in a record of its own."""
    with TemporaryDirectory() as folder, opened(f"{folder}/pair.db", create=True) as store:
        with store.writer() as writer:
            for article in pair.articles:
                writer.keep(read(article))
        weave_pending(store)
        told = Tellings(store.view(), {}, {}).of([each.id for each in pair.articles]).values()
    sides = [[each for each in told if each and each.article == own.id] for own in pair.articles]
    found = any(is_told(one, other) for one, other in product(*sides))
    return Labelled(pair.id, pair.label, tuple(candidates([*sides[0], *sides[1]])), found)


def news_of(topic: Path) -> list[Labelled]:
    """The openings of a topic of real news that are set against each other, as pairs of which none
    disagrees.
    """
    found = []
    with TemporaryDirectory() as folder, opened(f"{folder}/topic.db", create=True) as store:
        long = [
            replace(each, text=unescaped(each.text))
            for each in sources.articles([str(topic)])
            if isinstance(each, Article) and len(each.text) >= SHORTEST
        ]
        with store.writer() as writer:
            for article in long[::SECOND]:
                writer.keep(read(article))
        weave_pending(store)
        told = Tellings(store.view(), {}, {}).of([each.id for each in long[::SECOND]]).values()
    blocks, filed = filed_openings([each for each in told if each])
    for key, block in sorted(blocks.items()):
        for first, second, meant in compared(key, block, filed):
            ways_in = tuple((way, features(way, its)) for its in meant for way in ways(its))
            if ways_in:
                name = f"{topic.parent.name} {first.article} {second.article}"
                found.append(Labelled(name, NONE, ways_in, found=False))
    return found


def unescaped(text: str) -> str:
    """The brackets and strokes of timeline-17 as they were printed."""
    for written, mark in (("-LRB-", "("), ("-RRB-", ")"), ("\\/", "/")):
        text = text.replace(written, mark)
    return text


def filed_openings(told: list[Told]) -> tuple[dict[str, list[Told]], dict[str, frozenset[str]]]:
    """The entries of openings by block, and the blocks of each entry."""
    leads: dict[str, list[Told]] = defaultdict(list)
    for each in leading(told):
        leads[each.article].append(each)
    blocks: dict[str, list[Told]] = defaultdict(list)
    filed: dict[str, frozenset[str]] = {}
    for own in leads.values():
        for key in keys(own):
            blocks[key].extend(own)
        filed.update(dict.fromkeys((each.id for each in own), keys(own)))
    return blocks, filed


def candidates(told: list[Told]) -> list[Features]:
    """What speaks in each way in which two sentences of the two openings are opposed."""
    leads = [
        leading(each for each in told if each.article == one) for one in {t.article for t in told}
    ]
    if len(leads) < 2 or not keys(leads[0]) & keys(leads[1]):
        return []
    (pair,) = combinations(openings(told), 2)
    return [(way, features(way, its)) for its in meetings(*pair) for way in ways(its)]


@dataclass(frozen=True)
class Fit:
    """A weight for each column: a feature, or a feature in one way."""

    columns: dict[str, int]
    weights: NDArray

    def score(self, candidate: Features) -> float:
        """The log odds of a candidate."""
        return float(sum(self.weights[place] * size for place, size in self.places(candidate)))

    def places(self, candidate: Features) -> list[tuple[int, float]]:
        """The columns that speak in a candidate, and how large."""
        way, names = candidate
        found = [(f"{way} start", 1.0)]
        for name in names:
            found += [(name, 1.0), (f"{way} {name}", OWN)]
        return [(self.columns[name], size) for name, size in found if name in self.columns]


def fitted(labelled: list[Labelled]) -> Fit:
    """The fit to all of these pairs."""
    counts: dict[str, int] = defaultdict(int)
    for pair in labelled:
        for way, names in pair.candidates:
            for name in (f"{way} start", *names, *(f"{way} {name}" for name in names)):
                counts[name] += 1
    columns = [name for name, number in sorted(counts.items()) if number >= RARE]
    signs = np.array([sign_of(name) for name in columns])
    prior = np.array([judged(name) for name in columns])
    ridge = np.array([0.1 if name.endswith(" start") else RIDGE for name in columns])
    fit = Fit({name: place for place, name in enumerate(columns)}, prior)
    for _ in range(ROUNDS):
        rows, right, sizes = [], [], []
        for pair in labelled:
            for candidate, is_right, size in picked(pair, fit):
                row = np.zeros(len(columns))
                for place, value in fit.places(candidate):
                    row[place] = value
                rows.append(row)
                right.append(is_right)
                sizes.append(size)
        if not rows:
            break
        weights = logistic(
            np.array(rows), np.array(right, float), np.array(sizes), ridge, signs, prior
        )
        fit = Fit(fit.columns, weights)
    return fit


def picked(pair: Labelled, fit: Fit) -> list[tuple[Features, bool, float]]:
    """The candidates of a pair that are fitted: whether each is right, and its size."""
    ranked = sorted(pair.candidates, key=fit.score, reverse=True)
    if pair.label == NONE:
        kept = ranked[:3]
        return [(each, False, 1.0 / len(kept)) for each in kept]
    own = [each for each in ranked if each[0] == pair.label] or ranked
    kept = own[:1]
    return [(each, True, 1.0 / len(kept)) for each in kept]


def logistic(
    x: NDArray, y: NDArray, sizes: NDArray, ridge: NDArray, signs: NDArray, prior: NDArray
) -> NDArray:
    """Weights of the signs that are asked for (0 for either), by accelerated projected gradient
    (Beck and Teboulle 2009).
    """
    pace = 1 / (0.25 * np.linalg.eigvalsh((x.T * sizes) @ x)[-1] + ridge.max())
    w = ahead = prior.copy()
    momentum = 1.0
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ ahead, -30, 30)))
        new = ahead - pace * (x.T @ (sizes * (p - y)) + ridge * (ahead - prior))
        new = np.where(new * signs < 0, 0, new)
        after = (1 + np.sqrt(1 + 4 * momentum**2)) / 2
        ahead = new + (momentum - 1) / after * (new - w)
        w, momentum = new, after
    return w


@cache
def judgement() -> dict[str, dict[str, float]]:
    """What each feature was judged to be worth in each way."""
    return yaml.safe_load(JUDGED.read_text(encoding="utf-8"))


def judged(column: str) -> float:
    """The weight of a column that the fit is held to."""
    way, _, name = column.rpartition(" ")
    table = judgement()
    worth = float(table["scale"]) * table[way].get(name, 0.0) if way else 0.0
    return worth if name == "start" else worth / OWN


def sign_of(column: str) -> int:
    """Whether a column may only speak for (1), only against (-1), or either (0)."""
    name = column.split(" ")[-1]
    return {"+": 1, "-": -1, "?": 0}[ontology.load("contraries")["meanings"].get(name, ["?"])[0]]


def fold_of(pair: Labelled, turn: int) -> int:
    """The part in which a pair is left out, in one of the turns."""
    return int(sha256(f"{turn} {pair.id}".encode()).hexdigest(), 16) % FOLDS


def crossvalidated(labelled: list[Labelled], news: list[Labelled], turn: int) -> list[float]:
    """The chance of each pair by a fit to the other folds; 1 where another finder finds it."""
    fits = [
        fitted([*(each for each in labelled if fold_of(each, turn) != fold), *news])
        for fold in range(FOLDS)
    ]
    return [chance(each, fits[fold_of(each, turn)]) for each in labelled]


def chance(pair: Labelled, fit: Fit) -> float:
    """That of the surest candidate."""
    best = max((fit.score(each) for each in pair.candidates), default=-30.0)
    return 1.0 if pair.found else float(1 / (1 + np.exp(-best)))


def shown(labelled: list[Labelled], runs: list[list[float]], least: float) -> str:
    """Precision and recall, and how many of each kind were found, over the turns."""
    said = [pair for run in runs for pair, own in zip(labelled, run, strict=True) if own >= least]
    right = Counter(pair.label for pair in said if pair.label != NONE)
    wanted = Counter(pair.label for pair in labelled if pair.label != NONE)
    kinds = ", ".join(f"{kind} {right[kind] / len(runs):.1f} of {wanted[kind]}" for kind in KINDS)
    precision = right.total() / max(1, len(said))
    recall = right.total() / len(runs) / wanted.total()
    return f"precision {precision:.3f} recall {recall:.3f} ({kinds})"


def written(fit: Fit) -> str:
    """The weights as `contrary_weights.yaml` has them."""
    meanings = ontology.load("contraries")["meanings"]
    lines = [HEADER]
    for way in KINDS:
        start = fit.weights[fit.columns[f"{way} start"]] if f"{way} start" in fit.columns else -9.0
        lines.append(f"{way}:\n  threshold: {LEAST}\n  start: {start:.3f}\n  features:")
        for name, (_, meaning) in meanings.items():
            places = [(fit.columns.get(name), 1.0), (fit.columns.get(f"{way} {name}"), OWN)]
            if places[1][0] is None:
                continue
            weight = sum(fit.weights[place] * size for place, size in places if place is not None)
            if abs(weight) >= 0.005:
                lines.append(f'    {name}: {{weight: {weight:.2f}, meaning: "{meaning}"}}')
    return "\n".join(lines) + "\n"


HEADER = """\
# Two sentences of two stories set against each other (`contraries.yaml` has the words): for each
# way in which they may be opposed, what speaks for and against, in log odds, and the chance from
# which it is said. That they are opposed at all is asked before any weight counts. Made by
# `python training/contraries.py --write` from the training and development parts of the labelled
# pairs (`evaluation/disagreement_pairs`): do not edit it by hand. `start` is what holds before a
# feature speaks."""

if __name__ == "__main__":
    main()
