"""Who said what."""

from detente.reading.draft import Draft


def find(draft: Draft) -> Draft:
    """The draft with its statements put in."""
    return draft
