"""How a story looks on the desk: its card with all that can be done, what to merge with it, what to take out. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from telegram import InlineKeyboardButton

from bot.handlers.desk.view import View, back, headline, paged, signs
from bot.keyboards import Row, button, in_rows, keyboard, pager
from bot.render import lines
from bot.render.lines import label
from bot.render.utf16 import shortened
from bot.texts import Html, Translator
from digests.model import Article
from digests.publishing.desk import DeskStory, DeskTopic

CHOICES_A_PAGE = 8
SUMMARY_UNITS, SOURCES_UNITS, TIE_UNITS = 600, 400, 40


def card(sheet: DeskTopic, item: DeskStory, t: Translator) -> View:
    """Return a story with all that can be done to it."""
    story, topic_id, lead = item.story, sheet.topic.id, item.lead
    standing = [each for each in sheet.items if not each.dropped]
    place = t("desk-place", place=sheet.place(item) + 1, count=len(standing))
    where = t("desk-is-dropped") if item.dropped else place
    told = [
        Html(f"{escape(label(sheet.topic, t), quote=False)} · {where}"),
        Html(f"{signs(item)}<b>{lines.anchor(headline(item), lines.usable_address(lead.url))}</b>"),
        t("desk-own-title", title=lines.title(lead)) if story.title else "",
        Html(f"<i>{lines.byline(lead, t)}</i>") if lines.byline(lead, t) else "",
        Html(f"\n{escape(shortened(' '.join(story.summary.split()), SUMMARY_UNITS), quote=False)}"),
        _also(item, t),
    ]
    return Html("\n".join(each for each in told if each)), keyboard(*_actions(sheet, item, t), back(topic_id, t))


def choices(sheet: DeskTopic, item: DeskStory, page: int, t: Translator) -> View:
    """Return the other stories, one of which is to be merged with this one."""
    others = [each for each in sheet.items if each is not item and not each.dropped]
    page, pages, shown = paged(others, page, CHOICES_A_PAGE)
    topic_id, article_id = sheet.topic.id, item.lead.id
    merge = [
        button(f"{sheet.place(each) + 1}. {headline(each)}", "dk-join", topic_id, article_id, each.lead.id)
        for each in shown
    ]
    arrows = pager("dk-merge", page, pages, topic_id, article_id)
    question = t("desk-merge-which", title=headline(item))
    return question, keyboard(*in_rows(merge, 1), arrows, _leave(topic_id, article_id, t))


def texts(sheet: DeskTopic, item: DeskStory, page: int, t: Translator) -> View:
    """Return the articles of a story, one of which is to be taken out."""
    page, pages, shown = paged(item.texts, page, CHOICES_A_PAGE)
    topic_id, article_id = sheet.topic.id, item.lead.id
    part = [button(_named(each), "dk-part", topic_id, article_id, each.id) for each in shown]
    arrows = pager("dk-split", page, pages, topic_id, article_id)
    question = t("desk-split-which", title=headline(item))
    return question, keyboard(*in_rows(part, 1), arrows, _leave(topic_id, article_id, t))


def _also(item: DeskStory, t: Translator) -> Html:
    """Return the other texts of a story, by source."""
    others = item.texts[1:]
    if not others:
        return Html("")
    sources = ", ".join(lines.source(each) or t.plain("digest-unnamed-source") for each in others)
    return t("desk-also", count=len(others), sources=shortened(sources, SOURCES_UNITS))


def _named(article: Article) -> str:
    where = lines.source(article)
    return f"{where}: {lines.title(article)}" if where else lines.title(article)


def _actions(sheet: DeskTopic, item: DeskStory, t: Translator) -> Iterable[Row]:
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


def _untie(topic_id: int, item: DeskStory, t: Translator) -> Row:
    """Return the button that takes the last merge or split of a story back."""
    if item.tie is None:
        return []
    title = shortened(lines.title(item.tied_to), TIE_UNITS) if item.tied_to else "…"
    told = t.plain("desk-unmerge" if item.tie.together else "desk-unsplit", title=title)
    return [button(told, "dk-untie", topic_id, item.lead.id, item.tie.id)]


def _leave(topic_id: int, article_id: int, t: Translator) -> Row:
    return [button(t.plain("back"), "dk-story", topic_id, article_id)]
