"""How far an article itself vouches for an entry."""

from typing import Literal

Certainty = Literal["asserted", "reported", "rumoured", "probable", "possible", "denied"]
