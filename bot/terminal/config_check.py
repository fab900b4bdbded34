"""``newsdigest config check``: is the configuration right, and what does it come to?"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from digests.config import Settings, load
from digests.config.environment import PREFIX, SEPARATOR
from digests.config.values import without_password, written
from digests.errors import ConfigError, StoreError
from digests.store.engine.database import described


def check_config(config: Path) -> None:
    """Say what the configuration comes to, as the bot would read it. Raises: ConfigError with every problem."""
    settings = load(config, needs_token=True)
    try:
        database = described(settings.database.url)
    except StoreError as error:
        raise ConfigError([f"database.url: {error}"]) from None
    console = Console(highlight=False, soft_wrap=True)
    where = str(config) if config.exists() else "What the environment says"
    console.print(f"{where} is right.", markup=False)
    for name, value in _lines(settings, database):
        console.print(f"  {name:<13}{value}", markup=False)


def _lines(settings: Settings, database: str) -> Iterator[tuple[str, str]]:
    telegram, digest, sources = settings.telegram, settings.digest, settings.sources
    yield "owners", ", ".join(map(str, telegram.owner_ids))
    yield (
        "updates",
        f"brought to {telegram.webhook_url}"
        if telegram.webhook_url
        else f"polled from {without_password(telegram.base_url)}",
    )
    if settings.network.proxy:
        yield "telegram", "by a proxy"
    yield "database", database
    yield "digests", f"{digest.time:%H:%M} {digest.timezone}, {' '.join(digest.languages)}"
    if sources.proxy:
        yield "sources", "by a proxy"
    if settings.translation:
        yield "translation", f"{settings.translation.model} at {without_password(settings.translation.base_url)}"
    every = settings.backup.every
    yield "backups", f"every {written(every)} in {settings.backup.folder}" if every else "none by itself"
    if named := sorted(set(_from_environment())):
        yield "environment", ", ".join(named)


def _from_environment() -> Iterator[str]:
    """Yield the keys that the environment sets."""
    for name in os.environ:
        if name.upper().startswith(PREFIX) and SEPARATOR in name and os.environ[name]:
            yield name.upper().removeprefix(PREFIX).removesuffix("_FILE").replace(SEPARATOR, ".").lower()
