"""The messages of each language as its files have them, parsed once for all tests that look at them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.texts import FOLDER

LANGUAGES = sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir())


class Variables(Visitor):
    """Gathers the names of a message's variables."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


@cache
def messages(language: str) -> Sequence[ast.Message]:
    """Return all messages of a language, in the order of its files; what is no message fails."""
    parser, found = FluentParser(with_spans=False), []
    for file in sorted((FOLDER / language).glob("*.ftl")):
        for entry in parser.parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), (file.name, entry.content)
            if isinstance(entry, ast.Message):
                found.append(entry)
    return found


@cache
def variables(language: str) -> dict[str, frozenset[str]]:
    """Return the names of the variables in each message of a language."""
    found: dict[str, frozenset[str]] = {}
    for message in messages(language):
        gathered = Variables()
        gathered.visit(message)
        found[message.id.name] = frozenset(gathered.names)
    return found
