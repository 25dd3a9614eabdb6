"""Writes the TypeScript types of the API, from its OpenAPI, to `src/api/schema.d.ts`."""

import json
import sys
import tempfile
from pathlib import Path

from build_pages import UI, install, node

from detente.web.app import openapi

TYPES = UI / "src" / "api" / "schema.d.ts"


def write_types(target: Path) -> None:
    """The types of the API as it is now, in `target`."""
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / "openapi.json"
        document.write_text(json.dumps(openapi()), encoding="utf-8")
        node("node_modules/openapi-typescript/bin/cli.js", str(document), "-o", str(target))


if __name__ == "__main__":
    install()
    write_types(TYPES)
    sys.stdout.write(f"{TYPES} is written\n")
