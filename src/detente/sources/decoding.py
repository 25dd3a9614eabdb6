"""From bytes to text, whatever encoding they are in."""

import codecs
import re

from resiliparse.parse.encoding import detect_encoding

from detente.errors import InputError

# Above this share of characters that cannot be read, a text is not worth reading: a file cut off or
# saved twice loses its quotes (0.2 percent in one of 924 news articles), a binary file a quarter.
FEW_BROKEN = 0.01
# Detectors guess between the Latin encodings from accented letters; where those are this rare
# (English with curly quotes) they guess badly, and Windows-1252 is what such files are in.
FEW_ACCENTS = 0.03

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF", ".pdf"),
    (b"PK\x03\x04", "a ZIP archive or office document", None),
    (b"\x1f\x8b", "gzip-compressed", ".gz"),
    (b"\xd0\xcf\x11\xe0", "an old office document", None),
    (b"\x89PNG", "a PNG image", None),
    (b"\xff\xd8\xff", "a JPEG image", None),
    (b"PAR1", "a Parquet file", ".parquet"),
    (b"SQLite format 3\0", "a SQLite database", None),
)
_WIDE_MARKS = tuple(mark for mark, _ in _MARKS)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_-]{2,20})""")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]")


def decode(address: str, content: bytes) -> str:
    """The text in `content`, its byte order mark stripped, its line ends as they are.

    InputError where it is binary, or so broken that a guess would not be worth reading.
    """
    refuse_known_binary(address, content)
    encoding, start = encoding_of(content)
    try:
        text = content[start:].decode(encoding, "replace")
    except LookupError as error:
        reason = f"is in the encoding {encoding}, unknown here; save it as UTF-8"
        raise InputError(address, reason) from error
    if "\0" in text:
        raise InputError(address, "is a binary file, not text; give the text or the page itself")
    broken = len(_CONTROL.findall(text))
    if broken > max(1, FEW_BROKEN * len(text)):
        raise InputError(
            address,
            f"cannot be read as text: {broken} of {len(text)} characters are broken "
            f"(best guess at the encoding: {encoding}); save it as UTF-8",
        )
    return text


def decode_page(address: str, content: bytes) -> str:
    """The text of a web page; what it declares of its encoding counts where it is not UTF-8."""
    refuse_known_binary(address, content)
    declared = _DECLARED.search(content[:4096])
    if not declared or content.startswith(_WIDE_MARKS) or _is_utf8(content):
        return decode(address, content)
    try:
        text = content.decode(declared[1].decode("ascii"), "replace")
    except LookupError:
        return decode(address, content)
    broken = len(_CONTROL.findall(text))
    return text if broken <= max(1, FEW_BROKEN * len(text)) else decode(address, content)


def refuse_known_binary(address: str, content: bytes) -> None:
    """Raises InputError where the first bytes are those of a known kind of file that is no text."""
    for signature, kind, ending in _SIGNATURES:
        if content.startswith(signature):
            advice = f"; rename it to end in {ending}" if ending else "; give the text itself"
            raise InputError(address, f"is {kind}, not the kind its name says{advice}")


def encoding_of(content: bytes) -> tuple[str, int]:
    """The name of the encoding, and where the text begins behind a byte order mark."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding, len(mark)
    if _is_utf8(content):
        return "utf-8", 0
    return _wide_encoding(content) or _narrow_encoding(content), 0


def _is_utf8(content: bytes) -> bool:
    """True where `content` is UTF-8, give or take a few broken bytes.

    A text in another encoding has hardly a sequence of bytes that happens to be UTF-8.
    """
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "ignore")
        sound = sum(character > "\x7f" for character in text)
        broken = content.decode("utf-8", "replace").count("\ufffd") - text.count("\ufffd")
        return sound > 2 * broken
    return b"\0" not in content


def _wide_encoding(content: bytes) -> str | None:
    """UTF-16 without a mark, known by the zero byte of every plain letter; else None."""
    sample = content[:4096]
    half = len(sample) // 2
    if not half or len(content) % 2:
        return None
    if sample[1::2].count(0) > 0.7 * half and not sample[0::2].count(0):
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and not sample[1::2].count(0):
        return "utf-16-be"
    return None


def _narrow_encoding(content: bytes) -> str:
    high = len(content) - len(content.translate(None, bytes(range(128, 256))))
    if high < FEW_ACCENTS * len(content):
        return "cp1252"
    return detect_encoding(content, max_len=131_072) or "cp1252"
