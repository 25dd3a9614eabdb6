"""The sentence of an entry in terms in which it can be set against the sentence of another."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from detente.model import Bound, Claim, DateInterval, Prediction, Quantity, ontology
from detente.weaving import days
from detente.weaving.ranges import Range, allowed
from detente.weaving.telling import Told
from detente.weaving.words import content, fold, small_words, stem, words

FAMILY = 6  # letters that two words share to be of one family: recognised, recognition
REACH = 4  # words after a negation that it can take back
_NAME = re.compile(r"(?<![\w'\u2019])[^\W\d_a-z][\w'\u2019-]*[\w]")
_BARE = re.compile(
    r"(?:(?P<bound>more than|over|at least|fewer than|less than|under|up to|some|about|nearly"
    r"|roughly|almost|around) )?(?<![$\u20ac\u00a3\d])(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
    r"(?= (?:thousand|million|billion)\b))(?: (?P<scale>thousand|million|billion))?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_BY = re.compile(r"\bby (?:the |his |her |its )?")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+)?$")
BY = 30  # characters after a passive verb within which "by" names its doer
_SCALE = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_OVER = frozenset({"more than", "over", "at least"})
_UNDER = frozenset({"fewer than", "less than", "under", "up to"})
_ABOUT = frozenset({"some", "about", "nearly", "roughly", "almost", "around"})
_QUOTED = re.compile(r"[\"\u201c]([^\"\u201d]{8,200})[\"\u201d]")
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "  # noqa: SIM905
    "june july august september october november december christmas easter".split()
)
_ASKING = tuple((word,) for word in "did does do is are was were has have had can could".split())  # noqa: SIM905
_TOLD = frozenset(content("said says tell told state declare announce according"))


@dataclass(frozen=True, slots=True)
class Account:
    """What one sentence tells: its words by family, its names, its figure, its time, its tone.

    `last_names` has the last word of each name, `full_names` the last two; `kinds` are the classes
    of deeds that its words tell; `denied` the families and classes that a negation takes back;
    `cues` the lists of `contraries.yaml` that it has a word of; `agents` who does each deed that
    one does alone. `tone` is above 0 where its words speak well, below where ill.
    """

    told: Told
    names: frozenset[str]
    last_names: frozenset[str]
    full_names: frozenset[str]
    families: frozenset[str]
    kinds: frozenset[str]
    denied: frozenset[str]
    cues: frozenset[str]
    quotes: frozenset[str]
    range: Range | None
    unit: str
    date: DateInterval | None
    tone: int
    agents: Mapping[str, str]


def account(told: Told) -> Account:
    """The sentence of the entry; worked out once."""
    if "account" not in told.kept:
        told.kept["account"] = _account(told)
    return cast("Account", told.kept["account"])


def _account(told: Told) -> Account:
    text = told.text
    in_text = [run for each in (text, *_also(told)) for run in name_runs(each)]
    names = frozenset(word for run in in_text for word in run)
    parts = {part for name in names for part in words(name)}
    found = [word for word in words(text) if word not in parts and not word[0].isdigit()]
    quantity = told.quantity if isinstance(told.body, Claim) else None
    printed = told.words(quantity.span) if quantity else ""
    bare = None if quantity else bare_figure(text)
    return Account(
        told=told,
        names=names,
        last_names=frozenset(run[-1] for run in in_text),
        full_names=frozenset(" ".join(run[-2:]) for run in in_text if len(run) > 1),
        families=frozenset(family(word) for word in found if _tells(word)),
        kinds=frozenset(kind for word in found for kind in kinds_of(word)),
        denied=_denied(found),
        cues=_cues_in(text),
        quotes=frozenset(" ".join(words(each)) for each in _QUOTED.findall(text)),
        range=allowed(quantity, printed) if quantity else bare,
        unit=quantity.unit if quantity else "",
        date=told.date,
        tone=_tone(found),
        agents=agents(text),
    )


def bare_figure(text: str) -> Range | None:
    """The values that the only large number of the text allows, where it is of nothing named: "was
    96,000", "some 4.8 million"; None where there is none, or several.
    """
    found = list(_BARE.finditer(text))
    if len(found) != 1:
        return None
    match = found[0]
    value = float(match["number"].replace(",", "")) * _SCALE.get(fold(match["scale"] or ""), 1)
    bound = fold(match["bound"] or "")
    how: Bound = "more than" if bound in _OVER else "less than" if bound in _UNDER else "exact"
    how = "about" if bound in _ABOUT else how
    low = None if how == "less than" else value
    high = None if how == "more than" else value
    figure = Quantity("", match.start(), match.end(), value, low, high, "", how, None)
    return allowed(figure, match["number"])


def agents(text: str) -> dict[str, str]:
    """For each class of deeds that one alone does, the last word of the name of who does it: the
    name before the word that tells it, or after "by" where that is passive.
    """
    found: dict[str, str] = {}
    spans = [(match.start(), match.end()) for match in _NAME.finditer(text)]
    for match in _WORD.finditer(text):
        kinds = set(kinds_of(fold(match.group()))) & listed("alone")
        if not kinds or any(start <= match.start() < end for start, end in spans):
            continue
        doer = _agent(text, match.start(), match.end())
        found.update({kind: doer for kind in kinds if doer and kind not in found})
    return found


def _agent(text: str, start: int, end: int) -> str | None:
    by = _BY.search(text, end, end + BY)
    passive = _PASSIVE.search(text[max(0, start - 24) : start])
    if by:
        after = name_runs("- " + text[by.end() : by.end() + 60])
        return after[0][-1] if after else None
    if passive or "said" in text[max(0, start - 60) : start]:
        return None
    before = name_runs("- " + text[max(0, start - 60) : start])
    return before[-1][-1] if before else None


def _also(told: Told) -> list[str]:
    """The names of those whom the entry is about, where its words only point at them."""
    return [f"- {party.name}" for party in told.parties.values()]


def name_runs(text: str) -> list[tuple[str, ...]]:
    """The names in the text, each as its folded words: words with a capital next to each other that
    are no small words, the days and months left out.
    """
    runs: list[list[str]] = []
    end = -9
    for match in _NAME.finditer(text):
        word = fold(match.group()).removesuffix("'s").removesuffix("\u2019s").rstrip("'\u2019")
        opens = match.start() == 0 and (word in _plain() or stem(word) in _plain_stems())
        if opens or len(word) < 3 or word in small_words() or word in _CALENDAR:
            continue
        if match.start() - end == 1 and text[end] == " ":
            runs[-1].append(word)
        else:
            runs.append([word])
        end = match.end()
    return [tuple(run) for run in runs]


def _tells(word: str) -> bool:
    own = stem(word)
    return (
        len(word) > 2 and word not in small_words() and own not in _TOLD and word not in _CALENDAR
    )


def family(word: str) -> str:
    """What words of one family share: their first letters, else their stem."""
    own = stem(word)
    return own[:FAMILY]


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, row in ontology.load("contraries")["families"].items():
        for word in row:
            found.setdefault(word, []).append(name)
            found.setdefault(stem(word), []).append(name)
    return {word: tuple(dict.fromkeys(own)) for word, own in found.items()}


def kinds_of(word: str) -> tuple[str, ...]:
    """The classes of deeds and things that the word tells; () for a word of none."""
    return _kinds().get(word) or _kinds().get(stem(word), ())


@cache
def _plain() -> frozenset[str]:
    return (
        frozenset(_kinds()) | listed("negators") | {"whatever", "nearly", "more", "some", "final"}
    )


@cache
def _plain_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in _plain())


@cache
def listed(name: str) -> frozenset[str]:
    """A list of words of `contraries.yaml`."""
    return frozenset(ontology.load("contraries")[name])


@cache
def _cues() -> dict[str, frozenset[str]]:
    names = ontology.load("contraries").keys() - {"families"}
    return {name: listed(name) for name in sorted(names)}


def _cues_in(text: str) -> frozenset[str]:
    """The lists of which a word or a phrase stands in the text; what is asked is no fact."""
    spaced = f" {' '.join(words(text))} "
    found = {name for name, row in _cues().items() if any(f" {each} " in spaced for each in row)}
    return frozenset(found | ({"rumour"} if text.rstrip('"\u201d ').endswith("?") else set()))


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


@cache
def _valence() -> tuple[frozenset[str], frozenset[str]]:
    rows, lists = ontology.load("valence"), ontology.load("disagreement")
    good, bad = frozenset(rows["good"]), frozenset(rows["bad"])
    praise, blame = frozenset(lists["praise"]), frozenset(lists["blame"])
    return good | praise, bad | blame


def _tone(found: list[str]) -> int:
    """How many words speak well, less those that speak ill; a negation just before turns one."""
    good, bad = _valence()
    total = 0
    for place, word in enumerate(found):
        sign = (word in good) - (word in bad)
        before = found[max(0, place - 3) : place]
        turned = any(each in listed("negators") or each.endswith("n't") for each in before)
        total += -sign if turned else sign
    return total


def is_forecast(told: Told) -> bool:
    """True for an entry that looks ahead."""
    return isinstance(told.body, Prediction)


def gap(one: Told, other: Told) -> int:
    """Days between the two publications; a very long time where one is not known."""
    apart = days.apart(days.day(one.published), days.day(other.published))
    return apart if apart is not None else 99999
