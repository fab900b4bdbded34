"""The words of a draft, in each language, and the links under them; each is shown as readers will see it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from telegram.error import BadRequest

from bot.actions.announcing import (
    AskLinks,
    AskText,
    DropVersion,
    OpenVersion,
    Preview,
    RemoveLinks,
    SendTest,
    ShowVersions,
)
from bot.handlers.announcing import view
from bot.handlers.announcing.loading import card, draft, draft_in
from bot.handlers.announcing.questions import AskedAnnouncement, AskedLinks, Behind, MoreBehind
from bot.render.announcements import links, read_links, with_links, written
from bot.replies import NoAnswer, Notice, Refusal, Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.errors import InputError
from digests.model import EVERY_LANGUAGE, Announcement, Message

# A client parts what is too long for one message, and sends the parts one right behind the other.
RIGHT_BEHIND = timedelta(seconds=10)
Q = TypeVar("Q", bound=Behind)


async def ask_text(visit: Visit, action: AskText, found: Announcement) -> Reply:
    """Ask for other words."""
    language = _known(visit, action.language)
    return replace(view.asked_text(found, language, visit.t), question=AskedAnnouncement(found.id, language))


async def take_text(visit: Visit, question: AskedAnnouncement) -> Reply:
    """Take the words of a draft, or of a new one, and show how readers will see them. Raises: Refusal, InputError."""
    return await taken(visit, written(visit.message), question.announcement_id, _known(visit, question.language))


async def taken(visit: Visit, message: Message, announcement_id: int = 0, language: str = EVERY_LANGUAGE) -> View:
    """Keep how a draft reads, once Telegram has shown it. Raises: Refusal, InputError."""
    announcements = visit.services.announcements
    if announcement_id:
        found = await draft(visit, announcement_id)
        message = with_links(message, links(found.read_in(language).message))
        await show(visit, message)
        found = await announcements.reword(announcement_id, visit.user_id, language, message)
    else:
        await show(visit, message)
        found = await announcements.begin(visit.user_id, message)
    behind = MoreBehind(found.id, visit.message.date, visit.message.media_group_id)
    return replace(await card(visit, found), question=behind, anew=True)


async def leave_out(visit: Visit, question: MoreBehind) -> Reply:
    """Say once that what comes right behind an announcement is no part of it. Raises: NoAnswer."""
    return told_once(visit, question)


def told_once(visit: Visit, question: Q) -> Reply:
    """Say once that an announcement is one message; keep silent where more comes. Raises: NoAnswer for what is none."""
    message = visit.message
    of_album = question.media_group is not None and message.media_group_id == question.media_group
    is_behind = question.sent_at is not None and abs(message.date - question.sent_at) <= RIGHT_BEHIND
    if not of_album and not is_behind:
        raise NoAnswer
    if question.told:
        return None
    return View(visit.t("announce-one-message"), question=replace(question, told=True))


async def ask_links(visit: Visit, action: AskLinks, found: Announcement) -> Reply:
    """Ask for the links under the words."""
    language = _known(visit, action.language)
    return replace(view.asked_links(found, language, visit.t), question=AskedLinks(found.id, language))


async def take_links(visit: Visit, question: AskedLinks, found: Announcement) -> Reply:
    """Take the links, and show how readers will see them. Raises: NoAnswer, InputError."""
    if visit.message.text is None:
        raise InputError("one-text")
    wanted = read_links(visit.message.text, visit.bot.username, f"announcement-{found.id}")
    message = with_links(found.read_in(question.language).message, wanted)
    await show(visit, message)
    await visit.forget_question()
    found = await visit.services.announcements.reword(found.id, visit.user_id, question.language, message)
    return (await card(visit, found)).standing_anew()


async def remove_links(visit: Visit, action: RemoveLinks, found: Announcement) -> Reply:
    """Do without links."""
    language = _known(visit, action.language)
    message = with_links(found.read_in(language).message, ())
    return await card(visit, await visit.services.announcements.reword(found.id, visit.user_id, language, message))


async def show_versions(visit: Visit, _: ShowVersions, found: Announcement) -> Reply:
    """Offer a version in each language."""
    return view.versions(found, visit.services.texts.languages, visit.t)


async def open_version(visit: Visit, action: OpenVersion, found: Announcement) -> Reply:
    """Show a language's own version; ask for it where there is none. Raises: Refusal."""
    language = _known(visit, action.language)
    if language == EVERY_LANGUAGE or found.version(language) is None:
        return replace(view.asked_text(found, language, visit.t), question=AskedAnnouncement(found.id, language))
    return view.version(found, language, visit.t)


async def drop_version(visit: Visit, action: DropVersion, found: Announcement) -> Reply:
    """Do without a language's own version. Raises: Refusal."""
    language = _known(visit, action.language)
    found = await visit.services.announcements.unword(found.id, visit.user_id, language)
    return view.versions(found, visit.services.texts.languages, visit.t)


async def preview(visit: Visit, action: Preview, found: Announcement) -> Reply:
    """Show how it reads in a language. Raises: Refusal, InputError."""
    await show(visit, found.read_in(_known(visit, action.language)).message)
    return Notice("")


async def send_test(visit: Visit, _: SendTest, found: Announcement) -> Reply:
    """Send it to whoever presses as it would come to them. Raises: InputError."""
    message = found.read_in(visit.chat.language).message
    silent = {"disable_notification": True} if found.silent else {}
    await show(visit, replace(message, parameters={**message.parameters, **silent}))
    return Notice(visit.t.plain("announce-tested"))


async def show(visit: Visit, message: Message) -> None:
    """Send a message to whoever wrote it. Raises: InputError (announcement-refused) where Telegram does not take it."""
    parameters = dict(message.parameters)
    try:
        if message.method == "sendPhoto":
            await visit.here(visit.bot.send_photo, photo=parameters.pop("photo"), api_kwargs=parameters)
        else:
            await visit.here(visit.bot.send_message, text=parameters.pop("text"), api_kwargs=parameters)
    except BadRequest as error:
        raise InputError("announcement-refused", why=str(error)) from error


def _known(visit: Visit, language: str) -> str:
    """Return a language of the interface, or that for all. Raises: Refusal where a button is forged."""
    if language and language not in visit.services.texts.languages:
        raise Refusal("error-old-button")
    return language


ACTIONS = (
    on(AskText, draft_in, ask_text),
    on(AskLinks, draft_in, ask_links),
    on(RemoveLinks, draft_in, remove_links),
    on(ShowVersions, draft_in, show_versions),
    on(OpenVersion, draft_in, open_version),
    on(DropVersion, draft_in, drop_version),
    on(Preview, draft_in, preview),
    on(SendTest, draft_in, send_test),
)
QUESTIONS = (
    on(AskedAnnouncement, take_text),
    on(MoreBehind, leave_out),
    on(AskedLinks, draft_in, take_links),
)
