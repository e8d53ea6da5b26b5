"""The admin's desk: everyone ever enrolled, the staff list from a file, backups, the book in figures."""

from collections.abc import Sequence

from trainer.desks.administration import AdministrationDesk
from trainer.desks.wording.book import info_figures
from trainer.desks.wording.finding import found
from trainer.desks.wording.official import roles_or_left
from trainer.people.official import Official
from trainer.plain.asking import Act, Place
from trainer.plain.choosing import Narrowing, choose
from trainer.plain.one_person import add_person, one_person
from trainer.plain.staff_list import read_staff_list
from trainer.plain.telling import sentences
from trainer.plain.visit import Visit
from trainer.words import N_, _


def admin_desk(visit: Visit) -> None:
    """Sit down at the admin's desk."""
    desk = visit.session.administration
    assert desk is not None  # the hall offers only desks of roles held
    admin = Admin(visit, desk)
    about = N_(
        "Mọi người từng có tên, ai đã thôi thì ở cuối. Mở một người để sửa, đặt vai trò, cấp mã dùng một"
        " lần, cho thôi, nhận lại. Không ai bị xóa: hồ sơ của người đã thôi vẫn còn."
    )
    visit.talk.stay(Place(N_("Bàn quản trị."), about), admin.look)


class Admin:
    """What an admin does from this desk."""

    def __init__(self, visit: Visit, desk: AdministrationDesk) -> None:
        """Sit at `desk`."""
        self.visit, self.talk, self.desk = visit, visit.talk, desk
        self.ward = desk.seat.library.establishment
        self._narrowing = Narrowing()

    def look(self) -> Act:
        """What can be done."""
        people = self.desk.officials()
        active = sum(official.active for official in people)
        everyone = _("Danh sách: {n} người đang làm, {m} đã thôi").format(n=active, m=len(people) - active)
        ways: list[tuple[str, Act]] = [
            (everyone, self._list),
            (_("Thêm một người"), lambda: add_person(self.talk, self.desk)),
            (_("Đọc danh sách cán bộ từ tệp"), lambda: read_staff_list(self.talk, self.desk)),
            (_("Sao lưu sổ"), self._back_up),
            (_("Thông tin sổ"), self._tell_book),
        ]
        return ways[choose(self.talk, [words for words, _act in ways])][1]

    def _list(self) -> None:
        about = N_("Gõ số để mở một người. Gõ chữ để lọc theo tên, mã, đơn vị, vị trí, không cần dấu.")
        self.talk.stay(Place(N_("Danh sách cán bộ."), about), self._look_at_list)

    def _look_at_list(self) -> Act:
        people = sorted(self.desk.officials(), key=lambda official: not official.active)
        people = found(people, self._narrowing.typed, self.ward)
        self.talk.say(sentences(_("{n} người.").format(n=len(people)), self._narrowing.words))
        chosen = self._narrowing.choose(self.talk, self._lines(people), label=_("gõ chữ để lọc"))
        official = people[chosen].id
        return lambda: one_person(self.talk, self.desk, official)

    def _lines(self, people: Sequence[Official]) -> list[str]:
        return [
            ", ".join(
                [
                    official.name,
                    official.identity.code,
                    self.ward.unit_title(official.identity.unit),
                    roles_or_left(official),
                ]
            )
            for official in people
        ]

    def _back_up(self) -> None:
        path = self.desk.back_up(self.visit.ward.folder / "backups")
        self.talk.say(_("Đã sao lưu: {path}").format(path=path))
        self.talk.say(_("Bản sao đã được kiểm tra. Nên chép thêm một bản sang máy hoặc ổ khác."))

    def _tell_book(self) -> None:
        self.talk.say(*(f"{name}: {figure}" for name, figure in info_figures(self.desk.info()).items()))
