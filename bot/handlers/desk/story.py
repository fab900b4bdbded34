"""What editors do to a story on the desk: pin, drop, move, merge and split it, each taken back where it was done."""

from __future__ import annotations

from bot.actions.desk import (
    ChooseToMerge,
    ChooseToSplit,
    Drop,
    Merge,
    MoveDown,
    MoveUp,
    Pin,
    ShowReason,
    ShowStory,
    Split,
    Untie,
)
from bot.handlers.desk.card import articles_to_split, card, stories_to_merge
from bot.handlers.desk.loading import OnDesk, story_again, story_in, story_of, topic_view
from bot.render.lines import because
from bot.replies import Notice, Refusal, Reply
from bot.rooms import on
from bot.visit import Visit
from digests.compose.curation import Mark
from digests.model import TopicMatch

# Looked at to say why a story is on a topic.
REASONS_AMONG = 10


async def show(visit: Visit, _: ShowStory, on_desk: OnDesk) -> Reply:
    """Show the card of a story."""
    return card(*on_desk, visit.t)


async def pin(visit: Visit, action: Pin, on_desk: OnDesk) -> Reply:
    """Pin a story or unpin it, as the button says; pressed twice it says the same."""
    return await _mark(visit, on_desk, Mark.PINNED, wanted=action.wanted)


async def drop(visit: Visit, action: Drop, on_desk: OnDesk) -> Reply:
    """Drop a story from the digests of a topic or bring it back, as the button says."""
    return await _mark(visit, on_desk, Mark.DROPPED, wanted=action.wanted)


async def move(visit: Visit, action: MoveUp | MoveDown, on_desk: OnDesk) -> Reply:
    """Let a story change places with the one above or below."""
    topic, story = on_desk
    moved = await visit.services.desk.move(topic, story, up=isinstance(action, MoveUp))
    return await _again(visit, on_desk, "" if moved else "desk-no-further")


async def choose_to_merge(visit: Visit, action: ChooseToMerge, on_desk: OnDesk) -> Reply:
    """Show the other stories, one of which is to be merged with this one."""
    return stories_to_merge(*on_desk, action.page, visit.t)


async def merge(visit: Visit, action: Merge, on_desk: OnDesk) -> Reply:
    """Make one story of two."""
    other = story_of(visit, on_desk.topic, action.other_id)
    merged = await visit.services.desk.merge(on_desk.story, other)
    return await _again(visit, on_desk, "desk-merged" if merged else "")


async def choose_to_split(visit: Visit, action: ChooseToSplit, on_desk: OnDesk) -> Reply:
    """Show the articles of a story, one of which is to be taken out."""
    return articles_to_split(*on_desk, action.page, visit.t)


async def split(visit: Visit, action: Split, on_desk: OnDesk) -> Reply:
    """Take an article out of a story."""
    topic, story = on_desk
    taken = next((each for each in story.articles if each.id == action.taken_id), None)
    if taken is None:
        raise Refusal("desk-gone", topic_view(visit, topic))
    leads = await visit.services.desk.split(story, taken)
    notice = visit.t.plain("desk-parted") if leads else ""
    return await story_again(visit, topic.topic.id, (leads or story.lead).id, notice=notice)


async def untie(visit: Visit, action: Untie, on_desk: OnDesk) -> Reply:
    """Take the last merge or split of a story back."""
    untied = await visit.services.desk.untie(on_desk.story, action.tie_id)
    return await _again(visit, on_desk, "desk-untied" if untied else "")


async def show_reason(visit: Visit, _: ShowReason, on_desk: OnDesk) -> Reply:
    """Say in one line by which of its words a story is on the topic."""
    matches: list[TopicMatch] = []
    async with visit.store.read() as tx:
        for article in on_desk.story.articles[:REASONS_AMONG]:
            matches += [each for each in await tx.matches.of(article.id) if each.topic.id == on_desk.topic.topic.id]
    best = sorted(matches, key=lambda each: -each.score)[:1]
    return Notice(because(best, visit.t), alert=True)


async def _mark(visit: Visit, on_desk: OnDesk, mark: Mark, *, wanted: bool) -> Reply:
    await visit.services.desk.mark(on_desk.topic.topic.id, on_desk.story, mark, wanted=wanted)
    return await _again(visit, on_desk, f"desk-{mark}" if wanted else f"desk-not-{mark}")


async def _again(visit: Visit, on_desk: OnDesk, said: str) -> Reply:
    """Show a story as it is after a change, with a word about it."""
    topic_id, article_id = on_desk.topic.topic.id, on_desk.story.lead.id
    return await story_again(visit, topic_id, article_id, notice=visit.t.plain(said) if said else "")


ACTIONS = (
    on(ShowStory, story_in, show),
    on(Pin, story_in, pin),
    on(Drop, story_in, drop),
    on(MoveUp, story_in, move),
    on(MoveDown, story_in, move),
    on(ChooseToMerge, story_in, choose_to_merge),
    on(Merge, story_in, merge),
    on(ChooseToSplit, story_in, choose_to_split),
    on(Split, story_in, split),
    on(Untie, story_in, untie),
    on(ShowReason, story_in, show_reason),
)
