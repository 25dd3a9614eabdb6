"""From ClearNLP dependencies, as spaCy's English models give them, to Universal Dependencies.

ClearNLP hangs a noun on its preposition and a predicate on its copula; Universal Dependencies (de
Marneffe and others 2021) does it the other way round, and hangs all conjuncts on the first.
"""

from collections.abc import Sequence

from spacy.tokens import Token as SpacyToken

_RENAMED = {
    "ROOT": "root", "dobj": "obj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass",
    "auxpass": "aux:pass", "poss": "nmod:poss", "relcl": "acl:relcl", "prt": "compound:prt",
    "npadvmod": "obl:unmarked", "neg": "advmod", "intj": "discourse", "preconj": "cc:preconj",
    "predet": "det:predet", "nn": "compound", "quantmod": "advmod", "oprd": "xcomp",
    "acomp": "xcomp", "attr": "xcomp", "dative": "iobj", "agent": "obl:agent", "meta": "dep",
    "subtok": "dep", "pcomp": "advcl", "pobj": "obl", "prep": "dep", "complm": "mark",
}  # fmt: skip
_NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "SYM"}

Arcs = dict[int, tuple[int, str]]  # token index -> (head index, relation)


def universal(words: Sequence[SpacyToken]) -> Arcs:
    """The arcs of one sentence: for the index of each word, its head's index and its relation.

    The root is its own head. Only words in `words` are heads.
    """
    known = {word.i: word for word in words}
    arcs: Arcs = {}
    for word in words:
        head = word.head
        while head.i not in known and head.head.i != head.i:
            head = head.head
        arcs[word.i] = (head.i if head.i in known else word.i, word.dep_ or "dep")
    _one_root(arcs, words)
    _turn_prepositions(arcs, known)
    _turn_copulas(arcs, known)
    _flatten_conjuncts(arcs, known)
    return {
        index: (head, "mark" if known[index].tag_ == "TO" and name == "aux" else _label(name))
        for index, (head, name) in arcs.items()
    }


def _label(name: str) -> str:
    return _RENAMED.get(name, name)


def _one_root(arcs: Arcs, words: Sequence[SpacyToken]) -> None:
    """Makes sure that exactly one word is the root and that every other leads to it."""
    roots = [index for index, (head, _) in arcs.items() if head == index]
    root = roots[0] if roots else words[0].i
    for index in roots[1:]:
        arcs[index] = (root, "parataxis")
    arcs[root] = (root, "ROOT")


def _children(arcs: Arcs, head: int) -> list[int]:
    return [index for index, (each, _) in arcs.items() if each == head and index != head]


def _turn_prepositions(arcs: Arcs, known: dict[int, SpacyToken]) -> None:
    """Hangs what follows a preposition on the preposition's head, the preposition on it."""
    for index in sorted(known):
        head, name = arcs[index]
        if name not in ("prep", "agent", "dative"):
            continue
        inner = [each for each in _children(arcs, index) if arcs[each][1] in ("pobj", "pcomp")]
        if not inner:
            continue
        noun = inner[0]
        arcs[noun] = (head, _phrase_relation(name, arcs[noun][1], known[head], known[noun]))
        arcs[index] = (noun, "case" if known[noun].pos_ in _NOMINAL else "mark")
        for rest in _children(arcs, index):
            arcs[rest] = (noun, "conj" if rest in inner else arcs[rest][1])


def _phrase_relation(preposition: str, name: str, head: SpacyToken, noun: SpacyToken) -> str:
    if preposition == "agent":
        return "obl:agent"
    if name == "pcomp" and noun.pos_ not in _NOMINAL:
        return "acl" if head.pos_ in _NOMINAL else "advcl"
    return "nmod" if head.pos_ in _NOMINAL else "obl"


def _turn_copulas(arcs: Arcs, known: dict[int, SpacyToken]) -> None:
    """Makes the predicate of "be" the head: in "Doe is a lawyer", "lawyer"."""
    for index in sorted(known):
        if known[index].lemma_ != "be" or arcs[index][1] in ("aux", "auxpass"):
            continue
        predicates = [each for each in _children(arcs, index) if arcs[each][1] in ("attr", "acomp")]
        if not predicates:
            continue
        noun = predicates[0]
        head, name = arcs[index]
        arcs[noun] = (noun, name) if head == index else (head, name)
        arcs[index] = (noun, "cop")
        for child in _children(arcs, index):
            arcs[child] = (noun, arcs[child][1])


def _flatten_conjuncts(arcs: Arcs, known: dict[int, SpacyToken]) -> None:
    """Hangs every conjunct on the first, and each "and" on the conjunct after it."""
    for index in sorted(known):
        head, name = arcs[index]
        while name == "conj" and arcs[head][1] == "conj" and arcs[head][0] != head:
            head = arcs[head][0]
        arcs[index] = (head, name)
    for index in sorted(known):
        head, name = arcs[index]
        if name != "cc":
            continue
        later = [each for each in _children(arcs, head) if arcs[each][1] == "conj" and each > index]
        if later:
            arcs[index] = (min(later), "cc")
