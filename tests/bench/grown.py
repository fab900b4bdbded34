"""A database as years of a newsroom leave it, written by the database itself: row by row it would take hours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from datetime import time as local_time
from typing import Any

from sqlalchemy import ColumnElement, Integer, String, Table, cast, insert, literal, literal_column, select, text

from digests.model import ArticleStatus, Chat, ChatKind, Deed, DeliveryState, EditionKind, Person, Role
from digests.store import Store
from digests.store.delivery.owing import noted
from digests.store.schema.articles import articles
from digests.store.schema.audit import audit
from digests.store.schema.chats import chats, subscriptions
from digests.store.schema.delivery import bodies, deliveries, editions
from digests.store.schema.feeds import feed_entries, feeds
from digests.store.schema.suggestions import suggestions
from digests.store.schema.topics import article_topics
from digests.topics.topics import SEEDED
from tests.bench.generated import TITLE_WORDS, Language

# Beyond the ids of those who talk to the bot meanwhile.
FIRST_CHAT = 100_000_000
TOPICS, FEEDS, PEOPLE, SUGGESTIONS, SCHEDULED, SITES, EDITIONS_A_DAY, DAYS = 8, 60, 30, 500, 200, 150, 40, 80
AT_ONCE, TEXT_WORDS = 50_000, 180
TEXT = "Ships wait outside until the pilots have come on board, and the port opens at six. " * 12
# The number of the row that is being written.
ROW: ColumnElement[int] = literal_column("n.i", Integer)


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is of what grows."""

    chats: int = 100_000
    deliveries: int = 1_000_000
    acts: int = 100_000
    drafts: int = 20_000
    published: int = 20_000

    def scaled(self, scale: float) -> Size:
        """Return so much of everything, but a thousand at least."""
        return Size(*(max(int(each * scale), 1000) for each in asdict(self).values()))


async def grown(url: str, size: Size) -> None:
    """Fill a new database with what came over eighty days."""
    store, now = await Store.open(url), datetime.now(UTC)
    async with store.write() as tx:
        for number in range(1, TOPICS + 1):
            await tx.topics.add(f"topic-{number}", {"en": f"Topic {number}"}, "word", "")
        for number in range(1, PEOPLE + 1):
            await tx.people.add(Person(number, f"Editor {number}", 1, now, Role.EDITOR))
        # The topics of the configuration would be looked for in all that follows, before the bot answers anybody.
        await tx.notes.keep(SEEDED, "yes")
    await _articles(store, size, now)
    # Their digest comes each day: what is new to them is a day's news.
    await add_chats(store, size.chats, now, covered=size.published // DAYS * (DAYS - 1))
    await _deliveries(store, size, now)
    await _acts(store, size, now)
    said = {"text": "More about ships", "made_at": now}
    await repeated(store, suggestions, SUGGESTIONS, said, user_id=ROW + FIRST_CHAT)
    await settled(store)
    await store.close()


async def settled(store: Store) -> None:
    """Let PostgreSQL know what it has, which it does by itself after a minute; the bot lets SQLite do without."""
    async with store._database.write() as connection:
        if not connection.dialect.one_writer:
            await connection.run(text("ANALYZE"))


async def repeated(
    store: Store, table: Table, rows: int, same: dict[str, Any], first: int = 1, **varied: ColumnElement[Any]
) -> None:
    """Add so many rows that have the same values, but for those that vary with the number of the ``ROW``."""
    columns = {name: literal(value, table.c[name].type) for name, value in same.items()} | varied
    for start in range(first, first + rows, AT_ONCE):
        last = min(start + AT_ONCE, first + rows) - 1
        n = select(literal(start, Integer).label("i")).cte("n", recursive=True)
        n = n.union_all(select(n.c.i + 1).where(n.c.i < last))
        query = select(*(each.label(name) for name, each in columns.items())).select_from(n)
        async with store._database.write() as connection:
            await connection.run(insert(table).from_select(list(columns), query))


async def add_chats(
    store: Store, count: int, now: datetime, topics: Sequence[int] = (1, 2, 3), covered: int = 0
) -> None:
    """Add private chats that follow these topics each, and have had what was published up to a number."""
    alike = Chat(
        id=0, kind=ChatKind.PRIVATE, title="Reader", created_at=now - timedelta(days=DAYS), language="en",
        timezone="Europe/Rome", digest_time=local_time(8), next_due_at=now + timedelta(days=1),
        covered=covered,
    )  # fmt: skip
    own = {name: value for name, value in asdict(alike).items() if name in chats.c and name != "id"}
    await repeated(store, chats, count, own | {"followed": noted(topics)}, id=ROW + FIRST_CHAT)
    for topic in topics:
        follows = {"topic_id": topic, "since": now - timedelta(days=DAYS)}
        await repeated(store, subscriptions, count, follows, chat_id=ROW + FIRST_CHAT)


async def _articles(store: Store, size: Size, now: datetime) -> None:
    url = "https://site" + cast(ROW % SITES, String) + ".example/feed/" + cast(ROW, String)
    listed = {
        "title": "A feed", "added_at": now, "next_poll_at": now + timedelta(days=9), "interval_s": 3600,
        "trusted": False, "paused": False, "folder": (), "failures": 0, "told": False,
    }  # fmt: skip
    await repeated(store, feeds, FEEDS, listed, id=ROW, url=url)
    alike = {"text": TEXT, "language": "en", "topics_chosen": False, "source_words": ""}
    site = "site" + cast(ROW % SITES, String) + ".example"
    title = "Ships wait outside the port, part " + cast(ROW, String)
    words: dict[str, Any] = {"title": title, "site": site, "source": site}
    each_day = size.published // DAYS
    known = each_day * DAYS
    await _published(store, each_day, now)
    waits = alike | {"status": ArticleStatus.DRAFT, "created_at": now}
    await repeated(store, articles, size.drafts, waits, known + 1, id=ROW, **words)
    planned = alike | {"status": ArticleStatus.SCHEDULED, "created_at": now, "publish_at": now + timedelta(days=2)}
    known += size.drafts
    await repeated(store, articles, SCHEDULED, planned, known + 1, id=ROW, **words)
    known += SCHEDULED
    on = {"words": ("ships",), "learned": (), "by_editor": False, "score": 1.0}
    number: dict[str, Any] = {"number": ROW}
    for turn in range(2):
        topic = (ROW + turn * 3) % TOPICS + 1
        await repeated(store, article_topics, each_day * DAYS, on, article_id=ROW, topic_id=topic, **number)
        rest = known - each_day * DAYS
        await repeated(store, article_topics, rest, on, each_day * DAYS + 1, article_id=ROW, topic_id=topic)
    met = {"seen_at": now}
    await repeated(store, feed_entries, known, met, feed_id=ROW % FEEDS + 1, key=cast(ROW, String), article_id=ROW)
    async with store._database.write() as connection:
        await connection.run(text(f"UPDATE counters SET value = {each_day * DAYS} WHERE name = 'published'"))


async def _published(store: Store, each_day: int, now: datetime) -> None:
    """Add what was published, each with words of its own: of one text it would be one story, as no newsroom has it."""
    texts = Language.made().texts(each_day * DAYS, TITLE_WORDS + TEXT_WORDS, seed=1)
    for day in range(DAYS):
        at = now - timedelta(days=DAYS - day)
        rows = [
            {
                "id": number, "number": number, "title": " ".join(words[:TITLE_WORDS]).capitalize(),
                "text": f"{' '.join(words[TITLE_WORDS:]).capitalize()}.", "language": "en", "topics_chosen": False,
                "source_words": "", "site": f"site{number % SITES}.example", "source": f"site{number % SITES}.example",
                "status": ArticleStatus.PUBLISHED, "created_at": at, "published_at": at,
            }
            for number, words in zip(range(day * each_day + 1, (day + 1) * each_day + 1), texts, strict=False)
        ]  # fmt: skip
        async with store._database.write() as connection:
            await connection.run(insert(articles), rows)


async def _deliveries(store: Store, size: Size, now: datetime) -> None:
    rounds = -(-size.deliveries // size.chats)
    made = DAYS * EDITIONS_A_DAY
    for day in range(DAYS):
        at = now - timedelta(days=DAYS - day)
        alike = {
            "day": at.date(), "language": "en", "composed_at": at, "covers_after": 0, "covers_up_to": 1, "open": False,
            "kind": EditionKind.DIGEST, "outline": {"sections": "y" * 4000}, "queued": 300, "sent": 290, "failed": 10,
            "last_sent_at": at,
        }  # fmt: skip
        await repeated(store, editions, EDITIONS_A_DAY, alike, day * EDITIONS_A_DAY + 1, id=ROW)
    body = {"part": 0, "method": "sendMessage", "parameters": {"text": TEXT}, "instead": ()}
    await repeated(store, bodies, made, body, edition_id=ROW)
    for turn in range(rounds):
        at = now - timedelta(days=rounds - turn)
        sent = {
            "digest_key": f"daily:{at:%Y-%m-%d}", "part": 0, "state": DeliveryState.SENT, "attempts": 1, "due_at": at,
            "not_before": at, "started_at": at, "finished_at": at,
        }  # fmt: skip
        of_turn: dict[str, Any] = {"chat_id": ROW + FIRST_CHAT, "edition_id": ROW % made + 1, "message_id": ROW}
        await repeated(store, deliveries, size.chats, sent, **of_turn)


async def _acts(store: Store, size: Size, now: datetime) -> None:
    for day in range(DAYS):
        count = size.acts // DAYS
        done: dict[str, Any] = {"made_at": now - timedelta(days=DAYS - day), "before": {}, "after": {"title": "Ships"}}
        did = done | {"deed": (Deed.ADDED, Deed.REVISED, Deed.PUBLISHED, Deed.DISCARDED)[day % 4]}
        who = {"by": ROW % PEOPLE + 1, "article_id": ROW % size.published + 1}
        await repeated(
            store, audit, count, did, day * count + 1, subject="feed " + cast(ROW % FEEDS + 1, String), **who
        )
