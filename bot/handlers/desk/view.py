"""How the desk looks: the topics, the next digest of one of them, and how it is held. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import tzinfo
from functools import partial
from html import escape
from typing import TypeVar

from bot.actions import Action
from bot.actions.desk import (
    Approve,
    AskIntroduction,
    AskPicture,
    BringBack,
    Preview,
    SetEnd,
    SetStanding,
    SetWait,
    ShowFrame,
    ShowHold,
    ShowPlan,
    ShowStory,
    ShowTest,
    ShowTopic,
    ShowTopics,
    StopHolding,
)
from bot.actions.desk import (
    Hold as HoldTopic,
)
from bot.actions.intake import OpenCard
from bot.keyboards import Row, arrows, button, in_rows, keyboard, paged
from bot.render import lines
from bot.render.lines import label
from bot.render.utf16 import shortened
from bot.replies import View
from bot.texts import Html, Translator
from digests.model import WAITS_H, Hold, Topic
from digests.publishing.sheet import DeskStory, DeskTopic

TOPICS_A_PAGE, STORIES_A_PAGE, COLUMNS = 16, 10, 5
TITLE_UNITS, TO_COME_SHOWN = 120, 5

Value = TypeVar("Value", bool, int)


def topics(listed: Sequence[Topic], held: Mapping[int, Hold], page: int, t: Translator) -> View:
    """Return the topics to choose from; those that are held bear a sign."""
    ordered = sorted(listed, key=lambda topic: (topic.id not in held, topic.name(t.language).casefold()))
    shown = paged(ordered, page, TOPICS_A_PAGE)
    names = [f"⏸ {label(topic, t)}" if topic.id in held else label(topic, t) for topic in shown.items]
    buttons = [button(name, ShowTopic(topic.id)) for name, topic in zip(names, shown.items, strict=True)]
    html = t("desk-topics") if listed else t("desk-no-topics")
    plan = [button(t.plain("plan-open"), ShowPlan())] if listed else []
    return View(html, keyboard(*in_rows(buttons, 2), arrows(shown, ShowTopics), plan))


def next_digest(sheet: DeskTopic, page: int, t: Translator, zone: tzinfo) -> View:
    """Return the stories of a topic's next digest by number, the dropped at the end."""
    topic_id = sheet.topic.id
    shown = paged(sheet.items, page, STORIES_A_PAGE)
    placed = list(enumerate(shown.items, shown.first))
    listed = "\n".join(_line(sheet, number, item, t) for number, item in placed)
    blocks = [_heading(sheet, t, zone), _introduction(sheet), listed or t("desk-nothing"), _to_come(sheet, t, zone)]
    numbers = [button(str(number + 1), ShowStory(topic_id, item.lead.id)) for number, item in placed]
    rows: list[Row] = [
        *in_rows(numbers, COLUMNS),
        arrows(shown, partial(ShowTopic, topic_id)),
        *([button(f"🕒 {lines.title(each)}", OpenCard(each.id))] for each in sheet.to_come[:TO_COME_SHOWN]),
        [button(t.plain("desk-approve"), Approve(topic_id))] if sheet.awaits_approval else [],
        [button(t.plain("desk-bring-back-all"), BringBack(topic_id))] if sheet.kept_out else [],
        *in_rows(_ways(sheet, t), 2),
    ]
    return View(Html("\n\n".join(block for block in blocks if block)), keyboard(*rows))


def _ways(sheet: DeskTopic, t: Translator) -> Row:
    """Return the buttons for what is done with the digest as a whole, and with the story that leads it."""
    topic_id = sheet.topic.id
    lead = next((item for item in sheet.items if sheet.leads(item)), None)
    return [
        button(t.plain("desk-introduction"), AskIntroduction(topic_id)),
        *([button(t.plain("desk-picture"), AskPicture(topic_id, lead.lead.id))] if lead else []),
        button(t.plain("desk-hold-button"), ShowHold(topic_id)),
        button(t.plain("desk-frame-button"), ShowFrame(topic_id)),
        button(t.plain("desk-test-button"), ShowTest(topic_id)),
        button(t.plain("desk-preview"), Preview(topic_id)),
        button(t.plain("desk-back-to-topics"), ShowTopics()),
    ]


def hold(sheet: DeskTopic, t: Translator, zone: tzinfo) -> View:
    """Return how a topic is held, and how long its digests wait and what becomes of them then."""
    topic_id, now = sheet.topic.id, sheet.hold
    held = now.held_at is not None
    state = hold_lines(sheet, t, zone) or [t("desk-not-held")]
    how = t("desk-hold-set" if held else "desk-hold-how")
    html = "\n\n".join([f"<b>{escape(label(sheet.topic, t), quote=False)}</b>", "\n".join(state), how])
    hours = [(t.plain("desk-hours", count=each), each) for each in WAITS_H]
    which = [(t.plain("desk-hold-next"), False), (t.plain("desk-hold-every"), True)]
    then = [(t.plain("desk-then-goes"), False), (t.plain("desk-then-drops"), True)]
    buttons = keyboard(
        _holding(sheet, t),
        _switch(partial(SetStanding, topic_id), which, now.standing),
        _switch(partial(SetWait, topic_id), hours, now.wait_s // 3600),
        _switch(partial(SetEnd, topic_id), then, now.drops),
        back(topic_id, t),
    )
    return View(Html(html), buttons)


def _switch(setting: Callable[[Value], Action], options: Sequence[tuple[str, Value]], chosen: Value) -> Row:
    """Return a button for each option, the chosen one with a tick."""
    return [button(f"✓ {text}" if value == chosen else text, setting(value)) for text, value in options]


def _holding(sheet: DeskTopic, t: Translator) -> Row:
    """Return the buttons that hold a topic, or approve what is held, or hold it no longer."""
    topic_id, hold = sheet.topic.id, sheet.hold
    if hold.held_at is None:
        return [button(t.plain("desk-hold-it"), HoldTopic(topic_id))]
    approve = [button(t.plain("desk-approve"), Approve(topic_id))] if sheet.awaits_approval else []
    return [*approve, *([button(t.plain("desk-stop"), StopHolding(topic_id))] if hold.standing else [])]


def _heading(sheet: DeskTopic, t: Translator, zone: tzinfo) -> Html:
    readers, parts = sheet.readers, [Html(f"<b>{escape(label(sheet.topic, t), quote=False)}</b>")]
    if readers.due_at is None:
        parts.append(t("desk-nobody"))
    elif not readers.waiting:
        there = readers.due_at.astimezone(zone)
        parts.append(t("desk-next", day=t.short_date(there.date()), time=t.time(there), count=readers.chats))
    parts += hold_lines(sheet, t, zone)
    return Html("\n".join(parts))


def hold_lines(sheet: DeskTopic, t: Translator, zone: tzinfo) -> list[Html]:
    """Return whether a topic is held, what waits, and what was not approved in time."""
    hold, drops, told = sheet.hold, str(sheet.hold.drops).lower(), []
    if hold.until is not None:
        there = hold.until.astimezone(zone)
        count = sheet.readers.waiting
        told.append(t("desk-waiting", count=count, time=t.time(there), hour=there.hour, drops=drops))
    elif sheet.awaits_approval:
        every = str(hold.standing).lower()
        told.append(t("desk-held", hours=hold.wait_s // 3600, drops=drops, every=every))
    elif hold.held_at is not None and hold.ran_out_at is None:
        told.append(t("desk-approved-so-far"))
    if hold.ran_out_at is not None and hold.until is None:
        there = hold.ran_out_at.astimezone(zone)
        told.append(t("desk-ran-out", day=t.short_date(there.date()), time=t.time(there), drops=drops))
    return [*told, t("desk-withheld", count=sheet.kept_out)] if sheet.kept_out else told


def _to_come(sheet: DeskTopic, t: Translator, zone: tzinfo) -> Html:
    """Return what comes out by itself before the digest, and so will be in it."""
    told = [t("desk-to-come")] if sheet.to_come else []
    for each in sheet.to_come[:TO_COME_SHOWN]:
        there = (each.publish_at or each.created_at).astimezone(zone)
        named = escape(shortened(lines.title(each), TITLE_UNITS), quote=False)
        told.append(Html(f"🕒 {t.short_date(there.date())}, {t.time(there)} · {named}"))
    if len(sheet.to_come) > TO_COME_SHOWN:
        told.append(t("desk-to-come-more", count=len(sheet.to_come) - TO_COME_SHOWN))
    return Html("\n".join(told))


def _introduction(sheet: DeskTopic) -> Html:
    return Html(f"✍️ <i>{escape(sheet.introduction, quote=False)}</i>" if sheet.introduction else "")


def _line(sheet: DeskTopic, number: int, item: DeskStory, t: Translator) -> Html:
    more = len(item.texts) - 1
    about = " ".join(part for part in (lines.source(item.lead), f"+{more}" if more else "") if part)
    named = escape(shortened(headline(item), TITLE_UNITS), quote=False)
    line = f"{number + 1}. {signs(item)}{f'<s>{named}</s>' if item.dropped else named}"
    line = f"{line} <i>{escape(about, quote=False)}</i>" if about else line
    border = number == sheet.shown and not item.dropped and number % STORIES_A_PAGE == 0
    return Html(f"{t('desk-behind-more')}\n{line}" if border else line)


def signs(item: DeskStory) -> str:
    """Return what editors have done to a story, in signs."""
    ties = {None: "", True: "🔗", False: "✂️"}[item.tie.together if item.tie else None]
    marks = ("📌" * item.pinned, "🗑" * item.dropped, "✏️" if item.story.title else "", "🖼" if item.picture else "")
    shown = "".join([*marks, ties])
    return f"{shown} " if shown else ""


def headline(item: DeskStory) -> str:
    """Return the title under which a story would come, on one line."""
    return lines.one_line(item.story.title, lines.TITLE_UNITS) or lines.title(item.lead)


def back(topic_id: int, t: Translator) -> Row:
    """Return the way back to a topic's next digest."""
    return [button(t.plain("back"), ShowTopic(topic_id))]
