"""What a topic has learned, as an editor sees it: in words, forgotten by one tap and taken up again by another."""

from __future__ import annotations

import pytest

from digests.audit.acting import acting
from digests.sources.drafts import Draft
from tests.dialogs.conftest import House, on_both
from tests.dialogs.talking import exchange, talk

WATER = "Acqua pulita numero {}", "Il fiume scorre tra i salici e le trote nuotano nell’acqua fredda del bosco."
FOOTBALL = "Partita numero {}", "La squadra del Fiume segna un gol allo stadio e i tifosi cantano con l’allenatore."


async def decided(house: House, numbers: range) -> None:
    """Let an editor publish as many articles on water as they discard on football."""
    own = " ".join(f"{{0}}{each}x{{1}}" for each in range(30))
    drafts = [
        Draft(title.format(number), f"{text} {own.format(title[0], number)}", language="it")
        for number in numbers
        for title, text in (WATER, FOOTBALL)
    ]
    taken = await house.services.ingest.add_all(drafts, None)
    with acting(house.owner.id):
        for place, each in enumerate(taken):
            await house.services.ingest.decide([each.article.id], publish=place % 2 == 0)


@on_both
@pytest.mark.parametrize(
    ("language", "learned", "few", "told", "more", "less", "forget", "nothing", "recall"),
    [
        (
            *("it", "Che cosa ha imparato", "È troppo poco", "Da 8 articoli che ne fanno parte e 8 che non"),
            *("Più di questo:", "Meno di questo:", "Dimentica tutto", "Ancora nulla", "Riprendi quelli di prima"),
        ),
        (
            *("en", "What it has learned", "too little to learn", "From 8 articles that belong to it and 8 that do"),
            *("More of:", "Less of:", "Forget all this", "Nothing yet", "Learn from before again"),
        ),
        (
            *("ru", "Чему она научилась", "Этого мало", "относятся: 8; которые не относятся: 8"),
            *("Больше такого:", "Меньше такого:", "Забыть всё это", "Пока ничему", "Снова учесть прежнее"),
        ),
    ],
)
async def test_an_editor_sees_what_a_topic_has_learned_and_lets_it_forget(
    house: House,
    language: str,
    learned: str,
    few: str,
    told: str,
    more: str,
    less: str,
    forget: str,
    nothing: str,
    recall: str,
) -> None:
    await house.services.topics.save("river", {"it": "Fiume", "en": "River"}, "fiume OR river", "🌊")
    editor = await house.editor(language_code=language)
    await talk(editor, [("/topic river", "🌊"), (f"[{learned}]", nothing)])
    assert all(forget not in label for row in editor.screen()[-1].buttons for label in row)
    await decided(house, range(4))
    await talk(editor, [("/topic river", "🌊"), (f"[{learned}]", ("8" if language == "ru" else "4", few))])
    await decided(house, range(4, 8))
    await exchange(editor, "/topic river", "🌊")
    shown = await exchange(editor, f"[{learned}]", (more, less))
    assert shown
    assert told in shown.text
    wanted, unwanted = (shown.text.partition(each)[2].partition("\n")[0] for each in (more, less))
    assert "trote" in wanted or "salici" in wanted
    assert "stadio" in unwanted or "tifosi" in unwanted
    await exchange(editor, f"[{forget}]", nothing)
    shown = await exchange(editor, f"[{recall}]", more)
    assert shown
    await exchange(house.owner, "/audit", "Topic changed")


async def test_what_was_forgotten_is_asked_of_nobody_and_a_stale_button_says_so(house: House) -> None:
    topic = await house.services.topics.save("river", {"it": "Fiume"}, "fiume", "🌊")
    editor = await house.editor()
    await talk(editor, [("/topic river", "🌊"), ("[Che cosa ha imparato]", "Ancora nulla")])
    message_id = editor.screen()[-1].message_id
    await house.services.topics.archive(topic.id)
    for code in ("topic-learned", "topic-unlearn", "topic-relearn"):
        refused = await editor.presses_raw(message_id, f"v1|{code}|{topic.id}")
        assert refused == "Questo argomento è archiviato. Prima ripristinalo, poi cambialo."
