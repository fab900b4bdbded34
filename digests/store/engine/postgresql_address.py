"""The address of a PostgreSQL server as libpq writes it, and as those who rent servers out give it.

https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS

address ── parts (hosts, user, database) ── words of asyncpg's own address (sslmode …)
                                         ── settings of the server (application_name, options)
                                         ── what this driver does by itself (keepalives …): left out
"""

from __future__ import annotations

import os
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode

import asyncpg

from digests.errors import StoreError

PORT = 5432
CONNECT_TIMEOUT_S = 10.0
LONGEST_ADDRESS = 4000
SSL_MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
FILES = ("sslrootcert", "sslcert", "sslkey", "sslcrl")
# Words that asyncpg's own parser understands.
DRIVERS = {
    *FILES, "sslmode", "sslpassword", "sslnegotiation", "ssl_min_protocol_version", "ssl_max_protocol_version",
    "passfile", "service", "target_session_attrs", "krbsrvname", "gsslib",
}  # fmt: skip
SETTINGS = ("application_name", "options")
# Other names of the same.
ALIASES = {"database": "dbname", "fallback_application_name": "application_name", "ssl": "sslmode"}
# How a connection is kept and shared out: this program says that itself, or does without.
NEEDLESS = {
    "keepalives", "keepalives_idle", "keepalives_interval", "keepalives_count", "tcp_user_timeout", "client_encoding",
    "load_balance_hosts", "sslcompression", "sslsni", "prepared_statement_cache_size",
}  # fmt: skip
POOLED = "is of a pooler: take the address of the server itself, as the processes know of each other by its locks"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server is and how it is entered; what is None or missing is asked of PGUSER, PGPASSWORD and so on."""

    hosts: tuple[tuple[str, int], ...] = ()
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    database: str | None = None
    words: Mapping[str, str] = field(default_factory=dict, repr=False)
    settings: Mapping[str, str] = field(default_factory=dict)
    timeout_s: float = CONNECT_TIMEOUT_S

    @classmethod
    def of(cls, url: str) -> Address:
        """Read an address. Raises: StoreError, whose sentence shows nothing that may be part of a password."""
        rest, _, query = url[:LONGEST_ADDRESS].partition("://")[2].partition("?")
        authority, _, path = rest.partition("/")
        if "@" in f"{path}{query}" and "@" not in authority:
            raise _unusable("has a / or ? in its password: write them as %2F and %3F")
        entry, _, servers = authority.rpartition("@")
        user, _, password = entry.partition(":")
        given = _given(query)
        hosts = _hosts(given.pop("host", "") or servers, given.pop("port", ""))
        return cls(
            hosts,
            given.pop("user", "") or unquote(user) or None,
            given.pop("password", "") or unquote(password) or None,
            given.pop("dbname", "") or unquote(path) or None,
            timeout_s=_seconds(given.pop("connect_timeout", "")),
            settings={name: given.pop(name) for name in SETTINGS if name in given},
            words=_checked(given),
        )

    async def connect(self, settings: Mapping[str, str]) -> Any:
        """Return a connection of asyncpg with those settings of the server. Raises: what asyncpg raises, OSError."""
        words = dict(self.words)
        trusted = None
        if words.get("sslrootcert") == "system":
            # https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-SSLROOTCERT
            del words["sslrootcert"]
            trusted = ssl.create_default_context()
        return await asyncpg.connect(
            f"postgresql://?{urlencode(words)}" if words else None,
            host=[host for host, _ in self.hosts] or None,
            port=[port for _, port in self.hosts] or None,
            user=self.user,
            password=self.password,
            database=self.database,
            ssl=trusted,
            timeout=self.timeout_s,
            server_settings={**self.settings, **settings},
        )


def _unusable(why: str) -> StoreError:
    return StoreError(f"The address of the database {why}.")


def _given(query: str) -> dict[str, str]:
    given: dict[str, str] = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        given[ALIASES.get(name, name)] = value
    return given


def _hosts(written: str, ports: str) -> tuple[tuple[str, int], ...]:
    """Return each server with its port; ``ports`` are those that stand apart, one for all or one for each."""
    if not written:
        return ()
    apart = ports.split(",") if ports else [""]
    names = written.split(",")
    if len(apart) not in (1, len(names)):
        raise _unusable(f"names {len(names)} servers and {len(apart)} ports")
    return tuple(_host(name, port) for name, port in zip(names, apart * (len(names) // len(apart)), strict=True))


def _host(written: str, port: str) -> tuple[str, int]:
    name, separator, behind = unquote(written).rpartition("]" if written.startswith("[") else ":")
    if written.startswith("["):
        name, behind = name[1:], behind.removeprefix(":")
    elif not separator:
        name, behind = behind, ""
    number = behind or port or str(PORT)
    if not (number.isascii() and number.isdecimal() and len(number) <= 5 and 0 < int(number) < 1 << 16):
        raise _unusable("has no number where its port should be: is there a : or @ in its password? Write %3A and %40")
    return name, int(number)


def _seconds(written: str) -> float:
    return (
        float(written) if written.isdecimal() and 0 < int(written[:6]) < int(CONNECT_TIMEOUT_S) else CONNECT_TIMEOUT_S
    )


def _checked(given: dict[str, str]) -> dict[str, str]:
    """Return the words for the driver. Raises: StoreError."""
    if given.get("pgbouncer", "") not in ("", "false"):
        raise _unusable(POOLED)
    _bind(given)
    if given.get("gssencmode", "") in ("disable", "prefer"):
        del given["gssencmode"]
    for name in given:
        if name not in DRIVERS | NEEDLESS:
            raise _unusable(f"has a word {name[:40]!r} that this program does not know: remove it")
    words = {name: value for name, value in given.items() if name in DRIVERS}
    if words.get("sslmode") == "true":
        words["sslmode"] = "require"
    if words.get("sslmode", "prefer") not in SSL_MODES:
        raise _unusable(f"has an sslmode that is none of {', '.join(SSL_MODES)}")
    for name in FILES:
        if name in words and words[name] != "system" and not os.access(words[name], os.R_OK):
            raise _unusable(f"names a file by {name} that cannot be read: {words[name]}")
    return words


def _bind(given: dict[str, str]) -> None:
    """Check the certificate instead, where a channel binding is asked for: asyncpg has none, and either tells of
    somebody in between.
    """
    if given.pop("channel_binding", "") == "require" and not given.get("sslmode", "").startswith("verify"):
        given["sslmode"] = "verify-full"
        given.setdefault("sslrootcert", "system")
