"""A Boolean column as a condition by itself: SQLAlchemy compares it with 1 on SQLite, which no partial index does."""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class Flag(FunctionElement[Any]):
    """The column that it is given, and nothing around it."""

    inherit_cache = True


@compiles(Flag)
def _bare(flag: Flag, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(flag.clause_expr.element, **options)
