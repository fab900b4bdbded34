"""Pages that stand before an article and are none: the question for consent, and the check that somebody is a person.

They are told by their words, in the languages of most sites, and by their shortness: an article says more.
"""

from __future__ import annotations

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
)  # fmt: skip
PERSON = (
    "persona", "umano", "robot", "human", "mensch", "humain", "humano", "человек", "робот", "людин", "czlowiek",
    "insan", "mens ", "manniska", "ανθρωπ", "ρομποτ", "真人",
    "人类", "人類", "机器人", "機器人", "人間", "ロボット",
    "사람", "로봇", "إنسان", "روبوت", "אנוש", "רובוט",
    "visitor", "browser", "navigateur", "браузер", "浏览器", "瀏覽器",
    "ブラウザ", "브라우저", "bot",
)  # fmt: skip
CHECK = (
    "verific", "controll", "spunta", "casella", "captcha",
    "verify", "checking", "check", "secur", "sicurezza", "pruf",
    "uberpruf", "sicherheit", "verifi", "securite", "comprob",
    "seguridad", "seguranca", "провер", "безопас", "перевір",
    "sprawdz", "weryfik", "dogrula", "guvenlik", "controle", "beveilig",
    "ελεγχ", "验证", "驗證", "检查", "檢查", "安全",
    "確認", "認証", "セキュリティ", "확인", "보안", "تحقق", "אימות",
)  # fmt: skip
SCRIPT = ("javascript", "java script", "cookies", "cookie", "скрипт", "куки", "クッキー", "쿠키")


def is_wall(tree: lxml.html.HtmlElement, title: str, text: str, host: str) -> bool:
    """Tell whether a page asks or checks its visitor where its article should be."""
    if letters(text) > LONGEST_WALL:
        return False
    words = fold(f"{title}\n{text}")
    return _asks(tree, words) or _checks(tree, title, words, host)


def _asks(tree: lxml.html.HtmlElement, words: str) -> bool:
    """Tell whether the words are a question for consent: they speak of both answers, or their buttons do."""
    if not _holds(words, MEASURED):
        return False
    if _holds(words, ACCEPT) and _holds(words, REJECT):
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
