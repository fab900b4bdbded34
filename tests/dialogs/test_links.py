"""Links into the private chat, ``?start=``: to a topic, to an article, by a campaign, and from a channel's digest."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.sandbox import Channel
from bot.sandbox.shown import buttons_of
from digests.campaigns import MOST_NAMES
from digests.model import ChatKind, Layout
from tests.dialogs.conftest import House, on_both
from tests.dialogs.script import asks, labels

PROBE = ("Probe reaches its orbit", "The probe fired its engine for nine minutes. It will now map the ice.")
RAIL = ("China and Russia share a timetable", "China and Russia join their timetables. It starts in May.")
ALL = ["en", "it", "ru", "zh", "es", "fr", "de"]
LANGUAGES = pytest.mark.parametrize("language", ALL)


@LANGUAGES
async def test_a_link_to_a_topic_follows_it_and_shows_it_first(house: House, language: str) -> None:
    await house.publish(*PROBE)
    await house.publish(*RAIL)
    anna, t = house.telegram.person("Anna", language_code=language), house.services.texts[language]
    welcome = await asks(anna, "/start t_space")
    async with house.services.store.read() as tx:
        topic = await tx.topics.by_slug("space")
        assert topic is not None
        assert await tx.subscriptions.of(anna.id) == [topic.id]
    assert t.plain("onboarding-greeting", name="Anna").split("\n")[0].replace("<b>", "")[:6] in welcome.text
    assert PROBE[0] in welcome.text
    assert labels(welcome)[0] == f"✅ 🚀 {topic.name(language)}"
    for forged in ("t_nowhere", "t_", "t"):
        told = await asks(anna, f"/start {forged}")
        assert told.text == t.plain("onboarding-link-without-topic")
        assert labels(told) == [f"☐ 🐉 {'Cina' if language == 'it' else 'China'}–Russia", labels(welcome)[0]]


@LANGUAGES
async def test_a_link_to_an_article_opens_it(house: House, language: str) -> None:
    article = await house.publish(*PROBE)
    anna, t = house.telegram.person("Anna", language_code=language), house.services.texts[language]
    assert PROBE[1] in (await asks(anna, f"/start a_{article.id}")).text
    assert t.plain("reading-daily") in (await anna.hears()).text
    for forged in ("a_999", "a_-1", "a_1%27", "a_" + "9" * 60):
        anna.skip()
        await anna.starts(forged)
        assert (await anna.hears()).text == t.plain("error-unknown-article")
    anna.skip()
    await anna.starts("a_")
    assert "/article 12" in (await anna.hears()).text
    await anna.hears_nothing(house.idle())


# The first of them has as many digits as a number that a database keeps, and is none.
@pytest.mark.parametrize("number", ["9" * 19, "9" * 60, "-1", "x", ""])
@on_both
async def test_a_link_to_a_digest_that_never_was_says_so(house: House, number: str) -> None:
    anna, t = house.telegram.person("Anna", language_code="en"), house.services.texts["en"]
    for kind in ("issue", "untold", "unread"):
        assert (await asks(anna, f"/start {kind}_{number}")).text == t.plain("digest-too-old")


@LANGUAGES
async def test_a_campaign_is_counted_for_the_owner_and_greets_as_usual(house: House, language: str) -> None:
    await house.publish(*PROBE)
    await asks(house.owner, "/start")
    plain = await asks(house.telegram.person("Anna", language_code=language), "/start")
    bruno = house.telegram.person("Anna", language_code=language)
    assert (await asks(bruno, "/start c_Spring-26")).text == plain.text
    await asks(bruno, "/start c_spring-26")
    for forged in ("c_", "c", "c_<b>&", "c_è"):
        await asks(bruno, f"/start {forged}")
    async with house.services.store.read() as tx:
        owner = await tx.chats.get(house.owner.id)
    assert owner is not None
    await house.services.subscribers.changed(owner, lambda chat: replace(chat, language=language))
    t = house.services.texts[language]
    told = (await asks(house.owner, "/status")).text.splitlines()
    assert t.plain("owner-campaigns").replace("<b>", "").replace("</b>", "") in told[-2]
    assert told[-1] == t.plain("owner-campaign", name="spring-26", starts=2, readers=1)


async def test_made_up_campaigns_drive_no_real_one_out(house: House) -> None:
    for _ in range(2):
        await house.services.campaigns.came("poster", is_new=True)
    for number in range(MOST_NAMES + 5):
        await house.services.campaigns.came(f"made-up-{number}", is_new=False)
    async with house.services.store.read() as tx:
        kept = await tx.campaigns.most(MOST_NAMES * 2)
    assert len(kept) == MOST_NAMES
    assert kept[0].name == "poster"
    assert f"made-up-{MOST_NAMES + 4}" in {each.name for each in kept}


async def a_channel(house: House, layout: Layout, *slugs: str) -> Channel:
    admin = house.telegram.person("Chiara")
    channel = house.telegram.channel("Mondo", [admin], with_bot=True, username="mondo")
    chat = await house.services.subscribers.known(channel.id, ChatKind.CHANNEL, "Mondo", "en")
    chat = await house.services.subscribers.changed(chat, lambda now: replace(now, layout=layout))
    async with house.services.store.read() as tx:
        topics = {topic.slug: topic.id for topic in await tx.topics.all()}
    for slug in slugs:
        await house.services.subscribers.followed(chat, topics[slug], wanted=True)
    return channel


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize(
    ("slugs", "payload"), [(("space",), "t_space"), (("space", "china-russia"), "c_channel")], ids=["one", "two"]
)
async def test_a_channels_digest_has_only_buttons_for_everybody(
    house: House, layout: Layout, slugs: tuple[str, ...], payload: str
) -> None:
    channel = await a_channel(house, layout, *slugs)
    for number in range(14):
        await house.publish(
            f"Probe {number} over planet {number}", f"The probe number {number} saw {number + 3} moons."
        )
    await house.publish(*RAIL)
    await house.tick(after=timedelta(days=1))
    bruno = house.telegram.person("Bruno")
    # Nobody there is led anywhere but into the own chat, and nobody hears that this is for admins.
    refused = house.services.texts["en"].plain("error-not-admin")
    posts = [post for post in bruno.screen(channel) if post.buttons]
    assert posts
    buttons = [button for post in posts for row in rows_of(house, channel, post.message_id) for button in row]
    links = [button["url"] for button in buttons if "url" in button]
    assert links == [f"https://t.me/{house.telegram.bot_username}?start={payload}"]
    for button in buttons:
        if "callback_data" in button:
            assert await bruno.presses_raw(posts[0].message_id, button["callback_data"], channel) != refused
    assert house.services.texts["en"].plain("digest-home-button") in labels(posts[-1])
    assert house.services.texts["en"].plain("digest-settings") not in labels(posts[-1])


def rows_of(house: House, channel: Channel, message_id: int) -> list[list[dict[str, Any]]]:
    return buttons_of(house.telegram.world.rooms[channel.id].messages[message_id])


async def test_a_day_without_news_links_from_a_channel_too(house: House) -> None:
    channel = await a_channel(house, Layout.CLASSIC, "space")
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(channel.id)
    assert chat is not None
    await house.services.subscribers.changed(chat, lambda now: replace(now, tell_when_empty=True))
    await house.tick(after=timedelta(days=1))
    post = house.telegram.person("Bruno").screen(channel)[-1]
    assert [button["url"] for row in rows_of(house, channel, post.message_id) for button in row] == [
        f"https://t.me/{house.telegram.bot_username}?start=c_channel"
    ]
