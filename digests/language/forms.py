"""Whether one word is a form of another: stems tell which may be, endings which are. Pure.

A stemmer takes romano for Roma, portato for porto and мало for Мали. A form of a word has another ending of the same
paradigm: what follows the part that both have in common. Languages without a table are left to their stemmers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from digests.language.tokens import fold

# The forms that no ending explains, the commonest of each language.
IRREGULAR: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "it": {
        "uomo": ("uomini",), "dio": ("dei",), "bue": ("buoi",), "uovo": ("uova",), "dito": ("dita",),
        "braccio": ("braccia",),
        "mano": ("mani",), "migliaio": ("migliaia",), "centinaio": ("centinaia",), "paio": ("paia",),
        "tempio": ("templi",),
        "ala": ("ali",), "arma": ("armi",), "moglie": ("mogli",),
    },
    "en": {
        "man": ("men",), "woman": ("women",), "child": ("children",), "foot": ("feet",), "tooth": ("teeth",),
        "person": ("people",), "mouse": ("mice",), "goose": ("geese",), "ox": ("oxen",), "crisis": ("crises",),
        "analysis": ("analyses",), "buy": ("bought",), "sell": ("sold",), "go": ("went", "gone"),
        "see": ("saw", "seen"),
        "wolf": ("wolves",), "half": ("halves",), "shelf": ("shelves",), "calf": ("calves",), "knife": ("knives",),
        "life": ("lives",), "wife": ("wives",), "leaf": ("leaves",), "thief": ("thieves",), "loaf": ("loaves",),
        "bus": ("buses", "busses"), "gas": ("gases", "gasses"), "win": ("won",),
        "lose": ("lost",), "fight": ("fought",), "write": ("wrote", "written"),
        "speak": ("spoke", "spoken"),
    },
    "ru": {
        "друг": ("друзья", "друзей", "друзьям", "друзьями", "друзьях"), "человек": ("люди", "людей", "людям",
        "людьми", "людях"),
        "ребенок": ("дети", "детей", "детям", "детьми", "детях"), "брат": ("братья", "братьев", "братьям",
        "братьями"),
        "сын": ("сыновья", "сыновей", "сыновьям"), "отец": ("отца", "отцу", "отцом", "отцы", "отцов"),
        "мать": ("матери", "матерью", "матерей"), "дочь": ("дочери", "дочерью", "дочерей"), "год": ("лет",),
        "лев": ("льва", "льву", "львы", "львов"), "рынок": ("рынка", "рынку", "рынком", "рынке", "рынки", "рынков"),
        "стул": ("стулья", "стульев"), "дерево": ("деревья", "деревьев"), "крыло": ("крылья", "крыльев"),
        "окно": ("окон",), "сестра": ("сестер",), "письмо": ("писем",), "число": ("чисел",), "стекло": ("стекол",),
        "ядро": ("ядер",), "земля": ("земель",), "песня": ("песен",), "война": ("войн",), "тюрьма": ("тюрем",),
        "весна": ("весен",), "деньги": ("денег",), "огонь": ("огня", "огню", "огнем", "огне", "огни", "огней"),
        "день": ("дня", "дню", "днем", "дне", "дни", "дней", "дням", "днями", "днях"),
        "церковь": ("церкви", "церковью", "церквей", "церквам", "церквами", "церквах"), "любовь": ("любви",),
        "время": ("времени", "временем", "времена", "времен"), "имя": ("имени", "именем", "имена", "имен"),
    },
    "de": {"mann": ("manner",), "bus": ("busse", "bussen"), "land": ("lander",), "haus": ("hauser",)},
    "fr": {
        "oeil": ("yeux",), "ciel": ("cieux",), "monsieur": ("messieurs",), "madame": ("mesdames",),
        "travail": ("travaux",),
    },
    "nl": {
        "stad": ("steden",), "kind": ("kinderen",), "schip": ("schepen",), "lid": ("leden",), "ei": ("eieren",),
        "smid": ("smeden",), "gelid": ("gelederen",), "lied": ("liederen",), "goed": ("goederen",),
        "volk": ("volkeren", "volken"),
    },
    "pl": {
        "rok": ("lata", "lat", "latach", "latami"), "czlowiek": ("ludzie", "ludzi", "ludziom", "ludźmi"),
        "dziecko": ("dzieci", "dzieciom", "dziećmi"), "brat": ("bracia", "braci"), "dzien": ("dnia", "dni", "dniu"),
        "tydzien": ("tygodnia", "tygodnie", "tygodni"),
    },
}  # fmt: skip

# Of Russian nouns and adjectives; a noun may end in nothing.
_VOCALIC = (
    "", "а", "я", "ы", "и", "е", "у", "ю", "ой", "ою", "ей", "ею", "ью", "ам", "ям", "ами", "ями", "ах", "ях",
    "й", "ь",
)  # fmt: skip
_FIRM = (
    "", "й", "ь", "а", "я", "у", "ю", "ом", "ем", "е", "ы", "и", "ов", "ев", "ей", "ам", "ям", "ами", "ями",
    "ах", "ях",
)  # fmt: skip
_NEUTER = (
    "", "о", "е", "а", "я", "у", "ю", "ом", "ем", "й", "ей", "ам", "ям", "ами", "ями", "ах", "ях",
)  # fmt: skip
_PLURAL = (
    "", "и", "ы", "ей", "ов", "ев", "ам", "ям", "ами", "ями", "ах", "ях", "а", "я", "ь",
)  # fmt: skip
_ADJECTIVE = (
    "ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем",
    "ей", "ою", "ую", "юю", "ых", "их", "ыми", "ими",
)  # fmt: skip
# Of those in -ец, which lose a vowel.
_OF_PEOPLE = ("а", "у", "ом", "ем", "е", "ы", "ов", "ев", "ам", "ами", "ах")
# Of those in -й behind a vowel.
_SOFT = ("я", "ю", "ем", "е", "и", "ев", "ям", "ями", "ях")
# How a word ends that is asked for, and how its forms do; the longest ending counts. None: its stem decides.
_PARADIGMS: Mapping[str, Sequence[tuple[str, Sequence[str] | None]]] = {
    "it": (
        ("are", None), ("ere", None), ("ire", None), ("arsi", None), ("ersi", None), ("irsi", None),
        ("ista", ("ista", "isti", "iste")), ("ma", ("ma", "mi", "me")), ("eta", ("eta", "eti", "ete")),
        ("co", ("co", "ci", "chi", "ca", "che")), ("go", ("go", "gi", "ghi", "ga", "ghe")), ("ca", ("ca", "che")),
        ("ga", ("ga", "ghe")), ("cia", ("cia", "ce", "cie")), ("gia", ("gia", "ge", "gie")), ("io", ("io",
        "i", "ia", "ie")),
        ("tore", ("tore", "tori", "trice", "trici")), ("o", ("o", "i", "a", "e")), ("a", ("a", "e")),
        ("e", ("e", "i")),
        ("chi", ("chi", "co", "che")), ("ghi", ("ghi", "go", "ghe")), ("i", ("i", "o", "e", "io")), ("", ("",)),
    ),
    "en": (
        ("y", ("y", "ies", "ied", "ying", "ys", "yed")), ("ies", ("ies", "y")), ("fe", ("fe", "ves")),
        ("f", ("f", "fs", "ves")),
        ("e", ("e", "es", "ed", "ing", "er", "ers")), ("ing", None), ("ed", None),
        ("es", ("es", "e", "", "ed", "ing")), ("ss", ("ss", "sses", "ssed", "ssing")), ("s", ("s", "", "es")),
        ("", ("", "s", "es", "ed", "ing", "er", "ers", "d", "ping", "ting", "ning", "bing", "ped", "ted", "ned")),
    ),
    "ru": (
        ("ть", None), ("ться", None), ("ий", (*_ADJECTIVE, "ия", "ию", "ием", "иям", "иями", "иях")),
        ("ый", _ADJECTIVE),
        ("ой", (*_ADJECTIVE, "оя", "оем", "ои", "оев", "оям", "оями", "оях")), ("ая", _ADJECTIVE),
        ("ое", _ADJECTIVE), ("ие", ("ие", "ия", "ию", "ием", "ии",
        "иям", "иями", "иях")),
        ("ия", ("ия", "ии", "ию", "ией", "иям", "иями", "иях")), ("а", _VOCALIC), ("я", _VOCALIC), ("о", _NEUTER),
        ("е", _NEUTER), ("и", (*_PLURAL, "я", "ю", "ем", "е")), ("ы", _PLURAL), ("ь", (*_FIRM, "ью")),
        ("й", ("й", "я", "ю", "ем", "е", "и", "ев", "ям", "ями", "ях")), ("у", ("у",)), ("", _FIRM),
    ),
    "es": (
        ("ar", None), ("er", None), ("ir", None), ("o", ("o", "os", "a", "as")), ("a", ("a", "as")),
        ("os", ("os", "o", "as", "a")),
        ("as", ("as", "a")), ("z", ("z", "ces")), ("", ("", "s", "es", "a", "as")),
    ),
    "pt": (
        ("ar", None), ("er", None), ("ir", None), ("ao", ("ao", "oes", "aes", "aos", "a", "as")),
        ("o", ("o", "os", "a", "as")), ("a", ("a", "as")), ("os", ("os", "o", "as", "a")), ("as", ("as", "a")),
        ("m", ("m", "ns")), ("l", ("l", "is", "eis", "les")), ("", ("", "s", "es", "a", "as")),
    ),
    "fr": (
        ("er", None), ("ir", None), ("re", None), ("ee", ("ee", "ees")), ("al", ("al", "aux", "ale", "ales")),
        ("ail", ("ail", "ails", "aux")), ("aux", None), ("eux", ("eux", "euse", "euses")),
        ("eau", ("eau", "eaux")), ("eu", ("eu", "eux")),
        ("if", ("if", "ifs", "ive", "ives")), ("c", ("c", "cs", "que", "ques", "cque", "cques", "che", "ches")),
        ("en", ("en", "ens", "enne", "ennes")), ("on", ("on", "ons", "onne", "onnes")),
        ("el", ("el", "els", "elle", "elles")), ("eur", ("eur", "eurs", "euse", "euses", "rice", "rices")),
        ("s", ("s", "", "e", "es", "se", "ses")), ("e", ("e", "es", "", "s")),
        ("", ("", "s", "x", "e", "es")),
    ),
    "de": (
        ("en", None), ("n", None), ("in", ("in", "innen")), ("er", ("er", "ern", "ers", "erin", "erinnen")),
        ("e", ("e", "en", "n", "er", "em", "es")), ("nis", ("nis", "nisse", "nissen", "nisses")),
        ("s", ("s", "se", "sen", "ses", "ser", "sern")),
        ("", ("", "e", "en", "em", "er", "ern", "es", "s", "ns", "ens", "in", "innen")),
    ),
}  # fmt: skip
# Nouns whose ending in another gender is another noun: un caso is no casa, un porto no porta.
_ONE_GENDER: Mapping[str, frozenset[str]] = {
    language: frozenset(nouns.split())
    for language, nouns in {
        "it": """ballo banco bando buco busto capo caso cavo cero collo colpo corso costo filo foglio fondo fosso
            gambo lotto mazzo melo mento modo mostro palo panno partito pasto pero pianto pizzo porto posto punto
            razzo scopo suolo tappo tasso testo torto velo visto""",
        "es": """banco bando barco barro brazo canto carro caso colo copo cuento derecho foco fondo gasto huerto
            libro manto marco medio modo palo partido paso peso plano plato pozo puerto punto puesto ramo rato resto
            saldo soldado suelo tramo velo""",
        "pt": """banco bando barco braco canto caso colo conto fado foco fundo gasto lado livro modo palco partido passo
            peso ponto porto posto prato preco rato saldo solo testo""",
        "fr": """bal bout camp cas chant cour flot front mari mont mur pari parti poil point port pot rat roti sort
            toit tract val vent vol""",
    }.items()
}
# Of such nouns: the ending of one, of several, and how else several may end.
_NUMBERS = {"it": ("o", "i", "hi"), "es": ("o", "os"), "pt": ("o", "os"), "fr": ("", "s", "x")}
# Pairs of which each looks like a form of the other, as they are written.
_DISTINCT: Mapping[str, frozenset[frozenset[str]]] = {
    language: frozenset(frozenset(pair.split("/")) for pair in pairs.split())
    for language, pairs in {
        "es": "marte/martes",
        "fr": "maire/mairie pari/paris",
        "de": "bau/bauer bau/bauern rat/rate rat/raten bank/bänke bank/bänken kohl/kohle polen/pole polen/poles "
        "ostern/osten wahl/wähler wahl/wählern wahl/wählers",
        "ru": "рот/рота рот/роты рот/роте рот/роту рот/ротой",
    }.items()
}
_LONGEST_FIRST = {code: sorted(rows, key=lambda row: -len(row[0])) for code, rows in _PARADIGMS.items()}
# The endings of Ukrainian, which has no stemmer: of nouns on a consonant, on -а and -о, and of adjectives.
_UKRAINIAN_NOUN = ("а", "у", "ом", "ові", "і", "и", "ів", "ам", "ами", "ах")
_UKRAINIAN_ADJECTIVE = (
    "ого", "ому", "им", "ім", "а", "ої", "ій", "у", "ою", "е", "і", "их", "ими",
)  # fmt: skip
# Words by their ending, and how those forms end that their stemmer gives another stem.
_OTHER_STEMS: Mapping[str, Sequence[tuple[str, tuple[str, ...]]]] = {
    # What stands behind a vowel is no plural to the stemmer.
    "fr": (
        *((vowel, (f"{vowel}s",)) for vowel in "aiou"), ("ais", ("aise",)),
        ("ois", ("oise",)), ("ec", ("ecque",)), ("c", ("que", "che")), ("if", ("ive",)),
    ),
    "es": (("z", ("ces",)), *((end, (f"{end}es",)) for end in ("d", "r", "l", "n"))),
    "pt": (
        ("ão", ("ões", "ães", "ãos")),
        ("ao", ("oes", "aes", "aos")),
        ("m", ("ns",)),
        ("al", ("ais",)),
        ("el", ("eis",)),
        ("ol", ("ois",)),
        ("il", ("is", "eis")),
        *((end, (f"{end}es",)) for end in ("r", "z", "s")),
    ),
    "de": (("um", ("en",)), ("ma", ("men",)), ("to", ("ten",))),
    # The stemmer takes the end of some nouns for that of a form: seçim, liman, Roma.
    "tr": (("", ("lar", "ler", "da", "de")),),
    "sv": tuple((vowel, (f"{vowel}ar", f"{vowel}arna", f"{vowel}er", f"{vowel}n")) for vowel in "oåäöuy"),
    # Consonants that turn into others before an ending.
    "cs": (("cha", ("še",)), ("ka", ("ce",)), ("ha", ("ze",)), ("ga", ("ze",)), ("ra", ("ře",)), ("r", ("ře",))),
    "pl": (
        ("sta", ("ście",)), ("st", ("ście", "u")), ("ka", ("ce",)), ("ga", ("dze",)), ("da", ("dzie",)),
        ("d", ("dzie", "u")), ("ta", ("cie",)), ("t", ("cie", "u")), ("ra", ("rze",)), ("r", ("rze", "u")),
        ("ła", ("le",)), ("ł", ("le", "u")), ("ym", ("ymu", "ymie")), ("im", ("imu", "imie")),
        ("em", ("emu", "emie")), ("om", ("omu", "omie")), ("ów", ("owa", "owie")),
    ),
    "uk": (
        ("ия", ("ії", "ію")), ("ія", ("ії", "ію", "ією", "ій", "іям", "іями", "іях")),
        ("ець", ("ця", "цю", "цем", "цеві", "ці", "ців", "цям", "цями", "цях")),
        ("ий", _UKRAINIAN_ADJECTIVE), ("ка", ("ки", "ку", "кою", "ці", "ок", "кам", "ками", "ках")),
        ("га", ("ги", "гу", "гою", "зі", "г")), ("а", ("и", "і", "у", "ою", "", "ам", "ами", "ах")),
        ("я", ("і", "ю", "ею", "ь", "й", "ям", "ями", "ях")),
        ("о", ("а", "у", "ом", "і", "", "ам", "ами", "ах")), ("е", ("я", "ю", "ем", "і", "ь", "ям", "ями", "ях")),
        ("и", ("ів", "ам", "ами", "ах")), ("і", ("ів", "ь", "ям", "ями", "ях")),
        ("й", ("я", "ю", "єм", "ї", "їв", "ям", "ями", "ях")),
        ("ь", ("я", "ю", "ем", "і", "ів", "ям", "ями", "ях", "ей", "ю")),
        ("їв", ("єва", "єву", "євом", "єві")), ("ів", ("ова", "ову", "овом", "ові", "ева", "еву", "еві")),
        ("", _UKRAINIAN_NOUN),
    ),
    "ru": (
        *((f"{vowel}ец", tuple(f"{vowel}йц{end}" for end in _OF_PEOPLE)) for vowel in "аеоуя"),
        ("лец", tuple(f"льц{end}" for end in _OF_PEOPLE)),
        ("ец", tuple(f"ц{end}" for end in _OF_PEOPLE)),
        ("ок", tuple(f"к{end}" for end in ("а", "у", "ом", "е", "и", "ов", "ам", "ами", "ах"))),
        *((f"{letter}ка", (f"{letter}ек",)) for letter in "жчшщц"),
        ("йка", ("ек",)),
        ("ька", ("ек",)),
        *((f"{vowel}й", tuple(f"{vowel}{end}" for end in _SOFT)) for vowel in "аеоу"),
        *((f"{letter}ка", (f"{letter}ок",)) for letter in "бвгдзклмнпрстф"),
    ),
}  # fmt: skip
# Languages whose compounds end in what they are: a Bundestagswahl is a Wahl.
COMPOUNDING = frozenset({"de", "nl", "sv", "da", "no"})
SHORTEST_HEAD, SHORTEST_REST = 4, 3
# Words that end in another and are not what it says.
_NO_COMPOUNDS = """antwort antworten anwalt aufgabe ausgabe ausland auslands auswahl beispiel beispiele deutschland
    einstein england estland finnland gegenteil griechenland gronland hamburg heiland holland inland irland island
    lettland luxemburg neuseeland nachteil russland schottland sprichwort thailand unterricht urteil vorort vorteil
    vorteile"""
_NO_KINDS = frozenset(_NO_COMPOUNDS.split())


@lru_cache(maxsize=1 << 15)
def is_form(asked: str, found: str, language: str) -> bool:
    """Tell whether a word that is found, of the same stem as the one that is asked for, is a form of it."""
    want, word = fold(asked), fold(found)
    if frozenset((asked.casefold(), found.casefold())) in _DISTINCT.get(language, ()):
        return False
    if want == word or language not in _PARADIGMS or word in irregular(want, language):
        return True
    if is_other_kind(asked, found, language):
        return False
    if word in map(fold, of_other_stems(asked, language)):
        return True
    for ending, forms in (*_of_one_gender(want, language), *_LONGEST_FIRST[language]):
        base = want[: len(want) - len(ending)]
        if want.endswith(ending) and len(base) > 1:
            return forms is None or (word.startswith(base) and word[len(base) :] in forms)
    return True


def is_other_kind(asked: str, found: str, language: str) -> bool:
    """Tell whether a noun is asked for, and what is found is none: German writes nouns, and only those, in capitals."""
    return language == "de" and asked[:1].isupper() and found[:1].islower()


def is_compound(asked: str, found: str, language: str) -> bool:
    """Tell whether a longer word that ends in the stem of the one that is asked for is a kind of it."""
    return not is_other_kind(asked, found, language) and fold(found) not in _NO_KINDS


def _of_one_gender(word: str, language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the only endings of a noun whose other gender is another noun; nothing for others."""
    nouns, endings = _ONE_GENDER.get(language, frozenset()), _NUMBERS.get(language, ())
    known = [each for each in endings if word.endswith(each) and word.removesuffix(each) + endings[0] in nouns]
    return tuple((each, endings) for each in known[:1])


def irregular(word: str, language: str) -> tuple[str, ...]:
    """Return the forms of a folded word that no ending explains."""
    return IRREGULAR.get(language, {}).get(word, ())


def of_other_stems(word: str, language: str) -> tuple[str, ...]:
    """Return the forms of a word that its stemmer gives another stem, or all where there is no stemmer."""
    said = word if language == "de" else word.lower()
    found = next(((end, forms) for end, forms in _OTHER_STEMS.get(language, ()) if said.endswith(end)), None)
    others = tuple(said.removesuffix(found[0]) + each for each in found[1]) if found else ()
    if language != "de" or not word[:1].isupper():
        return others if language != "de" else ()
    # German leaves the genitive of names alone after a vowel: Chinas.
    return (*others, f"{word}s", f"{word}in", f"{word}innen")
