"""What a process of ours may take of the machine, where the system can bound it."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

# Below this a second process that reads would leave too little for the bot and the database.
SMALL_BYTES = 2 * 1024**3
NICENESS = 5
CONTAINER = Path("/sys/fs/cgroup/memory.max")


def is_small(container: Path = CONTAINER) -> bool:
    """Tell whether there is little memory here: in the machine, or in the container that we run in (cgroup v2)."""
    if sys.platform == "win32":
        return False
    machine = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    try:
        given = container.read_text().strip()
    except OSError:
        given = "max"
    return min(machine, int(given) if given.isdecimal() else machine) < SMALL_BYTES


def limit_memory(most_bytes: int) -> None:
    """Bound the memory of this process, and let it write neither files nor a core."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (most_bytes, most_bytes))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def yield_to_others() -> None:
    """Leave the processor to others, and be the first to go where memory runs out: it can be started again."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
