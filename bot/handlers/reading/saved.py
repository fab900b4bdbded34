"""/saved: the articles that a reader keeps, found again by their words, handed out as a file.

Kept and let go by one button, in place; what was kept is the reader's own, so it is only in the private chat.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from telegram import InlineKeyboardButton

from bot.actions.reading import ExportSaved, SaveArticle, ShowSaved
from bot.handlers.guards import in_private
from bot.handlers.reading.loading import article_in
from bot.handlers.reading.remembering import Reader, remembered
from bot.keyboards import arrows, button, keyboard, paged
from bot.messages import harmlessly
from bot.render.errata import earlier_errata
from bot.render.lines import source, title, usable_address
from bot.render.listing import NO_EXCERPT, PAGE_SIZE, listed, read_buttons
from bot.replies import Notice, Reply, View
from bot.rooms import behind, guarded, on
from bot.texts import Html, Translator
from bot.visit import Visit
from digests.language.tokens import stems
from digests.model import Article
from digests.timing.timetable import zone

FILE_NAME = "saved.html"
# So much of what is looked for is looked at.
LONGEST_WORDS = 30


async def saved(visit: Visit) -> Reply:
    """Show what is kept, that with the words that are given where there are any."""
    return await _page(visit, " ".join(visit.arguments))


async def turn(visit: Visit, action: ShowSaved) -> Reply:
    """Show another page of what is kept, in place."""
    return await _page(visit, action.words, action.page)


async def save(visit: Visit, action: SaveArticle, found: Article) -> Reply:
    """Keep an article or let it go, and let the button say the other. Raises: InputError."""
    await visit.services.subscribers.saved(visit.chat, found.id, wanted=action.wanted)
    there = visit.message.reply_markup
    if there:
        other = save_button(visit.t, found.id, is_saved=action.wanted)
        rows = [
            [other if each.callback_data == action.encode() else each for each in row] for row in there.inline_keyboard
        ]
        await harmlessly(visit.message.edit_reply_markup(keyboard(*rows)))
    return Notice(visit.t.plain("saved-noted" if action.wanted else "saved-let-go"))


async def export(visit: Visit, _: ExportSaved) -> Reply:
    """Send what is kept as a file that any browser opens."""
    async with visit.store.read() as tx:
        articles = await tx.saved.of(visit.chat.id)
    if not articles:
        return View(visit.t("saved-none"))
    await visit.here(
        visit.bot.send_document,
        document=_file(articles, visit.t).encode(), filename=FILE_NAME,
        caption=visit.t.plain("saved-file", count=len(articles)),
    )  # fmt: skip
    return None


def save_button(t: Translator, article_id: int, *, is_saved: bool) -> InlineKeyboardButton:
    """Return the button that keeps an article, or lets it go where it is kept."""
    return button(t.plain("saved-button-off" if is_saved else "saved-button"), SaveArticle(article_id, not is_saved))


async def _page(visit: Visit, words: str, number: int = 0) -> View:
    action = ShowSaved(number, _carried(words[:LONGEST_WORDS]))
    view, shown = await page(visit, action)
    return remembered(visit, view, action, [each.id for each in shown]) if shown else view


async def page(reader: Reader, action: ShowSaved) -> tuple[View, Sequence[Article]]:
    """Return a page of what is kept, or the nearest one there is, and the articles on it."""
    t, wanted = reader.t, action.words
    async with reader.services.store.read() as tx:
        articles, gone = await tx.saved.of(reader.chat.id), await tx.saved.gone(reader.chat.id)
        errata = await tx.errata.of([each.id for each in gone]) if gone else []
    lost = [f"⛔ {escape(line, quote=False)}" for line in earlier_errata([e for e in errata if e.retracts], t)]
    if not articles:
        return View(Html("\n".join(lost)) if lost else t("saved-none")), ()
    found = [each for each in articles if _has(each, wanted)]
    if not found:
        return View(t("saved-nothing", query=wanted)), ()
    shown = paged(found, action.page, PAGE_SIZE)
    entries = listed([(each, NO_EXCERPT) for each in shown.items], shown.first + 1, t, zone(reader.chat.timezone))
    buttons = keyboard(
        *read_buttons(shown.items, shown.first + 1, t),
        arrows(shown, lambda other: ShowSaved(other, wanted)),
        [button(t.plain("saved-export"), ExportSaved())],
    )
    below = "".join(f"\n\n{line}" for line in lost)
    return View(Html(f"{t('saved-heading', count=len(found))}\n\n{entries}{below}"), buttons), shown.items


def _has(article: Article, words: str) -> bool:
    """Tell whether an article has all of some words, in its own language."""
    wanted = stems(words, article.language)
    return not wanted or set(wanted) <= {*stems(f"{article.title}\n{article.text}", article.language)}


def _carried(words: str) -> str:
    """Return as many of the words as a button carries."""
    kept = words.replace("|", " ")
    while len(kept.encode()) > 40:
        kept = kept.rpartition(" ")[0] if " " in kept else kept[:-1]
    return kept


def _file(articles: Sequence[Article], t: Translator) -> str:
    """Return a page of the articles, with links to where they stand, in full."""

    def entry(article: Article) -> str:
        address, about = usable_address(article.url), escape(source(article))
        heading = f'<a href="{escape(address)}">{escape(title(article))}</a>' if address else escape(title(article))
        day = t.date(article.published_at.date()) if article.published_at else ""
        paragraphs = "".join(f"<p>{escape(line)}</p>" for line in article.text.splitlines() if line.strip())
        return f"<article><h2>{heading}</h2><p><i>{about} {escape(day)}</i></p>{paragraphs}</article>"

    entries = "\n".join(map(entry, articles))
    return f'<!doctype html><meta charset="utf-8"><title>{escape(t.plain("saved-title"))}</title>\n{entries}\n'


ALONE = in_private("saved-private")
COMMANDS = guarded({"saved": saved}, [ALONE])
ACTIONS = behind(ALONE, on(ShowSaved, turn), on(SaveArticle, article_in, save), on(ExportSaved, export))
