"""NumPy from the first array on: a start waits for what is imported, and a bot that does nothing needs none of it.

It takes 12 MB. Modules that a start loads and that make arrays write ``from digests import arrays as np``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy import *  # noqa: F403
else:

    def __getattr__(name: str) -> Any:
        import numpy

        return globals().setdefault(name, getattr(numpy, name))
