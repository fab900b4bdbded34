"""Conversations change nothing by themselves: each rule of the newsroom has one door, and it is in ``digests``."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import bot.handlers

FOLDER = Path(bot.handlers.__file__).parent


@pytest.mark.parametrize("file", sorted(FOLDER.rglob("*.py")), ids=lambda file: str(file.relative_to(FOLDER)))
def test_no_conversation_opens_a_transaction_that_writes(file: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    writes = [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "write"]
    assert not [ast.unparse(call) for call in writes]
