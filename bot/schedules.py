"""What became of what an editor had scheduled, said to that editor in their own language."""

from __future__ import annotations

import logging
from collections.abc import Collection
from datetime import timedelta

from telegram import Bot
from telegram.error import TelegramError

from bot.actions.intake import OpenCard
from bot.keyboards import button, keyboard
from bot.render import lines
from bot.render.utf16 import shortened
from bot.texts import Html, Texts
from digests.model import AuditFilter, Deed
from digests.notices import CameOut, CouldNotComeOut
from digests.store import Store
from digests.timing.timetable import zone

logger = logging.getLogger(__name__)

TITLE_UNITS = 120
# So many of an article's last acts are looked at for who scheduled it.
LOOKED_AT = 20
# What comes out within it is on time: a tick comes each minute.
ON_TIME = timedelta(minutes=3)


async def tell_of_schedule(
    bot: Bot, store: Store, texts: Texts, owner_ids: Collection[int], notice: CameOut | CouldNotComeOut
) -> None:
    """Tell whoever has scheduled an article, as long as they edit, that it came out, or could not; owners of that too.

    Raises: StoreError.
    """
    async with store.read() as tx:
        article = await tx.articles.get(notice.article_id)
        acts = await tx.audit.page(AuditFilter(article_id=notice.article_id), LOOKED_AT)
        matches = await tx.matches.of(notice.article_id)
        editors = {person.user_id for person in await tx.people.editors()} | set(owner_ids)
        by = next((each.by for each in acts if each.deed is Deed.SCHEDULED), None)
        people = [by] if by in editors else []
        if isinstance(notice, CouldNotComeOut):
            people = list(dict.fromkeys([*people, *owner_ids]))
        chats = [await tx.chats.get(person) for person in people if person is not None]
    if article is None:
        return
    for chat in filter(None, chats):
        t = texts[chat.language]
        title = shortened(lines.title(article), TITLE_UNITS)
        planned = notice.planned_at if isinstance(notice, CameOut) else article.publish_at
        there = (planned or article.created_at).astimezone(zone(chat.timezone))
        late = article.published_at is not None and planned is not None and article.published_at - planned > ON_TIME
        key = "plan-came-out-late" if late else "plan-came-out"
        if isinstance(notice, CouldNotComeOut):
            key = "plan-could-not-come-out"
        told = [t(key, title=title, day=t.short_date(there.date()), time=t.time(there))]
        if not matches:
            told.append(t("plan-in-no-digest"))
        buttons = keyboard([button(t.plain("queue-look"), OpenCard(article.id))])
        html = Html("\n".join(told))
        try:
            await bot.send_message(
                chat.id, html, parse_mode="HTML", reply_markup=buttons, disable_notification=chat.silent
            )
        except TelegramError as error:
            logger.info("Editor %d was not told of what they had scheduled: %s", chat.id, error)
