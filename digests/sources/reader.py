"""Reads what came from outside in processes of its own, with little memory and little time, so that the bot has both.

Pages, feeds and files are parsed by large libraries written for trusted input. A process that reads them may die of
one; the next request gets another. It also keeps those libraries out of the bot's own memory, and ends when idle.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

from pydantic import TypeAdapter

from digests import errors
from digests.errors import InputError, UnreadableDocument
from digests.sources.content import is_page
from digests.sources.drafts import Draft
from digests.sources.fetch import Fetched
from digests.sources.lists import Listing
from digests.sources.opml import Outline
from digests.sources.parsed import Page, ParsedFeed
from digests.sources.telegram import post_at
from digests.worker.child import Child
from digests.worker.limits import is_small

# Two: a book of 20 MB does not keep the next link waiting. Each may take half a gigabyte.
PROCESSES, PROCESSES_ON_SMALL = 2, 1
PATIENCE_S = 30.0
# What the process answers, checked; making a checker takes longer than checking.
_PAGE, _FEED, _DRAFT = TypeAdapter(Page), TypeAdapter(ParsedFeed), TypeAdapter(Draft)
_ADDRESSES, _OUTLINES, _LISTING = TypeAdapter(list[str]), TypeAdapter(list[Outline]), TypeAdapter(Listing)


class Reader:
    """Reads pages, feeds and files; ``now`` keeps their dates out of the future."""

    def __init__(
        self, now: Callable[[], datetime], *, patience_s: float = PATIENCE_S, processes: int | None = None
    ) -> None:
        """Start nothing yet; ``processes`` is how many read at once, by the machine's memory where None."""
        self._now, self._patience_s = now, patience_s
        self._turns = asyncio.Semaphore(processes or (PROCESSES_ON_SMALL if is_small() else PROCESSES))
        self._idle: list[Child] = []

    async def __aenter__(self) -> Reader:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End the processes that wait."""
        while self._idle:
            await self._idle.pop().end()

    async def page(self, data: bytes, url: str, charset: str | None = None) -> Page:
        """Read a web page. Raises: UnreadableDocument (page-empty, damaged, too-complex), ArticleRejected."""
        found = await self._ask(data, read="page", url=url, now=self._now().isoformat(), charset=charset)
        return _PAGE.validate_python(found)

    async def post(self, data: bytes, url: str, charset: str | None = None) -> Page:
        """Read a public Telegram post. Raises: UnreadableDocument (post-missing, post-wordless, too-complex)."""
        found = await self._ask(data, read="post", url=url, now=self._now().isoformat(), charset=charset)
        return _PAGE.validate_python(found)

    async def fetched(self, fetched: Fetched) -> Page:
        """Read what an address gave: a page, a Telegram post, or a document on the web. Raises: as for each of them."""
        if post_at(fetched.url) is not None:
            return await self.post(fetched.body, fetched.url, fetched.charset)
        if is_page(fetched.body, fetched.content_type):
            return await self.page(fetched.body, fetched.url, fetched.charset)
        found = await self.document(fetched.body)
        return Page(replace(found, url=fetched.url, source=found.source or urlsplit(fetched.url).hostname))

    async def feed(self, data: bytes, url: str, charset: str | None = None) -> ParsedFeed:
        """Read a feed. Raises: NotAFeed (no-feed), UnreadableDocument (too-complex)."""
        found = await self._ask(data, read="feed", url=url, charset=charset)
        return _FEED.validate_python(found)

    async def feeds_of(self, data: bytes, url: str, charset: str | None = None) -> list[str]:
        """Return where the feeds of a site may be. Raises: UnreadableDocument (too-complex)."""
        found = await self._ask(data, read="site", url=url, charset=charset)
        return _ADDRESSES.validate_python(found)

    async def opml(self, data: bytes) -> list[Outline]:
        """Read a list of feeds. Raises: UnreadableDocument (no-opml, too-complex)."""
        return _OUTLINES.validate_python(await self._ask(data, read="opml"))

    async def listing(self, data: bytes) -> Listing:
        """Read a list of subscribers or of articles. Raises: UnreadableDocument (no-list, no-columns, and others)."""
        return _LISTING.validate_python(await self._ask(data, read="list", now=self._now().isoformat()))

    async def document(self, data: bytes) -> Draft:
        """Read a file. Raises: UnreadableDocument, ArticleRejected."""
        found = await self._ask(data, read="document", now=self._now().isoformat())
        return _DRAFT.validate_python(found)

    async def _ask(self, data: bytes, **about: Any) -> Any:
        async with self._turns:
            for _ in range(2):
                child = self._idle.pop() if self._idle else await Child.start("digests.sources.worker")
                try:
                    async with asyncio.timeout(self._patience_s):
                        answer = _read(await child.exchange(json.dumps(about).encode(), data))
                except (TimeoutError, asyncio.CancelledError) as error:
                    await child.end()
                    if isinstance(error, TimeoutError):
                        raise UnreadableDocument("too-complex") from None
                    raise
                if answer is not None:
                    self._idle.append(child)
                    return _found(answer)
                # It had ended by itself, of idleness, before it saw the request; else the request ended it.
                if await child.end() != 0:
                    break
        raise UnreadableDocument("too-complex")


def _read(answer: bytes | None) -> dict[str, Any] | None:
    try:
        return dict(json.loads(answer)) if answer is not None else None
    except ValueError:
        return None


def _found(answer: dict[str, Any]) -> Any:
    refused = answer.get("refused")
    if refused is None:
        return answer["found"]
    kind = getattr(errors, str(refused["kind"]), InputError)
    raise kind(refused["reason"], **refused["figures"])
