"""Charts as pictures: columns over time, or bars under their names; every figure stands beside what it is of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matplotlib.ticker import FuncFormatter, MaxNLocator

from digests.model.charts import Bars, Chart, Columns, Series
from digests.worker.fonts import line, writable
from digests.worker.sheet import MARGIN, SMALL, SMALLER_TITLE, TEXT, TITLE, WIDTH, Sheet

ROOM = WIDTH - 2 * MARGIN
HEAD, LEGEND_LINE, SWATCH, GAP = 52.0, 24.0, 13.0, 18.0
PLOT, FOOT = 250.0, 44.0
ROW, BAR, FOOT_OF_BARS = 47.0, 15.0, 12.0
EMPTY_HEIGHT = 200.0
# What is there at all is seen, however small.
LEAST = 2.0


def drawn(chart: Chart, *, dark: bool) -> tuple[bytes, list[str]]:
    """Return a chart as PNG, and the names for which numbers stand in it."""
    if _is_empty(chart):
        sheet = _blank(chart, dark=dark)
    else:
        sheet = _columns(chart, dark=dark) if isinstance(chart, Columns) else _bars(chart, dark=dark)
    return sheet.png(), sheet.numbered


def _is_empty(chart: Chart) -> bool:
    values = (each.values for each in (chart.series if isinstance(chart, Columns) else chart.bars))
    return not any(map(any, values))


def _blank(chart: Chart, *, dark: bool) -> Sheet:
    sheet = Sheet(EMPTY_HEIGHT, dark=dark)
    _head(sheet, chart.title)
    text = line(chart.empty)
    shown = sheet.fitting(text, TEXT, ROOM) if writable(text) else "–"
    sheet.write(shown, (WIDTH - sheet.width(shown, TEXT)) / 2, EMPTY_HEIGHT / 2 + 10, faint=True)
    return sheet


def _head(sheet: Sheet, title: str) -> None:
    """Write the title; one that cannot be written stands under the picture alone."""
    if writable(text := line(title)):
        size = TITLE if sheet.width(text, TITLE) <= ROOM else SMALLER_TITLE
        sheet.write(sheet.fitting(text, size, ROOM), MARGIN, 30.0, size)


def _legend(dark: bool, entries: Sequence[tuple[str, str, str]]) -> list[list[tuple[str, str]]]:
    """Lay names with their sums out in lines: in each, colour and text."""
    sheet, lines, used = Sheet(1.0, dark=dark), [[]], 0.0  # type: ignore[var-annotated]
    for name, told, colour in entries:
        text = sheet.fitting(f"{name} {told}".strip(), SMALL, ROOM - SWATCH - 6)
        width = SWATCH + 6 + sheet.width(text, SMALL) + GAP
        if used and used + width - GAP > ROOM:
            lines.append([])
            used = 0.0
        lines[-1].append((colour, text))
        used += width
    return lines


def _write_legend(sheet: Sheet, lines: Iterable[Sequence[tuple[str, str]]]) -> None:
    for place, entries in enumerate(lines):
        x, y = MARGIN, HEAD + 12 + place * LEGEND_LINE
        for colour, text in entries:
            sheet.box(x, y - SWATCH / 2, SWATCH, SWATCH, colour)
            sheet.write(text, x + SWATCH + 6, y, SMALL)
            x += SWATCH + 6 + sheet.width(text, SMALL) + GAP


def _columns(chart: Columns, *, dark: bool) -> Sheet:
    probe = Sheet(1.0, dark=dark)
    names = [(probe.name(each.name), probe.figure(each.told), probe.inks[each.ink]) for each in chart.series]
    legend = _legend(dark, names) if len(names) > 1 or names[0][1] else []
    top = HEAD + len(legend) * LEGEND_LINE + 14
    sheet = Sheet(top + PLOT + FOOT, dark=dark)
    sheet.numbered = probe.numbered
    _head(sheet, chart.title)
    _write_legend(sheet, legend)
    highest = max(sum(values) for values in zip(*(each.values for each in chart.series if not each.below), strict=True))
    lowest = max(
        (sum(values) for values in zip(*(each.values for each in chart.series if each.below), strict=True)), default=0
    )
    left = MARGIN + 8 + max(sheet.width(_figure(each), SMALL) for each in (highest, lowest, 1000))
    axes = sheet.axes(left, top, WIDTH - MARGIN - 6 - left, PLOT)
    up, down = [0] * len(chart.series[0].values), [0] * len(chart.series[0].values)
    for series in chart.series:
        _stack(axes, series, down if series.below else up, sheet.inks[series.ink])
    axes.set_axisbelow(True)
    axes.tick_params(axis="x", pad=9)
    axes.yaxis.grid(visible=True, color=sheet.grid, linewidth=1)
    axes.axhline(0, color=sheet.faint, linewidth=1)
    axes.set_ylim(-lowest * 1.08, highest * 1.08 or 1)
    axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: _figure(abs(round(value)))))
    plain = not all(writable(line(each.text)) for each in chart.marks)
    axes.set_xlim(-0.6, len(up) - 0.4)
    axes.set_xticks(
        [each.place for each in chart.marks], [each.plain if plain else line(each.text) for each in chart.marks]
    )
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        sheet.label(label)
    return sheet


def _stack(axes: object, series: Series, under: list[int], colour: str) -> None:
    """Put the columns of a series upon those that stand already."""
    values = [-value for value in series.values] if series.below else list(series.values)
    axes.bar(range(len(values)), values, bottom=under, width=0.78, color=colour)  # type: ignore[attr-defined]  # Axes
    under[:] = [low + value for low, value in zip(under, values, strict=True)]


def _bars(chart: Bars, *, dark: bool) -> Sheet:
    probe = Sheet(1.0, dark=dark)
    parts = [(probe.name(each.name), "", probe.inks[each.ink]) for each in chart.parts]
    legend = _legend(dark, parts) if len(parts) > 1 else []
    top = HEAD + len(legend) * LEGEND_LINE + (10 if legend else 4)
    sheet = Sheet(top + ROW * len(chart.bars) + FOOT_OF_BARS, dark=dark)
    sheet.numbered = probe.numbered
    _head(sheet, chart.title)
    _write_legend(sheet, legend)
    longest = max(sum(each.values) for each in chart.bars)
    for place, bar in enumerate(chart.bars):
        y = top + place * ROW + 12
        told = sheet.fitting(sheet.figure(bar.told), TEXT, ROOM * 0.6)
        room = ROOM - sheet.width(told, TEXT) - 12
        sheet.write(sheet.fitting(sheet.name(bar.name), TEXT, room), MARGIN, y)
        sheet.write(told, WIDTH - MARGIN, y, right=True, faint=True)
        sheet.box(MARGIN, y + 11, ROOM, BAR, sheet.grid)
        x = MARGIN
        for value, (*_, colour) in zip(bar.values, parts, strict=True):
            if value:
                width = max(value / longest * ROOM, LEAST)
                sheet.box(x, y + 11, min(width, WIDTH - MARGIN - x), BAR, colour)
                x += width
    return sheet


def _figure(value: int) -> str:
    """Return a figure with its thousands apart."""
    return f"{value:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
