"""What chats show in the end, where editors have changed what was out, compared with what they should show."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sqlalchemy import func, or_, select

from bot.sandbox import LocalTelegram
from bot.sandbox.content import said
from digests.model import ArticleStatus, DeliveryState, EditionKind
from digests.store.engine.connection import AnyRow, Connection
from digests.store.schema.articles import articles
from digests.store.schema.delivery import bodies, deliveries, editions
from tests.faults.correcting import NEWEST, PARTS, TITLE
from tests.faults.harness import Harness
from tests.faults.received import FINAL, Figures, shown

NOT_UP_TO_DATE, OUTDATED, BACK_AGAIN = "not brought up to date", "outdated titles in view", "edited back"
LOST, NOT_ENDED = "changes lost", "corrections not ended"
# What a correction says was wrong, and what is right.
QUOTED = re.compile("[“«][^”»]*[”»]")
# Figures of which none may be above 0.
WRONG = (NOT_UP_TO_DATE, OUTDATED, BACK_AGAIN, LOST, NOT_ENDED)


async def compared(harness: Harness) -> Figures:
    """Compare, and note in ``harness.seen`` what has become of the changes."""
    async with harness.store._database.read() as connection:
        rows = await connection.rows(_DIGESTS)
        other_states = Counter(row[0] for row in await connection.rows(_CHANGES))
        titles = {row.id: row.title for row in await connection.rows(_IN_PRINT)}
        corrections, open_ = await _corrections(connection)
    sent = [row for row in rows if row.state is DeliveryState.SENT]
    texts = [_in_view(harness.telegram, row) for row in sent]
    calls = Counter((call.method, call.ok) for call in harness.telegram.calls)
    harness.seen |= {
        "corrections": corrections,
        "edited": calls["editMessageText", True],
        "edits refused": calls["editMessageText", False],
        NOT_UP_TO_DATE: sum(_differs(text, row) for text, row in zip(texts, sent, strict=True)),
        OUTDATED: sum(not set(TITLE.findall(QUOTED.sub("", text or ""))) <= set(titles.values()) for text in texts),
        BACK_AGAIN: _edited_back(harness.telegram),
        LOST: sum(titles.get(article_id) != title for article_id, title in harness.titles.items())
        + (not any(row.withdrawn_at for row in rows)),
        NOT_ENDED: open_,
    }
    not_final = sum(count for state, count in other_states.items() if state not in FINAL)
    return _figures(harness, rows, not_final)


_DIGESTS = (
    select(
        deliveries.c.chat_id, deliveries.c.part, deliveries.c.state, deliveries.c.message_id, editions.c.withdrawn_at,
        bodies.c.parameters,
    )
    .join(editions, editions.c.id == deliveries.c.edition_id)
    .join(bodies, (bodies.c.edition_id == deliveries.c.edition_id) & (bodies.c.part == deliveries.c.part))
    .where(editions.c.kind == EditionKind.DIGEST)
)  # fmt: skip
_CHANGES = (
    select(deliveries.c.state)
    .join(editions, editions.c.id == deliveries.c.edition_id)
    .where(editions.c.kind != EditionKind.DIGEST)
)
_IN_PRINT = select(articles.c.id, articles.c.title).where(articles.c.status == ArticleStatus.PUBLISHED)


async def _corrections(connection: Connection) -> tuple[int, int]:
    """Return how many corrections were begun, and how many editions are not done with theirs."""
    undone = or_(editions.c.stale > 0, editions.c.handed_up_to.is_not(None))
    begun = select(func.count()).where(editions.c.corrects.is_not(None))
    return await connection.value(begun), await connection.value(select(func.count()).where(undone))


def _in_view(telegram: LocalTelegram, row: AnyRow) -> str | None:
    """Return what stands in a chat where a message was received, None where it was deleted."""
    message = telegram.world.rooms[row.chat_id].messages.get(row.message_id)
    return None if message is None else said(message)


def _differs(text: str | None, row: AnyRow) -> bool:
    """Tell whether a chat does not show what its edition says by now; one that was taken back it does not show."""
    if text is None:
        return row.withdrawn_at is None
    return text != shown(row.parameters["text"])


def _edited_back(telegram: LocalTelegram) -> int:
    """Count the messages that have come to say again what they had said before."""
    told: dict[tuple[int, int], list[str]] = {}
    for room in telegram.world.rooms.values():
        for event in room.events:
            if event.kind != "deleted":
                told.setdefault((room.id, event.message["message_id"]), []).append(said(event.message))
    return sum(len(texts) > len(set(texts)) for texts in told.values())


def _figures(harness: Harness, rows: Sequence[AnyRow], changes_not_final: int) -> Figures:
    states = Counter(row.state for row in rows)
    messages = {(chat_id, message_id) for chat_id, message_id, _ in harness.telegram.deliveries}
    sent = {(row.chat_id, row.message_id) for row in rows if row.state is DeliveryState.SENT}
    # What a row of unknown fate has sent bears no number that anybody knows.
    unknown = Counter(row.chat_id for row in rows if row.state is DeliveryState.UNKNOWN)
    nameless = Counter(chat_id for chat_id, _ in messages - sent)
    received = Counter((chat_id, _part(text)) for chat_id, _, text in harness.telegram.deliveries)
    return Figures(
        rows=len(rows),
        received=len(received),
        sent=states[DeliveryState.SENT],
        failed=states[DeliveryState.FAILED],
        unknown=states[DeliveryState.UNKNOWN],
        unknown_that_arrived=(nameless & unknown).total(),
        unknown_allowed=harness.unknown_allowed,
        received_twice=sum(count > 1 for count in received.values()),
        sent_but_not_received=len(sent - messages),
        received_but_not_recorded=(nameless - unknown).total(),
        not_final=_not_final(states) + changes_not_final,
        missing=max(PARTS * harness.expected - len(rows), 0),
    )


def _part(text: str) -> str:
    """Return what tells the messages of a digest apart, however they were corrected; a line is known by its words."""
    return NEWEST if NEWEST in text else "the rest" if TITLE.search(text) else text


def _not_final(states: Counter[DeliveryState]) -> int:
    return sum(count for state, count in states.items() if state not in FINAL)
