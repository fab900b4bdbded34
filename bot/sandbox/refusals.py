"""How the Bot API refuses: a code, Telegram's own words, and sometimes parameters."""

from __future__ import annotations

from typing import Any


class Refusal(Exception):
    """An answer with ``ok: false``."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad_request(reason: str, **parameters: Any) -> Refusal:
    """Refuse because of what was asked."""
    return Refusal(400, f"Bad Request: {reason}", **parameters)


def forbidden(reason: str) -> Refusal:
    """Refuse because the bot may not."""
    return Refusal(403, f"Forbidden: {reason}")
