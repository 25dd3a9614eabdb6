import pytest

from detente.errors import InputError
from detente.sources.decoding import decode, decode_page

ENGLISH = "She said “we’re done” — and left the café on Monday, as the Gazette reported. " * 5
CZECH = "Předsedkyně vlády v pondělí odstoupila kvůli sporu o cla na ocel a železo. " * 5
RUSSIAN = "Министр ушёл в отставку в понедельник после спора о пошлинах на сталь. " * 5


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"), (ENGLISH, "utf-8-sig"), (ENGLISH, "utf-16"), (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"), (ENGLISH, "utf-32"), (ENGLISH, "cp1252"), (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"), (CZECH, "cp1250"), (CZECH, "utf-8"), ("café", "latin-1"),
    ],
)  # fmt: skip
def test_encodings(text, encoding):
    assert decode("a.txt", text.encode(encoding)) == text


def test_a_character_cut_off_at_the_end_is_replaced():
    assert decode("a.txt", ENGLISH.encode()[:-3] + "é".encode()[:1]).endswith("\ufffd")


def test_a_broken_byte_in_utf8_is_replaced_and_the_rest_kept():
    content = CZECH.encode()
    assert decode("a.txt", b"\xff" + content) == "\ufffd" + CZECH


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"words\x00\x01\x02 and more", "binary"),
        (bytes(range(1, 256)) * 20, "broken"),
        (b"abc \xff\xfe\xfd\xc3 \xc3\xa9\xc3\xa9\xc3\xa9" + b"\x01\x02\x03", "broken"),
    ],
    ids=["pdf", "zip", "gzip", "nul", "every byte", "control characters"],
)
def test_what_is_no_text_is_refused(content, words):
    with pytest.raises(InputError, match=words):
        decode("a.txt", content)


def test_a_page_says_its_encoding():
    page = f'<meta charset="koi8-r"><p>{RUSSIAN}</p>'
    assert RUSSIAN in decode_page("a.html", page.encode("koi8-r"))


def test_a_page_that_is_utf8_is_read_so_whatever_it_says():
    page = f'<meta charset="iso-8859-1"><p>{RUSSIAN}</p>'
    assert RUSSIAN in decode_page("a.html", page.encode())
