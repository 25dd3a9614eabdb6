"""Puts the made-up entries in the reach of the tests."""

import sys
from pathlib import Path
from typing import Any

import pytest

from detente.record.store import open_record

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def store(tmp_path: Path) -> Any:
    with open_record(tmp_path / "record.db", create=True) as opened:
        yield opened
