"""Which proper names name an actor, and of what kind."""

from detente.model import ActorKind

# The labels of OntoNotes 5 (Weischedel and others, 2013); those left out name no actor.
_KINDS: dict[str, ActorKind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "government",
    "NORP": "group",
}


def actor_kind(label: str) -> ActorKind | None:
    """The kind of actor that an OntoNotes label stands for; None where it names no actor."""
    return _KINDS.get(label)
