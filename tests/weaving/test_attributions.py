from pathlib import Path

import pytest
from steps import disagreements_in
from told import statement

from detente.weaving import attributions

MAY, LATER = "2031-05-12", "2031-05-13"
WORDS = "“We shall rebuild the harbour before the winter comes to Zenda,”"


def test_words_are_laid_to_whom_the_sentence_names() -> None:
    named = statement(f"{WORDS} Mara Ilic said.", "Mara Ilic", "said")
    pointed = statement(f"{WORDS} she said.", "Mara Ilic", "said", named_as="she")

    assert attributions.keys(named)
    assert not attributions.keys(pointed)


@pytest.mark.parametrize(
    ("text", "paper", "found"),
    [
        pytest.param("“The harbour will be sold tomorrow,” {} said.", "Herald", 1, id="six words"),
        pytest.param("“We are not going to give up,” {} said.", "Herald", 0, id="a turn of phrase"),
        pytest.param("“The harbour will be sold tomorrow,” {} said.", "Gazette", 0, id="one paper"),
    ],
)  # fmt: skip
def test_short_words_that_tell_something_are_one_speaker_s(
    text: str, paper: str, found: int, tmp_path: Path
) -> None:
    one, other = (text.format(name) for name in ("Mara Ilic", "Goran Stone"))
    told = disagreements_in(tmp_path, ("Gazette", MAY, one), (paper, LATER, other))

    assert len(told) == found


def test_a_quotation_in_two_parts_is_one_sentence(tmp_path: Path) -> None:
    one = "“The harbour,” Mara Ilic said, “belongs to the people of this town.”"
    other = "“The harbour belongs to the people of this town,” Goran Stone said."

    (found,) = disagreements_in(tmp_path, ("Gazette", MAY, one), ("Herald", LATER, other))

    assert found.kind == "attribution"
