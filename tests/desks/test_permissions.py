"""Role × deed through the desks themselves: what is refused writes one event, and nothing else."""

import inspect
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from tests.desks.house import House
from trainer.desks.administration import AdministrationDesk, Import
from trainer.desks.assigning import AssigningDesk
from trainer.desks.counter import CounterDesk
from trainer.desks.learning import LearningDesk
from trainer.desks.register import RegisterDesk
from trainer.exchange import StaffDiff, StaffList
from trainer.faults import Fault, Refused
from trainer.people.roles import Deed, Role, may
from trainer.progress.giving import Plan
from trainer.progress.run import Mode
from trainer.records import new_id
from trainer.scenarios.casework.deeds import Ask

Desk = LearningDesk | CounterDesk | AssigningDesk | RegisterDesk | AdministrationDesk
NO_PLAN = Plan((), ())
NO_LIST = Import(StaffList((), (), (), "", "staff.csv"), StaffDiff())
DAY = date(2026, 12, 1)

DEEDS: dict[type[Desk], dict[str, tuple[Deed, Callable[[House], tuple[object, ...]]]]] = {
    LearningDesk: {
        "overview": (Deed.LEARN, lambda h: ()),
        "open_module": (Deed.LEARN, lambda h: ("law",)),
        "keep_page": (Deed.LEARN, lambda h: ("law", "ai-lam")),
        "read_page": (Deed.LEARN, lambda h: ("law", "ai-lam", new_id())),
        "check": (Deed.LEARN, lambda h: ("law", "lam-the-nao", "office", "1", new_id())),
        "start_quiz": (Deed.TAKE_QUIZ, lambda h: ("law",)),
        "keep_place": (Deed.TAKE_QUIZ, lambda h: ("attempt", 1, "")),
        "answer": (Deed.TAKE_QUIZ, lambda h: ("attempt", "office", "1", new_id())),
        "finish": (Deed.TAKE_QUIZ, lambda h: ("attempt", new_id())),
        "abandon": (Deed.TAKE_QUIZ, lambda h: ("attempt",)),
        "why": (Deed.SEE_OWN_RECORD, lambda h: ("law",)),
        "record": (Deed.SEE_OWN_RECORD, lambda h: ()),
        "review": (Deed.SEE_OWN_RECORD, lambda h: ("attempt",)),
        "attempt": (Deed.SEE_OWN_RECORD, lambda h: ("attempt",)),
        "search": (Deed.SEARCH, lambda h: ("can cuoc",)),
    },
    CounterDesk: {
        "cases": (Deed.PLAY, lambda h: ()),
        "case_row": (Deed.PLAY, lambda h: ("case",)),
        "start_case": (Deed.PLAY, lambda h: ("case", Mode.TEST)),
        "go_on": (Deed.PLAY, lambda h: ("run",)),
        "act": (Deed.PLAY, lambda h: ("run", Ask("purpose"), new_id())),
        "step_back": (Deed.PLAY, lambda h: ("run", 0, new_id())),
        "again_from": (Deed.PLAY, lambda h: ("run", 0)),
        "give_up": (Deed.PLAY, lambda h: ("run",)),
        "reflect": (Deed.PLAY, lambda h: ("run", "Một dòng.")),
        "case_review": (Deed.SEE_OWN_RECORD, lambda h: ("run",)),
        "case_runs": (Deed.SEE_OWN_RECORD, lambda h: ()),
    },
    AssigningDesk: {
        "runs": (Deed.VIEW_PROGRESS, lambda h: (h.id("Mai"),)),
        "case_review": (Deed.VIEW_PROGRESS, lambda h: ("run",)),
        "open_class": (Deed.ASSIGN, lambda h: ("case",)),
        "learners": (Deed.VIEW_PROGRESS, lambda h: ()),
        "learner": (Deed.VIEW_PROGRESS, lambda h: (h.id("Mai"),)),
        "preview": (Deed.ASSIGN, lambda h: ([h.id("Mai")], ["law"], None)),
        "preview_curriculum": (Deed.APPLY_CURRICULUM, lambda h: ()),
        "assign": (Deed.ASSIGN, lambda h: (NO_PLAN,)),
        "withdraw": (Deed.WITHDRAW, lambda h: ("assignment", "Lý do.")),
        "extend": (Deed.EXTEND, lambda h: ("assignment", DAY, "Lý do.")),
        "waive": (Deed.WAIVE, lambda h: (h.id("Mai"), "law", "Equivalent AU", "Lý do.")),
    },
    RegisterDesk: {
        "register": (Deed.READ_REGISTER, lambda h: ()),
        "evidence": (Deed.OPEN_EVIDENCE, lambda h: (h.id("Mai"), "law")),
        "case_review": (Deed.OPEN_EVIDENCE, lambda h: ("run",)),
        "void": (Deed.VOID_RECORD, lambda h: ("event", "Lý do.")),
        "export": (Deed.EXPORT_REGISTER, lambda h: (h.register().register(), "csv", h.ward.exports)),
        "print_out": (Deed.EXPORT_REGISTER, lambda h: (h.register().register(), "text")),
    },
    AdministrationDesk: {
        "officials": (Deed.ADD_OFFICIAL, lambda h: ()),
        "add": (Deed.ADD_OFFICIAL, lambda h: (h.people["Mai"].identity, [])),
        "edit": (Deed.EDIT_OFFICIAL, lambda h: (h.id("Mai"), h.people["Mai"].identity)),
        "deactivate": (Deed.DEACTIVATE, lambda h: (h.id("Mai"), "Lý do.")),
        "reactivate": (Deed.DEACTIVATE, lambda h: (h.id("Mai"),)),
        "set_roles": (Deed.SET_ROLES, lambda h: (h.id("Mai"), [Role.TRAINER])),
        "issue_code": (Deed.ISSUE_RESET, lambda h: (h.id("Mai"),)),
        "read_staff_list": (Deed.IMPORT_STAFF, lambda h: (Path("no-such-file.csv"),)),
        "apply_staff_list": (Deed.IMPORT_STAFF, lambda h: (NO_LIST,)),
        "back_up": (Deed.BACKUP, lambda h: (h.ward.folder / "copies",)),
        "info": (Deed.BACKUP, lambda h: ()),
    },
}
ASKS_NOBODY = {LearningDesk: {"module", "lock", "attempts_left"}, CounterDesk: {"advice"}}
"""What only says how things are taught, or speaks of what somebody was already shown."""

EVERY = [(desk, name) for desk, deeds in DEEDS.items() for name in deeds]
WHO = {"Mai": Role.LEARNER, "Tâm": Role.TRAINER, "Hoa": Role.HR, "Anh": Role.ADMIN}


@pytest.mark.parametrize("desk", DEEDS)
def test_every_deed_of_a_desk_is_in_the_table(desk: type[Desk]) -> None:
    public = {name for name, _f in inspect.getmembers(desk, inspect.isfunction) if not name.startswith("_")}
    assert public == {*DEEDS[desk], *ASKS_NOBODY.get(desk, ())}


@pytest.mark.parametrize("name", WHO)
@pytest.mark.parametrize(("desk", "method"), EVERY)
def test_a_role_may_what_the_table_says_and_a_refusal_is_recorded(
    house: House, desk: type[Desk], method: str, name: str
) -> None:
    deed, arguments = DEEDS[desk][method]
    given = arguments(house)
    before = house.records.head().seq
    sits = getattr(desk(house.seat(name)), method)
    if may({Role.LEARNER, WHO[name]}, deed):
        with suppress(Fault):
            sits(*given)
        assert house.events("refused") == []
        return
    with pytest.raises(Refused, match="không được"):
        sits(*given)
    (event,) = house.records.events(after=before)
    assert (event.verb, event.actor) == ("refused", house.id(name))
    assert (event.result["why"], event.result["deed"]) == ("role", deed.value)


@pytest.mark.parametrize(("desk", "method"), EVERY)
def test_who_has_left_may_nothing_even_with_the_screen_still_open(
    house: House, desk: type[Desk], method: str
) -> None:
    learner = {LearningDesk: "Mai", CounterDesk: "Mai"}
    name = {**learner, AssigningDesk: "Tâm", RegisterDesk: "Hoa", AdministrationDesk: "Bình"}[desk]
    house.enrol("Bình", Role.ADMIN)
    sits = getattr(desk(house.seat(name)), method)
    given = DEEDS[desk][method][1](house)
    house.administration().deactivate(house.id(name), "Nghỉ.")
    with pytest.raises(Refused):
        sits(*given)


def test_a_role_taken_away_works_at_once_and_so_does_one_given(house: House) -> None:
    desk = house.assigning("Tâm")
    assert desk.learners()
    house.administration().set_roles(house.id("Tâm"), [Role.LEARNER])
    with pytest.raises(Refused, match="người học không được"):
        desk.learners()
    house.administration().set_roles(house.id("Tâm"), [Role.TRAINER])
    assert desk.learners()


def test_a_refusal_says_who_may(house: House) -> None:
    with pytest.raises(Refused, match="cán bộ tổ chức") as refused:
        house.register("Mai").register()
    assert refused.value.exit_status == 4
