"""What was told before a place in the text, by whom, and which of it a denial there can mean."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import Any

from detente.model import Event, Span, Statement, ontology
from detente.reading.draft import Draft
from detente.reading.syntax import Token

_BACK = 900  # characters before a denial within which it has what it denies
_LOOKED = 12  # accounts before a denial that are looked at, the nearest ones
_MARKS = frozenset("\"',.;:")
_OPENERS = frozenset({"that", "and", "but"})


@dataclass(frozen=True, slots=True)
class Account:
    """What `teller` (actor id; None: the article, or somebody unnamed) told, and where it stands.

    `verb` is the word that tells it, `about` the actors it names; `published` that an outlet or a
    document told it.
    """

    of: Span
    teller: str | None
    verb: str
    about: frozenset[str]
    published: bool = False


@dataclass(frozen=True, slots=True)
class Pointer:
    """How a denial at `word` by `denier` (actor id) points back: by a pronoun, or by a `noun`.

    `owner` is the actor whose account it is called, in "Doe's claim".
    """

    word: Token
    denier: str
    noun: str | None = None
    owner: str | None = None


@cache
def denial_words(name: str) -> Any:
    """One part of `denial.yaml`; lists of words as sets."""
    found = ontology.load("denial")[name]
    return frozenset(found) if isinstance(found, list) else found


class Accounts:
    """The accounts of a draft, in the order of the text."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        told = [self._told(each) for each in draft.statements]
        self._accounts = _in_order([each for each in told if each])
        self._ends = [each.of.end for each in self._accounts]
        events = [_happening(each) for each in draft.events]
        self._happenings = _in_order([each for each in events if each])
        self._event_ends = [each.of.end for each in self._happenings]

    def meant(self, pointer: Pointer) -> Span | None:
        """What the denial means: told by another, in its paragraph or the one before it."""
        last = bisect_right(self._ends, pointer.word.start)
        near = [
            each
            for each in reversed(self._accounts[max(0, last - _LOOKED) : last])
            if each.teller != pointer.denier and self._is_near(each.of, pointer.word)
        ]
        if pointer.noun is None:
            return self._just_told(near, pointer) or self._just_happened(pointer)
        return self._named(near, pointer)

    def _named(self, near: list[Account], pointer: Pointer) -> Span | None:
        """The nearest account told with the verb of the noun, else the nearest, where it fits."""
        row = denial_words("nouns")[pointer.noun]
        if pointer.owner:
            near = [each for each in near if each.teller == pointer.owner]
        told = [each for each in near if each.verb in row["told"]]
        if not told and row["of"] == "charge":
            told = self._charged(pointer)
        for each in [*told[:1], *near[:1]]:
            if self._fits(each, row["of"], pointer.denier):
                return each.of
        return None

    def _charged(self, pointer: Pointer) -> list[Account]:
        """The charges against the denier that the article tells as deeds, the nearest first."""
        last = bisect_right(self._event_ends, pointer.word.start)
        return [
            each
            for each in reversed(self._happenings[max(0, last - _LOOKED) : last])
            if each.verb and pointer.owner in (None, each.teller)
            and pointer.denier in each.about and each.teller != pointer.denier
            and self._is_near(each.of, pointer.word)
        ]  # fmt: skip

    def _fits(self, account: Account, kind: str, denier: str) -> bool:
        """True where the account can be what the noun calls it: an estimate has a figure."""
        match kind:
            case "figure":
                at = self._draft.syntax.sentence_at(account.of.start)
                found = at.span if at else account.of
                return any(found.contains(each.span) for each in self._draft.quantities)
            case "charge":
                return denier in account.about
            case "published":
                return account.published or account.verb == "report"
        return True

    def _just_told(self, near: list[Account], pointer: Pointer) -> Span | None:
        """The account that "it" means: in this sentence, or in the one before."""
        if near and self._sentences_since(near[0].of, pointer.word) <= 1:
            return near[0].of
        return None

    def _just_happened(self, pointer: Pointer) -> Span | None:
        """The deed of the denier's that the article told in the sentence before, and it alone."""
        last = bisect_right(self._event_ends, pointer.word.start)
        near = [
            each
            for each in self._happenings[max(0, last - _LOOKED) : last]
            if self._sentences_since(each.of, pointer.word) == 1 and pointer.denier in each.about
        ]
        told = bisect_right(self._ends, pointer.word.start)
        said = self._accounts[max(0, told - 1) : told]
        if len({each.of for each in near}) != 1 or (said and said[0].of.end > near[0].of.start):
            return None
        return near[0].of

    def _sentences_since(self, of: Span, word: Token) -> int:
        at = self._draft.syntax.sentence_at(max(of.end - 1, of.start))
        return word.sentence - at.index if at else _LOOKED

    def _is_near(self, of: Span, word: Token) -> bool:
        """True in the same paragraph or the one before."""
        if word.start - of.end > _BACK:
            return False
        between = self._draft.story[of.end : word.start]
        *parts, _ = between.split("\n")
        return sum(1 for part in parts[1:] if part.strip()) + bool(parts) <= 1

    def _told(self, statement: Statement) -> Account | None:
        """The account that the statement gives, None where nothing in it could be so or not."""
        if not statement.content or statement.speaker is None:
            return None
        of = statement.content[-1]
        cue = self._draft.syntax.head_of(statement.cue) if statement.cue else None
        verb = cue.lemma if cue else ""
        untold = (denial_words("untelling"), denial_words("verbs"), denial_words("naming"))
        inside = self._draft.syntax.within(of)
        asked = self._draft.words(of).rstrip("\"'\u201d\u2019 ").endswith("?")
        if asked or any(verb in each for each in untold):
            return None
        if not any(each.tag in ("VERB", "AUX") for each in inside):
            return None
        about = frozenset(actor.id for _, actor in self._draft.actors_in(of))
        return Account(
            _bare(inside, of), statement.speaker.actor, verb, about, self._published(statement)
        )

    def _published(self, statement: Statement) -> bool:
        """True where an outlet or a document tells it."""
        speaker = statement.speaker
        head = self._draft.syntax.head_of(speaker) if speaker else None
        if speaker is None or head is None:
            return False
        rules = ontology.load("assertion")
        names = {each.text for each in self._draft.syntax.within(speaker)}
        outlet = not names.isdisjoint(rules["outlets"])
        return outlet or head.lemma in {*rules["documents"], *denial_words("publishers")}


def _in_order(found: list[Account]) -> list[Account]:
    return sorted(found, key=lambda each: (each.of.end, each.of.start))


def _happening(event: Event) -> Account | None:
    """The event as the article's own account, a charge as that of who makes it; None for a plan,
    and for what did not happen.
    """
    if event.status not in ("occurred", "ongoing") or event.certainty == "denied":
        return None
    teller, verb = (event.sources[0], "accuse") if event.type == "ACCUSE" else (None, "")
    return Account(event.evidence, teller, verb, frozenset((*event.sources, *event.targets)))


def _bare(inside: tuple[Token, ...], of: Span) -> Span:
    """The span without the "that" it begins with, and the marks around it."""
    kept = [each for each in inside if each.text not in _MARKS]
    while kept and kept[0].text.lower() in _OPENERS:
        kept.pop(0)
    return Span(kept[0].start, kept[-1].end) if kept else of
