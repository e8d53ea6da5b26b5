"""What the register is narrowed to, and as at which day: a line for each condition, its value beside it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from trainer.desks.register import Filters, RegisterDesk, status_word
from trainer.desks.wording.due import read_day
from trainer.desks.wording.figures import day
from trainer.desks.wording.register import View
from trainer.plain.asking import Act, Back, Talk
from trainer.plain.choosing import choose
from trainer.plain.forms import fill, pick
from trainer.progress.standing import Status
from trainer.words import _

Named = Sequence[tuple[str, str]]
"""Value of a condition, and its words."""


class Conditions:
    """The conditions of a list while they are changed."""

    def __init__(self, talk: Talk, desk: RegisterDesk, view: View) -> None:
        """Start from the list that was shown."""
        self.talk, self.desk, self.view = talk, desk, view
        self.library, self.today = desk.seat.library, desk.seat.today

    def ask(self) -> View:
        """Ask until the list is wanted as it is."""
        while True:
            lines = self._lines()
            self.talk.say("", _("Điều kiện của danh sách."))
            try:
                items = [words for words, _act in lines]
                chosen = choose(self.talk, items, form=True, back=_("xem danh sách"))
            except Back:
                return self.view
            self.talk.do(lines[chosen][1])

    # --- changing ---------------------------------------------------------------------------------------

    def _lines(self) -> list[tuple[str, Act]]:
        wanted, everything = self.view.filters, _("tất cả")
        unit = self._unit(wanted.unit) if wanted.unit else everything
        course = self.library.title(wanted.course) if wanted.course else everything
        module = self.library.title(wanted.module) if wanted.module else everything
        status = status_word(wanted.status) if wanted.status else everything
        yes_no = {True: _("có"), False: _("không")}
        return [
            (_("Đơn vị: {value}").format(value=unit), self._ask_unit),
            (_("Khóa học: {value}").format(value=course), self._ask_course),
            (_("Học phần: {value}").format(value=module), self._ask_module),
            (_("Trạng thái: {value}").format(value=status), self._ask_status),
            (_("Chỉ dòng trễ hạn: {value}").format(value=yes_no[wanted.late]), self._switch_late),
            (_("Cả người đã thôi: {value}").format(value=yes_no[wanted.left]), self._switch_left),
            (_("Tính đến hết ngày: {value}").format(value=day(self.view.on)), self._ask_day),
            (_("Bỏ mọi điều kiện"), self._clear),
        ]

    def _ask_unit(self) -> None:
        units = [(unit.id, unit.title) for unit in self.library.establishment.units]
        self._keep(replace(self.view.filters, unit=self._one_of(units)))

    def _ask_course(self) -> None:
        courses = [(course.id, course.title) for course in self.library.courses.values()]
        self._keep(replace(self.view.filters, course=self._one_of(courses)))

    def _ask_module(self) -> None:
        modules = [(module.id, module.title) for module in self.library.modules.values()]
        self._keep(replace(self.view.filters, module=self._one_of(modules)))

    def _ask_status(self) -> None:
        chosen = self._one_of([(status.value, status_word(status)) for status in Status])
        self._keep(replace(self.view.filters, status=Status(chosen) if chosen else None))

    def _switch_late(self) -> None:
        self._keep(replace(self.view.filters, late=not self.view.filters.late))

    def _switch_left(self) -> None:
        self._keep(replace(self.view.filters, left=not self.view.filters.left))

    def _ask_day(self) -> None:
        asked = _("Tính đến hết ngày nào, ví dụ 30/09/2026")

        def read(typed: str) -> date:
            return read_day(typed, self.today, past=True)

        self.view = replace(self.view, on=fill(self.talk, asked, read, kept=day(self.today)))

    def _clear(self) -> None:
        self.view = View(self.today)

    def _one_of(self, named: Named) -> str:
        """The value chosen; empty for all."""
        values = ["", *(value for value, _words in named)]
        return values[pick(self.talk, _("Chỉ xem"), [_("tất cả"), *(words for _value, words in named)])]

    def _keep(self, filters: Filters) -> None:
        self.view = replace(self.view, filters=filters)

    def _unit(self, id: str) -> str:
        return self.library.establishment.unit_title(id)
