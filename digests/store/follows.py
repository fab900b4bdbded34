"""What readers follow in words of their own: each rule once, who follows it, and which articles it wants."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, exists, func, select, tuple_, update

from digests.model import Article, Follow, Rule, RuleMatch, TopicMatch, rule_topic
from digests.store.engine.columns import keepable
from digests.store.engine.connection import Connection
from digests.store.engine.prepared import prepared
from digests.store.schema.articles import ARTICLE, articles
from digests.store.schema.follows import follows, has_ended, hears_at_once, rule_matches, rules

_FOLLOW = select(rules.c.id, rules.c.text, follows.c.paused, follows.c.since, hears_at_once(follows))
_FOLLOWS = _FOLLOW.join(follows, follows.c.rule_id == rules.c.id).where(~has_ended(follows))
_OF_CHAT = prepared(_FOLLOWS.where(follows.c.chat_id == bindparam("chat")).order_by(follows.c.since, rules.c.id))


class Follows:
    """The rules of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def of(self, chat_id: int) -> list[Follow]:
        """Return what a chat follows in its own words, the first first."""
        return [Follow(*row) for row in await self._connection.rows(_OF_CHAT, {"chat": chat_id})]

    async def get(self, chat_id: int, rule_id: int) -> Follow | None:
        """Return one of them, None where the chat does not follow it."""
        own = _FOLLOWS.where(follows.c.chat_id == chat_id, rules.c.id == rule_id)
        row = await self._connection.row(own)
        return None if row is None else Follow(*row)

    async def rule(self, text: str, needs: Sequence[Collection[str]]) -> int:
        """Return the number of the rule with these words, stored where it is new, under its first group of needs."""
        text = keepable(text)
        digest = hashlib.sha256(text.encode()).hexdigest()
        values = {"digest": digest, "text": text, "needs": [sorted(group) for group in needs]}
        await self._connection.run(self._connection.dialect.insert(rules).values(values).on_conflict_do_nothing())
        return int(await self._connection.value(select(rules.c.id).where(rules.c.digest == digest)))

    async def put(
        self, chat_id: int, rule_id: int, now: datetime, *, paused: bool = False, alerts_after: int | None = None
    ) -> None:
        """Let a chat follow a rule, from now on where it did not, or let that rest.

        alerts_after: it hears at once of articles with higher numbers; the digest tells it where that is None.
        """
        changed = {"paused": paused, "ended_at": None, "alerts_after": alerts_after}
        values = {"chat_id": chat_id, "rule_id": rule_id, "since": now, **changed}
        new = self._connection.dialect.insert(follows).values(values)
        await self._connection.run(new.on_conflict_do_update(index_elements=["chat_id", "rule_id"], set_=changed))

    async def end(self, chat_id: int, rule_id: int, now: datetime) -> bool:
        """Let a chat follow a rule no longer; tell whether it did. It can be put back until it is forgotten."""
        own = (follows.c.chat_id == chat_id) & (follows.c.rule_id == rule_id) & ~has_ended(follows)
        return bool(await self._connection.run(update(follows).where(own).values(ended_at=now)))

    async def ended(self, chat_id: int, rule_id: int) -> Follow | None:
        """Return what a chat has ended and can take back."""
        own = _FOLLOW.join(follows, follows.c.rule_id == rules.c.id).where(has_ended(follows))
        row = await self._connection.row(own.where(follows.c.chat_id == chat_id, rules.c.id == rule_id))
        return None if row is None else Follow(*row)

    async def in_digest(self, chat_id: int) -> list[int]:
        """Return the rules that have a section in a chat's digests, in order."""
        return [each.rule_id for each in await self.of(chat_id) if not each.paused]

    async def rules_after(self, rule_id: int, limit: int) -> list[Rule]:
        """Return the next rules after a number, in order."""
        query = select(rules.c.id, rules.c.text, rules.c.needs).where(rules.c.id > rule_id).order_by(rules.c.id)
        return [Rule(row.id, row.text, _groups(row.needs)) for row in await self._connection.rows(query.limit(limit))]

    async def count_rules(self) -> int:
        """Return how many rules there are."""
        return int(await self._connection.value(select(func.count()).select_from(rules)))

    async def rule_ids(self) -> list[int]:
        """Return the numbers of all rules."""
        return [row[0] for row in await self._connection.rows(select(rules.c.id))]

    async def texts(self, rule_ids: Collection[int]) -> dict[int, str]:
        """Return the words of rules by their numbers."""
        listed = self._connection.dialect.listed(sorted(rule_ids))
        query = select(rules.c.id, rules.c.text).where(rules.c.id.in_(listed))
        return {row.id: row.text for row in await self._connection.rows(query)}

    async def add_matches(self, found: Sequence[RuleMatch]) -> None:
        """Note which articles rules want; for rules that are gone by now, nothing."""
        known = await self.texts({each.rule_id for each in found})
        rows = [
            {"article_id": each.article_id, "rule_id": each.rule_id, "score": each.score}
            for each in found
            if each.rule_id in known
        ]
        await self._connection.run(self._connection.dialect.insert(rule_matches).on_conflict_do_nothing(), rows)

    async def matched(
        self, after: int, up_to: int, rule_ids: Collection[int]
    ) -> list[tuple[Article, tuple[TopicMatch, ...]]]:
        """Return the articles with numbers in (after, up_to] that rules want, each rule as the topic of its section."""
        texts = await self.texts(rule_ids)
        listed = self._connection.dialect.listed(sorted(texts))
        query = select(*ARTICLE, rule_matches.c.rule_id, rule_matches.c.score)
        query = query.join(rule_matches, rule_matches.c.article_id == articles.c.id).where(
            rule_matches.c.rule_id.in_(listed), articles.c.number > after, articles.c.number <= up_to
        )
        found: dict[int, tuple[Article, tuple[TopicMatch, ...]]] = {}
        for *article, rule_id, score in await self._connection.rows(
            query.order_by(articles.c.number, rule_matches.c.rule_id)
        ):
            match = TopicMatch(rule_topic(rule_id, texts[rule_id]), score)
            known, matches = found.get(article[0]) or (Article(*article), ())
            found[known.id] = known, (*matches, match)
        return list(found.values())

    async def forget_ended(self, before: datetime, limit: int) -> int:
        """Forget up to ``limit`` follows that were ended before a moment, and their rules where nobody has them now.

        Returns how many rows are gone.
        """
        ended = select(follows.c.chat_id, follows.c.rule_id).where(has_ended(follows), follows.c.ended_at < before)
        chosen = tuple_(follows.c.chat_id, follows.c.rule_id).in_(ended.order_by(follows.c.ended_at).limit(limit))
        gone = await self._connection.rows(delete(follows).where(chosen).returning(follows.c.rule_id))
        return len(gone) + await self.forget_unused({row[0] for row in gone})

    async def forget_unused(self, rule_ids: Collection[int]) -> int:
        """Forget those of some rules that nobody follows, with what they matched; return how many."""
        chosen = rules.c.id.in_(self._connection.dialect.listed(sorted(rule_ids)))
        unused = ~exists().where(follows.c.rule_id == rules.c.id)
        return await self._connection.run(delete(rules).where(chosen, unused)) if rule_ids else 0


def _groups(needs: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, needs))
