"""Prepositions, subjects and objects: which word they belong to."""

from itertools import pairwise

from detente.reading.arcs.tree import SUBJECTS, Arcs, place_of

_ON = frozenset({"at", "by", "in", "on"})


def part_fixed(arcs: Arcs) -> None:
    """Hangs each word of "according to" on the noun by itself."""
    for place, relation in enumerate(arcs.relations):
        head = arcs.heads[place]
        if relation == "fixed" and arcs.relations[head] != "root":
            arcs.relations[place], arcs.heads[place] = arcs.relations[head], arcs.heads[head]


def mend_case(arcs: Arcs, place: int) -> None:
    """Hangs a preposition that hangs on the noun before it on the noun after it; "due" in "the
    losses were due to the strike" is the predicate, and no preposition.
    """
    head = arcs.heads[place]
    if arcs.relations[place] == "compound:prt" and arcs.words[place] in _ON:
        _part_from_verb(arcs, place)
    if arcs.relations[place] != "case":
        return
    if head > place and arcs.having(place, "cop") and arcs.having(place, *SUBJECTS):
        arcs.heads[place], arcs.relations[place] = place_of(arcs, head, place)
        arcs.heads[head], arcs.relations[head] = place, "obl"
        return
    if head > place:
        return
    nouns = [each for each in arcs.having(head, "nmod", "obl") if each > place]
    if nouns and not arcs.having(nouns[0], "case"):
        arcs.heads[place] = nouns[0]


def _part_from_verb(arcs: Arcs, place: int) -> None:
    """Hangs "on" in "agreed on Monday" on what follows at once, and not on the verb."""
    for noun in arcs.having(arcs.heads[place], "obl"):
        follows = noun > place and all(
            arcs.is_below(between, noun) for between in range(place + 1, noun)
        )
        if follows and not arcs.having(noun, "case"):
            arcs.heads[place], arcs.relations[place] = noun, "case"


def mend_subjects(arcs: Arcs, place: int) -> None:
    """Of two subjects of one verb, the second is another name for the first after a comma, or the
    rest of its name right beside it.
    """
    subjects = arcs.having(place, "nsubj", "nsubj:pass")
    for one, other in pairwise(subjects):
        if other == one + 1 and arcs.fine[one].startswith("NNP"):
            arcs.heads[one], arcs.relations[one] = other, "compound"
        elif other < place and "," in arcs.words[one + 1 : other]:
            arcs.heads[other], arcs.relations[other] = one, "appos"
            return


def mend_objects(arcs: Arcs, place: int) -> None:
    """Mends a bare name after a verb, and the object of an infinitive."""
    if arcs.relations[place] == "obl" and arcs.fine[place] == "NNP":
        start = min([place, *arcs.having(place, "compound")])
        bare = not arcs.having(place, "case") and arcs.heads[place] == start - 1
        if bare and not arcs.having(arcs.heads[place], "obj"):
            arcs.relations[place] = "obj"
    if arcs.relations[place] == "xcomp" and not arcs.having(place, "obj", "cop"):
        marks = [arcs.words[each] for each in arcs.having(place, "mark")]
        later = [each for each in arcs.having(arcs.heads[place], "obj") if each > place]
        if marks == ["to"] and later:
            arcs.heads[later[0]] = place
