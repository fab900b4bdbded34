"""Answers: messages that somebody asked for, and that show articles."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """A message that answered somebody: where it stands, and the ``action`` that shows the same, as a button says it.

    One that was shared by inline mode stands in a chat that nobody tells of: it has an ``inline_id``, and the language
    and time zone of whoever shared it. ``stale`` counts the changes that it does not have yet.
    """

    id: int
    action: str
    stale: int
    chat_id: int | None = None
    message_id: int | None = None
    inline_id: str | None = None
    language: str = ""
    timezone: str = ""
