"""What a weaving changes in the record: a value, which the pipeline writes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from detente.record.interface import Woven, WovenKind, Writer

KINDS: tuple[WovenKind, ...] = (
    "origin", "actor", "thread", "disagreement", "tie", "checked", "revision", "proposal",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Changes:
    """The outcome of one weaving.

    `blocks`: for each kind of block the keys of its members; `notes`: for each kind of block what
    is noted of it; `woven`: for each kind of thing what each owner now owns of it; `gone`: members
    that are no more; `articles`: those now woven.
    """

    articles: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    blocks: Mapping[str, Mapping[str, frozenset[str]]] = field(default_factory=dict)
    notes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    woven: Mapping[WovenKind, Mapping[str, Sequence[Woven]]] = field(default_factory=dict)

    def write(self, writer: Writer) -> None:
        """Puts the changes into the record, inside the writer's transaction."""
        for kind, keys in sorted(self.blocks.items()):
            writer.set_blocks(kind, keys)
        for kind, notes in sorted(self.notes.items()):
            writer.set_notes(kind, notes)
        for each in KINDS:
            if self.woven.get(each):
                writer.replace(each, self.woven[each])
        writer.forget(self.gone)
        writer.mark_woven(self.articles)
