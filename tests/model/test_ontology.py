"""The ontology's files agree with each other and with the model."""

from typing import get_args

from detente.model import EventType
from detente.model.ontology import load
from detente.reading.events import triggers


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
