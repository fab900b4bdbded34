"""Editors correct and take back what is on its way, while the processes that bring it are killed."""

from __future__ import annotations

import asyncio
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from sqlalchemy import select

from digests.store.schema.delivery import editions
from tests.faults.deadlines import deadline
from tests.faults.editors import Change, Correct, EditorProcess, Retract, Withdraw
from tests.faults.harness import Harness
from tests.faults.killing import OPEN_PER_KILL, killed, let_some_arrive, stopped

# So many stories of sentences of so many words take two messages, and one of them less does too.
STORIES, WORDS = 9, 40
# Where the editors' articles stand: in the first message, in the second, and that which is taken back in the first.
FRONT, BACK, DOUBTFUL = 7, 0, 6
# A digest takes so many messages; in the first of them alone stands the newest article, which never changes.
PARTS, NEWEST = 2, "Port 8 "
TITLE = re.compile(r"Port \d+ \w+ \w+ \w+")
# The titles that editors give have numbers from here on.
CORRECTED_FROM = 100
# A correction is made every so many kills.
KILLS_PER_CHANGE = 3
LEAST_CHANGES = 3
LOOK_S = 0.02
SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
WITHDRAWN_LANGUAGE = "it"


@dataclass(frozen=True, slots=True)
class Paper:
    """What is out: the articles that editors correct in turn, and one that they take back."""

    corrected: tuple[int, ...]
    doubtful: int


async def kill_while_correcting(harness: Harness, *, kills: int, processes: int, readers: int) -> None:
    """Kill one of the processes again and again while one change after the other is made; let the rest finish."""
    paper = await _published(harness)
    await harness.readers(readers // 3, language=WITHDRAWN_LANGUAGE)
    await harness.readers(readers // 3)
    changes = deque(_changes(paper, max(kills // KILLS_PER_CHANGE, LEAST_CHANGES)))
    editors = [await harness.editor_process() for _ in range(processes)]
    for number in range(kills):
        if number == kills // 2:
            # Their digest is composed while corrections are made.
            await harness.readers(readers - harness.expected)
        spare = await harness.editor_process()
        await _say_next(harness, editors, changes)
        await let_some_arrive(harness, before_sending=number % 4 == 3)
        which = harness.chance.randrange(processes)
        await killed(editors[which].process)
        editors[which] = _handed_over(harness, editors[which], spare, changes)
    harness.unknown_allowed += kills * OPEN_PER_KILL
    await _all_made(harness, editors, changes)
    await harness.all_left()
    await stopped([each.process for each in editors])
    await harness.run_to_the_end()


async def _published(harness: Harness) -> Paper:
    """Publish so much that a digest takes two messages."""
    chance, ids = Random(1), []
    for number in range(STORIES):
        text = f"{_sentence(chance)} {_sentence(chance)}"
        ids.append((await harness.article(_title(number), text)).id)
    return Paper((ids[FRONT], ids[BACK]), ids[DOUBTFUL])


def _changes(paper: Paper, count: int) -> Iterator[Change | None]:
    """Yield the changes; None stands for the edition that is taken back, which nobody knows before it is composed."""
    for number in range(count):
        yield Correct(paper.corrected[number % len(paper.corrected)], _title(CORRECTED_FROM + number))
        if number == count // 3:
            yield Retract(paper.doubtful)
        if number == 2 * count // 3:
            yield None


async def _say_next(harness: Harness, editors: Sequence[EditorProcess], changes: deque[Change | None]) -> None:
    """Tell some process the next change, where the last one has been confirmed."""
    if not changes or not all(each.confirmed() for each in editors):
        return
    change = changes[0] or await _withdrawal(harness)
    if change is None:
        return
    changes.popleft()
    match change:
        case Correct(article_id, title):
            harness.titles[article_id] = title
        case Retract(article_id):
            harness.titles[article_id] = None
    harness.chance.choice(editors).say(change)
    harness.seen["changes said"] = harness.seen.get("changes said", 0) + 1


async def _withdrawal(harness: Harness) -> Withdraw | None:
    async with harness.store._database.read() as connection:
        first = select(editions.c.id).where(editions.c.language == WITHDRAWN_LANGUAGE).order_by(editions.c.id).limit(1)
        edition_id = await connection.value(first)
    return None if edition_id is None else Withdraw(edition_id)


def _handed_over(
    harness: Harness, gone: EditorProcess, spare: EditorProcess, changes: deque[Change | None]
) -> EditorProcess:
    """Say again what a killed process has not confirmed: perhaps it was made, and is made twice."""
    if not gone.confirmed():
        changes.appendleft(gone.open)
        harness.seen["said again"] = harness.seen.get("said again", 0) + 1
    gone.calls.close()
    return spare


async def _all_made(harness: Harness, editors: Sequence[EditorProcess], changes: deque[Change | None]) -> None:
    async with deadline("the last changes to be confirmed"):
        while changes or not all(each.confirmed() for each in editors):
            await _say_next(harness, editors, changes)
            await asyncio.sleep(LOOK_S)


def _title(number: int) -> str:
    return f"Port {number} {_words(Random(number), 3)}"


def _sentence(chance: Random) -> str:
    return f"{_words(chance, WORDS).capitalize()}."


def _words(chance: Random, count: int) -> str:
    return " ".join("".join(chance.choice(SYLLABLES) for _ in range(3)) for _ in range(count))
