"""Telegram's flood limits: about 30 messages a second in all, one a second in a chat, 20 a minute in a group."""

from __future__ import annotations

from collections import deque

from bot.sandbox.refusals import Refusal
from bot.sandbox.world import ChatRoom

OVERALL, CHAT, GROUP = (30, 1.0), (4, 4.0), (20, 60.0)


class Flood:
    """Counts messages in sliding windows; refused calls do not count."""

    def __init__(self) -> None:
        self._sent: dict[int, deque[float]] = {}

    def check(self, room: ChatRoom, now: float) -> None:
        """Count a message to a chat at a moment in seconds. Raises: Refusal 429."""
        limits = [(0, OVERALL), (room.id, CHAT if room.type == "private" else GROUP)]
        for key, (most, window_s) in limits:
            sent = self._sent.setdefault(key, deque())
            while sent and sent[0] <= now - window_s:
                sent.popleft()
            if len(sent) >= most:
                wait_s = max(1, round(sent[0] + window_s - now + 0.5))
                raise Refusal(429, f"Too Many Requests: retry after {wait_s}", retry_after=wait_s)
        for key, _ in limits:
            self._sent[key].append(now)
