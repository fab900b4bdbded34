"""The table of the editors' topics."""

from __future__ import annotations

from bot.actions.topics import NewTopic
from bot.handlers.guards import editors_only, in_private, whole_newsroom
from bot.handlers.topics import (
    archive,
    countries,
    edit,
    followers,
    lacking,
    learned,
    listing,
    merging,
    operators,
    order,
    query,
    suggestions,
)
from bot.handlers.topics.loading import own_draft
from bot.rooms import Room, behind, on

ROOM = Room(
    commands={"topic": listing.topic},
    actions=(
        *listing.ACTIONS,
        *archive.ACTIONS,
        *behind(whole_newsroom, on(NewTopic, edit.new), *countries.ACTIONS, *suggestions.ACTIONS),
        *behind(whole_newsroom, *order.ACTIONS, *merging.ACTIONS),
        *edit.ACTIONS,
        *query.ACTIONS,
        *operators.ACTIONS,
        *followers.ACTIONS,
        *learned.ACTIONS,
        *lacking.ACTIONS,
    ),
    questions=(
        *behind(own_draft, *edit.QUESTIONS, *query.QUESTIONS),
        *behind(whole_newsroom, *countries.QUESTIONS, *suggestions.QUESTIONS, *order.QUESTIONS),
    ),
    guards=(editors_only, in_private("topics-in-private")),
)
