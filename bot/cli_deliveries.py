"""``newsdigest deliveries``: what was sent, and what is to be sent again."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli_options import DEFAULT, ConfigOption

deliveries = typer.Typer(help="Look at what was sent, and send again.", no_args_is_help=True)
EditionOption = Annotated[int | None, typer.Option(help="Only those of this edition.")]
TopicOption = Annotated[str | None, typer.Option(help="Only those of editions that show this topic, by its slug.")]
SureOption = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]


@deliveries.command("list")
def deliveries_list(edition: EditionOption = None, topic: TopicOption = None, config: ConfigOption = DEFAULT) -> None:
    """Print the newest editions with their figures, and why some deliveries did not arrive."""
    from bot.terminal.deliveries import Chosen, print_deliveries

    print_deliveries(config, Chosen(edition, topic))


@deliveries.command("retry")
def deliveries_retry(
    edition: EditionOption = None, topic: TopicOption = None, yes: SureOption = False, config: ConfigOption = DEFAULT
) -> None:
    """Send again what failed, after a question with the number."""
    from bot.terminal.deliveries import Chosen, send_again
    from digests.model import DeliveryState

    send_again(config, Chosen(edition, topic), DeliveryState.FAILED, sure=yes)


@deliveries.command("pause")
def deliveries_pause(
    edition: Annotated[int | None, typer.Option(help="This edition alone.")] = None, config: ConfigOption = DEFAULT
) -> None:
    """Let nothing more leave, or nothing more of one edition, until it is resumed."""
    from bot.terminal.pausing import pause

    pause(config, edition)


@deliveries.command("resume")
def deliveries_resume(
    edition: Annotated[int | None, typer.Option(help="This edition alone.")] = None, config: ConfigOption = DEFAULT
) -> None:
    """Let what was paused leave again: everything, or one edition."""
    from bot.terminal.pausing import resume

    resume(config, edition)


@deliveries.command("revive")
def deliveries_revive(
    hours: Annotated[int, typer.Option(min=1, max=720, help="Those of the last so many hours.")] = 24,
    config: ConfigOption = DEFAULT,
) -> None:
    """Bring back the chats that were switched off because Telegram refused what they were sent."""
    from bot.terminal.deliveries import revive

    revive(config, hours)


@deliveries.command("resend-unknown")
def deliveries_resend_unknown(
    edition: EditionOption = None, topic: TopicOption = None, yes: SureOption = False, config: ConfigOption = DEFAULT
) -> None:
    """Send again what perhaps arrived, after a question with the number; what had arrived comes twice."""
    from bot.terminal.deliveries import Chosen, send_again
    from digests.model import DeliveryState

    send_again(config, Chosen(edition, topic), DeliveryState.UNKNOWN, sure=yes)
