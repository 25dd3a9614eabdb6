"""Claims through the whole reading of made-up articles."""

from collections.abc import Callable

import pytest

from detente.model import Article, Claim, Reading
from detente.reading import read

Write = Callable[..., Article]


def names(reading: Reading, *ids: str | None) -> list[str | None]:
    known = {actor.id: actor.name for actor in reading.actors}
    return [known[each] if each else None for each in ids]


def figures(reading: Reading) -> list[str]:
    """The words of the figures of all claims, in order."""
    spans = {each.id: each.span for each in reading.quantities}
    text = reading.article.text
    return [spans[each.quantity].words(text) for each in reading.claims if each.quantity]


def only(reading: Reading) -> Claim:
    assert len(reading.claims) == 1, [
        each.evidence.words(reading.article.text) for each in reading.claims
    ]
    return reading.claims[0]


@pytest.mark.parametrize(
    "text",
    [
        "John Roe lost $3 million.",
        "The fund, which holds $3 million, is closed.",
        "Large losses, totaling $3 million, were found.",
        "The council set a goal: cut $3 million by 2035.",
        'Jane Doe said: "We have already found $3 million in savings."',
    ],
)
def test_every_sum_is_a_claim(write: Write, text: str) -> None:
    assert figures(read(write(text))) == ["$3 million"]


def test_every_share_is_a_claim(write: Write) -> None:
    text = "Jane Doe won 52 percent of the vote, John Roe 48%."
    assert figures(read(write(text))) == ["52 percent", "48%"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Acme Corporation cut 300 jobs.", 1),
        ("The blast killed three people.", 1),
        ("John Roe wore two caps.", 0),
        ("The two leaders met.", 0),
        ("They talked for 40 days.", 0),
        ("Nearly eight of 10 voters agreed.", 0),
    ],
)
def test_a_count_is_a_claim_where_it_is_news(write: Write, text: str, count: int) -> None:
    assert len(read(write(text)).claims) == count


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("John Roe lost $3 million.", "John Roe"),
        ("Acme Corporation was fined $3 million by Jane Doe.", "Acme Corporation"),
        ("The dispute cost Acme Corporation $3 million.", "Acme Corporation"),
        ("The fortune of John Roe reached $3 million.", "John Roe"),
        ("$3 million was lost by John Roe.", "John Roe"),
        ("The crisis wiped out $3 million.", None),
    ],
)
def test_the_subject_is_whom_the_figure_is_about(
    write: Write, text: str, subject: str | None
) -> None:
    reading = read(write(text))
    assert names(reading, only(reading).subject) == [subject]


def test_we_is_the_one_who_speaks(write: Write) -> None:
    reading = read(write('John Roe said: "We have already found $3 million in savings."'))
    assert names(reading, only(reading).subject, only(reading).claimant) == ["John Roe"] * 2


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("John Roe found $3 million in savings.", "savings"),
        ("It has presented large losses, totaling $3 million.", "large losses"),
        ("John Roe lost $3 million.", "lost"),
    ],
)
def test_about_is_what_is_measured(write: Write, text: str, about: str) -> None:
    claim = only(read(write(text)))
    assert claim.about is not None
    assert claim.about.words(text) == about


@pytest.mark.parametrize(
    ("text", "claimant", "via"),
    [
        ("John Roe lost $3 million.", None, []),
        ("Jane Doe said that John Roe lost $3 million.", "Jane Doe", []),
        ("According to The Norland Gazette, John Roe lost $3 million.", "The Norland Gazette", []),
        ("On Monday some insiders said that John Roe lost $3 million.", None, []),
    ],
    ids=["the article", "a speaker", "an outlet", "unnamed"],
)
def test_the_claimant_is_who_said_it(
    write: Write, text: str, claimant: str | None, via: list[str]
) -> None:
    reading = read(write(text))
    claim = only(reading)
    assert names(reading, claim.claimant) == [claimant]
    assert names(reading, *claim.via) == via


def test_a_claim_in_a_statement_names_it(write: Write) -> None:
    reading = read(write("Jane Doe said that John Roe lost $3 million."))
    assert only(reading).statement == reading.statements[0].id


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Spending has grown in several sectors.", "Spending"),
        ("Spending was cut.", "Spending"),
        ("Sales at Acme Corporation are declining.", "Sales"),
        ("Acme Corporation has seen declining sales.", "sales"),
        ("The data shows a sharp decline in brand loyalty.", "brand loyalty"),
        ("The net worth of John Roe has taken a hit.", "net worth"),
        ("Critics argued that the savings were largely symbolic.", "savings"),
        ("Turnout was the highest in history.", "Turnout"),
        ("The minister blamed the losses on the strike.", "losses"),
        ("Jane Doe said the losses were due to the strike.", "losses"),
    ],
)
def test_levels_changes_records_and_causes_are_claims(write: Write, text: str, about: str) -> None:
    claim = only(read(write(text)))
    assert claim.about is not None
    assert (claim.about.words(text), claim.quantity, claim.polarity) == (about, None, "affirmed")


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe met John Roe in Norland.",
        "Jane Doe did not meet John Roe.",
        "Sales may decline.",
        "Sales will decline next year.",
        "Jane Doe asked whether sales had declined.",
        "Have sales declined?",
        "The savings were largely symbolic.",
        "John Roe fell from his horse.",
        "Jane Doe denied the allegations.",
        "Jane Doe said that the rain will not stop.",
    ],
)
def test_what_cannot_be_checked_or_is_told_as_an_event_is_no_claim(write: Write, text: str) -> None:
    assert read(write(text)).claims == ()


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Jane Doe denied that she had met John Roe.", "met"),
        ("Jane Doe denied meeting John Roe.", "meeting"),
        ("Jane Doe denied involvement in the attack.", "involvement"),
        ("Jane Doe said that she never received the money.", "received"),
        ("Jane Doe said she will not make donations to the party.", "donations"),
    ],
)
def test_a_denial_is_a_denied_claim_of_the_speaker(write: Write, text: str, about: str) -> None:
    reading = read(write(text))
    claim = only(reading)
    assert claim.about is not None
    assert claim.about.words(text) == about
    assert claim.polarity == "denied"
    assert names(reading, claim.claimant) == ["Jane Doe"]


@pytest.mark.parametrize(
    ("text", "about", "subject"),
    [
        ("The Harbour Union cut spending last year.", "spending", "Harbour Union"),
        ("Spending by the Harbour Union was cut last year.", "Spending", "Harbour Union"),
        ("John Roe raised taxes in 2030.", "taxes", "John Roe"),
        ("John Roe has reduced the deficit.", "deficit", "John Roe"),
        ("John Roe did not cut the deficit.", "deficit", "John Roe"),
    ],
)
def test_what_somebody_moved_is_a_claim_of_it(
    write: Write, text: str, about: str, subject: str
) -> None:
    reading = read(write(text))
    claim = only(reading)
    assert claim.about is not None
    assert (claim.about.words(text), names(reading, claim.subject)) == (about, [subject])
    assert claim.polarity == ("denied" if "not" in text else "affirmed")


@pytest.mark.parametrize(
    "text",
    [
        "John Roe wants to cut spending.",
        "John Roe should have cut spending.",
        "John Roe would cut spending and raise taxes.",
        "Acme Corporation could have borrowed money and raised prices.",
        "If John Roe cut spending, prices would fall.",
        "The plan cuts spending.",
        "John Roe raised funds for the school.",
        "Has John Roe cut spending?",
    ],
)
def test_a_wish_a_duty_or_a_condition_moves_nothing(write: Write, text: str) -> None:
    abouts = [each.about.words(text) for each in read(write(text)).claims if each.about]
    assert not {"spending", "taxes", "prices", "funds"} & set(abouts)


def test_not_fallen_but_grown_is_one_claim_that_it_grew(write: Write) -> None:
    claim = only(read(write("Spending had not decreased but grown in several sectors.")))
    assert (claim.polarity, claim.certainty) == ("affirmed", "asserted")


def test_a_figure_is_denied_where_its_predicate_is(write: Write) -> None:
    assert only(read(write("John Roe did not lose $3 million."))).polarity == "denied"
    assert only(read(write("John Roe denied that he lost $3 million."))).polarity == "denied"


def test_a_claim_has_the_date_of_what_it_claims(write: Write) -> None:
    date = only(read(write("In 2024 John Roe lost $3 million."))).date
    assert date is not None
    assert (date.earliest, date.latest) == ("2024-01-01", "2024-12-31")
