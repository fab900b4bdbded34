"""What holds for the whole suite: where its files go, and how long properties are searched for a counterexample."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import settings

# Nothing here must survive a power loss: databases in memory spare the disk thousands of waits.
MEMORY = Path("/dev/shm")
if os.access(MEMORY, os.W_OK):
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# `pytest --hypothesis-profile=thorough` searches longer than every change can wait for.
settings.register_profile("suite", max_examples=40, deadline=None)
settings.register_profile("thorough", max_examples=2000, deadline=None)
settings.load_profile("suite")
