"""Where the configuration comes from: every key from the environment in its plain form, and broken set-ups told."""

from __future__ import annotations

import re
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from digests.config import check
from digests.config.settings import _keys
from digests.errors import ConfigError
from tests.terminal.test_cli import newsdigest

EXAMPLE = Path(__file__).parent.parent / "config.example.toml"
TOKEN = "123456789:AAFakeTokenForTestsOnly_abcdefghij"
ACCESS = f'[telegram]\ntoken = "{TOKEN}"\nowner_ids = [42]\n'
# Each key as an operator writes it in a shell or a compose file, and what it comes to.
PLAIN: dict[str, tuple[str, Any]] = {
    "telegram.token": (TOKEN, SecretStr(TOKEN)),
    "telegram.base_url": ("http://localhost:8081/", "http://localhost:8081"),
    "telegram.owner_ids": ("5, 6", (5, 6)),
    "telegram.webhook_url": ("https://news.example/bot/", "https://news.example/bot"),
    "telegram.webhook_listen": ("0.0.0.0:8443", "0.0.0.0:8443"),
    "database.url": ("postgresql://news@db/news", "postgresql+asyncpg://news@db/news"),
    "digest.time": ("7:30", time(7, 30)),
    "digest.timezone": ("Asia/Tokyo", "Asia/Tokyo"),
    "digest.languages": ("it,en", ("it", "en")),
    "reading.translator": ("https://t.example/?u={url}", "https://t.example/?u={url}"),
    "delivery.rate_per_s": ("20", 20.0),
    "delivery.max_late": ("90m", timedelta(minutes=90)),
    "delivery.keep": ("30d", timedelta(days=30)),
    "articles.keep": ("730d", timedelta(days=730)),
    "audit.keep": ("30d", timedelta(days=30)),
    "delivery.paid": ("yes", True),
    "delivery.paid_rate_per_s": ("100", 100.0),
    "delivery.star_budget_per_day": ("50", 50),
    "sources.allow": ("http://rsshub:1200/,https://10.0.0.2", ("http://rsshub:1200", "https://10.0.0.2:443")),
    "sources.proxy": ("socks5://127.0.0.1:9050", SecretStr("socks5://127.0.0.1:9050")),
    "translation.base_url": ("http://localhost:11434/v1/", "http://localhost:11434/v1"),
    "translation.model": ("m", "m"),
    "translation.key": ("k", SecretStr("k")),
    "translation.stories_per_day": ("10", 10),
    "translation.timeout": ("5s", timedelta(seconds=5)),
    "backup.folder": ("/backups", Path("/backups")),
    "backup.every": ("1d", timedelta(days=1)),
    "backup.keep": ("3", 3),
    "backup.send": ("true", True),
    "monitor.listen": ("127.0.0.1:9464", "127.0.0.1:9464"),
    "network.proxy": ("socks5://me:pw@127.0.0.1:9050", SecretStr("socks5://me:pw@127.0.0.1:9050")),
    "log.format": ("json", "json"),
    "log.level": ("debug", "debug"),
    "log.parts": ('{"delivery": "debug"}', {"delivery": "debug"}),
    "topics": ('[{"slug": "a", "names": {"en": "A"}, "query": "a"}]', None),
}


def test_every_key_can_be_set_in_the_environment_in_its_plain_form(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sorted(PLAIN) == sorted(_keys())
    for key, (written, _) in PLAIN.items():
        monkeypatch.setenv(f"NEWSDIGEST_{key.upper().replace('.', '__')}", written)
    settings = check({})
    for key, (_, expected) in PLAIN.items():
        section, _, name = key.partition(".")
        if expected is not None:
            assert getattr(getattr(settings, section), name) == expected, key
    assert [topic.slug for topic in settings.topics] == ["a"]


def test_the_example_has_every_key_and_no_other() -> None:
    section, there = "", set()
    for line in EXAMPLE.read_text(encoding="utf-8").splitlines():
        if heading := re.match(r"(?:# )?\[+(\w+)\]+$", line):
            section = heading[1]
        elif key := re.match(r"(?:# ?)?(\w+) = ", line):
            there.add(section if section == "topics" else f"{section}.{key[1]}")
    assert there == set(_keys())


def test_what_is_empty_in_the_environment_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BACKUP__EVERY", "TRANSLATION", "DIGEST__TIMEZONE", "TELEGRAM__TOKEN_FILE"):
        monkeypatch.setenv(f"NEWSDIGEST_{name}", "")
    assert check({"digest": {"timezone": "Asia/Tokyo"}}).digest.timezone == "Asia/Tokyo"


def test_what_kubernetes_sets_for_a_service_of_our_name_is_nothing_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSDIGEST_PORT", "tcp://10.0.0.1:80")
    monkeypatch.setenv("NEWSDIGEST_SERVICE_HOST", "10.0.0.1")
    assert check({}).telegram.token is None


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("TELEGRM__TOKEN", TOKEN, "telegrm: no such section; NEWSDIGEST_TELEGRM__TOKEN names it in the environment"),
        ("TELEGRAM__TOKN", TOKEN, "telegram.tokn: no such key (is it telegram.token?)"),
        ("TELEGRAM", "junk", "telegram: NEWSDIGEST_TELEGRAM is no JSON"),
        (
            "TOPICS",
            "china, russia",
            "topics: NEWSDIGEST_TOPICS is no JSON; write them in the file, each under [[topics]]",
        ),
        ("TELEGRAM__OWNER_IDS", "me", "telegram.owner_ids.0: must be a user's number such as 123456789, not 'me'"),
        ("LOG__PARTS__DELIVRY", "debug", "log.parts.delivry: no such part of the bot (is it delivery?)"),
        ("LOG__PARTS__DELIVERY", "loud", "log.parts.delivery: must be 'debug', 'info', 'warning' or 'error'"),
        ("LOG__PARTS", '{"x9": "info"}', "log.parts.x9: no such part of the bot (there are app, archive, background, "),
        ("DIGEST__LANGUAGES", "it,xx1", "digest.languages.1: is no language code"),
        ("DELIVERY__PAID", "perhaps", "delivery.paid: must be true or false"),
        ("DATABASE__URL_FILE", "/no/such/file", "database.url: its file /no/such/file cannot be read"),
    ],
)
def test_a_mistake_in_the_environment_is_named_by_its_key(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, says: str
) -> None:
    monkeypatch.setenv(f"NEWSDIGEST_{name}", value)
    with pytest.raises(ConfigError) as told:
        check({})
    (problem,) = told.value.problems
    assert problem.startswith(says)


BROKEN = [
    ("", "telegram.token: is missing"),
    ('[telegram]\ntoken = ""\n', "telegram.token: is no bot token"),
    ("[telegram]\ntoken = 12345\n", "telegram.token: must be text in quotation marks"),
    ('[telegram]\ntoken = "123456789:replace-with-the-token-from-BotFather"\n', "telegram.token: is that of the exa"),
    (f'[telegram]\ntoken = "{TOKEN}"\n', "telegram.owner_ids: is missing: without your numeric user id nobody can"),
    (f'[telegram]\ntoken = "{TOKEN}"\nowner_ids = []\n', "telegram.owner_ids: is missing"),
    (ACCESS.replace("42", "-1001234567890"), "telegram.owner_ids.0: must be a user's number"),
    (ACCESS.replace("42", "0"), "telegram.owner_ids.0: must be a user's number"),
    (ACCESS.replace("42", '"@chiara"'), "telegram.owner_ids.0: must be a user's number"),
    (ACCESS.replace("42", "true"), "telegram.owner_ids.0: must be a user's number"),
    (ACCESS.replace("42", "123456789"), "telegram.owner_ids: 123456789 is the bot itself"),
    (f'{ACCESS}base_url = "api.telegram.org"\n', "telegram.base_url: must be an address like"),
    (f'{ACCESS}base_url = "https://api.telegram.org/bot"\n', 'telegram.base_url: must not end in "/bot"'),
    (f'{ACCESS}base_url = "http://[::1"\n', "telegram.base_url: must be an address like"),
    (f'{ACCESS}base_url = "http://localhost:port"\n', "telegram.base_url: must be an address like"),
    (f'{ACCESS}webhook_listen = ":8443"\n', "telegram.webhook_listen: must be an address and a port"),
    (f'{ACCESS}webhook_listen = "127.0.0.1:99999"\n', "telegram.webhook_listen: must be an address and a port"),
    (f'telegram = "{TOKEN}"\n', "telegram: must be a section: write [telegram] on a line of its own"),
    (f'token = "{TOKEN}"\n{ACCESS}', "token: no such key (is it telegram.token?)"),
    (f"{ACCESS}[delivery]\nrate = 3\n", "delivery.rate: no such key"),
    (f"{ACCESS}[delivery]\nrate_per_s = 31\n", "delivery.rate_per_s: Telegram takes about 30 messages a second"),
    (f"{ACCESS}[delivery]\nrate_per_s = 0\n", "delivery.rate_per_s: must be at least 0.1"),
    (f'{ACCESS}[delivery]\nrate_per_s = "fast"\n', "delivery.rate_per_s: must be a number"),
    (f"{ACCESS}[delivery]\npaid_rate_per_s = 30\n", "delivery.paid_rate_per_s: must be more than 30"),
    (f"{ACCESS}[delivery]\nstar_budget_per_day = -1\n", "delivery.star_budget_per_day: must be at least 0"),
    (f"{ACCESS}[delivery]\nmax_late = 6\n", "delivery.max_late: must be a length of time"),
    (f'{ACCESS}[delivery]\nkeep = "1h"\n', "delivery.keep: must be at least \"1d\""),
    (f'{ACCESS}[database]\nurl = "newsdigest.db"\n', "database.url: must begin with"),
    (f'{ACCESS}[database]\nurl = "sqlite://newsdigest.db"\n', "database.url: must have three strokes"),
    (f'{ACCESS}[database]\nurl = "sqlite:newsdigest.db"\n', "database.url: must begin with"),
    (f'{ACCESS}[database]\nurl = "sqlite:///"\n', "database.url: must name a file"),
    (f'{ACCESS}[database]\nurl = "mysql://db/news"\n', "database.url: must begin with"),
    (f'{ACCESS}[database]\nurl = "postgresql://u:pw@db:x/n"\n', "database.url: The address of the database has no num"),
    (f'{ACCESS}[database]\nurl = "postgresql://db/n?sslmode=on"\n', "database.url: The address of the database has an"),
    (f'{ACCESS}[database]\nurl = "postgresql://db/n?pgbouncer=true"\n', "database.url: The address of the database is"),
    (f'{ACCESS}[digest]\ntime = "8"\n', 'digest.time: must be a time like "08:00"'),
    (f'{ACCESS}[digest]\ntimezone = "Rome"\n', "digest.timezone: is no time zone"),
    (f"{ACCESS}[digest]\nlanguages = []\n", "digest.languages: must not be empty"),
    (f'{ACCESS}[digest]\ntimezon = "Europe/Rome"\n', "digest.timezon: no such key (is it digest.timezone?)"),
    (f"{ACCESS}[[digest]]\n", "digest: must be a section: write [digest] on a line of its own"),
    (f'{ACCESS}[sources]\nproxy = "127.0.0.1:9050"\n', "sources.proxy: must be like"),
    (f'{ACCESS}[sources]\nproxy = "socks5://[::1:9050"\n', "sources.proxy: must be like"),
    (f'{ACCESS}[sources]\nallow = ["http://[::1"]\n', "sources.allow.0: must be a server's address"),
    (f'{ACCESS}[backup]\nevery = "1m"\n', "backup.every: must be at least \"1h\""),
    (f"{ACCESS}[backup]\nkeep = 0\n", "backup.keep: must be at least 1"),
    (f'{ACCESS}[translation]\nmodel = "m"\n', "translation.base_url: is missing"),
    (f'{ACCESS}[[topics]]\nslug = "Gas"\nnames = {{en = "Gas"}}\nquery = "gas"\n', "topics.0.slug: must be like"),
    (f'{ACCESS}[log]\nlevel = "loud"\n', "log.level: must be 'debug', 'info', 'warning' or 'error'"),
    (f"{ACCESS}[digest\n", "is no TOML"),
    (f"{ACCESS}[telegram]\n", "is no TOML"),
    ("[digest]\ntime = 08:00 Uhr\n", "is no TOML"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "says"), BROKEN)
def test_a_broken_set_up_is_one_sentence_that_shows_no_secret(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, says: str
) -> None:
    file = tmp_path / "config.toml"
    file.write_text(content, encoding="utf-8")
    assert newsdigest("config", "check", "--config", file) == 2
    said = capsys.readouterr()
    heading, *problems = said.err.splitlines()
    assert (said.out, heading) == ("", "The configuration needs a change:")
    assert says in problems[0]
    assert len(problems) == 1
    assert TOKEN not in said.err
    assert "pw" not in said.err


@pytest.mark.parametrize(
    ("content", "says"),
    [("[telegram]".encode("utf-16"), "is no UTF-8: save it as that"), (None, "cannot be read (Is a directory)")],
)
def test_what_is_no_file_of_text_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, says: str
) -> None:
    file = tmp_path / "config.toml"
    file.mkdir() if content is None else file.write_bytes(content)
    assert newsdigest("config", "check", "--config", file) == 2
    assert says in capsys.readouterr().err


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_right_one_is_summed_up_without_its_secrets(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, mark: str
) -> None:
    file = tmp_path / "config.toml"
    more = "database.url = 'postgresql://news:hidden@db.example/news?sslmode=require'\nbackup.every = '36h'\n"
    more += "translation = { base_url = 'http://me:hidden@ollama:11434/v1', model = 'small' }\n"
    file.write_text(f"{mark}{more}{ACCESS}".replace("\n", "\r\n"), encoding="utf-8", newline="")
    monkeypatch.setenv("NEWSDIGEST_DIGEST__TIME", "7:15")
    assert newsdigest("config", "check", "--config", file) == 0
    said = capsys.readouterr().out
    for part in (
        f"{file} is right.",
        "42",
        "news at db.example:5432 (PostgreSQL)",
        "07:15 UTC",
        "digest.time",
        "every 36h",
    ):
        assert part in said
    assert TOKEN not in said
    assert "hidden" not in said
