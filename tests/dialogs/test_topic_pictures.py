"""Pictures of topics' leads on their way: two in a digest, to a forum, weekly, past failures, and after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.sandbox import Group, Person, ShownMessage
from digests.model import Article, Chat, Rhythm
from tests.dialogs.conftest import House
from tests.dialogs.desk import COMET, MIRROR, MOON, WORDS, reader
from tests.dialogs.talking import exchange
from tests.dialogs.test_desk_pictures import digest, pictured, shows
from tests.dialogs.test_pictures import BRIDGE, SHIP
from tests.dialogs.test_threads import following
from tests.dialogs.test_topic_merging import topic

TUNNEL = ("China and Russia open a tunnel", "The tunnel lies under the Amur. Lorries have driven through since Monday.")
GRAIN = ("Russia sells China more grain", "The grain goes by rail. Silos were built at the border of both.")
FLOOD_S = 5


async def give(house: House, slug: str, photo: bytes) -> Article:
    """Give what leads a topic's next digest a picture, and return that article."""
    sheet = await house.services.desk.sheet((await topic(house, slug)).id, "en")
    assert sheet
    await house.services.desk.picture(sheet.items[0], house.telegram.world.store_photo(photo)[-1]["file_id"])
    return sheet.items[0].lead


async def two_pictured(house: House) -> tuple[Person, Article, Article]:
    """Return a reader of two topics whose leads have pictures, and both leads, in the order of the digest."""
    rita = await reader(house)
    await rita.taps("☐ 🐉 China–Russia")
    for each in (COMET, MIRROR, MOON, GRAIN, TUNNEL):
        await house.publish(*each, source="The Post")
    return rita, await give(house, "china-russia", BRIDGE), await give(house, "space", SHIP)


def photos(house: House, messages: Sequence[ShownMessage]) -> list[object]:
    """Return what the photos among messages show, in their order."""
    return [shows(house, each) for each in messages if each.photo]


def told_once(messages: Sequence[ShownMessage], *stories: tuple[str, str]) -> bool:
    """Tell whether every story stands in messages once, with every word."""
    told = "\n".join(each.text for each in messages)
    return all(told.count(title) == 1 and text in told for title, text in stories)


async def test_two_topics_have_a_picture_each_and_no_story_is_lost_or_told_twice(house: House) -> None:
    rita, _, _ = await two_pictured(house)
    messages = await digest(house, rita)
    assert photos(house, messages) == [SHIP, BRIDGE]
    assert told_once(messages, COMET, MIRROR, MOON, GRAIN, TUNNEL)
    under = [next(each.text for each in messages if shows(house, each) == photo) for photo in (SHIP, BRIDGE)]
    assert "SPACE" in under[0]
    assert "CHINA–RUSSIA" in under[1]


async def test_of_two_pictures_that_goes_whose_story_is_taken_back(house: House) -> None:
    rita, tunnel, _ = await two_pictured(house)
    messages = await digest(house, rita)
    await house.services.corrections.retract(tunnel.id)
    while await house.services.corrections.advance():
        pass
    await house.drained()
    after = {each.message_id: each for each in rita.screen()}
    pictured = [after[each.message_id] for each in messages if each.photo]
    assert [each.covered for each in pictured] == [False, True]
    assert shows(house, pictured[0]) == SHIP
    assert tunnel.title not in "\n".join(each.text for each in pictured)


async def test_a_group_and_a_topic_of_a_forum_get_the_picture_where_digests_stand(house: House) -> None:
    group, _, thread = await following(house, "en")
    await house.services.subscribers.followed(
        await chat_of(house, group), (await topic(house, "space")).id, wanted=True
    )
    for each in (COMET, MIRROR, MOON):
        await house.publish(*each, source="The Post")
    await give(house, "space", SHIP)
    before = set(house.telegram.world.rooms[group.id].messages)
    await house.tick(after=timedelta(hours=22))
    await house.drained()
    new = [each for number, each in house.telegram.world.rooms[group.id].messages.items() if number not in before]
    shown = [house.telegram.shown(each) for each in new]
    assert photos(house, shown) == [SHIP]
    assert {each.get("message_thread_id") for each in new} == {thread}
    assert told_once(shown, COMET, MIRROR, MOON)


async def chat_of(house: House, there: Person | Group) -> Chat:
    """Return a chat as it is stored."""
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(there.id)
    assert chat
    return chat


async def test_a_week_s_digest_has_the_picture_of_its_lead(house: House) -> None:
    rita = await reader(house)
    friday = frozenset({5})
    await house.services.subscribers.changed(
        await chat_of(house, rita), lambda chat: replace(chat, days=friday, rhythm=Rhythm.WEEKLY)
    )
    for each in (COMET, MIRROR, MOON):
        await house.publish(*each, source="The Post")
    lead = await give(house, "space", SHIP)
    messages = await digest(house, rita, timedelta(days=3))
    assert photos(house, messages) == [SHIP]
    assert lead.title in next(each.text for each in messages if each.photo)
    assert told_once(messages, COMET, MIRROR, MOON)


@pytest.mark.parametrize("method", ["sendPhoto", "sendMessage"])
async def test_where_telegram_asks_to_wait_between_the_parts_each_comes_once(house: House, method: str) -> None:
    rita, _, _ = await two_pictured(house)
    house.telegram.faults.too_many(FLOOD_S, method=method, chat_id=rita.id, times=1)
    before = {each.message_id for each in rita.screen()}
    for after in (timedelta(hours=22), *[timedelta(seconds=FLOOD_S + 1)] * 4):
        await house.tick(after=after)
    messages = [each for each in rita.screen() if each.message_id not in before]
    assert photos(house, messages) == [SHIP, BRIDGE]
    assert told_once(messages, COMET, MIRROR, MOON, GRAIN, TUNNEL)


async def test_a_picture_of_which_nobody_knows_whether_it_arrived_comes_once_and_the_rest_follows(house: House) -> None:
    rita, _, _ = await two_pictured(house)
    house.telegram.faults.drop_after(method="sendPhoto", chat_id=rita.id, times=1)
    before = {each.message_id for each in rita.screen()}
    for after in (timedelta(hours=22), *[timedelta(minutes=1)] * 3):
        await house.tick(after=after)
    messages = [each for each in rita.screen() if each.message_id not in before]
    assert photos(house, messages) == [SHIP, BRIDGE]
    assert told_once(messages, COMET, MIRROR, MOON, GRAIN, TUNNEL)


async def test_a_topic_that_rests_takes_its_picture_along(house: House) -> None:
    rita, _, _ = await two_pictured(house)
    await house.services.topics.archive((await topic(house, "china-russia")).id)
    messages = await digest(house, rita)
    assert photos(house, messages) == [SHIP]
    assert told_once(messages, COMET, MIRROR, MOON)


async def test_a_story_keeps_its_picture_where_its_topic_becomes_a_part_of_another(house: House) -> None:
    rita, _, _ = await two_pictured(house)
    china, space = await topic(house, "china-russia"), await topic(house, "space")
    await house.services.merging.merge(china, space)
    sheet = await house.services.desk.sheet(space.id, "en")
    assert sheet
    expected = {GRAIN[0]: None, TUNNEL[0]: BRIDGE, MOON[0]: SHIP}[sheet.items[0].lead.title]
    messages = await digest(house, rita)
    assert photos(house, messages) == [expected]
    assert told_once(messages, COMET, MIRROR, MOON, GRAIN, TUNNEL)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Digests that are already made keep theirs."), ("it", "Le rassegne già pronte la tengono.")],
)
async def test_no_picture_any_more_is_said_of_digests_to_come_and_those_that_are_made_keep_it(
    house: House, language: str, said: str
) -> None:
    rita, editor = await pictured(house, language)
    sheet = await house.services.desk.sheet((await topic(house, "space")).id, "en")
    assert sheet
    (message, *_) = await digest(house, rita)
    await house.services.desk.picture(sheet.items[0], None)
    while await house.services.corrections.advance():
        pass
    await house.drained()
    now_is = next(each for each in rita.screen() if each.message_id == message.message_id)
    assert (shows(house, now_is), now_is.covered) == (SHIP, False)
    await house.publish("A probe finds water", "The probe found water in a crater. It was cold.")
    await exchange(editor, "/desk", WORDS[language]["desk"])
    await exchange(editor, f"[{WORDS[language]['space']}]", "A probe finds water")
    lead = await give(house, "space", BRIDGE)
    cut = f"v1|dk-pic-cut|{(await topic(house, 'space')).id}|{lead.id}"
    assert said in (await editor.presses_raw(editor.screen()[-1].message_id, cut) or "")
    assert photos(house, await digest(house, rita, timedelta(days=1))) == []
