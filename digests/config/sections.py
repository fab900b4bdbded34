"""The sections of the configuration and their keys, each with what holds where nothing is said."""

from __future__ import annotations

from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Literal, TypeAlias
from urllib.parse import urlsplit
from urllib.request import getproxies_environment

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from digests.config.parts import Part
from digests.config.values import (
    Address,
    Api,
    ClockTime,
    DatabaseUrl,
    Door,
    Duration,
    Folder,
    Ids,
    Kept,
    Key,
    Language,
    Languages,
    Number,
    Origins,
    Proxy,
    Query,
    Slug,
    Token,
    Translator,
    WholeNumber,
    Zone,
    between,
)
from digests.sources.routes import Ways

MAX_LATE = timedelta(hours=6)
KEEP = timedelta(days=90)
AUDIT_KEPT = timedelta(days=365)
# The next digest of a week is a long way off, so it may come later than those of a day.
WEEK_LATE = timedelta(days=1)
OFFICIAL_API = "https://api.telegram.org"
Level: TypeAlias = Literal["debug", "info", "warning", "error"]
WEBHOOK_PORTS = (443, 80, 88, 8443)
# https://core.telegram.org/bots/faq#broadcasting
MOST_FREE_PER_S = 30
# One in ten seconds: a hundred readers wait a quarter of an hour.
SLOWEST_PER_S = 0.1


class Section(BaseModel):
    """What stands under one heading."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class TelegramSettings(Section):
    """How the bot reaches Telegram and is reached by it, and the numeric user ids of its owners.

    Without ``webhook_url`` updates are polled. With it Telegram brings them; the bot waits at ``webhook_listen``.
    """

    token: Token | None = None
    base_url: Api = OFFICIAL_API
    owner_ids: Ids = ()
    webhook_url: Address | None = None
    webhook_listen: Door = "127.0.0.1:8443"

    @property
    def bot_id(self) -> int:
        """The bot's id, which its token begins with; 0 without a token."""
        return 0 if self.token is None else int(self.token.get_secret_value().partition(":")[0])

    @field_validator("webhook_url")
    @classmethod
    def _reachable(cls, value: str | None, known: ValidationInfo) -> str | None:
        """Refuse what Telegram would refuse: https://core.telegram.org/bots/api#setwebhook."""
        parts = urlsplit(value or "")
        official = known.data.get("base_url") == OFFICIAL_API
        if value and official and (parts.scheme != "https" or (parts.port or 443) not in WEBHOOK_PORTS):
            raise ValueError(f"Telegram brings updates to https on port 443, 80, 88 or 8443 only, not to {value!r}")
        return value


class DatabaseSettings(Section):
    """Where everything is kept, as an SQLAlchemy address."""

    url: DatabaseUrl = "sqlite+aiosqlite:///newsdigest.db"


class DigestSettings(Section):
    """What a new chat starts with; the first language is the one the bot speaks where it cannot know better."""

    time: ClockTime = time(8, 0)
    timezone: Zone = "UTC"
    languages: Annotated[Languages, Field(min_length=1)] = ("en", "it", "ru", "zh")


class ReadingSettings(Section):
    """What readers are offered besides: ``translator`` is the address of a service that translates a page.

    It has ``{url}`` in it, and may have ``{from}`` and ``{to}``; empty for none.
    """

    translator: Translator = ""


class DeliverySettings(Section):
    """How fast digests leave, in messages a second, how late they may be, how long they are
    remembered and can be corrected, and what may be paid for more speed.

    Telegram permits about 30 messages a second. With ``paid`` it takes up to 1000 and charges 0.1 Star for each message
    above that; ``paid_rate_per_s`` holds while the day's budget lasts. https://core.telegram.org/bots/faq#broadcasting
    """

    rate_per_s: Annotated[Number, Field(ge=SLOWEST_PER_S, le=1000)] = 28.0
    max_late: Annotated[Duration, between("1m")] = MAX_LATE
    keep: Annotated[Duration, between("1d")] = KEEP
    paid: bool = False
    paid_rate_per_s: Annotated[Number, Field(gt=30, le=1000)] = 1000.0
    star_budget_per_day: Annotated[WholeNumber, Field(ge=0, le=1_000_000_000)] = 0

    @property
    def stars_per_day(self) -> int:
        """How many Stars may be spent in a day, 0 where nothing is paid for."""
        return self.star_budget_per_day if self.paid else 0


class ArticlesSettings(Section):
    """How long articles are kept after they were published: for ever, where it is not said.

    None goes before the digests that show it are forgotten (``delivery.keep``), nor one that somebody needs.
    """

    keep: Kept = None


class AuditSettings(Section):
    """How long it is remembered who did what."""

    keep: Annotated[Duration, between("1d")] = AUDIT_KEPT


class SourcesSettings(Section):
    """How pages and feeds are fetched: servers of the operator's own network by name, and a proxy for all others.

    What NO_PROXY in the environment names is fetched without the proxy.
    """

    allow: Origins = ()
    proxy: Proxy | None = None

    def ways(self) -> Ways:
        """Return the ways out to the web that are configured."""
        proxy = self.proxy.get_secret_value() if self.proxy else None
        return Ways(frozenset(self.allow), proxy, getproxies_environment().get("no", ""))


class TranslationSettings(Section):
    """A server that translates what readers cannot read, and how much it is asked: so many stories a day (UTC).

    It speaks OpenAI's protocol: Ollama, llama.cpp, vLLM and most vendors do. ``base_url`` is what stands before
    ``/chat/completions``, and may lead into the operator's own network; ``key`` is sent along where it is set.
    """

    base_url: Address
    model: Annotated[str, Field(min_length=1, max_length=200)]
    key: Key | None = None
    stories_per_day: Annotated[WholeNumber, Field(ge=1, le=100_000)] = 200
    timeout: Annotated[Duration, between("1s", "10m")] = timedelta(minutes=1)


class BackupSettings(Section):
    """Where copies of the database go, how often one is made by itself (never where it is not said), how many stay.

    ``send`` brings each that is made by itself to the first owner's chat as well, in parts, as it is: not encrypted.
    """

    folder: Folder = Path("backups")
    every: Annotated[Duration, between("1h")] | None = None
    keep: Annotated[WholeNumber, Field(ge=1, le=1000)] = 7
    send: bool = False


class NetworkSettings(Section):
    """The way to Telegram: a proxy, which is not asked for this machine and what NO_PROXY in the environment names."""

    proxy: Proxy | None = None


class LogSettings(Section):
    """What is logged to standard error: from which level on, and as what.

    ``auto`` is text, with the priorities of journald where systemd reads it. ``parts`` may have levels of their own.
    """

    format: Literal["auto", "text", "json"] = "auto"
    level: Level = "info"
    parts: dict[Part, Level] = {}


class MonitorSettings(Section):
    """Where machines that watch ask: an address and a port, nowhere if none."""

    listen: Door | None = None


class TopicSettings(Section):
    """A topic that the first start creates."""

    slug: Slug
    names: Annotated[dict[Language, Annotated[str, Field(min_length=1, max_length=64)]], Field(min_length=1)]
    query: Query
    emoji: Annotated[str, Field(max_length=8)] = ""
    expects_confirmation: bool = False
