"""What the tests of the staff's screens share: a trainer, an HR officer, things given and learned."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta
from pathlib import Path

from tests.tui.conftest import HOSTILE, MORNING, Keys, Open, acquaint, official
from trainer.demo.replies import right
from trainer.people.official import Identity
from trainer.people.roles import Role
from trainer.records import new_id
from trainer.ward import Ward

ADMIN, TRAINER, HR, CLERK, BUDGET, WELFARE = "QT001", "DT001", "TC001", "HC012", "HC013", "HC021"
"""Staff codes: three who work here, three who learn."""
TODAY = MORNING.date()
FIRST = "law-enforcement"
"""A module without prerequisites, asked of every post."""
HARMLESS = HOSTILE[:3]
"""Names that are only markup: shown as they are, letter by letter."""
STRIPPED = "Đỗ [31mĐỏ[0m B"
"""What is left of the name with escape and bidi characters."""

STAFF = {
    TRAINER: (Identity("Vũ Đào", TRAINER, "office", "head-of-office"), Role.TRAINER),
    HR: (Identity("Phan Tổ", HR, "party", "party-adviser"), Role.HR),
}


def staffed(ward: Ward) -> Ward:
    """Enrol the trainer and the HR officer."""
    desk = ward.session(official(ward, ADMIN)).administration
    assert desk is not None
    for identity, role in STAFF.values():
        acquaint(ward, desk.add(identity, [role]))
    return ward


def give(ward: Ward, code: str, module: str, on: date, due: date | None) -> None:
    """Give a module on a day gone by, as the log of an older day would hold it."""
    given = {
        "official": official(ward, code).id,
        "module": module,
        "due": due.isoformat() if due else None,
        "rule": "",
    }
    with ward.records.writing(official(ward, TRAINER).id, on) as w:
        w.append("assigned", f"assignment:{new_id()}", given)


def overdue(ward: Ward, code: str, days: int = 7) -> None:
    """Give somebody a module that was due so many days ago."""
    give(ward, code, FIRST, TODAY - timedelta(days + 14), TODAY - timedelta(days))


def learn(ward: Ward, code: str, module: str = FIRST) -> None:
    """Read every page and answer every question right."""
    desk = ward.session(official(ward, code)).learning
    for page in desk.open_module(module).module.pages:
        desk.read_page(module, page.id, new_id())
    sat = desk.start_quiz(module)
    for item in sat.attempt.items:
        desk.answer(sat.attempt.id, item, right(sat.quiz.question(item)), new_id())
    desk.finish(sat.attempt.id, new_id())


def withdrawn(ward: Ward, code: str) -> None:
    """Take back all that somebody was given."""
    desk = ward.session(official(ward, TRAINER)).assigning
    assert desk is not None
    for given in ward.records.assignments(official=official(ward, code).id):
        desk.withdraw(given.id, "làm lại từ đầu")


def asked(ward: Ward, *codes: str) -> int:
    """How many modules the curriculum asks of these people by their posts."""
    posts = [official(ward, code).identity.post for code in codes]
    return sum(len(step.modules) for post in posts for step in ward.library.curriculum.steps(post))


def lines(ward: Ward) -> int:
    """How many lines the register has: what everyone was given."""
    return len({(given.official, given.module) for given in ward.records.assignments()})


@asynccontextmanager
async def at_work(
    run: Open, ward: Ward, folder: Path, code: str, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Keys]:
    """The app with somebody past the door, at the desk of their work."""
    async with run(ward, folder, size) as keys:
        await keys.see("Đăng nhập")
        keys.app.enter(ward.session(official(ward, code)))
        await keys.see("Trợ giúp", not_="Đăng nhập")
        yield keys
