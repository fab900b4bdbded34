"""The process that draws: what its pictures show, in whatever names, and that the bot does without it."""

from __future__ import annotations

import asyncio
import io
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from digests.errors import NoPicture
from digests.model.charts import Bar, Bars, Chart, Columns, Ink, Mark, Part, Picture, Series
from digests.worker.painter import Painter

WIDTH = 1080
BLUE, SKY = (0x00, 0x72, 0xB2), (0x56, 0xB4, 0xE9)
# What must neither break a picture nor be read as anything but words.
HOSTILE = (
    "$\\frac{1}{0}$ $x_{$", "a\nb\tc\r", "\u202eevil\u202c", "x" * 5000, "\\undefined", "%d {0} {{", "", " ", "\0",
    "e\u0301\u0301\u0301", "\ud800",
)  # fmt: skip
UNWRITTEN = ("أخبار العالم", "חדשות", "हिन्दी", "ไทย", "🚀 🐉")


@pytest.fixture
async def painter() -> AsyncIterator[Painter]:
    async with Painter() as painter:
        yield painter


def bars(*names: str, values: Sequence[int] = (3,)) -> Bars:
    """Return a chart with a bar of the same length for each name."""
    parts = [Part(f"part {number}", ink) for number, ink in zip(range(len(values)), Ink, strict=False)]
    return Bars("Title", parts, [Bar(name, values, "3") for name in names], "Nothing")


def columns(values: Sequence[int], below: Sequence[int]) -> Columns:
    """Return a chart of columns, some of them under the line."""
    series = [Series("up", Ink.BLUE, values, "1"), Series("down", Ink.RED, below, "2", below=True)]
    return Columns("Title", series, [Mark(0, "first", "1.1"), Mark(len(values) - 1, "最后", "2.1")], "Nothing")


def pixels(picture: Picture) -> NDArray[np.uint8]:
    """Return the dots of a picture."""
    image = Image.open(io.BytesIO(picture.png))
    assert image.format == "PNG"
    return np.asarray(image.convert("RGB"))


def share(picture: Picture, colour: tuple[int, int, int]) -> float:
    """Return how much of a picture has just that colour."""
    return float((pixels(picture) == colour).all(axis=2).mean())


async def test_pictures_are_as_wide_as_a_phone_and_each_figure_is_as_long_as_it_is_large(painter: Painter) -> None:
    one = await painter.drawn(bars("a", values=[4]), dark=False)
    chart = Bars("T", [Part("p", Ink.BLUE)], [Bar("a", [4], "4"), Bar("b", [1], "1")], "")
    both = await painter.drawn(chart, dark=False)
    assert pixels(one).shape[1] == pixels(both).shape[1] == WIDTH
    area_of_one, area_of_both = (share(each, BLUE) * pixels(each).size for each in (one, both))
    assert area_of_both / area_of_one == pytest.approx(5 / 4, rel=0.05)


async def test_dark_pictures_are_dark_and_their_columns_stand_out(painter: Painter) -> None:
    chart = columns([0, 5, 2], [1, 0, 4])
    light, dark = [await painter.drawn(chart, dark=dark) for dark in (False, True)]
    assert pixels(light).mean() > 200 > 90 > pixels(dark).mean()
    assert share(light, BLUE) == pytest.approx(share(dark, SKY), rel=0.01) != 0


async def test_what_has_no_figures_says_so_in_a_small_picture(painter: Painter) -> None:
    for chart in (bars(), bars("a", values=[0]), columns([0, 0], [0, 0])):
        picture = await painter.drawn(chart, dark=False)
        assert pixels(picture).shape[0] < WIDTH / 2
        assert (pixels(picture) < 128).any()


async def test_hostile_names_are_words_and_break_nothing(painter: Painter) -> None:
    picture = await painter.drawn(bars(*HOSTILE), dark=False)
    assert pixels(picture).shape[1] == WIDTH
    written = await painter.drawn(bars("$x$"), dark=False)
    # As mathematics it would be one letter, without the signs of money.
    plain = await painter.drawn(bars("x"), dark=False)
    assert share(written, (255, 255, 255)) < share(plain, (255, 255, 255))
    for name in HOSTILE:
        await painter.drawn(Columns(name, [Series(name, Ink.BLUE, [1], name)], [Mark(0, name, "1")], name), dark=True)


async def test_what_the_fonts_cannot_write_is_a_number(painter: Painter) -> None:
    picture = await painter.drawn(bars("Plain", *UNWRITTEN, "Тоже"), dark=False)
    assert picture.numbered == UNWRITTEN


async def test_the_numbers_of_parts_and_bars_go_on(painter: Painter) -> None:
    chart = Bars("T", [Part("חדשות", Ink.BLUE), Part("p", Ink.RED)], [Bar("ไทย", [1, 2], "3")], "")
    assert (await painter.drawn(chart, dark=False)).numbered == ("חדשות", "ไทย")


def test_every_sign_that_is_written_is_in_a_font_that_is_used() -> None:
    """A box would stand for one that is not; looked at in a process of its own, where the fonts are."""
    looks = """
from digests.worker.painting import _load; _load()
from matplotlib.ft2font import FT2Font
from matplotlib.font_manager import FontProperties, fontManager
from digests.worker.fonts import faces, line, writable
there = {code for path in fontManager._find_fonts_by_props(FontProperties(family=list(faces())))
         for code in FT2Font(path).get_charmap()}
for code in [*range(32, 0x3000), *range(0x4e00, 0xa000), *range(0x1f300, 0x1f700)]:
    assert not writable(chr(code)) or code in there, hex(code)
assert all(writable(line(each)) for each in ("Cina–Russia", "Ёлки, «ленты»", "12\\u202f345", "≤ €"))
assert "matplotlib.pyplot" not in __import__("sys").modules
"""
    subprocess.run([sys.executable, "-c", looks], check=True, timeout=120)


async def test_the_process_needs_no_folder_to_write_to_and_no_home(
    painter: Painter, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "TMPDIR", "MPLCONFIGDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, "/proc/nowhere")
    assert (await painter.drawn(bars("a"), dark=False)).png
    assert "matplotlib" not in sys.modules


async def test_a_process_that_has_idled_away_makes_way_for_another() -> None:
    async with Painter(idle_s=0.05) as painter:
        before = await painter.drawn(bars("a"), dark=False)
        first = painter.pid
        await painter.idled_away()
        assert await painter.drawn(bars("a"), dark=False) == before
        assert painter.pid != first


async def test_a_process_that_is_killed_is_told_of_and_replaced(painter: Painter) -> None:
    before = await painter.drawn(bars("a"), dark=False)
    assert painter.pid is not None
    os.kill(painter.pid, signal.SIGSTOP)
    drawing = asyncio.create_task(painter.drawn(bars("b"), dark=False))
    await asyncio.wait([drawing], timeout=0.05)
    os.kill(painter.pid, signal.SIGKILL)
    with pytest.raises(NoPicture):
        await drawing
    assert await painter.drawn(bars("a"), dark=False) == before


async def test_what_takes_too_long_is_ended() -> None:
    async with Painter(patience_s=0.01) as painter:
        with pytest.raises(NoPicture):
            await painter.drawn(bars("a"), dark=False)
        assert painter.pid is None


async def test_a_chart_that_takes_too_much_ends_itself_alone(painter: Painter) -> None:
    huge: Chart = bars(*map(str, range(2000)))
    with pytest.raises(NoPicture):
        await painter.drawn(huge, dark=False)
    assert (await painter.drawn(bars("a"), dark=False)).png
