"""Two sentences of two openings side by side, and what of their words meets."""

from dataclasses import dataclass
from functools import cached_property

from detente.model import DateInterval
from detente.weaving import days
from detente.weaving.accounts import Account
from detente.weaving.counted import Counted
from detente.weaving.openings import Opening
from detente.weaving.words import words

NEVER = 99999  # days between two publications of which one is not known
_BROAD = frozenset({"persons", "count", "head", "chair"})  # classes that tell no deed


@dataclass(frozen=True)
class Meeting:
    """Two sentences, the earlier one first, each in the opening that it stands in."""

    one: Account
    other: Account
    first: Opening
    second: Opening

    @cached_property
    def gap(self) -> int:
        """Days between the two publications."""
        apart = days.apart(days.day(self.first.published), days.day(self.second.published))
        return apart if apart is not None else NEVER

    @cached_property
    def names(self) -> frozenset[str]:
        """The names in both sentences."""
        return self.one.last_names & self.other.last_names

    @cached_property
    def families(self) -> frozenset[str]:
        """The families of words in both sentences."""
        return self.one.families & self.other.families

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The classes of deeds in both sentences."""
        return (self.one.kinds & self.other.kinds) - {"persons"}

    @cached_property
    def strangers(self) -> tuple[frozenset[str], frozenset[str]]:
        """The names of each sentence that the other opening lacks."""
        return (
            self.one.last_names - self.second.last_names,
            self.other.last_names - self.first.last_names,
        )

    @cached_property
    def figures(self) -> tuple[Counted, Counted] | None:
        """The two figures of like units that no one value satisfies and that are most alike in what
        they measure; None where some figure of the one fits one of the other in the same unit.
        """
        found = [
            (one, other)
            for one in self.one.figures
            for other in self.other.figures
            if _is_one_unit(one, other) and one.meant.meets(other.meant)
        ]
        if any(one.range.overlaps(other.range) for one, other in found):
            return None
        return max(found, key=lambda pair: len(pair[0].beside & pair[1].beside), default=None)

    @cached_property
    def taken_back(self) -> frozenset[str]:
        """The families and classes that one of the two tells and the other denies."""
        one, other = self.one, self.other
        first = one.denied & ((other.families | other.kinds) - other.denied)
        second = other.denied & ((one.families | one.kinds) - one.denied)
        return first | second

    @cached_property
    def deeds_taken_back(self) -> frozenset[str]:
        """Those classes of deeds alone that one tells and the other denies."""
        return self.taken_back & (self.one.kinds | self.other.kinds) - _BROAD

    @cached_property
    def opposites(self) -> frozenset[int]:
        """The opposites of which the sentences hold one side each."""
        one = {(number, 1 - side) for number, side in self.one.sides - self.other.sides}
        return frozenset(number for number, _ in one & (self.other.sides - self.one.sides))

    @cached_property
    def dates(self) -> tuple[DateInterval, DateInterval] | None:
        """The only time that each gives, where they cannot be the same."""
        if len(self.one.dates) != 1 or len(self.other.dates) != 1:
            return None
        pair = self.one.dates[0], self.other.dates[0]
        return None if days.overlap(*pair) else pair

    @cached_property
    def ruled_out(self) -> bool:
        """True where one says of somebody whom the other names that it was not they."""
        first = self.one.ruled_out & self.other.last_names
        return bool(first or self.other.ruled_out & self.one.last_names)

    @cached_property
    def two_agents(self) -> bool:
        """True where one deed, which one does alone, is given to two."""
        return any(
            doer != self.other.agents[kind] and not {doer, self.other.agents[kind]} <= self.names
            for kind, doer in self.one.agents.items()
            if kind in self.other.agents
        )

    @cached_property
    def one_voice(self) -> bool:
        """True where both tell the view of one and the same: one speaks in both, or speaks in the
        one and is named in the other, in which nobody else speaks.
        """
        if self.one.voices and self.other.voices:
            return bool(self.one.voices & self.other.voices)
        lone = self.one.voices or self.other.voices
        return any(set(words(each.name)) & self.names for each in lone)

    @cached_property
    def one_source(self) -> bool:
        """True where one and the same answers for both: what differs is corrected, or has moved."""
        papers = {each.told.evidence.publisher for each in (self.one, self.other)}
        named = self.one.speakers or self.other.speakers
        return bool(self.one.speakers & self.other.speakers) or (
            len(papers) == 1 and None not in papers and not named
        )

    @cached_property
    def passes_on(self) -> bool:
        """True where one quotes a speaker of the other by name, and lays it to nobody else."""
        for quoting, quoted in ((self.one, self.other), (self.other, self.one)):
            named = any(set(words(each.name)) & quoting.last_names for each in quoted.speakers)
            if named and "passing" in quoting.cues and not self.ruled_out:
                return True
        return False

    @cached_property
    def same_figure(self) -> bool:
        """True where a figure of the one fits one of the other, of one unit."""
        return any(
            one.range.overlaps(other.range) and one.unit == other.unit
            for one in self.one.figures
            for other in self.other.figures
        )

    @cached_property
    def two_ends(self) -> bool:
        """True where one says that somebody left, and the other that they were sent away."""
        ends = [each.kinds & {"leave", "dismiss"} for each in (self.one, self.other)]
        return all(len(each) == 1 for each in ends) and ends[0] != ends[1]

    @cached_property
    def one_denies(self) -> bool:
        """True where one alone has a negation."""
        return ("negators" in self.one.cues) != ("negators" in self.other.cues)

    @cached_property
    def outright(self) -> bool:
        """True where one alone denies outright."""
        return ("outright" in self.one.cues) != ("outright" in self.other.cues)


def _is_one_unit(one: Counted, other: Counted) -> bool:
    """True for one currency, for percent twice, for two counts, of which one may be of nothing."""
    if one.unit == other.unit:
        return True
    if one.money or other.money:
        return one.money and other.money and not (one.unit and other.unit)
    return "percent" not in (one.unit, other.unit)
