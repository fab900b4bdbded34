"""How the values of the model are kept in columns, the same on both databases."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, SmallInteger, String, Text, TypeDecorator

from digests.model import Entity, EntityKind, Message, TopicTime

Choice = TypeVar("Choice", bound=StrEnum)


class Moment(TypeDecorator[datetime]):
    """An aware UTC datetime. Raises: ValueError for a naive one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a naive datetime cannot be stored: {value!r}")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


class LocalTime(TypeDecorator[time]):
    """A time of day, to the minute, as ``HH:MM``."""

    impl = String(5)
    cache_ok = True

    def process_bind_param(self, value: time | None, dialect: Dialect) -> str | None:
        return None if value is None else f"{value:%H:%M}"

    def process_result_value(self, value: str | None, dialect: Dialect) -> time | None:
        return None if value is None else time(int(value[:2]), int(value[3:]))


class LocalTimes(TypeDecorator[tuple[time, ...]]):
    """Times of day, to the minute, as ``HH:MM`` with commas between them."""

    impl = String(64)
    cache_ok = True

    def process_bind_param(self, value: Iterable[time] | None, dialect: Dialect) -> str | None:
        return None if value is None else ",".join(f"{each:%H:%M}" for each in value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[time, ...] | None:
        if value is None:
            return None
        return tuple(time(int(each[:2]), int(each[3:])) for each in value.split(",") if each)


class Weekdays(TypeDecorator[frozenset[int]]):
    """A set of ISO weekdays as a bit mask: Monday is 1, Sunday 64."""

    impl = SmallInteger
    cache_ok = True

    def process_bind_param(self, value: Iterable[int] | None, dialect: Dialect) -> int | None:
        return None if value is None else sum(1 << (day - 1) for day in set(value))

    def process_result_value(self, value: int | None, dialect: Dialect) -> frozenset[int] | None:
        return None if value is None else frozenset(day for day in range(1, 8) if value & 1 << (day - 1))


LONGEST_NAME = 16


class Named(TypeDecorator[Choice], Generic[Choice]):
    """A member of a StrEnum by its value, of sixteen characters at most. Raises: ValueError for one that has longer."""

    impl = String(LONGEST_NAME)
    cache_ok = True

    def __init__(self, choices: type[Choice]) -> None:
        super().__init__()
        longest = max(choices, key=len)
        # SQLite would take it, and PostgreSQL refuse it only when it is stored first.
        if len(longest) > LONGEST_NAME:
            raise ValueError(f"{longest!r} is longer than what is kept of a name")
        self.choices = choices
        self._named = {str(each): each for each in choices}

    def process_bind_param(self, value: Choice | None, dialect: Dialect) -> str | None:
        return None if value is None else str(self.choices(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Choice | None:
        return None if value is None else self._named.get(value) or self.choices(value)


class Prose(TypeDecorator[str]):
    """Text from outside; what no database keeps (NUL, half a surrogate pair) is left out."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else keepable(value)


class Words(TypeDecorator[tuple[str, ...]]):
    """A tuple of strings, as a JSON list."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Iterable[str] | None, dialect: Dialect) -> list[str] | None:
        return None if value is None else list(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[str, ...] | None:
        return None if value is None else tuple(value)


class Codes(TypeDecorator[tuple[str, ...]]):
    """A tuple of codes without commas, joined by them: chats that have the same can be told by comparing columns."""

    impl = String(255)
    cache_ok = True

    def process_bind_param(self, value: Iterable[str] | None, dialect: Dialect) -> str | None:
        return None if value is None else ",".join(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        return None if value is None else tuple(code for code in value.split(",") if code)


class Entities(TypeDecorator[tuple[Entity, ...]]):
    """Entities in the order of the text, as a JSON list: where each begins, its length, its kind, where it leads."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: Iterable[Entity] | None, dialect: Dialect) -> list[Any] | None:
        kept = [[each.start, each.end - each.start, str(each.kind), *filter(None, [each.url])] for each in value or ()]
        return kept or None

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[Entity, ...]:
        return tuple(Entity(first, first + length, EntityKind(kind), *url) for first, length, kind, *url in value or ())


class TopicTimes(TypeDecorator[tuple[TopicTime, ...]]):
    """When topics come, as ``ID@HH:MM/WEEKDAY`` with commas between them; what is not chosen is left out."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Iterable[TopicTime] | None, dialect: Dialect) -> str | None:
        return None if value is None else ",".join(map(_written, value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[TopicTime, ...] | None:
        return None if value is None else tuple(_read(each) for each in value.split(",") if each)


def _written(each: TopicTime) -> str:
    return f"{each.topic_id}@{f'{each.at:%H:%M}' if each.at else ''}/{each.weekday or ''}"


def _read(written: str) -> TopicTime:
    topic, _, when = written.partition("@")
    clock, _, weekday = when.partition("/")
    return TopicTime(int(topic), time.fromisoformat(clock) if clock else None, int(weekday or 0))


class Pairs(TypeDecorator[tuple[tuple[int, int], ...]]):
    """Pairs of whole numbers, as ``1:2`` with commas between them."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Iterable[tuple[int, int]] | None, dialect: Dialect) -> str | None:
        return None if value is None else ",".join(f"{first}:{second}" for first, second in value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[tuple[int, int], ...] | None:
        if value is None:
            return None
        return tuple(
            (int(first), int(second)) for first, second in (each.split(":") for each in value.split(",") if each)
        )


class Numbers(TypeDecorator[tuple[int, ...]]):
    """A tuple of whole numbers, as a JSON list."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Iterable[int] | None, dialect: Dialect) -> list[int] | None:
        return None if value is None else list(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[int, ...] | None:
        return None if value is None else tuple(value)


class Messages(TypeDecorator[tuple[Message, ...]]):
    """Messages that have none instead of them, as a JSON list of methods with their parameters."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Iterable[Message] | None, dialect: Dialect) -> list[Any] | None:
        return None if value is None else [[message.method, message.parameters] for message in value]

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[Message, ...] | None:
        return None if value is None else tuple(Message(*message) for message in value)


class Fingerprint(TypeDecorator[int]):
    """An unsigned 64-bit number, kept in the signed integer that databases have."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> int | None:
        return None if value is None else signed(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> int | None:
        return None if value is None else value % (1 << 64)


def signed(value: int) -> int:
    """Return an unsigned 64-bit number as the signed one with the same bits."""
    value %= 1 << 64
    return value - (1 << 64) if value >> 63 else value


def keepable(text: str) -> str:
    """Return the text without what no database keeps: NUL and halves of surrogate pairs."""
    return text.encode("utf-8", "ignore").decode("utf-8").replace("\0", "")
