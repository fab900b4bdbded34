"""The kinds of values that the configuration has, each checked with a sentence that says what is wrong with it."""

from __future__ import annotations

import re
from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, TypeAlias
from urllib.parse import SplitResult, urlsplit

from babel import Locale, UnknownLocaleError
from pydantic import AfterValidator, BeforeValidator, SecretStr
from pydantic_settings import NoDecode

from digests.errors import InputError, QuerySyntaxError
from digests.query import parse
from digests.query.cost import check_topic
from digests.sources.addresses import origin
from digests.timing.timetable import zone

# Ids have at most 52 bits: https://core.telegram.org/bots/api#user
MAX_USER_ID = 2**52 - 1
TOKEN = re.compile(r"[1-9][0-9]{0,15}:[A-Za-z0-9_-]{10,}")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Of what is wrong so much is said again.
LONGEST_SHOWN = 60
# What stands in config.example.toml.
EXAMPLE = "replace-with"
DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}
PROXY_SCHEMES = ("http", "https", "socks4", "socks5", "socks5h")
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
FOR_EVER, LEAST_KEPT = "forever", timedelta(days=1)
SIZES = ((86400, "d"), (3600, "h"), (60, "m"), (1, "s"))


def _token(value: SecretStr) -> SecretStr:
    token = value.get_secret_value().strip()
    if EXAMPLE in token:
        raise ValueError(
            "is that of the example: put the one from @BotFather there, or let `newsdigest init` ask for it"
        )
    if not TOKEN.fullmatch(token):
        raise ValueError('is no bot token: @BotFather gives one like "123456789:AAF…"')
    return SecretStr(token)


def _address(value: str) -> str:
    parts = _split(value.strip())
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f'must be an address like "https://api.telegram.org", not {shown(without_password(value))}')
    if "?" in value or "#" in value:
        raise ValueError("must have no ? nor #, as more is added at its end")
    return value.strip().rstrip("/")


def without_password(address: str) -> str:
    """Return an address as it may be shown: without who asks, and without what follows a question mark."""
    scheme, separator, rest = address.partition("://") if "://" in address else ("", "", address)
    return f"{scheme}{separator}{rest.rpartition('@')[2].partition('?')[0]}"


def _api(value: str) -> str:
    if value.rstrip("/").endswith("/bot"):
        raise ValueError('must not end in "/bot": the bot adds that by itself')
    return value


def _split(value: str) -> SplitResult | None:
    """Return the parts of an address, None where it has none: a port of letters, half of a bracket, a space."""
    if any(sign.isspace() or not sign.isprintable() for sign in value):
        return None
    try:
        parts = urlsplit(value)
        _ = parts.port
    except ValueError:
        return None
    return parts


def _origin(value: str) -> str:
    parts = _split(value)
    is_web = parts is not None and parts.scheme in ("http", "https") and bool(origin(value))
    if parts is None or not is_web or parts.path.strip("/") or "@" in parts.netloc:
        address = shown(without_password(value))
        raise ValueError(f'must be a server\'s address without a path, like "http://rsshub:1200", not {address}')
    return origin(value)


def _proxy(value: SecretStr) -> SecretStr:
    parts = _split(value.get_secret_value())
    if parts is None or parts.scheme not in PROXY_SCHEMES or not parts.hostname or parts.path.strip("/"):
        raise ValueError('must be like "http://proxy:3128" or "socks5://127.0.0.1:9050"')
    if parts.scheme.startswith("socks") and parts.port is None:
        raise ValueError('must name its port, like "socks5://127.0.0.1:9050"')
    return value


def _key(value: SecretStr) -> SecretStr:
    key = value.get_secret_value().strip()
    if not (key.isascii() and key.isprintable()):
        raise ValueError("must be one line of Latin letters, digits and signs, as it is sent in a header")
    return SecretStr(key)


def shown(value: object) -> str:
    """Return what was written as it can be told: in quotation marks, and no longer than a line."""
    text = repr(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def _number(value: object) -> object:
    """Leave a number as it is; what is true or false is none, though it can be read as one."""
    if isinstance(value, bool):
        raise ValueError(f"must be a number, not {str(value).lower()}")
    return value


def _folder(value: Path) -> Path:
    if "\0" in str(value):
        raise ValueError("must have no character of the number 0")
    return value


def _database(value: str) -> str:
    scheme, separator, rest = value.strip().partition("://")
    driver = DRIVERS.get(scheme, scheme)
    if not separator or driver not in DRIVERS.values():
        raise ValueError('must begin with "sqlite:///" or "postgresql://"')
    if "\0" in rest:
        raise ValueError("must have no character of the number 0")
    if driver == DRIVERS["sqlite"] and rest.partition("?")[0].removeprefix("/") in ("", "/", ":memory:"):
        raise ValueError('must name a file, like "sqlite:///newsdigest.db"')
    if driver == DRIVERS["sqlite"] and not rest.startswith("/"):
        raise ValueError('must have three strokes before the name of the file, like "sqlite:///newsdigest.db"')
    if driver == DRIVERS["sqlite"] and "?" in rest:
        raise ValueError("must have nothing behind a question mark: a SQLite file is opened as the bot needs it")
    return f"{driver}://{rest}"


def _door(value: str) -> str:
    parts = _split(f"//{value}")
    if parts is None or not parts.hostname or not parts.port or parts.netloc != value or "@" in value:
        raise ValueError(f'must be an address and a port like "127.0.0.1:8443", not {shown(value)}')
    return value


def _clock(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d", value):
        hour, minute = value.split(":")
        return time(int(hour), int(minute))
    if isinstance(value, time):
        return value
    raise ValueError(f'must be a time like "08:00", not {shown(value)}')


def _duration(value: object) -> timedelta:
    if isinstance(value, str) and (parts := re.fullmatch(r"(\d{1,4}) ?([smhd])", value)):
        return timedelta(**{UNITS[parts[2]]: int(parts[1])})
    if isinstance(value, timedelta):
        return value
    raise ValueError(f'must be a length of time like "6h" or "90m", not {shown(value)}')


def _kept(value: object) -> timedelta | None:
    if value is None or value == FOR_EVER:
        return None
    try:
        kept = _duration(value)
    except ValueError:
        raise ValueError(f'must be "{FOR_EVER}" or a length of time like "365d", not {shown(value)}') from None
    if kept < LEAST_KEPT:
        raise ValueError(f'must be at least "{written(LEAST_KEPT)}"')
    return kept


def written(value: timedelta) -> str:
    """Return a length of time as the configuration writes it."""
    seconds = int(value.total_seconds())
    size, unit = next((size, unit) for size, unit in SIZES if seconds % size == 0)
    return f"{seconds // size}{unit}"


def between(least: str, most: str = "9999d") -> AfterValidator:
    """Return what refuses a shorter or longer time, both as the configuration writes them."""

    def judged(value: timedelta) -> timedelta:
        if value < _duration(least):
            raise ValueError(f'must be at least "{least}"')
        if value > _duration(most):
            raise ValueError(f'must be at most "{most}"')
        return value

    return AfterValidator(judged)


def _zone(value: str) -> str:
    try:
        zone(value)
    except InputError:
        raise ValueError(f'is no time zone: {shown(value)} (write it like "Europe/Rome")') from None
    return value


def _language(value: str) -> str:
    try:
        return Locale.parse(value).language
    except (UnknownLocaleError, ValueError):
        raise ValueError(f'is no language code: {shown(value)} (write it like "it")') from None


def _translator(value: str) -> str:
    if value and (not value.startswith("https://") or "{url}" not in value):
        raise ValueError(
            f'must be an address like "https://translate.example/?to={{to}}&u={{url}}", not {shown(value)}'
        )
    return value


def _listed(value: object) -> object:
    """Let the environment write a list as ``1,2`` as well as in brackets."""
    if isinstance(value, str):
        return [part for part in re.split(r"[\s,\[\]\"']+", value) if part]
    return [value] if isinstance(value, int) else value


def _user(value: object) -> object:
    """Return a person's number: those of groups are below zero, and names are no numbers."""
    number = str(value).strip()
    if isinstance(value, bool) or not number.removeprefix("-").isdecimal():
        raise ValueError(f"must be a user's number such as 123456789, not {shown(value)}")
    if number.startswith("-") or not number.strip("0"):
        raise ValueError(f"must be a user's number such as 123456789; {shown(value)} is that of a group or of nobody")
    if len(number.lstrip("0")) > len(str(MAX_USER_ID)) or int(number) > MAX_USER_ID:
        raise ValueError("must be a user's number such as 123456789; nobody at Telegram has so great a one")
    return int(number)


def _query(value: str) -> str:
    try:
        check_topic(parse(value))
    except QuerySyntaxError as error:
        raise ValueError("does not parse") from error
    return value


def _slug(value: str) -> str:
    if not SLUG.fullmatch(value) or len(value) > 32:
        raise ValueError(f'must be like "china-russia", at most 32 letters, not {shown(value)}')
    return value


Token: TypeAlias = Annotated[SecretStr, AfterValidator(_token)]
Address: TypeAlias = Annotated[str, AfterValidator(_address)]
Api: TypeAlias = Annotated[str, AfterValidator(_address), AfterValidator(_api)]
Origins: TypeAlias = Annotated[tuple[Annotated[str, AfterValidator(_origin)], ...], NoDecode, BeforeValidator(_listed)]
Proxy: TypeAlias = Annotated[SecretStr, AfterValidator(_proxy)]
Key: TypeAlias = Annotated[SecretStr, AfterValidator(_key)]
DatabaseUrl: TypeAlias = Annotated[str, AfterValidator(_database)]
Door: TypeAlias = Annotated[str, AfterValidator(_door)]
ClockTime: TypeAlias = Annotated[time, BeforeValidator(_clock)]
Duration: TypeAlias = Annotated[timedelta, BeforeValidator(_duration)]
Kept: TypeAlias = Annotated[timedelta | None, BeforeValidator(_kept)]
Number: TypeAlias = Annotated[float, BeforeValidator(_number)]
WholeNumber: TypeAlias = Annotated[int, BeforeValidator(_number)]
Folder: TypeAlias = Annotated[Path, AfterValidator(_folder)]
Zone: TypeAlias = Annotated[str, AfterValidator(_zone)]
Language: TypeAlias = Annotated[str, AfterValidator(_language)]
Languages: TypeAlias = Annotated[tuple[Language, ...], NoDecode, BeforeValidator(_listed)]
User: TypeAlias = Annotated[int, BeforeValidator(_user)]
Ids: TypeAlias = Annotated[tuple[User, ...], NoDecode, BeforeValidator(_listed)]
Translator: TypeAlias = Annotated[str, AfterValidator(_translator)]
Query: TypeAlias = Annotated[str, AfterValidator(_query)]
Slug: TypeAlias = Annotated[str, AfterValidator(_slug)]
