"""No log, however much it tells, holds what people write, the token, or where the webhook waits."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import asyncio, sys
from pathlib import Path
from bot.app import newsroom
from bot.demo.clock import Clock
from bot.redaction import log_to_stderr
from bot.sandbox import LocalTelegram
from digests.config import check
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
        (webhook,) = [call for call in telegram.calls if call.method == "setWebhook"]
        print(telegram.token, webhook.params["url"].rpartition("/")[2], webhook.params["secret_token"])

log_to_stderr(verbose=True)
asyncio.run(main())
"""


def test_the_log_of_every_step_holds_nothing_private(tmp_path: Path) -> None:
    program = PROGRAM.format(folder=tmp_path)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    for secret in done.stdout.split():
        assert secret.rpartition(":")[2] not in done.stderr
    assert not re.search("zibibbo|vendemmia", done.stderr, re.IGNORECASE)
