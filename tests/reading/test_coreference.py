import pytest

from detente.reading import parser
from detente.reading.actors import finding as actors
from detente.reading.draft import Draft
from detente.reading.plain import plain
from detente.reading.statements import quotations


@pytest.fixture(scope="module")
def meaning(write):
    """A reader that tells whom the first mention spelt `words` is of, or None."""

    def done(text, words):
        draft = parser.parse(Draft(write(text), plain(text)))
        draft = actors.find(quotations.find(draft))
        for mention, actor in draft.mentions():
            if draft.words(mention) == words and mention.form != "name":
                return actor.name
        return None

    return done


OPENING = "Former president Jane Doe met billionaire John Roe in Springfield. "


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (OPENING + "Later, the former president left.", "the former president", "Jane Doe"),
        (OPENING + "Later, the president left.", "the president", "Jane Doe"),
        (OPENING + "Later, the billionaire left.", "the billionaire", "John Roe"),
        (OPENING + "Later, the politician left.", "the politician", "Jane Doe"),
        (OPENING + "Later, the vice president left.", "the vice president", None),
        (OPENING + "Later, the mayor of Springfield left.", "the mayor of Springfield", None),
        (OPENING + "Later, the other billionaire left.", "the other billionaire", None),
        (OPENING + "Later, the lawyer left.", "the lawyer", None),
        ("Acme Corp. lost money. The company fired staff.", "The company", "Acme Corp."),
        (
            "The Department of Roads paid. The agency hired staff.",
            "The agency",
            "Department of Roads",
        ),
        ("Acme Corp. sued Zed Corp. today. The company fired staff.", "The company", None),
        ("Acme Corp. lost money. The court heard of it.", "The court", None),
    ],
)
def test_a_description_means_whoever_the_article_gives_the_role(meaning, text, words, name):
    assert meaning(text, words) == name


def test_of_two_leading_persons_the_other_one_owns_the_firm(meaning):
    text = (
        "President Jane Doe made an offer to John Roe. Roe refused. Doe was angry. "
        "The owner of Acme Corp. met Doe again."
    )
    assert meaning(text, "The owner of Acme Corp.") == "John Roe"


def test_a_third_person_leaves_it_open(meaning):
    text = (
        "President Jane Doe made an offer to John Roe. Roe refused. Doe was angry. "
        "Mary Major wrote to both. Major knew Doe. The owner of Acme Corp. met Doe again."
    )
    assert meaning(text, "The owner of Acme Corp.") is None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("John Roe won the vote. He thanked the voters.", "He", "John Roe"),
        ("Jane Doe met John Roe. She left.", "She", "Jane Doe"),
        ("John Roe praised him.", "him", None),
        ("Peter Doe met Paul Roe, who sold his house.", "his", "Paul Roe"),
        ("Despite his losses, John Roe stayed.", "his", "John Roe"),
        ("Jane Doe dismissed John Roe, her adviser.", "her", "Jane Doe"),
        ("Peter Doe accused Paul Roe of not protecting him.", "him", "Peter Doe"),
        ("Acme Corp. doubled its profit.", "its", "Acme Corp."),
        ("Acme Corp. fell. It is likely that prices rise.", "It", None),
        ("Acme Corp. fell. The price of oil rose because it was scarce.", "it", None),
        ("Peter Doe left. \u201cHe is a fool,\u201d said Paul Roe.", "He", "Peter Doe"),
    ],
)
def test_a_pronoun_stands_for_who_is_spoken_of(meaning, text, words, name):
    assert meaning(text, words) == name


@pytest.mark.parametrize(
    "said",
    [
        "“Roe was wearing thin, I asked him to leave,” he wrote.",
        "He wrote: “Roe was wearing thin, I asked him to leave.”",
    ],
    ids=["before", "after"],
)
def test_whoever_is_named_in_what_is_said_did_not_say_it(meaning, said):
    text = f"Peter Doe praised John Roe. John Roe then claimed that Doe had left. {said}"
    assert meaning(text, "he" if "he wrote" in said else "He") == "Peter Doe"


def test_he_in_what_somebody_says_is_not_the_speaker(meaning):
    text = (
        "Peter Doe praised John Roe. Doe spoke at length on Monday, and Doe was cheered. "
        "“Roe was wearing thin, I asked him to leave,” he wrote."
    )
    assert meaning(text, "him") != "Peter Doe"
