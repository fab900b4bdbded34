"""The log tells weather in a line, counts what comes again and again, and quotes nobody."""

from __future__ import annotations

import io
import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.logs import JsonFormatter, WeatherFilter
from bot.redaction import RedactingFilter
from digests.config.parts import PARTS, TREES
from digests.errors import DatabaseAway, DatabaseFull

ROOT = Path(__file__).parents[1]
TOKEN = "123456789:AAHhj3kX-test_Token-of_thirty5chars"


class Log:
    """A logger whose lines are kept, and a clock that a test turns."""

    def __init__(self, formatter: logging.Formatter | None = None) -> None:
        self.now_s = 0.0
        self._written = io.StringIO()
        handler = logging.StreamHandler(self._written)
        handler.setFormatter(formatter or logging.Formatter("%(message)s"))
        handler.addFilter(WeatherFilter(lambda: self.now_s))
        handler.addFilter(RedactingFilter())
        self.logger = logging.Logger("bot.test")
        self.logger.addHandler(handler)

    def lines(self) -> list[str]:
        lines = self._written.getvalue().splitlines()
        self._written.seek(0)
        self._written.truncate()
        return lines

    def breaks(self, error: Exception) -> list[str]:
        try:
            raise error
        except Exception:
            self.logger.exception("A tick failed")
        return self.lines()


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (DatabaseFull("The disk is full."), "A tick failed: The disk is full."),
        (DatabaseAway("The database is gone."), "A tick failed: The database is gone."),
        (NetworkError("status 502"), "A tick failed: status 502"),
        (RetryAfter(5), "A tick failed: Telegram wants to be left alone for 5 s"),
        (OSError(28, "full", "/private name"), "A tick failed: OSError: No space left on device"),
        (ConnectionResetError(), "A tick failed: ConnectionResetError"),
    ],
)  # fmt: skip
def test_weather_is_one_line(error: Exception, line: str) -> None:
    assert Log().breaks(error) == [line]


@pytest.mark.parametrize("error", [ValueError("dear diary"), BadRequest("can't parse dear diary"), KeyError("diary")])
def test_what_broke_is_told_with_its_place_and_without_its_words(error: Exception) -> None:
    lines = Log().breaks(error)
    assert lines[0] == "A tick failed"
    assert "in breaks" in "\n".join(lines)
    assert lines[-1] == type(error).__qualname__
    assert "diary" not in "\n".join(lines)


def test_what_is_said_again_and_again_is_counted_ever_more_rarely() -> None:
    log = Log()
    shown: dict[int, list[str]] = {}
    for second in range(2 * 3600):
        log.now_s = float(second)
        log.logger.warning("The database %s is gone", f"news{second}")
        if lines := log.lines():
            shown[second] = lines
    assert list(shown) == [0, 1, 2, 60, 180, 420, 900, 1860, 3780]
    assert shown[180] == ["The database news180 is gone (and 119 times more in 120 s)"]


def test_what_is_rare_or_harmless_is_always_told() -> None:
    log = Log()
    for minute in range(30):
        log.now_s = 60.0 * minute
        log.logger.warning("Once a minute")
    for _ in range(30):
        log.logger.info("A step")
    assert log.lines() == ["Once a minute"] * 30 + ["A step"] * 30


def test_troubles_of_two_kinds_do_not_hide_each_other() -> None:
    log = Log()
    for _ in range(10):
        log.logger.warning("The feed %d fails", 1)
    log.logger.error("The disk is full")
    assert log.lines() == ["The feed 1 fails"] * 3 + ["The disk is full"]


def test_json_is_a_line_for_each_record_with_the_place_of_what_broke() -> None:
    log = Log(JsonFormatter())
    (line,) = log.breaks(ValueError("dear diary"))
    told = json.loads(line)
    assert (told["level"], told["logger"], told["message"]) == ("error", "bot.test", "A tick failed")
    assert told["where"].endswith("ValueError")
    assert "diary" not in line
    log.logger.info("a 中 %s", TOKEN)
    (line,) = log.lines()
    assert json.loads(line)["message"] == "a 中 <redacted>"


def logged(form: str, level: str, **environment: str) -> str:
    program = (
        "import logging; from bot.logs import log_to_stderr; "
        f"log_to_stderr(form={form!r}, level={level!r}); log = logging.getLogger('bot.any'); "
        "[log.log(each, 'at %d', each) for each in (10, 20, 30, 40)]; logging.getLogger('aiohttp').debug('theirs')"
    )
    env = {name: value for name, value in os.environ.items() if name != "JOURNAL_STREAM"} | environment
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=env)
    return done.stderr


@pytest.mark.parametrize(("level", "lines"), [("debug", 4), ("info", 3), ("warning", 2), ("error", 1)])
def test_the_level_is_kept_and_libraries_never_tell_every_step(level: str, lines: int) -> None:
    assert len(logged("text", level).splitlines()) == lines


def test_a_part_has_its_own_level_until_it_is_taken_back() -> None:
    program = """
import logging
from bot.logs import log_as, log_to_stderr

def tell():
    for name in ("bot.transport.sender", "digests.delivery.deliverer", "digests.scheduler"):
        for level in (10, 20, 30, 40):
            logging.getLogger(name).log(level, str(level))

log_to_stderr(form="json", level="warning", parts={"delivery": "debug", "transport": "error"})
tell()
log_as(form="json", level="error", parts={"scheduler": "info"})
tell()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    told = [json.loads(line) for line in done.stderr.splitlines()]
    assert [(each["logger"].rpartition(".")[2], each["message"]) for each in told] == [
        *(("sender", "40"), ("deliverer", "10"), ("deliverer", "20"), ("deliverer", "30"), ("deliverer", "40")),
        *(("scheduler", "30"), ("scheduler", "40"), ("sender", "40"), ("deliverer", "40")),
        *(("scheduler", "20"), ("scheduler", "30"), ("scheduler", "40")),
    ]


def test_the_parts_that_can_be_named_are_those_that_log() -> None:
    log = {
        file.relative_to(ROOT / tree).parts[0].removesuffix(".py")
        for tree in TREES
        for file in (ROOT / tree).rglob("*.py")
        if "getLogger(__name__)" in file.read_text(encoding="utf-8")
    }
    assert sorted(log) == sorted(PARTS)


@pytest.mark.parametrize(
    ("form", "environment", "is_so"),
    [
        ("auto", {}, lambda line: line.endswith("WARNING bot.any: at 30")),
        ("auto", {"JOURNAL_STREAM": "8:1"}, lambda line: line == "<4>bot.any: at 30"),
        ("json", {"JOURNAL_STREAM": "8:1"}, lambda line: json.loads(line)["message"] == "at 30"),
    ],
)
def test_the_form_is_what_the_place_reads(form: str, environment: dict[str, str], is_so: Callable[[str], bool]) -> None:
    assert is_so(logged(form, "warning", **environment).splitlines()[0])
