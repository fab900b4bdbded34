"""What a picture of figures shows, in the words of whoever looks at it; who draws it decides how."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Ink(StrEnum):
    """Colours that people tell apart who see fewer of them, from the palette of Okabe and Ito.

    https://jfly.uni-koeln.de/color/
    """

    BLUE = "blue"
    ORANGE = "orange"
    RED = "red"
    GREEN = "green"
    PURPLE = "purple"
    SKY = "sky"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one kind, one for each column; those ``below`` stand under the line; ``told`` is their sum."""

    name: str
    ink: Ink
    values: Sequence[int]
    told: str = ""
    below: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands under a column; ``plain`` is what needs no letters."""

    place: int
    text: str
    plain: str


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns side by side, each of a step of time, with series one upon the other; ``empty`` where all are 0."""

    title: str
    series: Sequence[Series]
    marks: Sequence[Mark]
    empty: str


@dataclass(frozen=True, slots=True)
class Part:
    """One of what bars are made of."""

    name: str
    ink: Ink


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar under its name, a figure for each part; ``told`` is what it comes to, in words."""

    name: str
    values: Sequence[int]
    told: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars one under the other, each as long as its figures; ``empty`` where there is none, or all are 0."""

    title: str
    parts: Sequence[Part]
    bars: Sequence[Bar]
    empty: str


Chart: TypeAlias = Columns | Bars


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart as PNG. ``numbered`` are the names for which the fonts have no letters, in the order of their numbers."""

    png: bytes
    numbered: Sequence[str] = ()
