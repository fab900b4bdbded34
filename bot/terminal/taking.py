"""What ``newsdigest articles add`` is given, one article at a time: files, folders, links and JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from digests.errors import UnreadableDocument
from digests.sources.documents import MAX_MEGABYTES
from digests.sources.drafts import Draft, titled

LINES_SUFFIXES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """One thing to take in: its name for people, and its content or its address; ``line`` is one of JSON Lines."""

    name: str
    path: Path | None = None
    url: str | None = None
    line: str | None = None

    def content(self) -> bytes:
        """Return what the item holds. Raises: OSError, UnreadableDocument (too-big)."""
        if self.path is None:
            return (self.line or self.url or "").encode()
        if self.path.stat().st_size > MAX_MEGABYTES * 1_000_000:
            raise UnreadableDocument("too-big", size=self.path.stat().st_size, limit=MAX_MEGABYTES)
        return self.path.read_bytes()


def items(given: Sequence[str]) -> Iterator[IncomingFile]:
    """Yield every article that is named; a folder gives its files in the order of their names, hidden ones not."""
    for word in given:
        path = Path(word)
        if word.startswith(("http://", "https://")):
            yield IncomingFile(word, url=word)
        elif path.is_dir():
            yield from items([str(inner) for inner in sorted(path.iterdir()) if not inner.name.startswith(".")])
        elif path.suffix.lower() in LINES_SUFFIXES:
            yield from _lines(path)
        else:
            yield IncomingFile(word, path=path)


def key(content: bytes) -> str:
    """Return the name of a content, by which a second run knows it."""
    return sha256(content).hexdigest()


def draft_of(line: str) -> Draft:
    """Read one line of JSON Lines: ``title`` and ``text``, and perhaps url, source, author, language, date.

    Raises: UnreadableDocument (bad-line), ArticleRejected.
    """
    try:
        row: Any = json.loads(line)
        title, text = row.get("title") or "", row["text"]
        if not isinstance(title, str) or not isinstance(text, str):
            raise TypeError
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError):
        raise UnreadableDocument("bad-line") from None
    made = titled(title, text)
    said = {name: row[name] for name in ("url", "source", "author", "language") if isinstance(row.get(name), str)}
    return Draft(made.title, made.text, written_at=_moment(row.get("date")), **said)


def _lines(path: Path) -> Iterator[IncomingFile]:
    with path.open(encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                # Without its end: the last line of a file has none until another follows, and is the same line.
                yield IncomingFile(f"{path}:{number}", line=line.strip())


def _moment(said: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(said))
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
