"""Links to one video, episode, post or thread: what a person would read there."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from digests.errors import UnreadableDocument
from digests.sources.drafts import Draft
from digests.sources.pages import read_page
from tests.sample_files import FIRST, SECOND, TITLE, page

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
NINTH = datetime(2026, 3, 9, 18, 30, tzinfo=UTC)
WORDS = "Le moulin du Bas tourne à nouveau après quarante ans.\n\nTrois hivers, dits par ceux qui l’ont fait."


def read(head: str, body: str = "", url: str = "https://place.example/p") -> Draft:
    return read_page(f"<html><head>{head}</head><body>{body}</body></html>".encode(), url, NOW).draft


def meta(**said: str) -> str:
    return "".join(f'<meta property="{name.replace("__", ":")}" content="{text}">' for name, text in said.items())


def stated(**said: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **said})}</script>'


@pytest.mark.parametrize(
    "url", ["https://www.youtube.com/watch?v=abc&utm_source=x", "https://m.youtube.com/watch?v=abc"]
)
def test_a_video_is_its_whole_description_without_the_links_below_it(url: str) -> None:
    whole = json.dumps(f"{WORDS}\n\nInstagram: https://insta.example/moulin\n#moulin #pain")
    head = (
        meta(
            og__title="Le moulin tourne",
            og__description="Le moulin du Bas tourne…",
            og__image="https://i.example/1.jpg",
        )
        + f'<title>Le moulin tourne - YouTube</title><script>var state = {{"shortDescription":{whole}}};</script>'
        + '<span itemprop="author"><link itemprop="name" content="Radio Vallon"></span>'
        + '<meta itemprop="uploadDate" content="2026-03-09T18:30:00Z">'
    )
    found = read(head, url=url)
    assert (found.title, found.text, found.source) == ("Le moulin tourne", WORDS, "Radio Vallon")
    assert (found.written_at, found.image_url) == (NINTH, "https://i.example/1.jpg")
    assert "v=abc" in (found.url or "")


def test_a_video_whose_state_nobody_can_read_is_what_its_head_says() -> None:
    head = meta(og__title="Le moulin tourne", og__description="Le moulin du Bas tourne.")
    broken = r'<script>var state = {"shortDescription":"Le moulin \x3d \ud800"};</script>'
    assert read(head + broken, url="https://youtu.be/abc").text == "Le moulin du Bas tourne."


@pytest.mark.parametrize(
    ("kind", "more", "source"),
    [
        ("PodcastEpisode", {"partOfSeries": {"name": "Le pain"}, "datePublished": "2026-03-09T18:30:00Z"}, "Le pain"),
        ("VideoObject", {"uploadDate": "2026-03-09T18:30:00Z"}, "place.example"),
        ("RadioEpisode", {"datePublished": "2026-03-09T18:30:00Z"}, "place.example"),
    ],
)
def test_an_episode_is_what_its_page_says_to_programs(kind: str, more: dict[str, object], source: str) -> None:
    about = stated(**{"@type": kind, "name": "Épisode 12", "description": WORDS, **more})
    found = read(about, "<h1>Épisode 12</h1><button>Écouter</button>")
    assert (found.title, found.text, found.source, found.written_at) == ("Épisode 12", WORDS, source, NINTH)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Młyn znowu miele!\n\nPo czterdziestu latach koło się obraca, pchane wodą z kanału.", "Młyn znowu miele!"),
        ("水車が再び回る\n\n四十年ぶりに、泥をさらった水路の水が輪を押している。", "水車が再び回る"),
    ],
)
def test_a_post_is_all_of_its_words(text: str, title: str) -> None:
    head = meta(og__title="Rita Morska (@rita@dolina.example)", og__description=text, og__type="article")
    found = read(f"{head}<meta property='og:published_time' content='2026-03-09T18:30:00Z'>", "<div id=app></div>")
    assert (found.title, found.source, found.written_at) == (title, "Rita Morska", NINTH)
    assert found.text == text.partition("\n\n")[2]


def test_a_thread_is_its_first_post() -> None:
    thread = (
        '<shreddit-post post-title="Die Mühle mahlt wieder" author="rita" subreddit-prefixed-name="r/tal" '
        f'created-timestamp="2026-03-09T18:30:00.000000+0000"><div slot="text-body"><p>{FIRST}</p><p>{SECOND}</p></div>'
        "</shreddit-post><p>Anmelden, um zu antworten</p>"
    )
    found = read("<title>Die Mühle mahlt wieder : r/tal</title>", thread)
    assert (found.title, found.text, found.source) == ("Die Mühle mahlt wieder", f"{FIRST}\n{SECOND}", "r/tal")
    assert (found.author, found.written_at) == ("rita", NINTH)


def test_an_article_with_a_film_in_it_stays_one() -> None:
    film = stated(**{"@type": "VideoObject", "name": "Un film", "description": "Poche parole sul film. " * 9})
    assert read_page(page(head=film).encode(), "https://valle.example/forno", NOW).draft.title == TITLE


@pytest.mark.parametrize("statement", [{"@type": "VideoObject", "name": "x"}, {"@type": "Event", "description": WORDS}])
def test_a_page_that_tells_nothing_is_refused(statement: dict[str, object]) -> None:
    with pytest.raises(UnreadableDocument):
        read(stated(**statement))
