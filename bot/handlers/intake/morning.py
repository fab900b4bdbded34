"""The morning line: when an editor is told what waits for a decision, by buttons or typed."""

from __future__ import annotations

from datetime import time

from bot.actions.queue import SetMorning, ShowQueue
from bot.handlers.answers import line_in
from bot.handlers.intake.questions import AskedMorning
from bot.keyboards import button, in_rows, keyboard
from bot.moments import spoken_time
from bot.replies import Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.model import MORNING, Morning

TIMES = (time(6, 30), MORNING, time(8, 30), time(10), time(12), time(18))
NEVER = "never"


async def set_morning(visit: Visit, action: SetMorning) -> Reply:
    """Show when the editor is told, and choose what the button says; another time can be typed."""
    at = spoken_time(action.at, needs_minutes=True) if action.at else None
    if at is None and action.at != NEVER:
        return _screen(visit, await visit.services.mornings.of(visit.user_id))
    return _screen(visit, await visit.services.mornings.choose(visit.user_id, at))


async def take_time(visit: Visit, _: AskedMorning) -> Reply:
    """Take the time that was written. Raises: NoAnswer, InputError (one-text)."""
    at = spoken_time(line_in(visit))
    if at is None:
        return View(visit.t("settings-time-unclear"))
    await visit.forget_question()
    return _screen(visit, await visit.services.mornings.choose(visit.user_id, at))


def _screen(visit: Visit, morning: Morning) -> View:
    t = visit.t
    told = t("queue-morning-at", time=t.time(morning.at)) if morning.at else t("queue-morning-never")
    listed = sorted({*TIMES, *([morning.at] if morning.at else [])})
    times = [button(_marked(t.time(at), at == morning.at), SetMorning(f"{at:%H:%M}")) for at in listed]
    never = button(_marked(t.plain("queue-morning-not"), morning.at is None), SetMorning(NEVER))
    buttons = keyboard(*in_rows(times, 3), [never], [button(t.plain("queue-open"), ShowQueue())])
    return View(told, buttons, question=AskedMorning())


def _marked(label: str, chosen: bool) -> str:
    return f"· {label} ·" if chosen else label


ACTIONS = (on(SetMorning, set_morning),)
QUESTIONS = (on(AskedMorning, take_time),)
