"""/feeds: the list of feeds, one feed with all that can be done with it, and adding one; ``opml.py`` has the files."""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

from telegram import InlineKeyboardMarkup

from bot.handlers.feeds import channel_posts, opml
from bot.handlers.intake.parts import links_in
from bot.keyboards import button, in_rows, keyboard, pager
from bot.render.lines import one_line
from bot.rooms import Handler, Room
from bot.texts import Html
from bot.visit import Visit
from digests.errors import InputError
from digests.model import ChatKind, Feed
from digests.sources.parsed import FeedEntry, ParsedFeed
from digests.timing.timetable import zone

FEEDS_A_PAGE = 12
ENTRIES_SHOWN = 5
TITLE_UNITS = 120


def for_editors(handler: Handler) -> Handler:
    """Let only editors in, and only in private, where a list belongs to nobody else."""

    async def guarded(visit: Visit) -> None:
        if not visit.is_editor:
            await visit.notice(visit.t.plain("error-not-allowed"), alert=True)
        elif visit.chat.kind is not ChatKind.PRIVATE:
            await visit.notice(visit.t.plain("feeds-in-private"))
        else:
            await handler(visit)

    return guarded


@for_editors
async def feeds(visit: Visit) -> None:
    """Add the feed at the address that is given, else show the list. Raises: InputError."""
    if visit.arguments:
        await _add(visit, visit.arguments[0])
    else:
        await visit.show(*await _list(visit, 0))


@for_editors
async def turn(visit: Visit) -> None:
    """Show a page of the list."""
    await visit.show(*await _list(visit, visit.press.number(0) or 0))


@for_editors
async def ask_address(visit: Visit) -> None:
    """Ask where the new feed is."""
    await visit.ask("feeds-address", visit.t("feeds-ask-address"))


@for_editors
async def take_address(visit: Visit) -> None:
    """Add the feed at the address that was sent. Raises: InputError (bad-link, no-feed and those of the fetcher)."""
    links = links_in(visit.message)
    words = (visit.message.text or "").split()
    if not links and (len(words) != 1 or "." not in words[0]):
        raise InputError("bad-link")
    await visit.forget_question()
    await _add(visit, links[0] if links else words[0])


@for_editors
async def view(visit: Visit) -> None:
    """Show one feed."""
    if feed := await _pressed(visit):
        await visit.show(*_view(visit, feed))


@for_editors
async def set_trusted(visit: Visit) -> None:
    """Publish what the feed brings at once, or not, as the button says."""
    if feed := await _pressed(visit):
        changed = await visit.services.feeds.trust(feed.id, trusted=visit.press.word(1) == "on")
        await visit.show(*_view(visit, changed or feed))


@for_editors
async def set_paused(visit: Visit) -> None:
    """Pause the feed or go on with it, as the button says; it is then due at once."""
    if feed := await _pressed(visit):
        changed = await visit.services.feeds.pause(feed.id, paused=visit.press.word(1) == "on")
        await visit.show(*_view(visit, changed or feed))


@for_editors
async def test(visit: Visit) -> None:
    """Fetch the feed and show what it holds; nothing is taken in. Raises: InputError."""
    feed = await _pressed(visit)
    if feed is None:
        return
    back = keyboard([button(visit.t.plain("back"), "feed", feed.id)])
    await visit.show(visit.t("feeds-testing", host=_host(feed.url)), back)
    try:
        found = await visit.services.feeds.find(feed.url)
    except InputError:
        await visit.show(*_view(visit, feed))
        raise
    await visit.show(Html("\n".join([_tested(visit, found.feed), *_newest(visit, found.feed)])), back)


@for_editors
async def confirm(visit: Visit) -> None:
    """Ask once before a feed is removed."""
    if feed := await _pressed(visit):
        yes = button(visit.t.plain("feeds-yes-remove"), "feed-cut", feed.id)
        no = button(visit.t.plain("back"), "feed", feed.id)
        await visit.show(visit.t("feeds-really-remove", title=_title(feed)), keyboard([yes], [no]))


@for_editors
async def remove(visit: Visit) -> None:
    """Forget a feed."""
    if feed := await _pressed(visit):
        await visit.services.feeds.remove(feed.id)
        back = keyboard([button(visit.t.plain("back"), "feeds", 0)])
        await visit.show(visit.t("feeds-removed", title=_title(feed)), back)


async def _add(visit: Visit, address: str) -> None:
    """Look for a feed at an address, add it, and show what it holds. Raises: InputError."""
    url = address if "://" in address else f"https://{address}"
    waiting = await visit.say(visit.t("feeds-looking", host=_host(url)))
    try:
        found = await visit.services.feeds.find(url)
    finally:
        await visit.bot.delete_message(waiting.chat_id, waiting.message_id)
    added = await visit.services.feeds.add(found, trusted=False, added_by=visit.user_id)
    async with visit.store.read() as tx:
        feed = added or await tx.feeds.at(found.url)
    if feed is None:
        raise InputError("no-feed")
    said = visit.t("feeds-added" if added else "feeds-known", title=_title(feed))
    lines = [said, "", *_newest(visit, found.feed)] if added else [said]
    await visit.say("\n".join(lines), _view(visit, feed)[1])


async def _pressed(visit: Visit) -> Feed | None:
    """Return the feed of the pressed button; say so where it is gone."""
    async with visit.store.read() as tx:
        feed = await tx.feeds.get(visit.press.number(0) or 0)
    if feed is None:
        await visit.notice(visit.t.plain("feeds-gone"), alert=True)
    return feed


async def _list(visit: Visit, page: int) -> tuple[Html, InlineKeyboardMarkup]:
    t = visit.t
    async with visit.store.read() as tx:
        count = await tx.feeds.count()
        pages = max(1, -(-count // FEEDS_A_PAGE))
        page = min(max(page, 0), pages - 1)
        shown = await tx.feeds.all(FEEDS_A_PAGE, page * FEEDS_A_PAGE)
    rows = in_rows((button(f"{_mark(feed)} {_title(feed)}".strip(), "feed", feed.id) for feed in shown), 1)
    new = [button(t.plain("feeds-new"), "feed-new")]
    html = t("feeds-list", count=count) if count else t("feeds-list-empty")
    return html, keyboard(*rows, pager("feeds", page, pages), new)


def _view(visit: Visit, feed: Feed) -> tuple[Html, InlineKeyboardMarkup]:
    t = visit.t
    lines = [
        t("feeds-view", title=_title(feed)),
        Html(escape(one_line(feed.url, 300), quote=False)),
    ]
    lines.append(t("feeds-trusted" if feed.trusted else "feeds-reviewed"))
    lines.append(t("feeds-paused") if feed.paused else _next(visit, feed))
    if feed.trouble:
        lines.append(t("feeds-troubled", trouble=t.plain(f"feeds-trouble-{feed.trouble}"), count=feed.failures))
    trust = button(t.plain("feeds-review" if feed.trusted else "feeds-trust"), "feed-trust", feed.id,
                   "off" if feed.trusted else "on")  # fmt: skip
    pause = button(t.plain("feeds-resume" if feed.paused else "feeds-pause"), "feed-pause", feed.id,
                   "off" if feed.paused else "on")  # fmt: skip
    look = button(t.plain("feeds-test"), "feed-test", feed.id)
    cut = button(t.plain("feeds-remove"), "feed-off", feed.id)
    return Html("\n".join(lines)), keyboard([trust], [pause, look], [cut], [button(t.plain("back"), "feeds", 0)])


def _next(visit: Visit, feed: Feed) -> Html:
    there = max(feed.next_poll_at, visit.now).astimezone(zone(visit.chat.timezone))
    return visit.t("feeds-next", day=visit.t.short_date(there.date()), time=visit.t.time(there))


def _tested(visit: Visit, feed: ParsedFeed) -> Html:
    return visit.t("feeds-tested", title=one_line(feed.title, TITLE_UNITS), count=len(feed.entries))


def _newest(visit: Visit, feed: ParsedFeed) -> list[Html]:
    """Return a line for each of the newest entries."""
    dated = sorted(feed.entries, key=lambda entry: entry.written_at or visit.now, reverse=True)
    return [_entry(visit, entry) for entry in dated[:ENTRIES_SHOWN]]


def _entry(visit: Visit, entry: FeedEntry) -> Html:
    title = one_line(entry.title, TITLE_UNITS)
    if entry.written_at is None:
        return visit.t("feeds-entry", title=title)
    day = entry.written_at.astimezone(zone(visit.chat.timezone)).date()
    return visit.t("feeds-entry-on", title=title, day=visit.t.short_date(day))


def _title(feed: Feed) -> str:
    return one_line(feed.title, TITLE_UNITS) or _host(feed.url)


def _mark(feed: Feed) -> str:
    return "⏸" if feed.paused else "⚠️" if feed.trouble else "✅" if feed.trusted else ""


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


ROOM = Room(
    commands={"feeds": feeds, "opml": for_editors(opml.hand_out)},
    buttons={
        "feeds": turn, "feed": view, "feed-new": ask_address, "feed-trust": set_trusted, "feed-pause": set_paused,
        "feed-test": test, "feed-off": confirm, "feed-cut": remove,
    },
    inputs={"feeds-address": take_address},
    others=channel_posts.HANDLERS,
)  # fmt: skip
