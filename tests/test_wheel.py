"""The wheel has all that the bot needs: alone in a folder, far from the repository, it runs."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from importlib.metadata import version
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.store.schema.released import sqlite_copy

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
Run = Callable[..., str]


def ran(*command: object, folder: Path, **environment: str) -> str:
    """Return what a command says; it must end well."""
    told = {**os.environ, **environment}
    done = subprocess.run([str(each) for each in command], cwd=folder, env=told, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def kept(*under: str) -> list[str]:
    """Return the files that the repository has, or will have with the next commit."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is no repository")
    listed = ran("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *under, folder=ROOT)
    return sorted(name for name in listed.split("\0") if name and (ROOT / name).is_file())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of a clean copy, built without the network."""
    copy, built = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("built")
    for name in kept("bot", "digests", "pyproject.toml", "README.md", "LICENSE"):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, copy / name)
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    ran(*pip, "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", built, copy, folder=built)
    (file,) = built.glob("*.whl")
    return file


@pytest.fixture(scope="module")
def newsdigest(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The command of the wheel, which stands alone in a folder; it is run where nothing is beside it."""
    alone = tmp_path_factory.mktemp("alone")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    ran(*pip, "install", "--quiet", "--no-deps", "--no-index", "--target", alone, wheel, folder=alone)

    def run(*arguments: object, folder: Path) -> str:
        return ran(alone / "bin" / "newsdigest", *arguments, folder=folder, PYTHONPATH=str(alone))

    where = "import bot, digests; print(bot.__file__, digests.__file__)"
    found = ran(sys.executable, "-Pc", where, folder=alone, PYTHONPATH=str(alone)).split()
    assert [Path(each).parents[1] for each in found] == [alone, alone]
    return run


def test_it_has_every_file_of_the_packages_and_no_other(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        there = sorted(name for name in archive.namelist() if ".dist-info/" not in name)
    assert there == kept("bot", "digests")


def test_its_command_says_the_version_and_plays_the_demo(newsdigest: Run, tmp_path: Path) -> None:
    assert newsdigest("--version", folder=tmp_path) == f"newsdigest {version('newsdigest')}\n"
    played = newsdigest("demo", "--once", folder=tmp_path)
    assert "Pechino e Mosca, un solo orario ferroviario" in played
    assert not list(tmp_path.iterdir())


def test_it_makes_a_new_database_and_brings_an_old_one_up_to_it(newsdigest: Run, tmp_path: Path) -> None:
    def schema(name: str) -> str:
        file = tmp_path / f"{name}.toml"
        file.write_text(f'[database]\nurl = "sqlite:///{name}.db"\n', encoding="utf-8")
        newsdigest("feeds", "list", "--config", file, folder=tmp_path)
        with closing(sqlite3.connect(tmp_path / f"{name}.db")) as connection:
            return str(connection.execute("SELECT value FROM meta WHERE name = 'schema_version'").fetchone()[0])

    sqlite_copy(1, tmp_path / "old.db")
    assert schema("new") == schema("old")
