"""Finding stories: the same ones in this process and in one of its own, whatever befalls that."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import random
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import numpy as np
import psutil
import pytest

from digests.compose.curation import Curation, Tie
from digests.compose.finder import HERE, StoryFinder
from digests.compose.judgement import Judgement, learned
from digests.compose.known import DIMENSIONS
from digests.compose.stories import Vectors
from digests.language.remembered import forget_all
from digests.model import Article, Digest, Topic, TopicMatch
from digests.publishing.choice import Choice, Thread
from digests.publishing.finder import REST_S, SMALL, FinderProcess
from digests.publishing.window import Window
from tests.bench.stories import sentence, words_of
from tests.sample_articles import MOMENT, article, articles

PATIENCE_S = 60
TOPICS = tuple(Topic(number, f"topic-{number}", {"en": f"Topic {number}"}, "word") for number in (1, 2, 3))
DAYS = 4
# The same in seven languages, and what nobody else tells.
TOLD = (
    (
        "en",
        "Nordhaven opens its library of 40,000 books",
        "Mayor Ingrid Solberg cut the ribbon on Friday.",
    ),
    ("it", "Nordhaven apre la biblioteca con 40.000 libri", "La sindaca Ingrid Solberg ha tagliato il nastro venerdì."),
    ("ru", "В Нордхавене открыли библиотеку на 40 000 книг", "Мэр Ингрид Сольберг перерезала ленту в пятницу."),
    ("zh", "诺德港图书馆开放，藏书40000册", "市长英格丽·索尔伯格星期五为图书馆剪彩。"),
    (
        "de",
        "Nordhaven eröffnet Bibliothek mit 40.000 Büchern",
        "Bürgermeisterin Ingrid Solberg zerschnitt das Band.",
    ),
    ("fr", "Nordhaven ouvre sa bibliothèque de 40 000 livres", "La maire Ingrid Solberg a coupé le ruban vendredi."),
    ("es", "Nordhaven abre su biblioteca de 40.000 libros", "La alcaldesa Ingrid Solberg cortó la cinta el viernes."),
    ("und", "40000", ""),
    ("en", "\ud83d cut in the middle of a character", "Half of it: \udcc4, and no more."),
)


def told(day: int) -> list[Article]:
    """What comes out on a day: each time others tell more of the same, copies, and twice the same words."""
    everything = [*articles(), *(article(200 + number, *each) for number, each in enumerate(TOLD))]
    found = [each for place, each in enumerate(everything) if (place + day) % 3]
    found = [
        replace(
            each,
            id=1_000 * day + each.id,
            text=f"{each.text} Day {day} brought {day * 7 + 11} more, they said, and {place} others.",
            published_at=MOMENT + timedelta(days=day, minutes=place),
            written_at=MOMENT + timedelta(days=day, seconds=place) if place % 3 else None,
            source="The Post" if place % 4 == 0 else None,
            author=f"Author {place % 3}",
            image_url=f"https://pictures.example/{place % 2}",
            corrected_at=MOMENT if place % 2 else None,
            url=None if place % 4 == 0 else each.url,
        )
        for place, each in enumerate(found)
    ]
    again = [replace(each, id=each.id + 500, url=f"https://again{each.id}.example/") for each in found[:3]]
    copies = [replace(each, id=each.id + 700, copy_of=each.id, source="Copier", url=None) for each in found[2:5]]
    return [*found, *again, *copies, *going_on(day)]


def going_on(day: int) -> list[Article]:
    """Reports of stories that go on each day, in words of their own."""
    chance, found = random.Random(5), []
    common = words_of(chance, "en", 2_000)
    for number in range(4):
        own = words_of(chance, "en", 40) + [word.title() for word in words_of(chance, "en", 12)]
        reports = [[sentence(chance, common, own) for _ in range(12)] for _ in range(DAYS)]
        title, *text = reports[day % DAYS]
        new = article(1_000 * day + 900 + number, "en", title, " ".join(text))
        found.append(replace(new, published_at=MOMENT + timedelta(days=day, minutes=number)))
    return found


def published() -> list[Article]:
    days = [each for day in range(DAYS) for each in told(day)]
    return [replace(each, number=number) for number, each in enumerate(days, 1)]


def vectors_of(some: Sequence[Article]) -> Vectors:
    """Vectors of most of them: of one event nearly the same."""
    chance = np.random.default_rng(1)
    events = chance.normal(size=(1_000, DIMENSIONS)).astype(np.float32)
    found = {}
    for each in some:
        vector = events[(each.copy_of or each.id) % 1_000 // 5] + 0.4 * chance.normal(size=DIMENSIONS)
        if each.id % 7:
            found[each.id] = (vector / np.linalg.norm(vector)).astype(np.float32)
    return found


def window(
    finder: StoryFinder, some: Sequence[Article], vectors: Vectors, *, ties: Sequence[Tie] = (), no_topics: bool = False
) -> Window:
    """The last day of some articles, after the others."""
    chance = random.Random(3)
    matched = [
        (each, tuple(TopicMatch(topic, 5.0) for topic in chance.sample(TOPICS, each.id % 3 if no_topics else 2)))
        for each in some
    ]
    after = len(some) * (DAYS - 1) // DAYS
    hand = Curation(ties=tuple(ties))
    return Window(
        TOPICS, matched[after:], after, len(some), matched[:after], hand, matched[:after], vectors, finder=finder
    )


def composed(window: Window) -> tuple[Digest, tuple[Thread, ...]]:
    choice = Choice("en", MOMENT.date(), tuple(topic.id for topic in TOPICS), window.after + 1)
    digest = window.digest(choice, most=None)
    return digest, window.threads(digest, choice)


@pytest.fixture
async def there() -> AsyncIterator[FinderProcess]:
    async with FinderProcess(small=0) as finder:
        yield finder


@pytest.mark.parametrize("encoded", [True, False])
@pytest.mark.parametrize("no_topics", [True, False])
async def test_stories_are_the_same_in_either_process(there: FinderProcess, encoded: bool, no_topics: bool) -> None:
    some = published()
    vectors = vectors_of(some) if encoded else {}
    joined, parted = Tie(1, some[-1].id, (some[0].id,), together=True), Tie(2, some[-4].id, (some[-5].id,), False)
    for ties in ((), (joined, parted)):
        right, threads = composed(window(HERE, some, vectors, ties=ties, no_topics=no_topics))
        assert any(len(story.others) > 1 for section in right.sections for story in section.stories)
        assert any(len(thread) > 1 for thread in threads)
        found = await asyncio.to_thread(composed, window(there, some, vectors, ties=ties, no_topics=no_topics))
        assert found == (right, threads)
    assert there.pid is not None


async def test_what_has_changed_since_the_last_window_is_told_anew(there: FinderProcess) -> None:
    some = published()
    vectors = dict(vectors_of(some))
    await asyncio.to_thread(composed, window(there, some, vectors))
    corrected = [replace(each, title="Nothing of it is true", text="") if each.id % 5 == 1 else each for each in some]
    for later in ({}, {each: vectors[each] for each in list(vectors)[::2]}, vectors):
        for articles_ in (some, corrected, [*some[20:], *told(9)]):
            right = composed(window(HERE, articles_, later))
            assert await asyncio.to_thread(composed, window(there, articles_, later)) == right


async def test_an_old_window_is_answered_as_its_articles_were(there: FinderProcess) -> None:
    some = published()
    old = window(there, some, {})
    choice = Choice("en", MOMENT.date(), (1,), old.after + 1)
    await asyncio.to_thread(old.digest, choice)
    for number in range(5):
        corrected = [replace(each, title=f"Another title {number}", text="") for each in some]
        await asyncio.to_thread(composed, window(there, corrected, {}))
    assert await asyncio.to_thread(composed, old) == composed(window(HERE, some, {}))


async def test_threads_that_ask_at_once_share_one_process(there: FinderProcess) -> None:
    some = published()
    days = [some[: len(some) - 10 * back] for back in range(4)]
    right = [composed(window(HERE, each, {})) for each in days]
    found = await asyncio.gather(*(asyncio.to_thread(composed, window(there, each, {})) for each in days))
    assert found == right
    assert len(children()) == 1


async def test_a_small_window_starts_no_process() -> None:
    some = published()
    assert len(some) < SMALL
    async with FinderProcess() as finder:
        await asyncio.to_thread(composed, window(finder, some, {}))
        assert finder.pid is None
        assert finder.among(SMALL + 1) is finder


async def test_what_is_asked_on_the_event_loop_does_not_wait_for_it(there: FinderProcess) -> None:
    some = published()
    assert composed(window(there, some, {})) == composed(window(HERE, some, {}))
    assert there.pid is None


async def test_another_judgement_is_not_left_to_the_process(there: FinderProcess) -> None:
    some, usual = published(), learned()
    never = Judgement({case: {"bias": -9.0} for case in usual.event}, usual.thread, usual.general)
    other, right = window(there, some, {}), window(HERE, some, {})
    other.judgement = right.judgement = never
    found, _ = await asyncio.to_thread(composed, other)
    assert found == composed(right)[0]
    assert not any(story.others for section in found.sections for story in section.stories)


def children() -> list[int]:
    """The processes that find stories, those that have ended but are still known among them."""
    ours = psutil.Process().children()
    return [each.pid for each in ours if each.status() == psutil.STATUS_ZOMBIE or "finding" in " ".join(each.cmdline())]


async def begun(finder: FinderProcess) -> int:
    """Wait until the process has been started, and return its number."""
    async with asyncio.timeout(PATIENCE_S):
        while finder.pid is None:  # noqa: ASYNC110
            await asyncio.sleep(0)
    return finder.pid


async def test_a_process_that_is_killed_loses_no_digest(caplog: pytest.LogCaptureFixture) -> None:
    seconds, some = [0.0], published()
    right = composed(window(HERE, some, {}))
    async with FinderProcess(small=0, seconds=lambda: seconds[0]) as finder:
        with caplog.at_level(logging.WARNING):
            for _ in range(2):
                working = asyncio.create_task(asyncio.to_thread(composed, window(finder, some, {})))
                killed = await begun(finder)
                os.kill(killed, signal.SIGKILL)
                assert await working == right
                assert await asyncio.to_thread(composed, window(finder, some, {})) == right
                assert finder.pid is None, "it rests"
                seconds[0] += REST_S
            assert len(caplog.records) == 1
        assert await asyncio.to_thread(composed, window(finder, some, {})) == right
        assert children() == [finder.pid]
        assert finder.pid != killed


async def test_a_process_that_was_killed_while_it_had_nothing_to_do_is_replaced(
    there: FinderProcess, caplog: pytest.LogCaptureFixture
) -> None:
    some = published()
    right = await asyncio.to_thread(composed, window(there, some, {}))
    killed = await begun(there)
    os.kill(killed, signal.SIGKILL)
    await there.idled_away()
    assert await asyncio.to_thread(composed, window(there, some, {})) == right
    assert there.pid not in (None, killed)
    assert not caplog.records


async def test_what_tells_the_bot_to_end_does_not_end_its_process(there: FinderProcess) -> None:
    some = published()
    working = asyncio.create_task(asyncio.to_thread(composed, window(there, some, {})))
    before = await begun(there)
    await asyncio.to_thread(there.converse, lambda ask: ask(b'{"do": "missing", "articles": []}\n'))
    os.kill(before, signal.SIGTERM)
    assert await working == composed(window(HERE, some, {}))
    assert there.pid == before


async def test_where_there_is_no_memory_for_it_stories_are_found_here(caplog: pytest.LogCaptureFixture) -> None:
    left, seconds, some = [50_000_000], [0.0], published()
    right = composed(window(HERE, some, {}))
    async with FinderProcess(small=0, available=lambda: left[0], seconds=lambda: seconds[0]) as finder:
        for _ in range(2):
            assert await asyncio.to_thread(composed, window(finder, some, {})) == right
        assert [record.getMessage() for record in caplog.records] == [
            "Large digests are composed in the bot's own process, which answers later: "
            "50 MB of memory are left, and it needs 100 more"
        ]
        left[0], seconds[0] = 2_000_000_000, REST_S
        assert await asyncio.to_thread(composed, window(finder, some, {})) == right
        assert finder.pid is not None


async def test_a_process_that_takes_too_much_memory_or_time_is_done_without(caplog: pytest.LogCaptureFixture) -> None:
    some = published()
    right = composed(window(HERE, some, {}))
    for limits in (partial(FinderProcess, most_bytes=10_000_000), partial(FinderProcess, patience_s=0.001)):
        caplog.clear()
        async with limits(small=0) as finder:
            for _ in range(2):
                assert await asyncio.to_thread(composed, window(finder, some, {})) == right
            assert finder.pid is None
        assert [record.getMessage() for record in caplog.records] == [
            "Large digests are composed in the bot's own process, which answers later: its process broke"
        ]


async def test_a_process_that_cannot_run_is_done_without(
    there: FinderProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "numpy.py").write_text("raise ImportError('built for another machine')", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]))
    some = published()
    assert await asyncio.to_thread(composed, window(there, some, {})) == composed(window(HERE, some, {}))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))
    async with FinderProcess(small=0) as finder:
        assert await asyncio.to_thread(composed, window(finder, some, {})) == composed(window(HERE, some, {}))
    assert len(caplog.records) == 2
    assert children() == []


async def test_a_process_that_has_idled_away_makes_way_for_another() -> None:
    some = published()
    right = composed(window(HERE, some, {}))
    async with FinderProcess(small=0, idle_s=0.1) as finder:
        old = window(finder, some, {})
        assert await asyncio.to_thread(composed, old) == right
        first = finder.pid
        await finder.idled_away()
        assert children() == []
        forget_all()
        assert await asyncio.to_thread(composed, old) == right, "all is said again"
        assert await asyncio.to_thread(composed, window(finder, some, {})) == right
        assert finder.pid != first


async def test_a_bot_that_ends_does_not_wait_for_stories() -> None:
    some = published()
    with ThreadPoolExecutor(1) as pool:
        finder = FinderProcess(small=0)
        working = asyncio.get_running_loop().run_in_executor(pool, composed, window(finder, some, {}))
        await begun(finder)
        await finder.close()
        with pytest.raises(asyncio.CancelledError):
            await working
    assert children() == []


def test_a_process_does_not_outlive_a_bot_that_is_killed() -> None:
    script = """
import asyncio, json, sys
from digests.publishing.finder import FinderProcess
async def main():
    finder = FinderProcess(small=0)
    await asyncio.to_thread(finder.converse, lambda ask: ask(b'{"do": "missing", "articles": []}\\n'))
    print(json.dumps(finder.pid), flush=True)
    await asyncio.Event().wait()
asyncio.run(main())
"""
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as bot:
        assert bot.stdout is not None
        left = psutil.Process(json.loads(bot.stdout.readline()))
        bot.kill()
    left.wait(PATIENCE_S)
