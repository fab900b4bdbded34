"""The progress of a push in the terminal of ``newsdigest run``: one line that moves while a push is under way."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console

from bot.logs import install
from digests.delivery.progress import Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID


class PushBar:
    """A bar below the log; nothing where no push is under way."""

    def __init__(self, bar: Bar) -> None:
        self._bar = bar
        self._task: TaskID | None = None

    async def show(self, progress: Progress) -> None:
        """Move the bar; a finished push takes it away."""
        done = progress.queued - progress.left
        if self._task is None:
            self._task = self._bar.add_task("", total=progress.queued, how="", troubles="")
        how = "paused" if progress.paused else f"{progress.rate_per_s:.1f}/s"
        troubles = f"{progress.failed} failed, {progress.unknown} uncertain"
        self._bar.update(self._task, completed=done, total=progress.queued, how=how, troubles=troubles)
        if progress.finished:
            self._bar.remove_task(self._task)
            self._task = None


@contextmanager
def push_bar(console: Console) -> Iterator[list[PushBar]]:
    """Show a bar while the block runs, and the log above it; no bar where standard error is no terminal."""
    if not console.is_terminal:
        yield []
        return
    # Most bots run where nobody looks on, and a start waits for what is imported.
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        *(TextColumn("Sending"), BarColumn(), MofNCompleteColumn()),
        *(TextColumn("{task.fields[how]}"), TimeRemainingColumn(), TextColumn("{task.fields[troubles]}")),
    )
    with Bar(*columns, console=console, transient=True) as bar, _log_above(console):
        yield [PushBar(bar)]


@contextmanager
def _log_above(console: Console) -> Iterator[None]:
    """Let the log go through the same console, or its lines and the bar would run into each other."""
    from rich.logging import RichHandler

    root = logging.getLogger()
    before = root.handlers
    root.handlers = [RichHandler(console=console, show_path=False, log_time_format="%Y-%m-%d %H:%M:%S")]
    install()
    try:
        yield
    finally:
        root.handlers = before
