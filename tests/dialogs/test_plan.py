"""/plan: what comes out and when, what each topic's next digest has, what went out; each line opens its thing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text as sql

from digests.audit.acting import acting
from digests.model import ArticleStatus
from digests.sources.drafts import Draft
from tests.dialogs.conftest import House
from tests.dialogs.desk import COMET, MOON, at_the_desk, editor_speaking, reader
from tests.dialogs.script import asks, labels
from tests.dialogs.talking import exchange, shown, talk

WORDS = {
    "en": ("Comes out", "Next digests", "Went out today", "3 articles (English) · one more is scheduled",
           "Mar 11, 08:00", "nothing new", "nobody follows it yet", "1 sent", "It could not come out",
           "on no topic", "Digest for"),
    "it": ("In uscita", "Prossime rassegne", "Partite oggi", "3 articoli (inglese) · un altro è programmato",
           "11 mar, 08:00", "niente di nuovo", "non lo segue ancora nessuno", "1 a destinazione", "Non è potuto uscire",
           "su nessun argomento", "Digest for"),
    "de": ("Erscheint", "Nächste Digests", "Heute rausgegangen", "3 Artikel (Englisch) · einer ist noch geplant",
           "11. März, 08:00", "nichts Neues", "noch folgt ihm niemand", "1 verschickt", "Er konnte nicht erscheinen",
           "zu keinem Thema", "Digest for"),
}  # fmt: skip
LATE = ("A probe reaches an asteroid", "The probe has reached the asteroid. It will stay a year and take samples.")


async def scheduled(house: House, title: str, text: str, after: timedelta, by: int | None = None) -> int:
    """Return an article that somebody has scheduled to come out so long from now."""
    ingest = house.services.ingest
    intake = await ingest.add(Draft(title, text), added_by=by)
    with acting(by):
        await ingest.schedule(intake.article.id, house.clock.now() + after)
    return intake.article.id


async def execute(house: House, statement: str) -> None:
    """Change the database by hand."""
    async with house.services.store._database.write() as connection:
        await connection.run(sql(statement))


@pytest.mark.parametrize("language", ["en", "it"])
async def test_the_day_is_one_message_and_each_line_opens_its_thing(house: House, language: str) -> None:
    out, ahead, gone, has, when, nothing, nobody, sent, *_, digest = WORDS[language]
    rita, editor = await at_the_desk(house, language)
    await scheduled(house, *LATE, timedelta(hours=4, minutes=30))
    plan = await asks(editor, "/plan")
    for words in (out, ahead, f"1. 14:30 · {LATE[0]} · 🚀", when, has, nothing, nobody):
        assert words in plan.text, (words, plan.text)
    assert gone not in plan.text
    assert plan.text.index(LATE[0]) < plan.text.index(has) < plan.text.index(nobody)
    await exchange(editor, "[1]", LATE[0])
    await asks(editor, "/plan")
    await exchange(editor, "[2]", (f"3. {COMET[0]}", LATE[0]))
    rita.skip()
    await house.tick(after=timedelta(hours=22))
    await shown(rita, LATE[0])
    plan = await asks(editor, "/plan")
    assert LATE[0] not in plan.text
    assert f"3. 08:00 · {sent}" in plan.text, plan.text
    editor.skip()
    await editor.taps("3")
    assert MOON[0] in (await shown(editor, digest)).text


@pytest.mark.parametrize("language", ["en", "it", "de"])
async def test_what_could_not_come_out_says_what_to_do_and_what_is_on_no_topic_that_nobody_gets_it(
    house: House, language: str
) -> None:
    *_, failed, nowhere, _ = WORDS[language]
    editor = await editor_speaking(house, language)
    await scheduled(house, "Bread gets dearer", "Bread costs more than a year ago. Wheat does too.", timedelta(hours=1))
    plan = await asks(editor, "/plan")
    assert nowhere in plan.text
    assert failed not in plan.text
    house.clock.forward(timedelta(hours=2))
    assert failed in (await asks(editor, "/plan")).text


async def test_a_digest_that_somebody_asked_for_and_one_of_their_own_words_are_not_shown(house: House) -> None:
    rita, editor = await reader(house), await editor_speaking(house, "en")
    await talk(rita, [("/follow tortoise", "tortoise"), ("[In my digest]", "tortoise")])
    await house.publish("A tortoise is found", "A tortoise of two hundred years was found on the island. It is well.")
    await house.tick(after=timedelta(hours=22))
    plan = await asks(editor, "/plan")
    assert "08:00 · 1 sent" in plan.text
    await exchange(editor, "[3]", "(no longer kept)")
    await house.publish(*MOON)
    rita.skip()
    await rita.says("/digest")
    await house.idle()
    await house.drained()
    assert (await asks(editor, "/plan")).text.count("1 sent") == 1


async def test_many_topics_are_read_by_pages(house: House) -> None:
    editor = await editor_speaking(house, "en")
    async with house.services.store.write() as tx:
        for number in range(12):
            await tx.topics.add(f"topic-{number}", {"en": f"Topic {number}"}, f"word{number}", "")
    await house.publish(*MOON)
    first = await asks(editor, "/plan")
    assert "1. 🚀 Space" in first.text
    assert "10." in first.text
    assert "11." not in first.text
    await exchange(editor, "[›]", ("11.", "14."))
    assert labels(editor.screen()[-1])[-4:] == ["‹", "2/2", "🔄 Refresh", "🗂 The desk"]


async def test_an_editor_of_one_topic_sees_what_is_on_it(house: House) -> None:
    async with house.services.store.read() as tx:
        space = next(each for each in await tx.topics.all() if each.slug == "space")
    await scheduled(house, *LATE, timedelta(hours=1))
    other = await scheduled(house, "Bread gets dearer", "Bread costs more than a year ago.", timedelta(hours=1))
    ada = await house.editor("Ada", "en", topics=(space.id,))
    plan = await asks(ada, "/plan")
    assert LATE[0] in plan.text
    assert "Bread" not in plan.text
    assert "China" not in plan.text
    async with house.services.store.read() as tx:
        article = await tx.articles.get(other)
    assert article is not None
    assert article.status is ArticleStatus.SCHEDULED


@pytest.mark.parametrize(("language", "told"), [("en", "Published as planned"), ("ru", "Опубликовано по плану")])
async def test_who_has_scheduled_an_article_hears_that_it_came_out(house: House, language: str, told: str) -> None:
    other, editor = await editor_speaking(house, language), await house.editor("Ada", language)
    await asks(editor, "/start")
    article_id = await scheduled(house, *LATE, timedelta(hours=1), by=editor.id)
    other.skip()
    editor.skip()
    await house.tick(after=timedelta(hours=1))
    message = await shown(editor, (told, LATE[0]))
    await other.hears_nothing(house.tick(after=timedelta(minutes=1)))
    await editor.taps(labels(message)[0])
    await shown(editor, LATE[0])
    async with house.services.store.read() as tx:
        article = await tx.articles.get(article_id)
    assert article is not None
    assert article.status is ArticleStatus.PUBLISHED


async def test_one_that_cannot_come_out_keeps_no_other_back_and_waits_in_the_queue(house: House) -> None:
    editor = await house.editor("Ada", "en")
    await asks(editor, "/start")
    await asks(house.owner, "/start")
    broken = await scheduled(house, *LATE, timedelta(hours=1), by=editor.id)
    sound = await scheduled(house, *MOON, timedelta(hours=1), by=editor.id)
    trigger = (
        f"CREATE TRIGGER broken BEFORE UPDATE ON articles WHEN OLD.id = {broken} AND NEW.status = 'published' "
        "BEGIN SELECT RAISE(ABORT, 'broken'); END"
    )
    await execute(house, trigger)
    editor.skip()
    house.owner.skip()
    await house.tick(after=timedelta(hours=1))
    await shown(editor, ("Published as planned", MOON[0]))
    await shown(editor, ("could not", LATE[0]))
    await shown(house.owner, ("could not", LATE[0]))
    await editor.hears_nothing(house.tick(after=timedelta(minutes=10)))
    async with house.services.store.read() as tx:
        statuses = [each.status for each in (await tx.articles.several([broken, sound])).values()]
    assert sorted(statuses) == [ArticleStatus.PUBLISHED, ArticleStatus.SCHEDULED]
    await exchange(
        editor, "/queue", ("One article waits", "Was to come out on Mar 10 at 11:00, and could not", LATE[0])
    )
    await execute(house, "DROP TRIGGER broken")
    await exchange(editor, "[✅ Publish]", (f"Published: “{LATE[0]}”", "Nothing waits"))
