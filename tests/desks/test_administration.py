"""The admin's desk: taking people in, changing, deactivating, roles, codes, staff lists, backups."""

import threading
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.desks.house import PASSWORD, PIN, House
from trainer.desks.administration import CODE_LIFE, WELCOME_LIFE, AdministrationDesk
from trainer.desks.door import Ask
from trainer.faults import Fault, Refused
from trainer.people.official import Identity
from trainer.people.roles import Role
from trainer.records import verify

LINH = Identity("Phạm Thị Linh", "CB-100", "point", "reception", "Phường cũ")


def test_a_new_arrival_gets_the_curriculum_of_the_post_at_once(house: House) -> None:
    official = house.administration().add(LINH, [Role.LEARNER])
    assert (official.identity, official.roles) == (LINH, frozenset({"learner"}))
    assert [
        (a.module, str(a.due), a.rule, a.by) for a in house.records.assignments(official=official.id)
    ] == [
        ("law", "2026-12-01", "reception", "curriculum"),
        ("procedures", "2026-12-01", "reception", "curriculum"),
        ("archive", "2026-12-15", "reception", "curriculum"),
    ]
    (enrolled,) = [e for e in house.events("enrolled") if e.object == f"official:{official.id}"]
    assert enrolled.actor == house.id("Anh")


def test_everyone_is_a_learner_too(house: House) -> None:
    official = house.administration().add(LINH, [Role.TRAINER])
    assert official.roles == {"learner", "trainer"}


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"name": "  "}, "Thiếu họ tên hoặc mã"),
        ({"code": ""}, "Thiếu họ tên hoặc mã"),
        ({"unit": "unheard-of"}, "không có đơn vị hoặc vị trí này"),
        ({"post": ""}, "không có đơn vị hoặc vị trí này"),
        ({"name": "An\x1b[31m Lê"}, "ký tự lạ"),
        ({"former_unit": "Phường\u202e cũ"}, "ký tự lạ"),
        ({"code": "CB-Mai"}, "Mã CB-Mai đã thuộc về Nguyễn Thị Mai"),
        ({"code": " cb-mai "}, "đã thuộc về Nguyễn Thị Mai"),  # as a staff list compares codes
    ],
)
def test_what_no_person_can_be_is_refused_and_nothing_is_written(
    house: House, changed: dict[str, str], words: str
) -> None:
    before = house.records.head()
    with pytest.raises(Fault, match=words):
        house.administration().add(replace(LINH, **changed), [Role.LEARNER])
    with pytest.raises(Fault, match=words):
        house.administration().edit(house.id("Hoa"), replace(LINH, **changed))
    assert house.records.head() == before


def test_names_are_kept_in_nfc_without_stray_blanks(house: House) -> None:
    typed = replace(LINH, name="  Đặng   Thị Ước ", code=" CB 7 ")
    kept = house.administration().add(typed, []).identity
    assert (kept.name, kept.code) == ("Đặng Thị Ước", "CB 7")


@pytest.mark.parametrize(
    ("changed", "verb"),
    [
        ({"name": "Nguyễn Thị Mái"}, "corrected"),
        ({"former_unit": "Phường khác"}, "corrected"),
        ({"post": "clerk"}, "transferred"),
        ({"unit": "leaders"}, "transferred"),
        ({}, None),
    ],
)
def test_another_unit_or_post_is_a_transfer_anything_else_a_correction(
    house: House, changed: dict[str, str], verb: str | None
) -> None:
    before = house.people["Mai"].identity
    house.administration().edit(house.id("Mai"), replace(before, **changed))
    assert [event.verb for event in house.events("corrected", "transferred")] == ([verb] if verb else [])
    now = house.records.official(house.id("Mai"))
    assert now is not None and now.identity == replace(before, **changed)


def test_who_is_not_on_the_list_cannot_be_changed(house: House) -> None:
    desk = house.administration()
    for deed in (
        lambda: desk.edit("nobody", LINH),
        lambda: desk.deactivate("nobody", "Lý do."),
        lambda: desk.reactivate("nobody"),
        lambda: desk.set_roles("nobody", [Role.HR]),
        lambda: desk.issue_code("nobody"),
    ):
        with pytest.raises(Fault, match="Không có người này"):
            deed()


def test_who_leaves_keeps_every_record_and_can_come_back(house: House) -> None:
    house.complete("Mai", "archive")
    desk = house.administration()
    with pytest.raises(Fault, match="Thiếu lý do"):
        desk.deactivate(house.id("Mai"), "")
    desk.deactivate(house.id("Mai"), "Chuyển công tác.")
    assert house.id("Mai") not in [person.id for person in house.records.officials(active=True)]
    assert house.id("Mai") in [person.id for person in desk.officials()]
    assert len(house.records.completions(official=house.id("Mai"))) == 1
    with pytest.raises(Fault, match="đã ngừng sử dụng"):
        desk.deactivate(house.id("Mai"), "Lần nữa.")
    with pytest.raises(Fault, match="đã ngừng sử dụng"):
        desk.issue_code(house.id("Mai"))
    desk.reactivate(house.id("Mai"))
    with pytest.raises(Fault, match="đang được sử dụng"):
        desk.reactivate(house.id("Mai"))
    assert house.status("Mai", "archive") == "completed"


def test_a_code_is_free_again_when_its_holder_has_left(house: House) -> None:
    desk = house.administration()
    desk.deactivate(house.id("Mai"), "Nghỉ hưu.")
    desk.add(replace(LINH, code="CB-Mai"), [])
    with pytest.raises(Fault, match="đã thuộc về Phạm Thị Linh"):
        desk.reactivate(house.id("Mai"))


def test_roles_are_a_set_and_no_admin_keeps_records(house: House) -> None:
    desk = house.administration()
    desk.set_roles(house.id("Mai"), [Role.TRAINER, Role.HR])
    now = house.records.official(house.id("Mai"))
    assert now is not None and now.roles == {"learner", "trainer", "hr"}
    desk.set_roles(house.id("Mai"), [Role.HR, Role.TRAINER])
    assert len(house.events("granted")) == 1  # nothing changed, nothing recorded
    for deed in (
        lambda: desk.set_roles(house.id("Mai"), [Role.ADMIN, Role.HR]),
        lambda: desk.add(LINH, [Role.ADMIN, Role.HR]),
    ):
        with pytest.raises(Fault, match="không vừa quản trị vừa là cán bộ tổ chức"):
            deed()


def test_nobody_sets_their_own_roles_or_closes_their_own_account(house: House) -> None:
    desk = house.administration()
    for deed in (
        lambda: desk.set_roles(house.id("Anh"), [Role.TRAINER]),
        lambda: desk.deactivate(house.id("Anh"), "Nghỉ."),
    ):
        with pytest.raises(Refused, match="cho chính mình"):
            deed()
    assert [event.result["deed"] for event in house.events("refused")] == ["set_roles", "deactivate"]


@pytest.mark.parametrize("deed", ["deactivate", "set_roles"])
def test_two_admins_at_once_cannot_remove_each_other(house: House, deed: str) -> None:
    house.enrol("Bình", Role.ADMIN)
    start = threading.Barrier(2)

    def remove(desk: AdministrationDesk, other: str) -> None:
        start.wait()
        with suppress(Refused):
            if deed == "deactivate":
                desk.deactivate(other, "Lý do.")
            else:
                desk.set_roles(other, [Role.LEARNER])

    pairs = [(house.administration("Anh"), house.id("Bình")), (house.administration("Bình"), house.id("Anh"))]
    threads = [threading.Thread(target=remove, args=pair) for pair in pairs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    admins = [o for o in house.records.officials(active=True) if Role.ADMIN in o.roles]
    assert len(admins) == 1


def test_a_one_time_code_opens_once_and_in_time(house: House) -> None:
    code = house.administration().issue_code(house.id("Mai"))
    assert house.ward.door.asks(house.id("Mai")) is Ask.CODE
    house.ward.door.set_secret(house.id("Mai"), code.lower().replace("-", " "), PIN)
    assert house.ward.door.asks(house.id("Mai")) is Ask.PIN
    assert house.ward.sign_in(house.id("Mai"), PIN).official.name == "Nguyễn Thị Mai"
    with pytest.raises(Refused):
        house.ward.door.set_secret(house.id("Mai"), code, "591738")
    (issued,) = house.events("issued")
    assert dict(issued.result) == {"what": "reset"} and code not in str(issued)


@pytest.mark.parametrize("life", [CODE_LIFE, WELCOME_LIFE])
def test_a_code_out_of_date_opens_nothing(house: House, life: timedelta) -> None:
    code = house.administration().issue_code(house.id("Mai"), life)
    house.clock.pass_by(seconds=life.total_seconds())
    with pytest.raises(Refused, match="Không đúng mã"):
        house.ward.door.set_secret(house.id("Mai"), code, PIN)
    code = house.administration().issue_code(house.id("Mai"), life)
    house.clock.pass_by(seconds=life.total_seconds() - 60)
    house.ward.door.set_secret(house.id("Mai"), code, PIN)


def test_a_new_code_takes_the_place_of_the_old(house: House) -> None:
    first = house.administration().issue_code(house.id("Mai"))
    second = house.administration().issue_code(house.id("Mai"))
    with pytest.raises(Refused):
        house.ward.door.set_secret(house.id("Mai"), first, PIN)
    house.ward.door.set_secret(house.id("Mai"), second, PIN)


def test_a_code_ends_the_wait_after_wrong_tries(house: House) -> None:
    # A quarter of an hour of waiting outlived the code that was to end it.
    for _try in range(20):
        with pytest.raises(Refused):
            house.ward.sign_in(house.id("Mai"), "000000")
        house.clock.pass_by(minutes=16)
    with pytest.raises(Refused):
        house.ward.sign_in(house.id("Mai"), "000000")
    code = house.administration().issue_code(house.id("Mai"))
    house.ward.door.set_secret(house.id("Mai"), code, PIN)


def staff_list(house: House, *rows: str) -> Path:
    path = house.ward.folder / "staff.csv"
    path.write_text("\n".join(("Họ và tên,Mã,Đơn vị,Vị trí việc làm,Đơn vị cũ", *rows)) + "\n", "utf-8")
    return path


def test_a_staff_list_is_first_only_compared(house: House) -> None:
    path = staff_list(
        house,
        "Phạm Thị Linh,CB-100,Điểm phục vụ,Tiếp nhận hồ sơ,Phường cũ",
        "Nguyễn Thị Mai,CB-Mai,Điểm phục vụ,Tiếp nhận hồ sơ,",
        "Nguyễn Thị Hòa,CB-Hoa,Văn phòng,Chánh Văn phòng,",
        "Nguyễn Thị Tâm,CB-Tâm,Văn phòng,Chánh Văn phòng,",
    )
    before = house.records.head()
    read = house.administration().read_staff_list(path)
    assert house.records.head() == before
    assert [row.name for row in read.diff.new] == ["Phạm Thị Linh"]
    assert [change.official.name for change in read.diff.changed] == ["Nguyễn Thị Mai", "Nguyễn Thị Hoa"]
    assert [person.name for person in read.diff.gone] == ["Trần Văn Anh"]


def test_applying_it_enrols_changes_and_leaves_the_others_alone(house: House) -> None:
    path = staff_list(
        house,
        "Phạm Thị Linh,CB-100,Điểm phục vụ,Tiếp nhận hồ sơ,Phường cũ",
        "Nguyễn Thị Mai,CB-Mai,Điểm phục vụ,Tiếp nhận hồ sơ,",
        "Nguyễn Thị Hòa,CB-Hoa,Văn phòng,Chánh Văn phòng,",
    )
    desk = house.administration()
    done = desk.apply_staff_list(desk.read_staff_list(path))
    assert ([official.name for official in done.added], done.changed, done.assigned) == (
        ["Phạm Thị Linh"],
        2,
        3,
    )
    assert [event.verb for event in house.events("transferred", "corrected")] == ["transferred", "corrected"]
    assert len(house.records.officials(active=True)) == 5
    assert desk.read_staff_list(path).diff.new == ()


def test_a_list_with_problems_or_out_of_date_is_not_applied(house: House) -> None:
    desk = house.administration()
    wrong = staff_list(house, "Phạm Thị Linh,CB-100,Phòng lạ,Tiếp nhận hồ sơ,")
    with pytest.raises(Fault, match="còn lỗi"):
        desk.apply_staff_list(desk.read_staff_list(wrong))
    read = desk.read_staff_list(staff_list(house, "Phạm Thị Linh,CB-100,Văn phòng,Văn thư,"))
    desk.apply_staff_list(read)
    before = house.records.head()
    with pytest.raises(Fault, match="đã đổi từ lúc đọc tệp"):
        desk.apply_staff_list(read)
    assert house.records.head() == before


def test_who_left_and_stands_on_the_list_again_is_a_doubt_not_a_second_person(house: House) -> None:
    # Compared with the active only, someone who came back was enrolled as somebody new.
    house.administration().deactivate(house.id("Mai"), "Nghỉ không lương.")
    desk = house.administration()
    read = desk.read_staff_list(staff_list(house, "Nguyễn Thị Mai,CB-Mai,Văn phòng,Chánh Văn phòng,"))
    assert read.diff.new == () and [doubt.why.value for doubt in read.diff.doubtful] == ["left"]
    assert desk.apply_staff_list(read).added == ()


def test_a_backup_can_be_made_at_work_and_is_whole(house: House, tmp_path: Path) -> None:
    copy = house.administration().back_up(tmp_path / "usb" / "copies")
    assert copy.parent == tmp_path / "usb" / "copies" and verify(copy).first_bad is None
    info = house.administration().info()
    assert info.counts["officials"] == 4 and info.last_backup is not None
    assert PASSWORD not in str(info) and "Mai" not in str(info)
