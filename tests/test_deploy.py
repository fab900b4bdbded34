"""What is in deploy/ and the guide fits the bot: its numbers' names, systemd's watchdog, the container's health."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.app import newsroom
from bot.sandbox import LocalTelegram
from tests.monitor.prometheus import promtool, read
from tests.monitor.test_monitor import asked, now, settings
from tests.test_watchdog import PROGRAM
from tests.transport.test_webhook import free_port

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
OURS = re.compile(r"\bnewsdigest_[a-z_]+")
PARTS = re.compile(r"_(?:bucket|sum|count)$")
# Not there from the first moment: no backup was made, nothing failed.
LATER = {"newsdigest_backup_age_seconds", "newsdigest_telegram_failures_total"}


@pytest.fixture
async def port(tmp_path: Path) -> AsyncIterator[int]:
    """The port at which a bot can be asked how it is."""
    found = free_port()
    async with LocalTelegram(now=now) as telegram, newsroom(settings(telegram, tmp_path, found), now):
        await telegram.idle()
        yield found


def named(text: str) -> set[str]:
    return {PARTS.sub("", name) for name in OURS.findall(text)}


def expressions() -> list[str]:
    board = json.loads((DEPLOY / "grafana-dashboard.json").read_text(encoding="utf-8"))
    return [target["expr"] for panel in board["panels"] for target in panel["targets"]]


async def test_the_dashboard_and_the_rules_ask_for_numbers_that_there_are_and_leave_none_out(port: int) -> None:
    async with aiohttp.ClientSession() as session:
        async with asyncio.timeout(20):
            while "newsdigest_polled_age" not in (text := (await asked(session, port, "/metrics"))[1]):
                pass
    there = {name for name in read(text) if name.startswith("newsdigest_")} | LATER
    rules = (DEPLOY / "prometheus-rules.yml").read_text(encoding="utf-8")
    assert named(" ".join(expressions())) == there - {"newsdigest_delivery_blocked"}
    assert named(rules) < there
    guide = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"(?m)^\| `(newsdigest_\w+)`", guide)) == sorted(there)


def test_the_rules_and_the_dashboards_questions_are_read_by_prometheus(tmp_path: Path) -> None:
    tool = promtool() or pytest.skip("promtool is not installed")
    asks = [each.replace("$instance", ".*") for each in expressions()]
    rules = [{"record": f"panel:{n}", "expr": each} for n, each in enumerate(asks)]
    (tmp_path / "panels.yml").write_text(json.dumps({"groups": [{"name": "panels", "rules": rules}]}))
    for file in (DEPLOY / "prometheus-rules.yml", tmp_path / "panels.yml"):
        done = subprocess.run([tool, "check", "rules", file], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr


def test_systemd_reads_the_unit_and_finds_it_well_closed(tmp_path: Path) -> None:
    tool = shutil.which("systemd-analyze") or pytest.skip("systemd is not installed")
    unit = tmp_path / "newsdigest.service"
    unit.write_text(re.sub("(?m)^ExecStart=.*", "ExecStart=/bin/true", (DEPLOY / unit.name).read_text()))
    for command in (["verify"], ["security", "--offline=true", "--threshold=20"]):
        done = subprocess.run([tool, *command, unit], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("kind", ["file", "abstract"])
def test_systemd_hears_of_the_start_each_turn_and_the_end(tmp_path: Path, kind: str) -> None:
    where = str(tmp_path / "notify") if kind == "file" else f"@newsdigest-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(where.replace("@", "\0") if kind == "abstract" else where)
        listener.settimeout(20)
        program = PROGRAM.format(hang="await asyncio.sleep(0)")
        environment = {**os.environ, "NOTIFY_SOCKET": where}
        with subprocess.Popen([sys.executable, "-c", program], env=environment, stdout=subprocess.DEVNULL):
            heard = [listener.recv(100).decode()]
            while heard[-1] != "STOPPING=1":
                heard.append(listener.recv(100).decode())
    assert heard[0] == "READY=1"
    assert heard.count("WATCHDOG=1") > 5
    assert set(heard) == {"READY=1", "WATCHDOG=1", "STOPPING=1"}


async def test_the_containers_health_is_the_bots(port: int) -> None:
    line = re.search(r"HEALTHCHECK .*?CMD (\[.*?\])$", (ROOT / "Dockerfile").read_text(), re.DOTALL | re.MULTILINE)
    assert line
    assert "NEWSDIGEST_MONITOR__LISTEN=127.0.0.1:9464" in (ROOT / "Dockerfile").read_text()
    program: list[str] = json.loads(line[1].replace("9464", str(port)))
    done = await asyncio.create_subprocess_exec(sys.executable, *program[1:])
    assert await asyncio.wait_for(done.wait(), 20) == 0
    closed = [each.replace(str(port), str(free_port())) for each in program]
    done = await asyncio.create_subprocess_exec(sys.executable, *closed[1:], stderr=subprocess.DEVNULL)
    assert await asyncio.wait_for(done.wait(), 20) != 0
