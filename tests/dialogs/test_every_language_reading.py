"""Reading in every language: articles, search, words of one's own, digests with wishes between them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.dialogs.conftest import House
from tests.dialogs.everybody import (
    AGAIN,
    CERES,
    FOREIGN,
    HUAWEI,
    IO,
    ODD,
    PLUTO,
    SOURCE,
    WEBB,
    Reader,
    Table,
    everybody,
    read_everything,
)
from tests.dialogs.locale import wrong_in

pytestmark = pytest.mark.slow

MORNING, DAY = timedelta(hours=22, seconds=1), timedelta(days=1)
TUESDAY = date(2026, 3, 10)


def reads(reader: Reader, article: int) -> Table:
    said = reader.said
    both = said("reading-search-found", query="probe OR telescope", count=2, more="false")
    return [
        ("/latest", said("reading-latest")),
        (f"/latest {reader.topic}", said("reading-latest-on", topic=reader.topic)),
        ("/latest nowhere", said("error-unknown-topic", slug="nowhere")),
        ("/article", said("reading-article-which")),
        ("/article 999", said("error-unknown-article")),
        (f"/article {article}", IO[0]),
        (said.tap("saved-button"), said.notice("saved-noted")),
        (said.tap("reading-similar-button"), said.notice("reading-similar-unknown")),
        ("/saved", said("saved-heading", count=1)),
        (f"/saved {ODD}", said("saved-nothing", query=ODD)),
        ("/search", said("reading-search-ask")),
        ("volcanoes", said("reading-search-found", query="volcanoes", count=1, more="false")),
        ("probe OR telescope", both),
        (said.tap("reading-search-newest"), both),
        (said.tap("reading-search-best"), WEBB[0]),
        ("volcanos", said("reading-search-found", query="volcanos", count=1, more="false")),
        ("telescpoe", said("reading-search-meant", query="telescpoe", meant="telescope")),
        (said.tap("reading-search-instead", meant="telescope"), WEBB[0]),
        (ODD, said("reading-search-nothing", query=ODD, words=1)),
        (f"{ODD} {ODD}s", said("reading-search-nothing", query=f"{ODD} {ODD}s", words=2)),
        ("/search !!!", said("reading-search-no-words", query="!!!")),
        ("/search (probe", said("error-unbalanced-parenthesis")),
        ("/story", said("story-which")),
        (f"/story {article}", said("story-alone")),
        ("/history", said("history-none")),
    ]  # fmt: skip


async def test_reading_searching_and_keeping(house: House) -> None:
    article = await house.publish(*IO, source=SOURCE)
    await house.publish(*WEBB, source=SOURCE)
    readers = everybody(house)
    for reader in readers:
        said = reader.said
        await reader.follows_space()
        await reader.plays([("/saved", said("saved-none")), *reads(reader, article.id)])
        await reader.hears("/saved")
        assert (await reader.taps("saved-export")).text == said("saved-file", count=1)
        await reader.hears(f"/article {article.id}")
        await reader.plays([(said.tap("saved-button-off"), said.notice("saved-let-go"))])
        reason = await reader.person.taps(said.t.plain("digest-why-button"))
        assert reason is not None
        assert wrong_in(reason, reader.language, FOREIGN) == []
    read_everything(house, readers)


def follows(reader: Reader) -> Table:
    said = reader.said
    one, first = {"words": "volcanoes"}, {"number": 1, "words": "volcanoes"}
    often = said("following-at-once-how", count=5)
    return [
        ("/following", said("following-none")),
        ("/follow", said("follow-ask")),
        (ODD, said("follow-preview", words=ODD, count=0)),
        (said.tap("follow-not"), said("follow-dropped")),
        ("/follow -probe", said("error-follow-empty")),
        ("/follow probe -probe", said("error-follow-contradictory")),
        ("/follow a* OR b*", said("error-prefix-too-short", least=2)),
        ("/follow volcanoes", said("follow-preview", count=1, **one)),
        (said.tap("follow-in-digest"), said("follow-noted", **one)),
        (said.tap("following-button"), said("following-entry", **first)),
        (said.tap("following-pause", number=1), said("following-paused", **first)),
        (said.tap("following-resume", number=1), said("following-entry", **first)),
        (said.tap("following-to-at-once", number=1), said("following-at-once", **first)),
        (said.tap("following-most", count=1), said("following-at-once-how", count=1)),
        (said.tap("following-most", count=5), often),
        (said.tap("following-to-digest", number=1), said("following-entry", **first)),
        (said.tap("following-end", number=1), said("follow-ended", **one)),
        (said.tap("follow-undo"), said("following-heading", count=1)),
        ("/follow huawei", said("follow-preview", words="huawei", count=0)),
        (said.tap("follow-at-once"), said("follow-noted-at-once", words="huawei", count=5)),
    ]


async def test_words_of_ones_own(house: House) -> None:
    await house.publish(*IO, source=SOURCE)
    readers = everybody(house)
    for reader in readers:
        await reader.follows_space()
        await reader.plays(follows(reader))
    await house.publish(*HUAWEI)
    await house.tick()
    for reader in readers:
        assert any(HUAWEI[0] in message.text for message in reader.person.screen())
    read_everything(house, readers)


async def test_two_digests_with_wishes_between_them_and_one_after_a_pause(house: House) -> None:
    for told in (IO, WEBB):
        await house.publish(*told, source=SOURCE)
    readers = everybody(house)
    for reader in readers:
        await reader.follows_space()
    await house.tick(after=MORNING)
    for reader in readers:
        said, t = reader.said, reader.said.t
        digest = await reader.person.hears()
        assert digest.text.startswith(said("digest-title", day=t.date(TUESDAY + DAY)))
        place = next(line for line in digest.text.splitlines() if "Webb" in line).partition(".")[0]
        noted = t.plain("filter-less", text="Webb")
        await reader.plays(
            [
                (f"[⋯ {place}]", said("wish-heading")),
                (said.tap("wish-source", source=SOURCE), said("filter-source", text=SOURCE)),
                (said.tap("wish-undo"), said.notice("wish-undone")),
            ]
        )
        await reader.person.hears()
        assert said("wish-less-of") in (await reader.taps("wish-less")).text
        await reader.plays([("[Webb]", noted), ("/digest", said("reading-digest-nothing"))])
    await house.publish(*AGAIN, source=SOURCE)
    await house.publish(*CERES, source=SOURCE)
    await house.tick(after=DAY)
    for reader in readers:
        said, t = reader.said, reader.said.t
        digest = await reader.person.hears()
        assert said("digest-filtered", count=1) in digest.text
        wednesday = f"[{t.short_date(TUESDAY + DAY)}]"
        await reader.plays(
            [
                ("/history", said("history-heading")),
                (wednesday, said("digest-title", day=t.date(TUESDAY + DAY))),
                ("/history 1.3.", said("history-not-then")),
                ("/pause 15.3.", said("personal-paused-until", until=t.date(TUESDAY + 5 * DAY))),
            ]
        )
    await house.publish(*PLUTO, source=SOURCE)
    for reader in readers:
        reader.person.skip()
    await house.tick(after=3 * DAY)
    for reader in readers:
        missed = await reader.person.hears()
        assert missed.text.startswith("🗞")
        since = reader.said.t.short_date(TUESDAY + 2 * DAY)
        assert since in missed.text.partition("\n")[0]
        assert PLUTO[0] in missed.text
    read_everything(house, readers)


async def test_who_reads_what_nobody_publishes_in_hears_what_there_is(house: House) -> None:
    for told in (IO, WEBB):
        await house.publish(*told, source=SOURCE)
    readers = everybody(house)
    for reader in readers:
        await reader.follows_space()
        async with house.services.store.read() as tx:
            chat = await tx.chats.get(reader.person.id)
        assert chat is not None
        await house.services.subscribers.changed(chat, lambda now: replace(now, reads=("ja",)))
    await house.tick(after=MORNING)
    for reader in readers:
        said, t = reader.said, reader.said.t
        digest = await reader.person.hears()
        there = said("digest-unread", count=2, languages=t.language_name("en"))
        assert digest.text == f"{said('digest-title', day=t.date(TUESDAY + DAY))}\n\n{there}"
        await reader.plays([(said.tap("digest-unread-button"), IO[0]), (said.tap("digest-told-button"), there)])
    read_everything(house, readers)
