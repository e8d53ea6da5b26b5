"""The hall: the desks of one person; search, glossary and the reference card work from every place in it."""

from functools import partial

from trainer.people.roles import Role
from trainer.plain.admin_desk import admin_desk
from trainer.plain.asking import Act, Command, Place
from trainer.plain.card import card_command
from trainer.plain.choosing import choose
from trainer.plain.glossary import glossary, search
from trainer.plain.learner_desk import learner_desk
from trainer.plain.register_desk import register_desk
from trainer.plain.trainer_desk import trainer_desk
from trainer.plain.visit import Visit
from trainer.ward import ALONE
from trainer.words import N_, _


class SignedOut(Exception):
    """Someone left so that another may come in."""


def hall(visit: Visit) -> None:
    """Go to the person's busiest desk; from there to any other, or out.

    Raises:
        SignedOut: somebody else wants to come in.
    """
    waiting = [_desks(visit)[-1][1]]

    def look() -> Act:
        if waiting:
            return waiting.pop()
        ways = _desks(visit)
        if visit.ward.mode != ALONE:
            ways.append((_("Ra ngoài, để người khác dùng máy"), _sign_out))
        return ways[choose(visit.talk, [words for words, _act in ways])][1]

    about = N_("Chọn bàn làm việc, ra ngoài để người khác đăng nhập, hoặc đóng chương trình.")
    looking = (
        Command("/", N_("tìm"), lambda typed: search(visit, typed), N_("chữ")),
        Command("*", N_("từ điển"), lambda typed: glossary(visit, typed), N_("chữ")),
        card_command(visit.talk, visit.ward),
    )
    name = visit.session.official.name
    visit.talk.stay(Place(name, about, looking, back=N_("đóng chương trình")), look)


def _desks(visit: Visit) -> list[tuple[str, Act]]:
    """The desks of the roles held, the busiest last."""
    named: dict[Role, tuple[str, Act]] = {
        Role.LEARNER: (_("Bàn học"), lambda: learner_desk(visit)),
        Role.TRAINER: (_("Bàn đào tạo"), lambda: trainer_desk(visit)),
        Role.ADMIN: (_("Bàn quản trị"), lambda: admin_desk(visit)),
        Role.HR: (_("Sổ theo dõi (tổ chức cán bộ)"), lambda: register_desk(visit)),
    }
    return [
        (words, partial(_sit_down, visit, role, act))
        for role, (words, act) in named.items()
        if role in visit.session.roles
    ]


def _sit_down(visit: Visit, role: Role, act: Act) -> None:
    visit.arrive(role)
    act()


def _sign_out() -> None:
    raise SignedOut
