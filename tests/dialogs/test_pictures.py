"""Pictures and what stands out in a text, as they come in: with a paste, a forward, an album, a channel's post."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from functools import partial

import pytest

from bot.sandbox import Person, ShownMessage
from bot.sandbox.world import PATIENCE_S
from tests.dialogs.articles import BREAD, GAS, count, draft, newest
from tests.dialogs.conftest import House
from tests.dialogs.talking import exchange, shown
from tests.dialogs.test_channel_posts import published, source

SHIP, BRIDGE = b"\xff\xd8\xff ship", b"\xff\xd8\xff bridge"
MARKED = (
    "<b>Riapre il forno di montagna</b>\n"
    'La gente fa la fila per una <a href="https://valle.example/pane?a=1&amp;b=2">pagnotta</a> da <i>due</i> chili.\n'
    "<blockquote>«Non si vedeva da anni», dice <b>Rosa</b>.</blockquote>"
)


async def picture(house: House) -> bytes | str | None:
    """Return what the picture of the newest article shows."""
    file_id = (await newest(house)).picture
    return house.telegram.world.photos[file_id] if file_id else None


@pytest.mark.parametrize(
    ("language", "asked"),
    [("it", "un articolo vuole parole. Mandami il testo che la accompagna"), ("en", "an article needs words. Send me")],
)
async def test_a_picture_alone_waits_for_its_words(house: House, language: str, asked: str) -> None:
    editor = await house.editor(language_code=language)
    await editor.sends_photo(shows=SHIP)
    await shown(editor, asked)
    await editor.says(GAS)
    await shown(editor, ("Accordo sul gas", "🖼"))
    assert await picture(house) == SHIP


async def test_a_photo_comes_with_its_caption_and_an_album_keeps_its_first(house: House) -> None:
    editor = await house.editor()
    await editor.sends_photo(GAS, media_group="g1", shows=SHIP)
    await shown(editor, ("📝 Bozza", "Accordo sul gas", "🖼"))
    await editor.sends_photo(media_group="g1", shows=BRIDGE)
    await house.idle()
    assert await picture(house) == SHIP
    house.clock.forward(timedelta(minutes=1))
    await editor.sends_photo(media_group="g2", shows=BRIDGE)
    await shown(editor, "Mandami il testo che la accompagna")
    await editor.sends_photo(BREAD, media_group="g2", shows=SHIP)
    await shown(editor, ("Il pane di montagna", "🖼"))
    assert await picture(house) == BRIDGE
    assert await count(house) == 2


async def test_another_photo_in_an_edited_message_is_the_article_s(house: House) -> None:
    editor = await house.editor()
    await editor.sends_photo(GAS, shows=SHIP)
    await shown(editor, ("📝 Bozza", "Accordo sul gas", "🖼"))
    said = next(each.message_id for each in reversed(editor.screen()) if each.sender != "bot")
    await editor.edits(said, GAS, shows=BRIDGE)
    await house.idle()
    assert await picture(house) == BRIDGE
    await exchange(editor, "[Pubblica]", "✅ Pubblicato")
    await editor.edits(said, GAS, shows=SHIP)
    await house.idle()
    assert await picture(house) == SHIP
    assert await count(house) == 1


async def test_a_picture_that_an_editor_chose_stays_when_its_message_is_edited(house: House) -> None:
    editor = await house.editor()
    await editor.sends_photo(BREAD, shows=SHIP)
    await shown(editor, ("📝 Bozza", "🖼"))
    said = next(each.message_id for each in reversed(editor.screen()) if each.sender != "bot")
    await exchange(editor, "[Modifica]", "Che cosa vuoi cambiare?")
    await exchange(editor, "[Immagine]", "Mandami la nuova immagine")
    await editor.sends_photo(shows=BRIDGE)
    await shown(editor, ("📝 Bozza", "🖼"))
    await editor.edits(said, BREAD.replace("torna a casa", "torna in paese"))
    await shown(editor, "Il pane di montagna torna in paese")
    assert await picture(house) == BRIDGE
    house.clock.forward(timedelta(seconds=30))
    await draft(editor)
    await editor.edits(editor.screen()[-2].message_id, GAS, shows=SHIP)
    await shown(editor, ("Accordo sul gas", "🖼"))
    assert await picture(house) == SHIP


async def test_a_photo_that_follows_a_text_at_once_is_its_picture(house: House) -> None:
    editor = await house.editor()
    channel = house.telegram.channel("Il Quotidiano")
    day = house.clock.now() - timedelta(days=1)
    await editor.forwards(GAS, origin=channel, date=day)
    await shown(editor, "📝 Bozza")
    await editor.forwards("", origin=channel, date=day, photo=SHIP)
    await shown(editor, ("Accordo sul gas", "🖼"))
    assert await picture(house) == SHIP
    assert await count(house) == 1


@pytest.mark.parametrize(
    ("language", "is_pictured"),
    [("it", "La foto è ora l’immagine di questo articolo."), ("en", "The photo is now this article’s picture.")],
)
@pytest.mark.parametrize("after", [timedelta(seconds=1), timedelta(seconds=20)])
async def test_a_photo_that_follows_an_article_is_its_picture_and_the_card_says_so(
    house: House, language: str, is_pictured: str, after: timedelta
) -> None:
    editor = await house.editor(language_code=language)
    await editor.forwards(GAS, origin=house.telegram.channel("Il Quotidiano"))
    before = await shown(editor, "Accordo sul gas")
    house.clock.forward(after)
    await editor.sends_photo(shows=SHIP)
    card = await shown(editor, ("Accordo sul gas", is_pictured))
    assert card.message_id > before.message_id
    assert await picture(house) == SHIP
    house.clock.forward(timedelta(seconds=5))
    await editor.sends_file("ponte.png", BRIDGE)
    await shown(editor, ("Accordo sul gas", is_pictured))
    assert await picture(house) == BRIDGE
    assert await count(house) == 1


async def test_a_photo_that_comes_later_or_from_elsewhere_waits_for_words_of_its_own(house: House) -> None:
    editor = await house.editor()
    await editor.says(GAS)
    await shown(editor, "📝 Bozza")
    await editor.forwards("", origin=house.telegram.channel("Il Gazzettino"), photo=SHIP)
    await shown(editor, "Mandami il testo che la accompagna")
    await exchange(editor, "/cancel", "")
    house.clock.forward(timedelta(minutes=1))
    await editor.sends_photo(shows=BRIDGE)
    await shown(editor, "Mandami il testo che la accompagna")
    assert await picture(house) is None


async def test_a_channel_s_picture_may_be_a_file_and_stays_when_its_words_change(house: House) -> None:
    channel = await source(house)
    post = await house.owner.sends_file("nave.jpg", SHIP, GAS, to=channel)
    await published(house, 1)
    article = await newest(house)
    assert await picture(house) == SHIP
    assert "🖼" not in house.owner.screen()[-1].text
    await house.owner.edits(post, GAS.replace("Mosca", "Mosca, tre anni dopo", 1), channel)
    async with asyncio.timeout(PATIENCE_S):
        while "tre anni dopo" not in (await newest(house)).title:
            pass
    assert (await newest(house)).picture == article.picture


async def test_nothing_of_whom_a_text_mentions_or_comes_from_is_kept(house: House) -> None:
    editor = await house.editor()
    mentioned = 'La sindaca <a href="tg://user?id=424242">Rosa</a> ha detto di <b>sì</b>. ' * 4
    await editor.forwards(f"Il ponte si farà\n{mentioned}", origin=house.telegram.person("Rosa"), html=True, photo=SHIP)
    await shown(editor, "📝 Bozza")
    article = await newest(house)
    assert {each.kind for each in article.entities} == {"bold"}
    assert "424242" not in str(article)


async def test_what_stands_out_stays_with_the_plain_text(house: House) -> None:
    editor = await house.editor()
    await editor.says(f"{MARKED}\nE poi {'ancora ' * 30}fine.", html=True)
    await shown(editor, "📝 Bozza")
    article = await newest(house)
    assert article.text.startswith("La gente fa la fila per una pagnotta da due chili.")
    assert [(article.text[each.start : each.end], each.kind, each.url) for each in article.entities] == [
        ("pagnotta", "text_link", "https://valle.example/pane?a=1&b=2"),
        ("due", "italic", ""),
        ("«Non si vedeva da anni», dice Rosa.", "blockquote", ""),
        ("Rosa", "bold", ""),
    ]


async def test_a_channel_brings_its_pictures_and_links_and_changes_them(house: House) -> None:
    channel = await source(house)
    post = await house.owner.sends_photo(MARKED, to=channel, shows=SHIP, html=True)
    await published(house, 1)
    article = await newest(house)
    assert [each.kind for each in article.entities] == ["text_link", "italic", "blockquote", "bold"]
    assert await picture(house) == SHIP
    await house.owner.edits(post, MARKED.replace("valle.example", "forno.example"), channel, html=True)
    async with asyncio.timeout(PATIENCE_S):
        while [each.url for each in article.entities if each.url] != ["https://forno.example/pane?a=1&b=2"]:
            article = await newest(house)


WORDS = {
    "it": {
        "edit": "✏️ Modifica", "picture": "Immagine", "ask": "Mandami la nuova immagine", "without": "🖼 Senza immagine",
        "bad": "Questo non posso mostrarlo", "publish": "✅ Pubblica", "published": "✅ Pubblicato",
        "correct": "✏️ Correggi", "wrong": "Che cosa c’è di",
    },
    "en": {
        "edit": "✏️ Edit", "picture": "Picture", "ask": "Send me the new picture", "without": "🖼 Without picture",
        "bad": "I cannot show that", "publish": "✅ Publish", "published": "✅ Published",
        "correct": "✏️ Correct", "wrong": "What is wrong?",
    },
}  # fmt: skip
both = pytest.mark.parametrize("language", ["it", "en"])


def shows(house: House, message: ShownMessage) -> bytes | str | None:
    """Return what the photo of a message shows."""
    return house.telegram.world.photos[message.photo] if message.photo else None


def photos_are(house: House, person: Person, wanted: list[bytes]) -> bool:
    """Tell whether the photos in the chat show these."""
    return [shows(house, each) for each in person.screen() if each.photo] == wanted


@both
async def test_the_editor_puts_another_picture_in_its_place_or_does_without(house: House, language: str) -> None:
    words, editor = WORDS[language], await house.editor(language_code=language)
    await editor.sends_photo(GAS, shows=SHIP)
    await shown(editor, "🖼")
    await exchange(editor, f"[{words['edit']}]", "")
    await exchange(editor, f"[{words['picture']}]", words["ask"])
    await editor.sends_photo(shows=BRIDGE)
    await shown(editor, ("Accordo sul gas", "🖼"))
    assert await picture(house) == BRIDGE
    await exchange(editor, f"[{words['edit']}]", "")
    await exchange(editor, f"[{words['picture']}]", words["ask"])
    heard = await exchange(editor, f"[{words['without']}]", "Accordo sul gas")
    assert heard is not None
    assert "🖼" not in heard.text
    assert await picture(house) is None
    assert await count(house) == 1


@both
async def test_what_is_no_picture_is_none_and_an_article_is_not_swallowed(house: House, language: str) -> None:
    words, editor = WORDS[language], await house.editor(language_code=language)
    await draft(editor)
    await exchange(editor, f"[{words['edit']}]", "")
    await exchange(editor, f"[{words['picture']}]", words["ask"])
    editor.skip()
    await editor.sends_file("verbale.txt", b"Verbale della seduta di luned\xc3\xac.")
    await shown(editor, words["bad"])
    house.clock.forward(timedelta(minutes=5))
    await editor.sends_photo(BREAD, shows=SHIP)
    await shown(editor, ("Il pane di montagna", "🖼"))
    assert await count(house) == 2


async def test_another_photo_sent_at_once_takes_the_place_of_the_first(house: House) -> None:
    editor = await house.editor()
    await editor.sends_photo(GAS, shows=SHIP)
    await shown(editor, "🖼")
    await editor.sends_photo(shows=BRIDGE)
    await house.idle()
    assert await picture(house) == BRIDGE
    assert await count(house) == 1


async def test_a_picture_sent_as_a_file_is_shown_as_a_photo(house: House) -> None:
    editor = await house.editor()
    await editor.sends_file("ponte.jpg", BRIDGE, GAS)
    await shown(editor, ("Accordo sul gas", "🖼"))
    assert await picture(house) == BRIDGE


@both
async def test_the_full_text_stands_under_its_photo_and_follows_what_the_editor_changes(
    house: House, language: str
) -> None:
    words, editor = WORDS[language], await house.editor(language_code=language)
    reader = house.telegram.person("Rita", language_code=language)
    await editor.sends_photo(GAS, shows=SHIP)
    await shown(editor, "🖼")
    await exchange(editor, f"[{words['publish']}]", words["published"])
    await exchange(reader, f"/article {(await newest(house)).id}", ("Accordo sul gas", "clienti europei"))
    above, text = reader.screen()[-2:]
    assert shows(house, above) == SHIP
    assert text.photo is None
    for sent in (BRIDGE, None):
        if sent is None:
            await exchange(editor, "[‹]", words["published"])
        await exchange(editor, f"[{words['correct']}]", words["wrong"])
        await exchange(editor, f"[{words['picture']}]", words["ask"])
        if sent:
            await editor.sends_photo(shows=sent)
        else:
            await editor.taps(words["without"])
        await shown(editor, words["published"])
        await house.telegram.world.wait_for(
            partial(photos_are, house, reader, [sent] if sent else []), lambda: str(reader.screen())
        )
    assert "clienti europei" in reader.screen()[-1].text


async def test_the_picture_of_a_page_is_previewed_above_the_full_text(house: House) -> None:
    reader = house.telegram.person("Rita", language_code="it")
    title, _, text = GAS.partition("\n")
    article = await house.publish(title, text, image_url="https://valle.example/gas.jpg")
    await exchange(reader, f"/article {article.id}", "Accordo sul gas")
    (message,) = [each for each in house.telegram.world.rooms[reader.id].messages.values() if title in str(each)]
    assert message["link_preview_options"]["url"] == "https://valle.example/gas.jpg"


async def test_a_post_that_shows_another_photo_changes_its_article(house: House) -> None:
    channel = await source(house)
    words = GAS.replace("\n", " ")
    post = await house.owner.sends_photo(words, to=channel, shows=SHIP)
    await published(house, 1)
    await house.owner.edits(post, words, channel, shows=BRIDGE)
    async with asyncio.timeout(PATIENCE_S):
        while await picture(house) != BRIDGE:
            pass
