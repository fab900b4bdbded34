"""A list that an owner has sent as it is shown: what would become of it, how far it is, and what has. Pure."""

from __future__ import annotations

from telegram import ReplyParameters

from bot.actions.owner import BringIn, LeaveList
from bot.keyboards import button, keyboard
from bot.render.importing import done as lines_done
from bot.render.importing import outlook
from bot.replies import View
from bot.texts import Html, Translator
from digests.model.outlooks import ArticleOutlook, SubscriberOutlook
from digests.sources.lists import Listing


def question(
    listing: Listing, found: SubscriberOutlook | ArticleOutlook, t: Translator, reply_to: ReplyParameters
) -> View:
    """Say what would become of a list, and ask; there is nothing to ask where nothing is new."""
    text = Html("\n".join(outlook(listing, found, t)))
    rows = [[button(t.plain("import-go", count=found.total), BringIn())]]
    if isinstance(found, SubscriberOutlook) and found.without_topics:
        rows.append([button(t.plain("import-go-all-topics"), BringIn(all_topics=True))])
    rows.append([button(t.plain("cancel"), LeaveList())])
    return View(text, keyboard(*rows) if found.total else None, reply_to=reply_to)


def progress(done: int, of: int, t: Translator) -> View:
    """Say how far it is."""
    return View(t("import-progress", done=done, count=of) if of else t("import-begins"))


def done(listing: Listing, found: SubscriberOutlook | ArticleOutlook, t: Translator) -> View:
    """Say what has become of a list."""
    return View(Html("\n".join(lines_done(listing, found, t))))


def broken_off(again: BringIn, t: Translator) -> View:
    """Say that it is not done to the end, with a way to go on."""
    return View(t("import-broken-off"), keyboard([button(t.plain("import-go-on"), again)]))


def left(t: Translator) -> View:
    """Say that nothing was taken in."""
    return View(t("import-left-alone"))
