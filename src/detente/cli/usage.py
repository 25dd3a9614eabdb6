"""How the commands show what they take."""

from typing import Any

from typer.core import TyperCommand


class PlainUsage(TyperCommand):
    """A command whose usage names what it needs as manuals do: FILE, where typer has {file}."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """The options, then each argument, without the braces of those that are needed."""
        pieces: list[str] = super().collect_usage_pieces(ctx)
        return [piece.replace("{", "").replace("}", "") for piece in pieces]
