"""When a chat's next digest comes, in its own language and time."""

from __future__ import annotations

from datetime import datetime

from bot.texts import Html, Translator
from digests.model import Chat
from digests.timing.timetable import zone


def next_digest(chat: Chat, t: Translator) -> Html:
    """Return the line that says when the next digest comes, the empty string where none is due."""
    if chat.next_due_at is None:
        return Html("")
    due = chat.next_due_at.astimezone(zone(chat.timezone))
    return t("digest-next", day=t.date(due.date()), time=t.time(due), hour=due.hour)


def local_day(moment: datetime, chat: Chat, t: Translator) -> str:
    """Return the day of a moment where the chat is."""
    return t.date(moment.astimezone(zone(chat.timezone)).date())
