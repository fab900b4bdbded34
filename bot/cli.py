"""The command ``newsdigest``: reads the arguments, calls the room in ``terminal``, and turns errors into exit codes.

Exit codes: 0 done, 1 something could not be done, 2 wrong arguments or configuration, 3 Telegram has refused the token
for long, 130 interrupted.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from bot.cli_deliveries import deliveries
from bot.cli_importing import articles_import, subscribers
from bot.cli_options import DEFAULT, ConfigOption
from digests.errors import ConfigError, DigestsError

app = typer.Typer(
    help="A Telegram bot that turns articles into daily topic digests.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"newsdigest {version('newsdigest')}")
        raise typer.Exit


@app.callback()
def everything(
    shown: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """A Telegram bot that turns articles into daily topic digests."""


config = typer.Typer(help="Look at the configuration.", no_args_is_help=True)
articles = typer.Typer(help="Put articles into the archive.", no_args_is_help=True)
feeds = typer.Typer(help="Feeds, in and out.", no_args_is_help=True)
digest = typer.Typer(help="Look at digests.", no_args_is_help=True)
inbox = typer.Typer(help="Messages that broke their handling.", no_args_is_help=True)
app.add_typer(config, name="config")
app.add_typer(articles, name="articles")
app.add_typer(feeds, name="feeds")
app.add_typer(digest, name="digest")
app.add_typer(deliveries, name="deliveries")
app.add_typer(inbox, name="inbox")
app.add_typer(subscribers, name="subscribers")
articles.command("import")(articles_import)


@app.command()
def init(
    config: ConfigOption = DEFAULT,
    token: Annotated[str | None, typer.Option(help="The token from @BotFather.")] = None,
    owner: Annotated[int | None, typer.Option(help="Your numeric Telegram user id.")] = None,
    timezone: Annotated[str | None, typer.Option(help='Such as "Europe/Rome".')] = None,
    language: Annotated[str | None, typer.Option(help='The bot\'s main language, such as "en" or "de".')] = None,
    base_url: Annotated[str, typer.Option(help="The Bot API server.")] = "https://api.telegram.org",
    proxy: Annotated[str | None, typer.Option(help="The way to Telegram, like socks5://127.0.0.1:9050.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over an existing file.")] = False,
) -> None:
    """Ask a few questions and write the configuration file."""
    from bot.terminal.init import Answers, write_configuration

    write_configuration(config, Answers(token, owner, timezone, language, base_url, proxy), force=force)


@app.command()
def run(
    config: ConfigOption = DEFAULT,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Log small troubles too.")] = False,
) -> None:
    """Run the bot until Ctrl-C or SIGTERM."""
    from bot.runtime import loading

    with loading():
        from bot.terminal.run import run_bot
    run_bot(config, verbose=verbose)


@app.command()
def rebind(
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False, config: ConfigOption = DEFAULT
) -> None:
    """Give the database to another bot: the one that starts next."""
    from bot.terminal.rebind import rebind

    rebind(config, sure=yes)


@config.command("check")
def config_check(file: ConfigOption = DEFAULT) -> None:
    """Say what is wrong in the configuration, every key at once, or what it comes to; exit 2 where it is wrong."""
    from bot.terminal.config_check import check_config

    check_config(file)


@app.command()
def status(
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, for scripts.")] = False,
    config: ConfigOption = DEFAULT,
) -> None:
    """Say how it stands with the bot that runs; exit 1 where it does not, or is not ready."""
    from bot.terminal.status import see_status

    see_status(config, as_json=as_json)


@app.command()
def doctor(
    fix: Annotated[bool, typer.Option("--fix", help="Put right what can be put right by itself.")] = False,
    config: ConfigOption = DEFAULT,
) -> None:
    """Look at everything that the bot needs, and say what to do; exit 1 where something keeps it from its work."""
    from bot.terminal.doctor.doctor import see_doctor

    see_doctor(config, fix=fix)


@app.command()
def backup(
    file: Annotated[Path | None, typer.Argument(help="Where to; a new one in the folder for backups if none.")] = None,
    config: ConfigOption = DEFAULT,
) -> None:
    """Write the database to a compressed file and read it back; the bot may run meanwhile."""
    from bot.terminal.backup import make_backup

    make_backup(config, file)


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A backup.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what it holds.")] = False,
    config: ConfigOption = DEFAULT,
) -> None:
    """Make the database of a backup, where there is none."""
    from bot.terminal.backup import restore_backup

    restore_backup(config, file, dry_run=dry_run)


@app.command("export")
def export_(
    file: Annotated[Path, typer.Argument(help="Where to; compressed where its name ends with .gz or .zst.")],
    config: ConfigOption = DEFAULT,
) -> None:
    """Write everything as JSON Lines, from which `import` makes any other database; the bot may run meanwhile."""
    from bot.terminal.moving import export_all

    export_all(config, file)


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="What `export` has written.")],
    another_bot: Annotated[bool, typer.Option("--another-bot", help="The token has changed on purpose.")] = False,
    config: ConfigOption = DEFAULT,
) -> None:
    """Make the database of such a file, on SQLite or PostgreSQL, where there is none: all of it or nothing."""
    from bot.terminal.moving import import_all

    import_all(config, file, another_bot=another_bot)


@app.command()
def demo(
    once: Annotated[bool, typer.Option("--once", help="Play one day in the terminal and exit.")] = False,
    port: Annotated[int, typer.Option(help="The port of the chat page; 0 takes any free one.")] = 8420,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Log small troubles too.")] = False,
) -> None:
    """Show the whole bot on this machine, without a token and without a network."""
    from bot.terminal.demo import play_once, serve

    if once:
        play_once(verbose=verbose)
    else:
        serve(port, verbose=verbose)


@articles.command("add")
def articles_add(
    given: Annotated[list[str], typer.Argument(help="Files, folders, links, and JSON Lines (.jsonl).")],
    config: ConfigOption = DEFAULT,
) -> None:
    """Store and publish articles, and say which topics each is on and why; a second run goes on where one ended."""
    from bot.terminal.articles import add_articles

    add_articles(config, given)


@feeds.command("import")
def feeds_import(
    file: Annotated[Path, typer.Argument(help="An OPML file.")],
    trusted: Annotated[bool, typer.Option("--trusted", help="Publish what they bring at once.")] = False,
    config: ConfigOption = DEFAULT,
) -> None:
    """Add the feeds of an OPML file; the bot polls them as it runs."""
    from bot.terminal.feeds import import_feeds

    import_feeds(config, file, trusted=trusted)


@feeds.command("export")
def feeds_export(
    file: Annotated[Path | None, typer.Argument(help="Where to; standard output where none is named.")] = None,
    config: ConfigOption = DEFAULT,
) -> None:
    """Write all feeds as OPML."""
    from bot.terminal.feeds import export_feeds

    export_feeds(config, file)


@feeds.command("list")
def feeds_list(config: ConfigOption = DEFAULT) -> None:
    """Show all feeds, when each is polled next and what troubles it."""
    from bot.terminal.feeds import list_feeds

    list_feeds(config)


@feeds.command("check")
def feeds_check(
    url: Annotated[str, typer.Argument(help="The address of a feed, or of the site that has it.")],
    config: ConfigOption = DEFAULT,
) -> None:
    """Show what would be taken of a feed, and why not the rest; nothing is stored."""
    from bot.terminal.feed_check import check_feed

    check_feed(config, url)


@digest.command("preview")
def digest_preview(
    topic: Annotated[str, typer.Option(help="The topic's slug.")],
    language: Annotated[str | None, typer.Option(help="The reader's language.")] = None,
    config: ConfigOption = DEFAULT,
) -> None:
    """Print the digest of a topic that would go out now."""
    from bot.terminal.digest import print_preview

    print_preview(config, topic, language)


NumbersArgument = Annotated[list[int] | None, typer.Argument(help="Their numbers; all where none is given.")]


@inbox.command("list")
def inbox_list(config: ConfigOption = DEFAULT) -> None:
    """Print how many messages wait, and which were set aside because they broke their handling three times."""
    from bot.terminal.inbox import list_inbox

    list_inbox(config)


@inbox.command("retry")
def inbox_retry(numbers: NumbersArgument = None, config: ConfigOption = DEFAULT) -> None:
    """Let the bot try again what was set aside."""
    from bot.terminal.inbox import retry

    retry(config, numbers or [])


@inbox.command("drop")
def inbox_drop(numbers: NumbersArgument = None, config: ConfigOption = DEFAULT) -> None:
    """Forget what was set aside."""
    from bot.terminal.inbox import drop

    drop(config, numbers or [])


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and exit with its code; an error becomes one sentence on standard error."""
    try:
        app(arguments)
    except ConfigError as error:
        from bot.terminal.complaints import problems

        told = (problem.replace("\n", "\n  ") for problem in problems(error))
        _complain("The configuration needs a change:", *(f"  {problem}" for problem in told))
        sys.exit(2)
    except DigestsError as error:
        from bot.terminal.complaints import complaint

        _complain(complaint(error))
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        from bot.redaction import bare_traceback, redacted

        _complain("This is a mistake of the program itself; please report it with these lines:")
        _complain(redacted(bare_traceback(error)))
        sys.exit(1)


def _complain(*lines: str) -> None:
    from rich.console import Console

    console = Console(stderr=True, highlight=False, soft_wrap=True)
    for line in lines:
        console.print(line, markup=False)
