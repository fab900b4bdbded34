"""``newsdigest rebind``: who the new bot reaches keeps getting digests, and the others hear how to come back."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.sandbox import LocalTelegram
from digests.config import load
from digests.model import Chat, ChatKind
from digests.store import Store
from tests.store.cases import a_chat
from tests.terminal.test_cli import CONFIG, newsdigest

NEAR, FAR, GROUP, CHANNEL = 2001, 2002, -1_001_000_000_001, -1_002_000_000_002


async def given(config: Path, former: int) -> None:
    """Store chats of a former bot."""
    store = await Store.open(load(config).database.url)
    kinds = {NEAR: ChatKind.PRIVATE, FAR: ChatKind.PRIVATE, GROUP: ChatKind.SUPERGROUP, CHANNEL: ChatKind.CHANNEL}
    async with store.write() as tx:
        await tx.notes.keep("bot_id", str(former))
        for chat_id, kind in kinds.items():
            await tx.chats.add(a_chat(chat_id, kind=kind))
    await store.close()


async def found(config: Path) -> dict[int, Chat]:
    store = await Store.open(load(config).database.url)
    async with store.read() as tx:
        chats = {each: await tx.chats.get(each) for each in (NEAR, FAR, GROUP, CHANNEL)}
    await store.close()
    return {each: chat for each, chat in chats.items() if chat}


def configured(folder: Path, token: str, base_url: str) -> Path:
    file = folder / "config.toml"
    access = f'[telegram]\ntoken = "{token}"\nbase_url = "{base_url}"\nowner_ids = [1]\n'
    file.write_text(f"{CONFIG}\n{access}", encoding="utf-8")
    return file


async def test_whom_it_reaches_and_the_links_for_the_rest_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with LocalTelegram(now=lambda: datetime.now(UTC)) as telegram:
        config = configured(tmp_path, telegram.token, telegram.base_url)
        near, _ = telegram.person("Near", user_id=NEAR), telegram.person("Far", user_id=FAR)
        telegram.group("Newsroom", admins=[near])
        await near.says("/start")
        await given(config, former=99)
        assert await asyncio.to_thread(newsdigest, "rebind", "--yes", "--config", config) == 0
        home = f"https://t.me/{telegram.bot_username}"
        said = capsys.readouterr().out
        assert not telegram.deliveries
    for line in (
        "The bot that starts next takes this database.",
        "can write to 1 of 4 chats by now.",
        f"1 reader, who must start it; post this link: {home}?start=c_back",
        f"1 group, where an admin must add it: {home}?startgroup=back",
        f"1 channel, where an admin must add it: {home}?startchannel&admin=post_messages",
    ):
        assert line in said
    chats = await found(config)
    assert [each for each, chat in chats.items() if chat.active] == [NEAR]
    assert all(chat.active or (chat.refused_at and chat.next_due_at is None) for chat in chats.values())


async def test_the_same_bot_and_a_silent_telegram_switch_nobody_off(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    token = "123456:" + "A" * 35
    config = configured(tmp_path, token, "http://127.0.0.1:9")
    await given(config, former=99)
    assert await asyncio.to_thread(newsdigest, "rebind", "--yes", "--config", config) == 0
    assert "could not be asked" in capsys.readouterr().out
    assert all(chat.active for chat in (await found(config)).values())
    await given(config, former=123456)
    assert await asyncio.to_thread(newsdigest, "rebind", "--yes", "--config", config) == 0
    assert "could not be asked" not in capsys.readouterr().out
