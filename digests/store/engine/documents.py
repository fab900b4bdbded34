"""A document of JSON as the text that it is kept as, to the letter, read and written on either database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Text, TypeDecorator, cast
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class Document(TypeDecorator[str]):
    """The text of a column of JSON."""

    impl = Text
    cache_ok = True

    def column_expression(self, column: ColumnElement[str]) -> ColumnElement[str]:
        """Return the column as text."""
        return cast(column, Text)

    def bind_expression(self, bindvalue: BindParameter[str]) -> ColumnElement[Any]:
        """Return the text as the column takes it."""
        return _Kept(bindvalue)


class _Kept(FunctionElement[Any]):
    inherit_cache = True


@compiles(_Kept, "sqlite")
def _sqlite(kept: _Kept, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(kept.clause_expr.element, **options)


@compiles(_Kept, "postgresql")
def _postgresql(kept: _Kept, compiler: SQLCompiler, **options: Any) -> str:
    return f"CAST({compiler.process(kept.clause_expr.element, **options)} AS JSON)"
