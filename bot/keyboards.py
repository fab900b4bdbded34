"""Keyboards under messages: buttons that do something, rows of them, and lists by pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeAlias, TypeVar
from unicodedata import category, east_asian_width

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.actions import Action

Row: TypeAlias = Sequence[InlineKeyboardButton]
T = TypeVar("T")
# How wide a label may be, in letters, for a phone to show it whole where so many buttons share a row.
ROOM = {1: 40, 2: 20, 3: 14, 4: 9, 5: 7, 6: 6, 7: 5, 8: 4}


def button(text: str, action: Action) -> InlineKeyboardButton:
    """Make a button that does something; a text over 64 characters is shortened."""
    return InlineKeyboardButton(shortened(text), callback_data=action.encode())


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


def in_fitting_rows(buttons: Iterable[InlineKeyboardButton], columns: int) -> list[Row]:
    """Lay buttons out in even rows of at most so many columns, fewer where a phone would cut a label off."""
    line = list(buttons)
    widest = max((width(each.text) for each in line), default=0)
    fitting = next((many for many in range(min(columns, max(ROOM)), 1, -1) if widest <= ROOM[many]), 1)
    rows = -(-len(line) // fitting)
    return in_rows(line, -(-len(line) // rows)) if rows else []


@lru_cache(maxsize=4096)
def width(label: str) -> int:
    """Return how wide a label is, in letters: signs, pictures and Chinese are twice as wide as others."""
    return sum(2 if east_asian_width(sign) in "WF" or category(sign) == "So" else 1 for sign in label)


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


def arrows(page: Page[T], turn: Callable[[int], Action]) -> Row:
    """Make the row ``‹ 2/7 ›`` of buttons that turn to a page by its number (from 0); none where there is one page."""
    if page.count <= 1:
        return []
    back = [button("‹", turn(page.number - 1))] if page.number > 0 else []
    here = [button(f"{page.number + 1}/{page.count}", turn(page.number))]
    onward = [button("›", turn(page.number + 1))] if page.number + 1 < page.count else []
    return [*back, *here, *onward]
