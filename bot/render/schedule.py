"""When a chat's next digest comes, in its own language and time."""

from __future__ import annotations

from datetime import datetime

from bot.texts import Html, Translator
from digests.model import Chat
from digests.timetable import zone


def next_digest(chat: Chat, t: Translator) -> Html:
    """Return the line that says when the next digest comes, the empty string where none is due."""
    if chat.next_due_at is None:
        return Html("")
    return t("digest-next", day=local_day(chat.next_due_at, chat, t), time=local_time(chat.next_due_at, chat, t))


def local_day(moment: datetime, chat: Chat, t: Translator) -> str:
    """Return the day of a moment where the chat is."""
    return t.date(moment.astimezone(zone(chat.timezone)).date())


def local_time(moment: datetime, chat: Chat, t: Translator) -> str:
    """Return the hour and minute of a moment where the chat is."""
    return t.time(moment.astimezone(zone(chat.timezone)))
