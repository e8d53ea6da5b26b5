"""What of an official's study counts now: pages read and attempts since the last thing that undid it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from trainer.courses.module import Module
from trainer.desks.standings import changes_of
from trainer.library import Library
from trainer.progress.attempt import Attempt
from trainer.progress.completion import Completion
from trainer.progress.mastery import Mastery, mastery
from trainer.progress.rules import counts_from
from trainer.progress.run import Run
from trainer.records import Records


@dataclass(frozen=True, slots=True)
class Study:
    """What one official did in one module, without what a voided completion rested on."""

    pages: Mapping[str, date]
    """Page id → day of reading, of pages the module still has."""
    attempts: tuple[Attempt, ...]
    since: date
    """Days before it don't count: the content was changed gravely, or the completion ran out."""
    masteries: Mapping[str, Mastery] = field(default_factory=dict)
    """Scenario id → how far one is with it, by what counts."""

    @property
    def mastered(self) -> frozenset[str]:
        """The scenarios mastered."""
        return frozenset(id for id, known in self.masteries.items() if known.mastered)

    @property
    def read(self) -> dict[str, date]:
        """The pages that count."""
        return {page: on for page, on in self.pages.items() if on >= self.since}


def study_of(records: Records, library: Library, official: str, module: Module) -> Study:
    """The study of one module."""
    return studies(records, library, official, [module], module.id)[module.id]


def studies(
    records: Records, library: Library, official: str, modules: Iterable[Module], only: str | None = None
) -> dict[str, Study]:
    """Module id → study; `only` narrows the questions asked of the records to one module."""
    with records.reading():
        pages = records.pages_read(official, only)
        attempts = records.attempts(official=official, module=only)
        done = {c.module: c for c in records.completions(official=official, module=only)}
        undone = _voided(records, official)
        runs = records.runs(official=official)
        made = {}
        for module in modules:
            read = pages.get(module.id, {})
            tried = [a for a in attempts if a.module == module.id and a.quiz == module.quiz]
            played = [run for run in runs if run.scenario in module.scenarios]
            if module.id in undone:
                read, begun = _after(records, official, module.id, undone[module.id])
                tried = [attempt for attempt in tried if attempt.id in begun]
                played = [run for run in played if run.id in begun]
            since = _since(library, module, done.get(module.id), records.today())
            still = {page.id: read[page.id] for page in module.pages if page.id in read}
            made[module.id] = Study(still, tuple(tried), since, _masteries(module, played, since))
    return made


def _since(library: Library, module: Module, done: Completion | None, today: date) -> date:
    return counts_from(changes_of(library, module.id), today, done.on if done else None, module.valid_months)


def _voided(records: Records, official: str) -> dict[str, int]:
    """Module → number of the newest event that took back a completion of it."""
    found = {}
    for void in records.events(official=official, verbs=("voided",)):
        taken_back = records.event(void.object_id)
        if taken_back and taken_back.verb == "completed" and taken_back.actor == official:
            found[taken_back.object_id] = void.seq
    return found


def _masteries(module: Module, runs: Iterable[Run], since: date) -> dict[str, Mastery]:
    tried = list(runs)
    return {id: mastery((run for run in tried if run.scenario == id), since) for id in module.scenarios}


def _after(records: Records, official: str, module: str, seq: int) -> tuple[dict[str, date], set[str]]:
    """Pages read, and attempts and runs begun, after event number `seq`.

    What a voided completion rested on would bring it back.
    """
    read = records.events(actor=official, object=f"module:{module}", verbs=("progressed",), after=seq)
    begun = {e.object_id for e in records.events(actor=official, verbs=("initialized",), after=seq)}
    return {str(e.result["page"]): e.on for e in read}, begun
