"""Editions composed again: only what was corrected changes, in as many messages as there are."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.renderer import DigestRenderer
from bot.texts import Texts
from digests.compose.amending import amended, shortened_to
from digests.compose.summary import quotes
from digests.compose.week import Week
from digests.model import (
    Amendment,
    Article,
    ArticleStatus,
    Digest,
    Erratum,
    Ground,
    Layout,
    LeadPicture,
    Length,
    Look,
    Quote,
    Section,
    StaleEdition,
    Story,
    Topic,
)
from digests.publishing.choice import Choice, rendered
from digests.publishing.recompose import FITS, Recomposer, Replacement
from digests.publishing.snapshot import Snapshot, appearances, article_ids, read, serialized
from tests.botapi_schema import check_message
from tests.sample_digests import LOOKS, shown
from tests.store.cases import NOW

DAY = date(2026, 3, 10)
CHOICE = Choice("it", DAY, (1, 2), 5)
RENDERER = DigestRenderer(Texts.load())
RICH = Look(Layout.RICH)
TOPICS = (Topic(1, "gas", {"it": "Gas", "en": "Gas"}, "gas", "⛽"), Topic(2, "space", {"en": "Space"}, "probe"))
WORD = "parola "


def an_article(article_id: int, **changes: Any) -> Article:
    article = Article(
        article_id, f"Notizia {article_id}", f"Testo della notizia {article_id}. E ancora.", "it",
        ArticleStatus.PUBLISHED, NOW, source="Agenzia", number=article_id, published_at=NOW,
    )  # fmt: skip
    return replace(article, **changes)


def summed_up(article: Article) -> str:
    return article.text


def a_digest(stories: int, length: int = 10, copies: bool = False) -> Digest:
    """Return a digest whose stories have summaries of so many words, half of them in each section."""
    told = [
        Story(an_article(number), WORD * length, (an_article(100 + number),) if copies else ())
        for number in range(1, stories + 1)
    ]
    half = (stories + 1) // 2
    sections = [Section(TOPICS[0], tuple(told[:half]), 3), Section(TOPICS[1], tuple(told[half:]))]
    return Digest(DAY, "it", tuple(section for section in sections if section.stories), 4, 2)


def stale_of(
    digest: Digest, withdrawn: bool = False, changed: frozenset[int] = frozenset(), choice: Choice = CHOICE
) -> StaleEdition:
    messages = rendered(choice, digest, RENDERER)
    outline = serialized(Snapshot(choice, digest))
    return StaleEdition(7, DAY, "it", NOW, NOW, withdrawn, 1, outline, messages, changed)


def planned(
    digest: Digest,
    *changes: Article,
    withdrawn: bool = False,
    changed: frozenset[int] = frozenset(),
    choice: Choice = CHOICE,
    errata: Sequence[Erratum] = (),
) -> Replacement | None:
    """Return what becomes of an edition that showed the digest once some of its articles have changed."""
    articles = {each: an_article(each) for each in article_ids(serialized(Snapshot(CHOICE, digest)))}
    articles |= {article.id: article for article in changes}
    return Recomposer(RENDERER).plan(stale_of(digest, withdrawn, changed, choice), articles, errata)


@given(st.integers(0, 20), st.integers(0, 30), st.booleans())
def test_an_outline_comes_back_as_it_was(stories: int, length: int, copies: bool) -> None:
    digest = a_digest(stories, length, copies)
    outline = Snapshot(CHOICE, digest)
    plain = serialized(outline)
    assert "Testo" not in str(plain)
    assert read(plain, {each: an_article(each) for each in article_ids(plain)}) == outline
    assert set(appearances(digest)) == article_ids(plain)
    assert set(appearances(digest).values()) <= {1, 2}


def test_what_goes_on_is_named_and_weekly_comes_back_too_and_what_was_had_is_not_shown() -> None:
    digest = a_digest(1)
    goes_on = replace(digest.sections[0].stories[0], since=NOW, earlier=(an_article(50),))
    section = replace(digest.sections[0], stories=(goes_on,), more=(Story(an_article(60), ""),), coverage=(1,) * 7)
    outline = Snapshot(
        replace(CHOICE, week=Week(NOW, 60)), replace(digest, sections=(section,), week_ends=DAY)
    )  # fmt: skip
    plain = serialized(outline)
    assert read(json.loads(json.dumps(plain)), {each: an_article(each) for each in article_ids(plain)}) == outline
    assert appearances(outline.digest) == {1: 1, 60: 1}


def test_a_story_that_is_named_alone_keeps_its_number_when_it_is_taken_back() -> None:
    digest = a_digest(1)
    more = (Story(an_article(60), ""), Story(an_article(61), ""))
    digest = replace(digest, sections=(replace(digest.sections[0], more=more),))
    gone = replace(digest, sections=(replace(digest.sections[0], more=(replace(
        more[0], article=an_article(60, status=ArticleStatus.RETRACTED)), more[1])),))  # fmt: skip
    told = shown(RENDERER.untold(amended(gone, NOW, summed_up, quotes), 0, lambda page, pages: []))
    assert "2. ⛔ La redazione ha ritirato questo articolo.\n3. Notizia 61 · Agenzia" in told
    assert "Notizia 60" not in told


def test_a_corrected_update_still_tells_its_event_and_what_is_new() -> None:
    had = an_article(50, text="La diga di Ruvo ha ceduto nella notte.")
    lead = an_article(1, text="La diga di Ruvo ha ceduto nella notte. Marta Longo lascia il municipio di Ruvo.")
    story = replace(Story(lead, "vecchio"), since=NOW, earlier=(had,))
    digest = Digest(DAY, "it", (Section(TOPICS[0], (story,)),), 1, 1)
    later = replace(lead, title="Giusto", corrected_at=NOW + timedelta(hours=1))
    changed = replace(digest, sections=(Section(TOPICS[0], (replace(story, article=later),)),))
    found = amended(changed, NOW, summed_up, quotes).sections[0].stories[0]
    assert found.summary == "La diga di Ruvo ha ceduto nella notte. Marta Longo lascia il municipio di Ruvo."
    assert found.since == NOW


def test_what_was_corrected_before_the_edition_is_no_correction() -> None:
    digest = a_digest(1)
    early = an_article(1, title="Giusto", corrected_at=NOW - timedelta(hours=1))
    story = replace(digest.sections[0].stories[0], article=early)
    unchanged = replace(digest, sections=(replace(digest.sections[0], stories=(story,)),))
    assert amended(unchanged, NOW, summed_up, quotes) == unchanged


def test_a_retracted_copy_leaves_and_a_retracted_story_says_so() -> None:
    digest = a_digest(2, copies=True)
    gone = an_article(101, status=ArticleStatus.RETRACTED)
    first, second = digest.sections[0].stories[0], digest.sections[1].stories[0]
    given_copy = replace(first, copies=(gone,))
    given_lead = replace(second, article=an_article(2, status=ArticleStatus.RETRACTED))
    sections = (
        replace(digest.sections[0], stories=(given_copy,)),
        replace(digest.sections[1], stories=(given_lead,)),
    )
    found = amended(replace(digest, sections=sections), NOW, summed_up, quotes)
    assert found.sections[0].stories[0] == replace(first, copies=())
    assert found.sections[1].stories[0].amendment is Amendment.RETRACTED


def a_story_of_several() -> Story:
    """Return a story that two of its sources tell together, a third in another language besides."""
    lead, near, far = an_article(1), an_article(2), an_article(3, language="en", title="Third news")
    told = (Quote("Testo della notizia 1.", lead), Quote("Testo della notizia 2.", near))
    return Story(lead, "Testo della notizia 1. Testo della notizia 2.", others=(near, far), quotes=told)


def after(story: Story, *changes: Article) -> Story:
    """Return what becomes of a story once some of its articles have changed."""
    now = {each.id: each for each in changes}
    fresh = [now.get(each.id, each) for each in story.others]
    told = tuple(replace(quote, article=now.get(quote.article.id, quote.article)) for quote in story.quotes)
    seen = replace(story, article=now.get(story.article.id, story.article), others=tuple(fresh), quotes=told)
    digest = amended(Digest(DAY, "it", (Section(TOPICS[0], (seen,)),), 1), NOW, summed_up, quotes)
    return digest.sections[0].stories[0]


def gone(article_id: int) -> Article:
    return an_article(article_id, status=ArticleStatus.RETRACTED)


def test_a_retracted_report_takes_its_sentences_and_its_place_out_of_a_story() -> None:
    found = after(a_story_of_several(), gone(2))
    assert [each.id for each in found.others] == [3]
    assert "notizia 2" not in found.summary
    assert found.quotes == ()
    assert found.amendment is Amendment.CORRECTED


def test_a_report_of_which_no_word_is_shown_leaves_without_a_mark() -> None:
    story = a_story_of_several()
    assert after(story, gone(3)) == replace(story, others=story.others[:1])


def test_a_story_whose_leading_report_is_retracted_says_nothing_any_more() -> None:
    lead = gone(1)
    assert after(a_story_of_several(), lead) == Story(lead, "", amendment=Amendment.RETRACTED)


def test_a_corrected_sentence_is_quoted_as_it_reads_now() -> None:
    text = "Il testo è un altro. E ancora."
    found = after(a_story_of_several(), an_article(2, text=text, corrected_at=NOW + timedelta(hours=1)))
    assert found.amendment is Amendment.CORRECTED
    assert all(quote.sentence in quote.article.text for quote in found.quotes)
    assert "notizia 2." not in found.summary


@pytest.mark.parametrize(("length", "title_length"), FITS)
def test_a_corrected_story_of_several_is_shortened_whole(length: int, title_length: int) -> None:
    story = replace(a_story_of_several(), amendment=Amendment.CORRECTED)
    digest = Digest(DAY, "it", (Section(TOPICS[0], (story,)),), 1)
    short = shortened_to(digest, length, title_length).sections[0].stories[0]
    assert sum(len(quote.sentence) for quote in short.quotes) <= length
    assert all(len(each.title) <= title_length for each in (short.article, *short.others))
    assert all(quote.article in (short.article, *short.others) for quote in short.quotes)


@given(st.integers(2, 20), st.integers(1, 120), LOOKS, st.data())
def test_a_correction_is_set_in_the_look_that_the_edition_has(
    stories: int, length: int, look: Look, data: st.DataObject
) -> None:
    digest = a_digest(stories, length)
    choice = replace(CHOICE, look=look)
    before = rendered(choice, digest, RENDERER)
    number = data.draw(st.integers(1, stories))
    right = an_article(number, title="Giusto", text=WORD * 900, corrected_at=NOW + timedelta(hours=1))
    for change, mark in ((right, "✏️ corretto"), (gone(number), "⛔ La redazione ha ritirato questo articolo.")):
        plan = planned(digest, change, choice=choice)
        assert plan is not None
        reads = {**dict(enumerate(before)), **plan.messages}
        assert {reads[part].method for part in set(reads) - plan.gone} == {before[0].method}
        whole = "\n".join(shown(reads[part]) for part in sorted(reads))
        assert whole.count(mark) == 1
        assert f"Notizia {number}\n" not in whole
        for other in range(1, stories + 1):
            assert other == number or f"{other}. Notizia {other}" in whole


def test_an_edit_of_a_rich_message_is_rich_and_an_older_server_gets_its_first_words() -> None:
    (message,) = rendered(replace(CHOICE, look=RICH), a_digest(2), RENDERER)
    edit = RENDERER.edited(message)
    assert (edit.method, edit.parameters) == ("editMessageText", message.parameters)
    assert edit.instead == (RENDERER.edited(message.instead[0]),)
    check_message(edit.method, {**edit.parameters, "message_id": 1})


def test_nothing_changed_is_nothing_to_do() -> None:
    plan = planned(a_digest(12))
    assert plan is not None
    assert plan.messages == {}


@given(st.integers(2, 20), st.integers(1, 120), st.data())
def test_a_corrected_edition_takes_no_more_messages_and_the_others_stay(
    stories: int, length: int, data: st.DataObject
) -> None:
    digest = a_digest(stories, length)
    before = rendered(CHOICE, digest, RENDERER)
    number = data.draw(st.integers(1, stories))
    title = "Giusto " * data.draw(st.integers(1, 28))
    right = an_article(number, title=title.strip(), text=WORD * 900, corrected_at=NOW + timedelta(hours=1))
    plan = planned(digest, right)
    assert plan is not None
    assert not plan.retracts
    assert plan.messages
    assert set(plan.messages) <= set(range(len(before)))
    reads = {part: message.parameters["text"] for part, message in enumerate(before)}
    reads |= {part: message.parameters["text"] for part, message in plan.messages.items()}
    whole = "\n".join(reads[part] for part in range(len(before)))
    assert "✏️ corretto" in whole
    assert whole.count("corretto") == 1
    for other in range(1, stories + 1):
        assert other == number or f"<b>Notizia {other}</b>" in whole


def test_a_part_that_a_correction_has_changed_is_changed_again() -> None:
    plan = planned(a_digest(3), changed=frozenset({0}))
    assert plan is not None
    assert set(plan.messages) == {0}


def test_parts_that_are_left_empty_say_where_their_stories_are() -> None:
    digest = a_digest(12, length=80)
    parts = len(rendered(CHOICE, digest, RENDERER))
    assert parts > 1
    gone = [an_article(number, status=ArticleStatus.RETRACTED) for number in range(1, 12)]
    plan = planned(digest, *gone)
    assert plan is not None
    assert plan.gone == set(range(1, parts))
    assert "messaggio qui sopra" in plan.messages[parts - 1].parameters["text"]
    assert "<b>Notizia 12</b>" in plan.messages[0].parameters["text"]


def test_an_edition_of_nothing_but_retracted_articles_says_so_of_each_and_does_not_vanish() -> None:
    digest = a_digest(3)
    gone = [an_article(number, status=ArticleStatus.RETRACTED) for number in range(1, 4)]
    errata = [Erratum(number, NOW + timedelta(hours=1), "x", retracts=True, ground=Ground.WRONG) for number in (1, 2)]
    plan = planned(digest, *gone, errata=[*errata, replace(errata[0], article_id=3, note="Il ponte non è crollato.")])
    assert plan is not None
    assert (plan.retracts, plan.gone) == (False, frozenset())
    told = shown(plan.messages[0])
    assert told.count("⛔ La redazione ha ritirato questo articolo: era sbagliato.") == 2
    assert "3. ⛔ La redazione ha ritirato questo articolo: Il ponte non è crollato." in told


def test_an_edition_that_is_taken_back_says_so_in_each_of_its_messages() -> None:
    digest = a_digest(12, length=80)
    plan = planned(digest, withdrawn=True)
    assert plan is not None
    assert plan.retracts
    assert plan.gone == set(plan.messages) == set(range(len(rendered(CHOICE, digest, RENDERER))))
    assert all("È stata ritirata" in shown(each) or "ritirato" in shown(each) for each in plan.messages.values())


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"was": "due morti", "reads": "tre morti"}, "✏️ Corretto: «due morti» va letto «tre morti»."),
        ({"was": "per errore"}, "✏️ Corretto: «per errore» era sbagliato."),
        ({"reads": "non"}, "✏️ Corretto: mancava «non»."),
        ({"was": "a", "reads": "b", "note": "Erano tre, non due."}, "✏️ Corretto: Erano tre, non due."),
        ({}, "✏️ corretto"),
    ],
)
@pytest.mark.parametrize("look", [Look(), RICH, Look(length=Length.BRIEF)])
def test_a_correction_says_what_was_wrong_and_what_is_right(changes: dict[str, str], told: str, look: Look) -> None:
    right = an_article(2, title="Giusto", corrected_at=NOW + timedelta(hours=1))
    erratum = Erratum(2, NOW + timedelta(hours=1), "Notizia 2", **changes)  # type: ignore[arg-type]  # words only
    plan = planned(a_digest(3), right, choice=replace(CHOICE, look=look), errata=[erratum])
    assert plan is not None
    assert told in shown(plan.messages[0])


def test_an_article_that_is_missing_keeps_only_its_own_edition_from_being_corrected() -> None:
    assert Recomposer(RENDERER).plan(stale_of(a_digest(2)), {}) is None


def pictured(*words_of: Sequence[int]) -> Digest:
    """Return a digest of topics that each have a picture, with a story of so many words for each number."""
    sections = [
        Section(
            topic,
            tuple(Story(an_article(10 * topic.id + place), WORD * each) for place, each in enumerate(words)),
            picture=LeadPicture(f"photo{topic.id}"),
        )
        for topic, words in zip(TOPICS, words_of, strict=True)
    ]
    return Digest(DAY, "it", tuple(sections), 4, 2)


@pytest.mark.parametrize(
    ("first", "second"), [((250,), (250,)), ((250, 20, 20), (250, 20)), ((250,), (50,)), ((250, 20), (50,))]
)
@pytest.mark.parametrize("length", [Length.STANDARD, Length.FULL])
def test_where_a_pictured_lead_is_taken_back_the_other_topic_keeps_its_own_picture(
    first: Sequence[int], second: Sequence[int], length: Length
) -> None:
    digest, choice = pictured(first, second), replace(CHOICE, look=Look(Layout.CLASSIC, length))
    methods = [each.method for each in rendered(choice, digest, RENDERER)]
    assert methods[:3] == ["sendPhoto", "sendMessage", "sendPhoto"]
    plan = planned(digest, an_article(10, status=ArticleStatus.RETRACTED), choice=choice)
    assert plan
    assert plan.gone == {1}
    assert plan.messages.keys() == {0, 1}
    assert "ha ritirato" in plan.messages[0].parameters["caption"]
    assert plan.messages[0].parameters["has_spoiler"]
    assert "qui sopra" in plan.messages[1].parameters["text"]


def test_a_report_that_is_taken_back_takes_its_picture_along_and_the_story_stays() -> None:
    lead, other = an_article(1), an_article(2, picture="ship")
    story = Story(lead, WORD * 10, others=(other,))
    digest = Digest(DAY, "it", (Section(TOPICS[0], (story,), picture=LeadPicture("ship", "", other)),), 2, 1)
    assert [each.method for each in rendered(CHOICE, digest, RENDERER)] == ["sendPhoto"]
    plan = planned(digest, replace(other, status=ArticleStatus.RETRACTED))
    assert plan
    assert plan.messages[0].parameters["has_spoiler"]
    assert "Notizia 1" in plan.messages[0].parameters["caption"]
