"""HR's desk: who has completed what, as at any day; totals that equal the list; files."""

from dataclasses import replace

from trainer.desks.register import Line, Register, RegisterDesk
from trainer.desks.standings import Moment
from trainer.desks.wording.figures import thousands
from trainer.desks.wording.register import View, made_words, totals_lines
from trainer.desks.wording.standing import due_on, standing_words
from trainer.plain.asking import Act, Place
from trainer.plain.choosing import Narrowing, Pages, choose
from trainer.plain.conditions import Conditions
from trainer.plain.evidence import open_evidence
from trainer.plain.telling import listed, sentences
from trainer.plain.visit import Visit
from trainer.words import N_, _


def register_desk(visit: Visit) -> None:
    """Sit down at HR's desk."""
    desk = visit.session.register
    assert desk is not None  # the hall offers only desks of roles held
    book = RegisterBook(visit, desk)
    about = N_(
        "Ai đã hoàn thành gì. Các số tổng đúng bằng danh sách. Đổi điều kiện: đơn vị, học phần, trạng "
        "thái, chỉ dòng trễ, tính đến ngày nào. Gõ chữ để lọc theo tên hoặc mã. Trễ tính bằng ngày làm "
        "việc."
    )
    visit.talk.stay(Place(N_("Sổ theo dõi."), about), book.look)


class RegisterBook:
    """The register as HR wants it now."""

    def __init__(self, visit: Visit, desk: RegisterDesk) -> None:
        """Today's list, of everyone."""
        self.visit, self.talk, self.desk = visit, visit.talk, desk
        self._view = View(desk.seat.today)
        self._narrowing = Narrowing()
        self._pages = Pages()

    def look(self) -> Act:
        """Conditions, totals, what can be done with the list."""
        register = self._register()
        self.talk.say(self._conditions.view.words(self.desk.seat))
        self.talk.say(*(totals_lines(register) or [_("Không có dòng nào.")]), made_words(register))
        ways: list[tuple[str, Act]] = [
            (_("Xem danh sách, {n} dòng").format(n=thousands(len(register.lines))), self._list),
            (_("Đổi điều kiện lọc, ngày tính đến"), self._change),
            (_("Ghi ra tệp CSV, mở bằng Excel"), lambda: self._export(register, "csv")),
            (_("Ghi ra tệp JSON, cho phần mềm khác"), lambda: self._export(register, "json")),
        ]
        items, label = [words for words, _act in ways], _("gõ chữ để lọc theo tên, mã")
        return ways[self._narrowing.choose(self.talk, items, label=label)][1]

    @property
    def _conditions(self) -> Conditions:
        narrowed = replace(self._view.filters, text=self._narrowing.typed)
        return Conditions(self.talk, self.desk, replace(self._view, filters=narrowed))

    def _register(self) -> Register:
        view = self._conditions.view
        return self.desk.register(view.filters, Moment(view.on))

    def _change(self) -> None:
        self._view = self._conditions.ask()
        self._narrowing.narrow(self._view.filters.text)

    def _export(self, register: Register, form: str) -> None:
        path = self.desk.export(register, form, self.visit.ward.exports)
        words = _("Đã ghi {n} dòng ra tệp: {path}")
        self.talk.say(words.format(n=thousands(len(register.lines)), path=path))

    # --- the list ---------------------------------------------------------------------------------------

    def _list(self) -> None:
        self._pages.start = 0
        about = N_("Gõ số của một dòng để mở bằng chứng; mỗi lần mở cũng được ghi lại.")
        self.talk.stay(Place(N_("Danh sách."), about), self._look_at_list)

    def _look_at_list(self) -> Act:
        register = self._register()
        items = [line_words(line) for line in register.lines]
        line = register.lines[choose(self.talk, items, pages=self._pages)]
        moment = Moment(register.on, register.known_at)
        official, module = line.official.id, line.standing.module
        return lambda: open_evidence(self.visit, self.desk, official, module, moment)


def line_words(line: Line) -> str:
    """One line of the register: who, what, how it stands, until when."""
    how = listed(standing_words(line.standing), due_on(line.standing))
    return sentences(listed(line.official.name, line.unit), line.module, how)
