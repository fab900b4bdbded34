"""The words with which a page ends in front of its readers: the rest is for subscribers. Pure.

They are short paragraphs at the very end that speak of this article or to its reader; an article about subscriptions
does neither, and quotes or reports where it seems to.
"""

from __future__ import annotations

import re

from digests.language.tokens import fold

LONGEST_LINE, LONGEST_SENTENCE, MOST_LINES = 300, 90, 6


def _folded(words: str) -> tuple[str, ...]:
    return tuple(fold(each.strip()) for each in words.split("|"))


# What is closed, as a sentence of the wall begins.
_THIS = _folded(
    "questo articolo|quest'articolo|questo contenuto|questo testo|l'articolo completo|il resto dell'articolo|"
    "il seguito|il resto di questo|dieser artikel|diesen artikel|dieser text|diesen text|dieser beitrag|"
    "dieser inhalt|der vollständige artikel|der ganze artikel|der rest dieses|der rest des artikels|cet article|"
    "ce contenu|la suite|le reste de cet|l'intégralité de cet|la lecture de cet|este artículo|este contenido|"
    "esta noticia|el resto de este|el resto del artículo|el artículo completo|este artigo|este conteúdo|"
    "esta matéria|esta reportagem|o restante dest|o artigo completo|this article|this content|this story|"
    "this post|the rest of this|the full article|the full story|эта статья|этот материал|этот текст|полный текст|"
    "полная версия|продолжение|остальная часть|ця стаття|цей матеріал|повний текст|dit artikel|deze inhoud|"
    "dit verhaal|de rest van dit|ten artykuł|ten tekst|ta treść|dalsza część|pozostała część|pełna treść|"
    "cały artykuł|本文|此文|这篇文章|这篇报道|该文章|此内容|本内容|全文|剩余|余下|以下内容|這篇文章|此內容|"
    "本內容|以下內容|剩餘|この記事|残り|이 기사|이 글|هذا المقال"
)
_ONLY = _folded(
    "riservat|solo |soltanto|esclusiv|exklusiv|nur |vorbehalten|réserv|exclusi|seuls|reservad|apenas|só |only|"
    "reserved|available to|for subscribers|for members|для подписчиков|только|лише|доступн|доступен|по подписке|"
    "alleen|exclusief|voorbehouden|tylko|wyłącznie|dostępn|仅|專享|专享|專屬|专属|僅|只有|需|限定|会員|전용|حصري|"
    "للمشتركين"
)
_MEMBERS = _folded(
    "abbonat|abbonament|iscritt|subscri|members|abonn|suscri|registrad|assinant|assinatur|подписк|подписчик|"
    "передплат|prenumer|subskry|会员|會員|订阅|訂閱|付费|付費|会員|有料|구독|유료|مشترك"
)
# Labels that say it alone.
_LABELS = frozenset(
    _folded(
        "contenuto riservato agli abbonati|articolo riservato agli abbonati|riservato agli abbonati|"
        "solo per abbonati|contenuto per abbonati|article réservé aux abonnés|contenu réservé aux abonnés|"
        "réservé aux abonnés|réservé à nos abonnés|nur für abonnenten|exklusiv für abonnenten|"
        "artikel nur für abonnenten|contenido exclusivo para suscriptores|artículo exclusivo para suscriptores|"
        "solo para suscriptores|exclusivo para suscriptores|conteúdo exclusivo para assinantes|"
        "exclusivo para assinantes|só para assinantes|apenas para assinantes|subscribers only|for subscribers only|"
        "subscriber exclusive|members only|только для подписчиков|материал для подписчиков|статья для подписчиков|"
        "доступно по подписке|лише для передплатників|alleen voor abonnees|exclusief voor abonnees|"
        "tylko dla prenumeratorów|tylko dla subskrybentów|仅限会员|仅限订阅用户|会员专享|付费内容|僅限會員|會員專享|"
        "付費內容|会員限定|有料会員限定|유료 회원 전용|للمشتركين فقط"
    )
)
# What the reader is told to do.
_CALL = _folded(
    "abbonati|accedi|registrati|iscriviti|attiva |sottoscrivi|acquista|jetzt abonnieren|abonnieren sie|jetzt anmelden|"
    "anmelden|melden sie sich|registrieren sie|jetzt testen|jetzt weiterlesen|testen sie|abonnez-vous|abonne-toi|"
    "connectez-vous|inscrivez-vous|identifiez-vous|s'abonner|je m'abonne|suscríbete|suscríbase|inicia sesión|"
    "regístrate|hazte|assine|faça login|cadastre-se|entre com|subscribe|sign in|sign up|log in|register|"
    "start your|join now|become a|оформите|подпишитесь|подписаться|войдите|авторизуйтесь|зарегистрируйтесь|"
    "оформіть|передплатіть|увійдіть|abonneer|neem een|log in|word abonnee|word lid|zaloguj|wykup|kup |"
    "zaprenumeruj|subskrybuj|dołącz|请订阅|请登录|请先登录|請訂閱|請登入|立即订阅|立即訂閱|登录|登入|订阅|訂閱|"
    "开通|開通|加入会员|加入會員|ログイン|会員登録|登録|구독하|로그인|اشترك"
)
_CONTINUE = _folded(
    "per continuare|per proseguire|per leggere|e continua a leggere|continua a leggere|prosegui la lettura|"
    "weiterlesen|weiterzulesen|weiter zu lesen|artikel zu lesen|um den ganzen|um diesen|pour lire|pour continuer|"
    "pour poursuivre|et lisez|lire la suite|poursuivez votre lecture|para seguir|para continuar|para leer|"
    "y sigue leyendo|sigue leyendo|para ler|e continue lendo|continue lendo|to continue|to keep reading|to read|"
    "to unlock|continue reading|keep reading|чтобы прочитать|чтобы читать|чтобы дочитать|чтобы продолжить|"
    "для продолжения|читайте дальше|щоб прочитати|щоб читати|щоб продовжити|om verder|om dit|om het|lees verder|"
    "aby czytać|aby przeczytać|żeby czytać|by czytać|czytaj dalej|继续阅读|繼續閱讀|阅读全文|閱讀全文|查看全文|"
    "阅读剩余|閱讀剩餘|阅读更多|続きを|続きは|全文を|계속 읽|لمتابعة|لقراءة"
)
_ALREADY = _folded(
    "già abbonat|già registrat|hai già un|bereits abonn|bereits ein abo|schon abonn|schon ein abo|déjà abonné|"
    "déjà inscrit|déjà un compte|ya eres suscr|ya soy suscr|eres suscriptor|ya tienes cuenta|já é assinante|"
    "já sou assinante|já tem conta|already a |already have|have an account|уже подпис|уже есть|вже є|вже маєте|"
    "al abonnee|al lid|heb je al|masz już|jesteś już|已是|已有|已经是|已經是|已订阅|已訂閱|会員の方|이미 구독"
)
_LEFT = re.compile(
    r"(?:il vous reste|il te reste|(?:ti )?(?:resta|manca|rimane)(?: da leggere)?(?: il)?|"
    r"es fehlen(?: ihnen)?(?: noch)?|(?:ihnen |sie haben )?noch|te (?:queda|falta)(?: por leer)?(?: el| un)?|"
    r"faltam? ler|restam?(?: ler)?|you have|you still have|(?:вам )?осталось(?: прочитать)?|(?:u heeft )?nog|"
    r"(?:po)?zosta[lł]o(?: ci)?(?: jeszcze)?|还剩余?|還剩餘?|剩余|剩餘|残り)\s?:?\s?\d{1,2}\s?%.{0,40}?"
    r"(?:artic|artik|artyk|lire|legg|lesen|lezen|ler\b|leer|read|стат|текст|матер|tekst|tresci|inhalt|阅读|閱讀|本文|内容|內容|"
    r"全文|記事)"
)
_SENTENCES = re.compile(r"(?<![.!?…。！？])[.!?…。！？]++(?:\s+|\Z)|(?<=[。！？])")
# Quotes stay: what is quoted is told, not said.
_MARKS = re.compile(r"\A[^\w«»“”„\"‘「『]+")
_IN_WORD = re.compile(r"[a-zа-я]{2}")
_TOLD = re.compile(r"[,，:;«»“”„\"「『]")


def without_wall(text: str) -> tuple[str, bool]:
    """Return a text without the wall's words at its end, and whether there were any."""
    lines = text.split("\n")
    first, is_wall = len(lines), False
    while first > 0 and len(lines) - first < MOST_LINES:
        line = lines[first - 1]
        says, belongs = _reads(line)
        if line.strip() and not says and not belongs:
            break
        is_wall |= says
        first -= 1
    return ("\n".join(lines[:first]).rstrip(), True) if is_wall else (text, False)


def _reads(line: str) -> tuple[bool, bool]:
    """Tell whether a line says that the rest is closed, and whether it may stand beside one that does."""
    if len(line) > LONGEST_LINE:
        return False, False
    words = fold(" ".join(line.split()).replace("’", "'"))
    sentences = [_MARKS.sub("", each) for each in _SENTENCES.split(words) if each.strip()]
    calls = any(_begins(each, _CALL + _CONTINUE) for each in sentences) or _holds(words, _ALREADY)
    return any(_closes(each, calls=calls) for each in sentences), calls


def _closes(sentence: str, *, calls: bool) -> bool:
    """Tell whether a sentence says that the rest is closed; ``calls`` where its line tells the reader what to do."""
    if _LEFT.match(sentence) or sentence.strip() in _LABELS:
        return True
    if _begins(sentence, _CALL + _CONTINUE):
        return _holds(sentence, _CONTINUE) and _holds(sentence, _CALL + _MEMBERS)
    if not (_holds(sentence, _ONLY) and _holds(sentence, _MEMBERS)):
        return False
    is_plain = len(sentence) <= LONGEST_SENTENCE and not _TOLD.search(sentence)
    return sentence.startswith(_THIS) and (calls or is_plain)


def _begins(words: str, with_: tuple[str, ...]) -> bool:
    """Tell whether words begin with whole ones of some, in scripts that part them."""
    return any(words.startswith(each) and not _IN_WORD.match(words[len(each) - 1 :]) for each in with_)


def _holds(words: str, any_of: tuple[str, ...]) -> bool:
    return any(each in words for each in any_of)
