"""Feeds, lists of feeds, and channels as sources, as an editor lives them in both languages."""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta

import pytest

from bot.sandbox.world import PATIENCE_S
from digests.intake import entries
from digests.model import ArticleStatus
from digests.sources.opml import Outline, write_opml
from tests.dialogs.articles import BREAD, GAS, count, newest
from tests.dialogs.conftest import START, House
from tests.dialogs.talking import Table, exchange, shown, talk
from tests.sample_files import page

RSS = "application/rss+xml"
FEED = (
    "<rss version='2.0'><channel><title>Il Giornale</title><link>https://giornale.example/</link>"
    "<item><guid>1</guid>"
    "<title>Una sonda intorno alla Luna</title><pubDate>Tue, 10 Mar 2026 07:00:00 GMT</pubDate>"
    f"<description>{'La sonda gira intorno alla Luna e manda fotografie a terra. ' * 15}</description>"
    "</item></channel></rss>"
)
LINK = '<link rel="alternate" type="application/rss+xml" href="/feed">'

ITALIAN: Table = [
    ("/feeds", "Non c’è ancora nessun feed."),
    ("[Aggiungi un feed]", "Mandami l’indirizzo del feed"),
    ("non è un indirizzo", "Questo link non va."),
    ("{empty}", "Lì non trovo nessun feed."),
    ("/feeds {site}", ("✅ Il Giornale è aggiunto.", "• 10 mar: Una sonda intorno alla Luna")),
    ("/feeds {site}", "Il Giornale c’è già."),
    ("/feeds", ("📡 Feed", "Un feed.")),
    (
        "[Il Giornale]",
        ("📡 Il Giornale", "/feed", "📝 I suoi articoli aspettano tra le /drafts.", "Prossimo controllo: 10 mar"),
    ),
    ("[Prova]", ("🔍 Il Giornale funziona: un articolo.", "• 10 mar: Una sonda")),
    ("[Indietro]", "📡 Il Giornale"),
    ("[Pubblica subito]", "✅ I suoi articoli escono subito."),
    ("[Tra le bozze]", "📝 I suoi articoli aspettano"),
    ("[Pausa]", "⏸ In pausa."),
    ("[Riprendi]", "Prossimo controllo"),
    ("[Togli]", "Tolgo Il Giornale?"),
    ("[Indietro]", "📡 Il Giornale"),
    ("[Togli]", "Gli articoli che ha portato restano."),
    ("[Sì, togli]", "Il Giornale è tolto."),
    ("[Indietro]", "Non c’è ancora nessun feed."),
    ("/opml", "Non ci sono ancora feed da consegnare."),
]
ENGLISH: Table = [
    ("/feeds", "There are no feeds yet."),
    ("[Add a feed]", "Send me the address of the feed"),
    ("not an address", "That link does not work."),
    ("{empty}", "I find no feed there."),
    ("/feeds {site}", ("✅ Il Giornale is added.", "• Mar 10: Una sonda intorno alla Luna")),
    ("/feeds {site}", "Il Giornale is there already."),
    ("/feeds", ("📡 Feeds", "One feed.")),
    ("[Il Giornale]", ("📡 Il Giornale", "/feed", "📝 Its articles wait among the /drafts.", "Polled next on Mar 10")),
    ("[Test]", ("🔍 Il Giornale works: one entry.", "• Mar 10: Una sonda")),
    ("[Back]", "📡 Il Giornale"),
    ("[Publish at once]", "✅ Its articles are published at once."),
    ("[To the drafts]", "📝 Its articles wait"),
    ("[Pause]", "⏸ Paused."),
    ("[Go on]", "Polled next"),
    ("[Remove]", "Remove Il Giornale?"),
    ("[Back]", "📡 Il Giornale"),
    ("[Remove]", "The articles that it brought stay."),
    ("[Yes, remove]", "Il Giornale is removed."),
    ("[Back]", "There are no feeds yet."),
    ("/opml", "There are no feeds to hand out yet."),
]


@pytest.mark.parametrize(("language", "table"), [("it", ITALIAN), ("en", ENGLISH)])
async def test_a_feed_from_its_sites_address_to_its_end(house: House, language: str, table: Table) -> None:
    editor = await house.editor(language_code=language)
    house.sites.has("/feed", FEED, RSS)
    links = {"site": house.sites.has("/", page(head=LINK)), "empty": house.sites.has("/vuoto", b"x", "text/plain")}
    await talk(editor, [(said.format(**links), answered) for said, answered in table])


async def test_a_feed_without_dates_says_that_it_is_taken_from_now_on(house: House) -> None:
    undated = house.sites.has("/feed", re.sub("<pubDate>.*?</pubDate>", "", FEED), RSS)
    editor = await house.editor(language_code="en")
    await talk(editor, [(f"/feeds {undated}", ("✅ Il Giornale is added.", "what appears from now on is taken"))])
    italian = await house.editor(language_code="it")
    await talk(italian, [("/feeds", "Un feed."), ("[Il Giornale]", "📡"), ("[Prova]", "quello che compare da adesso")])


async def test_what_a_feed_brings_waits_for_any_editor_or_is_published(house: House) -> None:
    editor = await house.editor()
    await exchange(editor, f"/feeds {house.sites.has('/feed', FEED, RSS)}", "Il Giornale è aggiunto")
    await house.services.feeds.poll_due(_nobody())
    colleague = await house.editor("Cesare")
    await exchange(colleague, "/drafts", "Le tue bozze")
    await exchange(colleague, "[Una sonda intorno alla Luna]", ("📝 Bozza", "Il Giornale", "🚀 Spazio"))
    await exchange(colleague, "[Pubblica]", "✅ Pubblicato")
    await talk(editor, [("/feeds", "Un feed."), ("[Il Giornale]", "📡"), ("[Pubblica subito]", "escono subito")])
    house.sites.has("/feed", FEED.replace("<guid>1", "<guid>2").replace("Luna", "Terra"), RSS)
    house.clock.forward(timedelta(days=1))
    await house.services.feeds.poll_due(_nobody())
    assert (await newest(house)).status is ArticleStatus.PUBLISHED
    assert await count(house) == 2


async def test_a_feed_that_floods_the_drafts_is_told_once(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.notifier import FeedNotifier

    monkeypatch.setattr(entries, "MOST_DRAFTS", 1)
    editor = await house.editor()
    await exchange(editor, f"/feeds {house.sites.has('/feed', FEED, RSS)}", "Il Giornale è aggiunto")
    editor.skip()
    news = FeedNotifier(house.bot.application.bot, house.services)
    for number, moon in enumerate(("Luna", "Terra", "Marte", "Venere"), 1):
        house.sites.has("/feed", FEED.replace("<guid>1", f"<guid>{number}").replace("Luna", moon), RSS)
        await house.services.feeds.poll_due(news)
        house.clock.forward(timedelta(hours=4))
    told = [message.text for message in editor.screen() if "porta più bozze di quante se ne leggano" in message.text]
    assert len(told) == 1
    await exchange(editor, "[Guarda il feed]", "📡 Il Giornale")
    await talk(editor, [("/drafts", "Le tue bozze"), ("[Una sonda intorno alla Venere]", "📝 Bozza")])
    assert await count(house) == 1


async def test_a_feed_that_dies_is_told_once_to_the_whole_newsroom(house: House) -> None:
    editor = await house.editor()
    await exchange(editor, "/start", "")
    await exchange(house.owner, "/start", "")
    await exchange(editor, f"/feeds {house.sites.has('/feed', FEED, RSS)}", "Il Giornale è aggiunto")
    house.sites.has("/feed", status=500)
    for person in (editor, house.owner):
        person.skip()
    from bot.notifier import FeedNotifier

    news = FeedNotifier(house.bot.application.bot, house.services)
    for _ in range(8):
        house.clock.forward(timedelta(days=2))
        await house.services.feeds.poll_due(news)
    await exchange(
        editor, "[Guarda il feed]", ("📡 Il Giornale", "⚠️ Il server risponde con un errore. 8 volte di fila.")
    )
    told = [message.text for message in house.owner.screen() if "has given nothing for days" in message.text]
    assert len(told) == 1


async def test_lists_of_feeds_go_in_and_out(house: House) -> None:
    editor = await house.editor()
    outlines = [Outline(f"https://paper{n}.example/rss?a=1&b=2", f"Giornale {n}", None, ("Città",)) for n in range(450)]
    await editor.sends_file("elenco.xml", write_opml(outlines, "Altro lettore", START))
    await shown(editor, "⏳ 0 feed su 450…")
    await shown(editor, "📡 450 feed nuovi.")
    await editor.sends_file("elenco.xml", write_opml(outlines[:5], "Altro lettore", START))
    await shown(editor, "📡 Nessun feed nuovo: ci sono già tutti.")
    await exchange(editor, "/feeds", "450 feed.")
    await exchange(editor, "[›]", "450 feed.")
    message = await exchange(editor, "/opml", "I 450 feed che leggo, in OPML.")
    assert message is not None
    assert message.document == "feeds.opml"
    await editor.sends_file("elenco.opml", b"<opml><broken")
    await shown(editor, "Non è un elenco di feed.")


async def test_a_list_of_feeds_is_one_also_where_an_article_was_asked_for(house: House) -> None:
    editor = await house.editor()
    await exchange(editor, "/add", "Mandami l’articolo")
    outlines = [Outline("https://paper.example/rss", "Giornale", None, ())]
    await editor.sends_file("elenco.xml", write_opml(outlines, "Altro lettore", START))
    await shown(editor, "📡 Un feed nuovo.")
    assert await count(house) == 0
    await exchange(editor, BREAD, "📝 Bozza")


async def test_feeds_are_for_editors_in_private(house: House) -> None:
    reader = house.telegram.person("Anna", language_code="it")
    await exchange(reader, "/feeds", "Questo è riservato ai redattori.")
    group = house.telegram.group("Il circolo")
    await house.telegram.adds_bot(group, by=house.owner)
    await house.owner.says("/opml", group)
    while "private" not in (await house.owner.hears(group)).text:
        pass


async def test_a_channel_is_a_source_while_an_editor_wants_it(house: House) -> None:
    channel = house.telegram.channel("Il Quotidiano", [house.owner], username="quotidiano")
    await exchange(house.owner, "/start", "")
    house.owner.skip()
    await house.telegram.adds_bot(channel, by=house.owner)
    await shown(house.owner, "is connected")
    await house.owner.says(GAS, channel)
    await talk(
        house.owner,
        [
            ("/chats", "Connected channels"),
            ("[Il Quotidiano]", "Il Quotidiano"),
            ("[Take its posts in]", "📥 Its posts come in as drafts: each waits in the /queue."),
            ("[Publish at once]", "📥 Its posts come in as articles and are published at once."),
        ],
    )
    assert await count(house) == 0
    await house.owner.sends_photo(to=channel)
    await house.owner.says(GAS, channel)
    await _published(house, 1)
    article = await newest(house)
    assert (article.source, article.status) == ("Il Quotidiano", ArticleStatus.PUBLISHED)
    assert (article.url or "").startswith("https://t.me/quotidiano/")
    await exchange(house.owner, "[Its posts come in: stop]", "Il Quotidiano")
    await house.owner.says("Un altro post, con parole sue", channel)
    await house.idle()
    await exchange(house.owner, "[Take its posts in]", "📥 Its posts come in as drafts")
    await exchange(house.owner, "[Publish at once]", "published at once")
    await house.owner.says(BREAD, channel)
    await _published(house, 2)
    assert (await newest(house)).title == BREAD.partition("\n")[0]


async def _published(house: House, articles: int) -> None:
    """Wait until the bot has published so many articles: it answers nothing to a post."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            async with house.services.store.read() as tx:
                if await tx.articles.last_number() >= articles:
                    return


class _Nobody:
    async def feed_died(self, feed: object, trouble: str) -> None:
        raise AssertionError(f"{feed} died of {trouble}")

    async def article_changed(self, feed: object, article: object, title: str) -> None:
        raise AssertionError(f"{feed} changed {article} to {title}")

    async def drafts_dropped(self, feed: object, kept: int) -> None:
        raise AssertionError(f"of {feed} no more than {kept} are kept")


def _nobody() -> _Nobody:
    return _Nobody()
