"""Who stands where around a verb: its subjects, objects and the rest, however it is turned."""

from dataclasses import dataclass

from detente.reading.syntax import Syntax, Token

RELATIVE = frozenset({"WP", "WDT", "WP$"})
_DEEP = 12  # how many clauses up a subject is looked for
_CASES = ("case", "mark")
_OF_OBJECT = frozenset({"for", "of", "from", "into"})
# Verbs whose subject, not their object, does what hangs on them: "spent $5 million to help Roe".
_OWN_DEED = frozenset({"promise", "spend", "pay", "use", "raise", "invest", "pour", "waste"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with its arguments in the roles that they would have in the active voice."""

    verb: Token
    passive: bool
    subjects: tuple[Token, ...]
    objects: tuple[Token, ...]
    receivers: tuple[Token, ...]
    obliques: tuple[tuple[str, Token], ...]
    predicates: tuple[Token, ...]
    particles: frozenset[str]
    bound: frozenset[str]  # particles that belong to the verb beyond doubt


def clause(syntax: Syntax, verb: Token) -> Clause:
    """The clause of `verb`; subjects that it shares with another verb are filled in."""
    passive = is_passive(syntax, verb)
    surface = subjects(syntax, verb)
    obliques = _obliques(syntax, verb)
    objects = _objects(syntax, verb)
    small = _small_clause(syntax, verb)
    objects = [*objects, *(each for one in small for each in syntax.children(one, "nsubj"))]
    if passive:
        agents = [token for case, token in obliques if case == "by" and _names(token)]
        surface, objects = agents, [*surface, *objects]
    return Clause(
        verb,
        passive,
        tuple(surface),
        tuple(objects),
        tuple(syntax.children(verb, "iobj")),
        obliques,
        tuple(_predicates(syntax, verb, small)),
        frozenset(_particles(syntax, verb)),
        frozenset(each.lemma for each in syntax.children(verb, "compound:prt")),
    )


def _small_clause(syntax: Syntax, verb: Token) -> list[Token]:
    """The predicate of "found Doe guilty", "helped Doe win", where Doe is made its subject."""
    return [
        inner
        for inner in syntax.children(verb, "ccomp", "xcomp")
        if syntax.children(inner, "nsubj")
        and not syntax.children(inner, "cop", "aux")
        and all(each.fine == "TO" for each in syntax.children(inner, "mark"))
        and (inner.tag in ("ADJ", "NOUN") or inner.fine == "VB")
    ]


def _predicates(syntax: Syntax, verb: Token, small: list[Token]) -> list[Token]:
    return [each for each in (*syntax.children(verb, "xcomp"), *small) if each.fine != "VB"]


def is_passive(syntax: Syntax, verb: Token) -> bool:
    """True for "was fired", "fired by", "a man fired"; not for "has fired"."""
    children = syntax.children(verb)
    if any(each.relation in ("aux:pass", "nsubj:pass") for each in children):
        return True
    if verb.fine not in ("VBN", "VBD") or any(
        each.relation.startswith("nsubj") for each in children
    ):
        return False
    agent = any(each.relation == "obl:agent" for each in children)
    if agent or (verb.relation in ("acl", "advcl") and verb.fine == "VBN"):
        return True
    shared = verb.relation == "conj" and not any(each.relation == "aux" for each in children)
    return shared and verb.fine == "VBN" and is_passive(syntax, syntax.head(verb))


def subjects(syntax: Syntax, verb: Token) -> list[Token]:
    """What stands as subject of `verb`: its own, or that of the clause it shares one with."""
    current = verb
    for _ in range(_DEEP):
        own = [each for each in syntax.children(current, "nsubj") if each.lemma != "there"]
        if own:
            return _doers(syntax, current, own) if current is not verb else own
        head = syntax.head(current)
        if current.relation == "advcl" and cases(syntax, current) & _OF_OBJECT:
            struck = syntax.children(head, "obj") or syntax.children(head, "nsubj:pass")
            if struck:
                return struck  # "criticized Doe for firing Roe": Doe fired
        if current.relation in ("conj", "advcl", "ccomp", "dep") and head is not current:
            if current.fine == "VB" and _called_on(syntax, head):
                return _called_on(syntax, head)
            current = head
        elif current.relation == "xcomp":
            controllers = syntax.children(head, "obj", "iobj") or _called_on(syntax, head)
            if controllers and head.lemma not in _OWN_DEED:
                return controllers
            current = head
        elif current.relation == "acl":
            return _of_noun(syntax, current, head)
        else:
            return []
    return []


def _called_on(syntax: Syntax, verb: Token) -> list[Token]:
    """Doe in "called on Doe to resign": the one who is to do it."""
    if verb.lemma not in ("call", "appeal", "plead", "prevail"):
        return []
    phrases = syntax.children(verb, "obl")
    return [each for each in phrases if cases(syntax, each) & {"on", "upon", "to", "with"}]


def _doers(syntax: Syntax, verb: Token, own: list[Token]) -> list[Token]:
    """Doe in "one of Doe's first moves was to hire Roe", for the verb under "was"."""
    if verb.lemma != "be":
        return own
    deeds = [*own, *(each for one in own for each in syntax.children(one, "nmod"))]
    owners = [each for one in deeds for each in syntax.children(one, "nmod:poss")]
    return owners or own


def _of_noun(syntax: Syntax, verb: Token, noun: Token) -> list[Token]:
    """The subject of "accusing" in "a report accusing Doe", of "to buy" in "Doe's offer to buy"."""
    if verb.fine in ("VBG", "VBN", "VBD"):
        return [noun]
    owners = syntax.children(noun, "nmod:poss")
    if owners:
        return owners
    by = [
        each for each in syntax.children(noun, "nmod") if cases(syntax, each) & {"by", "from", "of"}
    ]
    if by:
        return by
    governor = syntax.head(noun)
    if noun.relation in ("obj", "obl", "xcomp", "nsubj:pass") and governor.tag == "VERB":
        return syntax.children(governor, "nsubj") or syntax.children(governor, "obl:agent")
    return syntax.children(noun, "nsubj")


def antecedent(syntax: Syntax, token: Token) -> Token:
    """What a relative pronoun stands for; any other token is itself."""
    if token.fine not in RELATIVE and not (token.lemma == "that" and token.tag == "PRON"):
        return token
    for above in syntax.ancestors(token):
        if above.relation == "acl:relcl":
            return syntax.head(above)
    return token


def cases(syntax: Syntax, token: Token) -> set[str]:
    """The prepositions and marks that introduce `token`."""
    return {each.lemma for each in syntax.children(token, *_CASES)}


def dependents(syntax: Syntax, token: Token) -> list[tuple[str, Token]]:
    """The phrases that hang on a noun by a preposition, each with the preposition."""
    found: list[tuple[str, Token]] = []
    for each in syntax.children(token, "nmod", "obl", "acl", "advcl"):
        if each.relation != "nmod:poss":
            found.extend((case, each) for case in sorted(cases(syntax, each)))
        if each.relation == "acl" and each.fine == "VBN":  # "sanctions imposed on Doe"
            found.extend(
                (case, inner)
                for inner in syntax.children(each, "obl")
                for case in sorted(cases(syntax, inner))
            )
    return found


def _objects(syntax: Syntax, verb: Token) -> list[Token]:
    own = syntax.children(verb, "obj")
    if own or verb.relation != "acl:relcl":
        return own
    children = syntax.children(verb)
    relatives = [each for each in children if each.fine in RELATIVE or each.lemma == "that"]
    gap = not relatives and any(each.relation == "nsubj" for each in children)
    # "the man Doe fired": the object is the noun that the clause hangs on
    return [syntax.head(verb)] if gap else []


def _obliques(syntax: Syntax, verb: Token) -> tuple[tuple[str, Token], ...]:
    """The phrases that hang on the verb, or on a particle of it, by a preposition."""
    found: list[tuple[str, Token]] = []
    for child in syntax.children(verb):
        if child.relation.startswith(("obl", "nmod")) or child.relation == "advcl":
            named = cases(syntax, child) or ({"by"} if child.relation == "obl:agent" else set())
            found.extend((case, child) for case in sorted(named))
        elif child.relation in ("dep", "advmod", "compound:prt") and child.tag in (
            "ADP",
            "ADV",
            "SCONJ",
        ):
            found.extend(dependents(syntax, child))
    return tuple(found)


def _particles(syntax: Syntax, verb: Token) -> set[str]:
    found = set()
    for child in syntax.children(verb):
        if child.relation in ("compound:prt", "advmod", "dep", "case") or child.tag == "ADP":
            found.add(child.lemma)
        elif child.relation.startswith("obl"):
            for case in syntax.children(child, "case", "advmod"):
                found.add(case.lemma)
    return found


def _names(token: Token) -> bool:
    return token.tag in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM")
