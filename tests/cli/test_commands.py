"""The commands, run as a user runs them, on a made-up collection."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
COLLECTION = str(Path(__file__).parent.parent / "collections" / "merger")


@pytest.fixture
def record(merger: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("DETENTE_RECORD", merger)
    return merger


def test_adding_twice_changes_nothing(run: Run, tmp_path: Path) -> None:
    address = str(tmp_path / "new.db")
    assert run("add", COLLECTION, "--record", address)[::2] == (0, f"{address}: 5 articles read\n")
    before = run("disagreements", "--record", address, "--json")
    code, _, said = run("add", COLLECTION, "--record", address)
    assert (code, said) == (0, f"{address}: 0 articles read, 5 known already\n")
    assert run("disagreements", "--record", address, "--json") == before


def test_what_cannot_be_read_is_named_and_the_rest_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_text("Jane Doe praised Richard Roe on 3 May 2031.")
    address = str(tmp_path / "new.db")
    code, _, said = run(
        "add", str(tmp_path / "empty.txt"), str(tmp_path / "good.txt"), "--record", address
    )
    assert code == 1
    assert "1 article read, 1 not read" in said
    assert "empty.txt" in said
    assert "is empty" in said
    assert "Jane Doe" in run("actor", "Jane Doe", "--record", address)[1]


def test_an_article_in_another_language_is_kept_unread(run: Run, tmp_path: Path) -> None:
    words = "Der Vorsitzende der Partei hat gestern erklärt, dass er die Koalition nicht verlässt. "
    (tmp_path / "german.txt").write_text(words * 4, encoding="utf-8")
    address = str(tmp_path / "new.db")
    code, _, said = run("add", str(tmp_path), "--record", address)
    assert code == 0
    assert "1 kept unread" in said
    assert "(de)" in said


def test_read_prints_one_line_of_json_per_article(run: Run) -> None:
    code, out, _ = run("read", COLLECTION, "--json")
    readings = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [each["article"]["published"] for each in readings] == [
        "2031-02-03",
        "2031-05-12",
        "2031-11-20",
        "2031-11-20",
        "2032-01-15",
    ]
    assert {each["schema"] for each in readings} == {"detente.reading/1"}


def test_read_without_json_shows_a_page(run: Run) -> None:
    code, out, _ = run("read", f"{COLLECTION}/2031-02-03_gazette.txt")
    assert code == 0
    assert "Halvorsen praises Okafor as merger talks begin" in out
    assert "Statements" in out


def test_tie_tells_the_three_parts_with_evidence(run: Run, record: str) -> None:
    code, out, _ = run("tie", "Ingrid Halvorsen", "Daniel Okafor")
    assert code == 0
    for heading in ("How it began", "How it is changing", "Where it may go"):
        assert heading in out
    assert "praised Daniel Okafor on Monday" in out
    assert "2031-02-03_gazette.txt:" in out


def test_tie_as_json_keeps_the_contract(run: Run, record: str) -> None:
    dossier = json.loads(run("tie", "Ingrid Halvorsen", "Daniel Okafor", "--json")[1])
    assert list(dossier) == [
        "actors",
        "state",
        "since",
        "summary",
        "phases",
        "trajectory",
        "events",
        "statements",
        "claims",
        "disagreements",
        "predictions",
        "precedents",
        "outlook",
        "totals",
        "survival",
        "directions",
        "bonds",
        "note",
    ]
    assert [actor["name"] for actor in dossier["actors"]] == ["Ingrid Halvorsen", "Daniel Okafor"]
    assert list(dossier["outlook"]) == ["turn", "next", "note"]
    shape = ["article", "address", "publisher", "published", "start", "end", "text"]
    assert all(list(each) == shape for phase in dossier["phases"] for each in phase["turn"])


def test_a_tie_is_between_two(run: Run, record: str) -> None:
    code, _, said = run("tie", "Ingrid Halvorsen", "Halvorsen")
    assert code == 2
    assert "both names mean Ingrid Halvorsen" in said


def test_the_same_text_in_two_papers_is_one_voice(run: Run, record: str) -> None:
    events = json.loads(run("tie", "Ingrid Halvorsen", "Daniel Okafor", "--json")[1])["events"]
    accusation = next(each for each in events if each["type"] == "ACCUSE")
    assert accusation["origins"] == 1
    assert {each["publisher"] for each in accusation["evidence"]} == {"The Gazette", "The Courier"}


def test_a_pledge_and_the_deed_against_it_are_set_side_by_side(run: Run, record: str) -> None:
    found = json.loads(run("disagreements", "--about", "Daniel Okafor", "--json")[1])
    pledge = next(each for each in found if each["kind"] == "pledge-against-deed")
    assert "not sell a single ship" in pledge["sides"][0][0]["text"]
    assert "sold 14 ships" in pledge["sides"][1][0]["text"]
    assert "Okafor" in pledge["reason"]


def test_statements_can_be_asked_by_speaker_and_about(run: Run, record: str) -> None:
    said = json.loads(
        run("statements", "--by", "Ingrid Halvorsen", "--about", "Daniel Okafor", "--json")[1]
    )
    assert said
    assert {each["speaker"]["name"] for each in said} == {"Ingrid Halvorsen"}
    assert all("Daniel Okafor" in [actor["name"] for actor in each["about"]] for each in said)


def test_days_narrow_a_list(run: Run, record: str) -> None:
    early = json.loads(run("claims", "--until", "2031-06-30", "--json")[1])
    assert early
    assert all(each["evidence"][0]["published"] <= "2031-06-30" for each in early)


@pytest.mark.parametrize("command", ["statements", "claims", "predictions", "disagreements"])
def test_lists_print_tables_with_evidence(run: Run, record: str, command: str) -> None:
    code, out, _ = run(command)
    assert code == 0
    assert "tests/collections/merger" in out.replace("\n", "").replace(" ", "")


def test_timeline_is_in_order(run: Run, record: str) -> None:
    told = json.loads(run("timeline", "Ingrid Halvorsen", "--json")[1])
    starts = [each["date"]["earliest"] for each in told]
    assert starts == sorted(starts)
    assert all(each["evidence"] for each in told)


def test_the_timeline_says_told_where_nobody_says_when(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Jane Doe praised Richard Roe. Jane Doe met Richard Roe in Rome on 2 May 2031."
    row = {"published": "2031-05-04", "publisher": "Gazette", "text": text, "url": "https://a.b/1"}
    (tmp_path / "one.jsonl").write_text(json.dumps(row), encoding="utf-8")
    monkeypatch.setenv("DETENTE_RECORD", str(tmp_path / "told.db"))
    run("add", str(tmp_path / "one.jsonl"))
    lines = json.loads(run("timeline", "Jane Doe", "--json")[1])
    assert {each["type"]: each["dated"] for each in lines} == {"SUPPORT": False, "CONSULT": True}
    shown = run("timeline", "Jane Doe")[1]
    assert "told 2031-05-04" in shown
    assert "told 2031-05-02" not in shown


def test_search_finds_words(run: Run, record: str) -> None:
    hits = json.loads(run("search", "debts", "--json")[1])
    assert any("debts" in hit["evidence"]["text"] for hit in hits)


@pytest.mark.parametrize("words", ['"', "AND (", "*", "NEAR(", "a OR", "col:x", "'; drop table"])
def test_search_takes_no_orders(run: Run, record: str, words: str) -> None:
    assert run("search", words)[0] == 0


def test_an_unknown_name_is_wrong_usage(run: Run, record: str) -> None:
    code, _, said = run("actor", "Nobody Known")
    assert code == 2
    assert "knows no actor called “Nobody Known”" in said


def test_a_name_nearly_right_is_asked_back(run: Run, record: str) -> None:
    code, _, said = run("actor", "Ingrid Halversson")
    assert code in (0, 2)
    assert code == 0 or "Ingrid Halvorsen" in said


def test_a_value_that_is_none_of_those_taken_says_which_are(run: Run, record: str) -> None:
    code, _, said = run("judge", "resolve", "prediction-1", "banana")
    assert code == 2
    assert "'banana' is not one of 'open', 'came true'" in said
    assert "Value error" not in said


def test_a_day_that_is_none_is_wrong_usage(run: Run, record: str) -> None:
    code, _, said = run("claims", "--since", "yesterday")
    assert code == 2
    assert "write it as 2024-03-15" in said


def test_a_missing_record_says_what_to_do(run: Run, tmp_path: Path) -> None:
    code, _, said = run("claims", "--record", str(tmp_path / "none.db"))
    assert code == 1
    assert "detente add" in said
    assert not (tmp_path / "none.db").exists()


def test_a_file_that_is_no_record_is_left_alone(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    file.write_text("my notes")
    code, _, said = run("add", COLLECTION, "--record", str(file))
    assert code == 1
    assert str(file) in said.replace("\n", "")
    assert file.read_text() == "my notes"


def test_merging_and_undoing(run: Run, tmp_path: Path) -> None:
    address = str(tmp_path / "new.db")
    run("add", COLLECTION, "--record", address)
    before = run("actor", "Delta Freight", "--record", address, "--json")
    code, said, _ = run("judge", "merge", "Delta Freight", "Harbour Bank", "--record", address)
    assert code == 0
    merged = json.loads(run("actor", "Harbour Bank", "--record", address, "--json")[1])
    assert "Delta Freight" in (merged["name"], *merged["aliases"])
    judgement = said.split("(")[-1].strip().rstrip(")")
    assert run("judge", "undo", judgement, "--record", address)[0] == 0
    assert run("actor", "Delta Freight", "--record", address, "--json") == before


def test_a_rejected_entry_is_gone_until_it_is_taken_back(run: Run, tmp_path: Path) -> None:
    address = str(tmp_path / "new.db")
    run("add", COLLECTION, "--record", address)
    before = run("disagreements", "--record", address, "--json")[1]
    found = json.loads(before)[0]["id"]
    _, said, _ = run("judge", "reject", found, "--record", address)
    after = json.loads(run("disagreements", "--record", address, "--json")[1])
    assert found not in [each["id"] for each in after]
    run("judge", "undo", said.split("(")[-1].strip().rstrip(")"), "--record", address)
    assert run("disagreements", "--record", address, "--json")[1] == before


def test_a_prediction_is_resolved_once(run: Run, tmp_path: Path) -> None:
    address = str(tmp_path / "new.db")
    run("add", COLLECTION, "--record", address)
    open_ones = json.loads(run("predictions", "--record", address, "--json")[1])
    chosen = next(each["id"] for each in open_ones if each["kind"] == "forecast")
    assert run("judge", "resolve", chosen, "did not", "--record", address)[0] == 0
    told = json.loads(run("predictions", "--record", address, "--json")[1])
    assert next(each["outcome"] for each in told if each["id"] == chosen) == "did not"
    code, _, said = run("judge", "resolve", chosen, "came true", "--record", address)
    assert code == 2
    assert "detente judge undo" in said


def test_the_demo_tells_a_tie(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("demo", "--record", str(tmp_path / "demo.db"))
    assert code == 0
    for heading in ("Now", "How it began", "How it is changing", "Where it may go"):
        assert f"\n{heading}" in out


def test_help_names_every_command(run: Run) -> None:
    code, out, _ = run("--help")
    assert code == 0
    for command in ("add", "read", "tie", "actor", "timeline", "statements", "claims", "export"):
        assert f" {command} " in out
