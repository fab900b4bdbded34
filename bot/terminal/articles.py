"""``newsdigest articles add``: files, folders, links and JSON Lines into the archive, each with its topics and why.

A run that was interrupted goes on where it ended: what was taken in before is known by its content.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from bot.terminal.archive import Archive, archive
from bot.terminal.complaints import complaint
from bot.terminal.taking import IncomingFile, draft_of, items, key
from bot.texts import Texts, Translator
from digests.config import Settings, load
from digests.errors import DigestsError, InputError, UnreadableDocument
from digests.intake.ingested import IngestedArticle
from digests.model import Article
from digests.sources.article_pages import article_page
from digests.sources.drafts import Draft
from digests.store import Transaction

# Beyond these many, what each has become would scroll by unread.
MOST_DESCRIBED = 50
# So many are stored in one go, many times as fast as one by one.
TOGETHER = 100


def add_articles(config: Path, given: Sequence[str]) -> None:
    """Store and publish everything named. Raises: ConfigError, StoreError; DigestsError where something was refused."""
    asyncio.run(_add(load(config), given))


async def _add(settings: Settings, given: Sequence[str]) -> None:
    out, errors = Console(highlight=False, soft_wrap=True), Console(stderr=True, highlight=False, soft_wrap=True)
    t = Texts.load()["en"]
    count = await asyncio.to_thread(lambda: sum(1 for _ in items(given)))
    bar = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    refused = 0
    async with archive(settings) as rooms:
        basket = _Basket(rooms, lambda intake: out.print(_described(intake, t)) if count <= MOST_DESCRIBED else None)
        with Progress(*bar, console=errors, transient=True, disable=count < 2) as progress:
            for item in progress.track(items(given), total=count, description="Storing"):
                try:
                    await basket.take(item)
                except (InputError, OSError) as error:
                    refused += 1
                    errors.print(f"{item.name}: {_reason(error)}", markup=False)
            await basket.store()
    if basket.known or count > MOST_DESCRIBED:
        out.print(f"{basket.stored} stored, {basket.known} were there already.")
    if refused:
        raise DigestsError(f"{refused} of {count} could not be taken; the others are stored.")


class _Basket:
    """What was read and waits to be stored together with others; ``tell`` hears of each that was."""

    def __init__(self, rooms: Archive, tell: Callable[[IngestedArticle], None]) -> None:
        self._rooms, self._tell = rooms, tell
        self._waiting: dict[str, Draft] = {}
        self.stored = self.known = 0

    async def take(self, item: IncomingFile) -> None:
        """Read an item, unless it was taken in before. Raises: InputError, OSError, StoreError."""
        content = await asyncio.to_thread(item.content)
        name = key(content)
        async with self._rooms.store.read() as tx:
            known = name in self._waiting or await tx.cards.is_imported(name)
        if known:
            self.known += 1
            return
        self._waiting[name] = await _draft(self._rooms, item, content)
        # A page took its time to fetch: it shall not be lost where the run is interrupted.
        if item.url is not None or len(self._waiting) >= TOGETHER:
            await self.store()

    async def store(self) -> None:
        """Store and publish what waits, and remember it. Raises: StoreError."""
        waiting, self._waiting = self._waiting, {}
        if not waiting:
            return

        async def remember(tx: Transaction, articles: Sequence[Article]) -> None:
            await tx.cards.imported(dict(zip(waiting, (article.id for article in articles), strict=True)))

        intakes = await self._rooms.ingest.add_all(list(waiting.values()), None, publish=True, remember=remember)
        self.stored += len(intakes)
        for intake in intakes:
            self._tell(intake)


async def _draft(rooms: Archive, item: IncomingFile, content: bytes) -> Draft:
    if item.line is not None:
        return draft_of(item.line)
    if item.url is None:
        return await rooms.reader.document(content)
    fetched = await article_page(rooms.fetcher, item.url)
    page = await rooms.reader.fetched(fetched)
    if page.walled:
        raise UnreadableDocument("walled")
    return page.draft


def _described(intake: IngestedArticle, t: Translator) -> Text:
    article = intake.article
    text = Text.assemble((f"#{article.id}", "bold"), " ", (article.title, "bold"))
    text.append(f"\n  language: {t.language_name(article.language)} ({article.language})")
    for match in intake.matches:
        text.append(f"\n  topic: {match.topic.slug}, because of: {', '.join(match.words)}")
    if not intake.matches:
        text.append("\n  topic: none, so no reader gets it in a digest")
    if intake.duplicate:
        relation, other = intake.duplicate
        text.append(f"\n  {relation.value}: looks like article #{other.id}, “{other.title}”", "yellow")
    return text


def _reason(error: Exception) -> str:
    if isinstance(error, InputError):
        return complaint(error)
    return f"cannot be read ({error.strerror or type(error).__name__})" if isinstance(error, OSError) else str(error)
