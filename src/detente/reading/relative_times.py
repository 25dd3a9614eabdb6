"""Times told from another time: from the day of publication, or from the time told before.

- "Last", "this" and "next" before a unit are the calendar unit before, at and after the day of
  publication: in an article of 2024-03-15, "last week" is Monday 4 to Sunday 10 March.
- A weekday alone is the latest one up to the day of publication, the next one where the words
  look ahead; "last summer" is the latest summer that was over.
- "Three years ago" is the calendar year three years back, "two weeks ago" the calendar week; decades
  and centuries ago are a tenth of the distance to both sides.
- "The past 100 days" ends, and "the next 30 days" begins, on the day of publication.
"""

import re
from collections.abc import Callable
from datetime import date

from detente.reading import calendar
from detente.reading.calendar import UNPLACED, Stretch
from detente.reading.timeforms import Form, Moment, Parts
from detente.reading.timewords import (
    PART,
    SEASONS,
    UNITS,
    WEEKDAYS,
    count_of,
    is_vague,
    month_number,
    pattern,
)

_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1, "following": 1, "same": 0, "that": 0, "preceding": -1}  # fmt: skip
_DAY_STEPS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "night": -1, "this": 0}
_RECENT = 10  # "in recent weeks" reaches back no more than ten of them


def _word(parts: Parts, name: str) -> str:
    return " ".join((parts.get(name) or "").lower().split())


def _unit(parts: Parts) -> str:
    return UNITS.get(_word(parts, "unit"), _word(parts, "unit"))


def _near_day(parts: Parts, moment: Moment) -> Stretch | None:
    if moment.published is None:
        return None
    step = _DAY_STEPS[_word(parts, "word").split()[-1 if "night" in _word(parts, "word") else 0]]
    step *= 2 if parts.get("beyond") else 1
    return calendar.day(calendar.shift(moment.published, step, "day"))


def _near_unit(parts: Parts, moment: Moment) -> Stretch | None:
    """ "Last week", "this month", "next year"."""
    if moment.published is None:
        return None
    step, unit = _STEPS[_word(parts, "which")], _unit(parts)
    if unit == "weekend":
        return _weekend(moment.published, step)
    return calendar.nearby(moment.published, step, unit)


def _weekend(now: date, step: int) -> Stretch | None:
    """On a Monday "last weekend" is two days ago; "this weekend" is that of the week at hand."""
    here = calendar.around(now, "weekend")
    if step > 0 and here.first and now < here.first:
        return here if step == 1 and now.weekday() < 3 else calendar.nearby(now, step, "weekend")
    return calendar.nearby(now, step, "weekend")


def _near_month(parts: Parts, moment: Moment) -> Stretch | None:
    number = month_number(parts["month"])
    return _near(moment, _STEPS[_word(parts, "which")], lambda year: calendar.month(year, number))


def _near_season(parts: Parts, moment: Moment) -> Stretch | None:
    name = SEASONS[_word(parts, "season")]
    return _near(moment, _STEPS[_word(parts, "which")], lambda year: calendar.season(year, name))


def _near(moment: Moment, step: int, make: Callable[[int], Stretch]) -> Stretch | None:
    """The latest that was over (-1), the one of this year (0), the first still to begin (1)."""
    now = moment.published
    if now is None or not 3 < now.year < 9996:
        return None
    if step == 0:
        before = make(now.year - 1)  # the winter that began in December is this winter in January
        return before if before.last and before.last >= now else make(now.year)
    for year in (1, 0, -1, -2) if step < 0 else (-1, 0, 1):
        found = make(now.year + year)
        if (step < 0 and found.last and found.last < now) or (
            step > 0 and found.first and found.first > now
        ):
            return found
    return None


def _weekday(parts: Parts, moment: Moment) -> Stretch | None:
    now = moment.published
    if now is None:
        return None
    which, wanted = _word(parts, "which"), WEEKDAYS[_word(parts, "weekday")]
    back = (now.weekday() - wanted) % 7
    if which == "this":
        return calendar.day(calendar.shift(now, wanted - now.weekday(), "day"))
    if which in ("next", "coming", "upcoming") or (not which and moment.ahead):
        ahead = -back % 7 or (7 if which else 0)
        return calendar.day(calendar.shift(now, ahead, "day"))
    return calendar.day(calendar.shift(now, -(back or (7 if which else 0)), "day"))


def _weekday_of(parts: Parts, moment: Moment) -> Stretch | None:
    """ "Tuesday last week", "next week Tuesday"."""
    week = _near_unit({"which": parts["which"], "unit": "week"}, moment)
    if week is None or week.first is None:
        return None
    return calendar.day(calendar.shift(week.first, WEEKDAYS[_word(parts, "weekday")], "day"))


def _away(parts: Parts, moment: Moment) -> Stretch | None:
    """ "Two years ago", "a week from now"."""
    if moment.published is None:
        return None
    sign = -1 if _word(parts, "way") == "ago" else 1
    return _distant(moment.published, sign, parts)


def _distant(origin: date, sign: int, parts: Parts) -> Stretch | None:
    count, unit = count_of(parts["count"]), _unit(parts)
    if not count or count > 9000:
        return None
    bound = _word(parts, "bound")
    there = _shift(origin, sign * count, unit)
    if bound in ("more than", "over", "at least"):
        return Stretch(None, there, unit) if sign < 0 else Stretch(there, None, unit)
    if bound in ("less than", "under") or is_vague(parts["count"]):
        return calendar.days(origin, there, unit)
    if unit in ("decade", "century"):
        slack = max(round(count * (1 if unit == "decade" else 10)), 1)
        return calendar.years(max(there.year - slack, 1), min(there.year + slack, 9999))
    return calendar.around(there, unit)


def _shift(origin: date, count: float, unit: str) -> date:
    whole = int(count)
    moved = calendar.shift(origin, whole, unit)
    rest = count - whole
    finer = {"year": (12, "month"), "decade": (10, "year"), "century": (10, "decade"), "month": (30, "day"), "week": (7, "day")}  # fmt: skip
    if rest and unit in finer:
        size, smaller = finer[unit]
        moved = calendar.shift(moved, round(rest * size), smaller)
    return moved


def _later(parts: Parts, moment: Moment) -> Stretch | None:
    """ "Two weeks later": from the time told last."""
    told = moment.mentioned
    if told is None or told.first is None or told.last is None:
        return None
    sign = -1 if _word(parts, "way") == "earlier" else 1
    start, end = _distant(told.first, sign, parts), _distant(told.last, sign, parts)
    if (
        start is None
        or end is None
        or _UNIT_RANK.get(told.unit, 0) > _UNIT_RANK.get(_unit(parts), 0)
    ):
        return None
    return calendar.spanning(start, end)


_UNIT_RANK = {"day": 0, "days": 1, "week": 1, "fortnight": 1, "month": 2, "quarter": 3, "year": 4, "decade": 5, "century": 6}  # fmt: skip


def _past_stretch(parts: Parts, moment: Moment) -> Stretch | None:
    """ "The past 100 days", "the next two years", "the last decade"."""
    if moment.published is None:
        return None
    count = count_of(parts.get("count") or "a")
    unit = UNITS.get(_word(parts, "unit_"), _unit(parts))
    if not count or count > 9000:
        return None
    sign = -1 if _word(parts, "which") in ("last", "past", "previous") else 1
    if unit == "weekend":
        return _weekend(moment.published, sign)
    return calendar.days(moment.published, _shift(moment.published, sign * count, unit))


def _within(parts: Parts, moment: Moment) -> Stretch | None:
    if not moment.ahead:
        return UNPLACED
    return _past_stretch({"which": "next", **parts}, moment)


def _recent(parts: Parts, moment: Moment) -> Stretch | None:
    ahead = _word(parts, "which") in ("coming", "upcoming")
    way = {"which": "next" if ahead else "past", "count": str(_RECENT), "unit": parts["unit"]}
    return _past_stretch(way, moment)


def _rest(parts: Parts, moment: Moment) -> Stretch | None:
    """ "Earlier this month" ends on the day of publication, "later this year" begins there."""
    here = _near_unit({"which": "this", "unit": parts["unit"]}, moment)
    now = moment.published
    if here is None or now is None or here.first is None or here.last is None:
        return None
    earlier = _word(parts, "way") == "earlier"
    return calendar.days(here.first, now) if earlier else calendar.days(now, here.last)


def _told(parts: Parts, moment: Moment) -> Stretch | None:
    """ "That year", "the same month", "the following day": the unit of the time told last."""
    told = moment.mentioned
    origin = told and told.known
    unit = _unit(parts)
    if told is None or origin is None or _UNIT_RANK.get(told.unit, 0) > _UNIT_RANK.get(unit, 0):
        return None
    step = _STEPS[_word(parts, "which")]
    end = told.last if step > 0 and told.last else origin
    found = calendar.nearby(end, step, unit)
    if not _word(parts, "way") or found.first is None or found.last is None or told.last is None:
        return found
    if parts["way"].lower().startswith("l"):
        return calendar.days(min(told.last, found.last), found.last)
    return calendar.days(found.first, max(origin, found.first))


def _this_unit(parts: Parts, moment: Moment) -> Stretch | None:
    return _near_unit({"which": "this", "unit": parts["unit"]}, moment)


def _in_length(parts: Parts, moment: Moment) -> Stretch | None:
    """ "In two weeks" is a day ahead where the words look ahead, else a length."""
    if moment.published is None or not moment.ahead:
        return UNPLACED
    return _distant(moment.published, 1, parts)


def _length(_: Parts, __: Moment) -> Stretch | None:
    return UNPLACED


_WHICH = r"(?P<which>(?i:last|past|previous|this|current|next|coming|upcoming))"
_IN = re.compile(r"(?i)\bin[ \t]+$")
_PART_LEAD = re.compile(rf"(?i:\b{PART}[ \t]+)$")
_BOUND = (
    r"(?:(?P<bound>(?i:more than|over|at least|less than|under|about|around|nearly|almost|some)) )?"
)
_A_LEAD = re.compile(  # "two a month" and "$28 an hour" are rates
    r"(?i)\b(?:for|in|within|after|over|about|than|nearly|almost|takes?|took|taken|least|last|lasted"
    r"|around|roughly|under|spent|spend|half)[ \t]+$"
)
_NO_AGE = r"(?![\s-](?i:olds?)\b)"

FORMS = (
    Form("near day", pattern(r"(?:the )?(?P<beyond>(?i:day before|day after)) (?P<word>(?i:yesterday|tomorrow))"), _near_day),
    Form("near day", pattern(r"(?:(?i:earlier|later|late|early) )?(?P<word>(?i:yesterday|today|tonight|tomorrow|last night|this (?:morning|afternoon|evening)))\b(?: (?i:morning|afternoon|evening|night)\b)?"), _near_day),
    Form("near unit", pattern(rf"(?:(?i:the )(?=(?i:previous|current|coming|upcoming|last quarter)))?{_WHICH} (?P<unit>UNIT)(?<!s)\b"), _near_unit),
    Form("near month", pattern(rf"(?:(?i:the )(?=(?i:coming|upcoming)))?{_WHICH} (?P<month>FULLMONTH)\b"), _near_month),
    Form("near season", pattern(rf"{_WHICH} (?P<season>SEASON)\b"), _near_season),
    Form("weekday", pattern(r"(?:(?P<which>(?i:last|this|next|this coming|past)) )?(?P<weekday>WEEKDAY)\b(?!s)(?: (?i:morning|afternoon|evening|night)\b)?"), _weekday),
    Form("weekday", pattern(r"(?P<weekday>WEEKDAY) (?P<which>(?i:last|this|next)) (?i:week)\b"), _weekday_of),
    Form("weekday", pattern(r"(?P<which>(?i:last|this|next)) (?i:week) (?:on )?(?P<weekday>WEEKDAY)\b"), _weekday_of),
    Form("ago", pattern(rf"{_BOUND}(?P<count>COUNT)(?: |-)(?P<unit>UNIT) (?P<way>(?i:ago|from now|hence))\b"), _away),
    Form("later", pattern(rf"{_BOUND}(?P<count>COUNT)(?: |-)(?P<unit>UNIT) (?P<way>(?i:later|earlier))\b(?! (?i:than|this))"), _later),
    Form("stretch", pattern(r"(?:(?i:over|in|during|for|within|throughout|across) )?(?i:the|these|this|his|her|its|their) (?P<which>(?i:past|last|previous|next|coming)) (?!quarter)(?:(?P<count>COUNT) (?P<unit>UNIT)|(?P<unit_>UNIT)(?<!s))\b(?! of)"), _past_stretch),
    Form("within", pattern(r"(?i:within|inside) (?:the space of )?(?P<count>COUNT) (?P<unit>UNIT)\b(?! of)"), _within),
    Form("recent", pattern(r"(?:(?i:in|over|during) )?(?:(?i:the) )?(?P<which>(?i:recent|past|coming|upcoming)) (?P<unit>(?i:days|weeks|months|years))\b"), _recent),
    Form("rest", pattern(r"(?P<way>(?i:earlier|later)) (?i:this) (?P<unit>UNIT)\b"), _rest),
    Form("told", pattern(r"(?:(?P<way>(?i:earlier|later)) )?(?:(?i:the|that) )?(?P<which>(?i:same|that|following|preceding)) (?P<unit>(?i:day|week|month|year|decade|quarter))\b(?! of)"), _told),
    Form("told", pattern(r"(?i:the) (?P<which>(?i:next|previous)) (?P<unit>(?i:day))\b"), _told),
    Form("unit", pattern(r"(?i:the) (?P<unit>(?i:week|month|quarter|year|decade|century))\b(?! (?i:of|after|before))"), _this_unit, _PART_LEAD),
    Form("in", pattern(rf"{_BOUND}(?P<count>COUNT) (?P<unit>UNIT)\b(?:['’] time)?"), _in_length, _IN),
    Form("length", pattern(rf"(?!(?i:a (?:second|quarter))\b)(?P<count>(?i:an?))(?: |-)(?P<unit>LENGTH)\b(?:-long|['’])?{_NO_AGE}"), _length, _A_LEAD, length=True),
    Form("length", pattern(rf"(?!(?i:an?)[\s-]LENGTH\b|(?i:one (?:second|day))\b)(?P<count>COUNT)(?: |-)(?P<unit>LENGTH)\b(?:-long|['’])?{_NO_AGE}"), _length, length=True),
)  # fmt: skip
