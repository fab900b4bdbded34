"""The log: for people in a terminal, for systemd's journal, or as JSON; weather is told in one line and counted.

record ── weather? one line ── seen often? counted ── redacted ── text or JSON

What passes by itself is weather: a database or a network that is gone, a full disk, a Telegram that refuses to be
hurried. Where else something broke, its log says where and of what kind, and not what the error says: that may quote
what somebody wrote.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, RetryAfter

from bot.redaction import RedactingFilter, bare_traceback, show_uncaught_redacted
from digests.config.parts import PARTS, TREES
from digests.errors import StoreError

# These tell too much at INFO as well, each step of every call.
CHATTY = ("alembic", "apscheduler", "httpx", "httpcore", "aiosqlite", "telegram")
LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}
NO_PARTS: Mapping[str, str] = {}
# Of what is said again and again so many lines are shown, then how often it was said; the time between grows.
SHOWN = 3
MOST_KINDS = 1000
FIRST_WINDOW_S, LONGEST_WINDOW_S = 60.0, 3600.0
# What journald reads at the beginning of a line: https://www.freedesktop.org/software/systemd/man/latest/sd-daemon.html
PRIORITIES = ((logging.CRITICAL, 2), (logging.ERROR, 3), (logging.WARNING, 4), (logging.INFO, 6), (logging.DEBUG, 7))
DATED = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def log_to_stderr(*, level: str = "info", form: str = "auto", parts: Mapping[str, str] = NO_PARTS) -> None:
    """Log to standard error from a level on, as text or JSON; keep tokens out of it and of uncaught errors.

    ``parts`` are levels of parts of the bot, each of which goes before the level of all.
    """
    logging.basicConfig(handlers=[logging.StreamHandler(sys.stderr)], force=True)
    log_as(level=level, form=form, parts=parts)
    install()


def log_as(*, level: str, form: str, parts: Mapping[str, str]) -> None:
    """Go on with other levels and another form; in a terminal, below which a bar moves, the form stays."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.StreamHandler):
            handler.setFormatter(_formatter(form))
    # At DEBUG libraries tell all they handle: what people write, whole statements, the path of the webhook.
    logging.getLogger().setLevel(max(LEVELS[level], logging.INFO))
    for tree in TREES:
        logging.getLogger(tree).setLevel(LEVELS[level])
        for part in PARTS:
            own = LEVELS[parts[part]] if part in parts else logging.NOTSET
            logging.getLogger(f"{tree}.{part}").setLevel(own)
    for name in CHATTY:
        logging.getLogger(name).setLevel(max(LEVELS[level], logging.WARNING))


def answer(logger: logging.Logger, level: int, message: str, *values: object) -> None:
    """Log what somebody has asked for, at whatever level the log is: they wait for it."""
    logger.handle(logger.makeRecord(logger.name, level, __file__, 0, message, values, None))


def install() -> None:
    """Let the root logger's handlers tell weather in a line and no token; call it after logging is set up."""
    for handler in (*logging.getLogger().handlers, logging.lastResort):
        if handler is not None and not any(isinstance(each, WeatherFilter) for each in handler.filters):
            handler.addFilter(WeatherFilter())
            handler.addFilter(RedactingFilter())
    show_uncaught_redacted()


@dataclass(slots=True)
class _Said:
    """How often the same was said since its window began, and how often without being shown."""

    since_s: float
    window_s: float
    times: int = 0
    hidden: int = 0


class WeatherFilter(logging.Filter):
    """Tells in one line what passes by itself, keeps errors' words back, and counts what is said again and again."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._seconds = seconds
        self._said: dict[tuple[str, object], _Said] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Change the record; keep it unless the same was shown often enough."""
        shown = record.levelno < logging.WARNING or self._is_shown(record)
        if shown and record.exc_info and record.exc_info[1] is not None:
            _tell(record, record.exc_info[1])
        return shown

    def _is_shown(self, record: logging.LogRecord) -> bool:
        now_s, key = self._seconds(), (record.name, record.msg)
        said = self._said.get(key)
        if said is None or now_s - said.since_s >= said.window_s:
            said = self._said[key] = self._next(record, said, now_s)
        said.times += 1
        if said.times > SHOWN:
            said.hidden += 1
        return said.times <= SHOWN

    def _next(self, record: logging.LogRecord, last: _Said | None, now_s: float) -> _Said:
        """Begin a window: a longer one where the last was full, after which the record says how full."""
        if len(self._said) >= MOST_KINDS:
            self._said.clear()
        if last is None or not last.hidden:
            return _Said(now_s, FIRST_WINDOW_S)
        record.msg = f"{_message(record)} (and {last.hidden} times more in {now_s - last.since_s:.0f} s)"
        record.args = None
        # One line a window is enough of what goes on.
        return _Said(now_s, min(last.window_s * 2, LONGEST_WINDOW_S), times=SHOWN - 1)


def _tell(record: logging.LogRecord, error: BaseException) -> None:
    sentence = _weather(error)
    if sentence is None:
        record.exc_text = bare_traceback(error).rstrip("\n")
    else:
        record.msg, record.args = f"{_message(record)}: {sentence}", None
    record.exc_info = None


def _weather(error: BaseException) -> str | None:
    """Return what the weather is, None where an error is none."""
    if isinstance(error, StoreError):
        return str(error)
    if isinstance(error, RetryAfter):
        wait = error.retry_after
        wait_s = wait.total_seconds() if isinstance(wait, timedelta) else wait
        return f"Telegram wants to be left alone for {wait_s:.0f} s"
    if isinstance(error, Conflict | InvalidToken):
        return str(error)
    if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        return str(error) or type(error).__name__
    if isinstance(error, OSError):
        return f"{type(error).__name__}{f': {os.strerror(error.errno)}' if error.errno else ''}"
    return None


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError):
        return str(record.msg)


class JsonFormatter(logging.Formatter):
    """A line of JSON for each record: time (UTC), level, logger, message, and where something broke."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if broke := record.exc_text or record.stack_info:
            told["where"] = broke
        return json.dumps(told, ensure_ascii=False)


class JournalFormatter(logging.Formatter):
    """Text with the priority that journald reads; it dates each line itself."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the lines, each with its priority."""
        priority = next((number for level, number in PRIORITIES if record.levelno >= level), 7)
        return "\n".join(f"<{priority}>{line}" for line in super().format(record).splitlines())


def _formatter(form: str) -> logging.Formatter:
    if form == "json":
        return JsonFormatter()
    if form == "auto" and os.environ.get("JOURNAL_STREAM") and not sys.stderr.isatty():
        return JournalFormatter("%(name)s: %(message)s")
    return logging.Formatter(DATED)
