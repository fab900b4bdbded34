"""The image and the services of compose.yaml fit the bot, as far as that can be told without a daemon."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import sysconfig
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
import yaml

from digests.config import Settings, load
from digests.config.environment import PREFIX, SECRETS, SEPARATOR

ROOT = Path(__file__).parents[1]
BOTS = ("bot", "first", "second")
SHARED = ("first", "second")


class Instruction(NamedTuple):
    """A line of the Dockerfile: its word, and what stands behind."""

    word: str
    rest: str


def stages() -> list[list[Instruction]]:
    """Return what makes each stage of the image."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    found: list[list[Instruction]] = []
    for line in text.splitlines():
        word, _, rest = line.partition(" ")
        if word == "FROM":
            found.append([])
        if line and not line.startswith("#"):
            found[-1].append(Instruction(word, rest.strip()))
    return found


def of(stage: list[Instruction], word: str) -> list[str]:
    return [each.rest for each in stage if each.word == word]


def is_sent(name: str) -> bool:
    """Tell whether the builder gets a file: the last line of .dockerignore that names it decides."""
    sent = True
    for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines():
        pattern = line.removeprefix("!")
        if line and not line.startswith("#") and any(fnmatch(part, pattern) for part in (name, name.split("/")[0])):
            sent = line.startswith("!")
    return sent


def composed() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    return read


def services(*names: str) -> list[dict[str, Any]]:
    return [composed()["services"][name] for name in names]


def variables() -> set[str]:
    """Return the names that the environment may have for the bot."""
    keys = [f"{name}.{key}" for name, field in Settings.model_fields.items()
            for key in getattr(field.annotation, "model_fields", {})]  # fmt: skip
    names = {f"{PREFIX}{key.replace('.', SEPARATOR)}".upper(): key for key in keys}
    return set(names) | {f"{name}_FILE" for name, key in names.items() if key in SECRETS}


def test_the_image_is_built_of_what_is_there_and_of_nothing_private() -> None:
    build, last = stages()
    copied = [name for rest in of(build, "COPY") for name in rest.split()[:-1]]
    assert {"bot", "digests", "pyproject.toml", "constraints.txt"} <= set(copied)
    assert [name for name in copied if not (ROOT / name).exists() or not is_sent(name)] == []
    private = ("config.toml", "newsdigest.db", "secrets/database-url", ".git/config", ".venv/bin/pip", "backups/x.gz")
    assert [name for name in private if is_sent(name)] == []
    assert all(rest.startswith("--from=build ") for rest in of(last, "COPY"))


def test_the_image_that_runs_has_the_programs_alone_and_no_root() -> None:
    build, last = stages()
    assert of(build, "FROM") == [f"{of(last, 'FROM')[0]} AS build"]
    assert not re.search(r"\b(pip|apt-get|apk)\b", " ".join(of(last, "RUN")))
    (venv,) = {rest.split()[-1] for rest in of(last, "COPY")}
    assert re.search(rf"-m venv .*{venv}$", of(build, "RUN")[0])
    assert f"pip --python {venv} install --no-cache-dir -c constraints.txt" in of(build, "RUN")[1]
    assert f"PATH={venv}/bin:$PATH" in of(last, "ENV")
    assert of(last, "USER") == ["newsdigest"]
    assert "useradd --uid 1000" in of(last, "RUN")[0]
    # A volume is first as its folder in the image: whoever runs must own it.
    assert re.search(r"install --directory --mode=700 --owner=newsdigest .*/data$", of(last, "RUN")[0])
    assert of(last, "VOLUME") == of(last, "WORKDIR") == ["/data"]
    assert len(of(last, "HEALTHCHECK")) == 1
    assert json.loads(of(last, "ENTRYPOINT")[0]) == ["newsdigest"]
    assert json.loads(of(last, "CMD")[0]) == ["run", "--config", "/data/config.toml"]
    variable = re.compile(rf"{PREFIX}\w+")
    assert {name for rest in of(last, "ENV") for name in variable.findall(rest)} <= variables()


# All modules of the program, with what they load of the libraries: prints the files of both.
LOADING = """
import importlib, pkgutil, sys
import bot, digests

for package in (bot, digests):
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
print(*(each.__file__ for each in list(sys.modules.values()) if getattr(each, "__file__", None)), sep="\\n")
"""


def test_what_the_image_leaves_out_of_its_libraries_is_loaded_by_nobody() -> None:
    build, _ = stages()
    (removing,) = (rest for rest in of(build, "RUN") if rest.endswith("-exec rm -rf {} +"))
    libraries = sysconfig.get_path("purelib")
    listing = removing.replace("/opt/newsdigest/lib", libraries).replace("-exec rm -rf {} +", "-print")
    listed = subprocess.run(listing, shell=True, check=True, capture_output=True, text=True)
    gone = [Path(each) for each in listed.stdout.splitlines()]
    assert any(each.suffix == ".pyi" for each in gone)
    assert Path(libraries, "numpy", "_core", "tests") in gone
    loaded = subprocess.run([sys.executable, "-c", LOADING], check=True, capture_output=True, text=True, cwd=ROOT)
    files = [Path(each) for each in loaded.stdout.splitlines()]
    assert Path(libraries, "matplotlib", "__init__.py") in files
    assert [each for each in files if not {each, *each.parents}.isdisjoint(gone)] == []


def test_who_asks_for_nothing_gets_one_bot_on_sqlite() -> None:
    everything = composed()["services"]
    assert {name for name, each in everything.items() if "profiles" not in each} == {"bot"}
    assert {name for name, each in everything.items() if each.get("profiles") == ["postgresql"]} == {
        *SHARED,
        "postgresql",
    }
    assert "environment" not in everything["bot"]


def test_every_bot_runs_without_rights_on_a_root_that_cannot_be_written() -> None:
    for bot in services(*BOTS):
        assert bot["read_only"] is bot["init"] is True
        assert (bot["tmpfs"], bot["cap_drop"]) == (["/tmp"], ["ALL"])
        assert bot["security_opt"] == ["no-new-privileges:true"]
        assert bot["volumes"] == ["data:/data"]
        assert bot["build"] == "."
        assert bot["restart"] == "unless-stopped"


def test_what_services_need_of_each_other_is_declared() -> None:
    whole = composed()
    for each in whole["services"].values():
        assert {mount.partition(":")[0] for mount in each["volumes"]} <= set(whole["volumes"])
        assert set(each.get("secrets", ())) <= set(whole["secrets"])
        told = each.get("environment", {})
        assert {name for name in told if name.startswith(PREFIX)} <= variables()
        files = {value for name, value in told.items() if name.endswith("_FILE")}
        assert files == {f"/run/secrets/{name}" for name in each.get("secrets", ())}
    for bot in services(*SHARED):
        assert bot["depends_on"] == {"postgresql": {"condition": "service_healthy"}}
    (server,) = services("postgresql")
    assert server["healthcheck"]["test"][:2] == ["CMD", "pg_isready"]
    assert server["volumes"] == ["postgresql:/var/lib/postgresql/data"]


def test_the_lines_at_its_head_make_one_password_that_lets_the_bots_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = (ROOT / "compose.yaml").read_text(encoding="utf-8").partition("\nservices:")[0]
    lines = re.findall(r"(?m)^#   (.+)$", head)
    subprocess.run(["sh", "-euc", "\n".join(lines)], cwd=tmp_path, check=True)
    files = {name: tmp_path / each["file"] for name, each in composed()["secrets"].items()}
    assert (tmp_path / "secrets").stat().st_mode & 0o777 == 0o700
    password = files["postgresql-password"].read_text()
    assert re.fullmatch("[0-9a-f]{48}", password)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSDIGEST_DATABASE__URL_FILE", str(files["database-url"]))
    address = urlsplit(load(Path("config.toml")).database.url)
    told = services("postgresql")[0]["environment"]
    assert (address.hostname, address.password) == ("postgresql", password)
    assert (address.username, address.path) == (told["POSTGRES_USER"], f"/{told['POSTGRES_DB']}")
