"""All numbers that are shown, each with its name; dashboards and rules go by the names, so none changes its meaning."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from importlib.metadata import version

from bot.monitor import process
from bot.monitor.exposition import Family, Kind, Sample, counters, gauge, gauges, histogram
from bot.transport.traffic import Histogram, Traffic
from digests.model import VitalSigns
from digests.model.tallies import LATE_UP_TO


def of_process() -> Iterator[Family]:
    """Yield what the system knows of the process."""
    yield gauges("newsdigest_build_info", "The version that runs.", "version", {version("newsdigest"): 1})
    yield gauges("newsdigest_memory_bytes", "Memory by process.", "process", process.memory_bytes())
    yield Family(
        "process_cpu_seconds_total", Kind.COUNTER, "Time that the process computed.", [Sample(process.cpu_s(), {})]
    )
    yield gauge("process_start_time_seconds", "When the process began.", process.began_at())
    if (files := process.open_files()) is not None:
        yield gauge("process_open_fds", "Open files and connections.", files)


def of_traffic(traffic: Traffic, seconds: float) -> Iterator[Family]:
    """Yield what has gone to Telegram and come from it; ``seconds`` is the moment on its clock."""
    answers = {str(status): count for status, count in traffic.answers.items()}
    yield counters("newsdigest_telegram_answers_total", "Answers by HTTP status; 429 is a flood.", "status", answers)
    yield counters("newsdigest_telegram_failures_total", "Calls without an answer.", "error", dict(traffic.failures))
    if traffic.answered_at is not None:
        yield gauge(
            "newsdigest_telegram_answered_age_seconds", "Since Telegram answered last.", seconds - traffic.answered_at
        )
    if traffic.polled_at is not None:
        yield gauge("newsdigest_polled_age_seconds", "Since a poll ended well.", seconds - traffic.polled_at)
    yield _spread("newsdigest_update_seconds", "How long the handling of an update takes.", traffic.handled)
    yield _spread("newsdigest_loop_lag_seconds", "How late the loop came to what was due.", traffic.turns)


def of_pace(rate_per_s: float, *, leads: bool) -> Iterator[Family]:
    """Yield how fast messages may leave, and whether this process leads."""
    yield gauge("newsdigest_rate_per_second", "Messages that may leave in a second.", rate_per_s)
    yield gauge("newsdigest_leads", "1 in the process that leads.", leads)


def of_store(signs: VitalSigns | None) -> Iterator[Family]:
    """Yield what the database tells; None where it does not answer."""
    yield gauge("newsdigest_store_up", "1 while the database answers.", signs is not None)
    if signs is None:
        return
    yield gauges(
        "newsdigest_deliveries", "Deliveries that are remembered, by what became of them.", "state",
        {**{str(state): count for state, count in signs.deliveries.items()}, "queued": signs.queue},
    )  # fmt: skip
    yield gauge("newsdigest_delivery_late_seconds", "Since the oldest waiting delivery was due.", signs.late_s)
    within = [*(f"{most // timedelta(minutes=1)} min" for most in LATE_UP_TO), "later"]
    yield gauges(
        "newsdigest_digests_came", "Digests of today and yesterday (UTC), by how late they came.", "within",
        dict(zip(within, signs.lateness, strict=True)),
    )  # fmt: skip
    yield gauge("newsdigest_delivery_paused", "1 while nothing may leave until it is resumed.", signs.is_paused)
    yield gauge("newsdigest_delivery_blocked", "1 while Telegram lets nothing leave.", signs.is_blocked)
    inbox = {"waiting": signs.waiting, "aside": signs.aside}
    yield gauges("newsdigest_inbox_updates", "Updates that wait, and that broke their handling.", "state", inbox)
    articles = {"published": signs.published, "draft": signs.drafts}
    yield gauges("newsdigest_articles", "Articles by state.", "state", articles)
    chats = {"active": signs.active_chats, "inactive": signs.other_chats}
    yield gauges("newsdigest_chats", "Chats by whether they get digests.", "state", chats)
    feeds = {
        "answering": signs.feeds - signs.failing_feeds,
        "failing": signs.failing_feeds,
        "paused": signs.paused_feeds,
    }
    yield gauges("newsdigest_feeds", "Feeds by state.", "state", feeds)
    filled = {"filled": signs.database_bytes - signs.free_bytes, "free": signs.free_bytes}
    yield gauges(
        "newsdigest_database_bytes", "Room that the database takes, by whether anything fills it.", "state", filled
    )
    yield gauge("newsdigest_feed_age_seconds", "Since the feed was asked that waits longest.", signs.feed_age_s)


def of_backups(age: timedelta | None) -> Iterator[Family]:
    """Yield how old the last backup is; nothing where there is none."""
    if age is not None:
        yield gauge("newsdigest_backup_age_seconds", "Since the last backup was made.", age.total_seconds())


def _spread(name: str, told: str, values: Histogram) -> Family:
    return histogram(name, told, values.bounds, values.counts, values.sum)
