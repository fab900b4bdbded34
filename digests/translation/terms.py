"""Words that say the same in several languages: small numbers, countries in short, initials, what has a capital."""

from __future__ import annotations

from collections.abc import Mapping

# What each language calls 1 to 12, each value's forms joined; a word that is as often another one has a bar before it.
NUMBERS: Mapping[str, str] = {
    "en": "|one/|a/|an two three four five six seven eight nine ten eleven twelve",
    "it": "|uno/|una/|un due tre quattro cinque |sei sette otto |nove dieci undici dodici",
    "es": "|uno/|una/|un dos tres cuatro cinco seis siete ocho |nueve diez |once doce",
    "fr": "|un/|une deux trois quatre cinq six sept huit |neuf dix onze douze",
    "de": "|ein/|eine/|einen/|einem/|einer/|eines/|eins zwei drei vier fünf sechs sieben |acht neun zehn elf zwölf",
    "ru": "|один/|одна/|одно/|одного/|одной/|одну/|одном/|одним два/две/двух/двум/двумя/двое/двоих "
    "три/трех/трем/тремя/трое/троих четыре/четырех/четырем/четырьмя/четверо пять/пяти/пятью/пятеро "
    "шесть/шести/шестью семь/|семи/|семью восемь/восьми девять/девяти десять/десяти "
    "одиннадцать/одиннадцати двенадцать/двенадцати",
    "uk": "|один/|одна/|одне/|одного/|одну два/дві/двох/двом/двома/двоє три/трьох/трьом/троє чотири/чотирьох "
    "пять/пяти шість/шести сім/|семи вісім/восьми девять/девяти десять/десяти одинадцять дванадцять",
}

# What the names of a country and of its people begin with, in any of the languages, besides those of the CLDR.
COUNTRIES: Mapping[str, str] = {
    "AT": "österreich austria austri австрий",
    "CN": "china chines cina cines chine chinois chino китай китае китая китаю кнр 中国 中方",
    "DE": "deutsch german alemán alemana alemani tedesc allemand allemagne герман немецк немцы немцев фрг 德国 德方",
    "ES": "spain spanish spagn español españ espagn spanien spanisch испан 西班牙",
    "EU": "eu ue ес europea europäisch européen european europeo евросоюз европейск 欧盟 欧洲 欧方",
    "FR": "france french francia frances franç französ frankreich франци французск 法国 法方",
    "GB": "uk britain british britann britisch inglese ingles anglais england великобритан британ английск 英国 英方",
    "IL": "israel израил ізраїл 以色列",
    "IN": "india indian indisch indien indiano indiana indio индия индии индию индийск 印度 印方",
    "IR": "iran иран 伊朗",
    "IT": "italia italie italy итали італій 意大利",
    "JP": "japan japon giappon япон 日本 日方",
    "KP": "кндр северокорей 朝鲜",
    "KR": "южнокорей 韩国 韩方",
    "PL": "poland polish polonia polacc polac polon polen polnisch pologne польш польск 波兰",
    "RU": "russ rus росси российск русск рф 俄罗斯 俄方 俄国",
    "TR": "turkey turkish turch turc türk турц турецк 土耳其",
    "UA": "ukrain ucrain ucran украин україн 乌克兰 乌方",
    "US": "us usa american america amerik américain estadounid statunit сша америк 美国 美方",
}
# Single characters that stand for countries in Chinese, side by side or before what is a country's.
CHINESE_COUNTRIES: Mapping[str, str] = {
    "中": "CN", "俄": "RU", "美": "US", "英": "GB", "法": "FR", "德": "DE", "日": "JP", "韩": "KR", "朝": "KP",
    "印": "IN", "欧": "EU", "乌": "UA", "以": "IL", "伊": "IR", "土": "TR",
}  # fmt: skip
BEFORE_WHAT_IS_A_COUNTRYS = "方军媒企股元总外"

# What has another name in each language: initials, and those whom Chinese does not spell as they sound.
SYNONYMS: tuple[str, ...] = (
    "un onu uno оон 联合国",
    "nato otan нато 北约",
    "who oms воз 世卫组织 世界卫生组织",
    "imf fmi iwf мвф",
    "iaea aiea oiea магатэ",
    "gdp pil pib bip ввп",
    "ai ia ki ии 人工智能",
    "wto omc вто",
    "cia цру",
    "fbi фбр",
    "uae оаэ",
    "tv тв",
    "washington вашингтон 华盛顿",
    "kremlin cremlino kreml kremlim кремль 克里姆林",
    "putin poutine путин 普京",
    "trump трамп 特朗普",
    "biden байден 拜登",
    "zelensky zelenskyy selenskyj зеленский 泽连斯基",
    "macron макрон 马克龙",
    "xi си 习近平",
    "jinping цзиньпин 近平",
    "wang ван 王",
)

# Words that begin a sentence or have a capital before a name, and name nobody, besides those that only join others.
PLAIN: Mapping[str, str] = {
    "en": "authorities experts first five former four i last later meanwhile mr mrs ms new now officials once one "
    "people police president prime minister ministers foreign ministry government parliament state group company "
    "corporation railway railways university bank central court supreme defence defense security council party house "
    "national international federal federation committee academy institute agency department army navy air force armed "
    "forces general secretary chief commission assembly congress senate city province region republic sea ocean river "
    "lake mount island islands street ten scientists researchers six three today tomorrow two yesterday",
    "it": "all dell due entro l nell nuova nuovo oggi presidente prima primo quattro secondo tre",
    "es": "ahora dos hoy nueva nuevo presidente primer tres",
    "fr": "deux premier président trois",
    "ru": "вчера два две новый один однако президент сегодня три",
    "de": "drei rund wann zwei",
}
# What joins others, and with a capital may be a country or somebody's name.
ALSO_NAMES = frozenset({"us", "may", "will"})
# Behind these stands a noun in German, which has a capital whatever it names, and hardly ever somebody's name.
GERMAN_BEFORE_NOUNS = frozenset({
    "ein", "eine", "einem", "einen", "einer", "eines", "kein", "keine", "keinen", "keiner", "mehrere", "viele",
    "einige", "zwei", "drei", "vier",
})  # fmt: skip

# The characters that Chinese writes foreign names with.
SPELLING_CHARACTERS = frozenset(
    "阿埃艾安奥巴白贝本比彼波博伯勃布查察茨达戴丹德登邓迪蒂丁杜顿多恩尔法范菲费芬佛夫弗福富盖戈格贡古哈海汉赫亨胡霍"
    "基吉加贾杰捷金卡凯坎康考柯科克肯库夸拉莱兰朗劳勒雷里利列林伦龙卢鲁路伦罗洛马玛迈曼梅门蒙孟米密敏明摩莫默姆穆纳"
    "奈内尼涅宁纽努诺欧帕潘佩彭皮珀普契奇齐乔切琴丘让热日瑞若撒萨塞赛桑森沙莎尚绍舍申什圣施史舒斯司丝苏索塔泰坦汤特"
    "提图托瓦万威维韦魏文沃乌伍西希锡夏香肖谢辛欣休许雅亚扬耶叶伊因英尤于约扎泽詹珍芝兹朱佐特"
)
