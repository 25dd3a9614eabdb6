"""What the words of a story say is still to come."""

from dataclasses import replace

from detente.reading.frames import Foresight, frames
from detente.reading.syntax import Syntax


def foresee(syntax: Syntax) -> list[Foresight]:
    """Every look ahead, one for each thing foretold, in the order of the text.

    Conjuncts share one, and a plan inside what is foretold is part of it: "is expected to announce
    plans to build and to sell" looks ahead once.
    """
    found: dict[int, Foresight] = {}
    for token in syntax.tokens:
        for each in frames(syntax, token):
            known = found.get(each.target.index)
            found[each.target.index] = _joined(known, each) if known else each
    kept = [each for each in found.values() if not _is_part(syntax, each, found)]
    return sorted(kept, key=lambda each: each.target.index)


def _joined(one: Foresight, other: Foresight) -> Foresight:
    """The two that foretell one thing: "predicts that it will" has the holder of "predicts"."""
    if one.held == other.held:
        return one
    outer, inner = (one, other) if one.held else (other, one)
    kind = inner.kind if outer.kind == "forecast" else outer.kind
    return replace(inner, kind=kind, holder=outer.holder, held=True)


def _is_part(syntax: Syntax, each: Foresight, found: dict[int, Foresight]) -> bool:
    """True for a look ahead inside what another foretells."""
    if each.word.index != each.target.index and each.word.index in found:
        return True
    above = syntax.head(each.word).index
    return each.word.relation in ("xcomp", "obj") and above in found and above != each.target.index
