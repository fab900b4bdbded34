"""Web pages: the article in them, what they say of themselves, and walls."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.errors import InputError, UnreadableDocument
from digests.sources.pages import read_page
from tests.sample_files import FIRST, SECOND, TITLE, page

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
URL = "https://www.valle.example/2026/forno?utm_source=x"
PLAIN = URL.partition("?")[0]


def test_the_article_is_found_and_nothing_around_it() -> None:
    head = (
        '<link rel="canonical" href="https://valle.example/2026/forno"><meta name="author" content="Ada Fornai">'
        '<meta property="og:image" content="/forno.jpg">'
    )
    draft = read_page(page(head=head).encode(), URL, NOW).draft
    assert (draft.title, draft.text) == (TITLE, f"{FIRST}\n{SECOND}")
    assert (draft.url, draft.source) == ("https://valle.example/2026/forno", "La Valle")
    assert (draft.author, draft.language) == ("Ada Fornai", "it")
    assert (draft.image_url or "").endswith("/forno.jpg")


@pytest.mark.parametrize(
    ("canonical", "url"),
    [
        ("https://evil.example/2026/forno", PLAIN),
        ("https://valle.example/", PLAIN),
        ("https://www.valle.example/altro?utm_medium=x&n=2#a", "https://www.valle.example/altro?n=2"),
        ("javascript:alert(1)", PLAIN),
    ],
)
def test_a_page_speaks_for_its_own_site_only(canonical: str, url: str) -> None:
    head = f'<link rel="canonical" href="{canonical}">'
    assert read_page(page(head=head).encode(), URL, NOW).draft.url == url


def _published(moment: str) -> str:
    return f'<meta property="article:published_time" content="{moment}">'


@pytest.mark.parametrize(
    ("head", "written_at"),
    [
        (_published("2026-03-09T18:30:00+01:00"), datetime(2026, 3, 9, 17, 30, tzinfo=UTC)),
        (_published("2026-03-10T09:05:00Z"), NOW),
        (_published("2031-01-01T00:00:00Z"), None),
        (_published("0001-01-01T00:00:00Z"), None),
        (_published("yesterday"), None),
        ('<script type="application/ld+json">{"@graph": [{"datePublished": "2026-03-01"}]}</script>',
         datetime(2026, 3, 1, tzinfo=UTC)),
        ('<script type="application/ld+json">{"datePublished": </script>', None),
    ],
)  # fmt: skip
def test_dates_are_read_and_never_in_the_future(head: str, written_at: datetime | None) -> None:
    assert read_page(page(head=head).encode(), "https://valle.example/forno", NOW).draft.written_at == written_at


CLOSED = (
    f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "isAccessibleForFree": False})}</script>'
)


@pytest.mark.parametrize(
    "head",
    [CLOSED, CLOSED.replace("false", '"False"'), '<meta property="article:content_tier" content="locked">',
     '<style>.x{}</style><div class="box paywall-banner"></div>'],
)  # fmt: skip
def test_a_page_that_is_closed_says_so(head: str) -> None:
    assert read_page(page(head=head).encode(), URL, NOW).walled
    whole = page(TITLE, *(f"{FIRST} Parte {number}." for number in range(20)), head=head)
    assert not read_page(whole.encode(), URL, NOW).walled
    assert not read_page(page().encode(), URL, NOW).walled


HEADED = "Il forno di piazza riapre dopo dieci anni"
PERSON = {"@type": "Person", "name": "Ada Fornai"}


@pytest.mark.parametrize("title", ["<title>x</title>", "<title>La Valle</title>", ""])
@pytest.mark.parametrize(
    ("statement", "author"),
    [
        ({"@type": "NewsArticle", "headline": HEADED, "author": PERSON}, "Ada Fornai"),
        ({"@type": ["NewsArticle"], "headline": HEADED, "author": [PERSON, "Ugo Conti"]}, "Ada Fornai; Ugo Conti"),
        ([{"@type": "WebSite", "name": "La Valle"}, {"@type": "ReportageNewsArticle", "headline": HEADED}], None),
        ({"@graph": [{"@type": "BlogPosting", "headline": f"{HEADED} ", "author": "Ada Fornai"}]}, "Ada Fornai"),
    ],
)
def test_a_headline_and_an_author_that_stand_in_json_ld_alone_are_read(
    title: str, statement: object, author: str | None
) -> None:
    script = f'<script type="application/ld+json">{json.dumps(statement)}</script>'
    html = f"<html><head>{title}{script}</head><body><article><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    read = read_page(html.encode(), URL, NOW).draft
    assert (read.title, read.author, read.text) == (HEADED, author, f"{FIRST}\n{SECOND}")


def test_what_a_page_shows_as_its_headline_wins_over_json_ld() -> None:
    statement = json.dumps({"@type": "NewsArticle", "headline": "Forno, clicca qui per sapere tutto"})
    head = f'<script type="application/ld+json">{statement}</script>'
    assert read_page(page(head=head).encode(), URL, NOW).draft.title == TITLE


WALLS = (
    (
        "Quest'articolo è riservato ai nostri abbonati.",
        "Abbonati a 2 euro al mese per leggere tutto.",
        "Hai già un account?",
    ),
    ("🔒 Contenuto riservato agli abbonati",),
    ("Dieser Text ist exklusiv für Abonnenten. Jetzt weiterlesen mit Talblatt Plus.",),
    ("Il vous reste 60 % de cet article à lire. La suite est réservée aux abonnés.",),
    ("Este contenido es exclusivo para suscriptores.", "¿Ya eres suscriptor? Inicia sesión"),
    ("Продолжение доступно только подписчикам. Оформите подписку, чтобы читать дальше.",),
    ("本文仅限订阅会员阅读。请登录后继续阅读。",),
    ("Subscribe for €1 a month to continue reading.", "Already a subscriber? Log in"),
    ("Este artigo é exclusivo para assinantes. Assine para continuar lendo.",),
    ("Dit artikel is alleen voor abonnees.", "Al abonnee? Log in"),
    ("Ten artykuł jest dostępny tylko dla prenumeratorów. Wykup prenumeratę, aby czytać dalej.",),
)


@pytest.mark.parametrize("wall", WALLS, ids=[wall[0][:20] for wall in WALLS])
def test_the_words_of_a_wall_are_no_text_and_say_that_the_page_is_closed(wall: tuple[str, ...]) -> None:
    read = read_page(page(TITLE, FIRST, SECOND, *wall).encode(), URL, NOW)
    assert (read.draft.text, read.walled) == (f"{FIRST}\n{SECOND}", True)
    with pytest.raises(UnreadableDocument):
        read_page(page(TITLE, *wall).encode(), URL, NOW)


@pytest.mark.parametrize(
    "last",
    [
        "Questo contenuto sarà riservato agli abbonati dal prossimo anno, ha detto il direttore del giornale.",
        "Abbonati e non abbonati potranno continuare a leggere le pagine dello sport senza pagare.",
        "«Questo articolo è riservato agli abbonati»: la scritta compare ormai su una pagina ogni due.",
        "Der Verlag will künftig mehr Artikel nur für Abonnenten anbieten, sagte die Sprecherin.",
        "Les abonnés pourront lire la suite des reportages sur leur téléphone dès le mois de mai.",
        "Подписчики смогут читать новые материалы только в приложении, говорится в сообщении.",
        "Subscribers will have to log in to read the sports pages from next week.",
    ],
)
def test_an_article_about_subscriptions_is_whole(last: str) -> None:
    read = read_page(page(TITLE, FIRST, SECOND, last).encode(), URL, NOW)
    assert (read.draft.text, read.walled) == (f"{FIRST}\n{SECOND}\n{last}", False)


@pytest.mark.parametrize("html", ["", "<html></html>", "<p>Due parole.</p>", page(TITLE, "Breve."), "\0\0", "<" * 500])
def test_a_page_without_an_article_is_refused(html: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read_page(html.encode(), URL, NOW)
    assert refused.value.reason in ("page-empty", "damaged")


def test_a_page_on_which_a_library_fails_is_refused() -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read_page(f"<math>{page()}".encode(), URL, NOW)
    assert refused.value.reason == "damaged"


def test_a_short_chinese_article_is_an_article() -> None:
    text = "周一上午，山村的面包房重新点燃了炉火，排队的人一直排到喷泉旁边，许多人从邻村赶来，只为买一个面包。" * 2
    assert read_page(page("面包房重新开张", text).encode(), URL, NOW).draft.title == "面包房重新开张"


def test_the_charset_of_the_server_is_obeyed_and_a_wrong_name_is_not() -> None:
    assert read_page(page().encode("utf-16"), URL, NOW, "windows-1252").draft.title == TITLE
    assert read_page(page().encode("cp1252"), URL, NOW, "windows-1252").draft.title == TITLE
    assert read_page(page().encode(), URL, NOW, "no-such-charset").draft.title == TITLE


@given(st.data())
def test_a_broken_page_is_read_or_refused(data: st.DataObject) -> None:
    broken = bytearray(page(head=CLOSED).encode())
    for _ in range(data.draw(st.integers(1, 8))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    try:
        assert read_page(bytes(broken), URL, NOW).draft.text
    except InputError as refused:
        reason = refused.reason
        assert reason
