"""How a draft looks to its owner: the list, the card, its versions, its audience, and the questions. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import tzinfo
from functools import partial
from html import escape

from telegram import InlineKeyboardButton

from bot.actions.announcing import (
    AimAtActive,
    AimAtKind,
    AimAtLanguage,
    AimAtTopic,
    AskLinks,
    AskText,
    AskToDiscard,
    AskToSend,
    Discard,
    DropVersion,
    OpenAnnouncement,
    OpenVersion,
    Preview,
    RemoveLinks,
    Send,
    SendTest,
    SetSilent,
    ShowAimedLanguages,
    ShowAimedTopics,
    ShowAnnouncements,
    ShowAudience,
    ShowVersions,
    TakeOver,
)
from bot.keyboards import Row, arrows, button, in_fitting_rows, in_rows, keyboard, paged
from bot.render.announcements import excerpt, links
from bot.render.lines import isolated, label, short_label
from bot.render.topics import topics_in_order
from bot.replies import View
from bot.texts import Html, Translator, own_name
from digests.model import EVERY_LANGUAGE, Announcement, AudienceCount, ChatKind, Topic

KINDS = (ChatKind.PRIVATE, ChatKind.GROUP, ChatKind.CHANNEL)
ACTIVE_DAYS = (0, 7, 30, 90)
TOPICS_A_PAGE = 10
MINUTES_SAID = 120


def card(found: Announcement, count: AudienceCount, topics: Sequence[Topic], t: Translator) -> View:
    """Return a draft: its words, whom it reaches and how long that takes, and all that can be done about it."""
    lines = [t("announce-draft"), quoted(found), audience(found, topics, t), reach(count, t)]
    own = [own_name(each.language) for each in found.versions if each.language != EVERY_LANGUAGE]
    lines += [t("announce-versions", languages=t.listed(own))] if own else []
    lines += [t("announce-silent")] if found.silent else []
    number = found.id
    sound = t.plain("announce-ring" if found.silent else "announce-hush")
    rows: list[Row] = [
        [button(t.plain("announce-text"), AskText(number)), button(t.plain("announce-links"), AskLinks(number))],
        [button(t.plain("announce-whom"), ShowAudience(number)),
         button(t.plain("announce-languages"), ShowVersions(number))],
        [button(sound, SetSilent(number, wanted=not found.silent))],
        [button(t.plain("announce-test"), SendTest(number))],
        [button(t.plain("announce-send"), AskToSend(number))] if count.chats else [],
        [button(t.plain("announce-discard"), AskToDiscard(number)), to_all(t)],
    ]  # fmt: skip
    return View(Html("\n\n".join(lines)), keyboard(*rows))


def held(found: Announcement, name: str, t: Translator, zone: tzinfo) -> View:
    """Return a draft that a colleague has in hand, and the way to take it over."""
    since = found.held_since.astimezone(zone) if found.held_since else None
    told = t("hands-theirs", name=isolated(name) or str(found.holder_id), time=t.time(since) if since else "")
    over = button(t.plain("hands-take-over"), TakeOver(found.id))
    return View(Html(f"{t('announce-draft')}\n\n{quoted(found)}\n\n{told}"), keyboard([over], [to_all(t)]))


def versions(found: Announcement, languages: Sequence[str], t: Translator) -> View:
    """Offer a version in each language; those that there are have a tick."""
    written = {each.language for each in found.versions}
    offered = [
        button(ticked(own_name(each), chosen=each in written), OpenVersion(found.id, each)) for each in languages
    ]
    return View(t("announce-which-language"), keyboard(*in_fitting_rows(offered, 2), [to_card(found.id, t)]))


def version(found: Announcement, language: str, t: Translator) -> View:
    """Return a language's own version, and what can be done about it."""
    own = found.read_in(language)
    head = Html(f"<b>{escape(own_name(language), quote=False)}</b>")
    shown = Html(f"<blockquote>{escape(isolated(excerpt(own.message)), quote=False)}</blockquote>")
    rows: list[Row] = [
        [button(t.plain("announce-text"), AskText(found.id, language)),
         button(t.plain("announce-links"), AskLinks(found.id, language))],
        [button(t.plain("announce-preview"), Preview(found.id, language)),
         button(t.plain("announce-drop-version"), DropVersion(found.id, language))],
        [button(t.plain("back"), ShowVersions(found.id))],
    ]  # fmt: skip
    return View(Html(f"{head}\n\n{shown}"), keyboard(*rows))


def aims(found: Announcement, count: AudienceCount, topics: Sequence[Topic], t: Translator) -> View:
    """Return whom a draft is for, and what it can be narrowed to."""
    wanted, number = found.audience, found.id
    kinds = [
        button(ticked(t.plain(f"announce-kind-{kind}"), chosen=kind in wanted.kinds),
               AimAtKind(number, kind, wanted=kind not in wanted.kinds))
        for kind in KINDS
    ]  # fmt: skip
    active = [
        button(ticked(_days(days, t), chosen=days == wanted.active_days), AimAtActive(number, days))
        for days in ACTIVE_DAYS
    ]
    html = Html("\n\n".join([t("announce-for-whom"), audience(found, topics, t), reach(count, t)]))
    rows = [
        *in_fitting_rows(kinds, 2),
        [button(t.plain("announce-by-topic"), ShowAimedTopics(number)),
         button(t.plain("announce-languages"), ShowAimedLanguages(number))],
        *in_fitting_rows(active, 2),
        [to_card(number, t)],
    ]  # fmt: skip
    return View(html, keyboard(*rows))


def aimed_languages(found: Announcement, languages: Sequence[str], t: Translator) -> View:
    """Offer the languages in which readers are spoken to."""
    offered = [
        button(ticked(own_name(each), chosen=each in found.audience.languages),
               AimAtLanguage(found.id, each, wanted=each not in found.audience.languages))
        for each in languages
    ]  # fmt: skip
    back = [button(t.plain("back"), ShowAudience(found.id))]
    return View(t("announce-which-readers"), keyboard(*in_fitting_rows(offered, 2), back))


def aimed_topics(found: Announcement, topics: Sequence[Topic], page: int, t: Translator) -> View:
    """Offer a page of the topics whose followers it can be for."""
    shown = paged(topics_in_order(topics, t.language), page, TOPICS_A_PAGE)
    offered = [
        button(ticked(short_label(each, t), chosen=each.id in found.audience.topic_ids),
               AimAtTopic(found.id, each.id, wanted=each.id not in found.audience.topic_ids, page=shown.number))
        for each in shown.items
    ]  # fmt: skip
    back = [button(t.plain("back"), ShowAudience(found.id))]
    rows = [*in_rows(offered, 1), arrows(shown, partial(ShowAimedTopics, found.id)), back]
    return View(t("announce-which-followers"), keyboard(*rows))


def discarding(found: Announcement, t: Translator) -> View:
    """Ask before a draft is deleted."""
    yes = [button(t.plain("announce-yes-discard"), Discard(found.id))]
    return View(Html(f"{quoted(found)}\n\n{t('announce-really-discard')}"), keyboard(yes, [to_card(found.id, t)]))


def ready(found: Announcement, count: AudienceCount, topics: Sequence[Topic], t: Translator) -> View:
    """Ask, with the numbers, before a draft goes out."""
    if not count.chats:
        return View(reach(count, t), keyboard([to_card(found.id, t)]))
    lines = [quoted(found), audience(found, topics, t), reach(count, t), _kinds_of(count, t)]
    if len(found.versions) > 1:
        lines.append(_versions_of(found, count, t))
    lines += [t("announce-quiet-hours"), t("announce-really-send", count=count.chats)]
    yes = button(t.plain("announce-yes-send", count=count.chats), Send(found.id, found.revision))
    return View(Html("\n\n".join(lines)), keyboard([yes], [to_card(found.id, t)]))


def asked_text(found: Announcement | None, language: str, t: Translator) -> View:
    """Ask for the words in a language."""
    name = {"language": own_name(language)} if language else {}
    html = t("announce-ask-version", **name) if language else t("announce-ask-text")
    return View(html, keyboard([to_card(found.id, t)]) if found else None, anew=True)


def asked_links(found: Announcement, language: str, t: Translator) -> View:
    """Ask for the links under the words in a language."""
    shown = [f"{each.label} | {each.url}" for each in links(found.read_in(language).message)]
    now = [Html(f"<pre>{escape(chr(10).join(shown), quote=False)}</pre>")] if shown else []
    without = [button(t.plain("announce-no-links"), RemoveLinks(found.id, language))] if shown else []
    return View(
        Html("\n\n".join([t("announce-ask-links"), *now])), keyboard(without, [to_card(found.id, t)]), anew=True
    )


def quoted(found: Announcement) -> Html:
    """Return how an announcement begins."""
    return Html(f"<blockquote>{escape(isolated(excerpt(found.main.message)), quote=False)}</blockquote>")


def written(found: Announcement, topics: Collection[Topic], t: Translator) -> list[Html]:
    """Return how an announcement begins, whom it is for, and in which languages it has words of their own."""
    own = [own_name(each.language) for each in found.versions if each.language != EVERY_LANGUAGE]
    versions = [t("announce-versions", languages=t.listed(own))] if own else []
    return [quoted(found), audience(found, topics, t), *versions]


def audience(found: Announcement, topics: Collection[Topic], t: Translator) -> Html:
    """Return whom an announcement is for, in words."""
    wanted = found.audience
    parts = [t.plain(f"announce-kind-{kind}") for kind in KINDS if kind in wanted.kinds]
    named = [t.listed(parts)] if parts else []
    if wanted.topic_ids:
        named.append(t.listed([label(each, t) for each in topics]) or t.plain("announce-topic-gone"))
    if wanted.languages:
        named.append(t.listed([own_name(each) for each in wanted.languages]))
    if wanted.active_days:
        named.append(_days(wanted.active_days, t))
    return t("announce-to", audience=" · ".join(named) or t.plain("announce-everybody"))


def reach(count: AudienceCount, t: Translator) -> Html:
    """Return how many chats there are, and how long they take."""
    lines = [t("announce-reach", count=count.chats)]
    if count.chats:
        lines.append(takes(count.seconds, t, count.rate_per_s))
    if count.resting:
        lines.append(t("announce-resting", count=count.resting))
    return Html("\n".join(lines))


def takes(seconds: float, t: Translator, rate_per_s: float) -> Html:
    """Return how long a push takes, in words."""
    minutes = -(-int(seconds) // 60)
    rate = f"{rate_per_s:.0f}"
    if minutes > MINUTES_SAID:
        return t("announce-takes-hours", count=round(minutes / 60), rate=rate)
    return t("announce-takes", count=minutes, rate=rate)


def to_card(announcement_id: int, t: Translator) -> InlineKeyboardButton:
    """Return the way back to a draft, or to what has become of it."""
    return button(t.plain("back"), OpenAnnouncement(announcement_id))


def to_all(t: Translator) -> InlineKeyboardButton:
    """Return the way to all announcements."""
    return button(t.plain("announce-all"), ShowAnnouncements())


def ticked(text: str, *, chosen: bool) -> str:
    """Return a label with a tick, or with the place for one."""
    return f"{'✅' if chosen else '☐'} {text}"


def _days(days: int, t: Translator) -> str:
    return t.plain("announce-active-days", count=days) if days else t.plain("announce-active-any")


def _kinds_of(count: AudienceCount, t: Translator) -> Html:
    """Return how many chats of each kind there are."""
    named = ((kind, count.by_kind.get(kind, 0)) for kind in KINDS)
    return Html("\n".join(f"{t(f'announce-kind-{kind}')}: {number}" for kind, number in named if number))


def _versions_of(found: Announcement, count: AudienceCount, t: Translator) -> Html:
    """Return how many chats get which version."""
    own = {each.language: count.by_language.get(each.language, 0) for each in found.versions if each.language}
    lines = [f"{escape(own_name(language), quote=False)}: {number}" for language, number in own.items()]
    return Html("\n".join([*lines, t("announce-others", count=count.chats - sum(own.values()))]))
