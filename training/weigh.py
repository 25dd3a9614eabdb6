"""Fits what speaks for an attribution: `python training/weigh.py polnear/dev`.

A logistic regression on the features of `detente.reading.encoder.attributions`, over every
candidate in the texts; a candidate is right where its content shares half of its words with an
annotated one and the sources agree. Prints the weights to put into that file, and the F1 of whole
attributions when the articles of each fourth are weighed by the others.
"""

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from detente.evaluation import polnear
from detente.model import Span
from detente.reading.encoder import analysis, pieces, session
from detente.reading.encoder.attributions import WEIGHTS, candidates, features
from detente.reading.plain import plain

FOLDS = 4
RIDGE = 1e-3


def main() -> None:
    """Reads the command line, fits and prints."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("path", type=Path)
    rows, right, articles = [], [], []
    wanted = 0
    with threadpool_limits(1):
        for number, (article, gold) in enumerate(polnear.articles(parser.parse_args().path)):
            wanted += len(gold)
            for spoken, found in candidates_of(article.text):
                rows.append([spoken[name] for name in WEIGHTS])
                right.append(polnear.score([found], gold, article.text).whole.right_found > 0)
                articles.append(number)
    x, y, of = np.array(rows), np.array(right, dtype=float), np.array(articles)
    chances = np.zeros(len(y))
    for fold in range(FOLDS):
        out = of % FOLDS == fold
        chances[out] = logistic(x[out], *fitted(x[~out], y[~out]))
    for least in (0.3, 0.35, 0.4, 0.45, 0.5):
        said = chances >= least
        precision, recall = y[said].mean(), y[said].sum() / wanted
        f1 = 2 * precision * recall / (precision + recall)
        print(f"least {least}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")
    weights, bias = fitted(x, y)
    for name, weight in zip(WEIGHTS, weights, strict=True):
        print(f"{name}: {weight:.3f}")
    print(f"bias: {bias:.3f}")


def candidates_of(text: str) -> list[tuple[dict[str, float], polnear.Attribution]]:
    """Every candidate of a text with its features, as the corpus would write it."""
    story = plain(text)
    cut = analysis.cut(story)
    opens = pieces.opening(cut.paragraphs, len(cut.words))
    found = []
    for signal in session.signals(text, story, cut.words, cut.paragraphs):
        start, end = signal.window.start, signal.window.end
        for each in candidates(signal, opens[start:end]):
            if each.cue[0] >= signal.window.own - start and each.content:
                parts = (each.source, each.cue, each.content)
                spans = [runs(cut.words, [start + place for place in part]) for part in parts]
                found.append((features(signal, each), polnear.Attribution(*spans)))
    return found


def runs(words: list[Span], places: list[int]) -> tuple[Span, ...]:
    """The spans of unbroken runs of words."""
    found: list[Span] = []
    for before, place in zip([-2, *places], places, strict=False):
        if place == before + 1:
            found[-1] = Span(found[-1].start, words[place].end)
        else:
            found.append(Span(words[place].start, words[place].end))
    return tuple(found)


def logistic(x: NDArray, weights: NDArray, bias: float) -> NDArray:
    """Chances of the rows."""
    return 1 / (1 + np.exp(-(x @ weights + bias)))


def fitted(x: NDArray, y: NDArray) -> tuple[NDArray, float]:
    """Weights and bias, by Newton's method on standardized columns."""
    mean, spread = x.mean(axis=0), x.std(axis=0)
    z = np.c_[(x - mean) / spread, np.ones(len(x))]
    w = np.zeros(z.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-z @ w))
        slope = z.T @ (p - y) / len(y) + RIDGE * w
        bend = (z.T * (p * (1 - p))) @ z / len(y) + RIDGE * np.eye(len(w))
        w -= np.linalg.solve(bend, slope)
    weights = w[:-1] / spread
    return weights, float(w[-1] - weights @ mean)


if __name__ == "__main__":
    main()
