"""The messages of one language, each parsed when it is first said: a bot says few of them before it must answer."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from fluent.runtime import FluentBundle, resolver
from fluent.syntax import FluentParser

# Where a message begins: only names stand at the beginning of a line. Source: Fluent's grammar, 1.0.
_BEGINNING = re.compile(r"^(?=([a-zA-Z][\w-]*) *=)", re.MULTILINE)

# Fluent refuses what it calls too long to put into a message, against files that grow in memory. Ours do not, and each
# view knows how much Telegram takes.
resolver.MAX_PART_LENGTH = sys.maxsize


class Sentences:
    """What a language's files say; messages must not refer to each other. Safe to use from several threads."""

    def __init__(self, language: str, files: Iterable[str]) -> None:
        self._sources: dict[str, str] = {}
        for file in files:
            _, *parts = _BEGINNING.split(file)
            self._sources.update(zip(parts[::2], parts[1::2], strict=True))
        self._bundle = FluentBundle([language], use_isolating=False)
        # Where each word stands in its file is asked by nobody, and takes as much memory as the words.
        self._parser = FluentParser(with_spans=False)

    def say(self, key: str, arguments: Mapping[str, Any]) -> str:
        """Return a message with its arguments filled in. Raises: KeyError."""
        if not self._bundle.has_message(key):
            self._bundle.add_resource(self._parser.parse(self._sources[key]))
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(message.value, dict(arguments))
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        return str(text)
