"""How far the article itself vouches for what a word says.

Several hedges may bear on one word; the one that vouches least wins, in this order: denied,
rumoured, possible, probable, reported, asserted. So "Doe may reportedly resign" is possible, and
"insiders say that Doe did not resign" is denied. A denial of a denial ("did not deny that") only
makes the matter reported. Scope follows the grammar: what stands on the predicate itself, and on
the verbs, nouns and adjectives that govern it as their complement. The words are data
(`hedges.yaml`).
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Any, cast

from detente.model import Certainty, Span, Statement, ontology
from detente.reading.draft import Draft
from detente.reading.syntax import Syntax, Token

_ORDER: tuple[Certainty, ...] = ("rumoured", "possible", "probable", "reported")
_CLAUSAL = ("ccomp", "xcomp", "csubj", "acl", "csubj:pass")
_NOMINAL = ("obj", "obl", "nmod", "nsubj:pass", "obl:agent", "appos")
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_REACH = 12  # governors looked at: a hedge further up bears on something else
_LOOK_BACK = 12  # statements looked at before a word: they nest, but not deeper


def certainty_at(draft: Draft, token: Token) -> Certainty:
    """How far the article vouches for the happening or state that `token` tells."""
    marks = [mark for step in _governors(draft.syntax, token) for mark in _marks(draft, *step)]
    marks += [_standing(draft, each) for each in _statements_around(draft, token)]
    denials = marks.count("denied")
    if denials % 2:
        return "denied"
    if denials:
        marks.append("reported")
    return next((each for each in _ORDER if each in marks), "asserted")


def is_hearsay(draft: Draft, speaker: Span) -> bool:
    """True where the phrase `speaker` names nobody and stands for hearsay: "insiders", "some"."""
    head = draft.syntax.head_of(speaker)
    return head is not None and head.lemma in _words("hearsay_speakers")


def _governors(syntax: Syntax, token: Token) -> Iterator[tuple[Token, Token | None]]:
    """`token` and the words whose complement it is, each with the word below it (None: itself)."""
    yield token, None
    shared = True
    for _ in range(_REACH):
        head = syntax.head(token)
        if head.index == token.index or not _passes(syntax, token):
            return
        if token.relation == "conj":
            apart = syntax.children(token, "nsubj") or _contrasts(syntax, token)
            shared = shared and not apart
            if shared and not syntax.children(token, "aux"):
                yield head, None
        else:
            yield head, token
        token = head


def _contrasts(syntax: Syntax, token: Token) -> bool:
    """True for the second part of "had not fallen but risen": it has its own standing."""
    return any(each.lemma == "but" for each in syntax.children(token, "cc"))


def _passes(syntax: Syntax, token: Token) -> bool:
    """True where what governs `token` can hedge it too."""
    if token.relation in _CLAUSAL or token.relation == "conj":
        return True
    if token.relation == "acl:relcl":
        return any(each.lemma == "that" for each in syntax.children(token, "mark"))
    if token.tag not in ("NOUN", "PROPN", "PRON"):
        return False
    if token.relation == "nsubj":
        return not any(each.lemma in _DEFINITE for each in syntax.children(token, "det", "nmod"))
    return token.relation in _NOMINAL


def _marks(draft: Draft, word: Token, below: Token | None) -> Iterator[Certainty]:
    """The hedges on `word`, and in `word` itself where the matter hangs on it (`below`)."""
    yield from _modifiers(draft.syntax, word, below)
    if below is None:
        return
    if word.tag in ("VERB", "AUX"):
        passive = bool(draft.syntax.children(word, "aux:pass")) or word.relation == "acl"
        own = _words("passive" if passive and word.fine == "VBN" else "active").get(word.lemma)
    else:
        own = _words("adjectives" if word.tag == "ADJ" else "nouns").get(word.lemma)
    if own and own != "asserted":
        yield own


def _modifiers(syntax: Syntax, word: Token, below: Token | None) -> Iterator[Certainty]:
    children = [each for each in syntax.children(word) if each is not below]
    modals = {each.lemma for each in children if each.relation == "aux"}
    negated = any(_negates(syntax, each) for each in children)
    if negated and not modals & set(_hedges()["keep_possible_when_negated"]):
        yield "denied"
        modals = set()
    for modal in sorted(modals & _words("modals").keys()):
        yield _words("modals")[modal]
    for each in children:
        if each.relation == "advmod" and each.text.lower() in _words("adverbs"):
            yield _words("adverbs")[each.text.lower()]
        if each.relation == "mark" and each.lemma in _hedges()["open_marks"]:
            yield "possible"


def _negates(syntax: Syntax, word: Token) -> bool:
    """True for "not", "no", and for subjects and objects such as "nobody" and "no deal"."""
    if word.relation == "advmod":
        return word.text.lower() in _hedges()["negators"]
    if word.relation == "det":
        return word.text.lower() in _hedges()["negative_determiners"]
    if word.relation not in ("nsubj", "nsubj:pass", "obj"):
        return False
    if word.text.lower() in _hedges()["negative_subjects"]:
        return True
    return any(_negates(syntax, each) for each in syntax.children(word, "det"))


def _statements_around(draft: Draft, token: Token) -> Iterator[Statement]:
    """The statements in whose content `token` stands."""
    after = bisect_right(draft.statements, token.start, key=lambda each: each.content[0].start)
    for statement in draft.statements[max(0, after - _LOOK_BACK) : after]:
        if any(span.contains(token.span) for span in statement.content):
            yield statement


def _standing(draft: Draft, statement: Statement) -> Certainty:
    """How far the article vouches for what somebody says: rumoured where nobody is named."""
    speaker = statement.speaker
    named = speaker is None or speaker.actor is not None
    return "reported" if named or not is_hearsay(draft, cast("Span", speaker)) else "rumoured"


@cache
def _hedges() -> dict[str, Any]:
    return cast("dict[str, Any]", ontology.load("hedges"))


@cache
def _words(kind: str) -> dict[str, Certainty]:
    words = _hedges()[kind]
    if isinstance(words, list):
        return dict.fromkeys(words, "rumoured")
    return cast("dict[str, Certainty]", words)
