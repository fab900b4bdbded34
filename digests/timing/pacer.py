"""When a message may leave: overall, to one chat, and after Telegram has asked to wait. Pure: ``now`` is given.

All moments are seconds of one monotonic clock, as floats. Answers to people go first: they are counted without being
held back, and the digests wait that much longer.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import deque
from dataclasses import dataclass

from digests.model import ChatKind

# Telegram's limits are 1 message a second in a chat and 20 a minute in a group; these stay just within.
CHAT_INTERVAL_S = 1.0
GROUP_LIMIT, GROUP_WINDOW_S = 18, 60.0
# How far sending may run ahead of the even pace, so that a loop that wakes a little late catches up. After a longer
# stall it does not: what was under way is often held up by it too, and would arrive together with the rest. At a slow
# pace that is less than one message: at 28/s no second has more than 29 digests, and an answer passes no limit.
BURST_S, BURST_SHARE = 0.02, 0.8
# What Telegram takes in a second, paid for, is never passed: what leaves over a little more than a second may arrive
# within one, since some of it is held up on the way. Each hundredth of a second more costs a hundredth of the rate;
# with 1.017 s a busy machine was refused now and then, which holds everything back for a second.
LIMIT, LIMIT_WINDOW_S = 1000, 1.022
# Two chats told to wait so close together were not too fast each: the whole bot was.
TOGETHER_S = 2.0
# Chats that nothing holds back any more are forgotten together, so often.
FORGET_S = 0.25
FIRST_BACKOFF_S, LONGEST_BACKOFF_S = 1.0, 60.0
# After the whole bot was told to wait: so much slower, and each clean minute so many messages a second faster again.
SLOWER, FASTER_PER_S, CLEAN_S, SLOWEST_PER_S = 0.7, 1.0, 60.0, 1.0
# Of the last so many messages, more than this share must not fail for other reasons than the chat's own.
SAMPLE, WORST_SHARE = 200, 0.2


def backoff_s(failures: int, jitter: float) -> float:
    """Return how long to wait after so many failures in a row (from 1), spread over ±25% by ``jitter`` (0 to 1)."""
    longest = min(FIRST_BACKOFF_S * 2.0 ** min(failures - 1, 16), LONGEST_BACKOFF_S)
    return longest * (0.75 + jitter / 2)


@dataclass(frozen=True, slots=True)
class Room:
    """How many messages may leave now; those beyond ``free`` only for money."""

    messages: int
    free: int


class Pacer:
    """The pace of one bot: an even overall rate (GCRA), one message a second in a chat, 18 a minute in a group.

    ``paid_rate_per_s`` is the rate while messages above the free one are paid for; None where none is.
    """

    def __init__(self, rate_per_s: float, paid_rate_per_s: float | None = None) -> None:
        self._full_per_s = self._rate_per_s = paid_rate_per_s or rate_per_s
        self._free_interval_s = 1 / rate_per_s
        self._pays = paid_rate_per_s is not None
        # The theoretical arrival times of the next message at an even pace: of all, and of those that cost nothing.
        self._due = self._free_due = 0.0
        self._clean_since = 0.0
        self._held_until = 0.0
        self._failures = 0
        # Who is allowed more than usual has a rate above it.
        self._limit = max(LIMIT, math.ceil(self._full_per_s))
        self._starts: deque[float] = deque(maxlen=self._limit)
        self._last: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}
        self._blocked: dict[int, float] = {}
        self._last_refusal: tuple[int, float] | None = None
        self._sample: deque[bool] = deque(maxlen=SAMPLE)
        self._sample_failures = 0
        self._forgets_at = 0.0

    def rate_per_s(self, now: float) -> float:
        """Return the overall pace at this moment."""
        if self._rate_per_s < self._full_per_s:
            minutes = int(max(now - self._clean_since, 0) // CLEAN_S)
            self._clean_since += minutes * CLEAN_S
            self._rate_per_s = min(self._rate_per_s + minutes * FASTER_PER_S, self._full_per_s)
        return self._rate_per_s

    def room(self, now: float, paid: int = 0, within_s: float = 0.0) -> Room:
        """Return how many messages may leave now and within a time, where so many more can be paid for."""
        until = now + within_s
        if until < self._held_until:
            return Room(0, 0)
        start = max(now, self._held_until)
        overall = min(_between(self._due, 1 / self.rate_per_s(now), start, until), self._below_limit(until))
        free = _between(self._free_due, self._free_interval_s, start, until)
        return Room(min(overall, free + paid), free) if self._pays else Room(overall, overall)

    def next_room_at(self, now: float) -> float:
        """Return the first moment at which a message may leave, which is ``now`` where there is room."""
        limit = self._starts[0] + LIMIT_WINDOW_S if len(self._starts) == self._limit else now
        return max(now, self._held_until, self._due - _burst_s(1 / self.rate_per_s(now)), limit)

    def ready_at(self, chat_id: int, kind: ChatKind, now: float) -> float:
        """Return the first moment at which this chat may be sent to, for its own sake; it changes nothing."""
        ready = max(
            now, self._blocked.get(chat_id, now), self._last.get(chat_id, now - CHAT_INTERVAL_S) + CHAT_INTERVAL_S
        )
        starts = self._groups.get(chat_id) if kind is not ChatKind.PRIVATE else None
        return max(ready, starts[0] + GROUP_WINDOW_S) if starts and len(starts) == GROUP_LIMIT else ready

    def start(self, chat_id: int, kind: ChatKind, now: float, *, paid: bool = False) -> None:
        """Count a message that leaves now: a digest within the room, or an answer to somebody, which goes first."""
        self._due = max(self._due, now) + 1 / self._rate_per_s
        self._starts.append(now)
        if not paid:
            self._free_due = max(self._free_due, now) + self._free_interval_s
        if now >= self._forgets_at:
            self._forget(now)
        self._last.pop(chat_id, None)
        self._last[chat_id] = now
        if kind is not ChatKind.PRIVATE:
            starts = self._groups.pop(chat_id, deque[float](maxlen=GROUP_LIMIT))
            starts.append(now)
            self._groups[chat_id] = starts

    def refuse(self, chat_id: int, until: float, now: float) -> bool:
        """Obey Telegram's asking to wait: that chat waits; where another was asked just before, everything does.

        Returns whether everything waits.
        """
        self._blocked[chat_id] = max(until, self._blocked.get(chat_id, until))
        last, self._last_refusal = self._last_refusal, (chat_id, now)
        if last is None or last[0] == chat_id or now - last[1] > TOGETHER_S:
            return False
        if now >= self._held_until:
            # Those that were in flight together are refused together, and slow it down once.
            self._rate_per_s = max(self.rate_per_s(now) * SLOWER, SLOWEST_PER_S)
        self._clean_since = now
        self.hold(until)
        return True

    def holds(self, now: float) -> bool:
        """Whether nothing may leave at all at this moment."""
        return now < self._held_until

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

    def note(self, *, failed: bool) -> int | None:
        """Count whether a message failed; return how many of the last 200 did where that is too many, else None."""
        if len(self._sample) == SAMPLE:
            self._sample_failures -= self._sample[0]
        self._sample.append(failed)
        self._sample_failures += failed
        if not failed or len(self._sample) < SAMPLE or self._sample_failures <= SAMPLE * WORST_SHARE:
            return None
        self._sample.clear()
        failures, self._sample_failures = self._sample_failures, 0
        return failures

    def _below_limit(self, moment: float) -> int:
        while self._starts and self._starts[0] <= moment - 2 * LIMIT_WINDOW_S:
            self._starts.popleft()
        return self._limit - len(self._starts) + bisect_right(self._starts, moment - LIMIT_WINDOW_S)

    def _forget(self, now: float) -> None:
        """Drop what no longer holds anybody back; both tables are in the order of the last message."""
        self._forgets_at = now + FORGET_S
        while self._last and (oldest := next(iter(self._last.items())))[1] <= now - CHAT_INTERVAL_S:
            del self._last[oldest[0]]
        while self._groups and (group := next(iter(self._groups.items())))[1][-1] <= now - GROUP_WINDOW_S:
            del self._groups[group[0]]
        if self._blocked and len(self._blocked) > 1000:
            self._blocked = {chat: until for chat, until in self._blocked.items() if until > now}


def _between(due: float, interval_s: float, start: float, until: float) -> int:
    """Return how many messages may leave in a time at an even pace whose next one is due then."""
    spare_s = until + _burst_s(interval_s) - max(due, start)
    return int(spare_s / interval_s + 1e-9) + 1 if spare_s >= -1e-9 else 0


def _burst_s(interval_s: float) -> float:
    return BURST_S if interval_s < BURST_S / 2 else min(BURST_S, BURST_SHARE * interval_s)
