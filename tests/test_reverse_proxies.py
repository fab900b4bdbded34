"""The examples for web servers in front of the webhook: real ones let Telegram's updates through alone."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.app import newsroom
from bot.demo.clock import Clock
from bot.sandbox import LocalTelegram
from bot.sandbox.world import PATIENCE_S
from bot.transport.webhook import SECRET_HEADER
from tests.transport.test_webhook import free_port, settings

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
# From where Telegram comes, and this machine instead of it.
TELEGRAM, HERE = "149.154.160.0/20", "127.0.0.1/32"


def nginx(folder: Path, front: int, back: int) -> list[str]:
    """Write the example for a folder and two ports, without a certificate; return the command that serves it."""
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    text = re.sub(r"(?m)^ +listen \[.*\n| +ssl_.*\n", "", text)
    text = re.sub(r"listen 443 ssl http2", f"listen 127.0.0.1:{front}", text).replace(TELEGRAM, HERE)
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/log; worker_processes 1; events {{}}"
        f"http {{ {temporary} access_log {folder}/access;\n{text.replace('127.0.0.1:8443', f'127.0.0.1:{back}')} }}"
    )
    return ["nginx", "-p", str(folder), "-e", str(folder / "log"), "-c", str(folder / "nginx.conf")]


def caddy(folder: Path, front: int, back: int) -> list[str]:
    """Write the example for two ports, without a certificate; return the command that serves it."""
    text = (DEPLOY / "Caddyfile").read_text(encoding="utf-8").replace(TELEGRAM, HERE)
    text = text.replace("news.example {", f"http://127.0.0.1:{front} {{").replace("127.0.0.1:8443", f"127.0.0.1:{back}")
    (folder / "Caddyfile").write_text(f"{{\n\tadmin off\n\tstorage file_system {folder}\n}}\n{text}")
    return ["caddy", "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]


@contextmanager
def served(command: list[str], folder: Path) -> Iterator[None]:
    program = shutil.which(command[0], path="/usr/sbin:/usr/bin:/usr/local/bin") or pytest.skip("it is not installed")
    with subprocess.Popen([program, *command[1:]], env={"HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}) as server:
        try:
            yield
        finally:
            server.terminate()


@pytest.mark.parametrize("server", [nginx, caddy])
async def test_a_conversation_goes_through_a_server_in_front_and_nothing_else_does(
    server: Callable[[Path, int, int], list[str]], tmp_path: Path
) -> None:
    front, back = free_port(), free_port()
    address = f"http://127.0.0.1:{front}"
    with served(server(tmp_path, front, back), tmp_path):
        async with LocalTelegram() as telegram, aiohttp.ClientSession() as session:
            known = settings(telegram, tmp_path, webhook_url=f"{address}/bot", webhook_listen=f"127.0.0.1:{back}")
            async with newsroom(known, Clock().now):
                anna = telegram.person("Anna")
                await anna.says("/help")
                assert "/settings" in (await anna.hears()).text
                (call,) = [call for call in telegram.calls if call.method == "setWebhook"]
                secret = {SECRET_HEADER: call.params["secret_token"]}
                for path in ("/", "/bot", "/healthz", "/metrics"):
                    async with session.get(address + path, headers=secret, timeout=PATIENCE) as answer:
                        assert answer.status == 404
    assert call.params["url"].rpartition("/")[2] not in logged(tmp_path)


def logged(folder: Path) -> str:
    return "".join(file.read_text() for name in ("access", "log") if (file := folder / name).is_file())


PATIENCE = aiohttp.ClientTimeout(total=PATIENCE_S)


def test_both_examples_are_for_the_same_door_as_the_configurations() -> None:
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    door = tomllib.loads(re.sub(r"(?m)^# (webhook_)", r"\1", example))["telegram"]
    for name in ("nginx.conf", "Caddyfile"):
        text = (DEPLOY / name).read_text(encoding="utf-8")
        for key in ("webhook_url", "webhook_listen"):
            assert f'{key} = "{door[key]}"' in text
