"""Sentences that lean on one before them: who “he” is, and beside what “also” is, was said there."""

from __future__ import annotations

import re

# What such a sentence begins with: a pronoun for what has been named, or a word that joins it to what was said.
_OPENINGS = {
    "en": "it|its|he|his|she|her|they|their|this|these|those|but|and|also|however|meanwhile|then|so|yet|instead",
    "it": "ha|hanno|aveva|avevano|è stat[oaie]|sono stat[ie]|era|erano|lui|lei|loro|quest[oaie]|quell[oaie]|ciò|suo|"
    "sua|suoi|sue|anche|inoltre|poi|così|intanto|ma|e|però|quindi|tuttavia|infatti|invece|lo ha|lo hanno|gli ha|le ha",
    "ru": "он|она|оно|они|его|её|ее|их|это|этот|эта|эти|также|тоже|кроме того|при этом|однако|но|а|и|тогда|затем|"
    "поэтому|там|тем временем|по (?:его|её|ее|их) словам",
    "de": "er|sie|es|ihr|ihre|sein|seine|dies|diese[rsmn]?|auch|außerdem|zudem|doch|aber|und|dabei|dann|danach|"
    "deshalb|so|dort|damit|hingegen",
    "fr": "il|elle|ils|elles|son|sa|ses|leurs?|ce|cela|ceci|cette|cet|ces|c['’]est|mais|et|aussi|de plus|en outre|"
    "cependant|toutefois|ainsi|puis|ensuite|pourtant",
    "es": "él|ella|ellos|ellas|su|sus|est[oae]s?|es[oae]s?|pero|y|también|además|sin embargo|así|luego|entonces|allí|"
    "ha|han",
}
_LEANING = {
    language: re.compile(rf"[\"“«„(—–\s-]{{0,8}}(?:{openings})\b", re.IGNORECASE)
    for language, openings in _OPENINGS.items()
}
_CHINESE = re.compile(r"[“「『\s]{0,8}(?:他|她|它|此外|另外|同时|但|不过|然而|因此|所以|这|该|其|还|也|对此|随后|当时)")


def leans(sentence: str, language: str) -> bool:
    """Return whether a sentence is not understood alone."""
    if language == "zh":
        return bool(_CHINESE.match(sentence))
    pattern = _LEANING.get(language)
    return bool(pattern and pattern.match(sentence))
