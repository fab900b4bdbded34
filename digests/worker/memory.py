"""How much memory the machine, or the container that this runs in, has left."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

MEMINFO = Path("/proc/meminfo")
# Those of the container itself, as the kernel shows them inside it: version 2, then version 1.
CGROUPS = (
    (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory.stat"), Path("/sys/fs/cgroup/memory.current")),
    (
        Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"),
        Path("/sys/fs/cgroup/memory/memory.stat"),
        Path("/sys/fs/cgroup/memory/memory.usage_in_bytes"),
    ),
)


def available_bytes() -> int | None:
    """Return the bytes that a new process may take without anything being swapped out, None where nobody says."""
    found = [left for left in (_of_machine(), *(_of_container(*files) for files in CGROUPS)) if left is not None]
    return min(found, default=None)


def _of_machine() -> int | None:
    with suppress(OSError, ValueError, IndexError):
        for line in MEMINFO.read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    return None


def _of_container(limit: Path, statistics: Path, usage: Path) -> int | None:
    """Return what is left under a limit; files that are merely kept in memory make way."""
    with suppress(OSError, ValueError):
        most = int(limit.read_text(encoding="ascii"))
        pairs = (line.split() for line in statistics.read_text(encoding="ascii").splitlines())
        kept = {name: int(value) for name, value in pairs}.get("inactive_file", 0)
        return max(most - int(usage.read_text(encoding="ascii")) + kept, 0)
    return None
