"""Which stories of different languages are joined, and which are left apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, count

import pytest

from bot.demo.newsstand import COMING_OUT, items, pasted
from digests.compose.crosslingual import across
from digests.compose.specifics import KNOWN_FROM
from digests.compose.stories import gather
from digests.model import Article, ArticleStatus
from digests.sources.drafts import draft
from tests.sample_articles import MOMENT

# One meeting, as four papers report it.
MEETING = {
    "it": ("Komarov a Blagoveshchensk: firmati 27 accordi con la Cina",
           "Il viceministro russo Komarov ha ricevuto a Blagoveshchensk una delegazione cinese. Le due parti "
           "hanno firmato 27 accordi sul legname, per un valore di 430 milioni di euro."),
    "en": ("Russia and China sign timber deals",
           "Deputy minister Komarov met a Chinese delegation in Blagoveshchensk. Both sides signed 27 agreements "
           "on timber worth 430 million euros, Komarov said."),
    "ru": ("Россия и Китай подписали 27 соглашений",
           "Заместитель министра Комаров принял в Благовещенске китайскую делегацию. Стороны подписали 27 соглашений о "
           "поставках леса на 430 млн евро, сообщил Комаров."),
    "zh": ("中俄签署27项木材协议",
           "俄罗斯副部长科马罗夫在布拉戈维申斯克会见了中国代表团。双方签署了27项木材协议，总额4.3亿欧元。"),
}  # fmt: skip
# The same countries, capitals and day, and four events.
APART = {
    "it": ("Cina e Russia, un premio ai traduttori",
           "Mosca – Lunedì 23 novembre 2026 Russia e Cina hanno premiato a Mosca i traduttori di romanzi cinesi. "
           "La giuria, nominata a Pechino, ha letto opere di 40 case editrici."),
    "en": ("China and Russia to count tigers together",
           "Beijing – Rangers from China and Russia will count tigers with one method from Monday 23 November 2026, "
           "Beijing said. Moscow will send 18 cameras for the first winter."),
    "ru": ("Китай и Россия упростят визы для студентов",
           "Пекин — С понедельника, 23 ноября 2026 года, студентам из России и Китая не нужны приглашения, "
           "сообщили в Пекине. Москва ждёт 15 тысяч заявок."),
    "zh": ("中俄两国海关合作检查冷冻食品",
           "北京——中国和俄罗斯海关星期一（2026年11月23日）开始共同检查冷冻食品。北京和莫斯科各派出35名检查员。"),
}  # fmt: skip
# Two specifics, the town and the wagons: enough where it is known that neither is the topic's own.
PLAIN = {
    "it": ("Riaperto lo scalo di Zabaykalsk", "Lo scalo di Zabaykalsk accoglie di nuovo 640 vagoni russi."),
    "en": ("Trains roll again at the border", "The yard of Zabaykalsk is open and takes 640 Russian wagons a day."),
    "ru": ("Станция снова открыта", "После ремонта станция Забайкальск снова принимает 640 вагонов."),
}  # fmt: skip
FILLING = {
    "it": "Il comune discute il bilancio e la scuola apre una biblioteca.",
    "en": "The council discusses its budget and the school opens a library.",
    "ru": "Город обсуждает бюджет, а школа открывает библиотеку.",
    "zh": "市政府讨论预算，学校开设图书馆。",
}
_numbers = count(1)


def article(language: str, title: str, text: str) -> Article:
    number = next(_numbers)
    return Article(number, title, text, language, ArticleStatus.PUBLISHED, MOMENT, published_at=MOMENT, number=number)


def days(texts: int, text: str = "") -> list[Article]:
    """What the days before have brought, in each language."""
    return [article(language, "", f"{FILLING[language]} {text}") for language in FILLING for _ in range(texts)]


def several(found: Sequence[tuple[Article, ...]]) -> list[set[str]]:
    """The languages of the stories that are told in several."""
    told = [{each.language for each in story} for story in found]
    return [languages for languages in told if len(languages) > 1]


NAMED = [
    (name, article(name.rpartition(".")[2], item.draft.title, item.draft.text))
    for (name, *_), item in zip(COMING_OUT, items(), strict=True)
]
# The grain is told in four languages, and goes on in a train; everything else is told once.
GRAIN = [each for name, each in NAMED if "grain" in name or "train" in name]
ONCE = [each for _, each in NAMED if each not in GRAIN] + [article("it", draft(pasted()).title, draft(pasted()).text)]


@pytest.mark.parametrize("known", [4, 10, len(ONCE)])
def test_the_demo_tells_nothing_twice_but_the_grain(known: int) -> None:
    assert several(gather(ONCE[:known])) == []
    assert several(gather(ONCE[:known], days(KNOWN_FROM))) == []
    told = [story for story in gather([*ONCE[:known], *GRAIN]) if several([story])]
    assert [{each.id for each in story} for story in told] == [{each.id for each in GRAIN}]


def test_what_is_alone_in_its_language_is_not_joined_for_being_alone() -> None:
    alone = [(each,) for each in ONCE]
    assert [pair for pair in combinations(alone, 2) if several(across(pair))] == []


@pytest.mark.parametrize("known", [0, 3, KNOWN_FROM, 5 * KNOWN_FROM])
def test_a_topic_makes_no_story(known: int) -> None:
    day = [article(language, *report) for language, report in APART.items()]
    assert several(gather(day, days(known))) == []


def test_a_town_and_the_date_make_no_story() -> None:
    harbin = [
        article("it", "Ghiaccio a Harbin", "A Harbin il 23 novembre si apre il parco delle sculture di ghiaccio."),
        article("en", "New trams for Harbin", "The first tram left its depot in Harbin on 23 November, half empty."),
        article("ru", "Выставка собак", "Выставка собак пройдёт в городе Харбин 23 ноября, ждут гостей."),
        article("zh", "哈尔滨足球队换教练", "哈尔滨足球队11月23日宣布更换主教练。"),
    ]
    assert several(gather(harbin, days(KNOWN_FROM))) == []


@pytest.mark.parametrize(("known", "languages"), [(0, {"it", "en", "ru"}), (KNOWN_FROM, {"it", "en", "ru", "zh"})])
def test_one_meeting_is_one_story_beside_others_of_its_topic(known: int, languages: set[str]) -> None:
    day = [article(language, *report) for reports in (MEETING, APART) for language, report in reports.items()]
    assert several(gather(day, days(known))) == [languages]


def test_little_is_enough_only_where_it_is_known_to_be_rare() -> None:
    day = [article(language, *report) for language, report in PLAIN.items()]
    assert several(gather(day)) == []
    assert several(gather(day, days(KNOWN_FROM))) == [set(PLAIN)]


def test_what_a_topic_always_names_joins_nothing() -> None:
    day = [article(language, *report) for language, report in PLAIN.items()]
    usual = [article(each.language, *PLAIN[each.language]) for each in days(5) if each.language in PLAIN]
    assert several(gather(day, [*days(KNOWN_FROM), *usual])) == []


def test_two_names_that_go_together_join_only_where_nobody_else_has_them() -> None:
    debate = [
        article("it", "Il dibattito", "Ieri sera in televisione Fontanesi ha risposto a Brandolini sulle tasse."),
        article("en", "A promise kept", "At the school gate Brandolini said that Fontanesi was right about the trams."),
    ]
    assert several(gather(debate, days(KNOWN_FROM))) == [{"it", "en"}]
    campaign = article("it", "In piazza", "Sono arrivati anche Fontanesi e poi Brandolini, fra gli applausi di tutti.")
    assert several(gather(debate, [campaign, *days(KNOWN_FROM)])) == []
