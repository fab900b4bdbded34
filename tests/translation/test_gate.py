"""What a machine made of a story is shown only where it says no other number, date or name, and nothing besides."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.translation.gate import faithful
from digests.translation.vocabulary import vocabulary

RUSSIAN = (
    "Россия и Китай запустят новые поезда в марте",
    "Министр транспорта Роман Старовойт сообщил, что 12 поездов пойдут из Москвы в Пекин с 10 марта. "
    "Это стоит 2,5 млрд.",
)
ENGLISH = (
    "Russia and China to launch new trains in March",
    "Transport minister Roman Starovoyt said that 12 trains will run from Moscow to Beijing from March 10. "
    "It costs 2.5 billion.",
)
CHINESE = (
    "中俄旅客列车将统一时刻表",
    "铁路部门28日表示，自下月起，往返北京与莫斯科的列车将采用同一时刻表，每天有三名调度员值班。",
)
PLAIN = {
    "en": vocabulary(["the transport of trains; a railway says it may march on"], "en"),
    "de": vocabulary(["Es gibt einen Zug und eine Sonde. Kein Minister fährt."], "de"),
    "it": vocabulary(["quanto costa un treno"], "it"),
    "ru": vocabulary(["как сообщил министр, поезда и железные дороги"], "ru"),
}


def shown(source: tuple[str, ...], language: str, made: tuple[str, ...], into: str) -> bool:
    return faithful(source, language, made, into, PLAIN)


@pytest.mark.parametrize(
    ("source", "language", "made", "into"),
    [
        (RUSSIAN, "ru", ENGLISH, "en"),
        (
            RUSSIAN,
            "ru",
            (
                "Russia e Cina lanciano nuovi treni a marzo",
                "Il ministro dei trasporti Roman Starovoit ha detto che 12 treni andranno da Mosca a Pechino "
                "dal 10 marzo. Costa 2,5 miliardi.",
            ),
            "it",
        ),
        (
            CHINESE,
            "zh",
            (
                "China and Russia to share one timetable for passenger trains",
                "The railway said on the 28th that from next month trains between Beijing and Moscow will use the same "
                "timetable, with three dispatchers on duty each day.",
            ),
            "en",
        ),
        (
            ("Five people were hurt near the Potomac in Washington", "Police said on Monday that it was an accident."),
            "en",
            ("华盛顿波托马克河附近5人受伤", "警方周一表示，这是一起事故。"),
            "zh",
        ),
        (("Ministro: tre treni in ritardo",), "it", ("Ein Minister: drei Züge verspätet",), "de"),
        (
            ("США не начнут переговоры с ЕС до мая",),
            "ru",
            ("The US will not begin talks with the EU before May",),
            "en",
        ),
        (("24.11.2026 выйдет версия 1.2.3",), "ru", ("Version 1.2.3 comes out on 24 November 2026",), "en"),
        (("三月有两万人参加",), "zh", ("It may be that 20,000 people took part in March",), "en"),
    ],
)
def test_what_says_the_same_is_shown(source: tuple[str, ...], language: str, made: tuple[str, ...], into: str) -> None:
    assert shown(source, language, made, into)


def said(before: str, now: str) -> tuple[str, ...]:
    assert any(before in line for line in ENGLISH)
    return tuple(line.replace(before, now) for line in ENGLISH)


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(said("12 trains", "13 trains"), id="another number"),
        pytest.param(said("12 trains", "trains"), id="a number is missing"),
        pytest.param(said("12 trains", "five trains"), id="a number in words"),
        pytest.param(said("2.5 billion", "2.5 million"), id="another scale"),
        pytest.param(said("March 10", "April 10"), id="another month"),
        pytest.param(said("from March 10", "on Monday, March 10"), id="a day of the week"),
        pytest.param(said("China", "Japan"), id="another country"),
        pytest.param(said("Moscow", "Tokyo"), id="another city"),
        pytest.param(said("trains will run", "Polish trains will run"), id="a nation more"),
        pytest.param(said("Starovoyt", "Belousov"), id="another person"),
        pytest.param(said("Russia and China", "Merkel and China"), id="another name at the beginning"),
        pytest.param(said("It costs", "Gazprom pays"), id="a name more"),
        pytest.param(said("It costs", "It costs NASA"), id="initials more"),
        pytest.param(ENGLISH[:1], id="a line is missing"),
        pytest.param((*ENGLISH, "That is all."), id="a line more"),
        pytest.param(("", ENGLISH[1]), id="an empty line"),
        pytest.param(RUSSIAN, id="the original"),
        pytest.param((ENGLISH[0] * 9, ENGLISH[1]), id="a headline too long"),
        pytest.param((ENGLISH[0], ENGLISH[1] + " and so on" * 60), id="a summary too long"),
        pytest.param((ENGLISH[0], "Done."), id="a summary too short"),
        pytest.param(said("new trains", "<b>new trains</b>"), id="tags"),
        pytest.param(said("new trains", "[new trains](tg://user?id=1)"), id="a link"),
        pytest.param(said("new trains", "new trains, see trains.example.com"), id="an address"),
        pytest.param(said("new trains", "new trains @trains"), id="a mention"),
        pytest.param(said("new trains", "new\u202e trains"), id="letters that turn the line around"),
        pytest.param(
            ("Россия и Китай запустят поезда", "Роман Старовойт: 12 поездов из Москвы в Пекин с 10 марта, 2,5 млрд."),
            id="another wording of the original",
        ),
    ],
)
def test_what_says_anything_else_is_not(made: tuple[str, ...]) -> None:
    assert not shown(RUSSIAN, "ru", made, "en")


@pytest.mark.parametrize(
    ("source", "language", "made", "into"),
    [
        (("Путин едет в Пекин",), "ru", ("拜登前往北京",), "zh"),
        (("Поезд едет в Пекин",), "ru", ("火车开往莫斯科",), "zh"),
        (("A train near the Potomac",), "en", ("多瑙河附近的一列火车",), "zh"),
        (CHINESE, "zh", ("China and Japan to share one timetable for passenger trains", "The railway said so."), "en"),
        (("Ministro: treni in ritardo",), "it", ("Ein Minister: Merkel verspätet",), "de"),
        (("Ministro: treni in ritardo",), "it", ("Um ministro: comboios atrasados",), "pt"),
    ],
)
def test_nor_in_languages_where_names_have_no_capitals_or_every_noun_has_one(
    source: tuple[str, ...], language: str, made: tuple[str, ...], into: str
) -> None:
    assert not shown(source, language, made, into)


@given(st.data())
def test_no_other_figure_passes_wherever_it_stands(data: st.DataObject) -> None:
    title, summary = ENGLISH
    place = data.draw(st.sampled_from([found.start() for found in re.finditer(r"\d", summary)]))
    digit = data.draw(st.sampled_from("0123456789٣３½"))
    made = title, f"{summary[:place]}{digit}{summary[place + 1 :]}"
    assert shown(RUSSIAN, "ru", made, "en") is (made == ENGLISH)


@given(st.lists(st.text(max_size=300), min_size=1, max_size=2), st.sampled_from(["en", "ru", "zh", "de", "ja", "xx"]))
def test_whatever_comes_back_is_judged(made: list[str], into: str) -> None:
    for source, language in ((RUSSIAN, "ru"), (CHINESE, "zh"), (tuple(made), "und")):
        assert shown(source, language, tuple(made), into) in (True, False)
