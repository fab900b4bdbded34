"""Whether a line says only when something was written, in the words of those who publish. Pure.

Names of months and days are those of the CLDR (Babel), in the languages that most of what is pasted is in.
"""

from __future__ import annotations

import re
from functools import lru_cache

from digests.language.tokens import fold

LONGEST = 80
LANGUAGES = (
    "en", "it", "de", "fr", "es", "pt", "ru", "uk", "pl", "nl", "tr", "sv", "da", "nb", "fi", "cs", "ro", "hu", "el",
    "bg", "hr", "sr", "ca", "ar", "he", "fa", "hi", "id",
)  # fmt: skip
# What stands between the numbers, folded.
_BETWEEN = frozenset(
    re.findall(
        r"\S+",
        "at on the of a am pm st nd rd th h hrs o clock today yesterday published posted updated update last time "
        "local alle ore ora del di il l e lo la le oggi ieri aggiornato pubblicato aggiornamento ultimo aggiornata "
        "um uhr den der vom stand heute gestern aktualisiert veroffentlicht "
        "de du mis jour maj publie aujourd hui hier min "
        "el las los hoy ayer publicado actualizado actualizacion dia as em hoje ontem atualizado "
        "в г года мск обновлено опубликовано сегодня вчера час мин о об оновлено опубліковано сьогодні року "
        "r godz dzis wczoraj op om kl klo saat gmt utc cet cest est edt et pst pdt msk bst "
        "dzisiaj dnia aktualizacja opublikowano godzina son guncelleme guncellendi yayinlanma bugun dun tarih "
        "ωρα τελευταια ενημερωση δημοσιευση δημοσιευθηκε σημερα χθες στις "
        "الساعه الساعة اليوم امس تحديث اخر نشر في مساء صباحا ص م יום עדכון עודכן פורסם שעה היום אתמול ב "
        "बजे आज कल अपडेट प्रकाशित ",
    )
)
_BESIDE = frozenset({
    "by", "di", "da", "von", "par", "por", "od", "от", "door", "av", "af", "przez", "per", "for", "cura", "redazione",
    "min", "read", "minuti", "lettura",
})  # fmt: skip
# So many other words, and a line tells of something.
TELLING = 2
_CJK = re.compile(
    r"[（(][月火水木金土日一二三四五六월화수목금토일][)）]|北京时间|北京時間|当地时间|當地時間|現地時間|日本時間|发布|發布|更新|發表|星期[一二三四五六日天]|周[一二三四五六日]|"
    r"[月火水木金土日월화수목금토일]曜日?|[월화수목금토일]요일|入力|配信|公開|입력|수정|"
    r"上午|下午|午前|午後|오전|오후|[年月日号號时時点點分秒년월일시분]"
)
_WORD = re.compile(r"[^\W\d_]+")
# Scripts without capitals, in which a name looks like any word.
_UNCASED = re.compile(r"[\u0590-\u0fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def is_dateline(line: str) -> bool:
    """Tell whether a line that names a day is of who and when, and tells of nothing that happened that day."""
    said = [word for word in _WORD.findall(_CJK.sub(" ", line)) if word[0].islower()]
    return len([word for word in map(fold, said) if word not in _BETWEEN | _BESIDE | _names()]) < TELLING


def says_only_who_and_when(line: str) -> bool:
    """Tell whether a line says when something was published, perhaps by whom, and nothing else at all."""
    if says_when(line):
        return True
    if len(line) > LONGEST or _UNCASED.search(_CJK.sub(" ", line)):
        return False
    said = [fold(word) for word in _WORD.findall(line) if word[0].islower()]
    return all(word in _BETWEEN | _BESIDE | _names() for word in said)


def says_when(line: str) -> bool:
    """Tell whether a line is a day or a time and nothing else: "Martedì 10 marzo 2026, ore 9.30"."""
    if len(line) > LONGEST or not any(each.isdecimal() for each in line):
        return False
    words = {fold(word) for word in _WORD.findall(_CJK.sub(" ", line))}
    return words <= _BETWEEN or words <= _BETWEEN | _names()


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    """Return the folded names of months and days, short and long."""
    from babel import Locale

    found: set[str] = set()
    for language in LANGUAGES:
        locale = Locale.parse(language)
        for names in (locale.months, locale.days):
            for context in ("format", "stand-alone"):
                for width in ("abbreviated", "wide"):
                    for name in names[context][width].values():
                        found.update(fold(word) for word in _WORD.findall(str(name)))
    # Hebrew joins "in" to the month.
    found |= {f"ב{word}" for word in found if word[0] in "אבגדהוזחטיכלמנסעפצקרשת"}
    return frozenset(found)
