"""Whether what words look ahead to is still to come: no question, condition, habit or past wish."""

from bisect import bisect_right
from collections.abc import Iterator

from detente.model import Span
from detente.reading.claims.subjects import subject
from detente.reading.draft import Draft
from detente.reading.predictions.foresight import Foresight, kinds, modality, words
from detente.reading.syntax import Syntax, Token
from detente.reading.times.dating import horizon_for

_CLIMB = 12  # clauses looked at: one that opens a question stands no further up
_LOOK_BACK = 4  # quotations looked at before a word: they nest no deeper
_EMBEDDED = ("ccomp", "xcomp", "conj", "advcl", "acl", "acl:relcl", "parataxis", "obj")


def is_to_come(draft: Draft, foresight: Foresight) -> bool:
    """True where the article, or the one it quotes, means that `foresight` will or may come."""
    syntax, target = draft.syntax, foresight.target
    if target.tag == "PRON" or is_asked(syntax, target) or _is_open(syntax, target):
        return False
    if _is_superseded(syntax, foresight.word) or _is_compared(syntax, foresight.word):
        return False
    if foresight.kind != "pledge" and _is_told_as_past(draft, foresight):
        return False
    if foresight.word.lemma == "go" and _was_going(draft, foresight):
        return False
    kind = modality(syntax, target)
    if kind is None:
        return True
    if _is_perfect(syntax, target) or _is_general(syntax, target):
        return False
    if foresight.held:
        return True
    if kind == "reported":
        return _is_reported(draft, target)
    return kind == "certain" or _may_come(draft, target)


def is_asked(syntax: Syntax, target: Token) -> bool:
    """True for the words of a question, in quotation marks or not."""
    sentence = syntax.sentence_of(target)
    last = syntax.tokens[max(sentence.first, sentence.last - 3) : sentence.last]
    return any(each.text == "?" for each in last)


def _is_open(syntax: Syntax, target: Token) -> bool:
    """True inside a condition, an indirect question, a time clause or what is denied."""
    for word in _upwards(syntax, target):
        if _opens(syntax, word):
            return True
        above = syntax.head(word)
        if word.relation in ("ccomp", "xcomp", "acl") and above.lemma in words("open"):
            return True
    return False


def _opens(syntax: Syntax, clause: Token) -> bool:
    """True where a word such as "if" or "whether" opens the clause of `clause`."""
    if clause.relation == "acl:relcl":
        return False
    for each in syntax.children(clause):
        if each.start > clause.start or each.lemma not in words("conditions"):
            continue
        if each.relation == "mark" and not _is_threshold(syntax, each):
            return True
        if each.fine in ("WRB", "WP", "WDT", "WP$"):
            return True
    return False


def _is_threshold(syntax: Syntax, mark: Token) -> bool:
    """True for the "before" of "a matter of time before"."""
    if mark.lemma not in ("before", "until", "till"):
        return False
    above = syntax.head(syntax.head(mark))
    return above.lemma in ("matter", "time")


def _upwards(syntax: Syntax, token: Token) -> Iterator[Token]:
    for _ in range(_CLIMB):
        yield token
        if token.head == token.index or token.relation not in _EMBEDDED:
            return
        token = syntax.head(token)


def _is_superseded(syntax: Syntax, word: Token) -> bool:
    """True for "had planned to", "should promise to": told as what did not come, or ought to."""
    return any(each.text.lower() in words("unreal") for each in syntax.children(word, "aux"))


def _is_told_as_past(draft: Draft, foresight: Foresight) -> bool:
    """True for "planned the raid", "was to meet": a plan that the text looks back on.

    One that somebody is cited for, or with a day still to come, stands.
    """
    syntax, verb = draft.syntax, foresight.word
    plans = verb.lemma in kinds("own") or verb.lemma == "be"
    expects = verb.lemma in words("foretelling") and foresight.held
    if not (plans or expects) or modality(syntax, foresight.target):
        return False
    if verb.fine == "VBG" and not syntax.children(verb, "aux"):
        return any(each.lemma == "of" for each in syntax.children(verb, "mark"))
    past = verb.fine == "VBD" or any(
        each.text.lower() in ("was", "were", "did") for each in syntax.children(verb, "aux")
    )
    if not past or verb.relation == "ccomp":
        return past and plans and foresight.target.relation == "obj"
    return horizon_for(draft, foresight.target) is None


def _was_going(draft: Draft, foresight: Foresight) -> bool:
    """True for "was going to", but for what somebody is told to have said."""
    tenses = {each.text.lower() for each in draft.syntax.children(foresight.word, "aux")}
    if tenses.isdisjoint(("was", "were")):
        return False
    quoted = any(True for _ in _quotes(draft, foresight.word))
    return quoted or not _is_told_later(draft.syntax, foresight.word)


def _is_compared(syntax: Syntax, word: Token) -> bool:
    """True for "are less likely to": a comparison of what is."""
    degrees = {each.text.lower() for each in syntax.children(word, "advmod")}
    return word.text.lower() == "likely" and not degrees.isdisjoint(("more", "less"))


def _is_perfect(syntax: Syntax, target: Token) -> bool:
    """True for "would have left", "may have been"; the words tell of the past."""
    return any(
        each.lemma == "have" or each.text.lower() == "have"
        for each in syntax.children(target, "aux")
    )


def _is_general(syntax: Syntax, target: Token) -> bool:
    """True for general truths and advice: "you will often find"."""
    doer = subject(syntax, target)
    if doer is not None and doer.text.lower() in words("anyone"):
        return True
    if doer is not None and doer.text.lower() in ("i", "we") and target.lemma in words("talk"):
        return True
    return any(each.text.lower() in words("habits") for each in syntax.children(target, "advmod"))


def _is_reported(draft: Draft, target: Token) -> bool:
    """True for the "would" of reported speech: "she said that he would leave"."""
    if any(_holds_clause(draft, target, quote) for quote in _quotes(draft, target)):
        return False
    if target.lemma in words("wishes"):
        return False
    return _is_told_later(draft.syntax, target)


def _is_told_later(syntax: Syntax, target: Token) -> bool:
    """True where a verb of the past, or one of foretelling, has `target` for its clause."""
    for word in _upwards(syntax, target):
        above = syntax.head(word)
        if word.relation == "ccomp" and above.tag == "VERB":
            past = above.fine in ("VBD", "VBN") or above.lemma in words("foretelling")
            return past and above.lemma not in words("hypothetical")
        if word.relation == "acl:relcl" and not _has_that(syntax, word):
            return False
    return False


def _has_that(syntax: Syntax, clause: Token) -> bool:
    """True for the clause of "whispers that he would leave", which relates to no noun."""
    return any(each.lemma == "that" for each in syntax.children(clause, "mark"))


def _quotes(draft: Draft, target: Token) -> Iterator[Span]:
    """The quotations in which `target` stands."""
    after = bisect_right(draft.quotations, target.start, key=lambda each: each.start)
    for quote in draft.quotations[max(0, after - _LOOK_BACK) : after]:
        if quote.contains(target.span):
            yield quote


def _holds_clause(draft: Draft, target: Token, quote: Span) -> bool:
    """True where the quotation holds the modal as well: the words are the speaker's own."""
    modals = draft.syntax.children(target, "aux")
    return all(quote.contains(each.span) for each in modals)


def _may_come(draft: Draft, target: Token) -> bool:
    """True where "may", "might" or "could" tells a happening to come, not what is or can be."""
    syntax = draft.syntax
    if target.tag != "VERB" or target.lemma in words("timeless"):
        return False
    if target.fine not in ("VB", "VBN", "VBP") or syntax.children(target, "cop"):
        return False
    modal = next(iter(syntax.children(target, "aux")))
    doer = subject(syntax, target)
    if doer is not None and doer.text.lower() in ("i", "we"):
        return False
    if modal.text.lower() == "could":
        return not _is_past_ability(syntax, target)
    return True


def _is_past_ability(syntax: Syntax, target: Token) -> bool:
    """True for "could" in a tale of the past: "he ran until he could walk no more"."""
    adverbs = {each.text.lower() for each in syntax.children(target, "advmod")}
    if not adverbs.isdisjoint(words("inability")):
        return True
    if any(each.lemma in ("as", "so") for each in syntax.children(target, "mark")):
        return True
    for word in _upwards(syntax, target):
        above = syntax.head(word)
        if above.lemma in words("hypothetical") and word.relation == "ccomp":
            return True
        if word.relation in ("advcl", "acl:relcl", "conj") and above.fine == "VBD":
            return above.lemma not in kinds("own")
    return False
