"""What followers are told of a topic that is archived, brought back or merged: one line, in their next digest, once."""

from __future__ import annotations

from datetime import timedelta

from bot.sandbox import Person
from tests.dialogs.articles import GAS, PROBE
from tests.dialogs.conftest import House, on_both
from tests.dialogs.talking import exchange, shown

DAY = timedelta(days=1)
RESTS = "🗄 The editors have put 🚀 Space aside for now. If it comes back, you get it again as before."
BACK = "↩️ 🚀 Space is back."


async def space(house: House) -> int:
    """Return the id of the topic."""
    async with house.services.store.read() as tx:
        found = await tx.topics.by_slug("space")
    assert found
    return found.id


async def follower(house: House, *names: str) -> Person:
    """Return a reader of topics who has had a digest of them."""
    await house.publish("A telescope in China", "Китай и Россия: a telescope and bread for the people who build it.")
    reader = house.telegram.person("Rita", language_code="en")
    await exchange(reader, "/topics", "")
    for name in names:
        await reader.taps(name)
    await exchange(reader, "/digest", "A telescope in China")
    await house.idle()
    reader.skip()
    return reader


def told(reader: Person, line: str) -> int:
    """Return in how many messages a line stands."""
    return sum(line in message.text for message in reader.screen())


@on_both
async def test_whose_only_topic_is_archived_hears_so_once_and_again_when_it_is_back(house: House) -> None:
    reader = await follower(house, "Space")
    await house.services.topics.archive(await space(house))
    await house.tick(after=DAY)
    await shown(reader, ("Nothing new on the chosen topics", RESTS))
    await house.tick(after=DAY)
    await house.tick(after=DAY)
    assert told(reader, RESTS) == 1
    await house.services.topics.bring_back(await space(house))
    await house.publish(*PROBE.split("\n", 1))
    await exchange(reader, "/digest", ("A probe looks back", BACK))
    await house.publish("Another probe", "A second probe flies on to the outer planets and takes pictures of them.")
    await exchange(reader, "/digest", "Another probe")
    assert told(reader, BACK) == 1


async def test_who_follows_more_hears_it_among_the_news_and_others_do_not(house: House) -> None:
    reader = await follower(house, "Space", "China")
    other = house.telegram.person("Otto", language_code="en")
    await exchange(other, "/topics", "")
    await other.taps("China")
    await exchange(other, "/digest", "A telescope in China")
    await house.services.topics.archive(await space(house))
    await house.publish(*GAS.split("\n", 1))
    await exchange(reader, "/digest", ("CHINA–RUSSIA", RESTS))
    heard = await exchange(other, "/digest", "CHINA–RUSSIA")
    assert heard
    assert RESTS not in heard.text


async def test_a_topic_that_is_back_before_anybody_heard_is_not_mentioned(house: House) -> None:
    reader = await follower(house, "Space")
    await house.services.topics.archive(await space(house))
    await house.services.topics.bring_back(await space(house))
    await house.publish(*PROBE.split("\n", 1))
    heard = await exchange(reader, "/digest", "A probe looks back")
    assert heard
    assert BACK not in heard.text
    assert RESTS not in heard.text


async def test_followers_hear_of_what_a_topic_is_a_part_now(house: House) -> None:
    await house.services.topics.save("bread", {"en": "Bread"}, "bread", "🥖")
    reader = await follower(house, "Bread")
    async with house.services.store.read() as tx:
        bread, stays = await tx.topics.by_slug("bread"), await tx.topics.by_slug("space")
    assert bread
    assert stays
    await house.services.merging.merge(bread, stays)
    await house.publish(*PROBE.split("\n", 1))
    await exchange(reader, "/digest", ("SPACE", "🔗 🥖 Bread is part of 🚀 Space now."))
