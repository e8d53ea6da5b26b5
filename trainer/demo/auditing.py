"""What HR does: open the evidence behind a line, void a completion, print the register."""

from dataclasses import dataclass

from trainer.demo.stage import Stage
from trainer.desks.register import Filters


@dataclass(frozen=True, slots=True)
class Look:
    """Open the evidence of one person and module; that it was opened is recorded."""

    code: str
    module: str

    def play(self, stage: Stage, who: str) -> None:
        """One step."""
        stage.register(who).evidence(stage.id(self.code), self.module)


@dataclass(frozen=True, slots=True)
class Void:
    """Take the newest completion of one person and module back, with a reason."""

    code: str
    module: str
    reason: str

    def play(self, stage: Stage, who: str) -> None:
        """One step."""
        done = stage.ward.records.completions(official=stage.id(self.code), module=self.module)
        stage.register(who).void(done[-1].event, self.reason)


@dataclass(frozen=True, slots=True)
class PrintRegister:
    """Print the register of one unit."""

    unit: str

    def play(self, stage: Stage, who: str) -> None:
        """One step."""
        desk = stage.register(who)
        desk.print_out(desk.register(Filters(unit=self.unit)), "csv")
