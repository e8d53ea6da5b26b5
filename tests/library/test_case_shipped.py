"""Every case that is shipped: won by the good officer in all its combinations, mastered by nobody without judgement."""

from pathlib import Path

import pytest

from trainer.library import Library, read, rehearse
from trainer.library.case_play_rules import check_bots
from trainer.library.case_sheet import WIDTH, table_lines
from trainer.library.case_table import rows
from trainer.library.drafts import draft
from trainer.library.rehearsing import table_of
from trainer.library.sources import Kind, Source

ROOT = Path(__file__).parents[2]
IDS = sorted(path.stem for path in (ROOT / "scenarios/counter").glob("*.yaml"))
PAIRS = 40
"""Pairs for each bot here; `trainer check` plays 200."""


@pytest.fixture(scope="module")
def library() -> Library:
    """All that is shipped."""
    return read(ROOT)


def test_playing_every_combination_finds_nothing(library: Library) -> None:
    played = rehearse(library, bots=False)
    new = {*played.faults, *played.warnings} - {*library.faults, *library.warnings}
    assert new == set()


@pytest.mark.parametrize("id", IDS)
def test_no_player_without_judgement_masters_it(library: Library, id: str) -> None:
    file = draft(ROOT, Source(Kind.CASE, id, "", f"scenarios/counter/{id}.yaml"))
    check_bots(file, library.cases[id], table_of(library), pairs=PAIRS)
    assert file.found.faults == []


@pytest.mark.parametrize("id", IDS)
def test_its_table_can_be_printed_and_its_decisions_differ(library: Library, id: str) -> None:
    case = library.cases[id]
    made = list(rows(case, table_of(library)))
    assert len({row.truth.decision for row in made}) >= 2
    assert max(map(len, table_lines(case, made))) <= WIDTH


def test_the_example_of_the_format_is_among_them(library: Library) -> None:
    assert "certified-transcript" in library.cases
