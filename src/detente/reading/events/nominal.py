"""What nouns tell: "Doe's endorsement of Roe", "the feud between Doe and Roe"."""

from collections.abc import Iterator
from dataclasses import replace

from detente.model import EventType
from detente.reading.events.arguments import Actors, Arguments
from detente.reading.events.clauses import cases, clause, dependents
from detente.reading.events.tellings import Telling, lifted
from detente.reading.events.triggers import (
    NounPattern,
    Sense,
    hostile,
    nouns,
    operators,
    typed,
    words,
)
from detente.reading.syntax import Syntax, Token

_FROM = frozenset({"by", "from"})
_HELD = ("obj", "obl", "nsubj:pass", "nsubj", "xcomp")


def told(syntax: Syntax, arguments: Arguments, noun: Token, armed: bool) -> Iterator[Telling]:
    """What `noun` tells; nothing where it tells nothing between two actors."""
    if arguments.named(noun):
        return  # the "Union" of a name joins nobody
    if noun.lemma in typed("persons"):
        yield from _person(syntax, arguments, noun)
        return
    for pattern in nouns().get(noun.lemma, ()):
        if pattern.sense.armed and not armed:
            continue
        telling = _event(syntax, arguments, noun, pattern)
        if telling and pattern.sense.armed and arguments.any_person(telling.sources):
            continue  # "Doe's attack on Roe" is one of words
        if telling:
            yield telling
            return


def _event(
    syntax: Syntax, arguments: Arguments, noun: Token, pattern: NounPattern
) -> Telling | None:
    holder = _holder(syntax, noun)
    givers, takers = _parties(syntax, arguments, noun, pattern)
    telling = _held(syntax, arguments, holder, noun, pattern, (givers, takers))
    if telling is None or not telling.sources or not telling.targets:
        return None
    if syntax.head(noun).lemma in words("endings") and noun.relation == "nmod":
        return _ended(telling, syntax.head(noun))
    return telling


def _holder(syntax: Syntax, noun: Token) -> Token | None:
    """The verb that `noun` is subject or object of."""
    head = syntax.head(noun)
    held = noun.relation in _HELD and head is not noun and head.tag == "VERB"
    return head if held else None


def _parties(
    syntax: Syntax, arguments: Arguments, noun: Token, pattern: NounPattern
) -> tuple[Actors, Actors]:
    """Those who do and those who undergo, as far as the noun's own phrase names them."""
    around = dependents(syntax, noun)
    owners = arguments.sources(syntax.children(noun, "nmod:poss"))
    by = arguments.sources(token for case, token in around if case in _FROM - pattern.prepositions)
    joined = _joined(arguments, syntax, noun) if pattern.sense.both else ()
    takers = arguments.targets(token for case, token in around if case in pattern.prepositions)
    givers = owners or by or joined
    if pattern.sense.both and not givers:
        return takers[:1], takers[1:]
    if joined and givers == joined:
        everyone = tuple(dict.fromkeys((*joined, *takers)))
        return everyone[:1], everyone[1:]
    if pattern.sense.both and len(givers) > 1 and not takers:
        return givers[:1], givers[1:]
    return givers, tuple(each for each in takers if each not in givers)


def _joined(arguments: Arguments, syntax: Syntax, noun: Token) -> Actors:
    """The two of "the Doe-Roe alliance"."""
    compounds = syntax.children(noun, "compound", "amod")
    inner = [each for one in compounds for each in syntax.children(one, "compound")]
    found = (arguments.at(each) for each in sorted((*compounds, *inner), key=lambda t: t.index))
    return tuple(dict.fromkeys(each for each in found if each))


def _held(
    syntax: Syntax,
    arguments: Arguments,
    holder: Token | None,
    noun: Token,
    pattern: NounPattern,
    parties: tuple[Actors, Actors],
) -> Telling | None:
    """What the noun tells under the verb that holds it."""
    givers, takers = parties
    plain = Telling(noun, pattern.sense, givers, takers)
    if holder is None:
        return plain
    there = clause(syntax, holder)
    subjects = arguments.sources(there.subjects)
    if noun in there.subjects:
        ends = noun.relation == "nsubj" and holder.lemma in words("breaking")
        return _ended(plain, holder) if ends else plain
    takers = takers or _beside(arguments, there.obliques, pattern, subjects)
    everyone = tuple(dict.fromkeys((*givers, *takers)))
    others = tuple(each for each in everyone if each not in subjects)
    handled = typed("handling").get(holder.lemma)
    if noun in there.objects and handled and not _takes(noun, handled):
        return _handled(plain, holder, handled, subjects, others)
    if holder.lemma in words("light", "inward") and not there.passive and subjects:
        around = arguments.sources(token for case, token in there.obliques if case in _FROM)
        received = others if givers or pattern.sense.both else around
        return Telling(noun, pattern.sense, received, subjects, (holder,), (holder,))
    if holder.lemma in words("light", "outward") and noun in there.objects:
        actors = givers if givers and not pattern.sense.both else subjects or givers
        taken = tuple(each for each in everyone if each not in actors)
        return lifted(syntax, Telling(noun, pattern.sense, actors, taken, (holder,), (holder,)))
    if holder.lemma in operators() and noun in there.objects:
        status = operators()[holder.lemma].status
        chain = (holder,)
        return Telling(noun, pattern.sense, givers or subjects, takers, (), chain, status)
    return plain


def _takes(noun: Token, kind: EventType) -> bool:
    """True where the verb says nothing of the noun's event but that it is there."""
    return kind == "AGREE" and hostile(nouns()[noun.lemma][0].sense.type)


def _beside(
    arguments: Arguments,
    obliques: tuple[tuple[str, Token], ...],
    pattern: NounPattern,
    subjects: Actors,
) -> Actors:
    found = arguments.targets(token for case, token in obliques if case in pattern.prepositions)
    return tuple(each for each in found if each not in subjects)


def _handled(
    plain: Telling, holder: Token, kind: EventType, subjects: Actors, others: Actors
) -> Telling | None:
    """What "ended the alliance with Roe", "rejected the offer of Roe" tell."""
    if hostile(plain.sense.type):
        return None if kind in ("SANCTION", "AGREE") else replace(plain, chain=(holder,))
    mode = "withdraw" if kind == "SANCTION" else None
    if subjects:
        return Telling(holder, Sense(kind, mode), subjects, others, (plain.trigger,))
    return Telling(holder, Sense(kind, mode), plain.sources, plain.targets, (plain.trigger,))


def _ended(telling: Telling, ending: Token) -> Telling:
    if hostile(telling.sense.type):
        return telling
    return replace(
        telling, trigger=ending, nouns=(telling.trigger,), sense=Sense("SANCTION", "withdraw")
    )


def _person(syntax: Syntax, arguments: Arguments, noun: Token) -> Iterator[Telling]:
    """What "Doe, a critic of Roe", "Doe is a donor to Roe", "Roe's ally Doe" tell."""
    named, owners = noun, list(syntax.children(noun, "nmod:poss"))
    if noun.relation == "compound":
        named = syntax.head(noun)
        owners += syntax.children(named, "nmod:poss")
    around = dependents(syntax, noun)
    owners += [token for case, token in around if case in ("of", "to")]
    targets = arguments.targets(owners)
    holders = [*syntax.children(noun, "nsubj"), *syntax.children(noun, "appos")]
    if noun.relation == "appos":
        holders.append(syntax.head(noun))
    if noun.relation == "obl" and "as" in cases(syntax, noun):
        holders += syntax.children(syntax.head(noun), "nsubj")
    sources = arguments.sources(holders) or arguments.sources([named])
    targets = tuple(each for each in targets if each not in sources)
    if sources and targets:
        said = {each.text.lower() for each in syntax.children(noun, "amod", "cop", "compound")}
        past = said & {"former", "onetime", "ex", "was", "were", "been"}
        kind = typed("persons")[noun.lemma]
        mode = "disapprove" if kind == "ACCUSE" else None
        yield Telling(noun, Sense(kind, mode), sources, targets, status=None if past else "ongoing")
