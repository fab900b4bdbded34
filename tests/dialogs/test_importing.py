"""What another bot has kept, sent to the bot by an owner: looked at first, taken in when wanted, and told to nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.chores import MEETING
from bot.sandbox import Person
from digests.model import Chat, ChatKind
from tests.dialogs.articles import count
from tests.dialogs.conftest import House, on_both
from tests.dialogs.locale import LANGUAGES, Said, wrong_in
from tests.dialogs.talking import exchange, shown, talk

SUBSCRIBERS = (
    "chat_id;язык;Темы;Время;Часовой пояс;подписан с;любимый цвет\r\n"
    "5001;ru;Spazio, Sport;07:15;Asia/Novosibirsk;2024-05-01;синий\r\n"
    "5002;it;space;9;Roma;;\r\n"
    "5002;it;space;9;Roma;;\r\n"
    "1.23E+11;ru;space;8;;;\r\n"
    '"=HYPERLINK(""x"")";ru;space;8;;;\r\n'
    "0;ru;space;8;;;\r\n"
    "99999999999999999;ru;space;8;;;\r\n"
    "Anna;ru;space;8;;;\r\n"
    "-1001000005003;xx;Sport;25:99;Nowhere;;\r\n"
).encode("windows-1251")
ARTICLES = (
    '{"title": "A probe at Europa", "text": "The probe flew past the ice of Europa. It found salt in the plumes.",'
    ' "url": "https://old.example/europa", "date": "2019-03-04", "source": "Old Orbit"}\n'
    '{"title": "Broken\n'
    '{"title": "Bread", "text": "The bread of the south rises slowly. Its crust is dark.", "topics": ["Spazio"]}\n'
)


async def chat(house: House, chat_id: int) -> Chat | None:
    async with house.services.store.read() as tx:
        return await tx.chats.get(chat_id)


async def followed(house: House, chat_id: int) -> list[str]:
    async with house.services.store.read() as tx:
        ids, topics = await tx.subscriptions.of(chat_id), await tx.topics.all()
    return [topic.slug for topic in topics if topic.id in ids]


@on_both
async def test_subscribers_are_looked_at_first_and_taken_in_when_wanted(house: House) -> None:
    here = house.telegram.person("Rosa", language_code="ru", user_id=5001)
    # She has started the bot, as those of a former database on the same token have.
    await exchange(here, "/start", "👋")
    await house.services.subscribers.forgotten(5001)
    before = len(here.screen())
    await house.owner.sends_file("users.csv", SUBSCRIBERS)
    await shown(
        house.owner,
        (
            "📥 A list of subscribers",
            "“chat_id” = chat · “язык” = language · “Темы” = topics",
            "Not used: любимый цвет",
            "✅ 3 new subscribers: 2 people and one group.",
            "One row repeats another one.",
            "⚠️ 5 rows cannot be taken, among them:",
            "• row 5, “1.23E+11”: a number that a spreadsheet has rounded",
            '• row 6, “=HYPERLINK("x")”: a formula, no number',
            "• row 7, “0”: nobody has this id",
            "• row 8, “99999999999999999”: no chat has so large an id",
            "• row 9, “Anna”: no chat id",
            "“time”: one value that I do not understand.",
            "“time zone”: one value that I do not understand.",
            "One topic is not here: Sport (2).",
            "One would follow no topic, and so get nothing.",
            "A bot can write only to people who have started it",
        ),
    )
    assert await chat(house, 5001) is None, "nothing is changed before the button is pressed"
    await exchange(house.owner, "[📥 Import 3]", "✅ 3 subscribers are imported.")
    rosa = await chat(house, 5001)
    assert rosa is not None
    assert (rosa.language, rosa.timezone, f"{rosa.digest_time:%H:%M}") == ("ru", "Asia/Novosibirsk", "07:15")
    assert (rosa.active, rosa.created_at.year, rosa.kind) == (False, 2024, ChatKind.PRIVATE)
    assert await followed(house, 5001) == ["space"]
    await house.bot.scheduler.do_now(MEETING)
    await shown(house.owner, ("I have asked about all imported subscribers: I can write to 1, and not to 2.", "c_back"))
    assert len(here.screen()) == before, "nobody is written to by an import"
    rosa, far = await chat(house, 5001), await chat(house, 5002)
    assert (rosa and rosa.active, far and far.active) == (True, False)
    await house.publish("A probe at Io", "The probe felt the heat of the volcanoes. They never sleep.")
    await house.tick(after=timedelta(hours=16))
    assert "A probe at Io" in here.screen()[-1].text, "the digest comes at the time that the list says"
    house.owner.skip()
    await house.owner.hears_nothing(house.bot.scheduler.do_now(MEETING))


async def test_whoever_is_known_stays_and_whoever_left_is_not_brought_back(house: House) -> None:
    known, gone = (house.telegram.person(name, user_id=user_id) for name, user_id in (("Kim", 5001), ("Gil", 5002)))
    for person in (known, gone):
        await exchange(person, "/start", "👋")
    await gone.blocks_bot()
    await house.idle()
    before = [await chat(house, 5001), await chat(house, 5002)]
    await house.owner.sends_file("users.csv", SUBSCRIBERS)
    await shown(
        house.owner, ("One new subscriber: one group.", "One is here already", "One has left or stopped me before")
    )
    await exchange(house.owner, "[📥 With all topics for them]", ("One subscriber is imported.", "2 were known here"))
    assert [await chat(house, 5001), await chat(house, 5002)] == before
    assert await followed(house, -1001000005003) == ["china-russia", "space"]
    await house.owner.sends_file("users.csv", SUBSCRIBERS)
    await shown(house.owner, ("There is nothing new in it.", "2 are here already", "One has left"))
    assert not any(message.buttons for message in house.owner.screen()[-1:])


async def test_a_list_without_rows_is_told_as_one(house: House) -> None:
    for name, data in (("subs.csv", b"\n"), ("subs.csv", b"chat_id,name\n")):
        await house.owner.sends_file(name, data)
        await shown(house.owner, "There are no rows in that file. Its first row names the columns")


async def test_articles_tell_what_of_them_is_left_out(house: House) -> None:
    text = "The probe flew past the ice of Europa. It found salt in the plumes."
    data = f"title,text,url,date\nA,{text} A,not-a-link,2036-01-01\nOnly a title,,,\nB,{text} B,,2019-01-01\n"
    await house.owner.sends_file("old.csv", data.encode())
    await shown(
        house.owner,
        (
            *("✅ 2 new articles.", "One has a date in the future, and gets today’s."),
            *("One has a link that is no web address; it comes without.", "• row 3, “Only a title”: no text"),
        ),
    )


async def test_a_slash_parts_topics_unless_one_is_called_so(house: House) -> None:
    await house.services.topics.save("war-peace", {"en": "War/Peace"}, "war OR peace", "")
    await house.owner.sends_file("users.csv", b"chat_id,topics\n5001,War/Peace; Space\n5002,Space/Sport\n")
    await shown(house.owner, ("✅ 2 new subscribers", "One topic is not here: Sport (1)."))
    await exchange(house.owner, "[📥 Import 2]", "✅ 2 subscribers are imported.")
    assert await followed(house, 5001) == ["space", "war-peace"]
    assert await followed(house, 5002) == ["space"]


@on_both
async def test_articles_come_into_the_archive_and_are_news_to_nobody(house: House) -> None:
    reader = house.telegram.person("Anna", language_code="en")
    await talk(reader, [("/start", "👋")])
    async with house.services.store.read() as tx:
        space = next(topic for topic in await tx.topics.all() if topic.slug == "space")
    await house.services.subscribers.followed(await here(house, reader), space.id, wanted=True)
    await house.owner.sends_file("old.jsonl", ARTICLES.encode())
    await shown(
        house.owner,
        (
            "📥 A list of articles", "✅ 2 new articles.", "From Mar 4 2019 to Mar 4 2019.",
            "One has no date that I can read", "• row 2: no valid JSON", "nobody gets them as news",
        ),
    )  # fmt: skip
    assert await count(house) == 0
    await exchange(house.owner, "[📥 Import 2]", "✅ 2 articles are in the archive.")
    reader.skip()
    await house.tick(after=timedelta(days=1))
    await house.idle()
    told = [message.text for message in reader.screen() if "Europa" in message.text or "Bread" in message.text]
    assert told == []
    await exchange(reader, "/search europa", "A probe at Europa")
    await exchange(reader, "/search from:2019 to:2019", "A probe at Europa")
    await exchange(reader, "/latest", ("Bread", "A probe at Europa"))
    await house.publish("A probe at Io", "The probe felt the heat of the volcanoes. They never sleep.")
    await exchange(reader, "/digest", "A probe at Io")
    assert "Europa" not in reader.screen()[-1].text
    await house.owner.sends_file("old.jsonl", ARTICLES.encode())
    await shown(house.owner, ("There is nothing new in it.", "2 are here already."))


async def here(house: House, person: Person) -> Chat:
    found = await chat(house, person.id)
    assert found is not None
    return found


NO_LISTS: list[tuple[str, Any, str]] = [
    ("users.csv", b"5001;ru;space\n5002;it;space\n", "I cannot tell what the columns hold."),
    ("users.csv", b"PK\x03\x04 a spreadsheet", "That is a packed file or a spreadsheet."),
    ("users.csv", b"", "There are no rows in that file."),
    ("users.json", b'{"title": "A probe", "text": "%s"}' % (b"The probe flies on and on. " * 12), "📝 Draft"),
]


@pytest.mark.parametrize(("name", "content", "answer"), NO_LISTS)
async def test_what_is_no_list_gets_a_sentence_or_is_an_article(
    house: House, name: str, content: bytes, answer: str
) -> None:
    await house.owner.sends_file(name, content)
    await shown(house.owner, answer)


async def test_a_list_can_be_left_and_a_button_finds_a_file_that_is_gone(house: House) -> None:
    await house.owner.sends_file("users.csv", SUBSCRIBERS)
    await shown(house.owner, "A list of subscribers")
    await exchange(house.owner, "[Cancel]", "All right, nothing was imported.")
    await house.owner.presses_raw(house.owner.screen()[-1].message_id, "v1|im-no")
    assert await chat(house, 5001) is None


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_owner_is_asked_and_answered_in_their_own_language(house: House, language: str) -> None:
    said = Said(house, language)
    await exchange(house.owner, "/start", "👋")
    await house.services.subscribers.changed(
        await here(house, house.owner), lambda now: replace(now, language=language)
    )
    await house.owner.sends_file("users.csv", SUBSCRIBERS)
    heard = await shown(house.owner, (said("import-subscribers"), said("import-id-formula"), said("import-reach")))
    names = ("chat_id", "язык", "Темы", "Время", "Часовой пояс", "подписан с", "любимый цвет", "Anna", "HYPERLINK")
    assert wrong_in(heard.text, language, (*names, "1.23E+11", "Sport", "token", "jeton")) == []
    await exchange(house.owner, said.tap("import-go", count=3), said("import-done-subscribers", count=3))


async def test_a_list_of_subscribers_is_no_article_of_an_editor(house: House) -> None:
    editor = await house.editor(language_code="en")
    await editor.sends_file("users.csv", SUBSCRIBERS)
    await shown(editor, "only whoever runs this bot can bring it in")
    assert await count(house) == 0
    await editor.sends_file("words.csv", b"A probe near Io,The probe felt the heat of the volcanoes. They never sleep.")
    assert (await shown(editor, "A probe near Io")).buttons
