"""Channels as sources: which posts are articles, each once, and what is changed there is changed in every chat."""

from __future__ import annotations

import asyncio

import pytest

from bot.sandbox import Channel
from bot.sandbox.world import PATIENCE_S
from tests.dialogs.articles import BREAD, GAS, count, newest
from tests.dialogs.conftest import House, on_both
from tests.dialogs.talking import exchange, shown, talk
from tests.dialogs.test_corrections import morning, person_hears_edit, reader

TITLE = GAS.partition("\n")[0]


async def source(house: House, username: str | None = "quotidiano") -> Channel:
    """Return a channel of the owner's whose posts are taken in."""
    channel = house.telegram.channel("Il Quotidiano", [house.owner], username=username)
    await exchange(house.owner, "/start", "")
    house.owner.skip()
    await house.telegram.adds_bot(channel, by=house.owner)
    await shown(house.owner, "is connected")
    async with house.services.store.write() as tx:
        await tx.feeds.take_channel(channel.id, house.clock.now())
        await tx.feeds.trust_channel(channel.id, trusted=True)
    return channel


async def published(house: House, articles: int) -> None:
    """Wait until the bot has published so many articles: it answers nothing to a post."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            async with house.services.store.read() as tx:
                if await tx.articles.last_number() >= articles:
                    return


@pytest.mark.parametrize("username", ["quotidiano", None])
async def test_what_a_channel_changes_is_changed_in_every_chat(house: House, username: str | None) -> None:
    channel, person = await source(house, username), await reader(house)
    post = await house.owner.says(GAS, channel)
    await published(house, 1)
    await morning(house)
    assert TITLE in (await person.hears()).text
    await house.owner.edits(post, GAS.replace("Mosca", "Mosca, tre anni dopo", 1), channel)
    message = await person_hears_edit(person)
    assert "Accordo sul gas tra Pechino e Mosca, tre anni dopo" in message.text
    assert await count(house) == 1


@on_both
async def test_a_post_that_is_brought_twice_is_one_article(house: House) -> None:
    channel = await source(house)
    post = await house.owner.says(GAS, channel)
    await house.idle()
    again = house.telegram.world.rooms[channel.id].messages[post]
    # Telegram brings a post again under another number where it is not sure that it came.
    for _ in range(2):
        house.telegram.updates.put("channel_post", again)
    await house.idle()
    async with house.services.store.read() as tx:
        assert (await count(house), await tx.articles.last_number()) == (1, 1)


async def test_what_is_no_article_stays_in_the_channel(house: House) -> None:
    channel = await source(house)
    for said in ("Buongiorno a tutti, amici!", f"/add {GAS}", "Guardate: https://quotidiano.example/a-b-c/d-e-f/g"):
        await house.owner.says(said, channel)
    from_us = {"id": house.telegram.world.bot["id"], "is_bot": True, "first_name": "News"}
    origin = {"type": "user", "date": house.telegram.world.timestamp(), "sender_user": from_us}
    house.owner._sends({"text": GAS, "forward_origin": origin}, channel)
    house.owner._sends({"text": GAS, "via_bot": from_us}, channel)
    await house.owner.says(BREAD, channel)
    await published(house, 1)
    assert (await newest(house)).title == BREAD.partition("\n")[0]
    assert await count(house) == 1


async def test_an_old_post_that_is_changed_does_not_come_out(house: House) -> None:
    channel = await source(house)
    greeting = await house.owner.says("Buongiorno!", channel)
    await house.owner.edits(greeting, GAS, channel)
    await house.owner.says(BREAD, channel)
    await published(house, 1)
    assert await count(house) == 1


async def test_an_album_in_a_channel_is_one_article(house: House) -> None:
    channel = await source(house)
    await house.owner.sends_photo(GAS, media_group="7", to=channel)
    await house.owner.sends_photo(f"Nella foto: {BREAD}", media_group="7", to=channel)
    await house.owner.sends_photo(BREAD, to=channel)
    await published(house, 2)
    assert (await newest(house)).title == BREAD.partition("\n")[0]
    assert await count(house) == 2


@on_both
async def test_the_posts_of_a_channel_that_is_not_trusted_wait_in_the_queue(house: House) -> None:
    channel = await source(house)
    await talk(
        house.owner,
        [
            ("/chats", "Connected channels"),
            ("[Il Quotidiano]", "are published at once"),
            ("[To the drafts]", "each waits in the /queue"),
        ],
    )
    post = await house.owner.says(GAS, channel)
    await house.idle()
    async with house.services.store.read() as tx:
        assert (await count(house), await tx.articles.last_number()) == (1, 0)
    await house.owner.edits(post, GAS.replace("Mosca", "Mosca, tre anni dopo", 1), channel)
    await house.idle()
    house.owner.skip()
    await house.owner.says("/queue")
    assert "tre anni dopo" in (await house.owner.hears()).text
    await house.owner.taps("Publish")
    await published(house, 1)
    # Telegram brings it again: that changes nothing any more.
    house.telegram.updates.put("channel_post", house.telegram.world.rooms[channel.id].messages[post])
    await house.idle()
    async with house.services.store.read() as tx:
        assert (await count(house), await tx.articles.last_number()) == (1, 1)


async def test_a_discarded_post_does_not_come_back(house: House) -> None:
    channel = await source(house)
    async with house.services.store.write() as tx:
        await tx.feeds.trust_channel(channel.id, trusted=False)
    post = await house.owner.says(GAS, channel)
    await house.idle()
    house.owner.skip()
    await house.owner.says("/queue")
    await house.owner.hears()
    await house.owner.taps("Discard")
    house.telegram.updates.put("channel_post", house.telegram.world.rooms[channel.id].messages[post])
    await house.idle()
    async with house.services.store.read() as tx:
        assert await tx.articles.last_number() == 0
    await house.owner.edits(post, GAS.replace("Mosca", "Mosca, tre anni dopo", 1), channel)
    await house.idle()
    async with house.services.store.read() as tx:
        assert await tx.articles.last_number() == 0
