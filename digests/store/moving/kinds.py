"""Values of each kind as JSON has them, so that what comes back is what was there, on either database.

Instants and days are ISO 8601, the first in UTC; bytes are Base64; a document of JSON is the text that it is kept as.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    ColumnClause,
    Date,
    DateTime,
    Float,
    Integer,
    LargeBinary,
    String,
    Text,
    column,
)
from sqlalchemy.types import TypeEngine

from digests.store.engine.columns import Moment
from digests.store.engine.documents import Document

LARGEST = (1 << 63) - 1


class Kind(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    TEXT = "text"
    FLAG = "flag"
    REAL = "real"
    INSTANT = "instant"
    DAY = "day"
    BYTES = "bytes"
    DOCUMENT = "document"


# The first that fits: a database tells its own types, which are kinds of these.
TOLD: tuple[tuple[type[TypeEngine[Any]], Kind], ...] = (
    (Boolean, Kind.FLAG),
    (Integer, Kind.NUMBER),
    (DateTime, Kind.INSTANT),
    (Date, Kind.DAY),
    (JSON, Kind.DOCUMENT),
    (LargeBinary, Kind.BYTES),
    (Float, Kind.REAL),
    (String, Kind.TEXT),
)
TYPES: dict[Kind, TypeEngine[Any]] = {
    Kind.NUMBER: BigInteger(),
    Kind.TEXT: Text(),
    Kind.FLAG: Boolean(),
    Kind.REAL: Float(),
    Kind.INSTANT: Moment(),
    Kind.DAY: Date(),
    Kind.BYTES: LargeBinary(),
    Kind.DOCUMENT: Document(),
}


def kind_of(told: TypeEngine[Any]) -> Kind:
    """Return the kind of a column by the type that a database tells. Raises: LookupError."""
    for known, kind in TOLD:
        if isinstance(told, known):
            return kind
    raise LookupError(f"no kind of value is known for {told!r}")


def named(name: str, kind: Kind) -> ColumnClause[Any]:
    """Return the column of that name, as it is read and written."""
    return column(name, TYPES[kind])


def _number(value: Any) -> int:
    if type(value) is not int or not -LARGEST - 1 <= value <= LARGEST:
        raise ValueError
    return value


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError
    return value


def _real(value: Any) -> float:
    if type(value) not in (int, float):
        raise ValueError
    return float(value)


def _instant(value: Any) -> datetime:
    found = datetime.fromisoformat(_text(value))
    if found.tzinfo is None:
        raise ValueError
    return found.astimezone(UTC)


def _instant_written(value: datetime) -> str:
    return f"{value.astimezone(UTC).replace(tzinfo=None).isoformat()}Z"


def _bytes(value: Any) -> bytes:
    try:
        return base64.b64decode(_text(value), validate=True)
    except binascii.Error:
        raise ValueError from None


# How a value is written, None where JSON has it as it is; and how what was written is read. Raises: ValueError.
WRITERS: dict[Kind, Callable[[Any], Any]] = {
    Kind.INSTANT: _instant_written,
    Kind.DAY: date.isoformat,
    Kind.BYTES: lambda value: base64.b64encode(value).decode("ascii"),
}
READERS: dict[Kind, Callable[[Any], Any]] = {
    Kind.NUMBER: _number,
    Kind.TEXT: _text,
    Kind.FLAG: _flag,
    Kind.REAL: _real,
    Kind.INSTANT: _instant,
    Kind.DAY: lambda value: date.fromisoformat(_text(value)),
    Kind.BYTES: _bytes,
    Kind.DOCUMENT: _text,
}
