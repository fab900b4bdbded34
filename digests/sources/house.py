"""What a house puts around the words of its authors: links to other articles, notices, calls to subscribe. Pure.

A line is the house's by its place and its words: it is short, and says what no author writes, in any of the languages
that most news is in.
"""

from __future__ import annotations

import re

from digests.language.tokens import fold
from digests.sources.drafts import tidy

# Longer than any notice of a house, shorter than most paragraphs.
LONGEST_LINE = 220

# What leads to another article: alone on a line, or with a mark and the other's title behind it.
READ_ALSO = (
    "leggi anche", "leggi di più", "approfondisci", "da leggere anche", "ti consigliamo", "leggi pure", "leggi tutto",
    "vedi anche", "potrebbe interessarti", "ti potrebbe interessare", "articoli correlati", "per approfondire",
    "guarda anche", "read also", "also read", "read more", "read next", "see also", "related", "related article",
    "related articles", "related stories", "related news", "more on this", "more on this story", "you may also like",
    "recommended", "watch also", "lire aussi", "lisez aussi", "lisez également", "en savoir plus",
    "pour aller plus loin", "à lire aussi", "a lire aussi", "lire également", "à lire également", "sur le même sujet",
    "voir aussi", "lesen sie auch", "lesen sie mehr", "lesen sie dazu", "mehr dazu", "weiterlesen",
    "hier weiterlesen", "passend zum thema", "mehr zum thema", "auch interessant", "siehe auch",
    "das könnte sie auch interessieren", "das könnte sie interessieren", "lea también", "le recomendamos",
    "te recomendamos", "lee más", "leer más", "ver además", "mira también", "lee también", "leer también",
    "te puede interesar", "le puede interesar", "más información", "ver también", "noticias relacionadas",
    "leia também", "leia mais", "veja também", "saiba mais", "читайте также", "читайте по теме", "ещё по теме",
    "еще по теме", "рекомендуем", "не пропустите", "читать также", "смотрите также", "материалы по теме", "по теме",
    "читайте ещё", "читайте еще", "читайте далее", "читайте також", "дивіться також", "czytaj też", "czytaj także",
    "zobacz też", "zobacz także", "zobacz również", "czytaj również", "polecamy", "przeczytaj również",
    "sprawdź także", "przeczytaj także", "čtěte také", "čtěte též", "prečítajte si", "pročitajte i", "прочитајте и",
    "citește și", "citeşte şi", "citiți și", "olvassa el", "lees ook", "lees meer", "bekijk ook", "läs också",
    "läs även", "les også", "læs også", "lue myös", "ayrıca okuyun", "bunu da okuyun", "ilgili haber",
    "ilgili haberler", "διαβάστε επίσης", "διαβάστε ακόμη", "δείτε επίσης", "اقرأ أيضا", "اقرأ أيضًا", "اقرأ المزيد",
    "مواضيع ذات صلة", "קראו גם", "קרא עוד", "یہ بھی پڑھیں", "بیشتر بخوانید", "इसे भी पढ़ें", "यह भी पढ़ें",
    "baca juga", "xem thêm", "đọc thêm", "อ่านเพิ่มเติม", "ข่าวที่เกี่ยวข้อง", "延伸阅读", "延伸閱讀", "相关阅读",
    "相關閱讀", "相关新闻", "相關新聞", "相关报道", "相關報道", "相關報導", "推荐阅读", "推薦閱讀", "更多新闻",
    "更多新聞", "更多阅读", "関連記事", "関連ニュース", "あわせて読みたい", "こちらもおすすめ", "관련 기사",
    "관련기사", "관련 뉴스", "관련뉴스", "함께 보면",
)  # fmt: skip
RIGHTS = (
    "©", "(c) ", "copyright", "all rights reserved", "riproduzione riservata", "tutti i diritti riservati",
    "tous droits réservés", "reproduction interdite", "alle rechte vorbehalten", "todos los derechos reservados",
    "reservados todos los derechos", "prohibida su reproducción", "todos os direitos reservados",
    "все права защищены", "усі права захищені", "wszelkie prawa zastrzeżone", "alle rechten voorbehouden",
    "tüm hakları saklıdır", "με την επιφύλαξη παντός", "toate drepturile rezervate", "všechna práva vyhrazena",
    "kaikki oikeudet pidätetään", "版权所有", "版權所有", "未经授权", "未經授權", "未经许可", "未經許可", "不得转载",
    "不得轉載", "转载请注明", "轉載請註明", "無断転載", "禁無断", "转载须经", "請勿轉載", "请勿转载", "轉載必究",
    "转载必究", "侵权必究", "nachdruck verboten", "nachdruck nur mit", "перепечатка запрещена",
    "перепечатка материалов", "при перепечатке", "при использовании материалов", "использование материалов сайта",
    "копирование материалов сайта", "передрук матеріалів", "kopiowanie zabronione", "przedruk zabroniony",
    "przedruk bez", "riproduzione vietata", "vietata la riproduzione", "prohibida la reproducción",
    "prohibida la reproduccion", "proibida a reprodução", "reproduction strictly", "kopiering förbjuden",
    "izinsiz kopyalanamaz", "απαγορεύεται η αναδημοσίευση", "無断複製", "禁無断", "무단 전재", "무단전재", "저작권자",
    "جميع الحقوق محفوظة", "כל הזכויות שמורות",
)  # fmt: skip
# Of these a line says too much in a sentence to be a notice wherever they stand: a notice begins with them.
ONLY_FIRST = ("copyright", "(c) ", "©", "转载请注明", "轉載請註明")
# How the most used content system signs the entries of its feeds (WordPress, "The post … appeared first on …").
SIGNED = (
    ("the post ", " appeared first on "), ("the post ", " first appeared on "), ("l'articolo ", " proviene da "),
    ("l'articolo ", " sembra essere il primo su "),
    ("l'articolo ", " è apparso "), ("l'article ", " est apparu en premier "),
    ("cet article ", " est apparu en premier "),
    ("der beitrag ", " erschien zuerst "), ("la entrada ", " se publicó primero "),
    ("la entrada ", " aparece primero "), ("la entrada ", " apareció primero "), ("o post ", " apareceu primeiro "),
    ("o post ", " aparece primeiro "), ("запись ", " впервые появил"),
    ("сообщение ", " появил"), ("стаття ", "явилася"),
    ("запис ", "явився"), ("het bericht ", " verscheen eerst op "), ("artykuł ", " pochodzi z serwisu "),
    ("inlägget ", " dök först upp på "),
    ("innlegget ", " dukket først opp på "), ("indlægget ", " blev først udgivet på "),
    ("", " yazısı ilk önce "), ("το άρθρο ", " εμφανίστηκε πρώτα "), ("articolul ", " apare prima dată în "),
    ("příspěvek ", " pochází z "), ("artikkeli ", " julkaistiin ensimmäisen kerran "),
    ("", "最先出现在"), ("", "最初出現於"),
    ("wpis ", " pochodzi z serwisu "), ("wpis ", " pojawił się "), ("a ", " bejegyzés először "),
    ("o conteúdo ", " aparece primeiro "), ("príspevok ", " zobrazený najskôr "), ("objava ", " pojavila se prvi put"),
    ("чланак ", " се појавио прво на "), ("публикацията ", " първо на "), ("ظهرت المقالة", "أولا"),
    ("הפוסט ", "הופיע לראשונה"), ("artikel ", " pertama kali tampil "), ("bài viết ", " xuất hiện đầu tiên "),
    # And how others say where an article stood first, and where it goes on.
    ("dieser artikel erschien ", ""), ("dieser artikel ist zuerst ", ""), ("dieser text erschien ", ""),
    ("cet article est paru ", ""), ("cet article a été publié ", ""), ("cet article a d'abord été publié", ""),
    ("questo articolo è stato pubblicato ", ""), ("questo articolo è apparso ", ""),
    ("questo articolo è uscito ", ""), ("this article originally appeared ", ""),
    ("this article was originally published ", ""), ("this article was first published ", ""),
    ("this article first appeared ", ""), ("this story was originally published ", ""),
    ("this story originally appeared ", ""), ("this story first appeared ", ""),
    ("este artículo se publicó ", ""), ("este artículo fue publicado ", ""), ("este artigo foi publicado ", ""),
    ("este texto foi publicado ", ""), ("este texto se publicó ", ""), ("материал впервые опубликован", ""),
    ("статья впервые опубликована", ""), ("текст впервые опубликован", ""), ("впервые опубликовано", ""),
    ("матеріал вперше опубліковано", ""), ("стаття вперше опублікована", ""), ("ten artykuł ukazał się ", ""),
    ("ten tekst ukazał się ", ""), ("artykuł ukazał się pierwotnie", ""), ("dit artikel verscheen ", ""),
    ("bu yazı ilk ", ""), ("bu haber ilk olarak ", ""), ("το άρθρο δημοσιεύτηκε αρχικά", ""),
    ("το άρθρο δημοσιεύθηκε αρχικά", ""), ("本文首发于", ""), ("本文首發於", ""), ("本文首发", ""),
    ("der artikel geht nach der anzeige", ""), ("der text geht nach der anzeige", ""),
    ("article continues below", ""), ("article continues after", ""), ("story continues below", ""),
    ("advertisement", "scroll to continue"), ("l'article continue après", ""), ("l'article continue ci-dessous", ""),
    ("la suite après la publicité", ""), ("l'articolo continua dopo", ""), ("l'articolo continua sotto", ""),
    ("continua dopo la pubblicità", ""), ("continúa después de la publicidad", ""),
    ("el artículo continúa después", ""), ("continua após a publicidade", ""), ("continua depois da publicidade", ""),
    ("продолжение после рекламы", ""), ("продовження після реклами", ""), ("dalsza część tekstu ", ""),
    ("dalsza część artykułu ", ""), ("dalszy ciąg pod ", ""), ("artikel gaat verder ", ""),
    ("artikeln fortsätter ", ""), ("haberin devamı", ""), ("το άρθρο συνεχίζεται ", ""),
    ("投稿", "に最初に表示されました"), ("", "에 처음 등장했습니다"), ("submitted by /u/", ""),
)  # fmt: skip
# A call to come back another way: how it begins, and where it leads.
CALLS = (
    "iscriviti", "seguici", "segui ", "abbonati", "scarica", "unisciti", "subscribe", "sign up", "follow us",
    "join us", "download", "abonnez-vous", "suivez-nous", "inscrivez-vous", "rejoignez", "abonnieren sie",
    "folgen sie uns", "melden sie sich", "suscríbe", "síguenos", "únete", "подписывайтесь", "подпишитесь",
    "читайте нас", "підписуйтесь", "підпишіться", "订阅", "訂閱", "关注", "關注", "扫码", "掃碼", "assine",
    "inscreva-se", "siga", "zapisz się", "abone ol", "hier geht es zum",
    "hier können sie unseren newsletter", "jetzt abonnieren",
    "folgt uns", "obserwuj nas", "dołącz", "śledź nas", "polub nas", "volg ons", "meld je aan", "följ oss",
    "prenumerera", "följ", "urmărește-ne", "abonează-te", "sledujte", "kövessen minket", "ακολουθήστε", "εγγραφείτε",
    "تابعونا", "تابعنا", "اشترك", "עקבו אחרינו", "हमें फॉलो करें",
)  # fmt: skip
WAYS = (
    "newsletter", "canale", "channel", "chaîne", "kanal", "canal", "telegram", "whatsapp", "facebook", "google news",
    "app", "social", "lettre", "boletín", "канал", "телеграм", "频道", "頻道", "公众号", "公眾號", "微信", "电报",
    "bülten", "instagram", "tiktok", "youtube", "viber", "boletim", "nyhetsbrev", "nieuwsbrief", "biuletyn",
    "hírlevél", "telegramie", "تلغرام", "تيليجرام", "واتساب", "فيسبوك", "нас в", "в max", "рассылк", "розсилк",
    "微博", "抖音", "公號",
)  # fmt: skip
# Where the verb stands last, a short line that holds one of these is such a call.
LAST = (
    "登録はこちら", "購読はこちら", "友だち追加", "チャンネル登録", "フォローしてください", "フォローをお願いします",
    "abone olun", "takip edin",
    "続きを読む", "구독하기", "구독하세요", "친구 추가", "채널 추가", "扫码关注", "掃碼關注", "点击订阅", "點擊訂閱",
)  # fmt: skip
LONGEST_OF_LAST = 40
LONGEST_CALL = 120
ALONE = frozenset({
    "advertisement", "pubblicità", "publicité", "anzeige", "werbung", "publicidad", "publicidade", "реклама", "广告",
    "廣告", "広告", "광고", "share this", "share this article", "condividi", "condividi questo articolo", "[link]",
    "нашли ошибку? выделите ее и нажмите ctrl+enter", "нашли ошибку? выделите её и нажмите ctrl+enter",
    "[comments]", "comments", "[link] [comments]", "teilen", "partager", "compartir", "поделиться", "分享",
    "reklama", "reklam", "advertentie", "annons", "annonse", "annonce", "mainos", "διαφήμιση", "hirdetés", "reclamă",
    "إعلان", "פרסומת", "विज्ञापन", "quảng cáo",
})  # fmt: skip
# How long it takes to read: one of the first beside a number, and nothing but the others.
READING = (
    "lettura", "read", "reading", "lesezeit", "lesedauer",
    "lecture", "lectura", "leitura", "чтения", "чтение", "читання",
    "czytania", "leestijd", "okuma", "ανάγνωσης", "阅读时间", "阅读时长", "閱讀時間", "読了時間", "读完约", "읽는",
)  # fmt: skip
OF_READING = (
    *READING, "tempo", "di", "min", "minuti", "minuto", "time", "minute", "minutes", "mins", "minuten", "ca", "temps",
    "de", "tiempo", "minutos", "время", "на", "мин", "минут", "минуты", "час", "хв", "czas", "minuty", "süresi", "dk",
    "dakika", "χρόνος", "λεπτά", "分", "分钟", "分鐘", "시간", "분", "约", "約",
)  # fmt: skip
# A call to share: one of the first, and nothing but the others.
SHARING = """
    share condividi condividete teilen teile teilt partager partagez partage compartir comparte compártelo
    compartilhe compartilhar partilhe partilhar поделиться поделитесь поділитися поділіться udostępnij podziel
    paylaş paylaşın delen deel dela sdílet sdílejte κοινοποιήστε κοινοποίηση μοιραστείτε shareaza distribuie
    megosztás شارك 공유하기
"""
OF_SHARING = """
    and und et y e и i ve и en oder or
    this article story on via with friends questo l articolo su la notizia con gli amici sie diesen den artikel
    beitrag auf per mit freunden cet sur avec vos amis esta este el artículo en o artigo a notícia noticia no в на
    эту статью статьей новость новостью с друзьями цю статтю новиною z znajomymi ten artykuł się artykułem bu haberi
    yazıyı dit bericht op här artikeln tento článek το άρθρο στο facebook twitter x whatsapp telegram linkedin email
    mail instagram vk вконтакте телеграм фейсбуке фейсбук соцсетях социальных сетях redes sociales sociais social
    réseaux sociaux
"""
# What leads from a teaser to its page, behind its last sentence; the second ones with a mark behind them alone.
MORE = (
    "read more", "continue reading", "keep reading", "leggi tutto", "leggi di più", "continua a leggere", "weiterlesen",
    "mehr lesen", "lesen sie mehr", "lire la suite", "lire plus", "en savoir plus", "leer más", "seguir leyendo",
    "leia mais", "continue lendo", "continuar a ler", "читать далее", "читать дальше", "читать полностью",
    "читати далі",
    "czytaj więcej", "czytaj dalej", "devamını oku", "διαβάστε περισσότερα", "lees meer", "lees verder", "läs mer",
    "les mer", "læs mere", "lue lisää", "číst dále", "citește mai mult", "阅读全文", "继续阅读", "阅读更多", "查看全文",
    "閱讀全文", "閱讀更多", "繼續閱讀", "続きを読む", "もっと読む", "더 보기", "계속 읽기", "اقرأ المزيد", "קרא עוד",
)  # fmt: skip
MARKED_MORE = (
    "mehr",
    "more",
    "continua",
    "więcej",
    "více",
    "подробнее",
    "детальніше",
    "devamı",
    "περισσότερα",
    "suite",
)
_LEADS_ON = re.compile(
    r"(?<=[.!?…。！？\]”»\"])\s?[\[(]?\s?(?:(?:{})\s?(?:…|\.{{3}})?\s?[\])»→›>]{{0,3}}|(?:{})\s?[»→›>]{{1,3}}|"
    r"(?:{})\s[^\n.!?]{{1,120}}→)\s?\Z".format(
        *("|".join(each.replace(" ", r"\s") for each in some) for some in (MORE, MARKED_MORE, MORE))
    ),
    re.IGNORECASE,
)
# Where scripts part no words.
SHARED = ("分享到", "分享至", "转发到", "この記事をシェア", "シェアする", "記事をシェア", "이 기사를 공유", "기사 공유")
# Who wrote it, as agencies sign alone on a line.
_AGENCY = re.compile(
    r"\(?(?:a[fp]p?|dpa|epd|kna|sid|apa|ats|sda|reuters|rtr|ansa|adnkronos|agi|efe|europa press|lusa|pap|ctk|mti|anp|"
    r"belga|tt|ntb|ritzau|tass|тасс|риа новости|интерфакс|унн|укринформ|xinhua|新华社|kyodo|共同|yonhap|연합뉴스|"
    r"aa|dha|iha)(?:\s?[/,+]\s?[\w ]{2,12}){0,3}\)?"
)


def _folded(*said: str) -> tuple[str, ...]:
    return tuple(map(fold, said))


# Compared without case and accents, which capitals lose in Greek and change in Turkish.
_READ_ALSO, _RIGHTS, _CALLS, _WAYS = _folded(*READ_ALSO), _folded(*RIGHTS), _folded(*CALLS), _folded(*WAYS)
_LAST, _ALONE, _ONLY_FIRST = _folded(*LAST), frozenset(_folded(*ALONE)), _folded(*ONLY_FIRST)
_RIGHTS_ANYWHERE = tuple(each for each in _RIGHTS if each not in _ONLY_FIRST)
_SIGNED = tuple((fold(first), fold(then)) for first, then in SIGNED)
_MARKS = ":：–—|>»・】-"
_COPYRIGHT = re.compile(r"copyright\s*(?:©|\(c\)|\d|:|\Z)")
_READING, _OF_READING = frozenset(_folded(*READING)), frozenset(_folded(*OF_READING))
_SHARING, _SHARED = frozenset(_folded(*SHARING.split())), _folded(*SHARED)
_OF_SHARING = _SHARING | frozenset(_folded(*OF_SHARING.split()))
_WORD = re.compile(r"[^\W\d_]+")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？]\Z")


def is_house(line: str) -> bool:
    """Tell whether a line is the house's and no author's."""
    if len(line) > LONGEST_LINE:
        return False
    words = fold(" ".join(line.split()).replace("’", "'"))
    if not words or len(words) > LONGEST_LINE:
        return False
    core = _core(words)
    return (
        core in _ALONE
        or _leads_elsewhere(words, core)
        or _reserves_rights(words, core)
        or any(then in core and core.startswith(first) and then in core[len(first) :] for first, then in _SIGNED)
        or (len(core) <= LONGEST_CALL and core.startswith(_CALLS) and any(way in core for way in _WAYS))
        or (len(core) <= LONGEST_OF_LAST and (any(each in core for each in _LAST) or _says_how_long(core)))
        or (len(core) <= LONGEST_CALL and (_shares(core) or _AGENCY.fullmatch(core) is not None))
    )


def _says_how_long(core: str) -> bool:
    said = frozenset(_WORD.findall(core))
    return not said.isdisjoint(_READING) and said <= _OF_READING and any(each.isdecimal() for each in core)


def _shares(core: str) -> bool:
    said = frozenset(_WORD.findall(core))
    return core.startswith(_SHARED) or (not said.isdisjoint(_SHARING) and said <= _OF_SHARING)


def leads_elsewhere(line: str) -> bool:
    """Tell whether a line leads to another article: a label alone, or with a mark and the other's title behind it."""
    words = fold(line)
    return _leads_elsewhere(words, _core(words))


def _leads_elsewhere(words: str, core: str) -> bool:
    if len(words) > LONGEST_LINE or not core.startswith(_READ_ALSO):
        return False
    label = max((each for each in _READ_ALSO if core.startswith(each)), key=len)
    behind = core[len(label) :].lstrip()
    return not behind or behind[0] in _MARKS


def without_house(text: str) -> str:
    """Return a text without the lines of its house, and what leads on at its end; one that has none stays as it is."""
    lines = text.split("\n")
    kept = [line for line in lines if not is_house(line)]
    rest = text if len(kept) == len(lines) else tidy("\n".join(kept))
    return _LEADS_ON.sub("", rest)


def _core(words: str) -> str:
    """Return words without the marks around them."""
    start, end = 0, len(words)
    while start < end and not (words[start].isalnum() or words[start] in "[(©"):
        start += 1
    while start < end and not (words[end - 1].isalnum() or words[end - 1] in "])"):
        end -= 1
    return words[start:end]


def _reserves_rights(words: str, core: str) -> bool:
    """Tell whether a line is a notice of rights: it begins with one, or holds one and is no sentence."""
    if core.startswith("copyright"):
        return _COPYRIGHT.match(core) is not None
    if core.startswith(_RIGHTS):
        return True
    notice = any(each in core for each in _RIGHTS_ANYWHERE)
    return notice and _ENDS_SENTENCE.search(words) is None
