"""``newsdigest articles add``: text files into the archive, each with what it is about and why."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.text import Text

from bot.terminal.archive import Archive, archive
from bot.texts import Texts, Translator
from digests.config import Settings, load
from digests.errors import DigestsError, InputError
from digests.ingest import Intake
from digests.sources.documents import text_of
from digests.sources.pasted import draft

MAX_BYTES = 20 * 1024 * 1024


def add_files(config: Path, files: Sequence[Path]) -> None:
    """Store and publish each file. Raises: ConfigError, StoreError; DigestsError where any file could not be taken."""
    asyncio.run(_add(load(config), files))


async def _add(settings: Settings, files: Sequence[Path]) -> None:
    out, errors = Console(highlight=False, soft_wrap=True), Console(stderr=True, highlight=False, soft_wrap=True)
    t = Texts.load()["en"]
    refused = 0
    async with archive(settings) as rooms:
        with Progress(console=errors, transient=True, disable=len(files) < 2) as progress:
            for file in progress.track(files, description="Storing"):
                try:
                    out.print(_described(await _stored(rooms, file), t))
                except (InputError, OSError) as error:
                    refused += 1
                    errors.print(f"{file}: {_reason(error, t)}", markup=False)
    if refused:
        raise DigestsError(f"{refused} of {len(files)} files could not be taken; the others are stored.")


def _read(file: Path) -> bytes:
    if file.stat().st_size > MAX_BYTES:
        raise InputError("too-big", limit=MAX_BYTES // 1024 // 1024)
    return file.read_bytes()


async def _stored(rooms: Archive, file: Path) -> Intake:
    data = await asyncio.to_thread(_read, file)
    intake = await rooms.ingest.add(draft(text_of(data, file.name)), added_by=None)
    await rooms.ingest.publish(intake.article.id)
    return intake


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
