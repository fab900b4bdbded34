"""How feeds look to editors: the list, one feed with all that can be done with it, and what it holds. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, tzinfo
from html import escape
from urllib.parse import urlsplit

from bot.actions.feeds import (
    AskAddress,
    AskFolder,
    AskName,
    AskToRemove,
    ChooseToMerge,
    DecideOnWaiting,
    PauseFeed,
    RemoveFeed,
    ShowFeed,
    ShowFeeds,
    TestFeed,
    Trust,
)
from bot.keyboards import Page, Row, arrows, button, in_rows, keyboard, paged
from bot.render.lines import one_line
from bot.replies import View
from bot.texts import Html, Translator
from digests.intake.news import is_dated
from digests.model import Feed, FeedYield
from digests.sources.parsed import FeedEntry, ParsedFeed

FEEDS_A_PAGE = 12
ENTRIES_SHOWN = 5
TITLE_UNITS, ADDRESS_UNITS = 120, 300
MOST_TWINS = 8
NO_YIELD = FeedYield()


def page_of_feeds(count: int, number: int) -> Page[int]:
    """Return where the feeds of a page stand among so many."""
    return paged(range(count), number, FEEDS_A_PAGE)


def feeds(
    shown: Sequence[Feed], page: Page[int], count: int, t: Translator, idle: Collection[int] = frozenset()
) -> View:
    """Return a page of the feeds to choose from; ``idle`` are those of which nobody takes anything."""
    marks = [_mark(feed) or ("💤" if feed.id in idle else "") for feed in shown]
    labels = [f"{mark} {title(feed)}".strip() for mark, feed in zip(marks, shown, strict=True)]
    rows = in_rows((button(label, ShowFeed(feed.id)) for label, feed in zip(labels, shown, strict=True)), 1)
    new = [button(t.plain("feeds-new"), AskAddress())]
    html = t("feeds-list", count=count) if count else t("feeds-list-empty")
    return View(html, keyboard(*rows, arrows(page, ShowFeeds), new))


def feed(
    found: Feed,
    t: Translator,
    zone: tzinfo,
    now: datetime,
    lately: FeedYield = NO_YIELD,
    waiting: tuple[int, int] = (0, 0),
    *,
    has_twin: bool = False,
) -> View:
    """Return a feed with what became of what it brought ``lately``, and all that can be done with it.

    waiting: how many of its drafts do, and the newest of them. has_twin: whether another one is of the same site.
    """
    lines = [*_lines(found, t, zone, now), *([_lately(lately, t)] if lately.came else [])]
    if lately.is_idle and not found.paused:
        lines.append(t("feeds-idle"))
    count, newest = waiting
    decisions = _decisions(found, count, newest, t) if count else []
    return View(Html("\n".join(lines)), keyboard(*decisions, *_changes(found, t, has_twin=has_twin)))


def _lines(found: Feed, t: Translator, zone: tzinfo, now: datetime) -> list[Html]:
    """Return what a feed is, and how it is."""
    lines = [
        t("feeds-view", title=title(found)),
        Html(escape(one_line(found.url, ADDRESS_UNITS), quote=False)),
        t("feeds-trusted" if found.trusted else "feeds-reviewed"),
        t("feeds-paused") if found.paused else _next(found, t, zone, now),
    ]
    if found.trouble:
        lines.append(t("feeds-troubled", trouble=t.plain(f"feeds-trouble-{found.trouble}"), count=found.failures))
    if found.folder:
        lines.append(Html(f"🗂 {escape(one_line(' › '.join(found.folder), TITLE_UNITS), quote=False)}"))
    return lines


def _decisions(found: Feed, count: int, newest: int, t: Translator) -> list[Row]:
    """Return the buttons that decide on so many drafts that wait, the newest of them named."""
    publish, discard = (DecideOnWaiting(found.id, publish=each, up_to=newest) for each in (True, False))
    return [
        [button(t.plain("queue-all-publish", count=count), publish)],
        [button(t.plain("queue-all-discard", count=count), discard)],
    ]


def _changes(found: Feed, t: Translator, *, has_twin: bool) -> list[Row]:
    """Return the buttons that change a feed, and the way back to all of them."""
    trust, pause = Trust(found.id, not found.trusted), PauseFeed(found.id, not found.paused)
    return [
        [button(t.plain("feeds-review" if found.trusted else "feeds-trust"), trust)],
        [
            button(t.plain("feeds-resume" if found.paused else "feeds-pause"), pause),
            button(t.plain("feeds-test"), TestFeed(found.id)),
        ],
        [
            button(t.plain("feeds-name"), AskName(found.id)),
            button(t.plain("feeds-folder"), AskFolder(found.id)),
        ],
        [
            *([button(t.plain("feeds-merge"), ChooseToMerge(found.id))] if has_twin else []),
            button(t.plain("feeds-remove"), AskToRemove(found.id)),
        ],
        [button(t.plain("back"), ShowFeeds())],
    ]


def _lately(lately: FeedYield, t: Translator) -> Html:
    """Return what became of what a feed brought lately, in numbers."""
    rejected = lately.discarded + lately.gone
    named = {"published": lately.published, "discarded": rejected, "waiting": lately.waiting, "copies": lately.copies}
    told = [t(f"feeds-{name}", count=count) for name, count in named.items() if count]
    return Html(" · ".join([t("feeds-came", count=lately.came), *told]))


def same_site(found: Feed, all_feeds: Sequence[Feed]) -> list[Feed]:
    """Return the other feeds of the same host, as many as one chooses from."""
    where = host(found.url).removeprefix("www.")
    others = [each for each in all_feeds if each.id != found.id and host(each.url).removeprefix("www.") == where]
    return others[:MOST_TWINS] if where else []


def testing(found: Feed, t: Translator) -> View:
    """Return that a feed is being fetched."""
    return View(t("feeds-testing", host=host(found.url)), keyboard([button(t.plain("back"), ShowFeed(found.id))]))


def tested(found: Feed, content: ParsedFeed, t: Translator, zone: tzinfo, now: datetime) -> View:
    """Return what a feed holds."""
    said = t("feeds-tested", title=one_line(content.title, TITLE_UNITS), count=len(content.entries))
    back = keyboard([button(t.plain("back"), ShowFeed(found.id))])
    return View(Html("\n".join([said, *dates(content, t, now), *newest(content, t, zone, now)])), back)


def removal(found: Feed, waiting: int, t: Translator) -> View:
    """Return the question whether a feed is really to go, and so many drafts of it that wait with it."""
    yes = button(t.plain("feeds-yes-remove"), RemoveFeed(found.id))
    discard = button(t.plain("feeds-remove-all", count=waiting), RemoveFeed(found.id, discard=True))
    no = button(t.plain("back"), ShowFeed(found.id))
    question = t("feeds-really-remove", title=title(found))
    return View(question, keyboard([yes], [discard] if waiting else [], [no]))


def removed(found: Feed, t: Translator) -> View:
    """Return that a feed is gone."""
    return View(t("feeds-removed", title=title(found)), keyboard([button(t.plain("back"), ShowFeeds())]))


def dates(content: ParsedFeed, t: Translator, now: datetime) -> list[Html]:
    """Return what becomes of a feed whose entries say no date; nothing where they do."""
    undated = content.entries and not any(is_dated(entry, now) for entry in content.entries)
    return [t("feeds-undated")] if undated else []


def newest(content: ParsedFeed, t: Translator, zone: tzinfo, now: datetime) -> list[Html]:
    """Return a line for each of the newest entries; one without a date counts as new."""
    dated = sorted(content.entries, key=lambda entry: entry.written_at or now, reverse=True)
    return [_entry(entry, t, zone) for entry in dated[:ENTRIES_SHOWN]]


def title(found: Feed) -> str:
    """Return what a feed is called, its host where it has no name."""
    return one_line(found.title, TITLE_UNITS) or host(found.url)


def host(url: str) -> str:
    """Return the host of an address, empty where it has none."""
    return urlsplit(url).hostname or ""


def _next(found: Feed, t: Translator, zone: tzinfo, now: datetime) -> Html:
    there = max(found.next_poll_at, now).astimezone(zone)
    return t("feeds-next", day=t.short_date(there.date()), time=t.time(there))


def _entry(entry: FeedEntry, t: Translator, zone: tzinfo) -> Html:
    said = one_line(entry.title, TITLE_UNITS)
    if entry.written_at is None:
        return t("feeds-entry", title=said)
    return t("feeds-entry-on", title=said, day=t.short_date(entry.written_at.astimezone(zone).date()))


def _mark(found: Feed) -> str:
    return "⏸" if found.paused else "⚠️" if found.trouble else "✅" if found.trusted else ""
