"""No log, however much it tells, holds what people write, the token, or where the webhook waits."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import asyncio, logging, sys
from pathlib import Path
from bot.app import newsroom
from bot.demo.clock import Clock
from bot.logs import log_to_stderr
from bot.sandbox import LocalTelegram
from digests.config import check
from tests.monitor.test_monitor import rename
from tests.transport.test_webhook import free_port

async def main():
    async with LocalTelegram() as telegram:
        anna, chiara = telegram.person("Anna", language_code="it"), telegram.person("Chiara")
        door = f"127.0.0.1:{{free_port()}}"
        settings = check({{
            "telegram": {{"token": telegram.token, "base_url": telegram.base_url, "owner_ids": [chiara.id],
                         "webhook_url": f"http://{{door}}", "webhook_listen": door}},
            "database": {{"url": "sqlite:///{folder}/test.db"}},
        }})
        async with newsroom(settings, Clock().now):
            for person, said in ((anna, "/start"), (anna, "/search zibibbo"), (anna, "zibibbo"), (anna, "/zibibbo"),
                                 (chiara, "Zibibbo di notte\\n" + "La vendemmia dello zibibbo comincia. " * 9)):
                await person.says(said)
                await person.hears()
            telegram.faults.refuse(400, "Bad Request: can't parse zibibbo", method="sendMessage")
            await anna.says("/search zibibbo")
            await telegram.idle()
            telegram.faults.clear()
            telegram.faults.answer(502, "<html>zibibbo</html>", method="sendMessage", times=1)
            await anna.says("/search zibibbo")
            await telegram.idle()
            await asyncio.to_thread(rename, Path("{folder}/test.db"), "saved", "gone")
            await anna.says("/saved zibibbo")
            await telegram.idle()
            await asyncio.to_thread(logging.getLogger("bot.any").error, "The handling has been broken")
        (webhook,) = [call for call in telegram.calls if call.method == "setWebhook"]
        print(telegram.token, webhook.params["url"].rpartition("/")[2], webhook.params["secret_token"])

log_to_stderr(level="{level}", form="{form}")
asyncio.run(main())
"""


@pytest.mark.parametrize(("level", "form"), [("debug", "text"), ("debug", "json"), ("error", "text")])
def test_the_log_of_every_step_holds_nothing_private(tmp_path: Path, level: str, form: str) -> None:
    program = PROGRAM.format(folder=tmp_path, level=level, form=form)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert "The handling has been broken" in done.stderr
    assert "Traceback (most recent call last)" not in done.stderr
    for secret in done.stdout.split():
        assert secret.rpartition(":")[2] not in done.stderr
    assert not re.search("zibibbo|vendemmia", done.stderr, re.IGNORECASE)
