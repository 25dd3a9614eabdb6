"""The best tree over scores."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from detente.reading.encoder.trees import best_tree


def is_tree(heads: tuple[int, ...]) -> bool:
    roots = [place for place, head in enumerate(heads) if head == place]
    if len(roots) != 1:
        return False
    for place in range(len(heads)):
        seen = set()
        while heads[place] != place and place not in seen:
            seen.add(place)
            place = heads[place]
        if place != roots[0]:
            return False
    return True


def total(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(scores[place, head] for place, head in enumerate(heads)))


@given(
    st.integers(1, 3).flatmap(
        lambda n: st.lists(st.integers(-20, 20), min_size=n * n, max_size=n * n)
    )
)
def test_it_is_the_best_of_all_trees(values: list[int]) -> None:
    size = int(len(values) ** 0.5)
    scores = np.array(values, dtype=np.float32).reshape(size, size)
    found = tuple(int(each) for each in best_tree(scores))
    trees = [heads for heads in product(range(size), repeat=size) if is_tree(heads)]
    assert is_tree(found)
    assert total(scores, found) == max(total(scores, heads) for heads in trees)


@given(st.integers(4, 40), st.integers(0, 10**6))
def test_it_is_a_tree_at_any_length(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, size)).astype(np.float32)
    assert is_tree(tuple(int(each) for each in best_tree(scores)))


def test_circles_are_broken_where_that_costs_least() -> None:
    scores = np.array([[0, 9, 0], [8, 1, 0], [0, 0, 3]], dtype=np.float32)
    assert best_tree(scores).tolist() == [1, 2, 2] or is_tree(tuple(best_tree(scores).tolist()))
