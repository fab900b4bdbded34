"""Reports of many events in a few words each, told by their titles: round-ups, columns, the markets of the day.

They resemble each event that they name: nothing goes on from them, nor they from anything.
"""

from __future__ import annotations

import re

# How such a title begins, ends, or calls its day or week; what only speaks of today or of a week is no such title.
_TITLES = {
    "en": r"^(?:(?:the|this|last|your|our) )?(?:day|week|weekend|month) (?:ahead|at|in|on|that was)\b"
    r"|^(?:(?:your|our) )?(?:\w+ )?(?:briefing|calendar|column(?! of\b)|diary|newsletter|round-?up)\b"
    r"|^(?:daily|weekly|monthly|morning|evening) (?:digest|recap|wrap)\b"
    r"|\b(?:at a glance|in brief|round-?up|(?:day|week|weekend|month) ahead|(?:day|week|month|year) in review)\b"
    r"|^(?:today|this week|the (?:day|week))['’]s (?:main |top )?(?:headlines|news|stories)\b"
    r"|\b(?:headlines|news|stories) of the (?:day|week|month)\b"
    r"|^\w+ things (?:to know (?:for|this|today)|we learned this)\b|^what (?:happened|we learned) this (?:week|month)\b"
    r"|^(?:\w+ )?(?:markets? (?:today|update|watch)|market report|weather (?:report|today|update|watch))\b",
    "it": r"^(?:la|questa|una) settimana (?:che|di(?! (?:4|quattro)\b)|in)\b"
    r"|\b(?:della|per la) settimana(?=\s?(?:[:,.–-]|$))|\boggi(?=\s?[:.–])|\bdi oggi(?=\s?(?:[:,.–-]|$))"
    r"|^(?:l['’])?agenda\b|\bin (?:breve|pillole|sintesi)\b|^(?:il )?meteo\b|^rassegna\b|^(?:le )?brevi(?=\s?[:–]|$)"
    r"|^(?:i |le )?(?:fatti|notizie|titoli) del (?:giorno|mese)\b|\b(?:recap|riassunto|riepilogo) settimanale\b"
    r"|^(?:che )?cosa è successo questa settimana\b",
    "ru": r"^(?:биржа|главное|курсы?|новости|погода|рын(?:ки|ок))\b.{0,20}\bсегодня\b|^недел[яю] (?:в|вперёд|вперед)\b"
    r"|^(?:главные )?(?:главное|итоги|новости|события)(?: за)? (?:день|дня|месяца?|недел[юи])\b|^итоги года$"
    r"|^(?:главное|новости) к (?:вечеру|утру|этому часу)\b|\bза (?:день|неделю)$"
    r"|^коротко\b|\bкоротко$|\bдайджест\b|^обзор\b|^календарь\b|^прогноз погоды\b",
    "de": r"^(?:die|diese|eine) woche (?:am|auf|der|im|in|kompakt)\b|^was (?:die|diese) woche\b|kolumne\b"
    r"|^kurz (?:gefasst|gemeldet|notiert|(?:und|&) knapp|und bündig)\b|\b(?:im überblick|in kürze)$"
    r"|^(?:(?:der|die|unser) )?(?:jahres|monats|tages|wochen)(?:ausblick|rückblick|vorschau|überblick)\b"
    r"|^(?:die )?(?:wichtigsten )?(?:meldungen|nachrichten) (?:der woche|des (?:monats|tages)|im überblick)\b"
    r"|^(?:das war die woche|kurzmeldungen|presseschau)\b|^(?:das )?wetter\b|^(?:termin)?kalender\b",
    "fr": r"\ben bref\b|^(?:la|cette|une) semaine (?:à|dans|de(?! (?:4|quatre)\b)|en)\b|^l['’](?:actu|agenda)\b"
    r"|^l['’]essentiel(?=\s?[:–]|$| (?:de la (?:journée|semaine)|du jour)\b)"
    r"|^(?:l['’]|les )?(?:actualités?|actus|infos|titres) (?:de la (?:journée|semaine)|du (?:jour|mois))\b"
    r"|\b(?:bilan|récap|résumé) de la semaine\b|^(?:ce qu['’]il faut|à) retenir de la semaine\b"
    r"|^retour sur la semaine\b|^(?:la )?météo\b|^revue de presse\b|^(?:le )?calendrier\b|^brèves\b",
    "es": r"\ben breve\b|^(?:la|esta|una) semana (?:de(?! (?:4|cuatro)\b)|en|que)\b|^(?:la )?agenda\b|^breves\b"
    r"|^(?:las )?claves (?:de la semana|del día)\b|^el tiempo (?:(?:de|para) )?hoy\b"
    r"|^(?:las |los )?(?:noticias|titulares) (?:de la semana|del (?:día|mes))\b|^lo que pasó esta semana\b"
    r"|^lo más destacado (?:de la semana|del día)\b|\b(?:balance|repaso|resumen) (?:de la semana|semanal)\b"
    r"|\bresumen del día\b|^revista de prensa\b|^(?:el )?calendario\b",
    "zh": r"(?:日|周|月|早|晚|快)报(?:[:：|｜]|$)|[一本每]周(?:国际|国内|新闻)?(?:前瞻|回顾|大事|看点|要闻|综述)"
    r"|一周(?:速览|天气)|[一每]周新闻(?:[:：|｜]|$)|^[早午晚]间新闻(?:[:：|｜]|$)|今日(?:看点|天气|提示|行情|要闻)|^每日|简讯|速览"
    r"|(?:新闻|要闻)(?:回顾|汇总|摘要)|天气预报",
}
_FOUND = {language: re.compile(pattern, re.IGNORECASE) for language, pattern in _TITLES.items()}


def is_roundup_title(title: str, language: str) -> bool:
    """Return whether a title says that what follows is of many events."""
    pattern = _FOUND.get(language)
    return pattern is not None and bool(pattern.search(title.strip()))
