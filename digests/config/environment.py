"""What the environment says of the configuration: keys by name, and secrets in files that it names."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path

from digests.errors import ConfigError

PREFIX = "NEWSDIGEST_"
SEPARATOR = "__"
# Sections that there are several of, which names in the environment cannot tell apart.
LISTS = ("topics",)
# What may stand in a file that NEWSDIGEST_TELEGRAM__TOKEN_FILE and so on name, as Docker and Kubernetes hand them over.
SECRETS = ("telegram.token", "database.url", "network.proxy", "sources.proxy", "translation.key")


def completed(environment: Mapping[str, str | None], sections: Collection[str]) -> dict[str, str | None]:
    """Return the environment, its names in small letters, with what stands in the files that it names.

    Raises: ConfigError for a file that cannot be read, a section that there is not, and one that is no JSON as a whole.
    """
    found = dict(environment)
    problems = [*_of_files(found), *_of_sections(found, sections)]
    if problems:
        raise ConfigError(problems)
    return found


def _of_files(found: dict[str, str | None]) -> list[str]:
    problems = []
    for key in SECRETS:
        name = f"{PREFIX}{key.replace('.', SEPARATOR)}".lower()
        file = found.pop(f"{name}_file", None)
        if file and not found.get(name):
            try:
                found[name] = Path(file).read_text(encoding="utf-8-sig").strip()
            except (OSError, UnicodeDecodeError) as error:
                problems.append(f"{key}: its file {file} cannot be read ({type(error).__name__})")
    return problems


def _of_sections(found: Mapping[str, str | None], sections: Collection[str]) -> list[str]:
    problems = []
    for name, value in found.items():
        # Kubernetes sets NEWSDIGEST_PORT and the like for a service of that name.
        section, separator, _ = name.removeprefix(PREFIX.lower()).partition(SEPARATOR)
        if not name.startswith(PREFIX.lower()) or not value:
            continue
        if separator and section not in sections:
            problems.append(f"{section}: no such section; {name.upper()} names it in the environment")
        if not separator and section in sections and not _is_json(value):
            problems.append(f"{section}: {name.upper()} is no JSON; {_better(section)}")
    return problems


def _better(section: str) -> str:
    """Return how a section is better written than as JSON."""
    if section in LISTS:
        return f"write them in the file, each under [[{section}]]"
    return f"name its keys one by one, as {PREFIX}{section.upper()}{SEPARATOR}…"


def _is_json(value: str) -> bool:
    try:
        return isinstance(json.loads(value), dict | list)
    except (ValueError, RecursionError):
        return False
