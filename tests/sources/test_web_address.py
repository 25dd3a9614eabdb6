import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from detente.errors import InputError
from detente.model import Article
from detente.sources import Answer, articles, web_address

STORY = "The minister left the government on Monday after a long row over steel tariffs. "
PAGE = f"<html><head><title>Quits</title></head><body><p>{STORY * 4}</p></body></html>"
URL = "https://www.gazette.example/2024/03/15/quits"


def answering(content: bytes, kind: str = "text/html; charset=utf-8", address: str = URL):
    return lambda _: Answer(address, kind, iter([content]))


def test_a_page():
    (article,) = articles([URL], answering(PAGE.encode()))
    assert isinstance(article, Article)
    assert article.address == URL
    assert article.publisher == "gazette.example"
    assert (article.published, article.published_from) == ("2024-03-15", "URL")
    assert article.text == (STORY * 4).strip()


def test_the_address_is_the_one_that_a_redirect_led_to():
    there = "https://gazette.example/new"
    (article,) = articles([URL], answering(PAGE.encode(), address=there))
    assert article.address == there


def test_the_server_s_word_on_the_encoding():
    page = PAGE.replace("minister", "министр")
    (article,) = articles([URL], answering(page.encode("koi8-r"), "text/html; charset=koi8-r"))
    assert "министр" in article.text


@pytest.mark.parametrize(
    ("kind", "address"),
    [("text/plain", URL), ("", "https://gazette.example/a.txt"), ("TEXT/PLAIN;x=y", URL)],
)
def test_plain_text_from_the_web(kind, address):
    (article,) = articles([address], answering(STORY.encode(), kind, address))
    assert article.text == STORY


def drip() -> Iterator[bytes]:
    while True:
        yield b"a"


def refusing(url: str) -> Answer:
    raise ConnectionRefusedError(111, "Connection refused")


@pytest.mark.parametrize(
    ("url", "transport", "words"),
    [
        ("ftp://gazette.example/a.txt", answering(b""), "only http and https addresses"),
        ("file:///etc/hostname", answering(b""), "only http and https addresses"),
        (URL, refusing, "cannot be fetched (Connection refused)"),
        (
            URL,
            lambda url: Answer(url, "text/html", iter([b"x" * 9_000_000] * 3)),
            "more than 20 MB",
        ),
        (URL, answering(b"x", "image/png"), "a kind that is not read (image/png)"),
        (URL, answering(b"x", ""), "a kind that is not read (no content type)"),
        (URL, answering(b""), "is empty"),
    ],
)
def test_addresses_that_give_no_article(url, transport, words):
    (error,) = articles([url], transport)
    assert isinstance(error, InputError)
    assert error.address == url
    assert words in error.reason


def test_a_server_that_drips_is_left(monkeypatch):
    monkeypatch.setattr(web_address, "SECONDS_IN_ALL", 0.05)
    (error,) = articles([URL], lambda url: Answer(url, "text/html", drip()))
    assert "took more than" in str(error)


class Newsstand(BaseHTTPRequestHandler):
    """Serves one page, a way to it, and ways out of the web."""

    def do_GET(self) -> None:
        ways = {"/moved": "/page", "/out": "file:///etc/hostname", "/round": "/round"}
        if self.path in ways:
            self.send_response(302)
            self.send_header("Location", ways[self.path])
            self.end_headers()
        elif self.path in ("/page", "/caf%C3%A9"):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(PAGE.encode())
        else:
            self.send_error(404)

    def log_message(self, *words: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def newsstand():
    with HTTPServer(("127.0.0.1", 0), Newsstand) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "final"), [("/page", "/page"), ("/moved", "/page"), ("/café", "/caf%C3%A9")]
)
def test_over_http(newsstand, path, final):
    (article,) = articles([newsstand + path])
    assert isinstance(article, Article), article
    assert article.address == newsstand + final


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/gone", "the server answers 404 Not Found"),
        ("/out", "cannot be fetched"),
        ("/round", "cannot be fetched"),
        (":x/", "cannot be fetched"),
        ("/a\nb", "cannot be fetched"),
    ],
)
def test_over_http_in_vain(newsstand, path, words):
    (error,) = articles([newsstand + path])
    assert isinstance(error, InputError)
    assert words in error.reason
