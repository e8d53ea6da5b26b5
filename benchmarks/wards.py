"""Wards of a given size to measure on."""

from datetime import timedelta
from pathlib import Path

from trainer.people.official import Identity
from trainer.people.roles import Role
from trainer.records import Records, new_id
from trainer.ward import found_ward


def small_ward(folder: Path, officials: int) -> Path:
    """A ward with this many learners; returns its folder."""
    admin = Identity("Trần Thị Quản Trị", "QT1", "office", "head-of-office")
    with found_ward(folder, admin, "mot cau rat dai 2026") as ward, ward.records.writing("owner") as w:
        for number in range(officials):
            w.enrol(Identity(f"Nguyễn Văn {number}", f"CB{number}", "office", "head-of-office"), {Role.LEARNER})
    return folder


def study(records: Records, officials: int, modules: int) -> None:
    """Every official is given every module and completes every other one."""
    people = [official.id for official in records.officials()][:officials]
    due = (records.today() + timedelta(days=10)).isoformat()
    with records.writing("owner") as w:
        for number, official in enumerate(people):
            for module in range(modules):
                given = {"official": official, "module": f"m{module}", "due": due, "rule": ""}
                w.append("assigned", f"assignment:{new_id()}", given)
                if (number + module) % 2:
                    done = {"attempt": "", "criteria": [], "module_version": "v"}
                    w.append("completed", f"module:m{module}", done, version="v", actor=official)
