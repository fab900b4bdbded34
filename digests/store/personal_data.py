"""Everything that is stored about one chat: to show it, to move it to another id, to delete it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Table, and_, delete, exists, func, or_, select, update

from digests.model import JSON, PERSON, ArticleStatus, ChatKind, Role, UnderWay, UpdateState
from digests.store.audit import NOBODY, Audit
from digests.store.chats import Subscriptions
from digests.store.contributions import Contributions
from digests.store.delivery.owing import noted, noted_ids
from digests.store.engine.connection import Connection
from digests.store.follows import Follows
from digests.store.schema.announcements import announcements
from digests.store.schema.answers import answers
from digests.store.schema.articles import articles, card_places, cards, contributions, hands, imports
from digests.store.schema.audit import audit
from digests.store.schema.chats import (
    chats,
    connections,
    editors,
    filter_sets,
    invitations,
    mornings,
    questions,
    saved,
    subscriptions,
    unmet,
)
from digests.store.schema.delivery import deliveries
from digests.store.schema.feeds import feeds, source_channels
from digests.store.schema.follows import alerting, follows, rules
from digests.store.schema.inbox import inbox, is_open
from digests.store.schema.suggestions import suggestions
from digests.store.schema.topics import rematches, topics

_UNDER_WAY = articles.c.status.in_((ArticleStatus.DRAFT, ArticleStatus.SCHEDULED))
# Each table with a chat in it, and what besides the chat makes a row of it unique.
OF_CHAT: tuple[tuple[Table, tuple[str, ...] | None], ...] = (
    (subscriptions, ("topic_id",)),
    (connections, ("user_id",)),
    (questions, ("user_id",)),
    (deliveries, ("digest_key", "part")),
    (cards, None),
    (answers, ("message_id",)),
    (saved, ("article_id",)),
    (follows, ("rule_id",)),
    (alerting, ()),
    (audit, None),
    (card_places, ("article_id",)),
    (unmet, ()),
)


class PersonalData:
    """What is stored about chats, in one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection, subscriptions: Subscriptions, follows: Follows) -> None:
        self._connection, self._subscriptions, self._follows = connection, subscriptions, follows

    async def export(self, chat_id: int) -> JSON:
        """Return all that is stored about a chat, ready for ``json.dumps``; empty where nothing is."""
        told: JSON = {}
        for name, source, condition in _stored_about(chat_id):
            rows = await self._connection.rows(select(source).where(condition))
            if rows:
                told[name] = [{column: _plain(value) for column, value in row._mapping.items()} for row in rows]
        return told

    async def under_way(self, user_id: int, owner_ids: Collection[int]) -> UnderWay:
        """Return how much somebody has under way."""
        mine = select(articles.c.status, func.count()).where(articles.c.added_by == user_id, _UNDER_WAY)
        counts = {row[0]: row[1] for row in await self._connection.rows(mine.group_by(articles.c.status))}
        lonely = select(func.count()).select_from(source_channels).where(_lonely(user_id, owner_ids))
        channels = int(await self._connection.value(lonely))
        return UnderWay(counts.get(ArticleStatus.DRAFT, 0), counts.get(ArticleStatus.SCHEDULED, 0), channels)

    async def open_articles(self, user_id: int) -> list[tuple[int, ArticleStatus]]:
        """Return what somebody added that is not out yet, by its id, and whether it is a draft or scheduled."""
        query = select(articles.c.id, articles.c.status).where(articles.c.added_by == user_id, _UNDER_WAY)
        return [(row[0], row[1]) for row in await self._connection.rows(query.order_by(articles.c.id))]

    async def hand_over(self, user_id: int, heir_id: int | None, owner_ids: Collection[int] = ()) -> int:
        """End what an editor has under way: what is not published goes to an heir, and their channels are no sources.

        What was scheduled is a draft again; without an heir all of it is discarded. A channel that another editor, an
        owner or the heir has connected too stays a source. Returns how many articles there were.
        """
        status = ArticleStatus.DISCARDED if heir_id is None else ArticleStatus.DRAFT
        keepers = [*owner_ids, *([] if heir_id is None else [heir_id])]
        await self._connection.run(delete(source_channels).where(_lonely(user_id, keepers)))
        await Contributions(self._connection).forget_open(user_id)
        await self._connection.run(delete(hands).where(hands.c.user_id == user_id))
        held = update(announcements).where(announcements.c.holder_id == user_id)
        await self._connection.run(held.values(holder_id=None, held_since=None))
        given = update(articles).where(articles.c.added_by == user_id, _UNDER_WAY)
        return await self._connection.run(given.values(added_by=heir_id, status=status, publish_at=None))

    async def former_editors(self, owner_ids: Collection[int]) -> list[int]:
        """Return who has something under way and is neither an editor nor an owner any more."""
        theirs = articles.c.added_by.is_not(None) & articles.c.added_by.not_in(owner_ids)
        former = theirs & articles.c.added_by.not_in(select(editors.c.user_id))
        query = select(articles.c.added_by).distinct().where(_UNDER_WAY, former).order_by(articles.c.added_by)
        return [row[0] for row in await self._connection.rows(query)]

    async def delete(self, chat_id: int, heir_id: int | None = None) -> None:
        """Delete all that is stored about a chat; with a private chat all that is stored about its person.

        Articles and feeds stay, but no longer say who added them; what is unpublished goes to an heir or is discarded.
        """
        await self.hand_over(chat_id, heir_id)
        await self._connection.run(delete(inbox).where(_came_from(chat_id), ~is_open(inbox)))
        await self._connection.run(delete(imports).where(_brought_in(chat_id)))
        theirs = await self._connection.rows(select(follows.c.rule_id).where(follows.c.chat_id == chat_id))
        await self._connection.run(delete(chats).where(chats.c.id == chat_id))
        await self._follows.forget_unused([row[0] for row in theirs])
        for table in (contributions, suggestions):
            await self._connection.run(delete(table).where(table.c.user_id == chat_id))
        for table in (connections, questions, cards, card_places):
            own = or_(table.c.chat_id == chat_id, table.c.user_id == chat_id)
            await self._connection.run(delete(table).where(own))
        from_them = cards.c.origin.startswith(f"{PERSON}{chat_id}@")
        await self._connection.run(update(cards).where(from_them).values(origin=None))
        for table in (editors, mornings):
            await self._connection.run(delete(table).where(table.c.user_id == chat_id))
        await self._connection.run(update(editors).where(editors.c.added_by == chat_id).values(added_by=NOBODY))
        await Audit(self._connection).forget_person(chat_id)
        await self._connection.run(delete(invitations).where(invitations.c.invited_by == chat_id))
        await self._connection.run(delete(source_channels).where(source_channels.c.chat_id == chat_id))
        shown_there = update(rematches).where(rematches.c.chat_id == chat_id)
        await self._connection.run(shown_there.values(chat_id=None, message_id=None))
        begun = update(announcements).where(announcements.c.created_by == chat_id)
        await self._connection.run(begun.values(created_by=None))
        for table in (articles, feeds):
            await self._connection.run(update(table).where(table.c.added_by == chat_id).values(added_by=None))

    async def migrate(self, old_id: int, new_id: int) -> None:
        """Move all that belongs to a group to the supergroup that it became; where both have something, both are kept.

        The supergroup gets the group's settings, and is owed what either is. Nothing happens where the group is not
        stored.
        """
        row = await self._connection.row(select(chats).where(chats.c.id == old_id).with_for_update())
        if row is None or old_id == new_id:
            return
        values = {**row._mapping, "id": new_id, "kind": ChatKind.SUPERGROUP}
        known = await self._connection.row(select(chats.c.covered, chats.c.owed).where(chats.c.id == new_id))
        if known is not None:
            values["covered"] = max(values["covered"], known.covered)
            values["owed"] = noted(tuple(dict.fromkeys(noted_ids(known.owed) + noted_ids(values["owed"]))))
        put = self._connection.dialect.insert(chats).values(values)
        await self._connection.run(put.on_conflict_do_update(index_elements=["id"], set_=values))
        for table, unique in OF_CHAT:
            await self._move(table, unique, old_id, new_id)
        await self._subscriptions.note(new_id)
        await self._connection.run(delete(chats).where(chats.c.id == old_id))

    async def _move(self, table: Table, unique: tuple[str, ...] | None, old_id: int, new_id: int) -> None:
        move = update(table).where(table.c.chat_id == old_id).values(chat_id=new_id)
        if unique is not None:
            there = table.alias("there")
            same = and_(there.c.chat_id == new_id, *(there.c[name] == table.c[name] for name in unique))
            move = move.where(~exists().where(same))
        await self._connection.run(move)
        await self._connection.run(delete(table).where(table.c.chat_id == old_id))


def _lonely(user_id: int, keepers: Collection[int]) -> ColumnElement[bool]:
    """Return the condition that a channel is a source by somebody alone, and neither by an editor nor by keepers."""
    theirs = select(connections.c.chat_id).where(connections.c.user_id == user_id)
    others = select(editors.c.user_id).where(editors.c.role == Role.EDITOR)
    kept_by = (connections.c.user_id.in_(others) | connections.c.user_id.in_(keepers)) & (
        connections.c.user_id != user_id
    )
    kept = select(connections.c.chat_id).where(kept_by)
    return source_channels.c.chat_id.in_(theirs) & source_channels.c.chat_id.not_in(kept)


def _came_from(chat_id: int) -> ColumnElement[bool]:
    """Return the condition that an update came from a chat or a person; in groups too, where it was set aside."""
    told = or_(*(inbox.c.body.contains(f'"id": {chat_id}{end}') for end in ",}"))
    return or_(
        inbox.c.queue.in_((str(chat_id), f"inline:{chat_id}")),
        inbox.c.post.startswith(f"{chat_id}:"),
        and_(inbox.c.state == UpdateState.ASIDE, told),
    )


def _brought_in(chat_id: int) -> ColumnElement[bool]:
    kinds = ("said", "shown", "link", "post", "album")
    return or_(*(imports.c.key.startswith(f"{kind}:{chat_id}:", autoescape=True) for kind in kinds))


def _stored_about(chat_id: int) -> Iterator[tuple[str, FromClause, ColumnElement[bool]]]:
    yield "chat", chats, chats.c.id == chat_id
    followed = select(subscriptions.c.chat_id, topics.c.slug.label("topic"), subscriptions.c.since)
    topics_followed = followed.join(topics, topics.c.id == subscriptions.c.topic_id).subquery()
    yield "topics", topics_followed, topics_followed.c.chat_id == chat_id
    filtered = select(chats.c.id.label("chat_id"), filter_sets.c.filters)
    filters = filtered.join(filter_sets, filter_sets.c.id == chats.c.filter_set).subquery()
    yield "brought by a list", unmet, unmet.c.chat_id == chat_id
    yield "filters", filters, filters.c.chat_id == chat_id
    in_words = select(follows.c.chat_id, rules.c.text, follows.c.paused, follows.c.since, follows.c.alerts_after)
    own_topics = in_words.join(rules, rules.c.id == follows.c.rule_id).subquery()
    yield "own topics", own_topics, own_topics.c.chat_id == chat_id
    yield "told at once", alerting, alerting.c.chat_id == chat_id
    yield "connected", connections, or_(connections.c.chat_id == chat_id, connections.c.user_id == chat_id)
    yield "questions", questions, or_(questions.c.chat_id == chat_id, questions.c.user_id == chat_id)
    yield "deliveries", deliveries, deliveries.c.chat_id == chat_id
    yield "saved", saved, saved.c.chat_id == chat_id
    yield "answers", answers, answers.c.chat_id == chat_id
    yield "cards", cards, or_(cards.c.chat_id == chat_id, cards.c.user_id == chat_id)
    yield "where cards stand", card_places, or_(card_places.c.chat_id == chat_id, card_places.c.user_id == chat_id)
    yield "in hand", hands, hands.c.user_id == chat_id
    theirs = or_(announcements.c.created_by == chat_id, announcements.c.holder_id == chat_id)
    yield "announcements", announcements, theirs
    yield "messages that became articles", imports, _brought_in(chat_id)
    yield "editor", editors, editors.c.user_id == chat_id
    yield "suggestions", suggestions, suggestions.c.user_id == chat_id
    yield "contributions", contributions, contributions.c.user_id == chat_id
    yield "told what waits", mornings, mornings.c.user_id == chat_id
    yield "articles", articles, articles.c.added_by == chat_id
    yield "feeds", feeds, feeds.c.added_by == chat_id
    yield "what was done", audit, or_(audit.c.by == chat_id, audit.c.chat_id == chat_id)
    yield "archive being sorted", rematches, rematches.c.chat_id == chat_id
    yield "taken in as a source", source_channels, source_channels.c.chat_id == chat_id


def _plain(value: Any) -> Any:
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return str(value) if isinstance(value, StrEnum) else value
