"""Forecasts, pledges and plans."""

from detente.reading.draft import Draft


def find(draft: Draft) -> Draft:
    """The draft with its predictions put in."""
    return draft
