"""The configuration: what a wrong one is told, all at once, and what wins over what."""

from __future__ import annotations

import tomllib
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.demo.newsstand import TOPICS
from digests.config import check, load
from digests.errors import ConfigError

TOKEN = "123456789:AAFakeTokenForTestsOnly_abcdefghij"
TRANSLATION = {"base_url": "http://localhost:11434/v1", "model": "m"}
EXAMPLE = Path(__file__).parent.parent / "config.example.toml"


def good(**parts: Any) -> dict[str, Any]:
    return {"telegram": {"token": TOKEN, "owner_ids": [1]}, **parts}


def problems(values: dict[str, Any], *, needs_token: bool = False) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        check(values, needs_token=needs_token)
    return list(caught.value.problems)


@pytest.mark.parametrize(
    ("values", "beginning"),
    [
        (good(digest={"timezone": "Europe/Rom"}), "digest.timezone: is no time zone: 'Europe/Rom'"),
        (good(digest={"time": "25:00"}), 'digest.time: must be a time like "08:00"'),
        (good(digest={"time": 8}), 'digest.time: must be a time like "08:00"'),
        (good(digest={"languages": []}), "digest.languages: "),
        (good(digest={"languages": ["xx1"]}), "digest.languages.0: is no language code"),
        (good(digest={"colour": "red"}), "digest.colour: no such key"),
        (good(telegrm={}), "telegrm: no such key"),
        (good(database={"url": "mysql://x"}), "database.url: must begin with"),
        (good(telegram={"token": "abc"}), "telegram.token: is no bot token"),
        (good(telegram={"token": TOKEN, "base_url": "ftp://x"}), "telegram.base_url: must be an address"),
        (good(telegram={"token": TOKEN, "owner_ids": ["me"]}), "telegram.owner_ids.0: "),
        (good(telegram={"webhook_url": "http://a.b/c"}), "telegram.webhook_url: Telegram brings updates to https"),
        (good(telegram={"webhook_url": "https://a.b:99/c"}), "telegram.webhook_url: Telegram brings updates to https"),
        (good(telegram={"webhook_listen": "8443"}), "telegram.webhook_listen: must be an address and a port"),
        (good(telegram={"webhook_listen": "a.b:many"}), "telegram.webhook_listen: must be an address and a port"),
        (good(delivery={"rate_per_s": 0}), "delivery.rate_per_s: "),
        (good(delivery={"rate_per_s": 1e-300}), "delivery.rate_per_s: must be at least 0.1"),
        (good(delivery={"rate_per_s": True}), "delivery.rate_per_s: must be a number, not true"),
        (good(backup={"keep": True}), "backup.keep: must be a number, not true"),
        (good(delivery={"max_late": "0s"}), 'delivery.max_late: must be at least "1m"'),
        (good(articles={"keep": "0d"}), 'articles.keep: must be at least "1d"'),
        (good(articles={"keep": "always"}), 'articles.keep: must be "forever" or a length of time like "365d"'),
        (good(backup={"folder": "a\0b"}), "backup.folder: must have no character of the number 0"),
        (good(backup={"folder": str(EXAMPLE)}), f"backup.folder: {EXAMPLE} is a file; name a folder"),
        (good(database={"url": "sqlite:///x.db?mode=ro"}), "database.url: must have nothing behind a question mark"),
        (good(sources={"allow": ["http://rsshub:1200/feed"]}), "sources.allow.0: must be a server's address"),
        (good(sources={"allow": ["rsshub:1200"]}), "sources.allow.0: must be a server's address"),
        (good(sources={"proxy": "ftp://proxy:21"}), "sources.proxy: must be like"),
        (good(sources={"proxy": "socks5://me:secret@proxy"}), "sources.proxy: must name its port"),
        (good(translation={"model": "m"}), "translation.base_url: is missing"),
        (good(translation={"base_url": "http://localhost:11434/v1"}), "translation.model: is missing"),
        (good(translation={"base_url": "localhost:11434", "model": "m"}), "translation.base_url: must be an address"),
        (good(translation={**TRANSLATION, "stories_per_day": 0}), "translation.stories_per_day: "),
        (good(translation={**TRANSLATION, "timeout": "never"}), "translation.timeout: must be a length of time"),
        (good(translation={**TRANSLATION, "timeout": "2h"}), "translation.timeout: "),
        (good(translation={**TRANSLATION, "key": "two\nlines"}), "translation.key: must be one line"),
        (good(translation={**TRANSLATION, "key": "…"}), "translation.key: must be one line"),
        (good(translation={**TRANSLATION, "base_url": "http://a b/v1"}), "translation.base_url: must be an address"),
        (good(telegram={"base_url": "http://localhost:8081?a=b"}), "telegram.base_url: must have no ? nor #"),
        (good(telegram={"token": f"0:{TOKEN[10:]}"}), "telegram.token: is no bot token"),
        (good(telegram={"owner_ids": [2**52]}), "telegram.owner_ids.0: must be a user's number"),
        (good(telegram={"owner_ids": ["9" * 5000]}), "telegram.owner_ids.0: must be a user's number"),
        (good(telegram={"owner_ids": {"a": 1}}), "telegram.owner_ids: must be a list"),
        (good(delivery={"star_budget_per_day": 10**30}), "delivery.star_budget_per_day: must be at most"),
        (good(monitor={"listen": "127.0.0.1:9464?x"}), "monitor.listen: must be an address and a port"),
        (good(database={"url": "sqlite:///:memory:"}), "database.url: must name a file"),
        (good(database={"url": "sqlite:///a\0b"}), "database.url: must have no character of the number 0"),
        (good(topics=[{"slug": "a b", "names": {"en": "A"}, "query": "a"}]), "topics.0.slug: must be like"),
        (good(topics=[{"slug": "a", "names": {}, "query": "a"}]), "topics.0.names: "),
        (good(topics=[{"slug": "a", "names": {"en": "A"}, "query": "a"}] * 2), "topics: the slug 'a' stands twice"),
    ],
)
def test_a_wrong_value_is_named_by_its_key(values: dict[str, Any], beginning: str) -> None:
    (problem,) = problems(values)
    assert problem.startswith(beginning)


def test_all_problems_come_at_once_and_never_show_the_token() -> None:
    found = problems(
        {"telegram": {"token": "secret-that-is-no-token", "owner_ids": "me"}, "digest": {"time": "x"}, "extra": 1}
    )
    assert len(found) == 4
    assert "secret" not in " ".join(found)


@pytest.mark.parametrize(
    "values",
    [
        {"telegram": {"base_url": "http://me:hidden@localhost:port"}},
        {"telegram": {"webhook_url": "me:hidden@localhost"}},
        {"sources": {"allow": ["http://me:hidden@rsshub:1200"]}},
    ],
)
def test_a_password_in_a_wrong_address_is_not_shown(values: dict[str, Any]) -> None:
    assert "hidden" not in " ".join(problems(values))


def test_a_missing_token_is_reported_with_the_rest_only_where_it_is_needed() -> None:
    assert check({}).telegram.token is None
    assert problems({"digest": {"time": "x"}}, needs_token=True) == [
        "digest.time: must be a time like \"08:00\", not 'x'",
        "telegram.token: is missing; `newsdigest init` asks for it, or set NEWSDIGEST_TELEGRAM__TOKEN",
    ]


def test_only_a_bot_api_server_of_ones_own_brings_updates_without_https() -> None:
    own = {"base_url": "http://localhost:8081", "webhook_url": "http://localhost:8443/updates"}
    assert check({"telegram": own}).telegram.webhook_url == "http://localhost:8443/updates"


def test_what_is_wrong_is_said_again_in_one_line() -> None:
    (problem,) = problems({"digest": {"timezone": "Europe/" + "Rom" * 5000}})
    assert problem.startswith("digest.timezone: is no time zone: 'Europe/RomRom")
    assert len(problem) < 200


def test_articles_are_kept_for_ever_unless_it_is_said() -> None:
    assert check({}).articles.keep is None
    assert check({"articles": {"keep": "forever"}}).articles.keep is None
    assert check({"articles": {"keep": "730d"}}).articles.keep == timedelta(days=730)


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "config.toml"
    file.write_text(f'[telegram]\ntoken = "{TOKEN}"\nowner_ids = [1]\n[digest]\ntime = "07:30"\n', encoding="utf-8")
    monkeypatch.setenv("NEWSDIGEST_TELEGRAM__OWNER_IDS", "5, 6")
    monkeypatch.setenv("NEWSDIGEST_DIGEST__TIMEZONE", "Asia/Tokyo")
    settings = load(file)
    assert settings.telegram.owner_ids == (5, 6)
    assert (settings.digest.time, settings.digest.timezone) == (time(7, 30), "Asia/Tokyo")


def test_the_environment_alone_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSDIGEST_TELEGRAM__TOKEN", TOKEN)
    monkeypatch.setenv("NEWSDIGEST_TELEGRAM__OWNER_IDS", "5")
    settings = load(Path("config.toml"), needs_token=True)
    assert settings.telegram.token is not None
    assert settings.telegram.token.get_secret_value() == TOKEN


def test_the_ways_out_come_from_the_file_and_from_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "paper.example")
    monkeypatch.setenv("NEWSDIGEST_SOURCES__ALLOW", "http://RSSHub:1200/,https://10.0.0.2")
    ways = check(good(sources={"proxy": "socks5://me:secret@proxy:1080"})).sources.ways()
    assert ways.allow == {"http://rsshub:1200", "https://10.0.0.2:443"}
    assert (ways.proxy, ways.no_proxy) == ("socks5://me:secret@proxy:1080", "paper.example")


def test_a_translating_server_is_off_unless_it_is_named_and_its_key_stays_hidden(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert check(good()).translation is None
    monkeypatch.setenv("NEWSDIGEST_TRANSLATION__KEY", "very-secret")
    settings = check(good(translation={**TRANSLATION, "timeout": "5s"}))
    assert settings.translation is not None
    assert settings.translation.key is not None
    assert settings.translation.key.get_secret_value() == "very-secret"
    assert (settings.translation.timeout, settings.translation.stories_per_day) == (timedelta(seconds=5), 200)
    assert "very-secret" not in repr(settings)


def test_secrets_may_stand_in_files_and_the_environment_itself_wins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    token, key = tmp_path / "token", tmp_path / "key"
    token.write_text(f"{TOKEN}\n", encoding="utf-8")
    key.write_text("from-the-file", encoding="utf-8")
    monkeypatch.setenv("NEWSDIGEST_TELEGRAM__TOKEN_FILE", str(token))
    monkeypatch.setenv("NEWSDIGEST_TRANSLATION__KEY_FILE", str(key))
    monkeypatch.setenv("NEWSDIGEST_TRANSLATION__KEY", "from-the-environment")
    settings = check({"translation": TRANSLATION, "telegram": {"owner_ids": [5]}}, needs_token=True)
    assert settings.telegram.token is not None
    assert settings.telegram.token.get_secret_value() == TOKEN
    assert settings.translation is not None
    assert settings.translation.key is not None
    assert settings.translation.key.get_secret_value() == "from-the-environment"
    monkeypatch.setenv("NEWSDIGEST_TELEGRAM__TOKEN_FILE", str(tmp_path / "none"))
    assert problems({}) == [f"telegram.token: its file {tmp_path / 'none'} cannot be read (FileNotFoundError)"]


def test_a_relative_database_lies_beside_the_file(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[database]\nurl = "sqlite:///news.db"\n', encoding="utf-8")
    assert load(file).database.url == f"sqlite+aiosqlite:///{tmp_path / 'news.db'}"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"[telegram", "is no TOML"),
        (b"\xff\xfe", "cannot be read"),
        (b"a = " + b"[" * 5000, "too deep or too long"),
        (b"a = " + b"9" * 5000, "too deep or too long"),
    ],
)
def test_a_file_that_is_no_toml_says_so(tmp_path: Path, content: bytes, says: str) -> None:
    file = tmp_path / "other.toml"
    file.write_bytes(content)
    with pytest.raises(ConfigError, match=says):
        load(file)


def test_a_named_file_that_is_missing_says_so(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such file"):
        load(tmp_path / "missing.toml")


def test_the_example_is_good_and_has_the_topics_that_init_writes() -> None:
    example = tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))
    assert problems(example) == [
        "telegram.token: is that of the example: put the one from @BotFather there, or let `newsdigest init` ask for it"
    ]
    example["telegram"]["token"], example["telegram"]["owner_ids"] = TOKEN, [42]
    assert check(example, needs_token=True).topics
    assert example["topics"] == tomllib.loads(TOPICS.read_text(encoding="utf-8"))["topics"]


def test_the_token_shows_nowhere_in_the_settings() -> None:
    assert TOKEN not in repr(check(good()))
