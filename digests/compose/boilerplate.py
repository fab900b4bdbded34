"""Lines that newspapers put around their articles, and that are no part of them."""

from __future__ import annotations

import re

# A longer line says something of its own, however it begins.
LONGEST = 200

# To begin with one of these is enough.
_PHRASES = (
    r"leggi (?:anche|pure|di più|tutto)|potrebbe interessarti|seguici su|clicca qui|tempo di lettura|tutti i diritti "
    r"riservati|riproduzione riservata|iscriviti (?:alla|al)|abbonati (?:a|per)|condividi (?:su|questo|l')|"
    r"read (?:also|more|next|the full)|also read|see also|share (?:this|on)|sign up (?:for|to)|subscribe (?:to|now)|"
    r"follow us|click here|listen to this|all rights reserved|this article was (?:first|originally)|"
    r"читайте (?:также|нас|ещё|еще)|смотрите также|поделиться (?:в|с)|подпи(?:сывайтесь|шитесь)|все права защищены|"
    r"читайте також|усі права захищен|"
    r"(?:à )?lire aussi|abonnez-vous|suivez-nous|tous droits réservés|lesen sie (?:auch|mehr)|mehr zum thema|"
    r"alle rechte vorbehalten|le[ae] también|suscríbe(?:te|se)|todos los derechos|leia (?:também|mais)|"
    r"todos os direitos"
)
# One of these is a label: a colon, an arrow or nothing follows it.
_LABELS = (
    r"condividi|foto|video|fonte|pubblicità|in aggiornamento|photos?|images?|source|related|share|advertisement|"
    r"copyright|фото|видео|источник|реклама|поделиться|partager|publicité|photo|teilen|anzeige|quelle|compartir|publicidad|"
    r"assine"
)
_EASTERN = (
    r"延伸阅读|相关(?:阅读|新闻|报道)|责任编辑|编辑[：:]|分享(?:到|至)|版权(?:所有|声明)|原标题|来源[：:]|"
    r"関連記事"
)
_BOILERPLATE = re.compile(
    rf"[^\w©]*(?:(?:{_PHRASES})\b|(?:{_LABELS})\s*(?:[:：»>→|…]|\Z)|{_EASTERN}|©|\(c\)\s)", re.IGNORECASE
)


def is_boilerplate(line: str) -> bool:
    """Return whether a line or sentence is an invitation, a credit or a notice, and not the article's."""
    return len(line) <= LONGEST and bool(_BOILERPLATE.match(line))
