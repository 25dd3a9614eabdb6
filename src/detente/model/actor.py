"""Those who do and say things."""

from dataclasses import dataclass
from typing import Literal

from detente.model.span import Span

ActorKind = Literal["person", "organization", "government", "group"]
MentionForm = Literal["name", "nominal", "pronoun"]


@dataclass(frozen=True, slots=True, order=True)
class Mention(Span):
    """Words that name an actor: "Jane Doe", "the former president", "she"."""

    form: MentionForm


@dataclass(frozen=True, slots=True, order=True)
class Role:
    """A post or standing: `title` as written, `of` what, from `start` to `end` (ISO days)."""

    title: str
    of: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organization, government or group, as one article speaks of it.

    `name` is the fullest name in the article; `mentions` come in the order of the text.
    """

    id: str
    name: str
    kind: ActorKind
    roles: tuple[Role, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class KnownActor:
    """One actor across the whole record: `members` are the ids of the Actors read in articles."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    roles: tuple[Role, ...]
    members: tuple[str, ...]
