"""The words of the desk in both languages, and the people and stories that its dialogs are about."""

from __future__ import annotations

from datetime import timedelta

from bot.sandbox import Person, ShownMessage
from tests.dialogs.conftest import House
from tests.dialogs.script import asks
from tests.dialogs.talking import exchange, shown

WORDS = {
    "en": {
        "desk": "The desk", "space": "🚀 Space", "next": "Next: Mar 11, 08:00 · one chat",
        "pin": "📌 Pin", "unpin": "📌 Unpin", "up": "⬆️ Up", "down": "⬇️ Down", "back": "‹ Back", "topics": "‹ Topics",
        "drop": "🗑 Drop", "dropped": "🗑 dropped", "bring": "↩️ Bring it back", "last": "3 of 3", "first": "1 of 3",
        "retitle": "✏️ Retitle", "ask-title": "What should it be called?", "own": "↩️ Its own title",
        "empty": "title",
        "was": "The article’s own title: A probe flies past a comet", "merge": "🔗 Merge with…", "split": "✂️ Split",
        "which": "Which story belongs with it?", "out": "Which article does not belong here?",
        "unmerge": "↩️ Undo merge: A telescope gets", "unsplit": "↩️ Undo split: A telescope gets",
        "why": "Why is this here?", "intro": "✍️ Introduction", "ask-intro": "stand before the stories",
        "remove": "🗑 Remove", "removed": "Removed.", "put": "↩️ Put it back: Good morning",
        "hold": "⏸ Hold", "hold-it": "⏸ Hold it", "not-held": "Not held",
        "held": "2 hours at most. Then it goes as it is.",
        "long": "4 hours at most. Then it goes without this topic.",
        "without": "Then without it", "every": "Every digest", "stop": "▶️ Hold no longer",
        "each": "every digest waits", "so-far": "Approved so far.", "approve": "✅ Approve",
        "waits": "is due and waits for approval, until 12:00 at most",
        "waiting": "One chat waits for approval until 12:00. Then it goes without this topic.",
        "approved": "Approved: one chat gets it within a minute.", "open": "🗂 Open the desk",
        "withheld": "What was not approved in time stays out.", "let-in": "↩️ Let it in after all",
        "ran-out": "in time, so the digest has gone", "went-without": "it went without this topic",
        "went-as-it-was": "it went as it was",
        "preview": "👁 Preview", "digest": "Digest for Wednesday, March 11",
        "nothing": "Nothing new on this topic so far.",
        "only": "That is for editors.", "missing": "That topic is no longer here.", "gone": "no longer on the desk",
        "private": "The desk is in our private chat.", "too-long": "at most 600",
    },
    "it": {
        "desk": "Il tavolo", "space": "🚀 Spazio", "next": "Prossima: 11 mar, 08:00 · una chat",
        "pin": "📌 In cima", "unpin": "📌 Non più in cima", "up": "⬆️ Su", "down": "⬇️ Giù", "back": "‹ Indietro",
        "topics": "‹ Argomenti", "drop": "🗑 Togli", "dropped": "🗑 tolta", "bring": "↩️ Rimettila", "last": "3 di 3",
        "first": "1 di 3", "retitle": "✏️ Titolo", "ask-title": "Che titolo le diamo?", "own": "↩️ Il suo titolo",
        "was": "Il titolo dell’articolo: A probe flies past a comet", "merge": "🔗 Unisci a…", "split": "✂️ Separa",
        "which": "Quale notizia va con questa?", "out": "Quale articolo non c’entra?", "empty": "titolo",
        "unmerge": "↩️ Annulla unione: A telescope gets", "unsplit": "↩️ Annulla separazione: A telescope gets",
        "why": "Perché è qui?", "intro": "✍️ Introduzione", "ask-intro": "prima delle notizie",
        "remove": "🗑 Togli", "removed": "Tolta.", "put": "↩️ Rimettila: Good morning",
        "hold": "⏸ Trattieni", "hold-it": "⏸ Trattienilo", "not-held": "Non è trattenuto",
        "held": "al massimo 2 ore. Poi parte così com’è.",
        "long": "al massimo 4 ore. Poi parte senza questo argomento.",
        "without": "Poi senza", "every": "Ogni rassegna", "stop": "▶️ Non trattenerlo più",
        "each": "ogni rassegna aspetta", "so-far": "Approvato fin qui.", "approve": "✅ Approva",
        "waits": "aspetta l’approvazione, al massimo fino alle 12:00",
        "waiting": "Una chat aspetta l’approvazione fino alle 12:00. Poi parte senza questo argomento.",
        "approved": "Approvato: una chat la riceve entro un minuto.", "open": "🗂 Apri il tavolo",
        "withheld": "Quello che non è stato approvato in tempo resta fuori.", "let-in": "↩️ Falla entrare lo stesso",
        "ran-out": "in tempo, quindi la rassegna è partita", "went-without": "è partita senza questo argomento",
        "went-as-it-was": "è partita così com’era",
        "preview": "👁 Anteprima", "digest": "Rassegna di mercoledì 11 marzo", "nothing": "per ora, niente di nuovo",
        "only": "Questo è riservato ai redattori.", "missing": "Questo argomento non c’è più.",
        "gone": "non è più sul tavolo",
        "private": "Il tavolo della redazione è nella nostra chat privata.", "too-long": "al massimo 600",
    },
}  # fmt: skip

COMET = ("A probe flies past a comet", "The probe passed the comet on Monday. It sent its first pictures of dark ice.")
MIRROR = ("A telescope gets a new mirror", "The telescope in the desert got a mirror of eight metres. It took a year.")
MOON = ("A probe lands on the far side", "A probe set down in a crater of the moon. It will dig for water there.")
MORNING = "Good morning from the desk."


async def reader(house: House) -> Person:
    """Return somebody who follows Space, daily at 08:00."""
    person = house.telegram.person("Rita", language_code="en")
    await exchange(person, "/start", "Hello")
    await exchange(person, "/topics", "Topics")
    await person.taps("☐ 🚀 Space")
    return person


async def editor_speaking(house: House, language: str) -> Person:
    """Return an editor who has opened the chat."""
    editor = await house.editor(language_code=language)
    await asks(editor, "/start")
    return editor


async def at_the_desk(house: House, language: str) -> tuple[Person, Person]:
    """Return a reader of Space, for whom there are three stories, the newest first, and an editor who looks at them."""
    rita, editor = await reader(house), await editor_speaking(house, language)
    for each in (COMET, MIRROR, MOON):
        await house.publish(*each, source="The Post")
    await exchange(editor, "/desk", WORDS[language]["desk"])
    await exchange(editor, f"[{WORDS[language]['space']}]", (WORDS[language]["next"], f"3. {COMET[0]} The Post"))
    return rita, editor


def living(editor: Person) -> ShownMessage:
    """Return the desk; no other message of it has buttons."""
    desks = [message for message in editor.screen() if message.buttons][1:]
    assert len(desks) == 1, [message.text for message in desks]
    return desks[0]


async def received(house: House, person: Person, after: timedelta = timedelta(hours=22)) -> str:
    """Let the reader's next digest come, and return it."""
    person.skip()
    await house.tick(after=after)
    return (await shown(person, "Digest for")).text


def order(digest: str) -> list[str]:
    """Return the titles of the three stories as they stand in a digest."""
    titles = (COMET[0], MIRROR[0], MOON[0])
    return sorted((title for title in titles if title in digest), key=digest.index)
