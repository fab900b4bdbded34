"""The whole configuration: the file, overridden by the environment, checked before anything starts."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, ValidationError
from pydantic_settings import BaseSettings, EnvSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

from digests.config.environment import PREFIX, SEPARATOR, completed
from digests.config.sections import (
    MOST_FREE_PER_S,
    OFFICIAL_API,
    ArticlesSettings,
    AuditSettings,
    BackupSettings,
    DatabaseSettings,
    DeliverySettings,
    DigestSettings,
    LogSettings,
    MonitorSettings,
    NetworkSettings,
    ReadingSettings,
    SourcesSettings,
    TelegramSettings,
    TopicSettings,
    TranslationSettings,
)
from digests.config.sentences import refused_query, sentence
from digests.config_file import CONFIGURATION
from digests.errors import ConfigError, QuerySyntaxError

TELEGRAM_UNSET = "telegram.token: is missing; `newsdigest init` asks for it, or set NEWSDIGEST_TELEGRAM__TOKEN"
NO_OWNER = "telegram.owner_ids: is missing: without your numeric user id nobody can make topics or invite editors"


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
        env_nested_delimiter=SEPARATOR,
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )

    telegram: TelegramSettings = TelegramSettings()
    database: DatabaseSettings = DatabaseSettings()
    digest: DigestSettings = DigestSettings()
    reading: ReadingSettings = ReadingSettings()
    delivery: DeliverySettings = DeliverySettings()
    articles: ArticlesSettings = ArticlesSettings()
    audit: AuditSettings = AuditSettings()
    sources: SourcesSettings = SourcesSettings()
    translation: TranslationSettings | None = None
    backup: BackupSettings = BackupSettings()
    log: LogSettings = LogSettings()
    monitor: MonitorSettings = MonitorSettings()
    network: NetworkSettings = NetworkSettings()
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
            env_settings.env_vars = completed(env_settings.env_vars, cls.model_fields)
        return env_settings, init_settings


def load(path: Path, *, needs_token: bool = False) -> Settings:
    """Read the file and the environment; where the default file is missing the environment alone may do.

    Raises: ConfigError with every problem at once, each beginning with its key.
    """
    return check(_read(path), folder=path.parent, needs_token=needs_token)


def check(values: dict[str, Any], folder: Path = Path(), *, needs_token: bool = False) -> Settings:
    """Check values as they stand in the file; relative paths are taken from ``folder``.

    What ``needs_token`` is the running bot, and needs an owner as well. Raises: ConfigError.
    """
    problems, queries = list[str](), dict[str, QuerySyntaxError]()
    settings = Settings.model_construct()
    try:
        settings = Settings(**values)
    except ValidationError as error:
        for problem in error.errors():
            told, query = sentence(problem, _keys()), refused_query(problem)
            if query is None:
                problems.append(told)
            else:
                queries[told.partition(":")[0]] = query
        if needs_token and not _has_token(values):
            problems.append(TELEGRAM_UNSET)
    else:
        problems = list(_contradictions(settings, runs=needs_token))
    if problems or queries:
        raise ConfigError(problems, queries)
    database = DatabaseSettings(url=_in_folder(settings.database.url, folder))
    backup = settings.backup.model_copy(update={"folder": folder / settings.backup.folder})
    if backup.folder.exists() and not backup.folder.is_dir():
        raise ConfigError([f"backup.folder: {backup.folder} is a file; name a folder"])
    return settings.model_copy(update={"database": database, "backup": backup})


def _has_token(values: dict[str, Any]) -> bool:
    """Tell whether a token was given, be it a wrong one, which is told already."""
    section = values.get("telegram", {})
    try:
        return not isinstance(section, dict) or "token" in section or Settings().telegram.token is not None
    except ValidationError:
        return True


def _contradictions(settings: Settings, *, runs: bool) -> Iterator[str]:
    """Yield what is wrong with keys that are right each by itself."""
    telegram, delivery = settings.telegram, settings.delivery
    if runs and telegram.token is None:
        yield TELEGRAM_UNSET
    elif runs and not telegram.owner_ids:
        yield NO_OWNER
    if telegram.bot_id in telegram.owner_ids:
        yield f"telegram.owner_ids: {telegram.bot_id} is the bot itself; write the number of your own account"
    if telegram.base_url == OFFICIAL_API and delivery.rate_per_s > MOST_FREE_PER_S:
        yield (
            f"delivery.rate_per_s: Telegram takes about {MOST_FREE_PER_S} messages a second for nothing; "
            "delivery.paid and delivery.paid_rate_per_s are for more"
        )


def _read(path: Path) -> dict[str, Any]:
    try:
        # Editors of Windows put a mark at the beginning.
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        if path == Path(CONFIGURATION):
            return {}
        raise ConfigError([f"{path}: no such file; `newsdigest init` writes one"]) from None
    except UnicodeDecodeError:
        raise ConfigError([f"{path}: cannot be read, as it is no UTF-8: save it as that"]) from None
    except OSError as error:
        raise ConfigError([f"{path}: cannot be read ({error.strerror})"]) from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([f"{path}: is no TOML: {error}"]) from None
    except (RecursionError, ValueError):
        # Brackets within brackets within brackets, a number of thousands of digits.
        raise ConfigError([f"{path}: is no TOML that can be read: something in it is too deep or too long"]) from None


def _keys() -> list[str]:
    """Return every key that there is."""
    keys = []
    for name, field in Settings.model_fields.items():
        section: Any = TranslationSettings if name == "translation" else field.annotation
        keys += [f"{name}.{key}" for key in getattr(section, "model_fields", {})] or [name]
    return keys


def _in_folder(url: str, folder: Path) -> str:
    head, separator, path = url.partition(":///")
    if not head.startswith("sqlite") or not separator or path in ("", ":memory:") or Path(path).is_absolute():
        return url
    return f"{head}:///{folder / path}"
