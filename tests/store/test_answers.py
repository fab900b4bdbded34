"""Answers in the store: each message shows one thing, and whoever corrects an article finds all that show it."""

from __future__ import annotations

from dataclasses import replace

from digests.model import Answer, Shown
from digests.store import Store
from tests.store.cases import DAY, HOUR, NOW, Desk

FIRST, SHARED = Answer(0, "v1|article|1", 0, 1, 500), Answer(0, "v1|share|1", 0, inline_id="AAQ", language="it")


async def test_an_answer_is_marked_until_it_is_renewed_and_a_change_meanwhile_marks_it_again(
    store: Store, desk: Desk
) -> None:
    await desk.chat(1)
    article, other = await desk.published(), await desk.published("Another")
    async with store.write() as tx:
        await tx.answers.keep(FIRST, [article.id, article.id, other.id], NOW)
        await tx.answers.keep(SHARED, [article.id], NOW)
        assert await tx.answers.outdated(10) == []
        assert await tx.answers.mark(article.id) == 2
        first, shared = await tx.answers.outdated(10)
        assert (replace(first, id=0), replace(shared, id=0)) == (replace(FIRST, stale=1), replace(SHARED, stale=1))
        assert await tx.answers.outdated(1) == [first]
        assert await tx.answers.outdated(10, first.id) == [shared]
        assert await tx.answers.mark(other.id) == 1
        await tx.answers.renewed(first)
        await tx.answers.renewed(shared)
        (again,) = await tx.answers.outdated(10)
        assert again == replace(first, stale=2)
        await tx.answers.renewed(again)
        assert await tx.answers.outdated(10) == []


async def test_what_a_message_shows_takes_the_place_of_what_it_showed(store: Store, desk: Desk) -> None:
    await desk.chat(1)
    article, other = await desk.published(), await desk.published("Another")
    async with store.write() as tx:
        await tx.answers.keep(FIRST, [article.id], NOW)
        await tx.answers.keep(replace(FIRST, action="v1|article|2"), [other.id], NOW)
        await tx.answers.keep(SHARED, [other.id], NOW)
        assert await tx.answers.mark(article.id) == 0
        assert await tx.answers.mark(other.id) == 2
        await tx.answers.forget(FIRST)
        assert [each.inline_id for each in await tx.answers.outdated(10)] == ["AAQ"]


async def test_old_answers_go_and_so_do_those_of_a_chat_that_goes(store: Store, desk: Desk) -> None:
    await desk.chat(1)
    article = await desk.published()
    async with store.write() as tx:
        await tx.answers.keep(SHARED, [article.id], NOW - DAY)
        await tx.answers.keep(FIRST, [article.id], NOW)
        assert await tx.answers.forget_some(NOW - HOUR, 10) == 1
        assert await tx.answers.mark(article.id) == 1
        await tx.personal_data.delete(1)
        assert await tx.answers.outdated(10) == []


async def test_answers_are_counted_by_what_has_become_of_their_correction(store: Store, desk: Desk) -> None:
    await desk.chat(1)
    article, other = await desk.published(), await desk.published("Another")
    async with store.write() as tx:
        await tx.answers.keep(FIRST, [article.id, other.id], NOW)
        await tx.answers.keep(SHARED, [article.id], NOW)
        assert await tx.answers.showing(article.id) == Shown(2)
        await tx.answers.mark(article.id)
        assert await tx.answers.showing(article.id) == Shown(2, left=2)
        first, shared = await tx.answers.outdated(10)
        assert await tx.answers.articles_in(first.id) == [article.id, other.id]
        await tx.answers.renewed(first)
        await tx.answers.renewed(shared, lost=True)
        assert await tx.answers.showing(article.id) == Shown(2, lost=1)
        await tx.answers.mark(article.id)
        assert await tx.answers.showing(article.id) == Shown(2, left=2)
        assert await tx.answers.showing(999) == Shown()
