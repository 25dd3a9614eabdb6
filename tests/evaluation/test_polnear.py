"""The scorer of attributions, on cases made by hand."""

import pytest

from detente.evaluation.polnear import Attribution, Score, evaluate, parse, score
from detente.model import Span

TEXT = "Doe said the firm had failed badly. Roe denied it all."
#       0   4    9                     35   36  40     47
SAID = Attribution((Span(0, 3),), (Span(4, 8),), (Span(9, 34),))
DENIED = Attribution((Span(36, 39),), (Span(40, 46),), (Span(47, 53),))


def test_the_same_attributions_score_one():
    result = score([SAID, DENIED], [SAID, DENIED], TEXT)
    parts = [*result.exact.values(), *result.overlap.values(), *result.tokens.values()]
    assert [each.f1 for each in [result.whole, *parts]] == [1.0] * 10


def test_nothing_found_scores_nothing():
    result = score([], [SAID], TEXT)
    assert (result.whole.precision, result.whole.recall, result.whole.f1) == (0.0, 0.0, 0.0)


def test_a_content_that_differs_by_a_word_overlaps_but_is_not_exact():
    shorter = Attribution(SAID.source, SAID.cue, (Span(13, 34),))
    result = score([shorter], [SAID], TEXT)
    assert result.exact["content"].f1 == 0.0
    assert result.overlap["content"].f1 == 1.0
    assert result.tokens["content"] == Score(4, 4, 4, 5)
    assert result.whole.f1 == 1.0


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(Attribution(SAID.source, SAID.cue, (Span(28, 34),)), id="content too short"),
        pytest.param(Attribution(DENIED.source, SAID.cue, SAID.content), id="another source"),
        pytest.param(Attribution((), SAID.cue, SAID.content), id="no source"),
    ],
)
def test_a_whole_attribution_needs_half_its_content_and_its_source(found):
    assert score([found], [SAID], TEXT).whole.f1 == 0.0


def test_one_attribution_answers_for_one():
    result = score([SAID, SAID], [SAID], TEXT)
    assert (result.whole.precision, result.whole.recall) == (0.5, 1.0)


def test_notes_are_read_with_broken_contents():
    notes = (
        "T1\tSource 0 3\tDoe\nT2\tCue 4 8\tsaid\nT3\tContent 9 17;18 20;30 34\tthe firm ha dly\n"
        "T4\tAttribution 4 8\tsaid\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n\nrun on\n"
    )
    assert parse(notes) == [Attribution((Span(0, 3),), (Span(4, 8),), (Span(9, 20), Span(30, 34)))]


def test_a_folder_of_texts_is_read_and_scored(tmp_path):
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    name = "gazette_2031-03-15_doe-speaks"
    (tmp_path / "text" / f"{name}.txt").write_text("Doe said that the firm had failed.")
    notes = (
        "T1\tSource 0 3\tDoe\nT2\tCue 4 8\tsaid\nT3\tContent 9 33\tthat the firm had failed\n"
        "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n"
    )
    (tmp_path / "attributions" / f"{name}_ab12.ann").write_text(notes)
    (tmp_path / "attributions" / f"{name}_cd34.ann").write_text("")
    result = evaluate(tmp_path)
    assert (result.articles, result.whole.f1) == (1, 1.0)
