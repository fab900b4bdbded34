"""What editors send: long pastes in parts, albums, forwards, files, and what is no article."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialogs.articles import BREAD, GAS, PROBE, count, draft, newest
from tests.dialogs.conftest import House
from tests.dialogs.talking import card, exchange, shown, talk


async def test_parts_of_a_long_paste_are_one_article_on_one_card(house: House) -> None:
    editor = await house.editor()
    first = "Cronaca di una lunga giornata\n" + "la giornata comincia presto nella valle e " * 98
    cut = first.rindex(" ", 0, 4096)
    await exchange(editor, first[:cut], "📝 Bozza")
    await exchange(editor, f"{first[cut + 1 :]}E finisce tardi, con la luna.", "caratteri.")
    assert len([message for message in editor.screen() if message.sender == "bot"]) == 1
    article = await newest(house)
    assert article.title == "Cronaca di una lunga giornata"
    assert article.text == f"{first.partition(chr(10))[2]}E finisce tardi, con la luna."
    assert await count(house) == 1


async def test_a_text_that_comes_later_is_another_article(house: House) -> None:
    editor = await house.editor()
    await draft(editor)
    house.clock.forward(timedelta(seconds=5))
    await draft(editor, BREAD)
    assert await count(house) == 2


async def test_an_album_is_one_article_whichever_picture_has_the_words(house: House) -> None:
    editor = await house.editor()
    await editor.sends_photo(BREAD, media_group="g1")
    await shown(editor, ("📝 Bozza", "Il pane di montagna torna a casa"))
    await editor.hears_nothing(while_=sent(house, editor.sends_photo(media_group="g1")))
    house.clock.forward(timedelta(minutes=1))
    await editor.sends_photo(media_group="g2")
    await shown(editor, "Mandami il testo che la accompagna")
    await editor.hears_nothing(while_=sent(house, editor.sends_photo(media_group="g2")))
    await editor.sends_photo(GAS, media_group="g2")
    await shown(editor, ("📝 Bozza", "Accordo sul gas"))
    assert await count(house) == 2


async def sent(house: House, sending: object) -> None:
    """Send something and wait until the bot has dealt with it."""
    await sending  # type: ignore[misc]  # a coroutine of the local Telegram
    await house.idle()


async def test_forwards_keep_their_origin(house: House) -> None:
    editor = await house.editor()
    public = house.telegram.channel("Il Quotidiano", username="quotidiano")
    await editor.forwards(GAS, origin=public)
    await shown(editor, "italiano · Il Quotidiano")
    article = await newest(house)
    assert (article.source, article.url) == ("Il Quotidiano", "https://t.me/quotidiano/7")
    house.clock.forward(timedelta(minutes=1))
    await editor.forwards(BREAD, origin="Nino Anonimo")
    await shown(editor, "italiano · Nino Anonimo (nome non verificato)")
    assert (await newest(house)).url is None
    house.clock.forward(timedelta(minutes=1))
    await editor.forwards(PROBE, origin=house.telegram.person("Rosa"))
    await shown(editor, "inglese · Rosa")


async def test_forwards_sent_together_are_one_article_only_where_they_were_written_together(house: House) -> None:
    editor = await house.editor()
    channel = house.telegram.channel("Il Quotidiano")
    long_ago = house.clock.now() - timedelta(days=1)
    await editor.forwards(GAS, origin=channel, date=long_ago)
    await editor.forwards("Seguono i dettagli del contratto.", origin=channel, date=long_ago + timedelta(seconds=1))
    await editor.forwards(BREAD, origin=channel, date=long_ago + timedelta(hours=1))
    await shown(editor, "Il pane di montagna")
    assert await count(house) == 2


@pytest.mark.parametrize(
    ("name", "data", "answer"),
    [
        ("vuoto.txt", b" \n ", "Il testo è vuoto."),
        ("foto.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "Questo tipo di file non lo so leggere."),
        ("lungo.txt", b"parola " * 30_000, "Il testo ha"),
        ("faccine.txt", "🙂🙂🙂".encode(), "Qui non trovo parole."),
    ],
)
async def test_a_file_that_cannot_be_an_article(house: House, name: str, data: bytes, answer: str) -> None:
    editor = await house.editor()
    await editor.sends_file(name, data)
    await shown(editor, answer)
    assert await count(house) == 0


async def test_a_text_file_is_an_article(house: House) -> None:
    editor = await house.editor()
    await editor.sends_file("gas.txt", GAS.encode("cp1252"))
    await shown(editor, ("📝 Bozza", "Accordo sul gas tra Pechino e Mosca", "più basso"))


async def test_what_is_no_article_gets_one_sentence(house: House) -> None:
    editor = await house.editor()
    await talk(
        editor,
        [
            ("🙂🙂🙂", "Qui non trovo parole."),
            ("/add", "Mandami l’articolo"),
        ],
    )
    await editor.sends_location(45.0, 9.0)
    await shown(editor, "Mandamelo come testo, per favore.")
    await exchange(editor, "/add Un titolo\nE il suo testo, breve.", ("📝 Bozza", "Un titolo", "E il suo testo"))
    house.clock.forward(timedelta(seconds=30))
    hidden = "\u202eProva\u200b \u2066nascosta\u2069\nTesto\u200b chiaro e tondo."
    await exchange(editor, hidden, ("Prova nascosta", "Testo chiaro"))
    assert await count(house) == 2


WITHOUT_SPACES = [
    "市议会周一决定购买河边的旧磨坊，把它改造成年轻家庭的住房，一些议员更希望建一座博物馆。",
    "市議会は月曜日、川沿いの古い水車小屋を買い取り、若い家族のための住宅にすることを決めた。",
    "สภาเมืองมีมติเมื่อวันจันทร์ให้ซื้อโรงสีเก่าริมแม่น้ำและดัดแปลงเป็นที่อยู่อาศัยสำหรับครอบครัวหนุ่มสาว",
]


async def test_a_text_that_parts_no_words_is_an_article_and_few_words_are_searched(house: House) -> None:
    editor = await house.editor()
    dead = house.sites.url("/chiuso")
    for text in WITHOUT_SPACES:
        for said in (text, f"{text} {dead}"):
            house.clock.forward(timedelta(minutes=15))
            await editor.says(said)
            await shown(editor, ("📝 Bozza", text[:40]))
            assert dead not in (await newest(house)).text
    assert await count(house) == 2 * len(WITHOUT_SPACES)
    for few in ("旧车站", "中国 俄罗斯", "水族館"):
        house.clock.forward(timedelta(minutes=15))
        await exchange(editor, few, f"🔎 Non trovo nulla per {few}")


async def test_a_few_words_are_searched_rather_than_stored(house: House) -> None:
    editor = await house.editor()
    await house.publish(*GAS.split("\n", 1))
    await exchange(editor, "gas Mosca", "Accordo sul gas")
    assert await count(house) == 1


async def test_a_link_on_the_last_line_is_the_source(house: House) -> None:
    editor = await house.editor()
    await exchange(editor, f"{BREAD}\nhttps://www.valle.example/pane", "italiano · valle.example")
    assert (await newest(house)).url == "https://www.valle.example/pane"


async def test_a_new_text_may_come_in_parts(house: House) -> None:
    editor = await house.editor()
    await editor.forwards(GAS, origin="Nino Anonimo")
    await shown(editor, "📝 Bozza")
    house.clock.forward(timedelta(minutes=1))
    await exchange(editor, "[Modifica]", "Che cosa vuoi cambiare?")
    await exchange(editor, "[Testo]", "Mandami tutto il nuovo testo")
    await exchange(editor, "Prima parte del testo nuovo.", "Prima parte")
    await exchange(editor, "Seconda parte, arrivata subito dopo.", ("non verificato", "Prima parte", "Seconda"))
    assert await count(house) == 1


async def test_a_deleted_card_comes_again(house: House) -> None:
    editor = await house.editor()
    await draft(editor)
    room = house.telegram.world.rooms[editor.id]
    house.telegram.world.delete(room, card(editor).message_id)
    await exchange(editor, "Una coda che arriva subito dopo il resto.", ("📝 Bozza", "Una coda"))
    assert await count(house) == 1


async def test_a_file_that_is_too_big_is_not_even_fetched(house: House) -> None:
    editor = await house.editor()
    await editor.sends_file("enciclopedia.txt", b"parola " * 2_900_000)
    await shown(editor, "Il file è troppo grande: accetto al massimo 20 MB.")
    assert not [call for call in house.telegram.calls if call.method == "getFile"]
    assert await count(house) == 0


async def test_the_answer_to_add_may_be_a_picture_with_words_or_come_after_it(house: House) -> None:
    editor = await house.editor()
    await exchange(editor, "/add", "Mandami l’articolo")
    await editor.sends_photo()
    await shown(editor, "Mandami il testo che la accompagna")
    await editor.sends_photo(BREAD)
    await shown(editor, ("📝 Bozza", "Il pane di montagna"))
    assert await count(house) == 1
