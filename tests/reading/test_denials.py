from collections.abc import Callable

import pytest

from detente.model import Article, Reading
from detente.reading import read

Write = Callable[..., Article]


def _denied(reading: Reading) -> list[tuple[str | None, str]]:
    """Who denies what was told before: the name and the words denied."""
    names = {actor.id: actor.name for actor in reading.actors}
    return [
        (names.get(claim.claimant or ""), claim.about.words(reading.article.text))
        for claim in reading.claims
        if claim.about and claim.polarity == "denied" and claim.about.end <= claim.evidence.start
    ]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        pytest.param(
            "Mara Ilic said that Daniel Okafor had met the bankers. Okafor denied it.",
            [("Daniel Okafor", "Daniel Okafor had met the bankers")],
            id="it",
        ),
        pytest.param(
            "The Audit Office estimates that the cuts will cost $135 million. Layoffs are the "
            "reason. Daniel Okafor disputes the estimate.",
            [("Daniel Okafor", "the cuts will cost $135 million")],
            id="the estimate, a sentence between",
        ),
        pytest.param(
            "“They don’t have the money,” Mara Ilic wrote.\n\nDaniel Okafor rejected the claim.",
            [("Daniel Okafor", "They don’t have the money")],
            id="the claim, in the next paragraph",
        ),
        pytest.param(
            "Daniel Okafor met Mara Ilic in Bergen on Monday. Okafor denied it.",
            [("Daniel Okafor", "Daniel Okafor met Mara Ilic in Bergen on Monday.")],
            id="an event that the article tells",
        ),
        pytest.param(
            "Mara Ilic asked whether Daniel Okafor had met the bankers. Okafor rejected it.",
            [],
            id="a question",
        ),
        pytest.param(
            "Mara Ilic said that the sun shone. Daniel Okafor would have denied it.",
            [],
            id="a denial that may never have been made",
        ),
        pytest.param(
            "Mara Ilic said that the sun shone. Daniel Okafor did not deny it.",
            [],
            id="no denial",
        ),
        pytest.param(
            "Mara Ilic said that the strikes had failed. “It is wrong to think that strikes win "
            "wars,” Daniel Okafor said.",
            [],
            id="what is called wrong is said in the same breath",
        ),
        pytest.param(
            "Mara Ilic said that the sun shone. Daniel Okafor denied the charges.",
            [],
            id="charges of which nobody told",
        ),
    ],
)
def test_what_is_denied_is_what_another_told_just_before(
    write: Write, text: str, denied: list[tuple[str, str]]
) -> None:
    assert _denied(read(write(text))) == denied


def test_an_outlet_named_last_is_the_speaker(write: Write) -> None:
    text = "Mara Ilic plans to give $5 million to Bolt Freight, The Herald reported on Monday."
    reading = read(write(text))

    spoken = [
        (each.speaker.words(reading.article.text), each.content[0].words(reading.article.text))
        for each in reading.statements
        if each.speaker
    ]
    whole = "Mara Ilic plans to give $5 million to Bolt Freight"
    assert ("The Herald", whole) in spoken
    assert {speaker for speaker, words in spoken if words != whole} <= {"Mara Ilic"}


def test_those_with_whom_a_document_was_filed_did_not_write_it(write: Write) -> None:
    reading = read(write("Mara Ilic spent $5 million, filings with the Harbour Commission showed."))

    assert [claim.claimant for claim in reading.claims] == [None]
