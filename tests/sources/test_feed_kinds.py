"""Podcasts, videos, posts and forums: of each entry what a person would read, in several languages."""

from __future__ import annotations

from xml.sax.saxutils import escape

import pytest

from digests.sources.feed_kinds import without_links
from digests.sources.feeds import read_feed
from digests.sources.parsed import FeedEntry

URL = "https://rete.example/feed"
PODCAST = """<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
<title>{show}</title><link>https://rete.example/</link><item><title>{title}</title><guid isPermaLink="false">e12</guid>
<enclosure url="https://rete.example/e12.mp3" length="1" type="audio/mpeg"/>{more}</item></channel></rss>"""
VIDEO = """<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/"
xmlns="http://www.w3.org/2005/Atom"><title>Canale</title><entry><id>yt:video:a1</id><yt:videoId>a1</yt:videoId>
<title>{title}</title><link rel="alternate" href="https://video.example/watch?v=a1"/><media:group>
<media:title>{title}</media:title><media:content url="https://video.example/v/a1" type="application/x-shockwave-flash"/>
<media:thumbnail url="https://video.example/a1.jpg" width="480" height="360"/>
<media:description>{text}</media:description></media:group></entry></feed>"""
POST = """<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Ada</title>
<link>https://rete.example/@ada</link><item><guid>https://rete.example/@ada/1</guid>{title}
<link>https://rete.example/@ada/1</link><description>{html}</description></item></channel></rss>"""
FORUM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>r/valle</title><entry><id>t3_1</id><title>{title}</title>
<author><name>/u/ada</name></author><link href="https://www.reddit.com/r/valle/comments/1/x/"/>
<content type="html">{html}</content></entry></feed>"""
SIGNED = (
    ' &#32; submitted by &#32; <a href="https://www.reddit.com/user/ada"> /u/ada </a> <br/> '
    '<span><a href="{link}">[link]</a></span> &#32; '
    '<span><a href="https://www.reddit.com/r/valle/comments/1/x/">[comments]</a></span>'
)


def entry_of(feed: str) -> FeedEntry:
    """Return the one entry of a feed."""
    (entry,) = read_feed(feed.encode(), URL).entries
    return entry


@pytest.mark.parametrize(
    ("title", "notes", "duration", "wanted", "length"),
    [
        ("Episode 12", "How a mill was saved. With its owner.", "3723", "Episode 12: How a mill was saved.", "1:02:03"),
        ("Puntata n. 3", "Il mulino salvato dalla valle.", "42:10", "Puntata n. 3: Il mulino salvato", "42:10"),
        ("Folge 7", "Wie eine Mühle gerettet wurde.", "01:00:05", "Folge 7: Wie eine Mühle", "1:00:05"),
        ("Выпуск 12", "Как спасли мельницу.", "59", "Выпуск 12: Как спасли мельницу.", "0:59"),
        ("第12期", "一座老磨坊怎样得救。", "600", "第12期: 一座老磨坊怎样得救。", "10:00"),
        ("S02E05", "Cómo se salvó un molino.", "12:00", "S02E05: Cómo se salvó un molino.", "12:00"),
        ("Épisode 4", "Comment un moulin fut sauvé.", "0:30:00", "Épisode 4: Comment un moulin", "30:00"),
        ("Ep. 12 – Il mulino", "Parla la mugnaia.", "600", "Ep. 12 – Il mulino", "10:00"),
    ],
)
def test_an_episode_says_what_it_is_about_and_how_long_it_is(
    title: str, notes: str, duration: str, wanted: str, length: str
) -> None:
    more = f"<description>{notes}</description><itunes:duration>{duration}</itunes:duration>"
    found = entry_of(PODCAST.format(show="Voci", title=title, more=more))
    assert found.title.startswith(wanted)
    assert found.text == f"{notes}\n🎧 {length}"
    assert not found.is_teaser


def test_the_longest_notes_of_an_episode_are_taken_and_links_to_shops_are_not() -> None:
    more = (
        "<itunes:subtitle>Breve</itunes:subtitle><itunes:summary>Una nota.</itunes:summary><description>&lt;p&gt;"
        "La mugnaia racconta come la valle ha comprato il mulino.&lt;/p&gt;&lt;p&gt;Instagram: https://foto.example/m"
        "&lt;/p&gt;</description><itunes:duration>una vita</itunes:duration>"
    )
    found = entry_of(PODCAST.format(show="Voci", title="#9", more=more))
    assert found.title == "#9: Breve"
    assert found.text == "La mugnaia racconta come la valle ha comprato il mulino."


def test_an_episode_without_notes_is_named_by_its_podcast() -> None:
    assert entry_of(PODCAST.format(show="Voci", title="Episodio 3", more="")).title == "Voci: Episodio 3"


DESCRIPTIONS = [
    "Il sindaco spiega i lavori sul ponte, che durano fino a maggio.\n\nISCRIVITI ► https://video.example/sub\n"
    "Instagram: https://foto.example/valle\nwww.valle.example\n▬▬▬▬▬▬\n#ponte #lavori",
    "Der Bürgermeister erklärt, warum die Brücke bis Mai gesperrt bleibt.\n\nFacebook ➤ https://f.example/tal\n#Brücke",
    "Мэр объясняет, почему мост закрыт до мая.\n\nПодписывайтесь: https://video.example/sub\nТелеграм — https://t.example/a",
    "市长解释大桥为何封闭到五月。\n\n订阅频道：https://video.example/sub\n#大桥 #施工",
]


@pytest.mark.parametrize("description", DESCRIPTIONS)
def test_a_video_comes_with_its_description_and_without_the_train_of_links(description: str) -> None:
    found = entry_of(VIDEO.format(title="Il ponte", text=escape(description)))
    assert (found.title, found.text) == ("Il ponte", description.partition("\n")[0])
    assert found.image_url == "https://video.example/a1.jpg"
    assert not found.is_teaser


def test_a_sentence_with_a_link_stays() -> None:
    said = "Il piano intero, con le mappe e i costi, sta sul sito del comune: https://valle.example/piano"
    assert without_links(f"{said}\nhttps://valle.example/altro") == said


@pytest.mark.parametrize(
    "status", ["Riapre il ponte, da lunedì.", "Die Brücke öffnet wieder.", "Мост снова открыт.", "大桥重新开放。"]
)
@pytest.mark.parametrize("title", ["", "<title>New status by ada</title>", "<title>RT by @ada: cut…</title>"])
def test_a_post_is_what_it_says_and_has_no_invented_title(status: str, title: str) -> None:
    found = entry_of(POST.format(title=title, html=escape(f"<p>{status}</p><p>#valle</p>")))
    assert found.title == status
    assert found.text.startswith(status)
    assert not found.is_teaser


def test_a_boost_is_by_whoever_wrote_it() -> None:
    title = "<title>ada shared a status by bob@rete.example</title>"
    found = entry_of(POST.format(title=title, html=escape("<p>La valle ha un mulino.</p>")))
    assert (found.title, found.author) == ("La valle ha un mulino.", "bob@rete.example")


@pytest.mark.parametrize("label", ["Content warning:", "Inhaltswarnung:", "Avviso di contenuto:", "内容警告："])
def test_a_content_warning_stands_above_what_it_warns_of(label: str) -> None:
    html = escape(f"<p><strong>{label}</strong> cibo</p><hr /><p>Il pane nuovo del forno è buonissimo.</p>")
    found = entry_of(POST.format(title="", html=html))
    assert (found.title, found.text) == ("⚠️ cibo", "Il pane nuovo del forno è buonissimo.")


@pytest.mark.parametrize(
    "said", ["Chi conosce un buon fornaio?", "Wer kennt einen guten Bäcker?", "谁知道好的面包店？"]
)
def test_a_thread_is_what_its_author_wrote(said: str) -> None:
    body = f'<!-- SC_OFF --><div class="md"><p>{said}</p>\n<p>PS</p></div><!-- SC_ON -->'
    signed = SIGNED.format(link="https://www.reddit.com/r/valle/comments/1/x/")
    found = entry_of(FORUM.format(title="Pane", html=escape(body + signed)))
    assert (found.title, found.text, found.url) == (
        "Pane",
        f"{said}\nPS",
        "https://www.reddit.com/r/valle/comments/1/x/",
    )
    assert not found.is_teaser


def test_a_thread_that_leads_to_a_page_is_about_that_page() -> None:
    table = f"<table> <tr><td> </td><td>{SIGNED.format(link='https://giornale.example/forno')}</td></tr></table>"
    found = entry_of(FORUM.format(title="Riapre il forno", html=escape(table)))
    assert (found.title, found.text, found.url) == ("Riapre il forno", "", "https://giornale.example/forno")
    assert found.is_teaser


def test_a_thread_of_a_picture_is_its_title() -> None:
    table = f"<table> <tr><td> </td><td>{SIGNED.format(link='https://i.redd.it/a.jpg')}</td></tr></table>"
    found = entry_of(FORUM.format(title="Il forno all’alba", html=escape(table)))
    assert (found.text, found.is_teaser) == ("", False)
    assert found.url is not None
    assert found.url.startswith("https://www.reddit.com/")
