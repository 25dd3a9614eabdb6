"""How times told from another time are written, and bare durations."""

import re

from detente.reading.times import relative_times as times
from detente.reading.times.timeforms import Form
from detente.reading.times.timewords import PART, pattern

_WHICH = r"(?P<which>(?i:last|past|previous|this|current|next|coming|upcoming))"
_HOURS = r"(?: (?i:morning|afternoon|evening|night)\b)?"
_BOUND = (
    r"(?:(?P<bound>(?i:more than|over|at least|less than|under|about|around|nearly|almost|some)) )?"
)
_NO_AGE = r"(?![\s-](?i:olds?)\b)"  # "42 years old", "42-year-old"
_IN = re.compile(r"(?i)\bin[ \t]+$")
_PART_LEAD = re.compile(rf"(?i:\b{PART}[ \t]+)$")
_A_LEAD = re.compile(  # "two a month" and "$28 an hour" are rates
    r"(?i)\b(?:for|in|within|after|over|about|than|nearly|almost|takes?|took|taken|least|last"
    r"|lasted|around|roughly|under|spent|spend|half)[ \t]+$"
)


NEAR = (
    Form(
        "near day",
        pattern(
            r"(?:the )?(?P<beyond>day before|day after) (?P<word>yesterday|tomorrow)",
            any_case=True,
        ),
        times.near_day,
    ),
    Form(
        "near day",
        pattern(
            r"(?:(?:earlier|later|late|early) )?(?P<word>yesterday|today|tonight|tomorrow"
            rf"|last night|this (?:morning|afternoon|evening))\b{_HOURS}",
            any_case=True,
        ),
        times.near_day,
    ),
    Form(
        "near unit",
        pattern(
            r"(?:(?i:the )(?=(?i:previous|current|coming|upcoming|last quarter)))?"
            rf"{_WHICH} (?P<unit>UNIT)(?<!s)\b"
        ),
        times.near_unit,
    ),
    Form(
        "near month",
        pattern(rf"(?:(?i:the )(?=(?i:coming|upcoming)))?{_WHICH} (?P<month>FULLMONTH)\b"),
        times.near_month,
    ),
    Form("near season", pattern(rf"{_WHICH} (?P<season>SEASON)\b"), times.near_season),
    Form(
        "weekday",
        pattern(
            r"(?:(?P<which>(?i:last|this|next|this coming|past)) )?"
            rf"(?P<weekday>WEEKDAY)\b(?!s){_HOURS}"
        ),
        times.weekday,
    ),
    Form(
        "weekday",
        pattern(r"(?P<weekday>WEEKDAY) (?P<which>(?i:last|this|next)) (?i:week)\b"),
        times.weekday_of,
    ),
    Form(
        "weekday",
        pattern(r"(?P<which>(?i:last|this|next)) (?i:week) (?:on )?(?P<weekday>WEEKDAY)\b"),
        times.weekday_of,
    ),
)

DISTANT = (
    Form(
        "ago",
        pattern(
            rf"{_BOUND}(?P<count>COUNT)(?: |-)(?P<unit>UNIT) (?P<way>(?i:ago|from now|hence))\b"
        ),
        times.away,
    ),
    Form(
        "later",
        pattern(
            rf"{_BOUND}(?P<count>COUNT)(?: |-)(?P<unit>UNIT) (?P<way>(?i:later|earlier))\b"
            r"(?! (?i:than|this))"
        ),
        times.later,
    ),
    Form(
        "in",
        pattern(rf"{_BOUND}(?P<count>COUNT) (?P<unit>UNIT)\b(?:['’] time)?"),
        times.in_length,
        _IN,
    ),
)

STRETCHES = (
    Form(
        "stretch",
        pattern(
            r"(?:(?i:over|in|during|for|within|throughout|across) )?"
            r"(?i:the|these|this|his|her|its|their) "
            r"(?P<which>(?i:past|last|previous|next|coming)) (?!quarter)"
            r"(?:(?P<count>COUNT) (?P<unit>UNIT)|(?P<one>UNIT)(?<!s))\b(?! of)"
        ),
        times.past_stretch,
    ),
    Form(
        "within",
        pattern(r"(?i:within|inside) (?:the space of )?(?P<count>COUNT) (?P<unit>UNIT)\b(?! of)"),
        times.within,
    ),
    Form(
        "recent",
        pattern(
            r"(?:(?:in|over|during) )?(?:the )?(?P<which>recent|past|coming|upcoming)"
            r" (?P<unit>days|weeks|months|years)\b",
            any_case=True,
        ),
        times.recent,
    ),
    Form("rest", pattern(r"(?P<way>(?i:earlier|later)) (?i:this) (?P<unit>UNIT)\b"), times.rest),
    Form(
        "unit",
        pattern(
            r"the (?P<unit>week|month|quarter|year|decade|century)\b(?! (?:of|after|before))",
            any_case=True,
        ),
        times.this_unit,
        _PART_LEAD,
    ),
)

TOLD = (
    Form(
        "told",
        pattern(
            r"(?:(?P<way>earlier|later) )?(?:(?:the|that) )?"
            r"(?P<which>same|that|following|preceding) "
            r"(?P<unit>day|week|month|year|decade|quarter)\b(?! of)",
            any_case=True,
        ),
        times.told,
    ),
    Form(
        "told",
        pattern(r"the (?P<which>next|previous) (?P<unit>day)\b", any_case=True),
        times.told,
    ),
)

LENGTHS = (
    Form(
        "length",
        pattern(
            r"(?!(?i:a (?:second|quarter))\b)(?P<count>(?i:an?))(?: |-)(?P<unit>LENGTH)\b"
            rf"(?:-long|['’])?{_NO_AGE}"
        ),
        times.length,
        _A_LEAD,
        length=True,
    ),
    Form(
        "length",
        pattern(
            r"(?!(?i:an?)[\s-]LENGTH\b|(?i:one (?:second|day))\b)(?P<count>COUNT)(?: |-)"
            rf"(?P<unit>LENGTH)\b(?:-long|['’])?{_NO_AGE}"
        ),
        times.length,
        length=True,
    ),
)

FORMS = (*NEAR, *DISTANT, *STRETCHES, *TOLD, *LENGTHS)
