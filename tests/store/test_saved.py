"""The articles that readers keep."""

from __future__ import annotations

from digests.store import Store
from tests.store.cases import HOUR, NOW, Desk, a_chat


async def test_what_is_kept_comes_back_the_last_first_and_only_while_it_is_published(store: Store, desk: Desk) -> None:
    one, two, draft = await desk.published("one"), await desk.published("two"), await desk.draft("draft")
    async with store.write() as tx:
        await tx.chats.add(a_chat(1))
        await tx.chats.add(a_chat(2))
        for number, article in enumerate((two, one, draft, two)):
            await tx.saved.keep(1, article.id, NOW + number * HOUR)
        assert [article.title for article in await tx.saved.of(1)] == ["one", "two"]
        assert (await tx.saved.count(1), await tx.saved.has(1, one.id), await tx.saved.has(2, one.id)) == (
            3,
            True,
            False,
        )
        await tx.saved.let_go(1, one.id)
        await tx.saved.let_go(2, two.id)
        assert [article.title for article in await tx.saved.of(1)] == ["two"]
        await tx.personal_data.migrate(1, -1005)
        assert [article.title for article in await tx.saved.of(-1005)] == ["two"]
        await tx.personal_data.delete(-1005)
        assert await tx.saved.count(-1005) == 0
