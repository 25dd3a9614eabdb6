"""What verbs tell: "Doe fired Roe", "Doe refused to fund Roe", "Doe called Roe a liar"."""

from collections.abc import Iterator

from detente.model import EventType
from detente.reading.events.arguments import Actors, Arguments
from detente.reading.events.clauses import Clause, cases, clause, dependents, is_passive
from detente.reading.events.senses import Fit, fits
from detente.reading.events.tellings import Telling, lifted, open_objects
from detente.reading.events.triggers import Sense, operators, typed, verbs, words
from detente.reading.syntax import Syntax, Token

_AT_A_PLACE = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST"})
# Types that words alone bring about: "rejected the Acme plan" is a rejection of Acme.
_OF_WORDS = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "CONCEDE", "AGREE"})
_ORGANIZED = frozenset({"organization", "government"})


def told(syntax: Syntax, arguments: Arguments, verb: Token, armed: bool) -> Iterator[Telling]:
    """What `verb` tells; nothing where it tells nothing between two actors."""
    if not _tells(verb.lemma) or arguments.named(verb):
        return
    there = clause(syntax, verb)
    telling = _called(syntax, arguments, there)
    if telling is None and _names(syntax, verb):
        return  # "called Roe the last of the line" is neither a call nor a judgement that we know
    telling = telling or _fitted(syntax, arguments, there, armed)
    telling = telling or _obliged(syntax, arguments, there)
    if telling is None and _is_open(verb.lemma):
        telling = _opened(syntax, arguments, there, armed)
    if telling:
        above = lifted(syntax, telling)
        if above:
            yield above


def _tells(lemma: str) -> bool:
    listed = lemma in words("calling", "verbs") or lemma in words("saying")
    return listed or lemma in verbs() or _is_open(lemma)


def _is_open(lemma: str) -> bool:
    return lemma in operators() and operators()[lemma].open


def _fitted(syntax: Syntax, arguments: Arguments, there: Clause, armed: bool) -> Telling | None:
    for fit in fits(syntax, there, armed):
        sources, targets = _parties(syntax, arguments, there, fit)
        if sources and targets:
            return Telling(there.verb, fit.pattern.sense, sources, targets, fit.nouns)
    return None


def _parties(
    syntax: Syntax, arguments: Arguments, there: Clause, fit: Fit
) -> tuple[Actors, Actors]:
    sources = arguments.sources(there.subjects)
    if fit.mutual:
        return sources[:1], sources[1:]
    if not sources and there.passive and fit.pattern.source:
        source = fit.pattern.source
        sources = arguments.sources(token for case, token in there.obliques if case == source)
        sources = tuple(each for each in sources if arguments.kinds[each] in _ORGANIZED)
    loose = fit.pattern.sense.type in _OF_WORDS or not fit.pattern.slot
    targets = arguments.targets(fit.targets, loose)
    if fit.pattern.sense.source:
        sources = tuple(each for each in sources if arguments.kinds[each] in _ORGANIZED)
    if fit.pattern.sense.armed and arguments.any_person(sources):
        return (), ()  # "Doe attacked Roe over his war record" is no assault
    if fit.pattern.sense.target:
        targets = tuple(each for each in targets if arguments.kinds[each] in _ORGANIZED)
    targets = tuple(each for each in targets if each not in sources)
    return sources, targets or _placed(syntax, arguments, there, fit, sources)


def _placed(
    syntax: Syntax, arguments: Arguments, there: Clause, fit: Fit, sources: Actors
) -> Actors:
    """The country where people without a name were struck or helped: "killed 15 in Ruritania"."""
    if fit.pattern.sense.type not in _AT_A_PLACE or not fit.targets:
        return ()
    if arguments.any_person(sources):
        return ()
    places = [token for case, token in there.obliques if case in ("in", "into")]
    for token in (*fit.targets, *(token for _, token in there.obliques)):
        places += [each for case, each in dependents(syntax, token) if case in ("in", "into")]
    return tuple(each for each in _governments(arguments, places) if each not in sources)


def _governments(arguments: Arguments, places: list[Token]) -> Actors:
    found = arguments.targets(places)
    return tuple(each for each in found if arguments.kinds[each] == "government")


def _called(syntax: Syntax, arguments: Arguments, there: Clause) -> Telling | None:
    """What "called Roe a liar", "described Roe as brilliant" tell."""
    if there.verb.lemma not in words("calling", "verbs"):
        return None
    predicates = [*there.predicates, *(token for case, token in there.obliques if case == "as")]
    predicates += [each for one in there.objects for each in _after(syntax, one)]
    predicates += _names(syntax, there.verb)
    kinds: dict[str, EventType] = typed("calling")
    for predicate in predicates:
        said = [predicate, *syntax.children(predicate, "amod", "compound", "conj")]
        kind = next((kinds[each.lemma] for each in said if each.lemma in kinds), None)
        sources = arguments.sources(there.subjects)
        targets = arguments.targets(there.objects)
        targets = tuple(each for each in targets if each not in sources)
        if kind and sources and targets and "not" not in cases(syntax, predicate):
            mode = "disapprove" if kind == "ACCUSE" else None
            return Telling(there.verb, Sense(kind, mode), sources, targets, (predicate,))
    return None


def _names(syntax: Syntax, verb: Token) -> list[Token]:
    """What "called Roe a hero", 'called Roe "the worst of all"' say that Roe is."""
    if verb.lemma != "call" or not syntax.children(verb, "obj"):
        return []
    return [
        each
        for each in syntax.children(verb, "xcomp", "ccomp")
        if each.tag in ("NOUN", "PROPN", "ADJ") and not syntax.children(each, "mark", "nsubj")
    ]


def _obliged(syntax: Syntax, arguments: Arguments, there: Clause) -> Telling | None:
    """What "said Roe must resign" tells: that it is asked of Roe."""
    if there.verb.lemma not in words("saying"):
        return None
    for inner in syntax.children(there.verb, "ccomp"):
        must = [each for each in syntax.children(inner, "aux") if each.lemma in words("obliging")]
        active = must and not is_passive(syntax, inner)
        asked = arguments.targets(syntax.children(inner, "nsubj")) if active else ()
        sources = arguments.sources(there.subjects) if asked else ()
        targets = tuple(each for each in asked if each not in sources)
        if sources and targets:
            return Telling(there.verb, Sense("REQUEST", "change"), sources, targets, (must[0],))
    return None


def _after(syntax: Syntax, token: Token) -> list[Token]:
    """The words of the phrase of `token` after it: 'a liar' taken for a part of "Roe 'a liar'"."""
    if token.tag != "PROPN":
        return []
    return [each for each in syntax.subtree(token) if each.index > token.index]


def _opened(syntax: Syntax, arguments: Arguments, there: Clause, armed: bool) -> Telling | None:
    """What "refused to recognize Roe" tells, whatever verb stands under "refused"."""
    kind: EventType = operators()[there.verb.lemma].cooperative  # type: ignore[assignment]
    for inner in syntax.children(there.verb, "xcomp"):
        if inner.lemma in words("saying"):
            return None  # "refused to say the words"
        if inner.lemma in verbs() and _fitted(syntax, arguments, clause(syntax, inner), armed):
            return None  # the inner verb speaks for itself
    sources = arguments.sources(there.subjects)
    objects, places = open_objects(syntax, there.verb)
    targets = arguments.targets(objects)
    if not targets and not arguments.any_person(sources):
        targets = _governments(arguments, places)
    targets = tuple(each for each in targets if each not in sources)
    return Telling(there.verb, Sense(kind), sources, targets) if sources and targets else None
