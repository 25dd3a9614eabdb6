"""Reading GUM's files, and the scorers of grammar and mentions, on a made-up text."""

from dataclasses import replace
from pathlib import Path

import pytest

from detente.evaluation import gum, gum_mentions, gum_syntax
from detente.evaluation.gum_mentions import Text
from detente.model import Span
from detente.reading.encoder.analysis import Analysis
from detente.reading.encoder.mentions import Found

CONLLU = """\
# newpar
# sent_id = 1
1\tJane\tJane\tPROPN\tNNP\t_\t3\tnsubj\t_\t_
2\tDoe\tDoe\tPROPN\tNNP\t_\t1\tflat\t_\t_
3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# newpar
1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tdo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
2.1\tyou\tyou\tPRON\tPRP\t_\t_\t_\t_\t_
3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_
"""
ENTITIES = """\
#FORMAT=WebAnno TSV 3.2

#Text=Jane Doe left .
1-1\t0-4\tJane\tperson[1]\tnew[1]\t_\t_\t_\t_\t_
1-2\t5-8\tDoe\tperson[1]\tnew[1]\t_\t_\t_\t_\t_
1-3\t9-13\tleft\tevent\tnew\t_\t_\t_\t_\t_
1-4\t14-15\t.\t_\t_\t_\t_\t_\t_\t_

#Text=do n't go
2-1\t16-18\tdo\t_\t_\t_\t_\t_\t_\t_
2-2\t19-22\tn't\t_\t_\t_\t_\t_\t_\t_
2-3\t23-25\tgo\t_\t_\t_\t_\t_\t_\t_
"""


@pytest.fixture
def gold(tmp_path: Path) -> gum.Gold:
    for folder, name, text in (
        ("dep", "GUM_news_doe.conllu", CONLLU),
        ("entities", "GUM_news_doe.tsv", ENTITIES),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(text, encoding="utf-8")
    return next(gum.texts(tmp_path))


def test_the_text_is_put_together_again(gold: gum.Gold) -> None:
    assert gold.text.rstrip() == "Jane Doe left.\ndon't go"
    assert [span.words(gold.text) for span in gold.words] == [
        "Jane", "Doe", "left", ".", "do", "n't", "go",
    ]  # fmt: skip
    assert (gold.genre, gold.paragraphs, gold.starts) == ("news", [0, 4, 7], [0, 4])


def test_heads_are_counted_over_the_whole_text(gold: gum.Gold) -> None:
    assert gold.heads == [2, 0, 2, 2, 6, 6, 6]


def test_a_mention_has_the_form_of_its_head(gold: gum.Gold) -> None:
    assert gold.entities == [
        gum.Entity(0, 1, 0, "person", "name"),
        gum.Entity(2, 2, 2, "event", "nominal"),
    ]


def test_what_agrees_in_all_is_right(gold: gum.Gold) -> None:
    same = gum_syntax.of(gold)
    scores = gum_syntax.score(same, same)
    assert [each.f1 for each in (scores.words, scores.tags, scores.uas, scores.las)] == [1.0] * 4


def test_a_wrong_head_costs_both_and_a_wrong_relation_one(gold: gum.Gold) -> None:
    wanted = gum_syntax.of(gold)
    found = replace(wanted, heads=[2, 2, *wanted.heads[2:]])
    named = replace(wanted, relations=["obj", *wanted.relations[1:]])
    subtype = replace(wanted, relations=["nsubj:pass", *wanted.relations[1:]])
    assert gum_syntax.score(found, wanted).uas.f1 == pytest.approx(6 / 7)
    assert gum_syntax.score(named, wanted).uas.f1 == 1.0
    assert gum_syntax.score(named, wanted).las.f1 == pytest.approx(6 / 7)
    assert gum_syntax.score(subtype, wanted).las.f1 == 1.0


def test_words_that_are_cut_otherwise_count_on_neither_side(gold: gum.Gold) -> None:
    wanted = gum_syntax.of(gold)
    found = gum_syntax.Parsed([Span(0, 8), *wanted.words[2:]], [0, 3], *(
        [wanted.tags[0], *wanted.tags[2:]], [1, 1, 1, 5, 5, 5], ["nsubj", *wanted.relations[2:]],
    ))  # fmt: skip
    scores = gum_syntax.score(found, wanted)
    assert (scores.words.right_found, scores.words.found, scores.words.wanted) == (5, 6, 7)
    assert scores.sentences.f1 == 1.0


def mentions_of(gold: gum.Gold, *found: Found) -> Text:
    analysis = Analysis(gold.words, gold.paragraphs)
    analysis.mentions.extend(found)
    return gum_mentions.text(gold, analysis)


def test_a_mention_is_right_by_span_and_form(gold: gum.Gold) -> None:
    right = mentions_of(gold, Found(0, 0, 1, "organization", "name", 0.9))
    assert (right.actors.f1, right.kinds.f1) == (1.0, 0.0)
    short = mentions_of(gold, Found(0, 0, 0, "person", "name", 0.9))
    assert short.actors.f1 == 0.0
    form = mentions_of(gold, Found(0, 0, 1, "person", "nominal", 0.9))
    assert (form.actors.f1, form.forms["name"].recall) == (0.0, 0.0)


def test_what_is_no_actor_counts_in_everything_only(gold: gum.Gold) -> None:
    found = mentions_of(gold, Found(2, 2, 2, "event", "nominal", 0.9))
    assert (found.actors.found, found.everything.recall) == (0, 0.5)
