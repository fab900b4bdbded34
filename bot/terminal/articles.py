"""``newsdigest articles add``: files, folders, links and JSON Lines into the archive, each with its topics and why.

A run that was interrupted goes on where it ended: what was taken in before is known by its content.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from bot.terminal.archive import Archive, archive
from bot.terminal.taking import Item, draft_of, items, key
from bot.texts import Texts, Translator
from digests.config import Settings, load
from digests.errors import DigestsError, InputError, UnreadableDocument
from digests.ingest import Intake
from digests.sources.pasted import Draft

# Beyond these many, what each has become would scroll by unread.
MOST_DESCRIBED = 50


def add_articles(config: Path, given: Sequence[str]) -> None:
    """Store and publish everything named. Raises: ConfigError, StoreError; DigestsError where something was refused."""
    asyncio.run(_add(load(config), given))


async def _add(settings: Settings, given: Sequence[str]) -> None:
    out, errors = Console(highlight=False, soft_wrap=True), Console(stderr=True, highlight=False, soft_wrap=True)
    t = Texts.load()["en"]
    count = await asyncio.to_thread(lambda: sum(1 for _ in items(given)))
    refused = known = 0
    bar = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    async with archive(settings) as rooms:
        with Progress(*bar, console=errors, transient=True, disable=count < 2) as progress:
            for item in progress.track(items(given), total=count, description="Storing"):
                try:
                    intake = await _stored(rooms, item)
                except (InputError, OSError) as error:
                    refused += 1
                    errors.print(f"{item.name}: {_reason(error, t)}", markup=False)
                    continue
                known += intake is None
                if intake is not None and count <= MOST_DESCRIBED:
                    out.print(_described(intake, t))
    if known or count > MOST_DESCRIBED:
        out.print(f"{count - known - refused} stored, {known} were there already.")
    if refused:
        raise DigestsError(f"{refused} of {count} could not be taken; the others are stored.")


async def _stored(rooms: Archive, item: Item) -> Intake | None:
    """Store and publish an item; None where it was taken in before."""
    content = await asyncio.to_thread(item.content)
    name = key(content)
    async with rooms.store.read() as tx:
        if await tx.intake.is_imported(name):
            return None
    intake = await rooms.ingest.add(await _draft(rooms, item, content), added_by=None)
    await rooms.ingest.publish(intake.article.id)
    async with rooms.store.write() as tx:
        await tx.intake.imported(name, intake.article.id)
    return intake


async def _draft(rooms: Archive, item: Item, content: bytes) -> Draft:
    if item.line is not None:
        return draft_of(item.line)
    if item.url is None:
        return await rooms.reader.document(content)
    fetched = await rooms.fetcher.get(item.url)
    page = await rooms.reader.page(fetched.body, fetched.url, fetched.charset)
    if page.walled:
        raise UnreadableDocument("walled")
    return page.draft


def _described(intake: Intake, t: Translator) -> Text:
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


def _reason(error: Exception, t: Translator) -> str:
    if isinstance(error, InputError):
        return t.plain(f"error-{error.reason}", **error.figures)
    return f"cannot be read ({error.strerror or type(error).__name__})" if isinstance(error, OSError) else str(error)
