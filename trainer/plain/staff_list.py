"""A staff list read from a file: first what it would change, then the change, then codes for the new."""

from pathlib import Path

from trainer.desks.administration import WELCOME_LIFE, AdministrationDesk, Import, Imported
from trainer.desks.wording.figures import life_words
from trainer.desks.wording.staff_list import counts_lines
from trainer.faults import Fault
from trainer.plain.asking import Act, Done, Place, Talk
from trainer.plain.choosing import choose, confirm, recite
from trainer.plain.forms import fill
from trainer.plain.one_person import give_code
from trainer.plain.staff_words import dry_run_lines
from trainer.words import N_, _


def read_staff_list(talk: Talk, desk: AdministrationDesk) -> None:
    """Ask for a file and read it; nothing is written before it is confirmed.

    Raises:
        Back: given up.
    """
    talk.say(_("Tệp CSV hoặc XLSX có các cột: họ và tên, mã, đơn vị, vị trí việc làm, và đơn vị cũ nếu có."))
    reading = StaffReading(talk, desk)
    reading.read_file()
    about = N_(
        "Tệp được đọc thử, chưa ghi gì. Nghe từng dòng: lỗi phải sửa trong tệp, dòng chưa rõ là ai, "
        "người mới, thay đổi, người không có trong tệp (để nguyên). Hết lỗi thì ghi vào sổ."
    )
    talk.stay(Place(N_("Danh sách cán bộ từ tệp, đọc thử."), about), reading.look)


class StaffReading:
    """One file being read and, once confirmed, written into the records."""

    def __init__(self, talk: Talk, desk: AdministrationDesk) -> None:
        """Nothing is read yet."""
        self.talk, self.desk = talk, desk
        self._read: Import | None = None
        self._file = ""

    def read_file(self) -> None:
        """Ask for a file until one can be read."""

        def read(typed: str) -> Import:
            if not typed:
                raise Fault(_("Gõ đường dẫn của tệp."))
            self._file = typed
            return self.desk.read_staff_list(Path(typed.strip("\"'")).expanduser())

        self._read = fill(self.talk, _("Đọc tệp nào"), read, kept=self._file)

    def look(self) -> Act:
        """What it would change, and what can be done."""
        assert self._read is not None
        found = self._read
        self.talk.say(*counts_lines(found))
        lines = dry_run_lines(found, self.desk.seat.library.establishment)
        ways: list[tuple[str, Act]] = [
            (_("Nghe từng dòng, {n} dòng").format(n=len(lines)), lambda: recite(self.talk, lines)),
            (_("Đọc lại, hoặc đọc tệp khác"), self.read_file),
        ]
        if not found.staff.problems and (found.diff.new or found.diff.changed):
            ways.append((_("Ghi vào sổ"), lambda: self._apply(found)))
        return ways[choose(self.talk, [words for words, _act in ways])][1]

    def _apply(self, found: Import) -> None:
        words = _(
            "{n} người mới, {m} người thay đổi. Người không có trong tệp và dòng chưa rõ là ai: để nguyên."
        )
        asked = words.format(n=len(found.diff.new), m=len(found.diff.changed))
        confirm(self.talk, asked, _("Ghi vào sổ"))
        done = self.desk.apply_staff_list(found)
        words = _("Đã thêm {n} người (giao {k} học phần theo vị trí), sửa {m} người.")
        self.talk.say(words.format(n=len(done.added), k=done.assigned, m=done.changed))
        if done.added:
            self.talk.do(lambda: self._give_codes(done))
        raise Done

    def _give_codes(self, done: Imported) -> None:
        life = life_words(WELCOME_LIFE)
        asked = _("Cấp mã cho {n} người mới? Mỗi mã dùng một lần, trong {life}, chỉ hiện lần này.")
        confirm(self.talk, asked.format(n=len(done.added), life=life), _("Cấp mã"))
        for official in done.added:
            give_code(self.talk, self.desk, official, WELCOME_LIFE)
