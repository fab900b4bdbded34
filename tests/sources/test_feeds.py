"""Feeds of every format, whole and broken, and where a site keeps its own."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.errors import NotAFeed, UnreadableDocument
from digests.sources.discovery import find_feeds
from digests.sources.feeds import read_feed
from digests.sources.markup import plain
from digests.sources.parsed import MOST_ENTRIES

URL = "https://valle.example/feed.xml"
DATE = datetime(2026, 3, 9, 7, 30, tzinfo=UTC)
RSS = """<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel>
<title>Долина &amp;amp; горы</title>
<link>https://valle.example/</link><language>ru-RU</language><item><title>Пекарня открылась</title>
<link>/pane</link><guid>17</guid><author>ada@valle.example (Ада)</author>
<pubDate>Mon, 09 Mar 2026 08:30:00 +0100</pubDate>
<description>&lt;p&gt;Первая строка.&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;
&lt;p&gt;Вторая.&lt;/p&gt;</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="it"><title>La Valle</title><link href="https://valle.example/"/>
<author><name>Ada</name></author><entry><id>tag:17</id><title type="html">Il &lt;i&gt;forno&lt;/i&gt;</title>
<link href="https://valle.example/pane"/><updated>2026-03-09T07:30:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Prima.</p><p>Seconda.</p></div></content></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>La Valle</title><link>https://valle.example/</link>
</channel><item rdf:about="17"><title>Il forno</title><link>https://valle.example/pane</link><dc:creator>Ada</dc:creator>
<dc:date>2026-03-09T08:30:00+01:00</dc:date><description>Prima.</description></item></rdf:RDF>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1", "title": "La Valle", "home_page_url": "https://valle.example/",
        "authors": [{"name": "Ada"}], "language": "it",
        "items": [{"id": 17, "title": "Il forno", "url": "/pane", "content_html": "<p>Prima.</p><p>Seconda.</p>",
                   "date_published": "2026-03-09T08:30:00+01:00"}],
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("data", "title", "entry", "text"),
    [
        (RSS.encode("cp1251"), "Долина & горы", "Пекарня открылась", "Первая строка.\nВторая."),
        (ATOM.encode(), "La Valle", "Il forno", "Prima.\nSeconda."),
        (ATOM.encode("utf-16"), "La Valle", "Il forno", "Prima.\nSeconda."),
        (RDF.encode(), "La Valle", "Il forno", "Prima."),
        (JSON.encode(), "La Valle", "Il forno", "Prima.\nSeconda."),
    ],
)
def test_every_format_gives_the_same(data: bytes, title: str, entry: str, text: str) -> None:
    feed = read_feed(data, URL)
    (found,) = feed.entries
    assert (feed.title, found.title, found.text) == (title, entry, text)
    assert (feed.link, found.url, found.written_at) == ("https://valle.example/", "https://valle.example/pane", DATE)
    assert found.author in ("Ada", "Ада")
    assert found.keys == read_feed(data, URL).entries[0].keys


def test_what_an_entry_lacks_is_taken_from_elsewhere() -> None:
    rss = "<rss version='2.0'><channel><item><description>Solo parole.</description></item>{}</channel></rss>"
    enclosure = "<item><enclosure url='https://valle.example/voce.mp3' type='audio/mpeg'/></item>"
    first, second = read_feed(rss.format(enclosure).encode(), URL).entries
    assert (first.title, first.url) == ("Solo parole.", None)
    assert (second.title, second.url) == ("https://valle.example/voce.mp3",) * 2


def test_the_charset_of_the_server_counts_where_the_feed_names_none() -> None:
    data = "<rss version='2.0'><channel><title>Città</title></channel></rss>".encode("cp1252")
    assert read_feed(data, URL, "windows-1252").title == "Città"


@pytest.mark.parametrize("text", ["short", "long " * 200 + "…", "long " * 200 + "[...]"])
def test_a_teaser_is_short_or_breaks_off(text: str) -> None:
    item = "<item><link>https://x.example/a</link><description>{}</description></item>"
    rss = f"<rss version='2.0'><channel>{item}</channel></rss>"
    assert read_feed(rss.format(text).encode(), URL).entries[0].is_teaser
    assert not read_feed(rss.format("A whole sentence of it. " * 60).encode(), URL).entries[0].is_teaser


@pytest.mark.parametrize(
    "data", [b"", b"hello", b"<html><body>hi</body></html>", b"{}", b'{"version": 1}', b"{" * 9999]
)
def test_what_is_no_feed_is_refused(data: bytes) -> None:
    with pytest.raises(NotAFeed):
        read_feed(data, URL)


@pytest.mark.parametrize("declared", ["utf-\xb0", "is\xb08859-1", "no-such-thing", "\0"])
def test_an_encoding_that_does_not_exist_does_no_harm(declared: str) -> None:
    data = RDF.replace("<rdf:RDF", f'<?xml version="1.0" encoding="{declared}"?><rdf:RDF', 1)
    assert read_feed(data.encode("latin-1"), URL).title == "La Valle"


def test_a_site_names_its_feeds_and_those_of_comments_come_last() -> None:
    page = b"""<html><head><link rel="stylesheet" href="/x.css"><link rel="alternate" hreflang="en" href="/en">
    <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
    <link rel="alternate" type="application/atom+xml" href="atom.xml"></head></html>"""
    found = find_feeds(page, "https://valle.example/notizie/")
    assert found[:2] == ("https://valle.example/notizie/atom.xml", "https://valle.example/comments/feed")
    assert "https://valle.example/feed" in found
    assert find_feeds(b"", "https://valle.example/")[0] == "https://valle.example/feed"


@given(st.text(max_size=200))
def test_any_words_become_plain_ones(text: str) -> None:
    assert "\0" not in plain(text)
    assert plain(text) == plain(text).strip()


@given(st.sampled_from([RSS.encode("cp1251"), ATOM.encode(), RDF.encode(), JSON.encode()]), st.data())
def test_a_broken_feed_is_read_or_refused(whole: bytes, data: st.DataObject) -> None:
    broken = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 8))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    try:
        read_feed(bytes(broken[: data.draw(st.integers(0, len(broken)))]), URL)
    except (NotAFeed, UnreadableDocument) as refused:
        reason = refused.reason
        assert reason in ("no-feed", "encoding")


HALVES = (
    b"<rss version='2.0'><channel><title>Wetter &#55357;&#56832;</title><item><guid>&#xD83D;7</guid>"
    b"<title>Regen &#xd83d;&#xDE00; im &#55357; Tal &#38; Wind</title><description>Es regnet.</description>"
    b"<link>https://wetter.example/&#55357;tal</link></item></channel></rss>"
)
HALVES_JSON = json.dumps({
    "version": "https://jsonfeed.org/version/1.1", "title": "Wetter \ud83d\ude00", "language": "de\udc00",
    "items": [{"id": "\ud83d7", "title": "Regen \ud83d\ude00 im \ud83d Tal & Wind", "content_text": "Es \udfffregnet.",
               "url": "https://wetter.example/\ud83dtal", "authors": [{"name": "Ida \ud800"}]}],
}).encode()  # fmt: skip


@pytest.mark.parametrize("data", [HALVES, HALVES_JSON])
def test_halves_of_characters_are_whole_ones_or_left_out(data: bytes) -> None:
    feed = read_feed(data, "https://wetter.example/feed")
    (entry,) = feed.entries
    assert (feed.title, entry.title, entry.text) == ("Wetter 😀", "Regen 😀 im Tal & Wind", "Es regnet.")
    assert (str(entry.guid)[-1], entry.url) == ("7", "https://wetter.example/tal")


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("item", "<rss version='2.0'><channel>", "</channel></rss>"),
        ("entry", "<feed xmlns='http://www.w3.org/2005/Atom'>", "</feed>"),
    ],
)
def test_of_an_endless_list_the_first_and_the_last_are_read(name: str, before: str, after: str) -> None:
    listed = "".join(f"<{name}><title>Storia {number}</title></{name}>" for number in range(100_000))
    items = [{"id": number, "title": f"Storia {number}"} for number in range(100_000)]
    as_json = json.dumps({"version": "https://jsonfeed.org/version/1", "items": items})
    for data in (before + listed + after, as_json):
        entries = read_feed(data.encode(), "https://a.example/").entries
        assert (entries[0].title, entries[-1].title, len(entries)) == ("Storia 0", "Storia 99999", MOST_ENTRIES)


@pytest.mark.parametrize("title", ["x" * 1_000_000, "Una frase. " * 90_000, "&amp;" * 200_000, "<b>a</b> " * 50_000])
def test_a_title_of_a_megabyte_is_cut(title: str) -> None:
    written = title.replace("<", "&lt;").replace(">", "&gt;")
    data = f"<rss version='2.0'><channel><title>{written}</title><item><title>{written}</title></item></channel></rss>"
    feed = read_feed(data.encode(), "https://a.example/")
    assert 0 < len(feed.title) <= 300
    assert 0 < len(feed.entries[0].title) <= 300


@pytest.mark.parametrize("said", ["/no\u0007tizie", "/no\u0085tizie", "/no&#9;tizie", "/no\u202etizie", "/no\x7ftizie"])
def test_a_control_character_in_an_address_reaches_nobody(said: str) -> None:
    data = (
        f"<rss version='2.0'><channel><title>x</title><item><title>y</title><link>{said}</link></item></channel></rss>"
    )
    (entry,) = read_feed(data.encode(), "https://a.example/").entries
    assert entry.url is None or entry.url.isprintable()
    assert entry.url is None or entry.url.isascii()
