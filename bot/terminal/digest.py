"""``newsdigest digest preview``: the digest of a topic as it would go out now."""

from __future__ import annotations

import asyncio
from pathlib import Path

from rich.console import Console

from bot.terminal.archive import archive
from bot.terminal.plain import shown_message
from digests.config import Settings, load
from digests.errors import DigestsError


def print_preview(config: Path, slug: str, language: str | None) -> None:
    """Print the digest. Raises: ConfigError, StoreError, DigestsError where there is no such topic or language."""
    asyncio.run(_print(load(config), slug, language))


async def _print(settings: Settings, slug: str, language: str | None) -> None:
    console = Console(highlight=False, soft_wrap=True)
    async with archive(settings) as rooms:
        async with rooms.store.read() as tx:
            topic = await tx.topics.by_slug(slug)
            known = [each.slug for each in await tx.topics.active()]
        if topic is None:
            raise DigestsError(f"There is no topic {slug!r}; there are: {', '.join(known) or 'none yet'}.")
        if language is not None and language not in rooms.texts.languages:
            raise DigestsError(f"The bot does not speak {language!r}; it speaks: {', '.join(rooms.texts.languages)}.")
        spoken = language or rooms.texts.choose(settings.digest.languages[0])
        async with rooms.store.read() as tx:
            hold = await tx.holds.of(topic.id)
        if hold.held_at is not None:
            console.print(f"{topic.name(spoken)} is held: its next digest waits for an editor's approval at /desk.\n")
        digest = await rooms.publisher.topic_preview(topic, spoken)
        if not digest.articles:
            console.print(f"Nothing new on {topic.name(spoken)}: no digest would go out now.")
            return
        for message in rooms.renderer.render(rooms.renderer.fitted(digest)):
            console.print(shown_message(message))
            console.print()
