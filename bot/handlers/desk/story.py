"""What editors do to a story on the desk: pin, drop, move, merge and split it, each taken back where it was done."""

from __future__ import annotations

from bot.handlers.desk import card as desk_card
from bot.handlers.desk.scene import pressed_item, show_item, show_sheet
from bot.render.lines import because
from bot.visit import Handler, Visit
from digests.compose.curation import Mark
from digests.model import TopicMatch
from digests.publishing.desk import DeskStory, DeskTopic

# Looked at to say why a story is on a topic.
REASONS_AMONG = 10


async def show(visit: Visit) -> None:
    """Show the card of a story."""
    found = await pressed_item(visit)
    if found is not None:
        await visit.show(*desk_card.card(*found, visit.t))


async def pin(visit: Visit) -> None:
    """Pin a story or unpin it, as the button says; pressed twice it says the same."""
    await _mark(visit, Mark.PINNED)


async def drop(visit: Visit) -> None:
    """Drop a story from the digests of a topic or bring it back, as the button says."""
    await _mark(visit, Mark.DROPPED)


async def up(visit: Visit) -> None:
    """Let a story change places with the one above."""
    await _move(visit, up=True)


async def down(visit: Visit) -> None:
    """Let a story change places with the one below."""
    await _move(visit, up=False)


async def choose_to_merge(visit: Visit) -> None:
    """Show the other stories, one of which is to be merged with this one."""
    found = await pressed_item(visit)
    if found is not None:
        await visit.show(*desk_card.choices(*found, visit.press.number(2) or 0, visit.t))


async def merge(visit: Visit) -> None:
    """Make one story of two."""
    found = await pressed_item(visit)
    other = found[0].item(visit.press.number(2)) if found else None
    if found is None or await _is_gone(visit, found[0], other):
        return
    sheet, item = found
    if other is not None and await visit.services.desk.merge(item, other):
        await visit.notice(visit.t.plain("desk-merged"))
    await show_item(visit, sheet.topic.id, item.lead.id)


async def choose_to_split(visit: Visit) -> None:
    """Show the articles of a story, one of which is to be taken out."""
    found = await pressed_item(visit)
    if found is not None:
        await visit.show(*desk_card.texts(*found, visit.press.number(2) or 0, visit.t))


async def split(visit: Visit) -> None:
    """Take an article out of a story."""
    found = await pressed_item(visit)
    if found is None:
        return
    sheet, item = found
    taken = next((each for each in item.articles if each.id == visit.press.number(2)), None)
    if taken is None:
        await _is_gone(visit, sheet, None)
        return
    leads = await visit.services.desk.split(item, taken)
    if leads is not None:
        await visit.notice(visit.t.plain("desk-parted"))
    await show_item(visit, sheet.topic.id, (leads or item.lead).id)


async def untie(visit: Visit) -> None:
    """Take the last merge or split of a story back."""
    found = await pressed_item(visit)
    if found is None:
        return
    sheet, item = found
    if await visit.services.desk.untie(item, visit.press.number(2)):
        await visit.notice(visit.t.plain("desk-untied"))
    await show_item(visit, sheet.topic.id, item.lead.id)


async def why(visit: Visit) -> None:
    """Say in one line by which of its words a story is on the topic."""
    found = await pressed_item(visit)
    if found is None:
        return
    sheet, item = found
    matches: list[TopicMatch] = []
    async with visit.store.read() as tx:
        for article in item.articles[:REASONS_AMONG]:
            matches += [each for each in await tx.matches.of(article.id) if each.topic.id == sheet.topic.id]
    best = sorted(matches, key=lambda each: -each.score)[:1]
    await visit.notice(because(best, visit.t), alert=True)


async def _mark(visit: Visit, mark: Mark) -> None:
    found = await pressed_item(visit)
    if found is None:
        return
    sheet, item = found
    wanted = visit.press.word(2) == "1"
    await visit.services.desk.mark(sheet.topic.id, item, mark, wanted=wanted)
    await visit.notice(visit.t.plain(f"desk-{mark}" if wanted else f"desk-not-{mark}"))
    await show_item(visit, sheet.topic.id, item.lead.id)


async def _move(visit: Visit, *, up: bool) -> None:
    found = await pressed_item(visit)
    if found is None:
        return
    sheet, item = found
    if not await visit.services.desk.move(sheet, item, up=up):
        await visit.notice(visit.t.plain("desk-no-further"))
    await show_item(visit, sheet.topic.id, item.lead.id)


async def _is_gone(visit: Visit, sheet: DeskTopic, item: DeskStory | None) -> bool:
    """Say that what a button speaks of is no longer there, where it is not, and show the sheet."""
    if item is None:
        await visit.notice(visit.t.plain("desk-gone"), alert=True)
        await show_sheet(visit, sheet)
    return item is None


BUTTONS: dict[str, Handler] = {
    "dk-story": show,
    "dk-pin": pin,
    "dk-drop": drop,
    "dk-up": up,
    "dk-down": down,
    "dk-merge": choose_to_merge,
    "dk-join": merge,
    "dk-split": choose_to_split,
    "dk-part": split,
    "dk-untie": untie,
    "dk-why": why,
}
