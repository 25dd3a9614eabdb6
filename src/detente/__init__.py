"""How an alliance began, how it is changing, and where it may go."""

__version__ = "0.1.0"
