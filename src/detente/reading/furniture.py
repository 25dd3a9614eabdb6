"""Which parts of the page are not story."""

from detente.reading.draft import Draft


def mark(draft: Draft) -> Draft:
    """The draft with its article's furniture marked and blanked out of the story."""
    return draft
