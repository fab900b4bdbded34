"""The processes that read what came from outside: what they answer, and that the bot outlives them."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from digests.errors import NotAFeed, UnreadableDocument
from digests.sources.fetch import Fetched
from digests.sources.opml import Outline
from digests.sources.reader import Reader
from digests.worker.limits import is_small
from tests.sample_files import FIRST, KINDS, TITLE, page

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
RSS = f"<rss version='2.0'><channel><title>La Valle</title><item><title>{TITLE}</title></item></channel></rss>".encode()


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    async with Reader(lambda: NOW) as reader:
        yield reader


async def test_pages_feeds_and_files_are_read(reader: Reader) -> None:
    date = '<meta property="article:published_time" content="2026-03-09T18:00:00+01:00">'
    read = await reader.page(page(head=date).encode("cp1252"), "https://valle.example/forno", "windows-1252")
    assert (read.draft.title, read.draft.source, read.draft.language) == (TITLE, "La Valle", "it")
    assert FIRST in read.draft.text
    assert (read.draft.written_at, read.walled) == (datetime(2026, 3, 9, 17, 0, tzinfo=UTC), False)
    assert (await reader.feed(RSS, "https://valle.example/feed")).entries[0].title == TITLE
    assert (await reader.document(KINDS["txt"])).title == TITLE
    assert (await reader.feeds_of(b"<html></html>", "https://valle.example/"))[0] == "https://valle.example/feed"


async def test_a_list_of_feeds_is_read_and_one_that_is_none_is_refused(reader: Reader) -> None:
    outline = '<outline text="La Valle" xmlUrl="https://valle.example/feed"/>'
    read = await reader.opml(f"<opml><body><outline text='Monti'>{outline}</outline></body></opml>".encode())
    assert read == [Outline("https://valle.example/feed", "La Valle", None, ("Monti",))]
    entities = '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><opml><body>&d;</body></opml>'
    for hostile in (entities, "<opml><body>"):
        with pytest.raises(UnreadableDocument) as refused:
            await reader.opml(hostile.encode())
        assert refused.value.reason == "no-opml"


async def test_an_address_gives_a_page_or_a_document(reader: Reader) -> None:
    url = "https://valle.example/forno.pdf"
    read = await reader.fetched(Fetched(url, KINDS["pdf"], "application/pdf"))
    assert (read.draft.title, read.draft.url, read.draft.source) == (TITLE.replace("’", "'"), url, "valle.example")
    read = await reader.fetched(Fetched("https://valle.example/forno", page().encode(), "text/html", "utf-8"))
    assert (read.draft.title, read.draft.source) == (TITLE, "La Valle")


async def test_what_is_refused_there_is_refused_here(reader: Reader) -> None:
    with pytest.raises(NotAFeed):
        await reader.feed(b"<html><p>hello</p></html>", "https://valle.example/")
    with pytest.raises(UnreadableDocument) as refused:
        await reader.document(b"")
    assert refused.value.reason == "empty"


async def test_a_process_that_died_or_ended_makes_way_for_another(reader: Reader) -> None:
    assert (await reader.document(KINDS["txt"])).title == TITLE
    killed = reader._idle[0]
    os.kill(killed.pid, signal.SIGKILL)
    await killed.ended()
    with pytest.raises(UnreadableDocument) as refused:
        await reader.document(KINDS["txt"])
    assert refused.value.reason == "too-complex"
    assert (await reader.document(KINDS["txt"])).title == TITLE
    idle = reader._idle[0]
    idle.hang_up()
    assert await idle.ended() == 0
    assert (await reader.document(KINDS["txt"])).title == TITLE


async def test_what_takes_too_long_is_ended() -> None:
    async with Reader(lambda: NOW, patience_s=0.001) as reader:
        with pytest.raises(UnreadableDocument) as refused:
            await reader.document(KINDS["pdf"])
        assert refused.value.reason == "too-complex"
        assert reader._idle == []


@pytest.mark.parametrize("processes", [1, 2])
async def test_many_requests_share_few_processes(processes: int) -> None:
    async with Reader(lambda: NOW, processes=processes) as reader:
        read = await asyncio.gather(*(reader.document(KINDS["txt"]) for _ in range(20)))
        assert {draft.title for draft in read} == {TITLE}
        assert len(reader._idle) == processes


def test_a_container_of_a_gigabyte_is_small_and_one_without_a_limit_is_its_machine(tmp_path: Path) -> None:
    limit = tmp_path / "memory.max"
    limit.write_text("1073741824\n")
    assert is_small(limit)
    limit.write_text("max\n")
    assert is_small(limit) == is_small(tmp_path / "no such file")


async def test_what_unfolds_beyond_half_a_gigabyte_is_refused(reader: Reader) -> None:
    deep = b"<html><body>" + b"<i a=''>" * 500_000 + b"x"
    with pytest.raises(UnreadableDocument):
        await reader.page(deep, "https://valle.example/")
    assert (await reader.document(KINDS["txt"])).title == TITLE
