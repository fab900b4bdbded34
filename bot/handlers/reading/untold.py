"""What a digest has no room to tell: its button turns the digest into a list of titles, in place, and back.

Whoever presses it in a group or channel is led to the private chat, since the others read the same message.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from telegram import InlineKeyboardMarkup

from bot.actions import whole_number
from bot.actions.reading import ShowTold, ShowUntold
from bot.handlers.guards import chat_in, genuine_button, read_by, to_private_chat
from bot.handlers.reading.remembering import Reader, forgotten, remembered
from bot.keyboards import Page, Row, arrows, button
from bot.messages import reading
from bot.render.renderer import DigestRenderer
from bot.replies import Refusal, Reply, View
from bot.rooms import behind, on
from bot.texts import Html
from bot.visit import Visit
from digests.model import BackIssue
from digests.publishing.snapshot import article_ids


async def show_untold(visit: Visit, action: ShowUntold) -> Reply:
    """Show a page of the titles in the place of the digest. Raises: Refusal."""
    own = await visit.services.back_issues.at(visit.chat.id, visit.message.message_id)
    if not action.edition_id:
        chat, issue = visit.chat, own
    else:
        chat = await read_by(visit, action.chat_id)
        issue = await visit.services.back_issues.of(chat.id, action.edition_id)
    if issue is None:
        raise Refusal("digest-too-old")
    way = to_private_chat(visit, f"{'unread' if action.unread else 'untold'}_{issue.edition_id}_{chat.id}")
    shown = ShowUntold(issue.edition_id, chat.id, action.page, own is not None, action.unread)
    return way or await _shown(visit, issue, shown)


async def open_link(visit: Visit) -> Reply:
    """Show the titles of a deep link, which somebody pressed in a group or channel that they read. Raises: Refusal."""
    return await _linked(visit, unread=False)


async def open_unread(visit: Visit) -> Reply:
    """Show the titles in other languages, as ``open_link`` shows the untold ones. Raises: Refusal."""
    return await _linked(visit, unread=True)


async def _linked(visit: Visit, *, unread: bool) -> Reply:
    number, _, place = visit.arguments[0].partition("_")
    chat = await read_by(visit, chat_in(visit, place))
    issue = await visit.services.back_issues.of(chat.id, whole_number(number))
    if issue is None:
        raise Refusal("digest-too-old")
    return await _shown(visit, issue, ShowUntold(issue.edition_id, chat.id, unread=unread))


async def show_told(visit: Visit, _: ShowTold) -> Reply:
    """Show the digest again, as it reads by now. Raises: Refusal."""
    message_id = visit.message.message_id
    issue = await visit.services.back_issues.at(visit.chat.id, message_id)
    if issue is None:
        raise Refusal("digest-too-old")
    await forgotten(visit)
    await reading(visit.bot, issue.message, chat_id=visit.chat.id, message_id=message_id)
    return None


async def _shown(visit: Visit, issue: BackIssue, action: ShowUntold) -> View:
    return remembered(visit, await page(visit, issue, action), action, article_ids(issue.outline))


async def page(reader: Reader, issue: BackIssue, action: ShowUntold) -> View:
    """Return a page of titles, or the last one where there are fewer. Raises: Refusal."""
    t, digest = reader.t, await reader.services.back_issues.digest(issue)
    if digest is None:
        raise Refusal("digest-too-old")

    def closing(number: int, count: int) -> Sequence[Row]:
        def turn(wanted: int) -> ShowUntold:
            return replace(action, page=wanted)

        back = [button(t.plain("digest-told-button"), ShowTold())] if action.in_place else []
        return arrows(Page((), number, count, 0), turn), back

    renderer = DigestRenderer(reader.services.texts, reader.services.settings.reading.translator)
    message = renderer.untold(digest, action.page, closing, unread=action.unread)
    markup = message.parameters.get("reply_markup", {"inline_keyboard": []})
    return View(Html(message.parameters["text"]), InlineKeyboardMarkup.de_json(markup, reader.bot))


ACTIONS = (on(ShowUntold, show_untold), *behind(genuine_button, on(ShowTold, show_told)))
