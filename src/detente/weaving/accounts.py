"""The sentence of an entry in terms in which it can be set against the sentence of another."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from detente.model import Claim, DateInterval, Event, Prediction
from detente.weaving.contrary_words import (
    cues_in,
    kinds_of,
    listed,
    opposites,
    valence,
)
from detente.weaving.counted import Counted, counted
from detente.weaving.name_runs import CALENDAR, NAME, agents, name_runs
from detente.weaving.telling import Party, Told
from detente.weaving.words import content, fold, small_words, stem, words

FAMILY = 6  # letters that two words share to be of one family: recognised, recognition
REACH = 4  # words after a negation that it can take back
VIEWS = ("SUPPORT", "ACCUSE", "REJECT", "REQUEST")  # types of events that tell a view
_QUOTED = re.compile(r"[\"\u201c]([^\"\u201d]{8,200})[\"\u201d]")
_ASKING = tuple((word,) for word in "did does do is are was were has have had can could".split())  # noqa: SIM905
_TOLD = frozenset(
    content("said says tell told state declare announce according report interview publish")
)


@dataclass(frozen=True)
class Account:
    """What one sentence tells, given the entries that rest on it, the one with most of its words
    first: its words by family, its names, its figures, its times, its tone.

    Most accounts are only asked for their names and families: everything is worked out when asked
    for, and once.
    """

    group: tuple[Told, ...]

    @property
    def told(self) -> Told:
        """The entry that has most of its words."""
        return self.group[0]

    @cached_property
    def _runs(self) -> list[tuple[str, ...]]:
        return [run for each in (self.told.text, *_also(self.group)) for run in name_runs(each)]

    @cached_property
    def _found(self) -> list[str]:
        """Its words without those of names and without figures."""
        parts = {part for run in self._runs for name in run for part in words(name)}
        return [
            word for word in words(self.told.text) if word not in parts and not word[0].isdigit()
        ]

    @cached_property
    def last_names(self) -> frozenset[str]:
        """The last word of each name."""
        return frozenset(run[-1] for run in self._runs)

    @cached_property
    def full_names(self) -> frozenset[str]:
        """The last two words of each name that has more than one."""
        return frozenset(" ".join(run[-2:]) for run in self._runs if len(run) > 1)

    @cached_property
    def families(self) -> frozenset[str]:
        """The families of its words."""
        return frozenset(family(word) for word in self._found if _tells(word))

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The classes of deeds that its words tell."""
        return frozenset(kind for word in self._found for kind in kinds_of(word))

    @cached_property
    def denied(self) -> frozenset[str]:
        """The families and classes that a negation takes back."""
        return _denied(self._found)

    @cached_property
    def cues(self) -> frozenset[str]:
        """The lists of `contraries.yaml` that it has a word of."""
        return cues_in(self.told.text)

    @cached_property
    def quotes(self) -> frozenset[str]:
        """The words that it has in quotation marks, but for titles and names: "Low Water"."""
        found = _QUOTED.findall(self.told.text)
        return frozenset(" ".join(words(each)) for each in found if not each.istitle())

    @cached_property
    def figures(self) -> tuple[Counted, ...]:
        """Its figures."""
        return counted(self.told.text)

    @cached_property
    def dates(self) -> tuple[DateInterval, ...]:
        """The times that its entries give."""
        return tuple(dict.fromkeys(each.date for each in self.group if each.date))

    @cached_property
    def tone(self) -> int:
        """Above 0 where its words speak well, below 0 where ill."""
        return _tone(self._found)

    @cached_property
    def agents(self) -> Mapping[str, str]:
        """Who does each deed that one does alone."""
        return agents(self.told.text)

    @cached_property
    def ruled_out(self) -> frozenset[str]:
        """The names of whom it says that it was not they."""
        return _ruled_out(self.told.text)

    @cached_property
    def sides(self) -> frozenset[tuple[int, int]]:
        """On which side of which opposites of `contraries.yaml` its words stand."""
        return _sides(self._found)

    @cached_property
    def speakers(self) -> frozenset[Party]:
        """Who says it."""
        return frozenset(each.speaker for each in self.group if each.speaker)

    @cached_property
    def voices(self) -> frozenset[Party]:
        """Whose view it may be."""
        return self.speakers | frozenset(each for one in self.group for each in _viewers(one))

    @property
    def looks_ahead(self) -> bool:
        """True where something is foretold in it."""
        return any(isinstance(each.body, Prediction) for each in self.group)

    @property
    def due(self) -> str | None:
        """The last day by which something foretold in it is due."""
        ahead = [each.body for each in self.group if isinstance(each.body, Prediction)]
        dues = [each.horizon.latest for each in ahead if each.horizon and each.horizon.latest]
        return max(dues) if dues else None

    @property
    def is_denied(self) -> bool:
        """True where one of its entries is denied."""
        return any(_is_denied(each) for each in self.group)


def _is_denied(told: Told) -> bool:
    """True for what was read as denied, or as not having happened."""
    body = told.body
    return (isinstance(body, Claim) and body.polarity == "denied") or (
        isinstance(body, Event) and body.status == "denied"
    )


def _viewers(told: Told) -> tuple[Party, ...]:
    """Those who praise or blame in the event that an entry tells."""
    body = told.body
    return told.who(body.sources) if isinstance(body, Event) and body.type in VIEWS else ()


_RULED_OUT = re.compile(
    r"\b(?:[Nn]ot|[Nn]either|[Nn]or|[Ii]nstead of|[Rr]ather than|[Dd]enied that|wasn't)"
    r"(?: (?:to|by|from|for|of))?(?: (?:the|his|her|its))?(?: (?:mr\.?|mrs\.?|miss|dr\.?))?"
    r" (?=[^\W\d_a-z])",
)


def _ruled_out(text: str) -> frozenset[str]:
    """The last words of the names before which the text has "not"."""
    found = set()
    for match in _RULED_OUT.finditer(text):
        after = name_runs("- " + text[match.end() : match.end() + 40])
        first = NAME.match(text, match.end())
        if after and first and fold(first.group()) in after[0]:
            found.add(after[0][-1])
    return frozenset(found)


def _sides(found: Sequence[str]) -> frozenset[tuple[int, int]]:
    """The sides on which words stand; a negation just before puts a word on the other one."""
    sides: set[tuple[int, int]] = set()
    for place, word in enumerate(found):
        for number, side in opposites().get(stem(word), ()):
            sides.add((number, 1 - side if _is_turned(found, place) else side))
    return frozenset(sides)


def _is_turned(found: Sequence[str], place: int) -> bool:
    before = found[max(0, place - 3) : place]
    return any(each in listed("negators") or each.endswith("n't") for each in before)


def _also(group: Iterable[Told]) -> list[str]:
    """The names of those whom the entries are about, where their words only point at them."""
    named = {party.name for told in group for party in told.parties.values()}
    return [f"- {name}" for name in sorted(named)]


def _tells(word: str) -> bool:
    own = stem(word)
    return len(word) > 2 and word not in small_words() and own not in _TOLD and word not in CALENDAR


def family(word: str) -> str:
    """What words of one family share: their first letters, else their stem."""
    own = stem(word)
    return own[:FAMILY]


def _denied(found: list[str]) -> frozenset[str]:
    """The families and classes of the words that a negation takes back."""
    near: set[str] = set()
    for place, word in enumerate(found):
        longer = found[place + 1 : place + 2] == ["longer"]
        if (word in listed("negators") or word.endswith("n't")) and not longer:
            first, reach = place + 1, REACH
            if word in ("untrue", "false"):
                first = 0
            elif word in ("nothing", "none", "nobody"):
                first = max(0, place - 2)
            elif word.startswith("den"):
                reach = 2 * REACH
            near |= set(found[first : place + reach + 1])
    own = {word for word in near if _tells(word)}
    return frozenset({family(word) for word in own}) | {
        kind for word in own for kind in kinds_of(word)
    }


def _tone(found: Sequence[str]) -> int:
    """How many words speak well, less those that speak ill; a negation just before turns one."""
    good, bad = valence()
    total = 0
    for place, word in enumerate(found):
        sign = (word in good) - (word in bad)
        total += -sign if sign and _is_turned(found, place) else sign
    return total
