"""From ClearNLP dependencies, as spaCy's English models give them, to Universal Dependencies.

ClearNLP hangs a noun on its preposition and a predicate on its copula; Universal Dependencies (de
Marneffe and others 2021) does it the other way round, hangs all conjuncts on the first, and makes
"him" in "made him leave" the object of "made".
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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

# Verbs whose bare infinitive or participle is said of their object: "let him go".
_CAUSING = {"make", "let", "help", "have", "see", "hear", "watch", "feel", "bid", "notice"}
_CATCHING = _CAUSING | {"leave", "keep", "find", "catch", "get", "send", "set", "spot", "picture"}

# What outlets do with news, and what may stand after it at the end of a sentence.
_REPORTING = {"report", "say", "write", "reveal", "disclose"}
_WHEN = {"pobj", "obl", "prep", "npadvmod", "advmod", "punct", "pcomp"}
_TAIL = 20  # words at the end of a sentence

Arcs = dict[int, tuple[int, str]]  # token index -> (head index, relation)


class _Tree:
    """The arcs of one sentence while they are being turned, with what hangs on each word."""

    def __init__(self, words: "Sequence[SpacyToken]") -> None:
        self.words = {word.i: word for word in words}
        self.arcs: Arcs = {}
        self._children: dict[int, set[int]] = {word.i: set() for word in words}
        for word in words:
            head = word.head
            while head.i not in self.words and head.head.i != head.i:
                head = head.head
            self.hang(word.i, head.i if head.i in self.words else word.i, word.dep_ or "dep")

    def hang(self, index: int, head: int, name: str) -> None:
        """Hangs the word `index` on `head`; the root hangs on itself."""
        if index in self.arcs:
            self._children[self.arcs[index][0]].discard(index)
        self.arcs[index] = (head, name)
        if head != index:
            self._children[head].add(index)

    def children(self, head: int, *names: str) -> list[int]:
        """What hangs on `head` under `names`, or at all, in order."""
        found = self._children[head]
        return sorted(each for each in found if not names or self.arcs[each][1] in names)


def universal(words: "Sequence[SpacyToken]") -> Arcs:
    """The arcs of one sentence: for the index of each word, its head's index and its relation.

    The root is its own head. Only words in `words` are heads.
    """
    tree = _Tree(words)
    _one_root(tree)
    _turn_prepositions(tree)
    _turn_copulas(tree)
    _raise_objects(tree)
    _flatten_conjuncts(tree)
    _free_sources(tree)
    return {
        index: (head, "mark" if tree.words[index].tag_ == "TO" and name == "aux" else _label(name))
        for index, (head, name) in tree.arcs.items()
    }


def _label(name: str) -> str:
    return _RENAMED.get(name, name)


def _one_root(tree: _Tree) -> None:
    """Makes sure that exactly one word is the root and that every other leads to it."""
    roots = [index for index, (head, _) in tree.arcs.items() if head == index]
    root = roots[0] if roots else min(tree.words)
    for index in roots[1:]:
        tree.hang(index, root, "parataxis")
    tree.hang(root, root, "ROOT")


def _turn_prepositions(tree: _Tree) -> None:
    """Hangs what follows a preposition on the preposition's head, the preposition on it."""
    for index in sorted(tree.words):
        head, name = tree.arcs[index]
        if name not in ("prep", "agent", "dative"):
            continue
        noun, prepositions = _object(tree, index)
        if noun is None:
            continue
        case = "case" if tree.words[noun].pos_ in _NOMINAL else "mark"
        tree.hang(noun, head, _phrase_relation(tree, name, head, noun))
        for each in prepositions:
            for rest in tree.children(each):
                if rest != noun and rest not in prepositions:
                    own = tree.arcs[rest][1]
                    tree.hang(rest, noun, "conj" if own in ("pobj", "pcomp") else own)
        for each in prepositions:
            tree.hang(each, noun, case)


def _object(tree: _Tree, preposition: int) -> tuple[int | None, list[int]]:
    """What follows a preposition, and the prepositions before it: "because of the war"."""
    found = [preposition]
    for _ in range(3):
        last = found[-1]
        nouns = [each for each in tree.children(last, "pobj") if each > last]
        inner = [each for each in tree.children(last, "pcomp", "prep") if each > last]
        more = [each for each in inner if tree.words[each].pos_ in ("ADP", "SCONJ")]
        if nouns:
            return nouns[0], found + [each for each in more if each < nouns[0]]
        if not more:
            clauses = [each for each in inner if tree.arcs[each][1] == "pcomp"]
            return (clauses[0] if clauses else None), found
        found.append(more[0])
    return None, found


def _phrase_relation(tree: _Tree, preposition: str, head: int, noun: int) -> str:
    if preposition == "agent":
        return "obl:agent"
    on_noun = tree.words[head].pos_ in _NOMINAL
    if tree.arcs[noun][1] == "pcomp" and tree.words[noun].pos_ not in _NOMINAL:
        return "acl" if on_noun else "advcl"
    return "nmod" if on_noun else "obl"


def _turn_copulas(tree: _Tree) -> None:
    """Makes the predicate of "be" the head: in "Doe is a lawyer", "lawyer"."""
    for index in sorted(tree.words):
        if tree.words[index].lemma_ != "be" or tree.arcs[index][1] in ("aux", "auxpass"):
            continue
        predicates = tree.children(index, "attr", "acomp")
        if not predicates:
            continue
        noun = predicates[0]
        head, name = tree.arcs[index]
        tree.hang(noun, noun if head == index else head, name)
        for child in tree.children(index):
            if child != noun:
                tree.hang(child, noun, tree.arcs[child][1])
        tree.hang(index, noun, "cop")


def _raise_objects(tree: _Tree) -> None:
    """Makes the subject of an infinitive the object of the verb before it: "made him leave"."""
    for index in sorted(tree.words):
        head, name = tree.arcs[index]
        if name != "ccomp" or head >= index or not _is_open(tree, head, index):
            continue
        subjects = tree.children(index, "nsubj")
        if len(subjects) == 1 and head < subjects[0] < index:
            tree.hang(subjects[0], head, "dobj")
            tree.hang(index, head, "xcomp")


def _free_sources(tree: _Tree) -> None:
    """Makes "the Herald reported on Monday", at the end of a sentence, the clause it is.

    The model takes the outlet for an apposition of the noun before the comma, and the verb for a
    participle on it.
    """
    order = sorted(tree.words)
    root = next(index for index, (head, _) in tree.arcs.items() if head == index)
    for verb in order[max(0, len(order) - _TAIL) :]:
        word = tree.words[verb]
        if word.tag_ not in ("VBD", "VBN") or tree.arcs[verb][1] != "acl":
            continue
        if word.lemma_ in _REPORTING and (name := _outlet(tree, verb, root)) is not None:
            tree.hang(verb, verb, "ROOT")
            tree.hang(name, verb, "nsubj")
            tree.hang(root, verb, "ccomp")
            return


def _outlet(tree: _Tree, verb: int, root: int) -> int | None:
    """The name between a comma and the verb, where nothing but a time follows the verb."""
    name = verb - 1
    if name not in tree.words or tree.words[name].tag_ != "NNP":
        return None
    before = min([name, *(each for each in tree.children(name) if each < name)]) - 1
    comma = before in tree.words and tree.words[before].text == ","
    follows = {tree.arcs[each][1] for each in tree.children(verb)}
    return name if comma and root < before and follows <= _WHEN else None


def _is_open(tree: _Tree, head: int, index: int) -> bool:
    """True where the clause at `index` has no finite verb of its own."""
    if tree.children(index, "mark", "complm", "cop"):
        return False
    verb = tree.words[head].lemma_
    form = tree.words[index].tag_
    helping = [tree.words[each].tag_ for each in tree.children(index, "aux", "auxpass")]
    if "TO" in helping:
        return True
    if helping:
        return False
    if form == "VB":
        return verb in _CAUSING
    return verb in _CATCHING and form in ("VBG", "VBN", "JJ", "JJR", "JJS")


def _flatten_conjuncts(tree: _Tree) -> None:
    """Hangs every conjunct on the first, and each "and" on the conjunct after it."""
    for index in sorted(tree.words):
        head, name = tree.arcs[index]
        if name == "conj":
            tree.hang(index, _first_conjunct(tree, head), name)
    conjuncts: dict[int, list[int]] = {}
    for index in sorted(tree.words):
        head, name = tree.arcs[index]
        if name == "conj":
            conjuncts.setdefault(head, []).append(index)
    for index in sorted(tree.words):
        head, name = tree.arcs[index]
        later = conjuncts.get(_first_conjunct(tree, head), [])
        place = bisect_right(later, index)
        if name == "cc" and place < len(later):
            tree.hang(index, later[place], "cc")


def _first_conjunct(tree: _Tree, index: int) -> int:
    while tree.arcs[index][1] == "conj" and tree.arcs[index][0] != index:
        index = tree.arcs[index][0]
    return index
