"""Lists of subscribers and articles, as programs and spreadsheets write them, and as they break."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.errors import UnreadableDocument
from digests.model import ChatKind
from digests.sources.chat_rows import LARGEST_ID, RowRefused, chat_id_in, language_of, time_of
from digests.sources.list_reading import read_list
from digests.sources.lists import Listing, ListKind, RefusedRow
from digests.sources.tables import MOST_ROWS

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
TEXT = "The probe flew past the ice of Europa. It found salt in the plumes."


def read(text: str, encoding: str = "utf-8") -> Listing:
    return read_list(text.encode(encoding), NOW)


def ids(listing: Listing) -> list[int]:
    return [row.chat_id for parcel in listing.subscribers() for row in parcel]


HEADS = [
    "chat_id,language", "User ID;lang", "telegram_id\tlocale", "id|language", "ID чата;Язык", "用户ID,语言",
    "Chat-Kennung;Sprache", "identifiant;langue", "id utente;lingua", "ID usuario,idioma", '"chat_id" , "language"',
    "\ufeffchat_id,language", "sep=;\r\nchat_id;language", "\r\n\r\nchat_id,language",
]  # fmt: skip


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_columns_are_known_by_their_usual_names(head: str, encoding: str) -> None:
    separator = next(each for each in ";\t|," if each in head)
    listing = read(f"{head}\r\n5001{separator}ru-RU\r\n-42{separator}German\r\n", encoding)
    rows = [row for parcel in listing.subscribers() for row in parcel]
    assert [(row.chat_id, row.language, row.kind) for row in rows] == [
        (5001, "ru", ChatKind.PRIVATE), (-42, "de", ChatKind.GROUP),
    ]  # fmt: skip
    assert dict(listing.columns).keys() == {"chat", "language"}


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("ID чата;Темы\n5001;Экономика\n", "windows-1251"), ("用户ID,主题\n5001,经济新闻 国际时事 科技动态\n", "gbk"),
     ("chat_id;topics\n5001;Économie générale à l’étranger\n", "windows-1252")],
)  # fmt: skip
def test_old_encodings_are_read(text: str, encoding: str) -> None:
    (row,) = next(read(text, encoding).subscribers())
    assert (row.chat_id, row.topics) == (5001, (text.splitlines()[1].split(";" if ";" in text else ",")[1],))


def test_rows_of_numbers_before_the_first_name_hide_no_encoding() -> None:
    rows = "".join(f"{number};\n" for number in range(1, 9000))
    listing = read(f"chat_id;topics\n{rows}99999;Экономика, Космос и наука\n", "windows-1251")
    assert [row.topics for parcel in listing.subscribers() for row in parcel][-1] == ("Экономика", "Космос и наука")


IDS: list[tuple[object, str]] = [
    ("1.23E+11", "id-rounded"), ("1,23E+11", "id-rounded"), ("5001.0", "id-rounded"), ("1e5", "id-rounded"),
    ("=5001", "id-formula"), ("+5001", "id-formula"), ("@anna", "id-formula"), ("anna", "id-text"),
    ("5 001", "id-text"), ("٥٠٠١", "id-text"), ("0", "id-zero"), ("-0", "id-zero"), ("", "id-missing"),
    (None, "id-missing"), (True, "id-missing"), ([5001], "id-missing"), (LARGEST_ID + 1, "id-too-large"),
    ("9" * 5000, "id-too-large"), (-(2**63), "id-too-large"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "reason"), IDS)
def test_an_id_that_is_in_doubt_is_nobodys(said: object, reason: str) -> None:
    with pytest.raises(RowRefused) as refused:
        chat_id_in(said)
    assert refused.value.reason == reason


@given(st.integers(-LARGEST_ID, LARGEST_ID).filter(bool), st.sampled_from(["csv", "json", "jsonl", "text"]))
def test_an_id_comes_through_every_form_digit_by_digit(chat_id: int, form: str) -> None:
    text = {
        "csv": f"chat_id\n{chat_id}\n",
        "json": json.dumps([{"chat_id": chat_id}]),
        "jsonl": f'{{"chat_id": {chat_id}}}\n{{"chat_id": {chat_id}}}\n',
        "text": json.dumps({"users": [{"chat_id": str(chat_id)}]}),
    }[form]
    assert ids(read(text)) == [chat_id]


def test_numbers_of_json_with_a_fraction_are_refused_not_rounded() -> None:
    listing = read('[{"chat_id": 1.23e11}, {"chat_id": 123456789012.5}, {"chat_id": 123456789012.0}]')
    assert (listing.count, listing.refused) == (0, {"id-rounded": 3})
    assert [row.said for row in listing.first_refused] == ["1.23e11", "123456789012.5", "123456789012.0"]


cells = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)


@given(st.lists(st.tuples(st.integers(1, 10**12), cells), min_size=1, max_size=30), st.sampled_from(",;\t"))
def test_what_a_spreadsheet_writes_is_read_back(rows: list[tuple[int, str]], separator: str) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=separator).writerows([("chat_id", "remark"), *rows])
    assert ids(read(file.getvalue())) == list(dict.fromkeys(chat_id for chat_id, _ in rows))


@given(st.binary(max_size=200), st.sampled_from([b"", b"chat_id,lang\n", b"title;text\n", b"[{", b'{"chat_id":1}\n']))
def test_hostile_bytes_are_read_or_refused(data: bytes, head: bytes) -> None:
    try:
        listing = read_list(head + data, NOW)
    except UnreadableDocument:
        return
    found = listing.subscribers() if listing.kind is ListKind.SUBSCRIBERS else listing.articles()
    assert listing.count == sum(len(parcel) for parcel in found)


def test_quotes_run_over_lines_and_broken_rows_are_told_with_their_lines() -> None:
    text = 'chat_id;name\n1;"two\nlines"\n2;a;b;c\nx\n\n3;\n'
    listing = read(text)
    assert ids(listing) == [1, 3]
    assert [(row.line, row.reason) for row in listing.first_refused] == [(4, "row-cells"), (5, "id-text")]


def test_a_quotation_mark_without_end_costs_no_more_than_its_field() -> None:
    listing = read('chat_id;name\n1;a\n2;"' + "x\n" * 150_000 + '"\n3;b\n')
    assert listing.refused["row-quote"] >= 1
    assert ids(listing)[0] == 1


def test_json_lines_with_a_broken_line_lose_that_line_alone() -> None:
    listing = read('{"chat_id": 1}\n{"chat_id": \n[3]\n\0{"chat_id": 4}\n')
    assert ids(listing) == [1, 4]
    assert [(row.line, row.reason) for row in listing.first_refused] == [(2, "row-json"), (3, "row-object")]


NO_LISTS = [
    (b"PK\x03\x04" + b"\0" * 100, "list-packed"), (b"\x1f\x8b\x08\0", "list-packed"), (b"", "list-empty"),
    (b" \n\n", "list-empty"), (b"chat_id;name\n", "list-empty"),
    (b"5001;ru\n5002;it\n", "no-columns"), (b"[[1, 2], [3, 4]]", "no-list"), (b"[" * 100_000, "data-cut"),
    (b'{"a": {"b": {"c": {"d": [{"chat_id": 1}]}}}}', "no-columns"), (b"[{]", "data-cut"), (b"\0" * 500, "binary"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "reason"), NO_LISTS)
def test_what_is_no_list_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read_list(data, NOW)
    assert refused.value.reason == reason


def test_rows_without_number_end() -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read_list(b"chat_id\n" + b"1\n" * (MOST_ROWS + 1), NOW)
    assert refused.value.reason == "list-too-long"


def test_whoever_the_list_calls_gone_stays_out() -> None:
    text = "chat_id,blocked,status\n1,0,active\n2,1,active\n3,,left\n4,false,\n5,нет,заблокирован\n6,2024-01-01,\n"
    listing = read(text)
    assert (ids(listing), listing.left) == ([1, 4], 4)


TIMES = [
    ("8", "08:00"), ("08:30", "08:30"), ("8.30", "08:30"), ("8h30", "08:30"), ("8 am", "08:00"), ("12 AM", "00:00"),
    ("12:30 p.m.", "12:30"), ("07:15:00", "07:15"), ("24", ""), ("8:60", ""), ("13 pm", ""), ("soon", ""), ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("said", "at"), TIMES)
def test_times_are_read_as_people_write_them(said: str, at: str) -> None:
    assert time_of(said) == at


@pytest.mark.parametrize(
    ("said", "code"),
    [("ru", "ru"), ("pt-BR", "pt"), ("Русский", "ru"), ("русский", "ru"), ("deutsch", "de"), ("Francese", "fr"),
     ("中文", "zh"), ("x", ""), ("", "")],
)  # fmt: skip
def test_languages_are_read_by_code_and_by_name(said: str, code: str) -> None:
    assert language_of(said) == code


def test_articles_are_told_by_their_columns_and_keep_their_days() -> None:
    listing = read(
        "Заголовок;Текст;Ссылка;Дата;Рубрика\n"
        f'Europa;"{TEXT}";https://old.example/1;04.03.2019;Космос\n;;;;\nEuropa;"{TEXT}";https://old.example/1;;\n'
    )
    (row,) = next(listing.articles())
    assert (listing.kind, listing.count, listing.repeated) == (ListKind.ARTICLES, 1, 1)
    assert (row.draft.title, row.draft.url, row.topics) == ("Europa", "https://old.example/1", ("Космос",))
    assert row.draft.written_at == datetime(2019, 3, 4, tzinfo=UTC)


def test_a_day_to_come_is_none() -> None:
    listing = read(f"title;text;date\nA;{TEXT};2030-01-01\n")
    assert (listing.count, listing.undated, listing.lost) == (1, 0, {"future": 1})


def test_what_an_article_loses_is_counted_and_a_title_alone_is_none() -> None:
    listing = read(
        "title;text;link;image;date\n"
        f"A;{TEXT};javascript:alert(1);not a picture;soon\nB;{TEXT} B;https://a.example/b;;2019-01-01\n"
        "Only a title;;https://a.example/c;;2019-01-01\n"
    )
    assert (listing.count, listing.undated, listing.lost) == (2, 1, {"url": 1, "image": 1})
    assert listing.first_refused == (RefusedRow(4, "article-empty", "Only a title"),)
