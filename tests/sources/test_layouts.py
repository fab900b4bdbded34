"""Layouts of papers in ten languages: standfirst, headline and all of the body, and nothing of the house."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from digests.errors import UnreadableDocument
from digests.sources.house import without_house
from digests.sources.pages import read_page

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
URL = "https://foglio.example/2026/mulino"


@dataclass(frozen=True)
class Words:
    """An article, and what its house puts around it."""

    language: str
    headline: str
    standfirst: str
    body: tuple[str, str, str]
    byline: str
    also: str
    rights: str
    caption: str


PAPERS = [
    Words(
        "it", "Il mulino macina di nuovo",
        "Dopo quarant’anni la ruota del mulino di Sotto è tornata a girare, spinta dall’acqua del canale ripulito.",
        ("I volontari hanno lavorato tre inverni: hanno scavato il canale, rifatto la ruota e trovato le "
         "pietre adatte.",
         "La farina sarà venduta il sabato sotto i portici, insieme al pane che un fornaio del paese cuoce "
         "nel forno vecchio.",
         "Per le scuole ci sono visite ogni mercoledì, e i bambini possono portare a casa un sacchetto di farina."),
        "di Rita Moro – 9 marzo 2026", "Leggi anche: Il ponte resta chiuso", "© 2026 Il Foglio. Tutti i "
        "diritti riservati",
        "La ruota nuova, in una foto dell’associazione che ha curato il restauro del mulino.",
    ),
    Words(
        "de", "Die Mühle mahlt wieder",
        "Nach vierzig Jahren dreht sich das Rad der Untermühle wieder, getrieben vom Wasser des gereinigten Kanals.",
        ("Drei Winter lang gruben Freiwillige den Kanal aus, bauten das Rad neu und suchten die passenden Steine.",
         "Das Mehl wird samstags auf dem Markt verkauft, zusammen mit Brot, das ein Bäcker im alten Ofen backt.",
         "Schulen können die Mühle mittwochs besuchen, und jedes Kind darf ein Säckchen Mehl nach Hause tragen."),
        "Von Rita Moor, 9. März 2026", "Lesen Sie auch: Die Brücke bleibt gesperrt", "Alle Rechte vorbehalten",
        "Das neue Rad auf einem Bild des Vereins, der die Mühle hergerichtet hat.",
    ),
    Words(
        "fr", "Le moulin tourne à nouveau",
        "Après quarante ans, la roue du moulin du Bas s’est remise à tourner, poussée par l’eau du canal nettoyé.",
        ("Pendant trois hivers, des bénévoles ont creusé le canal, refait la roue et cherché les meules qu’il fallait.",
         "La farine sera vendue le samedi sous la halle, avec le pain qu’un boulanger cuit dans l’ancien four "
         "du village.",
         "Les écoles pourront visiter le moulin le mercredi, et chaque enfant repartira avec un petit sac de farine."),
        "Par Rita Moreau, le 9 mars 2026", "Lire aussi : Le pont reste fermé", "Tous droits réservés",
        "La nouvelle roue, photographiée par l’association qui a restauré le moulin.",
    ),
    Words(
        "ru", "Мельница снова мелет",
        "Через сорок лет колесо Нижней мельницы снова вертится: его толкает вода расчищенного канала.",
        ("Три зимы добровольцы копали канал, собирали новое колесо и искали подходящие жернова по соседним деревням.",
         "Муку будут продавать по субботам на рынке вместе с хлебом, который пекарь печёт в старой деревенской печи.",
         "По средам мельницу смогут посещать школьники, и каждый ребёнок унесёт домой небольшой мешочек муки."),
        "Рита Морева, 9 марта 2026", "Читайте также: Мост остаётся закрытым", "Все права защищены",
        "Новое колесо на снимке общества, которое восстановило мельницу.",
    ),
    Words(
        "zh", "老磨坊重新转动",
        "停了四十年之后，下游磨坊的水轮上周日又转了起来，推动它的是清理干净的水渠。",
        ("志愿者们用了三个冬天疏浚水渠，重做水轮，并在邻近的村子里寻找合适的石磨，最后在一座旧仓库里找到了两块。",
         "磨出的面粉每周六在集市上出售，同时出售的还有一位面包师用村里的老烤炉烤出来的面包，价格与普通面包相同。",
         "学校可以在每周三参观磨坊，每个孩子都能带一小袋面粉回家；参观不收费，但需要提前一周打电话预约。"),
        "记者 李丽 2026年3月9日", "延伸阅读：大桥继续关闭", "版权所有 未经授权不得转载",
        "修复磨坊的协会拍摄的新水轮照片。",
    ),
    Words(
        "pl", "Młyn znowu miele",
        "Po czterdziestu latach koło Dolnego Młyna znowu się obraca, pchane wodą z oczyszczonego kanału.",
        ("Przez trzy zimy ochotnicy kopali kanał, składali nowe koło i szukali po wsiach odpowiednich kamieni.",
         "Mąka będzie sprzedawana w soboty na targu razem z chlebem, który piekarz wypieka w starym piecu.",
         "W środy młyn mogą zwiedzać szkoły, a każde dziecko zabierze do domu mały woreczek mąki."),
        "Rita Morska, 9 marca 2026", "Czytaj też: Most pozostaje zamknięty", "Wszelkie prawa zastrzeżone",
        "Nowe koło na zdjęciu stowarzyszenia, które odnowiło młyn.",
    ),
    Words(
        "el", "Ο μύλος αλέθει ξανά",
        "Ύστερα από σαράντα χρόνια η ρόδα του Κάτω Μύλου γυρίζει πάλι με το νερό του καθαρισμένου καναλιού.",
        ("Τρεις χειμώνες οι εθελοντές έσκαβαν το κανάλι, έφτιαχναν τη ρόδα και έψαχναν τις σωστές πέτρες στα χωριά.",
         "Το αλεύρι θα πουλιέται τα Σάββατα στην αγορά, μαζί με ψωμί που ψήνει ένας φούρναρης στον παλιό φούρνο.",
         "Τις Τετάρτες τον μύλο επισκέπτονται σχολεία, και κάθε παιδί παίρνει στο σπίτι ένα σακουλάκι αλεύρι."),
        "Ρίτα Μόρου, 9 Μαρτίου 2026", "Διαβάστε επίσης: Η γέφυρα μένει κλειστή", "Με την επιφύλαξη παντός δικαιώματος",
        "Η καινούργια ρόδα σε φωτογραφία του συλλόγου που έφτιαξε τον μύλο.",
    ),
    Words(
        "ja", "水車小屋が再び回る",
        "四十年ぶりに下の水車が回り始めた。泥をさらった水路の水が、新しい輪を押している。",
        ("有志たちは三度の冬をかけて水路を掘り、輪を組み直し、近くの村々でちょうどよい石臼を探し歩いた。",
         "粉は土曜日に市場で売られ、村の古い窯でパン職人が焼いたパンも一緒に並ぶことになっている。",
         "水曜日には学校が見学に訪れることができ、子どもたちは小さな袋に入った粉を家に持ち帰れる。"),
        "記者 森 里子 2026年3月9日", "関連記事：橋は閉鎖されたまま", "無断転載を禁じます",
        "水車小屋を直した会が撮った新しい輪。",
    ),
    Words(
        "ar", "الطاحونة تدور من جديد",
        "بعد أربعين عاما عادت عجلة الطاحونة السفلى إلى الدوران بقوة مياه القناة التي أزيل طينها.",
        ("حفر المتطوعون القناة على مدى ثلاثة شتاءات وصنعوا عجلة جديدة وبحثوا في القرى عن حجارة مناسبة للطحن.",
         "سيباع الدقيق أيام السبت في السوق مع خبز يخبزه خباز في فرن القرية القديم، وبالسعر المعتاد للخبز.",
         "تستطيع المدارس زيارة الطاحونة أيام الأربعاء، ويعود كل طفل إلى بيته بكيس صغير من الدقيق."),
        "بقلم ريتا مراد، 9 مارس 2026", "اقرأ أيضا: الجسر يبقى مغلقا", "جميع الحقوق محفوظة",
        "العجلة الجديدة في صورة للجمعية التي رممت الطاحونة.",
    ),
    Words(
        "hi", "पनचक्की फिर चली",
        "चालीस साल बाद निचली पनचक्की का पहिया फिर घूमा, जिसे साफ़ की गई नहर का पानी धकेलता है।",
        ("तीन सर्दियों तक लोगों ने नहर खोदी, नया पहिया जोड़ा और पास के गाँवों में ठीक पत्थर ढूँढे।",
         "आटा शनिवार को बाज़ार में बिकेगा, साथ में वह रोटी भी जो गाँव के पुराने तंदूर में पकती है।",
         "बुधवार को स्कूल पनचक्की देख सकेंगे, और हर बच्चा आटे की छोटी थैली घर ले जाएगा।"),
        "रीता मोर, 9 मार्च 2026", "यह भी पढ़ें: पुल बंद रहेगा", "© 2026",
        "नए पहिए की तस्वीर।",
    ),
]  # fmt: skip


def paragraphs(words: Words) -> str:
    first, second, third = words.body
    also = f'<p>{words.also.partition(":")[0]}: <a href="/ponte">{words.also.partition(":")[2] or words.also}</a></p>'
    return f"<p>{first}</p>{also}<p>{second}</p><p>{third}</p>"


def beside_a_box(words: Words) -> str:
    return (
        f"<main><div class=top><h1>{words.headline}</h1><p>{words.standfirst}</p><p>{words.byline}</p></div>"
        f"<div class=story-body>{paragraphs(words)}</div></main>"
    )


def as_subtitle(words: Words) -> str:
    return (
        f"<article><header><h1>{words.headline}</h1><h2>{words.standfirst}</h2></header>"
        f"<figure><img src=/ruota.jpg><figcaption>{words.caption}</figcaption></figure>"
        f"<section>{paragraphs(words)}</section></article>"
    )


def with_names_that_say_nothing(words: Words) -> str:
    return (
        f"<div class=x1><h1 class=x2>{words.headline}</h1><div class=x3>{words.standfirst}</div>"
        f"<div class=x4><img src=/a.jpg><p>{words.caption}</p></div><div class=x5>{paragraphs(words)}</div></div>"
    )


def marked_for_machines(words: Words) -> str:
    return (
        f"<article itemscope><h1 itemprop=headline>{words.headline}</h1><p itemprop=description>{words.standfirst}</p>"
        f"<time datetime=2026-03-09T08:00:00+01:00>{words.byline}</time>"
        f"<div itemprop=articleBody>{paragraphs(words)}</div></article>"
    )


def within_the_body(words: Words) -> str:
    return (
        f"<article><h1>{words.headline}</h1><p class=meta>{words.byline}</p>"
        f"<p><strong>{words.standfirst}</strong></p>{paragraphs(words)}<p>{words.rights}</p></article>"
    )


def below_a_picture(words: Words) -> str:
    return (
        f"<main><h1>{words.headline}</h1><figure><img src=/b.jpg><figcaption>{words.caption}</figcaption></figure>"
        f"<div class=lead><p>{words.standfirst}</p></div><aside><p>{words.also}</p></aside>"
        f"<div class=text>{paragraphs(words)}<p>{words.rights}</p></div></main>"
    )


def in_a_line_within_a_box(words: Words) -> str:
    return (
        f"<div class=w><h1>{words.headline}</h1><div class=m>{words.byline}</div><div class=l>"
        f"<em>{words.standfirst}</em></div><div class=t>{paragraphs(words)}</div></div>"
    )


def in_a_line_within_boxes(words: Words) -> str:
    return (
        f"<article><h1>{words.headline}</h1><div class=o><div class=i><span>{words.standfirst}</span></div></div>"
        f"<div class=article-body>{paragraphs(words)}</div></article>"
    )


def above_the_headline(words: Words) -> str:
    return (
        f"<article><div class=lead>{words.standfirst}</div><h1>{words.headline}</h1>"
        f"<div class=t>{paragraphs(words)}</div></article>"
    )


def in_a_table(words: Words) -> str:
    rows = "".join(f"<tr><td>{each}</td></tr>" for each in words.body)
    return (
        f"<table><tr><td><h1>{words.headline}</h1></td></tr><tr><td><b>{words.standfirst}</b></td></tr>{rows}</table>"
    )


def as_a_list(words: Words) -> str:
    return (
        f"<article><p class=k>Valle</p><h1>{words.headline}</h1><ul class=points><li>{words.standfirst}</li></ul>"
        f"<div>{paragraphs(words)}</div></article>"
    )


def below_the_house_s_name(words: Words) -> str:
    return (
        f"<h1><a href=/>Il Foglio</a></h1><div class=post><h2 class=entry-title>{words.headline}</h2>"
        f"<p>{words.standfirst}</p><div class=entry-content>{paragraphs(words)}</div></div>"
    )


def above_other_articles(words: Words) -> str:
    teaser = "Poche parole su un altro articolo, che con questo non ha a che fare."
    other = f"<article><h3>Un ponte</h3><p>{teaser}</p></article>"
    return (
        f"<article><h1>{words.headline}</h1><p class=intro>{words.standfirst}</p>{paragraphs(words)}</article>"
        f"<section class=more><h2>{words.also}</h2>{other}</section>"
    )


def parted_by_breaks(words: Words) -> str:
    return f"<div id=c><h1>{words.headline}</h1><b>{words.standfirst}</b><br><br>{'<br><br>'.join(words.body)}</div>"


def shown_twice_for_phones(words: Words) -> str:
    hidden = f'<p class=lead style="display:none">{words.standfirst}</p>'
    return (
        f"<article><h1>{words.headline}</h1>{hidden}<p class=lead>{words.standfirst}</p>"
        f"<div>{paragraphs(words)}<p><em>{words.also}</em></p></div></article>"
    )


LAYOUTS = [
    beside_a_box,
    as_subtitle,
    with_names_that_say_nothing,
    marked_for_machines,
    within_the_body,
    below_a_picture,
    in_a_line_within_a_box,
    in_a_line_within_boxes,
    above_the_headline,
    in_a_table,
    as_a_list,
    below_the_house_s_name,
    above_other_articles,
    parted_by_breaks,
    shown_twice_for_phones,
]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("words", PAPERS, ids=[words.language for words in PAPERS])
def test_an_article_is_whole_and_alone(words: Words, layout: object) -> None:
    assert callable(layout)
    page = (
        f"<!doctype html><html lang={words.language}><head><meta charset=utf-8><title>{words.headline} | Il "
        f"Foglio</title>"
        f"</head><body><nav><a href=/>1</a> <a href=/2>2</a></nav>{layout(words)}<footer><p>{words.rights}</p></footer>"
        "</body></html>"
    )
    draft = read_page(page.encode(), URL, NOW).draft
    assert draft.title == words.headline
    assert draft.text.split("\n") == [words.standfirst, *words.body]


WALLS = [
    ("en", "Before you continue",
     "We and our partners store cookies on your device to measure how our pages are used. "
     "Choose Accept all to agree, or Reject all to go on without.", "<button>Accept "
     "all</button><button>Reject all</button>"),
    ("fr", "Votre vie privée", "Avec votre consentement, nos partenaires utilisent des traceurs pour la "
     "publicité. Vous "
     "pouvez accepter ou tout refuser à tout moment.", "<button>Accepter</button><button>Refuser</button>"),
    ("ru", "Настройки данных", "Мы и наши партнёры храним данные на вашем устройстве ради рекламы. Нажмите "
     "«Принять» или "
     "«Отклонить», чтобы продолжить чтение.", "<button>Принять</button><button>Отклонить</button>"),
    ("en", "foglio.example", "Verifying that you are human. This may take a few seconds. foglio.example needs "
     "to review the "
     "security of your connection before proceeding.", "<noscript>Enable JavaScript and cookies to "
     "continue</noscript>"),
    ("de", "Einen Moment bitte", "Wir prüfen, ob Sie ein Mensch sind. Die Überprüfung dauert nur wenige "
     "Sekunden, danach "
     "öffnet sich die Seite von selbst.", "<noscript>Bitte JavaScript einschalten</noscript>"),
    ("fr", "La Vallée", "Avec votre accord, nos partenaires et nous utilisons des cookies pour stocker des "
     "données de votre visite. Vous pouvez retirer votre consentement à tout moment, ou vous abonner.", ""),
    ("pl", "Szanowni Państwo", "My i nasi partnerzy przechowujemy na urządzeniu pliki cookie i przetwarzamy "
     "dane osobowe w celu wyświetlania reklam. Zgodę można w każdej chwili wycofać.", ""),
    ("ru", "Вы не робот?", "Запросы с вашего адреса похожи на автоматические. Введите символы с картинки, чтобы "
     "продолжить, и мы сразу откроем страницу, которую вы искали.", ""),
    ("zh", "安全验证", "为了保护网站安全，请先拖动滑块完成拼图，然后即可继续访问本站的内容。"
     "如有疑问请联系客服，我们会尽快处理。", ""),
    ("de", "Seite nicht gefunden", "Die gesuchte Seite wurde gelöscht oder verschoben, oder die Adresse enthält einen "
     "Fehler. Bitte gehen Sie zurück zur Startseite.", ""),
    ("it", "Accedi", "Questo contenuto è riservato agli abbonati. Hai già un abbonamento? Scrivi il tuo indirizzo di "
     "posta e la parola segreta per continuare a leggere.", ""),
    ("ja", "会員限定記事", "この記事は会員限定です。続きをお読みいただくには、ログインするか会員登録をしてください。"
     "登録はすぐに終わり、最初の一か月は無料でご利用いただけます。", ""),
    ("en", "Unavailable", "This content is not available in your region for legal reasons. We recognise that you are "
     "attempting to access this website from a country of the European Economic Area.", ""),
    ("el", "Πριν συνεχίσετε", "Εμείς και οι συνεργάτες μας αποθηκεύουμε δεδομένα στη συσκευή σας για διαφημίσεις. "
     "Πατήστε «Αποδοχή όλων» ή «Απόρριψη όλων» για να συνεχίσετε.", ""),
    ("tr", "Güvenlik kontrolü", "İnsan olduğunuzu doğruluyoruz, bu birkaç saniye sürebilir. Devam etmek için "
     "JavaScript ve çerezleri etkinleştirin, sonra sayfa kendiliğinden açılır.", ""),
    ("el", "Η ιδιωτικότητά σας", "Εμείς και οι συνεργάτες μας αποθηκεύουμε μικρά αρχεία στη συσκευή σας για να μετράμε "
     "τις επισκέψεις και να σας δείχνουμε διαφημίσεις.", "<button>Αποδοχή</button><button>Απόρριψη</button>"),
    ("tr", "Bir dakika", "İnsan olduğunuzu doğruluyoruz. Bu birkaç saniye sürebilir. Devam etmek için JavaScript "
     "ve çerezleri etkinleştirin; ardından sayfaya yönlendirileceksiniz.", ""),
    ("ar", "قبل المتابعة", "نحن وشركاؤنا نخزن بيانات على جهازك من أجل الإعلانات والقياس. اضغط على قبول الكل أو رفض "
     "الكل للمتابعة إلى الموقع الذي طلبته.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "said", "more"), WALLS)
def test_what_stands_before_an_article_is_none(language: str, title: str, said: str, more: str) -> None:
    page = f"<html lang={language}><title>{title}</title><h1>{title}</h1><p>{said}</p><p>{said[:90]}</p>{more}</html>"
    with pytest.raises(UnreadableDocument) as refused:
        read_page(page.encode(), URL, NOW)
    assert refused.value.reason == "page-empty"


def test_an_article_about_cookies_is_one() -> None:
    text = "The court told the company to let visitors reject cookies as easily as they accept them. " * 14
    page = f"<article><h1>Court rules on cookies</h1><p>{text}</p><p>{text}</p></article>"
    assert read_page(page.encode(), URL, NOW).draft.title == "Court rules on cookies"


HOUSE = [
    ("it", "Da leggere anche: Il ponte resta chiuso"), ("it", "Vietata la riproduzione"),
    ("de", "Passend zum Thema: Die Brücke"), ("de", "Nachdruck verboten"),
    ("de", "Hier geht es zum Newsletter des Blattes"), ("fr", "Lisez aussi : Le pont reste fermé"),
    ("es", "Mira también: El puente sigue cerrado"), ("es", "Prohibida la reproducción total o parcial"),
    ("ru", "Ещё по теме: Мост остаётся закрытым"), ("ru", "Перепечатка материалов запрещена"),
    ("pl", "Zobacz również: Most pozostaje zamknięty"), ("pl", "Obserwuj nas na Facebooku"),
    ("sv", "Följ oss på Facebook"), ("ar", "تابعونا على تلغرام"), ("zh", "扫码关注我们的公众号"),
    ("ja", "メールマガジンの登録はこちら"), ("ko", "유튜브 채널 구독하기"), ("el", "Ακολουθήστε μας στο Facebook"),
    ("el", "ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ: Η γέφυρα μένει κλειστή"), ("el", "Με την επιφύλαξη παντός δικαιώματος"),
    ("de", "Teilen Sie diesen Artikel"), ("de", "Lesedauer: 3 Minuten"), ("de", "(dpa)"), ("de", "dpa/Reuters"),
    ("de", "Hier können Sie unseren Newsletter abonnieren"),
    ("de", "Dieser Artikel erschien zuerst auf blatt.example."),
    ("de", "Der Artikel geht nach der Anzeige weiter"), ("fr", "Partager cet article"), ("fr", "(AFP)"),
    ("fr", "Cet article est paru d’abord dans Le Jardin."), ("es", "Comparte esta noticia en Facebook"),
    ("es", "Continúa después de la publicidad"), ("pl", "Udostępnij ten artykuł"), ("pl", "Reklama"),
    ("pl", "Dalsza część tekstu pod wideo"), ("pl", "PAP"), ("ru", "Поделиться новостью с друзьями"),
    ("ru", "Материал впервые опубликован на сайте «Сад»."), ("ru", "ТАСС"), ("tr", "Bültenimize abone olun"),
    ("tr", "Bizi Google News’te takip edin"), ("tr", "Bu haberi paylaş"), ("tr", "Reklam"), ("tr", "(AA)"),
    ("pt", "Compartilhe esta notícia"), ("pt", "Continua após a publicidade"), ("zh", "分享到微博"),
    ("zh", "本文首发于花园报"), ("ja", "この記事をシェア"), ("it", "Condividi l’articolo"), ("it", "(ANSA)"),
    ("it", "Questo articolo è stato pubblicato per la prima volta su Il Giardino."), ("nl", "Deel dit artikel"),
    ("nl", "Advertentie"), ("uk", "Поділитися"), ("en", "Share this article on Facebook and WhatsApp"),
    ("en", "This article was originally published by The Garden."), ("en", "Article continues below"),
    ("pl", "Wpis Most pochodzi z serwisu Kurier."), ("hu", "A Híd bejegyzés először a Lap-én jelent meg."),
    ("el", "Διαφήμιση"),
    ("tr", "İLGİLİ HABERLER"), ("tr", "İlgili haber: Köprü kapalı kalıyor"), ("ru", "ВСЕ ПРАВА ЗАЩИЩЕНЫ"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "line"), HOUSE)
def test_a_line_of_the_house_is_told_in_many_languages(language: str, line: str) -> None:
    words = PAPERS[0]
    assert without_house("\n".join([words.body[0], line, words.body[1]])) == "\n".join(words.body[:2])


@pytest.mark.parametrize(
    "line",
    [
        "Teilen ist das neue Haben, sagt der Bürgermeister.",
        "Share prices on the island fell.",
        "Dieser Artikel der Verfassung gilt zuerst für Kinder.",
        "Questo articolo della legge si applica per la prima volta.",
        "This article originally applied only in peacetime.",
        "Материал впервые получили в 2004 году.",
        "Reklama kłamie, mówi burmistrz.",
        "AFP-Mitglieder streiken seit Montag.",
        "L’article continue de faire débat à l’Assemblée.",
        "Leggi anche molto severe non bastarono a fermare il contrabbando.",
        "Weiterlesen wollte an diesem Abend niemand mehr.",
        "Рекомендуем врачи теперь гулять по часу в день, а не по два.",
        "Abonnieren wollten den Kanal am Ende nur noch drei Dörfer.",
    ],
)
def test_a_sentence_that_begins_like_a_line_of_the_house_stays(line: str) -> None:
    assert without_house(line) == line


OTHERS = '{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2025-02-02"}]}'
NINTH = datetime(2026, 3, 9, tzinfo=UTC)
OWN = '{"@type": "Article", "datePublished": "2026-03-09"}'
GRAPH = (
    '{"@graph": [{"@type": "WebSite", "datePublished": "2019-01-01"}, '
    '{"@type": ["NewsArticle"], "datePublished": "2026-03-09T00:00:00Z"}]}'
)


OTHER_MARKED = (
    "<aside itemscope itemtype='https://schema.org/Article'><a href=/x>Un ponte</a>"
    "<meta itemprop=datePublished content=2024-05-05></aside>"
    "<nav><article><a href=/y>Un forno</a><time pubdate datetime=2024-06-06></time></article></nav>"
)


def stated(statement: str) -> str:
    return f'<script type="application/ld+json">{statement}</script>'


@pytest.mark.parametrize(
    ("head", "below", "found"),
    [
        (stated(f"[{OTHERS}, {OWN}]"), "", NINTH),
        (stated(OTHERS), "", None),
        (stated(GRAPH), "", NINTH),
        ('<meta name="parsely-pub-date" content="2026-03-09">', "", NINTH),
        ("", "<p>9 марта 2026</p>", NINTH),
        ("", "<p class=d>Veröffentlicht am 9. März 2026 | Aktualisiert am 10. März 2026</p>", NINTH),
        ("", "<time datetime=2026-03-09>lunedì</time>", NINTH),
        ("", "<p>Giriş: 09.03.2026 Güncelleme: 10.03.2026</p>", NINTH),
        ("", "<p>发布时间：2026-03-09 更新时间：2026-03-10</p>", NINTH),
        ("", "<p>Aktualisiert: 10.03.2026 | Veröffentlicht: 09.03.2026</p>", NINTH),
        ("", "<p>Ricordo del 14 agosto 2018 nella vecchia piazza</p>", None),
        (f"{OTHER_MARKED}", "", None),
        (f"{OTHER_MARKED}", "<time itemprop=datePublished datetime=2026-03-09>ieri</time>", NINTH),
        ("", "", None),
    ],
)
def test_a_date_is_that_of_the_article_or_none(head: str, below: str, found: datetime | None) -> None:
    first = "The mill burnt down on 14 July 1999, and nobody thought that it would ever grind again."
    body = "".join(f"<p>{first if not number else PAPERS[1].body[number - 1]}</p>" for number in range(4))
    page = f"<html>{head}<article><h1>The mill</h1>{below}{body}</article><footer>© 2018 Foglio</footer></html>"
    assert read_page(page.encode(), "https://foglio.example/mill", NOW).draft.written_at == found


@pytest.mark.parametrize(
    "more",
    [" Read more", " Continue reading Bridge opens →", "… [Read more…]", " Leggi tutto »", " Weiterlesen →", " mehr »",
     " Lire la suite", " Leer más…", " Leia mais", " Читать далее", " Подробнее »", " Czytaj więcej »", " Devamını oku",
     " Διαβάστε περισσότερα", " Lees verder", "阅读全文", "続きを読む", " 더 보기", " (Läs mer)"],
)  # fmt: skip
def test_what_leads_on_behind_a_teaser_is_none_of_it(more: str) -> None:
    teaser = f"{PAPERS[0].body[0]}{'…' if more.startswith('…') else ''}"
    assert without_house(f"{teaser}{more.removeprefix('…')}") == teaser


@pytest.mark.parametrize(
    "line",
    ["Die Schüler wollen weiterlesen", "Er sagte: Ich will mehr.", "Non si ferma. Continua", "I want to read more",
     "Виноват мэр. Подробнее он расскажет завтра"],
)  # fmt: skip
def test_a_last_sentence_that_speaks_of_reading_stays(line: str) -> None:
    assert without_house(line) == line
