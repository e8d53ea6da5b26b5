"""Where sample data may be made, what is never touched, and what a killed build leaves."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from trainer.demo import make_demo, people, person_for, ready_demo
from trainer.faults import Fault
from trainer.people.passwords import password_problem, pin_problem
from trainer.people.roles import Role, roles_problem
from trainer.ward import found_alone

# Ctrl+C is what is tested, and a background job of a shell hands on that it is ignored.
_BUILD = """
import pathlib, signal, sys
import trainer.demo

signal.signal(signal.SIGINT, signal.default_int_handler)
trainer.demo.make_demo(pathlib.Path(sys.argv[1]))
"""


def files_in(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def building(folder: Path) -> subprocess.Popen[bytes]:
    """A build under way in another process: its records are begun."""
    begun = ".demo-*.part/new/trainer.db-wal"
    before = set(folder.parent.glob(begun))
    process = subprocess.Popen([sys.executable, "-c", _BUILD, str(folder)], stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 30
    while not set(folder.parent.glob(begun)) - before:
        assert process.poll() is None and time.monotonic() < deadline
        time.sleep(0.02)
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to kill with")
def test_a_killed_build_leaves_no_demo_and_the_next_one_clears_up(tmp_path) -> None:
    folder = tmp_path / "demo"
    killed = building(folder)
    killed.send_signal(signal.SIGKILL)
    killed.wait(10)
    assert not folder.exists()
    (left,) = tmp_path.iterdir()
    an_hour_ago = time.time() - 3600
    os.utime(left, (an_hour_ago, an_hour_ago))
    interrupted = building(folder)
    assert not left.exists()
    interrupted.send_signal(signal.SIGINT)
    assert interrupted.wait(10) != 0
    assert list(tmp_path.iterdir()) == []


def test_real_records_are_never_touched(tmp_path) -> None:
    folder = tmp_path / "mine"
    found_alone(folder, "Đỗ Ước").close()
    before = files_in(folder)
    for make in (make_demo, lambda folder: ready_demo(folder, fresh=True)):
        with pytest.raises(Fault, match="không phải dữ liệu mẫu"):
            make(folder)
    assert files_in(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_a_folder_with_something_else_is_never_touched(tmp_path) -> None:
    (tmp_path / "thư").write_text("của tôi", "utf-8")
    with pytest.raises(Fault, match="không phải dữ liệu mẫu"):
        ready_demo(tmp_path, fresh=True)
    assert [path.name for path in tmp_path.iterdir()] == ["thư"]


def test_sample_data_of_the_day_is_used_again(holiday, tmp_path) -> None:
    copy = holiday.copy(tmp_path / "copy")
    before = files_in(copy.folder)
    assert ready_demo(copy.folder, clock=lambda: copy.at + timedelta(hours=5)) is False
    assert files_in(copy.folder) == before


def test_what_someone_worked_in_is_kept(holiday, tmp_path) -> None:
    copy = holiday.copy(tmp_path / "copy")
    with copy.open() as ward:
        official = ward.records.official_by_code(person_for(Role.LEARNER).code)
        assert official is not None
        ward.door.sign_out(official.id)
        head = ward.records.head()
    assert ready_demo(copy.folder, clock=lambda: copy.at + timedelta(days=9)) is False
    with copy.open() as ward:
        assert ward.records.head() == head


def test_untouched_sample_data_of_an_earlier_day_is_made_anew(holiday, after_tet) -> None:
    with after_tet.open() as ward:
        newest = ward.records.events()[-1].on
    assert holiday.today < newest < after_tet.today
    assert [path.name for path in after_tet.folder.parent.iterdir()] == ["demo"]


def test_who_can_sign_in() -> None:
    listed = people()
    assert 10 <= len(listed) <= 14
    assert len({person.code for person in listed}) == len(listed)
    for role, least in ((Role.TRAINER, 2), (Role.HR, 2), (Role.ADMIN, 1)):
        assert sum(1 for person in listed if role in person.roles) >= least
    assert sum(1 for person in listed if person.roles == ("learner",)) >= 3
    assert any(len(person.roles) > 2 for person in listed)
    for person in listed:
        assert not roles_problem(person.roles)
        if person.kind == "pin":
            assert not pin_problem(person.secret)
        else:
            assert not password_problem(person.secret, person.name)


@pytest.mark.parametrize("role", list(Role))
def test_each_role_has_someone_to_begin_as(role) -> None:
    assert role in person_for(role).roles
