"""Buttons, and the versioned data that they carry: ``v1|action|argument|…``, at most 64 bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

VERSION = "v1"
MAX_BYTES = 64
LARGEST_NUMBER = 2**63 - 1

Row = Sequence[InlineKeyboardButton]


@dataclass(frozen=True, slots=True)
class Press:
    """What a pressed button carried; hostile until its room has checked every argument."""

    action: str
    arguments: tuple[str, ...]

    def number(self, index: int) -> int | None:
        """Return an argument as a whole number of 64 bits, None where it is missing or none."""
        try:
            number = int(self.arguments[index])
        except (IndexError, ValueError):
            return None
        return number if -LARGEST_NUMBER <= number <= LARGEST_NUMBER else None

    def word(self, index: int) -> str:
        """Return an argument, the empty string where it is missing."""
        return self.arguments[index] if index < len(self.arguments) else ""


NO_PRESS = Press("", ())


def encode(action: str, *arguments: str | int) -> str:
    """Return the data of a button. Raises: ValueError where it passes 64 bytes or an argument holds a bar."""
    words = [VERSION, action, *map(str, arguments)]
    data = "|".join(words)
    if len(data.encode()) > MAX_BYTES or data.count("|") != len(words) - 1:
        raise ValueError(f"no button can carry {data!r}")
    return data


def decode(data: str | None) -> Press | None:
    """Read the data of a button; None where it is forged or of another version."""
    version, *rest = (data or "").split("|")
    if version != VERSION or not rest or not rest[0]:
        return None
    return Press(rest[0], tuple(rest[1:]))


def button(text: str, action: str, *arguments: str | int) -> InlineKeyboardButton:
    """Make a button that calls back; a text over 64 characters is shortened."""
    return InlineKeyboardButton(shortened(text), callback_data=encode(action, *arguments))


def link(text: str, url: str) -> InlineKeyboardButton:
    """Make a button that opens an address."""
    return InlineKeyboardButton(shortened(text), url=url)


def shortened(text: str, limit: int = 64) -> str:
    """Cut a label at a limit of characters, with an ellipsis where something was cut."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def keyboard(*rows: Row) -> InlineKeyboardMarkup:
    """Make a keyboard of the rows that have buttons."""
    return InlineKeyboardMarkup([list(row) for row in rows if row])


def in_rows(buttons: Iterable[InlineKeyboardButton], columns: int) -> list[Row]:
    """Lay buttons out in rows of so many columns."""
    line = list(buttons)
    return [line[start : start + columns] for start in range(0, len(line), columns)]


def pager(action: str, page: int, pages: int, *arguments: str | int) -> Row:
    """Make the row ``‹ 2/7 ›`` whose arrows call ``action`` with the arguments and the page wanted (from 0)."""
    if pages <= 1:
        return []
    back = [button("‹", action, *arguments, page - 1)] if page > 0 else []
    here = [button(f"{page + 1}/{pages}", action, *arguments, page)]
    onward = [button("›", action, *arguments, page + 1)] if page + 1 < pages else []
    return [*back, *here, *onward]
