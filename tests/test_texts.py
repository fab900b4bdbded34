"""Every sentence exists in every language, with the same variables, and fits where it is shown."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.texts import FOLDER, Html, Texts

LANGUAGES = sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir())
SOURCES = sorted(Path(FOLDER.parent).rglob("*.py"))


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


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


def messages(language: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for file in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), (file.name, entry.content)
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                variables = Variables()
                variables.visit(entry)
                found[entry.id.name] = variables.names
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_things_with_the_same_variables(language: str) -> None:
    here, english = messages(language), messages("en")
    assert here.keys() == english.keys()
    # A language may need more than English to decide on a form, such as the hour for "all'una"; never less.
    assert [key for key in here if not here[key] >= english[key]] == []


def test_every_sentence_is_said_somewhere() -> None:
    code = "\n".join(source.read_text(encoding="utf-8") for source in SOURCES)
    built = [re.compile(re.escape(prefix) + r"[a-z0-9-]+") for prefix in re.findall(r'f"([a-z-]+-)\{', code)]
    unused = [
        key
        for key in messages("en")
        if not re.search(rf'["\']{re.escape(key)}["\']', code) and not any(each.fullmatch(key) for each in built)
    ]
    assert unused == []


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
