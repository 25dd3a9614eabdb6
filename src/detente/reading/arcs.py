"""The reader's trees as the rules of the reading ask for them.

The reader's arcs are Universal Dependencies as GUM has them. Some turns can be told in two ways
there, and the reader is not always of one mind; others spread one thing over several words. Here:

- a name hangs on its last word ("Doe" in "Jane Doe"), titles before it too, all as compounds, and
  so does a sum of money;
- each word of "according to" or "because of" hangs on the noun by itself;
- "to resign" in "urged Roe to resign" is an open clause, and Roe the object; so is Roe in "accused
  Roe of lying";
- a clause with "who" or "which" is a relative clause; one with "that" and a subject is none;
- "that Doe fled" in "it is likely that Doe fled" is a complement, and "due" in "it is due to Doe" a
  predicate;
- whoever "'s" follows hangs on what is owned;
- a verb has one subject: a second one is beside the first, or part of its name;
- what follows an infinitive is its object, and not that of the verb before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from detente.model import Span
from detente.reading.encoder.analysis import Analysis

_RELATIVE = frozenset({"WP", "WP$", "WDT"})
_WHO = frozenset({"who", "whom", "whose", "which"})
_OF_SUBJECTS = frozenset({"that", "to", "whether", "if", "for"})
_DEGREES = frozenset({"so", "such"})
_ON = frozenset({"at", "by", "in", "on"})
_SIGNS = frozenset("$€£¥")
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass")


@dataclass(slots=True)
class Arcs:
    """The words `first` to `last` of one sentence; a head is a place in it, a root's is itself."""

    words: list[str]
    fine: Sequence[str]
    heads: list[int]
    relations: list[str]

    def children(self, place: int) -> list[int]:
        """What hangs on the word at `place`."""
        return [each for each, head in enumerate(self.heads) if head == place != each]

    def is_below(self, place: int, other: int) -> bool:
        """True where the word at `place` hangs on the one at `other`, by however many others."""
        for _ in self.heads:
            if place == other:
                return True
            place = self.heads[place]
        return False

    def is_tree(self) -> bool:
        """True where every word leads to one root."""
        roots = [place for place, head in enumerate(self.heads) if head == place]
        return len(roots) == 1 and all(
            self.is_below(place, roots[0]) for place in range(len(self.heads))
        )

    def having(self, place: int, *relations: str) -> list[int]:
        """What hangs on it under one of `relations`."""
        return [each for each in self.children(place) if self.relations[each] in relations]


def adapted(story: str, found: Analysis, first: int, last: int) -> tuple[list[int], list[str]]:
    """The heads, as numbers of words, and the relations of the sentence `first` to `last`.

    Where mending several words one after the other would make a circle of them, the sentence is
    left as the reader has it.
    """
    arcs = Arcs(
        [_word(story, span) for span in found.words[first:last]],
        found.fine[first:last],
        [head - first for head in found.heads[first:last]],
        found.relations[first:last],
    )
    _part_fixed(arcs)
    _hang_names(arcs)
    _hang_sums(arcs)
    for place in range(last - first):
        _mend_clause(arcs, place)
        _mend_case(arcs, place)
        _mend_owner(arcs, place)
    for place in range(last - first):
        _mend_subjects(arcs, place)
        _mend_objects(arcs, place)
    for place in _with_conjuncts(arcs):
        _mend_conjuncts(arcs, place)
    if not arcs.is_tree():
        return list(found.heads[first:last]), list(found.relations[first:last])
    return [head + first for head in arcs.heads], arcs.relations


def _word(story: str, span: Span) -> str:
    return story[span.start : span.end].lower()


def _part_fixed(arcs: Arcs) -> None:
    for place, relation in enumerate(arcs.relations):
        head = arcs.heads[place]
        if relation == "fixed" and arcs.relations[head] != "root":
            arcs.relations[place], arcs.heads[place] = arcs.relations[head], arcs.heads[head]


def _hang_names(arcs: Arcs) -> None:
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


def _hang_sums(arcs: Arcs) -> None:
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


def _mend_clause(arcs: Arcs, place: int) -> None:
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
    if marks != ["to"] or arcs.having(place, *_SUBJECTS):
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
        bool(marks and objects) and arcs.fine[place] == "VBG" and not arcs.having(place, *_SUBJECTS)
    )


def _mend_relative(arcs: Arcs, place: int) -> None:
    inside = arcs.children(place)
    relative = [each for each in inside if arcs.fine[each] in _RELATIVE]
    subjects = arcs.having(place, *_SUBJECTS)
    doubled = [each for each in relative if arcs.words[each] == "that" and each in subjects]
    if doubled and len(subjects) > 1:
        arcs.relations[doubled[0]] = "mark"
        arcs.relations[place] = "acl"
    for each in relative:
        beside = each - 2 if each > 1 and arcs.words[each - 1] == "," else each - 1
        if arcs.words[each] == "who" and beside >= 0 and arcs.fine[beside].startswith("N"):
            if arcs.heads[beside] == place:  # in "Roe, who has spoken" she is no subject of it
                arcs.heads[beside], arcs.relations[beside] = _place_of(arcs, place, beside)
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


def _place_of(arcs: Arcs, place: int, other: int) -> tuple[int, str]:
    """The head and relation of the word at `place`, for `other` to have; a root's is itself."""
    head = arcs.heads[place]
    return (other if head == place else head), arcs.relations[place]


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
    return arcs.heads[place] < place and bool(marks) and not marks & _OF_SUBJECTS


def _mend_case(arcs: Arcs, place: int) -> None:
    """Hangs a preposition that hangs on the noun before it on the noun after it; "due" in "the
    losses were due to the strike" is the predicate, and no preposition.
    """
    head = arcs.heads[place]
    if arcs.relations[place] == "compound:prt" and arcs.words[place] in _ON:
        _part_from_verb(arcs, place)
    if arcs.relations[place] != "case":
        return
    if head > place and arcs.having(place, "cop") and arcs.having(place, *_SUBJECTS):
        arcs.heads[place], arcs.relations[place] = _place_of(arcs, head, place)
        arcs.heads[head], arcs.relations[head] = place, "obl"
        return
    if head > place:
        return
    nouns = [each for each in arcs.having(head, "nmod", "obl") if each > place]
    if nouns and not arcs.having(nouns[0], "case"):
        arcs.heads[place] = nouns[0]


def _mend_owner(arcs: Arcs, place: int) -> None:
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


def _part_from_verb(arcs: Arcs, place: int) -> None:
    """Hangs "on" in "agreed on Monday" on what follows at once, and not on the verb."""
    for noun in arcs.having(arcs.heads[place], "obl"):
        follows = noun > place and all(
            arcs.is_below(between, noun) for between in range(place + 1, noun)
        )
        if follows and not arcs.having(noun, "case"):
            arcs.heads[place], arcs.relations[place] = noun, "case"


def _with_conjuncts(arcs: Arcs) -> list[int]:
    heads = (head for head, each in zip(arcs.heads, arcs.relations, strict=True) if each == "conj")
    return sorted({*heads})


def _mend_conjuncts(arcs: Arcs, place: int) -> None:
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


def _mend_subjects(arcs: Arcs, place: int) -> None:
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


def _mend_objects(arcs: Arcs, place: int) -> None:
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
