"""Words between quotation marks."""

from detente.reading.draft import Draft


def find(draft: Draft) -> Draft:
    """The draft with its quotations put in."""
    return draft
