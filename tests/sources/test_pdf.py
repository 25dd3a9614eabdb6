from io import BytesIO

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from detente.sources.pdf import paragraphs

LINES = [
    "Minister quits over steel", "",
    "The minister left the government on Monday after a long row over the tar-",
    "iffs on steel, which she had opposed from the start of her time in office.",
    "She spoke of a loss of trust.", "",
    "The prime minister thanked her for her work.",
]  # fmt: skip


def printed(*pages: list[str], password: str | None = None) -> bytes:
    """A PDF with these lines on its pages."""
    writer = PdfWriter()
    for lines in pages:
        page = writer.add_blank_page(612, 792)
        font = DictionaryObject({
            NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        })  # fmt: skip
        fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        stream.set_data(f"BT /F1 12 Tf 40 740 Td {shown} ET".encode())
        page[NameObject("/Contents")] = writer._add_object(stream)
    if password is not None:
        writer.encrypt(password, algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_lines_become_paragraphs(one):
    article = one("2024-03-15.pdf", printed(LINES))
    assert article.title == "Minister quits over steel"
    assert (article.published, article.published_from) == ("2024-03-15", "file name")
    assert "the tariffs on steel, which she had" in article.text
    assert article.text.splitlines()[-1].endswith("The prime minister thanked her for her work.")


def test_a_date_printed_on_top(one):
    article = one("a.pdf", printed(["Published: 15 March 2024", "", *LINES]))
    assert (article.published, article.published_from) == ("2024-03-15", "date line")


def test_the_day_on_which_the_file_was_made_is_no_date(one):
    assert one("a.pdf", printed(LINES)).published is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("A full line of the column that\ngoes on here.", 1, id="goes on"),
        pytest.param("A line as wide as the column.\nShort.\nAnother line begins.", 2, id="short"),
        pytest.param("One paragraph.\n\nAnother paragraph.", 2, id="a blank line"),
    ],
)  # fmt: skip
def test_paragraphs(before, after):
    assert len(paragraphs(before)) == after


def test_a_divided_word_is_put_together_and_a_compound_kept():
    (text,) = paragraphs(
        "The minister left the govern-\nment after a row over the so-\nCalled deal"
    )
    assert text == "The minister left the government after a row over the so- Called deal"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(printed([]), "without text", id="no text"),
        pytest.param(printed(LINES, password="secret"), "encrypted", id="password"),  # noqa: S106
        pytest.param(printed(LINES)[:400], "broken PDF", id="cut off"),
        pytest.param(b"%PDF-1.4\n" + b"\x00\xff" * 500, "broken PDF", id="garbage"),
        pytest.param(b"plain words", "no PDF inside", id="text"),
        pytest.param(b"", "empty", id="empty"),
    ],
)
def test_pdfs_that_cannot_be_read(refused, capfd, content, words):
    error = refused("a.pdf", content)
    assert words in error.reason
    assert capfd.readouterr() == ("", "")


def test_a_pdf_locked_without_a_password_is_read(one):
    assert "minister" in one("a.pdf", printed(LINES, password="")).text
