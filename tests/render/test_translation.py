"""Links to translations: only where the operator has named a service, and only of what cannot be read."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from bot.render.renderer import DigestRenderer
from bot.render.translation import Translation
from bot.texts import Texts
from digests.model import Digest, Section, Story, Topic
from tests.sample_digests import DAY, an_article

SERVICE = "https://translate.example/?from={from}&to={to}&u={url}"
PAGE = "https://news.example/a?b=1&c={to}"


def test_a_translation_says_from_what_into_what_and_of_which_page() -> None:
    address = Translation(("en",), "en", SERVICE).address(an_article(language="ru", url=PAGE))
    assert parse_qs(urlsplit(address).query) == {"from": ["ru"], "to": ["en"], "u": [PAGE]}


@pytest.mark.parametrize(
    ("reads", "service", "language", "url"),
    [
        (("en",), "", "ru", PAGE),
        (("en", "ru"), SERVICE, "ru", PAGE),
        ((), SERVICE, "ru", PAGE),
        (("en",), SERVICE, "und", PAGE),
        (("en",), SERVICE, "ru", None),
        (("en",), SERVICE, "ru", "javascript:alert(1)"),
        (("en",), SERVICE, "ru", "https://news.example/" + "я" * 700),
    ],
)
def test_nothing_is_linked_that_is_not_wanted_or_cannot_be(
    reads: tuple[str, ...], service: str, language: str, url: str | None
) -> None:
    assert not Translation(reads, "en", service).address(an_article(language=language, url=url))


@pytest.mark.parametrize(("service", "linked"), [(SERVICE, True), ("", False)])
def test_headlines_that_cannot_be_read_lead_to_a_translation_where_the_operator_wants_it(
    service: str, linked: bool
) -> None:
    foreign = Story(an_article(2, title="Газ", language="ru", url=PAGE), "")
    own = Story(an_article(1, title="Gas", language="en", url="https://news.example/gas"), "Gas.")
    section = Section(Topic(1, "gas", {"en": "Gas"}, "x"), (own,), unread=(foreign,))
    digest = Digest(DAY, "en", (section,), 1, reads=("en",))
    page = DigestRenderer(Texts.load(), service).untold(digest, 0, lambda number, count: [], unread=True)
    assert ("translate.example" in page.parameters["text"]) is linked
