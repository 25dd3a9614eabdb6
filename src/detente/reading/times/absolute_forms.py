"""How times that name their place in the calendar are written."""

import re

from detente.reading.times import absolute_times as times
from detente.reading.times.timeforms import Form
from detente.reading.times.timewords import pattern

_OF_YEAR = (
    r"(?:,? (?:of )?(?P<anaphor>(?i:the same|that|this|last|next|the following|the previous)) year)"
)
_DAYS = r"(?P<day>DAY)(?:\s?[-–]\s?(?P<to>DAY))?"
_YEAR_AFTER_DAY = rf"(?:(?:, | |,| of )(?P<year>YEAR)|{_OF_YEAR})?"
_YEAR_NAMED = (
    r"(?:(?: |, | of |['’]s |-)(?:(?i:the year|fiscal|calendar) )?(?P<year>YEAR)"
    rf"|{_OF_YEAR})"
)
_CENTURIES = r"(?:1[5-9]|20)"  # a bare number of four digits is a year from 1500 to 2099

# Alone, a month's name is read only where a preposition or an article leads to it: May, April,
# June and August are also people, March and May verbs.
_MONTH_LEAD = re.compile(
    r"(?:\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Ll]ast|[Nn]ext|[Tt]his|"
    r"[Bb]etween|[Tt]hrough|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Tt]o|[Oo]f|[Aa]nd)[ \t]+|[Mm]id-)$"
)
_THE_LEAD = re.compile(r"(?i)(?:\b(?:the|a|an|its|his|her|their)|['’]s)[ \t]+$")
_SEASON_LEAD = re.compile(
    r"(?i)\b(?:in|during|over|since|by|until|before|after|of|from|for|through)[ \t]+$"
)
_FEAST_LEAD = re.compile(
    r"(?i)\b(?:on|at|since|by|until|till|before|after|from|around|between|and)[ \t]+$"
)
_YEAR_LEAD = re.compile(
    r"(?i)(?:\b(?:in|of|since|by|until|till|before|after|from|to|through|between|during|early|late"
    r"|mid|and|or|for|circa|around|the|this|that|its|his|her|their|our|a|an|year|than|versus|vs\.?"
    r"|into|as|is|was|below|above|at|on|off|over|with|like|[a-z]{1,30}['’]s)[ \t]+|mid[- ]|\(|, ?"
    r"|[-–—/] ?)$|^[ \t]*$"
)

DAYS = (
    Form("day", pattern(r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?![\d-])"), times.iso),
    Form(
        "day",
        pattern(r"(?P<one>\d{1,2})(?P<sep>[/.])(?P<two>\d{1,2})(?P=sep)(?P<year>YEAR)(?!/)"),
        times.figures,
    ),
    Form(
        "day",
        pattern(rf"(?:ANYWEEKDAY,? )?THE(?P<month>MONTH) THE{_DAYS}{_YEAR_AFTER_DAY}"),
        times.days,
    ),
    Form(
        "day",
        pattern(
            rf"(?:ANYWEEKDAY,? )?THE{_DAYS}(?: of | |-)(?P<month>MONTH)"
            rf"(?:(?: |, |-)(?P<year>YEAR)|{_OF_YEAR})?(?!\w)"
        ),
        times.days,
    ),
)

PARTS_OF_YEARS = (
    Form("month", pattern(rf"(?P<month>MONTH){_YEAR_NAMED}(?!\w)"), times.month),
    Form(
        "week",
        pattern(
            r"THE(?P<nth>ORDINAL|(?i:last|final))(?: |-)week (?:of|in) (?P<month>MONTH)"
            rf"{_YEAR_AFTER_DAY}"
        ),
        times.week_of_month,
    ),
    Form(
        "bare month",
        pattern(r"(?:the month of )?(?P<month>FULLMONTH)\b(?![-\w]| \d)"),
        times.month,
        _MONTH_LEAD,
    ),
    Form(  # "the June vote"
        "bare month",
        pattern(
            r"(?P<month>FULLMONTH)\b(?= [a-z])"
            r"(?! (?:on|in|of|to|and|for|at|by|with|was|is|said|has|had)\b)"
        ),
        times.month,
        _THE_LEAD,
    ),
    Form(
        "quarter",
        pattern(rf"THE(?P<nth>ORDINAL)(?: |-)(?i:quarter){_YEAR_NAMED}?\b"),
        times.quarter,
    ),
    Form("quarter", pattern(rf"Q(?P<figure>[1-4])(?:{_YEAR_NAMED})?\b"), times.quarter),
    Form(
        "half",
        pattern(
            rf"THE(?P<nth>(?i:first|second|1st|2nd)) half"
            rf"(?:{_YEAR_NAMED}| of the (?P<decade>\d\d\d0)s)"
        ),
        times.half,
    ),
    Form("half", pattern(rf"H(?P<figure>[12]){_YEAR_NAMED}\b"), times.half),
    Form(
        "feast",
        pattern(
            r"(?P<feast>Easter(?: Sunday| Monday)?|Good Friday|Christmas(?: Day| Eve| (?=YEAR))"
            r"|New Year['’]s (?:Day|Eve))(?:,?(?: )?(?:of )?(?P<year>YEAR))?\b(?!['’-]| [A-Z])"
        ),
        times.feast,
        _FEAST_LEAD,
    ),
    Form("season", pattern(rf"THE(?P<season>SEASON)\b{_YEAR_NAMED}"), times.season),
    Form(
        "bare season",
        pattern(r"the (?P<season>spring|summer|winter|autumn)\b(?! of)", any_case=True),
        times.season,
        _SEASON_LEAD,
    ),
)

YEARS = (
    Form(
        "years",
        pattern(
            rf"(?P<year>{_CENTURIES}\d\d)\s?[-–—/]\s?(?P<to>(?:{_CENTURIES}\d\d|\d\d))"
            r"(?![\w%]|[,.-]\d)"
        ),
        times.years,
    ),
    Form("decade", pattern(rf"THE(?P<decade>{_CENTURIES}\d0)['’]?s\b"), times.decade),
    Form("decade", pattern(r"(?i:the )['’]?(?P<short>[2-9]0)['’]?s\b"), times.decade),
    Form("decade", pattern(r"(?i:the )(?P<word>DECADE)\b"), times.decade),
    Form(
        "century",
        pattern(r"THE(?P<nth>\d{1,2})(?:st|nd|rd|th)(?: |-)(?i:century)\b"),
        times.century,
    ),
    Form(
        "fiscal year",
        pattern(
            r"THE(?:(?i:fiscal(?: year)?|financial year) |FY\s?)(?P<year>YEAR)"
            r"(?:[-–/](?P<to>\d{4}|\d\d))?\b"
        ),
        times.fiscal,
    ),
    Form("year", pattern(r"(?i:the year|calendar year) (?P<year>YEAR)\b"), times.year),
    Form(
        "bare year",
        pattern(rf"(?P<year>{_CENTURIES}\d\d)(?![\w%°$€£]|[,.:/]\d|[-–]\w)"),
        times.year,
        _YEAR_LEAD,
    ),
)

FORMS = (*DAYS, *PARTS_OF_YEARS, *YEARS)
