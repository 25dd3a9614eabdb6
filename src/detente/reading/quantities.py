"""Figures with their units and what they measure."""

from detente.reading.draft import Draft


def find(draft: Draft) -> Draft:
    """The draft with its quantities put in."""
    return draft
