"""The built pages, as files; deep links lead to the one HTML file, which shows the rest."""

from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, Response
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles

FOLDER = Path(__file__).parent / "pages"
_LASTING = "assets/"  # files whose names change with their content
_NOT_BUILT = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>detente</title>
<h1>The pages were not built</h1>
<p>This copy of detente was installed without its pages. The record is served all the same:
<a href="/api/openapi.json">what can be asked</a>, <a href="/api/front">what it holds</a>.</p>
<p>To build them from a checkout: <code>make pages</code>.</p>
</html>
"""


def serve_pages(app: FastAPI, folder: Path = FOLDER) -> None:
    """Serve what was built into `folder` under every path that is not the API's."""
    files = StaticFiles(directory=folder, check_dir=False)

    @app.get("/{path:path}", include_in_schema=False)
    async def page(path: str, request: Request) -> Response:
        if path == "api" or path.startswith("api/"):
            raise HTTPException(404, "There is no such path; /api/openapi.json lists them")
        if not (folder / "index.html").is_file():
            if path.startswith(_LASTING):
                raise HTTPException(404, "There is no such file")
            return HTMLResponse(_NOT_BUILT)
        return await _file(files, path, request)


async def _file(files: StaticFiles, path: str, request: Request) -> Response:
    lasting = path.startswith(_LASTING)
    try:
        found = await files.get_response(path or "index.html", request.scope)
    except HTTPException:
        if lasting:
            raise HTTPException(404, "There is no such file") from None
        found = await files.get_response("index.html", request.scope)
    held = "public, max-age=31536000, immutable" if lasting else "no-cache"
    found.headers["Cache-Control"] = held
    return found
