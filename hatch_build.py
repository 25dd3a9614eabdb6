"""Puts the built pages into the wheel, building them first where they are not there."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent / "ui"))

from build_pages import BUILT, NODE, build


class PagesHook(BuildHookInterface):
    """Runs before a wheel or an sdist is put together."""

    def dependencies(self) -> list[str]:
        """Node, where the pages are still to be built."""
        return [] if BUILT.exists() or _editable() else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build the pages; not for an editable install, which `make pages` serves better."""
        if version != "editable" and not BUILT.exists():
            build()


def _editable() -> bool:
    """Whether an editable install is asked for; tools name what they ask of us as an argument.

    Where one does not, Node is fetched and left unused.
    """
    return any("editable" in argument for argument in sys.argv)
