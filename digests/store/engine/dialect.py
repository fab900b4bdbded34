"""What differs between the databases; everything else in this package is written once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias, TypeVar

from sqlalchemy import URL, ColumnElement, Connection, Executable, FromClause, Select, Table, literal_column
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from digests.query import Lexicon
from digests.query.parts import Part
from digests.store.engine.leadership import Leadership

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

    from digests.store.engine.connection import Outcome, Parameters, Rows, Whole

# The full-text index has what is published under its number and what is not under its id below zero, down to this one;
# farther down are the numbers of archives.
LAST_UNPUBLISHED = -(2**40)

Statement: TypeAlias = tuple[Executable, dict[str, Any]]
# For so long no word that has come since is one that may have been meant.
WORDS_KEPT_S = 600.0
AFTER_ALL_LETTERS = "\U0010ffff"

Answer = TypeVar("Answer")
# A statement that lasts as long as the program, and the sets of parameters that it is run with.
Step: TypeAlias = tuple[Executable, Sequence[Mapping[str, Any]]]


class Hits(NamedTuple):
    """The full-text index, the condition on it, its column of keys, and the rank: the lower the better."""

    table: FromClause
    found: ColumnElement[bool]
    key: ColumnElement[Any]
    rank: ColumnElement[Any]


def is_published(key: ColumnElement[Any]) -> ColumnElement[bool]:
    """Return the condition that a key of the full-text index is that of something published."""
    return ~key.between(literal_column(str(LAST_UNPUBLISHED)), literal_column("0"))


class Dialect(Protocol):
    """What a database does in its own way; ``one_writer`` where writers must queue inside the process."""

    one_writer: bool

    def engines(self, url: URL) -> tuple[AsyncEngine, AsyncEngine]:
        """Return the engine for reading and the one for writing, perhaps the same."""

    async def begin(self, connection: AsyncConnection, *, lasting: bool) -> None:
        """Begin a transaction that changes something; what is not ``lasting`` may be lost with the power."""

    async def batch(
        self, writing: AsyncEngine, steps: Sequence[Step], *, lasting: bool
    ) -> Sequence[Sequence[Sequence[Any]]]:
        """Run a transaction of steps, none of them without parameters, and return the rows that each returned."""

    async def read_batch(self, reading: AsyncEngine, steps: Sequence[Step]) -> Sequence[Sequence[Sequence[Any]]]:
        """Run a transaction of steps that change nothing, and return the rows that each returned."""

    async def run_prepared(self, connection: AsyncConnection, statement: Executable, parameters: Parameters) -> Outcome:
        """Run a statement that was marked as prepared in a transaction, begun with it where none is under way."""

    async def write_whole(self, writing: AsyncEngine, whole: Whole[Answer], name: str, *, lasting: bool) -> Answer:
        """Run a whole transaction of a database known by that name, and return what it answers."""

    async def read_whole(self, reading: AsyncEngine, whole: Whole[Answer], name: str, within_s: float | None) -> Answer:
        """Run a whole transaction that changes nothing, and interrupt what takes longer."""

    async def give_back_room(self, writing: AsyncEngine) -> bool:
        """Give a little of the room that nothing fills back to the disk; tell whether there is more."""

    def limited(self, connection: AsyncConnection, seconds: float) -> AbstractAsyncContextManager[None]:
        """Interrupt each statement of a transaction that reads after so many seconds, until the block is left."""

    def see_own(self, url: URL) -> None:
        """See that what lies beside the database is its own, before it is opened. Raises: ForeignLog."""

    async def tend(self, url: URL) -> None:
        """Do what a database needs beside its transactions, until cancelled; return at once where that is nothing."""

    def is_in_place(self, url: URL) -> bool:
        """Tell whether the database is still where it was when ``tend`` began."""

    async def foreign_keys(self, connection: AsyncConnection, *, enforced: bool) -> None:
        """Enforce foreign keys or not, where migrations need that; outside a transaction only."""

    def leadership(self, url: URL, owner: str) -> AbstractAsyncContextManager[Leadership]:
        """Make a process known to the others on the database, or wait until it may serve there alone."""

    def ended(self, owner: ColumnElement[Any]) -> ColumnElement[bool]:
        """Return the condition that the process of that name has ended."""

    def sole_process(self, url: URL, *, waits: bool) -> AbstractAsyncContextManager[bool]:
        """Keep other processes from serving on the database meanwhile, once those that do have ended.

        Yields False where one does and is not waited for. Raises: StoreError.
        """

    async def copy(self, url: URL, version: int) -> None:
        """Keep the database as it is before its schema is migrated from a version on, or say that it is not kept."""

    def catalogue(self) -> Executable:
        """Return the query for rows (table, column, None) and (table, None, index) of all that there is."""

    def room(self) -> Executable:
        """Return the query for how many bytes the database has, and how many of them nothing fills where it tells."""

    def before_migration(self, connection: Connection) -> None:
        """Keep other processes from migrating at the same time, until the transaction ends."""

    def after_migration(self, connection: Connection) -> int:
        """Return how many rows have lost the row that they refer to."""

    def last_ids(self, connection: Connection) -> dict[str, int]:
        """Return the last id that each table has given, where it remembers one."""

    def before_filling(self, connection: Connection) -> None:
        """Let rows that come with their ids refer to others that come later, in the transaction that is open."""

    def after_filling(self, connection: Connection, last_ids: Mapping[str, int]) -> int:
        """Go on from the ids that were given elsewhere, and return how many rows lack what they refer to."""

    def index_tables(self) -> Sequence[str]:
        """Return the tables that the full-text index is asked by."""

    def index_schema(self) -> Sequence[str]:
        """Return the statements that make the full-text index."""

    def insert(self, into: Table) -> sqlite.Insert | postgresql.Insert:
        """Return an INSERT that knows ON CONFLICT."""

    def alone(self, table: Table) -> Sequence[Executable]:
        """Return the statements after which nobody else writes a table until the transaction ends."""

    def listed(self, numbers: Sequence[int]) -> Select[int]:
        """Return numbers for ``in_``, any count of them, as one parameter."""

    def pairs(self, rows: Sequence[tuple[int, int]]) -> FromClause:
        """Return rows (first, second, position), any count of them, in constant many parameters."""

    def index(self, key: int, title: str, text: str) -> Sequence[Statement]:
        """Return the statements that put an article's stems into the full-text index, anew where its key is taken.

        The key is the article's number, and of one that is not published its id below zero: so the newest are found
        first, and what is not published never.
        """

    def index_new(self, key: int, title: str, text: str) -> Sequence[Statement]:
        """Return the statements that put an article's stems into the full-text index, where its key is free."""

    def unindex(self, key: int) -> Sequence[Statement]:
        """Return the statements that take an article out of the full-text index."""

    def move_in_index(self, key: int, to: int) -> Sequence[Statement]:
        """Return the statements that give an article another key in the full-text index."""

    def hits(self, words: Part, lexicon: Lexicon) -> Hits:
        """Return what the full-text index has for the words of a query, which hold no filters."""

    async def words_beginning(self, rows: Rows, beginning: str) -> dict[str, int]:
        """Return the words in the index that begin so, each with the number of articles that have it.

        They may be those of the newest articles only, and of some minutes ago.
        """
