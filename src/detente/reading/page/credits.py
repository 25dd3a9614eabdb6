"""Agency signatures and picture credits that stand at the edge of a line of story."""

import re
from collections.abc import Iterator
from functools import cache

from detente.model import Furniture
from detente.model.ontology import load

LONGEST_CAPTION = 300  # characters; in a longer line only the credit itself is furniture

# "... Photo: AFP", "(Photo by Jane Doe/Agency)", "... (Image: Agency)", "[Image source: Agency]"
_PICTURE = re.compile(
    r"(?:[(\[]\s?)?\b(?:Photos?|Images?|Pictures?|Photograph|PHOTO|IMAGE|File photo)"
    r"(?:\s(?:credit|credits|courtesy|source|Credit|Courtesy|Source))?"
    r"(?:\s?:\s?|\s(?:by|via)\s)"
    r"[^.:\n]{2,80}[)\]]?\.?$"
)
# "... / AFP via Getty Images", "AP Photo/Jane Doe"
_STOCK = re.compile(
    r"(?:[(\[]\s?)?\b(?:AP|AFP|EPA|Reuters)\s(?:Photo|File|file photo)\b[^.\n]{0,60}[)\]]?\.?$"
    r"|(?:[|/\u2014-]\s?)?[^.,|\n]{0,40}\b(?:Getty Images|Shutterstock|iStock)[)\]]?\.?$"
)

# "BERGEN (The Gazette) - The firms ...", "WASHINGTON - The two ...": where a story was filed
_FILED = re.compile(
    r"(?:[A-Z][A-Z.'-]{2,20}(?:[ ,/]{1,2}[A-Z][A-Za-z.'-]{1,20}){0,4}"
    r"(?: ?\([A-Z][^()\n]{1,40}\))?"
    r"|[A-Z][a-z.'-]{1,20}(?:[ ,/]{1,2}[A-Z][A-Za-z.'-]{1,20}){0,4} ?\([A-Z][^()\n]{1,40}\))"
    r" ?(?:--|[\u2013\u2014])\s?(?=[A-Z\"'\u201c\u2018])"
)


@cache
def _signatures() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What opens a line, encloses a sign-off, or follows a dash at the end of a line."""
    names = sorted(load("agencies")["agencies"], key=lambda name: (-len(name), name))
    agency = "(?:" + "|".join(map(re.escape, names)) + ")"
    place = r"(?:[A-Z][A-Za-z.'-]{1,20}(?:[ ,/]{1,2}(?!\()|(?= \()|(?=\())){1,5}"
    day = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2},? ?(?:\d{4})?,? ?)?"
    dateline = rf"{place}{day} ?\({agency}(?:[ /-][^()\n]{{0,40}})?\) ?(?:--|[-\u2013\u2014:])\s?"
    opening = re.compile(rf"{dateline}|\({agency}\b[^()\n]{{0,60}}\)\s?(?:--|[-\u2013\u2014:])?")
    enclosed = re.compile(rf"[(\[]{agency}(?:[ /,;-][^()\n]{{0,60}})?[)\]]\.?$")
    dashed = re.compile(rf"(?<=[\s.\"'!?])(?:--|[-\u2013\u2014])\s?{agency}\.?$")
    return opening, enclosed, dashed


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name.lower() for name in load("agencies")["agencies"])


def is_signature(line: str) -> bool:
    """True for a line that is the name of an agency and nothing else: "(AP)", "- Reuters"."""
    return line.strip(" -\u2013\u2014()[].").lower() in _agencies()


def credits_in(start: int, line: str) -> Iterator[Furniture]:
    """The credits at the edges of a line that begins at `start` and is not furniture as a whole."""
    opening, enclosed, dashed = _signatures()
    opened = opening.match(line) or _FILED.match(line)
    if opened:
        yield Furniture(start, start + len(opened.group().rstrip()), "credit")
    tail_start = max(0, len(line) - 160)
    tail = line[tail_start:]
    for pattern in (_PICTURE, _STOCK):
        match = pattern.search(tail)
        if match:
            whole = len(line) <= LONGEST_CAPTION
            first = start if whole else start + tail_start + match.start()
            yield Furniture(first, start + len(line), "caption")
            return
    signed = enclosed.search(tail) or dashed.search(tail)
    if signed:
        yield Furniture(start + tail_start + signed.start(), start + len(line), "credit")
