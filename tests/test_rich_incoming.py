"""Rich messages as text: what they say, what stands out in it, and their first photo."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import MessageEntity

from bot.rich_incoming import MOST_LEVELS, with_plain_text
from tests.botapi_schema import read_message

SIZES = [{"file_id": "a", "file_unique_id": "a", "width": 90, "height": 60}]
OTHER = [{"file_id": "b", "file_unique_id": "b", "width": 90, "height": 60}]


def paragraph(text: Any) -> dict[str, Any]:
    return {"type": "paragraph", "text": text}


def plain(*blocks: Any, kind: str = "message") -> dict[str, Any]:
    message: dict[str, Any] = with_plain_text({"update_id": 1, kind: {"rich_message": {"blocks": list(blocks)}}})[kind]
    return message


def marked(*blocks: Any) -> list[tuple[str, str, str | None]]:
    """Return what is marked in the text of blocks: kind, words, address."""
    message = plain(*blocks)
    units = message["text"].encode("utf-16-le")
    found = [MessageEntity.de_json(each, None) for each in message["entities"]]
    return [
        (each.type, units[2 * each.offset : 2 * (each.offset + each.length)].decode("utf-16-le"), each.url)
        for each in found
    ]


CELL = {"align": "left", "valign": "top"}
SAID: list[tuple[list[dict[str, Any]], str]] = [
    ([paragraph("One."), paragraph(["Two ", {"type": "bold", "text": "or"}, " three."])], "One.\nTwo or three."),
    ([{"type": "heading", "size": 1, "text": "Gas"}, {"type": "divider"}, paragraph("It flows.")], "Gas\nIt flows."),
    (
        [{"type": "list", "items": [
            {"label": "1.", "blocks": [paragraph("one"), paragraph("still one")]},
            {"label": "2.", "blocks": [paragraph("two")]},
        ]}],
        "1. one\nstill one\n2. two",
    ),
    (
        [{"type": "table", "cells": [[{"text": "a", **CELL}, {"text": "b", **CELL}], [{"text": "c", **CELL}, CELL]]}],
        "a | b\nc | ",
    ),
    ([{"type": "details", "summary": "More", "blocks": [paragraph("than that")]}], "More\nthan that"),
    ([{"type": "blockquote", "blocks": [paragraph("So it is.")], "credit": "Rosa"}], "So it is.\nRosa"),
    ([paragraph([{"type": "custom_emoji", "custom_emoji_id": "1", "alternative_text": "🌞"}, " rises"])], "🌞 rises"),
    ([{"type": "mathematical_expression", "expression": "a+b"}], "a+b"),
    ([paragraph("Words."), {"type": "buttons", "buttons": [{"text": "Press", "callback_data": "x"}]}], "Words."),
]  # fmt: skip


@pytest.mark.parametrize(("blocks", "said"), SAID)
def test_blocks_are_read_line_by_line(blocks: list[dict[str, Any]], said: str) -> None:
    chat = {"id": 1, "type": "private", "first_name": "Rosa"}
    assert read_message({"message_id": 1, "date": 1, "chat": chat, "rich_message": {"blocks": blocks}}).rich_message
    assert plain(*blocks)["text"] == said


def test_what_stands_out_is_marked_also_behind_characters_of_two_units() -> None:
    link = {"type": "url", "text": ["the ", {"type": "bold", "text": "paper"}], "url": "https://paper.example/"}
    quote = {"type": "blockquote", "blocks": [paragraph("So it is.")]}
    assert marked(paragraph(["🌞🌞 in ", link, "."]), {"type": "heading", "size": 2, "text": "Gas"}, quote) == [
        ("text_link", "the paper", "https://paper.example/"), ("bold", "paper", None), ("bold", "Gas", None),
        ("blockquote", "So it is.", None),
    ]  # fmt: skip


def test_the_first_photo_is_that_of_the_message() -> None:
    collage = {"type": "collage", "blocks": [{"type": "photo", "photo": each} for each in (SIZES, OTHER)]}
    message = plain(paragraph("Look."), collage, {"type": "photo", "photo": OTHER, "caption": {"text": "Rosa"}})
    assert (message["photo"], message["caption"]) == (SIZES, "Look.\nRosa")
    assert "text" not in message


def test_only_what_is_said_anew_is_read() -> None:
    pressed = {"update_id": 1, "callback_query": {"message": {"rich_message": {"blocks": [paragraph("Digest")]}}}}
    assert with_plain_text(pressed) == pressed
    assert plain(paragraph("Post"), kind="edited_channel_post")["text"] == "Post"


@pytest.mark.parametrize(
    "blocks", [None, 5, [None, "text", []], [{"type": "list", "items": 3}], [{"text": {"text": 5}}]]
)
def test_anything_may_stand_in_it(blocks: Any) -> None:
    raw = {"update_id": 1, "message": {"rich_message": {"blocks": blocks}}}
    assert with_plain_text(raw) == raw


def test_what_is_nested_without_end_is_read_so_deep() -> None:
    text: Any = "deep"
    block: Any = paragraph("deep")
    for _ in range(300):
        text, block = {"type": "bold", "text": text}, {"type": "blockquote", "blocks": [paragraph("x"), block]}
    message = plain(paragraph(text), block)
    assert message["text"].count("x") == MOST_LEVELS - 1
    assert "deep" not in message["text"]
