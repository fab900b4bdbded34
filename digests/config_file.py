"""The name of the configuration's file, for who must know it before any configuration is read."""

from __future__ import annotations

CONFIGURATION = "config.toml"
