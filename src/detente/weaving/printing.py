"""Origins kept in step: one more article joins, or makes, an origin, and touches no other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from detente.record.interface import Origin, View
from detente.weaving.blocks import Blocks
from detente.weaving.components import Union
from detente.weaving.duplicates import Printed, Text, bands, origins, same_story, shingled


@dataclass(slots=True)
class Printing:
    """The origins after some articles were (re)printed.

    `origin` gives the origin of every article that was looked at; `moved` are the articles whose
    origin is another than before; `woven` what the record is to have in place of what it has.
    """

    origin: Mapping[str, str] = field(default_factory=dict)
    moved: frozenset[str] = frozenset()
    woven: Mapping[str, tuple[Origin, ...]] = field(default_factory=dict)


class _Texts:
    """The shingles of articles, each made once."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._made: dict[str, Text] = {}

    def __getitem__(self, article: str) -> Text:
        if article not in self._made:
            found = self._view.article(article)
            empty = Text(frozenset(), frozenset())
            self._made[article] = shingled(found) if found else empty
        return self._made[article]


def printing(view: View, articles: Iterable[str], blocks: Blocks) -> Printing:
    """The origins when `articles` have come, or come again with other furniture."""
    texts = _Texts(view)
    keys = {article: frozenset(bands(texts[article])) for article in sorted(articles)}
    before = blocks.keys(keys)
    known = view.origin_of(keys)
    fresh = {
        article: own
        for article, own in keys.items()
        if article not in known or own != before.get(article, frozenset())
    }
    blocks.put(fresh)
    links = list(_links(view, fresh, blocks, texts))
    return _settled(view, fresh, links)


def _links(
    view: View, fresh: Mapping[str, frozenset[str]], blocks: Blocks, texts: _Texts
) -> Iterator[tuple[str, str]]:
    """Pairs that are one story, enough of them to hold every origin together.

    Whatever was printed in one origin with a fresh article is compared anew, and all of it in pairs
    that meet. An article found to belong is compared with no other of the same story.
    """
    again = _with_company(view, fresh)
    keys = blocks.keys(again)
    everyone = blocks.members(key for own in keys.values() for key in own)
    met = {
        article: {each for key in own for each in everyone[key]} - {article}
        for article, own in sorted(keys.items())
    }
    origin = view.origin_of({each for found in met.values() for each in found})
    union = Union({*again, *(each for found in met.values() for each in found)})
    for article, other in _company(origin, again):
        union.join(article, other)
        yield article, other
    for article, found in met.items():
        for other in sorted(found):
            if union.find(article) != union.find(other) and same_story(
                texts[article], texts[other]
            ):
                union.join(article, other)
                yield article, other


def _company(origin: Mapping[str, str], again: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Articles of one origin that is not looked at again: they hold together as they are."""
    first: dict[str, str] = {}
    for article, own in sorted(origin.items()):
        if article not in again and first.setdefault(own, article) != article:
            yield first[own], article


def _with_company(view: View, fresh: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The fresh articles, and all that were in one origin with one of them."""
    together = view.origins(sorted(set(view.origin_of(fresh).values())))
    return frozenset(fresh) | {article for each in together for article in each.articles}


def _settled(
    view: View, fresh: Mapping[str, frozenset[str]], links: list[tuple[str, str]]
) -> Printing:
    """The origins of all that is fresh or linked, with everything that they had in them before."""
    looked = {*_with_company(view, fresh), *(each for pair in links for each in pair)}
    before = view.origin_of(looked)
    again = _with_company(view, fresh)
    kept = view.origins(sorted({before[each] for each in looked - again if each in before}))
    whole = [(article, each.articles[0]) for each in kept for article in each.articles]
    everyone = looked | {article for pair in whole for article in pair}
    printed = [Printed(head.id, head.published) for head in view.heads(everyone)]
    found = origins(printed, [*links, *whole])
    before = view.origin_of(found)
    moved = frozenset(each for each, own in found.items() if before.get(each) != own)
    return Printing(found, moved, _woven(found, before))


def _woven(found: Mapping[str, str], before: Mapping[str, str]) -> dict[str, tuple[Origin, ...]]:
    """For each origin that was, nothing; for each that is now, its articles."""
    groups: dict[str, list[str]] = {}
    for article, own in sorted(found.items()):
        groups.setdefault(own, []).append(article)
    woven: dict[str, tuple[Origin, ...]] = dict.fromkeys(before.values(), ())
    woven.update({own: (Origin(own, tuple(group)),) for own, group in groups.items()})
    return woven
