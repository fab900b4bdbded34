"""A report that tells of another event as of another one is not taken to go on from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from digests.compose.continuity import Past
from digests.compose.other_events import without_other_events
from tests.sample_articles import MOMENT, article, articles

ANOTHER = (
    ("en", "Police said the blaze was unrelated to the one at the Hollins mill."),
    ("en", "It is not thought to be connected with Monday's leak."),
    ("en", "There was no link to the strike in Marwick, the port said."),
    ("en", "The repairs have nothing to do with the crack found in May."),
    ("en", "A similar case was settled in Marwick last week."),
    ("en", "It is the same company that ran the Hollins mill."),
    ("it", "Il guasto non è collegato a quello di Valtorta."),
    ("it", "Nessun legame, dicono i tecnici, con la frana di lunedì."),
    ("it", "Nulla a che vedere con il ponte di Valtorta, precisa il Comune."),
    ("it", "Un episodio simile era avvenuto a Collefiorito."),
    ("it", "È la stessa ditta che aveva asfaltato il viadotto."),
    ("ru", "С пожаром в Марвике это не связано."),
    ("ru", "К аварии на мосту оно не имеет отношения."),
    ("ru", "Похожий случай был на прошлой неделе в Медограде."),
    ("ru", "Аналогичное решение накануне принял суд в Марвике."),
    ("de", "Einen Zusammenhang mit dem Brand in Seefeld schließt die Polizei aus."),
    ("de", "Es gibt keinen Zusammenhang mit dem Streik."),
    ("de", "Mit dem Leck vom Montag hat das nichts zu tun, nichts mit dem Hafen hat es zu tun."),
    ("de", "Ein ähnlicher Fall beschäftigt Seefeld."),
    ("fr", "Les enquêteurs n'établissent pas de lien avec le vol de Marnac."),
    ("fr", "Rien à voir avec la fuite de lundi."),
    ("fr", "Elle avait signé un accord semblable à Marnac."),
    ("es", "No guarda relación con el incendio de Molina."),
    ("es", "Un caso parecido se dio en Molina."),
    ("zh", "警方称此事与周一的火灾无关。"),
    ("zh", "此前该市曾发生类似事件。"),
)
ITS_OWN = (
    ("en", "The two men are related, and both were seen at the mill."),
    ("en", "The mill and the port are linked by a canal."),
    ("it", "Il ponte collega Valtorta a Collefiorito."),
    ("it", "La ditta ha chiesto lo stesso prezzo di maggio."),
    ("ru", "Пропавшего, похоже, видели у моста."),
    ("ru", "Дорога связана с портом каналом."),
    ("de", "Im Zusammenhang mit dem Brand wurden zwei Männer festgenommen."),
    ("fr", "Le pont fait le lien entre les deux rives."),
    ("es", "La relación entre los socios se rompió en mayo."),
    ("zh", "两地由一条运河相连。"),
    ("xx", "An unrelated matter."),
)
LEAD = {
    "en": "A mill burned.",
    "it": "Brucia un mulino.",
    "ru": "Сгорела мельница.",
    "zh": "磨坊起火。",
    "de": "Eine Mühle brannte.",
    "fr": "Un moulin a brûlé.",
    "es": "Ardió un molino.",
    "xx": "A mill burned.",
}


@pytest.mark.parametrize(("language", "sentence"), ANOTHER)
def test_what_tells_of_another_event_is_left_out(language: str, sentence: str) -> None:
    told = f"{LEAD[language]} {sentence}"
    assert without_other_events(told, language) == LEAD[language]


@pytest.mark.parametrize(("language", "sentence"), ITS_OWN)
def test_what_tells_of_the_event_itself_stays(language: str, sentence: str) -> None:
    told = f"{LEAD[language]}\n{sentence}"
    assert without_other_events(told, language) == told


@pytest.mark.parametrize(("language", "sentence"), ANOTHER)
def test_the_first_sentence_always_stays(language: str, sentence: str) -> None:
    assert without_other_events(sentence, language) == sentence


@pytest.mark.parametrize(("says", "goes_on"), [("Un nesso è certo", True), ("Nessun nesso", False)])
def test_no_report_is_an_update_of_what_it_has_no_connection_with(says: str, goes_on: bool) -> None:
    stolen = article(
        71, "it", "Valtorta, rubata la campana di Sereni",
        "Sparita dalla chiesa di San Bruno la campana di bronzo fusa da Sereni, 2.417 chili, valutata 88.000 euro.",
    )  # fmt: skip
    another = article(
        72, "it", "Furto nella notte, via due candelabri",
        f"I ladri sono entrati dal tetto. {says} con la campana di bronzo di Sereni da 2.417 chili e 88.000 euro, "
        "sparita a Valtorta dalla chiesa di San Bruno.",
    )  # fmt: skip
    another = replace(another, published_at=MOMENT + timedelta(days=2))
    found = Past([stolen], [*articles(), stolen, another], {}, {}).of([another])
    assert found == ((stolen,) if goes_on else ())
