"""What an entry of a feed is known by: its guid, its own link, its words. Pure.

What entries of one feed share with each other identifies none of them, and neither does an address that belongs to
the feed or its site: such an address is not the entry's, so it is taken from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from urllib.parse import urljoin, urlsplit

from digests.language.tokens import fold
from digests.sources.addresses import address_key, plain_address
from digests.sources.parsed import FeedEntry


def identified(entries: Sequence[FeedEntry], houses: Collection[str]) -> tuple[FeedEntry, ...]:
    """Return the entries, each once, with the names that they are known by; ``guid`` and ``url`` as they were listed.

    ``houses`` are the addresses of the feed and its site; their front pages are no entry's either.
    """
    keys = {address_key(each) for house in houses for each in (house, urljoin(house, "/"))}
    listed = _once(entries)
    own = [_with_own(entry, keys) for entry in listed]
    named = [_names(entry, _anchor(before.url)) for entry, before in zip(own, listed, strict=True)]
    shared = _shared(named)
    return tuple(_named(entry, names, shared) for entry, names in zip(own, named, strict=True))


def without_names(entries: Sequence[FeedEntry], shared: Collection[str]) -> tuple[FeedEntry, ...]:
    """Return the entries without the guids and links whose names are known as shared.

    What stands alone in a feed now may have the address of a page that all its entries lead to, or the number of a
    place that another one had before.
    """
    return tuple(_without(each, shared) for each in entries)


def _without(entry: FeedEntry, shared: Collection[str]) -> FeedEntry:
    guid, link = guid_key(entry), link_key(entry)
    gone = tuple(name for name in (guid, link) if name in shared and name in entry.keys)
    if not gone:
        return entry
    kept = [key for key in entry.keys if key not in gone]
    if entry.written_at and not {guid, link} & set(kept):
        kept.append(_headline_key(entry))
    own = tuple(dict.fromkeys(kept))
    return replace(entry, url=None if link in gone else entry.url, keys=own, shared=(*entry.shared, *gone))


def link_key(entry: FeedEntry) -> str | None:
    """Return the name that an entry has by its link, None where it has none of its own."""
    return _hashed("link", address_key(entry.url)) if entry.url else None


def guid_key(entry: FeedEntry) -> str | None:
    """Return the name that an entry has by its guid, None where it has none of its own."""
    if not entry.guid:
        return None
    return _hashed("guid", address_key(entry.guid) if _is_address(entry.guid) else entry.guid)


def words_key(title: str, text: str) -> str:
    """Return one name for the same words, however they are set."""
    return _hashed("words", " ".join(fold(f"{title}\n{text}").split()))


def _once(entries: Iterable[FeedEntry]) -> list[FeedEntry]:
    """Return the entries without those that repeat another in all that they say."""
    return list({(each.guid, each.url, each.title, each.text, each.written_at): each for each in entries}.values())


def _with_own(entry: FeedEntry, houses: Collection[str]) -> FeedEntry:
    """Take from an entry the addresses that are not its own."""
    url = plain_address(entry.url) if entry.url else None
    if url and address_key(url) in houses:
        url = None
    guid = entry.guid
    if guid and _is_address(guid) and address_key(guid) in houses:
        guid = None
    return replace(entry, url=url, guid=guid)


def _names(entry: FeedEntry, anchor: str) -> dict[str, str]:
    """Return all that an entry may be known by, by kind, the surest first."""
    names = {}
    if entry.guid:
        names["guid"] = str(guid_key(entry))
    if entry.url:
        names["link"] = str(link_key(entry))
    if anchor:
        # The entries of a ticker may stand on one page, each at a place of its own.
        names["anchor"] = _hashed("anchor", anchor)
    moment = entry.written_at.isoformat() if entry.written_at else ""
    names["words"] = words_key(entry.title, f"{entry.text}\n{moment}")
    if moment:
        # Its teaser may be mended; what is neither numbered nor linked still has its headline and its moment.
        names["headline"] = _headline_key(entry)
    return names


def _headline_key(entry: FeedEntry) -> str:
    return words_key(entry.title, entry.written_at.isoformat() if entry.written_at else "")


def _shared(named: Iterable[dict[str, str]]) -> frozenset[str]:
    counted = Counter(name for names in named for kind, name in names.items() if kind != "words")
    return frozenset(name for name, count in counted.items() if count > 1)


def _named(entry: FeedEntry, names: Mapping[str, str], shared: Collection[str]) -> FeedEntry:
    own = {kind: name for kind, name in names.items() if name not in shared}
    if "guid" in own or "link" in own:
        own.pop("headline", None)
    link = names.get("link")
    return replace(
        entry, url=entry.url if "link" in own else None, keys=tuple(own.values()),
        shared=(link,) if link and link in shared else (),
    )  # fmt: skip


def _anchor(url: str | None) -> str:
    """Return the place on its page that a link leads to with the page, "" where it leads to the page."""
    page, _, place = (url or "").partition("#")
    return f"{address_key(page)}#{place}" if place else ""


def _is_address(said: str) -> bool:
    try:
        return urlsplit(said).scheme.lower() in ("http", "https")
    except ValueError:
        return False


def _hashed(kind: str, said: str) -> str:
    """Return a name of a fixed length: some guids are whole texts."""
    return sha256(f"{kind}:{said}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
