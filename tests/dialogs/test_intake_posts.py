"""Links to Telegram posts, sent by an editor: a public one gives the post, any other one sentence."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.dialogs.articles import GAS, count, newest
from tests.dialogs.conftest import House
from tests.dialogs.talking import Table, exchange, shown
from tests.sample_posts import CDN, gone, preview, widget

TEXT = GAS.replace("\n", "<br/>")


@pytest.mark.parametrize("path", ["/valle/12", "/s/valle/12", "/valle/12?single"])
async def test_the_link_of_a_public_post_gives_the_post(house: House, path: str) -> None:
    house.sites.names.table["t.me"] = ["127.0.0.1"]
    house.sites.has("/valle/12?embed=1&mode=tme", preview(widget("valle/12", TEXT, media=f"{CDN}/gas.jpg")))
    editor = await house.editor()
    await exchange(editor, house.sites.url(path, "t.me"), "⏳ Apro t.me…")
    await shown(editor, ("📝 Bozza", "Accordo sul gas", "italiano · La Valle", "9 mar · 🖼", "Il prezzo resta segreto"))
    article = await newest(house)
    assert article.url == house.sites.url("/valle/12", "t.me")
    assert (article.image_url, article.written_at) == (f"{CDN}/gas.jpg", datetime(2026, 3, 9, 17, 30, tzinfo=UTC))
    assert [str(request.rel_url) for request in house.sites.asked] == ["/valle/12?embed=1&mode=tme"]


async def test_what_cannot_be_embedded_is_read_in_its_channel(house: House) -> None:
    house.sites.names.table["t.me"] = ["127.0.0.1"]
    house.sites.has("/s/valle/12", preview(widget("valle/11", "Prima"), widget("valle/12", TEXT)))
    editor = await house.editor()
    await exchange(editor, house.sites.url("/valle/12", "t.me"), "⏳")
    await shown(editor, ("📝 Bozza", "Accordo sul gas"))


ITALIAN: Table = [
    ("https://t.me/c/1234567890/12", "Questo messaggio lo vede solo chi fa parte di quella chat."),
    ("https://t.me/valle", "Questo link porta a una chat di Telegram, non a un suo messaggio."),
    ("t.me/+AbCdEfGhIjK", "Questo link porta a una chat di Telegram"),
    ("{gone}", "Telegram non mostra questo messaggio"),
    ("{silent}", "In questo messaggio di Telegram non ci sono parole."),
]
ENGLISH: Table = [
    ("https://t.me/c/1234567890/12", "Only members of that chat can see this message."),
    ("https://t.me/valle", "That link leads to a Telegram chat, not to one of its messages."),
    ("t.me/+AbCdEfGhIjK", "That link leads to a Telegram chat"),
    ("{gone}", "Telegram does not show that message"),
    ("{silent}", "There are no words in that Telegram message."),
]


@pytest.mark.parametrize(("language", "table"), [("it", ITALIAN), ("en", ENGLISH)])
async def test_what_is_no_public_post_gets_one_sentence(house: House, language: str, table: Table) -> None:
    house.sites.names.table["t.me"] = ["127.0.0.1"]
    house.sites.has("/valle/1", gone())
    house.sites.has("/valle/2", preview(widget("valle/2", "", media=f"{CDN}/a.jpg")))
    links = {"gone": house.sites.url("/valle/1", "t.me"), "silent": house.sites.url("/valle/2", "t.me")}
    editor = await house.editor(language_code=language)
    for said, answered in table:
        house.clock.forward(timedelta(seconds=30))
        await exchange(editor, said.format(**links), "⏳")
        await shown(editor, answered)
        await editor.says("/cancel")
        await editor.hears()
    assert await count(house) == 0


async def test_the_words_of_a_forward_are_the_article_beside_its_channels_own_links(house: House) -> None:
    editor = await house.editor()
    text = "Riapre il forno di montagna dopo trent’anni di silenzio\nt.me/valle | t.me/+AbCdEf"
    await editor.forwards(text, origin=house.telegram.channel("La Valle", username="valle"))
    await shown(editor, ("📝 Bozza", "Riapre il forno", "La Valle"))
    assert house.sites.asked == []
    assert (await newest(house)).url == "https://t.me/valle/7"
