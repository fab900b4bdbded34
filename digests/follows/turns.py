"""Whether a reader may be told something at once: at most so often a day, with pauses between, never in quiet hours.

A feed that floods gives one message at once; what it brings in the next half hour comes together, in one more. Pure.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from digests.model import Alerting, Chat
from digests.timing.quiet import quiet_until
from digests.timing.timetable import local_date

# So long after one message the next one leaves, with all that has come meanwhile.
BETWEEN = timedelta(minutes=30)
# A digest that is due now is composed within the same tick, and tells it.
SOON = timedelta(minutes=1)


def sent_today(standing: Alerting, now: datetime, zone: ZoneInfo) -> int:
    """Return how many alerts a chat has had on the day that it is there."""
    return standing.count if standing.day == local_date(now, zone) else 0


def is_left_to_digest(chat: Chat, standing: Alerting, now: datetime, zone: ZoneInfo) -> bool:
    """Tell whether a chat hears nothing more at once for now: it pauses, is gone, or has heard enough today."""
    pauses = chat.paused_until is not None and chat.paused_until > now
    away = pauses or chat.stopped or not chat.active
    return away or sent_today(standing, now, zone) >= chat.alerts_a_day


def waits_until(chat: Chat, standing: Alerting, now: datetime, zone: ZoneInfo) -> datetime | None:
    """Return when a chat may be told what there is, None for now."""
    if chat.next_due_at is not None and chat.next_due_at <= now:
        return now + SOON
    # A clock that was set back keeps nobody waiting for long.
    if standing.last_at is not None and standing.last_at <= now < standing.last_at + BETWEEN:
        return standing.last_at + BETWEEN
    return quiet_until(chat.quiet, now, zone)
