"""The bundled table of partnerships in public life."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from detente.model import Precedent
from detente.model.precedent import precedent_id

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def bundled() -> tuple[Precedent, ...]:
    """The precedents that come with the program, in the order of the table."""
    text = files(__package__ or "detente.outlook").joinpath("partnerships.yaml")
    rows = yaml.load(text.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - safe
    return tuple(_precedent(row) for row in rows)


def _precedent(row: Mapping[str, Any]) -> Precedent:
    names, start = tuple(row["names"]), str(row["start"])
    end, as_of = row.get("end"), row.get("as_of")
    return Precedent(
        id=precedent_id(names, start),
        names=names,
        kind=row["kind"],
        start=start,
        end=None if end is None else str(end),
        ending=row["ending"],
        source=row["source"],
        as_of=None if as_of is None else str(as_of),
    )
