"""Kinds as data: each YAML file here lists one kind of thing, with labels and a line of meaning."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads "on", "off", "yes" and "no" as the words that they are, as YAML has since 1.2."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as the loader above has it
        letter: [each for each in rules if each[0] != "tag:yaml.org,2002:bool" or letter in "tTfF"]
        for letter, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


@cache
def load(name: str) -> Any:
    """The content of `name`.yaml as plain lists and dicts; read once in a process."""
    text = files(__name__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader either way
