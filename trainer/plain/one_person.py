"""One person of the staff list: added, edited, given roles or a one-time code, gone, taken back."""

from collections.abc import Callable
from datetime import timedelta

from trainer.desks.administration import CODE_LIFE, WELCOME_LIFE, AdministrationDesk
from trainer.desks.noticing import Sign
from trainer.desks.wording.figures import day, life_words
from trainer.desks.wording.official import identity_words, left_words, roles_words
from trainer.faults import Fault
from trainer.people.establishment import Establishment
from trainer.people.official import Identity, Official
from trainer.people.roles import Role, roles_problem
from trainer.plain.asking import Act, Done, Place, Talk
from trainer.plain.choosing import choose
from trainer.plain.first_run import ask_post
from trainer.plain.forms import fill, pick, pick_several, reason, some
from trainer.plain.telling import listed, sentences
from trainer.words import N_, _

EXTRA = (Role.TRAINER, Role.HR, Role.ADMIN)
"""Roles beyond learning, in the order they are offered."""


def add_person(talk: Talk, desk: AdministrationDesk) -> None:
    """Ask for a new person, enrol them, offer their first code.

    Raises:
        Back: given up; nothing is written.
    """
    identity = _ask_identity(talk, desk, None)
    added = desk.add(identity, _ask_roles(talk, frozenset()))
    steps = desk.seat.library.curriculum.steps(added.identity.post)
    given = sum(len(step.modules) for step in steps)
    words = _("Đã thêm {name}. Theo vị trí việc làm đã giao {n} học phần.")
    talk.say(words.format(name=added.name, n=given))
    first = _("Cấp mã đăng nhập lần đầu (dùng được {life})").format(life=life_words(WELCOME_LIFE))
    if pick(talk, _("Cấp mã ngay?"), [first, _("Để sau")]) == 0:
        give_code(talk, desk, added, WELCOME_LIFE)


def one_person(talk: Talk, desk: AdministrationDesk, official: str) -> None:
    """Look at one person and what may be done."""
    about = N_(
        "Sửa họ tên, mã, đơn vị, vị trí; đặt vai trò; cấp mã dùng một lần để đặt lại mã PIN hoặc mật "
        "khẩu; cho thôi (hồ sơ vẫn còn) hoặc nhận lại. Không ai tự đặt vai trò hay cho thôi chính mình."
    )

    def look() -> Act:
        found = next((known for known in desk.officials() if known.id == official), None)
        if found is None:
            raise Done
        return _look(talk, desk, found)

    talk.stay(Place("", about), look)


def give_code(talk: Talk, desk: AdministrationDesk, official: Official, life: timedelta) -> None:
    """Issue a one-time code and say it, letter by letter; it is nowhere else."""
    code = desk.issue_code(official.id, life)
    talk.say(
        _("Mã dùng một lần của {name}: {code}").format(name=official.name, code=code),
        _("Đọc từng chữ: {letters}").format(letters=" ".join(code.replace("-", ""))),
        _("Dùng được trong {life}, một lần. Mã chỉ hiện lần này.").format(life=life_words(life)),
        _("Người đó chọn tên mình khi đăng nhập, gõ mã này, rồi tự đặt mã PIN hoặc mật khẩu."),
    )


def _look(talk: Talk, desk: AdministrationDesk, official: Official) -> Act:
    ward = desk.seat.library.establishment
    talk.did(Sign.OPENED_PERSON)
    talk.say(sentences(official.name, identity_words(official.identity, ward)))
    since = _("từ {day}").format(day=day(official.enrolled_on))
    talk.say(sentences(listed(roles_words(official.roles), since, left_words(official))))
    ways: list[tuple[str, Act]] = [(_("Sửa thông tin"), lambda: _edit(talk, desk, official))]
    if official.active:
        ways += [
            (_("Đặt vai trò"), lambda: _set_roles(talk, desk, official)),
            (_("Cấp mã dùng một lần"), lambda: give_code(talk, desk, official, CODE_LIFE)),
            (_("Cho thôi (hồ sơ vẫn còn)"), lambda: _leave(talk, desk, official)),
        ]
    else:
        ways.append((_("Nhận lại"), lambda: _return(talk, desk, official)))
    return ways[choose(talk, [words for words, _act in ways])][1]


def _edit(talk: Talk, desk: AdministrationDesk, official: Official) -> None:
    identity = _ask_identity(talk, desk, official)
    desk.edit(official.id, identity)
    talk.say(_("Đã lưu {name}.").format(name=identity.name))
    if identity.post != official.identity.post:
        talk.say(_("Vị trí mới: người đào tạo giao theo vị trí việc làm ở bàn đào tạo."))


def _set_roles(talk: Talk, desk: AdministrationDesk, official: Official) -> None:
    roles = _ask_roles(talk, official.roles)
    desk.set_roles(official.id, roles)
    talk.say(_("{name}: {roles}.").format(name=official.name, roles=roles_words(roles)))


def _leave(talk: Talk, desk: AdministrationDesk, official: Official) -> None:
    why = reason(talk, _("Vì sao {name} thôi làm việc ở đây?").format(name=official.name))
    desk.deactivate(official.id, why)
    talk.say(_("{name} đã thôi.").format(name=official.name))


def _return(talk: Talk, desk: AdministrationDesk, official: Official) -> None:
    desk.reactivate(official.id)
    talk.say(_("Đã nhận lại {name}.").format(name=official.name))


def _ask_identity(talk: Talk, desk: AdministrationDesk, official: Official | None) -> Identity:
    """What the staff list says of a person; of one that is known, Enter keeps each value."""
    ward = desk.seat.library.establishment
    who = official.identity if official else Identity("", "", "", "")
    name = fill(talk, _("Họ và tên"), some(_("Điền họ và tên.")), kept=who.name)
    code = fill(talk, _("Mã cán bộ"), _free_code(desk, official), kept=who.code)
    unit, post = _ask_place(talk, ward, who)
    former = fill(talk, _("Đơn vị cũ, - nếu không có"), str, kept=who.former_unit)
    return Identity(name, code, unit, post, "" if former == "-" else former)


def _ask_place(talk: Talk, ward: Establishment, who: Identity) -> tuple[str, str]:
    if who.post:
        now = f"{ward.unit_title(who.unit)}, {ward.post_title(who.post)}"
        if pick(talk, _("Đơn vị, vị trí việc làm"), [_("Giữ: {now}").format(now=now), _("Đổi")]) == 0:
            return who.unit, who.post
    return ask_post(talk, ward)


def _ask_roles(talk: Talk, held: frozenset[str]) -> frozenset[Role]:
    """A set of roles that one person can hold, learning included."""
    kept = " ".join(str(n) for n, role in enumerate(EXTRA, 1) if role in held) or "-"
    meant = [
        _("người đào tạo: giao học phần, gia hạn, miễn học"),
        _("cán bộ tổ chức: sổ theo dõi, bằng chứng, đính chính"),
        _("quản trị: người, vai trò, mã dùng một lần, sao lưu"),
    ]
    while True:
        places = pick_several(talk, _("Vai trò thêm. Ai cũng là người học."), meant, kept=kept)
        roles = frozenset({Role.LEARNER, *(EXTRA[place] for place in places)})
        problem = roles_problem(roles)
        if problem is None:
            return roles
        talk.say(problem)


def _free_code(desk: AdministrationDesk, official: Official | None) -> Callable[[str], str]:
    """A code that nobody else has."""

    def read(typed: str) -> str:
        code = some(_("Điền mã cán bộ."))(typed)
        people = (known for known in desk.officials() if known.active and known.identity.code == code)
        holder = next((known for known in people if official is None or known.id != official.id), None)
        if holder is not None:
            raise Fault(_("Mã này đã thuộc về {name}.").format(name=holder.name))
        return code

    return read
