"""How what is out looks to an owner: the list, the figures, and the questions before it is changed. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from html import escape

from bot.actions.announcing import (
    AskCorrection,
    AskToCancel,
    Cancel,
    CorrectAnnouncement,
    OpenAnnouncement,
    PauseAnnouncement,
    ResumeAnnouncement,
    ShowAnnouncements,
)
from bot.handlers.announcing.view import to_all, to_card, written
from bot.keyboards import Page, Row, arrows, button, in_rows, keyboard
from bot.render.announcements import excerpt
from bot.render.lines import isolated
from bot.render.push import figures
from bot.replies import View
from bot.texts import Html, Translator, own_name
from digests.model import Announcement, AnnouncementReport, AnnouncementState, Campaign, Figures, Topic

EXCERPT_ON_BUTTON, EXCERPT_IN_LIST = 24, 80


def listed(
    drafts: Sequence[Announcement],
    past: Sequence[AnnouncementReport],
    page: Page[int],
    t: Translator,
    zone: tzinfo,
) -> View:
    """Return the drafts, a page of what went out with its figures, and ask for the words of a new one."""
    blocks = [t("announce-title"), t("announce-ask-text")]
    blocks += [_line(page.first + place, each, t, zone) for place, each in enumerate(past, 1)]
    begun = [
        button(f"✏️ {isolated(excerpt(each.main.message, EXCERPT_ON_BUTTON))}", OpenAnnouncement(each.id))
        for each in drafts
    ]
    out = [
        button(str(page.first + place), OpenAnnouncement(each.announcement.id)) for place, each in enumerate(past, 1)
    ]
    rows = [*in_rows(begun, 1), *in_rows(out, 8), arrows(page, ShowAnnouncements)]
    return View(Html("\n\n".join(blocks)), keyboard(*rows))


def report(
    found: AnnouncementReport,
    topics: Sequence[Topic],
    names: Sequence[str],
    came: Sequence[Campaign],
    t: Translator,
    zone: tzinfo,
) -> View:
    """Return what has become of an announcement, for whom it was, who came by its links, and what can be done."""
    out = found.announcement
    lines = [Html(f"{t('announce-out')} · {_moment(out.confirmed_at, t, zone)}"), *written(out, topics, t)]
    lines += [_state(found, t), _figures(found, t)]
    if found.edits.queued:
        lines.append(_edits(found, t))
    counts = {each.name: each for each in came}
    for name in names:
        each = counts.get(name, Campaign(name, 0, 0))
        lines.append(t("owner-campaign", name=name, starts=each.starts, readers=each.readers))
    return View(Html("\n\n".join(lines)), keyboard(*_buttons(found, t)))


def has_ended(found: AnnouncementReport) -> bool:
    """Tell whether nothing more of an announcement leaves."""
    out = found.announcement
    return out.state is AnnouncementState.CANCELLED or (out.handed_up_to is None and not found.figures.left)


def cancelling(found: AnnouncementReport, t: Translator) -> View:
    """Ask before an announcement goes to nobody else."""
    told = t("announce-really-cancel", sent=found.figures.sent, left=found.figures.left)
    number = found.announcement.id
    return View(told, keyboard([button(t.plain("announce-yes-cancel"), Cancel(number))], [to_card(number, t)]))


def which_correction(out: Announcement, t: Translator) -> View:
    """Offer the versions of which one is to be corrected."""
    choices = [
        button(own_name(each.language) if each.language else t.plain("announce-main"),
               AskCorrection(out.id, each.language, chosen=True))
        for each in out.versions
    ]  # fmt: skip
    return View(t("announce-which-correction"), keyboard(*in_rows(choices, 2), [to_card(out.id, t)]))


def asked_correction(out: Announcement, t: Translator) -> View:
    """Ask for the right words."""
    return View(t("announce-ask-correction"), keyboard([to_card(out.id, t)]), anew=True)


def correcting(found: AnnouncementReport, mark: str, t: Translator) -> View:
    """Ask before a version that is out is corrected."""
    number = found.announcement.id
    yes = button(t.plain("announce-yes-correct"), CorrectAnnouncement(number, mark))
    return View(t("announce-really-correct", count=found.figures.sent), keyboard([yes], [to_card(number, t)]))


def _line(number: int, found: AnnouncementReport, t: Translator, zone: tzinfo) -> Html:
    """Return an announcement on two lines: when and how it begins, and what became of it."""
    out = found.announcement
    words = escape(isolated(excerpt(out.main.message, EXCERPT_IN_LIST)), quote=False)
    return Html(f"<b>{number}.</b> {_moment(out.confirmed_at, t, zone)} · {words}\n{_figures(found, t)}")


def _state(found: AnnouncementReport, t: Translator) -> Html:
    out = found.announcement
    if out.state is AnnouncementState.CANCELLED:
        return t("announce-is-cancelled", count=found.figures.sent)
    if found.paused:
        return t("announce-is-paused")
    under_way = out.handed_up_to is not None or found.figures.left > 0
    return t("announce-under-way" if under_way else "announce-is-done")


def _figures(found: AnnouncementReport, t: Translator) -> Html:
    """Return how many messages ended how, how many chats were found to be gone, and how many messages are left."""
    blocked = [t("announce-blocked", count=found.blocked)] if found.blocked else []
    left = [t("deliveries-left", count=found.figures.left)] if found.figures.left else []
    return Html(" · ".join([figures(found.figures, t), *blocked, *left]))


def _edits(found: AnnouncementReport, t: Translator) -> Html:
    """Return in how many chats the last correction stands, and in how many it could not."""
    edits: Figures = found.edits
    lost = edits.failed + edits.unknown + edits.skipped
    parts = [t("announce-corrected", count=edits.sent)]
    parts += [t("announce-not-corrected", count=lost)] if lost else []
    parts += [t("deliveries-left", count=edits.left)] if edits.left else []
    return Html(" · ".join(parts))


def _buttons(found: AnnouncementReport, t: Translator) -> list[Row]:
    out = found.announcement
    pause = button(t.plain("push-pause"), PauseAnnouncement(out.id))
    resume = button(t.plain("push-resume"), ResumeAnnouncement(out.id))
    steer: Row = [] if has_ended(found) else [resume if found.paused else pause,
                                   button(t.plain("announce-cancel"), AskToCancel(out.id))]  # fmt: skip
    correct: Row = [button(t.plain("announce-correct"), AskCorrection(out.id))] if found.figures.queued else []
    refresh = button(t.plain("deliveries-refresh"), OpenAnnouncement(out.id))
    return [steer, correct, [refresh, to_all(t)]]


def _moment(moment: datetime | None, t: Translator, zone: tzinfo) -> str:
    there = moment.astimezone(zone) if moment else None
    return f"{t.short_date(there.date())}, {t.time(there)}" if there else ""
