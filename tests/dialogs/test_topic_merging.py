"""One topic made part of another, by an editor, and what readers have of it then."""

from __future__ import annotations

import pytest

from bot.sandbox import Person
from digests.model import Topic
from tests.dialogs.articles import BREAD, GAS, PROBE
from tests.dialogs.conftest import House, on_both
from tests.dialogs.talking import exchange, shown, talk


async def topic(house: House, slug: str) -> Topic:
    """Return the topic that a slug finds."""
    async with house.services.store.read() as tx:
        found = await tx.topics.by_slug(slug)
    assert found
    return found


async def prepared(house: House) -> Person:
    """Publish articles, let there be a topic of bread with one follower, and return that reader."""
    for article in (GAS, PROBE, BREAD):
        await house.publish(*article.split("\n", 1))
    await house.services.topics.save("bread", {"en": "Bread", "it": "Pane"}, "pane OR bread", "🥖")
    reader = house.telegram.person("Renzo", language_code="it")
    await exchange(reader, "/start t_bread", "Pane")
    return reader


@on_both
async def test_an_editor_merges_two_topics_and_hears_first_what_that_means(house: House) -> None:
    reader = await prepared(house)
    editor = await house.editor(language_code="en")
    await talk(
        editor,
        [
            ("/topic bread", "One chat follows it."),
            ("[🔗 Merge…]", "Which topic should 🥖 Bread become part of?"),
            (
                "[🚀 Space]",
                (
                    "Make 🥖 Bread part of 🚀 Space?",
                    "• One chat moves to 🚀 Space and keeps",
                    "• One article moves to 🚀 Space.",
                    "sonda OR probe OR telescope OR telescopio OR pane OR bread",
                    "This cannot be undone.",
                ),
            ),
            ("[Keep both]", "One chat follows it."),
            ("[🔗 Merge…]", "Which topic should"),
            ("[🚀 Space]", "Make 🥖 Bread part of"),
            ("[🔗 Yes, merge them]", "Saved: 🚀 Space. 2 stored articles are on it now."),
            ("[Back]", ("🚀 Space", "telescopio OR pane OR bread", "One chat follows it.")),
            ("/topic bread", ("🚀 Space", "space")),
        ],
    )
    listed = await exchange(editor, "/topic", "Topics")
    assert listed
    assert "Bread" not in str(listed.buttons)
    assert "Archived" not in str(listed.buttons)
    await exchange(house.owner, "/audit", ("Topics merged · Elena", "🥖 Bread", "Part of: space", "Topic changed"))
    ticked = await exchange(reader, "/topics", "")
    assert ticked
    assert [row[0] for row in ticked.buttons] == ["☐ 🐉 Cina–Russia", "✅ 🚀 Spazio"]


async def test_names_links_and_old_buttons_lead_to_the_topic_that_stays(house: House) -> None:
    reader = await prepared(house)
    await reader.says("/digest")
    digest = await shown(reader, "PANE")
    bread, space = await topic(house, "bread"), await topic(house, "space")
    await house.services.merging.merge(bread, space)
    for asked in ("/latest bread", "/latest Pane"):
        await exchange(reader, asked, ("🚀 Spazio", "Il pane di montagna"))
    newcomer = house.telegram.person("Nina", language_code="it")
    await exchange(newcomer, "/start t_bread", "🚀 Spazio")
    assert await topic(house, "bread") == await topic(house, "space")
    reader.skip()
    await reader.presses_raw(digest.message_id, f"v1|latest-new|{bread.id}")
    await shown(reader, "Spazio")
    await exchange(reader, "/search topic:bread pane", "Il pane di montagna")


async def test_followers_get_what_comes_on_the_topic_that_stays(house: House) -> None:
    reader = await prepared(house)
    await exchange(reader, "/digest", "PANE")
    await house.services.merging.merge(await topic(house, "bread"), await topic(house, "space"))
    await exchange(reader, "/digest", "nulla di nuovo")
    await house.publish("Il pane nero del nord", "Un pane di segale, scuro e umido, che dura un mese.")
    await exchange(reader, "/digest", ("SPAZIO", "Il pane nero del nord"))


async def test_a_question_that_is_out_of_date_merges_nothing(house: House) -> None:
    await prepared(house)
    editor = await house.editor(language_code="en")
    await talk(
        editor, [("/topic bread", "🥖"), ("[🔗 Merge…]", "Which topic"), ("[🚀 Space]", "Make 🥖 Bread part of")]
    )
    message_id = editor.screen()[-1].message_id
    await house.services.topics.save("bread", {"en": "Bread"}, "pane OR forno", "🥖")
    await exchange(editor, "[🔗 Yes, merge them]", "(Something has changed meanwhile.)")
    bread, space = await topic(house, "bread"), await topic(house, "space")
    assert bread != space
    await house.services.merging.merge(bread, space)
    for data in (f"topic-merge|{bread.id}", f"topic-back|{bread.id}", f"topic-query|{bread.id}"):
        assert await editor.presses_raw(message_id, f"v1|{data}") == "This topic is part of another one now."
    refused = await editor.presses_raw(message_id, f"v1|topic-into|{space.id}|{bread.id}")
    assert refused == "This topic is part of another one now."


async def test_queries_that_are_too_long_together_are_shortened_first(house: House) -> None:
    for slug in ("long", "longer"):
        await house.services.topics.save(slug, {"en": slug.title()}, " OR ".join([slug * 20] * 30), "")
    editor = await house.editor(language_code="en")
    await talk(editor, [("/topic longer", "Longer"), ("[🔗 Merge…]", "Which topic")])
    await exchange(editor, "[Long]", "(Together the two queries are too long.)")


@pytest.mark.parametrize(
    ("language", "asked", "said"),
    [
        ("it", "[🔗 Unisci…]", "Far confluire 🥖 Pane in 🚀 Spazio?"),
        ("ru", "[🔗 Объединить…]", "Сделать 🥖 Bread частью темы 🚀 Space?"),
        ("de", "[🔗 Verbinden …]", "Soll 🥖 Bread in 🚀 Space aufgehen?"),
    ],
)
async def test_an_archived_topic_can_be_merged_too(house: House, language: str, asked: str, said: str) -> None:
    await prepared(house)
    bread, space = await topic(house, "bread"), await topic(house, "space")
    await house.services.topics.archive(bread.id)
    editor = await house.editor(language_code=language)
    await talk(editor, [("/topic bread", "🥖"), (asked, "🥖")])
    told = await exchange(editor, f"[{'🚀 Spazio' if language == 'it' else '🚀 Space'}]", said)
    assert told
    await exchange(editor, f"[{told.buttons[0][0]}]", "2")
    assert (await topic(house, "bread")).id == space.id
