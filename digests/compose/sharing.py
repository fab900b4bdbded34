"""A digest's length: which stories are told where not all can be, shared out fairly among the topics. Pure.

Topics take turns, each with its best story that is not told yet: none has one more than another that has any left.
Within a turn those go first that editors have pinned or introduced, then the worthiest.
"""

from __future__ import annotations

from dataclasses import replace

from digests.compose.reading_time import minutes
from digests.model import Digest, Section, Story


def shared_out(digest: Digest, room: int, *, titles: bool = False) -> Digest:
    """Return the digest with as many stories told as there is room for; the next are named, in their old order.

    ``titles``: a title is all that is told of any story, so those that are named alone may be told as well.
    """
    sections = [_all_told(section) if titles else section for section in digest.sections]
    told = [0] * len(sections)
    for place in _turns(sections)[: max(room, 0)]:
        told[place] += 1
    shared = tuple(_told(section, count) for section, count in zip(sections, told, strict=True))
    return replace(digest, sections=shared, minutes=minutes(shared))


def _all_told(section: Section) -> Section:
    return replace(section, stories=(*section.stories, *section.more), more=())


def _turns(sections: list[Section]) -> list[int]:
    """Return the places of the sections in the order in which their stories, each section's in order, get room."""

    def key(turn: tuple[int, int]) -> tuple[int, bool, float, int]:
        place, nth = turn
        section = sections[place]
        is_first = nth < section.pinned or (nth == 0 and bool(section.introduction))
        return nth, not is_first, -section.worths[nth] if nth < len(section.worths) else 0.0, place

    turns = [(place, nth) for place, section in enumerate(sections) for nth in range(len(section.stories))]
    return [place for place, _ in sorted(turns, key=key)]


def _told(section: Section, count: int) -> Section:
    if count >= len(section.stories):
        return section
    named = tuple(map(_named, section.stories[count:]))
    return replace(section, stories=section.stories[:count], more=(*named, *section.more))


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
