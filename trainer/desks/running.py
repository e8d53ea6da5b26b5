"""A run put back on the edition it began with: its deal, and the state that its deeds lead to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trainer.faults import Fault
from trainer.library import Library, case_from_body
from trainer.progress.run import Run
from trainer.records import Event, Records
from trainer.scenarios.casework.acting import start
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.deeds import Deed
from trainer.scenarios.casework.drawing import Table, deal
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.wire import ENGINE, deed_from_json, replay
from trainer.words import _

CARD_PAGES = "card_pages"
"""The ward's setting: pages counted for a card of two sides."""


@dataclass(frozen=True, slots=True)
class Played:
    """A run as its screen needs it."""

    run: Run
    state: State

    @property
    def deal(self) -> Deal:
        """What was dealt."""
        return self.state.deal


def played(records: Records, library: Library, run: Run, turns: int | None = None) -> Played:
    """The run at its newest deed, or after its first `turns` deeds.

    Raises:
        Fault: the edition it was begun with is gone, or its deeds no longer lead anywhere.
    """
    done = deeds_of(records, run.id)
    dealt = dealt_to(library, run, records.content(run.version))
    return Played(run, replay(dealt, done if turns is None else done[:turns]))


def begun(library: Library, case_id: str, seed: str, card_pages: int) -> State:
    """The first state of a new run."""
    return start(deal(library.cases[case_id], table_of(library, card_pages), seed))


def table_of(library: Library, card_pages: int | None = None) -> Table:
    """What cases are played on today."""
    pages = library.establishment.settings.get(CARD_PAGES, 1) if card_pages is None else card_pages
    return Table(library.procedures, library.calendar, pages)


def dealt_to(library: Library, run: Run, stored: str | None) -> Deal:
    """What the run was dealt: by the library's edition when it is unchanged, else by the one kept by hash.

    Raises:
        Fault: that edition is in neither place.
    """
    current = library.cases.get(run.scenario)
    if current is not None and current.version == run.version:
        return deal(current, table_of(library, run.card_pages), run.seed)
    if not stored:
        raise Fault(_("Không còn bản nội dung {version}.").format(version=run.version), run.scenario)
    case, procedure, calendar = case_from_body(stored)
    known = {**library.procedures, procedure.id: procedure}
    return deal(case, Table(known, calendar, run.card_pages), run.seed)


def deeds_of(records: Records, run_id: str) -> list[Deed]:
    """The deeds that stand: those taken back by a step back are gone.

    Raises:
        Fault: an event is none of this engine's.
    """
    return folded(records.events(object=f"run:{run_id}", verbs=("interacted",)))


def folded(events: Iterable[Event]) -> list[Deed]:
    """Deeds in order, each step back taking away what came after it."""
    done: list[Deed] = []
    for event in events:
        if "back_to" in event.result:
            del done[int(event.result["back_to"]) :]
        else:
            done.append(deed_from_json(event.result))
    return done


def engine_of(events: Sequence[Event]) -> int:
    """The engine that a run was begun with, from its first event."""
    return int(events[0].result.get("engine", ENGINE)) if events else ENGINE
