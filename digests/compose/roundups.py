"""Reports of many events in a few words each, told by their titles: round-ups, columns, the markets of the day.

They resemble each event that they name: nothing goes on from them, nor they from anything.
"""

from __future__ import annotations

import re

# How such a title begins, ends, or calls its day or week; what only speaks of today or of a week is no such title.
_TITLES = {
    "en": r"^(?:(?:the|this|last|your|our) )?(?:day|week|weekend|month) (?:ahead|at|in|on|that was)\b"
    r"|^(?:\w+ )?(?:briefing|calendar|column|diary|newsletter|round-?up)\b"
    r"|\b(?:at a glance|in brief|round-?up|(?:day|week|weekend|month) ahead|week in review)\b"
    r"|^(?:\w+ )?(?:markets?|weather) (?:report|today|update|watch)\b",
    "it": r"^(?:la|questa|una) settimana (?:che|di|in)\b|\b(?:della|per la) settimana(?=\s?(?:[:,.–-]|$))"
    r"|\boggi(?=\s?[:.–])|\bdi oggi(?=\s?(?:[:,.–-]|$))|^(?:l['’])?agenda\b|\bin (?:breve|pillole|sintesi)\b"
    r"|^(?:il )?meteo\b|^rassegna\b",
    "ru": r"^(?:биржа|главное|курсы?|новости|погода|рын(?:ки|ок))\b.{0,20}\bсегодня\b|^недел[яю] (?:в|вперёд|вперед)\b"
    r"|^(?:главное|итоги|новости|события)(?: за)? (?:день|дня|недел[юи])\b|\bза (?:день|неделю)$"
    r"|^коротко\b|\bкоротко$|\bдайджест\b|^обзор\b|^календарь\b|^прогноз погоды\b",
    "de": r"^(?:die|diese|eine) woche (?:am|auf|der|im|in|kompakt)\b|^was (?:die|diese) woche\b|kolumne\b"
    r"|^kurz (?:gefasst|gemeldet|notiert|(?:und|&) knapp|und bündig)\b|\b(?:im überblick|in kürze)$"
    r"|^wochen(?:ausblick|rückblick|vorschau|überblick)\b|^(?:das )?wetter\b|^(?:termin)?kalender\b",
    "fr": r"\ben bref\b|^(?:la|cette|une) semaine (?:à|dans|de|en)\b|^l['’](?:actu|agenda|essentiel)\b"
    r"|^(?:la )?météo\b|^revue de presse\b|^(?:le )?calendrier\b|^brèves\b",
    "es": r"\ben breve\b|^(?:la|esta|una) semana (?:de|en|que)\b|^(?:la )?agenda\b|^breves\b"
    r"|^(?:las )?claves (?:de la semana|del día)\b|^el tiempo (?:(?:de|para) )?hoy\b"
    r"|\bresumen (?:de la semana|del día|semanal)\b|^(?:el )?calendario\b",
    "zh": r"(?:日|周|月|早|晚|快)报(?:[:：|｜]|$)|一周(?:前瞻|回顾|看点|速览|天气|要闻|综述)"
    r"|本周(?:回顾|看点|前瞻|要闻)|今日(?:看点|天气|提示|行情|要闻)|^每日|简讯|速览|要闻回顾|天气预报",
}
_FOUND = {language: re.compile(pattern, re.IGNORECASE) for language, pattern in _TITLES.items()}


def is_roundup_title(title: str, language: str) -> bool:
    """Return whether a title says that what follows is of many events."""
    pattern = _FOUND.get(language)
    return pattern is not None and bool(pattern.search(title.strip()))
