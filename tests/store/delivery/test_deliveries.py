"""The ledger: what became of deliveries, and what is sent again on purpose."""

from __future__ import annotations

from digests.model import DeliveryState, EditionFilter, Message, NewEdition, Reason
from digests.store import Store
from tests.store.cases import DAY, HOUR, KEY, NOW, Desk

FAILED, UNKNOWN, PENDING = DeliveryState.FAILED, DeliveryState.UNKNOWN, DeliveryState.PENDING


async def troubled(store: Store, desk: Desk) -> tuple[int, int, int]:
    """Let one edition on a topic go wrong in every way, beside another one; return both editions and the topic."""
    article, topic = await desk.published(), await desk.topic()
    for chat_id in range(1, 7):
        await desk.chat(chat_id)
    async with store.write() as tx:
        edition_id = await tx.editions.add(NewEdition(
            day=NOW.date(), language="it", composed_at=NOW, after=0, up_to=7,
            messages=[Message("sendMessage", {"text": f"part {part}"}) for part in range(2)],
            shown={article.id: topic.id},
        ))  # fmt: skip
        await tx.outbox.enqueue([(chat_id, edition_id) for chat_id in range(1, 6)], KEY, NOW)
    other_id = await desk.edition("other")
    async with store.write() as tx:
        await tx.outbox.enqueue([(6, other_id)], "first", NOW)
        one, two, three, four, five, six = await tx.outbox.claim("me", NOW, 9)
        await tx.outbox.sent([(one.id, 1)], NOW)
        await tx.outbox.failed(two.id, "odd")
        await tx.outbox.failed(three.id, "blocked")
        await tx.chats.deactivate(three.chat_id, NOW)
        await tx.outbox.unknown([four.id], "timeout")
        await tx.outbox.skipped([five.id], "too late")
        await tx.outbox.failed(six.id, "odd")
    return edition_id, other_id, topic.id


async def test_figures_and_reasons_by_edition_by_topic_and_in_all(store: Store, desk: Desk) -> None:
    edition_id, other_id, topic_id = await troubled(store, desk)
    own, on_topic = EditionFilter(edition_id), EditionFilter(topic_id=topic_id)
    async with store.read() as tx:
        assert [entry.id for entry in await tx.deliveries.entries()] == [other_id, edition_id]
        assert [entry.id for entry in await tx.deliveries.entries(on_topic)] == [edition_id]
        assert [entry.id for entry in await tx.deliveries.entries(limit=1, offset=1)] == [edition_id]
        assert (
            await tx.deliveries.count(),
            await tx.deliveries.count(own),
            await tx.deliveries.count(EditionFilter(99)),
        ) == (2, 1, 0)
        assert await tx.deliveries.entry(99) is None
        assert await tx.deliveries.topics_of(edition_id) == [topic_id]
        for which in (own, on_topic):
            total = await tx.deliveries.total(which)
            assert (total.queued, total.sent, total.failed, total.unknown, total.skipped, total.left) == (
                10, 1, 4, 1, 2, 2,
            )  # fmt: skip
            assert await tx.deliveries.reasons(which) == [
                Reason(FAILED, "blocked", 2),
                Reason(FAILED, "odd", 2),
                Reason(DeliveryState.SKIPPED, "too late", 2),
                Reason(UNKNOWN, "timeout", 1),
            ]
        assert (await tx.deliveries.total()).failed == 5
        assert (await tx.deliveries.total(EditionFilter(99))).queued == 0
        assert (await tx.deliveries.reasons(EditionFilter(), limit=1)) == [Reason(FAILED, "odd", 3)]


async def test_what_failed_goes_again_with_its_parts_but_not_to_who_has_left(store: Store, desk: Desk) -> None:
    edition_id, other_id, topic_id = await troubled(store, desk)
    on_topic = EditionFilter(topic_id=topic_id)
    async with store.write() as tx:
        assert await tx.deliveries.resendable(on_topic, FAILED) == 2
        assert await tx.deliveries.resendable(EditionFilter(), FAILED) == 3
        assert await tx.deliveries.resend(on_topic, FAILED, NOW + DAY, limit=1) == 1
        assert await tx.deliveries.resend(on_topic, FAILED, NOW + DAY) == 1
        assert await tx.deliveries.resend(on_topic, FAILED, NOW + DAY) == 0
    async with store.read() as tx:
        figures = await tx.editions.figures(edition_id)
        assert (figures.failed, figures.left, figures.open) == (2, 4, True)
        assert (await tx.editions.figures(other_id)).failed == 1
    # It is due now, so that it is neither too late nor overtaken.
    async with store.write() as tx:
        assert await tx.catch_up.expire(NOW + HOUR) == 0
    again = {(each.chat_id, each.part) for each in await desk.claim(now=NOW + DAY) if each.chat_id == 2}
    assert again == {(2, 0)}


async def test_what_is_unknown_goes_again_alone(store: Store, desk: Desk) -> None:
    edition_id, _, _ = await troubled(store, desk)
    async with store.write() as tx:
        assert await tx.deliveries.resend(EditionFilter(edition_id), UNKNOWN, NOW) == 1
        states = await tx.outbox.states(KEY)
    assert states[PENDING] == 3
    assert UNKNOWN not in states


async def test_what_goes_out_is_seen_until_its_end(store: Store, desk: Desk) -> None:
    edition_id, other_id, _ = await troubled(store, desk)
    async with store.write() as tx:
        assert set(await tx.deliveries.pushing()) == {edition_id}
        assert set(await tx.deliveries.pushing({other_id})) == {edition_id, other_id}
        await tx.editions.pause(edition_id, "odd", NOW)
        assert set(await tx.deliveries.pushing({edition_id, other_id})) == {other_id}
