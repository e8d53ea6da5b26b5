"""Rehearsal: what reading does not show. Every counter case is played through, before a learner meets it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.library.findings import Finding
from trainer.library.library import Library

if TYPE_CHECKING:
    from trainer.scenarios.casework.drawing import Table


def rehearse(library: Library, *, bots: bool = True) -> Library:
    """The same library with what playing its cases found among its faults and warnings; nothing is closed by it.

    It takes seconds for each case with `bots` (players without judgement, 200 seeded pairs each), and a tenth
    of a second without.
    """
    # Here, not above: the engine of the cases is not needed where content is only read.
    from trainer.library.case_play import played
    from trainer.library.case_play_rules import check_bots, check_play
    from trainer.library.drafts import draft
    from trainer.library.sources import Kind, Source

    table = table_of(library)
    faults, warnings = list(library.faults), list(library.warnings)
    for id, case in library.cases.items():
        file = draft(library.root, Source(Kind.CASE, id, "", f"scenarios/counter/{id}.yaml"))
        check_play(file, case, played(case, table))
        if bots and not file.found.faults:
            check_bots(file, case, table)
        faults += file.found.faults
        warnings += file.found.warnings
    return replace(library, faults=_sorted(faults), warnings=_sorted(warnings))


def table_of(library: Library) -> "Table":
    """What the cases of a library are played on."""
    from trainer.scenarios.casework.drawing import Table

    return Table(library.procedures, library.calendar, library.establishment.settings.get("card_pages", 1))


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings))
