"""The memory of a process that runs for long: what its start has loaded stays, and what that took beside goes back."""

from __future__ import annotations

import ctypes
import gc


def settle() -> None:
    """Tell the collector and the allocator that the start is over.

    Each full collection would look at all that was loaded, and hold every thread up for a tenth of a second.
    """
    gc.collect()
    gc.freeze()
    # Of the C libraries, only glibc keeps what is freed and can be asked for it.
    give_back = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if give_back is not None:
        give_back(0)
