"""Statements that last as long as the program: they are compiled once, and then run with nothing on the way."""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy import Executable

Lasting = TypeVar("Lasting", bound=Executable)

_OPTION = "prepared"


def prepared(statement: Lasting) -> Lasting:
    """Mark a statement that is built once, whose lists are parameters of one value each (``parameters``).

    What is derived from it bears the mark too, and is kept for ever: so nothing is, but where it is built once as well.
    """
    marked: Lasting = statement.execution_options(**{_OPTION: True})
    return marked


def is_prepared(statement: Executable) -> bool:
    """Tell whether a statement was marked so."""
    return bool(statement.get_execution_options().get(_OPTION))
