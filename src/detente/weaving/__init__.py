"""From many Readings to actors, threads, disagreements and ties."""

from detente.weaving.changes import Changes
from detente.weaving.weaver import weave

__all__ = ["Changes", "weave"]
