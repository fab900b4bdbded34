"""The configuration: a TOML file, overridden by the environment, checked as a whole before anything starts."""

from __future__ import annotations

import re
import tomllib
from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from urllib.request import getproxies_environment

from babel import Locale, UnknownLocaleError
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

from digests.errors import ConfigError, InputError, QuerySyntaxError
from digests.query import parse
from digests.sources.addresses import origin
from digests.sources.routes import Ways
from digests.timing.timetable import zone

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{10,}")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}
MAX_LATE = timedelta(hours=6)
KEEP = timedelta(days=90)
# The next digest of a week is a long way off, so it may come later than those of a day.
WEEK_LATE = timedelta(days=1)
OFFICIAL_API = "https://api.telegram.org"
WEBHOOK_PORTS = (443, 80, 88, 8443)
PROXY_SCHEMES = ("http", "https", "socks4", "socks5", "socks5h")
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
DEFAULT_FILE = "config.toml"
TELEGRAM_UNSET = "telegram.token: is missing; `newsdigest init` asks for it, or set NEWSDIGEST_TELEGRAM__TOKEN"


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


Language = Annotated[str, AfterValidator(_language)]
ClockTime = Annotated[time, BeforeValidator(_clock)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class TelegramSettings(_Part):
    """How the bot reaches Telegram and is reached by it, and the numeric user ids of its owners.

    Without ``webhook_url`` updates are polled. With it Telegram brings them; the bot waits at ``webhook_listen``.
    """

    token: Annotated[SecretStr, AfterValidator(_token)] | None = None
    base_url: Annotated[str, AfterValidator(_address)] = OFFICIAL_API
    owner_ids: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_listed)] = ()
    webhook_url: Annotated[str, AfterValidator(_address)] | None = None
    webhook_listen: Annotated[str, AfterValidator(_door)] = "127.0.0.1:8443"

    @field_validator("webhook_url")
    @classmethod
    def _reachable(cls, value: str | None, known: ValidationInfo) -> str | None:
        """Refuse what Telegram would refuse: https://core.telegram.org/bots/api#setwebhook."""
        parts = urlsplit(value or "")
        official = known.data.get("base_url") == OFFICIAL_API
        if value and official and (parts.scheme != "https" or (parts.port or 443) not in WEBHOOK_PORTS):
            raise ValueError(f"Telegram brings updates to https on port 443, 80, 88 or 8443 only, not to {value!r}")
        return value


class DatabaseSettings(_Part):
    """Where everything is kept, as an SQLAlchemy address."""

    url: Annotated[str, AfterValidator(_database)] = "sqlite+aiosqlite:///newsdigest.db"


class DigestSettings(_Part):
    """What a new chat starts with; the first language is the one the bot speaks where it cannot know better."""

    time: ClockTime = time(8, 0)
    timezone: Annotated[str, AfterValidator(_zone)] = "UTC"
    languages: Annotated[tuple[Language, ...], BeforeValidator(_listed), Field(min_length=1)] = ("en", "it", "ru", "zh")


class ReadingSettings(_Part):
    """What readers are offered besides: ``translator`` is the address of a service that translates a page.

    It has ``{url}`` in it, and may have ``{from}`` and ``{to}``; empty for none.
    """

    translator: Annotated[str, AfterValidator(_translator)] = ""


class DeliverySettings(_Part):
    """How fast digests leave, in messages a second, how late they may be, how long they are
    remembered and can be corrected, and what may be paid for more speed.

    Telegram permits about 30 messages a second. With ``paid`` it takes up to 1000 and charges 0.1 Star for each message
    above that; ``paid_rate_per_s`` holds while the day's budget lasts. https://core.telegram.org/bots/faq#broadcasting
    """

    rate_per_s: Annotated[float, Field(gt=0, le=1000)] = 28.0
    max_late: Annotated[timedelta, BeforeValidator(_duration)] = MAX_LATE
    keep: Annotated[timedelta, BeforeValidator(_duration), Field(ge=timedelta(days=1))] = KEEP
    paid: bool = False
    paid_rate_per_s: Annotated[float, Field(gt=30, le=1000)] = 1000.0
    star_budget_per_day: Annotated[int, Field(ge=0)] = 0

    @property
    def stars_per_day(self) -> int:
        """How many Stars may be spent in a day, 0 where nothing is paid for."""
        return self.star_budget_per_day if self.paid else 0


class SourcesSettings(_Part):
    """How pages and feeds are fetched: servers of the operator's own network by name, and a proxy for all others.

    What NO_PROXY in the environment names is fetched without the proxy.
    """

    allow: Annotated[tuple[Annotated[str, AfterValidator(_origin)], ...], NoDecode, BeforeValidator(_listed)] = ()
    proxy: Annotated[SecretStr, AfterValidator(_proxy)] | None = None

    def ways(self) -> Ways:
        """Return the ways out to the web that are configured."""
        proxy = self.proxy.get_secret_value() if self.proxy else None
        return Ways(frozenset(self.allow), proxy, getproxies_environment().get("no", ""))


class TranslationSettings(_Part):
    """A server that translates what readers cannot read, and how much it is asked: so many stories a day (UTC).

    It speaks OpenAI's protocol: Ollama, llama.cpp, vLLM and most vendors do. ``base_url`` is what stands before
    ``/chat/completions``, and may lead into the operator's own network; ``key`` is sent along where it is set.
    """

    base_url: Annotated[str, AfterValidator(_address)]
    model: Annotated[str, Field(min_length=1, max_length=200)]
    key: SecretStr | None = None
    stories_per_day: Annotated[int, Field(ge=1, le=100_000)] = 200
    timeout: Annotated[
        timedelta, BeforeValidator(_duration), Field(ge=timedelta(seconds=1), le=timedelta(minutes=10))
    ] = timedelta(minutes=1)


class BackupSettings(_Part):
    """Where copies of the database go, how often one is made by itself (never where it is not said), how many stay."""

    folder: Path = Path("backups")
    every: Annotated[timedelta, BeforeValidator(_duration), Field(ge=timedelta(hours=1))] | None = None
    keep: Annotated[int, Field(ge=1, le=1000)] = 7


class TopicSettings(_Part):
    """A topic that the first start creates."""

    slug: Annotated[str, AfterValidator(_slug)]
    names: Annotated[dict[Language, Annotated[str, Field(min_length=1, max_length=64)]], Field(min_length=1)]
    query: Annotated[str, AfterValidator(_query)]
    emoji: Annotated[str, Field(max_length=8)] = ""
    expects_confirmation: bool = False


def _distinct(topics: tuple[TopicSettings, ...]) -> tuple[TopicSettings, ...]:
    slugs = [topic.slug for topic in topics]
    twice = sorted({slug for slug in slugs if slugs.count(slug) > 1})
    if twice:
        raise ValueError(f"the slug {twice[0]!r} stands twice")
    return topics


class Settings(BaseSettings):
    """The whole configuration; ``NEWSDIGEST_TELEGRAM__TOKEN`` overrides ``telegram.token``, and so on."""

    model_config = SettingsConfigDict(
        env_prefix="NEWSDIGEST_",
        env_nested_delimiter="__",
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )

    telegram: TelegramSettings = TelegramSettings()
    database: DatabaseSettings = DatabaseSettings()
    digest: DigestSettings = DigestSettings()
    reading: ReadingSettings = ReadingSettings()
    delivery: DeliverySettings = DeliverySettings()
    sources: SourcesSettings = SourcesSettings()
    translation: TranslationSettings | None = None
    backup: BackupSettings = BackupSettings()
    topics: Annotated[tuple[TopicSettings, ...], AfterValidator(_distinct)] = ()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return env_settings, init_settings


def load(path: Path, *, needs_token: bool = False) -> Settings:
    """Read the file and the environment; where the default file is missing the environment alone may do.

    Raises: ConfigError with every problem at once, each beginning with its key.
    """
    values = {} if not path.exists() and path == Path(DEFAULT_FILE) else _read(path)
    return check(values, folder=path.parent, needs_token=needs_token)


def check(values: dict[str, Any], folder: Path = Path(), *, needs_token: bool = False) -> Settings:
    """Check values as they stand in the file; relative paths are taken from ``folder``. Raises: ConfigError."""
    problems: list[str] = []
    settings = Settings.model_construct()
    try:
        settings = Settings(**values)
    except ValidationError as error:
        problems = [_sentence(problem) for problem in error.errors()]
    without_token = not values.get("telegram", {}).get("token") if problems else settings.telegram.token is None
    if needs_token and without_token and not any(problem.startswith("telegram.token:") for problem in problems):
        problems.append(TELEGRAM_UNSET)
    if problems:
        raise ConfigError(problems)
    database = DatabaseSettings(url=_in_folder(settings.database.url, folder))
    backup = settings.backup.model_copy(update={"folder": folder / settings.backup.folder})
    return settings.model_copy(update={"database": database, "backup": backup})


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigError([f"{path}: no such file; `newsdigest init` writes one"]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError([f"{path}: cannot be read ({type(error).__name__})"]) from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([f"{path}: is no TOML: {error}"]) from None


def _sentence(problem: Any) -> str:
    key = ".".join(str(part) for part in problem["loc"] if part != "[key]")
    if problem["type"] == "missing":
        return f"{key}: is missing"
    if problem["type"] == "extra_forbidden":
        return f"{key}: no such key"
    return f"{key}: {problem['msg'].removeprefix('Value error, ')}"


def _in_folder(url: str, folder: Path) -> str:
    head, separator, path = url.partition(":///")
    if not head.startswith("sqlite") or not separator or path in ("", ":memory:") or Path(path).is_absolute():
        return url
    return f"{head}:///{folder / path}"
