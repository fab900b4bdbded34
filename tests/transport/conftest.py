"""What meets the network is tested on the loop of the standard library and on the one that ``newsdigest run`` takes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

import pytest
import uvloop

# Their own doors and wires; what stands on them is the same on every loop.
ON_EACH_LOOP = ("test_connections", "test_front_door", "test_http", "test_webhook")


def pytest_asyncio_loop_factories(item: pytest.Item) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Return the loops that a test runs on."""
    loops = {"asyncio": asyncio.new_event_loop}
    if item.path.stem in ON_EACH_LOOP:
        loops["uvloop"] = uvloop.new_event_loop
    return loops
