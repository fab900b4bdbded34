"""What is followed in words of one's own: a rule once for all, and nothing of it is left once nobody follows it."""

from __future__ import annotations

from digests.model import Follow, RuleMatch
from digests.store import Store
from tests.store.cases import DAY, NOW, Desk, a_chat

NEEDS = [["zibibb", "zibibbo"], ["pantelleri"]]


async def test_the_same_words_are_one_rule_and_each_follows_it_in_their_own_way(store: Store) -> None:
    async with store.write() as tx:
        for chat_id in (1, 2):
            await tx.chats.add(a_chat(chat_id))
            rule = await tx.follows.rule("zibibbo\0 Pantelleria", NEEDS)
            await tx.follows.put(chat_id, rule, NOW, paused=chat_id == 2)
            await tx.subscriptions.note(chat_id)
        assert [each.id for each in await tx.follows.rules_after(0, 9)] == [rule]
        assert (await tx.follows.rules_after(0, 9))[0].needs == (("zibibb", "zibibbo"), ("pantelleri",))
        assert await tx.follows.of(1) == [Follow(rule, "zibibbo Pantelleria", paused=False, since=NOW)]
        assert [await tx.subscriptions.sections(chat_id) for chat_id in (1, 2)] == [[-rule], []]


async def test_what_is_paused_has_no_section_and_what_is_ended_can_be_put_back(store: Store) -> None:
    async with store.write() as tx:
        await tx.chats.add(a_chat(1))
        rule = await tx.follows.rule("zibibbo", NEEDS)
        await tx.follows.put(1, rule, NOW)
        await tx.follows.put(1, rule, NOW + DAY, paused=True)
        assert await tx.follows.in_digest(1) == []
        assert (await tx.follows.end(1, rule, NOW), await tx.follows.end(1, rule, NOW)) == (True, False)
        assert (await tx.follows.of(1), await tx.follows.get(1, rule)) == ([], None)
        assert (await tx.follows.ended(1, rule)) == Follow(rule, "zibibbo", paused=True, since=NOW)
        await tx.follows.put(1, rule, NOW + DAY)
        assert await tx.follows.in_digest(1) == [rule]
        assert await tx.follows.ended(1, rule) is None


async def test_what_was_ended_is_forgotten_with_its_rule_unless_somebody_else_follows_it(store: Store) -> None:
    async with store.write() as tx:
        await tx.chats.add(a_chat(1))
        await tx.chats.add(a_chat(2))
        shared, own = await tx.follows.rule("zibibbo", NEEDS), await tx.follows.rule("moscato", NEEDS)
        for chat_id, rule in ((1, shared), (2, shared), (1, own)):
            await tx.follows.put(chat_id, rule, NOW)
        await tx.follows.end(1, shared, NOW)
        await tx.follows.end(1, own, NOW)
        assert await tx.follows.forget_ended(NOW, 9) == 0
        # One that somebody else follows goes alone.
        assert sorted([await tx.follows.forget_ended(NOW + DAY, 1) for _ in range(2)]) == [1, 2]
        assert await tx.follows.forget_ended(NOW + DAY, 9) == 0
        assert await tx.follows.rule_ids() == [shared]


async def test_a_reader_who_is_forgotten_leaves_no_words(store: Store) -> None:
    async with store.write() as tx:
        await tx.chats.add(a_chat(1))
        rule = await tx.follows.rule("zibibbo", NEEDS)
        await tx.follows.put(1, rule, NOW)
        told = await tx.personal_data.export(1)
        assert [each["text"] for each in told["own topics"]] == ["zibibbo"]
        await tx.personal_data.delete(1)
        assert await tx.follows.count_rules() == 0


async def test_articles_are_listed_with_the_rules_that_want_them(store: Store) -> None:
    desk = Desk(store)
    await desk.chat(1)
    first, second = await desk.published("One"), await desk.published("Two")
    async with store.write() as tx:
        rules = [await tx.follows.rule(text, NEEDS) for text in ("zibibbo", "moscato")]
        for rule in rules:
            await tx.follows.put(1, rule, NOW)
        found = [RuleMatch(first.id, rules[0], 0.5), RuleMatch(second.id, rules[0], 0.4), RuleMatch(second.id, 99, 1.0)]
        await tx.follows.add_matches([*found, RuleMatch(second.id, rules[1], 0.3)])
        await tx.follows.add_matches(found)
        matched = await tx.follows.matched(0, 9, rules)
        assert await tx.follows.matched(1, 9, [rules[1]]) == [(matched[1][0], matched[1][1][1:])]
    assert [(article.id, [match.score for match in matches]) for article, matches in matched] == [
        (first.id, [0.5]),
        (second.id, [0.4, 0.3]),
    ]
