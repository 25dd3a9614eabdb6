"""A same-length copy of a text in plain characters, for tools that stumble over typography."""

import re

_PLAIN = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u02bc": "'", "\u2032": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"',
        "\u2033": '"', "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2015": "\u2014",
        "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200a": " ",
    }
)  # fmt: skip


# Twenty thousand marks or letters in a row are nothing to read, and tokenizers choke on them; the
# longest that belongs to a page is an address with its parameters.
_ENDLESS = re.compile(r"\S{501,}")


def plain(text: str) -> str:
    """`text` with curly quotes, odd hyphens and odd blanks made plain, character for character;
    what goes on for more than 500 characters without a blank is blanked out.
    """
    return _ENDLESS.sub(_blanked, text.translate(_PLAIN))


def _blanked(word: re.Match[str]) -> str:
    return " " * len(word.group())
