import pytest
from told import dates, event

from detente.weaving import occurrence
from detente.weaving.telling import Told

MET = event(
    "Ilic met Stone in Harbour City.", "met", sources=("Mara Ilic",), targets=("Goran Stone",)
)


def _denial(text: str, trigger: str, published: str | None = "2031-03-12", **more: object) -> Told:
    return event(
        text, trigger, sources=("Mara Ilic",), targets=("Goran Stone",), status="denied",
        paper="Herald", published=published, **more,
    )  # type: ignore[arg-type]  # fmt: skip


def _found(*block: Told) -> list[str]:
    keys = {key for told in block for key in occurrence.keys(told)}
    return [
        each.reason
        for key in sorted(keys)
        for each in occurrence.find(
            f"occurrence {key}", [t for t in block if key in occurrence.keys(t)]
        )
    ]


def test_a_denial_disagrees_with_the_account() -> None:
    assert _found(MET, _denial("Ilic never met Stone.", "met")) == [
        "Gazette tells that it happened: “Ilic met Stone in Harbour City”; "
        "Herald that it did not: “Ilic never met Stone”."
    ]


@pytest.mark.parametrize(
    "denial",
    [
        pytest.param(_denial("Ilic did not call Stone.", "call"), id="another deed"),
        pytest.param(_denial("Ilic never met Stone.", "met", "2032-03-12"), id="a year later"),
        pytest.param(
            _denial(
                "Ilic did not meet Stone in May.", "meet", date=dates("2030-05-01", "2030-05-31")
            ),
            id="of another time",
        ),
    ],
)
def test_a_denial_of_something_else_does_not(denial: Told) -> None:
    dated = event(
        "Ilic met Stone in Harbour City.", "met", sources=("Mara Ilic",), targets=("Goran Stone",),
        date=dates("2031-03-09"),
    )  # fmt: skip

    assert _found(dated, denial) == []


def test_a_plan_that_is_denied_is_no_disagreement() -> None:
    plan = event(
        "Ilic will meet Stone.", "meet", sources=("Mara Ilic",), targets=("Goran Stone",),
        status="planned",
    )  # fmt: skip

    assert _found(plan, _denial("Ilic never met Stone.", "met")) == []


def _backed(text: str, trigger: str, status: str, published: str) -> Told:
    return event(
        text, trigger, "SUPPORT", ("Mara Ilic",), ("Goran Stone",), status=status,
        paper=f"Paper of {published}", published=published,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        pytest.param("“I do not support Stone,” Ilic said.", "support", 0, id="as it is now"),
        pytest.param("“I cannot support Stone,” Ilic said.", "support", 0, id="cannot"),
        pytest.param("“I will never support Stone,” Ilic said.", "support", 0, id="to come"),
        pytest.param("“I did not support Stone,” Ilic said.", "support", 1, id="in the past"),
        pytest.param("“I have never supported Stone,” Ilic said.", "supported", 1, id="never"),
    ],
)  # fmt: skip
def test_a_change_of_mind_is_no_denial_of_what_was(text: str, trigger: str, found: int) -> None:
    before = _backed("“I support Stone,” Ilic said.", "support", "occurred", "2031-03-10")
    later = _backed(text, trigger, "denied", "2031-03-20")

    assert len(_found(before, later)) == found


def test_a_view_told_and_denied_on_one_day_is_no_change_of_mind() -> None:
    before = _backed("Ilic supports Stone.", "supports", "occurred", "2031-03-10")
    denial = event(
        "Ilic does not support Stone.", "support", "SUPPORT", ("Mara Ilic",), ("Goran Stone",),
        status="denied", paper="Herald",
    )  # fmt: skip

    assert len(_found(before, denial)) == 1
