"""Names, sums and owners: which word of them hangs on which."""

from itertools import pairwise

from detente.reading.arcs.tree import Arcs

_SIGNS = frozenset("$€£¥")


def hang_names(arcs: Arcs) -> None:
    """Hangs the words of each name, and titles before it, on its last word."""
    parts: dict[int, list[int]] = {}
    for place, relation in enumerate(arcs.relations):
        if relation == "nmod:desc":
            arcs.relations[place] = "compound"
        elif relation == "flat" and arcs.heads[place] < place:
            run = parts.setdefault(arcs.heads[place], [arcs.heads[place]])
            if place == run[-1] + 1:
                run.append(place)
    for run in parts.values():
        if len(run) > 1:
            _turn(arcs, run)


def hang_sums(arcs: Arcs) -> None:
    """Hangs "$" and "3" of "$3 million" on the last word of the sum."""
    for place, word in enumerate(arcs.words):
        if word not in _SIGNS:
            continue
        run = [place]
        while run[-1] + 1 < len(arcs.fine) and arcs.fine[run[-1] + 1] == "CD":
            run.append(run[-1] + 1)
        if len(run) > 1:
            _turn(arcs, run)


def _turn(arcs: Arcs, run: list[int]) -> None:
    """Hangs the other words of a run, and all that hung on them, on its last; that one takes the
    place of the word by which the run hung on the rest.
    """
    last = run[-1]
    top = next(
        (each for each in run if arcs.heads[each] not in run or arcs.heads[each] == each), last
    )
    for each in run[:-1]:
        for child in arcs.children(each):
            if child not in run:
                arcs.heads[child] = last
    arcs.heads[last] = last if arcs.heads[top] == top else arcs.heads[top]
    arcs.relations[last] = arcs.relations[top]
    for each in run[:-1]:
        arcs.heads[each], arcs.relations[each] = last, "compound"


def mend_owner(arcs: Arcs, place: int) -> None:
    """Hangs whoever a possessive mark follows on what is owned: "Doe" in "Doe's old friend"."""
    owner = arcs.heads[place]
    if arcs.fine[place] != "POS" or owner != place - 1:
        return
    if arcs.relations[owner] not in ("nsubj", "nsubj:pass", "obj", "obl", "conj", "iobj"):
        return
    thing = None
    for each in range(place + 1, len(arcs.words)):
        if arcs.fine[each].startswith("N"):
            thing = each
        elif thing is not None or not arcs.fine[each].startswith(("JJ", "CD")):
            break
    if thing is not None and not arcs.is_below(thing, owner):
        arcs.heads[owner], arcs.relations[owner] = thing, "nmod:poss"


def with_conjuncts(arcs: Arcs) -> list[int]:
    """The words to which others are joined by "and"."""
    heads = (head for head, each in zip(arcs.heads, arcs.relations, strict=True) if each == "conj")
    return sorted({*heads})


def mend_conjuncts(arcs: Arcs, place: int) -> None:
    """Hangs a title that is taken for a name beside it on the name right after it: "Mayor" in "Doe
    and Mayor Jane Roe".
    """
    for one, other in pairwise(arcs.having(place, "conj")):
        between = range(one + 1, other)
        names = all(arcs.heads[each] == other and arcs.relations[each] == "compound"
                    for each in between)  # fmt: skip
        if names and arcs.fine[one].startswith("NNP") and arcs.fine[other].startswith("NNP"):
            for child in arcs.children(one):
                arcs.heads[child] = other
            arcs.heads[one], arcs.relations[one] = other, "compound"
