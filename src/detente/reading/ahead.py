"""Whether the words around a token look ahead of the day of publication."""

from detente.reading.syntax import Syntax, Token
from detente.reading.timewords import TIMES

_AUXILIARIES = frozenset(TIMES["ahead_auxiliaries"])
_VERBS = frozenset(TIMES["ahead_verbs"])
_CUES = frozenset(TIMES["ahead_cues"])
_REACH = 12  # tokens before a time in which a cue such as "upcoming" counts
_FINITE = {"VBD", "VBZ", "VBP"}


def looks_ahead(syntax: Syntax, token: Token) -> bool:
    """True where what `token` belongs to is still to come: "will meet", "plans to meet".

    Judged at the verb that the token hangs on; an infinitive asks the verb above it. Without a
    verb, a cue such as "upcoming" or "scheduled" shortly before the token decides.
    """
    for verb in _verbs_above(syntax, token):
        if _is_ahead(syntax, verb):
            return True
        if not _infinitive(syntax, verb):
            break
    return _cue_before(syntax, token)


def is_past(syntax: Syntax, token: Token) -> bool:
    """True where the verb that `token` hangs on is in the simple past."""
    for verb in _verbs_above(syntax, token):
        auxiliaries = syntax.children(verb, "aux", "cop")
        return verb.fine == "VBD" or any(each.fine == "VBD" for each in auxiliaries)
    return False


def _verbs_above(syntax: Syntax, token: Token) -> list[Token]:
    chain = [token, *syntax.ancestors(token)]
    return [each for each in chain if each.tag == "VERB" or syntax.children(each, "cop")]


def _is_ahead(syntax: Syntax, verb: Token) -> bool:
    auxiliaries = syntax.children(verb, "aux", "cop")
    if any(each.lemma in _AUXILIARIES or each.text.lower() in _AUXILIARIES for each in auxiliaries):
        return not any(each.lemma == "have" for each in auxiliaries)  # "may have met"
    if verb.fine == "VBG" and any(each.fine in ("VBP", "VBZ") for each in auxiliaries):
        return all(each.lemma != "have" for each in auxiliaries)  # "is visiting on Tuesday"
    return _infinitive(syntax, verb) and syntax.head(verb).lemma in _VERBS


def _infinitive(syntax: Syntax, verb: Token) -> bool:
    return verb.fine == "VB" and any(
        each.text.lower() == "to" for each in syntax.children(verb, "mark", "aux")
    )


def _cue_before(syntax: Syntax, token: Token) -> bool:
    first = max(syntax.sentence_of(token).first, token.index - _REACH)
    return any(each.text.lower() in _CUES for each in syntax.tokens[first : token.index])
