"""Who says it: the words that name the speaker of a cue, and the actor behind them."""

from itertools import islice

from detente.model import Span
from detente.reading.statements.cues import Cue, nouns_of
from detente.reading.syntax import Syntax, Token

_CLIMBS = 6  # governors asked for their subject
LONGEST_CLAUSE = 300  # words of one clause looked at; sentences of speech end long before
_LONGEST = 60  # words in the name of a speaker, appositions and relative clauses included
_RELATIVE = frozenset({"who", "whom", "which", "that"})
_NO_SPEAKER = frozenset({"there", "what", "this", "that", "these", "those"})
_TRIMMED = frozenset({"PUNCT", "CCONJ", "SPACE"})
_KEPT = frozenset({")", "]"})


def speaker_of(syntax: Syntax, cue: Cue) -> Span | None:
    """The words that name who speaks by `cue`, as the grammar has it; None for nobody."""
    if cue.opener and "according" in cue.forms:
        return _phrase_after(syntax, cue.opener)
    if cue.noun:
        return _owner(syntax, cue.head)
    subject = subject_of(syntax, cue.head)
    if subject is None or subject.text.lower() in _NO_SPEAKER:
        return None
    return phrase(syntax, subject, cue.head)


def antecedent(syntax: Syntax, span: Span) -> Span:
    """What "who" or "which" stands for, where `span` is one; else `span` itself.

    The noun right before it, else the noun that the grammar hangs its clause on.
    """
    head = syntax.head_of(span)
    if head is None or head.text.lower() not in _RELATIVE:
        return span
    before = syntax.tokens[max(0, head.index - 2) : head.index]
    for token in reversed(before):
        if token.tag in ("PROPN", "NOUN") and token.sentence == head.sentence:
            return token.span
        if token.text != ",":
            break
    for above in islice(syntax.ancestors(head), _CLIMBS):
        if above.relation in ("acl:relcl", "acl"):
            return syntax.head(above).span
    return span


def subject_of(syntax: Syntax, verb: Token) -> Token | None:
    """The head word of who does `verb`, also where another verb has the subject for it."""
    word = verb
    for _ in range(_CLIMBS):
        agent = syntax.children(word, "obl:agent")
        passive = syntax.children(word, "nsubj:pass")
        if agent and (passive or word.relation == "acl"):
            return agent[0]
        subjects = syntax.children(word, "nsubj")
        if word.fine == "VBG":  # a participle has no subject after it: it is a quotation's
            subjects = [each for each in subjects if each.index < word.index]
        if subjects and (not passive or word is not verb):
            return subjects[-1]
        if passive or word.head == word.index or _is_passive_participle(syntax, word):
            return None
        marked = any(each.tag in ("ADP", "PART") for each in syntax.children(word, "mark"))
        if word.relation == "acl" and word.fine == "VBG":
            if not marked and syntax.tokens[word.index - 1].tag == "PUNCT":
                return _subject_before(syntax, word)
            if not marked:
                return _author(syntax, syntax.head(word))
            word = _governing_verb(syntax, word)
            continue
        if word.relation not in ("conj", "xcomp", "advcl", "dep"):
            return None
        if word.relation == "xcomp" and syntax.children(syntax.head(word), "obj") and _bare(word):
            return None
        word = _above(syntax, word)
    return None


def _subject_before(syntax: Syntax, word: Token) -> Token | None:
    """The subject nearest before a participle that a comma or dash sets apart."""
    first = max(syntax.sentence_of(word).first, word.index - _LONGEST)
    for index in range(word.index - 1, first - 1, -1):
        token = syntax.tokens[index]
        expletive = token.lemma == "it" and syntax.children(syntax.head(token), "cop")
        if token.relation == "nsubj" and token.text.lower() not in _RELATIVE and not expletive:
            return token
    return None


def _author(syntax: Syntax, noun: Token) -> Token:
    """Whose words a document carries: Doe in "Doe released a statement saying"; else `noun`."""
    if noun.lemma not in nouns_of("documents") or noun.relation not in ("obj", "obl"):
        return noun
    subjects = syntax.children(syntax.head(noun), "nsubj")
    return subjects[-1] if subjects else noun


def _above(syntax: Syntax, word: Token) -> Token:
    """What `word` shares its subject with."""
    head = syntax.head(word)
    if word.relation == "conj" and head.relation == "ccomp":
        matrix = syntax.head(head)
        if is_resumed(syntax, matrix, head, word):
            return matrix
    return head


def is_resumed(syntax: Syntax, matrix: Token, clause: Token, second: Token) -> bool:
    """True where `second`, read as coordinate with the reported `clause`, goes on with `matrix`:
    "thanked" in "Doe said he would go and thanked Roe", by its tense.
    """
    if second.fine != matrix.fine or second.fine not in ("VBD", "VBZ", "VBP"):
        return False
    own = syntax.children(second, "nsubj")
    copula = [each.fine for each in syntax.children(clause, "cop")]
    return not own and second.index > matrix.index and second.fine not in (clause.fine, *copula)


def _governing_verb(syntax: Syntax, word: Token) -> Token:
    """The verb above the noun that `word` hangs on: "recalled" in "recalled, besides arguing"."""
    for above in islice(syntax.ancestors(word), _CLIMBS):
        if above.tag in ("VERB", "AUX") or above.head == above.index:
            return above
    return word


def _is_passive_participle(syntax: Syntax, word: Token) -> bool:
    """True for "asked" in "Asked about it, Doe said"."""
    bare = not syntax.children(word, "aux", "aux:pass")
    return word.fine == "VBN" and word.relation in ("advcl", "acl") and bare


def _bare(word: Token) -> bool:
    return word.fine == "VB"


def phrase(syntax: Syntax, noun: Token, cue: Token | None = None) -> Span:
    """The words of the phrase that hangs on `noun`, without what lies beyond the `cue`."""
    tokens = syntax.subtree(noun, _LONGEST)
    if cue is not None:
        tokens = [each for each in tokens if (each.index < cue.index) == (noun.index < cue.index)]
        below = (
            {each.index for each in syntax.subtree(cue, LONGEST_CLAUSE)}
            if cue.head == noun.index
            else set()
        )
        tokens = [each for each in tokens if each.index not in below]
    case = [each.index for each in syntax.children(noun, "case") if each.index < noun.index]
    tokens = [each for each in tokens if each.index > max(case, default=-1)]
    run = _run_around(tokens, noun)
    for clause in syntax.children(noun, "acl:relcl"):
        first = syntax.subtree(clause, _LONGEST)[0].index
        if syntax.tokens[first - 1].text == "," and first > noun.index:
            run = [each for each in run if each.index < first]
    while len(run) > 1 and run[-1].tag in _TRIMMED and run[-1].text not in _KEPT:
        run.pop()
    while len(run) > 1 and run[0].tag in _TRIMMED:
        run.pop(0)
    return Span(run[0].start, run[-1].end)


def _run_around(tokens: list[Token], noun: Token) -> list[Token]:
    """The unbroken run of `tokens` that `noun` is in."""
    run: list[Token] = []
    for token in tokens:
        if run and token.index != run[-1].index + 1:
            if run[-1].index >= noun.index:
                break
            run = []
        run.append(token)
    return run if any(each.index == noun.index for each in run) else [noun]


def _owner(syntax: Syntax, noun: Token) -> Span | None:
    """Whose claim it is: "Doe's claim", "a claim by Doe"."""
    for owner in syntax.children(noun, "nmod:poss"):
        return _without_mark(syntax, owner)
    for child in syntax.children(noun, "nmod"):
        if any(each.lemma in ("by", "from") for each in syntax.children(child, "case")):
            return phrase(syntax, child)
    governor = _governing_verb(syntax, noun)
    held = noun.relation == "obj" and syntax.head(noun).lemma in _HOLDERS
    if held or any(each.lemma == "with" for each in syntax.children(noun, "case")):
        subject = subject_of(syntax, governor)
        return phrase(syntax, subject, governor) if subject else None
    return None


# "made a promise", "issued a warning": the subject owns the noun.
_HOLDERS = frozenset(
    {"make", "issue", "voice", "express", "repeat", "give", "have", "deliver", "raise", "release"}
)


def _before_clause(tokens: list[Token]) -> list[Token]:
    """`tokens` up to the comma before a verb that was misread into them."""
    verb = next((place for place, each in enumerate(tokens) if each.relation == "ccomp"), None)
    stops = [place for place, each in enumerate(tokens[:verb]) if each.text == ","]
    cut = verb is not None or any(each.fine in ("VBD", "VBZ", "VBP") for each in tokens)
    return tokens[: stops[0]] if stops and cut else tokens


def _without_mark(syntax: Syntax, owner: Token) -> Span:
    """The owner's phrase without the "'s" after it."""
    tokens = [each for each in syntax.subtree(owner, _LONGEST) if each.fine != "POS"]
    run = _run_around(tokens, owner)
    return Span(run[0].start, run[-1].end)


def _phrase_after(syntax: Syntax, opener: Token) -> Span | None:
    """The phrase that the preposition `opener` opens."""
    noun = syntax.head(opener)
    if noun.index <= opener.index:
        return None
    case = [each.index for each in syntax.children(noun, "case")]
    tokens = [
        each
        for each in syntax.subtree(noun, _LONGEST)
        if each.index > max(case, default=opener.index)
    ]
    tokens = _before_clause(_run_around(tokens, noun))
    while len(tokens) > 1 and tokens[-1].tag in _TRIMMED:
        tokens.pop()
    return Span(tokens[0].start, tokens[-1].end) if tokens else None
