"""The process that reads what came from outside: bytes in on its input, one JSON answer out, until it idles.

Run as ``python -m digests.sources.worker``; ``reader.py`` starts it, asks, and ends it where it takes too long.
A request is two frames, a JSON object and the data.
"""

from __future__ import annotations

import json
import select
import sys
from collections.abc import Callable, Hashable
from datetime import datetime
from functools import lru_cache
from typing import Any, cast

from pydantic import TypeAdapter

from digests.errors import InputError, UnreadableDocument
from digests.worker.frames import framed, read_frame
from digests.worker.limits import limit_memory

MAX_MEMORY_BYTES = 512 * 1024 * 1024
CPU_S = 40
IDLE_S = 60.0


def main() -> None:
    """Answer requests until the input ends or nothing comes for a minute."""
    limit_memory(MAX_MEMORY_BYTES)
    # trafilatura would load it, and numpy with it, to tell a language that nobody asks for here.
    sys.modules["py3langid"] = None  # type: ignore[assignment]  # says that there is none, as Python documents
    while select.select([sys.stdin.buffer], [], [], IDLE_S)[0]:
        about = read_frame(sys.stdin.buffer)
        data = read_frame(sys.stdin.buffer)
        if about is None or data is None:
            return
        _allow_more_time()
        answer = _answer(json.loads(about), data)
        sys.stdout.buffer.write(framed(answer))
        sys.stdout.buffer.flush()


def _allow_more_time() -> None:
    """Let the next request use so much of the processor: one that spins ends even where nobody waits for it."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime) + CPU_S
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))


def _answer(about: dict[str, Any], data: bytes) -> bytes:
    try:
        found = READERS[about.pop("read")](data, **about)
        return b'{"found":' + _adapter(cast("Hashable", type(found))).dump_json(found) + b"}"
    except InputError as error:
        refusal = {"kind": type(error).__name__, "reason": error.reason, "figures": error.figures}
    except (MemoryError, RecursionError):
        refusal = {"kind": UnreadableDocument.__name__, "reason": "too-complex", "figures": {}}
    return json.dumps({"refused": refusal}).encode()


@lru_cache
def _adapter(kind: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


# Each reader loads what it needs with its first request: a process that reads feeds never loads the others.
def _page(data: bytes, url: str, now: str, charset: str | None) -> object:
    from digests.sources.pages import read_page

    return read_page(data, url, datetime.fromisoformat(now), charset)


def _post(data: bytes, url: str, now: str, charset: str | None) -> object:
    from digests.sources.telegram_posts import read_post

    return read_post(data, url, datetime.fromisoformat(now), charset)


def _feed(data: bytes, url: str, charset: str | None) -> object:
    from digests.sources.feeds import read_feed

    return read_feed(data, url, charset)


def _site(data: bytes, url: str, charset: str | None) -> object:
    from digests.sources.discovery import find_feeds

    return list(find_feeds(data, url, charset))


def _document(data: bytes, now: str) -> object:
    from digests.sources.documents import read_document

    return read_document(data, datetime.fromisoformat(now))


def _opml(data: bytes) -> object:
    from digests.sources.opml import read_opml

    return read_opml(data)


def _list(data: bytes, now: str) -> object:
    from digests.sources.list_reading import read_list

    return read_list(data, datetime.fromisoformat(now))


READERS: dict[str, Callable[..., object]] = {
    "page": _page,
    "post": _post,
    "feed": _feed,
    "site": _site,
    "document": _document,
    "opml": _opml,
    "list": _list,
}

if __name__ == "__main__":
    main()
