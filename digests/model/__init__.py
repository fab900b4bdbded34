"""What the newsroom speaks of: frozen values, no behaviour beyond looking at themselves.

Times are aware UTC. Languages are ISO 639-1 codes, ``und`` where unknown. Weekdays are ISO: 1 is Monday.
"""

from __future__ import annotations

from digests.model.answers import Answer
from digests.model.articles import (
    PERSON,
    UNKNOWN_LANGUAGE,
    Article,
    ArticleStatus,
    Card,
    CardPlace,
    Hand,
    NewArticle,
    readable,
)
from digests.model.audit import AuditEntry, AuditFilter, Deed
from digests.model.campaigns import Campaign
from digests.model.chats import (
    ALERTS_A_DAY,
    ALL_STORIES,
    EVERY_DAY,
    MOST_TIMES,
    USUAL,
    WEEKEND,
    Chat,
    ChatKind,
    Layout,
    Length,
    Look,
    PendingInput,
    Preferences,
    Rhythm,
)
from digests.model.deliveries import (
    EVERY_EDITION,
    SUPERSEDED,
    Appearance,
    BackIssue,
    Delivery,
    DeliveryRecord,
    DeliveryState,
    Edition,
    EditionFilter,
    EditionKind,
    EditionReport,
    Figures,
    Message,
    NewEdition,
    PaceState,
    Reach,
    Reason,
    StaleEdition,
)
from digests.model.desk import USUAL_WAIT, WAITS_H, Hold, Readers
from digests.model.digest import Alert, Amendment, Digest, Quote, Section, Story
from digests.model.entities import Entity, EntityKind, Passage
from digests.model.errata import Erratum, Ground, standing
from digests.model.feeds import Feed
from digests.model.filters import Filter, FilterKind
from digests.model.follows import Alerting, Follow, Rule, RuleMatch, is_rule, rule_topic
from digests.model.inbox import NewUpdate, QueuedUpdate, UpdateState
from digests.model.json import JSON
from digests.model.people import GIVEN, Contribution, Invitation, Person, Role, Seat, UnderWay
from digests.model.topic_times import Behind, TopicTime, least_told, moved_on, told_beyond, told_up_to
from digests.model.topics import ProgressMessage, Rematch, Topic, TopicMatch
from digests.model.translations import MachineTranslation, spoken_to
from digests.model.vital_signs import VitalSigns

__all__ = [
    "ALERTS_A_DAY",
    "ALL_STORIES",
    "EVERY_DAY",
    "EVERY_EDITION",
    "GIVEN",
    "JSON",
    "MOST_TIMES",
    "PERSON",
    "SUPERSEDED",
    "UNKNOWN_LANGUAGE",
    "USUAL",
    "USUAL_WAIT",
    "WAITS_H",
    "WEEKEND",
    "Alert",
    "Alerting",
    "Amendment",
    "Answer",
    "Appearance",
    "Article",
    "ArticleStatus",
    "AuditEntry",
    "AuditFilter",
    "BackIssue",
    "Behind",
    "Campaign",
    "Card",
    "CardPlace",
    "Chat",
    "ChatKind",
    "Contribution",
    "Deed",
    "Delivery",
    "DeliveryRecord",
    "DeliveryState",
    "Digest",
    "Edition",
    "EditionFilter",
    "EditionKind",
    "EditionReport",
    "Entity",
    "EntityKind",
    "Erratum",
    "Feed",
    "Figures",
    "Filter",
    "FilterKind",
    "Follow",
    "Ground",
    "Hand",
    "Hold",
    "Invitation",
    "Layout",
    "Length",
    "Look",
    "MachineTranslation",
    "Message",
    "NewArticle",
    "NewEdition",
    "NewUpdate",
    "PaceState",
    "Passage",
    "PendingInput",
    "Person",
    "Preferences",
    "ProgressMessage",
    "QueuedUpdate",
    "Quote",
    "Reach",
    "Readers",
    "Reason",
    "Rematch",
    "Rhythm",
    "Role",
    "Rule",
    "RuleMatch",
    "Seat",
    "Section",
    "StaleEdition",
    "Story",
    "Topic",
    "TopicMatch",
    "TopicTime",
    "UnderWay",
    "UpdateState",
    "VitalSigns",
    "is_rule",
    "least_told",
    "moved_on",
    "readable",
    "rule_topic",
    "spoken_to",
    "standing",
    "told_beyond",
    "told_up_to",
]
