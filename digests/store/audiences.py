"""Which chats an announcement is for: asked chat by chat, so that a walk over all costs no more than they are."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, exists, or_, select

from digests.model import AudienceFilter, ChatKind
from digests.store.schema.answers import answers
from digests.store.schema.chats import chats, saved, subscriptions
from digests.store.schema.delivery import deliveries

# What the keys of digests begin with that somebody has asked for; behind it stands when that was.
ASKED_KEY = "now"


def is_awake(now: datetime) -> ColumnElement[bool]:
    """Return the condition that a chat takes what is sent to it, and has not said that it wants nothing for now."""
    pauses = chats.c.paused_until.is_not(None) & (chats.c.paused_until > now)
    return chats.c.active & ~chats.c.stopped & ~pauses


def conditions(audience: AudienceFilter, at: datetime, *, of_all: bool = False) -> list[ColumnElement[bool]]:
    """Return the conditions of an audience, as it is at a moment; ``of_all``: every chat is asked, not some by id."""
    found: list[ColumnElement[bool]] = []
    if audience.topic_ids:
        chosen = subscriptions.c.topic_id.in_(audience.topic_ids)
        found.append(exists().where(subscriptions.c.chat_id == chats.c.id, chosen))
    if audience.languages:
        found.append(chats.c.language.in_(audience.languages))
    if audience.kinds:
        groups = (ChatKind.SUPERGROUP,) if ChatKind.GROUP in audience.kinds else ()
        found.append(chats.c.kind.in_((*audience.kinds, *groups)))
    if audience.active_days:
        found.append(_is_active(at - timedelta(days=audience.active_days), of_all=of_all))
    return found


def _is_active(since: datetime, *, of_all: bool) -> ColumnElement[bool]:
    """Return the condition that a chat has come, chosen a topic, kept an article or asked for news since a moment.

    Nobody notes when somebody was there: these are the traces that are kept anyway.
    """
    asked = deliveries.c.digest_key >= f"{ASKED_KEY}:{since:%Y-%m-%dT%H:%M:%S.%f}"
    follows = subscriptions.c.since >= since
    # Chat by chat, each subscription is looked up where it lies: for all chats that takes five times as long as to read
    # them all one after the other.
    new = select(subscriptions.c.chat_id).where(follows)
    traces = (
        chats.c.id.in_(new) if of_all else exists().where(subscriptions.c.chat_id == chats.c.id, follows),
        exists().where(saved.c.chat_id == chats.c.id, saved.c.saved_at >= since),
        exists().where(answers.c.chat_id == chats.c.id, answers.c.shown_at >= since),
        exists().where(deliveries.c.chat_id == chats.c.id, asked, deliveries.c.digest_key < f"{ASKED_KEY};"),
    )
    return or_(chats.c.created_at >= since, *traces)
