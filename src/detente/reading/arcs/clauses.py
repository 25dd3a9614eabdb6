"""Clauses: what they are to the word that they hang on."""

from detente.reading.arcs.tree import SUBJECTS, Arcs, place_of

_RELATIVE = frozenset({"WP", "WP$", "WDT"})
_WHO = frozenset({"who", "whom", "whose", "which"})
_OFSUBJECTS = frozenset({"that", "to", "whether", "if", "for"})
_DEGREES = frozenset({"so", "such"})


def mend_clause(arcs: Arcs, place: int) -> None:
    """Mends what the clause of the word at `place` is to its head."""
    relation = arcs.relations[place]
    if relation in ("ccomp", "advcl") and _is_open(arcs, place):
        arcs.relations[place] = "xcomp"
        for each in arcs.having(arcs.heads[place], "iobj"):
            arcs.relations[each] = "obj"
    elif relation == "ccomp" and _is_gerund(arcs, place):
        arcs.relations[place] = "advcl"
        for each in arcs.having(arcs.heads[place], "iobj"):
            arcs.relations[each] = "obj"
    elif relation in ("acl", "acl:relcl", "parataxis"):
        _mend_relative(arcs, place)
    elif relation in ("csubj", "advcl", "advcl:relcl") and _is_extraposed(arcs, place):
        arcs.relations[place] = "ccomp"
    elif relation == "csubj" and _is_adjunct(arcs, place):
        arcs.relations[place] = "advcl"


def _is_open(arcs: Arcs, place: int) -> bool:
    """True for "to resign" after an object, with no subject of its own."""
    marks = [arcs.words[each] for each in arcs.having(place, "mark")]
    if marks != ["to"] or arcs.having(place, *SUBJECTS):
        return False
    above = arcs.heads[place]
    objects = arcs.having(above, "obj", "iobj")
    told = arcs.relations[place] == "ccomp" or bool(arcs.having(above, "iobj"))
    return told and any(above < each < place for each in objects)


def _is_gerund(arcs: Arcs, place: int) -> bool:
    """True for "of lying" after an object that is taken for an indirect one."""
    marks = [each for each in arcs.having(place, "mark") if arcs.fine[each] == "IN"]
    objects = arcs.having(arcs.heads[place], "iobj")
    return (
        bool(marks and objects) and arcs.fine[place] == "VBG" and not arcs.having(place, *SUBJECTS)
    )


def _mend_relative(arcs: Arcs, place: int) -> None:
    inside = arcs.children(place)
    relative = [each for each in inside if arcs.fine[each] in _RELATIVE]
    subjects = arcs.having(place, *SUBJECTS)
    doubled = [each for each in relative if arcs.words[each] == "that" and each in subjects]
    if doubled and len(subjects) > 1:
        arcs.relations[doubled[0]] = "mark"
        arcs.relations[place] = "acl"
    for each in relative:
        beside = each - 2 if each > 1 and arcs.words[each - 1] == "," else each - 1
        if arcs.words[each] == "who" and beside >= 0 and arcs.fine[beside].startswith("N"):
            if arcs.heads[beside] == place:  # in "Roe, who has spoken" she is no subject of it
                arcs.heads[beside], arcs.relations[beside] = place_of(arcs, place, beside)
            elif arcs.is_below(beside, place):
                continue
            arcs.heads[place] = beside  # whom "who" follows at once, whatever the clause hung on
        elif arcs.words[each] == "which" and _has_who(arcs, arcs.heads[place]):
            things = [noun for noun in range(each) if arcs.fine[noun] in ("NN", "NNS")]
            if things and not arcs.is_below(things[-1], place):
                arcs.heads[place] = things[-1]
    named = any(arcs.words[each] in _WHO for each in relative)
    if named and arcs.fine[arcs.heads[place]].startswith("N"):
        arcs.relations[place] = "acl:relcl"


def _has_who(arcs: Arcs, noun: int) -> bool:
    """True for somebody, of whom another clause tells with "who"; "which" speaks of something."""
    clauses = arcs.having(noun, "acl:relcl")
    return any(arcs.words[each] == "who" for clause in clauses for each in arcs.children(clause))


def _is_extraposed(arcs: Arcs, place: int) -> bool:
    """True for a clause with "that" after its head, whose subject is an empty "it"; not for that in
    "it is so cold that he left".
    """
    head = arcs.heads[place]
    if any(arcs.words[each] in _DEGREES for each in arcs.children(head)):
        return False
    empty = any(arcs.words[each] == "it" for each in arcs.having(head, "expl", "nsubj"))
    that = any(arcs.words[each] == "that" for each in arcs.having(place, "mark"))
    return empty and that and head < place


def _is_adjunct(arcs: Arcs, place: int) -> bool:
    """True for "before he left" after its head, which is no subject."""
    marks = {arcs.words[each] for each in arcs.having(place, "mark")}
    return arcs.heads[place] < place and bool(marks) and not marks & _OFSUBJECTS
