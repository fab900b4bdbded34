"""How many stories a digest tells: as many as one message takes, unless its reader wants all of them in full."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Sized
from typing import TypeAlias

from bot.render.document import Document, document
from bot.render.utf16 import units
from bot.texts import Translator
from digests.compose.sharing import Sharing
from digests.model import Digest, Length, Look, Story

# A message that is full has no room to own up to a mistake: so many units are for that.
SPARE_UNITS = 300
# About how many units a story takes besides its headline and its summary, and each perspective of it.
STORY_UNITS, VIEW_UNITS = 40, 90

Parting: TypeAlias = Callable[[Document, Translator, int], Sized]


def fitted(digest: Digest, look: Look, parting: Parting, room: int, t: Translator, translator: str = "") -> Digest:
    """Return the digest with the stories told that fit into one message, at least one of them; the others are named.

    Where the reader wants a number of stories, that many are told in as many messages as it takes. ``parting`` parts a
    document into messages; one of them has room for about so many units, and the search begins with what those hold.
    """
    titles = look.length is Length.BRIEF
    sharing = Sharing(digest, titles=titles)
    if look.stories:
        return sharing.told(look.stories)
    if look.length is Length.FULL:
        return digest

    def fits(count: int) -> bool:
        # What is only named stands behind a button, and takes no room.
        shown = document(sharing.told(count, named=False), look.length, t, translator)
        # A picture takes a message of its own, and no word away.
        return len(parting(shown.wordy, t, SPARE_UNITS)) <= 1

    stories = sharing.stories
    return sharing.told(_most(len(stories), fits, _expected(stories, room, titles=titles))) if stories else digest


def _expected(stories: Sequence[Story], room: int, *, titles: bool) -> int:
    """Return about how many of the stories have room in so many units."""
    for count, story in enumerate(stories):
        summary = 0 if titles else units(story.summary) + VIEW_UNITS * (len(story.perspectives) - 1)
        room -= units(story.headline) + summary + STORY_UNITS
        if room < 0:
            return count
    return len(stories)


def _most(total: int, fits: Callable[[int], bool], expected: int) -> int:
    """Return the largest number from 1 to a total that fits, by steps from the expected one that double, then halve."""
    low, high = 1, total
    at, step = min(max(expected, 2), total), 1
    some_fit = some_do_not = False
    while low < high:
        if fits(at):
            low, some_fit = at, True
        else:
            high, some_do_not = at - 1, True
        if some_fit and some_do_not:
            at = (low + high + 1) // 2
        else:
            at, step = (min(low + step, high) if some_fit else max(high - step + 1, 2)), step * 2
    return low
