import pytest
from told import claim, dates

from detente.weaving import figures
from detente.weaving.telling import Told


def _loss(figure: str, value: float, paper: str = "Gazette", **more: object) -> Told:
    text = f"Acme had losses of {figure}."
    return claim(text, figure, value, measures="losses", subject="Acme", paper=paper, **more)  # type: ignore[arg-type]


def _found(*block: Told) -> list[str]:
    keys = {key for told in block for key in figures.keys(told)}
    return [
        found.reason
        for key in sorted(keys)
        for found in figures.find(
            f"figures {key}", [told for told in block if key in figures.keys(told)]
        )
    ]


GAZETTE = _loss("$31.6 million", 31.6e6)


def test_two_papers_with_figures_that_cannot_both_hold_disagree() -> None:
    herald = _loss("$58 million", 58e6, "Herald", published="2031-03-12")

    (found,) = figures.find("figures losses", [GAZETTE, herald])

    assert found.reason == (
        "Gazette puts the losses of Acme at $31.6 million; Herald at $58 million."
    )
    assert found.confidence == 0.7
    assert dict(found.features)["same_measure"] == 0.2
    assert sum(weight for _, weight in found.features) == pytest.approx(0.7)
    assert found.about == ("actor-Acme",)
    assert [[one.entry for one in side] for side in found.sides] == [[GAZETTE.id], [herald.id]]


def test_those_who_agree_stand_on_one_side() -> None:
    block = [
        GAZETTE,
        _loss("$58 million", 58e6, "Herald"),
        _loss("about $30 million", 30e6, "Tribune", bound="about"),
    ]

    (found,) = figures.find("figures losses", block)

    assert sorted(len(side) for side in found.sides) == [1, 2]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(_loss("$32 million", 32e6, "Herald"), id="rounding"),
        pytest.param(_loss("about $33 million", 33e6, "Herald", bound="about"), id="about"),
        pytest.param(_loss("at least $20 million", 20e6, "Herald", bound="at least"), id="bound"),
        pytest.param(
            _loss("$58 million", 58e6, published="2031-03-20", origin=GAZETTE.origin),
            id="revision",
        ),
        pytest.param(
            _loss("$58 million", 58e6, "Herald", published="2032-03-10"), id="a year later"
        ),
        pytest.param(
            _loss("$58 million", 58e6, "Herald", certainty="possible"), id="possible only"
        ),
        pytest.param(_loss("£58 million", 58e6, "Herald", unit="GBP"), id="another currency"),
        pytest.param(
            claim(
                "Acme expects losses of $58 million.", "$58 million", 58e6, measures="losses",
                subject="Acme", paper="Herald",
            ),
            id="a forecast",
        ),
        pytest.param(
            claim(
                "Acme had a profit of $58 million.", "$58 million", 58e6, measures="profit",
                subject="Acme", paper="Herald",
            ),
            id="another measure",
        ),
        pytest.param(
            claim(
                "Bolt had losses of $58 million.", "$58 million", 58e6, measures="losses",
                subject="Bolt", paper="Herald",
            ),
            id="another subject",
        ),
    ],
)  # fmt: skip
def test_what_can_hold_beside_it_is_no_disagreement(other: Told) -> None:
    assert _found(GAZETTE, other) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("annual losses", "quarterly losses", id="period in words"),
        pytest.param("net losses", "operating losses", id="scope"),
    ],
)
def test_figures_of_another_scope_do_not_disagree(first: str, second: str) -> None:
    block = [
        claim(
            f"Acme had {words} of {figure}.", figure, value, measures=words, subject="Acme",
            paper=paper,
        )
        for words, figure, value, paper in (
            (first, "$31.6 million", 31.6e6, "Gazette"),
            (second, "$58 million", 58e6, "Herald"),
        )
    ]  # fmt: skip

    assert _found(*block) == []


def test_figures_for_other_periods_do_not_disagree() -> None:
    block = [
        _loss("$31.6 million", 31.6e6, date=dates("2029-01-01", "2029-12-31")),
        _loss("$58 million", 58e6, "Herald", date=dates("2030-01-01", "2030-12-31")),
    ]

    assert _found(*block) == []


def test_a_toll_that_rises_from_day_to_day_is_no_disagreement() -> None:
    def toll(number: str, paper: str, day: str) -> Told:
        text = f"The fire at Acme killed {number} people."
        return claim(
            text, number, float(number), "people", "killed", "Acme", paper=paper, published=day
        )

    assert _found(toll("12", "Gazette", "2031-03-10"), toll("17", "Herald", "2031-03-12")) == []
    assert len(_found(toll("12", "Gazette", "2031-03-10"), toll("17", "Herald", "2031-03-10"))) == 1


def test_a_denied_figure_disagrees_with_the_one_who_gives_it() -> None:
    denial = claim(
        "Mara Ilic denies losses of $31.6 million.", "$31.6 million", 31.6e6, measures="losses",
        subject="Acme", by="Mara Ilic", polarity="denied", paper="Herald",
    )  # fmt: skip

    assert _found(GAZETTE, denial) == [
        "Gazette puts the losses of Acme at $31.6 million; Mara Ilic denies $31.6 million."
    ]


def test_an_article_that_gives_two_figures_itself_speaks_of_two_things() -> None:
    block = [_loss("$31.6 million", 31.6e6), _loss("$58 million", 58e6)]

    assert _found(*block) == []


def _counted(text: str, figure: str, of: str, paper: str) -> Told:
    number, unit = figure.split()
    return claim(text, figure, int(number), unit=unit, measures=of, subject="Acme", paper=paper)


def test_two_distances_are_of_two_things() -> None:
    near = _counted("Acme stood 30 miles from Zenda.", "30 miles", "miles", "Gazette")
    far = _counted("Acme stood 60 miles from Zenda.", "60 miles", "miles", "Herald")

    assert _found(near, far) == []


@pytest.mark.parametrize("who", ["people", "Ruritanians"])
def test_a_number_of_people_is_of_one_thing_only_where_the_same_befell_them(who: str) -> None:
    hurt, taken, more = (
        _counted(f"Acme said that {number} {who} were {what}.", f"{number} {who}", who, paper)
        for number, what, paper in (
            (35, "hurt in Zenda", "Gazette"),
            (90, "arrested in Zenda", "Herald"),
            (60, "hurt on Monday", "Tribune"),
        )
    )

    assert _found(hurt, taken) == []
    assert len(_found(hurt, more)) == 1


def test_shares_of_a_body_are_of_one_thing_only_where_they_do_the_same() -> None:
    poor, online, rich = (
        _counted(f"The {paper} said that {figure} of Acme {what}.", figure, "Acme", paper)
        for figure, what, paper in (
            ("40 percent", "live in poverty", "Gazette"),
            ("93 percent", "own a telephone", "Herald"),
            ("10 percent", "live in poverty", "Tribune"),
        )
    )

    assert _found(poor, online) == []
    assert len(_found(poor, rich)) == 1
