"""Words and marks of a text, cut as the English treebanks of Universal Dependencies cut them.

"Doe's", "don't", "cannot" are two words each; a hyphen parts what it joins, but for prefixes
("co-founder"); an abbreviation keeps its full stop.
"""

import re

from detente.model import Span

_PREFIXES = (
    "anti|co|counter|cross|de|e|ex|extra|inter|intra|mid|micro|mini|multi|neo|non|over|pan|post|pre|pro|proto"
    "|pseudo|re|semi|sub|super|trans|ultra|un|under"
)
_ABBREVIATIONS = (
    "Adm|Ala|Apr|Ariz|Ark|Assn|Atty|Aug|Ave|Blvd|Brig|Bros|Calif|Capt|Cmdr|Co|Col|Colo|Conn"
    "|Corp|Cpl|Dec|Del|Dept|Det|Dist|Dr|Drs|Feb|Fla|Fri|Gen|Gov|Govs|Hon|Inc|Jan|Jr|Jul|Jun|Kan"
    "|Ky|Lt|Ltd|Maj|Mar|Mass|Md|Messrs|Mich|Minn|Miss|Mo|Mon|Mr|Mrs|Ms|Mt|Neb|Nev|No|Nos|Nov|Oct"
    "|Okla|Ore|Pa|Ph|Pres|Prof|Pvt|Rep|Reps|Rev|Sat|Sen|Sens|Sep|Sept|Sgt|Sr|St|Sun|Supt|Tenn"
    "|Tex|Thu|Tue|Va|Vt|Wash|Wed|Wis|Wyo|al|approx|cf|dept|ed|eds|eg|est|etc|ie|p|pp|vol|vs"
)
_WORD = re.compile(
    rf"""
      (?:https?://|www\.)[^\s"<>]*[^\s"<>.,;:!?)\]'»”]          # an address
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                             # a mail address
    | [@\#]\w+                                                 # a handle, a tag
    | (?:[^\W\d_]\.){{2,}}(?!\w)                                # U.S., a.m.
    | (?<!\w)(?:{_ABBREVIATIONS})\.(?=\s*\S)                   # Sen., vs.
    | (?<!\w)[A-Z]\.(?=\s*[\w"'(])                             # J.
    | (?:Ph|M|B)\.\s?(?:D|Sc|A)\.
    | [A-Za-z]+(?:-[A-Za-z]+)*\.(?:com|org|net|gov|edu|uk|info)\b
    | \d+(?:[.,:]\d+)+(?:st|nd|rd|th|s|m|bn|k|tn|M|B|K|T)?(?!\w)      # 1,000.5, 10:30
    | (?<![\w.])\.\d+
    # 6pm is two words
    | \d+(?=(?:[ap]\.?m\.?|km|kg|mph|ft|cm|mm|lb|lbs|m|bn|tn|k|M|B|K|T|%)(?!\w))
    | \d+/\d+                                                  # 9/11
    | \d+[^\W\d_]*                                             # 3rd, 1990s
    | (?i:{_PREFIXES})-[^\W\d_]+(?:'[^\W\d_]+)?              # co-founder
    | (?:O|D|d|L|l)'[A-Z][^\W\d_]+                             # O'Brien
    | [^\W_](?:[^\W_]|&(?=[A-Z]))*(?:'[^\W\d_]+)*              # words, don't, AT&T
    | _+
    | \.{{2,}}|…|--+|\u2013|\u2014
    | \#|\$|\S
    """,
    re.VERBOSE,
)
_ENDINGS = re.compile(r"(?:n't|'(?:s|re|ve|ll|d|m|S))$|(?<=s)'$", re.IGNORECASE)
_FUSED = {
    "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "lemme": 3, "gimme": 3, "dunno": 2,
    "'tis": 2, "'twas": 2,
}  # fmt: skip


def words(text: str, start: int = 0) -> list[Span]:
    """The spans of the words and marks of `text`, in order, offsets counted from `start`.

    >>> text = "Doe's co-founder can't pay $5bn."
    >>> [span.words(text) for span in words(text)]
    ['Doe', "'s", 'co-founder', 'ca', "n't", 'pay', '$', '5', 'bn', '.']
    """
    found: list[Span] = []
    for match in _WORD.finditer(text):
        found.extend(_parted(match.group(), start + match.start()))
    return found


def _parted(word: str, start: int) -> list[Span]:
    """The word as the one, two or three that it is."""
    end = start + len(word)
    cut = _FUSED.get(word.lower())
    if cut:
        return [Span(start, start + cut), Span(start + cut, end)]
    if "'" in word and word[0] not in "@#":
        ending = _ENDINGS.search(word)
        if ending and ending.start() > 0:
            middle = start + ending.start()
            return [*_parted(word[: ending.start()], start), Span(middle, end)]
    return [Span(start, end)]
