"""What is done once in every minute beside the ticks, each chore at a second of its own, so that they spread."""

from __future__ import annotations

from collections.abc import Sequence

from telegram.ext import ExtBot

from bot.contributors import ContributorNotifier
from bot.notifier import FeedNotifier, MorningLine
from bot.runtime import give_back_memory
from bot.services import Services
from bot.transport.doorbell import TelegramDoorbell
from bot.transport.pins import TelegramPins
from digests.archive.forgetting import Forgetting
from digests.backups import Backups, Courier
from digests.delivery.pinning import Pinning
from digests.delivery.retention import Retention
from digests.importing.meeting import Meeting
from digests.intake.contributions import Contributions
from digests.notices import Notifier
from digests.publishing.nightly import Nightly
from digests.scheduler import Chore

PINS, CONTRIBUTORS, FEEDS = "pins", "contributors", "feeds"
RECORD, ARTICLES = "record", "articles"
BACKUPS, MEETING, MORNINGS = "backups", "meeting", "mornings"
ANNOUNCEMENTS, MEMORY = "announcements", "memory"


def chores(
    api: ExtBot[None],
    services: Services,
    backups: Backups,
    courier: Courier,
    retention: Retention,
    forgetting: Forgetting,
    notifier: Notifier,
) -> Sequence[Chore]:
    """Return what is done each minute, in its order."""
    store, texts, now = services.store, services.texts, services.now
    pinning, contributions = Pinning(store, TelegramPins(api), notifier), Contributions(store, now)
    news, contributors = FeedNotifier(api, services), ContributorNotifier(api, store, texts)
    morning = MorningLine(api, texts)
    meeting = Meeting(store, services.subscribers, TelegramDoorbell(api), notifier)
    return (
        Chore(RECORD, 5, retention.forget, "What is too old could not be forgotten"),
        Chore(PINS, 10, pinning.run, "No digest could be pinned"),
        Chore(CONTRIBUTORS, 15, lambda: contributions.tell(contributors), "No contributor could be told"),
        Chore(FEEDS, 20, lambda: services.feeds.poll_due(news), "The feeds could not be polled"),
        Chore(ARTICLES, 25, forgetting.run, "Old articles could not be forgotten"),
        Chore(BACKUPS, 30, lambda: backups.make_due(notifier, courier), "No backup could be made"),
        Chore(ANNOUNCEMENTS, 25, services.announcements.hand_over, "No announcement could be handed to its chats"),
        Chore(MEETING, 35, meeting.run, "No chat of a list could be asked about"),
        Chore(MORNINGS, 40, lambda: services.mornings.tell(morning), "Editors could not be told what waits"),
        Chore(MEMORY, 50, Nightly(now, give_back_memory).run, "What was remembered could not be forgotten"),
    )
