"""How a story looks on the desk: its card with all that can be done, what to merge with it, what to take out. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from html import escape

from telegram import InlineKeyboardButton

from bot.actions import Action
from bot.actions.desk import (
    AskPicture,
    AskTitle,
    ChooseToMerge,
    ChooseToSplit,
    Drop,
    Merge,
    MoveDown,
    MoveUp,
    Pin,
    ShowReason,
    ShowStory,
    Split,
    Untie,
    UseOwnTitle,
)
from bot.handlers.desk.view import back, headline, signs
from bot.keyboards import Row, arrows, button, in_rows, keyboard, paged
from bot.render import lines
from bot.render.lines import label
from bot.render.utf16 import shortened
from bot.replies import View
from bot.texts import Html, Translator
from digests.model import Article
from digests.publishing.sheet import DeskStory, DeskTopic

CHOICES_A_PAGE = 8
SUMMARY_UNITS, SOURCES_UNITS, TIE_UNITS = 600, 400, 40


def card(sheet: DeskTopic, item: DeskStory, t: Translator) -> View:
    """Return a story with all that can be done to it."""
    story, topic_id, lead = item.story, sheet.topic.id, item.lead
    standing = [each for each in sheet.items if not each.dropped]
    place = t("desk-place", place=sheet.position(item) + 1, count=len(standing))
    where = t("desk-is-dropped") if item.dropped else place
    told = [
        Html(f"{escape(label(sheet.topic, t), quote=False)} · {where}"),
        Html(f"{signs(item)}<b>{lines.anchor(headline(item), lines.usable_address(lead.url))}</b>"),
        t("desk-own-title", title=lines.title(lead)) if story.title else "",
        Html(f"<i>{lines.byline(lead, t)}</i>") if lines.byline(lead, t) else "",
        _picture(sheet, item, t),
        _update(item, t),
        Html(f"\n{escape(shortened(' '.join(story.summary.split()), SUMMARY_UNITS), quote=False)}"),
        _also(item, t),
    ]
    buttons = keyboard(*_actions(sheet, item, t), back(topic_id, t))
    return View(Html("\n".join(each for each in told if each)), buttons)


def stories_to_merge(sheet: DeskTopic, item: DeskStory, page: int, t: Translator) -> View:
    """Return the other stories, one of which is to be merged with this one."""
    others = [each for each in sheet.items if each is not item and not each.dropped]
    shown, ids = paged(others, page, CHOICES_A_PAGE), (sheet.topic.id, item.lead.id)
    merge = [
        button(f"{sheet.position(each) + 1}. {headline(each)}", Merge(*ids, other_id=each.lead.id))
        for each in shown.items
    ]
    turn = arrows(shown, partial(ChooseToMerge, *ids))
    question = t("desk-merge-which", title=headline(item))
    return View(question, keyboard(*in_rows(merge, 1), turn, _leave(*ids, t)))


def articles_to_split(sheet: DeskTopic, item: DeskStory, page: int, t: Translator) -> View:
    """Return the articles of a story, one of which is to be taken out."""
    shown, ids = paged(item.texts, page, CHOICES_A_PAGE), (sheet.topic.id, item.lead.id)
    part = [button(_named(each), Split(*ids, taken_id=each.id)) for each in shown.items]
    turn = arrows(shown, partial(ChooseToSplit, *ids))
    question = t("desk-split-which", title=headline(item))
    return View(question, keyboard(*in_rows(part, 1), turn, _leave(*ids, t)))


def can_have_picture(sheet: DeskTopic, item: DeskStory) -> bool:
    """Tell whether a story is one that shows a picture, or has one from when it was."""
    return sheet.leads(item) or (item.pictured is not None and not item.dropped)


def _picture(sheet: DeskTopic, item: DeskStory, t: Translator) -> Html:
    """Return that a story has a picture, whether it is shown, and how it stays so."""
    if item.picture is None:
        return Html("")
    place = "other" if not sheet.leads(item) else "pinned" if item.pinned else "first"
    return t("desk-picture-stands", place=place)


def _update(item: DeskStory, t: Translator) -> Html:
    """Return since when a story goes on, and to how many of its readers it does where others have not had it."""
    update = item.update
    if update is None:
        return Html("")
    since = update.since.date()
    line = t("digest-update", day=t.short_date(since), number=since.day)
    if update.count == update.of:
        return line
    whole = str(update.all).lower()
    return Html(f"{line} · {t('desk-update-for', count=update.count, of=update.of, all=whole)}")


def _also(item: DeskStory, t: Translator) -> Html:
    """Return the other texts of a story, by source."""
    others = item.texts[1:]
    if not others:
        return Html("")
    sources = t.series(lines.source(each) or t.plain("digest-unnamed-source") for each in others)
    return t("desk-also", count=len(others), sources=shortened(sources, SOURCES_UNITS))


def _named(article: Article) -> str:
    where = lines.source(article)
    return f"{where}: {lines.title(article)}" if where else lines.title(article)


def _actions(sheet: DeskTopic, item: DeskStory, t: Translator) -> Iterable[Row]:
    ids = sheet.topic.id, item.lead.id

    def act(key: str, action: Action) -> InlineKeyboardButton:
        return button(t.plain(key), action)

    if item.dropped:
        yield [act("desk-bring-back", Drop(*ids, wanted=False))]
        yield [act("digest-why-button", ShowReason(*ids))]
        return
    pin = act("desk-unpin" if item.pinned else "desk-pin", Pin(*ids, wanted=not item.pinned))
    yield [pin, act("desk-drop", Drop(*ids, wanted=True))]
    yield [
        *([act("desk-up", MoveUp(*ids))] if sheet.above(item) else []),
        *([act("desk-down", MoveDown(*ids))] if sheet.below(item) else []),
    ]
    own = [act("desk-put-title-back", UseOwnTitle(*ids, own=True))] if item.story.title else []
    picture = [act("desk-picture", AskPicture(*ids))] if can_have_picture(sheet, item) else []
    yield [act("desk-retitle", AskTitle(*ids)), *picture]
    yield own
    yield [button(f"↪️ {item.spare_title}", UseOwnTitle(*ids, own=False))] if item.spare_title else []
    yield [
        *([act("desk-merge", ChooseToMerge(*ids))] if sum(not each.dropped for each in sheet.items) > 1 else []),
        *([act("desk-split", ChooseToSplit(*ids))] if len(item.texts) > 1 else []),
    ]
    yield _untie(sheet.topic.id, item, t)
    yield [act("digest-why-button", ShowReason(*ids))]


def _untie(topic_id: int, item: DeskStory, t: Translator) -> Row:
    """Return the button that takes the last merge or split of a story back."""
    if item.tie is None:
        return []
    title = shortened(lines.title(item.tied_to), TIE_UNITS) if item.tied_to else "…"
    told = t.plain("desk-unmerge" if item.tie.together else "desk-unsplit", title=title)
    return [button(told, Untie(topic_id, item.lead.id, item.tie.id))]


def _leave(topic_id: int, article_id: int, t: Translator) -> Row:
    return [button(t.plain("back"), ShowStory(topic_id, article_id))]
