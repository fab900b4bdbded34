"""A site's feed is found wherever the site names it, in any of the ways of HTML."""

from __future__ import annotations

import pytest

from digests.sources.discovery import find_feeds

PAGE = "http://p.example/stadt/"
NAMED = [
    ("<LINK TYPE='Application/RSS+XML' REL='Alternate' HREF='../rss'>", "http://p.example/rss"),
    ("<base href='//q.example/x/'><link rel=alternate type=application/atom+xml href=atom>", "http://q.example/x/atom"),
    ("<link rel='feed' href='/f'>", "http://p.example/f"),
    ("<link rel='service.feed' type='application/atom+xml' href='/s'>", "http://p.example/s"),
    ("<link rel='alternate nofollow' type='application/feed+json; charset=utf-8' href='/j'>", "http://p.example/j"),
    ("<link rel=alternate type='application/rss+xml' href='feed://p.example/z'>", "http://p.example/z"),
    ("<link rel=alternate type='application/rss+xml' href='feed:https://p.example/z'>", "https://p.example/z"),
    ("<link rel='alternate' type='application/rss+xml' href=' /f?a=1&amp;b=2 '>", "http://p.example/f?a=1&b=2"),
    ("<body><a href='/notizie.xml'><img alt='RSS' src=x></a>", "http://p.example/notizie.xml"),
    ("<body><a href='/export/all'>RSS-лента</a>", "http://p.example/export/all"),
    ("<body><a href='/export/all'>RSS订阅</a>", "http://p.example/export/all"),
    ("<body><a href='/index.rss'>Abbonati</a>", "http://p.example/index.rss"),
    ("<body><a href='/news.xml'>XML</a>", "http://p.example/news.xml"),
    ("<map><area href='/rss/alle' alt='Nachrichten'></map>", "http://p.example/rss/alle"),
    ("<a class='icon-rss' href='/flux'></a>", "http://p.example/flux"),
    ("<a aria-label='RSS feed' href='/puls'><svg></svg></a>", "http://p.example/puls"),
    ("<link rel=alternate type='application/octet-stream' title='Kanał RSS' href='/kanal'>", "http://p.example/kanal"),
    ("<a href='/roi'>Ροή RSS</a>", "http://p.example/roi"),
    ("<a href='/fiido'>RSSフィード</a>", "http://p.example/fiido"),
    ("<a href='/khulasa'>خلاصة RSS</a>", "http://p.example/khulasa"),
    ("<a href='/besleme'><img src='/img/rss.png' alt=''></a>", "http://p.example/besleme"),
    ("<a href='pcast://p.example/yayin.rss'>Dinle</a>", "http://p.example/yayin.rss"),
    ("<!-- <link rel=alternate type=application/rss+xml href=/old> --><body>"
     "<link rel=alternate type='application/rss+xml' href='/new'>", "http://p.example/new"),
    ("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head>"
     "<link rel='alternate' type='application/rss+xml' href='/x'/></head></html>", "http://p.example/x"),
]  # fmt: skip


@pytest.mark.parametrize(("html", "feed"), NAMED)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_feed_is_found_where_the_page_names_it(html: str, feed: str, encoding: str) -> None:
    assert find_feeds(html.encode(encoding), PAGE)[0] == feed
