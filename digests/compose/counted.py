"""Whether a report counts its event among others of its kind: the second fire in five days is another one.

Such reports are more alike than most that go on from each other, and each is of an event of its own. What counts the
days or rounds of one event, such as the second day of talks this week, does not count among its kind.
"""

from __future__ import annotations

import re

from digests.model import Article

# The title and the first sentences count; what follows is background.
READ = 300

_NEAR = r"[^.!?\n]{0,30}?"
_LATIN = {
    "en": (
        r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))",
        "day|night|week|round|stage|phase|leg|half|quarter",
        r"(?:in|within|this|of the|so far this)\s(?:\w+\s){0,2}(?:days|weeks?|months?|year|years|season)",
    ),
    "it": (
        r"(?:second|terz|quart|quint|sest|settim|ottav|non|decim)[oa]",
        # "Secondo" is as often "according to", an article behind it.
        r"giorn|nott|settiman|turn|round|fase|tapp|tempo|(?:il|lo|la|i|gli|le|un[ao]?|chi|quanto|fonti)\b|l['’]",
        r"(?:in|di quest['’]|dell['’]|della|del|da inizio)\s?(?:\w+\s)?(?:giorni|settiman[ae]|mes[ei]|anno|stagione)",
    ),
    "ru": (
        r"(?:втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят)(?:ой|ий|ый|ая|ья|ое|ье|ую|ью)",
        "день|сутки|ноч|недел|раунд|тур|этап",
        r"(?:за|с начала)\s(?:\w+\s)?(?:сут|дн|недел|месяц|год|сезон)\w*",
    ),
    "de": (
        r"(?:zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte)[rsnm]?",
        "tag|nacht|woche|runde|phase|etappe",
        r"(?:binnen|innerhalb|innert|in)\s(?:\w+\s)?(?:tagen|wochen?|monat(?:en)?|jahr|saison)",
    ),
    "fr": (
        r"(?:deuxième|seconde?|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième)",
        "jour|nuit|semaine|tour|manche|phase|étape",
        r"(?:en|de l['’]|de la|du|cette|depuis)\s?(?:\w+\s)?(?:jours|semaines?|mois|an|année|saison)",
    ),
    "es": (
        r"(?:segund|tercer|cuart|quint|sext|séptim|octav|noven|décim)[oa]?",
        "día|noche|semana|ronda|vuelta|fase|etapa|jornada",
        r"(?:en|de la|del|de)\s(?:\w+\s)?(?:días|semanas?|mes|meses|año|temporada)",
    ),
}
_COUNTED = {
    language: re.compile(rf"\b{ordinal}\b(?!\s(?:{course})){_NEAR}\b{period}\b", re.IGNORECASE)
    for language, (ordinal, course, period) in _LATIN.items()
}
_COUNTED["zh"] = re.compile(
    r"(?:[一两三四五六\d]周|本周|[一两三四五六\d]个月|本月|今年|年内|[两三四五六\d]天)(?:来|内|以来)?的?"
    r"第[二三四五六七八九十\d]{1,3}(?!天|日|轮|阶段|季度|周|批|期)"
)


def is_counted(article: Article) -> bool:
    """Return whether an article tells how many of its kind there have been in a time."""
    pattern = _COUNTED.get(article.language)
    return pattern is not None and bool(pattern.search(f"{article.title}\n{article.text[:READ]}"))
