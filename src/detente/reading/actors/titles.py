"""Words that stand before or describe a person: offices, callings, forms of address."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from detente.model.ontology import load
from detente.reading.syntax import Token

Gender = Literal["male", "female"]
LONGEST = 4  # words in the longest role of the list: "chief executive officer", with one to spare


@dataclass(frozen=True, slots=True)
class Titles:
    """What `titles.yaml` says, by word in lower case."""

    honorifics: dict[str, str]
    gendered: dict[str, str]
    roles: dict[str, frozenset[str]]
    role_words: frozenset[str]
    qualifiers: frozenset[str]
    past: frozenset[str]
    standings: dict[str, str]
    deeds: dict[str, str]
    appointing: frozenset[str]
    otherwise: frozenset[str]
    ranks: frozenset[str]
    sides: frozenset[str]
    surnames: frozenset[str]
    persons_only: frozenset[str]


@cache
def titles() -> Titles:
    """The list of titles, read once."""
    data = load("titles")
    roles: dict[str, set[str]] = {}
    for field, words in data["roles"].items():
        for word in words:
            roles.setdefault(word, set()).add(field)
    return Titles(
        honorifics={word: sex for sex, words in data["honorifics"].items() for word in words},
        gendered={word: sex for sex, words in data["gendered"].items() for word in words},
        roles={word: frozenset(fields) for word, fields in roles.items()},
        role_words=frozenset(word for role in roles for word in role.split()),
        qualifiers=frozenset(data["qualifiers"]),
        past=frozenset(data["past"]),
        standings=data["standings"],
        deeds=data["deeds"],
        appointing=frozenset(data["appointing"]),
        otherwise=frozenset(data["otherwise"]),
        ranks=frozenset(data["ranks"]),
        sides=frozenset(data["sides"]),
        surnames=frozenset(data["surnames"]),
        persons_only=frozenset(data["persons_only"]),
    )


@cache
def _given_names() -> dict[str, str]:
    data = load("given_names")
    return {name: sex for sex, names in data.items() for name in names.split()}


def is_given_name(word: str) -> bool:
    """True where `word` is a common given name of men or women."""
    return word in _given_names()


def gender_of_name(words: Sequence[str]) -> Gender | None:
    """The gender that the first word of a full name tells; None for a lone word or a rare name."""
    sex = _given_names().get(words[0]) if len(words) > 1 else None
    return sex if sex in ("male", "female") else None  # type: ignore[return-value]


def gender_of_word(word: str) -> Gender | None:
    """The gender that a form of address or a noun for a person tells of itself."""
    known = titles()
    sex = known.honorifics.get(word.lower()) or known.gendered.get(word.lower())
    return sex if sex in ("male", "female") else None  # type: ignore[return-value]


def is_address(token: Token) -> bool:
    """True for "Mr", "Dame", "Senator" and their like before a name."""
    word = token.text.lower()
    return word in titles().honorifics or word in titles().roles


def role_in(words: Sequence[str]) -> str | None:
    """The longest role that ends `words` (in lower case): "chief executive", not "executive"."""
    known = titles().roles
    for length in range(min(LONGEST, len(words)), 0, -1):
        phrase = " ".join(words[-length:])
        if phrase in known:
            return phrase
    return None


def is_role_word(word: str) -> bool:
    """True for a word that titles are made of, such as "attorney" and "general"."""
    known = titles()
    return word in known.role_words or word in known.qualifiers


def fields_of(role: str) -> frozenset[str]:
    """The walks of life that a role belongs to: politics, business, office, life."""
    return titles().roles.get(role, frozenset())
