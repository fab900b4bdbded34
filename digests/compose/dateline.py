"""The dateline of an agency text: place, date and agency before the first sentence."""

from __future__ import annotations

import re

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚА-ЯЁІЇЄҐЎ"
_NAME = rf"[{_CAPITAL}][\w'’.-]*"
_PLACE = rf"{_NAME}(?:[ /](?:(?:di|de|del|della|la|le|on|upon|sur|am|на) ?)?{_NAME}){{0,3}}"
_CAPITALS = rf"[{_CAPITAL}][{_CAPITAL}'’./ -]{{2,40}}"
_MONTH = r"[^\W\d_]{3,10}\.?"
_DATE = rf"(?:\d{{1,2}}[°º]? {_MONTH}|{_MONTH} \d{{1,2}})(?:,? (?:19|20)\d\d)?(?: ?г\.)?"
_BRACKETED = r"\([^()\n]{2,40}\)|/[^/\n]{2,30}/"
_AGENCY = (
    r"(?:РИА Новости|ТАСС|Интерфакс|INTERFAX(?:\.RU)?|RT|Reuters|AFP|AP|ANSA|AGI|Adnkronos|Xinhua|TASS|dpa|EFE|"
    r"Спутник|Sputnik|Укринформ|УНИАН|УНІАН)"
)
_DASH = r"(?:\s*[–—―]\s*|\s+-{1,2}\s+)"

# Each with enough to tell it from a sentence that has a dash: a date, an agency, capitals, or a capital after the dash.
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?:{_BRACKETED}){_DASH}(?:{_PLACE},? {_DATE}{_DASH})?",
        rf"{_PLACE}(?:, {_PLACE})?[,.] {_DATE}\.?(?: ?(?:{_BRACKETED})\.?)?{_DASH}(?:{_AGENCY}[.,] )?",
        rf"{_PLACE}(?:, {_PLACE})?[,.] {_DATE}\.? (?:(?:{_BRACKETED})|{_AGENCY})(?:\.\s*|{_DASH})",
        rf"{_PLACE}(?:, {_PLACE})? ?(?:{_BRACKETED})(?:{_DASH}|\.\s+)",
        rf"{_CAPITALS}{_DASH}(?=[\"“«„'(]?[{_CAPITAL}\d])",
        rf"{_PLACE}\s*[–—―]\s*(?=[\"“«„]?[{_CAPITAL}\d])",
        r"(?:[^\s，。、：]{0,8}(?:社|网|報|报|台|客户端)|本报|本报记者)[^，。\n]{0,24}?\d{1,2}日(?:电|電|讯|訊|消息)"
        r"(?:\s*[（(][^）)\n]{1,40}[）)])?[\s:：—-]*",
    )
)


def dateline(text: str) -> tuple[str, str]:
    """Return the dateline at the head of a text, and the rest; the dateline is empty where there is none."""
    head = text.lstrip()
    for form in _FORMS:
        found = form.match(head)
        if found and head[found.end() :].strip():
            return found[0].strip(), head[found.end() :].lstrip()
    return "", text
