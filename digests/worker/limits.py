"""What a process of ours may take of the machine, where the system can bound it."""

from __future__ import annotations

import sys


def limit_memory(most_bytes: int) -> None:
    """Bound the memory of this process, and let it write neither files nor a core."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (most_bytes, most_bytes))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
