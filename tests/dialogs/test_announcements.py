"""/announce: what an owner writes to readers, whom it reaches, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

from bot.sandbox import Person, ShownMessage
from digests.model import AudienceFilter, Chat, ChatKind
from tests.dialogs.conftest import OWNER_ID, House
from tests.dialogs.script import asks, labels
from tests.dialogs.talking import exchange, shown, talk

HTML = '<b>Tonight</b> the bot rests for an hour, <a href="https://example.org/why">here is why</a>.'
PLAIN = "Tonight the bot rests for an hour, here is why."


async def readers(house: House, *languages: str) -> list[Person]:
    people = [house.telegram.person(f"Rita {each}", language_code=each) for each in languages]
    for person in people:
        await asks(person, "/start")
        await person.taps("Space" if person.user["language_code"] != "it" else "Spazio")
        person.skip()
    return people


async def drafted(owner: Person, html: str = HTML) -> ShownMessage:
    """Begin an announcement, and return its card."""
    await exchange(owner, "/announce", "Send me what readers should get")
    owner.skip()
    await owner.says(html, html=True)
    return await shown(owner, "draft")


async def sent(house: House, owner: Person) -> ShownMessage:
    """Send the draft whose card is shown last."""
    owner.skip()
    await owner.taps("📣 Send…")
    await shown(owner, "Send it to")
    await owner.taps("✅ Send it to")
    await house.idle()
    await house.drained()
    return owner.screen()[-1]


def had(person: Person, words: str = PLAIN) -> list[ShownMessage]:
    return [each for each in person.screen() if words in each.text]


async def changed(house: House, chat_id: int, **changes: Any) -> Chat:
    """Change what a chat has chosen."""
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(chat_id)
    assert chat
    return await house.services.subscribers.changed(chat, lambda now: replace(now, **changes))


async def test_a_text_reaches_everybody_with_its_formatting_and_links_once(house: House) -> None:
    rita, mei = await readers(house, "en", "zh")
    card = await drafted(house.owner)
    assert PLAIN in card.text
    assert "To: everybody" in card.text
    preview = had(house.owner)[1]
    assert preview.html == HTML
    await exchange(house.owner, "[🔗 Links]", "Send me the links")
    await exchange(house.owner, "Read more | example", "I found no address in this line: “Read more | example”")
    await exchange(house.owner, "Write to us | desk@example.org", "I found no address in this line")
    await exchange(house.owner, "Read more | example.org/more\nChoose your topics | /start", "draft")
    await exchange(house.owner, "[📣 Send…]", ("Send it to 3 chats?", "private chats: 3", "1000 a second"))
    await exchange(house.owner, "[✅ Send it to]", "📤 It is on its way.")
    await house.drained()
    for person in (rita, mei):
        (message,) = had(person)
        assert message.html == HTML
        assert [button["url"] for row in message.markup["inline_keyboard"] for button in row] == [
            "https://example.org/more", "https://t.me/local_digest_bot?start=c_announcement-1",
        ]  # fmt: skip
    await house.tick()
    assert len(had(rita)) == 1
    await exchange(house.owner, "[↻ Refresh]", ("✅ It is out.", "3 sent"))
    await rita.starts("c_announcement-1")
    await rita.hears()
    await exchange(house.owner, "[↻ Refresh]", "announcement-1: 1 start, 0 new readers")


async def test_each_reads_the_version_in_their_own_language(house: House) -> None:
    rita, mei, anna = await readers(house, "en", "zh", "it")
    await drafted(house.owner)
    await exchange(house.owner, "[🌐 Languages]", "In which language")
    await exchange(house.owner, "[☐ Italiano]", "🌐 Italiano: send me")
    house.owner.skip()
    await house.owner.says("<i>Stasera</i> il bot riposa.", html=True)
    await shown(house.owner, "With words of their own: Italiano")
    await exchange(house.owner, "[🌐 Languages]", "In which language")
    await exchange(house.owner, "[✅ Italiano]", "Stasera il bot riposa.")
    await exchange(house.owner, "[👁 Preview]", "Stasera il bot riposa.")
    await exchange(house.owner, "[‹ Back]", "In which language")
    await exchange(house.owner, "[‹ Back]", "draft")
    await exchange(house.owner, "[📣 Send…]", ("Italiano: 1", "Everybody else: 3"))
    await exchange(house.owner, "[✅ Send it to]", "")
    await house.drained()
    assert [each.html for each in had(anna, "riposa")] == ["<i>Stasera</i> il bot riposa."]
    assert not had(anna)
    assert len(had(rita)) == len(had(mei)) == 1
    await exchange(house.owner, "[↻ Refresh]", ("It is out.", "To: everybody", "With words of their own: Italiano"))


async def test_a_photo_keeps_its_words_and_stands_alone_where_none_is_taken(house: House) -> None:
    (rita,) = await readers(house, "en")
    group = house.telegram.group("Square", [], [rita], with_bot=True)
    await asks(rita, "/topics", group)
    house.telegram.world.rooms[group.id].photoless = True
    await exchange(house.owner, "/announce", "Send me")
    house.owner.skip()
    await house.owner.sends_photo("A <b>new</b> look", html=True)
    await shown(house.owner, "draft")
    await sent(house, house.owner)
    (message,) = had(rita, "A new look")
    assert message.photo
    assert message.html == "A <b>new</b> look"
    (words,) = [each for each in rita.screen(group) if "A new look" in each.text]
    assert not words.photo
    assert words.html == "A <b>new</b> look"


async def test_an_audience_is_narrowed_until_nobody_is_left(house: House) -> None:
    rita, anna = await readers(house, "en", "it")
    house.telegram.channel("Square", [rita], with_bot=True)
    await asks(house.telegram.person("Luca", "it"), "/start")
    await drafted(house.owner)
    await talk(
        house.owner,
        [
            ("[👥 For whom]", ("For whom?", "To: everybody", "It reaches 4 chats.")),
            ("[☐ private chats]", ("To: private chats", "It reaches 4 chats.")),
            ("[🏷 Topics]", "Whose followers"),
            ("[☐ 🚀 Space]", ""),
            ("[‹ Back]", ("private chats · 🚀 Space", "It reaches 2 chats.")),
            ("[🌐 Languages]", "Which language"),
            ("[☐ Italiano]", ""),
            ("[‹ Back]", ("private chats · 🚀 Space · Italiano", "It reaches one chat.")),
            ("[☐ active in 7 days]", ("active in 7 days", "It reaches one chat.")),
            ("[✅ private chats]", ""),
            ("[☐ channels]", "Nobody is in this audience."),
            ("[‹ Back]", "Nobody is in this audience."),
        ],
    )
    assert "📣 Send…" not in labels(house.owner.screen()[-1])
    house.clock.forward(timedelta(days=8))
    await exchange(house.owner, "[👥 For whom]", "For whom?")
    await exchange(house.owner, "[✅ channels]", "Nobody is in this audience.")
    await asks(anna, "/latest")
    await house.publish("A probe near Io", "The probe felt the heat of the volcanoes. They never sleep.")
    await asks(anna, "/latest")
    await exchange(house.owner, "[☐ active in 30 days]", "It reaches one chat.")
    await exchange(house.owner, "[☐ active in 7 days]", "It reaches one chat.")


async def test_who_stopped_or_sleeps_gets_nothing_or_waits(house: House) -> None:
    rita, anna, mei = await readers(house, "en", "it", "zh")
    await asks(mei, "/stop")
    await changed(house, anna.id, quiet=(time(9), time(11)))
    await drafted(house.owner)
    await exchange(house.owner, "[📣 Send…]", ("Send it to 3 chats?", "One more has stopped", "when they end"))
    await exchange(house.owner, "[✅ Send it to]", "")
    await house.drained()
    assert (len(had(rita)), len(had(anna)), len(had(mei))) == (1, 0, 0)
    await house.tick(after=timedelta(hours=1))
    assert (len(had(rita)), len(had(anna)), len(had(mei))) == (1, 1, 0)


async def test_who_stops_while_it_waits_gets_nothing_and_quiet_hours_that_begin_are_kept(house: House) -> None:
    rita, anna, mei = await readers(house, "en", "it", "zh")
    await drafted(house.owner)
    await house.services.control.pause()
    await sent(house, house.owner)
    await changed(house, anna.id, stopped=True)
    await changed(house, mei.id, quiet=(time(10), time(11)))
    await house.services.control.resume()
    await house.drained()
    assert (len(had(rita)), len(had(anna)), len(had(mei))) == (1, 0, 0)
    await house.tick(after=timedelta(hours=1))
    assert (len(had(rita)), len(had(anna)), len(had(mei))) == (1, 0, 1)


async def test_confirmed_twice_it_is_sent_once(house: House) -> None:
    (rita,) = await readers(house, "en")
    await drafted(house.owner)
    await exchange(house.owner, "[📣 Send…]", "Send it to 2 chats?")
    asked = house.owner.screen()[-1]
    (data,) = [
        button["callback_data"] for row in asked.markup["inline_keyboard"] for button in row if "✅" in button["text"]
    ]
    assert await house.owner.presses_raw(asked.message_id, data) == "It is on its way."
    assert await house.owner.presses_raw(asked.message_id, data) == "It is out already."
    await house.drained()
    await house.tick()
    assert len(had(rita)) == 1


async def test_what_changed_since_it_was_shown_is_shown_again_before_it_leaves(house: House) -> None:
    (rita,) = await readers(house, "en")
    await drafted(house.owner)
    await exchange(house.owner, "[📣 Send…]", "Send it to 2 chats?")
    asked = house.owner.screen()[-1]
    await house.services.announcements.sound(1, OWNER_ID, silent=True)
    await exchange(house.owner, "[✅ Send it to]", "(It has changed since you saw it. Please look once more.)")
    await house.idle()
    assert house.owner.screen()[-1].message_id == asked.message_id
    await exchange(house.owner, "[✅ Send it to]", "📤 It is on its way.")
    await house.drained()
    assert len(had(rita)) == 1


async def test_an_audience_that_is_gone_by_the_tap_gets_nothing(house: House) -> None:
    (anna,) = await readers(house, "it")
    await drafted(house.owner)
    await house.services.announcements.aim(1, OWNER_ID, replace(await audience(house), languages=("it",)))
    await exchange(house.owner, "/announce", "Announcements")
    await exchange(house.owner, "[✏️ Tonight]", "It reaches one chat.")
    await exchange(house.owner, "[📣 Send…]", "Send it to one chat?")
    await asks(anna, "/stop")
    await exchange(house.owner, "[✅ Send it to]", "(Nobody is in this audience any more, so nothing was sent.)")
    assert not had(anna)


async def audience(house: House) -> AudienceFilter:
    return (await house.services.announcements.report(1)).announcement.audience


async def test_paused_nothing_leaves_and_cancelled_what_is_left_never_does(house: House) -> None:
    rita, anna = await readers(house, "en", "it")
    await drafted(house.owner)
    await changed(house, anna.id, quiet=(time(9), time(11)))
    await sent(house, house.owner)
    assert len(had(rita)) == 1
    await exchange(house.owner, "[⏸ Pause]", "⏸ It is paused.")
    await exchange(house.owner, "[▶️ Resume]", "📤 It is on its way.")
    await exchange(house.owner, "[⏸ Pause]", "⏸ It is paused.")
    await house.tick(after=timedelta(hours=2))
    assert not had(anna)
    await exchange(house.owner, "[✕ Cancel…]", ("2 chats have it.", "none of the others: 1"))
    await exchange(house.owner, "[✕ Yes, cancel it]", ("✕ Cancelled: 2 chats had it.", "2 sent · 1 left undone"))
    await house.tick(after=timedelta(hours=2))
    assert not had(anna)
    old = house.owner.screen()[-1]
    for code in ("an-pause", "an-on", "an-stop", "an-cut"):
        # An older message that shows it has its buttons still.
        assert await house.owner.presses_raw(old.message_id, f"v1|{code}|1") == "✕ Cancelled: 2 chats had it."
    await exchange(house.owner, "/audit", ("Announcement cancelled", "Delivery paused", "Announcement sent"))


async def test_a_correction_reaches_whoever_has_it_and_says_where_it_could_not(house: House) -> None:
    rita, anna, mei = await readers(house, "en", "it", "zh")
    await changed(house, mei.id, quiet=(time(9), time(11)))
    await drafted(house.owner)
    await sent(house, house.owner)
    room = house.telegram.world.rooms[anna.id]
    house.telegram.world.delete(room, had(anna)[0].message_id)
    await exchange(house.owner, "[✏️ Correct]", "Send me how it should read.")
    house.owner.skip()
    await house.owner.says("<b>Tomorrow</b> the bot rests.", html=True)
    await shown(house.owner, "3 chats have it. Correct it there")
    await exchange(house.owner, "[✏️ Yes, correct it]", "")
    await house.tick()
    assert [each.html for each in had(rita, "the bot rests")] == ["<b>Tomorrow</b> the bot rests."]
    await exchange(house.owner, "[↻ Refresh]", ("✏️ Corrected: 2", "could not be: 1"))
    await house.tick(after=timedelta(hours=1))
    assert [each.html for each in had(mei, "the bot rests")] == ["<b>Tomorrow</b> the bot rests."]


async def test_who_blocked_the_bot_is_counted_and_gets_nothing_more(house: House) -> None:
    rita, anna = await readers(house, "en", "it")
    anna.account.blocks_bot = True
    await drafted(house.owner)
    await sent(house, house.owner)
    await exchange(house.owner, "[↻ Refresh]", ("2 sent · 1 failed · 1 of them gone",))
    await exchange(house.owner, "/announce", ("1.", "Tonight the bot rests", "2 sent · 1 failed"))
    assert len(had(rita)) == 1


async def test_a_draft_is_tested_on_oneself_alone_and_discarded(house: House) -> None:
    (rita,) = await readers(house, "en")
    await drafted(house.owner)
    before = len(had(house.owner))
    await exchange(house.owner, "[🔕 Without a sound]", "🔕 It comes without a sound.")
    await exchange(house.owner, "[🧪 Send it to me]", "(That is how it comes.)")
    assert len(had(house.owner)) == before + 1
    tested = [call for call in house.telegram.calls if call.params.get("text") == PLAIN]
    assert [bool(call.params.get("disable_notification")) for call in tested] == [False, True]
    await exchange(house.owner, "[🗑 Discard]", "Discard this draft?")
    await exchange(house.owner, "[🗑 Yes, discard it]", "(Discarded.)")
    assert not had(rita)
    assert await house.owner.presses_raw(house.owner.screen()[-1].message_id, "v1|an-open|1") == (
        "That announcement is no longer here."
    )


async def test_a_first_digest_still_comes_to_who_had_an_announcement_only(house: House) -> None:
    await house.publish("A probe near Io", "The probe felt the heat of the volcanoes. They never sleep.")
    (rita,) = await readers(house, "en")
    await drafted(house.owner)
    await sent(house, house.owner)
    assert len(had(rita)) == 1
    house.clock.forward(timedelta(days=2))
    await rita.says("/digest")
    await house.idle()
    await house.drained()
    assert had(rita, "A probe near Io")


async def test_a_group_and_a_channel_have_it_too(house: House) -> None:
    (rita,) = await readers(house, "en")
    channel = house.telegram.channel("Square", [rita], with_bot=True)
    await house.services.subscribers.arrived(channel.id, ChatKind.CHANNEL, "Square", "en")
    await drafted(house.owner)
    await sent(house, house.owner)
    assert [each.html for each in rita.screen(channel) if PLAIN in each.text] == [HTML]
