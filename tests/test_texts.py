"""Every sentence exists in every language, with the same variables, and fits where it is shown."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.sentences import Sentences
from bot.texts import FOLDER, Html, Texts
from tests.locale_files import LANGUAGES, messages, variables

SOURCES = sorted(Path(FOLDER.parent).rglob("*.py"))


class References(Visitor):
    """Gathers what a message takes from other messages."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.names.append(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:
        self.names.append(node.id.name)


def test_the_first_of_a_month_is_written_as_each_language_does() -> None:
    first, eleventh = date(2026, 11, 1), date(2026, 11, 11)
    t = Texts.load()
    assert (t["fr"].date(first), t["fr"].short_date(first)) == ("dimanche 1er novembre", "1er nov.")
    assert (t["fr"].date(eleventh), t["fr"].short_date(eleventh)) == ("mercredi 11 novembre", "11 nov.")
    assert (t["it"].date(first), t["de"].date(first)) == ("domenica 1 novembre", "Sonntag, 1. November")


def test_names_and_sentences_stand_side_by_side_as_the_language_sets_them() -> None:
    t = Texts.load()
    assert [t[language].beside("伦敦", "加拿大") for language in ("zh", "en")] == ["伦敦（加拿大）", "伦敦 (加拿大)"]
    assert t["en"].beside("A<b", "&") == "A&lt;b (&amp;)"
    assert [t[language].gap for language in ("zh", "ru")] == ["", " "]


def test_a_name_turns_no_line_around() -> None:
    t, turned = Texts.load()["en"], "Ada \u202egnp.exe\u202a \u2067x"
    assert t("feeds-view", title=turned) == "📡 <b>Ada gnp.exe x</b>"
    assert t.plain("feeds-merged", title=turned).startswith("Ada gnp.exe x ")
    assert t("feeds-view", title="\u2068שלום\u2069") == "📡 <b>\u2068שלום\u2069</b>"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_message_stands_once_and_alone(language: str) -> None:
    names = [message.id.name for message in messages(language)]
    assert [name for name, times in Counter(names).items() if times > 1] == []
    references = References()
    for message in messages(language):
        references.visit(message)
    assert references.names == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_parsed_alone_says_what_it_says_in_its_file(language: str) -> None:
    files = [file.read_text(encoding="utf-8") for file in (FOLDER / language).glob("*.ftl")]
    alone, together = Sentences(language, files), FluentBundle([language], use_isolating=False)
    together.add_resource(ast.Resource([*messages(language)]))
    for key, names in variables(language).items():
        for given in (dict.fromkeys(names, 1), dict.fromkeys(names, "x")):
            pattern = together.get_message(key).value
            assert pattern is not None, key
            assert (alone.say(key, given), []) == together.format_pattern(pattern, given), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_things_with_the_same_variables(language: str) -> None:
    here, english = variables(language), variables("en")
    assert here.keys() == english.keys()
    # A language may need more than English to decide on a form, such as the hour for "all'una"; never less.
    assert [key for key in here if not here[key] >= english[key]] == []


def test_every_sentence_is_said_somewhere() -> None:
    code = "\n".join(source.read_text(encoding="utf-8") for source in SOURCES)
    built = [re.compile(re.escape(prefix) + r"[a-z0-9-]+") for prefix in re.findall(r'f"([a-z-]+-)\{', code)]
    written = set(re.findall(r"""(?<=["'])[\w-]+(?=["'])""", code))
    unwritten = [message.id.name for message in messages("en") if message.id.name not in written]
    assert [key for key in unwritten if not any(each.fullmatch(key) for each in built)] == []


def test_what_people_write_is_escaped_and_html_is_not() -> None:
    t = Texts.load()["en"]
    assert "&lt;b&gt;" in t("error-unknown-topic", slug="<b>")
    assert "<b>" in t("error-unknown-topic", slug=Html("<b>"))
    assert "<b>" in t.plain("error-unknown-topic", slug="<b>")


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("it", "it"), ("it-CH", "it"), ("IT", "it"), ("pt-br", "en"), (None, "en"), ("", "en"), ("de-AT", "de"),
        ("zh-hans", "zh"), ("zh-hant", "zh"), ("zh_TW", "zh"), ("ca", "es"), ("yue", "zh"), ("lb", "de"), ("oc", "fr"),
        ("uk", "en"), ("be", "en"), ("ja", "en"), ("xx", "en"),
    ],
)  # fmt: skip
def test_the_nearest_language_is_chosen(code: str | None, language: str) -> None:
    assert Texts.load().choose(code) == language


def test_the_bots_main_language_speaks_only_where_no_other_is_known() -> None:
    texts = Texts.load(default="it")
    assert (texts.choose(None), texts.choose("pt-br"), texts.choose("de")) == ("it", "en", "de")


@pytest.mark.parametrize(("code", "sure"), [("de", True), ("de-AT", True), ("ca", False), ("uk", False), (None, False)])
def test_a_relative_is_only_a_guess(code: str | None, sure: bool) -> None:
    assert Texts.load().speaks(code) is sure


@pytest.mark.parametrize(
    ("language", "day", "listed"),
    [
        ("en", "Wednesday, March 11", "a, b"), ("it", "mercoledì 11 marzo", "a, b"),
        ("ru", "11 марта, среда", "a, b"), ("zh", "3月11日星期三", "a、b"), ("es", "miércoles, 11 de marzo", "a, b"),
        ("fr", "mercredi 11 mars", "a, b"), ("de", "Mittwoch, 11. März", "a, b"),
    ],
)  # fmt: skip
def test_days_and_series_are_written_as_the_language_writes_them(language: str, day: str, listed: str) -> None:
    t = Texts.load()[language]
    assert t.date(date(2026, 3, 11)) == day
    assert t.series(["a", "b"]) == listed
