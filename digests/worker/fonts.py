"""The letters that pictures are written with: which fonts there are, and which texts they can write.

Matplotlib brings DejaVu Sans, which writes Latin, Greek and Cyrillic; Chinese needs a font of the system. What none of
them can write, or what must be set from right to left or in joined letters, is no text for a picture.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

from matplotlib import font_manager, get_data_path
from matplotlib.ft2font import FT2Font

OWN = Path(get_data_path(), "fonts", "ttf", "DejaVuSans.ttf")
FOLDERS = (
    str(Path(sys.prefix, "share", "fonts")),
    *("/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/texmf/fonts", "/System/Library/Fonts"),
    *("/Library/Fonts", r"C:\Windows\Fonts"),
)
# As they are called where they are installed, the best first.
CHINESE = (
    *("NotoSansCJK-Regular.ttc", "NotoSansSC-Regular.otf", "NotoSansSC-Regular.ttf", "NotoSansCJKsc-Regular.otf"),
    *("SourceHanSansSC-Regular.otf", "SourceHanSansCN-Regular.otf", "SourceHanSans-Regular.ttc"),
    *("wqy-microhei.ttc", "wqy-zenhei.ttc", "DroidSansFallbackFull.ttf", "DroidSansFallback.ttf"),
    *("PingFang.ttc", "Hiragino Sans GB.ttc", "STHeiti Light.ttc", "msyh.ttc", "simhei.ttf", "simsun.ttc"),
)
# Of these kinds of signs none is more than a letter beside another one.
PLAIN = frozenset({"L", "N", "P", "S"})
UNSEEN = frozenset({"Cc", "Cf", "Cs"})
VARIATIONS = frozenset(map(chr, range(0xFE00, 0xFE10)))
LEFTWARDS = frozenset({"R", "AL", "AN"})


@cache
def faces() -> dict[str, Path]:
    """Return the fonts to write with by their names, each where the one before has no sign, known to Matplotlib."""
    found = {}
    for file in (OWN, *_chinese()):
        font_manager.fontManager.addfont(str(file))
        name = FT2Font(str(file)).family_name
        with suppress(ValueError):
            # Else another font would stand in for it, which has none of its signs.
            if Path(font_manager.findfont(name, fallback_to_default=False)) == file:
                found[name] = file
    return found


@cache
def signs() -> frozenset[int]:
    """Return the signs that the fonts have."""
    return frozenset(code for file in faces().values() for code in FT2Font(str(file)).get_charmap())


def writable(text: str) -> bool:
    """Tell whether a text can be written as it is: every sign is in a font, and stands to the right of the last one."""
    return all(
        ord(sign) in signs()
        and (sign == " " or unicodedata.category(sign)[0] in PLAIN)
        and unicodedata.bidirectional(sign) not in LEFTWARDS
        for sign in text
    )


def line(text: str) -> str:
    """Return a text on one line, with whole letters, and without what is not seen: controls, marks of direction."""
    one = " ".join(unicodedata.normalize("NFC", text).split())
    seen = (sign for sign in one if unicodedata.category(sign) not in UNSEEN and sign not in VARIATIONS)
    return "".join(seen).strip()


def _chinese() -> Iterable[Path]:
    """Return the best font of the system that writes Chinese, if there is one."""
    there: dict[str, Path] = {}
    for folder in FOLDERS:
        for where, _, names in os.walk(folder):
            there.update((name, Path(where, name)) for name in names if name in CHINESE)
    for name in CHINESE:
        if name in there:
            return [there[name]]
    return []
