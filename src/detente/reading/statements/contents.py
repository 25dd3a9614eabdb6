"""What is said: the words that the grammar hangs on a cue as its content."""

from collections.abc import Iterable

from detente.model import Span
from detente.reading.statements.cues import SPOKEN, Cue, nouns_of
from detente.reading.statements.speakers import LONGEST_CLAUSE, is_resumed
from detente.reading.syntax import Syntax, Token

_CLIMBS = 8
_AFTER_OBJECT = ("obl", "xcomp", "acl", "acl:relcl", "advcl", "nmod")
_EDGES = frozenset(",.;:-\u2013\u2014\u2015")
# Words that tie a sentence to the one before, and are the writer's, not the speaker's.
_LINKS = frozenset({"and", "but", "however", "yet", "meanwhile", "still", "so"})


def contents_of(syntax: Syntax, cue: Cue, speaker: Span | None) -> list[Span]:
    """The spans of what `cue` brings, in the order of the text; none where it brings nothing."""
    if "according" in cue.forms:
        return _around(syntax, cue.head, cue, speaker)
    if cue.noun:
        return _after_noun(syntax, cue, speaker)
    words = _complement(syntax, cue)
    if words:
        return spans(words, cue, speaker)
    if _is_inserted(syntax, cue.head):
        return _around(syntax, cue.head, cue, speaker)
    return []


def _complement(syntax: Syntax, cue: Cue) -> list[Token]:
    """The words of the first of the cue's forms that is there."""
    verb = cue.head
    clauses = syntax.children(verb, "ccomp") if "clause" in cue.forms else []
    if any(each.index > verb.index for each in clauses):
        clauses = [each for each in clauses if each.index > verb.index]
    clauses = clauses or _misplaced_clause(syntax, cue)
    if clauses:
        return [word for each in clauses for word in _clause(syntax, verb, each)]
    objects = [each for each in syntax.children(verb, "obj") if each.index > verb.index]
    for each in syntax.children(verb, "xcomp"):
        if _form(syntax, each) in cue.forms:
            return _without_aside(syntax, _subtrees(syntax, *objects, each))
    for each in syntax.children(verb, "obl", "advcl"):
        opener = syntax.children(each, "case", "mark")[:1]
        if each.index > verb.index and opener and opener[0].lemma in cue.forms:
            return _subtrees(syntax, *objects, each)
    return _object(syntax, verb, objects) if "thing" in cue.forms else []


def _without_aside(syntax: Syntax, words: list[Token]) -> list[Token]:
    """`words` up to a relative clause set apart by a comma, which is the writer's: "Doe wanted to
    sell it to Roe, who refused".
    """
    for word in words:
        aside = word.text.lower() in ("who", "which") and word.relation.startswith("nsubj")
        if aside and syntax.tokens[word.index - 1].text == ",":
            return [each for each in words if each.index < word.index]
    return words


def _object(syntax: Syntax, verb: Token, objects: list[Token]) -> list[Token]:
    """The words of an object, and of the phrases after it that the parser hung on the verb."""
    words = _subtrees(syntax, *objects)
    if not words:
        return []
    last, times = max(each.index for each in words), nouns_of("settings")
    for phrase in syntax.children(verb):
        if phrase.index < last or phrase.relation not in _AFTER_OBJECT:
            continue
        below = syntax.subtree(phrase, LONGEST_CLAUSE)
        if below[0].index != last + 1 or any(each.lemma in times for each in below):
            break
        words += below
        last = max(last, below[-1].index)
    return words


def _subtrees(syntax: Syntax, *heads: Token) -> list[Token]:
    return [word for head in heads for word in syntax.subtree(head, LONGEST_CLAUSE)]


def _clause(syntax: Syntax, verb: Token, clause: Token) -> list[Token]:
    """The words of a reported clause, without what was misread into it.

    What stands before the cue belongs to a clause after it only where its subject does ("The plan,
    Doe said, has failed"); a second verb may be the speaker's ("Doe said he would go and left").
    """
    words = syntax.subtree(clause, LONGEST_CLAUSE)
    if _begins_after(syntax, clause, verb):
        words = [each for each in words if each.index > verb.index]
    for second in syntax.children(clause, "conj"):
        if is_resumed(syntax, verb, clause, second):
            words = [each for each in words if each.index < _first(syntax, second)]
    return words


def _begins_after(syntax: Syntax, clause: Token, verb: Token) -> bool:
    """True where `clause` follows `verb` with its subject and all."""
    subjects = syntax.children(clause, "nsubj", "nsubj:pass", "expl")
    return clause.index > verb.index and not any(each.index < verb.index for each in subjects)


def _misplaced_clause(syntax: Syntax, cue: Cue) -> list[Token]:
    """The clause of "said in May that Roe had left" where it was misread as describing May."""
    if cue.kind not in SPOKEN or "clause" not in cue.forms:
        return []
    for noun in syntax.children(cue.head, "obl", "obj"):
        for clause in syntax.children(noun, "acl:relcl", "acl"):
            that = [each for each in syntax.children(clause, "mark") if each.lemma == "that"]
            if that and noun.index > cue.head.index and syntax.children(clause, "nsubj"):
                return [clause]
    return []


def _first(syntax: Syntax, second: Token) -> int:
    return syntax.subtree(second, LONGEST_CLAUSE)[0].index


def _form(syntax: Syntax, complement: Token) -> str:
    """Which of the forms `to`, `doing`, `as` an open complement has."""
    if any(each.fine == "TO" for each in syntax.children(complement, "mark")):
        return "to"
    return "doing" if complement.fine == "VBG" else "as"


def _after_noun(syntax: Syntax, cue: Cue, speaker: Span | None) -> list[Span]:
    """The clause or phrase that the opener of a noun's content belongs to."""
    if cue.opener is None:
        return []
    head = syntax.head(cue.opener)
    for _ in range(_CLIMBS):
        if head.head in (cue.head.index, head.index) or head.index <= cue.head.index:
            break
        head = syntax.head(head)
    if head.index <= cue.head.index:
        return []
    return spans(syntax.subtree(head, LONGEST_CLAUSE), cue, speaker)


def _is_inserted(syntax: Syntax, verb: Token) -> bool:
    """True for "Doe said" set into the clause that it reports: "The plan, Doe said, has failed"."""
    if verb.lemma == verb.text.lower() and verb.fine == "VB":
        return False
    if verb.relation == "parataxis":
        return bool(syntax.children(verb, "nsubj"))
    marks = [each.lemma for each in syntax.children(verb, "mark")]
    return verb.relation == "advcl" and marks == ["as"] and bool(syntax.children(verb, "nsubj"))


def _around(syntax: Syntax, inserted: Token, cue: Cue, speaker: Span | None) -> list[Span]:
    """The clause that an inserted "Doe said" or "according to Doe" stands in, without it."""
    below = {each.index for each in syntax.subtree(inserted, LONGEST_CLAUSE)}
    head = syntax.head(inserted)
    for _ in range(_CLIMBS):
        if head.relation in ("root", "ccomp", "parataxis"):
            break
        if head.relation == "conj" and syntax.children(head, "nsubj"):
            break
        head = syntax.head(head)
    words = [each for each in syntax.subtree(head, LONGEST_CLAUSE) if each.index not in below]
    if _begins_after(syntax, head, inserted) and "according" not in cue.forms:
        words = [each for each in words if each.index > inserted.index]
    return spans(words, cue, speaker)


def spans(words: Iterable[Token], cue: Cue, speaker: Span | None) -> list[Span]:
    """The runs of `words`, without the cue and the speaker, trimmed of stops at their ends."""
    taken = [cue.span] + ([speaker] if speaker else [])
    runs: list[list[Token]] = []
    for word in sorted({each.index: each for each in words}.values(), key=_place):
        if any(word.start < each.end and each.start < word.end for each in taken):
            continue
        if runs and _joined(runs[-1][-1], word, taken):
            runs[-1].append(word)
        else:
            runs.append([word])
    found = [_trimmed(run) for run in runs]
    return [span for span in found if span is not None]


def _place(word: Token) -> int:
    return word.index


def _joined(left: Token, right: Token, taken: list[Span]) -> bool:
    """True where neither the cue nor the speaker lies between two words of one content."""
    if right.index == left.index + 1:
        return left.sentence == right.sentence
    between = Span(left.end, right.start)
    return left.sentence == right.sentence and not any(between.overlaps(each) for each in taken)


def _trimmed(run: list[Token]) -> Span | None:
    """The words of `run` without the stops and the "and" or "but" at its edges."""
    first, last = 0, len(run)
    while last > first and (_is_stop(run[last - 1]) or run[last - 1].tag == "CCONJ"):
        last -= 1
    while first < last and (
        _is_stop(run[first]) or run[first].lemma in _LINKS or run[first].text in (")", "]")
    ):
        first += 1
    run = run[first:last]
    if not any(each.tag != "PUNCT" for each in run):
        return None
    return Span(run[0].start, run[-1].end)


def _is_stop(token: Token) -> bool:
    return token.tag == "PUNCT" and token.text[:1] in _EDGES
