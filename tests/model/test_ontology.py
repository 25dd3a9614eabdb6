"""The ontology's files agree with each other and with the model."""

from importlib.resources import files
from itertools import pairwise
from typing import get_args

import pytest

from detente.model import EventType, Outcome, ProposedOutcome, ontology
from detente.model.ontology import load
from detente.reading.events import triggers

FILES = sorted(
    each.name.removesuffix(".yaml")
    for each in files(ontology.__name__).iterdir()
    if each.name.endswith(".yaml")
)


def test_every_type_has_meaning_quad_and_intensity():
    assert tuple(load("events")) == get_args(EventType)
    for entry in load("events").values():
        assert entry["label"]
        assert entry["meaning"]
        assert (entry["intensity"] > 0) == entry["quad"].endswith("cooperation")


def test_every_trigger_has_a_type_and_a_mode_of_it():
    for group in (*load("triggers")["verbs"], *load("triggers")["nouns"]):
        assert group["type"] in get_args(EventType)
        assert group.get("mode") is None or group["mode"] in load("modes")[group["type"]]
        assert group.get("context") is None or group["context"] in load("contexts")


def test_operators_and_lists_give_types():
    types = {*get_args(EventType), "same", "drop"}
    for operator in triggers.operators().values():
        assert {operator.cooperative, operator.hostile} <= types


def test_a_pattern_is_compiled_into_slot_nouns_and_particles():
    (pattern,) = [
        each for each in triggers.verbs()["take"] if frozenset({"aim"}) in each.nouns
    ] or [each for each in triggers.verbs()["take"] if any("aim" in words for words in each.nouns)]
    assert pattern.slot == "at"
    assert pattern.sense.type == "ACCUSE"


def test_every_pattern_has_a_place_for_its_target_or_holds_both_ways():
    for lemma, patterns in triggers.verbs().items():
        for pattern in patterns:
            assert pattern.slot or pattern.sense.both or pattern.nouns, lemma


def test_every_interval_of_likelihood_is_from_a_publication_that_the_file_names():
    head = (files(ontology) / "likelihood.yaml").read_text(encoding="utf-8").split("\n\n")[0]
    published = {"ICD 203", "Kent 1964", "Mosteller and Youtz 1990"}
    assert all(f"{each}:" in head for each in published)
    for level in load("likelihood"):
        assert (level["source"] in published) == (level["low"] is not None), level["name"]
        assert level["low"] is None or 0 <= level["low"] < level["high"] <= 1


def test_the_steps_of_likelihood_meet_and_do_not_overlap():
    # ICD 203 (2015), section D.6.e.2.a; the ends of certainty by Kent (1964)
    found = {each["name"]: (each["low"], each["high"]) for each in load("likelihood")}
    steps = [
        "impossible",
        "almost no chance",
        "very unlikely",
        "unlikely",
        "even",
        "likely",
        "very likely",
        "almost certain",
        "certain",
    ]
    edges = [0.0, 0.01, 0.05, 0.2, 0.45, 0.55, 0.8, 0.95, 0.99, 1.0]
    assert [found[each] for each in steps] == list(pairwise(edges))
    assert found["possible"] == (0.2, 0.8)


def test_precedents_and_outcomes_are_data_with_a_meaning():
    listed = load("precedents")
    assert all(row["meaning"] for row in (*listed["kinds"].values(), *listed["endings"].values()))
    assert set().union(*(row["contexts"] for row in listed["kinds"].values())) <= set(
        load("contexts")
    )
    assert {name for name, row in listed["endings"].items() if row["rupture"]} == {"rupture"}
    outcomes = set(load("labels")["outcome"])
    assert set(get_args(Outcome)) <= outcomes
    assert set(get_args(ProposedOutcome)) <= outcomes


@pytest.mark.parametrize("name", FILES)
def test_a_word_is_never_taken_for_yes_or_no(name: str) -> None:
    """Unquoted, YAML reads "false" as no word: in lists and as a name it is always meant as one."""

    def taken(value: object) -> list[object]:
        if isinstance(value, dict):
            own = [each for each in value if isinstance(each, bool)]
            return [*own, *(each for part in value.values() for each in taken(part))]
        if isinstance(value, list):
            own = [each for each in value if isinstance(each, bool)]
            return [*own, *(each for part in value for each in taken(part))]
        return []

    assert taken(load(name)) == []
