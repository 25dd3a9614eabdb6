"""Puts the made-up readings of the weaving's tests in reach."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "weaving"))
