"""A digest sent to oneself alone, in any language, layout and length, as it stands now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from telegram import InlineKeyboardButton

from bot.actions.desk import SendTest, ShowTest
from bot.handlers.desk.loading import topic_in
from bot.handlers.desk.view import back
from bot.keyboards import Row, button, in_rows, keyboard
from bot.messages import without_buttons
from bot.render.lines import label
from bot.render.renderer import DigestRenderer
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.model import Layout, Length, Look
from digests.publishing.sheet import DeskTopic

LANGUAGES_A_ROW = 4


async def show(visit: Visit, action: ShowTest, topic: DeskTopic) -> Reply:
    """Show what can be chosen, and what is."""
    return _view(visit, action, topic)


async def send(visit: Visit, action: SendTest, topic: DeskTopic) -> Reply:
    """Send the digest; what is chosen follows under it. Raises: Refusal where there is nothing in it."""
    chosen = ShowTest(topic.topic.id, _known(visit, action.language), action.layout, action.length)
    digest = await visit.services.desk.preview(topic.topic.id, chosen.language)
    renderer, look = DigestRenderer(visit.services.texts), Look(chosen.layout, chosen.length)
    messages = renderer.render(renderer.fitted(digest, look), look)
    if not messages:
        raise Refusal("desk-nothing", _view(visit, chosen, topic))
    for message in messages:
        await visit.post(message)
    await without_buttons(visit.bot, visit.chat.id, visit.message.message_id)
    return _view(visit, chosen, topic).standing_anew()


def _view(visit: Visit, chosen: ShowTest, topic: DeskTopic) -> View:
    t = visit.t
    chosen = replace(chosen, language=_known(visit, chosen.language))
    languages = [_choice(t.language_name(each), replace(chosen, language=each), chosen)
                 for each in visit.services.texts.languages]  # fmt: skip
    layouts = [
        _choice(t.plain(f"settings-layout-{each}"), replace(chosen, layout=each), chosen)
        for each in (Layout.CLASSIC, Layout.RICH)
    ]
    lengths = [_choice(t.plain(f"settings-{each}"), replace(chosen, length=each), chosen) for each in Length]
    send = button(t.plain("desk-test-send"), SendTest(topic.topic.id, chosen.language, chosen.layout, chosen.length))
    rows: Sequence[Row] = [*in_rows(languages, LANGUAGES_A_ROW), layouts, lengths, [send], back(topic.topic.id, t)]
    return View(t("desk-test", topic=label(topic.topic, t)), keyboard(*rows))


def _choice(text: str, leads_to: ShowTest, chosen: ShowTest) -> InlineKeyboardButton:
    return button(f"✓ {text}" if leads_to == chosen else text, leads_to)


def _known(visit: Visit, code: str) -> str:
    return code if code in visit.services.texts.languages else visit.t.language


ACTIONS = (on(ShowTest, topic_in, show), on(SendTest, topic_in, send))
