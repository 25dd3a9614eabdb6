"""What verbs tell: "Doe fired Roe", "Doe refused to fund Roe", "Doe called Roe a liar"."""

from collections.abc import Iterator

from detente.model import EventType
from detente.reading.arguments import Actors, Arguments
from detente.reading.clauses import Clause, cases, clause
from detente.reading.senses import Fit, fits
from detente.reading.syntax import Syntax, Token
from detente.reading.tellings import Telling, lifted, open_objects
from detente.reading.triggers import Sense, operators, typed, verbs, words

_AT_A_PLACE = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "PROTEST"})
_ORGANIZED = frozenset({"organization", "government"})


def told(syntax: Syntax, arguments: Arguments, verb: Token, armed: bool) -> Iterator[Telling]:
    """What `verb` tells; nothing where it tells nothing between two actors."""
    if not _tells(verb.lemma):
        return
    there = clause(syntax, verb)
    telling = _called(syntax, arguments, there) or _fitted(syntax, arguments, there, armed)
    if telling is None and _is_open(verb.lemma):
        telling = _opened(syntax, arguments, there, armed)
    if telling:
        above = lifted(syntax, telling)
        if above:
            yield above


def _tells(lemma: str) -> bool:
    return lemma in verbs() or lemma in words("calling", "verbs") or _is_open(lemma)


def _is_open(lemma: str) -> bool:
    return lemma in operators() and operators()[lemma].open


def _fitted(syntax: Syntax, arguments: Arguments, there: Clause, armed: bool) -> Telling | None:
    for fit in fits(syntax, there, armed):
        sources, targets = _parties(arguments, there, fit)
        if sources and targets:
            return Telling(there.verb, fit.pattern.sense, sources, targets, fit.nouns)
    return None


def _parties(arguments: Arguments, there: Clause, fit: Fit) -> tuple[Actors, Actors]:
    sources = arguments.sources(there.subjects)
    if fit.mutual:
        return sources[:1], sources[1:]
    if not sources and there.passive and fit.pattern.source:
        source = fit.pattern.source
        sources = arguments.sources(token for case, token in there.obliques if case == source)
    targets = arguments.targets(fit.targets)
    if fit.pattern.sense.target:
        targets = tuple(each for each in targets if arguments.kinds[each] in _ORGANIZED)
    targets = tuple(each for each in targets if each not in sources)
    return sources, targets or _placed(arguments, there, fit, sources)


def _placed(arguments: Arguments, there: Clause, fit: Fit, sources: Actors) -> Actors:
    """The country where people without a name were struck or helped: "killed 15 in Ruritania"."""
    if fit.pattern.sense.type not in _AT_A_PLACE or not fit.targets:
        return ()
    if any(arguments.kinds[each] == "person" for each in sources):
        return ()
    found = arguments.targets(token for case, token in there.obliques if case in ("in", "into"))
    return tuple(
        each for each in found if arguments.kinds[each] == "government" and each not in sources
    )


def _called(syntax: Syntax, arguments: Arguments, there: Clause) -> Telling | None:
    """What "called Roe a liar", "described Roe as brilliant" tell."""
    if there.verb.lemma not in words("calling", "verbs"):
        return None
    predicates = [*there.predicates, *(token for case, token in there.obliques if case == "as")]
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


def _opened(syntax: Syntax, arguments: Arguments, there: Clause, armed: bool) -> Telling | None:
    """What "refused to recognize Roe" tells, whatever verb stands under "refused"."""
    kind: EventType = operators()[there.verb.lemma].cooperative  # type: ignore[assignment]
    for inner in syntax.children(there.verb, "xcomp"):
        if inner.lemma in verbs() and _fitted(syntax, arguments, clause(syntax, inner), armed):
            return None  # the inner verb speaks for itself
    sources = arguments.sources(there.subjects)
    targets = arguments.targets(open_objects(syntax, there.verb))
    targets = tuple(each for each in targets if each not in sources)
    return Telling(there.verb, Sense(kind), sources, targets) if sources and targets else None
