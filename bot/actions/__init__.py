"""What buttons do: one frozen dataclass an action, sent and read back as ``v1|code|field|…`` in at most 64 bytes.

The fields are whole numbers of 64 bits, words without a bar, booleans (``1`` or ``0``) or enumerations, in their order;
those at the end that stand at their defaults are left out. A client can send any data it likes: numbers are read within
64 bits, other words as far as they make sense, and whether the things they speak of exist is for the room to find out.
A package of ``bot.handlers`` has its actions here, below it, in a module or two, so that any view can make a button to
any room.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields
from enum import Enum
from types import NoneType
from typing import Any, ClassVar, TypeAlias, cast, get_args, get_type_hints

VERSION = "v1"
MAX_BYTES = 64
LARGEST_NUMBER = 2**63 - 1
# Buttons of earlier versions said "on" and "anyway".
YES = ("1", "on", "anyway")
LONGEST_NUMBER = len(str(-LARGEST_NUMBER))

Reader: TypeAlias = Callable[[str], Any]


class Action:
    """What a button does; subclasses are frozen dataclasses and name their ``code``, which buttons out there keep."""

    code: ClassVar[str]

    def __init_subclass__(cls, *, code: str = "", **more: Any) -> None:
        super().__init_subclass__(**more)
        if code:
            cls.code = code

    def encode(self) -> str:
        """Return the data of a button. Raises: ValueError where it passes 64 bytes or a field holds a bar."""
        words: list[str] = []
        for each in reversed(fields(self)):  # type: ignore[arg-type]  # every action is a dataclass
            value = getattr(self, each.name)
            if words or each.default is MISSING or value != each.default:
                words.insert(0, _word(value))
        data = "|".join([VERSION, self.code, *words])
        if len(data.encode()) > MAX_BYTES or data.count("|") != len(words) + 1:
            raise ValueError(f"no button can carry {data!r}")
        return data


class Actions:
    """The actions of some rooms, told apart by their codes."""

    def __init__(self, kinds: Iterable[type[Action]]) -> None:
        self._kinds = {kind.code: kind for kind in kinds}
        self._readers: dict[str, Mapping[str, Reader]] = {}

    def decode(self, data: str | None) -> Action | None:
        """Read the data of a button; None where it is of another version, of no room here, or has no such choice."""
        version, _, rest = (data or "").partition("|")
        code, *words = rest.split("|")
        if version != VERSION or code not in self._kinds:
            return None
        kind, readers = self._kinds[code], self._readers_of(code)
        required = [each.name for each in fields(kind) if each.default is MISSING]  # type: ignore[arg-type]  # as above
        said = dict.fromkeys(required, "") | dict(zip(readers, words, strict=False))
        try:
            return kind(**{name: readers[name](word) for name, word in said.items()})
        except ValueError:
            return None

    def _readers_of(self, code: str) -> Mapping[str, Reader]:
        if code not in self._readers:
            hints = get_type_hints(self._kinds[code])
            self._readers[code] = {name: _reader(hint) for name, hint in hints.items() if name != "code"}
        return self._readers[code]


def _word(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    return str(value.value if isinstance(value, Enum) else value)


def _reader(hint: Any) -> Reader:
    """Return what reads a word as a field of that kind; that of an enumeration raises ValueError where it cannot."""
    kinds = [each for each in get_args(hint) if each is not NoneType]
    if kinds:
        read = _reader(kinds[0])
        return lambda word: read(word) if word else None
    if hint is bool:
        return lambda word: word in YES
    return whole_number if hint is int else cast("Reader", hint)


def whole_number(word: str) -> int:
    """Return a whole number of 64 bits; 0, which is the id of nothing, for what is none."""
    try:
        number = int(word) if len(word) <= LONGEST_NUMBER else 0
    except ValueError:
        return 0
    return number if -LARGEST_NUMBER <= number <= LARGEST_NUMBER else 0
