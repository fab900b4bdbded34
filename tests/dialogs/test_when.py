"""When digests come and whether they ring: several a day, other times on weekends, quiet hours, a pause to a date."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.sandbox import Person
from digests.model import ALL_STORIES, Chat, Length
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, play

DAY = timedelta(days=1)
PROBE = "The probe saw {0} today. More on {0} will follow soon."
WORDS = {
    "en": {
        "topic": "Space", "time": "[🕗 Time]", "at": "At what time?", "back": "[‹ Back]",
        "two": "🕗 08:00, 18:00, every day", "four": "07:00, 12:00, 18:00, 22:30", "unclear": "I did not get the time",
        "weekend": "[Sat–Sun 10:00]", "both": "08:00 (weekends 10:00)", "sound": "[🔔 Sound and quiet hours]",
        "ring": "When may messages ring?", "silently": "[Silently]", "always": "🔔 Always silently",
        "quiet": "[22:00–07:00]", "but": "Silently 22:00–07:00", "rings": "[With sound]",
        "title": "Digest for Tuesday, March 10, 18:00", "paused": "Paused until Friday, March 20.",
        "missed": "🗞 What you missed, Mar 11 – Mar 20", "days": "For how many days?",
    },
    "it": {
        "topic": "Spazio", "time": "[🕗 Ora]", "at": "A che ora?", "back": "[‹ Indietro]",
        "two": "🕗 08:00, 18:00, ogni giorno", "four": "07:00, 12:00, 18:00, 22:30", "unclear": "Non ho capito l’ora",
        "weekend": "[Sab–dom 10:00]", "both": "08:00 (nel fine settimana 10:00)",
        "sound": "[🔔 Suono e ore di quiete]", "ring": "Quando possono suonare", "silently": "[In silenzio]",
        "always": "🔔 Sempre in silenzio", "quiet": "[22:00–07:00]", "but": "In silenzio 22:00–07:00",
        "rings": "[Con il suono]", "title": "Rassegna di martedì 10 marzo, 18:00",
        "paused": "In pausa fino a venerdì 20 marzo.", "missed": "🗞 Quel che ti sei perso, 11 mar – 20 mar",
        "days": "Per quanti giorni?",
    },
}  # fmt: skip
LANGUAGES = pytest.mark.parametrize("language", ["en", "it"])


async def a_reader(house: House, language: str) -> tuple[Person, dict[str, str]]:
    words = WORDS[language]
    anna = house.telegram.person("Anna", language_code=language)
    await asks(anna, "/start")
    await anna.taps(words["topic"])
    await asks(anna, "/settings")
    return anna, words


async def stored(house: House, anna: Person) -> Chat:
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(anna.id)
    assert chat is not None
    return chat


def sent(house: House) -> dict[str, object]:
    """Return the parameters of the digest that left last."""
    calls = [call for call in house.telegram.calls if call.method == "sendMessage" and "🗞" in call.params["text"]]
    return dict(calls[-1].params)


@LANGUAGES
async def test_a_second_digest_of_a_day_comes_under_a_title_of_its_own(house: House, language: str) -> None:
    anna, words = await a_reader(house, language)
    await play(anna, [(words["time"], words["at"]), ("[+ 18:00]", words["at"]), (words["back"], words["two"])])
    await house.publish("A probe near Io", PROBE.format("Io"))
    anna.skip()
    await house.tick(after=timedelta(hours=8, seconds=1))
    assert words["title"] in (await anna.hears()).text
    await play(anna, [(words["time"], words["at"]), ("[✕ 18:00]", words["at"])])
    assert (await stored(house, anna)).more_times == ()


@LANGUAGES
async def test_several_times_can_be_typed_at_once_and_no_more_than_four(house: House, language: str) -> None:
    anna, words = await a_reader(house, language)
    await play(
        anna,
        [
            (words["time"], words["at"]),
            ("7, 12, 18, 22:30, 23", words["unclear"]),
            ("7, breakfast", words["unclear"]),
            ("22:30, 7, 12, 18", words["four"]),
        ],
    )
    assert (await stored(house, anna)).digest_time == time(7)


@LANGUAGES
async def test_weekends_have_times_of_their_own(house: House, language: str) -> None:
    anna, words = await a_reader(house, language)
    await play(anna, [(words["time"], words["at"]), (words["weekend"], words["at"]), (words["back"], words["both"])])
    house.clock.forward(timedelta(days=3, hours=23))
    await asks(anna, "/settings")
    await play(anna, [(words["time"], words["at"]), ("[08]", "10:00")])


@LANGUAGES
async def test_messages_come_silently_in_quiet_hours_or_always(house: House, language: str) -> None:
    anna, words = await a_reader(house, language)
    await play(
        anna,
        [
            (words["sound"], words["ring"]),
            (words["silently"], words["ring"]),
            (words["back"], words["always"]),
            (words["sound"], words["ring"]),
            (words["rings"], words["ring"]),
            (words["quiet"], words["ring"]),
            (words["back"], words["but"]),
        ],
    )
    await house.publish("A probe near Io", PROBE.format("Io"))
    await house.tick(after=timedelta(hours=22, seconds=1))
    assert "disable_notification" not in sent(house)
    await asks(anna, "/settings")
    await play(anna, [(words["time"], words["at"]), ("6:30", "06:30")])
    await house.publish("A probe near Titan", PROBE.format("Titan"))
    await house.tick(after=timedelta(hours=22, minutes=30))
    assert sent(house)["disable_notification"] is True


@LANGUAGES
@pytest.mark.parametrize("date", ["20.03", "20.3.", "2026-03-20", "20/3", "20 March", "20. März"])
async def test_a_pause_lasts_until_a_date_and_then_tells_what_was_missed(
    house: House, language: str, date: str
) -> None:
    anna, words = await a_reader(house, language)
    assert words["paused"] in (await asks(anna, f"/pause {date}")).text
    names = ("Io", "Titan", "Europa")
    for name in names:
        await house.tick(after=DAY)
        await house.publish(f"A probe near {name}", PROBE.format(name))
    anna.skip()
    await house.tick(after=timedelta(days=6, hours=22, seconds=1))
    digest = await anna.hears()
    assert words["missed"] in digest.text
    assert all(f"A probe near {name}" in digest.text for name in names)


async def test_a_chinese_date_and_two_times_are_said_as_chinese_says_them(house: House) -> None:
    mei = house.telegram.person("小梅", language_code="zh-hans")
    await asks(mei, "/start")
    await mei.taps("Space")
    await asks(mei, "/settings")
    await play(mei, [("[🕗 时间]", "几点"), ("７：３０、18点", "🕗 07:30、18:00，每天")])
    assert "3月20日" in (await asks(mei, "/pause 3月20日")).text
    for day in ("明天", "星期三", "tomorrow", "mercoledì", "1 day"):
        assert "3月11日" in (await asks(mei, f"/pause {day}")).text


@LANGUAGES
@pytest.mark.parametrize("date", ["31.2", "9.3.2026", "1.1.2031", "0"])
async def test_a_date_that_cannot_be_is_asked_for_again(house: House, language: str, date: str) -> None:
    anna, words = await a_reader(house, language)
    assert words["days"] in (await asks(anna, f"/pause {date}")).text
    assert (await stored(house, anna)).paused_until is None


async def test_a_location_that_is_shared_unasked_moves_the_zone(house: House) -> None:
    anna, _ = await a_reader(house, "en")
    anna.skip()
    await anna.sends_location(35.68, 139.69)
    assert "Tokyo" in (await anna.hears()).text
    assert (await stored(house, anna)).timezone == "Asia/Tokyo"


FORGED = ["set-times|{}|99:99|1", "set-times|{}||1", "set-sound|{}||22:00-25:00", "set-sound|{}||x",
          "set-sound|{}||1-2-3"]  # fmt: skip


@pytest.mark.parametrize("data", FORGED)
async def test_forged_times_change_nothing(house: House, data: str) -> None:
    anna, _ = await a_reader(house, "en")
    before = await stored(house, anna)
    await anna.presses_raw(anna.screen()[-1].message_id, f"v1|{data.format(anna.id)}")
    assert await stored(house, anna) == before


def made_up(number: int) -> str:
    """Return a name that no other story has."""
    return "".join(
        f"{'bdfgklmnprstvz'[part]}{'aeiou'[part % 5]}" for part in (number % 14, number // 14 % 14, number // 196)
    ).title()


@pytest.mark.slow
async def test_two_weeks_of_news_come_in_one_message_and_then_days_as_usual(house: House) -> None:
    anna, _ = await a_reader(house, "en")
    chat = await stored(house, anna)
    await house.services.subscribers.changed(chat, lambda now: replace(now, length=Length.FULL, stories=ALL_STORIES))
    await asks(anna, "/pause 14")
    anna.skip()
    there = len(anna.screen())
    for day in range(14):
        for number in range(day * 14, day * 14 + 15):
            name, other = made_up(number), made_up(number + 400)
            await house.publish(f"{name} and the probe of {other}", f"{other} told {name} so. A probe is a probe.")
        await house.tick(after=DAY if day else timedelta(hours=1))
    assert len(anna.screen()) == there
    await house.tick(after=DAY)
    await house.tick(after=timedelta(hours=21))
    (missed,) = anna.screen()[there:]
    assert "What you missed, Mar 10 – Mar 25" in missed.text
    told = re.findall(r"^\d+\. ", missed.text, re.MULTILINE)
    assert 5 <= len(told) <= 10
    await house.publish("A probe near Io", PROBE.format("Io"))
    await house.tick(after=DAY)
    usual = anna.screen()[there + 1 :]
    assert [message.text.splitlines()[0] for message in usual] == ["🗞 Digest for Thursday, March 26"]
    assert "A probe near Io" in usual[0].text
    assert len(re.findall(r"^\d+\. ", usual[0].text, re.MULTILINE)) == 1


@LANGUAGES
async def test_a_topic_comes_at_a_time_of_its_own_after_four_taps(house: House, language: str) -> None:
    anna, words = await a_reader(house, language)
    t = house.services.texts[language]
    await play(
        anna,
        [
            (words["time"], words["at"]),
            (f"[{t.plain('settings-by-topic-button')}]", "🗂"),
            (f"[🚀 {words['topic']}]", words["topic"]),
            ("[18:00]", words["topic"]),
        ],
    )
    (chosen,) = (await stored(house, anna)).topic_times
    assert (chosen.at, chosen.weekday) == (time(18), 0)
    assert f"🗂 🚀 {words['topic']} – 18:00" in (await asks(anna, "/settings")).text
    await house.publish("A probe near Io", PROBE.format("Io"))
    await anna.hears_nothing(house.tick(after=timedelta(hours=7)))
    await house.tick(after=timedelta(hours=1, seconds=1))
    assert "A probe near Io" in (await anna.hears()).text
    await asks(anna, "/settings")
    await play(
        anna,
        [
            (words["time"], words["at"]),
            (f"[{t.plain('settings-by-topic-button')}]", "🗂"),
            (f"[🚀 {words['topic']} · 18:00]", words["topic"]),
            (f"[{t.weekdays()[4]}]", words["topic"]),
            (f"[{t.plain('settings-with-every')}]", words["topic"]),
            (words["back"], "🗂"),
        ],
    )
    assert (await stored(house, anna)).topic_times == ()


async def test_forged_times_of_topics_change_nothing(house: House) -> None:
    anna, _ = await a_reader(house, "en")
    message = anna.screen()[-1]
    async with house.services.store.read() as tx:
        space, other = [await tx.topics.by_slug(slug) for slug in ("space", "china-russia")]
    assert space is not None
    assert other is not None
    for when in ("25:99", "w8", "w0", "w²", "x", "9" * 20):
        await anna.presses_raw(message.message_id, f"v1|set-when|{anna.id}|{space.id}|{when}")
    assert (await stored(house, anna)).topic_times == ()
    answer = await anna.presses_raw(message.message_id, f"v1|set-when|{anna.id}|{other.id}|18:00")
    assert "older message" in (answer or "")
    assert (await stored(house, anna)).topic_times == ()
