"""The tour of a desk: five stops, each a thing done oneself; the next comes only when it was really done."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Self, TypeVar, cast

from trainer.desks.noticing import Sign, noticed
from trainer.desks.seat import Seat
from trainer.people.roles import Deed, Role
from trainer.words import N_

S = TypeVar("S")

DESKS = ("learning", "assigning", "register", "administration")
"""Desks of a session, by their names there."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One thing to do, said for keys and for typed lines (both marked with `N_`)."""

    sign: Sign
    """What shows that it was done."""
    keys: str
    lines: str


TOURS: dict[Role, tuple[Stop, ...]] = {
    Role.LEARNER: (
        Stop(
            Sign.OPENED_MODULE,
            N_("Mở việc nên làm ngay: Enter ở khung trên cùng, hoặc bấm số của một học phần."),
            N_("Mở việc nên làm ngay: ở bàn học, gõ 1."),
        ),
        Stop(
            Sign.TURNED_PAGE,
            N_("Đọc hết trang, bấm Enter sang trang sau: trang đọc xong được ghi ngay vào sổ."),
            N_("Trong một học phần, bấm Enter sang trang sau: trang đọc xong được ghi ngay vào sổ."),
        ),
        Stop(
            Sign.SAW_CARD,
            N_("Tra thủ tục lúc tiếp dân: F3 rồi gõ sao y, không cần dấu. Esc về đúng chỗ đang đọc."),
            N_("Tra thủ tục lúc tiếp dân: gõ :sao y, không cần dấu. 0 về đúng chỗ đang đọc."),
        ),
        Stop(
            Sign.SAW_CASES,
            N_("Về bàn học bằng Esc, F9 ra quầy: mỗi tình huống là một người dân với tập giấy tờ của họ."),
            N_("Về bàn học bằng 0, gõ > ra quầy: mỗi tình huống là một người dân với tập giấy tờ của họ."),
        ),
        Stop(
            Sign.SAW_WHY,
            N_("Về bàn học, F7: vì sao một học phần xong hay chưa, từng điều một."),
            N_("Về bàn học, gõ =3: vì sao học phần ở số 3 xong hay chưa, từng điều một."),
        ),
    ),
    Role.TRAINER: (
        Stop(
            Sign.OPENED_OFFICIAL,
            N_("Ai cần giúp đứng trên cùng. Mở một người: Enter trên dòng của người ấy."),
            N_("Ai cần giúp đứng trên cùng. Ở bàn đào tạo gõ 1, rồi gõ số của một người."),
        ),
        Stop(
            Sign.BEGAN_GIVING,
            N_("Về danh sách bằng Esc. Space chọn vài người, F9 mở chỗ giao; xem thôi, chưa giao gì."),
            N_("Trong danh sách, gõ +1 2 để giao cho số 1 và số 2; xác nhận rồi mới giao, 0 là thôi."),
        ),
        Stop(
            Sign.SAW_DEMAND,
            N_("Về danh sách, bấm F7: vị trí việc làm còn đòi những học phần nào. Esc là không giao."),
            N_("Ở bàn đào tạo gõ 2: vị trí việc làm còn đòi những học phần nào; 0 là không giao."),
        ),
        Stop(
            Sign.SEARCHED,
            N_("Muốn biết học phần dạy gì: bấm / rồi gõ không dấu, ví dụ can cuoc."),
            N_("Muốn biết học phần dạy gì: gõ /can cuoc, không cần dấu."),
        ),
        Stop(
            Sign.SAW_HELP,
            N_("Ở đâu cũng vậy, F1 nói chỗ đang đứng để làm gì và có phím nào. Bấm thử."),
            N_("Ở đâu cũng vậy, ? nói chỗ đang đứng để làm gì và gõ được gì. Gõ thử."),
        ),
    ),
    Role.HR: (
        Stop(
            Sign.NARROWED,
            N_("Thu hẹp danh sách: F7, chọn một đơn vị hoặc trạng thái, rồi F9 để xem."),
            N_("Thu hẹp danh sách: ở sổ theo dõi gõ 2, chọn một đơn vị hoặc trạng thái, rồi xem."),
        ),
        Stop(
            Sign.SAW_PAST,
            N_("Xem sổ của một ngày đã qua: F7, “Tính đến hết ngày”, gõ ngày, rồi F9."),
            N_("Xem sổ của một ngày đã qua: gõ 2, chọn “Tính đến hết ngày”, gõ ngày, rồi xem."),
        ),
        Stop(
            Sign.SAW_EVIDENCE,
            N_("Một dòng dựa vào đâu: Enter trên dòng ấy. Mỗi lần mở cũng được ghi lại."),
            N_("Một dòng dựa vào đâu: gõ 1 xem danh sách, rồi gõ số của dòng ấy."),
        ),
        Stop(
            Sign.EXPORTED,
            N_("Về sổ bằng Esc, F9 ghi danh sách ra tệp cho Excel; số trong tệp đúng bằng trên màn hình."),
            N_("Về sổ bằng 0, gõ 3 ghi danh sách ra tệp cho Excel; số trong tệp đúng bằng số vừa nghe."),
        ),
        Stop(
            Sign.SAW_HELP,
            N_("Ở đâu cũng vậy, F1 nói chỗ đang đứng để làm gì và có phím nào. Bấm thử."),
            N_("Ở đâu cũng vậy, ? nói chỗ đang đứng để làm gì và gõ được gì. Gõ thử."),
        ),
    ),
    Role.ADMIN: (
        Stop(
            Sign.OPENED_PERSON,
            N_("Mở một người: Enter trên dòng của người ấy. Chưa đổi gì thì Esc về, không lưu gì."),
            N_("Ở bàn quản trị gõ 1, rồi gõ số của một người; chưa đổi gì thì không lưu gì."),
        ),
        Stop(
            Sign.SAW_BOOK,
            N_("Về danh sách, F8, “Thông tin sổ”: sổ có bao nhiêu sự kiện, sao lưu lần cuối lúc nào."),
            N_("Ở bàn quản trị gõ 5: sổ có bao nhiêu sự kiện, sao lưu lần cuối lúc nào."),
        ),
        Stop(
            Sign.BACKED_UP,
            N_("Sao lưu ngay lần đầu: F8, “Sao lưu sổ”. Nên làm mỗi tuần, chép sang ổ khác."),
            N_("Sao lưu ngay lần đầu: gõ 4. Nên làm mỗi tuần, chép sang ổ khác."),
        ),
        Stop(
            Sign.SEARCHED,
            N_("Xem cán bộ được học những gì: bấm / rồi gõ không dấu, ví dụ can cuoc."),
            N_("Xem cán bộ được học những gì: gõ /can cuoc, không cần dấu."),
        ),
        Stop(
            Sign.SAW_HELP,
            N_("Ở đâu cũng vậy, F1 nói chỗ đang đứng để làm gì và có phím nào. Bấm thử."),
            N_("Ở đâu cũng vậy, ? nói chỗ đang đứng để làm gì và gõ được gì. Gõ thử."),
        ),
    ),
}
"""Role → its five stops. Nothing in them gives, voids or changes anybody's record."""


@dataclass(frozen=True, slots=True)
class Tour:
    """How far one is on the tour of a role."""

    role: Role
    at: int = 0
    """Place of the stop to do, from 0; the number of stops once all were done."""
    on: bool = False
    """False while it is only offered, and after it was given up or ended."""

    @property
    def stops(self) -> tuple[Stop, ...]:
        """Its stops in order."""
        return TOURS[self.role]

    @property
    def stop(self) -> Stop | None:
        """The thing to do now; None when the tour is not on."""
        return self.stops[self.at] if self.on else None

    @property
    def is_done(self) -> bool:
        """True once every stop was done."""
        return self.at == len(self.stops)

    def begun(self) -> Self:
        """From the first stop."""
        return replace(self, at=0, on=True)

    def given_up(self) -> Self:
        """Not wanted any more; asked for again, it begins anew."""
        return replace(self, on=False)

    def after(self, sign: Sign) -> Self:
        """One stop further when this is what was to be done; else the same tour."""
        if self.stop is None or self.stop.sign is not sign:
            return self
        at = self.at + 1
        return replace(self, at=at, on=at < len(self.stops))


class TouringDesk:
    """Where each person's tours are remembered, beside what they left unsaid elsewhere."""

    def __init__(self, seat: Seat) -> None:
        """Take the seat of who goes on a tour."""
        self.seat = seat

    def tour(self, role: Role) -> Tour | None:
        """How far one is; None when this tour was never offered."""
        self.seat.must(Deed.SEE_OWN_RECORD)
        body = self.seat.records.draft(self.seat.id, _place(role))
        if body is None:
            return None
        kept = json.loads(body)
        at = min(max(0, int(kept["at"])), len(TOURS[role]))
        return Tour(role, at, bool(kept["on"]) and at < len(TOURS[role]))

    def keep(self, tour: Tour) -> None:
        """Remember how far one is; from the first time on the tour is never offered again."""
        self.seat.must(Deed.SEE_OWN_RECORD)
        with self.seat.records.writing(self.seat.id) as w:
            w.keep_draft(self.seat.id, _place(tour.role), json.dumps({"at": tour.at, "on": tour.on}))


def attended(session: S, tell: Callable[[Sign], None]) -> S:
    """A session at whose desks somebody takes notice: `tell` hears each sign, in the thread of the deed."""
    desks = {name: getattr(session, name) for name in DESKS}
    followed = {name: noticed(desk, tell) for name, desk in desks.items() if desk is not None}
    return cast(S, replace(cast(Any, session), **followed))


def _place(role: Role) -> str:
    return f"tour:{role.value}"
