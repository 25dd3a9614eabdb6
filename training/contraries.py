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
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from itertools import combinations, product
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from contrary_fit import OWN, Features, Fit, Labelled, fitted
from detente.evaluation.passage_pairs import BUNDLED, KINDS, NONE, PassagePair, read_pairs
from detente.evaluation.timelines import articles_of, topics
from detente.evaluation.woven import woven
from detente.model import Article, ontology
from detente.record.interface import Store
from detente.weaving.contraries import compared, meetings
from detente.weaving.disagreements import is_told
from detente.weaving.openings import keys, leading, openings
from detente.weaving.opposition import features, ways
from detente.weaving.telling import Told
from detente.weaving.tellings import Tellings

FOLDS = 5
LEAST = 0.8  # chance from which it is said
FITTED = ("libya", "syria")  # topics of real news that the fit sees
NEWS = 3  # times that each of their pairs counts
SECOND = 2  # every second article of a topic, for time
TURNS = 6  # of cross-validation, each with other folds


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
    files = topics(arguments.news) if arguments.news else []
    with ProcessPoolExecutor(2) as pool:
        labelled = list(pool.map(labelled_of, pairs, chunksize=10))
        news = dict(zip(files, pool.map(news_of, files), strict=True))
    report(labelled, news, arguments.write)


def report(labelled: list[Labelled], news: dict[Path, list[Labelled]], write: bool) -> None:
    """Prints what was measured, and writes the weights."""
    seen = [each for topic, own in news.items() if topic.parent.name in FITTED for each in own]
    others = [own for topic, own in news.items() if topic.parent.name not in FITTED]
    unseen = [each for own in others for each in own]
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
    with woven(pair.articles) as store:
        told = told_in(store, pair.articles)
    sides = [[each for each in told if each.article == own.id] for own in pair.articles]
    found = any(is_told(one, other) for one, other in product(*sides))
    return Labelled(pair.id, pair.label, tuple(candidates([*sides[0], *sides[1]])), found)


def told_in(store: Store, articles: Sequence[Article]) -> list[Told]:
    """All entries of the articles."""
    told = Tellings(store.view(), {}, {}).of([each.id for each in articles]).values()
    return [each for each in told if each]


def news_of(topic: Path) -> list[Labelled]:
    """The openings of a topic of real news that are set against each other, as pairs of which none
    disagrees.
    """
    articles = list(articles_of(topic))[::SECOND]
    with woven(articles) as store:
        blocks, filed = filed_openings(told_in(store, articles))
    found = []
    for key, block in sorted(blocks.items()):
        for first, second, meant in compared(key, block, filed):
            ways_in = tuple((way, features(way, its)) for its in meant for way in ways(its))
            if ways_in:
                name = f"{topic.parent.name} {first.article} {second.article}"
                found.append(Labelled(name, NONE, ways_in, found=False))
    return found


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
        told = []
        for name, (_, meaning) in meanings.items():
            places = [(fit.columns.get(name), 1.0), (fit.columns.get(f"{way} {name}"), OWN)]
            if places[1][0] is None:
                continue
            weight = sum(fit.weights[place] * size for place, size in places if place is not None)
            if abs(weight) >= 0.005:
                told.append(f'    {name}: {{weight: {weight:.2f}, meaning: "{meaning}"}}')
        few = "" if told else " {}"  # too few candidates in this way to weigh anything
        lines += [f"{way}:\n  threshold: {LEAST}\n  start: {start:.3f}\n  features:{few}", *told]
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
