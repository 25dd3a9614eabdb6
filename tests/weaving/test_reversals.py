from told import statement

from detente.weaving import reversals
from detente.weaving.telling import Told

KEY = "reversal actor-Mara-Ilic actor-Goran-Stone"


def _said(text: str, stance: float, day: str) -> Told:
    return statement(text, "Mara Ilic", stance={"Goran Stone": stance}, published=day)


def test_praise_and_later_blame_of_one_by_one_is_a_reversal() -> None:
    block = [
        _said("“He is the best ally,” Ilic said.", 0.9, "2031-01-05"),
        _said("“He is a fraud,” Ilic said.", -0.9, "2031-06-01"),
    ]

    (found,) = reversals.find(KEY, block)

    assert found.reason == (
        "Mara Ilic spoke for Goran Stone on 2031-01-05: “‘He is the best ally,’ Ilic said”; "
        "and against on 2031-06-01: “‘He is a fraud,’ Ilic said”."
    )


def test_mixed_words_on_one_day_are_none() -> None:
    block = [
        _said("“He is the best ally,” Ilic said.", 0.9, "2031-01-05"),
        _said("“He is a fraud,” Ilic said.", -0.9, "2031-01-05"),
    ]

    assert reversals.find(KEY, block) == ()


def test_faint_words_are_not_filed() -> None:
    assert reversals.keys(_said("“He is fine,” Ilic said.", 0.3, "2031-01-05")) == frozenset()
