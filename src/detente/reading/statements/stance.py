"""How the words of a statement regard an actor: for, against, or not to be told.

What tells is what the grammar ties to the actor: the verb the actor is subject or object of, what
is predicated of the actor, and the words that describe the actor or the actor's things. Negation
turns a word round. The words are data (`regard.yaml`).
"""

from collections.abc import Iterable, Iterator
from functools import cache

from detente.model import ontology
from detente.reading.draft import Draft
from detente.reading.encoder.stances import stance
from detente.reading.syntax import Syntax, Token

FAINT = 0.3  # what a few words far from the actor tell: mostly wrong, and not worth asking about
SURE = 0.6  # the least chance that the trained reader must give a stance
_TURNED = -0.7  # "not great" is less than "bad"
_INDIRECT = 0.7  # what is said of an actor's things is said of the actor, but less
_NEGATORS = frozenset({"not", "n't", "never", "no", "hardly", "neither", "nor", "without"})
_ORIGINS = frozenset({"from", "by", "in", "under", "during"})  # "criticism from Doe"
_DESCRIBES = ("amod", "appos", "compound", "acl")
_COMPLEMENTS = ("obj", "xcomp", "obl", "ccomp")
_CLIMBS = 3
_ENOUGH = 1.0  # below this the words of a whole sentence tell too little


def is_heard(draft: Draft, head: Token, value: float) -> bool:
    """Whether the trained reader too hears the sentence speak for (`value` above 0), or against,
    whom the word `head` names.
    """
    if abs(value) < FAINT:
        return False
    syntax = draft.syntax
    sentence = syntax.sentence_of(head)
    words = [each.span for each in syntax.words(sentence)]
    name = (head, *syntax.children(head, "compound", "flat"))
    mention = sorted(each.index - sentence.first for each in name)
    chances = stance(draft.article.text, draft.story, words, mention)
    return chances.get("for" if value > 0 else "against", 0.0) >= SURE


def stance_towards(syntax: Syntax, heads: Iterable[Token]) -> float | None:
    """How the words around the mentions with these head words regard their actor, -1.0 to 1.0;
    None where no word tells.
    """
    told = [weight for head in heads for weight in _told(syntax, head)]
    if not told:
        return None
    mean = sum(told) / len(told)
    return round(max(-1.0, min(1.0, mean)), 2) or None


def tone_of(syntax: Syntax, words: Iterable[Token]) -> float | None:
    """How `words` as a whole regard the only actor they speak of; None where they do not tell
    enough. On NewsMTSC's development part it adds a fifth, and .82 of "against" stays right.
    """
    tone = 0.0
    for word in words:
        verb = word.tag == "VERB"
        weight = _regard("words", word.lemma)
        if verb and not weight:
            weight = _INDIRECT * (_regard("object", word.lemma) or _regard("subject", word.lemma))
        if weight:
            tone += weight * _turned(syntax, word)
    if abs(tone) < _ENOUGH:
        return None
    return round(max(-1.0, min(1.0, tone / 2)), 2)


def _told(syntax: Syntax, head: Token) -> Iterator[float]:
    """The weights of the words that bear on the mention at `head`."""
    factor = 1.0
    for _ in range(_CLIMBS):
        for word in syntax.children(head, *_DESCRIBES):
            yield from _weighed(factor * _regard("words", word.lemma))
        relation = head.relation
        governor = syntax.head(head)
        if governor.index == head.index:
            return
        if relation in ("nsubj", "nsubj:pass", "obj", "iobj"):
            yield from _weighed(factor * _by_verb(syntax, governor, relation, head))
            return
        openers = {each.lemma for each in syntax.children(head, "case")}
        if relation not in ("nmod:poss", "nmod", "conj", "obl") or openers & _ORIGINS:
            return
        if relation == "obl":
            yield from _weighed(
                factor * _turned(syntax, governor) * _towards(syntax, head, governor)
            )
            return
        if relation != "conj":
            factor *= _INDIRECT
            yield from _weighed(
                factor * _turned(syntax, governor) * _regard("words", governor.lemma)
            )
        head = governor


def _by_verb(syntax: Syntax, verb: Token, relation: str, actor: Token) -> float:
    """What a predicate tells of its subject or its object."""
    turned = _turned(syntax, verb)
    passive = bool(syntax.children(verb, "aux:pass"))
    if relation in ("obj", "iobj") or relation == "nsubj:pass" or passive:
        named = [each for each in syntax.children(verb, "xcomp") if each.index > actor.index]
        return turned * (_regard("object", verb.lemma) or _sum(syntax, named))
    own = _regard("subject", verb.lemma) or _regard("words", verb.lemma)
    described = syntax.children(verb, "amod") if syntax.children(verb, "cop") else []
    below = [each for each in syntax.children(verb, *_COMPLEMENTS) if each.tag in ("NOUN", "ADJ")]
    about = below if not _regard("object", verb.lemma) else []
    return turned * (own or _sum(syntax, [*described, *about]))


def _towards(syntax: Syntax, actor: Token, verb: Token) -> float:
    """What "lash out at Doe", "vouch for Doe" and "turn against Doe" tell."""
    openers = {each.lemma for each in syntax.children(actor, "case")}
    if "against" in openers:
        return -0.5
    return _regard("object", verb.lemma) if openers & {"at", "on", "with", "to"} else 0.0


def _sum(syntax: Syntax, words: Iterable[Token]) -> float:
    """The weights of `words` and of what describes them."""
    total = 0.0
    for word in words:
        described = syntax.children(word, "amod", "compound")
        weights = [_regard("words", each.lemma) for each in (word, *described)]
        total += _turned(syntax, word) * max(weights, key=abs)
    return max(-1.0, min(1.0, total))


def _turned(syntax: Syntax, word: Token) -> float:
    negated = sum(
        1 for each in syntax.children(word, "advmod", "det", "mark") if each.lemma in _NEGATORS
    )
    return _TURNED if negated % 2 else 1.0


def _weighed(weight: float) -> Iterator[float]:
    if weight:
        yield weight


def _regard(table: str, lemma: str) -> float:
    return _tables()[table].get(lemma, 0.0)


@cache
def _tables() -> dict[str, dict[str, float]]:
    """The weights of words by what they bear on: a verb's object or subject, or what they name."""
    lists = ontology.load("regard")
    tables: dict[str, dict[str, float]] = {"object": {}, "subject": {}, "words": {}}
    for table, good, bad in (
        ("object", "for_object", "against_object"),
        ("subject", "for_subject", "against_subject"),
        ("words", "for", "against"),
    ):
        for name, sign in ((good, 1.0), (bad, -1.0)):
            for weight, words in lists[name].items():
                tables[table].update(dict.fromkeys(words, sign * weight))
    return tables
