"""What is said: the words that the grammar hangs on a cue as its content."""

from collections.abc import Iterable

from detente.model import Span
from detente.reading.cues import SPOKEN, Cue
from detente.reading.syntax import Syntax, Token

_CLIMBS = 8
_EDGES = frozenset(",.;:-\u2013\u2014")


def contents_of(syntax: Syntax, cue: Cue, speaker: Span | None) -> list[Span]:
    """The spans of what `cue` brings, in the order of the text; none where it brings nothing."""
    if "according" in cue.forms:
        return _around(syntax, cue.head, cue, speaker)
    if cue.noun:
        return _after_noun(syntax, cue, speaker)
    words = _complement(syntax, cue)
    if words:
        return spans(syntax, words, cue, speaker)
    if _is_inserted(syntax, cue.head):
        return _around(syntax, cue.head, cue, speaker)
    return []


def _complement(syntax: Syntax, cue: Cue) -> list[Token]:
    """The words of the first of the cue's forms that is there."""
    verb = cue.head
    clauses = syntax.children(verb, "ccomp") if "clause" in cue.forms else []
    if clauses:
        return [word for each in clauses for word in syntax.subtree(each)]
    objects = [each for each in syntax.children(verb, "obj") if each.index > verb.index]
    for each in syntax.children(verb, "xcomp"):
        if _form(syntax, each) in cue.forms:
            with_object = objects if _form(syntax, each) == "as" else []
            return [word for head in (*with_object, each) for word in syntax.subtree(head)]
    for each in syntax.children(verb, "obl", "advcl"):
        opener = syntax.children(each, "case", "mark")[:1]
        if each.index > verb.index and opener and opener[0].lemma in cue.forms:
            return [word for head in (*objects, each) for word in syntax.subtree(head)]
    if "thing" in cue.forms:
        return [word for each in objects for word in syntax.subtree(each)]
    return []


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
    while head.head != cue.head.index and head.index > cue.head.index and head.head != head.index:
        head = syntax.head(head)
    if head.index <= cue.head.index:
        return []
    return spans(syntax, syntax.subtree(head), cue, speaker)


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
    below = {each.index for each in syntax.subtree(inserted)}
    head = syntax.head(inserted)
    for _ in range(_CLIMBS):
        if head.relation in ("root", "ccomp", "parataxis"):
            break
        if head.relation == "conj" and syntax.children(head, "nsubj"):
            break
        head = syntax.head(head)
    words = [each for each in syntax.subtree(head) if each.index not in below]
    return spans(syntax, words, cue, speaker)


def spans(syntax: Syntax, words: Iterable[Token], cue: Cue, speaker: Span | None) -> list[Span]:
    """The runs of `words`, without the cue and the speaker, trimmed of stops at their ends."""
    taken = [cue.span] + ([speaker] if speaker else [])
    runs: list[list[Token]] = []
    for word in sorted(set(words), key=lambda each: each.index):
        if any(word.span.overlaps(each) for each in taken):
            continue
        if runs and _joined(syntax, runs[-1][-1], word, taken):
            runs[-1].append(word)
        else:
            runs.append([word])
    found = [_trimmed(run) for run in runs]
    return [span for span in found if span is not None]


def _joined(syntax: Syntax, left: Token, right: Token, taken: list[Span]) -> bool:
    """True where nothing but stops lies between two words of one content."""
    between = syntax.tokens[left.index + 1 : right.index]
    if any(Span(left.end, right.start).overlaps(each) for each in taken):
        return False
    return all(each.tag == "PUNCT" for each in between)


def _trimmed(run: list[Token]) -> Span | None:
    while run and run[-1].text[-1:] in _EDGES and run[-1].tag == "PUNCT":
        run = run[:-1]
    while run and run[0].text[:1] in _EDGES and run[0].tag == "PUNCT":
        run = run[1:]
    if not any(each.tag != "PUNCT" for each in run):
        return None
    return Span(run[0].start, run[-1].end)


def opens_quotation(cue: Cue) -> bool:
    """True where the cue can bring words between quotation marks."""
    return cue.kind in SPOKEN or bool(cue.forms)
