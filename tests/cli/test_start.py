"""What the command line loads before it knows what is wanted."""

import subprocess
import sys

HEAVY = ("spacy", "sqlalchemy", "networkx", "trafilatura", "pyarrow", "fastapi")


def test_starting_loads_none_of_the_heavy_libraries() -> None:
    code = f"import sys, detente.cli; print(*[each for each in {HEAVY} if each in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert loaded.stdout.split() == []
