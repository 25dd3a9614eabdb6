"""Evidence in the terminal: the words behind a bar, and below them where they stand."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from detente.cli.safe import shortened
from detente.cli.words import where
from detente.model import Evidence

BAR = "│ "
LONGEST = 360  # characters of one piece of evidence
AGAIN = 60  # characters of one that was shown before
NARROW = 20  # columns that words are given at least


def indented(out: Console, words: str, by: int, style: str = "", hang: int = 0) -> None:
    """Prints `words` in lines that begin after `by` blanks, `hang` more from the second on."""
    text = Text(words, style=style)
    width = max(out.width - by - hang, NARROW)
    for number, line in enumerate(text.wrap(out, width)):
        line.rstrip()
        out.print(Text(" " * (by + hang if number else by)) + line)


class Quoting:
    """Prints evidence, each piece in full once."""

    def __init__(self, out: Console) -> None:
        self._out = out
        self._shown: set[str] = set()

    def print(self, evidence: Sequence[Evidence], by: int, most: int) -> None:
        """Prints at most `most` different texts of the evidence, `by` columns in."""
        for told in _by_words(evidence)[:most]:
            words = shortened(told[0].text, LONGEST)
            if words in self._shown:
                self._bar(f"{shortened(words, AGAIN)} (quoted above)", by)
                continue
            self._shown.add(words)
            self._bar(words, by)
            self._place(told, by)

    def _bar(self, words: str, by: int, style: str = "") -> None:
        width = max(self._out.width - by - len(BAR), NARROW)
        for line in Text(words, style=style).wrap(self._out, width):
            line.rstrip()
            self._out.print(Text(" " * by) + Text(BAR, style="dim") + line)

    def _place(self, told: Sequence[Evidence], by: int) -> None:
        """Where the words stand; in a file on one line, so that it can be searched for."""
        others = [each for each in told[1:] if each.address != told[0].address]
        also = dict.fromkeys(each.publisher or each.address for each in others)
        more = f"; also in {', '.join(also)}" if also else ""
        line = f"{where(told[0])}{shortened(more)}"
        if self._out.is_terminal:
            self._bar(line, by, "dim")
        else:
            self._out.print(Text(f"{' ' * by}{BAR}{line}"), soft_wrap=True)


def _by_words(evidence: Sequence[Evidence]) -> list[list[Evidence]]:
    """The pieces by their words, without those that are a part of another from the same article."""
    groups: dict[str, list[Evidence]] = {}
    for each in evidence:
        if not any(_is_part(each, other) for other in evidence):
            groups.setdefault(each.text, []).append(each)
    return list(groups.values())


def _is_part(piece: Evidence, whole: Evidence) -> bool:
    longer = whole.end - whole.start > piece.end - piece.start
    inside = whole.start <= piece.start and piece.end <= whole.end
    return piece.article == whole.article and longer and inside
