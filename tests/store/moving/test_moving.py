"""All that is kept, as one file: from each database into the other and back it is the same, or nothing is moved."""

from __future__ import annotations

import gzip
import hashlib
import json
import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from backports import zstd
from sqlalchemy import text

from digests.errors import BackupUnusable, DatabaseTooNew, StoreError
from digests.query import Lexicon, parse
from digests.store import Store
from digests.store.backups import examine, read_all, restore, write_all
from digests.store.schema.steps import STEPS
from digests.store.search import SearchRequest
from tests.databases import Databases
from tests.postgresql import Server
from tests.store.cases import NOW, Desk
from tests.store.moving import odd_rows
from tests.store.schema.inspecting import differences, look, run, tables, version_of
from tests.store.schema.released import fill, postgresql_copy, sqlite_copy

NEWEST = len(STEPS)
NUMBERS = "SELECT id, number FROM articles ORDER BY id"


@pytest.fixture(params=["sqlite", "postgresql"])
async def empty(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without any table."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    server: Server = request.getfixturevalue("server")
    return await server.new(template="template0")


@pytest.fixture(scope="module")
def filled_ones(tmp_path_factory: pytest.TempPathFactory) -> Databases:
    """Databases with something of most kinds."""
    return Databases(tmp_path_factory.mktemp("filled"), fill)


@pytest.fixture
def filled(filled_ones: Databases, tmp_path: Path) -> str:
    """The address of one of these in the test's own folder."""
    return filled_ones.copied(tmp_path / "filled.db")


def names(folder: Path) -> set[str]:
    """Return the names of what lies in a folder."""
    return {each.name for each in folder.iterdir()}


async def rows(url: str, folder: Path) -> list[bytes]:
    """Return all that a database holds, a row each."""
    file = folder / "rows.jsonl"
    await write_all(url, file, NOW)
    _, *lines, _ = file.read_bytes().splitlines()
    return sorted(lines)


def kept(file: Path) -> list[str]:
    """Return all that a SQLite file holds as it stands there, index and last ids too."""
    with closing(sqlite3.connect(file)) as connection:
        # How the index has laid out its words on its pages is its own affair.
        return sorted(line for line in connection.iterdump() if "article_index_" not in line)


async def test_everything_comes_back_from_a_server_to_the_letter(server: Server, tmp_path: Path) -> None:
    first, there = tmp_path / "first.db", await server.new(template="template0")
    await (await Store.open(f"sqlite:///{first}")).close()
    await look(f"sqlite:///{first}", odd_rows.fill)
    await run(f"sqlite:///{first}", f"INSERT INTO meta VALUES ('schema_version', '{NEWEST}')")
    out, back = tmp_path / "out.jsonl.zst", tmp_path / "back.jsonl"
    await write_all(f"sqlite:///{first}", out, NOW)
    await read_all(out, there)
    await write_all(there, back, NOW)
    again = tmp_path / "again.db"
    await read_all(back, f"sqlite:///{again}")
    # The rows had no words in the index before.
    before = [line for line in kept(first) if '"article_index"' not in line]
    assert [line for line in kept(again) if '"article_index"' not in line] == before
    assert out.stat().st_mode & 0o777 == again.stat().st_mode & 0o777 == 0o600
    assert names(tmp_path) == {first.name, again.name, out.name, back.name}
    assert await look(there, differences) == []


async def test_what_is_found_by_its_words_is_found_there_too(filled: str, empty: str, tmp_path: Path) -> None:
    await write_all(filled, tmp_path / "all.gz", NOW)
    await read_all(tmp_path / "all.gz", empty)
    store = await Store.open(empty)
    asked = SearchRequest(parse("pipeline", for_search=True), Lexicon(("en",)), NOW)
    async with store.read() as tx:
        ((found, _),) = (await tx.search.search(asked, limit=9, offset=0)).hits
    assert found.title == "A pipeline opens"
    await store.close()
    assert await rows(empty, tmp_path) == await rows(filled, tmp_path)


async def test_no_id_is_given_a_second_time(url: str, store: Store, desk: Desk, empty: str, tmp_path: Path) -> None:
    for _ in range(3):
        article = await desk.published()
    async with store.write() as tx:
        await tx.articles.erase(article.id)
    await write_all(url, tmp_path / "all.gz", NOW)
    await read_all(tmp_path / "all.gz", empty)
    moved = await Store.open(empty)
    assert (await Desk(moved).published()).id == article.id + 1
    await moved.close()


@pytest.mark.slow
@pytest.mark.parametrize("version", [1, 16])
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_what_an_older_version_had_is_migrated_on_the_way(
    request: pytest.FixtureRequest, version: int, kind: str, empty: str, tmp_path: Path
) -> None:
    old = (
        sqlite_copy(version, tmp_path / "old.db")
        if kind == "sqlite"
        else await postgresql_copy(version, request.getfixturevalue("server"))
    )
    made = await write_all(old, tmp_path / "old.zst", NOW)
    assert (made.schema, made.articles, await version_of(old)) == (version, 2, version)
    await read_all(tmp_path / "old.zst", empty)
    assert (await version_of(empty), await look(empty, differences)) == (NEWEST, [])
    await (await Store.open(old)).close()
    assert await rows(empty, tmp_path) == await rows(old, tmp_path)


async def test_a_database_that_is_not_empty_is_left_as_it_is(
    filled: str, url: str, store: Store, desk: Desk, tmp_path: Path
) -> None:
    await desk.published()
    before = await rows(url, tmp_path)
    await write_all(filled, tmp_path / "all.gz", NOW)
    with pytest.raises(BackupUnusable, match=r"is not empty|exists"):
        await read_all(tmp_path / "all.gz", url)
    assert await rows(url, tmp_path) == before


def changed_in_the_middle(whole: bytes) -> bytes:
    middle = len(whole) // 2
    return whole[:middle] + bytes([whole[middle] ^ 4]) + whole[middle + 1 :]


def resigned(whole: bytes, change: Callable[[list[Any]], None]) -> bytes:
    """Return an export whose lines were changed by somebody who knows how to sum them up."""
    lines = [json.loads(line) for line in gzip.decompress(whole).splitlines()]
    change(lines)
    body = b"".join(json.dumps(line).encode() + b"\n" for line in lines[:-1])
    counted = sum(isinstance(line, list) for line in lines)
    return body + json.dumps({"rows": counted, "sha256": hashlib.sha256(body).hexdigest()}).encode() + b"\n"


def told(name: str, value: object) -> Callable[[list[Any]], None]:
    return lambda lines: lines[0].update({name: value})


def row_of(table: str, column: str, value: object) -> Callable[[list[Any]], None]:
    """Return a change of a value in the first row of a table."""

    def change(lines: list[Any]) -> None:
        head = next(at for at, line in enumerate(lines) if isinstance(line, dict) and line.get("table") == table)
        lines[head + 1][list(lines[head]["columns"]).index(column)] = value

    return change


def without_a_table(lines: list[Any]) -> None:
    head = next(at for at, line in enumerate(lines) if isinstance(line, dict) and line.get("table") == "audit")
    del lines[head]
    del lines[0]["tables"]["audit"]


def twice(lines: list[Any]) -> None:
    head = next(at for at, line in enumerate(lines) if isinstance(line, dict) and line.get("table") == "topics")
    lines.insert(head + 1, lines[head + 1])
    lines[0]["tables"]["topics"] += 1


BROKEN: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "empty": (lambda whole: b"", "no whole export"),
    "a diary": (lambda whole: b"Dear diary,\nnothing.\n", "no export of this program"),
    "cut": (lambda whole: whole[: len(whole) // 2], "cut off"),
    "cut at a line": (lambda whole: b"".join(gzip.decompress(whole).splitlines(keepends=True)[:-1]), "is cut off"),
    "cut in a line": (lambda whole: gzip.decompress(whole)[:-3], "cut off"),
    "a byte": (changed_in_the_middle, "was changed"),
    "a byte of a plain one": (lambda whole: gzip.decompress(whole).replace(b"Bread", b"Broad"), "was changed"),
    "a byte of zstd": (lambda whole: changed_in_the_middle(zstd.compress(gzip.decompress(whole))), "was changed"),
    "more": (lambda whole: gzip.decompress(whole) + b"more\n", "was changed"),
    "another format": (lambda whole: resigned(whole, told("format", 2)), "another format (2, this version knows 1)"),
    "no schema": (lambda whole: resigned(whole, told("schema", 0)), "of which schema"),
    # The next one made the table of suggestions.
    "another schema": (lambda whole: resigned(whole, told("schema", 40)), "none of its schema"),
    "no word of a table": (lambda whole: resigned(whole, without_a_table), "lacks the table audit"),
    "a flag": (lambda whole: resigned(whole, row_of("chats", "active", "yes")), "was changed"),
    "a number": (lambda whole: resigned(whole, row_of("chats", "covered", 1 << 63)), "was changed"),
    "no address": (lambda whole: resigned(whole, row_of("feeds", "url", None)), "fit no database"),
    "a row twice": (lambda whole: resigned(whole, twice), "fit no database"),
    "an orphan": (lambda whole: resigned(whole, row_of("subscriptions", "topic_id", 99)), "has rows that"),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("what", BROKEN)
async def test_what_is_broken_is_said_and_leaves_nothing(what: str, filled: str, empty: str, tmp_path: Path) -> None:
    file = tmp_path / "all.gz"
    await write_all(filled, file, NOW)
    change, said = BROKEN[what]
    file.write_bytes(change(file.read_bytes()))
    with pytest.raises(BackupUnusable) as refused:
        await read_all(file, empty)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)
    assert names(tmp_path) == {"all.gz", "filled.db"}
    if empty.startswith("postgresql"):
        assert await look(empty, tables) == set()


async def test_what_a_newer_version_made_says_so(filled: str, empty: str, tmp_path: Path) -> None:
    file = tmp_path / "all.gz"
    await write_all(filled, file, NOW)
    file.write_bytes(resigned(file.read_bytes(), told("schema", 999)))
    for moves in (read_all, restore, examine):
        with pytest.raises(DatabaseTooNew, match=f"schema 999, this one knows {NEWEST}"):
            await moves(file, empty)


async def test_another_bots_is_taken_only_where_that_is_said(filled: str, empty: str, tmp_path: Path) -> None:
    await run(filled, "INSERT INTO meta VALUES ('bot_id', '111')")
    await write_all(filled, tmp_path / "all.gz", NOW)
    with pytest.raises(BackupUnusable, match="of the bot 111, and the token in the configuration of 222"):
        await read_all(tmp_path / "all.gz", empty, bot=222)
    assert (await read_all(tmp_path / "all.gz", empty, bot=111)).bot_id == 111


async def test_there_is_nothing_to_write_where_nothing_is(empty: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"nothing to"):
        await write_all(empty, tmp_path / "all.gz", NOW)
    assert not (tmp_path / "all.gz").exists()
    assert not (tmp_path / "empty.db").exists()


async def test_a_copy_of_a_file_is_no_servers(server: Server, filled: str, tmp_path: Path) -> None:
    there = await server.new(template="template0")
    for moves in (restore, examine):
        with pytest.raises(BackupUnusable, match="newsdigest export"):
            await moves(tmp_path / "filled.db", there)
    assert await look(there, lambda asked: asked.execute(text("SELECT 1")).scalar()) == 1


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond a size: to whoever writes it that is as a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


async def test_a_full_disk_is_said_and_leaves_nothing(filled: str, tmp_path: Path) -> None:
    await run(filled, "UPDATE articles SET text = hex(zeroblob(100000))")
    with room_for(100_000), pytest.raises(BackupUnusable, match="There is no room for"):
        await write_all(filled, tmp_path / "all.jsonl", NOW)
    assert names(tmp_path) == {"filled.db"}
    await write_all(filled, tmp_path / "all.gz", NOW)
    with room_for(100_000), pytest.raises(StoreError, match="disk"):
        await read_all(tmp_path / "all.gz", f"sqlite:///{tmp_path / 'empty.db'}")
    assert names(tmp_path) == {"filled.db", "all.gz"}


async def test_how_far_it_is_is_told(filled: str, empty: str, tmp_path: Path) -> None:
    steps: list[tuple[str, int, int]] = []
    await write_all(filled, tmp_path / "all.gz", NOW, lambda *step: steps.append(step))
    await read_all(tmp_path / "all.gz", empty, lambda *step: steps.append(step))
    assert [doing for doing, done, of in steps if done == of] == ["Writing", "Reading", "Indexing"]
