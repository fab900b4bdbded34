"""Every regular expression of the program, and how each is asked: to match, to match fully, to search, to find all.

The modules are imported while ``re.compile`` is watched, so that no tuple, class or closure hides a pattern; what
stands within functions is read from the source.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "digests")
WAYS = {
    "match": "match", "fullmatch": "fullmatch", "search": "search", "sub": "finditer", "subn": "finditer",
    "split": "finditer", "findall": "finditer", "finditer": "finditer",
}  # fmt: skip


class Found(NamedTuple):
    """A pattern, where it stands (``path:line``), and how it is asked."""

    pattern: re.Pattern[Any]
    place: str
    ways: frozenset[str]


class Compiled(NamedTuple):
    """A pattern that a module made while it was imported."""

    pattern: re.Pattern[Any]
    path: Path
    line: int


def patterns() -> list[Found]:
    """Return every pattern of the program; one that no name leads to is asked in every way."""
    made = _imported()
    asked = _asked(_ways())
    found = [
        Found(each.pattern, _place(each.path, each.line), frozenset(asked.get(id(each.pattern)) or WAYS.values()))
        for each in made
    ]
    return found + list(_inline())


def composed() -> list[str]:
    """Return where functions compose a pattern from what they are given, by path and function."""
    return sorted(
        {f"{path.relative_to(ROOT)}:{name}" for path, name, call in _calls() if name and _constant(call) is None}
    )


def _imported() -> list[Compiled]:
    """Import the program anew in this process, and return what it compiles on the way."""
    assert not any(name.split(".")[0] in PACKAGES for name in sys.modules), "the program was imported before"
    made: list[Compiled] = []
    re.compile = _noting(re.compile, made)
    for package in map(importlib.import_module, PACKAGES):
        for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not each.name.endswith("__main__"):
                importlib.import_module(each.name)
    return made


def _noting(compile_: Callable[..., re.Pattern[Any]], made: list[Compiled]) -> Any:
    def compiled(pattern: Any, flags: Any = 0) -> re.Pattern[Any]:
        result, caller = compile_(pattern, flags), sys._getframe(1)
        path = Path(caller.f_code.co_filename)
        if path.parts[: len(ROOT.parts) + 1] in [(*ROOT.parts, package) for package in PACKAGES]:
            made.append(Compiled(result, path, caller.f_lineno))
        return result

    return compiled


def _asked(ways: Mapping[tuple[str, str], set[str]]) -> Mapping[int, set[str]]:
    """Return in which ways the patterns that modules name are asked, by their identity."""
    asked: dict[int, set[str]] = defaultdict(set)
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] in PACKAGES:
            for key, value in vars(module).items():
                for pattern in _held(value):
                    asked[id(pattern)] |= ways.get((name, key), set())
    return asked


def _held(value: object) -> Iterator[re.Pattern[Any]]:
    """Yield a value of a module that is a pattern, or those that stand in a tuple or a table."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | Mapping):
        for each in value.values() if isinstance(value, Mapping) else value:
            yield from _held(each)


def _ways() -> Mapping[tuple[str, str], set[str]]:
    """Return which methods are called on each name of each module, or on what is taken from what it names."""
    ways: dict[tuple[str, str], set[str]] = defaultdict(set)
    for path, tree in _sources():
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        nodes = [*ast.walk(tree)]
        stands_for = _taken_from(nodes)
        for node in nodes:
            if isinstance(node, ast.Attribute) and node.attr in WAYS and (asked := _whole(node.value)):
                for name in (asked, *stands_for.get(asked, ())):
                    ways[module, name].add(WAYS[node.attr])
    return ways


def _taken_from(nodes: Sequence[ast.AST]) -> Mapping[str, set[str]]:
    """Return which names each target of a loop goes through, or each variable is taken from."""
    taken: dict[str, set[str]] = defaultdict(set)
    for node in nodes:
        match node:
            case ast.For(target=target, iter=whole) | ast.comprehension(target=target, iter=whole):
                targets = [each for each in ast.walk(target) if isinstance(each, ast.Name)]
            case ast.Assign(targets=[ast.Name() as target], value=whole):
                targets = [target]
            case ast.NamedExpr(target=ast.Name() as target, value=whole):
                targets = [target]
            case _:
                continue
        if name := _whole(whole):
            for each in targets:
                taken[each.id].add(name)
    return taken


def _whole(node: ast.AST) -> str | None:
    """Return the name of what is asked, gone through or looked up in: ``X``, ``X[…]``, ``X.get(…)``, ``X.items()``."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Subscript(value=ast.Name(id=name)):
            return name
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="get" | "values" | "items")):
            return name
        case _:
            return None


def _inline() -> Iterator[Found]:
    """Yield what is written out where it is used; what a function compiles may be asked in every way."""
    for path, function, call in _calls():
        written, asked = _constant(call), _asked_of_re(call) or ""
        if written is not None and (function or asked in WAYS):
            ways = frozenset({WAYS[asked]} if asked in WAYS else WAYS.values())
            yield Found(re.compile(written), _place(path, call.lineno), ways)


def _constant(call: ast.Call) -> Any:
    return call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else None


@cache
def _calls() -> Sequence[tuple[Path, str | None, ast.Call]]:
    """Return each call of ``re`` that compiles, with the function that it stands in."""
    return [
        (path, function, node)
        for path, tree in _sources()
        for function, node in _walk(tree, None)
        if isinstance(node, ast.Call) and _asked_of_re(node) in (*WAYS, "compile")
    ]


def _walk(node: ast.AST, function: str | None) -> Iterator[tuple[str | None, ast.AST]]:
    for child in ast.iter_child_nodes(node):
        yield function, child
        inner = child.name if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef) else function
        yield from _walk(child, inner)


def _asked_of_re(call: ast.Call) -> str | None:
    of = call.func
    return of.attr if isinstance(of, ast.Attribute) and isinstance(of.value, ast.Name) and of.value.id == "re" else None


@cache
def _sources() -> Sequence[tuple[Path, ast.Module]]:
    paths = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    return [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in paths]


def _place(path: Path, line: int) -> str:
    return f"{path.relative_to(ROOT)}:{line}"
