"""A digest laid out in messages: piece after piece, and a new part where the next does not fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from telegram import InlineKeyboardButton

from bot.keyboards import in_fitting_rows
from bot.render.pictured import with_photo
from bot.render.utf16 import entities, shown_units
from digests.language.remembered import remembered
from digests.model import JSON, Message

MAX_UNITS = 4096
MAX_ENTITIES = 100
MAX_BUTTONS = 100
READ_COLUMNS, THREAD_COLUMNS, WISH_COLUMNS = 5, 3, 8
# What stands under the last part: the way to what is not told, or from page to page, and to the settings, or back.
SPARE_BUTTONS = 6
# What is left for later, where anything is.
SPARE_ENTITIES = 4


# The same headings stand in the digests of many chats.
@remembered(4096)
def _size(html: str) -> tuple[int, int]:
    """Return how many units and entities an HTML text takes."""
    return shown_units(html), entities(html)


@dataclass(frozen=True, slots=True)
class Piece:
    """A story, or what stands after a section's last one: HTML, and its button.

    ``wide``: the button has a row of its own; ``tight``: no empty line stands before the piece. ``thread`` is the
    button of a story that goes on, ``wish`` that by which somebody wants more or less of one.
    """

    html: str
    button: InlineKeyboardButton | None = None
    wide: bool = False
    tight: bool = False
    thread: InlineKeyboardButton | None = None
    wish: InlineKeyboardButton | None = None
    units: int = field(init=False)
    entities: int = field(init=False)
    buttons: int = field(init=False)

    def __post_init__(self) -> None:
        units, entities = _size(self.html)
        object.__setattr__(self, "units", units)
        object.__setattr__(self, "entities", entities)
        object.__setattr__(self, "buttons", sum(each is not None for each in (self.button, self.thread, self.wish)))


# Called with the units that a piece may take at most.
MakePiece: TypeAlias = Callable[[int], Piece]


@dataclass(slots=True)
class Part:
    """One message as it fills; ``photo`` is that whose caption it is, ``preview`` the address that it shows."""

    html: str = ""
    spare: int = 0
    most: int = MAX_UNITS
    photo: str = ""
    preview: str = ""
    pieces: list[Piece] = field(default_factory=list)
    units: int = field(init=False)
    entities: int = field(init=False)
    buttons: int = 0

    def __post_init__(self) -> None:
        self.units, self.entities = _size(self.html)

    def takes(self, heading: str, piece: Piece, kept: int = 0) -> bool:
        """Tell whether a piece still fits, and so many units after it."""
        units, entities = _size(self._before(heading, piece))
        return (
            self.units + units + piece.units + kept <= self.most - self.spare
            and self.entities + entities + piece.entities <= MAX_ENTITIES - SPARE_ENTITIES * bool(self.spare)
            and self.buttons + piece.buttons + SPARE_BUTTONS <= MAX_BUTTONS
        )

    def room(self, heading: str) -> int:
        """Return how many units a piece under a heading may take."""
        return self.most - self.units - shown_units(self._before(heading, None))

    def add(self, heading: str, piece: Piece) -> None:
        """Put a piece at the end."""
        before = self._before(heading, piece)
        units, entities = _size(before)
        self.html += before + piece.html
        self.units += units + piece.units
        self.entities += entities + piece.entities
        self.buttons += piece.buttons
        self.pieces.append(piece)

    def _before(self, heading: str, piece: Piece | None) -> str:
        """Return what stands between the text and a piece."""
        above = f"{heading}\n" if heading else ""
        if not self.html:
            return above
        return "\n" if piece and piece.tight and not heading else f"\n\n{above}"

    def rows(self) -> list[Sequence[InlineKeyboardButton]]:
        """Return the buttons of this part's pieces."""
        return [
            *in_fitting_rows([piece.button for piece in self.pieces if piece.button and not piece.wide], READ_COLUMNS),
            *in_fitting_rows([piece.thread for piece in self.pieces if piece.thread], THREAD_COLUMNS),
            *in_fitting_rows([piece.wish for piece in self.pieces if piece.wish], WISH_COLUMNS),
            *[[piece.button] for piece in self.pieces if piece.button and piece.wide],
        ]


class Layout:
    """The parts of one digest; ``opening`` heads the first. Only that one rings, unless it is to be ``silent`` too.

    ``spare`` units stay free in each, unless one piece needs them.
    """

    def __init__(self, opening: str, *, silent: bool = False, spare: int = 0) -> None:
        self._parts, self._silent, self._spare = [Part(opening, spare)], silent, spare

    def add(self, heading: str, heading_again: str, make: MakePiece, kept: int = 0) -> None:
        """Add a piece, shortened where it fits no part alone; so many units are ``kept`` for what stands after it.

        ``heading`` goes before it (none inside a section that goes on), ``heading_again`` where it begins a new part.
        """
        part, piece = self._parts[-1], make(MAX_UNITS)
        fits = part.takes(heading, piece, kept)
        if part.pieces and not fits:
            part, heading = Part(spare=self._spare), heading_again
            self._parts.append(part)
            fits = part.takes(heading, piece, kept)
        part.add(heading, piece if fits else make(part.room(heading) - kept))

    def begin(self, most: int = MAX_UNITS, *, photo: str = "", preview: str = "") -> Part:
        """Let a new part begin, unless nothing but the opening stands in the last; it takes so many units at most."""
        part = self._parts[-1]
        if part.pieces:
            part = Part(spare=self._spare)
            self._parts.append(part)
        part.most, part.photo, part.preview = most, photo, preview
        return part

    @property
    def ends_in_photo(self) -> bool:
        """Whether the last part is the caption of a photo."""
        return self._parts[-1].most < MAX_UNITS

    def __len__(self) -> int:
        """Return in how many messages it is laid out."""
        return len(self._parts)

    def messages(self, *closing: Sequence[InlineKeyboardButton], preview: str = "") -> tuple[Message, ...]:
        """Return the messages, the last with some rows of buttons more, the first with the preview of an address."""
        last = len(self) - 1
        return tuple(
            self.page(place, *(closing if place == last else ()), preview="" if place else preview)
            for place in range(len(self))
        )

    def page(self, place: int, *closing: Sequence[InlineKeyboardButton], preview: str = "") -> Message:
        """Return one of the messages, with some rows of buttons more."""
        part, silent = self._parts[place], self._silent or place > 0
        made = message(part.html, *part.rows(), *closing, preview=part.preview or preview, silent=silent)
        return (with_photo(made, part.photo) or made) if part.photo else made


def message(html: str, *rows: Sequence[InlineKeyboardButton], preview: str = "", silent: bool = False) -> Message:
    """Make a message of HTML and rows of buttons, as plain values that the outbox can keep."""
    looks: JSON = {"url": preview, "prefer_large_media": True, "show_above_text": True}
    parameters: JSON = {
        "text": html,
        "parse_mode": "HTML",
        "link_preview_options": looks if preview else {"is_disabled": True},
        **({"disable_notification": True} if silent else {}),
    }
    buttons = [[_plain(button) for button in row] for row in rows if row]
    markup: JSON = {"reply_markup": {"inline_keyboard": buttons}} if buttons else {}
    return Message("sendMessage", {**parameters, **markup})


# The digests of many chats have the same buttons.
@remembered(4096)
def _plain(button: InlineKeyboardButton) -> JSON:
    plain: JSON = button.to_dict()
    return plain
