"""The editors' hand: what was said about stories, each by its articles, and about topics."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, delete, insert, select, update

from digests.compose.curation import Curation, Introduction, Mark, Move, Pictured, Tie, Withheld
from digests.model import NO_FRAME, Frame, Passage
from digests.store.engine.columns import keepable
from digests.store.engine.connection import Connection
from digests.store.engine.cross_join import InOrder
from digests.store.publication_numbers import take_numbers
from digests.store.schema.articles import articles
from digests.store.schema.desk import (
    desk_marks,
    desk_moves,
    desk_pictures,
    desk_ties,
    desk_titles,
    earlier_numbers,
    holds,
    introductions,
    topic_frames,
)

# The next digest of most readers comes within a day, and perhaps half a day late; what was written for it is old then.
FRESH = timedelta(hours=36)


class Curations:
    """What the editors said, in one transaction. Every method may raise StoreError.

    ``article_ids`` are those of one story, the leading one first.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def hand(self, after: int, now: datetime) -> Curation:
        """Return all that was said about articles with numbers after one, and about topics."""
        marks = await self._connection.rows(_about(desk_marks, after))
        ties = await self._connection.rows(_about(desk_ties, after).order_by(desk_ties.c.id))
        titles = await self._connection.rows(_about(desk_titles, after).where(desk_titles.c.used))
        pictures = await self._connection.rows(_about(desk_pictures, after).order_by(desk_pictures.c.id))
        return Curation(
            marks={(row.topic_id, row.article_id): (row.id, row.mark) for row in marks},
            ties=tuple(Tie(*row) for row in ties),
            moves=await self._moves(after),
            titles={row.article_id: (row.id, row.title) for row in titles},
            introductions=await self._introductions(after, now),
            withheld=await self._withheld(after),
            had=await self._had(after),
            frames=await self._frames(),
            pictures={row.article_id: Pictured(row.id, row.photo) for row in pictures},
        )

    async def was_on(self, article_id: int, topic_ids: Sequence[int], number: int) -> None:
        """Note on which topics an article was under a number; where an earlier one is known of a topic, that stays."""
        rows = [{"article_id": article_id, "topic_id": each, "number": number} for each in topic_ids]
        new = self._connection.dialect.insert(earlier_numbers)
        await self._connection.run(new.on_conflict_do_nothing(), rows)

    async def had_on(self, article_id: int) -> frozenset[int]:
        """Return the topics on which an article was under an earlier number."""
        query = select(earlier_numbers.c.topic_id).where(earlier_numbers.c.article_id == article_id)
        return frozenset([row[0] for row in await self._connection.rows(query)])

    async def mark(self, topic_id: int, article_ids: Sequence[int], mark: Mark | None) -> None:
        """Mark a story on a topic, in the place of older marks; None takes them away."""
        among = desk_marks.c.article_id.in_(self._connection.dialect.listed(article_ids))
        await self._connection.run(delete(desk_marks).where(desk_marks.c.topic_id == topic_id, among))
        if mark is not None:
            values = {"topic_id": topic_id, "article_id": article_ids[0], "mark": mark}
            await self._connection.run(insert(desk_marks).values(values))

    async def move(self, topic_id: int, article_id: int, before_id: int) -> None:
        """Let one story stand before another one on a topic."""
        values = {"topic_id": topic_id, "article_id": article_id, "before_id": before_id}
        await self._connection.run(insert(desk_moves).values(values))

    async def tie(self, article_id: int, others: Sequence[int], *, together: bool) -> None:
        """Say that an article belongs with others, or must not stand with any of them."""
        values = {"article_id": article_id, "others": others, "together": together}
        await self._connection.run(insert(desk_ties).values(values))

    async def ties_of(self, article_id: int) -> list[Tie]:
        """Return what was said of the stories that an article belongs to, in the order in which it was said."""
        own = select(desk_ties).where(desk_ties.c.article_id == article_id).order_by(desk_ties.c.id)
        return [Tie(*row) for row in await self._connection.rows(own)]

    async def untie(self, tie_id: int) -> None:
        """Take back what was said about articles that belong together or not."""
        await self._connection.run(delete(desk_ties).where(desk_ties.c.id == tie_id))

    async def retitle(self, article_id: int, title: str) -> None:
        """Give a story that an article leads a title of the editors' own."""
        await self._connection.run(delete(desk_titles).where(desk_titles.c.article_id == article_id))
        values = {"article_id": article_id, "title": title, "used": True}
        await self._connection.run(insert(desk_titles).values(values))

    async def use_titles(self, article_ids: Sequence[int], *, used: bool) -> None:
        """Use the editors' titles of a story, or the articles' own."""
        await self._connection.run(update(desk_titles).where(self._titled(article_ids)).values(used=used))

    async def unused_titles(self, article_ids: Sequence[int]) -> dict[int, str]:
        """Return the editors' titles of a story that are put aside, by article."""
        unused = select(desk_titles).where(self._titled(article_ids), ~desk_titles.c.used).order_by(desk_titles.c.id)
        return {row.article_id: row.title for row in await self._connection.rows(unused)}

    async def picture(self, article_id: int, photo: str | None) -> None:
        """Say which picture the story of an article has: a photo by its file id, the article's own (""), or none."""
        await self._connection.run(insert(desk_pictures).values(article_id=article_id, photo=photo))

    async def pictured(self, article_ids: Sequence[int]) -> Pictured | None:
        """Return what was said last of a story's picture, None where nothing was."""
        among = desk_pictures.c.article_id.in_(self._connection.dialect.listed(article_ids))
        last = select(desk_pictures.c.id, desk_pictures.c.photo).where(among).order_by(desk_pictures.c.id.desc())
        rows = await self._connection.rows(last.limit(1))
        return Pictured(*rows[0]) if rows else None

    async def unpicture(self, at: int) -> None:
        """Take back what was said of a story's picture; what was said before it holds again."""
        await self._connection.run(delete(desk_pictures).where(desk_pictures.c.id == at))

    async def forget_photos(self) -> None:
        """Let no story have a photo that was sent: another bot cannot send it again."""
        sent = desk_pictures.c.photo.is_not(None) & (desk_pictures.c.photo != "")
        await self._connection.run(update(desk_pictures).where(sent).values(photo=None))

    async def introduce(self, topic_id: int, language: str, text: str, now: datetime) -> None:
        """Write the words for the next digests of a topic in a language, in the place of older ones."""
        number = await take_numbers(self._connection, 1)
        values = {"text": keepable(text), "number": number, "written_at": now, "used": True}
        new = self._connection.dialect.insert(introductions).values(topic_id=topic_id, language=language, **values)
        await self._connection.run(new.on_conflict_do_update(index_elements=["topic_id", "language"], set_=values))

    async def use_introductions(self, topic_id: int, *, used: bool) -> None:
        """Let the words stand before the next digests of a topic, or not."""
        of_topic = update(introductions).where(introductions.c.topic_id == topic_id)
        await self._connection.run(of_topic.values(used=used))

    async def introductions(self, topic_id: int, after: int, now: datetime, *, used: bool) -> list[Introduction]:
        """Return the words of a topic that were written after a number and are not old, used or put aside."""
        which = (introductions.c.topic_id == topic_id) & (introductions.c.number > after)
        return await self._fresh(which, now, used=used)

    async def frames_of(self, topic_id: int) -> dict[str, Frame]:
        """Return what stands in every digest of a topic, by language."""
        frames = await self._frames(topic_frames.c.topic_id == topic_id)
        return {language: frame for (_, language), frame in frames.items()}

    async def put_frame(self, topic_id: int, language: str, frame: Frame) -> None:
        """Let words stand in every digest of a topic in a language, in the place of others; empty ones for none."""
        here = (topic_frames.c.topic_id == topic_id) & (topic_frames.c.language == language)
        await self._connection.run(delete(topic_frames).where(here))
        for place, said in frame._asdict().items():
            if said.text:
                values = {"topic_id": topic_id, "language": language, "place": place}
                words = {"text": keepable(said.text), "entities": said.entities}
                await self._connection.run(insert(topic_frames).values(values | words))

    async def _frames(self, *which: ColumnElement[bool]) -> dict[tuple[int, str], Frame]:
        found: dict[tuple[int, str], Frame] = {}
        for row in await self._connection.rows(select(topic_frames).where(*which)):
            key, said = (row.topic_id, row.language), Passage(row.text, row.entities)
            found[key] = found.get(key, NO_FRAME)._replace(**{row.place: said})
        return found

    async def _moves(self, after: int) -> dict[int, tuple[Move, ...]]:
        moves: defaultdict[int, list[Move]] = defaultdict(list)
        for row in await self._connection.rows(_about(desk_moves, after).order_by(desk_moves.c.id)):
            moves[row.topic_id].append(Move(row.article_id, row.before_id))
        return {topic_id: tuple(made) for topic_id, made in moves.items()}

    async def _introductions(self, after: int, now: datetime) -> tuple[Introduction, ...]:
        return tuple(await self._fresh(introductions.c.number > after, now, used=True))

    async def _fresh(self, which: ColumnElement[bool], now: datetime, *, used: bool) -> list[Introduction]:
        query = (
            select(introductions.c.topic_id, introductions.c.language, introductions.c.text, introductions.c.number)
            .where(which, introductions.c.written_at > now - FRESH, introductions.c.used.is_(used))
            .order_by(introductions.c.number)
        )
        return [Introduction(*row) for row in await self._connection.rows(query)]

    async def _had(self, after: int) -> dict[int, tuple[tuple[int, int], ...]]:
        had: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for row in await self._connection.rows(_about(earlier_numbers, after).order_by(earlier_numbers.c.topic_id)):
            had[row.article_id].append((row.topic_id, row.number))
        return {article_id: tuple(numbers) for article_id, numbers in had.items()}

    async def _withheld(self, after: int) -> tuple[Withheld, ...]:
        query = select(holds.c.topic_id, holds.c.withheld_from, holds.c.withheld).where(holds.c.withheld > after)
        return tuple(Withheld(*row) for row in await self._connection.rows(query.order_by(holds.c.topic_id)))

    def _titled(self, article_ids: Sequence[int]) -> ColumnElement[bool]:
        return desk_titles.c.article_id.in_(self._connection.dialect.listed(article_ids))


def _about(table: Table, after: int) -> Select[Any]:
    """Return the rows of a table that are about articles with numbers after one; it is the smaller of the two."""
    of_article = InOrder(table, articles, articles.c.id == table.c.article_id)
    return select(table).select_from(of_article).where(articles.c.number > after)
