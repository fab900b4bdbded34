"""The bot's token kept out of everything that is shown: log records, tracebacks, errors."""

from __future__ import annotations

import logging
import re
import sys
import threading
import traceback
from types import TracebackType

# Whatever the configuration takes for a token; in an address it follows "bot", and its colon may be percent-encoded.
TOKEN = re.compile(r"(?:(?<=bot)|\b)\d+(?::|%3[Aa])[\w-]{10,}")
SHOWN = "<redacted>"


def redacted(text: str) -> str:
    """Return the text with every bot token replaced."""
    return TOKEN.sub(SHOWN, text)


def redacted_traceback(error: BaseException) -> str:
    """Return the traceback as Python prints it, with every bot token replaced."""
    return redacted("".join(traceback.format_exception(error)))


def bare_traceback(error: BaseException) -> str:
    """Return where an error and those behind it arose, and nothing of what they say: it may quote what people wrote."""
    behind = error.__cause__ or error.__context__
    before = f"{bare_traceback(behind)}\n" if behind is not None else ""
    return f"{before}{''.join(traceback.format_tb(error.__traceback__))}{type(error).__qualname__}"


class RedactingFilter(logging.Filter):
    """Removes tokens from a record's message, arguments, traceback and stack before a handler writes it."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Change the record where it holds a token; keep every record."""
        record.msg, record.args = redacted(_message(record)), None
        if record.exc_info and record.exc_info[1] is not None:
            _redact_exception(record, record.exc_info[1])
        elif record.exc_text:
            record.exc_text = redacted(record.exc_text)
        if record.stack_info:
            record.stack_info = redacted(record.stack_info)
        return True


def show_uncaught_redacted() -> None:
    """Redact what uncaught errors print."""
    sys.excepthook = _show
    threading.excepthook = _show_in_thread


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError):  # arguments that do not fit: logging would print them raw
        return f"{record.msg} {record.args!r}"


def _redact_exception(record: logging.LogRecord, error: BaseException) -> None:
    text = "".join(traceback.format_exception(error)).rstrip("\n")
    record.exc_text = redacted(text)
    if record.exc_text != text:
        # A handler that formats exceptions itself must not see the original.
        record.exc_info = None


def _show(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, where)
    else:
        sys.stderr.write(redacted_traceback(error.with_traceback(where)))


def _show_in_thread(arguments: threading.ExceptHookArgs) -> None:
    if arguments.exc_value is not None and arguments.exc_type is not SystemExit:
        _show(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)
