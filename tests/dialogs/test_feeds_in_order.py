"""What became of what a feed brought, all of it that waits at once, and feeds put in order."""

from __future__ import annotations

from datetime import timedelta

import pytest

from digests.audit.acting import acting
from digests.model import ArticleStatus, Feed
from digests.sources.drafts import Draft
from digests.sources.opml import Outline
from digests.store.feeds import MetEntry
from tests.dialogs.conftest import House
from tests.dialogs.script import labels
from tests.dialogs.talking import exchange, shown, talk

WORDS = {
    "en": ("In 30 days 4 came · 1 published · 1 discarded · 2 wait", "✅ Publish all · 2", "One article is published.",
           "🗑 Discard all · 1", "One article is discarded", "✏️ Name", "What shall", "🗂 Folder", "Into which folder?",
           "✖️ No folder", "↩️ Its own name", "Nobody takes anything of it", "💤", "🗑 Remove", "‹ Back"),
    "it": ("In 30 giorni ne sono arrivati 4 · uno pubblicato · uno scartato · 2 aspettano", "✅ Pubblica tutti · 2",
           "È uscito un articolo.", "🗑 Scarta tutti · 1", "scartato", "✏️ Nome", "Come deve chiamarsi",
           "🗂 Cartella", "come in Notizie/Asia", "✖️ Nessuna cartella", "↩️ Il suo nome",
           "Nessuno ne prende niente", "💤", "🗑 Togli", "‹ Indietro"),
}  # fmt: skip


async def fed(house: House, *addresses: str) -> list[Feed]:
    """Return new feeds, which are not polled."""
    feeds = house.services.feeds
    await feeds.add_listed([Outline(each, f"Paper {n}", None, ()) for n, each in enumerate(addresses)], trusted=False)
    async with house.services.store.read() as tx:
        found = await tx.feeds.all()
    for each in found:
        await feeds.pause(each.id, paused=True)
    return found


async def brought(house: House, feed: Feed, *texts: tuple[str, str]) -> list[int]:
    """Let a feed bring articles, and return them."""
    ingest, ids = house.services.ingest, []
    for title, text in texts:
        (intake,) = await ingest.add_all([Draft(title, text)], None, brought_by=f"feed {feed.id}")
        ids.append(intake.article.id)
    async with house.services.store.write() as tx:
        entries = {f"key {each}": MetEntry(each, "said", "taken") for each in ids}
        await tx.feeds.remember(feed.id, entries, house.clock.now())
    return ids


@pytest.mark.parametrize("language", ["en", "it"])
async def test_a_feed_tells_what_came_of_it_and_all_that_waits_is_decided_on_by_a_tap(
    house: House, language: str
) -> None:
    figures, publish, published, discard, discarded, *_, back = WORDS[language]
    (feed,) = await fed(house, "https://paper.example/feed")
    out, gone, probe, bread = await brought(
        house, feed, ("A probe flies", "A probe flies to the moon."), ("A telescope", "A telescope gets a mirror."),
        ("Another probe", "It flies to Mars, slowly."), ("Bread", "Bread gets dearer in the city."),
    )  # fmt: skip
    await house.services.ingest.publish(out)
    await house.services.ingest.discard(gone)
    editor = await house.editor(language_code=language)
    await exchange(editor, "/feeds", "📡")
    await exchange(editor, "[⏸ Paper 0]", figures)
    await talk(editor, [(f"[{publish}]", "• Bread"), (f"[{publish[:-1]}1]", published)])
    await exchange(editor, f"[{back}]", "Paper 0")
    async with house.services.store.read() as tx:
        known = await tx.articles.several([probe, bread])
    assert (known[probe].status, known[bread].status) == (ArticleStatus.PUBLISHED, ArticleStatus.DRAFT)
    await talk(editor, [(f"[{discard}]", "• Bread"), (f"[{discard}]", discarded)])
    await exchange(editor, f"[{back}]", "Paper 0")
    assert discard not in labels(editor.screen()[-1])


async def test_what_was_decided_on_all_at_once_is_undone_as_far_as_it_can_be(house: House) -> None:
    (feed,) = await fed(house, "https://paper.example/feed")
    ids = await brought(
        house, feed, ("A probe flies", "A probe flies to the moon."), ("Another probe", "It flies to Mars, slowly."),
        ("A third probe", "It flies around Venus, for years."),
    )  # fmt: skip
    editor = await house.editor(language_code="en")
    await talk(editor, [
        ("/feeds", "📡"),
        ("[⏸ Paper 0]", "3 wait"),
        ("[🗑 Discard all · 3]", "Discard all 3 drafts of Paper 0?"),
        ("[‹ Back]", "3 wait"),
        ("[🗑 Discard all · 3]", "Discard all 3 drafts"),
        ("[🗑 Discard all · 3]", "You can undo that."),
    ])  # fmt: skip
    with acting(house.owner.id):
        await house.services.ingest.restore(ids[0])
    said = await editor.taps("↩︎ Undo") or ""
    assert "2 articles are drafts again." in said
    assert "One stays as it is" in said
    await shown(editor, "3 wait")
    await talk(editor, [
        ("[✅ Publish all · 3]", "Publish all 3 drafts"),
        ("[✅ Publish all · 3]", "You can undo that for a minute."),
    ])  # fmt: skip
    house.clock.forward(timedelta(minutes=2))
    said = await editor.taps("↩︎ Undo") or ""
    assert "Nothing was undone." in said
    assert "3 stay as they are" in said
    await shown(editor, "3 published")


async def test_a_name_or_folder_that_is_too_long_is_not_cut_without_a_word(house: House) -> None:
    await fed(house, "https://paper.example/feed")
    editor = await house.editor(language_code="en")
    await talk(editor, [
        ("/feeds", "📡"),
        ("[⏸ Paper 0]", "Paper 0"),
        ("[✏️ Name]", "What shall"),
        ("long " * 40, "I kept its first 120 characters"),
        ("[🗂 Folder]", "Into which folder?"),
        ("a/b/c/d/e", "I kept the first 4 folders"),
        ("[🗂 Folder]", "Into which folder?"),
        ("News / Asia", "🗂 News › Asia"),
    ])  # fmt: skip
    assert "✂️" not in editor.screen()[-1].text


async def test_what_a_feed_brings_after_the_card_was_shown_is_not_decided_on_unseen(house: House) -> None:
    (feed,) = await fed(house, "https://paper.example/feed")
    (seen,) = await brought(house, feed, ("A probe flies", "A probe flies to the moon."))
    editor = await house.editor(language_code="en")
    await talk(editor, [("/feeds", "📡"), ("[⏸ Paper 0]", "one waits")])
    (unseen,) = await brought(house, feed, ("A telescope", "A telescope gets a mirror."))
    await talk(editor, [
        ("[✅ Publish all · 1]", "Publish the one draft"),
        ("[✅ Publish all · 1]", "One article is published."),
        ("[‹ Back]", "1 published · one waits"),
    ])  # fmt: skip
    async with house.services.store.read() as tx:
        known = await tx.articles.several([seen, unseen])
    assert (known[seen].status, known[unseen].status) == (ArticleStatus.PUBLISHED, ArticleStatus.DRAFT)


async def test_what_was_discarded_is_called_so_in_russian_too(house: House) -> None:
    (feed,) = await fed(house, "https://paper.example/feed")
    (gone,) = await brought(house, feed, ("Bread", "Bread gets dearer in the city."))
    await house.services.ingest.discard(gone)
    editor = await house.editor(language_code="ru")
    await talk(editor, [("/feeds", "📡"), ("[⏸ Paper 0]", "отброшено: 1")])


@pytest.mark.parametrize("language", ["en", "it"])
async def test_a_feed_gets_a_name_and_a_folder_and_loses_them_again(house: House, language: str) -> None:
    name, ask_name, folder, ask_folder, no_folder, own = WORDS[language][5:11]
    await fed(house, "https://paper.example/feed")
    editor = await house.editor(language_code=language)
    await talk(editor, [
        ("/feeds", "📡"),
        ("[⏸ Paper 0]", "Paper 0"),
        (f"[{name}]", ask_name),
        ("The Morning Paper", "The Morning Paper"),
        (f"[{folder}]", ask_folder),
        ("News / Asia", "🗂 News › Asia"),
        (f"[{folder}]", ask_folder),
        (f"[{no_folder}]", "The Morning Paper"),
        (f"[{name}]", ask_name),
    ])  # fmt: skip
    async with house.services.store.read() as tx:
        (feed,) = await tx.feeds.all()
    assert (feed.title, feed.renamed, feed.folder) == ("The Morning Paper", True, ())
    await exchange(editor, f"[{own}]", "📡")
    async with house.services.store.read() as tx:
        (feed,) = await tx.feeds.all()
    assert not feed.renamed


async def test_two_feeds_of_one_site_become_one_that_knows_what_both_brought(house: House) -> None:
    first, second = await fed(house, "https://paper.example/rss", "https://paper.example/atom")
    await fed(house, "https://other.example/feed")
    (article,) = await brought(house, first, ("A probe flies", "A probe flies to the moon."))
    editor = await house.editor(language_code="en")
    await exchange(editor, "/feeds", "3 feeds")
    await editor.taps(next(each for each in labels(editor.screen()[-1]) if each == "⏸ Paper 0"))
    await talk(editor, [
        ("[🔗 Merge…]", "which feed goes on in its place"),
        ("[Paper 1 · /atom]", "The one article that it has brought stays. Its address is read no longer."),
        ("[‹ Back]", "which feed goes on in its place"),
        ("[Paper 1 · /atom]", "That cannot be undone."),
        ("[Yes, merge]", "paper.example/atom"),
        ("/feeds", "2 feeds"),
    ])  # fmt: skip
    async with house.services.store.read() as tx:
        assert len(await tx.feeds.met(second.id, [f"key {article}"])) == 1
        assert await tx.feeds.get(first.id) is None


@pytest.mark.parametrize("language", ["en", "it"])
async def test_a_feed_of_which_nobody_takes_anything_is_suggested_to_pause_and_goes_with_its_drafts(
    house: House, language: str
) -> None:
    *_, idle, mark, remove, _ = WORDS[language]
    (feed,) = await fed(house, "https://paper.example/feed")
    await house.services.feeds.pause(feed.id, paused=False)
    async with house.services.store.write() as tx:
        await tx.feeds.change(feed.id, next_poll_at=house.clock.now().replace(year=2030))
    ids = await brought(house, feed, *((f"Bread {n}", f"Bread number {n} gets dearer in town {n}.") for n in range(10)))
    with acting(house.owner.id):
        for each in ids[:6]:
            await house.services.ingest.discard(each)
    editor = await house.editor(language_code=language)
    await exchange(editor, "/feeds", "📡")
    await exchange(editor, f"[{mark} Paper 0]", idle)
    await editor.taps(remove)
    asked = await shown(editor, "Paper 0?")
    await editor.taps(next(each for each in labels(asked) if each.endswith("· 4")))
    await shown(editor, "Paper 0")
    async with house.services.store.read() as tx:
        assert {each.status for each in (await tx.articles.several(ids)).values()} == {ArticleStatus.DISCARDED}
        assert await tx.feeds.all() == []
