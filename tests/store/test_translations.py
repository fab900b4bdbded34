"""What a machine has translated: once for each text and language, void where the text is another one."""

from __future__ import annotations

from digests.model import Article, MachineTranslation
from digests.store import Audience, Store
from tests.store.cases import DAY, NOW, Desk

ENGLISH = MachineTranslation("en", "Gas", "Gas flows.")


async def keep(store: Store, article: Article, language: str = "en", made: MachineTranslation | None = ENGLISH) -> None:
    async with store.write() as tx:
        await tx.translations.keep(article, language, made, NOW)


async def test_each_language_has_its_own_and_the_last_one_holds(store: Store, desk: Desk) -> None:
    article, other = await desk.published("Газ", "Газ идет."), await desk.published("Bread")
    await keep(store, article, made=None)
    async with store.read() as tx:
        assert await tx.translations.of([article, other]) == {(article.id, "en"): None}
        assert await tx.translations.of([]) == {}
    await keep(store, article)
    german = MachineTranslation("de", "Gas", "")
    await keep(store, article, "de", german)
    async with store.read() as tx:
        found = await tx.translations.of([article, other])
        assert found == {(article.id, "en"): ENGLISH, (article.id, "de"): german}
        assert await tx.translations.of([other]) == {}


async def test_what_was_made_of_another_text_is_void(store: Store, desk: Desk) -> None:
    article = await desk.published("Газ", "Газ идет.")
    await keep(store, article)
    async with store.write() as tx:
        await tx.articles.revise(article.id, text="Газ не идет.", shadow=("газ", "газ не идет"))
        corrected = await tx.articles.get(article.id)
        assert corrected is not None
        assert await tx.translations.of([corrected]) == {}
        # What was asked for before the correction comes back after it.
        await tx.translations.keep(article, "en", ENGLISH, NOW)
        assert await tx.translations.of([corrected]) == {}
        await tx.translations.keep(corrected, "en", ENGLISH, NOW)
        assert await tx.translations.of([corrected]) == {(article.id, "en"): ENGLISH}


async def test_the_day_is_counted_and_the_old_forgotten(store: Store, desk: Desk) -> None:
    for number in range(3):
        await keep(store, await desk.published(f"Газ {number}"))
    async with store.write() as tx:
        assert [await tx.translations.made_since(NOW), await tx.translations.made_since(NOW + DAY)] == [3, 0]
        assert await tx.translations.forget_some(NOW, 9) == 0
        assert [await tx.translations.forget_some(NOW + DAY, 2) for _ in range(3)] == [2, 1, 0]
        assert await tx.translations.made_since(NOW) == 0


async def test_audiences_are_those_who_do_not_read_everything(store: Store, desk: Desk) -> None:
    gas, space = await desk.topic("gas"), await desk.topic("space")
    choices = {
        1: ("en", ("en",), [gas.id]),
        2: ("en", ("en",), [gas.id, space.id]),
        3: ("it", ("it", "en"), [space.id]),
        4: ("it", (), [gas.id]),
        5: ("de", ("de",), []),
        6: ("fr", ("fr",), [gas.id]),
        7: ("es", ("es",), [gas.id]),
    }
    for chat_id, (language, reads, topic_ids) in choices.items():
        await desk.chat(chat_id, language=language, reads=reads, stopped=chat_id == 6, active=chat_id != 7)
        async with store.write() as tx:
            for topic_id in topic_ids:
                await tx.subscriptions.add(chat_id, topic_id, NOW)
    async with store.read() as tx:
        assert await tx.translations.audiences() == [
            Audience("en", ("en",), frozenset({gas.id, space.id}), 2),
            Audience("it", ("it", "en"), frozenset({space.id}), 1),
        ]
