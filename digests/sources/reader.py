"""Reads what came from outside in processes of its own, with little memory and little time, so that the bot has both.

Pages, feeds and files are parsed by large libraries written for trusted input. A process that reads them may die of
one; the next request gets another. It also keeps those libraries out of the bot's own memory, and ends when idle.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

from pydantic import TypeAdapter

from digests import errors
from digests.errors import InputError, UnreadableDocument
from digests.sources.drafts import Draft
from digests.sources.fetch import MARKUP, Fetched
from digests.sources.parsed import Page, ParsedFeed
from digests.sources.worker import LENGTH_BYTES

# Two: a book of 20 MB does not keep the next link waiting.
PROCESSES = 2
PATIENCE_S = 30.0
MAX_ANSWER_BYTES = 50_000_000


class Reader:
    """Reads pages, feeds and files; ``now`` keeps their dates out of the future."""

    def __init__(self, now: Callable[[], datetime], *, patience_s: float = PATIENCE_S) -> None:
        self._now, self._patience_s = now, patience_s
        self._turns = asyncio.Semaphore(PROCESSES)
        self._idle: list[Process] = []

    async def __aenter__(self) -> Reader:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End the processes that wait."""
        while self._idle:
            await _end(self._idle.pop())

    async def page(self, data: bytes, url: str, charset: str | None = None) -> Page:
        """Read a web page. Raises: UnreadableDocument (page-empty, damaged, too-complex), ArticleRejected."""
        found = await self._ask(data, read="page", url=url, now=self._now().isoformat(), charset=charset)
        return TypeAdapter(Page).validate_python(found)

    async def fetched(self, fetched: Fetched) -> Page:
        """Read what an address gave: a page, or a document that stands on the web. Raises: as page and document."""
        if fetched.content_type in MARKUP:
            return await self.page(fetched.body, fetched.url, fetched.charset)
        found = await self.document(fetched.body)
        return Page(replace(found, url=fetched.url, source=found.source or urlsplit(fetched.url).hostname))

    async def feed(self, data: bytes, url: str, content_type: str = "", charset: str | None = None) -> ParsedFeed:
        """Read a feed. Raises: NotAFeed (no-feed), UnreadableDocument (too-complex)."""
        found = await self._ask(data, read="feed", url=url, content_type=content_type, charset=charset)
        return TypeAdapter(ParsedFeed).validate_python(found)

    async def feeds_of(self, data: bytes, url: str) -> list[str]:
        """Return where the feeds of a site may be. Raises: UnreadableDocument (too-complex)."""
        found = await self._ask(data, read="site", url=url)
        return TypeAdapter(list[str]).validate_python(found)

    async def document(self, data: bytes) -> Draft:
        """Read a file. Raises: UnreadableDocument, ArticleRejected."""
        found = await self._ask(data, read="document", now=self._now().isoformat())
        return TypeAdapter(Draft).validate_python(found)

    async def _ask(self, data: bytes, **about: Any) -> Any:
        async with self._turns:
            for _ in range(2):
                process = self._idle.pop() if self._idle else await _start()
                try:
                    async with asyncio.timeout(self._patience_s):
                        answer = await _exchange(process, json.dumps(about).encode(), data)
                except (TimeoutError, asyncio.CancelledError) as error:
                    await _end(process)
                    if isinstance(error, TimeoutError):
                        raise UnreadableDocument("too-complex") from None
                    raise
                if answer is not None:
                    self._idle.append(process)
                    return _found(answer)
                await _end(process)
                # It had ended by itself, of idleness, before it saw the request; else the request ended it.
                if process.returncode != 0:
                    break
        raise UnreadableDocument("too-complex")


async def _start() -> Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "digests.sources.worker", stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=_environment()
    )


def _environment() -> dict[str, str]:
    """Return an environment without anything of the bot's: its token may be there."""
    kept = ("PATH", "SYSTEMROOT", "LANG", "LC_ALL", "PYTHONPATH", "VIRTUAL_ENV")
    return {name: os.environ[name] for name in kept if name in os.environ}


async def _exchange(process: Process, about: bytes, data: bytes) -> dict[str, Any] | None:
    """Send a request and return the answer, None where the process has ended."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        for frame in (about, data):
            process.stdin.write(len(frame).to_bytes(LENGTH_BYTES, "big"))
            process.stdin.write(frame)
        await process.stdin.drain()
        length = int.from_bytes(await process.stdout.readexactly(LENGTH_BYTES), "big")
        if length > MAX_ANSWER_BYTES:
            return None
        answer: dict[str, Any] = json.loads(await process.stdout.readexactly(length))
    except (ConnectionError, asyncio.IncompleteReadError, ValueError):
        return None
    return answer


def _found(answer: dict[str, Any]) -> Any:
    refused = answer.get("refused")
    if refused is None:
        return answer["found"]
    kind = getattr(errors, str(refused["kind"]), InputError)
    raise kind(refused["reason"], **refused["figures"])


async def _end(process: Process) -> None:
    if process.stdin is not None:
        process.stdin.close()
    with suppress(ProcessLookupError):
        if process.returncode is None:
            process.kill()
    await process.wait()
