"""Articles that have been kept long enough: they go with all that hangs on them, but what somebody needs stays."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, text

from digests.archive.forgetting import GOES_ON_FROM, Forgetting
from digests.model import Article, Erratum, NewArticle, NewEdition, TopicMatch
from digests.store import Store
from digests.store.engine.connection import Connection
from digests.store.schema.articles import articles, sketches
from digests.store.schema.vectors import vectors
from tests.store.cases import DAY, NOW, Desk, a_chat

KEEP, EDITIONS_KEEP = timedelta(days=365), timedelta(days=90)
OLD = NOW - KEEP - DAY


def forgetting(store: Store, keep: timedelta | None = KEEP) -> Forgetting:
    return Forgetting(store, keep, EDITIONS_KEEP, lambda: NOW)


async def left(store: Store) -> set[str]:
    async with store.read() as tx:
        return {row[0] for row in await tx._connection.rows(select(articles.c.title))}


async def words_of(connection: Connection, article: Article) -> int:
    """Return how many entries the full-text index has of an article."""
    index = "article_index WHERE rowid" if connection.dialect.one_writer else "shadows WHERE place"
    return int(await connection.value(text(f"SELECT count(*) FROM {index} = :number"), {"number": article.number}))


async def test_what_is_old_goes_with_its_words_its_sketch_and_its_meaning(store: Store, desk: Desk) -> None:
    gas = await desk.topic()
    on_gas = [TopicMatch(gas, 1.0, ("gas",))]
    old = await desk.published("old", "stone", at=OLD, now=OLD, matches=on_gas, sketch=(1, 2))
    await desk.published("young", "stone", at=NOW, matches=on_gas, sketch=(1, 3))
    assert await forgetting(store, None).run() == 0
    assert await forgetting(store).run() == 1
    assert await forgetting(store).run() == 0
    assert await left(store) == {"young"}
    async with store.read() as tx:
        for table in (sketches, vectors):
            rows = await tx._connection.rows(select(table.c.article_id).where(table.c.article_id == old.id))
            assert not rows, table.name
        assert [each.title for each in await tx.articles.latest(gas.id, 9, 0)] == ["young"]
        assert await words_of(tx._connection, old) == 0


async def test_what_somebody_needs_stays(store: Store, desk: Desk) -> None:
    gas = await desk.topic()
    saved, shown, taught, corrected = [await desk.published(title, at=OLD, now=OLD) for title in ("s", "e", "t", "c")]
    await desk.draft("draft", now=OLD)
    discarded, retracted = [await desk.published(title, at=OLD, now=OLD) for title in ("discarded", "retracted")]
    async with store.write() as tx:
        await tx.chats.add(a_chat(1))
        await tx.saved.keep(1, saved.id, NOW)
        await tx.lessons.add(gas.id, taught.id, accepted=True, now=OLD)
        await tx.errata.add(Erratum(corrected.id, NOW - DAY, "c", "was", "is"))
        await tx.editions.add(
            NewEdition(
                day=OLD.date(), language="it", composed_at=OLD, after=0, up_to=9, messages=[], shown={shown.id: gas.id}
            )
        )
        await tx.articles.discard(discarded.id)
        await tx.articles.retract(retracted.id, OLD)
    assert await forgetting(store).run() == 2
    assert await left(store) == {"s", "e", "t", "c", "draft"}
    async with store.write() as tx:
        await tx.saved.let_go(1, saved.id)
    assert await forgetting(store).run() == 1
    assert await left(store) == {"e", "t", "c", "draft"}


async def test_a_copy_takes_the_place_of_an_original_that_is_gone(store: Store, desk: Desk) -> None:
    original = await desk.published("original", at=OLD, now=OLD)
    copies = [await desk.published(title, at=NOW) for title in ("copy", "another")]
    async with store.write() as tx:
        for copy in copies:
            await tx.articles.revise(copy.id, copy_of=original.id)
    assert await forgetting(store).run() == 1
    async with store.read() as tx:
        known = await tx.articles.several([each.id for each in copies])
    assert [known[each.id].copy_of for each in copies] == [None, copies[0].id]


async def test_none_goes_before_the_digests_that_go_on_from_it(store: Store, desk: Desk) -> None:
    needed = EDITIONS_KEEP + GOES_ON_FROM
    for title, age in (("needed", needed - DAY), ("old", needed + DAY)):
        await desk.published(title, at=NOW - age, now=NOW - age)
    assert await forgetting(store, DAY).run() == 1
    assert await left(store) == {"needed"}


@pytest.mark.slow
async def test_much_goes_in_rounds_that_end(store: Store, desk: Desk) -> None:
    new = [NewArticle(f"title {number}", "text", "en", ("title", "text")) for number in range(450)]
    async with store.write() as tx:
        await tx.new_articles.add(new, OLD, publish=True)
    rounds, gone = forgetting(store), 0
    while now := await rounds.run():
        gone += now
    assert gone == len(new)
    assert await left(store) == set()
