"""The languages that can be read, as buttons, and those that are, in words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.actions.settings import ReadLanguage
from bot.keyboards import Row, button, in_fitting_rows
from bot.texts import Translator, own_name
from digests.model import UNKNOWN_LANGUAGE, Chat

# So many languages are a choice that can be seen at a glance.
MOST_OFFERED = 12
COLUMNS = 3


def offered(chat: Chat, published: Sequence[str]) -> Sequence[str]:
    """Return the languages to choose from: those that are chosen, then those that most articles are in."""
    known = [code for code in dict.fromkeys([*chat.reads, *published]) if code != UNKNOWN_LANGUAGE]
    return sorted(known[: max(MOST_OFFERED, len(chat.reads))], key=lambda code: (code != chat.language, own_name(code)))


def language_rows(chat: Chat, languages: Sequence[str]) -> list[Row]:
    """Return a button for each language of the tour, those that are read with a tick; none where there is no choice."""
    if len(languages) < 2:
        return []
    labels = ((code, code in chat.reads) for code in languages)
    return in_fitting_rows(
        [button(ticked(own_name(code), on), ReadLanguage(code, not on)) for code, on in labels], COLUMNS
    )


def languages_in_words(chat: Chat, t: Translator) -> str:
    """Return the languages that a chat reads, as in "English and Russian"."""
    return (
        t.listed([t.language_name(code) for code in chat.reads]) if chat.reads else t.plain("settings-every-language")
    )


def ticked(label: str, on: bool) -> str:
    """Return a label that says whether what it names is chosen."""
    return f"{'✅' if on else '☐'} {label}"
