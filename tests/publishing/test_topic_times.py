"""Topics that come at times of their own: each article comes once, whatever topic moves to whatever time."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from digests.config import DigestSettings
from digests.model import ALL_STORIES, Chat, TopicTime
from digests.subscribers import Subscribers
from tests.publishing.test_publisher import ROME, Newsroom, newsroom

__all__ = ["newsroom"]

HOURS = (None, time(8), time(13), time(18))


async def changed(newsroom: Newsroom, chat_id: int, **changes: Any) -> Chat:
    """Let a chat choose something, as its settings do."""
    subscribers = Subscribers(newsroom.store, DigestSettings(timezone=ROME), lambda: newsroom.clock[0])
    return await subscribers.changed(await newsroom.stored(chat_id), lambda now: replace(now, **changes))


async def texts(newsroom: Newsroom, chat_id: int) -> list[str]:
    return [text for _, text in await newsroom.received(chat_id)]


async def digests(newsroom: Newsroom, when: tuple[int, int]) -> list[str]:
    """Tick at an hour of a day, and return what chat 1 has got by that."""
    before = len(await texts(newsroom, 1))
    await newsroom.tick(when[0], day=when[1])
    return (await texts(newsroom, 1))[before:]


async def test_each_topic_comes_at_its_time_and_the_others_do_without_it(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia", "space")
    await changed(newsroom, 1, topic_times=(TopicTime(newsroom.topics["space"].id, time(18)),))
    await newsroom.article("Ships in the strait", "asia")
    await newsroom.article("A probe near Io", "space")
    (morning,) = await digests(newsroom, (8, 24))
    assert (await newsroom.stored(1)).behind == ((newsroom.topics["space"].id, 0),)
    assert await digests(newsroom, (13, 24)) == []
    (evening,) = await digests(newsroom, (18, 24))
    assert ("Ships" in morning, "probe" in morning) == (True, False)
    assert ("Ships" in evening, "probe" in evening) == (False, True)
    assert "18:00" in evening


async def test_what_is_on_two_topics_comes_with_the_first_of_them_alone(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia", "space")
    await changed(newsroom, 1, topic_times=(TopicTime(newsroom.topics["space"].id, time(18)),))
    await newsroom.article("A probe over the strait", "asia", "space")
    assert [len(await digests(newsroom, (hour, 24))) for hour in (8, 18)] == [1, 0]
    assert await digests(newsroom, (8, 25)) == []
    await newsroom.article("A telescope over the strait", "asia", "space")
    assert [len(await digests(newsroom, when)) for when in ((18, 25), (8, 26))] == [1, 0]


async def test_one_that_comes_once_a_week_has_all_of_the_week(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia", "space")
    # The clock stands on a Tuesday; the next Thursday is the 26th.
    await changed(newsroom, 1, topic_times=(TopicTime(newsroom.topics["space"].id, None, 4),))
    came = []
    for day in range(24, 27):
        await newsroom.article(f"A probe on day {day}", "space")
        await newsroom.article(f"Ships on day {day}", "asia")
        came += await digests(newsroom, (8, day))
    tuesday, wednesday, thursday = came
    assert "probe" not in tuesday + wednesday
    assert all(f"A probe on day {day}" in thursday for day in range(24, 27))
    assert ("Ships on day 26" in thursday, "Ships on day 25" in thursday) == (True, False)


async def test_a_digest_on_demand_tells_all_of_it_and_none_again(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia", "space")
    await changed(newsroom, 1, topic_times=(TopicTime(newsroom.topics["space"].id, time(18)),))
    await newsroom.article("Ships in the strait", "asia")
    await newsroom.article("A probe near Io", "space")
    assert len(await digests(newsroom, (8, 24))) == 1
    assert await newsroom.publisher.now(1)
    now = (await texts(newsroom, 1))[-1]
    assert ("Ships" in now, "probe" in now) == (False, True)
    assert await digests(newsroom, (18, 24)) == []
    assert (await newsroom.stored(1)).behind == ()


async def test_who_has_no_such_times_shares_a_digest_with_everybody_else(newsroom: Newsroom) -> None:
    await newsroom.chats([1, 2], "asia", "space")
    await changed(newsroom, 1, topic_times=(TopicTime(newsroom.topics["space"].id, time(8)),))
    await changed(newsroom, 1, topic_times=())
    await newsroom.article("A probe near Io", "space")
    async with newsroom.store.read() as tx:
        assert len(await tx.fan_out.wanted(newsroom.clock[0] + timedelta(days=1), 9)) == 1
    assert await newsroom.tick(8) == 2


async def test_a_topic_that_is_left_takes_its_time_along(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia", "space")
    space = newsroom.topics["space"].id
    chat = await changed(newsroom, 1, topic_times=(TopicTime(space, time(18)),))
    subscribers = Subscribers(newsroom.store, DigestSettings(timezone=ROME), lambda: newsroom.clock[0])
    assert (await subscribers.followed(chat, space, wanted=False)).topic_times == ()


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_moves_nothing_is_lost_and_nothing_comes_twice(newsroom: Newsroom, seed: int) -> None:
    chance, number = random.Random(seed), 0
    await newsroom.chat(1, "asia", "space", more_times=(time(13),), stories=ALL_STORIES)
    ids = [newsroom.topics[slug].id for slug in ("asia", "space")]
    moment = datetime(2026, 11, 24, 7, 30, tzinfo=ZoneInfo(ROME))
    for _ in range(60):
        moment += timedelta(minutes=chance.choice((30, 60, 150, 300)))
        newsroom.clock[0] = moment.astimezone(UTC)
        what = chance.random()
        if what < 0.5:
            number += 1
            await newsroom.article(f"Word{number}x", *chance.choice((["asia"], ["space"], ["asia", "space"])))
        elif what < 0.75:
            own = [(each, chance.choice(HOURS), chance.choice((0, 0, 0, moment.isoweekday() % 7 + 1))) for each in ids]
            times = tuple(TopicTime(*each) for each in own if (each[1] or each[2]) and chance.random() < 0.7)
            await changed(newsroom, 1, topic_times=times)
        elif what < 0.8:
            await newsroom.publisher.now(1)
        await newsroom.publisher.tick()
        if chance.random() < 0.7:
            await newsroom.received(1)
    due_at = (await changed(newsroom, 1, topic_times=())).next_due_at
    assert due_at is not None
    newsroom.clock[0] = due_at
    await newsroom.publisher.tick()
    told = "\n".join(await texts(newsroom, 1))
    counts = Counter({each: told.count(f". <b>Word{each}x</b>") for each in range(1, number + 1)})
    assert set(counts.values()) <= {1}, counts
