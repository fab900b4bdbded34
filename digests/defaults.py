"""What holds where nothing is said, for who must know it before any configuration is read."""

from __future__ import annotations

CONFIGURATION = "config.toml"
