"""On what condition something is foretold: "if the vote fails", "unless", "should he refuse"."""

from collections.abc import Iterator

from detente.model import Span
from detente.reading.predictions.foresight import Foresight, words
from detente.reading.syntax import Syntax, Token

_CLAUSES = ("advcl", "obl", "advmod", "parataxis", "nmod", "ccomp", "conj", "acl")
_ABOVE = 3  # clauses above what is foretold of which a condition in front of it may hang
_BOUND = 60  # words of a condition: a clause of more is misread
_TRIMMED = ("PUNCT", "CCONJ")


def condition(syntax: Syntax, foresight: Foresight) -> Span | None:
    """The words of the clause on which what is foretold depends, None where there is none.

    "If the vote fails, she will resign" has "If the vote fails"; "even if" is no condition.
    """
    for clause in _clauses(syntax, foresight):
        first = _opening(syntax, clause)
        if first is not None:
            return _words(syntax, clause, first, foresight)
    return _asked_behind(syntax, foresight.target)


def _asked_behind(syntax: Syntax, target: Token) -> Span | None:
    """The words "should the yard close" behind what is foretold, whose auxiliary hangs on it."""
    for each in syntax.children(target, "aux"):
        if each.text.lower() == "should" and each.start > target.start:
            rest = syntax.tokens[each.index : syntax.sentence_of(target).last]
            end = next((token for token in rest if token.tag == "PUNCT"), None)
            last = syntax.tokens[end.index - 1] if end else rest[-1]
            return Span(each.start, last.end)
    return None


def _clauses(syntax: Syntax, foresight: Foresight) -> Iterator[Token]:
    """The clauses that hang on what is foretold and on the word that foretells it; and those that
    stand in front of a clause above: "if asked, they said, she would sing and dance".
    """
    seen = {foresight.target.index}
    for word in dict.fromkeys((foresight.target, foresight.word)):
        yield from syntax.children(word, *_CLAUSES)
        seen.add(word.index)
    for each in syntax.subtree(foresight.target, _BOUND):
        if each.relation == "mark" and each.text.lower() in words("condition_verbs"):
            yield syntax.head(each)  # "open the port provided that it pays" read as of the port
    word = foresight.target
    for _ in range(_ABOVE):
        above = syntax.head(word)
        if above.index == word.index or word.relation not in ("conj", "ccomp", "xcomp"):
            return
        if _asks(syntax, above) and above.start < word.start:
            yield above  # "should he refuse, she will resign", read as two in a row
        for each in syntax.children(above, *_CLAUSES):
            if each.start < min(above.start, word.start) and each.index not in seen:
                yield each
        word = above


def _asks(syntax: Syntax, verb: Token) -> bool:
    """True for "should he refuse": the auxiliary before its subject."""
    doers = syntax.children(verb, "nsubj")
    return bool(doers) and any(
        each.text.lower() == "should" and each.start < doers[0].start
        for each in syntax.children(verb, "aux")
    )


def _opening(syntax: Syntax, clause: Token) -> Token | None:
    """The word that makes the clause a condition: "if", "provided", "long", "condition"."""
    for mark in syntax.children(clause, "mark", "advmod"):
        is_mark = mark.lemma in words("condition_marks")
        is_mark = is_mark or mark.text.lower() in words("condition_verbs")
        if is_mark and mark.start < clause.start:
            return None if _is_no_condition(syntax, mark, clause) else mark
    if clause.text.lower() in words("condition_verbs"):
        return clause if _has_clause(syntax, clause) else None
    if clause.lemma in words("condition_nouns"):
        cases = {each.lemma for each in syntax.children(clause, "case")}
        return clause if cases & {"on", "in"} and _has_clause(syntax, clause) else None
    if clause.text.lower() == "long":
        ahead = syntax.children(clause, "advmod")
        behind = syntax.tokens[clause.index + 1 : clause.index + 2]
        as_long = any(each.lemma in ("as", "so") for each in ahead)
        return clause if as_long and [each.lemma for each in behind] == ["as"] else None
    return clause if _asks(syntax, clause) else None


def _has_clause(syntax: Syntax, word: Token) -> bool:
    """True where a clause says what is provided, or on which condition."""
    return bool(_behind(syntax, word)) or any(
        each.start > word.start for each in syntax.children(word, "ccomp", "acl", "advcl")
    )


def _behind(syntax: Syntax, word: Token) -> list[Token]:
    """The words of the clause that hangs beside "provided" or "as long" and follows right on it."""
    for each in syntax.children(syntax.head(word), "advcl"):
        own = syntax.subtree(each, _BOUND)
        if own[0].index == word.index + 1:
            return own
    return []


def _is_no_condition(syntax: Syntax, mark: Token, clause: Token) -> bool:
    """True for "even if", "as if" and "if only to"."""
    before = syntax.tokens[mark.index - 1].lemma if mark.index else ""
    if before in ("even", "as") or syntax.tokens[mark.index + 1].lemma == "only":
        return True
    return any(
        each.lemma == "even" and each.start < mark.start
        for each in syntax.children(clause, "advmod")
    )


def _words(syntax: Syntax, clause: Token, first: Token, foresight: Foresight) -> Span | None:
    """From the first word of the clause to its last, without what is foretold and its commas."""
    own = {each.index for each in syntax.subtree(clause, _BOUND)}
    if first is clause:
        own |= {each.index for each in _behind(syntax, clause)}
    if foresight.target.index in own:
        own -= {each.index for each in syntax.subtree(foresight.target)}
    start = min(index for index in own if syntax.tokens[index].tag not in _TRIMMED)
    end = start
    while end + 1 in own:
        end += 1
    while syntax.tokens[end].tag in _TRIMMED:
        end -= 1
    found = Span(syntax.tokens[start].start, syntax.tokens[end].end)
    return found if found.contains(first.span) else None
