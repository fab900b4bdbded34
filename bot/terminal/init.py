"""``newsdigest init``: a few questions, checked as they are answered, and a file that only its owner reads."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import telegram
import typer
from rich.console import Console
from rich.prompt import Prompt
from telegram.error import InvalidToken, TelegramError
from tzlocal import get_localzone_name

from bot.demo.newsstand import TOPICS
from bot.redaction import redacted
from bot.texts import Texts
from bot.transport.http import AiohttpRequest
from bot.transport.way_out import WayOut
from digests.config import check
from digests.config.values import TOKEN, shown
from digests.errors import ConfigError, DigestsError, InputError
from digests.timing.timetable import zone

# How long an owner may take to write to the bot, so that it can read the id from the message.
PATIENCE_S = 120


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered so far; None is still to be asked."""

    token: str | None
    owner: int | None
    timezone: str | None
    language: str | None
    base_url: str
    proxy: str | None = None


def write_configuration(path: Path, given: Answers, *, force: bool) -> None:
    """Ask what is not given, check the token with getMe, and write the file with mode 0600.

    Raises: ConfigError for a wrong owner, address or proxy; DigestsError where the file is there already or cannot be
    written, or an answer cannot be used.
    """
    check(_values(given))
    if path.exists() and not force:
        raise DigestsError(f"{path} is there already; --force writes over it.")
    console = Console(highlight=False)
    answers = _asked(given, console)
    text = _configuration(answers)
    _write(path, text)
    console.print(f"Written: {path}. Start the bot with: newsdigest run --config {path}", markup=False)


def _values(answers: Answers) -> dict[str, Any]:
    """Return what was answered as it stands in the file; a token that is none is told of when it is tried."""
    telegram: dict[str, Any] = {"base_url": answers.base_url}
    if answers.token and TOKEN.fullmatch(answers.token):
        telegram["token"] = answers.token
    if answers.owner is not None:
        telegram["owner_ids"] = [answers.owner]
    return {"telegram": telegram, "network": {"proxy": answers.proxy} if answers.proxy else {}}


def _asked(given: Answers, console: Console) -> Answers:
    token, bot = asyncio.run(_token(given, console))
    console.print(f"The token is good: this is @{bot.username}.")
    answers = replace(given, token=token)
    answers = replace(answers, owner=given.owner if given.owner is not None else _owner(answers, bot, console))
    languages = Texts.load().languages
    return replace(
        answers,
        timezone=_zone(given.timezone or str(Prompt.ask("Time zone", default=_local_zone(), console=console))),
        language=_language(given.language, languages)
        or Prompt.ask("Main language", choices=list(languages), default="en", console=console),
    )


async def _token(given: Answers, console: Console) -> tuple[str, telegram.User]:
    """Return a token that Telegram knows, and who it is; a given one is not asked for again."""
    while True:
        token = given.token if given.token else await asyncio.to_thread(_asked_token, console)
        try:
            return token, await _who(token, given)
        except DigestsError as error:
            if given.token:
                raise
            console.print(str(error), markup=False)


def _asked_token(console: Console) -> str:
    # What is not typed is not seen either, and nothing can hide it there.
    return str(Prompt.ask("Token from @BotFather", password=sys.stdin.isatty(), console=console)).strip()


async def _who(token: str, given: Answers) -> telegram.User:
    if not TOKEN.fullmatch(token):
        raise DigestsError("That is no bot token: @BotFather gives one like 123456789:AAF…")
    try:
        async with _bot(token, given) as bot:
            return bot.bot
    except InvalidToken:
        raise DigestsError("Telegram does not know that token; copy it whole from @BotFather.") from None
    except TelegramError as error:
        raise DigestsError(f"Telegram cannot be reached to check the token ({redacted(str(error))}).") from None


def _bot(token: str, given: Answers) -> telegram.Bot:
    way = WayOut(given.proxy)
    return telegram.Bot(
        token,
        base_url=f"{given.base_url.rstrip('/')}/bot",
        request=AiohttpRequest(connections=1, way=way),
        get_updates_request=AiohttpRequest(connections=1, way=way),
    )


def _owner(answers: Answers, bot: telegram.User, console: Console) -> int:
    console.print(f"Who owns it? Type your numeric user id, or press Enter and write anything to @{bot.username}.")
    while True:
        said = Prompt.ask("Your user id", default="", show_default=False, console=console).strip()
        if said:
            if said.isdecimal() and _is_person(replace(answers, owner=int(said[:20]))):
                return int(said)
            console.print("That is nobody's user id: it has digits only, such as 123456789.")
            continue
        with console.status(f"Waiting for a message to @{bot.username}…"):
            user = asyncio.run(_first_to_write(answers))
        if user is not None and typer.confirm(f"Was that you, {user.full_name} ({user.id})?", default=True):
            return user.id
        console.print("Nobody wrote." if user is None else "Then once more.")


def _is_person(answers: Answers) -> bool:
    try:
        check(_values(answers))
    except ConfigError:
        return False
    return True


async def _first_to_write(answers: Answers) -> telegram.User | None:
    async with _bot(answers.token or "", answers) as bot:
        deadline = asyncio.get_running_loop().time() + PATIENCE_S
        while (left := deadline - asyncio.get_running_loop().time()) > 0:
            for update in await bot.get_updates(timeout=int(min(left, 20)), allowed_updates=["message"]):
                if update.effective_user:
                    return update.effective_user
    return None


def _zone(name: str) -> str:
    try:
        zone(name)
    except InputError:
        raise DigestsError(f'There is no time zone {shown(name)}; write it like "Europe/Rome".') from None
    return name


def _language(code: str | None, spoken: tuple[str, ...]) -> str | None:
    if code is not None and code not in spoken:
        raise DigestsError(f"The bot does not speak {shown(code)}; it speaks: {', '.join(spoken)}.")
    return code


def _local_zone() -> str:
    try:
        return _zone(get_localzone_name() or "UTC")
    except (DigestsError, LookupError, ValueError):
        return "UTC"


def _configuration(answers: Answers) -> str:
    first = answers.language or "en"
    languages = [first, *(code for code in ("en", "it", "ru", "zh") if code != first)]
    base_url = "" if answers.base_url == "https://api.telegram.org" else f"base_url = {json.dumps(answers.base_url)}\n"
    network = f"\n[network]\nproxy = {json.dumps(answers.proxy)}\n" if answers.proxy else ""
    return f"""\
# Keep this file to yourself: whoever has the token is the bot. config.example.toml explains every key.

[telegram]
token = {json.dumps(answers.token)}
owner_ids = [{answers.owner}]
{base_url}{network}
[database]
url = "sqlite:///newsdigest.db"

[digest]
time = "08:00"
timezone = {json.dumps(answers.timezone)}
languages = {json.dumps(languages)}

[backup]
every = "1d"

# Topics for the first start; afterwards editors change them with /topic.
{TOPICS.read_text(encoding="utf-8")}"""


def _write(path: Path, text: str) -> None:
    """Write beside the file and move it into place, so that it is never half there nor readable by others."""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.unlink(missing_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        beside.replace(path)
    except OSError as error:
        raise DigestsError(f"{path} cannot be written: {error.strerror}.") from None
