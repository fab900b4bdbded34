"""Two owners at one announcement, an owner who is none any more, and drafts that outlive a restart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.demo.clock import Clock
from bot.sandbox import LocalTelegram, Person
from digests.model import AuditFilter, Deed, DeliveryState, Message
from tests.dialogs.conftest import OWNER_ID, START, FirstRun, House, running
from tests.dialogs.script import asks
from tests.dialogs.talking import exchange, shown
from tests.dialogs.test_announcements import HTML, PLAIN, drafted, had, sent
from tests.dialogs.test_interleaving import orders
from tests.local_web import Web

OTTO, IDA = 1002, 1003


@pytest.fixture
def owner_ids() -> Sequence[int]:
    """Two of them."""
    return OWNER_ID, OTTO


async def second_owner(telegram: LocalTelegram, name: str = "Otto", user_id: int = OTTO) -> Person:
    """Return another owner, who has opened the chat."""
    person = telegram.person(name, language_code="en", user_id=user_id)
    await asks(person, "/start")
    return person


@pytest.mark.slow
async def test_the_second_owner_hears_who_has_a_draft_and_may_take_it_over(house: House) -> None:
    otto = await second_owner(house.telegram)
    await asks(house.owner, "/start")
    await drafted(house.owner)
    await exchange(otto, "/announce", "Announcements")
    await exchange(otto, "[✏️ Tonight]", ("draft", "Olga has had this in hand since 10:00."))
    await exchange(otto, "[✋ Take it over]", ("draft", "To: everybody"))
    await exchange(house.owner, "[🔕 Without a sound]", "Otto has had this in hand since 10:00.")
    house.clock.forward(timedelta(minutes=31))
    await exchange(house.owner, "/announce", "Announcements")
    await exchange(house.owner, "[✏️ Tonight]", "To: everybody")
    await exchange(otto, "[📣 Send…]", "Olga has had this in hand since 10:31.")


@pytest.mark.slow
async def test_in_every_order_each_text_is_kept_or_refused_and_it_goes_out_once(house: House) -> None:
    otto = await second_owner(house.telegram)
    await asks(house.owner, "/start")
    people = {"a": house.owner, "b": otto}
    for order in orders(3, 3):
        house.clock.forward(timedelta(minutes=31))
        draft = (await house.services.announcements.begin(OWNER_ID, Message("sendMessage", {"text": PLAIN}))).id
        lines = {
            who: [f"v1|an-mine|{draft}", f"v1|an-text|{draft}", f"{person.name} wrote it {order}"]
            for who, person in people.items()
        }
        kept = PLAIN
        for who in order:
            house.clock.forward(timedelta(seconds=20))
            person, line = people[who], lines[who].pop(0)
            person.skip()
            if line.startswith("v1|"):
                await person.presses_raw(person.screen()[-1].message_id, line)
                await house.idle()
                continue
            async with house.services.store.read() as tx:
                asked = await tx.people.expected(person.id, person.id)
            if asked is None:
                continue
            await person.says(line)
            await house.idle()
            refused = any("in hand" in each.text for each in person.screen()[-2:])
            now = (await house.services.announcements.report(draft)).announcement.main.message.parameters["text"]
            assert (now == line) != refused, (order, who)
            kept = kept if refused else line
        report = await house.services.announcements.report(draft)
        assert report.announcement.main.message.parameters["text"] == kept, order
        for person in people.values():
            screen, revision = person.screen()[-1].message_id, report.announcement.revision
            await person.presses_raw(screen, f"v1|an-mine|{draft}")
            await person.presses_raw(screen, f"v1|an-send|{draft}|{revision}")
        async with house.services.store.read() as tx:
            sent = [each for each in await tx.audit.page(AuditFilter(), 50) if each.deed is Deed.ANNOUNCED]
        assert len([each for each in sent if each.subject == f"announcement {draft}"]) == 1, order
        await house.idle()
        await house.tick()
        async with house.services.store.read() as tx:
            assert await tx.outbox.states(f"say:{draft}") == {DeliveryState.SENT: 2}, order


async def test_a_draft_outlives_a_restart_and_whoever_is_no_owner_by_then_is_refused(
    first_run: FirstRun, database: str, sites: Web
) -> None:
    clock = Clock()
    clock.set(START)
    async with LocalTelegram(now=clock.now) as telegram:
        first_run.tell(telegram)
        async with running(telegram, clock, database, sites, owner_ids=(OTTO, IDA)):
            otto, ida = await second_owner(telegram), await second_owner(telegram, "Ida", IDA)
            await drafted(ida)
            await exchange(ida, "/announce", "Announcements")
            await exchange(otto, "/announce", "Announcements")
        async with running(telegram, clock, database, sites, owner_ids=(OTTO,)) as house:
            await exchange(ida, "The bot is mine.", "Only whoever runs this bot can do that.")
            assert "Only whoever" in (await ida.presses_raw(ida.screen()[-1].message_id, "v1|an-send|1|1") or "")
            otto.skip()
            await otto.says("We are back.")
            await shown(otto, "draft")
            drafts, _ = await house.services.announcements.page(9, 0)
            texts = [each.main.message.parameters["text"] for each in drafts]
            assert texts == ["We are back.", PLAIN]
            await exchange(otto, "/announce", "Announcements")
            await exchange(otto, "[✏️ Tonight]", "Ida has had this in hand")
            await exchange(otto, "[✋ Take it over]", "To: everybody")
            await exchange(otto, "[📣 Send…]", "Send it to 2 chats?")
            await exchange(otto, "[✅ Send it to]", "📤 It is on its way.")
            await house.drained()
            assert had(ida)[-1].html == HTML


async def test_a_correction_of_what_a_colleague_has_corrected_meanwhile_is_looked_at_again(house: House) -> None:
    otto = await second_owner(house.telegram)
    await asks(house.owner, "/start")
    await drafted(house.owner)
    await sent(house, house.owner)
    await exchange(otto, "/announce", "Tonight")
    await exchange(otto, "[1]", "sent")
    for person, words in ((house.owner, "Olga's words."), (otto, "Otto's words.")):
        await exchange(person, "[✏️ Correct]", "Send me how it should read.")
        await exchange(person, words, "Correct it there")
    await exchange(house.owner, "[✏️ Yes, correct it]", "")
    await house.tick()
    assert await otto.taps("✏️ Yes, correct it") == "It has changed since you saw it. Please look once more."
