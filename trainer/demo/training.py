"""What trainers do: assign after a preview, extend, withdraw, waive, and revise a module."""

from dataclasses import dataclass

from trainer.demo.revision import revise
from trainer.demo.stage import Pauses, Stage
from trainer.progress.assignment import Assignment
from trainer.progress.due import Within
from trainer.progress.giving import Plan
from trainer.ward import Ward


@dataclass(frozen=True, slots=True)
class ApplyCurriculum:
    """Give someone what the curriculum asks of their post."""

    code: str

    def play(self, stage: Stage, who: str) -> Pauses:
        """Look at the preview, then confirm."""
        yield from _confirm(stage, who, stage.assigning(who).preview_curriculum([stage.id(self.code)]))


@dataclass(frozen=True, slots=True)
class Assign:
    """Give one module to some people, due within some working days."""

    codes: tuple[str, ...]
    module: str
    workdays: int

    def play(self, stage: Stage, who: str) -> Pauses:
        """Look at the preview, then confirm."""
        whom = [stage.id(code) for code in self.codes]
        plan = stage.assigning(who).preview(whom, [self.module], Within(self.workdays))
        yield from _confirm(stage, who, plan)


@dataclass(frozen=True, slots=True)
class Extend:
    """Give more working days after the due date, with a reason."""

    code: str
    module: str
    workdays: int
    reason: str

    def play(self, stage: Stage, who: str) -> None:
        """One step."""
        given = _given(stage, self.code, self.module)
        after = given.due or stage.ward.records.today()
        due = stage.ward.library.calendar.add_workdays(after, self.workdays)
        stage.assigning(who).extend(given.id, due, self.reason)


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take an assignment back, with a reason."""

    code: str
    module: str
    reason: str

    def play(self, stage: Stage, who: str) -> None:
        """One step."""
        stage.assigning(who).withdraw(_given(stage, self.code, self.module).id, self.reason)


@dataclass(frozen=True, slots=True)
class Waive:
    """Exempt someone from a module: one of cmi5's reasons, and why in words."""

    code: str
    module: str
    reason: str
    why: str

    def play(self, stage: Stage, who: str) -> None:
        """One step."""
        stage.assigning(who).waive(stage.id(self.code), self.module, self.reason, self.why)


@dataclass(frozen=True, slots=True)
class Revise:
    """Change a module so much that those who completed it must learn it again; the ward reads it anew."""

    module: str

    def play(self, stage: Stage, who: str) -> None:
        """One step."""
        ward = stage.ward
        revise(ward.root, ward.library.modules[self.module], ward.records.today())
        stage.ward = Ward(ward.folder, ward.records, ward.root, ward.source)


def _confirm(stage: Stage, who: str, plan: Plan) -> Pauses:
    yield 45
    stage.assigning(who).assign(plan)


def _given(stage: Stage, code: str, module: str) -> Assignment:
    return stage.ward.records.assignments(official=stage.id(code), module=module)[-1]
