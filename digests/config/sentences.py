"""What is wrong with a key, as a sentence that begins with it and says what should stand there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from digests.errors import QuerySyntaxError

# What pydantic calls them: https://docs.pydantic.dev/latest/errors/validation_errors/
SAID = {
    "missing": "is missing",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_parsing": "must be a number",
    "float_type": "must be a number",
    "bool_parsing": "must be true or false",
    "bool_type": "must be true or false",
    "string_type": "must be text in quotation marks",
    "tuple_type": "must be a list, in brackets",
    "dict_type": 'must have names and values: {{ it = "…" }}',
    "path_type": "must be text in quotation marks",
    "too_short": "must not be empty",
    "string_too_short": "must not be empty",
    "greater_than": "must be more than {limit}",
    "greater_than_equal": "must be at least {limit}",
    "less_than": "must be less than {limit}",
    "less_than_equal": "must be at most {limit}",
}
SECTION = "must be a section: write [{name}] on a line of its own, above its keys"


def sentence(problem: Mapping[str, Any], keys: Sequence[str]) -> str:
    """Return what pydantic found as a sentence; ``keys`` are all that there are."""
    parts = [str(part) for part in problem["loc"] if part != "[key]"]
    key = ".".join(parts)
    kind = str(problem["type"])
    if kind == "extra_forbidden":
        return f"{key}: no such key{_meant(key, keys)}"
    if kind in ("model_type", "model_attributes_type") and len(parts) == 1:
        return f"{key}: {SECTION.format(name=key)}"
    if kind in SAID:
        limit = problem["msg"].rpartition(" to " if kind.endswith("_equal") else " than ")[2]
        return f"{key}: {SAID[kind].format(limit=limit)}"
    if kind == "literal_error":
        return f"{key}: {problem['msg'].replace('Input should', 'must', 1)}"
    return f"{key}: {problem['msg'].removeprefix('Value error, ')}"


def refused_query(problem: Mapping[str, Any]) -> QuerySyntaxError | None:
    """Return what pydantic found where it is a query that does not parse."""
    cause = getattr(problem.get("ctx", {}).get("error"), "__cause__", None)
    return cause if isinstance(cause, QuerySyntaxError) else None


def _meant(key: str, keys: Sequence[str]) -> str:
    """Return which key may have been meant: one that is written nearly so, or the same in its section."""
    last = key.rpartition(".")[2].lower()
    same = [each for each in keys if each.rpartition(".")[2] == last]
    near = same[:1] or get_close_matches(key, keys, 1, 0.8)
    return f" (is it {near[0]}?)" if near else ""
