"""What is out: its figures, paused, resumed, cancelled; and corrected where it stands and where it has yet to come."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import blake2s

from bot.actions.announcing import (
    AnnouncementAction,
    AskCorrection,
    AskToCancel,
    Cancel,
    CorrectAnnouncement,
    PauseAnnouncement,
    ResumeAnnouncement,
)
from bot.handlers.announcing import sent_view
from bot.handlers.announcing.loading import out, out_in, report_view
from bot.handlers.announcing.questions import AskedCorrection, AskedToFix
from bot.handlers.announcing.writing import show, told_once
from bot.questions import Questions
from bot.render.announcements import standing_in, written
from bot.render.renderer import edit_of
from bot.replies import Refusal, Reply
from bot.rooms import on
from bot.visit import Visit
from digests.errors import InputError
from digests.model import AnnouncementReport, AnnouncementState, AnnouncementVersion, Message

MARK_BYTES = 6
TO_FIX = Questions([AskedToFix])


async def under_way(visit: Visit, action: AnnouncementAction) -> AnnouncementReport:
    """Return what has become of what a button speaks of, while some of it is still to leave.

    Raises: Refusal where an older message has the button still, InputError.
    """
    found = await out_in(visit, action)
    if sent_view.has_ended(found):
        shown = await report_view(visit, found.announcement.id)
        if found.announcement.state is AnnouncementState.CANCELLED:
            raise Refusal("announce-is-cancelled", shown, count=found.figures.sent)
        raise Refusal("announce-is-out", shown)
    return found


async def pause(visit: Visit, _: PauseAnnouncement, found: AnnouncementReport) -> Reply:
    """Let nothing more of it leave for now."""
    await visit.services.announcements.pause(found.announcement.id)
    return (await report_view(visit, found.announcement.id)).saying(visit.t.plain("push-paused-now"))


async def resume(visit: Visit, _: ResumeAnnouncement, found: AnnouncementReport) -> Reply:
    """Let it leave again."""
    await visit.services.announcements.resume(found.announcement.id)
    return (await report_view(visit, found.announcement.id)).saying(visit.t.plain("push-resumed-now"))


async def ask_to_cancel(visit: Visit, _: AskToCancel, found: AnnouncementReport) -> Reply:
    """Ask before it goes to nobody else."""
    return sent_view.cancelling(found, visit.t)


async def cancel(visit: Visit, _: Cancel, found: AnnouncementReport) -> Reply:
    """Let it go to nobody else, and say how many have it."""
    had = await visit.services.announcements.cancel(found.announcement.id)
    return (await report_view(visit, found.announcement.id)).saying(visit.t.plain("announce-cancelled-now", count=had))


async def ask_correction(visit: Visit, action: AskCorrection, found: AnnouncementReport) -> Reply:
    """Ask for the right words; which version's, where there are several. Raises: Refusal."""
    announcement = found.announcement
    if len(announcement.versions) > 1 and not action.chosen:
        return sent_view.which_correction(announcement, visit.t)
    if announcement.version(action.language) is None:
        raise Refusal("error-old-button")
    question = AskedCorrection(announcement.id, action.language)
    return replace(sent_view.asked_correction(announcement, visit.t), question=question)


async def take_correction(visit: Visit, question: AskedCorrection, found: AnnouncementReport) -> Reply:
    """Show how it would read, and ask. Raises: InputError, Refusal."""
    version = found.announcement.version(question.language)
    if version is None:
        raise Refusal("error-old-button")
    message = standing_in(version.message, written(visit.message))
    await show(visit, message)
    instead = [(each.method, each.parameters) for each in message.instead]
    asked = AskedToFix(
        found.announcement.id, visit.message.date, visit.message.media_group_id, language=question.language,
        method=message.method, parameters=message.parameters, instead=instead,
    )  # fmt: skip
    return replace(sent_view.correcting(found, _mark(asked, version), visit.t), question=asked)


async def leave_out(visit: Visit, question: AskedToFix) -> Reply:
    """Say once that what comes right behind a correction is no part of it. Raises: NoAnswer."""
    return told_once(visit, question)


async def correct(visit: Visit, action: CorrectAnnouncement) -> Reply:
    """Let it read as was shown, wherever it stands. Raises: Refusal, InputError."""
    found = await out(visit, action.announcement_id)
    asked = TO_FIX.read(visit.pending) if visit.pending else None
    is_own = isinstance(asked, AskedToFix) and asked.announcement_id == found.announcement.id
    if not isinstance(asked, AskedToFix) or not is_own:
        raise Refusal("corrections-forgotten", await report_view(visit, found.announcement.id))
    standing = found.announcement.version(asked.language)
    if standing is None or _mark(asked, standing) != action.mark:
        await visit.forget_question()
        raise Refusal("error-announcement-changed", await report_view(visit, found.announcement.id))
    await visit.forget_question()
    instead = tuple(Message(method, parameters) for method, parameters in asked.instead)
    message = Message(asked.method, asked.parameters, instead)
    done = await visit.services.announcements.correct(
        found.announcement.id, asked.language, message, edit_of(message)
    )  # fmt: skip
    if not done:
        raise InputError("announcement-gone")
    return (await report_view(visit, found.announcement.id)).saying(visit.t.plain("corrections-begun"))


def _mark(asked: AskedToFix, standing: AnnouncementVersion) -> str:
    """Return what tells a correction of what stands from all others within the few bytes of a button."""
    before = standing.message.method, standing.message.parameters
    shown = json.dumps([asked.language, asked.method, asked.parameters, *before], sort_keys=True)
    return blake2s(shown.encode(), digest_size=MARK_BYTES).hexdigest()


ACTIONS = (
    on(PauseAnnouncement, under_way, pause),
    on(ResumeAnnouncement, under_way, resume),
    on(AskToCancel, under_way, ask_to_cancel),
    on(Cancel, under_way, cancel),
    on(AskCorrection, out_in, ask_correction),
    on(CorrectAnnouncement, correct),
)
QUESTIONS = (on(AskedCorrection, out_in, take_correction), on(AskedToFix, leave_out))
