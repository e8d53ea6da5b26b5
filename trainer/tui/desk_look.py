"""The learner's desk as it is shown: looked up in one go, off the event loop."""

from dataclasses import dataclass

from rich.text import Text

from trainer.desks.learning import LearningDesk, Overview, Row
from trainer.desks.wording.module import Quizzed, deed_words, nothing_words, quizzed
from trainer.desks.wording.standing import due_from
from trainer.tui.course_words import row_text
from trainer.tui.shown import dotted, shown
from trainer.tui.widgets.choices import Choice
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Look:
    """The desk as it is shown: looked up in one go, off the event loop."""

    overview: Overview
    quizzes: dict[str, Quizzed]
    due: dict[str, str]

    @classmethod
    def at(cls, desk: LearningDesk) -> "Look":
        """Look at a desk."""
        overview, attempts = desk.overview(), desk.record().attempts
        rows = (*overview.assigned, *overview.others)
        today, calendar = desk.seat.today, desk.seat.library.calendar
        return cls(
            overview,
            {row.standing.module: quizzed(desk, attempts, row.standing.module) for row in rows},
            {row.standing.module: due_from(row.standing, today, calendar) for row in rows},
        )

    @property
    def rows(self) -> dict[str, Row]:
        """Module id → row."""
        return {row.standing.module: row for row in (*self.overview.assigned, *self.overview.others)}

    def text(self, row: Row) -> Text:
        """Two lines about a module."""
        return row_text(row, self.quizzes[row.standing.module])

    def next_text(self) -> Text:
        """The one next thing: title; deed, minutes and due date; what the module is about."""
        row = self.overview.next
        if row is None or row.module is None:
            done = nothing_words(assigned=bool(self.overview.assigned))
            return Text.assemble(
                shown(done, "bold"), "\n", shown(_("Enter: xem các học phần bên dưới."), "dim")
            )
        id, minutes = row.standing.module, _("{n} phút").format(n=row.module.minutes)
        words = shown(dotted(deed_words(row, self.quizzes[id]), minutes, self.due[id]))
        return Text.assemble(shown(row.title, "bold"), "\n", words, "\n", shown(row.module.summary, "dim"))

    def choices(self) -> list[Choice]:
        """Every module under its heading: those assigned, then the free ones."""
        assigned, others = self.overview.assigned, self.overview.others
        done = sum(1 for row in assigned if row.standing.status.settled)
        given = _("Được giao: xong {done}/{of}").format(done=done, of=len(assigned))
        return [*self._section(given, assigned), *self._section(_("Tự chọn"), others)]

    def _section(self, title: str, rows: tuple[Row, ...]) -> list[Choice]:
        choices = [Choice(row.standing.module, self.text(row)) for row in rows]
        return [Choice("", shown(title, "bold")), *choices] if choices else []
