"""The editors' topics: the list, one topic, and its end. Making and changing one is in ``topics_edit``."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup

from bot.handlers.topics import countries
from bot.handlers.topics import edit as topics_edit
from bot.handlers.topics import trial as topics_trial
from bot.handlers.topics.edit import allowed, pressed
from bot.handlers.topics.words import listed
from bot.keyboards import button, in_rows, keyboard, pager
from bot.render.lines import label
from bot.render.utf16 import shortened
from bot.rooms import Room
from bot.texts import Html
from bot.visit import Visit
from digests.errors import InputError
from digests.model import ChatKind, Topic

TOPICS_A_PAGE = 16
QUERY_UNITS = 3000


async def topic(visit: Visit) -> None:
    """Show the topic whose slug is given, else the list. Raises: InputError (unknown-topic)."""
    if not await allowed(visit):
        return
    if visit.chat.kind is not ChatKind.PRIVATE:
        await visit.say(visit.t("topics-in-private"))
        return
    if not visit.arguments:
        await visit.show(*await _list(visit, 0))
        return
    slug = visit.arguments[0].lower()
    async with visit.store.read() as tx:
        found = await tx.topics.by_slug(slug)
    if found is None:
        raise InputError("unknown-topic", slug=shortened(slug, 64))
    await visit.show(*await _view(visit, found))


async def turn(visit: Visit) -> None:
    """Show a page of the list."""
    if await allowed(visit):
        await visit.show(*await _list(visit, visit.press.number(0) or 0))


async def view(visit: Visit) -> None:
    """Show one topic, and let go of a question about it."""
    found = await pressed(visit)
    if found is not None:
        if visit.pending is not None and visit.pending.kind in ROOM.inputs:
            await visit.forget_question()
        await visit.show(*await _view(visit, found))


async def confirm(visit: Visit) -> None:
    """Ask once before deleting, and say who would miss it."""
    found = await pressed(visit)
    if found is None:
        return
    async with visit.store.read() as tx:
        followers = await tx.subscriptions.count(found.id)
    t = visit.t
    buttons = keyboard(
        [button(t.plain("topics-yes-delete"), "topic-remove", found.id)],
        [button(t.plain("topics-keep"), "topic-view", found.id)],
    )
    await visit.show(t("topics-really-delete", name=label(found, t), count=followers), buttons)


async def remove(visit: Visit) -> None:
    """Delete a topic with its subscriptions."""
    found = await pressed(visit)
    if found is not None:
        await visit.services.topics.remove(found.slug)
        back = keyboard([button(visit.t.plain("back"), "topic-list", 0)])
        await visit.show(visit.t("topics-deleted", name=label(found, visit.t)), back)


async def _list(visit: Visit, page: int) -> tuple[Html, InlineKeyboardMarkup]:
    async with visit.store.read() as tx:
        topics = await tx.topics.all()
    t = visit.t
    pages = max(1, -(-len(topics) // TOPICS_A_PAGE))
    page = min(max(page, 0), pages - 1)
    shown = topics[page * TOPICS_A_PAGE : (page + 1) * TOPICS_A_PAGE]
    rows = in_rows((button(label(topic, t), "topic-view", topic.id) for topic in shown), 2)
    new = [button(t.plain("topics-new"), "topic-new"), button(t.plain("topics-countries-button"), "topic-countries")]
    return t("topics-list" if topics else "topics-list-empty"), keyboard(*rows, pager("topic-list", page, pages), new)


async def _view(visit: Visit, found: Topic) -> tuple[Html, InlineKeyboardMarkup]:
    async with visit.store.read() as tx:
        followers = await tx.subscriptions.count(found.id)
    t = visit.t
    blocks = [
        t("topics-view", name=label(found, t), slug=found.slug),
        t("topics-names", names=listed(found.names, " · ")),
        t("topics-query", query=shortened(found.query, QUERY_UNITS)),
        t("topics-readers", count=followers),
    ]
    fields = [button(t.plain(f"topics-edit-{field}"), f"topic-{field}", found.id) for field in topics_edit.FIELDS]
    delete = button(t.plain("topics-delete"), "topic-delete", found.id)
    buttons = keyboard(*in_rows([*fields, delete], 2), [button(t.plain("back"), "topic-list", 0)])
    return Html("\n\n".join(blocks)), buttons


ROOM = Room(
    commands={"topic": topic},
    buttons={
        "topic-list": turn,
        "topic-view": view,
        "topic-delete": confirm,
        "topic-remove": remove,
        **topics_edit.BUTTONS,
        **topics_trial.BUTTONS,
        **countries.BUTTONS,
    },
    inputs={**topics_edit.INPUTS, **topics_trial.INPUTS, **countries.INPUTS},
)
