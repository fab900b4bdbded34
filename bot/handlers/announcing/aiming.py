"""Whom a draft is for: kinds of chats, topics, languages, and who was active; what is chosen together must all hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.actions.announcing import (
    AimAtActive,
    AimAtKind,
    AimAtLanguage,
    AimAtTopic,
    SetSilent,
    ShowAimedLanguages,
    ShowAimedTopics,
    ShowAudience,
)
from bot.handlers.announcing import view
from bot.handlers.announcing.loading import card, draft_in
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.model import Announcement, AudienceFilter


async def show_audience(visit: Visit, _: ShowAudience, found: Announcement) -> Reply:
    """Show whom it is for."""
    return await _aims(visit, found)


async def aim_at_kind(visit: Visit, action: AimAtKind, found: Announcement) -> Reply:
    """Let it be for a kind of chat, or no longer. Raises: Refusal."""
    if action.kind not in view.KINDS:
        raise Refusal("error-old-button")
    kinds = [each for each in view.KINDS if _stays(each, action.kind, found.audience.kinds, wanted=action.wanted)]
    return await _aims(visit, await _aimed(visit, found, replace(found.audience, kinds=tuple(kinds))))


async def aim_at_active(visit: Visit, action: AimAtActive, found: Announcement) -> Reply:
    """Let it be for those who were active in so many days. Raises: Refusal."""
    if action.days not in view.ACTIVE_DAYS:
        raise Refusal("error-old-button")
    return await _aims(visit, await _aimed(visit, found, replace(found.audience, active_days=action.days)))


async def show_languages(visit: Visit, _: ShowAimedLanguages, found: Announcement) -> Reply:
    """Offer the languages."""
    return view.aimed_languages(found, visit.services.texts.languages, visit.t)


async def aim_at_language(visit: Visit, action: AimAtLanguage, found: Announcement) -> Reply:
    """Let it be for those who are spoken to in a language, or no longer. Raises: Refusal."""
    spoken, chosen = visit.services.texts.languages, found.audience.languages
    if action.language not in spoken:
        raise Refusal("error-old-button")
    kept = tuple(each for each in spoken if _stays(each, action.language, chosen, wanted=action.wanted))
    found = await _aimed(visit, found, replace(found.audience, languages=kept))
    return view.aimed_languages(found, spoken, visit.t)


async def show_topics(visit: Visit, action: ShowAimedTopics, found: Announcement) -> Reply:
    """Offer a page of the topics."""
    return await _topics(visit, found, action.page)


async def aim_at_topic(visit: Visit, action: AimAtTopic, found: Announcement) -> Reply:
    """Let it be for those who follow a topic, or no longer. Raises: Refusal."""
    async with visit.store.read() as tx:
        known = sorted(topic.id for topic in await tx.topics.all())
    if action.topic_id not in known:
        raise Refusal("error-old-button")
    kept = [each for each in known if _stays(each, action.topic_id, found.audience.topic_ids, wanted=action.wanted)]
    found = await _aimed(visit, found, replace(found.audience, topic_ids=tuple(kept)))
    return await _topics(visit, found, action.page)


async def set_silent(visit: Visit, action: SetSilent, found: Announcement) -> Reply:
    """Let it come without a sound, or with one."""
    return await card(visit, await visit.services.announcements.sound(found.id, visit.user_id, silent=action.wanted))


def _stays(each: object, pressed: object, chosen: Iterable[object], *, wanted: bool) -> bool:
    """Tell whether something is chosen once another thing was pressed, or the thing itself."""
    return wanted if each == pressed else each in chosen


async def _aimed(visit: Visit, found: Announcement, audience: AudienceFilter) -> Announcement:
    return await visit.services.announcements.aim(found.id, visit.user_id, audience)


async def _aims(visit: Visit, found: Announcement) -> View:
    count = await visit.services.announcements.reach(found)
    async with visit.store.read() as tx:
        topics = [topic for topic in await tx.topics.all() if topic.id in found.audience.topic_ids]
    return view.aims(found, count, topics, visit.t)


async def _topics(visit: Visit, found: Announcement, page: int) -> View:
    async with visit.store.read() as tx:
        topics = await tx.topics.all()
    return view.aimed_topics(found, topics, page, visit.t)


ACTIONS = (
    on(ShowAudience, draft_in, show_audience),
    on(AimAtKind, draft_in, aim_at_kind),
    on(AimAtActive, draft_in, aim_at_active),
    on(ShowAimedLanguages, draft_in, show_languages),
    on(AimAtLanguage, draft_in, aim_at_language),
    on(ShowAimedTopics, draft_in, show_topics),
    on(AimAtTopic, draft_in, aim_at_topic),
    on(SetSilent, draft_in, set_silent),
)
