"""What the bot says in a language, from its texts, as a reader sees it: without mark-up."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from bot.texts import FOLDER
from tests.dialogs.conftest import House

# Each has a folder of texts; the tables of conversations are played in all of them.
LANGUAGES = sorted(folder.name for folder in FOLDER.iterdir() if (folder / "common.ftl").exists())
_MARKUP = re.compile(r"</?[a-z][^>]*>")


class Said:
    """One language's texts: ``said(key)`` is a sentence, ``said.tap(key)`` a tap in a script, ``said.beginning(key)``
    what stands before the first thing that varies.
    """

    def __init__(self, house: House, language: str) -> None:
        self.t = house.services.texts[language]

    def __call__(self, key: str, **arguments: Any) -> str:
        """Return a text as it is shown."""
        return unescape(_MARKUP.sub("", self.t(key, **arguments)))

    def tap(self, key: str, **arguments: Any) -> str:
        """Return the tap on the button with a text."""
        return f"[{self.t.plain(key, **arguments)}]"
