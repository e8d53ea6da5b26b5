"""The author's desk: read all content and speak once. It needs nobody and touches no records."""

from pathlib import Path

from trainer.library import Library, read, rehearse, report_json, report_lines
from trainer.records import now
from trainer.records.days import ward_day


class AuthoringDesk:
    """What can be done with content alone."""

    def __init__(self, root: Path) -> None:
        """Read the content under `root` as of today at the ward; faults are kept, not raised."""
        self.library: Library = read(root, today=ward_day(now()))

    @property
    def refused(self) -> bool:
        """True when at least one file is refused."""
        return bool(self.library.faults)

    def rehearse(self, *, bots: bool = True) -> None:
        """Play every counter case through: what that finds is among the faults and warnings from now on."""
        self.library = rehearse(self.library, bots=bots)

    def lines(self) -> list[str]:
        """Every fault and warning, `file:line:column` first."""
        return list(report_lines(self.library))

    def facts(self) -> dict[str, object]:
        """The same for a program."""
        return dict(report_json(self.library))

    def counts(self) -> dict[str, int]:
        """How much there is: courses, modules, questions, terms, cases."""
        return {
            "courses": len(self.library.courses),
            "modules": len(self.library.modules),
            "questions": sum(len(quiz.questions) for quiz in self.library.quizzes.values()),
            "terms": len(self.library.glossary),
            "cases": len(self.library.cases),
        }
