"""What one actor did to another, in PLOVER terms."""

from detente.reading.draft import Draft


def find(draft: Draft) -> Draft:
    """The draft with its events put in."""
    return draft
