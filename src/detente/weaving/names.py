"""What a name is made of, and the keys under which names that may be one actor's meet."""

from dataclasses import dataclass
from functools import cache, lru_cache

from detente.model import ontology
from detente.weaving.words import fold, small_words

LETTERS = range(2, 8)  # how many letters an acronym has


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart; every part is folded, titles and "the" are left out.

    `words` are all that is left, `core` those without endings of companies; `given` and `surname`
    are as for a person, which any name may turn out to be; `generation` is "jr", "sr", "2" or None;
    `letters` is set where the name itself is an acronym.
    """

    surface: str
    words: tuple[str, ...]
    core: tuple[str, ...]
    given: tuple[str, ...]
    surname: tuple[str, ...]
    generation: str | None
    letters: str | None
    body: bool

    @property
    def vague(self) -> bool:
        """True for a name that leaves open whose it is: a surname, an initial, an acronym."""
        if self.letters:
            return True
        return not self.body and (not self.given or len(self.given[0]) == 1)

    @property
    def fullness(self) -> tuple[int, int, int]:
        """How much the name tells, for sorting: names that tell more are settled first."""
        given = sum(len(word) > 1 for word in self.given)
        return (not self.vague, given, len(self.core))


@cache
def _parts(name: str) -> frozenset[str]:
    return frozenset(ontology.load("name_parts")[name])


@cache
def _generations() -> dict[str, str]:
    return dict(ontology.load("name_parts")["generations"])


@cache
def _same_given() -> dict[str, frozenset[int]]:
    """For each given name the rows of names in use for each other that it stands in."""
    rows: dict[str, set[int]] = {}
    for number, row in enumerate(ontology.load("name_parts")["short_names"]):
        for each in row:
            rows.setdefault(each, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in rows.items()}


@lru_cache(maxsize=65536)
def parse(surface: str) -> Name:
    """The parts of a name as it was written.

    >>> parse("President Ana M. de la Cruz Jr.").surname
    ('de', 'la', 'cruz')
    """
    plain = fold(surface).replace(".", " ").replace(",", " ").replace("&", " and ").split()
    found = [word.strip("'\"()[]-") for word in plain]
    tokens = _bare([word.removesuffix("'s") for word in found if word])
    generation = _generations().get(tokens[-1]) if len(tokens) > 1 else None
    tokens = tokens[:-1] if generation else tokens
    letters = _letters(surface)
    core = [letters] if letters else _without_endings(tokens)
    ended = not letters and len(core) < len(tokens)
    body = ended or (len(core) > 1 and core[-1] in _parts("bodies"))
    cut = _surname_start(core)
    return Name(
        surface=surface,
        words=tuple(tokens),
        core=tuple(core),
        given=() if body else tuple(core[:cut]),
        surname=() if body else tuple(core[cut:]),
        generation=generation,
        letters=letters,
        body=body,
    )


def _bare(tokens: list[str]) -> list[str]:
    """The words without "the" and titles before and honours after; never without the last word."""
    start, end = 0, len(tokens)
    while start < end - 1 and (tokens[start] == "the" or tokens[start] in _parts("titles")):
        start += 1
    while end > start + 1 and tokens[end - 1] in _parts("honours"):
        end -= 1
    if tokens[:1] == ["the"] and tokens[end - 1] in _parts("bodies"):
        start = 1  # "the Justice Department": before a body's name these are no titles
    elif end and tokens[end - 1] in _parts("bodies"):
        start = 0
    return tokens[start:end] or ["?"]


def _without_endings(tokens: list[str]) -> list[str]:
    end = len(tokens)
    while end > 1 and tokens[end - 1] in _parts("company_endings"):
        end -= 1
    return tokens[:end]


def _surname_start(core: list[str]) -> int:
    start = len(core) - 1
    while start > 0 and core[start - 1] in _parts("particles"):
        start -= 1
    return start


def _letters(surface: str) -> str | None:
    """The name where it is an acronym: "EU", "U.S.", "NATO"."""
    bare = surface.removeprefix("the ").removeprefix("The ").replace(".", "")
    whole = bare.isalpha() and bare.isupper() and len(bare) in LETTERS
    return fold(bare) if whole else None


def compact(name: Name) -> str:
    """The core without blanks and hyphens, in American spelling: "Face Book" and "Facebook" are the
    same, and so are two that differ by "Organisation" and "Organization".
    """
    return "".join(name.core).replace("-", "").replace("isation", "ization")


def initials(name: Name) -> frozenset[str]:
    """The acronyms that a name of several words may have, small words counted and not."""
    if len(name.core) < 2 or name.letters:
        return frozenset()
    told = [tuple(word for word in name.words if word != "and"), name.core]
    told += [tuple(word for word in each if word not in small_words()) for each in told]
    found = ("".join(word[0] for word in each) for each in told)
    return frozenset(each for each in found if len(each) in LETTERS)


def given_fit(one: Name, other: Name) -> bool:
    """True unless the given names contradict each other; a missing one contradicts nothing."""
    if one.generation != other.generation and one.given and other.given:
        return False
    if not one.given or not other.given:
        return True
    if not _fit(one.given[0], other.given[0]):
        return False
    short, long = sorted((one.given[1:], other.given[1:]), key=len)
    places = iter(long)
    return all(any(_fit(word, each) for each in places) for word in short)


def _fit(one: str, other: str) -> bool:
    if one == other or 1 in (len(one), len(other)):
        return one[0] == other[0]
    rows = _same_given()
    return bool(rows.get(one, frozenset()) & rows.get(other, frozenset()))


def short_form(short: Name, long: Name) -> bool:
    """True where `long` adds nothing but general words for bodies: "Northern", "Northern Party"."""
    left = long.core[len(short.core) :]
    begins = long.core[: len(short.core)] == short.core
    return begins and bool(left) and all(word in _parts("generic_bodies") for word in left)


def meeting_keys(name: Name) -> frozenset[str]:
    """The keys under which names that may be the same meet, whichever of them is the vaguer."""
    keys = {"name " + compact(name)}
    if name.surname:
        keys.add("surname " + "".join(name.surname[-1:]))
    return frozenset(keys)


def sought_keys(name: Name) -> frozenset[str]:
    """The keys under which a vague name looks for fuller ones."""
    keys = {f"letters {name.letters}"} if name.letters else set()
    if not name.body and not name.given:
        keys.add("short " + " ".join(name.core))
    return frozenset(keys)


def offered_keys(name: Name) -> frozenset[str]:
    """The keys under which a full name can be found by vaguer ones."""
    keys = {f"letters {each}" for each in initials(name)} if not name.vague else set()
    end = len(name.core)
    while end > 1 and name.core[end - 1] in _parts("generic_bodies"):
        end -= 1
        keys.add("short " + " ".join(name.core[:end]))
    return frozenset(keys)
