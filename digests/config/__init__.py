"""The configuration: a TOML file, overridden by the environment, checked as a whole before anything starts."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from urllib.request import getproxies_environment

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_settings import BaseSettings, EnvSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

from digests.config.values import (
    Address,
    ClockTime,
    DatabaseUrl,
    Door,
    Duration,
    Ids,
    Language,
    Languages,
    Origins,
    Proxy,
    Query,
    Slug,
    Token,
    Translator,
    Zone,
)
from digests.errors import ConfigError
from digests.sources.routes import Ways

MAX_LATE = timedelta(hours=6)
KEEP = timedelta(days=90)
# The next digest of a week is a long way off, so it may come later than those of a day.
WEEK_LATE = timedelta(days=1)
OFFICIAL_API = "https://api.telegram.org"
WEBHOOK_PORTS = (443, 80, 88, 8443)
DEFAULT_FILE = "config.toml"
PREFIX = "NEWSDIGEST_"
# What may stand in a file that NEWSDIGEST_TELEGRAM__TOKEN_FILE and so on name.
SECRETS = ("telegram.token", "sources.proxy", "translation.key")
TELEGRAM_UNSET = "telegram.token: is missing; `newsdigest init` asks for it, or set NEWSDIGEST_TELEGRAM__TOKEN"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class TelegramSettings(_Part):
    """How the bot reaches Telegram and is reached by it, and the numeric user ids of its owners.

    Without ``webhook_url`` updates are polled. With it Telegram brings them; the bot waits at ``webhook_listen``.
    """

    token: Token | None = None
    base_url: Address = OFFICIAL_API
    owner_ids: Ids = ()
    webhook_url: Address | None = None
    webhook_listen: Door = "127.0.0.1:8443"

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

    url: DatabaseUrl = "sqlite+aiosqlite:///newsdigest.db"


class DigestSettings(_Part):
    """What a new chat starts with; the first language is the one the bot speaks where it cannot know better."""

    time: ClockTime = time(8, 0)
    timezone: Zone = "UTC"
    languages: Annotated[Languages, Field(min_length=1)] = ("en", "it", "ru", "zh")


class ReadingSettings(_Part):
    """What readers are offered besides: ``translator`` is the address of a service that translates a page.

    It has ``{url}`` in it, and may have ``{from}`` and ``{to}``; empty for none.
    """

    translator: Translator = ""


class DeliverySettings(_Part):
    """How fast digests leave, in messages a second, how late they may be, how long they are
    remembered and can be corrected, and what may be paid for more speed.

    Telegram permits about 30 messages a second. With ``paid`` it takes up to 1000 and charges 0.1 Star for each message
    above that; ``paid_rate_per_s`` holds while the day's budget lasts. https://core.telegram.org/bots/faq#broadcasting
    """

    rate_per_s: Annotated[float, Field(gt=0, le=1000)] = 28.0
    max_late: Duration = MAX_LATE
    keep: Annotated[Duration, Field(ge=timedelta(days=1))] = KEEP
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

    allow: Origins = ()
    proxy: Proxy | None = None

    def ways(self) -> Ways:
        """Return the ways out to the web that are configured."""
        proxy = self.proxy.get_secret_value() if self.proxy else None
        return Ways(frozenset(self.allow), proxy, getproxies_environment().get("no", ""))


class TranslationSettings(_Part):
    """A server that translates what readers cannot read, and how much it is asked: so many stories a day (UTC).

    It speaks OpenAI's protocol: Ollama, llama.cpp, vLLM and most vendors do. ``base_url`` is what stands before
    ``/chat/completions``, and may lead into the operator's own network; ``key`` is sent along where it is set.
    """

    base_url: Address
    model: Annotated[str, Field(min_length=1, max_length=200)]
    key: SecretStr | None = None
    stories_per_day: Annotated[int, Field(ge=1, le=100_000)] = 200
    timeout: Annotated[Duration, Field(ge=timedelta(seconds=1), le=timedelta(minutes=10))] = timedelta(minutes=1)


class BackupSettings(_Part):
    """Where copies of the database go, how often one is made by itself (never where it is not said), how many stay."""

    folder: Path = Path("backups")
    every: Annotated[Duration, Field(ge=timedelta(hours=1))] | None = None
    keep: Annotated[int, Field(ge=1, le=1000)] = 7


class TopicSettings(_Part):
    """A topic that the first start creates."""

    slug: Slug
    names: Annotated[dict[Language, Annotated[str, Field(min_length=1, max_length=64)]], Field(min_length=1)]
    query: Query
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
        env_prefix=PREFIX,
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
        if isinstance(env_settings, EnvSettingsSource):
            env_settings.env_vars = _with_files(env_settings.env_vars)
        return env_settings, init_settings


def _with_files(environment: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return the environment with the secrets whose files it names, as Docker and Kubernetes hand them over.

    Raises: ConfigError for a file that cannot be read.
    """
    found = dict(environment)
    for key in SECRETS:
        name = f"{PREFIX}{key.replace('.', '__')}".lower()
        file = found.pop(f"{name}_file", None)
        if file and name not in found:
            try:
                found[name] = Path(file).read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError) as error:
                raise ConfigError([f"{key}: its file {file} cannot be read ({type(error).__name__})"]) from None
    return found


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
