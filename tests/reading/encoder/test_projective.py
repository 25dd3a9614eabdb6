"""The best tree over scores."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from detente.reading.encoder.projective import best_trees


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


def crosses(heads: tuple[int, ...]) -> bool:
    arcs = [
        (-1, place) if place == head else tuple(sorted((place, head)))
        for place, head in enumerate(heads)
    ]
    return any(a < c < b < d for (a, b), (c, d) in product(arcs, repeat=2))


def total(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(scores[place, head] for place, head in enumerate(heads)))


@given(
    st.integers(1, 4).flatmap(
        lambda n: st.lists(st.integers(-20, 20), min_size=n * n, max_size=n * n)
    )
)
def test_it_is_the_best_of_the_trees_that_do_not_cross(values: list[int]) -> None:
    size = int(len(values) ** 0.5)
    scores = np.array(values, dtype=np.float32).reshape(size, size)
    found = tuple(int(each) for each in best_trees([scores])[0])
    trees = [
        heads
        for heads in product(range(size), repeat=size)
        if is_tree(heads) and not crosses(heads)
    ]
    assert found in trees
    assert total(scores, found) == max(total(scores, heads) for heads in trees)


@given(st.integers(5, 40), st.integers(0, 10**6))
def test_it_is_a_tree_without_crossings_at_any_length(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, size)).astype(np.float32)
    found = tuple(int(each) for each in best_trees([scores])[0])
    assert is_tree(found)
    assert not crosses(found)


def test_circles_are_broken_where_that_costs_least() -> None:
    scores = np.array([[0, 9, 0], [8, 1, 0], [0, 0, 3]], dtype=np.float32)
    assert best_trees([scores])[0].tolist() == [1, 2, 2]


def test_an_arc_that_crosses_another_gives_way() -> None:
    # "said that Roe left": Roe leans towards "said", across the arc from "left" to "that".
    scores = np.array([[9, 0, 0, 0], [0, 0, 0, 9], [4, 0, 0, 3], [9, 0, 0, 0]], dtype=np.float32)
    assert scores.argmax(axis=1).tolist() == [0, 3, 0, 0]
    assert best_trees([scores])[0].tolist() == [0, 3, 3, 0]


@given(st.lists(st.integers(1, 12), min_size=1, max_size=5), st.integers(0, 10**6))
def test_sentences_side_by_side_are_read_like_each_alone(sizes: list[int], seed: int) -> None:
    random = np.random.default_rng(seed)
    scores = [random.normal(size=(size, size)).astype(np.float32) for size in sizes]
    alone = [best_trees([each])[0].tolist() for each in scores]
    assert [each.tolist() for each in best_trees(scores)] == alone
