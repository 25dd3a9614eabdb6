"""Things that hang together."""

from collections.abc import Iterable


def components(nodes: Iterable[str], links: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """The connected components, each sorted, in the order of their first member."""
    union = Union(nodes)
    for one, other in links:
        union.join(one, other)
    return union.groups()


class Union:
    """Sets that only ever grow together (union-find with path halving)."""

    def __init__(self, nodes: Iterable[str]) -> None:
        self._parent = {node: node for node in nodes}

    def find(self, node: str) -> str:
        """The smallest member of the set that `node` is in."""
        parent = self._parent
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    def join(self, one: str, other: str) -> None:
        """Makes one set of the two."""
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first

    def groups(self) -> list[tuple[str, ...]]:
        """The sets, each sorted, in the order of their first member."""
        found: dict[str, list[str]] = {}
        for node in sorted(self._parent):
            found.setdefault(self.find(node), []).append(node)
        return [tuple(group) for group in found.values()]
