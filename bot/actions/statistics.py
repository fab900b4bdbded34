"""What the buttons under a picture of figures do."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions import Action
from digests.model.statistics import Period, Subject


@dataclass(frozen=True)
class StatisticsAction(Action):
    """What is done with the figures of a subject over a period."""

    subject: Subject = Subject.SUBSCRIBERS
    period: Period = Period.MONTH


@dataclass(frozen=True)
class ShowStatistics(StatisticsAction, code="st"):
    """Show them."""


@dataclass(frozen=True)
class ExportStatistics(StatisticsAction, code="st-file"):
    """Send them as a file."""


@dataclass(frozen=True)
class SetDark(StatisticsAction, code="st-dark"):
    """Show them, and all later ones, dark or light."""

    dark: bool = False
