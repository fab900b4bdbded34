"""The first step of the schema, the part of it that the editors' desk has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    String,
    Text,
    UniqueConstraint,
    false,
)

if TYPE_CHECKING:
    from alembic.operations import Operations

ID = BigInteger().with_variant(Integer, "sqlite")
MOMENT = DateTime(timezone=True)


def first_desk(op: Operations) -> None:
    """Make the tables of the editors' hand."""
    of_topic, of_article = ("topics.id", "topic_id"), ("articles.id", "article_id")
    op.create_table(
        "desk_marks",
        Column("id", ID, primary_key=True),
        _belonging(*of_topic),
        _belonging(*of_article),
        Column("mark", String(16), nullable=False),
        UniqueConstraint("topic_id", "article_id", name="desk_marks_once"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "desk_ties",
        Column("id", ID, primary_key=True),
        _belonging(*of_article),
        Column("others", JSON, nullable=False),
        Column("together", Boolean, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "desk_moves",
        Column("id", ID, primary_key=True),
        _belonging(*of_topic),
        _belonging(*of_article),
        _belonging("articles.id", "before_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "desk_titles",
        Column("id", ID, primary_key=True),
        _belonging(*of_article, unique=True),
        Column("title", Text, nullable=False),
        Column("used", Boolean, nullable=False),
        sqlite_autoincrement=True,
    )
    for table in ("desk_marks", "desk_ties", "desk_moves"):
        op.create_index(f"{table}_article", table, ["article_id"])
    op.create_index("desk_moves_topic", "desk_moves", ["topic_id"])
    op.create_index("desk_moves_before", "desk_moves", ["before_id"])
    _holds(op)


def _holds(op: Operations) -> None:
    op.create_table(
        "introductions",
        _belonging("topics.id", "topic_id", primary_key=True),
        Column("language", String(16), primary_key=True),
        Column("text", Text, nullable=False),
        Column("number", BigInteger, nullable=False),
        Column("written_at", MOMENT, nullable=False),
        Column("used", Boolean, nullable=False),
    )
    op.create_table(
        "holds",
        _belonging("topics.id", "topic_id", primary_key=True),
        Column("wait_s", Integer, nullable=False),
        Column("drops", Boolean, nullable=False),
        Column("held_at", MOMENT),
        Column("until", MOMENT),
        Column("told", Boolean, nullable=False, server_default=false()),
        Column("withheld", BigInteger, nullable=False, server_default="0"),
        Column("standing", Boolean, nullable=False, server_default=false()),
        Column("approved", BigInteger, nullable=False, server_default="0"),
    )


def _belonging(to: str, name: str, **options: Any) -> Column[Any]:
    """Return a column that names what a row goes away with."""
    return Column(name, ID, ForeignKey(to, ondelete="CASCADE"), nullable=False, **options)
