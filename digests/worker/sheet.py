"""The sheet that a chart is drawn on: as wide as a phone shows a photo, with texts that are measured before they stand.

Lengths are in points from the sheet's top left corner.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from matplotlib import rcParams
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle

from digests.model.charts import Ink
from digests.worker.fonts import faces, line, writable

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# 1080 dots are as wide as most screens, so that a letter of 13 points is as high there as the words under the picture.
WIDTH, DOTS_A_POINT, MARGIN = 432.0, 2.5, 20.0
TITLE, SMALLER_TITLE, TEXT, SMALL = 19.0, 16.0, 14.5, 13.0
# Okabe and Ito's colours, each as it stands out from the paper.
LIGHT = {
    Ink.BLUE: "#0072b2", Ink.ORANGE: "#e69f00", Ink.RED: "#d55e00", Ink.GREEN: "#009e73", Ink.PURPLE: "#cc79a7",
    Ink.SKY: "#56b4e9", Ink.GREY: "#9a9a9a",
}  # fmt: skip
DARK = {
    Ink.BLUE: "#56b4e9", Ink.ORANGE: "#e69f00", Ink.RED: "#e8743b", Ink.GREEN: "#1fbf92", Ink.PURPLE: "#cc79a7",
    Ink.SKY: "#0072b2", Ink.GREY: "#8a94a0",
}  # fmt: skip

# A dollar is a dollar.
rcParams["text.parse_math"] = False


class Sheet:
    """A sheet of a height, light or dark; texts that the fonts cannot write become numbers, listed in ``numbered``."""

    def __init__(self, height: float, *, dark: bool) -> None:
        self.height = height
        self.paper, self.ink = ("#17212b", "#f2f5f7") if dark else ("#ffffff", "#1b1f23")
        self.faint, self.grid = ("#a0adb9", "#2b3947") if dark else ("#5f6870", "#e4e8eb")
        self.inks = DARK if dark else LIGHT
        self.numbered: list[str] = []
        self._figure = Figure((WIDTH / 72, height / 72), dpi=72 * DOTS_A_POINT, facecolor=self.paper)
        self._canvas = FigureCanvasAgg(self._figure)

    def name(self, text: str) -> str:
        """Return a name as it can be written, else a number in its place."""
        shown = line(text)
        if shown and writable(shown):
            return shown
        self.numbered.append(text)
        return f"#{len(self.numbered)}"

    @staticmethod
    def figure(text: str) -> str:
        """Return what a figure comes to as far as it can be written: the digits always can."""
        return "".join(sign for sign in line(text) if writable(sign)).strip(" ·")

    def width(self, text: str, size: float) -> float:
        """Return how wide a text is."""
        renderer = self._canvas.get_renderer()  # type: ignore[no-untyped-call]
        width, _, _ = renderer.get_text_width_height_descent(text, self._font(size), ismath=False)
        return float(width) / DOTS_A_POINT

    def fitting(self, text: str, size: float, room: float) -> str:
        """Cut a text where it has no room."""
        if self.width(text, size) <= room:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.width(text[:middle].rstrip() + "…", size) <= room else (low, middle - 1)
        return text[:low].rstrip() + "…"

    def write(
        self, text: str, x: float, y: float, size: float = TEXT, *, right: bool = False, faint: bool = False
    ) -> None:
        """Write a text with its middle at a height, from a place on or, where it is ``right``, up to it."""
        self._figure.text(
            x / WIDTH, 1 - y / self.height, text, ha="right" if right else "left", va="center_baseline",
            color=self.faint if faint else self.ink, fontproperties=self._font(size),
        )  # fmt: skip

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a box."""
        corner = (x / WIDTH, 1 - (y + height) / self.height)
        box = Rectangle(corner, width / WIDTH, height / self.height, color=colour, linewidth=0)
        self._figure.add_artist(box)

    def axes(self, left: float, top: float, width: float, height: float) -> Axes:
        """Return a place for columns."""
        place = (left / WIDTH, 1 - (top + height) / self.height, width / WIDTH, height / self.height)
        axes = self._figure.add_axes(place, facecolor=self.paper)
        for spine in axes.spines.values():
            spine.set_visible(False)
        axes.tick_params(length=0)
        return axes

    def label(self, axis_label: object) -> None:
        """Let a label of an axis be written as all else is."""
        axis_label.set_fontproperties(self._font(SMALL))  # type: ignore[attr-defined]  # a Text
        axis_label.set_color(self.faint)  # type: ignore[attr-defined]

    def png(self) -> bytes:
        """Return the sheet as a PNG."""
        written = io.BytesIO()
        self._figure.savefig(written, format="png", facecolor=self.paper)
        return written.getvalue()

    @staticmethod
    def _font(size: float) -> FontProperties:
        return FontProperties(family=list(faces()), size=size)
