"""A ward folder: founded once, opened by the right door, closed when it is not to be trusted."""

import shutil
import stat
from pathlib import Path

import pytest

from tests.desks.house import CONTENT, PASSWORD, Hands
from trainer.faults import Fault, RecordsRefused, Refused
from trainer.people.official import Identity
from trainer.people.roles import Role
from trainer.places import records_file
from trainer.records import Records, verify
from trainer.ward import ALONE, DEMO, WARD, Ward, found_alone, found_ward, open_ward

ADMIN = Identity("Trần Văn Anh", "CB-1", "office", "head")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "ward"


def found(folder: Path, mode: str = WARD) -> Ward:
    return found_ward(folder, ADMIN, PASSWORD, mode=mode, content=CONTENT, clock=Hands())


def files(folder: Path) -> set[Path]:
    return set(folder.rglob("*")) if folder.exists() else set()


def test_a_ward_begins_with_its_content_its_records_and_one_admin(folder: Path) -> None:
    with found(folder) as ward:
        assert (ward.mode, ward.source, ward.root) == (WARD, "ward", folder / "content")
        assert set(ward.library.modules) == {"law", "procedures", "archive"}
        (admin,) = ward.records.officials()
        assert (admin.identity, admin.roles) == (ADMIN, {"learner", "admin"})
        assert [event.verb for event in ward.records.events()] == ["created", "enrolled", "credential-set"]
        assert {event.actor for event in ward.records.events()} == {"owner"}
        session = ward.sign_in(admin.id, PASSWORD)
        assert session.administration is not None and session.assigning is None and session.register is None
        assert ward.exports == folder / "exports"
    assert stat.S_IMODE(folder.stat().st_mode) & 0o077 == 0
    assert verify(records_file(folder)).first_bad is None
    with open_ward(folder, clock=Hands()) as again:
        assert (again.mode, again.source) == (WARD, "ward")
        assert again.library is again.library


def test_a_ward_is_founded_once(folder: Path) -> None:
    found(folder).close()
    before = files(folder), records_file(folder).read_bytes()
    with pytest.raises(Fault, match="đã có sổ"):
        found(folder)
    with pytest.raises(RecordsRefused):
        found_alone(folder, "An", CONTENT)
    assert (files(folder), records_file(folder).read_bytes()) == before


@pytest.mark.parametrize(
    ("changed", "password", "words"),
    [
        ({}, "ngắn", "Mật khẩu"),
        ({}, "trần văn anh", "Mật khẩu"),
        ({"name": ""}, PASSWORD, "Thiếu họ tên"),
        ({"post": "unheard-of"}, PASSWORD, "không có đơn vị hoặc vị trí này"),
        ({"name": "An\x07"}, PASSWORD, "ký tự lạ"),
    ],
)
def test_a_founding_that_cannot_succeed_leaves_nothing(
    folder: Path, changed: dict[str, str], password: str, words: str
) -> None:
    admin = Identity(**{"name": "Trần Văn Anh", "code": "CB-1", "unit": "office", "post": "head", **changed})
    with pytest.raises(Fault, match=words):
        found_ward(folder, admin, password, content=CONTENT)
    assert files(folder) == set()


def test_content_that_lies_there_already_is_used_as_it_is(folder: Path) -> None:
    shutil.copytree(CONTENT, folder / "content")
    (folder / "content/courses/basics/mine.txt").write_text("Của phường.", "utf-8")
    with found_ward(folder, ADMIN, PASSWORD, clock=Hands()) as ward:
        assert ward.root == folder / "content"
    assert (folder / "content/courses/basics/mine.txt").exists()


def test_alone_on_this_machine_needs_no_secret_and_copies_nothing(folder: Path) -> None:
    with found_alone(folder, "  Lê   An ", CONTENT, Hands()) as ward:
        session = ward.alone()
        assert (ward.mode, ward.source, session.official.name) == (ALONE, "--content", "Lê An")
        assert session.roles == {Role.LEARNER} and session.administration is None
        assert session.learning.overview().next is not None
    assert not (folder / "content").exists()
    with open_ward(folder, CONTENT, Hands()) as again:
        assert again.alone().official.id == session.official.id
        with pytest.raises(Refused):
            again.sign_in(session.official.id, "482917")


@pytest.mark.parametrize("name", ["", "  ", "\u200b"])
def test_nobody_is_called_nothing(folder: Path, name: str) -> None:
    with pytest.raises(Fault):
        found_alone(folder, name, CONTENT)
    assert files(folder) == set()


def test_content_without_posts_founds_nobody(folder: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    shutil.copytree(CONTENT, bare)
    text = (bare / "courses/ward.yaml").read_text("utf-8")
    (bare / "courses/ward.yaml").write_text(text[: text.index("posts:")] + "as_of: 2026-11\n", "utf-8")
    with pytest.raises(Fault, match="vị trí việc làm"):
        found_alone(folder, "An", bare)
    assert files(folder) == set()


@pytest.mark.parametrize("mode", [WARD, DEMO])
def test_a_ward_is_not_opened_without_signing_in(folder: Path, mode: str) -> None:
    with found(folder, mode) as ward, pytest.raises(Fault, match="cần đăng nhập"):
        ward.alone()


def test_only_sample_data_opens_without_a_secret(folder: Path, tmp_path: Path) -> None:
    with found(folder, DEMO) as ward:
        (admin,) = ward.records.officials()
        assert ward.sample_session(admin.id).administration is not None
        with pytest.raises(Fault, match="Không có người này"):
            ward.sample_session("nobody")
    for real in (found(tmp_path / "real"), found_alone(tmp_path / "alone", "An", CONTENT, Hands())):
        with real, pytest.raises(Fault, match="cần đăng nhập"):
            real.sample_session(real.records.officials()[0].id)


def test_a_session_has_the_desks_of_its_roles(folder: Path) -> None:
    with found(folder) as ward:
        desk = ward.session(ward.records.officials()[0]).administration
        assert desk is not None
        for code, role in enumerate((Role.LEARNER, Role.TRAINER, Role.HR)):
            session = ward.session(desk.add(Identity("Lê An", f"CB-{code}9", "office", "head"), [role]))
            assert (session.assigning is not None) is (role is Role.TRAINER)
            assert (session.register is not None) is (role is Role.HR)
            assert session.administration is None
            assert session.learning.overview().assigned == ()


def test_a_founding_cut_short_is_told_from_a_ward(folder: Path) -> None:
    Records.create(records_file(folder)).close()
    with pytest.raises(Fault, match="chưa lập xong"):
        open_ward(folder, CONTENT)
    shutil.rmtree(folder)
    found(folder).close()


def test_what_is_missing_or_no_records_is_refused_untouched(folder: Path) -> None:
    with pytest.raises(RecordsRefused):
        open_ward(folder, CONTENT)
    assert files(folder) == set()
    folder.mkdir()
    records_file(folder).write_text("Không phải sổ.", "utf-8")
    with pytest.raises(RecordsRefused):
        open_ward(folder, CONTENT)
    assert records_file(folder).read_text("utf-8") == "Không phải sổ."


def test_a_ward_opens_although_its_content_has_faults_and_tells_them(folder: Path) -> None:
    found(folder).close()
    (folder / "content/courses/ward.yaml").unlink()
    with open_ward(folder, clock=Hands()) as ward:
        assert any("courses/ward.yaml" in fault.file for fault in ward.library.faults)
    shutil.rmtree(folder / "content/courses")
    with pytest.raises(Fault):
        open_ward(folder)
