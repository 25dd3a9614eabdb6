import random

import pytest

from detente.outlook.survival import Life, Step, cox, half_life, kaplan_meier

# Remission of leukaemia under 6-MP, in weeks (Freireich and others 1963, Blood 21): the example of
# Cox (1972), whose curve is in every textbook. True: the illness came back.
REMISSIONS = [
    (6, True), (6, True), (6, True), (6, False), (7, True), (9, False), (10, True), (10, False),
    (11, False), (13, True), (16, True), (17, False), (19, False), (20, False), (22, True),
    (23, True), (25, False), (32, False), (32, False), (34, False), (35, False),
]  # fmt: skip


def made_up(count: int, seed: int = 3) -> list[Life]:
    """Lives of which the first trait makes for a shorter one."""
    draw = random.Random(seed)  # noqa: S311
    lives = []
    for _ in range(count):
        traits = (float(draw.random() < 0.4), draw.gauss(0, 1))
        days = round(draw.expovariate(0.01 * (3 if traits[0] else 1)), 1) + 1
        lives.append(Life(days, draw.random() < 0.7, traits))
    return lives


def test_the_curve_of_a_published_example() -> None:
    steps = kaplan_meier([Life(*each) for each in REMISSIONS])
    assert [(step.days, step.at_risk, round(step.share, 4)) for step in steps] == [
        (6, 21, 0.8571), (7, 17, 0.8067), (10, 15, 0.7529), (13, 12, 0.6902), (16, 11, 0.6275),
        (22, 7, 0.5378), (23, 6, 0.4482),
    ]  # fmt: skip
    assert half_life(steps) == 23


def test_a_life_without_the_event_makes_no_step() -> None:
    assert kaplan_meier([Life(3, False), Life(5, True)]) == (Step(5, 1, 1, 0.0),)


def test_half_may_outlast_all_that_is_known() -> None:
    assert half_life(kaplan_meier([Life(3, True), Life(5, False), Life(6, False)])) is None
    assert half_life(()) is None


def test_the_curve_is_that_of_statsmodels() -> None:
    duration = pytest.importorskip("statsmodels.duration.api")
    lives = made_up(80)
    theirs = duration.SurvfuncRight([life.days for life in lives], [life.event for life in lives])
    ours = {step.days: step.share for step in kaplan_meier(lives)}
    assert ours == pytest.approx(dict(zip(theirs.surv_times, theirs.surv_prob, strict=True)))


def test_the_effects_are_those_of_statsmodels() -> None:
    numpy = pytest.importorskip("numpy")
    duration = pytest.importorskip("statsmodels.duration.api")
    lives = made_up(120)
    theirs = duration.PHReg(
        numpy.array([life.days for life in lives]),
        numpy.array([life.traits for life in lives]),
        status=numpy.array([int(life.event) for life in lives]),
        ties="breslow",
    ).fit()
    ours = cox(lives)
    assert ours.log_rates == pytest.approx(list(theirs.params), abs=1e-4)
    errors = [ours.covariance[place][place] ** 0.5 for place in range(2)]
    assert errors == pytest.approx(list(theirs.bse), abs=1e-4)


def test_a_trait_of_the_short_lived_raises_the_rate() -> None:
    effects = cox(made_up(200))
    assert 2 < effects.rate((1, 0)) < 4.5
    assert effects.rate((0, 0)) == 1


def test_the_ridge_draws_an_effect_towards_none() -> None:
    lives = made_up(60)
    free, drawn, fixed = (cox(lives, ridge).log_rates[0] for ridge in (0, 5, 1e6))
    assert 0 < abs(fixed) < abs(drawn) < abs(free)
    assert fixed == pytest.approx(0, abs=1e-3)


def test_a_trait_that_all_share_has_no_effect() -> None:
    lives = [Life(days, True, (1.0,)) for days in (1, 2, 3)]
    assert cox(lives).log_rates == (0.0,)
