"""Who the article speaks of, and where: names, nominals, pronouns."""

from detente.reading.draft import Draft


def find(draft: Draft) -> Draft:
    """The draft with its actors put in."""
    return draft
