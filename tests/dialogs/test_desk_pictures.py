"""The picture of the story that leads a topic: sent, taken from an article, changed and taken away at the desk."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.sandbox import Person, ShownMessage
from digests.model import Article, AuditFilter, Deed
from digests.publishing.desk import OWN
from tests.dialogs.conftest import House
from tests.dialogs.desk import COMET, MIRROR, MOON, WORDS, at_the_desk, living
from tests.dialogs.script import labels
from tests.dialogs.talking import exchange, shown, talk
from tests.dialogs.test_intake_captions import FILE, STICKER
from tests.dialogs.test_pictures import BRIDGE, SHIP

PICTURE = {
    "en": {
        "picture": "🖼 Picture", "ask": "Send me a picture for this story", "has": "It has a picture.",
        "own": "🖼 The article’s own picture", "cut": "🗑 No picture", "undo": "↩️ Undo last change",
        "later": "readers see only where it comes first", "bad": "I cannot show that as a picture.",
        "stays": "Pin it, and no newer story can take its place.",
        "not-first": "this one does not come first", "changed": "has changed the picture meanwhile",
    },
    "it": {
        "picture": "🖼 Immagine", "ask": "Mandami un’immagine per questa notizia", "has": "Ha un’immagine.",
        "own": "🖼 L’immagine dell’articolo", "cut": "🗑 Senza immagine", "undo": "↩️ Annulla l’ultima modifica",
        "later": "i lettori vedono solo dove è la prima", "bad": "Questo non posso mostrarlo",
        "stays": "Mettila in cima, e nessuna notizia",
        "not-first": "questa non è la prima", "changed": "qualcun altro ha cambiato l’immagine",
    },
}  # fmt: skip
both = pytest.mark.parametrize("language", ["en", "it"])


def shows(house: House, message: ShownMessage) -> Any:
    """Return what the photo of a message shows, None where it has none."""
    return house.telegram.world.photos[message.photo] if message.photo else None


async def sends(editor: Person, photo: bytes, answered: str | tuple[str, ...], **details: Any) -> ShownMessage:
    """Send a photo, and return what answers it."""
    editor.skip()
    await editor.sends_photo(shows=photo, **details)
    return await shown(editor, answered)


async def pictured(house: House, language: str = "en") -> tuple[Person, Person]:
    """Return a reader of Space and an editor who has given its lead, which is ``MOON``, a picture of a ship."""
    rita, editor = await at_the_desk(house, language)
    said = PICTURE[language]
    await exchange(editor, f"[{said['picture']}]", (said["ask"], MOON[0]))
    await sends(editor, SHIP, (MOON[0], said["has"]))
    return rita, editor


async def digest(house: House, person: Person, after: timedelta = timedelta(hours=22)) -> list[ShownMessage]:
    """Let somebody's next digest come, and return its messages."""
    before = {each.message_id for each in person.screen()}
    await house.tick(after=after)
    await house.drained()
    return [each for each in person.screen() if each.message_id not in before]


async def acts(house: House, article_id: int) -> list[tuple[int | None, Any, Any]]:
    """Return who has given which picture in the place of which, the oldest first."""
    async with house.services.store.read() as tx:
        entries = await tx.audit.page(AuditFilter(article_id=article_id), 50)
    return [
        (each.by, each.before.get("picture"), each.after.get("picture"))
        for each in reversed(entries)
        if each.deed is Deed.PICTURED
    ]


async def lead_and_topic(house: House) -> tuple[int, int]:
    """Return the ids of the article that leads Space, and of Space."""
    async with house.services.store.read() as tx:
        topic = await tx.topics.by_slug("space")
    assert topic
    sheet = await house.services.desk.sheet(topic.id, "en")
    assert sheet
    return sheet.items[0].lead.id, topic.id


@both
async def test_a_picture_that_is_sent_stands_at_the_lead_and_no_word_is_lost(house: House, language: str) -> None:
    rita, editor = await pictured(house, language)
    living(editor)
    await exchange(editor, f"[{WORDS[language]['back']}]", f"1. 🖼 {MOON[0]}")
    await exchange(editor, f"[{WORDS[language]['preview']}]", (WORDS[language]["digest"], MOON[0]))
    assert [shows(house, each) for each in editor.screen() if each.photo] == [SHIP, SHIP]
    messages = await digest(house, rita)
    assert shows(house, messages[0]) == SHIP
    told = "\n".join(each.text for each in messages)
    assert all(words in told for story in (MOON, MIRROR, COMET) for words in story)
    assert all(told.count(story[0]) == 1 for story in (MOON, MIRROR, COMET))
    await house.publish("Another probe", "A probe is on its way. It will take years.")
    assert [each.photo for each in await digest(house, rita, timedelta(days=1))] == [None]
    editor_id = editor.id
    (by, before, after), *rest = await acts(house, (await moon(house)).id)
    assert (by, before, rest) == (editor_id, None, [])
    assert house.telegram.world.photos[after] == SHIP


async def moon(house: House) -> Article:
    """Return the article that leads Space."""
    async with house.services.store.read() as tx:
        found = await tx.articles.several(range(1, 4))
    return next(each for each in found.values() if each.title == MOON[0])


@both
async def test_it_is_changed_taken_away_and_each_step_is_undone(house: House, language: str) -> None:
    said = PICTURE[language]
    rita, editor = await pictured(house, language)
    await exchange(editor, f"[{said['picture']}]", said["ask"])
    await sends(editor, BRIDGE, said["has"])
    await talk(editor, [
        (f"[{said['picture']}]", said["ask"]),
        (f"[{said['cut']}]", (MOON[0], "The Post")),
        (f"[{said['picture']}]", said["ask"]),
        (f"[{said['undo']}]", said["has"]),
        (f"[{said['picture']}]", said["ask"]),
        (f"[{said['undo']}]", said["has"]),
    ])  # fmt: skip
    living(editor)
    assert shows(house, (await digest(house, rita))[0]) == SHIP
    photos = house.telegram.world.photos
    steps = [(before and photos[before], after and photos[after]) for _, before, after in
             await acts(house, (await moon(house)).id)]  # fmt: skip
    assert steps == [(None, SHIP), (SHIP, BRIDGE), (BRIDGE, None), (None, BRIDGE), (BRIDGE, SHIP)]


@both
async def test_the_article_s_own_picture_is_taken_and_follows_the_article(house: House, language: str) -> None:
    said = PICTURE[language]
    rita, editor = await at_the_desk(house, language)
    article = await moon(house)
    await exchange(editor, f"[{said['picture']}]", said["ask"])
    assert said["own"] not in labels(editor.screen()[-1])
    file_ids = [house.telegram.world.store_photo(each)[-1]["file_id"] for each in (BRIDGE, SHIP)]
    await house.services.ingest.illustrate(article.id, file_ids[0])
    await exchange(editor, f"[{WORDS[language]['back']}]", MOON[0])
    await exchange(editor, f"[{said['picture']}]", said["ask"])
    await exchange(editor, f"[{said['own']}]", said["has"])
    assert [each[1:] for each in await acts(house, article.id)] == [(None, OWN)]
    await house.services.ingest.illustrate(article.id, file_ids[1])
    first = (await digest(house, rita))[0]
    assert shows(house, first) == SHIP
    rita.skip()
    await house.services.ingest.illustrate(article.id, file_ids[0])
    house.services.corrections.wake()
    while (edited := await rita.hears()).message_id != first.message_id:
        pass
    assert shows(house, edited) == BRIDGE


async def test_a_picture_at_an_address_is_previewed_above_the_whole_digest(house: House) -> None:
    rita, editor = await at_the_desk(house, "en")
    await house.services.ingest.illustrate((await moon(house)).id, None, image_url="https://post.example/moon.jpg")
    await exchange(editor, "[🖼 Picture]", PICTURE["en"]["ask"])
    await exchange(editor, "[🖼 The article’s own picture]", PICTURE["en"]["has"])
    (message,) = await digest(house, rita)
    assert message.photo is None
    sent = [call for call in house.telegram.calls if call.method == "sendMessage"][-1]
    assert "https://post.example/moon.jpg" in str(sent.params["link_preview_options"])


@both
async def test_it_waits_where_another_story_leads_and_goes_with_a_story_that_is_taken_back(
    house: House, language: str
) -> None:
    words, said = WORDS[language], PICTURE[language]
    rita, editor = await pictured(house, language)
    assert said["stays"] in editor.screen()[-1].text
    pinned = await exchange(editor, f"[{words['pin']}]", said["has"])
    assert pinned
    assert said["stays"] not in pinned.text
    await talk(editor, [
        (f"[{words['unpin']}]", said["stays"]),
        (f"[{words['down']}]", (MOON[0], said["later"])),
        (f"[{words['back']}]", f"2. 🖼 {MOON[0]}"),
    ])  # fmt: skip
    sheet_lead, topic_id = await lead_and_topic(house)
    assert sheet_lead != (await moon(house)).id
    (other,) = {1, 2, 3} - {sheet_lead, (await moon(house)).id}
    assert said["not-first"] in (await presses(editor, f"v1|dk-pic|{topic_id}|{other}"))
    assert [each.photo for each in await digest(house, rita)] == [None]


async def presses(person: Person, data: str) -> str:
    """Press a button that no longer stands there, and return what is said."""
    return await person.presses_raw([each for each in person.screen() if each.text][-1].message_id, data) or ""


async def test_a_digest_that_is_out_loses_the_picture_of_what_is_taken_back_and_nothing_else(house: House) -> None:
    rita, _ = await pictured(house)
    messages = await digest(house, rita)
    rita.skip()
    await house.services.corrections.retract((await moon(house)).id)
    while (edited := await rita.hears()).message_id != messages[0].message_id:
        pass
    await house.drained()
    assert edited.covered
    told = "\n".join(each.text for each in rita.screen())
    assert MOON[1] not in told
    assert all(words in told for story in (MIRROR, COMET) for words in story)


@both
@pytest.mark.parametrize("name", ["huge.jpg", "minutes.pdf", "empty.png"])
async def test_what_is_no_picture_gets_one_sentence_and_the_question_stays(
    house: House, language: str, name: str
) -> None:
    said = PICTURE[language]
    _, editor = await at_the_desk(house, language)
    await exchange(editor, f"[{said['picture']}]", said["ask"])
    editor.skip()
    data = {"huge.jpg": SHIP.ljust(10_000_001, b"\x00"), "minutes.pdf": b"%PDF-1.7", "empty.png": b""}[name]
    await editor.sends_file(name, data)
    assert said["bad"] in (await editor.hears()).text
    await sends(editor, SHIP, said["has"])


@pytest.mark.parametrize("content", [{"sticker": STICKER}, {"voice": {**FILE, "duration": 3}}])
async def test_a_sticker_or_a_voice_gets_the_sentence_on_pictures_and_the_question_stays(
    house: House, content: dict[str, Any]
) -> None:
    rita, editor = await at_the_desk(house, "en")
    await exchange(editor, "[🖼 Picture]", PICTURE["en"]["ask"])
    editor.skip()
    editor._sends(content, None)
    await shown(editor, PICTURE["en"]["bad"])
    await sends(editor, SHIP, PICTURE["en"]["has"])
    assert shows(house, (await digest(house, rita))[0]) == SHIP


async def test_of_an_album_the_first_is_taken_and_the_others_begin_nothing(house: House) -> None:
    rita, editor = await at_the_desk(house, "en")
    await exchange(editor, "[🖼 Picture]", PICTURE["en"]["ask"])
    await sends(editor, SHIP, PICTURE["en"]["has"], media_group="g1")
    for _ in range(3):
        await editor.sends_photo(media_group="g1", shows=BRIDGE)
    await house.idle()
    assert editor.screen()[-4].text.startswith("🚀 Space")
    assert shows(house, (await digest(house, rita))[0]) == SHIP


async def test_an_album_of_what_is_no_picture_gets_one_sentence(house: House) -> None:
    _, editor = await at_the_desk(house, "en")
    await exchange(editor, "[🖼 Picture]", PICTURE["en"]["ask"])
    for number in range(3):
        await editor.sends_file(f"{number}.pdf", b"%PDF-1.7", media_group="g1")
    await house.idle()
    assert [PICTURE["en"]["bad"] in each.text for each in editor.screen()].count(True) == 1
    await sends(editor, SHIP, PICTURE["en"]["has"])


async def test_a_picture_as_a_file_is_one_and_an_article_is_not_swallowed(house: House) -> None:
    rita, editor = await at_the_desk(house, "en")
    await exchange(editor, "[🖼 Picture]", PICTURE["en"]["ask"])
    editor.skip()
    await editor.sends_file("moon.jpg", BRIDGE)
    await shown(editor, PICTURE["en"]["has"])
    await exchange(editor, "[🖼 Picture]", PICTURE["en"]["ask"])
    await exchange(editor, f"{COMET[0]}, once more\n{MIRROR[1]} {MOON[1]} {COMET[1]}", "📝 Draft")
    assert shows(house, (await digest(house, rita))[0]) == BRIDGE


@both
async def test_two_editors_change_it_one_after_the_other_and_a_stale_button_says_so(
    house: House, language: str
) -> None:
    said = PICTURE[language]
    _, editor = await pictured(house, language)
    await exchange(editor, f"[{said['picture']}]", said["ask"])
    article_id, topic_id = await lead_and_topic(house)
    sheet = await house.services.desk.sheet(topic_id, "en")
    assert sheet
    file_id = house.telegram.world.store_photo(BRIDGE)[-1]["file_id"]
    await house.services.desk.picture(sheet.items[0], file_id)
    await exchange(editor, f"[{said['undo']}]", f"({said['changed']})")
    for data in (f"v1|dk-pic-undo|{topic_id}|{article_id}|999", "v1|dk-pic-undo|0|0|0", "v1|dk-pic-cut|1|999"):
        await presses(editor, data)
    sheet = await house.services.desk.sheet(topic_id, "en")
    assert sheet
    assert sheet.items[0].picture
    assert sheet.items[0].picture.photo == file_id


async def test_a_photo_that_no_chat_takes_holds_no_digest_up(house: House) -> None:
    rita, _ = await pictured(house)
    house.telegram.world.photos.clear()
    messages = await digest(house, rita)
    assert [each.photo for each in messages] == [None] * len(messages)
    told = "\n".join(each.text for each in messages)
    assert all(words in told for story in (MOON, MIRROR, COMET) for words in story)
    assert len(await digest(house, rita, timedelta(minutes=5))) == 0


async def test_a_test_send_shows_it_in_each_layout(house: House) -> None:
    _, editor = await pictured(house)
    await exchange(editor, "[‹ Back]", MOON[0])
    await exchange(editor, "[✉️ Test]", "to you alone")
    for layout in ("Classic", "Rich"):
        button = next(each for each in labels(editor.screen()[-1]) if layout.lower() in each.lower())
        if not button.startswith("✓"):
            await exchange(editor, f"[{button}]", "to you alone")
        house.clock.forward(timedelta(seconds=20))
        await exchange(editor, "[✉️ Send it to me]", "to you alone")
    calls = [call for call in house.telegram.calls if call.method in ("sendPhoto", "sendRichMessage")]
    assert calls[-2].method == "sendPhoto"
    blocks = calls[-1].params["rich_message"]["blocks"]
    kinds = [block["type"] for block in blocks]
    assert kinds.count("photo") == 1
    assert kinds.index("photo") < kinds.index("details")
