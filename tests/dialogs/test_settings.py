"""/settings: time, days, language, zone, and what a day without news says; stale, forged and doubled buttons."""

from __future__ import annotations

import asyncio
from datetime import time, timedelta

import pytest

from bot.sandbox import Group, Person
from digests.model import Chat, Rhythm
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels, play

TOPIC = {"it": "Cina–Russia", "en": "China–Russia"}


async def reader(house: House, language: str) -> Person:
    """Return somebody who follows a topic, with the settings open."""
    person = house.telegram.person("Anna", language_code=language)
    await asks(person, "/topics")
    await person.taps(TOPIC[language])
    await asks(person, "/settings")
    return person


async def stored(house: House, chat_id: int) -> Chat:
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(chat_id)
    assert chat is not None
    return chat


TIME_AND_DAYS = {
    "it": [
        (
            "/settings",
            "⚙️ Impostazioni\n\n🕗 08:00, ogni giorno\n🌍 Roma (adesso 10:00)\n💬 Italiano\n📖 Leggo ogni lingua\n"
            "📰 Aspetto classico, lunghezza normale\n🔕 Se non c’è nulla",
        ),
        ("/settings", "silenzio\n\nProssima rassegna: mercoledì 11 marzo alle 08:00."),
        ("[🕗 Ora]", "A che ora?"),
        ("[18]", "Prossima rassegna: martedì 10 marzo alle 18:00."),
        ("[:30]", "Prossima rassegna: martedì 10 marzo alle 18:30."),
        ("alle sette", "Non ho capito l’ora. Scrivila così: 7:30."),
        ("7.45", "🕗 07:45, ogni giorno"),
        ("[📅 Giorni]", "In quali giorni?"),
        ("[Lun–ven]", "mercoledì 11 marzo alle 07:45"),
        ("[✅ mer]", "giovedì 12 marzo alle 07:45"),
        ("[‹ Indietro]", "🕗 07:45, lun, mar, gio, ven"),
        ("[📅 Giorni]", "In quali giorni?"),
        ("[☐ mer]", "mercoledì 11 marzo"),
        ("[‹ Indietro]", "🕗 07:45, dal lunedì al venerdì"),
        ("[🔔 Avvisami se", "🔔 Se non c’è nulla di nuovo: una riga"),
        ("[🔕 Silenzio", "🔕 Se non c’è nulla di nuovo: silenzio"),
        ("[💬 Lingua]", "In che lingua?"),
        ("[English]", "In which language?"),
        ("[‹ Back]", "💬 English"),
    ],
    "en": [
        (
            "/settings",
            "⚙️ Settings\n\n🕗 08:00, every day\n🌍 Rome (now 10:00)\n💬 English\n📖 I read every language\n"
            "📰 Layout: classic, length: standard\n🔕 When there is nothing new: silence",
        ),
        ("/settings", "silence\n\nNext digest: Wednesday, March 11 at 08:00."),
        ("[🕗 Time]", "At what time?"),
        ("[18]", "Next digest: Tuesday, March 10 at 18:00."),
        ("[:30]", "Next digest: Tuesday, March 10 at 18:30."),
        ("at seven", "I did not get the time. Write it like this: 7:30."),
        ("7.45 pm", "🕗 19:45, every day"),
        ("[📅 Days]", "On which days?"),
        ("[Mon–Fri]", "Tuesday, March 10 at 19:45"),
        ("[✅ Tue]", "Wednesday, March 11 at 19:45"),
        ("[‹ Back]", "🕗 19:45, Mon, Wed, Thu, Fri"),
        ("[📅 Days]", "On which days?"),
        ("[☐ Tue]", "Tuesday, March 10"),
        ("[‹ Back]", "🕗 19:45, Monday to Friday"),
        ("[🔔 Tell me", "🔔 When there is nothing new: a line"),
        ("[🔕 Silent", "🔕 When there is nothing new: silence"),
        ("[💬 Language]", "In which language?"),
        ("[Italiano]", "In che lingua?"),
        ("[‹ Indietro]", "💬 Italiano"),
    ],
}
ZONE = {
    "it": [
        ("[🌍 Fuso orario]", "Il tuo orologio segna 10:00?"),
        ("[+1 h]", "Il tuo orologio segna 11:00?"),
        ("[+1 h]", "Il tuo orologio segna 12:00?"),
        ("[−1 h]", "Il tuo orologio segna 11:00?"),
        ("[✓ Sì]", "Quale luogo ha il tuo stesso orario?"),
        ("[Kiev · 11:00]", "🌍 Kiev (adesso 11:00)"),
        ("[🌍 Fuso orario]", "Il tuo orologio segna 11:00?"),
        ("[✓ Sì]", "🌍 Kiev (adesso 11:00)"),
        ("[🌍 Fuso orario]", "11:00?"),
        ("Pechino", "🌍 Pechino (adesso 17:00)"),
        ("[🌍 Fuso orario]", "17:00?"),
        ("Atlantide", "Non conosco nessun luogo o fuso orario «Atlantide»."),
        ("asia/kathmandu", "🌍 Kathmandu (adesso 14:45)"),
        ("[🌍 Fuso orario]", "14:45?"),
        ("[−15 min]", "14:30?"),
        ("[✓ Sì]", "🌍 UTC+5:30 (adesso 14:30)"),
        ("[🌍 Fuso orario]", "14:30?"),
        ("18:02", "🌍 UTC+9 (adesso 18:00)"),
        ("[🌍 Fuso orario]", "18:00?"),
        ("USA", "Quale di questi?"),
        ("[New York · 05:00]", "🌍 New York (adesso 05:00)"),
    ],
    "en": [
        ("[🌍 Time zone]", "Is it 10:00 where you are?"),
        ("[−1 h]", "Is it 09:00 where you are?"),
        ("[✓ Yes]", "Which place keeps your time?"),
        ("[London · 09:00]", "🌍 London (now 09:00)\n💬 English\n"),
        ("[🌍 Time zone]", "09:00 where"),
        ("milan", "🌍 Milan (now 10:00)"),
        ("[🌍 Time zone]", "10:00 where"),
        ("Nowhere", "I know no place or time zone “Nowhere”."),
        ("10:00", "Which place keeps your time?"),
        ("[Lagos · 10:00]", "🌍 Lagos (now 10:00)"),
    ],
}


@pytest.mark.parametrize("language", ["it", "en"])
async def test_time_days_language_and_silence_are_set_in_place(house: House, language: str) -> None:
    person = await reader(house, language)
    await play(person, TIME_AND_DAYS[language])


@pytest.mark.parametrize("language", ["it", "en"])
async def test_the_zone_is_found_by_the_clock_or_typed(house: House, language: str) -> None:
    person = await reader(house, language)
    await play(person, ZONE[language])


async def test_a_location_gives_the_zone_and_takes_the_keyboard_away(house: House) -> None:
    person = await reader(house, "it")
    await play(person, [("[🌍 Fuso orario]", "10:00?"), ("[📍 Usa la mia posizione]", "Tocca il pulsante")])
    keyboard = person.screen()[-1].reply_keyboard
    assert keyboard is not None
    assert keyboard[0][0]["request_location"] is True
    await person.sends_location(55.75, 37.62)
    found = await person.hears()
    assert (found.text, found.markup) == ("📍 Mosca", {"remove_keyboard": True})
    assert "🌍 Mosca (adesso 12:00)" in (await person.hears()).text
    chat = await stored(house, person.id)
    assert chat.timezone == "Europe/Moscow"
    assert chat.next_due_at is not None
    assert chat.next_due_at.hour == 5


async def test_the_location_keyboard_can_be_put_away(house: House) -> None:
    person = await reader(house, "it")
    await play(person, [("[🌍 Fuso orario]", "10:00?"), ("[📍 Usa la mia posizione]", "Tocca")])
    await person.says("Annulla")
    assert (await person.hears()).markup == {"remove_keyboard": True}
    await play(person, [("[📍 Usa la mia posizione]", "Tocca")])
    await person.taps("‹ Indietro")
    assert (await person.hears()).markup == {"remove_keyboard": True}
    assert (await stored(house, person.id)).timezone == "Europe/Rome"


async def test_the_last_day_stays(house: House) -> None:
    person = await reader(house, "it")
    await play(person, [("[📅 Giorni]", "In quali giorni?")])
    for name in ("lun", "mar", "mer", "gio", "ven", "sab"):
        await person.taps(f"✅ {name}")
    assert "Almeno un giorno" in (await person.taps("✅ dom") or "")
    assert (await stored(house, person.id)).days == {7}


async def test_buttons_say_what_they_set_so_haste_and_doubles_do_no_harm(house: House) -> None:
    person = await reader(house, "it")
    await person.taps("📅 Giorni")
    screen = person.screen()[-1].message_id
    queries = [person.press(screen, f"v1|set-days|{person.id}|3|{on}") for on in (0, 0, 1, 0) * 5]
    await asyncio.gather(*(_answered(house, query) for query in queries))
    chat = await stored(house, person.id)
    assert chat.days == {1, 2, 4, 5, 6, 7}
    assert chat.next_due_at is not None
    assert chat.next_due_at.isoweekday() == 4
    shown = person.screen()[-1]
    assert "☐ mer" in labels(shown)
    assert "giovedì 12 marzo" in shown.text


async def _answered(house: House, query_id: str) -> None:
    query = house.telegram.world.queries[query_id]
    await house.telegram.world.wait_for(lambda: query.get("answer"), lambda: "an unanswered press")


# Each as a test of its own would need as many bots.
FORGED = (
        "v1|set", "v1|set|", "v1|set|0", "v1|set|x", "v1|set|-1001", "v1|set|2002|", "v1|set|99999999999999999999999",
        "v1|set-time|{own}|h|99", "v1|set-time|{own}|x|9", "v1|set-time|-5|h|9", "v1|set-days|{own}|9|1",
        "v1|set-lang|{own}|xx", "v1|set-zone|{own}|77", "v1|set-place|{own}", "v1|set-place|{own}|77",
        "v1|set-tz|{own}|Mars/Base", "v1|set-tz|{own}|../../etc/passwd", "v1|set-tz|{own}", "v1|set-empty|{own}|9",
        "v1|set-here|-7", "v0|set|{own}", "set",
)  # fmt: skip


async def test_forged_buttons_change_nothing_and_are_answered(house: House) -> None:
    house.telegram.person("Zoe")
    person = await reader(house, "en")
    before = await stored(house, person.id)
    for data in FORGED:
        await person.presses_raw(person.screen()[-1].message_id, data.replace("{own}", str(person.id)))
        assert await stored(house, person.id) == before, data


async def test_what_is_written_long_after_is_no_answer(house: House) -> None:
    person = await reader(house, "en")
    await play(person, [("[🕗 Time]", "At what time?")])
    house.clock.forward(timedelta(minutes=11))
    heard = await asks(person, "7:30")
    assert "🕗" not in heard.text
    assert (await stored(house, person.id)).digest_time == time(8)


async def test_an_unknown_place_on_the_map_is_said(house: House) -> None:
    person = await reader(house, "en")
    await play(person, [("[🌍 Time zone]", "10:00 where")])
    await person.sends_photo()
    assert "Send me a city" in (await person.hears()).text


async def test_the_open_sea_has_the_zone_of_its_meridian(house: House) -> None:
    person = await reader(house, "en")
    await play(person, [("[🌍 Time zone]", "10:00 where")])
    await person.sends_location(30.0, -40.0)
    assert "(now 06:00)" in (await person.hears()).text


async def group_of(house: House) -> tuple[Group, Person, Person]:
    admin, member = house.telegram.person("Chiara", "it"), house.telegram.person("Mauro", "it")
    group = house.telegram.group("Redazione", [member], [admin])
    await house.telegram.adds_bot(group, by=admin)
    await admin.hears(group)
    member.skip(group)
    return group, admin, member


async def test_only_admins_change_a_group_and_only_replies_are_answers(house: House) -> None:
    group, admin, member = await group_of(house)
    await play(member, [("/settings", "Solo gli amministratori di questa chat possono cambiarlo.")], group)
    admin.skip(group)
    await play(admin, [("/settings", "⚙️ Impostazioni\n"), ("[🕗 Ora]", "oppure rispondi a questo messaggio")], group)
    clock = admin.screen(group)[-1].message_id
    member.skip(group)
    assert "Solo gli amministratori" in (await member.taps("07", to=group) or "")
    await house.telegram.adds_bot(group, by=admin, admin=True)
    await admin.says("alle 9", group)
    await admin.says("6:15", group, reply_to=clock)
    assert "🕗 06:15" in (await admin.hears(group)).text
    assert (await stored(house, group.id)).digest_time == time(6, 15)


async def test_a_stopped_chat_can_go_on_from_its_settings(house: House) -> None:
    person = await reader(house, "it")
    await asks(person, "/stop")
    await play(person, [("/settings", "⏹ Gli invii sono fermi.")])
    await person.taps("▶️ Riprendi")
    assert (await stored(house, person.id)).next_due_at is not None
    await asks(person, "/pause 3")
    await play(person, [("/settings", "⏸ In pausa fino a venerdì 13 marzo.")])


async def test_a_digest_moved_to_later_on_the_same_day_loses_nothing(house: House) -> None:
    person = await reader(house, "it")
    house.clock.forward(timedelta(hours=20))
    await house.publish("Cina e Russia, treni", "La Cina e la Russia uniscono gli orari dei treni. Si parte a maggio.")
    await house.tick(after=timedelta(hours=3))
    assert "Rassegna di mercoledì 11 marzo" in person.screen()[-1].text
    person.skip()
    await play(
        person, [("/settings", "giovedì 12"), ("[🕗 Ora]", "A che ora?"), ("[18]", "mercoledì 11 marzo alle 18:00")]
    )
    await house.publish("Cina e Russia, ponti", "Un altro ponte tra Cina e Russia apre al traffico. È il terzo.")
    person.skip()
    await house.tick(after=timedelta(hours=10))
    await house.tick(after=timedelta(days=1))
    told = "\n".join(message.text for message in person.screen())
    assert told.count("Cina e Russia, ponti") == 1


WEEKLY = {
    "it": [
        ("[📅 Giorni]", "In quali giorni?"),
        ("[Una volta alla settimana]", "In quale giorno della settimana?"),
        ("[gio]", "Prossima rassegna: giovedì 12 marzo alle 08:00."),
        ("[‹ Indietro]", "🕗 08:00, una volta alla settimana, gio"),
    ],
    "en": [
        ("[📅 Days]", "On which days?"),
        ("[Once a week]", "On which day of the week?"),
        ("[Thu]", "Next digest: Thursday, March 12 at 08:00."),
        ("[‹ Back]", "🕗 08:00, once a week, Thu"),
    ],
}
WEEK = {
    "it": (
        "🗞 La settimana fino a giovedì 12 marzo\n2 articoli · 1 argomento · 1 min",
        "🐉 CINA–RUSSIA\nG▁ V▁ S▁ D▁ L▁ M▇ M▇ · 2 articoli\n1. Cina e Russia",
    ),
    "en": (
        "🗞 The week to Thursday, March 12\n2 articles · 1 topic · 1 min",
        "🐉 CHINA–RUSSIA\nT▁ F▁ S▁ S▁ M▁ T▇ W▇ · 2 articles\n1. Cina e Russia",
    ),
}
DAILY_AGAIN = {"it": ("Giorni", "Ogni giorno", "📅 In quali giorni?"), "en": ("Days", "Every day", "📅 On which days?")}


@pytest.mark.parametrize("language", ["it", "en"])
async def test_one_digest_a_week_ranks_its_stories_anew_and_charts_its_days(house: House, language: str) -> None:
    anna = await reader(house, language)
    await play(anna, WEEKLY[language])
    await house.publish("Cina e Russia, treni", "La Cina e la Russia uniscono gli orari dei treni. Si parte a maggio.")
    await anna.hears_nothing(house.tick(after=timedelta(hours=23)))
    await house.publish("Grano per i mulini", "Le navi lasciano Mosca piene di grano. I forni della Cina aspettano.")
    await house.tick(after=timedelta(hours=23))
    week = await anna.hears()
    assert [part for part in WEEK[language] if part not in week.text] == [], week.text
    assert (await stored(house, anna.id)).days == {4}
    days, every_day, shown = DAILY_AGAIN[language]
    await asks(anna, "/settings")
    await anna.taps(days)
    await anna.hears()
    await anna.taps(every_day)
    assert shown in (await anna.hears()).text
    assert (await stored(house, anna.id)).rhythm is Rhythm.DAILY


async def test_a_forged_day_of_the_week_changes_nothing_but_the_rhythm(house: House) -> None:
    anna = await reader(house, "it")
    for day in ("9", "x", ""):
        await anna.presses_raw(anna.screen()[-1].message_id, f"v1|set-days|{anna.id}|week|{day}")
        assert (await stored(house, anna.id)).days == {7}
