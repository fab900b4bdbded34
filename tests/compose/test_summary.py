from __future__ import annotations

import dataclasses
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.compose.boilerplate import is_boilerplate
from digests.compose.dateline import dateline
from digests.compose.leaning import leans
from digests.compose.summary import opening, quotes, summary, words
from digests.model import Article, ArticleStatus
from tests.sample_articles import articles

ARTICLE = Article(
    id=1,
    title="Ponte riaperto",
    text="Ponte riaperto.\nGenova – Il ponte è stato riaperto ieri. Lo ha detto il sindaco. Seguiranno i collaudi.",
    language="it",
    status=ArticleStatus.PUBLISHED,
    created_at=datetime(2025, 11, 24, tzinfo=UTC),
)


def test_an_article_is_summed_up_by_what_its_title_does_not_say() -> None:
    assert summary(ARTICLE) == "Il ponte è stato riaperto ieri. Lo ha detto il sindaco."
    assert summary(ARTICLE, sentences=1) == "Il ponte è stato riaperto ieri."


def test_an_article_that_is_only_a_title_still_has_a_summary() -> None:
    assert summary(dataclasses.replace(ARTICLE, text=ARTICLE.title)) == ARTICLE.title


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        ("Pechino – Il ministro parte", "Pechino –"),
        ("ROMA, 5 maggio (Agenzia) - Il governo decide", "ROMA, 5 maggio (Agenzia) -"),
        ("(AGENZIA) - ROMA, 05 MAG - Il governo decide", "(AGENZIA) - ROMA, 05 MAG -"),
        ("Milano, 5 mag. (agenzia) – il governo decide", "Milano, 5 mag. (agenzia) –"),
        ("Mosca, 9 maggio 2025 – Il presidente parla", "Mosca, 9 maggio 2025 –"),
        ("San Pietroburgo – «Siamo pronti» dice", "San Pietroburgo –"),
        ("BEIJING (Reuters) — China said on Friday", "BEIJING (Reuters) —"),
        ("MOSCOW, May 9 (Xinhua) -- The minister spoke", "MOSCOW, May 9 (Xinhua) --"),
        ("New York, May 9 (Reuters) - stocks fell", "New York, May 9 (Reuters) -"),
        ("Washington (AP). The senate voted", "Washington (AP)."),
        ("PARIS — Le président parle", "PARIS —"),
        ("МОСКВА, 9 мая. /ТАСС/. Президент прибыл", "МОСКВА, 9 мая. /ТАСС/."),
        ("МОСКВА, 9 мая - РИА Новости. Президент прибыл", "МОСКВА, 9 мая - РИА Новости."),
        ("Москва. 9 мая. INTERFAX.RU - Президент прибыл", "Москва. 9 мая. INTERFAX.RU -"),
        ("КИЇВ. 5 травня. УНІАН. Міністр прибув", "КИЇВ. 5 травня. УНІАН."),
        ("新华社北京5月9日电 双方签署协议", "新华社北京5月9日电"),
        ("中新网莫斯科5月9日电 (记者 李明)双方签署协议", "中新网莫斯科5月9日电 (记者 李明)"),
    ],
)
def test_a_dateline_is_cut(line: str, cut: str) -> None:
    assert dateline(line) == (cut, line[len(cut) :].strip())


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Il ministro parte.",
        "Rossi – il ministro più anziano – parte domani",
        "Genova - Torino finisce due a uno",
        "NATO – l’alleanza – si riunisce",
        "Il governo (di Roma) - come sempre - decide",
        "Кремль – это крепость",
        "Il 9 maggio – Giorno della Vittoria – si festeggia",
        "Pechino –",
    ],
)
def test_what_only_looks_like_a_dateline_stays(line: str) -> None:
    assert dateline(line) == ("", line)


@pytest.mark.parametrize(
    "line",
    [
        "LEGGI ANCHE: Il ponte chiuso",
        "→ Leggi anche Il ponte chiuso",
        "© Riproduzione riservata",
        "Foto: Mario Bianchi",
        "Condividi",
        "Read more: the bridge",
        "Share this article",
        "All rights reserved.",
        "Читайте также: мост закрыт",
        "Фото: Иванов",
        "À lire aussi : le pont",
        "责任编辑：李明",
    ],
)
def test_what_papers_put_around_articles_is_known(line: str) -> None:
    assert is_boilerplate(line)
    text = f"{line}\nIl ponte è stato riaperto ieri sera.\n{line}"
    assert opening(text, "it") == "Il ponte è stato riaperto ieri sera."


@pytest.mark.parametrize(
    "line",
    [
        "Fonti vicine al ministro confermano.",
        "Video e foto mostrano il ponte.",
        "Share prices rose.",
        "Источник новости говорит так.",
        "Leggi anche severe non bastano, dice il giudice. " * 5,
    ],
)
def test_what_the_article_says_is_no_boilerplate(line: str) -> None:
    assert not is_boilerplate(line)


def test_bylines_dates_and_headings_are_passed_over() -> None:
    text = "di Mario Bianchi\n24 novembre 2025\nIl ponte riapre\nGenova – Il sindaco arriva.\nIl programma\nPoi parla."
    assert opening(text, "it") == "Il sindaco arriva. Poi parla."


def test_a_standfirst_stands_alone() -> None:
    standfirst = "Dopo due anni di lavori il ponte riapre al traffico, ma i pedaggi aumentano per tutti"
    assert opening(f"{standfirst}\nGenova – Il sindaco arriva. Poi parla.", "it") == standfirst


def test_lines_without_any_stop_are_not_passed_over() -> None:
    assert opening("prima riga\nseconda riga", "it") == "prima riga"


def test_chinese_sentences_join_without_a_space() -> None:
    assert opening("新华社北京5月9日电 双方签署协议。会谈持续两天。记者到场。", "zh") == "双方签署协议。会谈持续两天。"


def test_a_sentence_that_announces_the_next_brings_it_along() -> None:
    assert opening("Ecco. Il sindaco ha detto: Il ponte è sicuro. Poi tace.", "it").endswith("Il ponte è sicuro.")


def test_a_second_sentence_that_passes_the_limit_stays_out() -> None:
    assert opening("Prima frase breve. " + "parola " * 30 + "fine.", "it", max_words=20) == "Prima frase breve."


def test_a_single_sentence_is_cut_at_a_word() -> None:
    assert opening("Uno due, tre quattro cinque.", "it", max_words=2) == "Uno due…"
    assert opening("国" * 500, "zh", max_words=80) == "国" * 128 + "…"
    assert len(opening("x" * 5000, "it")) <= 1000


def test_words_count_in_scripts_without_spaces_too() -> None:
    assert words("L’accordo del 2025, punto.") == 4
    assert words("双方签署协议合作文件") == 6
    assert words(" …! ") == 0


@given(
    st.text(alphabet=st.sampled_from("abcÈя国 .!?…。\n:–©"), max_size=200),
    st.sampled_from(["it", "ru", "zh", "und"]),
)
def test_a_summary_is_made_of_the_text_and_never_empty(text: str, language: str) -> None:
    found = opening(text, language)
    assert bool(found) == bool(text.strip())
    assert words(found) <= 80
    squeezed = "".join(text.split())
    assert all("".join(piece.split()) in squeezed for piece in found.removesuffix("…").split())


def test_a_story_is_summed_up_by_sentences_of_several_articles_each_with_its_own() -> None:
    reports = [each for each in articles() if each.number in (1, 2)]
    found = quotes(reports)
    assert len(found) == 2
    assert all(quote.sentence in quote.article.text for quote in found)
    assert words(" ".join(quote.sentence for quote in found)) <= 80


def test_two_articles_that_say_the_same_are_not_both_quoted() -> None:
    first = articles()[0]
    assert len({quote.sentence for quote in quotes([first, dataclasses.replace(first, id=7)])}) == 2


def test_a_standfirst_stands_alone_in_a_summary_too() -> None:
    standfirst = "Dopo due anni di lavori il ponte riapre al traffico, ma i pedaggi aumentano per tutti"
    assert summary(dataclasses.replace(ARTICLE, text=f"{standfirst}\nIl sindaco arriva. Poi parla.")) == standfirst


@given(st.lists(st.text(alphabet=st.sampled_from("abCÈя国 .!?…。\n:–"), max_size=80), min_size=1, max_size=3))
def test_every_quote_is_verbatim_and_within_the_limit(texts: list[str]) -> None:
    story = [dataclasses.replace(ARTICLE, id=number, title="", text=text) for number, text in enumerate(texts)]
    found = quotes(story)
    squeezed = {each.id: "".join(each.text.split()) for each in story}
    assert words(" ".join(quote.sentence for quote in found)) <= 80
    for quote in found:
        assert all(piece in squeezed[quote.article.id] for piece in quote.sentence.removesuffix("…").split())


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It was also agreed to widen the quay."),
        ("en", "He left the hall by a side door."),
        ("en", "That would halve the queue."),
        ("it", "Lo ha annunciato la preside, che ci teneva."),
        ("it", "Lo decide il consiglio."),
        ("it", "Ne hanno parlato per ore."),
        ("it", "Li aspetta una tournée."),
        ("it", "Anche quello era chiuso."),
        ("ru", "Об этом сообщил капитан порта."),
        ("ru", "Они вернулись вечером."),
        ("de", "Das teilte die Reederei mit."),
        ("de", "Sie fährt auch nachts."),
        ("fr", "Il l’a annoncé devant le conseil."),
        ("fr", "Cela prendra un an."),
        ("es", "Lo anunció la alcaldesa."),
        ("es", "Les espera un largo viaje."),
        ("zh", "对此，校长没有回应。"),
        ("zh", "此外，码头将加宽。"),
        ("zh", "她昨天离开。"),
    ],
)
def test_what_needs_a_sentence_before_it_leans(language: str, sentence: str) -> None:
    assert leans(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "He Lifeng met the rail ministers."),
        ("en", "This week the quay was widened."),
        ("en", "So far nobody has left."),
        ("en", "Heihe opens a new quay."),
        ("it", "Lo stadio riapre a maggio."),
        ("it", "Lo chef parte domani."),
        ("it", "La Cina manda due navi."),
        ("it", "Li Qiang è atteso a Mosca."),
        ("it", "Questa settimana il molo chiude."),
        ("it", "Ci sono tre feriti."),
        ("ru", "А. Иванов открыл причал."),
        ("ru", "И. о. мэра открыл причал."),
        ("ru", "Обь вышла из берегов."),
        ("de", "Das Schiff fährt nachts."),
        ("de", "Diese Woche öffnet der Kai."),
        ("fr", "Ce mardi, le quai a rouvert."),
        ("fr", "Il y a deux blessés."),
        ("es", "La anciana de Ronda cumple cien años."),
        ("es", "Esta semana abre el muelle."),
        ("es", "Le Pen viaja a Madrid."),
        ("zh", "也门开放新码头。"),
        ("zh", "这周码头加宽。"),
    ],
)
def test_what_names_its_subject_or_a_day_stands_alone(language: str, sentence: str) -> None:
    assert not leans(sentence, language)


def test_who_said_so_does_not_open_a_summary() -> None:
    text = "Lo ha annunciato la preside, che lo aveva promesso. La scuola di Ravo avrà due campi da pallavolo."
    assert summary(dataclasses.replace(ARTICLE, text=text)) == "La scuola di Ravo avrà due campi da pallavolo."


def test_what_leans_far_behind_is_not_quoted() -> None:
    aside = " ".join(f"On pier {word} the gulls slept." for word in ("Alder", "Birch", "Cedar"))
    text = f"The quay of Tolm was widened by ten metres. {aside} It was also decided to widen the quay of Harven."
    found = summary(dataclasses.replace(ARTICLE, text=text, language="en"))
    assert found.startswith("The quay of Tolm was widened by ten metres.")
    assert "also" not in found


TOLD_BEFORE = "Harven beat Tolm 3-1 in the cup final at the lake. Anna Brodt scored twice."
TELLS_MORE = (
    "Harven beat Tolm 3-1 in the cup final at the lake. Nils Okari hit the post. The next season starts in May."
)


def test_an_update_names_the_event_first_and_then_tells_what_is_new() -> None:
    before, now = (dataclasses.replace(ARTICLE, text=text, language="en") for text in (TOLD_BEFORE, TELLS_MORE))
    first, second = TELLS_MORE.split(". ")[:2]
    assert next(quote.sentence for quote in quotes([now], [before])) == f"{first}."
    assert len(quotes([now], [before])) == 2
    # A timeline has room for one, and for what is new.
    assert [quote.sentence for quote in quotes([now], [before], sentences=1)] in (
        [f"{first}.", f"{second}."], [f"{first}.", "The next season starts in May."],
    )  # fmt: skip
    assert next(quote.sentence for quote in quotes([before], [now], sentences=1)) == f"{first}."
    unheard = dataclasses.replace(ARTICLE, text="The museum of Ravo lends a bell to Tolm.", language="en")
    assert [quote.sentence for quote in quotes([now], [unheard], sentences=1)] == [f"{first}."]
