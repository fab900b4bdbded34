"""What entries are known by, and the plain form of addresses."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from digests.sources.addresses import address_key, plain_address
from digests.sources.feeds import read_feed
from digests.sources.parsed import FeedEntry

FEED, SITE = "https://dolina.example/feed", "https://dolina.example/"


def entries(*items: str, site: str = SITE) -> tuple[FeedEntry, ...]:
    listed = "".join(f"<item>{item}</item>" for item in items)
    rss = f"<rss version='2.0'><channel><title>Долина</title><link>{site}</link>{listed}</channel></rss>"
    return read_feed(rss.encode(), FEED).entries


def item(title: str, link: str = "", guid: str = "", text: str = "Слова.", date: str = "") -> str:
    link, guid = link and f"<link>{link}</link>", guid and f"<guid isPermaLink='false'>{guid}</guid>"
    return f"{guid}<title>{title}</title>{link}<description>{text}</description>{date and f'<pubDate>{date}</pubDate>'}"


MORNING = "Tue, 10 Mar 2026 08:00:00 GMT"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # Its guid stays, everything else is new.
        (item("Мост закрыт", "/1", "g1"), item("Мост снова открыт", "/2", "g1", "Иначе.")),
        # A new guid, the same link; with other letters, tracking, fragment, scheme.
        (item("Pont fermé", "https://dolina.example/pont", "a"), item("Le pont rouvre", "/pont?utm_medium=rss", "b")),
        (item("橋", "https://Dolina.example/hashi", "a"), item("橋は再開", "http://www.dolina.example/hashi#top", "b")),
        # A guid that is an address, moved to https.
        (item("Brücke", guid="http://dolina.example/?p=7"), item("Brücke offen", guid="https://dolina.example/?p=7")),
        # Only its words, or only its headline and moment.
        (item("大桥重开"), item("大桥重开")),
        (item("El puente", date=MORNING), item("El puente", text="Otras palabras.", date=MORNING)),
        # A new guid at every poll, and no link.
        (item("Il ponte", guid="1", date=MORNING), item("Il ponte", guid="2", date=MORNING)),
    ],
)
def test_an_entry_is_met_again(before: str, after: str) -> None:
    (one,), (two,) = entries(before), entries(after)
    assert set(one.keys) & set(two.keys)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (item("Meteo", "/meteo/10", "a"), item("Meteo", "/meteo/11", "b", "Altro.")),
        (item("Orari", date=MORNING), item("Orari", date=MORNING.replace("10 Mar", "11 Mar"))),
        (item("一", "/?id=7", "a"), item("二", "/?id=8", "b")),
        (item("Uno", SITE), item("Due", SITE)),
        (item("Один", "/", "x"), item("Два", "/", "y")),
    ],
)
def test_another_entry_is_another(before: str, after: str) -> None:
    (one,), (two,) = entries(before), entries(after)
    assert not set(one.keys) & set(two.keys)


def test_what_entries_share_identifies_none_of_them() -> None:
    found = entries(item("Uno", "/diretta#1", "x"), item("Due", "/diretta#2", "x"), item("Tre", "/tre", "x"))
    assert [entry.url for entry in found] == [None, None, "https://dolina.example/tre"]
    assert len({key for entry in found for key in entry.keys}) == sum(len(entry.keys) for entry in found)


def test_what_stands_at_a_place_of_a_page_of_its_own_is_met_there_again() -> None:
    (one, _), (two, _) = (
        entries(item(title, "/diretta#p1"), item(other, "/diretta#p2"))
        for title, other in (("Uno", "Due"), ("Uno, corretto", "Tre"))
    )
    assert set(one.keys) & set(two.keys)
    marked, also_marked = entries(item("Eins", "/1#rss"), item("Zwei", "/2#rss"))
    assert not set(marked.keys) & set(also_marked.keys)


@pytest.mark.parametrize("link", ["/", SITE, "https://dolina.example", "HTTP://WWW.dolina.example/#news", FEED])
def test_an_address_of_the_house_is_no_entry_s(link: str) -> None:
    (found,) = entries(item("Kurz notiert", link, "k1"))
    assert found.url is None


def test_the_same_entry_listed_twice_is_one() -> None:
    assert len(entries(item("Due volte", "/2", "2"), item("Due volte", "/2", "2"))) == 1


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("HTTP://Valle.Example:80/A?utm_source=x&id=7#oggi", "http://valle.example/A?id=7"),
        ("https://valle.example:443/?p=12&fbclid=abc", "https://valle.example/?p=12"),
        ("https://valle.example:8443/x?gclid=1&page=2&yclid=3", "https://valle.example:8443/x?page=2"),
        ("https://долина.example/мост?at_medium=RSS", "https://долина.example/мост"),
        ("https://valle.example/x?source=7&ref=8&at=9", "https://valle.example/x?source=7&ref=8&at=9"),
        ("https://valle.example/%E6%A9%8B?a=&b", "https://valle.example/%E6%A9%8B?a=&b"),
        ("http://[2001:DB8::1]:8080/", "http://[2001:db8::1]:8080/"),
    ],
)
def test_an_address_has_one_plain_form(said: str, plain: str) -> None:
    assert plain_address(said) == plain
    assert plain_address(plain) == plain
    assert address_key(said) == address_key(plain)


@given(st.text(max_size=80))
@example("\x08\xa00")
@example(" #")
def test_any_words_have_a_key(words: str) -> None:
    for said in (words, f"http://valle.example/{words}"):
        assert address_key(plain_address(said)) == address_key(said)
