"""What one actor did to another, in PLOVER terms.

Where an event holds both ways ("Doe and Roe met"), the first named is its source and the others
are its targets. What someone only says is no event; what is said to or against an actor is.
"""

from collections.abc import Iterator

from detente.model import Event, Span
from detente.reading.certainty import certainty_at
from detente.reading.draft import Draft
from detente.reading.events import nominal, verbs
from detente.reading.events.arguments import Arguments
from detente.reading.events.clauses import subjects
from detente.reading.events.contexts import context_of, speaks_of_arms
from detente.reading.events.status import status_of
from detente.reading.events.tellings import Telling
from detente.reading.events.triggers import Sense, intensity
from detente.reading.headings import is_heading
from detente.reading.syntax import Sentence, Syntax
from detente.reading.times.dating import date_for

_ANSWERS = {"refuse": "REJECT", "decline": "REJECT", "accept": "AGREE", "agree": "AGREE"}
_NEAR = 5  # tokens: a trigger of several words is one span where they stand this near


def find(draft: Draft) -> Draft:
    """The draft with its events put in, in the order of the text."""
    arguments = Arguments(draft)
    events: list[Event] = []
    for sentence in draft.syntax.sentences:
        if arguments.any_in(sentence) and not is_heading(draft, sentence):
            lemmas = [token.lemma for token in draft.syntax.words(sentence)]
            context = context_of(lemmas)
            tellings = _tellings(draft.syntax, arguments, sentence, speaks_of_arms(lemmas))
            events += [_event(draft, sentence, telling, context) for telling in tellings]
    return draft.with_(events=tuple(events))


def _tellings(
    syntax: Syntax, arguments: Arguments, sentence: Sentence, armed: bool
) -> list[Telling]:
    """What the words of `sentence` tell, each event once."""
    found: list[Telling] = []
    taken: set[int] = set()
    for token in syntax.words(sentence):
        if token.tag == "VERB":
            for telling in verbs.told(syntax, arguments, token, armed):
                found.append(telling)
                taken.update(noun.index for noun in telling.nouns)
    for token in syntax.words(sentence):
        if token.tag in ("NOUN", "PROPN") and token.index not in taken:
            found.extend(nominal.told(syntax, arguments, token, armed))
    found.extend(_answers(syntax, arguments, sentence, found))
    found.sort(key=lambda telling: telling.trigger.index)
    return list(_once(found))


def _answers(
    syntax: Syntax, arguments: Arguments, sentence: Sentence, found: list[Telling]
) -> Iterator[Telling]:
    """A bare "but Roe refused": an answer to whoever had turned to Roe."""
    for token in syntax.words(sentence):
        kind = _ANSWERS.get(token.lemma)
        if (
            not kind
            or token.tag != "VERB"
            or syntax.children(token, "obj", "xcomp", "obl", "ccomp")
        ):
            continue
        answering = arguments.sources(subjects(syntax, token))
        for asked in found:
            if asked.trigger.index < token.index and set(answering) & set(asked.targets):
                sense = Sense(kind)  # type: ignore[arg-type]
                yield Telling(token, sense, answering, asked.sources)
                break


def _once(tellings: list[Telling]) -> Iterator[Telling]:
    seen: set[tuple[object, ...]] = set()
    for telling in tellings:
        kind = (telling.sense.type, telling.sense.mode)
        directed = (kind, telling.sources, telling.targets)
        mutual = (kind, frozenset((*telling.sources, *telling.targets)))
        if directed not in seen and not (telling.sense.both and mutual in seen):
            seen.update((directed, mutual))
            yield telling


def _event(draft: Draft, sentence: Sentence, telling: Telling, context: str | None) -> Event:
    sense, trigger = telling.sense, _trigger(telling)
    status = status_of(draft.syntax, telling.trigger, telling.chain, telling.status)
    return Event(
        id=draft.entry_id("event", sense.type, trigger.start, telling.sources, telling.targets),
        type=sense.type,
        mode=sense.mode,
        context=sense.context or context,
        sources=telling.sources,
        targets=telling.targets,
        trigger=trigger,
        evidence=sentence.span,
        date=date_for(draft, telling.trigger),
        status=status,
        certainty="denied" if status == "denied" else certainty_at(draft, telling.trigger),
        intensity=intensity(sense.type, sense.mode),
    )


def _trigger(telling: Telling) -> Span:
    """The trigger with the words that decide its sense, where they stand near."""
    first = telling.trigger
    tokens = [first, *(each for each in telling.nouns if abs(each.index - first.index) <= _NEAR)]
    return Span(min(each.start for each in tokens), max(each.end for each in tokens))
