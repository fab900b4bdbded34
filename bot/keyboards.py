"""Buttons, and the versioned data that they carry: ``v1|action|argument|…``, at most 64 bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.actions import LARGEST_NUMBER, MAX_BYTES, VERSION, Action

Row: TypeAlias = Sequence[InlineKeyboardButton]
T = TypeVar("T")


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


def button(text: str, action: Action | str, *arguments: str | int) -> InlineKeyboardButton:
    """Make a button that calls back; a text over 64 characters is shortened."""
    data = action.encode() if isinstance(action, Action) else encode(action, *arguments)
    return InlineKeyboardButton(shortened(text), callback_data=data)


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


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list: what stands on it, its number from 0, how many there are, and the place of its first item."""

    items: Sequence[T]
    number: int
    count: int
    first: int


def paged(listed: Sequence[T], number: int, size: int) -> Page[T]:
    """Return the page of that number, or the nearest one there is."""
    count = max(1, -(-len(listed) // size))
    number = min(max(number, 0), count - 1)
    first = number * size
    return Page(listed[first : first + size], number, count, first)


def pager(action: str, page: int, pages: int, *arguments: str | int) -> Row:
    """Make the row ``‹ 2/7 ›`` whose arrows call ``action`` with the arguments and the page wanted (from 0)."""
    if pages <= 1:
        return []
    back = [button("‹", action, *arguments, page - 1)] if page > 0 else []
    here = [button(f"{page + 1}/{pages}", action, *arguments, page)]
    onward = [button("›", action, *arguments, page + 1)] if page + 1 < pages else []
    return [*back, *here, *onward]


def arrows(page: Page[T], turn: Callable[[int], Action]) -> Row:
    """Make the row ``‹ 2/7 ›`` of buttons that turn to a page by its number (from 0); none where there is one page."""
    if page.count <= 1:
        return []
    back = [button("‹", turn(page.number - 1))] if page.number > 0 else []
    here = [button(f"{page.number + 1}/{page.count}", turn(page.number))]
    onward = [button("›", turn(page.number + 1))] if page.number + 1 < page.count else []
    return [*back, *here, *onward]
