"""A push in words and figures: how far it has come, how its messages ended, and what can be done about it."""

from __future__ import annotations

from datetime import datetime

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.actions.owner import PauseDelivery, ResumeDelivery, Revive, ShowDeliveries
from bot.keyboards import button, keyboard
from bot.texts import Html, Translator
from digests.delivery.progress import Progress
from digests.model import Figures


def board(progress: Progress, t: Translator) -> Html:
    """Return how far a push has come, in words."""
    key = "finished" if progress.finished else "paused" if progress.paused else "under-way"
    lines = [t(f"push-{key}", done=progress.queued - progress.left, total=progress.queued), figures(progress, t)]
    if not progress.finished:
        lines.append(t("push-left", count=progress.left))
    if progress.eta_s is not None and not progress.finished:
        lines.append(t("push-rate", rate=f"{progress.rate_per_s:.1f}", minutes=-(-int(progress.eta_s) // 60)))
    return Html("\n".join(lines))


def board_buttons(progress: Progress, t: Translator) -> InlineKeyboardMarkup | None:
    """Return what can be done about a push."""
    if progress.finished:
        return keyboard([button(t.plain("push-details"), ShowDeliveries())])
    return keyboard([pause_button(t, paused=progress.paused)])


def pause_button(t: Translator, *, paused: bool) -> InlineKeyboardButton:
    """Return the button that pauses everything, or lets it go on."""
    if paused:
        return button(t.plain("push-resume"), ResumeDelivery())
    return button(t.plain("push-pause"), PauseDelivery())


def figures(counts: Progress | Figures, t: Translator) -> Html:
    """Return how many messages ended how, those that there are."""
    named = (("sent", counts.sent), ("failed", counts.failed), ("unknown", counts.unknown), ("skipped", counts.skipped))
    return Html(" · ".join(t(f"owner-{name}", count=count) for name, count in named if count or name == "sent"))


def revive_button(t: Translator, since: datetime) -> InlineKeyboardButton:
    """Return the button that brings back the chats that refusals have switched off since a moment."""
    return button(t.plain("push-revive-chats"), Revive(int(since.timestamp())))
