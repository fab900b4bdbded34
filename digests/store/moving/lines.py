"""The file: a line that says what it is, tables with their rows, a line that says what there was; compressed by name.

{"newsdigest": "export", "format": 1, "schema": 30, "bot": 12, "made_at": …, "tables": {…}, "last_ids": {…}}
{"table": "chats", "columns": {"id": "number", …}}
[7, …]
{"rows": 1200, "sha256": …}          of all the lines before it, as they are without compression
"""

from __future__ import annotations

import gzip
import json
import os
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from hashlib import sha256
from io import BufferedReader
from pathlib import Path
from typing import IO, Any, cast

from backports import zstd

from digests.errors import BackupUnusable
from digests.store.moving.kinds import READERS, WRITERS, Kind

FORMAT = 1
WHAT, TABLE = b'{"newsdigest": "export"', b'{"table"'
GZIP_MAGIC, ZSTD_MAGIC = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
# Beyond these a smaller file costs more time than it saves room.
GZIP_LEVEL, ZSTD_LEVEL = 6, 5
# No row is longer; what claims to be is no export.
LONGEST_LINE = 64 * 1024 * 1024
BATCH = 500
NOT_WHOLE = EOFError, zlib.error, zstd.ZstdError, gzip.BadGzipFile

Row = Sequence[Any]


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of itself: of which schema and bot (0 for none), rows by table, the last id each has given."""

    schema: int
    bot: int
    made_at: datetime
    tables: Mapping[str, int]
    last_ids: Mapping[str, int] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """How many rows there are in all tables."""
        return sum(self.tables.values())


class Writer:
    """Writes the lines of a file."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._read = sha256()
        self._rows = 0
        self._shapes: Sequence[Callable[[Any], Any] | None] = ()

    def begin(self, header: Header) -> None:
        """Write what the file is."""
        made_at = header.made_at.isoformat()
        self._line({"newsdigest": "export", "format": FORMAT, **asdict(header), "made_at": made_at})

    def table(self, name: str, columns: Mapping[str, Kind]) -> None:
        """Write which table the next rows are of."""
        self._shapes = [WRITERS.get(kind) for kind in columns.values()]
        self._line({"table": name, "columns": columns})

    def rows(self, rows: Sequence[Row]) -> None:
        """Write rows."""
        for row in rows:
            pairs = zip(row, self._shapes, strict=True)
            self._line([value if shape is None or value is None else shape(value) for value, shape in pairs])
        self._rows += len(rows)

    def end(self) -> str:
        """Write what there was, and return the hash of it."""
        read = self._read.hexdigest()
        self._line({"rows": self._rows, "sha256": read})
        return read

    def _line(self, value: Any) -> None:
        line = json.dumps(value, ensure_ascii=False).encode() + b"\n"
        self._read.update(line)
        self._stream.write(line)


class Lines:
    """Reads a file from its beginning; each method says by BackupUnusable where it is not what was written."""

    def __init__(self, file: Path, stream: BufferedReader) -> None:
        self._file, self._stream = file, stream
        # Of all lines but the last one that was read.
        self._read = sha256()
        self._last = b""
        self._number = 0
        self.header = self._header()

    def checked(self, told: Callable[[int], None]) -> str:
        """Read to the end without looking into the rows, and return the hash."""
        counts: dict[str, int] = {}
        name = ""
        while (line := self._line()).startswith((b"[", TABLE)):
            if line[:1] == b"[":
                counts[name] = counts.get(name, 0) + 1
                if counts[name] % BATCH == 0:
                    told(sum(counts.values()))
            else:
                name = self._table(line)[0]
                counts.setdefault(name, 0)
        self._see_end(line, counts)
        return self._read.hexdigest()

    def batches(self) -> Iterator[tuple[str, Mapping[str, Kind], list[list[Any]]]]:
        """Yield rows, some at a time, with their table and its columns; none where a table begins."""
        counts: dict[str, int] = {}
        name, columns, rows = "", dict[str, Kind](), list[list[Any]]()
        while True:
            line = self._line()
            if line[:1] == b"[":
                rows.append(self._row(line, columns))
                counts[name] = counts.get(name, 0) + 1
                if len(rows) < BATCH:
                    continue
            if rows:
                yield name, columns, rows
                rows = []
            if line[:1] == b"[":
                continue
            if not line.startswith(TABLE):
                return self._see_end(line, counts)
            name, columns = self._table(line)
            counts.setdefault(name, 0)
            yield name, columns, []

    def _header(self) -> Header:
        line = self._line(first=True)
        if not line.startswith(WHAT):
            raise BackupUnusable(f"{self._file} is no export of this program: take another one.")
        found = self._parsed(line)
        if found.get("format") != FORMAT:
            raise BackupUnusable(
                f"{self._file} has another format ({found.get('format')}, this version knows {FORMAT}): install the "
                "version that made it."
            )
        try:
            made_at = datetime.fromisoformat(found["made_at"])
            counts = [{str(name): int(count) for name, count in found[each].items()} for each in ("tables", "last_ids")]
            return Header(int(found["schema"]), int(found["bot"]), made_at, *counts)
        except (KeyError, TypeError, ValueError, AttributeError):
            raise self._changed() from None

    def _table(self, line: bytes) -> tuple[str, dict[str, Kind]]:
        found = self._parsed(line)
        try:
            return str(found["table"]), {str(name): Kind(kind) for name, kind in found["columns"].items()}
        except (KeyError, ValueError, AttributeError):
            raise self._changed() from None

    def _row(self, line: bytes, columns: Mapping[str, Kind]) -> list[Any]:
        row = self._parsed(line)
        try:
            pairs = zip(row, columns.values(), strict=True)
            return [None if value is None else READERS[kind](value) for value, kind in pairs]
        except ValueError:
            raise self._changed() from None

    def _see_end(self, line: bytes, counts: Mapping[str, int]) -> None:
        found = self._parsed(line)
        says = {"rows": sum(counts.values()), "sha256": self._read.hexdigest()}
        if found != says or counts != self.header.tables or self._rest():
            raise self._changed()

    def _parsed(self, line: bytes) -> Any:
        try:
            return json.loads(line)
        except (ValueError, RecursionError):
            raise self._changed() from None

    def _line(self, *, first: bool = False) -> bytes:
        self._read.update(self._last)
        try:
            line = self._stream.readline(LONGEST_LINE)
        except NOT_WHOLE:
            raise self._changed() from None
        if not line.endswith(b"\n"):
            raise self._changed() if line or first else self._cut()
        self._last = line
        self._number += 1
        return line

    def _rest(self) -> bytes:
        try:
            return self._stream.read(1)
        except NOT_WHOLE:
            raise self._changed() from None

    def _cut(self) -> BackupUnusable:
        return BackupUnusable(f"{self._file} is cut off after line {self._number}: take another one.")

    def _changed(self) -> BackupUnusable:
        return BackupUnusable(
            f"{self._file} is no whole export: it is cut off or was changed near line {self._number + 1}, so take "
            "another one."
        )


@contextmanager
def opened(file: Path) -> Iterator[Lines]:
    """Open a file to be read, however it is compressed. Raises: BackupUnusable, OSError."""
    with file.open("rb") as raw:
        magic = raw.read(len(ZSTD_MAGIC))
        raw.seek(0)
        stream: Any = raw
        if magic.startswith(GZIP_MAGIC):
            stream = gzip.GzipFile(fileobj=raw)
        elif magic == ZSTD_MAGIC:
            stream = zstd.ZstdFile(raw)
        with BufferedReader(stream, 1 << 20) as buffered:
            yield Lines(file, buffered)


@contextmanager
def created(part: Path, name: str, made_at: datetime) -> Iterator[Writer]:
    """Write a file anew, compressed as its later name says: ``.gz``, ``.zst``, or not at all."""
    with part.open("wb") as raw:
        if name.endswith(".gz"):
            with gzip.GzipFile("", "wb", GZIP_LEVEL, raw, made_at.timestamp()) as packed:
                yield Writer(cast("IO[bytes]", packed))
        elif name.endswith(".zst"):
            with zstd.ZstdFile(raw, "wb", level=ZSTD_LEVEL) as zipped:
                yield Writer(cast("IO[bytes]", zipped))
        else:
            yield Writer(raw)
        raw.flush()
        os.fsync(raw.fileno())


def is_export(file: Path) -> bool:
    """Tell whether a file begins as an export does. Raises: OSError."""
    with file.open("rb") as raw:
        magic = raw.read(len(ZSTD_MAGIC))
        raw.seek(0)
        if magic == ZSTD_MAGIC:
            return True
        if not magic.startswith(GZIP_MAGIC):
            return raw.read(len(WHAT)) == WHAT
        try:
            return gzip.GzipFile(fileobj=raw).read(len(WHAT)) == WHAT
        except NOT_WHOLE:
            return False
