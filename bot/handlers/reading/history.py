"""/history: the digests that a chat has had, by date; each opens again, as it reads by now."""

from __future__ import annotations

from dataclasses import replace

from bot.actions import Actions, whole_number
from bot.actions.reading import OpenIssue, ShowHistory, ShowUntold
from bot.handlers.guards import chat_in, read_by, to_private_chat
from bot.keyboards import arrows, button, in_rows, keyboard, paged
from bot.moments import earlier_day, written_day
from bot.render.renderer import DigestRenderer
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.model import JSON, Chat, Layout, Look, Message
from digests.timing.zones import zone

ISSUES_A_PAGE, COLUMNS = 12, 3
UNTOLD = Actions([ShowUntold])


async def history(visit: Visit) -> Reply:
    """List the digests of this chat, or open that of the date that is given. Raises: Refusal."""
    if not visit.arguments:
        return await _list(visit)
    said, here = " ".join(visit.arguments), zone(visit.chat.timezone)
    day = earlier_day(said, here, visit.now)
    if day is None and written_day(said, here, visit.now) is None:
        return View(visit.t("history-unclear"))
    issues = await visit.services.back_issues.listed(visit.chat.id)
    found = [issue for issue, other in issues if other == day]
    if not found:
        return View(visit.t("history-not-then"))
    return await _open(visit, visit.chat, found[0])


async def turn(visit: Visit, action: ShowHistory) -> Reply:
    """Show another page of the digests, in place."""
    return await _list(visit, action.page)


async def open_issue(visit: Visit, action: OpenIssue) -> Reply:
    """Send a digest again. Raises: Refusal."""
    way = to_private_chat(visit, f"issue_{action.edition_id}_{visit.chat.id}")
    return way or await _open(visit, visit.chat, action.edition_id)


async def open_link(visit: Visit) -> Reply:
    """Send the digest of a deep link, which somebody pressed in a group or channel that they read. Raises: Refusal."""
    number, _, place = visit.arguments[0].partition("_")
    return await _open(visit, await read_by(visit, chat_in(visit, place)), whole_number(number))


async def _list(visit: Visit, number: int = 0) -> View:
    issues = await visit.services.back_issues.listed(visit.chat.id)
    if not issues:
        return View(visit.t("history-none"))
    page = paged(issues, number, ISSUES_A_PAGE)
    days = [button(visit.t.short_date(day), OpenIssue(edition_id)) for edition_id, day in page.items]
    return View(visit.t("history-heading"), keyboard(*in_rows(days, COLUMNS), arrows(page, ShowHistory)))


async def _open(visit: Visit, chat: Chat, edition_id: int) -> Reply:
    issue = await visit.services.back_issues.of(chat.id, edition_id)
    digest = await visit.services.back_issues.digest(issue) if issue else None
    if digest is None:
        raise Refusal("digest-too-old")
    renderer = DigestRenderer(visit.services.texts, visit.services.settings.reading.translator)
    for message in renderer.render(digest, Look(Layout.CLASSIC, visit.chat.length)):
        await visit.post(_of_issue(message, edition_id, chat.id))
    return None


def _of_issue(message: Message, edition_id: int, chat_id: int) -> Message:
    """Let the buttons for what is not told name the edition: this message is none that brought it."""
    markup = message.parameters.get("reply_markup", {})
    rows = [[_named(each, edition_id, chat_id) for each in row] for row in markup.get("inline_keyboard", [])]
    return replace(message, parameters={**message.parameters, "reply_markup": {"inline_keyboard": rows}})


def _named(shown: JSON, edition_id: int, chat_id: int) -> JSON:
    action = UNTOLD.decode(shown.get("callback_data"))
    if not isinstance(action, ShowUntold):
        return shown
    return {**shown, "callback_data": replace(action, edition_id=edition_id, chat_id=chat_id).encode()}


ACTIONS = (on(ShowHistory, turn), on(OpenIssue, open_issue))
COMMANDS = {"history": history}
