"""Sentences that tell of another event as of another one: a similar case last week, a fire that has no connection.

They name the other by what it is recognised by, so that a report with such a sentence resembles that event's reports
more than most that go on from them. What they say is no evidence of what the report goes on from.
"""

from __future__ import annotations

import re

from digests.language.remembered import remembered
from digests.language.sentences import sentences

_NEAR = r"[^.!?\n]{0,60}?"
# What has no connection, what is alike, and who did the other thing too.
_TELLS_OF_ANOTHER = {
    "en": r"unrelated|(?:not|n['’]t)(?: \w+){0,3} (?:connected|linked|related)\b|no (?:known )?(?:link|connection)s?\b|"
    r"nothing to do with|not the (?:one|same)\b|(?:a|another|the) (?:similar|separate)\b|"
    r"the same (?:airline|carrier|company|contractor|firm|operator|owner|shipowner|yard) (?:as|that|which|whose)\b",
    "it": r"non (?:è|sono|sia|siano|sarebbe(?:ro)?|risulta(?:no)?)(?: \w+){0,2} "
    r"(?:collegat|legat|conness|correlat)[aeio]\b|"
    r"(?:nessun|senza|alcun)(?: alcun)? (?:legame|collegamento|nesso|rapporto|correlazione)\b|"
    r"(?:nulla|niente) a che (?:fare|vedere)|non c['’]entra(?:no)?\b|(?:simil[ei]|analog[aoh]i?)\b|"
    r"la stessa (?:azienda|compagnia|cooperativa|ditta|impresa|società) (?:del|che|proprietaria)",
    "ru": r"не (?:связан[аоы]?|имеет отношения|имеют отношения)\b|никак не связан|связи между ними (?:нет|не)\b|"
    r"(?:аналогичн\w{2,3}|похожи[ейхм]|похож(?:ая|ую|его|ей|ему)|подобн\w{2,3})\b|"
    r"т(?:а|от|о) же (?:самая |самый |самое )?(?:компания|фирма|перевозчик|завод)",
    "de": rf"\bkein(?:e[nr]?)?(?: \w+)? (?:Zusammenhang|Verbindung)\b|(?:Zusammenhang|Verbindung){_NEAR} "
    r"(?:aus|nicht|verneint\w*)\b|nichts miteinander zu tun|nichts mit[^.!?\n]{1,80} zu tun\b|\bähnliche[mnrs]?\b|"
    r"dieselbe (?:Fluggesellschaft|Firma|Reederei) wie",
    "fr": r"(?:pas|aucun|sans|nul)(?: de| d['’]un)? (?:lien|rapport)\b|rien à voir|"
    r"(?:un|une|des|de)(?: \w+){0,2} (?:semblable|similaire|analogue)s?\b|"
    r"la même (?:compagnie|société|entreprise) (?:que|dont|qui)",
    "es": r"(?:sin|ninguna|no guarda|no tiene|no hay) (?:relación|vínculo|conexión)\b|"
    r"no est(?:á|án|aría|arían) (?:relacionad|vinculad)\w+|nada que ver|(?:similar|semejante|parecid[oa])(?:e?s)?\b|"
    r"la misma (?:compañía|empresa|naviera) (?:que|del|cuyo)",
}
_FOUND = {
    language: re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE) for language, pattern in _TELLS_OF_ANOTHER.items()
} | {"zh": re.compile(r"无关|没有(?:任何)?(?:关联|联系)|不存在关联|类似|同类(?:事件|事故|案件)|并非同一|不是同一")}


@remembered(4096)
def without_other_events(text: str, language: str) -> str:
    """Return a text without the sentences that tell of another event as of another one; the first one stays."""
    pattern = _FOUND.get(language)
    if pattern is None or not pattern.search(text):
        return text
    first, *others = sentences(text, language)
    kept = [each for each in others if not pattern.search(each)]
    return text if len(kept) == len(others) else " ".join([first, *kept])
