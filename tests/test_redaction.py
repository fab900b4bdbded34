"""The token is in nothing that the program shows."""

from __future__ import annotations

import asyncio
import io
import logging
import subprocess
import sys
import textwrap

import pytest

from bot.redaction import RedactingFilter, redacted

TOKEN = "123456789:AAHhj3kX-test_Token-of_thirty5chars"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            f"POST https://api.telegram.org/bot{TOKEN}/sendMessage",
            "POST https://api.telegram.org/bot<redacted>/sendMessage",
        ),
        (f"token={TOKEN}", "token=<redacted>"),
        (f"/bot{TOKEN.replace(':', '%3A')}/getMe", "/bot<redacted>/getMe"),
        ("42:short-token_", "<redacted>"),
        ("due at 2026-11-24T08:00:00+00:00 on 127.0.0.1:8420", "due at 2026-11-24T08:00:00+00:00 on 127.0.0.1:8420"),
        ("sqlite3:constraint_failed", "sqlite3:constraint_failed"),
    ],
)
def test_tokens_are_replaced_and_nothing_else(text: str, shown: str) -> None:
    assert redacted(text) == shown


@pytest.fixture
def written() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def logger(written: io.StringIO) -> logging.Logger:
    handler = logging.StreamHandler(written)
    handler.setFormatter(logging.Formatter("%(message)s"))
    handler.addFilter(RedactingFilter())
    logger = logging.Logger("test")
    logger.addHandler(handler)
    return logger


def test_messages_arguments_tracebacks_and_stacks_are_clean(logger: logging.Logger, written: io.StringIO) -> None:
    logger.info("token %s in %r", TOKEN, {"url": f"/bot{TOKEN}/"})
    logger.info(f"said outright: {TOKEN}")
    try:
        try:
            raise ValueError(f"inner {TOKEN}")
        except ValueError as error:
            raise RuntimeError("outer") from error
    except RuntimeError:
        logger.exception("broke", stack_info=True)
    text = written.getvalue()
    assert TOKEN not in text
    assert "RuntimeError: outer" in text
    assert "inner <redacted>" in text


def test_arguments_that_do_not_fit_are_clean(logger: logging.Logger, written: io.StringIO) -> None:
    logger.info("%d tokens", TOKEN)
    assert "<redacted>" in written.getvalue()
    assert TOKEN not in written.getvalue()


def test_an_innocent_traceback_keeps_its_exception(logger: logging.Logger) -> None:
    class Keeping(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            kept.append(record)

    kept: list[logging.LogRecord] = []
    logger.addHandler(Keeping())
    try:
        raise ValueError("harmless")
    except ValueError:
        logger.exception("broke")
    assert kept[0].exc_info is not None


async def test_what_asyncio_reports_is_clean(caplog: pytest.LogCaptureFixture) -> None:
    caplog.handler.addFilter(RedactingFilter())
    try:
        asyncio.get_running_loop().call_exception_handler({"message": "lost", "exception": OSError(f"/bot{TOKEN}/x")})
    finally:
        caplog.handler.filters.clear()
    assert "bot<redacted>" in caplog.text
    assert TOKEN not in caplog.text


@pytest.mark.parametrize("where", ["main", "thread", "log"])
def test_a_whole_process_shows_no_token(where: str) -> None:
    program = textwrap.dedent(
        f"""
        import logging, threading
        from bot.logs import log_to_stderr
        log_to_stderr(level="debug")
        def leak():
            raise OSError("cannot reach /bot{TOKEN}/getMe")
        if "{where}" == "log":
            logging.getLogger("bot.any").debug("calling %s", "/bot{TOKEN}/getMe")
        elif "{where}" == "thread":
            thread = threading.Thread(target=leak); thread.start(); thread.join()
        else:
            leak()
        """
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert TOKEN not in done.stderr + done.stdout
    # The line of the program itself is not shown for -c; what is shown tells where and why.
    assert "/bot<redacted>/getMe" in done.stderr
    assert done.returncode == (1 if where == "main" else 0)
