"""When a text was published, from the words in which files, pages and addresses say so."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import PurePath
from urllib.parse import urlsplit

FIRST_YEAR, LAST_YEAR = (
    1600,
    2199,
)  # the first newspapers; a year beyond is a number of another kind


@dataclass(frozen=True, slots=True)
class Published:
    """An ISO 8601 day or date-time, and in words where it was found."""

    when: str
    found: str


_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTH = r"(?P<name>[A-Za-z]{3,9})\.?"
_WEEKDAY = r"(?:[A-Za-z]{3,9}\.?,?\s+)?"
_CLOCK = r"(?:(?:,|\s+at\b|\s+[-|])?\s*\d{1,2}[:.]\d{2}.{0,40}|,?\s+\d{1,2}\s*[ap]\.?m\.?.{0,20})?"
_ISO = re.compile(
    r"(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})"
    r"(?:[T ]+(?P<clock>\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:T?\d{6}Z?)?")
_FORMS = (
    _COMPACT,
    re.compile(_WEEKDAY + _MONTH + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})"
               + _CLOCK),
    re.compile(_WEEKDAY + r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+" + _MONTH
               + r",?[\s-]+(?P<year>\d{4})" + _CLOCK),
    re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})" + _CLOCK),
)  # fmt: skip
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})" + _CLOCK)
_EPOCH = re.compile(r"\d{9,10}(?:\d{3})?(?:\.\d+)?")


def moment(words: object) -> str | None:
    """`words` as an ISO 8601 day, or date-time where a time and day are given in ISO form.

    None where they are no whole date. "03/04/2024" is None too: it is March in one country and
    April in another. Numbers are seconds, or milliseconds, since 1970.

    >>> moment("Friday, 15 March 2024 10:30 GMT"), moment("2024-03-15T10:30:00Z")
    ('2024-03-15', '2024-03-15T10:30:00+00:00')
    """
    if isinstance(words, datetime):
        return words.isoformat(timespec="seconds")
    if isinstance(words, date):
        return words.isoformat()
    text = str(words).strip()[:80]
    if match := _ISO.fullmatch(text):
        return _with_clock(match)
    if match := _SLASHED.fullmatch(text):
        return _slashed(match)
    if _EPOCH.fullmatch(text):
        return _since_1970(float(text))
    matches = (form.fullmatch(text) for form in _FORMS)
    return next((day for match in matches if match and (day := _day(match))), None)


def of_address(address: str) -> Published | None:
    """The date in the path of a URL (/2024/03/15/), or in a file's name (2024-03-15_x.txt)."""
    if "://" in address:
        match = _IN_PATH.search(urlsplit(address).path)
        found = "URL"
    else:
        match = _IN_NAME.search(PurePath(address).name)
        found = "file name"
    day = _day(match) if match else None
    return Published(day, found) if day else None


_IN_PATH = re.compile(
    r"/(?P<year>\d{4})(?P<sep>[/-]?)(?P<month>\d{1,2}|[a-z]{3})(?P=sep)(?P<day>\d{1,2})(?=[/_-])"
)
_IN_NAME = re.compile(
    r"(?<![0-9A-Za-z])(?P<year>\d{4})(?P<sep>[-_.]?)(?P<month>\d{2})(?P=sep)(?P<day>\d{2})"
    r"(?![0-9A-SU-Za-z])"
)


def _day(match: re.Match[str]) -> str | None:
    """The ISO day in a match with groups year, day, and month or name; None for 31 February."""
    groups = match.groupdict()
    word = groups.get("month") or groups["name"]
    month = int(word) if word.isdigit() else _month(word)
    return _checked(int(groups["year"]), month, int(groups["day"]))


def _month(word: str) -> int:
    """1 for "Jan" or "January"; 0 for what is no month."""
    known = [name.startswith(word.lower()) for name in _MONTHS]
    return known.index(True) + 1 if any(known) else 0


def _checked(year: int, month: int, day: int) -> str | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _with_clock(match: re.Match[str]) -> str | None:
    day = _day(match)
    if not day or not match["clock"]:
        return day
    zone = {None: "", "Z": "+00:00", "UTC": "+00:00", "GMT": "+00:00"}.get(
        match["zone"], match["zone"]
    )
    try:
        return datetime.fromisoformat(f"{day}T{match['clock']}{zone}").isoformat(timespec="seconds")
    except ValueError:
        return day


def _slashed(match: re.Match[str]) -> str | None:
    first, second, year = (int(number) for number in match.group(1, 2, 3))
    if first == second or second > 12:
        return _checked(year, first, second)
    return _checked(year, second, first) if first > 12 else None


def _since_1970(number: float) -> str | None:
    seconds = number / 1000 if number >= 1e11 else number
    try:
        return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError):
        return None
