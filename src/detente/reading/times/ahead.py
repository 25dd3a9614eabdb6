"""Whether the words around a token look ahead of the day of publication, or back."""

from typing import Literal

from detente.reading.syntax import Syntax, Token
from detente.reading.times.timewords import TIMES

Direction = Literal["ahead", "back", "either"]

_AUXILIARIES = frozenset(TIMES["ahead_auxiliaries"])
_VERBS = frozenset(TIMES["ahead_verbs"])
_CUES = frozenset(TIMES["ahead_cues"])
_REACH = 12  # tokens before a time in which a cue such as "upcoming" counts


def direction(syntax: Syntax, token: Token) -> Direction:
    """Where what `token` belongs to lies: "will meet" ahead, "met" back; a noun alone either way.

    Judged at the verb that the token hangs on; an infinitive asks the verb above it. A cue such as
    "upcoming" or "scheduled" near the token decides before the verb does.
    """
    if _cue_near(syntax, token):
        return "ahead"
    noun = False
    for each in (token, *syntax.ancestors(token)):
        if each.tag in ("VERB", "AUX") or syntax.children(each, "cop"):
            if _is_ahead(syntax, each):
                return "ahead"
            if not _is_infinitive(syntax, each):
                return "back" if _is_past(syntax, each) and not noun else "either"
        elif each is not token and each.tag in ("NOUN", "PROPN"):
            noun = True
    return "either"


def is_past(syntax: Syntax, token: Token) -> bool:
    """True where the verb that `token` hangs on is in the past: "met", "had met", "has met"."""
    for each in (token, *syntax.ancestors(token)):
        if each.tag == "VERB" or syntax.children(each, "cop"):
            return _is_past(syntax, each)
    return False


def _is_past(syntax: Syntax, verb: Token) -> bool:
    auxiliaries = syntax.children(verb, "aux", "cop")
    if any(each.fine == "MD" for each in auxiliaries):
        return False
    return verb.fine == "VBD" or any(
        each.fine == "VBD" or each.lemma == "have" for each in auxiliaries
    )


def _is_ahead(syntax: Syntax, verb: Token) -> bool:
    auxiliaries = syntax.children(verb, "aux", "cop")
    if any(each.lemma in _AUXILIARIES or each.text.lower() in _AUXILIARIES for each in auxiliaries):
        return not any(each.lemma == "have" for each in auxiliaries)  # "may have met"
    if verb.fine == "VBG" and any(each.fine in ("VBP", "VBZ") for each in auxiliaries):
        return all(each.lemma != "have" for each in auxiliaries)  # "is visiting on Tuesday"
    if not _is_infinitive(syntax, verb):
        return False
    return syntax.head(verb).lemma in _VERBS or verb.relation.startswith(
        "acl"
    )  # "a vote to be held"


def _is_infinitive(syntax: Syntax, verb: Token) -> bool:
    bare = [verb, *syntax.children(verb, "aux", "cop")]
    return any(each.fine == "VB" for each in bare) and any(
        each.text.lower() == "to" for each in syntax.children(verb, "mark", "aux")
    )


def _cue_near(syntax: Syntax, token: Token) -> bool:
    first = max(syntax.sentence_of(token).first, token.index - _REACH)
    before = syntax.tokens[first : token.index]
    return syntax.head(token).text.lower() in _CUES or any(
        each.text.lower() in _CUES and each.fine != "VBD" for each in before
    )
