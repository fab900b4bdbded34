"""Links and files sent by an editor: the card comes at once, fills, and says what a page or file does not give."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web

from tests import sample_files
from tests.dialogs.articles import BREAD, count, newest
from tests.dialogs.conftest import House
from tests.dialogs.talking import Table, exchange, shown, talk
from tests.sample_files import FIRST, KINDS, SECOND, TITLE, page

DATED = (
    '<meta property="article:published_time" content="2026-03-09T18:00:00+01:00">'
    '<meta name="author" content="Ada Fornai">'
    '<meta property="og:image" content="https://valle.example/forno.jpg">'
)
CLOSED = '<meta property="article:content_tier" content="locked">'


async def test_the_card_of_a_link_appears_at_once_and_fills(house: House) -> None:
    editor = await house.editor()
    url = house.sites.has("/forno", page(head=DATED))
    await exchange(editor, url, "⏳ Apro paper.example…")
    await shown(editor, "⏳ Leggo la pagina di paper.example…")
    message = await shown(editor, ("📝 Bozza", TITLE, "italiano · La Valle", "Ada Fornai · 9 mar · 🖼", "Nel paese"))
    assert len([each for each in editor.screen() if each.sender == "bot"]) == 1
    assert "https://valle.example/forno.jpg" in message.html
    article = await newest(house)
    assert (article.url, article.author) == (url, "Ada Fornai")
    assert article.written_at == datetime(2026, 3, 9, 17, 0, tzinfo=UTC)
    assert article.text == f"{FIRST}\n{SECOND}"
    await exchange(editor, "[Pubblica]", "Non è in nessun argomento")
    await exchange(editor, "[Pubblica lo stesso]", "✅ Pubblicato")


async def test_a_link_in_a_few_words_is_what_is_meant(house: House) -> None:
    editor = await house.editor()
    url = house.sites.has("/forno", page())
    for number, text in enumerate(("Guarda qui: {}", "/add {}", "{} e anche {}"), 1):
        await exchange(editor, text.format(url, url), "⏳ Apro")
        await shown(editor, ("📝 Bozza", TITLE))
        assert await count(house) == number


async def test_a_link_in_a_forward_or_behind_words_is_read(house: House) -> None:
    editor = await house.editor()
    url = house.sites.has("/forno", page())
    await editor.forwards(
        f"Il forno riapre! {url}", origin=house.telegram.channel("Il Quotidiano", username="quotidiano")
    )
    await shown(editor, ("📝 Bozza", TITLE, "La Valle"))
    house.clock.forward(timedelta(minutes=1))
    entity = {"type": "text_link", "offset": 0, "length": 5, "url": url}
    editor._sends({"text": "Leggi la storia del forno", "entities": [entity]}, None)
    await shown(editor, "📝 Bozza")
    assert await count(house) == 2


async def test_a_long_text_with_a_link_in_it_is_an_article(house: House) -> None:
    editor = await house.editor()
    await exchange(editor, f"{BREAD}\nhttps://valle.example/pane\n{'E poi ancora pane. ' * 20}", "📝 Bozza")
    house.clock.forward(timedelta(minutes=1))
    await exchange(editor, f"{BREAD}\n{house.sites.url('/pane')}", ("📝 Bozza", "paper.example"))
    assert house.sites.asked == []


async def test_links_sent_one_after_the_other_are_articles_of_their_own(house: House) -> None:
    editor = await house.editor()
    for number in range(3):
        house.sites.has(f"/{number}", page(f"{TITLE}, parte {number}", f"{FIRST} {number}", f"{number} {SECOND}"))
        await editor.says(house.sites.url(f"/{number}"))
    for _ in range(3):
        await shown(editor, "📝 Bozza")
    assert await count(house) == 3


ITALIAN: Table = [
    ("{closed}", ("🔒 Il resto della pagina è per gli abbonati.", TITLE)),
    ("[Incolla il testo]", "Mandami tutto il nuovo testo"),
    (f"{FIRST}\n{SECOND}\nE tutto il resto.", ("📝 Bozza", TITLE, "La Valle", "E tutto il resto.")),
    ("{empty}", ("In questa pagina non trovo nessun articolo.", "Se hai il testo, incollalo qui")),
    (BREAD, ("📝 Bozza", "Il pane di montagna", "paper.example")),
    ("{missing}", ("Il sito rifiuta la pagina (errore 404).", "incollalo qui")),
    ("/cancel", "Va bene"),
    ("http://localhost/segreto", ("Il link non porta a un sito pubblico", "incollalo qui")),
    ("https://nessuno.invalid/x", "nessuno.invalid non si raggiunge."),
    ("{picture}", "Il link porta a qualcosa che non so leggere (image/png)."),
]
ENGLISH: Table = [
    ("{closed}", ("🔒 The rest of this page is for subscribers.", TITLE)),
    ("[Paste the text]", "Send me the whole new text"),
    (f"{FIRST}\n{SECOND}\nAnd the rest.", ("📝 Draft", TITLE, "La Valle", "And the rest.")),
    ("{empty}", ("I find no article on that page.", "If you have the text, paste it here")),
    (BREAD, ("📝 Draft", "Il pane di montagna", "paper.example")),
    ("{missing}", ("The website refuses the page (error 404).", "paste it here")),
    ("/cancel", "nothing changed"),
    ("http://localhost/secret", ("leads to no public website", "paste it here")),
    ("https://nobody.invalid/x", "nobody.invalid cannot be reached right now."),
    ("{picture}", "leads to something that I cannot read (image/png)."),
]


@pytest.mark.parametrize(("language", "table"), [("it", ITALIAN), ("en", ENGLISH)])
async def test_what_a_page_does_not_give_can_be_pasted(house: House, language: str, table: Table) -> None:
    editor = await house.editor(language_code=language)
    house.sites.names.table["localhost"] = ["127.0.0.1"]
    links = {
        "closed": house.sites.has("/chiuso", page(head=CLOSED)),
        "empty": house.sites.has("/vuoto", "<html><title>x</title></html>"),
        "missing": house.sites.url("/manca"),
        "picture": house.sites.has("/foto", b"\x89PNG", "image/png"),
    }
    for said, answered in table:
        house.clock.forward(timedelta(seconds=30))
        await exchange(editor, said.format(**links) if said.startswith("{") else said, answered)
    assert await count(house) == 2
    assert (await newest(house)).url == links["empty"]


async def test_a_link_that_fails_leaves_an_open_question_alone(house: House) -> None:
    editor = await house.editor()
    await talk(editor, [(BREAD, "📝 Bozza"), ("[Modifica]", "Che cosa"), ("[Titolo]", "Mandami il nuovo titolo")])
    waiting = asyncio.Event()

    async def late(request: web.Request) -> web.Response:
        await waiting.wait()
        return web.Response(status=404)

    await editor.forwards(house.sites.does("/tardi", late), origin="Nino Anonimo")
    await shown(editor, "⏳ Apro")
    await exchange(editor, "[Titolo]", "Mandami il nuovo titolo")
    waiting.set()
    await shown(editor, "Il sito rifiuta la pagina (errore 404).")
    await exchange(editor, "Il pane è tornato", ("📝 Bozza", "Il pane è tornato"))
    assert await count(house) == 1


async def test_a_waiting_card_that_was_deleted_comes_anew_and_is_the_one_that_lives(house: House) -> None:
    editor = await house.editor()
    waiting = asyncio.Event()

    async def late(request: web.Request) -> web.Response:
        await waiting.wait()
        return web.Response(text=page(), content_type="text/html")

    await editor.says(house.sites.does("/tardi", late))
    asked = await shown(editor, "⏳ Apro")
    house.telegram.world.delete(house.telegram.world.rooms[editor.id], asked.message_id)
    waiting.set()
    anew = await shown(editor, ("📝 Bozza", TITLE))
    assert [message.text for message in editor.screen() if message.text.startswith("⏳")] == []
    await exchange(editor, "/drafts", "Le tue bozze")
    await exchange(editor, f"[{TITLE}]", ("📝 Bozza", TITLE))
    await house.idle()
    assert [message.buttons for message in editor.screen() if message.message_id == anew.message_id] == [[]]


async def test_words_that_came_with_a_dead_link_are_kept(house: House) -> None:
    editor = await house.editor()
    url = house.sites.url("/manca")
    await editor.forwards(f"{BREAD} {url}", origin="Nino Anonimo")
    await shown(editor, "Tengo le parole arrivate con il link.")
    await shown(editor, ("📝 Bozza", "Il pane di montagna", "Nino Anonimo (nome non verificato)"))
    assert (await newest(house)).url == url


async def test_a_file_of_every_kind_is_an_article_whatever_it_is_called(house: House) -> None:
    editor = await house.editor()
    for data in (*KINDS.values(), sample_files.docx()):
        await editor.sends_file("senza nome", data)
        await shown(editor, ("📝 Bozza", TITLE.split("’")[0], "fontana"))
        await exchange(editor, "[Scarta]", "🗑 Scartato")


async def test_a_file_that_cannot_be_read_says_why(house: House) -> None:
    editor = await house.editor(language_code="en")
    for data, answer in [(b"%PDF-1.4\n", "damaged"), (sample_files.pdf(""), "perhaps it holds only pictures"),
                         (sample_files.archive(a_txt="x"), "I cannot read that kind of file")]:  # fmt: skip
        await editor.sends_file("file", data)
        await shown(editor, answer)
    assert await count(house) == 0


async def test_a_new_text_may_be_a_file(house: House) -> None:
    editor = await house.editor()
    await talk(editor, [(BREAD, "📝 Bozza"), ("[Modifica]", "Che cosa"), ("[Testo]", "Mandami tutto il nuovo testo")])
    await editor.sends_file("pane.docx", sample_files.docx())
    await shown(editor, ("Il pane di montagna", "fontana"))


async def test_a_link_of_a_reader_is_nothing_to_read(house: House) -> None:
    reader = house.telegram.person("Anna", language_code="it")
    await reader.says(house.sites.has("/forno", page()))
    await reader.hears()
    assert house.sites.asked == []


async def test_a_link_to_a_host_of_thousands_of_letters_is_refused_with_a_sentence(house: House) -> None:
    editor = await house.editor()
    for host in ("a." * 1500 + "example", "a" * 3000 + ".example"):
        await exchange(editor, f"https://{host}/forno", "⏳ Apro a")
        await shown(editor, "Questo link non va.")


SEVERAL = (
    "{0} {1}",
    "{0}\n{1}?utm_source=x\n{1}",
    "Il forno riapre\n{0}\n\nLa fontana torna a scorrere\n{1}",
    "Guarda questi due: {0} e {1}",
)


@pytest.mark.parametrize("text", SEVERAL)
async def test_two_links_in_a_message_are_two_drafts(house: House, text: str) -> None:
    editor = await house.editor()
    house.sites.has("/forno", page())
    house.sites.has("/fontana", page("La fontana torna a scorrere", SECOND, FIRST))
    await editor.says(text.format(house.sites.url("/forno"), house.sites.url("/fontana")))
    for _ in range(2):
        await shown(editor, ("📝 Bozza", "La Valle"))
    await house.idle()
    assert len([message for message in editor.screen() if message.buttons]) == await count(house) == 2


async def test_a_channels_own_links_are_no_articles_beside_another(house: House) -> None:
    editor = await house.editor()
    url = house.sites.has("/forno", page())
    await editor.forwards(f"Il forno riapre! {url}\nt.me/valle | t.me/+AbCdEf", origin=house.telegram.channel("Valle"))
    await shown(editor, ("📝 Bozza", TITLE))
    assert await count(house) == 1


MANY: dict[str, tuple[str, str]] = {
    "it": ("Apro i primi 10 link. Link rimasti fuori: 2.", "mandamelo con questo link nell’ultima riga"),
    "en": ("I open the first 10 links. Links left out: 2.", "send it to me with this link on its last line"),
}


@pytest.mark.parametrize("language", ["it", "en"])
async def test_of_many_links_each_that_fails_says_so_and_the_rest_is_named(house: House, language: str) -> None:
    editor = await house.editor(language_code=language)
    house.sites.has("/3", page())
    rest, without = MANY[language]
    await editor.says("\n".join(house.sites.url(f"/{number}") for number in range(12)))
    await shown(editor, rest)
    await house.idle()
    told = [message.text for message in editor.screen()]
    assert sum(without in text for text in told) == 9
    assert sum(TITLE in text for text in told) == 1
    failed = next(text for text in told if without in text)
    assert "http://paper.example" in failed
    await exchange(editor, f"{BREAD}\nhttps://valle.example/0", "valle.example")
    assert await count(house) == 2


@pytest.mark.parametrize("letter", ["\x07", "\x85", "\u202e", "\u200b", "\x00"])
async def test_a_link_with_letters_that_nobody_sees_is_refused_with_a_sentence(house: House, letter: str) -> None:
    editor = await house.editor()
    entity = {"type": "text_link", "offset": 0, "length": 5, "url": f"https://paper.example/{letter}forno"}
    editor._sends({"text": "Leggi", "entities": [entity]}, None)
    await shown(editor, "Questo link non va.")
    assert house.sites.asked == []


FEEDS = {
    "rss": b"<?xml version='1.0'?><rss version='2.0'><channel><title>Il Forno</title><item><title>Il pane</title>"
    b"<guid>1</guid></item></channel></rss>",
    "atom": b"<feed xmlns='http://www.w3.org/2005/Atom'><title>Il Forno</title><id>1</id><entry><title>Il pane</title>"
    b"<id>2</id></entry></feed>",
    "json": b'{"version": "https://jsonfeed.org/version/1.1", "title": "Il Forno", "items": [{"id": "1"}]}',
}


@pytest.mark.parametrize("kind", FEEDS)
async def test_a_feed_that_is_sent_as_a_link_is_offered_to_be_added(house: House, kind: str) -> None:
    editor = await house.editor()
    # The content tells it, whatever it is called.
    url = house.sites.has("/pane?a=1&b=2", FEEDS[kind], "text/html" if kind == "atom" else "text/plain")
    await exchange(editor, url, "⏳")
    await shown(editor, ("Non è un articolo ma un feed", url))
    await exchange(editor, "[Aggiungi un feed]", "✅ Il Forno è aggiunto.")
    assert await count(house) == 0
