"""What programs exchange is pasted or sent as a file: its one article is read, and anything else refused."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from digests.errors import UnreadableDocument
from digests.sources.content import is_data
from digests.sources.documents import read_document
from digests.sources.drafts import Draft

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
MARKET = "Die Halle am Hafen ist seit Montag wieder offen.\nDreißig Händler verkaufen dort Fisch und Brot."
FIRST, SECOND = MARKET.split("\n")


def read(value: Any) -> Draft:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=2)
    assert is_data(text)
    return read_document(text.encode(), NOW)


# As the interfaces of content systems, of newspapers and of those who collect them say it, and as people name things.
TOLD: list[Any] = [
    {"title": "Die Halle ist offen", "content": MARKET},
    {"headline": "Die Halle ist offen", "articleBody": MARKET, "alternativeHeadline": "Am Hafen"},
    {"id": 7, "slug": "halle", "title": {"rendered": "Die Halle ist offen"},
     "content": {"rendered": f"<p>{FIRST}</p>\n\n<p>{SECOND}</p>\n", "protected": False},
     "excerpt": {"rendered": "<p>Die Halle […]</p>\n", "protected": False}},
    {"status": "ok", "totalResults": 1, "articles": [{"title": "Die Halle ist offen", "description": "Am Hafen.",
     "content": MARKET, "source": {"id": None}}]},
    {"response": {"content": {"webTitle": "Halle offen | Blatt", "fields": {
     "headline": "Die Halle ist offen", "bodyText": MARKET, "wordcount": "17"}}}},
    {"data": {"article": {"id": "1", "title": "Die Halle ist offen",
     "related": [{"title": "Der Markt", "body": "Kurz."}],
     "body": [{"type": "paragraph", "text": FIRST}, {"type": "image", "text": "Foto: Rita"},
              {"type": "paragraph", "text": SECOND}]}}},
    {"headline": {"main": "Die Halle ist offen", "kicker": None}, "body": [
     {"_type": "block", "children": [{"text": "Die Halle am Hafen ist "}, {"text": "seit Montag", "marks": ["strong"]},
                                     {"text": " wieder offen."}]},
     {"_type": "block", "children": [{"text": SECOND}]}]},
    {"@context": "https://schema.org", "@graph": [
     {"@type": "WebPage", "name": "Das Blatt", "description": "Nachrichten vom Hafen und aus der Stadt."},
     {"@type": "NewsArticle", "headline": "Die Halle ist offen", "articleBody": MARKET}]},
    {"version": "https://jsonfeed.org/version/1.1", "title": "Das Blatt", "description": "Nachrichten vom Hafen heute.",
     "items": [{"id": "1", "title": "Die Halle ist offen", "content_html": f"<p>{FIRST}<br>{SECOND}</p>"}]},
    {"title": "Die Halle ist offen", "subtitle": FIRST, "paragraphs": [SECOND]},
    {"title": "Die Halle ist offen", "standfirst": f"<b>{FIRST}</b>", "text": MARKET},
    {"posts": [{"title": "Die Halle ist offen", "html": f"<p>{FIRST}</p><p>{SECOND}</p>", "plaintext": "Kurz."}]},
    {"data": {"type": "node--article", "attributes": {
     "title": "Die Halle ist offen", "body": {"value": f"<p>{FIRST}</p><p>{SECOND}</p>", "format": "basic_html"}}}},
    {"props": {"pageProps": {"story": {"headline": "Die Halle ist offen", "body": {"paragraphs": [FIRST, SECOND]}}}}},
    {"kind": "t3", "data": {"title": "Die Halle ist offen", "selftext": MARKET, "subreddit": "hafen"}},
    {"title": "Die Halle ist offen", "description": "Halle in einem Hafen", "extract": MARKET},
    {"article": {"title": {"text": "Die Halle ist offen"}, "content": [
     {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": FIRST}]},
     {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": SECOND}]}]}},
    {"titolo": "Die Halle ist offen", "testo": MARKET},
    {"título": "Die Halle ist offen", "cuerpo": MARKET},
    {"titre": "Die Halle ist offen", "chapô": FIRST, "texte": SECOND},
    {"überschrift": "Die Halle ist offen", "inhalt": MARKET},
    {"заголовок": "Die Halle ist offen", "текст": MARKET},
    {"tytuł": "Die Halle ist offen", "treść": MARKET},
    {"τίτλος": "Die Halle ist offen", "κείμενο": MARKET},
    {"başlık": "Die Halle ist offen", "içerik": MARKET},
    {"标题": "Die Halle ist offen", "正文": MARKET},
    {"見出し": "Die Halle ist offen", "本文": MARKET},
    [{"article_title": "Die Halle ist offen", "article_text": MARKET}],
    f'```json\n{json.dumps({"title": "Die Halle ist offen", "body": MARKET})}\n```',
    '{"title": "Die Halle ist offen", "x": "\\ud83d", "body": "' + MARKET.replace("\n", "\\n") + '"}',
]  # fmt: skip


@pytest.mark.parametrize("value", TOLD)
def test_the_one_article_in_it_is_read(value: Any) -> None:
    found = read(value)
    assert (found.title, found.text) == ("Die Halle ist offen", MARKET)


def test_what_else_is_said_of_it_is_kept() -> None:
    found = read({
        "title": "Market hall opens", "description": "It is open again, after two years of waiting…  [+1234 chars]",
        "url": "https://blatt.example/halle", "urlToImage": "https://blatt.example/halle.jpg",
        "author": ["Rita", "Ann"],
        "publishedAt": "2026-03-09T10:00:00Z", "source": {"id": None, "name": "Das Blatt"}, "language": "en-GB",
    })  # fmt: skip
    assert found == Draft(
        "Market hall opens", "It is open again, after two years of waiting…", "en", "Das Blatt",
        "https://blatt.example/halle", "Rita, Ann", datetime(2026, 3, 9, 10, 0, tzinfo=UTC),
        "https://blatt.example/halle.jpg",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"a": 1, "b": ["c", 2]}, "data"),
        ({"title": "Die Halle", "price": 12.5}, "data"),
        ([{"title": "Eins", "text": FIRST}, {"title": "Zwei", "text": SECOND}], "data"),
        ({"channel": {"title": "Das Blatt", "items": [{"headline": "Eins"}, {"headline": "Zwei"}]}}, "data"),
        (json.dumps({"title": "Die Halle ist offen", "text": MARKET})[:-20], "data-cut"),
        ('er Händler."}, "author": {"name": "Rita"}, "url": "https://blatt.example"}', "data-cut"),
        ('{"a":' * 5000 + "1" + "}" * 5000, "data-cut"),
        (json.dumps({"title": "Die Halle", "list": [[{"x": n}] for n in range(9000)]}), "data"),
    ],
)
def test_what_is_no_single_article_is_refused(value: Any, reason: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read(value)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    "text",
    [
        "[10:23, 10/3/2026] Rita: Die Halle ist offen",
        '"Wir öffnen": so nennt es die Ministerin {nicht ganz falsch}',
        '{Die Halle} "am Hafen": sie ist offen',
        'Er schrieb {"name": "Rita"} an die Wand.',
        '["Die Halle" ist offen]',
        MARKET,
    ],
)
def test_a_text_with_braces_and_quotes_is_a_text(text: str) -> None:
    assert not is_data(text)
