"""What is translated ahead of digests: the newest first, within a day's budget, once, and for those who need it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web

from bot.demo.clock import Clock
from digests.intake.ingest import Ingest
from digests.model import Article
from digests.sources.drafts import Draft
from digests.sources.routes import STRAIGHT
from digests.store import Store
from digests.store.engine.leadership import SoleProcess
from digests.translation.ahead import IN_A_ROW, LONGEST_WAIT_S, LOOK_S, Ahead
from digests.translation.client import ModelServer
from tests.local_web import local_web
from tests.store.cases import a_chat
from tests.translation.model_server import Model, answers

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
A_DAY = 3


class Newsroom:
    """A newsroom with one topic, gas, that translates what its readers cannot read."""

    def __init__(self, store: Store, model: Model, server: ModelServer) -> None:
        self.store, self.model, self.clock = store, model, Clock()
        self.clock.set(NOW)
        self.ahead = Ahead(store, server, A_DAY, SoleProcess("me"), self.clock.now)
        self._ingest = Ingest(store, ["en", "ru"], self.clock.now)

    async def reader(self, chat_id: int, language: str, *reads: str) -> None:
        async with self.store.write() as tx:
            topic = await tx.topics.by_slug("gas") or await tx.topics.add("gas", {"en": "Gas"}, "газ OR gas", "⛽")
            await tx.chats.add(a_chat(chat_id, language=language, reads=reads))
            await tx.subscriptions.add(chat_id, topic.id, NOW)

    async def publish(self, title: str, text: str = "Газ идет по трубе.") -> Article:
        (taken,) = await self._ingest.add_all([Draft(title, text)], None, publish=True)
        return taken.article

    async def asked(self) -> list[str]:
        """Look once, and return the headlines that the server was asked for then."""
        before = len(self.model.lines)
        await self.ahead.translate()
        return [lines[0] for lines in self.model.lines[before:]]


@pytest.fixture
async def room(database: str) -> AsyncIterator[Newsroom]:
    store = await Store.open(database)
    async with local_web() as sites:
        model = Model(sites)
        server = ModelServer(model.settings, STRAIGHT, lambda: NOW)
        yield Newsroom(store, model, server)
        await server.close()
    await store.close()


async def test_the_newest_go_first_and_each_is_asked_for_once_whatever_came_of_it(room: Newsroom) -> None:
    await room.reader(1, "en", "en")
    await room.publish("Газ дорожает", "Цена на газ растет с утра.")
    await room.publish("Газ найден", "Под морем найден газ.")
    room.model.knows["Газ найден"] = ("The gas is found", "The gas is under the sea.")
    assert await room.asked() == ["Газ найден", "Газ дорожает"]
    await room.publish("Gas is cheap", "The price of gas fell.")
    assert await room.asked() == []


async def test_what_everybody_can_read_is_not_asked_for(room: Newsroom) -> None:
    await room.reader(1, "en", "en", "ru")
    await room.reader(2, "it")
    await room.publish("Газ дорожает")
    assert await room.asked() == []


async def test_nor_is_a_story_that_somebody_else_tells_in_the_readers_language(room: Newsroom) -> None:
    await room.reader(1, "en", "en")
    told, same = await room.publish("Газ дорожает"), await room.publish("Gas is dear", "The gas costs more.")
    async with room.store.write() as tx:
        await tx.curations.tie(told.id, [same.id], together=True)
    assert await room.asked() == []


async def test_each_language_that_is_needed_is_asked_for(room: Newsroom) -> None:
    await room.reader(1, "en", "en")
    await room.reader(2, "it", "it")
    # Spoken to in a language that they do not read.
    await room.reader(3, "ru", "it")
    await room.publish("Газ дорожает")
    assert await room.asked() == ["Газ дорожает"] * 2
    asked = {each["messages"][0]["content"].partition(".")[0].rpartition(" ")[2] for each in room.model.asked}
    assert asked == {"English", "Italian"}


async def test_a_days_budget_is_kept_and_the_next_day_has_another(room: Newsroom) -> None:
    await room.reader(1, "en", "en")
    for number in range(A_DAY + 2):
        await room.publish(f"Газ и труба {number}", f"Труба {number} ведет газ к городу {number * 7}.")
    assert len(await room.asked()) == A_DAY
    assert await room.asked() == []
    room.clock.forward(timedelta(hours=15, minutes=1))
    assert len(await room.asked()) == 2


async def test_what_is_older_than_a_day_is_left(room: Newsroom) -> None:
    await room.reader(1, "en", "en")
    await room.publish("Газ дорожает")
    room.clock.forward(timedelta(days=1, minutes=1))
    assert await room.asked() == []


async def test_a_server_that_is_away_is_left_alone_for_longer_and_longer(room: Newsroom) -> None:
    await room.reader(1, "en", "en")
    await room.publish("Газ дорожает")
    says = {"Retry-After": ""}

    async def away(request: web.Request) -> web.StreamResponse:
        return web.Response(status=429, headers=says)

    room.model.instead = away
    assert [await room.ahead.translate() for _ in range(3)] == [LOOK_S, 2 * LOOK_S, 4 * LOOK_S]
    says["Retry-After"] = "900"
    assert await room.ahead.translate() == 900
    says["Retry-After"] = "99999999"
    assert await room.ahead.translate() == LONGEST_WAIT_S
    room.model.instead = None
    assert await room.asked() == ["Газ дорожает"]


async def test_one_that_answers_nonsense_loses_few_stories_by_it(room: Newsroom) -> None:
    await room.reader(1, "en", "en")
    for number in range(A_DAY):
        await room.publish(f"Газ и труба {number}", f"Труба {number} ведет газ к городу {number * 7}.")

    async def nonsense(request: web.Request) -> web.StreamResponse:
        return answers(None)

    room.model.instead = nonsense
    assert len(await room.asked()) == IN_A_ROW
    assert await room.asked() == []
