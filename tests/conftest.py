"""Where the shared material lies, for the tests that use it where it is there."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from detente.cli import main
from detente.pipeline import add_all, opened

ROOT = Path(__file__).parent.parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what the trained reader is known to miss; strictly, so that progress is noticed."""
    known: dict[str, list[str]] = yaml.safe_load(
        (Path(__file__).parent / "known_misses.yaml").read_text(encoding="utf-8")
    )
    reasons = {test: reason for reason, tests in known.items() for test in tests}
    for item in items:
        reason = reasons.get(item.nodeid.removeprefix("tests/"))
        if reason:
            item.add_marker(pytest.mark.xfail(reason=reason, strict=True))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of seeds and data sets; the test is skipped where it is not there."""
    folder = Path(os.environ.get("DETENTE_SHARED", ROOT.parent / "shared"))
    if not (folder / "seeds").is_dir():
        pytest.skip(f"the shared material is not at {folder}")
    return folder


@pytest.fixture(scope="session")
def seeds(shared: Path) -> Path:
    """The folder of the three articles that the project began with."""
    return shared / "seeds"


@pytest.fixture(scope="session")
def merger(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A record of the made-up merger of two shipping companies, read and woven."""
    address = str(tmp_path_factory.mktemp("merger") / "merger.db")
    with opened(address, create=True) as store:
        added = add_all(store, [str(ROOT / "tests" / "collections" / "merger")], workers=1)
    assert (added.read, added.failed) == (5, [])
    return address


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    """Runs `detente` with these words; gives back exit code, output and error output."""

    def called(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["detente", *words])
        try:
            main()
            code = 0
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1
        said = capsys.readouterr()
        return code, said.out, said.err

    return called
