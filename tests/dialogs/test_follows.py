"""Words of one's own: shown with what they would have found, a section of the digest, paused, ended, and back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sandbox import Person
from digests.follows.follows import MOST_FOLLOWS
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels, play
from tests.dialogs.talking import exchange

MORNING = timedelta(hours=22, seconds=1)
HUAWEI = ("Huawei opens a plant in Italy", "The company will build antennas near Pavia. It hires a hundred people.")
PROBE = ("A probe near Io", "The probe felt the heat of the volcanoes. They never sleep.")
WORDS = {
    "en": {
        "in": "In my digest", "not": "Not after all", "dropped": "nothing new", "noted": "Done",
        "list": "What I follow",
        "follow": "You follow", "none": "You follow no words", "pause": "⏸ Pause 1", "resume": "▶ Resume 1",
        "paused": "paused", "end": "✕ End 1", "ended": "You no longer follow", "undo": "↩ Undo",
        "ask": "What shall I look",
        "nothing": "nothing of the last week", "one": "one article of the last week",
    },
    "it": {
        "in": "Nella rassegna", "not": "Meglio di no", "dropped": "niente di nuovo", "noted": "Fatto",
        "list": "Che cosa seguo", "follow": "Segui", "none": "Non segui ancora", "pause": "⏸ Pausa 1",
        "resume": "▶ Riprendi 1", "paused": "in pausa", "end": "✕ Togli 1", "ended": "Non segui più",
        "undo": "↩ Annulla",
        "ask": "Che cosa devo tenere", "nothing": "nell’ultima settimana niente", "one": "un articolo nell’ultima",
    },
    "ru": {
        "in": "В дайджест", "not": "Нет, не надо", "dropped": "ни за чем новым", "noted": "Готово",
        "list": "За чем я слежу", "follow": "Вы следите", "none": "Вы пока не следите", "pause": "⏸ Пауза 1",
        "resume": "▶ Дальше 1", "paused": "на паузе", "end": "✕ Убрать 1", "ended": "больше не следите",
        "undo": "↩ Вернуть",
        "ask": "За чем мне следить", "nothing": "за последнюю неделю ничего", "one": "одна статья",
    },
    "zh": {
        "in": "放进简报", "not": "还是不要", "dropped": "没有新增关注", "noted": "好了", "list": "我关注的词",
        "follow": "你关注",
        "none": "你还没有关注", "pause": "⏸ 暂停 1", "resume": "▶ 继续 1", "paused": "已暂停", "end": "✕ 取消 1",
        "ended": "你不再关注", "undo": "↩ 撤销", "ask": "要我留意什么", "nothing": "最近一周没有", "one": "1 篇文章",
    },
}  # fmt: skip


async def a_reader(house: House, language: str = "en") -> tuple[Person, dict[str, str]]:
    anna = house.telegram.person("Anna", language_code=language)
    await asks(anna, "/start")
    return anna, WORDS[language]


@pytest.mark.parametrize("language", WORDS)
async def test_words_are_followed_paused_ended_and_taken_up_again(house: House, language: str) -> None:
    anna, words = await a_reader(house, language)
    await house.publish(*HUAWEI)
    script = [
        ("/following", words["none"]),
        ("/follow", words["ask"]),
        ("zibibbo", words["nothing"]),
        (f"[{words['not']}]", words["dropped"]),
        ("/follow huawei pavia", words["one"]),
        (f"[{words['in']}]", words["noted"]),
        (f"[{words['list']}]", "1. huawei pavia"),
        (f"[{words['pause']}]", words["paused"]),
        (f"[{words['resume']}]", words["follow"]),
        (f"[{words['end']}]", words["ended"]),
        (f"[{words['undo']}]", "1. huawei pavia"),
        (f"[{words['end']}]", words["ended"]),
        ("/following", words["none"]),
    ]
    await play(anna, script)


async def test_what_words_find_is_a_section_of_the_next_digest_and_told_once(house: House) -> None:
    anna, _ = await a_reader(house)
    await anna.taps("Space")
    anna.skip()
    await house.publish(*HUAWEI)
    await play(
        anna, [("/follow huawei", "one article"), ("[In my digest]", "section huawei"), ("/follow io", "nothing")]
    )
    await play(anna, [("[In my digest]", "section io")])
    await house.publish(*PROBE)
    await house.publish("A telescope called Webb", "The telescope found a faint galaxy. Its light is old.")
    anna.skip()
    await house.tick(after=MORNING)
    digest = (await anna.hears()).text
    for section, story in (("HUAWEI", HUAWEI[0]), ("IO", PROBE[0]), ("SPACE", "Webb")):
        assert section in digest
        assert digest.count(story) == 1
    assert digest.index("Webb") < digest.index(HUAWEI[0]) < digest.index(PROBE[0])


async def test_somebody_without_topics_has_digests_of_their_words_and_pauses_them(house: House) -> None:
    anna, _ = await a_reader(house)
    await play(anna, [("/follow huawei", "nothing"), ("[In my digest]", "section huawei")])
    await house.publish(*HUAWEI)
    await house.publish(*PROBE)
    anna.skip()
    await house.tick(after=MORNING)
    digest = (await anna.hears()).text
    assert HUAWEI[0] in digest
    assert PROBE[0] not in digest
    await play(anna, [("/following", "huawei"), ("[⏸ Pause 1]", "paused")])
    await house.publish("Huawei again", "A second plant opens near Lodi. Nobody had known.")
    anna.skip()
    await house.tick(after=timedelta(days=1))
    assert "Huawei again" not in "".join(message.text for message in anna.screen())


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("/follow -calcio", "at least one word"),
        ("/follow ...", "at least one word"),
        ("/follow " + "word " * 500, "characters are the most"),
        ("/follow huawei -huawei", "no article could"),
        ("/follow ab* OR cd*", "nearly everything"),
        ('/follow "huawei', "^"),
    ],
)
async def test_what_cannot_be_followed_is_told_in_a_sentence(house: House, said: str, answered: str) -> None:
    anna, _ = await a_reader(house)
    answer = await asks(anna, said)
    assert answered in answer.text
    assert not labels(answer)


async def test_nobody_follows_more_than_can_be_looked_for(house: House) -> None:
    anna, _ = await a_reader(house)
    for number in range(MOST_FOLLOWS):
        await asks(anna, f"/follow zibibbo{number}")
        await anna.taps("In my digest")
    await asks(anna, "/follow zibibbo")
    refused = await anna.taps("In my digest")
    assert f"{MOST_FOLLOWS} is the most" in (refused or "")


async def test_words_are_only_followed_in_private_and_forgotten_with_their_reader(house: House) -> None:
    anna, _ = await a_reader(house)
    group = house.telegram.group("Stargazers", [], [anna], with_bot=True)
    assert "private chat" in (await asks(anna, "/follow huawei", group)).text
    await play(anna, [("/follow huawei", "nothing"), ("[In my digest]", "Done")])
    await exchange(anna, "/following", "huawei")
    await house.services.subscribers.forgotten(anna.id)
    async with house.services.store.read() as tx:
        assert await tx.follows.count_rules() == 0
