"""One file for each kind of data: ``FILES``, a glob below the folder, and ``score``, which judges all files found.

A kind is added by adding its file here; nothing else lists them.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from tests.quality.figure import Figure


class Kind(Protocol):
    """What a file of this folder offers."""

    FILES: str

    def score(self, files: Sequence[Path]) -> Iterator[Figure]:
        """Yield the figures of the files, with the product's own functions and parameters."""
        ...


def kinds() -> Mapping[str, Kind]:
    """Return the kinds of this folder by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: cast("Kind", import_module(f"{__name__}.{name}")) for name in names}
