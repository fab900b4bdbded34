"""A list of subscribers or of articles that another bot has kept, told apart and read row by row. Pure.

bytes ── table ── whose columns are these? ── each row once, or why not ──▶ ``Listing``
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

from digests.errors import ArticleRejected, UnreadableDocument
from digests.sources.chat_rows import RowRefused, chat_row, has_left, topics_in
from digests.sources.columns import Column, columns_in
from digests.sources.data import draft_of, has_article, has_words, lost_of, meanings
from digests.sources.drafts import Draft
from digests.sources.lists import PARCEL, ArticleRow, Listing, ListKind, RefusedRow, parcel
from digests.sources.tables import Values, read_table

# So many refused rows are told with their lines.
REFUSED_SHOWN = 5
LONGEST_COLUMN = 40


def read_list(data: bytes, now: datetime) -> Listing:
    """Read a list.

    Raises: UnreadableDocument (as read_table does; no-columns: what its columns hold is not told; list-empty: there is
    no row under them).
    """
    table = read_table(data)
    columns = columns_in(table.names)
    if has_article(table.names) and not _is_of_chats(columns, table.names):
        reader: _Reader = _Articles(table.names, columns, now)
    elif Column.CHAT in columns:
        reader = _Subscribers(table.names, columns, now)
    else:
        raise UnreadableDocument("no-columns")
    for record in table.records:
        if record.values is None:
            reader.refuse(RefusedRow(record.line, f"row-{record.broken}"))
        else:
            reader.take(record.line, record.values)
    if reader.is_empty:
        raise UnreadableDocument("list-empty")
    return reader.listing()


def _is_of_chats(columns: Mapping[Column, str], names: Sequence[str]) -> bool:
    """Tell whether rows with a text are nevertheless chats, as a list with a column for remarks is."""
    return Column.CHAT in columns and "title" not in meanings(names).values()


class _Reader:
    """Reads rows of one kind."""

    kind: ListKind

    def __init__(self, names: Sequence[str], known: Mapping[str, str]) -> None:
        self._names, self._known = names, known
        self._waiting: list[Any] = []
        self._parcels: list[str] = []
        self._seen: set[int | str] = set()
        self._refused: Counter[str] = Counter()
        self._first: list[RefusedRow] = []
        self._count = self._repeated = self.left = self.undated = 0
        self.unclear: Counter[str] = Counter()
        self.lost: Counter[str] = Counter()

    @property
    def is_empty(self) -> bool:
        """Whether there was no row at all."""
        return not (self._count or self._repeated or self.left or self._refused)

    def take(self, line: int, values: Values) -> None:
        """Read a row."""
        raise NotImplementedError

    def refuse(self, row: RefusedRow) -> None:
        """Count a row that is not taken."""
        self._refused[row.reason] += 1
        if len(self._first) < REFUSED_SHOWN:
            self._first.append(row)

    def _is_new(self, key: int | str) -> bool:
        if key in self._seen:
            self._repeated += 1
            return False
        self._seen.add(key)
        return True

    def _keep(self, row: Any) -> None:
        self._count += 1
        self._waiting.append(row)
        if len(self._waiting) >= PARCEL:
            self._close_parcel()

    def _close_parcel(self) -> None:
        if self._waiting:
            self._parcels.append(parcel(self.kind, self._waiting))
            self._waiting = []

    def listing(self) -> Listing:
        """Return what was read."""
        self._close_parcel()
        told = [(meaning, name[:LONGEST_COLUMN]) for meaning, name in self._known.items()]
        unused = [name[:LONGEST_COLUMN] for name in self._names if name and name not in self._known.values()]
        return Listing(
            self.kind, tuple(told), tuple(unused), self._count, self._repeated, self.left, dict(self._refused),
            tuple(self._first), dict(self.unclear), self.undated, dict(self.lost), tuple(self._parcels),
        )  # fmt: skip


class _Subscribers(_Reader):
    kind = ListKind.SUBSCRIBERS

    def __init__(self, names: Sequence[str], columns: Mapping[Column, str], now: datetime) -> None:
        super().__init__(names, {str(column): name for column, name in columns.items()})
        self._columns, self._now = columns, now

    def take(self, line: int, values: Values) -> None:
        try:
            row = chat_row(line, values, self._columns, self._now)
        except RowRefused as refused:
            self.refuse(RefusedRow(line, refused.reason, refused.said[:LONGEST_COLUMN]))
            return
        if not self._is_new(row.chat_id):
            return
        if has_left(values, self._columns):
            self.left += 1
            return
        self.unclear.update(map(str, row.unclear))
        self._keep(row)


class _Articles(_Reader):
    kind = ListKind.ARTICLES

    def __init__(self, names: Sequence[str], columns: Mapping[Column, str], now: datetime) -> None:
        known = {meaning: name for name, meaning in reversed(meanings(names).items())}
        self._topics = columns.get(Column.TOPICS)
        if self._topics is not None and self._topics not in known.values():
            known["topics"] = self._topics
        super().__init__(names, known)
        self._now = now

    def take(self, line: int, values: Values) -> None:
        try:
            draft = draft_of(values, self._now)
        except ArticleRejected as rejected:
            self.refuse(RefusedRow(line, f"article-{rejected.reason}"))
            return
        if not has_words(values):
            # A title alone is no article.
            self.refuse(RefusedRow(line, "article-empty", draft.title[:LONGEST_COLUMN]))
            return
        key = content_key(draft)
        if not self._is_new(key):
            return
        lost = lost_of(values, draft)
        self.lost.update(lost)
        self.undated += draft.written_at is None and "future" not in lost
        topics = topics_in(values.get(self._topics)) if self._topics is not None else ()
        self._keep(ArticleRow(line, key, draft, topics))


def content_key(draft: Draft) -> str:
    """Return the name of an article by what it says, by which a second run knows it."""
    said = json.dumps([draft.title, draft.text, draft.url, draft.source], ensure_ascii=False)
    return sha256(said.encode("utf-8", "replace")).hexdigest()
