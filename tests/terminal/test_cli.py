"""What the operator types and what the terminal answers; the bot itself runs in a process of its own."""

from __future__ import annotations

import asyncio
import fcntl
import json
import os
import signal
import sqlite3
import stat
import subprocess
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.cli import main
from bot.sandbox import LocalTelegram
from bot.sandbox.world import PATIENCE_S
from digests.config import load
from digests.sources.opml import Outline, read_opml, write_opml
from tests.store.schema.released import sqlite_copy

CONFIG = """
[digest]
languages = ["it", "en"]

[[topics]]
slug = "rivers"
names = { en = "Rivers", it = "Fiumi" }
query = "fiume OR river"
"""
ITALIAN = (
    "Il fiume torna a scorrere\n"
    "Ferrara – Dopo tre anni il fiume è tornato nel suo letto. Gli abitanti lo guardano scorrere."
)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    file = tmp_path / "config.toml"
    file.write_text(CONFIG, encoding="utf-8")
    return file


def newsdigest(*arguments: object) -> int:
    with pytest.raises(SystemExit) as exit_:
        main([str(argument) for argument in arguments])
    return int(exit_.value.code or 0)


def test_the_help_waits_for_nothing_that_only_commands_need() -> None:
    command = [sys.executable, "-c", "import sys, bot.cli; print(*sys.modules)"]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert "typer" in loaded
    assert {"aiohttp", "babel", "numpy", "pydantic", "sqlalchemy", "telegram"}.isdisjoint(loaded)


@pytest.mark.parametrize(
    "command",
    ["inbox list", "inbox drop", "deliveries list", "deliveries pause", "deliveries revive", "rebind --yes", "status"],
)
def test_what_only_looks_or_mends_makes_no_database(
    config: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert newsdigest(*command.split(), "--config", config) == 1
    assert capsys.readouterr().err == "There is no database yet: the first `newsdigest run` makes it.\n"
    assert list(config.parent.iterdir()) == [config]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("fiume OR", "  topics.0.query: does not parse. A word is missing here.\n  fiume OR\n          ^\n"),
        ("NOT fiume", "needs at least one word to look for, not only words to leave out.\n  NOT fiume\n  ^\n"),
        ("fiume from:2026", "does not parse. from: works in /search only, not in the query of a topic.\n"),
        ("a NEAR b " + "NEAR b " * 8, "does not parse. Too much is to be near each other"),
    ],
)
def test_what_is_wrong_with_a_query_is_told_in_a_sentence_with_its_place(
    config: Path, capsys: pytest.CaptureFixture[str], query: str, told: str
) -> None:
    config.write_text(CONFIG.replace("fiume OR river", query), encoding="utf-8")
    assert newsdigest("articles", "add", config, "--config", config) == 2
    said = capsys.readouterr().err
    assert said.startswith("The configuration needs a change:\n  topics.0.query: does not parse. ")
    assert told in said


def test_an_article_is_stored_and_explained_and_previewed(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "river.txt"
    file.write_text(ITALIAN, encoding="utf-8")
    assert newsdigest("articles", "add", file, "--config", config) == 0
    said = capsys.readouterr().out
    for part in ("#1 Il fiume torna a scorrere", "Italian (it)", "topic: rivers, because of: fiume"):
        assert part in said

    assert newsdigest("digest", "preview", "--topic", "rivers", "--language", "it", "--config", config) == 0
    said = capsys.readouterr().out
    assert "Il fiume torna a scorrere" in said
    assert "Dopo tre anni il fiume è tornato nel suo letto." in said
    assert "Ferrara –" not in said


def test_a_file_that_cannot_be_taken_does_not_stop_the_others(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad, missing = tmp_path / "good.txt", tmp_path / "bad.bin", tmp_path / "missing.txt"
    good.write_text(ITALIAN, encoding="utf-8")
    bad.write_bytes(b"\x00\x01\x02" * 50)
    assert newsdigest("articles", "add", bad, missing, good, "--config", config) == 1
    said = capsys.readouterr()
    assert "#1 Il fiume" in said.out
    assert "bad.bin: I cannot read that kind of file." in said.err
    assert "missing.txt: cannot be read (No such file or directory)" in said.err
    assert "2 of 3 could not be taken" in said.err


def test_folders_and_lines_are_taken_in_and_a_second_run_goes_on(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "articles"
    (folder / "inner").mkdir(parents=True)
    (folder / "inner" / "river.md").write_text(f"# {ITALIAN}", encoding="utf-8")
    (folder / ".hidden").write_text("not this one", encoding="utf-8")
    rows: list[object] = [
        {
            "title": f"River {n}",
            "text": f"The river number {n} rises.",
            "url": f"https://x.example/{n}",
            "date": "2026-03-01",
        }
        for n in range(3)
    ]
    lines = folder / "more.jsonl"
    lines.write_text("\n".join(json.dumps(row) for row in [*rows[:2], {"title": "no text"}]), encoding="utf-8")
    assert newsdigest("articles", "add", folder, "--config", config) == 1
    said = capsys.readouterr()
    assert said.out.count("topic: rivers") == 3
    assert "more.jsonl:3: That line is no article" in said.err
    assert "1 of 4 could not be taken" in said.err

    lines.write_text("\n".join(json.dumps(row) for row in [*rows, rows[2]]), encoding="utf-8")
    assert newsdigest("articles", "add", folder, "--config", config) == 0
    said = capsys.readouterr()
    assert said.out.count("topic: rivers") == 1
    assert "1 stored, 4 were there already." in said.out


def test_a_link_into_this_machine_is_refused(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert newsdigest("articles", "add", "http://127.0.0.1/secret", "--config", config) == 1
    assert "leads to no public website (127.0.0.1)" in capsys.readouterr().err


def test_feeds_go_in_and_out_as_a_list(config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, again = tmp_path / "feeds.opml", tmp_path / "again.opml"
    assert newsdigest("feeds", "list", "--config", config) == 0
    assert "There are no feeds yet" in capsys.readouterr().out
    outlines = [Outline(f"https://paper{n}.example/rss?a=1&b=2", f"Paper {n}", None, ("Città",)) for n in range(3)]
    file.write_bytes(write_opml(outlines, "Another reader", datetime.now(UTC)))
    assert newsdigest("feeds", "import", file, "--trusted", "--config", config) == 0
    assert "3 feeds, 3 of them new." in capsys.readouterr().out
    assert newsdigest("feeds", "import", file, "--config", config) == 0
    assert "3 feeds, 0 of them new." in capsys.readouterr().out
    assert newsdigest("feeds", "export", again, "--config", config) == 0
    assert read_opml(again.read_bytes()) == outlines
    assert newsdigest("feeds", "export", "--config", config) == 0
    assert read_opml(capsys.readouterr().out.encode()) == outlines
    assert newsdigest("feeds", "list", "--config", config) == 0
    assert "published" in capsys.readouterr().out
    file.write_text("hello", encoding="utf-8")
    assert newsdigest("feeds", "import", file, "--config", config) == 1
    assert "That is no list of feeds." in capsys.readouterr().err
    assert newsdigest("feeds", "import", tmp_path / "none", "--config", config) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["digest", "preview", "--topic", "nothing"], 1, "There is no topic 'nothing'; there are: rivers."),
        (["digest", "preview", "--topic", "rivers", "--language", "xx"], 1, "The bot does not speak 'xx'"),
        (["run"], 2, "telegram.token: is missing"),
    ],
)
def test_an_error_is_one_sentence_that_says_what_to_do(
    config: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, says: str
) -> None:
    assert newsdigest(*arguments, "--config", config) == code
    assert says in capsys.readouterr().err


def test_all_config_errors_come_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[digest]\ntime = "8"\ntimezone = "Rome"\n[other]\n', encoding="utf-8")
    assert newsdigest("run", "--config", file) == 2
    said = capsys.readouterr().err
    for key in ("digest.time:", "digest.timezone:", "other:", "telegram.token:"):
        assert key in said


def test_nothing_new_is_said_in_words(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert newsdigest("digest", "preview", "--topic", "rivers", "--config", config) == 0
    assert "no digest would go out now" in capsys.readouterr().out


@asynccontextmanager
async def process(*arguments: object, folder: Path, answers: str = "") -> AsyncIterator[Process]:
    running = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *map(str, arguments), stdin=PIPE, stdout=PIPE, stderr=PIPE, cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    try:
        if answers and running.stdin:
            running.stdin.write(answers.encode())
            await running.stdin.drain()
        yield running
    finally:
        if running.returncode is None:
            running.kill()
            await running.communicate()


async def said(running: Process) -> str:
    out, err = await asyncio.wait_for(running.communicate(), PATIENCE_S)
    return (out + err).decode()


@pytest.fixture
async def telegram() -> AsyncIterator[LocalTelegram]:
    async with LocalTelegram(now=lambda: datetime.now(UTC)) as there:
        yield there


async def test_init_checks_the_token_and_writes_a_private_file(telegram: LocalTelegram, tmp_path: Path) -> None:
    options = ["--token", telegram.token, "--timezone", "Europe/Rome", "--base-url", telegram.base_url]
    bot_id = telegram.token.partition(":")[0]
    async with process("init", *options, folder=tmp_path, answers=f"0\n{bot_id}\n{10**30}\n4242\nit\n") as running:
        text = await said(running)
    file = tmp_path / "config.toml"
    assert running.returncode == 0, text
    assert f"this is @{telegram.bot_username}" in text
    assert text.count("nobody's user id") == 3
    assert telegram.token not in text
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    settings = load(file, needs_token=True)
    assert settings.telegram.owner_ids == (4242,)
    assert settings.digest.languages[0] == "it"

    async with process("init", *options, folder=tmp_path) as again:
        assert "is there already" in await said(again)
    assert again.returncode == 1


@pytest.mark.parametrize("wrong", [("--owner", "-5"), ("--owner", "123456789"), ("--base-url", "nonsense")])
async def test_init_writes_nothing_that_run_would_refuse(tmp_path: Path, wrong: tuple[str, str]) -> None:
    async with process("init", "--token", f"123456789:{'A' * 35}", *wrong, folder=tmp_path) as running:
        text = await said(running)
    assert running.returncode == 2
    assert "The configuration needs a change" in text
    assert not (tmp_path / "config.toml").exists()


async def test_init_refuses_a_token_that_telegram_does_not_know(telegram: LocalTelegram, tmp_path: Path) -> None:
    wrong = "123456789:AAnotTheOneThatIsKnownHere_12345"
    async with process(
        "init", "--token", wrong, "--owner", 1, "--base-url", telegram.base_url, folder=tmp_path
    ) as running:
        text = await said(running)
    assert running.returncode == 1
    assert "Telegram does not know that token" in text
    assert wrong not in text
    assert not (tmp_path / "config.toml").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_run_answers_and_stops_cleanly(telegram: LocalTelegram, config: Path, number: signal.Signals) -> None:
    with config.open("a", encoding="utf-8") as file:
        file.write(f'\n[telegram]\ntoken = "{telegram.token}"\nbase_url = "{telegram.base_url}"\nowner_ids = [1]\n')
    reader = telegram.person("Rita", language_code="it")
    async with process("run", "--config", config, folder=config.parent) as running:
        await reader.says("/start")
        assert "Fiumi" in str((await reader.hears()).buttons)
        running.send_signal(number)
        text = await said(running)
    assert running.returncode == 0, text
    assert "Stopped." in text
    assert "ERROR" not in text
    assert telegram.token not in text


async def test_run_with_a_refused_token_ends_with_a_sentence(telegram: LocalTelegram, config: Path) -> None:
    wrong = "123456789:AAnotTheOneThatIsKnownHere_12345"
    with config.open("a", encoding="utf-8") as file:
        file.write(f'\n[telegram]\ntoken = "{wrong}"\nbase_url = "{telegram.base_url}"\nowner_ids = [1]\n')
    async with process("run", "--config", config, folder=config.parent) as running:
        text = await said(running)
    assert running.returncode == 1
    assert "Telegram refuses the token" in text
    assert wrong not in text
    assert "Traceback" not in text


async def test_the_demo_plays_one_day_and_every_digest_arrives(tmp_path: Path) -> None:
    async with process("demo", "--once", folder=tmp_path) as running:
        text = await said(running)
    assert running.returncode == 0, text
    assert text.count("Pechino e Mosca, un solo orario ferroviario") >= 3
    assert "Rassegna di" in text


def test_a_database_of_an_older_version_is_left_alone_while_a_bot_runs_on_it(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = Path(str(make_url(load(config).database.url).database))
    sqlite_copy(1, file)
    with file.with_name(f"{file.name}-lock").open("ab") as lock:
        fcntl.flock(lock.fileno(), fcntl.LOCK_EX)
        assert newsdigest("feeds", "list", "--config", config) == 1
        said = capsys.readouterr().err
        assert "a bot runs on it: stop that bot" in " ".join(said.split())
        assert "Traceback" not in said
    assert newsdigest("feeds", "list", "--config", config) == 0
    assert "The Paper" in capsys.readouterr().out


def test_a_database_that_is_not_what_it_says_is_refused_in_one_sentence(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert newsdigest("feeds", "list", "--config", config) == 0
    with closing(sqlite3.connect(str(make_url(load(config).database.url).database))) as connection:
        connection.execute("ALTER TABLE chats DROP COLUMN rhythm")
    capsys.readouterr()
    assert newsdigest("feeds", "list", "--config", config) == 1
    said = " ".join(capsys.readouterr().err.split())
    assert "the table chats has no column rhythm" in said
    assert "Traceback" not in said
