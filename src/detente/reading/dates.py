"""Times, as intervals no more precise than their words."""

from detente.reading.draft import Draft


def find(draft: Draft) -> Draft:
    """The draft with its dates put in."""
    return draft
