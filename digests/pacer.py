"""When a message may leave: overall, to one chat, and after Telegram has asked to wait. Pure: ``now`` is given.

All moments are seconds of one monotonic clock, as floats.
"""

from __future__ import annotations

from collections import deque

from digests.model import ChatKind

# Telegram's limits are 1 message a second in a chat and 20 a minute in a group; these stay just within.
CHAT_INTERVAL_S = 1.0
GROUP_LIMIT, GROUP_WINDOW_S = 18, 60.0
# How far sending may run ahead of the even pace, so that a loop that wakes late catches up: 30 in a second at 28/s.
BURST_S = 0.05
# Two chats told to wait so close together were not too fast each: the whole bot was.
TOGETHER_S = 2.0
FIRST_BACKOFF_S, LONGEST_BACKOFF_S = 1.0, 60.0


def backoff_s(failures: int, jitter: float) -> float:
    """Return how long to wait after so many failures in a row (from 1), spread over ±25% by ``jitter`` (0 to 1)."""
    longest = min(FIRST_BACKOFF_S * 2.0 ** min(failures - 1, 16), LONGEST_BACKOFF_S)
    return longest * (0.75 + jitter / 2)


class Pacer:
    """The pace of one bot: an even overall rate (GCRA), one message a second in a chat, 18 a minute in a group."""

    def __init__(self, rate_per_s: float) -> None:
        self._interval_s = 1 / rate_per_s
        self._due = 0.0  # the theoretical arrival time of the next message at an even pace
        self._held_until = 0.0
        self._failures = 0
        self._last: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}
        self._blocked: dict[int, float] = {}
        self._last_refusal: tuple[int, float] | None = None

    def room(self, now: float) -> int:
        """Return how many messages may leave at this moment."""
        if now < self._held_until:
            return 0
        ahead_s = max(self._due - now, 0.0)
        return max(0, int((BURST_S - ahead_s) / self._interval_s + 1e-9) + 1) if ahead_s <= BURST_S else 0

    def next_room_at(self, now: float) -> float:
        """Return the first moment at which a message may leave, which is ``now`` where there is room."""
        return max(now, self._held_until, self._due - BURST_S)

    def ready_at(self, chat_id: int, kind: ChatKind, now: float) -> float:
        """Return the first moment at which this chat may be sent to, as far as the chat is concerned."""
        ready = max(
            now, self._blocked.get(chat_id, now), self._last.get(chat_id, now - CHAT_INTERVAL_S) + CHAT_INTERVAL_S
        )
        starts = self._groups.get(chat_id) if kind is not ChatKind.PRIVATE else None
        return max(ready, starts[0] + GROUP_WINDOW_S) if starts and len(starts) == GROUP_LIMIT else ready

    def start(self, chat_id: int, kind: ChatKind, now: float) -> None:
        """Count a message that leaves now."""
        self._due = max(self._due, now) + self._interval_s
        self._forget(now)
        self._last.pop(chat_id, None)
        self._last[chat_id] = now
        if kind is not ChatKind.PRIVATE:
            starts = self._groups.pop(chat_id, deque[float](maxlen=GROUP_LIMIT))
            starts.append(now)
            self._groups[chat_id] = starts

    def refuse(self, chat_id: int, until: float, now: float) -> None:
        """Obey Telegram's asking to wait: that chat waits; where another was asked just before, everything does."""
        self._blocked[chat_id] = max(until, self._blocked.get(chat_id, until))
        if self._last_refusal and self._last_refusal[0] != chat_id and now - self._last_refusal[1] <= TOGETHER_S:
            self.hold(until)
        self._last_refusal = (chat_id, now)

    def hold(self, until: float) -> None:
        """Let nothing leave before that moment."""
        self._held_until = max(self._held_until, until)

    def unreachable(self, now: float, jitter: float) -> None:
        """Hold everything after a failure to reach Telegram, longer each time; calls that fail together count once."""
        if now >= self._held_until:
            self._failures += 1
            self.hold(now + backoff_s(self._failures, jitter))

    def reached(self) -> None:
        """Say that Telegram answers."""
        self._failures = 0

    def _forget(self, now: float) -> None:
        """Drop what no longer holds anybody back; both tables are in the order of the last message."""
        while self._last and (oldest := next(iter(self._last.items())))[1] <= now - CHAT_INTERVAL_S:
            del self._last[oldest[0]]
        while self._groups and (group := next(iter(self._groups.items())))[1][-1] <= now - GROUP_WINDOW_S:
            del self._groups[group[0]]
        if self._blocked and len(self._blocked) > 1000:
            self._blocked = {chat: until for chat, until in self._blocked.items() if until > now}
