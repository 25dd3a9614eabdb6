"""Every export, written from a real record and read back."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import networkx
import pytest

from detente.exports import FORMATS
from detente.exports.comma_separated import harmless
from detente.exports.timeline_js import _slide
from detente.model import Evidence
from detente.pipeline import opened
from detente.record.interface import View
from detente.views import ActorRef, Days, Happening


@pytest.fixture(scope="module")
def view(merger: str) -> Iterator[View]:
    with opened(merger) as store:
        yield store.view()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "exported"


def written(name: str, view: View, target: Path) -> str:
    FORMATS[name].write(view, target)
    return target.read_text(encoding="utf-8")


def test_followthemoney_entities_point_at_each_other(view: View, target: Path) -> None:
    lines = written("followthemoney", view, target).splitlines()
    entities = {each["id"]: each for each in map(json.loads, lines)}
    schemas = {each["schema"] for each in entities.values()}
    assert schemas >= {"Article", "Person", "Organization", "UnknownLink", "Event"}
    for entity in entities.values():
        for property_ in ("involved", "subject", "object", "proof"):
            assert set(entity["properties"].get(property_, ())) <= set(entities)


def test_claimreview_drafts_rate_nothing(view: View, target: Path) -> None:
    drafts = json.loads(written("claimreview", view, target))
    assert {each["@type"] for each in drafts} == {"ClaimReview"}
    assert not any("reviewRating" in each for each in drafts)
    assert any(
        "pledge" in each.get("reviewBody", "") or "but" in each.get("reviewBody", "")
        for each in drafts
    )


def test_timelinejs_slides_have_dates(view: View, target: Path) -> None:
    slides = json.loads(written("timelinejs", view, target))["events"]
    assert slides
    assert all(each["start_date"]["year"] >= 2031 for each in slides)


def test_timelinejs_headlines_are_plain_words(view: View, target: Path) -> None:
    slides = json.loads(written("timelinejs", view, target))["events"]
    heads = [each["text"]["headline"] for each in slides]
    assert "Ingrid Halvorsen → Daniel Okafor: criticizes or accuses" in heads


def test_timelinejs_shows_hostile_words_as_words() -> None:
    evidence = Evidence("a", "x.txt", None, None, 0, 1, "<img src=x onerror=alert(1)>")
    doe = ActorRef("actor-1", "<script>Doe</script>")
    slide = _slide(
        Happening(
            id="thread-1",
            date=Days("2031-01-01", "2031-01-01"),
            type="AID",
            sources=(doe,),
            targets=(),
            certainty="asserted",
            origins=1,
            entries=(),
            evidence=(evidence,),
        )
    )
    assert "<script>" not in json.dumps(slide)
    assert "<img" not in json.dumps(slide)


def test_gexf_holds_the_network(view: View, target: Path) -> None:
    FORMATS["gexf"].write(view, target)
    graph = networkx.read_gexf(target)
    labels = {data["label"] for _, data in graph.nodes(data=True)}
    assert {"Ingrid Halvorsen", "Daniel Okafor"} <= labels
    assert all("state" in data for _, _, data in graph.edges(data=True))


def test_annotations_find_their_words(view: View, target: Path) -> None:
    texts = {head.id: view.article(head.id) for head in view.heads()}
    by_address = {each.address: each.text for each in texts.values() if each}
    lines = written("annotations", view, target).splitlines()
    assert lines
    for line in lines:
        quote, position = json.loads(line)["target"]["selector"]
        text = by_address[json.loads(line)["target"]["source"]]
        assert text[position["start"] : position["end"]] == quote["exact"]
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert around in text


def test_csv_has_a_row_for_each_entry(view: View, target: Path) -> None:
    FORMATS["csv"].write(view, target)
    with (target / "statements.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == view.counts().entries["statement"]
    assert {"speaker", "words", "address", "start", "end", "evidence"} <= set(rows[0])


@pytest.mark.parametrize("cell", ["=cmd()", "+1", "-1+2", "@x", "\tx"])
def test_a_spreadsheet_runs_no_words(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["plain", "", None, -3.5])
def test_other_cells_stay(cell: str | float | None) -> None:
    assert harmless(cell) == cell


def test_parquet_comes_back(view: View, target: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    FORMATS["parquet"].write(view, target)
    assert parquet.read_table(target / "claims.parquet").num_rows == view.counts().entries["claim"]
