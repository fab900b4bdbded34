"""A round-up is a report of none of the events that it names, and a title that speaks of today or of a week is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from digests.compose.continuity import Past
from digests.compose.roundups import is_roundup_title
from digests.model import Article
from tests.sample_articles import MOMENT, article

ROUNDUPS = (
    ("en", "This week in Marwick: the mill, the ferry and a fair"),
    ("en", "The weekend ahead on the lakes"),
    ("en", "Harbour briefing: two ships and a strike"),
    ("en", "News in brief"),
    ("en", "Markets today: grain up, oil down"),
    ("en", "Your Monday briefing"),
    ("en", "Weekly digest: the mill and the ferry"),
    ("en", "This week’s top stories"),
    ("en", "Marwick: the news of the week"),
    ("en", "Five things to know this week"),
    ("en", "The year in review"),
    ("it", "La settimana in sei notizie"),
    ("it", "Il cielo della settimana, 3-9 maggio"),
    ("it", "Il grano oggi: chiusura a 212 euro"),
    ("it", "Il tempo di oggi. Venerdì 4 settembre"),
    ("it", "Le notizie del giorno"),
    ("it", "Recap settimanale"),
    ("ru", "Итоги недели: мост, паром и ярмарка"),
    ("ru", "Погода на сегодня, 4 сентября"),
    ("ru", "Новости коротко"),
    ("ru", "Главные новости дня"),
    ("ru", "Главное к утру: мост и паром"),
    ("ru", "Итоги месяца"),
    ("de", "Die Woche in Seefeld"),
    ("de", "Kurz notiert"),
    ("de", "Anpfiff – die Fußballkolumne"),
    ("de", "Das Wichtigste im Überblick"),
    ("de", "Die wichtigsten Nachrichten des Tages"),
    ("de", "Der Wochenrückblick: Mühle, Fähre und Markt"),
    ("de", "Presseschau"),
    ("fr", "Le port en bref"),
    ("fr", "La semaine en images"),
    ("fr", "Météo : retour du soleil"),
    ("fr", "L’actualité de la semaine"),
    ("fr", "Ce qu’il faut retenir de la semaine"),
    ("fr", "L’essentiel du jour : le moulin et le bac"),
    ("es", "La semana en cinco claves"),
    ("es", "Agenda: lo que viene"),
    ("es", "Las noticias de la semana"),
    ("es", "Lo más destacado del día"),
    ("zh", "航运周报：运价小幅回落"),
    ("zh", "一周要闻：大桥通车"),
    ("zh", "本周大事：大桥通车"),
    ("zh", "早间新闻"),
    ("zh", "港口新闻汇总"),
)
REPORTS = (
    ("en", "Ferry talks resume this week in Marwick"),
    ("en", "Hollins mill reopens on Monday, week after fire"),
    ("en", "Bank of Marwick columns damaged by quake"),
    ("en", "The column of trucks reaches Marwick"),
    ("en", "Markets report record losses after the quake"),
    ("it", "Sciopero dei traghetti, oggi si ferma il porto"),
    ("it", "Valtorta, la settimana prossima riapre il viadotto"),
    ("it", "La settimana di quattro giorni arriva in fabbrica"),
    ("ru", "Сегодня в Медограде открылся мост"),
    ("ru", "Суд обязал завод коротко ответить на иск"),
    ("ru", "Итоги голосования в Медограде утверждены"),
    ("de", "Streik in Seefeld: Diese Woche fahren keine Fähren"),
    ("de", "Wetterdienst warnt vor Sturm über Seefeld"),
    ("fr", "Cette semaine, le port reste fermé"),
    ("fr", "La semaine de quatre jours entre à l’usine"),
    ("fr", "L’essentiel des pompiers reste à Seefeld"),
    ("es", "El puerto reabre esta semana"),
    ("es", "La semana de cuatro días llega a la fábrica"),
    ("zh", "大桥本周通车 票价公布"),
    ("zh", "晚间新闻主播宣布离职"),
    ("ar", "The week ahead"),
)


@pytest.mark.parametrize(("language", "title"), ROUNDUPS)
def test_a_roundup_is_told_by_its_title(language: str, title: str) -> None:
    assert is_roundup_title(title, language)


@pytest.mark.parametrize(("language", "title"), REPORTS)
def test_what_speaks_of_a_day_or_week_is_a_report(language: str, title: str) -> None:
    assert not is_roundup_title(title, language)


def test_a_roundup_neither_goes_on_nor_is_gone_on_from() -> None:
    fire = dated(
        1, 0, "Fire at Hollins paper mill kills two", "Two workers died when the Hollins mill in Marwick burned."
    )
    names = "The Hollins mill in Marwick burned and two workers died. The ferry runs again."
    roundup = dated(2, 1, "The week in Marwick", names)
    toll = dated(3, 2, "Toll of Marwick mill fire rises to four", "Two more workers of the Hollins mill have died.")
    assert past(fire).of([toll]) == (fire,)
    assert past(fire).of([roundup]) == ()
    assert past(roundup).of([toll]) == ()


def dated(number: int, day: int, title: str, text: str) -> Article:
    return replace(article(number, "en", title, text), published_at=MOMENT + timedelta(days=day))


def past(*articles: Article) -> Past:
    return Past(articles, articles, {}, {})
