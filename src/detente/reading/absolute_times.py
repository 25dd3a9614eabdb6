"""Times that name their place in the calendar: days, months, quarters, years, decades.

Those that name no year ("January 6", "the third quarter") take the nearest one; see `nearest`.
"""

import re
from collections.abc import Callable
from datetime import date

from detente.reading import calendar
from detente.reading.calendar import Stretch
from detente.reading.timeforms import Form, Moment, Parts, nearest
from detente.reading.timewords import DECADES, ORDINALS, SEASONS, month_number, pattern

_DIGITS = re.compile(r"\d+")
_OF_YEAR = (
    r"(?:,? (?:of )?(?P<anaphor>(?i:the same|that|this|last|next|the following|the previous)) year)"
)
_ANAPHORS = {"last": -1, "next": 1, "this": 0}


def _number(words: str) -> int:
    found = _DIGITS.search(words)
    return int(found.group()) if found else 0


def _day(year: int, month: int, day: int) -> Stretch | None:
    try:
        return calendar.day(date(year, month, day))
    except ValueError:  # the 31st of April, month 13
        return None


def year_meant(parts: Parts, moment: Moment) -> int | None:
    """The year that the words give: its figures, or "of the same year", "of last year"."""
    if parts.get("year"):
        return int(parts["year"])
    anaphor = " ".join((parts.get("anaphor") or "").lower().split())
    if anaphor in _ANAPHORS and moment.published:
        return moment.published.year + _ANAPHORS[anaphor]
    if anaphor and moment.mentioned and moment.mentioned.known:
        step = {"the following": 1, "the previous": -1}.get(anaphor, 0)
        return moment.mentioned.known.year + step
    return None


def _in_year(parts: Parts, moment: Moment, make: Callable[[int], Stretch | None]) -> Stretch | None:
    year = year_meant(parts, moment)
    if year is not None:
        return make(year) if 1 < year < 9999 else None
    return None if parts.get("anaphor") else nearest(moment, make)


def _iso(parts: Parts, _: Moment) -> Stretch | None:
    return _day(int(parts["year"]), int(parts["number"]), int(parts["day"]))


def _figures(parts: Parts, _: Moment) -> Stretch | None:
    """15/03/2024 and 3/15/2024; 3/4/2024 could be either, and is left unread."""
    one, two, year = int(parts["one"]), int(parts["two"]), int(parts["year"])
    if one == two or one > 12:
        return _day(year, two, one)
    return _day(year, one, two) if two > 12 else None


def _days(parts: Parts, moment: Moment) -> Stretch | None:
    month, first = month_number(parts["month"]), _number(parts["day"])
    last = _number(parts["to"]) if parts.get("to") else first

    def made(year: int) -> Stretch | None:
        start, end = _day(year, month, first), _day(year, month, last)
        return calendar.spanning(start, end) if start and end and last != first else start and end

    return _in_year(parts, moment, made)


def _month(parts: Parts, moment: Moment) -> Stretch | None:
    number = month_number(parts["month"])
    return _in_year(parts, moment, lambda year: calendar.month(year, number))


def _week_of_month(parts: Parts, moment: Moment) -> Stretch | None:
    """The first week of March is the 1st to the 7th, the last its last seven days."""
    month = _month(parts, moment)
    if month is None or month.first is None or month.last is None:
        return None
    word = parts["nth"].lower()
    if word == "final" or word == "last":
        return calendar.days(calendar.shift(month.last, -6, "day"), month.last, "week")
    start = calendar.shift(month.first, 7 * (ORDINALS[word] - 1), "day")
    return calendar.days(start, calendar.shift(start, 6, "day"), "week")


def _quarter(parts: Parts, moment: Moment) -> Stretch | None:
    number = ORDINALS.get((parts.get("nth") or "").lower()) or _number(parts.get("figure") or "")
    if not 1 <= number <= 4:
        return None
    return _in_year(parts, moment, lambda year: calendar.quarter(year, number))


def _half(parts: Parts, moment: Moment) -> Stretch | None:
    number = ORDINALS.get((parts.get("nth") or "").lower()) or _number(parts.get("figure") or "")
    if number not in (1, 2):
        return None
    if parts.get("decade"):
        start = int(parts["decade"]) + 5 * (number - 1)
        return calendar.years(start, start + 4)
    return _in_year(parts, moment, lambda year: calendar.half(year, number))


def _season(parts: Parts, moment: Moment) -> Stretch | None:
    name = SEASONS[parts["season"].lower()]
    return _in_year(parts, moment, lambda year: calendar.season(year, name))


def _year(parts: Parts, _: Moment) -> Stretch | None:
    return calendar.year(int(parts["year"]))


def _years(parts: Parts, _: Moment) -> Stretch | None:
    """2010-2014, 2010-14; None where the second is not after the first (a score, a code)."""
    first, tail = int(parts["year"]), parts["to"]
    last = int(tail) if len(tail) == 4 else first - first % 100 + int(tail)
    return calendar.years(first, last) if first < last <= first + 200 else None


def _decade(parts: Parts, _: Moment) -> Stretch | None:
    """The 1990s; "the nineties" and "the '90s" are those of the twentieth century."""
    if parts.get("decade"):
        return calendar.decade(int(parts["decade"]))
    if parts.get("short"):
        short = int(parts["short"])
        return calendar.decade(1900 + short if short >= 20 else 2000 + short)
    return calendar.decade(1900 + DECADES[parts["word"].lower()])


def _century(parts: Parts, _: Moment) -> Stretch | None:
    return calendar.century(int(parts["nth"])) if 1 < int(parts["nth"]) <= 30 else None


def _fiscal(parts: Parts, _: Moment) -> Stretch | None:
    year, to = int(parts["year"]), parts.get("to")
    if not to:
        return calendar.fiscal_year(year)
    last = int(to) if len(to) == 4 else year - year % 100 + int(to)
    return calendar.split_year(year) if last == year + 1 else None


_DAY_END = r"(?:\s?[-–]\s?(?P<to>DAY))?"
_YEAR_END = rf"(?:(?:, | |,| of )(?P<year>YEAR)|{_OF_YEAR})?"
_NAMED_YEAR = rf"(?:(?: |, | of |['’]s |-)(?:(?i:the year )|(?i:fiscal )|(?i:calendar ))?(?P<year>YEAR)|{_OF_YEAR})"
_THE_LEAD = re.compile(r"(?i)(?:\b(?:the|a|an|its|his|her|their)|['’]s)[ \t]+$")  # "the June vote"
# Alone, a month's name is read only where a preposition or an article leads to it: May, April,
# June and August are also people, March and May verbs.
_SURE_LEAD = re.compile(
    r"(?:\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Ll]ast|[Nn]ext|[Tt]his|"
    r"[Bb]etween|[Tt]hrough|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Tt]o|[Oo]f|[Aa]nd)[ \t]+|[Mm]id-)$"
)
_YEAR_LEAD = re.compile(
    r"(?i)(?:\b(?:in|of|since|by|until|till|before|after|from|to|through|between|during|early|late"
    r"|mid|and|or|for|circa|around|the|this|that|its|his|her|their|our|a|an|year|than|versus|vs\.?"
    r"|into|as|is|was|below|above|at|on|off|over|with|like|[a-z]+['’]s)[ \t]+|mid[- ]|\(|, ?|[-–—/] ?)$|^[ \t]*$"
)
_THE = re.compile(
    r"(?i)\b(?:in|during|over|since|by|until|before|after|of|from|for|through)[ \t]+$"
)

FORMS = (
    Form("day", pattern(r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?![\d-])"), _iso),
    Form("day", pattern(r"(?P<one>\d{1,2})(?P<sep>[/.])(?P<two>\d{1,2})(?P=sep)(?P<year>YEAR)(?!/)"), _figures),
    Form("day", pattern(rf"(?:ANYWEEKDAY,? )?(?:the )?(?P<month>MONTH)\s(?:the )?(?P<day>DAY){_DAY_END}{_YEAR_END}"), _days),
    Form("day", pattern(rf"(?:ANYWEEKDAY,? )?(?:the )?(?P<day>DAY){_DAY_END}(?: of | |-)(?P<month>MONTH)(?:(?: |, |-)(?P<year>YEAR)|{_OF_YEAR})?(?!\w)"), _days),
    Form("month", pattern(rf"(?P<month>MONTH)(?:{_NAMED_YEAR}|,(?P<year_>YEAR))(?!\w)"), _month),
    Form("week", pattern(rf"(?:(?i:the ))?(?P<nth>ORDINAL|(?i:last|final))(?: |-)week (?:of|in) (?P<month>MONTH){_YEAR_END}"), _week_of_month),
    Form("bare month", pattern(r"(?:the month of )?(?P<month>FULLMONTH)\b(?![-\w]| \d)"), _month, _SURE_LEAD),
    Form("bare month", pattern(r"(?P<month>FULLMONTH)\b(?= [a-z])(?! (?:on|in|of|to|and|for|at|by|with|was|is|said|has|had)\b)"), _month, _THE_LEAD),
    Form("quarter", pattern(rf"(?:(?i:the ))?(?P<nth>ORDINAL)(?: |-)(?i:quarter){_NAMED_YEAR}?\b"), _quarter),
    Form("quarter", pattern(rf"Q(?P<figure>[1-4])(?:{_NAMED_YEAR})?\b"), _quarter),
    Form("half", pattern(rf"(?:(?i:the ))?(?P<nth>(?i:first|second|1st|2nd)) half(?:{_NAMED_YEAR}| of the (?P<decade>\d\d\d0)s)"), _half),
    Form("half", pattern(rf"H(?P<figure>[12]){_NAMED_YEAR}\b"), _half),
    Form("season", pattern(rf"(?:(?i:the ))?(?P<season>SEASON)\b{_NAMED_YEAR}"), _season),
    Form("bare season", pattern(r"(?i:the )(?P<season>(?i:spring|summer|winter|autumn))\b(?! of)"), _season, _THE),
    Form("years", pattern(r"(?P<year>(?:1[5-9]|20)\d\d)\s?[-–—/]\s?(?P<to>(?:(?:1[5-9]|20)\d\d|\d\d))(?![\w%]|[,.-]\d)"), _years),
    Form("decade", pattern(r"(?:(?i:the ))?(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b"), _decade),
    Form("decade", pattern(r"(?:(?i:the ))['’]?(?P<short>[2-9]0)['’]?s\b"), _decade),
    Form("decade", pattern(r"(?i:the )(?P<word>DECADE)\b"), _decade),
    Form("century", pattern(r"(?:(?i:the ))?(?P<nth>\d{1,2})(?:st|nd|rd|th)(?: |-)(?i:century)\b"), _century),
    Form("fiscal year", pattern(r"(?:(?i:the ))?(?:(?i:fiscal(?: year)?|financial year) |FY\s?)(?P<year>YEAR)(?:[-–/](?P<to>\d{4}|\d\d))?\b"), _fiscal),
    Form("year", pattern(r"(?:(?i:the year|calendar year) )(?P<year>YEAR)\b"), _year),
    Form("bare year", pattern(r"(?P<year>(?:1[5-9]|20)\d\d)(?![\w%°$€£]|[,.:/]\d|[-–]\w)"), _year, _YEAR_LEAD),
)  # fmt: skip
