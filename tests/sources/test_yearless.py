"""Days without a year on pages: the nearest in the past, or none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digests.sources.drafts import Draft
from digests.sources.house import without_house
from digests.sources.pages import read_page
from digests.sources.yearless import nearest_day

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
PAGES = {
    "it": ("Riapre il mercato", "12 ottobre", [
        "Il mercato coperto di via Roma riapre sabato mattina dopo due anni di lavori, con quaranta banchi.",
        "La sindaca taglierà il nastro alle nove, poi la banda suonerà in piazza fino a mezzogiorno e oltre."]),
    "ru": ("Рынок снова открыт", "12 октября, 14:30", [
        "Крытый рынок на улице Садовой снова откроется в субботу утром после двух лет ремонта, сообщил мэр города.",
        "На открытии выступит оркестр, а сорок продавцов привезут хлеб, сыр и овощи из соседних сёл долины."]),
    "zh": ("市场重新开放", "10月12日", [
        "经过两年的施工，位于罗马街的室内市场将于周六上午重新开放，共有四十个摊位，出售本地的面包、奶酪和蔬菜，市长在新闻发布会上说。",
        "开幕式上将有乐队演出，来自附近村庄的商贩将带来各种新鲜的农产品，预计当天会有数千名市民前来参观和购物，停车场将免费开放。"]),
    "de": ("Die Halle öffnet wieder", "12. Oktober, 9.30 Uhr", [
        "Die Markthalle an der Hafenstraße öffnet am Samstagmorgen nach zwei Jahren Umbau wieder, mit vierzig Ständen.",
        "Zur Eröffnung spielt die Kapelle, und die Händler bringen Brot, Käse und Gemüse aus den Dörfern rundum."]),
    "en": ("The market opens again", "October 12th", [
        "The covered market in Mill Street opens again on Saturday, after two years of work, with forty stalls.",
        "The mayor will cut the ribbon at nine, and the band will play in the square until noon, the town says."]),
    "es": ("El mercado reabre", "12 de octubre", [
        "El mercado cubierto de la calle Mayor reabre el sábado tras dos años de obras, con cuarenta puestos.",
        "La alcaldesa cortará la cinta a las nueve, y la banda tocará en la plaza hasta el mediodía, dice ella."]),
}  # fmt: skip
BOXES = ["<p class='d'>{}</p>", "<div><span>{}</span></div>", "<time>{}</time>", "{}<br>"]


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("language", PAGES)
def test_a_page_s_day_without_a_year_is_the_nearest_in_the_past(language: str, box: str) -> None:
    title, day, text = PAGES[language]
    found = _read(language, title, box.format(day), text)
    assert found.written_at is not None
    assert found.written_at.date().isoformat() == "2025-10-12"
    assert found.text == "\n".join(text)


def test_a_day_with_its_year_says_more_and_one_in_the_text_says_nothing() -> None:
    title, day, text = PAGES["it"]
    assert _read("it", title, f"<p>{day}</p><p>9 marzo 2026</p>", text).written_at == datetime(2026, 3, 9, tzinfo=UTC)
    told = [text[0], f"Il {day} era una domenica. {text[1]}"]
    assert _read("it", title, "", told).written_at is None


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("Pubblicato il 9 marzo alle 9:30", "it", "2026-03-09"),
        ("di Anna Bo, 31 dicembre", "it", "2025-12-31"),
        ("2 сентября в 9:05", "ru", "2025-09-02"),
        ("10월 12일 14:30", "ko", "2025-10-12"),
        ("12 Ekim 14:20", "tr", "2025-10-12"),
        ("domenica 12 ottobre", "it", "2025-10-12"),
        # On another day of the week, to come, long ago, several days, no day at all, or a day of something else.
        ("sabato 12 ottobre", "it", None),
        ("11 marzo", "it", None),
        ("20 апреля", "ru", None),
        ("12-14 octobre", "fr", None),
        ("29 febbraio", "it", None),
        ("12/10", "it", None),
        ("Il 12 ottobre riapre il mercato", "it", None),
        ("10月12日 活动开始", "zh", None),
        ("May 5 people", "en", None),
    ],
)
def test_what_is_uncertain_is_left_out(line: str, language: str, day: str | None) -> None:
    found = nearest_day(line, language, NOW)
    assert (found.date().isoformat() if found else None) == day


@pytest.mark.parametrize(
    "line",
    [
        "Tempo di lettura: 3 min",
        "4 min read",
        "Lesezeit: 5 Minuten",
        "Время чтения: 2 мин.",
        "阅读时间：3分钟",
        "Okuma süresi 3 dk",
    ],
)
def test_how_long_it_takes_to_read_is_the_house_s_to_say(line: str) -> None:
    assert without_house(f"Primo.\n{line}\nSecondo.") == "Primo.\nSecondo."


@pytest.mark.parametrize(
    "line", ["3 minuti di silenzio", "Read all about it in 3", "Lettura", "Wir lesen 3 Minuten vor"]
)
def test_what_only_sounds_like_it_stays(line: str) -> None:
    assert without_house(line) == line


def _read(language: str, title: str, above: str, text: list[str]) -> Draft:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in text)
    head = f"<html lang='{language}'><head><title>{title}</title></head>"
    page = f"{head}<body><main><h1>{title}</h1>{above}<div>{body}</div></main></body></html>"
    return read_page(page.encode(), "http://paper.example/p.html", NOW).draft
