"""The configuration: a TOML file, overridden by the environment, checked as a whole before anything starts.

file, environment ── settings (sections of values) ──> Settings, or every problem as a sentence with its key
"""

from digests.config.sections import (
    AUDIT_KEPT,
    KEEP,
    MAX_LATE,
    OFFICIAL_API,
    WEEK_LATE,
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
from digests.config.settings import TELEGRAM_UNSET, Settings, check, load

__all__ = [
    "AUDIT_KEPT",
    "KEEP",
    "MAX_LATE",
    "OFFICIAL_API",
    "TELEGRAM_UNSET",
    "WEEK_LATE",
    "ArticlesSettings",
    "AuditSettings",
    "BackupSettings",
    "DatabaseSettings",
    "DeliverySettings",
    "DigestSettings",
    "LogSettings",
    "MonitorSettings",
    "NetworkSettings",
    "ReadingSettings",
    "Settings",
    "SourcesSettings",
    "TelegramSettings",
    "TopicSettings",
    "TranslationSettings",
    "check",
    "load",
]
