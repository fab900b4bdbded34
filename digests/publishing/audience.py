"""What the readers of a topic have been told of its next stories: to how many of them one is an update."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TypeAlias

from digests.model import Story
from digests.publishing.choice import Choice, Thread
from digests.publishing.memory import recall
from digests.publishing.window import Window
from digests.store import Transaction

# So many readers are asked what they have had, those that are due first.
MOST_ASKED = 5_000

# Texts, by their articles' ids, of which chats have not been told.
Unheard: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Update:
    """A story that is an update to so many chats ``of`` those that were asked: ``all`` readers, or the first."""

    since: datetime
    count: int
    of: int
    all: bool


@dataclass(frozen=True, slots=True)
class Audience:
    """How many chats miss which texts, and which texts there are to be missed: ``nobody`` has been told of those."""

    counts: Mapping[Unheard, int] = field(default_factory=dict)
    nobody: Unheard = ()

    def usual(self, choice: Choice) -> Choice:
        """Return a choice for what most of the chats have been told; for nobody, who has been told nothing."""
        most = max(self.counts, key=lambda each: (self.counts[each], -len(each), each), default=self.nobody)
        return replace(choice, unheard=most)

    def update(self, story: Story, window: Window, choice: Choice) -> Update | None:
        """Return to how many chats a story is an update, None where it is to none."""
        found = [
            (since, count)
            for unheard, count in self.counts.items()
            if (since := window.since(story.articles, replace(choice, unheard=unheard)))
        ]
        if not found:
            return None
        asked = sum(self.counts.values())
        return Update(min(since for since, _ in found), sum(count for _, count in found), asked, asked < MOST_ASKED)


async def audience(
    tx: Transaction,
    window: Window,
    choice: Choice,
    threads: Sequence[Thread],
    due_by: datetime | None,
    max_late: timedelta,
) -> Audience:
    """Read what the readers of a choice's only topic who are due by a moment have had of some threads."""
    memory = await recall(tx, threads, [window], max_late)
    nobody = memory.unheard(threads, "")
    if due_by is None:
        return Audience(nobody=nobody)
    (topic_id,) = choice.topic_ids
    counts: Counter[Unheard] = Counter()
    asked = await tx.backgrounds.of_followers(topic_id, due_by, memory.recalled, MOST_ASKED)
    for background, count in asked.items():
        counts[memory.unheard(threads, background)] += count
    return Audience(counts, nobody)
