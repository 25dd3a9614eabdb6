"""What is printed as JSON has the shape that other programs rely on."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from detente.cli import app
from detente.demo import ARTICLES
from detente.model import Evidence, Reading
from detente.outlook.rupture import Chance
from detente.views import (
    DisagreementLine,
    Happening,
    NextEvent,
    PredictionLine,
    TieDossier,
    TurnChance,
)

# The keys of each noun; "?" where null may stand for what is not known.
READING = {
    "Reading": "schema reader article actors statements events quantities claims predictions",
    "Article": "id address title? publisher? author? published? published_from? language? text "
    "furniture",
    "Furniture": "start end kind",
    "Actor": "id name kind roles mentions",
    "Role": "title of? start? end?",
    "Mention": "start end form",
    "Statement": "id kind speaker? cue? content about stance certainty date?",
    "Speaker": "start end actor?",
    "Span": "start end",
    "Event": "id type mode? context? sources targets trigger evidence date? status certainty "
    "intensity",
    "DateInterval": "earliest? latest? text",
    "Quantity": "id start end value low? high? unit bound measures?",
    "Claim": "id evidence subject? about? quantity? claimant? via statement? polarity certainty "
    "date?",
    "Prediction": "id evidence statement? forecaster? about kind horizon? likelihood? marker "
    "condition?",
    "Likelihood": "low high",
}

# What is shown of the record has at least these keys.
WOVEN = {
    Evidence: "article address publisher published start end text",
    DisagreementLine: "id kind reason confidence about sides",
    TieDossier: "actors state since summary phases trajectory events statements claims "
    "disagreements predictions precedents outlook",
    Chance: "within_days probability low high",
    TurnChance: "within_days probability low high",
    NextEvent: "source type target probability",
    Happening: "date type sources targets certainty origins evidence",
    PredictionLine: "id forecaster kind about horizon likelihood condition outcome evidence",
}
NESTED = {
    "ActorRef": "id name",
    "SideEvidence": "article address publisher published start end text entry actor date",
    "PhaseLine": "state start end score turn",
    "TiePoint": "date cooperation conflict score low high",
    "Outlook": "turn next note",
    "PrecedentLine": "id names kind start end ending source",
}

MADE_UP = {
    "empty.txt": " ",
    "quiet.txt": "It rained in the hills all night, and the river rose.",
    "loud.txt": "Published: 15 March 2031\n\n“We will not sell,” said Jane Doe, the head of Acme "
    "Shipping. According to the Gazette, Acme lost about $1.4 billion last year. "
    "Richard Roe, who praised her in 2029, denied that he had offered at least 20% more.",
    "foreign.txt": "Die Regierung hat am Montag ein neues Gesetz über die Steuern beschlossen, und "
    "die Opposition kündigte an, dagegen vor dem Gericht zu klagen.",
}


@pytest.fixture(scope="session")
def validator() -> Draft202012Validator:
    schema = Reading.json_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("noun", READING)
def test_every_key_of_a_reading_is_always_there(noun: str) -> None:
    definition = definitions(Reading.json_schema())[noun]
    assert set(definition["required"]) == set(definition["properties"])
    assert nullable(definition) == set(READING[noun].split())


def test_the_contract_names_every_noun_of_a_reading() -> None:
    assert set(definitions(Reading.json_schema())) == set(READING)


def definitions(schema: Any) -> dict[str, Any]:
    return schema["$defs"]


def nullable(definition: dict[str, Any]) -> set[str]:
    """The keys, those that may be null with a question mark."""
    return {
        f"{key}?" if {"type": "null"} in each.get("anyOf", ()) else key
        for key, each in definition["properties"].items()
    }


@pytest.mark.parametrize("shown", WOVEN, ids=lambda shown: shown.__name__)
def test_what_is_shown_of_the_record_has_its_keys(shown: type) -> None:
    definition = definitions(msgspec.json.schema(shown))[shown.__name__]
    assert set(WOVEN[shown].split()) <= set(definition["properties"])


@pytest.mark.parametrize("noun", NESTED)
def test_what_is_shown_inside_of_it_has_its_keys(noun: str) -> None:
    found = definitions(msgspec.json.schema(TieDossier))[noun]["properties"]
    assert set(NESTED[noun].split()) <= set(found)


def test_readings_of_made_up_texts_are_valid(tmp_path: Path, validator: Any) -> None:
    for name, text in MADE_UP.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    lines = printed(tmp_path, code=1)  # nothing can be read in the empty one
    assert len(lines) == len(MADE_UP) - 1
    assert problems(lines, validator) == []


def test_readings_of_the_demo_collection_are_valid(validator: Any) -> None:
    lines = printed(ARTICLES)
    assert len(lines) == 20
    assert problems(lines, validator) == []


def test_readings_of_the_seeds_are_valid(seeds: Path, validator: Any) -> None:
    lines = printed(seeds)
    assert len(lines) == 3
    assert problems(lines, validator) == []


def printed(folder: Path, code: int = 0) -> list[str]:
    """The lines that `detente read --json` prints."""
    result = CliRunner().invoke(app, ["read", str(folder), "--json", "--workers", "1"])
    assert result.exit_code == code, result.output
    return [line for line in result.stdout.split("\n") if line]


def problems(lines: list[str], validator: Any) -> list[str]:
    return [str(error) for line in lines for error in validator.iter_errors(json.loads(line))]


def test_a_reading_without_one_of_its_keys_is_not_valid(validator: Any) -> None:
    reading = json.loads(printed(ARTICLES)[0])
    del reading["statements"][0]["date"]
    assert len(list(validator.iter_errors(reading))) == 1
