"""Reading many articles at once.

An engine is a function from articles to their readings, in the order of the input. This one runs
in processes of this machine; one that runs elsewhere is a file beside `local.py` with the same
function.
"""

from detente.engine.local import read_all

__all__ = ["read_all"]
