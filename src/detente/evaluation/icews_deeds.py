"""The facts of ICEWS14 as deeds: its relations as PLOVER types, its actors as numbers in words."""

from functools import cache
from importlib.resources import files
from pathlib import Path

import yaml

from detente.errors import InputError
from detente.evaluation.fact_files import FactFiles, fact_files
from detente.outlook.deed import Deed


def icews_deeds(folder: Path) -> tuple[FactFiles, tuple[Deed, ...]]:
    """The files of the folder, and the deeds of all its parts by day; public statements are none.

    InputError where the folder does not name its relations as ICEWS14 does.
    """
    found = fact_files(folder)
    if not found.relation_names:
        raise InputError(str(folder), "needs relation2id.txt, for what the relations mean")
    types = [type_of(name, folder) for name in found.relation_names]
    deeds = {
        Deed(str(subject), kind, str(object_), day)
        for subject, relation, object_, day in found.all.tolist()
        if (kind := types[relation])
    }
    return found, tuple(sorted(deeds, key=lambda each: (each.day, each.source, each.target)))


def type_of(relation: str, folder: Path) -> str | None:
    """The PLOVER type of a relation; None for public statements, which have none."""
    if relation not in _types():
        reason = f"does not know the relation “{relation}”; only those of ICEWS14 have a type"
        raise InputError(str(folder / "relation2id.txt"), reason)
    return _types()[relation]


@cache
def _types() -> dict[str, str | None]:
    text = files(__package__).joinpath("icews_relations.yaml").read_text(encoding="utf-8")
    listed: dict[str, list[str]] = yaml.safe_load(text)
    return {
        name: None if kind == "none" else kind for kind, names in listed.items() for name in names
    }
