"""What counts its event among others of its kind is no update of them; what counts the days of one event may be."""

from __future__ import annotations

import pytest

from digests.compose.counted import is_counted
from tests.sample_articles import article

ANOTHER = (
    ("en", "Third bakery robbed this month"),
    ("en", "Tram derails near the mill, the 4th accident in two weeks"),
    ("it", "Frana sulla statale, la seconda in dieci giorni"),
    ("it", "Quarta rapina dell'anno in tabaccheria"),
    ("ru", "Второй за неделю обрыв на линии оставил посёлок без света"),
    ("ru", "Пятое с начала года судно село на мель"),
    ("de", "Der dritte Einbruch binnen zwei Wochen"),
    ("fr", "Deuxième coupure d'eau en trois jours"),
    ("es", "Tercer apagón de la semana en el puerto"),
    ("zh", "该港今年第三次因大雾关闭"),
    ("zh", "一周内第二起泄漏事故"),
)
SAME = (
    ("en", "Second day of talks this week ends without a deal"),
    ("en", "The mayor's second letter says nothing of the bridge"),
    ("it", "Secondo giorno di sciopero della settimana"),
    ("it", "Secondo il sindaco il ponte riapre in tre settimane"),
    ("ru", "Второй день переговоров за неделю прошёл без итогов"),
    ("ru", "Вторая очередь моста откроется в мае"),
    ("de", "Zweiter Tag der Gespräche in dieser Woche"),
    ("fr", "Deuxième jour de grève de la semaine"),
    ("es", "Segunda jornada de huelga de la semana"),
    ("zh", "今年第二季度产量上升"),
    ("zh", "本周第二轮谈判结束"),
    ("xx", "Second fire this week"),
)


@pytest.mark.parametrize(("language", "title"), ANOTHER)
def test_another_of_a_kind_is_known_by_what_it_counts(language: str, title: str) -> None:
    assert is_counted(article(1, language, title, ""))
    assert is_counted(article(1, language, "", f"{title}."))


@pytest.mark.parametrize(("language", "title"), SAME)
def test_days_and_rounds_of_one_event_are_not_its_kind(language: str, title: str) -> None:
    assert not is_counted(article(1, language, title, ""))


def test_background_counts_nothing() -> None:
    assert not is_counted(
        article(1, "en", "A mill burns", f"{'Much was lost. ' * 30}It was the second fire this year.")
    )
