"""Sentences that lean on one before them: who “he” is, what was announced, and beside what “also” is, was said there.

What opens with a noun phrase stands alone, and so does what opens with a day: “this week”, “ce mardi”.
"""

from __future__ import annotations

import re

# What tells only who said so, or adds to what was said: it leans even where a title stands above it.
_ADDING = {
    "en": r"(?:it|he|she|they|this|that)(?: \w+){0,2} also|also|(?:this|that) was (?:announced|reported|said)",
    "it": r"(?:lo|ne) (?:ha|hanno|aveva|avevano) (?:annunci|comunic|dett|dichiar|rifer|res[oi] not|conferm|"
    r"spiegat|scritt|fatto sapere|precis|rivel|riport)\w*|lo (?:annuncia|comunica|dice|riferisce|rende noto|conferma|"
    r"spiega|scrive|riporta|precisa|rivela)(?:no)?|l['’](?:ha|hanno) (?:annunci|dett|comunic|conferm)\w*|"
    r"anche (?:quest[aoei]|quell[aoei]|lui|lei|loro)(?! (?:anno|estate|settimana|mese|volta))|inoltre",
    "ru": r"об этом|это (?:сообщи|заяви|объяви|подтверди|рассказа)\w+|(?:он|она|они) (?:также|тоже)|также|кроме того|"
    r"по (?:его|её|ее|их) словам",
    "de": r"(?:das|dies) (?:teil|sag|erklär|berichte|melde|kündig|bestätig)t?en?\b|(?:das|dies) (?:gab|gaben)|"
    r"(?:das|dies) (?:teilte|sagte|erklärte|berichtet|meldet|kündigte|bestätigte)|(?:er|sie|es|das|dies) \w+ auch|"
    r"auch (?:er|sie|das|dies|diese[rsmn]?)|außerdem|zudem",
    "fr": r"(?:il|elle|ils|elles|on) l['’](?:a|ont|avait|avaient) (?:annonc|dit|déclar|indiqu|confirm|précis|expliqu|"
    r"écrit|fait savoir)\w*|c['’]est ce qu['’e]\w*|(?:il|elle|ils|elles) (?:a|ont|est|sont) (?:aussi|également)|"
    r"de plus|en outre|par ailleurs",
    "es": r"(?:así )?(?:lo|la) (?:anunci|inform|confirm|explic|declar|comunic|señal|asegur|indic|revel|public)\w+|"
    r"(?:así )?lo (?:dijo|dijeron|(?:ha|han) \w+)|también|además|asimismo",
}  # fmt: skip
# A pronoun for what has been named, or a word that joins a sentence to what was said. "He Lifeng" is no pronoun.
_OPENINGS = {
    "en": r"it|its|(?-i:[Hh]e (?![A-Z]))|his|(?-i:[Ss]he (?![A-Z]))|her|they|their|(?:this|these|those)(?! (?:week|"
    r"month|year|morning|afternoon|evening|spring|summer|autumn|winter|season|weekend|days?|\w+day)\b)|that (?:is|was|"
    r"will|would|has|had|makes?|made|means?|meant|leaves?|came|follows?|includes?)|but|and|however|meanwhile|then|"
    r"so(?! (?:far|many|much)\b)|yet|instead",
    "it": r"ha|hanno|aveva|avevano|è stat[oaie]|sono stat[ie]|era|erano|lui|lei|loro|quell[oaie]|ciò|suo|sua|suoi|sue|"
    r"quest[oaie](?! (?:settimana|mattina|mattino|sera|notte|pomeriggio|mese|anno|estate|volta|fine settimana)\b)|"
    r"anche|poi|così|intanto|ma|e|però|quindi|tuttavia|infatti|invece|(?:gli|la|le) (?:ha|hanno|aveva|avevano)|"
    r"l['’](?:ha|hanno|aveva|avevano)|(?-i:[Ll]i (?=[a-z]))|(?-i:[Nn]e (?=[a-z]))|si tratta|"
    # There is no article "lo" but before s with a consonant, z, gn, ps and the like.
    r"(?-i:[Ll]o (?!s[b-df-hj-np-tv-z]|z|gn|p[sn]|x|y|i[aeou]|j|ch[ae])(?=[a-zè]))|"
    r"(?-i:(?:[CcVv])i (?!sono|sar|è|er|fu)(?=[a-z]))",
    "ru": r"он|она|оно|они|его|её|ее|их|(?:это|этот|эта|эти)(?! (?:лето|год|неделя|дни|утро)\b)|о (?:нём|нем|ней|них)|"
    r"тоже|при этом|однако|но|а|и|тогда|затем|поэтому|там|тем временем",
    "de": r"er|sie|es|ihr|ihre|sein|seine|dies|diese[rsmn]?(?! (?:woche|tage|jahr|monat|sommer|winter|\w+tag)\b)|"
    r"das (?:ist|war|wird|wurde|hat|sei|soll|sind|waren|bedeutet|gilt)|auch|doch|aber|und|dabei|dann|danach|deshalb|"
    r"so(?! (?:viele?|weit)\b)|dort|damit|hingegen",
    "fr": r"il(?! (?:y a|faut)\b)|elle|ils|elles|son|sa|ses|leurs?|cela|ceci|ça|c['’](?:est|était)|mais|et|aussi|"
    r"(?:ce|cette|cet|ces)(?! (?:\w+di|dimanche|matin|soir|week-end|mois|semaine|année|nuit|été|hiver|automne|"
    r"printemps|après-midi|jours|derniers)\b)|cependant|toutefois|ainsi|puis|ensuite|pourtant",
    "es": r"él|ella|ellos|ellas|sus?|(?:est[oae]s?|es[oae]s?)(?! (?:lunes|martes|miércoles|jueves|viernes|sábado|"
    r"domingo|semana|mes|año|mañana|tarde|noche|fin de semana|verano|invierno|otoño|primavera)\b)|pero|y|"
    r"sin embargo|así|luego|entonces|allí|ha|han|(?-i:[Ll]es? (?=[a-z]))|lo (?:hizo|hace|hará|harán|logró|consiguió)",
}  # fmt: skip
_QUOTE = r"[\"“«„(—–\s-]{0,8}"


def _pattern(openings: str) -> re.Pattern[str]:
    # What a stop follows is an initial: "А. Иванов", "И. о. мэра".
    return re.compile(rf"\A{_QUOTE}(?:{openings})\b(?!\.)", re.IGNORECASE)


_ADDS = {language: _pattern(openings) for language, openings in _ADDING.items()} | {
    "zh": re.compile(r"\A[“「『\s]{0,8}(?:对此|此外|另外|与此同时|(?:他|她|它|这)们?(?:还|也)|还|也(?!门))")
}
_LEANS = {language: _pattern(openings) for language, openings in _OPENINGS.items()} | {
    # 也门 is Yemen and 但丁 Dante; 这周 is this week.
    "zh": re.compile(
        r"\A[“「『\s]{0,8}(?:他|她|它|同时|但(?!丁)|不过|然而|因此|所以|这(?!个?月|周|一?年|[几两]?天)|该|其|随后|当时|"
        r"为此|此举|此次|由此)"
    )
}


def leans(sentence: str, language: str, *, opens: bool = False) -> bool:
    """Return whether a sentence is not understood alone.

    opens: it stands first, under a title, which names whom a pronoun means.
    """
    patterns = (_ADDS,) if opens else (_ADDS, _LEANS)
    return any(language in each and each[language].match(sentence) is not None for each in patterns)
