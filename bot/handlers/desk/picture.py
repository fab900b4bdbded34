"""The picture of the story that leads a topic: a photo that an editor sends, or that which an article of it has."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.desk import AskPicture, RemovePicture, ShowStory, UndoPicture, UseOwnPicture
from bot.handlers.desk.card import can_have_picture
from bot.handlers.desk.loading import OnDesk, asked_topic, story_again, story_in, story_of, topic_view
from bot.handlers.desk.questions import AskedPicture, RestOfAlbum
from bot.handlers.desk.view import headline
from bot.handlers.pictures import asked_picture
from bot.keyboards import button, keyboard
from bot.render.lines import usable_address
from bot.replies import NoAnswer, Refusal, Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.errors import InputError
from digests.model import Article
from digests.publishing.sheet import DeskStory


async def ask(visit: Visit, _: AskPicture, on_desk: OnDesk) -> Reply:
    """Ask for a picture, and offer what else can be done. Raises: Refusal where the story does not lead any more."""
    topic, story = on_desk
    if not can_have_picture(topic, story):
        raise Refusal("desk-picture-not-first", topic_view(visit, topic))
    t, ids = visit.t, (topic.topic.id, story.lead.id)
    has_own = _own(story) is not None and not (story.picture and story.picture.article)
    rows = [
        [button(t.plain("desk-picture-own"), UseOwnPicture(*ids))] if has_own else [],
        [button(t.plain("desk-picture-remove"), RemovePicture(*ids))] if story.picture else [],
        [button(t.plain("desk-picture-undo"), UndoPicture(*ids, at=story.pictured.at))] if story.pictured else [],
        [button(t.plain("back"), ShowStory(*ids))],
    ]
    question = AskedPicture(*ids, visit.message.message_id)
    return View(t("desk-ask-picture", title=headline(story)), keyboard(*rows), question=question)


async def take(visit: Visit, question: AskedPicture) -> Reply:
    """Give the story the picture that was sent; of an album it is the first.

    Raises: NoAnswer where it comes with an article of its own, or is no picture at all; InputError (no-picture),
    Refusal.
    """
    message = visit.message
    if message.media_group_id and message.media_group_id == question.refused:
        return None
    try:
        photo = await asked_picture(visit)
    except InputError:
        await visit.remember(replace(question, refused=message.media_group_id or ""))
        raise
    topic = await asked_topic(visit, question)
    story = story_of(visit, topic, question.article_id)
    await visit.services.desk.picture(story, photo)
    view = await story_again(visit, topic.topic.id, story.lead.id)
    return replace(view, question=RestOfAlbum(message.media_group_id)) if message.media_group_id else view


async def pass_over(visit: Visit, question: RestOfAlbum) -> Reply:
    """Take no other picture of an album. Raises: NoAnswer for anything else."""
    if visit.message.media_group_id != question.media_group:
        raise NoAnswer
    return None


async def use_own(visit: Visit, _: UseOwnPicture, on_desk: OnDesk) -> Reply:
    """Let the picture of an article stand at its story. Raises: Refusal where none has one by now."""
    topic, story = on_desk
    own = _own(story)
    if own is None:
        raise Refusal("desk-picture-none", topic_view(visit, topic))
    if story.picture is None or story.picture.article is None:
        await visit.services.desk.picture(story, None, own)
    return await _again(visit, on_desk, "desk-pictured")


async def remove(visit: Visit, _: RemovePicture, on_desk: OnDesk) -> Reply:
    """Take the picture away from what is still to be composed."""
    if on_desk.story.picture is not None:
        await visit.services.desk.picture(on_desk.story, None)
    return await _again(visit, on_desk, "desk-picture-removed")


async def undo(visit: Visit, action: UndoPicture, on_desk: OnDesk) -> Reply:
    """Take back what was said last. Raises: Refusal where somebody has said something else meanwhile."""
    if not await visit.services.desk.unpicture(on_desk.story, action.at):
        view = await _again(visit, on_desk, "")
        raise Refusal("desk-picture-changed", view)
    return await _again(visit, on_desk, "desk-untied")


async def _again(visit: Visit, on_desk: OnDesk, said: str) -> View:
    topic, story = on_desk
    notice = visit.t.plain(said) if said else ""
    return await story_again(visit, topic.topic.id, story.lead.id, notice=notice)


def _own(story: DeskStory) -> Article | None:
    """Return the first article of a story that has a picture."""
    return next((each for each in story.articles if each.picture or usable_address(each.image_url)), None)


ACTIONS = (
    on(AskPicture, story_in, ask),
    on(UseOwnPicture, story_in, use_own),
    on(RemovePicture, story_in, remove),
    on(UndoPicture, story_in, undo),
)
QUESTIONS = (on(AskedPicture, take), on(RestOfAlbum, pass_over))
