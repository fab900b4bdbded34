from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.errors import UnreadableDocument
from digests.sources.documents import MAX_MEGABYTES, text_of

ITALIAN = "Perché l’accordo è così “importante”? Costa 5 €."
RUSSIAN = "Почему соглашение «важно»? Ёлка стоит 5 рублей. Я и ты."


@pytest.mark.parametrize("text", [ITALIAN, RUSSIAN, "为什么协议很重要？", "plain"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_every_unicode_encoding_with_its_mark_is_read(text: str, encoding: str) -> None:
    assert text_of(text.encode(encoding), "article.txt") == text


def test_big_endian_utf16_is_read() -> None:
    assert text_of(b"\xfe\xff" + ITALIAN.encode("utf-16-be"), "article.txt") == ITALIAN


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ITALIAN, "cp1252"),
        ("Le président français, âgé, a été réélu à Strasbourg.", "cp1252"),
        ("Größere Städte fördern Fußgänger.", "cp1252"),
        (RUSSIAN, "cp1251"),
        ("НОВОСТИ ДНЯ: Reuters сообщает о встрече.", "cp1251"),
        ("Їжак і ґава пішли до лісу.", "cp1251"),
    ],
)
def test_the_windows_encodings_are_told_apart_by_the_words(text: str, encoding: str) -> None:
    assert text_of(text.encode(encoding), "article.txt") == text


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.txt", "empty"),
        (b" \n\t", "a.txt", "empty"),
        (b"\xef\xbb\xbf", "a.txt", "empty"),
        (b"%PDF-1.7 text", "a.txt", "binary"),
        (b"PK\x03\x04docx", "a.txt", "binary"),
        (b"\x89PNG\r\n", "photo.txt", "binary"),
        (b"text\x00text", "a.txt", "binary"),
        (bytes(range(1, 32)) * 3, "a.txt", "binary"),
        ("a\0b".encode("utf-16"), "a.txt", "binary"),
        (b"  <!DOCTYPE html><p>text", "a.txt", "binary"),
        (b"just text", "page.HTML", "binary"),
        (b"\xff\xfea", "a.txt", "encoding"),
        (b"caf\x81\x8d\x8f", "a.txt", "encoding"),
    ],
)
def test_what_is_no_plain_text_is_refused(data: bytes, name: str, reason: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        text_of(data, name)
    assert refused.value.reason == reason


def test_a_file_too_big_is_refused_with_its_figures() -> None:
    with pytest.raises(UnreadableDocument) as refused:
        text_of(b"a" * (MAX_MEGABYTES * 1_000_000 + 1), "a.txt")
    assert refused.value.figures == {"size": 1_000_001, "limit": MAX_MEGABYTES}
    assert text_of(b"a" * MAX_MEGABYTES * 1_000_000, "a.txt")


@given(st.binary(max_size=200), st.text(max_size=20))
def test_any_file_is_text_without_nul_or_refused(data: bytes, name: str) -> None:
    try:
        text = text_of(data, name)
    except UnreadableDocument:
        return
    assert text.strip()
    assert "\0" not in text


@given(st.text(min_size=1).filter(lambda text: text.strip() and text.isprintable()))
def test_what_was_written_in_utf8_is_read_back(text: str) -> None:
    try:
        assert text_of(text.encode(), "a.txt") == text.removeprefix("\ufeff")
    except UnreadableDocument as refused:
        reason = refused.reason
        assert reason == "binary"
