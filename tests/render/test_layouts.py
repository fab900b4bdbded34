"""Two layouts of one document: whatever it holds, both show all of it within Telegram's limits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import assume, given

from bot.actions.reading import ReadArticle, ShowUntold
from bot.actions.settings import OpenSettings
from bot.render.document import Document, document
from bot.render.entries import StoryEntry
from bot.render.fallbacks import fallbacks
from bot.render.renderer import DigestRenderer
from bot.render.rich import MAX_BLOCKS, MAX_UNITS
from bot.render.sample import sample
from bot.render.utf16 import units
from bot.sandbox import richtext
from bot.texts import Texts
from digests.model import Article, Digest, Erratum, Layout, Length, Look, Message, Quote, Section, Topic
from tests.botapi_schema import check_message
from tests.sample_digests import ACTIONS, DAY, LOOKS, NOW, a_story, accepted, an_article, digests, shown

TEXTS = Texts.load()
RENDERER = DigestRenderer(TEXTS)
RICH = Look(Layout.RICH)
# Entries up to this length are never shortened, not even in a classic message with a heading.
SURELY_WHOLE = 3000


def texts_of(entry: StoryEntry) -> list[str]:
    also = [source.name for source in entry.also]
    views = [source.headline for source in entry.perspectives]
    return [*(sentence.text for sentence in entry.sentences), entry.more, entry.source.name, *also, *views]


def entries(document: Document) -> Iterator[StoryEntry]:
    return (entry for chapter in document.chapters for entry in chapter.entries)


@given(digests(), LOOKS)
def test_no_text_is_lost_in_either_layout(digest: Digest, look: Look) -> None:
    whole = document(digest, look.length, TEXTS[digest.language])
    told = "\n".join(shown(message) for message in RENDERER.render(digest, look))
    assert all(chapter.introduction in told for chapter in whole.chapters)
    for entry in entries(whole):
        assert entry.source.headline in told
        texts = texts_of(entry)
        # In one message a story gives way to what was wrong in earlier ones.
        beside = () if look.length is Length.FULL else whole.errata
        if sum(map(units, (*texts, *beside))) < SURELY_WHOLE:
            assert all(text in told for text in texts)


def test_a_full_digest_loses_no_word_for_a_long_erratum_at_its_end() -> None:
    story = a_story(1, "Frase. " * 400)
    section = Section(Topic(1, "t", {"it": "Tema"}, "x"), (story,))
    errata = [Erratum(1, NOW, f"Titolo {number}", note="parola " * 40) for number in range(5)]
    digest = Digest(DAY, "it", (section,), 1, errata=tuple(errata))
    parts = [shown(message) for message in RENDERER.render(digest, Look(Layout.CLASSIC, Length.FULL))]
    assert len(parts) == 2
    assert story.summary.strip() in " ".join(parts[0].split())


@given(digests(), LOOKS)
def test_the_document_holds_what_the_digest_says(digest: Digest, look: Look) -> None:
    stories = [story for section in digest.sections for story in section.stories]
    for story, entry in zip(stories, entries(document(digest, look.length, TEXTS["it"])), strict=True):
        said = " ".join(sentence.text for sentence in entry.sentences).split()
        quoted = [word for quote in story.quotes for word in quote.sentence.split()] or story.summary.split()
        assert said == ([] if look.length is Length.BRIEF else quoted)


@given(digests())
def test_rich_parts_are_such_that_telegram_takes_them_and_older_servers_lose_nothing(digest: Digest) -> None:
    assume(digest.articles)
    parts = RENDERER.render(digest, RICH)
    for part in parts:
        content = accepted(part.parameters["rich_message"])
        ids = [ACTIONS.decode(each["callback_data"]) for each in richtext.buttons(content)]
        assert all(ids)
        older = [ACTIONS.decode(each["callback_data"]) for message in part.instead for each in _buttons(message)]
        read = [action.article_id for action in ids if isinstance(action, ReadArticle)]
        assert [action.article_id for action in older if isinstance(action, ReadArticle)] == read
        assert read
    actions = [
        ACTIONS.decode(each["callback_data"])
        for part in parts
        for each in richtext.buttons(part.parameters["rich_message"])
    ]
    untold = any(section.more or section.left_out for section in digest.sections)
    assert actions.count(OpenSettings()) == bool(parts)
    assert actions.count(ShowUntold()) == (bool(parts) and untold)


def _buttons(message: Message) -> Iterator[dict[str, str]]:
    return (each for row in message.parameters["reply_markup"]["inline_keyboard"] for each in row)


def test_a_digest_beyond_the_limits_is_split_between_stories() -> None:
    sections = tuple(
        Section(
            Topic(topic, f"t{topic}", {"it": f"Tema {topic}"}, "x"), tuple(a_story(topic * 100 + n) for n in range(10))
        )
        for topic in range(1, 31)
    )
    parts = RENDERER.render(Digest(DAY, "it", sections, 90), RICH)
    assert len(parts) > 1
    text = "\n".join(shown(part) for part in parts)
    assert [text.count(f"Notizia {topic * 100 + n}\n") for topic in range(1, 31) for n in range(10)] == [1] * 300
    assert shown(parts[1]).startswith("🗞 Rassegna di martedì 24 novembre (continua)\n")


def test_a_rich_digest_looks_as_agreed() -> None:
    far = an_article(4, source="The Quay", language="en", title="The bridge", url="https://quay.example.org/b")
    near = an_article(5, source="Il Molo", url="https://molo.example.org/")
    lead = a_story(3, url="https://example.org/a")
    quotes = (Quote("Una.", lead.article), Quote("Due.", near))
    china = Topic(1, "china", {"it": "Cina"}, "x", "🐉")
    sections = (
        Section(china, (replace(lead, others=(far, near), quotes=quotes),), 5),
        Section(Topic(2, "energy", {"it": "Energia"}, "x"), (a_story(9),)),
    )
    (message,) = RENDERER.render(Digest(DAY, "it", sections, 3), RICH)
    assert shown(message).splitlines() == [
        "🗞 Rassegna di martedì 24 novembre",
        "2 notizie da 4 articoli · 2 lingue · 3 min",
        "• 🐉 Cina · 1",
        "• Energia · 1",
        "🐉 Cina",
        "1. Notizia 3",
        "Una.[1.1] Due.[1.2]",
        "Agenzia · italiano · 24 nov · Alla fonte",
        "anche: Il Molo",
        "italiano | Notizia 3 · Agenzia",
        "inglese | The bridge · The Quay",
        "Energia",
        "2. Notizia 9",
        "Prima frase. Seconda frase.",
        "Agenzia · italiano · 24 nov",
        "Fonti",
        "• 1.1 Agenzia: Notizia 3",
        "• 1.2 Il Molo: Titolo",
    ]
    labels = [each["text"] for each in richtext.buttons(message.parameters["rich_message"])]
    assert labels == [*("Leggi", "Perché è qui?", "⋯") * 2, "▾ Altre 5 notizie", "⚙ Orario"]
    check_message(message.method, message.parameters)


@pytest.mark.parametrize("language", ["it", "en"])
@pytest.mark.parametrize("length", Length)
def test_all_that_is_sent_follows_the_official_schema(language: str, length: Length) -> None:
    story = replace(a_story(1, text="Terza frase. " * 30), others=(an_article(2, language="zh"),))
    section = Section(Topic(1, "t", {"it": "Energia"}, "x"), (story,), 2)
    for layout in Layout:
        for message in RENDERER.render(Digest(DAY, language, (section,), 1), Look(layout, length)):
            check_message(message.method, message.parameters)
    check_message("sendRichMessage", sample(TEXTS[language]).parameters)
    accepted(sample(TEXTS[language]).parameters["rich_message"])


def test_the_limits_are_those_of_the_local_telegram() -> None:
    assert (MAX_UNITS, MAX_BLOCKS) == (richtext.MOST_CHARACTERS, richtext.MOST_BLOCKS)


PICTURE = "https://example.org/ponte.jpg"


@pytest.mark.parametrize(
    ("image", "elsewhere", "shown"),
    [
        (PICTURE, None, PICTURE),
        (None, PICTURE, PICTURE),
        ("javascript:alert(1)", None, "https://example.org/a"),
        ("file:///etc/passwd", None, "https://example.org/a"),
        ("https://example.org/a b.jpg", None, "https://example.org/a"),
        (None, None, "https://example.org/a"),
    ],
)
def test_the_lead_has_its_picture_from_any_of_its_sources_else_its_page(
    image: str | None, elsewhere: str | None, shown: str
) -> None:
    lead = replace(
        a_story(1, url="https://example.org/a", image_url=image), others=(an_article(2, image_url=elsewhere),)
    )
    later = a_story(3, image_url="https://example.org/other.jpg")
    digest = Digest(DAY, "it", (Section(Topic(1, "t", {"it": "Energia"}, "x"), (lead, later)),), 1)
    (classic,), (rich,) = RENDERER.render(digest), RENDERER.render(digest, RICH)
    looks = classic.parameters["link_preview_options"]
    assert looks == {"url": shown, "prefer_large_media": True, "show_above_text": True}
    photos = [
        block["photo"]["media"] for block in rich.parameters["rich_message"]["blocks"] if block["type"] == "photo"
    ]
    assert photos == [shown] * (shown == PICTURE)
    check_message(rich.method, rich.parameters)
    for layout in Layout:
        (brief,) = RENDERER.render(digest, Look(layout, Length.BRIEF))
        assert "jpg" not in str(brief.parameters)


def test_a_picture_that_telegram_cannot_get_does_not_keep_a_digest_back() -> None:
    section = Section(Topic(1, "t", {"it": "Energia"}, "x"), (a_story(1, image_url=PICTURE),))
    (message,) = RENDERER.render(Digest(DAY, "it", (section,), 1), RICH)
    (without,) = fallbacks(message, 400, "Bad Request: failed to get HTTP URL content")
    assert shown(without) == shown(message)
    assert PICTURE not in str(without.parameters)
    assert fallbacks(without, 400, "Bad Request: failed to get HTTP URL content") == []


@pytest.mark.parametrize("layout", Layout)
def test_a_week_shows_how_much_its_topics_were_covered(layout: Layout) -> None:
    section = Section(Topic(1, "t", {"it": "Energia"}, "x"), (a_story(1),), coverage=(0, 1, 2, 4, 8, 16, 0))
    (message,) = RENDERER.render(Digest(DAY, "it", (section,), 1, week_ends=DAY), Look(layout))
    told = shown(message)
    assert told.startswith("🗞 La settimana fino a martedì 24 novembre\n")
    assert "M▁ G▂ V▂ S▂ D▃ L▇ M▁ · 31 articoli\n1. Notizia 1" in told


@pytest.mark.parametrize(("day", "mark"), [(8, "dall’8 nov"), (11, "dall’11 nov"), (18, "dal 18 nov")])
def test_an_update_says_since_when(day: int, mark: str) -> None:
    story = replace(a_story(1), since=NOW.replace(day=day))
    for layout in Layout:
        section = Section(Topic(1, "t", {"it": "Energia"}, "x"), (story,))
        (message,) = RENDERER.render(Digest(DAY, "it", (section,), 1), Look(layout))
        assert f"🧵 Aggiornamento · {mark}\n" in shown(message)


@pytest.mark.parametrize(
    ("others", "opened"),
    [
        ((), False),
        ((an_article(2, source="Il Molo", url="https://molo.example.org/"),), False),
        ((an_article(2, source="Il Molo"),), True),
        # Another report of the leading source is not named again, but it can be opened.
        ((an_article(2, source="Agenzia", url="https://example.org/2"),), True),
        ((an_article(2, source="The Quay", language="en"),), True),
    ],
)
@pytest.mark.parametrize("layout", Layout)
def test_each_report_of_a_story_can_be_opened(others: tuple[Article, ...], opened: bool, layout: Layout) -> None:
    story = replace(a_story(1, url="https://example.org/1"), others=others)
    section = Section(Topic(1, "t", {"it": "Energia"}, "x"), (story,))
    (message,) = RENDERER.render(Digest(DAY, "it", (section,), 1), Look(layout))
    assert ("v1|story-new|1" in str(message.parameters)) == opened
    assert "anche: Agenzia" not in shown(message)


def test_a_photo_that_was_sent_leads_the_rich_layout_and_goes_where_it_is_refused() -> None:
    lead = a_story(1, image_url=PICTURE, picture="AgACAgIAAxkBAAI")
    digest = Digest(DAY, "it", (Section(Topic(1, "t", {"it": "Energia"}, "x"), (lead,)),), 1)
    (rich,) = RENDERER.render(digest, RICH)
    photos = [each["photo"]["media"] for each in rich.parameters["rich_message"]["blocks"] if each["type"] == "photo"]
    assert photos == ["AgACAgIAAxkBAAI"]
    (plain,) = fallbacks(rich, 400, "Bad Request: wrong file identifier/HTTP URL specified")
    assert "photo" not in {each["type"] for each in plain.parameters["rich_message"]["blocks"]}
