"""``newsdigest subscribers``, and the command that imports articles: what another bot has kept."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli_options import DEFAULT, ConfigOption

subscribers = typer.Typer(help="Subscribers of another bot.", no_args_is_help=True)
FileArgument = Annotated[Path, typer.Argument(help="A list as CSV, JSON or JSON Lines (.jsonl).")]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")]


@subscribers.command("import")
def subscribers_import(
    file: FileArgument,
    dry_run: DryRunOption = False,
    topic: Annotated[
        list[str] | None, typer.Option(help="A topic, by its slug, for those who would follow none; may be repeated.")
    ] = None,
    config: ConfigOption = DEFAULT,
) -> None:
    """Take in another bot's subscribers; nobody is written to before Telegram says that this bot may."""
    from bot.terminal.importing import import_list
    from digests.sources.lists import ListKind

    import_list(config, file, ListKind.SUBSCRIBERS, dry_run=dry_run, topics=topic or [])


def articles_import(file: FileArgument, dry_run: DryRunOption = False, config: ConfigOption = DEFAULT) -> None:
    """Take in another bot's articles as an archive: found by all, each on its own day, and sent to nobody as news."""
    from bot.terminal.importing import import_list
    from digests.sources.lists import ListKind

    import_list(config, file, ListKind.ARTICLES, dry_run=dry_run)
