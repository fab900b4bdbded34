"""Markdown in files and left in pasted texts: its words once, without its marks, and what the marks mean."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.model import Entity, EntityKind, Passage
from digests.sources.documents import pasted, read_document
from digests.sources.drafts import draft
from digests.sources.marks import unmarked

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)

# What is written, its headline, and its text: the same from a file and from a paste.
WRITTEN = [
    (
        "_Riapre il mercato_\n\nIl mercato di via Roma riapre _sabato mattina_, con un [bando](https://comune.example/b).",
        "Riapre il mercato",
        "Il mercato di via Roma riapre sabato mattina, con un bando.",
    ),
    (
        "# El mercado reabre\n\n![foto](https://c.example/p.jpg)\n\nAbre *el sábado* con ~~diez~~ `sesenta` puestos.",
        "El mercado reabre",
        "Abre el sábado con diez sesenta puestos.",
    ),
    (
        "Рынок открывается\n\n| Товар | Цена |\n|:--|--:|\n| Хлеб | 50 |\n| Сыр | 300 |",
        "Рынок открывается",
        "Товар Цена\nХлеб 50\nСыр 300",
    ),
    (
        "[Le marché rouvre](https://v.example/m)\n\nIl rouvre **samedi**, dit _la **maire**_.",
        "Le marché rouvre",
        "Il rouvre samedi, dit la maire.",
    ),
    (
        "市场重新开放\n\n经过两年施工，[室内市场][1]将于**“周六”**上午*开放*。\n\n[1]: https://c.example/m",
        "市场重新开放",
        "经过两年施工，室内市场将于“周六”上午开放。",
    ),
    (
        "## Der Markt öffnet ##\n\n> Endlich, sagt die Händlerin.\n\n***\n\nAm [Samstag](/termine) um acht.",
        "Der Markt öffnet",
        "Endlich, sagt die Händlerin.\nAm Samstag um acht.",
    ),
]


@pytest.mark.parametrize(("written", "title", "text"), WRITTEN)
def test_marks_are_read_and_not_shown(written: str, title: str, text: str) -> None:
    for found in (read_document(written.encode(), NOW), draft(written)):
        assert (found.title, "\n".join(filter(None, found.text.split("\n")))) == (title, text)


@pytest.mark.parametrize(
    "text",
    [
        "Prezzi\n5 * 3 * 2 fa trenta, e gli ingressi* sono gratuiti* (*) per i soci.",
        "A file\nThe name is market_opening_day_2026 and stays, as does https://a.example/_m_/*x*/__y__.",
        "Mail\nSchreiben an max_mustermann_@a.example, [siehe unten] (Seite 3).",
        "Слова\nОн сказал: ч*рт и д***л, и ушёл в 18:00 - - - домой.",
        "Le parole\nL`articolo e l`altro restano come sono, [1] e [2] anche.",
        "号码\n#话题# 与 2*3 都保留，[注]见下。",
    ],
)
def test_what_is_no_mark_stays(text: str) -> None:
    assert unmarked(Passage(text)).text == text
    assert draft(text).text == text.partition("\n")[2]


def test_what_the_marks_of_a_paste_mean_stands_out_beside_what_did() -> None:
    text = "Un __bando__ del [Comune](www.comune.example/b) e *due* voci.\n> Prima riga\n> seconda\n\n`x_y_z` e già."
    found = unmarked(Passage(text, (Entity(text.index("già"), len(text) - 1, EntityKind.UNDERLINE),)))
    assert found.text == "Un bando del Comune e due voci.\nPrima riga\nseconda\n\nx_y_z e già."
    assert [(found.text[each.start : each.end], each.kind, each.url) for each in found.entities] == [
        ("bando", EntityKind.BOLD, ""),
        ("Comune", EntityKind.LINK, "https://www.comune.example/b"),
        ("due", EntityKind.ITALIC, ""),
        ("Prima riga\nseconda", EntityKind.QUOTE, ""),
        ("x_y_z", EntityKind.CODE, ""),
        ("già", EntityKind.UNDERLINE, ""),
    ]


def test_what_a_program_marked_as_code_is_left_alone() -> None:
    text = "La riga **non** è *codice*"
    code = Entity(text.index("**"), text.index(" è"), EntityKind.CODE)
    found = unmarked(Passage(text, (code,)))
    assert found.text == "La riga **non** è codice"
    assert found.entities[0] == code


def test_what_stands_out_in_a_file_stands_out_in_its_article() -> None:
    words = "Riapre\n_sabato_, con un [bando](https://c.example/b) e\n**quaranta** banchi."
    file = f"# Il mercato\n\n{words}\n\n1. pane\n2. latte\n"
    found = read_document(file.encode(), NOW)
    assert found.text == "Riapre sabato, con un bando e quaranta banchi.\n1. pane\n2. latte"
    assert [(found.text[each.start : each.end], each.kind, each.url) for each in found.entities] == [
        ("sabato", EntityKind.ITALIC, ""),
        ("bando", EntityKind.LINK, "https://c.example/b"),
        ("quaranta", EntityKind.BOLD, ""),
    ]


HEADED = [
    ("Riapre il mercato", "# Riapre il **mercato**!", "Riapre sabato, dice il sindaco."),
    ("The covered market opens", "# The Covered Market Opens Again", "It opens on Saturday, says the mayor."),
    ("Рынок «Северный» открыт", '# Рынок "Северный" открыт', "Он открылся в субботу утром."),
    ("市场重新开放", "# 市场重新开放。", "市场将于周六上午开放，市长说。"),
    ("Der Markt öffnet", "Der Markt öffnet\n===", "Er öffnet am Samstag um acht Uhr."),
]


@pytest.mark.parametrize(("title", "heading", "text"), HEADED)
def test_a_heading_that_says_the_title_again_is_no_text(title: str, heading: str, text: str) -> None:
    found = read_document(f"---\ntitle: {title}\nauthor: Ada\n---\n\n{heading}\n\n{text}\n".encode(), NOW)
    assert (found.title, found.text, found.author) == (title, text, "Ada")


def test_a_heading_that_says_something_else_is_not_lost() -> None:
    found = read_document(b"---\ntitle: Mercato\n---\n# Sabato tornano i banchi\n\nEcco come.\n", NOW)
    assert (found.title, found.text) == ("Mercato", "Sabato tornano i banchi\nEcco come.")


def test_a_whole_file_that_was_pasted_says_what_the_file_says() -> None:
    head = "title: Riapre il mercato\nauthor: Ada Fornai\ndate: 2026-03-09"
    text = f"---\n{head}\n---\n\n# Riapre il mercato\n\nApre *sabato*."
    found = pasted(text, NOW)
    assert found is not None
    assert (found.title, found.text, found.author) == ("Riapre il mercato", "Apre sabato.", "Ada Fornai")
    assert found.written_at == datetime(2026, 3, 9, tzinfo=UTC)
    assert [each.kind for each in found.entities] == [EntityKind.ITALIC]
    assert pasted("---\nRiapre il mercato\n---\nApre sabato.", NOW) is None


@given(st.text(alphabet="*_`~#|[]()>!- \nahttps:/.1", min_size=1, max_size=120))
def test_whatever_is_marked_keeps_its_letters(text: str) -> None:
    found = unmarked(Passage(text, (Entity(0, len(text), EntityKind.BOLD),)))
    assert all(0 <= each.start < each.end <= len(found.text) for each in found.entities)
    rest = iter(text.replace("*", "•"))
    assert all(letter in rest for letter in found.text.replace("*", "•") if letter != " ")
