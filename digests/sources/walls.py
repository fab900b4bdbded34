"""Pages that stand where an article should be: questions for consent, checks that somebody is a person, refusals.

They are told by their words, in the languages of most sites, and by their shortness: an article says more.
"""

from __future__ import annotations

import re

import lxml.html

from digests.language.tokens import fold
from digests.sources.drafts import letters

# Weighted letters; what is longer is an article, whatever it is about.
LONGEST_WALL = 1500

ACCEPT = (
    "accett", "acconsent", "accept", "agree", "allow all",
    "zustimm", "akzeptier", "einverstanden", "accepte", "aceptar",
    "acepto", "aceitar", "aceito", "concordo", "принять",
    "принима", "соглас", "прийня", "погодж", "akcept", "zgadzam",
    "kabul", "akkoord", "accepter", "accepteren", "godkann", "acceptera", "godta", "souhlas", "elfogad", "αποδεχ",
    "αποδοχ", "同意", "接受", "動意", "동의", "수락", "موافق", "قبول", "מסכים", "אישור",
)  # fmt: skip
REJECT = (
    "rifiut", "reject", "decline", "refuse", "deny", "ablehn", "verweiger", "refuser", "tout refuser", "rechaz",
    "rejeit", "recus", "отклон", "отказ", "відхил", "odrzu", "reddet", "weiger", "avvisa", "neka", "avslå", "odmit",
    "elutasit", "απορριψ", "απορριπτ", "拒绝", "拒絕", "拒否", "不同意", "거부", "거절", "رفض", "דחה", "דחייה",
    "gestisci", "preferenz", "manage", "preferences", "einstellungen", "parametr", "personnalis", "configur",
    "настро", "налашт", "ustawien", "ayarlar", "instellingen", "设置", "設定", "설정",
)  # fmt: skip
MEASURED = (
    "cookie", "partner", "annunci", "pubblicit", "misur",
    "privacy", "dati", "consens", "file", "advert", "tracking",
    "data", "consent", "datenschutz", "daten", "werbung",
    "einwillig", "donnees", "publicit", "traceur", "consentement",
    "datos", "anuncios", "publicidad", "dados", "рекла", "данн",
    "куки", "дан", "персонал", "reklam", "dane", "veri",
    "cerez", "gegevens", "δεδομεν", "数据", "廣告", "广告",
    "隐私", "隱私", "データ", "広告", "クッキー", "개인정보",
    "쿠키", "광고", "بيانات", "עוגיות",
    "αρχει", "διαφημισ", "επισκεψ", "ιδιωτικοτητ", "απορρητ", "συνεργατ", "annonser", "personuppgift", "udaj",
    "soubory", "hirdetes", "adatkezel", "evaste", "mainon", "publicitate", "date cu caracter", "informasjonskapsl",
    "プライバシー",
)  # fmt: skip
PERSON = (
    "persona", "umano", "robot", "human", "mensch", "humain", "humano", "человек", "робот", "людин", "czlowiek",
    "insan", "mens ", "manniska", "ανθρωπ", "ρομποτ", "真人",
    "人类", "人類", "机器人", "機器人", "人間", "ロボット",
    "사람", "로봇", "إنسان", "روبوت", "אנוש", "רובוט",
    "visitor", "browser", "navigateur", "браузер", "浏览器", "瀏覽器",
    "ブラウザ", "브라우저", "bot", "автоматическ", "自动", "自動",
)  # fmt: skip
CHECK = (
    "verific", "controll", "spunta", "casella", "captcha",
    "verify", "checking", "check", "secur", "sicurezza", "pruf",
    "uberpruf", "sicherheit", "verifi", "securite", "comprob",
    "seguridad", "seguranca", "провер", "безопас", "перевір",
    "sprawdz", "weryfik", "dogrul", "guvenlik", "controle", "beveilig",
    "ελεγχ", "验证", "驗證", "检查", "檢查", "安全",
    "確認", "認証", "セキュリティ", "확인", "보안", "تحقق", "אימות",
)  # fmt: skip
SCRIPT = ("javascript", "java script", "cookies", "cookie", "скрипт", "куки", "cerez", "クッキー", "쿠키")
# Who measures says so: "we and our 214 partners".
_OUR_PARTNERS = re.compile(
    r"\b(?:our|unsere[nr]?|nos|nuestros|nostri|nasi|naszymi|nossos|onze|vara|vores|vare|nasich|наши|нашими|наши[мх]|"
    r"nasi|partnerlerimiz|ortaklarimiz)\s(?:[^\W_]+\s){0,3}(?:partner|partenaire|socios|parceir|партн)|"
    r"我们(?:和|与|及)?(?:我们)?的?合作伙伴|我們(?:和|與|及)?(?:我們)?的?合作夥伴|当社.{0,6}パートナー|파트너사"
)
# What such pages are called, folded: no article has a headline of these words alone.
_CALLED = (
    "are you a robot", "are you human", "just a moment", "attention required", "access denied", "security check",
    "verify you are human", "one more step", "sei un robot", "sei umano", "verifica di sicurezza", "accesso negato",
    "bist du ein mensch", "sind sie ein roboter", "sind sie ein mensch", "sicherheitsuberprufung",
    "zugriff verweigert", "etes-vous un robot", "etes-vous humain", "verification de securite", "acces refuse",
    "eres un robot", "es usted un robot", "verificacion de seguridad", "acceso denegado", "вы не робот",
    "подтвердите, что вы не робот", "проверка безопасности", "доступ запрещен", "доступ ограничен", "ви не робот",
    "安全验证", "安全驗證", "访问验证", "人机验证", "セキュリティチェック", "アクセス拒否", "보안 확인",
    "로봇이 아닙니다", "page not found", "404 not found", "not found", "error 404", "404", "404 error",
    "pagina non trovata", "errore 404", "seite nicht gefunden", "fehler 404", "page introuvable", "page non trouvee",
    "erreur 404", "pagina no encontrada", "error: 404", "pagina nao encontrada", "страница не найдена", "ошибка 404",
    "сторінку не знайдено", "strona nie znaleziona", "nie znaleziono strony", "pagina niet gevonden",
    "sidan hittades inte", "sayfa bulunamadi", "η σελιδα δεν βρεθηκε", "页面不存在", "页面未找到", "找不到页面",
    "找不到網頁", "頁面不存在", "ページが見つかりません", "페이지를 찾을 수 없습니다", "الصفحة غير موجودة", "log in",
    "login", "sign in", "accedi", "entra", "anmelden", "anmeldung", "einloggen", "connexion", "se connecter",
    "connectez-vous", "iniciar sesion", "inicia sesion", "entrar", "войти", "вход", "авторизация", "увійти",
    "zaloguj sie", "logowanie", "inloggen", "logga in", "giris yap", "συνδεση", "登录", "登入", "ログイン", "로그인",
    "تسجيل الدخول",
)  # fmt: skip
# What stands in front of a text that only members read, folded; where each line says so, there is no text.
_MEMBERS = (
    "abbonat", "abbonament", "subscri", "abonne", "abonent", "suscri", "assinant", "подписк", "подписчик", "передплат",
    "prenumer", "abonelik", "aboneler", "συνδρομ", "会員", "有料", "会员", "會員", "订阅", "訂閱", "付费", "付費",
    "구독", "유료", "회원", "مشترك", "اشتراك", "מנוי", "log in", "sign in", "accedi", "anmeld", "einlogg", "connecte",
    "inicia", "войдите", "zaloguj", "giris yap", "συνδεθ", "ログイン", "登录", "登入", "로그인", "تسجيل",
)  # fmt: skip
# Where somebody may not read.
_NOT_HERE = (
    "not available in your region", "not available in your country", "unavailable in your region",
    "unavailable for legal reasons", "from a country of the european economic area",
    "in ihrem land nicht verfugbar", "in ihrer region nicht verfugbar", "nel tuo paese", "nella tua regione",
    "no esta disponible en su pais", "no esta disponible en tu", "pas disponible dans votre pays",
    "pas disponible dans votre region", "недоступен в вашей стране", "недоступен в вашем регионе",
    "您所在的地区", "您所在的國家", "お住まいの地域ではご利用いただけません", "해당 지역에서는 이용할 수 없습니다",
)  # fmt: skip
LONGEST_OF_MEMBERS = 600
_AROUND_TITLE = re.compile(r"\A\W+|\W+\Z")


def is_wall(tree: lxml.html.HtmlElement, title: str, text: str, host: str) -> bool:
    """Tell whether a page asks or checks its visitor where its article should be."""
    if letters(text) > LONGEST_WALL:
        return False
    words = fold(f"{title}\n{text}")
    called = _AROUND_TITLE.sub("", fold(title))
    return called in _CALLED or _asks(tree, words) or _checks(tree, title, words, host) or _keeps_out(text)


def _keeps_out(text: str) -> bool:
    """Tell whether all that a text says is that others may read it."""
    if letters(text) > LONGEST_OF_MEMBERS:
        return False
    lines = [fold(line) for line in text.split("\n") if line.strip()]
    return bool(lines) and (all(_holds(each, _MEMBERS) for each in lines) or _holds(" ".join(lines), _NOT_HERE))


def _asks(tree: lxml.html.HtmlElement, words: str) -> bool:
    """Tell whether the words are a question for consent: they speak of both answers, or their buttons do."""
    if not _holds(words, MEASURED):
        return False
    if _holds(words, ACCEPT) and _holds(words, REJECT):
        return True
    if _OUR_PARTNERS.search(words) and sum(each in words for each in MEASURED) > 2:
        return True
    buttons = fold(" ".join(str(each.text_content()) for each in tree.iter("button")))
    both = _holds(buttons, ACCEPT) and _holds(buttons, REJECT)
    return both and sum(each in words for each in MEASURED) > 1 and not tree.findall(".//article")


def _checks(tree: lxml.html.HtmlElement, title: str, words: str, host: str) -> bool:
    """Tell whether the words are a check that somebody is a person, which such pages cannot do without a script."""
    silent = fold(" ".join(str(each.text_content()) for each in tree.iter("noscript")))
    needs_script = _holds(f"{words}\n{silent}", SCRIPT)
    is_nameless = bool(host) and fold(title.strip()) == fold(host.partition(":")[0].removeprefix("www."))
    if not _holds(words, CHECK):
        return False
    return (needs_script or is_nameless) and (_holds(words, PERSON) or is_nameless)


def _holds(words: str, any_of: tuple[str, ...]) -> bool:
    return any(each in words for each in any_of)
