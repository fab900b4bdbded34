"""Digests and articles as messages: nothing is lost, nothing breaks, and every part is one that Telegram takes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions.reading import ReadArticle
from bot.actions.settings import OpenFilters, OpenSettings
from bot.render import lines
from bot.render.article import article_pages
from bot.render.renderer import DigestRenderer
from bot.render.utf16 import prefix, shortened, split, units
from bot.sandbox.entities import parse_html
from bot.texts import Texts
from digests.model import Digest, Length, Look, Message, Quote, Section, Story, Topic
from tests.sample_digests import ACTIONS, ADDRESS, DAY, LANGUAGE, WORDS, a_story, an_article, digests

TEXTS = Texts.load()
RENDERER = DigestRenderer(TEXTS)
# What the bot formats, and what Telegram finds in a text by itself.
ENTITIES = {"bold", "italic", "code", "text_link", "bot_command", "url", "date_time", "expandable_blockquote"}
ROME = ZoneInfo("Europe/Rome")


def buttons(message: Message) -> list[list[dict[str, str]]]:
    rows: list[list[dict[str, str]]] = message.parameters["reply_markup"]["inline_keyboard"]
    return rows


def to_read(message: Message) -> list[int]:
    """Return the articles that the buttons open, in order."""
    found = [ACTIONS.decode(each["callback_data"]) for row in buttons(message) for each in row]
    return [action.article_id for action in found if isinstance(action, ReadArticle)]


def said(message: Message) -> str:
    text, _ = parse_html(message.parameters["text"])
    return text


@given(digests(), st.sampled_from(Length))
def test_every_part_is_one_that_telegram_takes(digest: Digest, length: Length) -> None:
    for message in RENDERER.render(digest, Look(length=length)):
        text, entities = parse_html(message.parameters["text"])
        assert 0 < units(text) <= 4096
        assert len(entities) <= 100
        assert all(entity["type"] in ENTITIES for entity in entities)
        rows = buttons(message)
        assert sum(len(row) for row in rows) <= 100
        assert all(rows)
        assert all(len(each["callback_data"].encode()) <= 64 and each["text"].strip() for row in rows for each in row)
        assert json.loads(json.dumps(message.parameters)) == message.parameters


@given(digests(), st.sampled_from(Length))
def test_no_story_is_lost_and_each_stands_with_its_button(digest: Digest, length: Length) -> None:
    stories = [story for section in digest.sections for story in section.stories]
    parts = RENDERER.render(digest, Look(length=length))
    assert [number for part in parts for number in to_read(part)] == [story.article.id for story in stories]
    in_order("\n".join(said(part) for part in parts), headlines(stories))


def headlines(stories: Sequence[Story], first: int = 1) -> list[str]:
    return [
        f"{number}. {lines.isolated(lines.one_line(story.title, lines.TITLE_UNITS)) or lines.title(story.article)}"
        for number, story in enumerate(stories, start=first)
    ]


def in_order(text: str, wanted: Iterable[str]) -> None:
    place = 0
    for each in wanted:
        place = text.index(each, place) + len(each)


@given(digests())
def test_only_the_last_part_leads_to_the_settings(digest: Digest) -> None:
    parts = RENDERER.render(digest)
    for number, part in enumerate(parts, start=1):
        actions = [ACTIONS.decode(each["callback_data"]) for each in buttons(part)[-1]]
        assert ("disable_notification" in part.parameters) == (number > 1)
        assert (actions[:1] == [OpenSettings()]) == (number == len(parts))
        assert (OpenFilters() in actions) == (number == len(parts) and digest.filtered > 0)
    assert bool(parts) == digest.tells_something


def test_a_digest_looks_as_agreed() -> None:
    china = Topic(1, "china-russia", {"it": "Cina–Russia"}, "x", "🐉")
    energy = Topic(2, "energy", {"it": "Energia"}, "x")
    first = replace(
        a_story(7, url="https://example.org/a?b=1&c=2"), copies=(an_article(8, url="https://www.altrove.it/"),)
    )
    digest = Digest(
        DAY, "it", (Section(china, (first, a_story(9, language="zh")), 5), Section(energy, (a_story(3),))), 3
    )
    (message,) = RENDERER.render(digest)
    assert said(message) == (
        "🗞 Rassegna di martedì 24 novembre\n"
        "3 notizie da 4 articoli · 2 lingue · 3 min\n\n"
        "🐉 CINA–RUSSIA\n"
        "1. Notizia 7\nPrima frase. Seconda frase.\nAgenzia · italiano · 24 nov · Leggi\nanche: altrove.it\n\n"
        "2. Notizia 9\nPrima frase. Seconda frase.\nAgenzia · cinese · 24 nov\n\n"
        "ENERGIA\n"
        "3. Notizia 3\nPrima frase. Seconda frase.\nAgenzia · italiano · 24 nov"
    )
    assert [[each["text"] for each in row] for row in buttons(message)] == [
        ["Leggi 1", "Leggi 2", "Leggi 3"],
        ["⋯ 1", "⋯ 2", "⋯ 3"],
        ["▾ Altre 5 notizie"],
        ["⚙ Orario"],
    ]
    assert to_read(message) == [7, 9, 3]
    assert message.parameters["parse_mode"] == "HTML"
    assert message.parameters["link_preview_options"] == {
        "url": "https://example.org/a?b=1&c=2", "prefer_large_media": True, "show_above_text": True,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "stories", "figures", "left_out"),
    [
        ("it", 1, "1 articolo · 1 argomento · 1 min", "▾ Un’altra notizia"),
        ("it", 2, "2 articoli · 1 argomento · 1 min", "▾ Un’altra notizia"),
        ("en", 1, "1 article · 1 topic · 1 min", "▾ 1 more story"),
        ("en", 2, "2 articles · 1 topic · 1 min", "▾ 1 more story"),
    ],
)
def test_numbers_agree_with_their_words(language: str, stories: int, figures: str, left_out: str) -> None:
    section = Section(Topic(1, "t", {"en": "T"}, "x"), tuple(a_story(n) for n in range(1, stories + 1)), left_out=1)
    (message,) = RENDERER.render(Digest(DAY, language, (section,), 1))
    assert figures in said(message)
    assert buttons(message)[-2][0]["text"] == left_out


def test_a_long_section_goes_on_under_its_name() -> None:
    section = Section(
        Topic(1, "t", {"it": "Energia"}, "x", "⚡"), tuple(a_story(n, "Frase. " * 100) for n in range(1, 11))
    )
    first, second, *_ = RENDERER.render(Digest(DAY, "it", (section,), 9))
    assert said(first).count("ENERGIA") == 1
    assert said(second).startswith("⚡ ENERGIA (continua)\n")
    assert not said(first).endswith("…")


def test_a_story_longer_than_a_message_keeps_its_title() -> None:
    section = Section(Topic(1, "t", {"it": "Energia"}, "x"), (a_story(1, "🗞 parola " * 2000), a_story(2)))
    first, second = RENDERER.render(Digest(DAY, "it", (section,), 9))
    assert "1. Notizia 1\n🗞 parola" in said(first)
    assert "…\nAgenzia" in said(first)
    assert "2. Notizia 2" in said(second)


def test_many_copies_are_counted_after_the_first() -> None:
    story = replace(a_story(1), copies=tuple(an_article(n, source=f"Fonte {n}") for n in range(2, 10)))
    (message,) = RENDERER.render(Digest(DAY, "it", (Section(Topic(1, "t", {}, "x"), (story,)),), 1))
    assert "anche: Fonte 2, Fonte 3, Fonte 4, Fonte 5, Fonte 6, altre 3" in said(message)


def test_each_place_is_named_once_and_a_copy_is_no_voice_of_its_own() -> None:
    others = (
        an_article(2, source="Nord", language="de", title="Die Brücke"), an_article(3), an_article(4, source="Nord"),
        an_article(5, source="Sera", copy_of=3), an_article(6, source="Alba", language="de", copy_of=2),
        an_article(7, source="Molo"), an_article(8, source="molo", url="https://molo.example/8"),
    )  # fmt: skip
    story = replace(a_story(1), others=others)
    (message,) = RENDERER.render(Digest(DAY, "it", (Section(Topic(1, "t", {}, "x"), (story,)),), 1))
    assert "anche: Sera, Molo\nNord · tedesco: Die Brücke" in said(message)


def test_reports_in_other_languages_show_their_headline_once_each() -> None:
    others = (
        an_article(2, source="Il Molo"), an_article(3, source="The Quay", language="en", title="The bridge"),
        an_article(4, source="The Pier", language="en", title="A bridge"),
    )  # fmt: skip
    story = replace(a_story(1), others=others)
    (message,) = RENDERER.render(Digest(DAY, "it", (Section(Topic(1, "t", {}, "x"), (story,)),), 1))
    assert "anche: Il Molo, The Pier (inglese)\nThe Quay · inglese: The bridge" in said(message)


@pytest.mark.parametrize(
    ("length", "shown"),
    [
        (Length.BRIEF, "ENERGIA\n1. Notizia 1 · Agenzia\n2. Notizia 2 · Agenzia"),
        (Length.STANDARD, "1. Notizia 1\nPrima frase. Seconda frase.\nAgenzia · italiano · 24 nov\n\n2."),
        (
            Length.FULL,
            "Agenzia · italiano · 24 nov\nE poi una terza, che il riassunto non ha. Infine la quarta.\n\n2.",
        ),
    ],
)
def test_a_reader_gets_as_much_as_was_asked_for(length: Length, shown: str) -> None:
    text = "Prima frase.\nSeconda frase.\nE poi una terza, che il riassunto non ha. Infine la quarta."
    section = Section(Topic(1, "t", {"it": "Energia"}, "x"), (a_story(1, text=text), a_story(2)))
    (message,) = RENDERER.render(Digest(DAY, "it", (section,), 9), Look(length=length))
    assert shown in said(message)
    assert ("<blockquote expandable>E poi una terza" in message.parameters["text"]) == (length is Length.FULL)


def test_a_sentence_of_another_article_names_it() -> None:
    other = an_article(2, source="The Quay", url="https://quay.example.org/b")
    story = replace(a_story(1), others=(other,), quotes=(Quote("Una.", a_story(1).article), Quote("Due.", other)))
    (message,) = RENDERER.render(Digest(DAY, "it", (Section(Topic(1, "t", {}, "x"), (story,)),), 1))
    assert 'Una. Due. [<a href="https://quay.example.org/b">The Quay</a>]\n' in message.parameters["text"]


def test_a_day_without_news_is_one_line() -> None:
    assert RENDERER.render(Digest(DAY, "it", (), 0)) == ()
    message = RENDERER.nothing_new(Digest(DAY, "it", (), 0))
    assert said(message) == "🗞 Per martedì 24 novembre nulla di nuovo sugli argomenti scelti."
    assert buttons(message)[-1][0]["text"] == "⚙ Orario"


def test_a_day_of_which_filters_leave_out_everything_says_so_and_leads_to_them() -> None:
    message = RENDERER.nothing_new(Digest(DAY, "it", (), 0, filtered=4))
    told = "🔇 4 notizie escluse dai tuoi filtri\nSugli argomenti scelti non c’è altro di nuovo."
    assert said(message) == f"🗞 Rassegna di martedì 24 novembre\n\n{told}"
    assert [each["text"] for each in buttons(message)[-1]] == ["⚙ Orario", "🔇 Filtri"]


@given(WORDS, WORDS, ADDRESS, LANGUAGE)
def test_an_article_is_whole_over_its_pages(title: str, text: str, url: str | None, language: str) -> None:
    article = an_article(12, title=title, text=text, url=url, language=language, source="Agenzia")
    pages = [parse_html(page)[0] for page in article_pages(article, TEXTS["it"], ROME)]
    assert all(0 < units(page) <= 4096 for page in pages)
    bodies = [page.split("\n\n", 1)[1] for page in pages if "\n\n" in page]
    assert "".join("".join(bodies).split()) == "".join(text.split())


def test_an_article_says_where_and_when_it_comes_from() -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    article = an_article(12, source="Agenzia", url="https://example.org/a", published_at=late, text="Uno.\n\nDue.")
    (page,) = article_pages(article, TEXTS["it"], ROME)
    assert parse_html(page)[0] == "Titolo\nAgenzia · italiano · 25 nov · n. 12 · Alla fonte\n\nUno.\n\nDue."


@given(WORDS, st.integers(2, 200))
def test_pieces_fit_and_together_are_the_text(text: str, limit: int) -> None:
    pieces = split(text, limit)
    assert all(units(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@given(WORDS, st.integers(0, 200))
def test_a_shortened_text_fits_and_begins_alike(text: str, limit: int) -> None:
    cut = shortened(text, limit)
    assert units(cut) <= limit
    assert text.startswith(cut.removesuffix("…")) or cut == text
    cut.encode()


@pytest.mark.parametrize(
    ("text", "limit", "pieces"),
    [
        ("Uno due.\n\nTre quattro.", 14, ["Uno due.", "Tre quattro."]),
        ("Prima frase. Seconda frase.", 20, ["Prima frase.", "Seconda frase."]),
        ("abcdefghij klm", 12, ["abcdefghij", "klm"]),
        ("第一句。第二句。", 6, ["第一句。", "第二句。"]),
    ],
)
def test_a_text_is_split_where_a_reader_would(text: str, limit: int, pieces: list[str]) -> None:
    assert split(text, limit) == pieces


@pytest.mark.parametrize(("text", "limit", "kept"), [("ab🗞", 3, "ab"), ("ae\u0301", 2, "a"), ("a👩\u200d🚀", 4, "a")])
def test_no_visible_character_is_cut_in_two(text: str, limit: int, kept: str) -> None:
    assert prefix(text, limit) == kept
