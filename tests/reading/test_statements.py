"""Who said what, read from made-up sentences."""

import pytest

from detente.reading import parser, read
from detente.reading.draft import Draft
from detente.reading.page import finding as furniture
from detente.reading.plain import plain
from detente.reading.statements import finding as statements
from detente.reading.statements import quotations


@pytest.fixture
def told(write):
    """The statements of a text: kind, speaker, cue and contents, in words."""

    def of(text):
        draft = quotations.find(parser.parse(Draft(write(text), plain(text))))
        return [
            (
                each.kind,
                each.speaker.words(text) if each.speaker else None,
                each.cue.words(text) if each.cue else None,
                [span.words(text) for span in each.content],
            )
            for each in statements.find(draft).statements
        ]

    return of


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        pytest.param('"We will go," Ann Doe said.', "Ann Doe", ['"We will go,"'], id="after"),
        pytest.param('"We will go," said Ann Doe.', "Ann Doe", ['"We will go,"'], id="inverted"),
        pytest.param('Ann Doe said, "We will go."', "Ann Doe", ['"We will go."'], id="before"),
        pytest.param("“We will go,” he said.", "he", ["“We will go,”"], id="pronoun"),
        pytest.param(
            "“We will go,” the minister said.", "the minister", ["“We will go,”"], id="nominal"
        ),
        pytest.param(
            '"We will go," said Ann Doe. "Nobody can stop us."',
            "Ann Doe",
            ['"We will go,"', '"Nobody can stop us."'],
            id="broken up by the cue",
        ),
        pytest.param(
            '"We will go. Nobody can stop us. It is our right," Ann Doe said.',
            "Ann Doe",
            ['"We will go. Nobody can stop us. It is our right,"'],
            id="over several sentences",
        ),
        pytest.param('Ann Doe: "We will go."', "Ann Doe", ['"We will go."'], id="colon"),
        pytest.param(
            '"We will go." \u2014 Ann Doe', "Ann Doe", ['"We will go."'], id="name after a dash"
        ),
        pytest.param(
            "“It’s the cost of peace,” Doe tweeted on Monday.",
            "Doe",
            ["“It’s the cost of peace,”"],
            id="tweeted",
        ),
        pytest.param(
            'Doe told reporters that "Roe thinks it is a joke."',
            "Doe",
            ['"Roe thinks it is a joke."'],
            id="told somebody that",
        ),
    ],
)
def test_direct_statements(told, text, speaker, content):
    assert [(kind, who, what) for kind, who, _, what in told(text)] == [
        ("direct", speaker, content)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Doe said that Roe had left.",
            ("Doe", "said", ["that Roe had left"]),
            id="clause with that",
        ),
        pytest.param(
            "The plan, Doe said, has failed.",
            ("Doe", "said", ["The plan", "has failed"]),
            id="inserted",
        ),
        pytest.param(
            "According to the Gazette, the firm lost 5 million dollars.",
            ("the Gazette", "According to", ["the firm lost 5 million dollars"]),
            id="according to, before",
        ),
        pytest.param(
            "The firm lost 5 million dollars, according to the Gazette.",
            ("the Gazette", "according to", ["The firm lost 5 million dollars"]),
            id="according to, after",
        ),
        pytest.param(
            "Insiders say a soft departure is near.",
            ("Insiders", "say", ["a soft departure is near"]),
            id="unnamed speaker",
        ),
        pytest.param(
            "Critics argued that the savings were small.",
            ("Critics", "argued", ["that the savings were small"]),
            id="critics",
        ),
        pytest.param(
            "Doe had hinted that Roe might step down.",
            ("Doe", "had hinted", ["that Roe might step down"]),
            id="auxiliaries belong to the cue",
        ),
        pytest.param(
            "Doe repeated the claim, denying that Roe had paid him.",
            ("Doe", "denying", ["that Roe had paid him"]),
            id="participle",
        ),
        pytest.param(
            "Doe was quoted as saying the talks had failed.",
            ("Doe", "saying", ["the talks had failed"]),
            id="was quoted as saying",
        ),
        pytest.param(
            "Doe's claim that Roe had lied angered the court.",
            ("Doe", "claim", ["that Roe had lied"]),
            id="noun with its owner",
        ),
        pytest.param(
            "Doe vowed to leave the party.",
            ("Doe", "vowed", ["to leave the party"]),
            id="infinitive",
        ),
        pytest.param(
            "Doe, who leads the party, accused Roe of theft.",
            ("Doe", "accused", ["Roe of theft"]),
            id="accused somebody of",
        ),
    ],
)
def test_indirect_statements(told, text, expected):
    assert ("indirect", *expected) in told(text)


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        pytest.param(
            "Doe called the protest “predictable resistance.”",
            "Doe",
            ["the protest “predictable resistance.”"],
            id="called",
        ),
        pytest.param(
            "Doe said it had a “terrible name”.", "Doe", ["it had a “terrible name”"], id="said"
        ),
        pytest.param(
            "Roe has stated she is welcome to stay “as long as she likes.”",
            "Roe",
            ["she is welcome to stay “as long as she likes.”"],
            id="stated",
        ),
    ],
)
def test_mixed_statements(told, text, speaker, content):
    assert [(kind, who, what) for kind, who, _, what in told(text)] == [("mixed", speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The sale of a “freedom tech” company failed.", id="scare quotes"),
        pytest.param("Doe published the novel “The Long Winter” in May.", id="title"),
        pytest.param("Activists carried “Boycott Acme” banners.", id="slogan"),
        pytest.param("Ann “the Hammer” Doe won the seat.", id="nickname"),
        pytest.param("The committee met in May. Nobody came.", id="no cue"),
        pytest.param("Doe used the money to show strength.", id="purpose"),
    ],
)
def test_what_nobody_says_is_no_statement(told, text):
    assert told(text) == []


def test_a_paragraph_of_quotation_alone_goes_on_with_the_speaker_before(told):
    text = '"We will go," said Ann Doe.\n\n"Nobody can stop us."'
    assert [(who, what) for _, who, _, what in told(text)] == [
        ("Ann Doe", ['"We will go,"', '"Nobody can stop us."'])
    ]


def test_what_the_writer_goes_on_to_tell_is_not_the_speakers(told):
    text = "Doe said he would go and thanked Roe."
    assert ("indirect", "Doe", "said", ["he would go"]) in told(text)


def test_an_opening_adverbial_is_not_what_was_said(told):
    text = "In an interview, he said, “I don’t see myself as a leader. I am a builder.”"
    assert told(text) == [
        ("direct", "he", "said", ["“I don’t see myself as a leader. I am a builder.”"])
    ]


def test_of_hearsay_both_sources_are_kept_the_inner_inside_the_outer(told):
    text = "According to the Gazette, Doe said that the firm had failed."
    speakers = [who for _, who, _, _ in told(text)]
    assert speakers == ["the Gazette", "Doe"]


@pytest.mark.parametrize(
    ("seed", "unuttered"),
    [
        pytest.param("000_*.txt", set(), id="first"),
        pytest.param("001_*.txt", {0, 5, 9, 13, 16}, id="second"),
        pytest.param("002_*.txt", {0}, id="third"),
    ],
)
def test_of_the_seeds_quotations_those_that_somebody_utters_are_statements(
    seeds, write, seed, unuttered
):
    """By their number in the article: the names, slogans, scare quotes and teasers are left out."""
    (file,) = seeds.glob(seed)
    text = file.read_text(encoding="utf-8")
    draft = quotations.find(parser.parse(furniture.mark(Draft(write(text), plain(text)))))
    contents = [span for each in statements.find(draft).statements for span in each.content]
    missed = {
        number
        for number, quotation in enumerate(
            quotations.find(Draft(write(text), plain(text))).quotations
        )
        if not any(span.overlaps(quotation) for span in contents)
    }
    assert missed == unuttered


def test_every_direct_quotation_of_the_seeds_has_a_speaker(seeds, write):
    texts = [file.read_text(encoding="utf-8") for file in sorted(seeds.glob("*.txt"))]
    for text in texts:
        draft = quotations.find(parser.parse(Draft(write(text), plain(text))))
        direct = [each for each in statements.find(draft).statements if each.kind == "direct"]
        assert all(each.speaker for each in direct)


def test_according_to_nobody_is_no_statement(write):
    for text in ("According to, Doe left.", "He acts according to , and left", "According to"):
        assert all(each.content for each in read(write(text)).statements)


def test_when_it_was_said_is_not_what_was_said(write):
    text = "Jane Doe visited the yard on 2 April 2031, as she had promised on 1 March 2031."
    assert read(write(text)).statements == ()
