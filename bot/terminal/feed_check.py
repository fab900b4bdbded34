"""``newsdigest feeds check``: what would be taken of a feed, and why the rest would not, in plain words."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from bot.terminal.archive import archive
from bot.terminal.complaints import complaint
from bot.texts import Texts, Translator
from digests.config import Settings, load
from digests.errors import DigestsError, InputError
from digests.intake.feed_check import CheckedEntry, FeedCheck, Outcome
from digests.intake.news import MOST_AT_ONCE, RECENT
from digests.sources.drafts import letters

# As many of each kind are listed; a glance is enough.
MOST_LISTED = 10
_UNTAKEN = {
    Outcome.LATER: f"one reading takes {MOST_AT_ONCE}, the next ones take these",
    Outcome.MET: "met before",
    Outcome.OLD: "too old to be news",
    Outcome.UNDATED: "without a date of publication, so perhaps there for long",
    Outcome.SAYS_NOTHING: "without words to make an article of",
}


def check_feed(config: Path, url: str) -> None:
    """Print what a feed would bring. Raises: ConfigError, StoreError; DigestsError where there is no feed."""
    asyncio.run(_check(load(config), url))


async def _check(settings: Settings, url: str) -> None:
    t = Texts.load()["en"]
    async with archive(settings) as rooms:
        try:
            found = await rooms.feeds.check(url)
        except InputError as error:
            raise DigestsError(f"{url}: {complaint(error)}") from None
    console = Console(highlight=False, soft_wrap=True)
    for line in lines(found, url, t):
        console.print(line)


def lines(found: FeedCheck, url: str, t: Translator) -> Iterator[Text]:
    """Yield what there is to say of a feed that was found by way of an address."""
    taken, known = found.with_outcome(Outcome.TAKEN), found.known
    yield Text(found.feed.title, "bold")
    yield Text(f"  {found.url}" + ("" if found.url == url else f"   (found by way of {url})"))
    language = f", in {t.language_name(found.feed.language)} by its own word" if found.feed.language else ""
    yield Text(f"  {_counted(len(found.entries), 'entry', 'entries')}{language}")
    yield Text(f"  {_standing(found)}")
    if found.undated:
        yield Text("  Its entries say no date: what appears from now on is taken, what stands there already is not.")
    yield Text("")
    when = "At its next reading" if known and known.polled_at else "At its first reading"
    yield Text(f"{when} {_counted(len(taken), 'article', 'articles')} would come of it{':' if taken else '.'}", "bold")
    yield from _listed(taken)
    for outcome, reason in _UNTAKEN.items():
        if others := found.with_outcome(outcome):
            yield Text(f"Not taken: {_counted(len(others), 'entry', 'entries')}, {reason}:", "bold")
            yield from _listed(others)


def _standing(found: FeedCheck) -> str:
    known = found.known
    if known is None:
        return f"Not among your feeds. When it is added, what is younger than {RECENT.days} days is taken."
    read = f"read last {known.polled_at:%Y-%m-%d %H:%M} UTC" if known.polled_at else "not read yet"
    trouble = f"; trouble at the last try: {known.trouble}" if known.trouble else ""
    paused = ", paused" if known.paused else ""
    how = "published at once" if known.trusted else "drafts for an editor"
    return f"Your feed {known.id}, {read}{paused}{trouble}. Its articles are {how}."


def _listed(entries: Sequence[CheckedEntry]) -> Iterator[Text]:
    for each in entries[:MOST_LISTED]:
        at = each.entry.written_at
        yield Text(f"  {f'{at:%Y-%m-%d %H:%M}' if at else 'no date':16}  {each.entry.title}")
        if said := _become(each):
            yield Text(f"  {'':16}  {said}", "dim")
    if len(entries) > MOST_LISTED:
        yield Text(f"  {'':16}  … and {len(entries) - MOST_LISTED} more", "dim")


def _become(each: CheckedEntry) -> str:
    """Return what an entry has become, or where its text would come from."""
    if each.outcome is Outcome.MET:
        return f"article #{each.article_id}" if each.article_id else "no article came of it"
    if each.draft is None:
        return ""
    length = f"{letters(each.draft.text):,} letters"
    if each.entry.url is None and each.entry.shared:
        return f"only these {length} of the feed: other entries lead to the same page"
    if not each.entry.is_teaser:
        return f"the feed has the whole text, {length}"
    if len(each.draft.text) > len(each.entry.text):
        return f"the text comes from its page, {length}"
    return f"only these {length} of the feed: its page gives no more, or another text"


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}" if count else f"no {one}"
