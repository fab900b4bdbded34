"""Public Telegram posts: which addresses lead to one, and what its preview gives."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digests.errors import LinkRefused, UnreadableDocument
from digests.sources.telegram import post_at, refuse_chats
from digests.sources.telegram_posts import read_post
from tests.sample_posts import CDN, answering, gone, preview, widget

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
URL = "https://t.me/valle/12?embed=1&mode=tme"


@pytest.mark.parametrize(
    "url",
    [
        "https://t.me/valle/12", "http://T.me/valle/12?single", "https://t.me/s/valle/12", "https://telegram.me/valle/12/",
        "https://www.t.me/valle/12?comment=7", "https://t.me/valle/3/12", URL,
    ],
)  # fmt: skip
def test_every_form_of_a_posts_address_is_one(url: str) -> None:
    post = post_at(url)
    assert post is not None
    assert (post.plain, post.preview) == ("https://t.me/valle/12", URL)
    refuse_chats(url)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("https://t.me/c/1234567890/12", "link-members"),
        ("https://t.me/c/1234567890/3/12", "link-members"),
        ("https://t.me/valle", "link-chat"),
        ("https://t.me/s/valle", "link-chat"),
        ("https://t.me/+AbCdEfGhIjK", "link-chat"),
        ("https://t.me/joinchat/AbCdEfGhIjK", "link-chat"),
        ("https://t.me/addstickers/Gatti", "link-chat"),
        ("https://t.me/", "link-chat"),
    ],
)
def test_what_is_no_public_post_is_refused(url: str, reason: str) -> None:
    assert post_at(url) is None
    with pytest.raises(LinkRefused) as refused:
        refuse_chats(url)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    "url", ["https://valle.example/t.me/12", "https://t.me.example/valle/12", "http://[", "t.me:x/"]
)
def test_other_addresses_are_let_be(url: str) -> None:
    assert post_at(url) is None
    refuse_chats(url)


POSTS = [
    ("Riapre il forno", "Il forno riapre lunedì, dopo trent’anni.", "La Valle"),
    ("The ferry sails again", "It left the harbour on Monday with forty people.", "Harbour News"),
    ("Паром снова ходит", "Утром паром впервые за зиму вышел из порта.", "Вести порта"),
    ("渡船恢复通航", "周一早上，渡船载着四十名乘客离开了港口。", "港口新闻"),
    ("عودة العبّارة", "غادرت العبّارة الميناء صباح الاثنين وعلى متنها أربعون راكبًا.", "أخبار الميناء"),
]


@pytest.mark.parametrize(("title", "text", "name"), POSTS)
def test_a_post_is_its_words_day_channel_and_picture(title: str, text: str, name: str) -> None:
    emoji = "<tg-emoji><i class='emoji' style=\"background-image:url('//telegram.org/a.png')\"><b>🔥</b></i></tg-emoji>"
    words = f"{emoji} <b>{title}</b><br/><br/>{text}<br/>"
    html = preview(widget("Valle/12", words, name=name, media=f"{CDN}/a.jpg?x=1", extra=answering("No.")))
    found = read_post(html.encode(), URL, NOW).draft
    assert (found.title, found.text, found.source) == (title, text, name)
    assert (found.url, found.image_url) == ("https://t.me/valle/12", f"{CDN}/a.jpg?x=1")
    assert found.written_at == datetime(2026, 3, 9, 17, 30, tzinfo=UTC)


def test_of_a_channels_page_the_post_that_was_meant_is_read() -> None:
    posts = [widget(f"valle/{number}", f"Titolo {number}<br/>Testo {number}") for number in (11, 12, 13)]
    found = read_post(preview(*posts).encode(), "https://t.me/s/valle/12", NOW).draft
    assert (found.title, found.text) == ("Titolo 12", "Testo 12")


def test_a_day_to_come_is_none() -> None:
    html = preview(widget("valle/12", "Titolo<br/>Testo", at="2031-01-01T00:00:00+00:00"))
    assert read_post(html.encode(), URL, NOW).draft.written_at is None


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        (gone(), "post-missing"),
        ("", "post-missing"),
        (preview(widget("valle/13", "Un altro")), "post-missing"),
        (preview(widget("valle/12", "", media=f"{CDN}/a.jpg")), "post-wordless"),
        (preview(widget("valle/12", "🔥 123")), "post-wordless"),
        ('<html data-post="valle/12" class="tgme_widget_message_reply"><p>Il forno', "post-wordless"),
    ],
)
def test_a_post_without_words_or_that_is_gone_is_refused(html: str, reason: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read_post(html.encode(), URL, NOW)
    assert refused.value.reason == reason
