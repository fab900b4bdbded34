"""``newsdigest deliveries``: what the operator sees of what was sent, and sends again."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Coroutine
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from bot.progress import Pushes
from bot.sandbox.world import PATIENCE_S
from bot.terminal.progress import PushBar, push_bar
from digests.config import load
from digests.delivery.progress import Progress
from digests.model import Chat, ChatKind, DeliveryState, Message, NewEdition
from digests.store import Store
from tests.store.cases import Desk
from tests.terminal.test_cli import CONFIG, newsdigest

NOW = datetime(2026, 11, 24, 7, tzinfo=UTC)
FAILED, UNKNOWN, PENDING = DeliveryState.FAILED, DeliveryState.UNKNOWN, DeliveryState.PENDING


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A configuration, and a database where of five deliveries two failed, one of them for good, and one is unknown."""
    file = tmp_path / "config.toml"
    file.write_text(CONFIG, encoding="utf-8")
    asyncio.run(_fill(load(file).database.url))
    return file


async def _fill(url: str) -> None:
    store = await Store.open(url)
    async with store.write() as tx:
        edition = await tx.editions.add(NewEdition(
            day=date(2026, 11, 24), language="it", composed_at=NOW, after=0, up_to=1,
            messages=[Message("sendMessage", {"text": "news"})], shown={},
        ))  # fmt: skip
        for chat_id in range(1, 6):
            await tx.chats.add(
                Chat(
                    chat_id,
                    ChatKind.PRIVATE,
                    "",
                    NOW,
                    language="it",
                    timezone="UTC",
                    digest_time=time(8),
                )
            )
        await tx.outbox.enqueue([(chat_id, edition) for chat_id in range(1, 6)], "daily:2026-11-24T08:00", NOW)
        one, two, three, four, _ = await tx.outbox.claim("me", NOW, 5)
        await tx.outbox.sent([(one.id, 7)], NOW)
        await tx.outbox.failed(two.id, "Bad Request: something odd")
        await tx.outbox.failed(three.id, "Forbidden: bot was blocked by the user")
        await tx.chats.deactivate(three.chat_id, NOW)
        await tx.outbox.unknown([four.id], "timeout")
    await store.close()


def states(config: Path) -> dict[DeliveryState, int]:
    async def read() -> dict[DeliveryState, int]:
        store = await Store.open(load(config).database.url)
        async with store.read() as tx:
            found = await tx.outbox.states()
        await store.close()
        return found

    return asyncio.run(read())


def test_editions_are_listed_with_figures_and_reasons(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for narrowed in ([], ["--edition", 1]):
        assert newsdigest("deliveries", "list", *narrowed, "--config", config) == 0
        said = capsys.readouterr().out
        row = next(line for line in said.splitlines() if "2026-11-24" in line)
        assert row.split() == ["1", "2026-11-24", "it", "digest", "1", "2", "1", "0", "1"]
        assert "1 failed: Bad Request: something odd" in said
        assert "1 unknown: timeout" in said


def test_what_failed_is_sent_again_but_not_to_who_has_left(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert newsdigest("deliveries", "retry", "--edition", 1, "--yes", "--config", config) == 0
    assert "1 message back in the outbox" in capsys.readouterr().out
    assert states(config)[FAILED] == 1
    assert states(config)[PENDING] == 1
    assert newsdigest("deliveries", "retry", "--yes", "--config", config) == 0
    assert "nothing to send again" in capsys.readouterr().out


def test_chats_that_refusals_switched_off_are_brought_back(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(_switched_off(load(config).database.url))
    for answer in ("1 chat is back, with what they refused.", "No chat was switched off in that time because"):
        assert newsdigest("deliveries", "revive", "--hours", 2, "--config", config) == 0
        assert answer in capsys.readouterr().out


async def _switched_off(url: str) -> None:
    store = await Store.open(url)
    async with store.write() as tx:
        await tx.chats.deactivate(1, datetime.now(UTC))
    await store.close()


def test_an_edition_and_everything_wait_and_go_on(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command, edition, answer in (
        ("pause", ["--edition", 1], "Nothing more of edition 1 leaves."),
        ("pause", ["--edition", 1], "Edition 1 is paused already."),
        ("resume", ["--edition", 1], "Edition 1 leaves again: 1 to go."),
        ("pause", [], "Nothing more leaves until it is resumed."),
        ("pause", [], "Everything is paused already."),
        ("resume", [], "What waits leaves again, but for editions that are paused themselves."),
    ):
        assert newsdigest("deliveries", command, *edition, "--config", config) == 0
        assert capsys.readouterr().out.strip() == answer
        assert paused(config) == (command == "pause" and bool(edition), command == "pause" and not edition)
    assert newsdigest("deliveries", "pause", "--edition", 9, "--config", config) == 1
    assert "There is no edition 9" in capsys.readouterr().err


def paused(config: Path) -> tuple[bool, bool]:
    """Return whether the edition is paused, and whether everything is."""

    async def read() -> tuple[bool, bool]:
        store = await Store.open(load(config).database.url)
        async with store.read() as tx:
            entry, pace = await tx.deliveries.entry(1), await tx.pace.get()
        await store.close()
        return entry is not None and entry.paused_at is not None, pace.paused_at is not None

    return asyncio.run(read())


async def _superseded(url: str) -> None:
    """Correct the edition twice; the first correction has failed and is paused when the second one comes."""
    store = await Store.open(url)
    desk = Desk(store)
    await desk.corrected(1, "less wrong", NOW)
    async with store.write() as tx:
        (edited,) = [each for each in await tx.outbox.claim("me", NOW, 9) if each.edition_id == 2]
        await tx.outbox.failed(edited.id, "odd")
        await tx.editions.pause(2, "odd", NOW)
    await desk.corrected(1, "right", NOW)
    await store.close()


async def _withdrawn(url: str) -> None:
    store = await Store.open(url)
    async with store.write() as tx:
        assert await tx.corrections.withdraw(1, NOW)
    await store.close()


@pytest.mark.parametrize(
    ("end", "edition", "why"),
    [
        (_superseded, 2, "A newer correction has superseded edition 2: nothing more of it leaves."),
        (_withdrawn, 1, "Edition 1 was taken back: nothing more of it leaves."),
    ],
)
@pytest.mark.parametrize("command", [["pause"], ["resume"], ["retry", "--yes"], ["resend-unknown", "--yes"]])
def test_what_is_superseded_or_taken_back_is_refused(
    config: Path,
    capsys: pytest.CaptureFixture[str],
    end: Callable[[str], Coroutine[Any, Any, None]],
    edition: int,
    why: str,
    command: list[str],
) -> None:
    asyncio.run(end(load(config).database.url))
    before = states(config)
    assert newsdigest("deliveries", *command, "--edition", edition, "--config", config) == 1
    assert capsys.readouterr().err.strip() == why
    assert states(config) == before


@pytest.mark.parametrize(("answer", "left"), [("n\n", 1), ("y\n", 0)])
def test_what_is_unknown_is_sent_again_after_a_question(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, answer: str, left: int
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    assert newsdigest("deliveries", "resend-unknown", "--config", config) == 0
    said = capsys.readouterr().out
    assert "Send 1 message again?" in said
    assert "come twice" in said
    assert states(config).get(UNKNOWN, 0) == left


@pytest.mark.parametrize(
    ("arguments", "says"),
    [(["--edition", 9], "There is no edition 9"), (["--topic", "none"], "There is no topic 'none'; there are:")],
)
def test_what_is_not_there_is_said(
    config: Path, capsys: pytest.CaptureFixture[str], arguments: list[object], says: str
) -> None:
    assert newsdigest("deliveries", "list", *arguments, "--config", config) == 1
    assert says in capsys.readouterr().err


def test_an_empty_archive_has_sent_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "config.toml"
    file.write_text(CONFIG, encoding="utf-8")
    assert newsdigest("feeds", "list", "--config", file) == 0
    assert newsdigest("deliveries", "list", "--config", file) == 0
    assert "Nothing has been sent yet." in capsys.readouterr().out


def progress(left: int) -> Progress:
    return Progress((1,), 10, 9 - left, 1, 0, 0, left, 2.5, left / 2.5, 4.0, paused=False)


async def test_a_push_moves_a_bar_in_a_terminal_and_none_in_a_file() -> None:
    screen = Console(file=io.StringIO(), force_terminal=True, width=120)
    with push_bar(screen) as bars:
        (bar,) = bars
        assert isinstance(bar, PushBar)
        await bar.show(progress(4))
    written = screen.file
    assert isinstance(written, io.StringIO)
    assert "6/10" in written.getvalue()
    assert "2.5/s" in written.getvalue()
    with push_bar(Console(file=io.StringIO())) as none:
        assert none == []


async def test_pushes_are_followed_to_their_end(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'news.db'}"
    await _fill(url)
    store = await Store.open(url)
    seen: asyncio.Queue[Progress] = asyncio.Queue()

    class Eye:
        async def show(self, progress: Progress) -> None:
            seen.put_nowait(progress)

    pushes = Pushes(store, [Eye()])
    looking = asyncio.create_task(pushes.run())
    first = await asyncio.wait_for(seen.get(), PATIENCE_S)
    assert (first.queued, first.sent, first.left, first.finished) == (5, 1, 1, False)
    async with store.write() as tx:
        await tx.outbox.abandoned("another")
    pushes.wake()
    while not (last := await asyncio.wait_for(seen.get(), PATIENCE_S)).finished:
        pushes.wake()
    assert (last.sent, last.failed, last.unknown, last.left) == (1, 2, 2, 0)
    looking.cancel()
    await asyncio.wait([looking])
    await store.close()
    assert last.elapsed_s < timedelta(minutes=1).total_seconds()
