"""The messages of one language, read and parsed when they are first said: a bot says few before it must answer."""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from fluent.runtime import FluentBundle, resolver
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Resource, TextElement

# Where a message begins: only names stand at the beginning of a line. Source: Fluent's grammar, 1.0.
_BEGINNING = re.compile(r"^(?=([a-zA-Z][\w-]*) *=)", re.MULTILINE)

# Fluent refuses what it calls too long to put into a message, against files that grow in memory. Ours do not, and each
# view knows how much Telegram takes.
resolver.MAX_PART_LENGTH = sys.maxsize


class Sentences:
    """What a language's files say; messages must not refer to each other. Safe to use from several threads.

    Of ``files`` the next is taken when a message is in none before it.
    """

    def __init__(self, language: str, files: Iterable[str]) -> None:
        self._language = language
        self._sources: dict[str, str] = {}
        self._files, self._reading = iter(files), threading.Lock()
        # Where each word stands in its file is asked by nobody, and takes as much memory as the words.
        self._parser = FluentParser(with_spans=False)

    @cached_property
    def _bundle(self) -> FluentBundle:
        """What fills in arguments; it brings all that CLDR knows of the language, a megabyte."""
        return FluentBundle([self._language], use_isolating=False)

    def say(self, key: str, arguments: Mapping[str, Any]) -> str:
        """Return a message with its arguments filled in. Raises: KeyError."""
        if not arguments and (plain := _plain(self._parser.parse(self._source(key)))) is not None:
            return plain
        if not self._bundle.has_message(key):
            self._bundle.add_resource(self._parser.parse(self._source(key)))
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(message.value, dict(arguments))
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        return str(text)

    def _source(self, key: str) -> str:
        if key not in self._sources:
            self._read_up_to(key)
        return self._sources[key]

    def _read_up_to(self, key: str) -> None:
        with self._reading:
            while key not in self._sources and (file := next(self._files, None)) is not None:
                _, *parts = _BEGINNING.split(file)
                # All languages have the same keys.
                self._sources.update(zip(map(sys.intern, parts[::2]), parts[1::2], strict=True))


def _plain(parsed: Resource) -> str | None:
    """Return what a message says in which nothing is to be filled in; None where something is, or there is none."""
    message = next((entry for entry in parsed.body if isinstance(entry, Message)), None)
    elements = message.value.elements if message and message.value else []
    texts = [each.value for each in elements if isinstance(each, TextElement)]
    return "".join(texts) if texts and len(texts) == len(elements) else None
