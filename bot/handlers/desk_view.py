"""How the desk looks: the topics, a topic's next digest, the card of a story, what may be merged or split. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import tzinfo
from html import escape
from typing import TypeAlias, TypeVar

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.handlers.intake_card import label
from bot.keyboards import Row, button, in_rows, keyboard, pager
from bot.render import lines
from bot.render.utf16 import shortened
from bot.texts import Html, Translator
from digests.desk import Item, Sheet
from digests.model import Article, Topic
from digests.store import Hold

TOPICS_A_PAGE, STORIES_A_PAGE, CHOICES_A_PAGE, COLUMNS = 16, 10, 8, 5
# How long digests may wait, in hours.
WAITS_H = (1, 2, 4, 12)
TITLE_UNITS, SUMMARY_UNITS, SOURCES_UNITS, TIE_UNITS = 120, 600, 400, 40

View: TypeAlias = tuple[Html, InlineKeyboardMarkup]
Each = TypeVar("Each")


def topics(listed: Sequence[Topic], held: Mapping[int, Hold], page: int, t: Translator) -> View:
    """Return the topics to choose from; those that are held bear a sign."""
    ordered = sorted(listed, key=lambda topic: (topic.id not in held, topic.name(t.language).casefold()))
    page, pages, shown = _page(ordered, page, TOPICS_A_PAGE)
    names = [f"⏸ {label(topic, t)}" if topic.id in held else label(topic, t) for topic in shown]
    buttons = [button(name, "dk-topic", topic.id, 0) for name, topic in zip(names, shown, strict=True)]
    html = t("desk-topics") if listed else t("desk-no-topics")
    return html, keyboard(*in_rows(buttons, 2), pager("dk", page, pages))


def sheet(sheet: Sheet, page: int, t: Translator, zone: tzinfo) -> View:
    """Return the stories of a topic's next digest by number, the dropped at the end."""
    topic_id = sheet.topic.id
    page, pages, items = _page(sheet.items, page, STORIES_A_PAGE)
    first = page * STORIES_A_PAGE
    listed = "\n".join(_line(sheet, number, item, t) for number, item in enumerate(items, first))
    blocks = [_heading(sheet, t, zone), _introduction(sheet), listed or t("desk-nothing")]
    numbers = [button(str(number + 1), "dk-story", topic_id, item.lead.id) for number, item in enumerate(items, first)]
    held = sheet.hold.held_at is not None
    rows: list[Row] = [
        *in_rows(numbers, COLUMNS),
        pager("dk-topic", page, pages, topic_id),
        [button(t.plain("desk-approve"), "dk-ok", topic_id)] if held else [],
        [button(t.plain("desk-bring-back-all"), "dk-all", topic_id)] if sheet.withholds else [],
        [
            button(t.plain("desk-introduction"), "dk-intro", topic_id),
            button(t.plain("desk-hold-button"), "dk-hold", topic_id),
        ],
        [button(t.plain("desk-preview"), "dk-see", topic_id), button(t.plain("desk-back-to-topics"), "dk", 0)],
    ]
    return Html("\n\n".join(block for block in blocks if block)), keyboard(*rows)


def card(sheet: Sheet, item: Item, t: Translator) -> View:
    """Return a story with all that can be done to it."""
    story, topic_id, lead = item.story, sheet.topic.id, item.lead
    standing = [each for each in sheet.items if not each.dropped]
    place = t("desk-place", place=sheet.place(item) + 1, count=len(standing))
    where = t("desk-is-dropped") if item.dropped else place
    told = [
        Html(f"{escape(label(sheet.topic, t), quote=False)} · {where}"),
        Html(f"{_signs(item)}<b>{lines.anchor(_title(item), lines.usable_address(lead.url))}</b>"),
        t("desk-own-title", title=lines.title(lead)) if story.title else "",
        Html(f"<i>{lines.byline(lead, t)}</i>") if lines.byline(lead, t) else "",
        Html(f"\n{escape(shortened(' '.join(story.summary.split()), SUMMARY_UNITS), quote=False)}"),
        _also(item, t),
    ]
    return Html("\n".join(each for each in told if each)), keyboard(*_actions(sheet, item, t), _back(topic_id, t))


def choices(sheet: Sheet, item: Item, page: int, t: Translator) -> View:
    """Return the other stories, one of which is to be merged with this one."""
    others = [each for each in sheet.items if each is not item and not each.dropped]
    page, pages, shown = _page(others, page, CHOICES_A_PAGE)
    topic_id, article_id = sheet.topic.id, item.lead.id
    merge = [
        button(f"{sheet.place(each) + 1}. {_title(each)}", "dk-join", topic_id, article_id, each.lead.id)
        for each in shown
    ]
    arrows = pager("dk-merge", page, pages, topic_id, article_id)
    question = t("desk-merge-which", title=_title(item))
    return question, keyboard(*in_rows(merge, 1), arrows, _leave(topic_id, article_id, t))


def texts(sheet: Sheet, item: Item, page: int, t: Translator) -> View:
    """Return the articles of a story, one of which is to be taken out."""
    page, pages, shown = _page(item.texts, page, CHOICES_A_PAGE)
    topic_id, article_id = sheet.topic.id, item.lead.id
    part = [button(_named(each), "dk-part", topic_id, article_id, each.id) for each in shown]
    arrows = pager("dk-split", page, pages, topic_id, article_id)
    question = t("desk-split-which", title=_title(item))
    return question, keyboard(*in_rows(part, 1), arrows, _leave(topic_id, article_id, t))


def hold(sheet: Sheet, t: Translator, zone: tzinfo) -> View:
    """Return how a topic is held, and how long its digests wait and what becomes of them then."""
    topic_id, now = sheet.topic.id, sheet.hold
    held = now.held_at is not None
    state = hold_lines(sheet, t, zone) or [t("desk-not-held")]
    html = "\n\n".join(
        [
            f"⏸ <b>{escape(label(sheet.topic, t), quote=False)}</b>",
            "\n".join(state),
            t("desk-hold-set" if held else "desk-hold-how"),
        ]
    )
    waits = [
        button(_ticked(t.plain("desk-hours", count=hours), hours * 3600 == now.wait_s), "dk-wait", topic_id, hours)
        for hours in WAITS_H
    ]
    then = [
        button(_ticked(t.plain(key), now.drops == drops), "dk-then", topic_id, int(drops))
        for key, drops in (("desk-then-goes", False), ("desk-then-drops", True))
    ]
    act = button(t.plain("desk-approve"), "dk-ok", topic_id) if held else None
    hold_it = button(t.plain("desk-hold-it"), "dk-held", topic_id)
    return Html(html), keyboard([act or hold_it], waits, then, _back(topic_id, t))


def _ticked(text: str, chosen: bool) -> str:
    return f"✓ {text}" if chosen else text


def _heading(sheet: Sheet, t: Translator, zone: tzinfo) -> Html:
    readers, parts = sheet.readers, [Html(f"<b>{escape(label(sheet.topic, t), quote=False)}</b>")]
    if readers.due_at is None:
        parts.append(t("desk-nobody"))
    elif not readers.waiting:
        there = readers.due_at.astimezone(zone)
        parts.append(t("desk-next", day=t.short_date(there.date()), time=t.time(there), count=readers.chats))
    parts += hold_lines(sheet, t, zone)
    return Html("\n".join(parts))


def hold_lines(sheet: Sheet, t: Translator, zone: tzinfo) -> list[Html]:
    """Return whether a topic is held, what waits, and what was not approved in time."""
    hold, drops, told = sheet.hold, str(sheet.hold.drops).lower(), []
    if hold.until is not None:
        there = hold.until.astimezone(zone)
        count = sheet.readers.waiting
        told.append(t("desk-waiting", count=count, time=t.time(there), hour=there.hour, drops=drops))
    elif hold.held_at is not None:
        told.append(t("desk-held", hours=hold.wait_s // 3600, drops=drops))
    return [*told, t("desk-withheld")] if sheet.withholds else told


def _introduction(sheet: Sheet) -> Html:
    return Html(f"✍️ <i>{escape(sheet.introduction, quote=False)}</i>" if sheet.introduction else "")


def _line(sheet: Sheet, number: int, item: Item, t: Translator) -> Html:
    more = len(item.texts) - 1
    about = " ".join(part for part in (lines.source(item.lead), f"+{more}" if more else "") if part)
    title = escape(shortened(_title(item), TITLE_UNITS), quote=False)
    line = f"{number + 1}. {_signs(item)}{f'<s>{title}</s>' if item.dropped else title}"
    line = f"{line} <i>{escape(about, quote=False)}</i>" if about else line
    border = number == sheet.shown and not item.dropped and number % STORIES_A_PAGE == 0
    return Html(f"{t('desk-behind-more')}\n{line}" if border else line)


def _signs(item: Item) -> str:
    """Return what editors have done to a story, in signs."""
    ties = {None: "", True: "🔗", False: "✂️"}[item.tie.together if item.tie else None]
    signs = "".join(["📌" if item.pinned else "", "🗑" if item.dropped else "", "✏️" if item.story.title else "", ties])
    return f"{signs} " if signs else ""


def _title(item: Item) -> str:
    return lines.one_line(item.story.title, lines.TITLE_UNITS) or lines.title(item.lead)


def _also(item: Item, t: Translator) -> Html:
    """Return the other texts of a story, by source."""
    others = item.texts[1:]
    if not others:
        return Html("")
    sources = ", ".join(lines.source(each) or t.plain("digest-unnamed-source") for each in others)
    return t("desk-also", count=len(others), sources=shortened(sources, SOURCES_UNITS))


def _named(article: Article) -> str:
    where = lines.source(article)
    return f"{where}: {lines.title(article)}" if where else lines.title(article)


def _actions(sheet: Sheet, item: Item, t: Translator) -> Iterable[Row]:
    topic_id, article_id = sheet.topic.id, item.lead.id

    def act(key: str, action: str, *more: int) -> InlineKeyboardButton:
        return button(t.plain(key), action, topic_id, article_id, *more)

    if item.dropped:
        yield [act("desk-bring-back", "dk-drop", 0)]
        yield [act("digest-why-button", "dk-why")]
        return
    pin = act("desk-unpin", "dk-pin", 0) if item.pinned else act("desk-pin", "dk-pin", 1)
    yield [pin, act("desk-drop", "dk-drop", 1)]
    yield [
        *([act("desk-up", "dk-up")] if sheet.above(item) else []),
        *([act("desk-down", "dk-down")] if sheet.below(item) else []),
    ]
    own = [act("desk-put-title-back", "dk-own", 1)] if item.story.title else []
    spare = [button(f"↪️ {item.spare_title}", "dk-own", topic_id, article_id, 0)] if item.spare_title else []
    yield [act("desk-retitle", "dk-title"), *own]
    yield spare
    yield [
        *([act("desk-merge", "dk-merge", 0)] if sum(not each.dropped for each in sheet.items) > 1 else []),
        *([act("desk-split", "dk-split", 0)] if len(item.texts) > 1 else []),
    ]
    yield _untie(topic_id, item, t)
    yield [act("digest-why-button", "dk-why")]


def _untie(topic_id: int, item: Item, t: Translator) -> Row:
    """Return the button that takes the last merge or split of a story back."""
    if item.tie is None:
        return []
    title = shortened(lines.title(item.tied_to), TIE_UNITS) if item.tied_to else "…"
    told = t.plain("desk-unmerge" if item.tie.together else "desk-unsplit", title=title)
    return [button(told, "dk-untie", topic_id, item.lead.id, item.tie.id)]


def _back(topic_id: int, t: Translator) -> Row:
    return [button(t.plain("back"), "dk-topic", topic_id, 0)]


def _leave(topic_id: int, article_id: int, t: Translator) -> Row:
    return [button(t.plain("back"), "dk-story", topic_id, article_id)]


def _page(listed: Sequence[Each], page: int, size: int) -> tuple[int, int, Sequence[Each]]:
    pages = max(1, -(-len(listed) // size))
    page = min(max(page, 0), pages - 1)
    return page, pages, listed[page * size : (page + 1) * size]
