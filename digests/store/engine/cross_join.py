"""A join whose left side is read first: SQLite keeps the order of a CROSS JOIN, and guesses otherwise."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Join
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler


class InOrder(Join):
    """``left JOIN right ON onclause``, the left side first. https://www.sqlite.org/optoverview.html#crossjoin"""

    inherit_cache = True


@compiles(InOrder)
def _plain(join: InOrder, compiler: SQLCompiler, **options: Any) -> str:
    return str(compiler.visit_join(join, **options))  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it so


@compiles(InOrder, "sqlite")
def _crossed(join: InOrder, compiler: SQLCompiler, **options: Any) -> str:
    options |= {"asfrom": True}
    left, right = (compiler.process(side, **options) for side in (join.left, join.right))
    onclause = compiler.process(join.onclause, **{**options, "asfrom": False}) if join.onclause is not None else "1"
    return f"{left} CROSS JOIN {right} ON {onclause}"
