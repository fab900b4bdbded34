"""The JSON objects that are kept as they are."""

from __future__ import annotations

from typing import Any

JSON = dict[str, Any]
