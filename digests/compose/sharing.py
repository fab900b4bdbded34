"""A digest's length: which stories are told where not all can be, shared out fairly among the topics. Pure.

Topics take turns, each with its best story that is not told yet: none has one more than another that has any left.
Within a turn those go first that editors have pinned, introduced or given a picture, then the worthiest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digests.compose.reading_time import minutes
from digests.language.remembered import remembered
from digests.model import Digest, Section, Story


class Sharing:
    """A digest whose stories are told by turns, as many as there is room for.

    ``titles``: a title is all that is told of any story, so those that are named alone may be told as well.
    """

    def __init__(self, digest: Digest, *, titles: bool = False) -> None:
        self._digest = digest
        self._sections = [_all_told(section) if titles else section for section in digest.sections]
        self._turns = _turns(self._sections)

    @property
    def stories(self) -> Sequence[Story]:
        """The stories in the order in which they get room."""
        return [self._sections[place].stories[nth] for place, nth in self._turns]

    def told(self, room: int, *, named: bool = True) -> Digest:
        """Return the digest with so many stories told; the next are named, in their old order, or left aside."""
        counts = [0] * len(self._sections)
        for place, _ in self._turns[: max(room, 0)]:
            counts[place] += 1
        part = _told if named else _told_alone
        shared = tuple(part(section, count) for section, count in zip(self._sections, counts, strict=True))
        return replace(self._digest, sections=shared, minutes=minutes(shared))


def _all_told(section: Section) -> Section:
    return replace(section, stories=(*section.stories, *section.more), more=())


def _turns(sections: list[Section]) -> list[tuple[int, int]]:
    """Return the places of the stories, by section and within it, in the order in which they get room."""

    def key(turn: tuple[int, int]) -> tuple[int, bool, float, int]:
        place, nth = turn
        section = sections[place]
        is_first = nth < section.pinned or (nth == 0 and bool(section.introduction or section.picture))
        return nth, not is_first, -section.worths[nth] if nth < len(section.worths) else 0.0, place

    turns = [(place, nth) for place, section in enumerate(sections) for nth in range(len(section.stories))]
    return sorted(turns, key=key)


def _told(section: Section, count: int) -> Section:
    if count >= len(section.stories):
        return section
    rest = tuple(map(_named, section.stories[count:]))
    return replace(section, stories=section.stories[:count], more=(*rest, *section.more))


def _told_alone(section: Section, count: int) -> Section:
    return replace(section, stories=section.stories[:count], more=(), left_out=0)


# The digests of many chats name the same stories.
@remembered(4096)
def _named(story: Story) -> Story:
    """Return a story of which only the title is told: nothing else of it is shown."""
    return Story(
        story.article,
        "",
        amendment=story.amendment,
        title=story.title,
        since=story.since,
        translation=story.translation,
    )
