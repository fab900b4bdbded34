"""Each published article is asked for its rules once, whatever happens in between."""

from __future__ import annotations

from digests.follows.matching import RuleMatching
from digests.follows.wording import read
from digests.store import Store
from tests.store.cases import NOW, Desk

LANGUAGES = ("en", "it")


def matching_on(store: Store) -> RuleMatching:
    return RuleMatching(store, LANGUAGES, lambda: NOW)


async def follow(store: Store, chat_id: int, text: str) -> int:
    """Let a chat follow a rule."""
    async with store.write() as tx:
        rule_id = await tx.follows.rule(text, read(text, LANGUAGES, "en")[1])
        await tx.follows.put(chat_id, rule_id, NOW)
        await tx.subscriptions.note(chat_id)
    return rule_id


async def test_an_article_finds_its_rules_once_and_a_new_rule_what_comes_after(store: Store) -> None:
    desk, matching = Desk(store), matching_on(store)
    await desk.chat(1)
    await desk.published("Zibibbo")
    assert await matching.catch_up() == 0
    rule = await follow(store, 1, "zibibbo")
    found = await desk.published("Lo zibibbo di Pantelleria", language="it")
    await desk.published("Moscato")
    assert (await matching.catch_up(), await matching.catch_up()) == (1, 0)
    async with store.read() as tx:
        ((article, (match,)),) = await tx.follows.matched(0, 99, [rule])
    assert (article.id, match.topic.id, match.topic.name("ru")) == (found.id, -rule, "zibibbo")


async def test_two_processes_that_look_at_once_find_nothing_twice(store: Store) -> None:
    desk, one, other = Desk(store), matching_on(store), matching_on(store)
    await desk.chat(1)
    await follow(store, 1, "zibibbo")
    await desk.published("Zibibbo")
    assert await one.catch_up() + await other.catch_up() == 1


async def test_a_rule_that_nobody_follows_any_more_is_let_go(store: Store) -> None:
    desk, matching = Desk(store), matching_on(store)
    await desk.chat(1)
    kept, gone = await follow(store, 1, "zibibbo"), await follow(store, 1, "moscato")
    await desk.published("Zibibbo")
    await matching.catch_up()
    async with store.write() as tx:
        await tx.follows.end(1, gone, NOW)
        await tx.follows.forget_ended(NOW.replace(year=2027), 99)
    await desk.published("Zibibbo e moscato", language="it")
    assert await matching.catch_up() == 1
    async with store.read() as tx:
        assert [len(await tx.follows.matched(0, 99, [each])) for each in (kept, gone)] == [2, 0]
