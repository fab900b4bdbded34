"""How many stories a digest tells: as many as one message takes, unless its reader wants all of them in full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeAlias

from bot.render.document import Document, document
from bot.texts import Translator
from digests.compose.sharing import shared_out
from digests.model import Digest, Length, Look

# A message that is full has no room to own up to a mistake: so many units are for that.
SPARE_UNITS = 300

Parting: TypeAlias = Callable[[Document, Translator, int], Sequence[object]]


def fitted(digest: Digest, look: Look, parting: Parting, usually: int, t: Translator, translator: str = "") -> Digest:
    """Return the digest with the stories told that fit into one message, at least one of them; the others are named.

    Where the reader wants a number of stories, that many are told in as many messages as it takes. ``parting`` parts a
    document into messages; about so many stories ``usually`` fit, and the search begins there.
    """
    titles = look.length is Length.BRIEF
    if look.stories:
        return shared_out(digest, look.stories, titles=titles)
    if look.length is Length.FULL:
        return digest

    def fits(room: int) -> bool:
        shown = document(shared_out(digest, room, titles=titles), look.length, t, translator)
        return len(parting(shown, t, SPARE_UNITS)) <= 1

    stories = sum(len(section.stories) + len(section.more) * titles for section in digest.sections)
    return shared_out(digest, _most(stories, fits, usually), titles=titles) if stories else digest


def _most(total: int, fits: Callable[[int], bool], usually: int) -> int:
    """Return the largest number from 1 to a total that fits, by steps that double and then halve."""
    fits = lru_cache(None)(fits)
    low, step = 1, 1
    high = min(usually, total)
    while high < total and fits(high):
        low, high, step = high, min(high + step, total), step * 2
    while low < high:
        middle = high if high - low == 1 else (low + high + 1) // 2
        if fits(middle):
            low = middle
        else:
            high = middle - 1
    return low
