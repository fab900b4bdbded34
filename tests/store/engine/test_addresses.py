"""PostgreSQL's addresses as they are rented out: what they say is done, what is wrong is one sentence."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import make_url, text

from digests.errors import DatabaseAway, DatabaseRefused, StoreError
from digests.store import Store
from digests.store.engine.postgresql_address import CONNECT_TIMEOUT_S, Address
from digests.store.schema.migrations import open_database
from tests.postgresql import Server
from tests.store.engine.servers import certificate, encrypting, listening, refusing

PASSWORD = "s3cr3tw0rds"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("postgresql://news@db/paper", {"hosts": (("db", 5432),), "user": "news", "database": "paper"}),
        ("postgres://news:pw@db:6000/paper", {"hosts": (("db", 6000),), "password": "pw"}),
        ("postgresql+asyncpg://db/paper?ssl=require", {"words": {"sslmode": "require"}}),
        ("postgresql://db/paper?ssl=true", {"words": {"sslmode": "require"}}),
        ("postgresql://db/paper?sslmode=verify-ca&target_session_attrs=any",
         {"words": {"sslmode": "verify-ca", "target_session_attrs": "any"}}),
        ("postgresql://db/paper?sslmode=require&channel_binding=require",
         {"words": {"sslmode": "verify-full", "sslrootcert": "system"}}),
        ("postgresql://db/paper?sslmode=require&channel_binding=prefer", {"words": {"sslmode": "require"}}),
        ("postgresql://db/paper?options=endpoint%3Dcalm-river", {"settings": {"options": "endpoint=calm-river"}}),
        ("postgresql://db/paper?application_name=news&keepalives=1&gssencmode=disable",
         {"settings": {"application_name": "news"}, "words": {}}),
        ("postgresql://db/paper?connect_timeout=3", {"timeout_s": 3.0}),
        ("postgresql://db/paper?connect_timeout=999", {"timeout_s": CONNECT_TIMEOUT_S}),
        ("postgresql://a,b:6000/paper", {"hosts": (("a", 5432), ("b", 6000))}),
        ("postgresql:///paper?host=a,b&port=6000", {"hosts": (("a", 6000), ("b", 6000))}),
        ("postgresql://[2001:db8::1]:6000/paper", {"hosts": (("2001:db8::1", 6000),)}),
        ("postgresql://[2001:db8::1]/paper", {"hosts": (("2001:db8::1", 5432),)}),
        ("postgresql://%2Frun%2Fpostgresql/paper", {"hosts": (("/run/postgresql", 5432),)}),
        ("postgresql:///paper?host=/run/postgresql", {"hosts": (("/run/postgresql", 5432),)}),
        ("postgresql:///paper", {"hosts": (), "user": None, "password": None}),
        ("postgresql://n%40ws:p%2Fw%3A1@db/pap%C3%A9r", {"user": "n@ws", "password": "p/w:1", "database": "papér"}),
        ("postgresql://news:a@b:c@db/paper", {"password": "a@b:c", "hosts": (("db", 5432),)}),
        ("postgresql:///?user=news&password=pw&dbname=paper", {"user": "news", "password": "pw", "database": "paper"}),
    ],
)  # fmt: skip
def test_what_an_address_says(url: str, expected: dict[str, Any]) -> None:
    address = Address.of(url)
    assert {name: getattr(address, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("url", "says"),
    [
        (f"postgresql://news:{PASSWORD}@db:port/x", "no number where its port should be"),
        (f"postgresql://news:1/{PASSWORD}@db/x", "has a / or ? in its password"),
        (f"postgresql://news:1?{PASSWORD}@db/x", "has a / or ? in its password"),
        (f"postgresql://news:{PASSWORD}@db/x?sslmode=yes", "none of disable, allow, prefer, require"),
        (f"postgresql://news:{PASSWORD}@db/x?sslmode=verify-ca&sslrootcert=/no/ca.pem", "cannot be read: /no/ca.pem"),
        (f"postgresql://news:{PASSWORD}@db/x?pgbouncer=true", "is of a pooler"),
        (f"postgresql://news:{PASSWORD}@db/x?schema=news", "has a word 'schema'"),
        (f"postgresql://news:{PASSWORD}@db/x?require_auth=scram-sha-256", "has a word 'require_auth'"),
        (f"postgresql://news:{PASSWORD}@a,b,c/x?port=1,2", "names 3 servers and 2 ports"),
    ],
)
async def test_an_address_that_cannot_be_used_is_told_and_its_password_is_not(url: str, says: str) -> None:
    with pytest.raises(StoreError, match=r"^The address of the database ") as refused:
        await Store.open(url)
    assert says in str(refused.value)
    assert PASSWORD not in str(refused.value)
    assert PASSWORD not in repr(refused.value)


def test_a_password_shows_nowhere() -> None:
    assert PASSWORD not in repr(Address.of(f"postgresql://news:{PASSWORD}@db/x"))


async def test_what_the_words_say_reaches_the_server(server: Server) -> None:
    url = await server.new()
    options = "options=-c%20statement_timeout%3D4567"
    database = await open_database(f"{url}&application_name=morning&sslmode=prefer&keepalives=1&{options}")
    async with database.read() as connection:
        assert await connection.value(text("SHOW application_name")) == "morning"
        assert await connection.value(text("SHOW statement_timeout")) == "4567ms"
        assert await connection.value(text("SHOW jit")) == "off"
    await database.close()


@pytest.mark.parametrize(
    ("sqlstate", "words", "kind", "says"),
    [
        ("28P01", "", DatabaseRefused, "does not take the user or the password"),
        ("28000", "", DatabaseRefused, "may want ?sslmode=require"),
        ("3D000", "", DatabaseRefused, "has no database paper"),
        ("08P01", "", DatabaseRefused, "is a pooler, such as PgBouncer"),
        ("53300", "", DatabaseAway, "has no connection left"),
        ("57P03", "", DatabaseAway, "cannot be reached"),
        ("00000", "?sslmode=require", DatabaseRefused, "knows no encryption"),
    ],
)
async def test_a_server_that_lets_nobody_in_is_told_in_a_sentence(
    sqlstate: str, words: str, kind: type[StoreError], says: str
) -> None:
    async with listening(refusing(sqlstate)) as port:
        with pytest.raises(StoreError) as refused:
            await Store.open(f"postgresql://news:{PASSWORD}@localhost:{port}/paper{words}")
    assert type(refused.value) is kind
    assert says in str(refused.value)
    assert PASSWORD not in str(refused.value)


async def test_a_server_that_wants_encryption_gets_it_and_its_certificate_is_checked_where_asked(
    server: Server, tmp_path: Path
) -> None:
    own = certificate(tmp_path)
    url = await server.new()
    socket = f"{parse_qs(urlsplit(url).query)['host'][0]}/.s.PGSQL.5432"
    async with listening(encrypting(own, socket)) as port:
        at = f"postgresql://postgres@localhost:{port}/{make_url(url).database}"
        for words in ("", "?sslmode=require", f"?sslmode=verify-full&sslrootcert={own}.crt"):
            await (await Store.open(f"{at}{words}")).close()
        with pytest.raises(DatabaseRefused, match="is not trusted"):
            await Store.open(f"{at}?sslmode=require&channel_binding=require")
        with pytest.raises(StoreError, match="cannot be reached"):
            await Store.open(f"{at}?sslmode=disable")


async def test_a_certificate_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("no certificate", encoding="utf-8")
    with pytest.raises(DatabaseRefused, match=r"look at the words behind its \?"):
        await Store.open(f"postgresql://db.invalid/paper?sslmode=verify-ca&sslrootcert={tmp_path / 'ca.pem'}")


async def test_a_server_that_is_down_at_the_start_is_waited_for(
    server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    url = await server.new()
    socket, later = parse_qs(urlsplit(url).query)["host"][0], tmp_path / "later"
    opening = asyncio.create_task(Store.open(url.replace(socket, str(later)), waits=True))
    with caplog.at_level(logging.WARNING):
        while "Trying again" not in caplog.text:
            assert not opening.done()
            await asyncio.sleep(0.01)
    later.symlink_to(socket)
    await (await opening).close()
    assert "cannot be reached" in caplog.text


async def test_a_wrong_password_is_not_waited_for() -> None:
    async with listening(refusing("28P01")) as port:
        with pytest.raises(DatabaseRefused):
            await Store.open(f"postgresql://news:{PASSWORD}@localhost:{port}/paper", waits=True)
