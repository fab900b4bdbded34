"""What conversations work with: every service of the newsroom, made once and handed to each handler."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from telegram.ext import Application, CallbackContext, ExtBot

from bot.background import Background
from bot.questions import OpenQuestions
from bot.texts import Texts
from digests.archive.joins import Joins
from digests.archive.search import ArchiveSearch
from digests.archive.similar import SimilarArticles
from digests.archive.timelines import Timelines
from digests.campaigns import Campaigns
from digests.config import Settings
from digests.delivery.control import DeliveryControl
from digests.follows.follows import Follows
from digests.intake.cards import Cards
from digests.intake.feed_drafts import FeedDrafts
from digests.intake.feeds import Feeds
from digests.intake.hands import Hands
from digests.intake.ingest import Ingest
from digests.intake.joining import Joining
from digests.intake.mornings import Mornings
from digests.intake.posts import Posts
from digests.intake.source_changes import SourceChanges
from digests.intake.undoing import Undoing
from digests.people import People
from digests.publishing.announcements import Announcements
from digests.publishing.back_issues import BackIssues
from digests.publishing.corrections import Corrections
from digests.publishing.desk import Desk
from digests.publishing.publisher import Publisher
from digests.publishing.rundown import Rundowns
from digests.publishing.shown_answers import ShownAnswers
from digests.readership import Readership
from digests.sources.fetch import Fetcher
from digests.sources.reader import Reader
from digests.statistics import Statistics
from digests.store import Store
from digests.subscribers import Subscribers
from digests.topics.lacking import Lacking
from digests.topics.merging import Merging
from digests.topics.operators import Operators
from digests.topics.suggestions import Suggestions
from digests.topics.teaching import Teaching
from digests.topics.topics import Topics
from digests.topics.trials import Trials
from digests.worker.painter import Painter


@dataclass(frozen=True, slots=True)
class Services:
    """One of each; ``assembly.py`` makes them."""

    settings: Settings
    store: Store
    texts: Texts
    questions: OpenQuestions
    ingest: Ingest
    cards: Cards
    joining: Joining
    undoing: Undoing
    hands: Hands
    mornings: Mornings
    source_changes: SourceChanges
    readership: Readership
    statistics: Statistics
    painter: Painter
    topics: Topics
    merging: Merging
    trials: Trials
    suggestions: Suggestions
    teaching: Teaching
    lacking: Lacking
    operators: Operators
    fetcher: Fetcher
    reader: Reader
    feeds: Feeds
    feed_drafts: FeedDrafts
    follows: Follows
    posts: Posts
    publisher: Publisher
    back_issues: BackIssues
    desk: Desk
    rundowns: Rundowns
    subscribers: Subscribers
    campaigns: Campaigns
    people: People
    corrections: Corrections
    shown_answers: ShownAnswers
    control: DeliveryControl
    announcements: Announcements
    archive_search: ArchiveSearch
    similar: SimilarArticles
    timelines: Timelines
    joins: Joins
    background: Background
    wake_delivery: Callable[[], None]
    now: Callable[[], datetime]


Context: TypeAlias = CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], Services]
BotApplication: TypeAlias = Application[ExtBot[None], Context, dict[Any, Any], dict[Any, Any], Services, Any]
