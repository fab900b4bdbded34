"""The table of all that readers read."""

from __future__ import annotations

from telegram.ext import ChosenInlineResultHandler, InlineQueryHandler, MessageHandler, filters

from bot.handlers.reading import (
    articles,
    follows,
    guest,
    history,
    inline,
    latest,
    saved,
    search,
    story,
    suggest,
    untold,
    why,
)
from bot.rooms import Room

ROOM = Room(
    commands={
        "article": articles.article,
        "digest": latest.digest,
        "latest": latest.latest,
        "search": search.search,
        "story": story.story,
        **history.COMMANDS,
        **saved.COMMANDS,
        **follows.COMMANDS,
        **suggest.COMMANDS,
    },
    actions=(
        *articles.ACTIONS,
        *why.ACTIONS,
        *latest.ACTIONS,
        *search.ACTIONS,
        *story.ACTIONS,
        *untold.ACTIONS,
        *history.ACTIONS,
        *saved.ACTIONS,
        *follows.ACTIONS,
    ),
    questions=(*search.QUESTIONS, *follows.QUESTIONS, *suggest.QUESTIONS),
    starts={
        "a": articles.open_link,
        # Links that were made before have the longer word.
        "article": articles.open_link,
        "latest": latest.latest,
        "issue": history.open_link,
        search.PAYLOAD: search.open_link,
        "story": story.open_link,
        "untold": untold.open_link,
        "unread": untold.open_unread,
    },
    takes=(search.take,),
    others=(
        InlineQueryHandler(inline.asked),
        ChosenInlineResultHandler(inline.chosen),
        MessageHandler(filters.UpdateType.GUEST_MESSAGE, guest.asked),
    ),
)
