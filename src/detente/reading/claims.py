"""Checkable assertions, who made them and through whom they came."""

from detente.reading.draft import Draft


def find(draft: Draft) -> Draft:
    """The draft with its claims put in."""
    return draft
