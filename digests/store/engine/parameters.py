"""Lists of numbers that a statement is given as one parameter, so that it is built once for lists of any length.

``numbers`` and ``pairs`` name the parameter; its value is what ``as_given`` returns.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import JSON, BigInteger, FromClause, Select, TableValuedAlias, Text, bindparam, cast, column, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction


def as_given(given: Sequence[int] | Sequence[tuple[int, int | None]]) -> str:
    """Return numbers, or pairs of them, as the value of such a parameter."""
    return json.dumps(given)


def numbers(name: str) -> Select[int]:
    """Return the numbers of a parameter, for ``in_``."""
    return select(cast(cast(_elements(name).c.value, Text), BigInteger))


def pairs(name: str) -> FromClause:
    """Return the pairs of a parameter, as rows (first, second)."""
    pair = _elements(name).c.value
    first, second = (cast(pair[position].as_string(), BigInteger) for position in (0, 1))
    return select(first.label("first"), second.label("second")).subquery()


class _Elements(GenericFunction[Any]):
    """The elements of a JSON list, as a table."""

    name = "elements"
    inherit_cache = True


def _elements(name: str) -> TableValuedAlias:
    return _Elements(bindparam(name, type_=Text)).table_valued(column("value", JSON))


@compiles(_Elements, "sqlite")
def _sqlite(elements: _Elements, compiler: SQLCompiler, **options: Any) -> str:
    return f"json_each({compiler.process(elements.clause_expr.element, **options)})"


@compiles(_Elements, "postgresql")
def _postgresql(elements: _Elements, compiler: SQLCompiler, **options: Any) -> str:
    return f"json_array_elements(CAST({compiler.process(elements.clause_expr.element, **options)} AS JSON))"
