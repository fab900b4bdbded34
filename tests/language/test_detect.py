from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.language.detect import LESS_PUBLISHED, WIDELY_PUBLISHED, detect, let_go, warm_up

SENTENCES = {
    "it": "Il ministro ha firmato l’accordo con la delegazione cinese dopo due giorni di colloqui.",
    "en": "The minister signed the agreement with the Chinese delegation after two days of talks.",
    "ru": "Министр подписал соглашение с китайской делегацией после двух дней переговоров.",
    "uk": "Міністр підписав угоду з китайською делегацією після двох днів переговорів.",
    "zh": "部长与中方代表团经过两天会谈后签署了协议。",
    "ja": "大臣は二日間の協議を経て中国代表団と協定に署名した。",
    "ko": "장관은 이틀간의 회담 끝에 중국 대표단과 협정에 서명했다.",
    "fr": "Le ministre a signé l’accord avec la délégation chinoise après deux jours d’entretiens.",
    "de": "Der Minister hat das Abkommen mit der chinesischen Delegation nach zwei Tagen unterzeichnet.",
    "es": "El ministro firmó el acuerdo con la delegación china tras dos días de conversaciones.",
    "pt": "O ministro assinou o acordo com a delegação chinesa depois de dois dias de conversações.",
    "gl": "O ministro asinou onte o acordo coa delegación chinesa despois de dous días de conversas na vila.",
    "ar": "وقع الوزير الاتفاق مع الوفد الصيني بعد يومين من المحادثات.",
    "he": "השר חתם על ההסכם עם המשלחת הסינית לאחר יומיים של שיחות.",
    "el": "Ο υπουργός υπέγραψε τη συμφωνία με την κινεζική αντιπροσωπεία.",
    "hi": "मंत्री ने दो दिन की वार्ता के बाद चीनी प्रतिनिधिमंडल के साथ समझौते पर हस्ताक्षर किए।",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_tells_its_language(language: str) -> None:
    assert detect(SENTENCES[language]) == language


def test_capitals_do_not_matter() -> None:
    assert detect(SENTENCES["it"].upper()) == "it"
    assert detect(SENTENCES["ru"].upper()) == "ru"


@pytest.mark.parametrize(
    "text", ["", "  \n", "😀 👍🏽", "12 345,60", "https://example.org/the-news-of-the-day", "@somebody #tag"]
)
def test_what_tells_nothing_is_undetermined(text: str) -> None:
    assert detect(text) == "und"


def test_an_address_in_another_language_does_not_count() -> None:
    address = "https://example.org/the-minister-signed-the-agreement-with-the-delegation"
    assert detect(f"{address} Firmato l’accordo ieri") == "it"


def test_traditional_chinese_is_chinese_and_kana_makes_japanese() -> None:
    assert detect("部長與中方代表團經過兩天會談後簽署了協議") == "zh"
    assert detect("中国代表団との協定署名") == "ja"


def test_letters_tell_ukrainian_from_russian() -> None:
    assert detect("Новини їхньої країни") == "uk"
    assert detect("Новости этой страны сегодня вышли") == "ru"


def test_the_choice_can_be_narrowed() -> None:
    assert detect(SENTENCES["gl"], among={"pt", "it"}) == "pt"
    assert detect(SENTENCES["uk"], among={"ru", "it"}) == "ru"
    assert detect(SENTENCES["zh"], among={"ja", "it"}) == "ja"


def test_threads_agree() -> None:
    texts = list(SENTENCES.values()) * 5
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(detect, texts)) == list(SENTENCES) * 5


def test_the_model_goes_when_no_text_needs_it_and_says_the_same_when_it_is_back() -> None:
    assert detect(SENTENCES["it"]) == "it"
    assert not let_go(unused_s=3600)
    assert let_go(unused_s=0)
    assert not let_go(unused_s=0)
    assert detect(SENTENCES["it"]) == "it"


@given(st.text())
def test_any_text_gets_a_known_code(text: str) -> None:
    warm_up()
    assert detect(text) in WIDELY_PUBLISHED | LESS_PUBLISHED | {"und"}


@pytest.mark.parametrize(
    ("text", "usual", "language"),
    [
        ("首相訪米", "ja", "ja"), ("国会閉会", "ja", "ja"), ("总理访问美国", "ja", "zh"),
        ("Цене горива поново расту", "sr", "sr"), ("Beograd dobija novu liniju metroa", "sr", "sr"),
        ("Правителството прие бюджета", "bg", "bg"), ("Поезда остановил снег в горах", "sr", "ru"),
        ("Trains halted by snow in the mountains", "it", "en"), ("Il governo approva la manovra", "es", "it"),
    ],
)  # fmt: skip
def test_what_a_source_is_mostly_in_decides_where_the_words_do_not(text: str, usual: str, language: str) -> None:
    assert detect(text, usual=usual) == language


@pytest.mark.parametrize(
    ("text", "language"), [("Ђаци на путу", "sr"), ("Ѓорче оди на пат", "mk"), ("Влада Србије усвојила буџет", "sr")]
)
def test_letters_tell_serbian_and_macedonian(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    "text",
    ["Правителството прие нов закон", "България отваря първия мост", "Градът празнува", "Общината ще строи училище",
     "Болницата получи нов апарат със средства от фонда"],
)  # fmt: skip
def test_letters_and_articles_tell_bulgarian_from_russian(text: str) -> None:
    assert detect(text) == "bg"


@pytest.mark.parametrize("text", ["Подъезд открыт", "Съёмки начались в объединённом цехе", "Объявлен сбор граждан"])
def test_a_hard_sign_before_a_vowel_is_russian(text: str) -> None:
    assert detect(text) == "ru"
