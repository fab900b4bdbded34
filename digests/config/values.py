"""The kinds of values that the configuration has, each checked with a sentence that says what is wrong with it."""

from __future__ import annotations

import re
from datetime import time, timedelta
from typing import Annotated, TypeAlias
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError
from pydantic import AfterValidator, BeforeValidator, SecretStr
from pydantic_settings import NoDecode

from digests.errors import InputError, QuerySyntaxError
from digests.query import parse
from digests.sources.addresses import origin
from digests.timing.timetable import zone

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{10,}")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}
PROXY_SCHEMES = ("http", "https", "socks4", "socks5", "socks5h")
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


def _token(value: SecretStr) -> SecretStr:
    if not TOKEN.fullmatch(value.get_secret_value()):
        raise ValueError('is no bot token: @BotFather gives one like "123456789:AAF…"')
    return value


def _address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f'must be an address like "https://api.telegram.org", not {value!r}')
    return value.rstrip("/")


def _origin(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not origin(value) or parts.path.strip("/") or "@" in parts.netloc:
        raise ValueError(f'must be a server\'s address without a path, like "http://rsshub:1200", not {value!r}')
    return origin(value)


def _proxy(value: SecretStr) -> SecretStr:
    parts = urlsplit(value.get_secret_value())
    if parts.scheme not in PROXY_SCHEMES or not parts.hostname or parts.path.strip("/"):
        raise ValueError('must be like "http://proxy:3128" or "socks5://127.0.0.1:9050"')
    if parts.scheme.startswith("socks") and parts.port is None:
        raise ValueError('must name its port, like "socks5://127.0.0.1:9050"')
    return value


def _database(value: str) -> str:
    scheme, separator, rest = value.partition("://")
    if not separator or scheme not in (*DRIVERS, *DRIVERS.values()):
        raise ValueError('must begin with "sqlite:///" or "postgresql://"')
    return f"{DRIVERS.get(scheme, scheme)}://{rest}"


def _door(value: str) -> str:
    parts = urlsplit(f"//{value}")
    try:
        port = parts.port
    except ValueError:
        port = None
    if not parts.hostname or not port or parts.path:
        raise ValueError(f'must be an address and a port like "127.0.0.1:8443", not {value!r}')
    return value


def _clock(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d", value):
        hour, minute = value.split(":")
        return time(int(hour), int(minute))
    if isinstance(value, time):
        return value
    raise ValueError(f'must be a time like "08:00", not {value!r}')


def _duration(value: object) -> object:
    if isinstance(value, str) and (parts := re.fullmatch(r"(\d{1,4}) ?([smhd])", value)):
        return timedelta(**{UNITS[parts[2]]: int(parts[1])})
    if isinstance(value, timedelta):
        return value
    raise ValueError(f'must be a length of time like "6h" or "90m", not {value!r}')


def _zone(value: str) -> str:
    try:
        zone(value)
    except InputError:
        raise ValueError(f'is no time zone: {value!r} (write it like "Europe/Rome")') from None
    return value


def _language(value: str) -> str:
    try:
        return Locale.parse(value).language
    except (UnknownLocaleError, ValueError):
        raise ValueError(f'is no language code: {value!r} (write it like "it")') from None


def _translator(value: str) -> str:
    if value and (not value.startswith("https://") or "{url}" not in value):
        raise ValueError(f'must be an address like "https://translate.example/?to={{to}}&u={{url}}", not {value!r}')
    return value


def _listed(value: object) -> object:
    """Let the environment write a list as ``1,2`` as well as in brackets."""
    if isinstance(value, str):
        return [part for part in re.split(r"[\s,\[\]\"']+", value) if part]
    return value


def _query(value: str) -> str:
    try:
        parse(value)
    except QuerySyntaxError as error:
        raise ValueError(f"does not parse ({error.reason}):\n{error.caret()}") from None
    return value


def _slug(value: str) -> str:
    if not SLUG.fullmatch(value) or len(value) > 32:
        raise ValueError(f'must be like "china-russia", at most 32 letters, not {value!r}')
    return value


Token: TypeAlias = Annotated[SecretStr, AfterValidator(_token)]
Address: TypeAlias = Annotated[str, AfterValidator(_address)]
Origins: TypeAlias = Annotated[tuple[Annotated[str, AfterValidator(_origin)], ...], NoDecode, BeforeValidator(_listed)]
Proxy: TypeAlias = Annotated[SecretStr, AfterValidator(_proxy)]
DatabaseUrl: TypeAlias = Annotated[str, AfterValidator(_database)]
Door: TypeAlias = Annotated[str, AfterValidator(_door)]
ClockTime: TypeAlias = Annotated[time, BeforeValidator(_clock)]
Duration: TypeAlias = Annotated[timedelta, BeforeValidator(_duration)]
Zone: TypeAlias = Annotated[str, AfterValidator(_zone)]
Language: TypeAlias = Annotated[str, AfterValidator(_language)]
Languages: TypeAlias = Annotated[tuple[Language, ...], BeforeValidator(_listed)]
Ids: TypeAlias = Annotated[tuple[int, ...], NoDecode, BeforeValidator(_listed)]
Translator: TypeAlias = Annotated[str, AfterValidator(_translator)]
Query: TypeAlias = Annotated[str, AfterValidator(_query)]
Slug: TypeAlias = Annotated[str, AfterValidator(_slug)]
