"""Puts the made-up entries in the reach of the tests."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
