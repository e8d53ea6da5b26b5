"""The owner's desk: the records as a file, without anybody signed in."""

from pathlib import Path

import pytest

from tests.desks.house import PASSWORD, House
from trainer.desks.owning import BACKUPS, OwnersDesk, engine
from trainer.faults import Fault, Refused
from trainer.people.roles import Role


@pytest.fixture
def desk(house: House) -> OwnersDesk:
    house.give("Mai", "law")
    house.complete("Mai", "law")
    return OwnersDesk(house.records.path, house.clock)


def test_figures_name_nobody(desk: OwnersDesk) -> None:
    info = desk.info()
    assert (info.counts["officials"], info.counts["completions"]) == (4, 1)
    assert "Mai" not in str(info)


def test_what_the_desks_write_verifies_and_rebuilds_to_the_same_lists(house: House, desk: OwnersDesk) -> None:
    before = house.register().register()
    assert desk.verify().first_bad is None
    assert desk.rebuild() == before.head.seq
    after = house.register().register()
    assert after.lines == before.lines
    assert desk.verify().first_bad is None


def test_a_backup_restores_the_state_it_was_made_in(house: House, desk: OwnersDesk, tmp_path: Path) -> None:
    copy = desk.back_up(tmp_path / "new" / "folder")
    house.give("Mai", "archive")
    house.ward.close()
    old = desk.restore(copy)
    assert old is not None and old.exists() and old.parent == house.ward.folder
    house.reopen()
    assert {line.standing.module for line in house.register().register().lines} == {"law"}
    assert house.events("restored")[0].actor == "owner"


def test_the_days_since_the_last_backup_are_those_of_the_calendar(
    house: House, desk: OwnersDesk, tmp_path: Path
) -> None:
    assert desk.days_since_backup(desk.info()) is None
    desk.back_up(tmp_path)
    assert desk.days_since_backup(desk.info()) == 0
    house.clock.pass_by(days=8)
    assert desk.days_since_backup(desk.info()) == 8
    house.clock.pass_by(days=-10)
    assert desk.days_since_backup(desk.info()) == -2


def test_copies_are_listed_from_the_newest_by_their_names(desk: OwnersDesk) -> None:
    assert desk.copies() == []
    folder = desk.book.parent / BACKUPS
    older, newer = desk.back_up(folder), folder / f"{desk.book.stem}-20991231-235959.db"
    newer.touch()
    assert desk.copies() == [newer, older]


def test_an_admin_is_made_again_with_a_one_time_code(house: House, desk: OwnersDesk) -> None:
    house.enrol("Bình", Role.ADMIN)
    house.administration("Bình").deactivate(house.id("Anh"), "Nghỉ hưu.")
    code = desk.recover_admin("CB-Anh")
    official = house.ward.door.set_secret(house.id("Anh"), code, PASSWORD)
    assert house.ward.session(official).administration is not None
    verbs = [
        (event.verb, event.actor) for event in house.events("recovered", "returned", "granted", "issued")
    ]
    assert verbs[-4:] == [(verb, "owner") for verb in ("recovered", "returned", "granted", "issued")]


def test_recovery_ends_the_wait_after_wrong_tries(house: House, desk: OwnersDesk) -> None:
    for _try in range(9):
        with pytest.raises(Refused):
            house.ward.sign_in(house.id("Anh"), "sai mật khẩu rồi")
    assert house.ward.door.set_secret(house.id("Anh"), desk.recover_admin("CB-Anh"), PASSWORD)


def test_nobody_of_that_code_and_nobody_who_keeps_records_becomes_admin(desk: OwnersDesk) -> None:
    with pytest.raises(Fault, match="Không có mã CB-99"):
        desk.recover_admin("CB-99")
    with pytest.raises(Fault, match="không vừa quản trị vừa là cán bộ tổ chức"):
        desk.recover_admin("CB-Hoa")


def test_looking_for_the_holder_of_a_code_writes_nothing(house: House, desk: OwnersDesk) -> None:
    before = house.records.head()
    assert desk.holder_of("CB-Mai").name == "Nguyễn Thị Mai"
    assert house.records.head() == before


def test_the_engine_says_its_version_and_whether_it_is_sound() -> None:
    version, sound = engine()
    assert version.startswith("3.") and isinstance(sound, bool)
