"""The series of a record by the blocks in which they meet claims."""

from detente.model import Series
from detente.record.interface import View
from detente.weaving.series_match import head_keys


class SeriesByKey:
    """Looks up series by block; their heads are read once, when the first is asked for."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._ids: dict[str, list[str]] | None = None
        self._read: dict[str, Series] = {}

    def of(self, key: str) -> tuple[Series, ...]:
        """The series that may meet claims in the block, by id."""
        return self._whole(self._keys().get(key, []))

    def measuring(self, measure: str) -> tuple[Series, ...]:
        """Every series of one measured thing, by id."""
        own = {each for key, ids in self._keys().items() for each in ids if _of(key) == measure}
        return self._whole(sorted(own))

    def _keys(self) -> dict[str, list[str]]:
        if self._ids is None:
            self._ids = {}
            for head in self._view.series_heads():
                for key in head_keys(head):
                    self._ids.setdefault(key, []).append(head.id)
        return self._ids

    def _whole(self, ids: list[str]) -> tuple[Series, ...]:
        missing = [each for each in ids if each not in self._read]
        if missing:
            self._read.update({each.head.id: each for each in self._view.series(missing)})
        return tuple(self._read[each] for each in sorted(ids))


def _of(key: str) -> str:
    return key.split(" ", 1)[0]
