"""What happens again is another event, however alike it is told; what goes on is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from digests.compose.another import are_of_one_kind, are_surely_two
from digests.compose.comparison import Comparison
from digests.compose.continuity import Past
from digests.compose.judgement import learned
from digests.compose.stories import gather, known_of
from digests.model import Article
from tests.sample_articles import MOMENT, article, articles

DAY = timedelta(days=1)
# Each pair is of two events: the language, a title and a text, then another title and text.
AGAIN = {
    "the same words of another country": (
        "en", "Ghana closes its schools in a northern province over measles",
        "June 3 - Ghana on Monday closed schools in a northern province after doctors saw measles in two towns.",
        "Kenya closes its schools in a southern province over measles",
        "June 8 - Kenya on Friday closed schools in a southern province after doctors saw measles in two towns.",
    ),
    "the same vote on another bill": (
        "ru", "Палата приняла закон о рыбаках",
        "За документ проголосовали 212 депутатов, против — девять. Пошлина Рыбфонда снижается до трёх процентов.",
        "Палата приняла закон о пасечниках",
        "За документ проголосовали 207 депутатов, против — восемь. Споры будет решать суд Медограда.",
    ),
    "a match that ended otherwise": (
        "de", "Adler schlagen Wölfe 3:1", "Die Adler Seefeld gewannen daheim gegen die Wölfe. Zwei Tore schoss Kern.",
        "Adler unterliegen Bären 0:2", "Die Adler Seefeld verloren bei den Bären. Kern sah Gelb.",
    ),
    "a match of many goals": (
        "ru", "«Чайки» обыграли «Волков» — 29:24", "Гандболисты «Чаек» победили дома «Волков». Керн забросил девять.",
        "«Чайки» уступили «Медведям» — 24:31", "Гандболисты «Чаек» проиграли в гостях. Керн удалён с площадки.",
    ),
    "a match in Chinese": (
        "zh", "海狮队主场3比1取胜", "海狮队昨晚主场迎战雪狼队，前锋科恩独中两元，球队3比1取胜。",
        "海狮队客场0比2告负", "海狮队昨晚客场挑战黑熊队，前锋科恩得到黄牌，球队0比2告负。",
    ),
}  # fmt: skip
GOES_ON = {
    "the same people in new words": (
        "it", "Crepa nel viadotto di Valtorta, chiusa la provinciale",
        "I tecnici di Sereni hanno trovato una crepa nel viadotto di Valtorta. Chiusa la strada per Collefiorito.",
        "Valtorta, un ponte provvisorio entro Natale",
        "L'ingegner Sereni promette ai pendolari di Collefiorito una passerella militare in tre settimane.",
    ),
    "the toll of one fire": (
        "en", "Fire at Hollins paper mill kills two", "Two workers died when the Hollins mill in Marwick burned.",
        "Toll of Marwick mill fire rises to four", "Two more workers of the Hollins mill have died in hospital.",
    ),
}  # fmt: skip
AGENDAS = (
    ("en", "What is coming", "Monday: the council meets. Tuesday: the Valtorta trial opens. Friday: the film prize."),
    ("it", "Che cosa ci aspetta", "Lunedì si riunisce il consiglio; martedì il processo Valtorta; venerdì il premio."),
    ("ru", "Что впереди", "Понедельник: заседание совета. Вторник: суд по делу Вальторты. Пятница: премия."),
    ("zh", "接下来", "周一：市议会开会。周二：瓦尔托塔案开庭。周五：颁奖。"),
)
REPORTS = (
    ("en", "Valtorta trial opens", "The Valtorta trial opened on Tuesday; on Wednesday it goes on, Friday it rests."),
    ("it", "Il processo", "Martedì in aula, mercoledì i testimoni, venerdì la sentenza: il processo Valtorta è breve."),
)  # fmt: skip


def reports(pair: tuple[str, str, str, str, str]) -> tuple[Article, Article]:
    language, *told = pair
    earlier = article(71, language, told[0], told[1])
    return earlier, replace(article(72, language, told[2], told[3]), published_at=MOMENT + 2 * DAY)


def compared(one: Article, other: Article) -> Comparison:
    known = known_of([*articles(), one, other], {}, learned())
    return Comparison(known, [len(known) - 1], [len(known) - 2])


@pytest.mark.parametrize("kind", AGAIN)
def test_what_happens_again_is_no_update(kind: str) -> None:
    earlier, later = reports(AGAIN[kind])
    assert are_of_one_kind(compared(earlier, later)).all()
    assert Past([earlier], [*articles(), earlier, later], {}, {}).of([later]) == ()


@pytest.mark.parametrize("kind", GOES_ON)
def test_what_goes_on_is_not_taken_for_another_event(kind: str) -> None:
    earlier, later = reports(GOES_ON[kind])
    assert not are_of_one_kind(compared(earlier, later)).any()


@pytest.mark.parametrize("title", ["Adler schlagen Wölfe 2:1", "Wölfe 0-0 bei Adlern", "Adler spielen 1:1"])
def test_a_match_is_an_event_of_its_own_whoever_plays(title: str) -> None:
    hired = article(
        71, "de", "Adler holen Sturmspitze Arben Kern für 6,6 Millionen", "Kern kommt von den Wölfen Seefeld."
    )
    played = article(72, "de", title, "Arben Kern, für 6,6 Millionen von den Wölfen Seefeld geholt, sass auf der Bank.")
    played = replace(played, published_at=MOMENT + 2 * DAY)
    told = [*articles(), hired, played]
    assert Past([hired], told, {}, {}).of([played]) == ()
    assert Past([hired], told, {}, {}).of([replace(played, title="Adler bereuen Kern")]) == (hired,)
    assert Past([hired], told, {}, {}).of([replace(played, title="Adler: 52-48 Stimmen für Kern")]) == (hired,)


def test_the_same_somebody_at_another_place_is_another_event_in_any_language() -> None:
    ghana = article(71, "it", "Brandelli in Ghana", "Il ministro Ottavio Brandelli ha firmato un'intesa sui treni.")
    kenya = article(72, "en", "Brandelli in Kenya", "The minister Ottavio Brandelli signed an accord on trains.")
    assert are_of_one_kind(compared(ghana, kenya)).all()
    assert not are_of_one_kind(compared(ghana, replace(kenya, title="Brandelli in Ghana"))).any()
    counted = replace(kenya, text="The accord of 4,317 trains and 88,212 seats that minister Brandelli signed.")
    told = replace(ghana, text="L'intesa di Brandelli per 4.317 treni e 88.212 posti.")
    assert not are_of_one_kind(compared(told, counted)).any()


@pytest.mark.parametrize(("language", "title", "text"), AGENDAS)
def test_an_agenda_is_no_report_of_what_it_names(language: str, title: str, text: str) -> None:
    agenda, report = article(71, language, title, text), article(72, *REPORTS[0])
    assert are_surely_two(compared(agenda, report)).all()
    assert {len(story) for story in gather([agenda, report])} == {1}


@pytest.mark.parametrize(("language", "title", "text"), REPORTS)
def test_a_report_that_names_days_is_no_agenda(language: str, title: str, text: str) -> None:
    assert not are_surely_two(compared(article(71, language, title, text), articles()[0])).any()


def test_a_number_alone_does_not_link_two_languages() -> None:
    flood = article(71, "ru", "Паводок: вывезены 640 жителей", "Из сёл у Медограда за ночь вывезли 640 человек.")
    votes = article(72, "en", "Museum wins prize", "The jury of 640 judges gave the museum its first prize.")
    told = article(73, "en", "Flood near Medograd", "From villages near Medograd 640 people were taken overnight.")
    known = known_of([*articles(), votes, told, flood], {}, learned())
    last = len(known) - 1
    compared = Comparison(known, [last], range(last))
    assert compared.feature("numbers")[0, last - 2 :].all()
    assert compared.numbers_by_chance()[0, last - 2 :].tolist() == [True, False]


def test_who_counts_something_else_besides_goes_on_with_what_is_counted_alike() -> None:
    strike = article(71, "it", "Sciopero alla Brandelli di Valtorta", "I 430 operai della Brandelli chiedono 120 euro.")
    accord = article(
        72,
        "it",
        "Accordo alla Brandelli di Valtorta",
        "I 430 operai della Brandelli avranno 80 euro, ne chiedevano 120.",
    )
    accord = replace(accord, published_at=MOMENT + 2 * DAY)
    assert not are_of_one_kind(compared(strike, accord)).any()
    without = replace(accord, text="I 390 operai della Brandelli avranno 80 euro, ne chiedevano 95.")
    assert are_of_one_kind(compared(strike, without)).all()
