from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.errors import UnreadableDocument
from digests.sources.encodings import text_of

ITALIAN = "Perché l’accordo è così “importante”? Costa 5 €."
RUSSIAN = "Почему соглашение «важно»? Ёлка стоит 5 рублей. Я и ты."


@pytest.mark.parametrize("text", [ITALIAN, RUSSIAN, "为什么协议很重要？", "plain"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_every_unicode_encoding_with_its_mark_is_read(text: str, encoding: str) -> None:
    assert text_of(text.encode(encoding)) == text


def test_big_endian_utf16_is_read() -> None:
    assert text_of(b"\xfe\xff" + ITALIAN.encode("utf-16-be")) == ITALIAN


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
    assert text_of(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7 text", "binary"),
        (b"PK\x03\x04docx", "binary"),
        (b"\x89PNG\r\n", "binary"),
        (b"text\x00text", "binary"),
        (bytes(range(1, 32)) * 3, "binary"),
        ("a\0b".encode("utf-16"), "binary"),
        (b"  <!DOCTYPE html><p>text", "binary"),
        (b"\xff\xfea", "encoding"),
        (b"caf\x81\x8d\x8f", "encoding"),
    ],
)
def test_what_is_no_plain_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        text_of(data)
    assert refused.value.reason == reason


@given(st.binary(max_size=200))
def test_any_file_is_text_without_nul_or_refused(data: bytes) -> None:
    try:
        text = text_of(data)
    except UnreadableDocument:
        return
    assert text.strip()
    assert "\0" not in text


@given(st.text(min_size=1).filter(lambda text: text.strip() and text.isprintable()))
def test_what_was_written_in_utf8_is_read_back(text: str) -> None:
    try:
        assert text_of(text.encode()) == text.removeprefix("\ufeff")
    except UnreadableDocument as refused:
        reason = refused.reason
        assert reason == "binary"
