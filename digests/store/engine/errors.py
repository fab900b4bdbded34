"""What went wrong in the database, told as this project's own errors, each one sentence that says what to do."""

from __future__ import annotations

import sqlite3
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, PendingRollbackError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from digests.errors import (
    DatabaseAway,
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseFull,
    DatabaseRefused,
    DatabaseUnwritable,
    StatementTooLong,
    StoreError,
)

FULL = DatabaseFull, "The disk under the database {name} is full: free some space, nothing is lost."
BUSY = DatabaseBusy, "The database {name} is held by another process: stop that one, or try again in a moment."
UNWRITABLE = (
    DatabaseUnwritable,
    "The database {name} cannot be opened for writing: check that it exists and who may write there.",
)
TOO_LONG = StatementTooLong, "A question to the database {name} took too long and was stopped."
DAMAGED = DatabaseDamaged, "{name} is no database of this program, or it is broken: restore a backup or name another."
UNREADABLE = StoreError, "The database {name} cannot be reached or gave up: check that its disk is well."
AWAY = DatabaseAway, "The database {name} cannot be reached or gave up: check that its server runs and is well."
CROWDED = DatabaseAway, "The server of the database {name} has no connection left: give it more, or stop what has them."
PASSWORD = (
    DatabaseRefused,
    "The server of the database {name} does not take the user or the password in database.url.",
)
CLOSED = (
    DatabaseRefused,
    "The server of the database {name} does not let this user in from here: it may want ?sslmode=require in "
    "database.url, or a line in its pg_hba.conf.",
)
POOLED = (
    DatabaseRefused,
    "What answers for the database {name} is a pooler, such as PgBouncer: name the server itself in database.url, "
    "as the processes know of each other by its locks.",
)
UNKNOWN = DatabaseRefused, "The server has no database {name}: create it, or name another in database.url."
PLAIN = (
    DatabaseRefused,
    "The server of the database {name} knows no encryption, which sslmode in database.url asks for.",
)
UNTRUSTED = (
    DatabaseRefused,
    "The certificate of the server of the database {name} is not trusted: name who signed it by "
    "sslrootcert=FILE in database.url.",
)
UNUSABLE = DatabaseRefused, "The address of the database {name} cannot be used: look at the words behind its ?."

# Primary result codes: https://www.sqlite.org/rescode.html
SQLITE = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_READONLY: UNWRITABLE,
    sqlite3.SQLITE_CANTOPEN: UNWRITABLE,
    sqlite3.SQLITE_PERM: UNWRITABLE,
    sqlite3.SQLITE_AUTH: UNWRITABLE,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_IOERR: UNREADABLE,
    sqlite3.SQLITE_PROTOCOL: BUSY,
    sqlite3.SQLITE_INTERRUPT: TOO_LONG,
}

# Beginnings of SQLSTATE codes, the longest first: https://www.postgresql.org/docs/current/errcodes-appendix.html
POSTGRESQL = {
    "53100": FULL,
    "55P03": BUSY,
    "40001": BUSY,
    "40P01": BUSY,
    "57014": TOO_LONG,
    "25006": UNWRITABLE,
    "42501": UNWRITABLE,
    "3D000": UNKNOWN,
    "28P01": PASSWORD,
    "28": CLOSED,
    "XX001": DAMAGED,
    "XX002": DAMAGED,
    # A pooler refuses so what a session is to be set to.
    "08P01": POOLED,
    "08": AWAY,
    "53300": CROWDED,
    "53": AWAY,
    "57P": AWAY,
    "58": AWAY,
}

# What asyncpg raises without a code: on a connection whose server went away in the middle of an answer, for an
# address that contradicts itself, and where none of several servers is the kind that is asked for.
DRIVERS = {
    "InternalClientError": AWAY,
    "ClientConfigurationError": UNUSABLE,
    "TargetServerAttributeNotMatched": AWAY,
}
# It says so in an error of its own making only.
NO_ENCRYPTION = "rejected SSL upgrade"


def too_long(name: str) -> StoreError:
    """Return what is raised where a question is not even begun, because those before it have taken all the time."""
    kind, sentence = TOO_LONG
    return kind(sentence.format(name=name))


@contextmanager
def translated(name: str) -> Iterator[None]:
    """Raise the database's own troubles as StoreError; broken rules of the schema are our bugs and stay as they are."""
    try:
        yield
    except Exception as error:
        fault = _fault(error)
        if fault is None:
            raise
        kind, sentence = fault
        raise kind(sentence.format(name=name)) from error


def _fault(error: BaseException) -> tuple[type[StoreError], str] | None:
    if isinstance(error, NoConnectionFree):
        return BUSY
    if isinstance(error, PendingRollbackError):
        return AWAY
    for cause in _causes(error):
        if isinstance(cause, sqlite3.Error):
            code = getattr(cause, "sqlite_errorcode", None)
            return None if code is None else SQLITE.get(code & 0xFF)
        state = getattr(cause, "sqlstate", None)
        if state:
            return next((POSTGRESQL[start] for start in POSTGRESQL if state.startswith(start)), None)
        if isinstance(cause, OSError):
            return _by_the_way(cause)
        if type(cause).__name__ in DRIVERS:
            return DRIVERS[type(cause).__name__]
        if _is_disconnect(cause):
            return AWAY
    return None


def _by_the_way(error: OSError) -> tuple[type[StoreError], str]:
    """Return what went wrong on the way to a server, or with what its address says of that way."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return UNTRUSTED
    if NO_ENCRYPTION in str(error):
        return PLAIN
    if isinstance(error, ssl.SSLError) and error.reason in (None, "NO_CERTIFICATE_OR_CRL_FOUND", "PEM_LIB"):
        return UNUSABLE
    return AWAY


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield what the driver said before what was made of it."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        yield from _causes(error.orig)
    elif error.__cause__ is not None:
        yield from _causes(error.__cause__)
    yield error


def _is_disconnect(error: BaseException) -> bool:
    return isinstance(error, DBAPIError) and error.connection_invalidated
