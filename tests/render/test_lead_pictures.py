"""The pictures of the stories that lead topics: one a topic, in each layout, and not a word the less for them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from bot.render.classic import PICTURES_A_DIGEST
from bot.render.pictured import MAX_CAPTION_UNITS
from bot.render.renderer import DigestRenderer
from bot.render.utf16 import shown_units
from bot.sandbox.entities import parse_html
from bot.texts import Texts
from digests.model import (
    Alert,
    Amendment,
    Digest,
    Frame,
    Layout,
    LeadPicture,
    Length,
    Look,
    Message,
    Passage,
    Section,
    Story,
    Topic,
)
from tests.botapi_schema import check_message
from tests.sample_digests import DAY, LOOKS, an_article, digests, shown

RENDERER = DigestRenderer(Texts.load())
CLASSIC, RICH = (Look(layout, Length.STANDARD) for layout in (Layout.CLASSIC, Layout.RICH))


def told(number: int, summary: str = "Una frase.") -> Story:
    return Story(replace(an_article(number), title=f"Titolo {number}", url=None), summary)


def a_digest(*topics: tuple[Story, ...], pictures: int = 1, address: str = "") -> Digest:
    """Return a digest of topics, the first ones with a picture each."""
    sections = tuple(
        Section(
            *(Topic(number, f"t{number}", {"it": f"Tema {number}"}, "x"), stories),
            picture=LeadPicture("" if address else f"photo{number}", address) if number <= pictures else None,
        )
        for number, stories in enumerate(topics, 1)
    )
    return Digest(DAY, "it", sections, 1, len(topics))


def text(message: Message) -> str:
    """Return what a message shows, as a text or below a photo."""
    caption = message.parameters.get("caption")
    return parse_html(caption)[0] if caption else shown(message)


def words(messages: tuple[Message, ...]) -> str:
    for message in messages:
        check_message(message.method, message.parameters)
    return "\n".join(map(text, messages))


def photos(messages: tuple[Message, ...]) -> list[str]:
    return [each.parameters["photo"] for each in messages if each.method == "sendPhoto"]


def test_what_fits_stands_below_the_photo_and_the_rest_behind_it() -> None:
    digest = a_digest(tuple(told(number, "Parola " * 40) for number in range(1, 6)))
    first, second = RENDERER.render(digest, CLASSIC)
    assert (first.method, first.parameters["photo"], second.method) == ("sendPhoto", "photo1", "sendMessage")
    assert shown_units(first.parameters["caption"]) <= MAX_CAPTION_UNITS
    assert "Titolo 1" in text(first)
    assert all(words((first, second)).count(f"Titolo {number}") == 1 for number in range(1, 6))
    assert "disable_notification" not in first.parameters
    assert second.parameters["disable_notification"]
    assert [each.method for each in first.instead] == ["sendMessage"]


@pytest.mark.parametrize("length", [200, 900, 1500])
@pytest.mark.parametrize("introduction", ["", "Buongiorno. " * 40])
@pytest.mark.parametrize("header", ["", "Testata " * 30])
def test_no_word_is_lost_for_a_picture(length: int, introduction: str, header: str) -> None:
    digest = a_digest((told(1, "parola " * (length // 7)), told(2)))
    section = replace(digest.sections[0], introduction=introduction, frame=Frame(Passage(header), Passage("In fondo")))
    digest = replace(digest, sections=(section,))
    bare = replace(digest, sections=(replace(section, picture=None),))
    with_picture, without = RENDERER.render(digest, CLASSIC), RENDERER.render(bare, CLASSIC)
    assert photos(with_picture) == ["photo1"]
    assert words(with_picture).count("parola") == words(without).count("parola") == length // 7
    assert set(words(without).split()) <= set(words(with_picture).split())
    assert "Titolo 1" in text(with_picture[0])


def test_a_picture_changes_nothing_of_what_is_told() -> None:
    digest = a_digest(*(tuple(told(10 * topic + each, "Parola " * 60) for each in range(9)) for topic in range(1, 4)))
    bare = replace(digest, sections=tuple(replace(each, picture=None) for each in digest.sections))
    for look in (CLASSIC, RICH):
        fitted, plain = RENDERER.fitted(digest, look), RENDERER.fitted(bare, look)
        assert [len(each.stories) for each in fitted.sections] == [len(each.stories) for each in plain.sections]


def test_so_many_photos_at_most_come_as_messages_and_all_stand_in_a_rich_one() -> None:
    digest = a_digest(*((told(number),) for number in range(1, 7)), pictures=6)
    assert photos(RENDERER.render(digest, CLASSIC)) == [f"photo{each}" for each in range(1, PICTURES_A_DIGEST + 1)]
    (rich,) = RENDERER.render(digest, RICH)
    blocks = rich.parameters["rich_message"]["blocks"]
    assert [each["photo"]["media"] for each in blocks if each["type"] == "photo"] == [f"photo{n}" for n in range(1, 7)]
    assert all(each.method == "sendMessage" for each in rich.instead)
    assert all(f"Titolo {number}" in words(rich.instead) for number in range(1, 7))


def test_the_titles_alone_and_what_comes_at_once_have_no_picture() -> None:
    digest = a_digest((told(1),))
    assert photos(RENDERER.render(digest, replace(CLASSIC, length=Length.BRIEF))) == []
    assert photos(RENDERER.render(replace(digest, alert=Alert()), CLASSIC)) == []


def test_the_list_of_what_is_not_told_hangs_on_a_text() -> None:
    digest = a_digest((told(1),))
    digest = replace(digest, sections=(replace(digest.sections[0], more=(told(2),)),))
    first, second = RENDERER.render(digest, CLASSIC)
    assert (first.method, second.method) == ("sendPhoto", "sendMessage")
    assert "untold" in str(second.parameters["reply_markup"])
    assert "reply_markup" not in first.parameters


def test_what_stands_at_an_address_is_previewed_where_its_topic_begins() -> None:
    address = "https://paper.example/lead.jpg"
    one, two = a_digest((told(1),), pictures=1, address=address).sections[0], told(2)
    other = replace(one, topic=Topic(2, "t2", {"it": "Tema 2"}, "x"), stories=(two,), picture=None)
    messages = RENDERER.render(Digest(DAY, "it", (other, one), 1, 2), CLASSIC)
    assert [each.parameters["link_preview_options"].get("url") for each in messages] == [None, address]
    bad = replace(one, picture=LeadPicture("", "javascript:alert(1)"))
    (message,) = RENDERER.render(Digest(DAY, "it", (bad,), 1, 1), CLASSIC)
    assert message.parameters["link_preview_options"] == {"is_disabled": True}


def test_a_retracted_lead_keeps_its_place_without_its_picture() -> None:
    digest = a_digest(tuple(told(number, "Parola " * 40) for number in range(1, 6)))
    out = RENDERER.render(digest, CLASSIC)
    section = digest.sections[0]
    gone = replace(section.stories[0], summary="", amendment=Amendment.RETRACTED)
    now = RENDERER.render(replace(digest, sections=(replace(section, stories=(gone, *section.stories[1:])),)), CLASSIC)
    assert [each.method for each in now] == ["sendMessage", "sendMessage"]
    standing = [RENDERER.standing_for(old, new) for old, new in zip(out, now, strict=True)]
    assert [each.method for each in standing if each] == ["sendPhoto", "sendMessage"]
    assert standing[0]
    assert standing[0].parameters["has_spoiler"]


@given(digests(), LOOKS)
def test_whatever_stands_in_a_digest_each_message_is_one_that_telegram_takes(digest: Digest, look: Look) -> None:
    given_one = {place: LeadPicture(f"photo{place}") for place in range(0, len(digest.sections), 2)}
    sections = (replace(each, picture=given_one.get(place)) for place, each in enumerate(digest.sections))
    messages = RENDERER.render(replace(digest, sections=tuple(sections)), look)
    for message in messages:
        check_message(message.method, message.parameters)
        assert shown_units(message.parameters.get("caption", "")) <= MAX_CAPTION_UNITS
