"""Corrections in the store: which editions are marked, and which messages are changed, once, whatever breaks off."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from digests.model import (
    DeliveryState,
    EditionFilter,
    EditionKind,
    Erratum,
    Ground,
    Message,
    NewEdition,
    StaleEdition,
)
from digests.store import Order, Store
from digests.store.delivery.corrections import MARGIN
from tests.store.cases import DAY, HOUR, KEY, MINUTE, NOW, Desk

PENDING, SENDING, SENT = DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.SENT
SKIPPED, UNKNOWN = DeliveryState.SKIPPED, DeliveryState.UNKNOWN
LATER = NOW + HOUR


def edit(text: str) -> Message:
    return Message("editMessageText", {"text": text})


async def showing(store: Store, desk: Desk, *chat_ids: int, parts: int = 1) -> tuple[int, int]:
    """Store an article, an edition that shows it, and chats that wait for it; return the ids of both."""
    article, topic = await desk.published(), await desk.topic()
    messages = [Message("sendMessage", {"text": f"part {part}"}) for part in range(parts)]
    for chat_id in chat_ids:
        await desk.chat(chat_id)
    async with store.write() as tx:
        edition_id = await tx.editions.add(NewEdition(
            day=NOW.date(), language="it", composed_at=NOW, after=0, up_to=7, messages=messages,
            outline={"shows": article.id}, shown={article.id: topic.id},
        ))  # fmt: skip
        await tx.outbox.enqueue([(chat_id, edition_id) for chat_id in chat_ids], KEY, NOW)
    return article.id, edition_id


async def deliver(store: Store, desk: Desk, limit: int = 100) -> None:
    """Let so many deliveries arrive; a message's id is a thousand times its chat plus its part."""
    while claimed := await desk.claim(limit=limit):
        async with store.write() as tx:
            arrived = [(each.id, each.message_id or each.chat_id * 1000 + each.part) for each in claimed]
            await tx.outbox.sent(arrived, NOW + MINUTE)
        if limit < 100:
            return


async def marked(store: Store, article_id: int) -> StaleEdition:
    async with store.write() as tx:
        assert await tx.corrections.mark_article(article_id) == 1
        stale = await tx.corrections.next_stale()
    assert stale is not None
    return stale


async def begun(store: Store, stale: StaleEdition, *texts: str, at: timedelta = HOUR) -> int:
    """Begin a correction whose parts read so."""
    edits = {part: edit(text) for part, text in enumerate(texts)}
    async with store.write() as tx:
        assert await tx.corrections.mark_current(stale)
        await tx.corrections.supersede(stale.id, NOW + at)
        return await tx.corrections.begin(stale, EditionKind.CORRECTION, edits, NOW + at)


async def handed_on(store: Store, limit: int = 1000) -> int:
    """Hand everything on, chunk after chunk, and return how many chunks it took."""
    for chunks in range(100):
        async with store.write() as tx:
            if not await tx.corrections.hand_on(LATER, limit):
                return chunks
    raise AssertionError("it never ends")


async def changes(store: Store, chat_id: int) -> list[tuple[int, DeliveryState, int | None]]:
    async with store.read() as tx:
        records = await tx.outbox.of_chat(chat_id)
    return [(each.part, each.state, each.message_id) for each in records if each.digest_key.startswith("fix:")]


async def test_only_editions_that_show_the_article_are_marked_and_with_all_that_is_needed(
    store: Store, desk: Desk
) -> None:
    article_id, edition_id = await showing(store, desk, 1, 2, parts=2)
    await desk.edition("another")
    await deliver(store, desk)
    async with store.read() as tx:
        assert await tx.corrections.next_stale() is None
        assert not await tx.corrections.under_way()
        reach = await tx.corrections.reach(article_id)
        assert (reach.editions, reach.messages) == (1, 2)
        assert (await tx.corrections.reach(99)).messages == 0
    stale = await marked(store, article_id)
    assert (stale.id, stale.stale, stale.withdrawn, stale.outline) == (edition_id, 1, False, {"shows": article_id})
    assert [message.parameters["text"] for message in stale.messages] == ["part 0", "part 1"]
    assert stale.changed == frozenset()
    async with store.write() as tx:
        assert await tx.corrections.mark_article(99) == 0


async def test_a_correction_edits_each_message_that_arrived_once_chunk_after_chunk(store: Store, desk: Desk) -> None:
    article_id, _ = await showing(store, desk, 1, 2, 3, 4, 5)
    await deliver(store, desk)
    correction_id = await begun(store, await marked(store, article_id), "right")
    async with store.write() as tx:
        assert await tx.corrections.hand_on(LATER, 2)
    # A restart, and a second process, go on where it was; and all over again changes nothing.
    await asyncio.gather(handed_on(store, 2), handed_on(store, 2))
    assert await handed_on(store) == 0
    for chat_id in range(1, 6):
        assert await changes(store, chat_id) == [(0, PENDING, chat_id * 1000)]
    claimed = await desk.claim(now=LATER)
    assert {(each.chat_id, each.message_id, each.message.method) for each in claimed} == {
        (chat_id, chat_id * 1000, "editMessageText") for chat_id in range(1, 6)
    }
    async with store.read() as tx:
        figures = await tx.editions.figures(correction_id)
        assert (figures.queued, figures.left, figures.open) == (5, 5, True)
        assert not await tx.corrections.under_way()


async def test_what_older_servers_get_instead_is_kept_with_every_change(store: Store, desk: Desk) -> None:
    article_id, edition_id = await showing(store, desk, 1)
    rich = Message("sendRichMessage", {"rich_message": {"blocks": []}}, (Message("sendMessage", {"text": "old"}),))
    right = Message("editMessageText", rich.parameters, (edit("right"),))
    async with store.write() as tx:
        await tx.corrections.replace_unsent(edition_id, {0: rich}, ())
    stale = await marked(store, article_id)
    assert stale.messages == (rich,)
    await deliver(store, desk)
    async with store.write() as tx:
        assert await tx.corrections.mark_current(stale)
        await tx.corrections.begin(stale, EditionKind.CORRECTION, {0: right}, LATER)
    assert await handed_on(store) == 1
    (claimed,) = await desk.claim(now=LATER)
    assert claimed.message == right


async def test_one_part_that_cannot_be_edited_does_not_keep_the_others_back(store: Store, desk: Desk) -> None:
    article_id, _ = await showing(store, desk, 1, parts=2)
    await deliver(store, desk)
    correction_id = await begun(store, await marked(store, article_id), "right", "right too")
    await handed_on(store)
    (first,) = await desk.claim(now=LATER)
    async with store.write() as tx:
        await tx.outbox.skipped([first.id], "message is not modified")
    (second,) = await desk.claim(now=LATER)
    assert {first.part, second.part} == {0, 1}
    async with store.write() as tx:
        await tx.outbox.sent([(second.id, second.message_id)], LATER)
    async with store.read() as tx:
        figures = await tx.editions.figures(correction_id)
    assert (figures.sent, figures.skipped, figures.failed, figures.left, figures.open) == (1, 1, 0, 0, False)


async def test_who_has_not_got_it_or_left_is_not_edited(store: Store, desk: Desk) -> None:
    article_id, edition_id = await showing(store, desk, 1, 2, 3)
    one, two, _ = await desk.claim()
    async with store.write() as tx:
        await tx.outbox.sent([(one.id, 1000), (two.id, 2000)], NOW)
        await tx.chats.deactivate(two.chat_id, NOW)
        await tx.outbox.abandoned("another")
    stale = await marked(store, article_id)
    await begun(store, stale, "right")
    async with store.write() as tx:
        await tx.corrections.replace_unsent(edition_id, {0: Message("sendMessage", {"text": "right"})}, ())
    await handed_on(store)
    assert await changes(store, one.chat_id) == [(0, PENDING, 1000)]
    assert await changes(store, two.chat_id) == []
    async with store.read() as tx:
        edition = await tx.editions.get(edition_id)
    assert edition is not None
    assert edition.messages[0].parameters == {"text": "right"}


async def test_what_is_being_sent_meanwhile_is_waited_for(store: Store, desk: Desk) -> None:
    article_id, _ = await showing(store, desk, 1, 2)
    flying, other = await desk.claim()
    async with store.write() as tx:
        await tx.outbox.sent([(other.id, 2000)], NOW)
    await begun(store, await marked(store, article_id), "right", at=MINUTE)
    await handed_on(store)
    assert await changes(store, flying.chat_id) == []
    async with store.write() as tx:
        assert await tx.corrections.under_way()
        await tx.outbox.sent([(flying.id, 1000)], LATER)
    await handed_on(store)
    assert await changes(store, flying.chat_id) == [(0, PENDING, 1000)]
    assert await changes(store, other.chat_id) == [(0, PENDING, 2000)]
    async with store.read() as tx:
        assert not await tx.corrections.under_way()


async def test_what_left_long_after_the_correction_had_the_right_text_already(store: Store, desk: Desk) -> None:
    article_id, _ = await showing(store, desk, 1)
    await begun(store, await marked(store, article_id), "right", at=-DAY)
    (late,) = await desk.claim(now=NOW - DAY + MARGIN + MINUTE + DAY)
    async with store.write() as tx:
        await tx.outbox.sent([(late.id, 1000)], LATER)
    await handed_on(store)
    assert await changes(store, 1) == []


async def test_a_newer_correction_takes_the_place_of_an_older_one(store: Store, desk: Desk) -> None:
    article_id, _ = await showing(store, desk, 1, 2)
    await deliver(store, desk)
    old = await begun(store, await marked(store, article_id), "less wrong")
    await handed_on(store)
    flying, _ = await desk.claim(limit=1, now=LATER), None
    stale = await marked(store, article_id)
    assert stale.changed == {0}
    new = await begun(store, stale, "right", at=2 * HOUR)
    async with store.write() as tx:
        await tx.outbox.retry(flying[0].id, LATER, "flood")
        assert await tx.corrections.under_way()
        assert await tx.corrections.clear() == 1
    await handed_on(store)
    claimed = await desk.claim(now=LATER + DAY)
    assert {(each.edition_id, each.message.parameters["text"]) for each in claimed} == {(new, "right")}
    assert len(claimed) == 2
    async with store.read() as tx:
        entry = await tx.deliveries.entry(old)
        assert entry is not None
        assert entry.superseded
        assert (entry.figures.queued, entry.figures.skipped, entry.figures.open) == (2, 2, False)


async def test_a_change_in_between_voids_the_plan(store: Store, desk: Desk) -> None:
    article_id, _ = await showing(store, desk, 1)
    stale = await marked(store, article_id)
    again = await marked(store, article_id)
    async with store.write() as tx:
        assert not await tx.corrections.mark_current(stale)
        assert await tx.corrections.mark_current(again)
        assert not await tx.corrections.mark_current(again)
        assert await tx.corrections.next_stale() is None


async def test_an_edition_is_taken_back_once_and_stays_as_a_line_however_old_it_is(store: Store, desk: Desk) -> None:
    article_id, edition_id = await showing(store, desk, 1, 2, 3)
    early, late, waiting = await desk.claim()
    async with store.write() as tx:
        await tx.outbox.sent([(early.id, 1000)], NOW)
        await tx.outbox.sent([(late.id, 2000)], NOW + DAY)
        await tx.outbox.retry(waiting.id, NOW, "flood")
        assert await tx.corrections.withdraw(edition_id, LATER, Ground.EARLY)
        assert not await tx.corrections.withdraw(edition_id, LATER)
        assert not await tx.corrections.withdraw(99, LATER)
        assert not await tx.corrections.mark_edition(edition_id)
        assert await tx.corrections.mark_article(article_id) == 0
        stale = await tx.corrections.next_stale()
        assert stale is not None
        assert (stale.withdrawn, stale.ground) == (True, Ground.EARLY)
        await tx.corrections.mark_current(stale)
        await tx.corrections.replace_unsent(edition_id, {}, {0})
        await tx.corrections.begin(stale, EditionKind.RETRACTION, {0: edit("taken back")}, NOW + 2 * DAY)
    await handed_on(store)
    claimed = await desk.claim(now=NOW + 3 * DAY)
    assert {(each.chat_id, each.message_id) for each in claimed} == {(early.chat_id, 1000), (late.chat_id, 2000)}
    async with store.read() as tx:
        assert [record.state for record in await tx.outbox.of_chat(waiting.chat_id)] == [SKIPPED]
        assert await tx.deliveries.resendable(EditionFilter(), SKIPPED) == 0


async def test_who_has_what_was_corrected_is_owed_the_erratum_until_a_digest_has_told_it(
    store: Store, desk: Desk
) -> None:
    article_id, _ = await showing(store, desk, 1, 2)
    await desk.chat(3)
    edition_id = await desk.edition("the next digest")
    await deliver(store, desk)
    stale = await marked(store, article_id)
    assert stale.owned_up_to is None
    async with store.write() as tx:
        await tx.errata.add(Erratum(article_id, NOW, "Wrong", "two", "three"))
        (erratum,) = await tx.errata.of([article_id])
        assert await tx.errata.several([erratum.id, 99]) == {erratum.id: erratum}
        await tx.corrections.mark_current(stale)
        await tx.corrections.begin(stale, EditionKind.CORRECTION, {0: edit("right")}, LATER, [erratum.id])
    await handed_on(store)
    assert (await marked(store, article_id)).owned_up_to == LATER
    async with store.write() as tx:
        for chat_id in (1, 2, 3):
            await tx.chats.advance([(chat_id, 0, LATER)])
    async with store.write() as tx:
        wanted = await tx.fan_out.wanted(LATER, 10)
        assert sorted(each.owed for each in wanted) == [(), (erratum.id,)]
        await tx.fan_out.order([Order(each, edition_id if each.owed else None, "k", 0, LATER) for each in wanted])
        await tx.fan_out.hand_over(LATER, 10)
        assert [each.owed for each in await tx.fan_out.wanted(LATER, 10)] == [()]


async def test_who_is_known_only_now_to_have_what_was_corrected_twice_is_owed_both(store: Store, desk: Desk) -> None:
    article_id, _ = await showing(store, desk, 1)
    await desk.chat(2)
    (lost,) = await desk.claim()
    async with store.write() as tx:
        await tx.outbox.unknown([lost.id], "no answer")
    told = []
    for hours in (1, 2):
        stale, moment = await marked(store, article_id), NOW + hours * HOUR
        async with store.write() as tx:
            await tx.errata.add(Erratum(article_id, moment, "Wrong", f"wrong {hours}", "right"))
            told = [erratum.id for erratum in await tx.errata.of([article_id])]
            assert await tx.corrections.mark_current(stale)
            await tx.corrections.supersede(stale.id, moment)
            await tx.corrections.begin(stale, EditionKind.CORRECTION, {0: edit("right")}, moment, told[-1:])
        await handed_on(store)
    async with store.write() as tx:
        assert await tx.outbox.sent([(lost.id, 1000)], NOW + 3 * HOUR) == [lost.id]
        await tx.corrections.follow([lost.id], NOW + 3 * HOUR)
        await tx.chats.advance([(chat_id, 0, LATER) for chat_id in (1, 2)])
    async with store.read() as tx:
        assert sorted(each.owed for each in await tx.fan_out.wanted(LATER, 10)) == [(), tuple(told)]
    assert await changes(store, 1) == [(0, PENDING, 1000)]


async def test_an_edit_in_flight_at_a_crash_is_made_again_and_a_message_is_not(store: Store, desk: Desk) -> None:
    article_id, _ = await showing(store, desk, 1)
    await deliver(store, desk)
    await begun(store, await marked(store, article_id), "right")
    await handed_on(store)
    await desk.queued(2, key="first")
    assert len(await desk.claim(now=LATER)) == 2
    async with store.write() as tx:
        assert await tx.outbox.abandoned("another") == 1
    assert await changes(store, 1) == [(0, PENDING, 1000)]
    async with store.read() as tx:
        assert await tx.outbox.states("first") == {UNKNOWN: 1}


async def test_a_correction_that_nobody_needs_is_over_at_once(store: Store, desk: Desk) -> None:
    article_id, _ = await showing(store, desk)
    correction_id = await begun(store, await marked(store, article_id), "right")
    assert await handed_on(store) == 0
    async with store.read() as tx:
        assert not (await tx.editions.figures(correction_id)).open
        assert not await tx.corrections.under_way()
