"""Every place that a learner, a trainer, an HR officer and an admin can come to, and how to come there."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from tests.tui.conftest import Keys, official
from tests.tui.staff import ADMIN, BUDGET, CLERK, FIRST, HR, TODAY, TRAINER, learn, overdue, staffed
from trainer.desks.standings import Moment
from trainer.tui import requests as ask
from trainer.ward import Ward

Come = Callable[[Keys, Ward], Awaitable[None]]

STAFF_LIST = """Họ và tên,Mã,Đơn vị,Vị trí việc làm
Lý Thị Mơ,HC099,office,clerk
Nguyễn Thị Hà,HC012,office,head-of-office
"""


def furnished(ward: Ward) -> Ward:
    """A ward in which every place has something to show."""
    staffed(ward)
    overdue(ward, BUDGET)
    learn(ward, CLERK)
    (ward.folder / "staff.csv").write_text(STAFF_LIST, encoding="utf-8")
    return ward


def at_desk(code: str) -> Come:
    """Somebody comes in and stands at the desk of their work."""

    async def come(keys: Keys, ward: Ward) -> None:
        keys.app.enter(ward.session(official(ward, code)))

    return come


def then(code: str, request: Callable[[Ward], ask.Message]) -> Come:
    """From the desk of somebody's work on to a place."""

    async def come(keys: Keys, ward: Ward) -> None:
        await at_desk(code)(keys, ward)
        await settled(keys)
        keys.app.post_message(request(ward))

    return come


def person(ward: Ward, code: str) -> str:
    """Id of the official of a code."""
    return official(ward, code).id


def attempt(ward: Ward) -> str:
    """The clerk's finished attempt."""
    return ward.records.attempts(official=person(ward, CLERK), module=FIRST)[0].id


def staff_list(ward: Ward) -> Path:
    """The file of a staff list."""
    return ward.folder / "staff.csv"


PLACES: dict[str, Come] = {
    "learner's desk": at_desk(CLERK),
    "module": then(CLERK, lambda ward: ask.OpenModule(FIRST)),
    "quiz": then(CLERK, lambda ward: ask.TakeQuiz(FIRST)),
    "review": then(CLERK, lambda ward: ask.OpenReview(attempt(ward))),
    "own record": then(CLERK, lambda ward: ask.OpenRecord()),
    "cases": then(CLERK, lambda ward: ask.OpenCases()),
    "trainer's desk": at_desk(TRAINER),
    "one official": then(TRAINER, lambda ward: ask.OpenLearner(person(ward, BUDGET))),
    "giving": then(TRAINER, lambda ward: ask.GiveModules((person(ward, BUDGET),))),
    "register": at_desk(HR),
    "evidence": then(HR, lambda ward: ask.OpenEvidence(person(ward, CLERK), FIRST, Moment(TODAY))),
    "admin's desk": at_desk(ADMIN),
    "one person": then(ADMIN, lambda ward: ask.EditOfficial(official(ward, CLERK))),
    "new person": then(ADMIN, lambda ward: ask.EditOfficial(None)),
    "staff list": then(ADMIN, lambda ward: ask.ReadStaffList(staff_list(ward))),
}
"""Name → the way there."""


async def settled(keys: Keys) -> str:
    """The screen when nothing on it changes any more."""
    before = ""
    while True:
        await keys.app.workers.wait_for_complete(
            [worker for worker in keys.app.workers if worker.group not in ("asking", "deed")]
        )
        await keys.pilot.pause()
        if keys.text == before:
            return before
        before = keys.text
