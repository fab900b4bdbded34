"""Feeds: ``feeds/expected*`` names files beside it, or in the archives there, and what is right in them.

The same files, each broken at random ten times, must be read or refused as quickly; and the lists of addresses
(``feeds/*.json``) must come out of OPML as they went in.
"""

from __future__ import annotations

import json
import random
import tarfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from digests.errors import NotAFeed, UnreadableDocument
from digests.sources.feeds import read_feed
from digests.sources.opml import Outline, read_opml, write_opml
from digests.sources.parsed import FeedEntry, ParsedFeed
from tests.quality.figure import Figure, read

FILES = "feeds/expected*.jsonl*"
URL = "https://feed.example/feed.xml"
MUTATIONS_A_FILE = 10
MOST_S = 1.0
# Dates and counts are told apart from titles and links, for which readers have fallbacks of their own.
GROUPS = {"entries": "entries", "error": "entries", "entry_date": "dates"}


def score(files: Sequence[Path]) -> Iterator[Figure]:
    """Yield the shares of files read in time, of values met, of mutations survived, and of addresses kept."""
    for file in files:
        rows = read(file)
        data = _archived(file.parent) | _loose(file.parent, [row["file"] for row in rows])
        outcomes = [_timed(data[row["file"]]) for row in rows]
        yield Figure("feeds", "read or refused within 1 s", len(rows), _share([good for good, _ in outcomes]))
        yield from _values([(row["expected"] or {}, feed) for row, (_, feed) in zip(rows, outcomes, strict=True)])
        broken = [_timed(each)[0] for each in _mutations(list(data.values()))]
        yield Figure("feeds", "mutations read or refused within 1 s", len(broken), _share(broken))
        yield from _lists(file.parent)


def _archived(folder: Path) -> dict[str, bytes]:
    found = {}
    for archive in sorted(folder.glob("*.tar.gz")):
        with tarfile.open(archive) as packed:
            for member in packed:
                if (content := packed.extractfile(member)) is not None:
                    found[member.name.removeprefix("./")] = content.read()
    return found


def _loose(folder: Path, names: Sequence[str]) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in names if (folder / name).is_file()}


def _timed(data: bytes) -> tuple[bool, ParsedFeed | None]:
    """Read a feed; return whether that went well and quickly, and the feed, None where it was refused."""
    # Of the processor: on a busy machine the clock goes on while others work.
    began, feed = time.process_time(), None
    try:
        feed = read_feed(data, URL)
    except (NotAFeed, UnreadableDocument):
        return time.process_time() - began < MOST_S, None
    except Exception as crash:
        print(f"crash: {crash!r} on {data[:80]!r}")
        return False, None
    return time.process_time() - began < MOST_S, feed


def _values(pairs: Sequence[tuple[Mapping[str, Any], ParsedFeed | None]]) -> Iterator[Figure]:
    met = defaultdict(list)
    for wanted, feed in pairs:
        values = _shown(feed)
        for name, value in wanted.items():
            met[GROUPS.get(name, "titles, links, names")].append(values.get(name) == value)
    for group, answers in sorted(met.items()):
        yield Figure("feeds", f"{group} as they should be", len(answers), _share(answers))


def _shown(feed: ParsedFeed | None) -> dict[str, Any]:
    if feed is None:
        return {"error": True, "entries": 0}
    first = feed.entries[0] if feed.entries else FeedEntry("", "")
    return {
        "error": False, "entries": len(feed.entries), "title": feed.title, "link": feed.link,
        "language": feed.language, "entry_title": first.title, "entry_author": first.author,
        # An address that is the site's is not the entry's; who shows it all the same falls back to the site.
        "entry_link": first.url or feed.link,
        "entry_date": f"{first.written_at:%Y-%m-%dT%H:%M:%SZ}" if first.written_at else None,
    }  # fmt: skip


def _mutations(files: Sequence[bytes]) -> Iterator[bytes]:
    """Yield the files with bytes changed, cut, repeated, or with the end of another; the same ones every time."""
    dice = random.Random(2026)
    for _ in range(MUTATIONS_A_FILE * len(files)):
        data, other = bytearray(dice.choice(files)), dice.choice(files)
        start, end = sorted((dice.randrange(len(data) + 1), dice.randrange(len(data) + 1)))
        match dice.randrange(5):
            case 0:
                for _ in range(min(len(data), dice.randint(1, 20))):
                    data[dice.randrange(len(data))] = dice.randrange(256)
            case 1:
                del data[start:]
            case 2:
                del data[start:end]
            case 3:
                data[start:start] = data[start : min(end, start + 2000)] * dice.randint(1, 5)
            case _:
                data[start:] = other[dice.randrange(len(other) + 1) :]
        yield bytes(data)


def _lists(folder: Path) -> Iterator[Figure]:
    for file in sorted(folder.glob("*.json")):
        rows = json.loads(file.read_text(encoding="utf-8"))
        wanted = list({row["url"]: Outline(row["url"], row["url"], None, (row["category"],)) for row in rows}.values())
        again = {outline.url: outline for outline in read_opml(write_opml(wanted, "feeds", datetime.now(UTC)))}
        kept = [again.get(outline.url) == outline for outline in wanted]
        yield Figure("feeds", "addresses and folders out of OPML and in again", len(kept), _share(kept))


def _share(answers: Sequence[bool]) -> float:
    return sum(answers) / len(answers) if answers else 1.0
