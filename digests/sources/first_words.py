"""What lines above a headline say, in the languages of those who paste: cries, who wrote it, where from. Pure."""

from __future__ import annotations

from digests.language.tokens import fold

CRIES = (
    "ultim'ora", "ultimora", "ultima ora", "ultime notizie",
    "flash", "urgente", "esclusivo", "esclusiva", "in diretta",
    "breaking", "breaking news", "just in", "exclusive", "urgent", "news alert", "live", "update", "developing",
    "dernière minute", "en direct", "exclusif", "alerte info", "eilmeldung", "eil", "exklusiv", "última hora",
    "exclusiva", "en directo", "em direto", "ao vivo", "срочно", "молния", "эксклюзив", "терміново", "pilne",
    "z ostatniej chwili", "son dakika", "flaş", "έκτακτο", "laatste nieuws", "senaste nytt", "siste nytt",
    "știre de ultimă oră", "breaking update", "alert", "news flash", "последние новости", "главное", "alerta",
    "dringend", "alerte", "direct", "flash info", "info flash", "aggiornamento", "adesso", "agora", "ahora",
    "de último minuto", "último minuto", "exclusivo", "atualização", "actualización", "na żywo", "aktualizacja",
    "z ostatniej", "wideo", "güncelleme", "canlı", "şimdi", "έκτακτη είδηση", "τώρα", "ενημέρωση", "αποκλειστικό",
    "блискавка", "ексклюзив", "оновлення", "обновление", "сейчас", "важно", "zojuist", "exclusief", "nyhet",
    "právě teď", "mimořádně", "rendkívüli", "ultima oră",
    "突发", "突發", "突发消息", "快讯", "快訊", "最新", "最新消息", "刚刚", "剛剛", "独家", "獨家", "即时", "即時",
    "速報", "号外", "独自", "続報", "속보", "단독", "긴급", "긴급속보", "1보", "عاجل", "خبر عاجل", "تحديث", "حصري",
    "مباشر", "الآن", "חדשות מתפרצות", "מבזק", "דחוף", "עדכון", "בלעדי", "فوری", "मुख्य समाचार", "ब्रेकिंग न्यूज़",
    "ब्रेकिंग", "बड़ी खबर", "ताज़ा खबर", "ด่วน", "tin nóng", "neu", "video", "vídeo", "vidéo", "видео", "відео", "wideo",
    "fotos", "photos", "视频", "視頻", "组图", "图集", "動画", "영상", "포토", "terminowe",
)  # fmt: skip
# Before a headline these would be its words.
_CRIES_ALONE = ("внимание", "увага", "uwaga", "attenzione", "achtung", "atención", "attention", "atenção", "dikkat")
CRIES_FOLDED = frozenset(map(fold, (*CRIES, *_CRIES_ALONE)))
# What papers call their pages.
_SECTIONS = """
    politica, economia, cronaca, esteri, interni, cultura, sport, mondo, italia, attualità, società, notizie,
    spettacoli,
    politics, economy, business, world, culture, news, society, opinion, local, science, technology, health, sports,
    politik, wirtschaft, kultur, welt, panorama, lokales, gesellschaft, nachrichten, wissenschaft, ausland, inland,
    politique, économie, monde, culture, société, actualités, faits divers, international, france, régions,
    política, economía, mundo, cultura, sociedad, deportes, noticias, internacional, sucesos, actualidad,
    economia, sociedade, desporto, esportes, notícias, atualidade, cotidiano, brasil,
    политика, экономика, мир, культура, общество, новости, спорт, происшествия, наука, в мире, в стране,
    політика, економіка, світ, культура, суспільство, новини, україна, події,
    polityka, gospodarka, świat, kultura, kraj, społeczeństwo, wiadomości, aktualności, nauka,
    πολιτική, οικονομία, κόσμος, πολιτισμός, κοινωνία, ειδήσεις, ελλάδα, αθλητικά, διεθνή,
    siyaset, ekonomi, dünya, kültür, gündem, toplum, haberler, spor, yaşam,
    politiek, economie, wereld, cultuur, nieuws, samenleving, buitenland, binnenland,
    时政, 财经, 国际, 文化, 社会, 新闻, 体育, 国内, 要闻, 科技, 政治, 経済, 国際, 社会, 文化, ニュース, スポーツ, 地域,
    정치, 경제, 국제, 사회, 문화, 뉴스, 스포츠, سياسة, اقتصاد, العالم, ثقافة, أخبار, رياضة
"""
SECTIONS = frozenset(fold(each.strip()) for each in _SECTIONS.split(","))
TAGS_THAT_CRY = frozenset(each.replace(" ", "").replace("'", "") for each in CRIES_FOLDED)
# Without accents too, as Greek capitals are; Turkish has a capital of its own for i.
WAYS_TO_CRY = frozenset(
    {*CRIES, *map(fold, CRIES), *(each.replace("i", "İ") for each in CRIES if each in ("son dakika",))}
)

# Before a name that begins with a capital.
BY = (
    "di|by|von|par|por|door|av|af|written by|reporting by|a cura di|autor|autore|autorka|author|автор|автори|текст|od|"
    "przez|opracowała?|oprac\\.|yazan|haber|από|του|της|γράφει (?:ο|η)|de|tekst|texte?|texto|testo|foto|fot\\.|photo"
)
# Before a mark and a name.
BY_MARKED = (
    "文|记者|記者|作者|撰文|编辑|編輯|取材|写真|글|기자|사진|tekst|texte?|texto|testo|fot\\.|foto|photo|yazan|haber|автор|текст|фото|"
    "כתב|كتب|تقرير|लेखक"
)
# Before a name in a script without capitals.
BY_UNCASED = "بقلم|كتبت|كتب|מאת|글|文"
SOURCES = (
    "fonte|source|quelle|fuente|источник|джерело|źródło|bron|kaynak|πηγή|källa|kilde|zdroj|forrás|sursă|sursa|来源|來源|"
    "出典|출처|المصدر|מקור|स्रोत|منبع"
)
# Vowels of many scripts are marks and no letters.
MARK = r"[\u0591-\u05c7\u064b-\u0655\u0900-\u0903\u093a-\u094f\u0962\u0963\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"
