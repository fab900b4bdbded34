"""The order of topics, as an editor on a phone sets it and a reader meets it."""

from __future__ import annotations

import pytest

from digests.model import Topic
from tests.dialogs.articles import GAS, PROBE
from tests.dialogs.conftest import House, on_both
from tests.dialogs.talking import exchange, shown, talk


async def add(house: House, *slugs: str) -> None:
    """Make topics."""
    for slug in slugs:
        await house.services.topics.save(slug, {"en": slug.title(), "it": slug.title()}, slug, "")


@on_both
async def test_an_editor_moves_a_topic_by_buttons_and_by_a_typed_place(house: House) -> None:
    await add(house, "bread", "wine")
    editor = await house.editor(language_code="en")
    await exchange(editor, "/topic", "Topics")
    await talk(
        editor,
        [
            ("[↕️ Order]", ("The order of the topics", "Digests, /topics and every list")),
            ("[4. Wine]", ("Where should Wine stand?", "1. Bread", "4. Wine")),
            ("[⬆️ Up]", "2. 🐉 China–Russia\n3. Wine\n4. 🚀 Space"),
            ("[⬆️ Up]", "2. Wine\n3. 🐉 China–Russia"),
            ("[⏫ First]", "1. Wine\n2. Bread"),
            ("[⏬ Last]", "3. 🚀 Space\n4. Wine"),
            ("[🔢 Another place…]", "Send me a number from 1 to 4."),
            ("twelve", "I need a number from 1 to 4."),
            ("0", "I need a number from 1 to 4."),
            ("2", "1. Bread\n2. Wine\n3. 🐉"),
            ("[Back]", "The order of the topics"),
            ("[Back]", "Topics"),
        ],
    )
    labels = [label for row in editor.screen()[-1].buttons for label in row]
    assert labels[:4] == ["Bread", "Wine", "🐉 China–Russia", "🚀 Space"]
    await exchange(house.owner, "/audit", ("Topic moved · Elena", "Wine", "Place: 4 → 2"))


async def test_readers_meet_topics_in_that_order(house: House) -> None:
    space = next(each.id for each in await _topics(house) if each.slug == "space")
    reader = house.telegram.person("Renzo", language_code="it")
    await exchange(reader, "/start", "")
    for name in ("Cina", "Spazio"):
        await reader.taps(name)
    for article in (GAS, PROBE):
        await house.publish(*article.split("\n", 1))
    before = await exchange(reader, "/topics", "")
    assert before
    assert [row[0][2:] for row in before.buttons] == ["🐉 Cina–Russia", "🚀 Spazio"]
    await house.services.topics.place(space, 1)
    after = await exchange(reader, "/topics", "")
    assert after
    assert [row[0][2:] for row in after.buttons] == ["🚀 Spazio", "🐉 Cina–Russia"]
    await reader.says("/digest")
    digest = await shown(reader, ("SPAZIO", "CINA–RUSSIA"))
    assert digest.text.index("SPAZIO") < digest.text.index("CINA–RUSSIA"), "though the other was chosen first"


async def test_an_archived_topic_comes_back_to_where_it_stood(house: House) -> None:
    await add(house, "bread", "wine")
    topics = {each.slug: each.id for each in await _topics(house)}
    await house.services.topics.place(topics["wine"], 1)
    await house.services.topics.archive(topics["bread"])
    await house.services.topics.place(topics["space"], 1)
    await house.services.topics.bring_back(topics["bread"])
    assert [each.slug for each in await _topics(house)] == ["space", "wine", "bread", "china-russia"]


async def _topics(house: House) -> list[Topic]:
    async with house.services.store.read() as tx:
        return await tx.topics.active()


@pytest.mark.parametrize("act", ["topic-order", "topic-place|{space}|1", "topic-at|{space}", "topic-merge|{space}"])
async def test_whose_role_covers_some_topics_orders_and_merges_none(house: House, act: str) -> None:
    space = next(each.id for each in await _topics(house) if each.slug == "space")
    editor = await house.editor(topics=(space,), language_code="en")
    card = await exchange(editor, "/topic space", "🚀 Space")
    assert card
    labels = str(card.buttons)
    assert "Merge" not in labels
    assert "Order" not in labels
    refused = await editor.presses_raw(card.message_id, f"v1|{act.format(space=space)}")
    assert refused
    assert "all topics" in refused
