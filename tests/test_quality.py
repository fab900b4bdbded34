"""The judge of the newsroom's judgement: its measures, and what it says of small data of our own."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.quality.__main__ import VARIABLE, main
from tests.quality.figure import Score
from tests.quality.kinds import kinds
from tests.quality.kinds.sentences import boundaries

OWN = Path(__file__).parent / "data" / "quality"


@pytest.mark.parametrize("kind", list(kinds()))
def test_every_kind_judges_data_of_our_own(kind: str, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    assert main([kind, "--data", str(OWN), "--json", str(report)]) == 0
    rows = json.loads(report.read_text())
    assert {row["kind"] for row in rows} == {kind}
    assert all(row["rows"] > 0 and row["value"] > 0.5 for row in rows)


@pytest.mark.skipif(VARIABLE not in os.environ, reason=f"{VARIABLE} does not say where the data is")
def test_the_floors_hold_on_the_data() -> None:
    assert main([]) == 0


def test_a_folder_without_data_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main(["--data", str(tmp_path)])


def test_boundaries_are_counted_without_white_space() -> None:
    wanted = [["Piove. ", "Il dott. Neri esce."], ["Sì."]]
    assert boundaries(wanted, [["Piove.", " Il dott.", "Neri esce."], ["Sì."]]) == Score.of(0.5, 1.0)
    with pytest.raises(ValueError, match="not those of the text"):
        boundaries(wanted, [["Piove."], ["Sì."]])
