import time

import pytest

from detente.reading.draft import Draft
from detente.reading.parser import LONGEST_SENTENCE, parse
from detente.reading.plain import plain


@pytest.fixture(scope="module")
def arcs(write):
    def found(text):
        article = write(text)
        syntax = parse(Draft(article, plain(text))).syntax
        return {(each.text, each.relation, syntax.head(each).text) for each in syntax.tokens}

    return found


@pytest.mark.parametrize(
    ("text", "arc"),
    [
        ("Doe is the chief executive of Acme.", ("executive", "root", "executive")),
        ("Doe is the chief executive of Acme.", ("is", "cop", "executive")),
        ("Doe is the chief executive of Acme.", ("Acme", "nmod", "executive")),
        ("Doe is the chief executive of Acme.", ("of", "case", "Acme")),
        ("Roe was praised by Doe.", ("Doe", "obl:agent", "praised")),
        ("Roe was praised by Doe.", ("Roe", "nsubj:pass", "praised")),
        ("Roe was praised by Doe.", ("was", "aux:pass", "praised")),
        ("They want Doe to leave.", ("Doe", "obj", "want")),
        ("They want Doe to leave.", ("leave", "xcomp", "want")),
        ("She fell because of the war.", ("war", "obl", "fell")),
        ("It rose due to demand.", ("demand", "obl", "rose")),
        ("She came from behind the wall.", ("wall", "obl", "came")),
        ("Books, maps and pens were sold.", ("pens", "conj", "Books")),
        ("Books, maps and pens were sold.", ("and", "cc", "pens")),
        ("He gave the book to Doe.", ("Doe", "obl", "gave")),
        ("The minister, who had said that taxes would fall, left.", ("fall", "ccomp", "said")),
        ("She left the house that Doe built.", ("built", "acl:relcl", "house")),
    ],
)
def test_the_grammar_is_that_of_universal_dependencies(arcs, text, arc):
    assert arc in arcs(text)


def test_every_sentence_has_one_root_that_all_words_lead_to(write):
    text = "Doe, once a maverick, won \u2014 and, they say, left.\n\nWhat now? Roe's no stood."
    syntax = parse(Draft(write(text), plain(text))).syntax
    for sentence in syntax.sentences:
        words = syntax.words(sentence)
        below = [each for each in words if each.head != each.index]
        assert len(words) - len(below) == 1
        assert {list(syntax.ancestors(each))[-1].index for each in below} == {sentence.root}


def test_tokens_lie_where_their_words_are(write):
    text = "\u201cWe\u2019ve won,\u201d said Doe\u2019s aide\u2014twice \U0001f600.\nRoe left."
    syntax = parse(Draft(write(text), plain(text))).syntax
    assert all(plain(text)[each.start : each.end] == each.text for each in syntax.tokens)


def test_a_possessive_before_a_dash_is_a_word(write):
    text = "The plan was Doe's\u2014once."
    words = [each.text for each in parse(Draft(write(text), text)).syntax.tokens]
    assert words == ["The", "plan", "was", "Doe", "'s", "\u2014", "once", "."]


def test_a_paragraph_ends_a_sentence(write):
    text = "A title without a stop\nDoe left"
    sentences = parse(Draft(write(text), text)).syntax.sentences
    assert [each.span.words(text) for each in sentences] == ["A title without a stop", "Doe left"]


def test_a_paragraph_without_end_is_read_in_pieces(write):
    text = "Doe and " * 8_000
    began = time.process_time()
    syntax = parse(Draft(write(text), text)).syntax
    assert len(syntax.tokens) == 16_000
    assert time.process_time() - began < 20


def test_a_sentence_without_end_is_parted_and_each_part_is_a_tree(write):
    text = "Doe denied that " * 300 + "Roe lied."
    syntax = parse(Draft(write(text), text)).syntax
    assert len(syntax.tokens) == 903
    assert all(each.last - each.first <= LONGEST_SENTENCE for each in syntax.sentences)
    for sentence in syntax.sentences:
        for word in syntax.words(sentence):
            assert sentence.first <= word.head < sentence.last
            assert word.index == sentence.root or sentence.root in {
                each.index for each in syntax.ancestors(word)
            }
