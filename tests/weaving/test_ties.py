import pytest
from told import claim, dates, event, party, prediction, statement

from detente.model import Tie
from detente.weaving import tie_evidence, ties
from detente.weaving.telling import Told

ILIC, STONE = party("Mara Ilic").id, party("Goran Stone").id
PAIR = (STONE, ILIC) if STONE < ILIC else (ILIC, STONE)
BETWEEN = {"sources": ("Mara Ilic",), "targets": ("Goran Stone",)}


def _weight(told: Told) -> float:
    return tie_evidence.evidence(told, PAIR).weight


def _tie(block: list[Told]) -> Tie | None:
    return ties.tie(PAIR, [tie_evidence.evidence(told, PAIR) for told in block])


@pytest.mark.parametrize(
    ("told", "weight"),
    [
        pytest.param(
            event("Ilic backed Stone.", "backed", "SUPPORT", **BETWEEN), 0.35, id="support"
        ),
        pytest.param(event("Ilic sued Stone.", "sued", "ACCUSE", **BETWEEN), -0.5, id="a lawsuit"),
        pytest.param(
            event("Ilic sued Stone.", "sued", "ACCUSE", certainty="reported", **BETWEEN), -0.4,
            id="reported",
        ),
        pytest.param(
            event("Ilic blamed Stone.", "blamed", "ACCUSE", **BETWEEN), -0.2, id="accusation"
        ),
        pytest.param(
            event("Ilic gave Stone $5 million.", "gave", "AID", **BETWEEN), 0.8, id="money"
        ),
        pytest.param(
            event("Ilic nursed Stone.", "nursed", "AID", **BETWEEN), 0.7, id="help without money"
        ),
        pytest.param(
            event("Ilic will back Stone.", "back", "SUPPORT", status="planned", **BETWEEN), 0.035,
            id="planned",
        ),
        pytest.param(
            event("Ilic never backed Stone.", "backed", "SUPPORT", status="denied", **BETWEEN), 0.0,
            id="denied",
        ),
        pytest.param(
            event(
                "Ilic and Stone sued Acme.", "sued", "ACCUSE", ("Mara Ilic", "Goran Stone"),
                ("Acme",),
            ),
            0.1, id="together against a third",
        ),
        pytest.param(
            event(
                "Ilic ended her alliance with Stone.", "ended", "SANCTION", mode="withdraw",
                **BETWEEN,
            ),
            -0.8, id="an alliance ended",
        ),
        pytest.param(
            statement("“A fraud,” Ilic said.", "Mara Ilic", stance={"Goran Stone": -1.0}), -0.5,
            id="words against",
        ),
        pytest.param(
            prediction("Ilic will win.", "Goran Stone", "forecast", ("Mara Ilic",)), 0.0,
            id="a forecast weighs nothing",
        ),
    ],
)  # fmt: skip
def test_every_kind_of_evidence_has_its_weight(told: Told, weight: float) -> None:
    assert PAIR in tie_evidence.pairs(told)
    assert _weight(told) == pytest.approx(weight)


def test_a_bystander_s_words_bear_on_no_tie_of_others() -> None:
    told = statement("“They differ,” Novak said.", "Ana Novak", about=("Mara Ilic", "Goran Stone"))

    assert PAIR not in tie_evidence.pairs(told)


def test_one_voice_counts_once() -> None:
    block = [
        event("Ilic backed Stone.", "backed", "SUPPORT", paper=paper, origin="wire", **BETWEEN)
        for paper in ("Gazette", "Herald", "Tribune")
    ]

    tie = _tie(block)

    assert tie is not None
    assert [point.cooperation for point in tie.trajectory] == [0.35]
    assert len(tie.events) == 3


def test_the_event_s_day_counts_and_not_the_article_s() -> None:
    block = [
        event(
            "Ilic backed Stone.", "backed", "SUPPORT", date=dates("2029-06-01", "2029-06-30"),
            **BETWEEN,
        ),
        event("Ilic sued Stone.", "sued", "ACCUSE", **BETWEEN),
    ]  # fmt: skip

    tie = _tie(block)

    assert tie is not None
    assert [point.date for point in tie.trajectory] == ["2029-06-15", "2031-03-10"]


def test_what_has_no_date_is_kept_and_left_out_of_the_trajectory() -> None:
    tie = _tie([event("Ilic sued Stone.", "sued", "ACCUSE", published=None, **BETWEEN)])

    assert tie is not None
    assert (len(tie.events), tie.trajectory, tie.phases, tie.state) == (1, (), (), "distant")


def test_claims_and_predictions_about_the_other_are_listed() -> None:
    block = [
        claim("Ilic said Stone lost $5.", subject="Goran Stone", by="Mara Ilic"),
        prediction("Stone will lose.", "Mara Ilic", "forecast", ("Goran Stone",)),
    ]

    tie = _tie(block)

    assert tie is not None
    assert (len(tie.claims), len(tie.predictions)) == (1, 1)


def test_several_voices_of_one_deed_make_it_surer_and_no_second_deed() -> None:
    block = [
        event("Ilic backed Stone.", "backed", "SUPPORT", paper=paper, **BETWEEN)
        for paper in ("Gazette", "Herald")
    ]

    tie = _tie(block)

    assert tie is not None
    assert [point.cooperation for point in tie.trajectory] == [pytest.approx(0.35 * 1.25)]
    assert tie.evidence == 2


def test_each_stands_towards_the_other_on_its_own() -> None:
    block = [
        event("Ilic backed Stone.", "backed", "SUPPORT", **BETWEEN),
        event(
            "Stone blamed Ilic.", "blamed", "ACCUSE", sources=("Goran Stone",),
            targets=("Mara Ilic",),
        ),
    ]  # fmt: skip

    tie = _tie(block)

    assert tie is not None
    scores = {each.source: each.score for each in tie.directions}
    assert scores[ILIC] > 0.1 > -0.05 > scores[STONE]


def test_who_is_silent_leans_nowhere_with_the_whole_band() -> None:
    tie = _tie([event("Ilic backed Stone.", "backed", "SUPPORT", **BETWEEN)])

    assert tie is not None
    silent = next(each for each in tie.directions if each.source == STONE)
    assert (silent.score, silent.evidence) == (0.0, 0)
    assert silent.high - silent.low > 1.9


def test_three_pieces_draw_no_confident_curve() -> None:
    block = [
        event("Ilic backed Stone.", "backed", "SUPPORT", published=f"2031-0{month}-10", **BETWEEN)
        for month in (1, 2, 3)
    ]

    tie = _tie(block)

    assert tie is not None
    assert all(point.low < 0 for point in tie.trajectory)


def test_a_text_printed_again_a_day_later_is_no_news_of_that_day() -> None:
    block = [
        event(
            "Ilic thanked Stone.", "thanked", "SUPPORT", paper=paper, origin="wire",
            published=day, **BETWEEN,
        )
        for paper, day in (("Gazette", "2031-03-10"), ("Herald", "2031-03-11"))
    ]  # fmt: skip

    tie = _tie(block)

    assert tie is not None
    assert [(point.date, point.cooperation) for point in tie.trajectory] == [("2031-03-10", 0.35)]


@pytest.mark.parametrize("status", ["planned", "conditional", "occurred"])
def test_what_is_still_to_come_counts_on_the_day_on_which_it_was_told(status: str) -> None:
    later = dates("2031-03-01", "2033-03-01")
    tie = _tie(
        [event("Ilic may back Stone.", "back", "SUPPORT", status=status, date=later, **BETWEEN)]
    )

    assert tie is not None
    assert [point.date for point in tie.trajectory] == ["2031-03-10"]
