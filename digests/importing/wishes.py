"""What a list says of topics, zones and languages, in our words; each value is looked up once. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, time

from digests.model import Topic
from digests.timing.places import Place, places_matching
from digests.timing.zones import offset_minutes, offset_name, spoken_offset, steady_zone, zone_names, zones_at_offset
from digests.topics.names import topic_called

# Looking for a city among all takes a millisecond: a list names a few hundred at most.
MOST_LOOKED_UP = 1000
LONGEST_PLACE = 60
USUAL_ZONE = "Etc/UTC"


class Wishes:
    """Reads values against the topics that there are; ``choose`` gives the interface's language for a code."""

    def __init__(self, topics: Sequence[Topic], choose: Callable[[str], str], now: datetime) -> None:
        self._topics, self._choose, self._now = topics, choose, now
        self._by_name: dict[str, int | None] = {}
        self._by_names: dict[tuple[str, ...], tuple[int, ...]] = {}
        self._zones: dict[str, Place | None] = {}
        self._languages: dict[str, str] = {}

    def topics(self, names: tuple[str, ...]) -> tuple[int, ...]:
        """Return the ids of the topics that are called so, each once."""
        if names not in self._by_names:
            ids = (self._topic(part) for name in names for part in self._parts(name))
            found = tuple(dict.fromkeys(topic_id for topic_id in ids if topic_id is not None))
            if len(self._by_names) >= MOST_LOOKED_UP:
                return found
            self._by_names[names] = found
        return self._by_names[names]

    def unknown(self, names: tuple[str, ...]) -> list[str]:
        """Return the names that no topic has."""
        return [part for name in names for part in self._parts(name) if self._topic(part) is None]

    def zone(self, said: str) -> Place | None:
        """Return the place in whose time somebody lives; None where that is not plain."""
        if said not in self._zones:
            if len(self._zones) >= MOST_LOOKED_UP:
                return None
            self._zones[said] = _place(said, self._now)
        return self._zones[said]

    def language(self, code: str) -> str:
        """Return the interface's language for a code."""
        if code not in self._languages:
            self._languages[code] = self._choose(code)
        return self._languages[code]

    def time(self, at: str) -> time | None:
        """Return a time of day as HH:MM, None for ""."""
        return time.fromisoformat(at) if at else None

    def _parts(self, name: str) -> list[str]:
        """Return the topics that a name names: a slash parts two, unless a topic is called so."""
        if "/" not in name or self._topic(name) is not None:
            return [name]
        return list(filter(None, map(str.strip, name.split("/"))))

    def _topic(self, name: str) -> int | None:
        if name not in self._by_name:
            if len(self._by_name) >= MOST_LOOKED_UP:
                return None
            found = topic_called(name, self._topics)
            self._by_name[name] = found.id if found else None
        return self._by_name[name]


def _place(said: str, now: datetime) -> Place | None:
    """Return a place by an exact zone, an offset, or the name of one city."""
    if not said or len(said) > LONGEST_PLACE:
        return None
    if said in zone_names():
        return Place(said)
    offset = spoken_offset(said)
    if offset is not None:
        name = steady_zone(offset, now, USUAL_ZONE) if zones_at_offset(offset, now, USUAL_ZONE) else None
        return Place(name, offset_name(offset)) if name and offset_minutes(name, now) == offset else None
    if said.casefold() in ("utc", "gmt", "z"):
        return Place(USUAL_ZONE)
    found = places_matching(said)
    return found[0] if len({place.zone for place in found}) == 1 else None
