"""What the bot is given from outside: all of it is opened before its parts are made, and closed after them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.progress import Watcher
from digests.config import Settings
from digests.publishing.finder import FinderProcess
from digests.sources.fetch import Fetcher
from digests.sources.reader import Reader
from digests.store import Leadership, Store
from digests.translation.client import ModelServer
from digests.worker.encoder import SentenceEncoder
from digests.worker.painter import Painter


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the bot is given: its configuration, what has been opened for it, its clocks, and who watches its pushes.

    ``seconds`` is the monotonic clock that the pace of sending goes by.
    """

    configuration: Settings
    store: Store
    leadership: Leadership
    fetcher: Fetcher
    reader: Reader
    encoder: SentenceEncoder
    painter: Painter
    finder: FinderProcess
    translator: ModelServer | None
    now: Callable[[], datetime]
    seconds: Callable[[], float]
    watchers: Sequence[Watcher] = ()
