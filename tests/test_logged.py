"""What people are told stands in the log as a line that whoever runs the bot can read."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime
from typing import Any, get_args, get_type_hints

import pytest

from bot.logged import logged
from digests.notices import CameOut, HoldRanOut, Notice, RightsMissing

AT = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
SOME: dict[type, Any] = {int: 4711, str: "Forbidden: bot was kicked", bool: True, datetime: AT}


@pytest.mark.parametrize("kind", get_args(Notice), ids=lambda kind: kind.__name__)
def test_every_notice_is_one_line_with_all_that_it_says(kind: type[Notice]) -> None:
    hints = get_type_hints(kind)
    line = logged(kind(**{field.name: SOME[hints[field.name]] for field in fields(kind)}))
    assert line
    assert "\n" not in line
    assert kind.__name__ not in line
    for hint, said in ((int, "4711"), (str, "Forbidden"), (datetime, "2026-03-10 09:00 UTC")):
        assert (said in line) == (hint in hints.values()), line


def test_lines_read_well() -> None:
    assert [logged(each) for each in (CameOut(7, AT), HoldRanOut(3, AT, True), RightsMissing(-5, "no rights"))] == [
        "Article 7 came out, as planned for 2026-03-10 09:00 UTC",
        "Nobody approved topic 3 by 2026-03-10 09:00 UTC: digests went without it",
        "Chat -5 does not let the bot write: no rights",
    ]
