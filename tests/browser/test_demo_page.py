"""The demo as a person sees it: a real browser clicks through the chat page of the real bot."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Locator, Page, async_playwright, expect

from bot.demo.clock import Clock
from bot.demo.seats import ClockButtons, chat_page
from bot.demo.stage import Stage, assembled, stage
from bot.sandbox.world import PATIENCE_S
from digests.sources.drafts import Draft

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP, PHONE = (1280, 800), (390, 844)
HOSTILE = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script> & <b>bold</b>'

expect.set_options(timeout=PATIENCE_S * 1000)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="no chromium on this machine"),
    pytest.mark.asyncio(loop_scope="module"),  # one browser for all, so one loop
]


@dataclass(frozen=True, slots=True)
class Screen:
    """The chat page in a browser, and what stands behind it."""

    page: Page
    demo: Stage

    def seat(self, name: str) -> Locator:
        """The entry of a person or chat in the list."""
        return self.page.get_by_role("navigation").get_by_role("button", name=re.compile(f"^{name}"))

    async def sit(self, name: str) -> None:
        """Take somebody's seat."""
        await self.seat(name).click()
        await expect(self.page.locator("#title")).to_have_text(name)

    async def say(self, text: str) -> None:
        """Type and send."""
        await self.page.get_by_label("Message", exact=True).fill(text)
        await self.page.keyboard.press("Enter")

    def button(self, label: str) -> Locator:
        """The newest button under a message with this label."""
        return self.page.locator(".inline-button").filter(has_text=label).last

    @property
    def newest(self) -> Locator:
        """The newest message."""
        return self.page.locator(".message").last

    def bubble(self, text: str | re.Pattern[str]) -> Locator:
        """The newest message with this text."""
        return self.page.locator(".message .bubble").filter(has_text=text).last


@pytest_asyncio.fixture(loop_scope="module")
async def demo(tmp_path: Path) -> AsyncIterator[Stage]:
    clock = Clock()
    telegram, cast = assembled(clock)
    buttons = ClockButtons(clock)
    chat_page(telegram, cast, buttons)
    await telegram.start()
    try:
        async with stage(telegram, cast, clock, tmp_path) as running:
            buttons.takes(running)
            yield running
    finally:
        await telegram.stop()


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        await launched.close()


async def opened(browser: Browser, demo: Stage, size: tuple[int, int] = DESKTOP) -> tuple[BrowserContext, Screen]:
    context = await browser.new_context(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE_S * 1000)
    page = await context.new_page()
    await page.goto(f"{demo.telegram.base_url}/")
    return context, Screen(page, demo)


@pytest_asyncio.fixture(loop_scope="module")
async def screen(browser: Browser, demo: Stage) -> AsyncIterator[Screen]:
    """The page on a desktop; nothing on it may fail or break the content policy."""
    context, shown = await opened(browser, demo)
    complaints: list[str] = []
    shown.page.on("pageerror", lambda error: complaints.append(str(error)))
    shown.page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    yield shown
    await context.close()
    assert complaints == []


async def test_an_article_goes_from_the_editor_to_the_reader(screen: Screen) -> None:
    page = screen.page
    await screen.sit("Anna")
    await page.get_by_role("button", name="Start", exact=True).click()
    await screen.button("Cina–Russia").click()
    await expect(screen.button("✅ 🐉 Cina–Russia")).to_be_visible()
    await screen.button("Mandami la prima rassegna").click()
    await expect(screen.bubble(re.compile("CINA–RUSSIA"))).to_be_visible()
    await screen.button("Leggi 4").click()
    await expect(screen.bubble("Harbin")).to_be_visible()

    await screen.sit("Chiara")
    await page.get_by_role("button", name="Start", exact=True).click()
    await page.get_by_role("button", name="Paste a sample article").click()
    await page.keyboard.press("Enter")
    await screen.button("Pubblica").click()
    await expect(screen.bubble("Pubblicato")).to_be_visible()

    await page.get_by_role("button", name="Next digest").click()
    await expect(screen.seat("Anna").get_by_label("1 unread")).to_be_visible()
    await screen.sit("Anna")
    digest = screen.bubble("un solo orario ferroviario")
    await expect(digest).to_be_in_viewport()
    await expect(page.locator("#time")).to_have_text(re.compile("08:0."))


async def test_foreign_text_stays_text(screen: Screen) -> None:
    await screen.sit("Ben")
    await screen.page.get_by_role("button", name="Start", exact=True).click()
    await screen.say(HOSTILE)
    await expect(screen.page.locator(".mine .text").last).to_contain_text(HOSTILE)
    await expect(screen.page.locator(".message img, .message script")).to_have_count(0)
    assert "owned" not in await screen.page.title()


async def test_the_focus_stays_on_its_key_where_a_card_takes_the_place_of_one_with_more_keys(screen: Screen) -> None:
    page, add = screen.page, screen.demo.bot.services.ingest.add
    await screen.sit("Chiara")
    await page.get_by_role("button", name="Start", exact=True).click()
    # The keys above differ: all of a source that sent more than one, and the undoing of the last decision.
    for number, source in enumerate(("Gazzetta", "Gazzetta", "Il Faro")):
        title = f"La sonda {number} tocca Marte"
        await add(Draft(title, f"{title}, dicono {number} tecnici.", language="it", source=source), added_by=None)
    await screen.say("/queue")
    await expect(screen.bubble("3 articoli aspettano")).to_be_visible()
    await screen.button("Scarta").focus()
    for left in ("2 articoli aspettano", "Un articolo aspetta"):
        await page.keyboard.press("Enter")
        await expect(screen.bubble(left)).to_be_visible()
        await expect(screen.button("Scarta")).to_be_focused()


async def test_commands_complete_by_keyboard_and_a_link_to_the_bot_stays_on_the_page(screen: Screen) -> None:
    page = screen.page
    await screen.sit("Chiara")
    await page.get_by_role("button", name="Start", exact=True).click()
    await expect(page.get_by_role("button", name="Commands")).to_be_visible()
    await page.get_by_label("Message", exact=True).press_sequentially("/con")
    await expect(page.get_by_role("option")).to_have_count(1)
    await page.keyboard.press("Enter")
    await page.get_by_role("group", name="Suggested answers").get_by_role("button", name="Un gruppo").click()
    await page.get_by_role("dialog").get_by_role("button", name="Redazione").click()
    await expect(screen.bubble("Redazione è collegato")).to_be_visible()
    await expect(page.locator("#keyboard")).to_be_hidden()

    await screen.sit("Redazione")
    await expect(screen.bubble("Ciao a tutti")).to_be_visible()
    await screen.say("/connect")
    await screen.button("Apri la chat privata").click()
    await expect(page.locator("#title")).to_have_text("Chiara")
    await expect(screen.bubble("Collega un canale o un gruppo")).to_be_visible()


async def test_a_file_is_shown_before_it_is_sent_and_the_export_is_saved(screen: Screen, tmp_path: Path) -> None:
    page = screen.page
    await screen.sit("Chiara")
    await page.get_by_role("button", name="Start", exact=True).click()
    article = b"Nuove turbine sul molo\nIl porto accende domani tre turbine eoliche."
    await page.locator("#file").set_input_files({"name": "molo.txt", "mimeType": "text/plain", "buffer": article})
    await page.get_by_role("dialog").get_by_role("button", name="Send").click()
    await expect(screen.bubble("Nuove turbine sul molo")).to_be_visible()
    await screen.say("/export")
    async with page.expect_download() as saved:
        await page.locator(".theirs .document").click()
    await (await saved.value).save_as(tmp_path / "export.json")
    exported = json.loads((tmp_path / "export.json").read_text())
    assert [chat["id"] for chat in exported["chat"]] == [screen.demo.cast.chiara.id]


async def test_a_long_text_is_cut_into_messages_that_telegram_takes(screen: Screen) -> None:
    await screen.sit("Ben")
    await screen.page.get_by_role("button", name="Start", exact=True).click()
    words = " ".join(f"word{number}" for number in range(1200))
    await screen.say(words)
    mine = screen.page.locator(".mine .text")
    await expect(mine).to_have_count(4)
    said = [message.text for message in screen.demo.cast.ben.screen() if message.text.startswith("word")]
    assert " ".join(said) == words


async def test_a_phone_shows_the_list_or_a_chat_and_a_digest_arrives_by_itself(browser: Browser, demo: Stage) -> None:
    context, screen = await opened(browser, demo, PHONE)
    page, ben = screen.page, demo.cast.ben
    await expect(page.locator("#room")).to_be_hidden()
    await ben.starts()
    await ben.hears()
    await ben.taps("Space")
    await expect(screen.seat("Ben").get_by_label("1 unread")).to_be_visible()
    await screen.sit("Ben")
    await expect(page.get_by_role("navigation")).to_be_hidden()
    # The welcome is longer than a phone: who has read it to its end sees what comes next.
    await page.locator("#scroll").evaluate("room => room.scrollTo(0, room.scrollHeight)")
    await demo.move_to_next_digest()
    await expect(screen.bubble("Digest")).to_be_in_viewport()
    await page.get_by_role("button", name="All chats").click()
    await expect(screen.seat("Ben").get_by_label("unread")).to_have_count(0)
    wide = await page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE[0]
    await context.close()
