"""The judge of the newsroom's judgement: its measures, and what it says of small data of our own."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.quality.__main__ import VARIABLE, main
from tests.quality.figure import Score
from tests.quality.kinds import kinds
from tests.quality.kinds.clusters import bcubed
from tests.quality.kinds.crosslingual import links_score
from tests.quality.kinds.sentences import boundaries
from tests.quality.kinds.summaries import Rouge, rouge

OWN = Path(__file__).parents[1] / "data" / "quality"


@pytest.mark.slow
@pytest.mark.parametrize("kind", list(kinds()))
def test_every_kind_judges_data_of_our_own(kind: str, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    assert main([kind, "--data", str(OWN), "--json", str(report)]) == 0
    rows = json.loads(report.read_text())
    assert {row["kind"] for row in rows} == {kind}
    assert all(row["rows"] > 0 for row in rows)


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


def test_a_clustering_is_scored_item_by_item() -> None:
    assert bcubed("aaab", "xxyy") == Score.of(0.75, (4 / 3 + 1 / 3 + 1) / 4)
    assert bcubed("aab", "xxy").f1 == 1
    with pytest.raises(ValueError, match="more answers"):
        bcubed("aab", "xx")


def test_links_are_right_or_wrong_or_missing() -> None:
    assert links_score([("1", "1"), ("2", "2")], [("1", "1")]) == Score.of(1.0, 0.5)
    assert links_score([], []).f1 == 1


def test_rouge_counts_words_pairs_and_what_is_in_order() -> None:
    assert rouge("the cat sat on the mat", "The cat lay on the mat") == pytest.approx((5 / 6, 3 / 5, 5 / 6))
    assert rouge("a b c d", "d c b a").longest == 0.25
    assert rouge("a", "") == Rouge(0, 0, 0)
