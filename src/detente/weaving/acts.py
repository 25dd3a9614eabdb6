"""What a sentence says that somebody will do or did, by its own verb: "raise the harbour toll".

The classes of `deeds.yaml` hold what is often pledged; anything else is compared by the verb itself
and by what it is done to, which must then be the same to the word.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from detente.model import Claim, Event, Prediction, ontology
from detente.weaving.deeds import Deed, deeds
from detente.weaving.telling import Party, Told
from detente.weaving.words import content, small_words, stem, words

ACT = "do "  # begins the name of a deed of no class: "do raise"
OBJECT = 10  # words after a verb in which what it is done to stands
BEFORE = 5  # words that may stand before the name of who did it: "On Monday the governor, "
SKIPPED = 4  # words such as "not" and "ever" that may stand between a marker and its verb
_BREAK = re.compile(r"[,;:.!?()\u2014\u201c\u201d\"]|\b(?:who|which|whose|and|but|while|as)\b")


@dataclass(frozen=True, slots=True)
class Act:
    """`verb` (its dictionary form) at word `place` of the sentence; `object_` are the stems of what
    it is done to, in order. `done`: False where it is told as not to be done. `classed`: a class of
    deeds holds the verb as well.
    """

    verb: str
    place: int
    object_: tuple[str, ...]
    done: bool
    classed: bool = False

    @property
    def deed(self) -> Deed:
        """The act in the terms of a class of its own."""
        return Deed(f"{ACT}{self.verb}", self.place, False, self.done)

    def is_like(self, other: "Act") -> bool:
        """True where the other act is the same, done to all of what this one is done to."""
        return bool(self.object_) and set(self.object_) <= set(other.object_)


def foretold(told: Told) -> Act | None:
    """What the prediction says will be done, or not; None where no verb follows its marker, where
    it is done to nothing, or where a class of deeds tells what: "raise taxes".
    """
    return told.once(_foretold)


def told_act(told: Told) -> Act | None:
    """What the event or claim says that its doer did; None where it is not plain, and for what is
    only planned, denied or possible.
    """
    return told.once(_told)


def _foretold(told: Told) -> Act | None:
    body = told.body
    if not isinstance(body, Prediction):
        return None
    text = told.evidence.text
    end = max(body.marker.end - told.evidence.start, 0)
    rest = _BREAK.split(text[end:], maxsplit=1)[0]
    before, ahead = words(text[:end]), words(rest)
    skipped = next((at for at, word in enumerate(ahead) if word not in _skipped()), len(ahead))
    if skipped > SKIPPED or skipped == len(ahead) or _is_phrase(ahead[skipped:]):
        return None
    verb = _dictionary(ahead[skipped])
    said = (*before[-SKIPPED:], *ahead[:skipped])
    object_ = _object(told, ahead[skipped + 1 :])
    if verb is None or not object_ or (verb in _plain() and len(object_) < 2):
        return None
    classed = bool(deeds(ahead[skipped]))
    return Act(verb, len(before) + skipped, object_, not _denies(said), classed)


def _is_phrase(said: tuple[str, ...]) -> bool:
    """True where the words begin with a phrase of two that tells a deed, as no word of it does."""
    return bool(deeds(" ".join(said[:2]))) and not any(map(deeds, said[:2]))


def _told(told: Told) -> Act | None:
    match told.body:
        case Event() if told.body.status in ("occurred", "ongoing"):
            rest = _from(told, told.words(told.body.trigger))
        case Claim() if told.body.polarity == "affirmed":
            rest = _predicate(told)
        case _:
            return None
    said = words(_BREAK.split(rest, maxsplit=1)[0])
    helped = next((at for at, word in enumerate(said) if word not in _helping()), len(said))
    if helped == len(said):
        return None
    verb = _dictionary(said[helped])
    if verb is None or _denies(said[:helped]) or not _is_past(said[helped], verb):
        return None
    place = len(words(told.evidence.text)) - len(words(rest)) + helped
    return Act(verb, place, content(" ".join(said[helped + 1 :][:OBJECT])), True)


def looks_back(told: Told) -> bool:
    """True where the sentence itself says that something was promised: "as she had vowed"."""
    return _promised().search(told.text) is not None


@cache
def _promised() -> re.Pattern[str]:
    verbs = "|".join(sorted(_listed("promised")))
    return re.compile(rf"\b(?:had|has|have|as|was) (?:\w+ ){{0,2}}(?:{verbs})\b", re.IGNORECASE)


def happened(told: Told, act: Act) -> Deed | None:
    """The act as something that came about, nobody said by whom: "the terminal was opened"."""
    said = words(told.text)
    for place, word in enumerate(said):
        before = said[max(0, place - OBJECT) : place]
        if _dictionary(word) != act.verb or not _is_past(word, act.verb) or _denies(before):
            continue
        if set(act.object_) <= set(content(" ".join(before))):
            return Deed(act.deed.name, place, False, True)
    return None


def first_words(told: Told) -> tuple[str, ...]:
    """The words from the verb on that a claim says of its subject, up to the next clause; none
    where the sentence does not begin with the subject, or denies it.
    """
    said = words(_BREAK.split(_predicate(told), maxsplit=1)[0])
    helped = next((at for at, word in enumerate(said) if word not in _helping()), len(said))
    return () if _denies(said[:helped]) else said[helped:]


def _predicate(told: Told) -> str:
    """The words that follow the claim's subject, where its sentence begins with that subject: what
    it says of it. Empty where it does not, or where the claim is one of what may be.
    """
    body = told.body
    party = told.one(body.subject) if isinstance(body, Claim) else None
    if not isinstance(body, Claim) or body.certainty in ("possible", "probable", "denied"):
        return ""
    named = _surname(party)
    found = re.search(rf"\b{re.escape(named)}\b", told.evidence.text) if named else None
    ahead = words(told.evidence.text[: found.start()]) if found else ()
    if found is None or len(ahead) > BEFORE or not _listed("opening").isdisjoint(ahead):
        return ""
    return told.evidence.text[found.end() :]


def _surname(party: Party | None) -> str:
    return party.name.split()[-1] if party and party.name.split() else ""


def _from(told: Told, trigger: str) -> str:
    """The words of the evidence from the trigger on."""
    at = told.evidence.text.find(trigger) if trigger else -1
    return told.evidence.text[at:] if at >= 0 else ""


def _object(told: Told, said: tuple[str, ...]) -> tuple[str, ...]:
    """The stems of what a verb is done to, out of the words after it: "the party of Doe". Of names
    of persons the last word, by which others call them.
    """
    end = next((at for at, word in enumerate(said) if word in _ends()), len(said))
    persons = [words(each.name) for each in told.parties.values() if each.kind == "person"]
    first = {stem(word) for name in persons for word in name[:-1]}
    return tuple(each for each in content(" ".join(said[: min(end, OBJECT)])) if each not in first)


@lru_cache(maxsize=4096)
def _dictionary(word: str) -> str | None:
    """The dictionary form of a verb; None for a word that is none."""
    import lemminflect  # takes long, and draws in spaCy where that is installed

    found = lemminflect.getLemma(word, upos="VERB") if word.isalpha() else ()
    form = str(next(iter(found), ""))
    known = form and lemminflect.getAllInflections(form, upos="VERB")
    return form if known and word not in small_words() else None


@lru_cache(maxsize=4096)
def _is_past(word: str, verb: str) -> bool:
    import lemminflect

    forms = (*lemminflect.getInflection(verb, "VBD"), *lemminflect.getInflection(verb, "VBN"))
    return word in forms


def _denies(said: tuple[str, ...]) -> bool:
    return any(word in ("not", "never", "no") or word.endswith("n't") for word in said)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(ontology.load("deeds")["acts"][name])


def _skipped() -> frozenset[str]:
    return _listed("skipped")


def _helping() -> frozenset[str]:
    return _listed("helping")


def _plain() -> frozenset[str]:
    return _listed("plain")


def _ends() -> frozenset[str]:
    return _listed("ends")


def is_repeated(act: Act) -> bool:
    """True for what is done again and again, each time another: "attend the meeting"."""
    return act.verb in _listed("repeated") or act.verb in _plain()


def is_limited(told: Told) -> bool:
    """True where the words are of a time only: "not yet", "today", "until"."""
    body = told.body
    dated = isinstance(body, Prediction) and body.horizon is not None
    return dated or not _listed("limits").isdisjoint(words(told.text))
