"""What stands out in a text reaches readers as Telegram takes it, on every page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.render.formatted import formatted, formatted_pieces
from bot.sandbox.entities import parse_html
from digests.model import Entity, EntityKind
from digests.model.entities import nested

URL = "https://paper.example/a?b=1&c=2"
ENTITIES = st.lists(
    st.builds(Entity, st.integers(0, 90), st.integers(0, 90), st.sampled_from(EntityKind), st.just(URL)), max_size=12
)


def test_bold_and_links_are_shown_one_within_another() -> None:
    text = "A <b> & a link, bold"
    entities = (Entity(2, 14, EntityKind.LINK, URL), Entity(8, 14, EntityKind.BOLD), Entity(16, 20, EntityKind.ITALIC))
    link = '<a href="https://paper.example/a?b=1&amp;c=2">&lt;b&gt; &amp; <b>a link</b></a>'
    assert formatted(text, entities) == f"A {link}, <i>bold</i>"


def test_what_goes_on_over_two_pages_stands_out_on_both() -> None:
    text = "word " * 40
    assert formatted_pieces(text, [Entity(0, 199, EntityKind.BOLD)], 120) == [
        f"<b>{('word ' * 24).strip()}</b>", f"<b>{('word ' * 16).strip()}</b>"
    ]  # fmt: skip


@given(st.text("ab <&\n🗞é.", max_size=90), ENTITIES, st.integers(10, 60))
def test_every_piece_is_taken_and_says_what_the_text_says(text: str, entities: list[Entity], limit: int) -> None:
    within = nested(each for each in entities if each.end <= len(text))
    said = [parse_html(piece)[0] for piece in formatted_pieces(text, within, limit)]
    assert "".join("".join(said).split()) == "".join(text.split())
