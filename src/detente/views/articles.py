"""Articles in a list."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.record.interface import ArticleStatus, Head, View


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """One article without its text.

    `addresses`: everywhere the same text was found. `copies`: how many articles, it included, are
    printings of one text. `status` is `unread` for a language that is not read here and `failed`
    where the reading broke; `reason` says why.
    """

    id: str
    title: str | None
    publisher: str | None
    author: str | None
    published: str | None
    language: str | None
    addresses: tuple[str, ...]
    copies: int
    status: ArticleStatus
    reason: str | None


def article_lines(view: View, heads: Iterable[Head]) -> tuple[ArticleLine, ...]:
    """The lines of these articles, in their order."""
    wanted = tuple(heads)
    origins = view.origins({head.origin for head in wanted if head.origin})
    copies = {origin.id: len(origin.articles) for origin in origins}
    return tuple(_line(head, copies.get(head.origin or "", 1)) for head in wanted)


def _line(head: Head, copies: int) -> ArticleLine:
    return ArticleLine(
        id=head.id,
        title=head.title,
        publisher=head.publisher,
        author=head.author,
        published=head.published,
        language=head.language,
        addresses=head.addresses,
        copies=copies,
        status=head.status,
        reason=head.reason,
    )
