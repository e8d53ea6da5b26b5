"""Where things are: what names the ward folder and the content, and which disks are not for the book."""

import subprocess
import sys
from pathlib import Path

import pytest

import trainer
from trainer import places
from trainer.faults import Fault


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, and no folders of this machine's user."""
    home = tmp_path / "nhà"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    return home


def content_in(folder: Path) -> Path:
    (folder / "courses").mkdir(parents=True)
    return folder


def test_everything_of_a_person_alone_lies_in_the_home_folder(home: Path) -> None:
    of_the_user = [places.alone_folder(), places.demo_folder(), places.log_file(), places.state_file()]
    assert all(place.is_relative_to(home) for place in of_the_user)
    assert len(set(of_the_user)) == 4
    assert list(home.iterdir()) == []


def test_the_demonstration_never_shares_a_folder_with_real_records(home: Path) -> None:
    alone, demo = places.alone_folder(), places.demo_folder()
    assert not demo.is_relative_to(alone) and not alone.is_relative_to(demo)


def test_a_new_user_gets_the_folder_of_a_person_alone(home: Path) -> None:
    assert places.ward_folder(None, {}) == places.alone_folder()


def test_the_option_goes_before_the_environment_and_that_before_the_memory(
    home: Path, tmp_path: Path
) -> None:
    places.remember_ward(tmp_path / "nhớ")
    env = {"TRAINER_AT": str(tmp_path / "env")}
    assert places.ward_folder(tmp_path / "at", env) == tmp_path / "at"
    assert places.ward_folder(None, env) == tmp_path / "env"
    assert places.ward_folder(None, {"TRAINER_AT": ""}) == tmp_path / "nhớ"


def test_a_remembered_folder_that_is_gone_is_still_the_answer(home: Path, tmp_path: Path) -> None:
    places.remember_ward(tmp_path / "phường Vĩnh Hưng")
    assert not (tmp_path / "phường Vĩnh Hưng").exists()
    assert places.ward_folder(None, {}) == tmp_path / "phường Vĩnh Hưng"


def test_the_folder_remembered_last_counts(home: Path, tmp_path: Path) -> None:
    places.remember_ward(tmp_path / "một")
    places.remember_ward(tmp_path / "hai")
    assert places.ward_folder(None, {}) == tmp_path / "hai"


@pytest.mark.parametrize("damage", [b"", b"\n", b"phuong\n", b"\xff\xfe\x00"])
def test_a_damaged_memory_is_told_and_not_passed_over(home: Path, tmp_path: Path, damage: bytes) -> None:
    places.remember_ward(tmp_path)
    (memory,) = (file for file in home.rglob("*") if file.is_file())
    memory.write_bytes(damage)
    with pytest.raises(Fault) as told:
        places.ward_folder(None, {})
    assert told.value.where == str(memory)
    assert places.ward_folder(tmp_path, {}) == tmp_path


def test_a_folder_may_be_given_from_here_or_from_home(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert places.ward_folder(Path("phường"), {}) == tmp_path / "phường"
    assert places.ward_folder(None, {"TRAINER_AT": "~/phường"}) == home / "phường"


def test_the_book_and_the_exports_lie_in_the_ward_folder(tmp_path: Path) -> None:
    assert places.records_file(tmp_path) == tmp_path / "trainer.db"
    assert places.exports_folder(tmp_path) == tmp_path / "exports"


def test_content_comes_from_the_first_that_has_it(tmp_path: Path) -> None:
    wheel = content_in(tmp_path / "site" / "trainer" / "content").parent
    assert places.content_root(None, None, {}, package=wheel) == (wheel / "content", "wheel")

    checkout = content_in(tmp_path / "checkout")
    (checkout / "pyproject.toml").write_text('[project]\nname = "trainer"\n', encoding="utf-8")
    package = content_in(checkout / "trainer" / "content").parent
    assert places.content_root(None, None, {}, package=package) == (checkout, "checkout")

    ward = content_in(tmp_path / "ward" / "content").parent
    assert places.content_root(None, ward, {}, package=package) == (ward / "content", "ward")

    env = {"TRAINER_CONTENT": str(content_in(tmp_path / "env"))}
    assert places.content_root(None, ward, env, package=package) == (tmp_path / "env", "TRAINER_CONTENT")

    given = content_in(tmp_path / "given")
    assert places.content_root(given, ward, env, package=package) == (given, "--content")


def test_a_ward_without_content_of_its_own_has_the_shipped_one(tmp_path: Path) -> None:
    wheel = content_in(tmp_path / "trainer" / "content").parent
    assert places.content_root(None, tmp_path / "ward", {}, package=wheel) == (wheel / "content", "wheel")


@pytest.mark.parametrize(
    "project", ['[project]\nname = "other"\n', "[project]\n", "[tool.x]\n", "not toml [", "", None]
)
def test_a_folder_of_courses_beside_an_installed_package_is_no_checkout(
    tmp_path: Path, project: str | None
) -> None:
    content_in(tmp_path)
    package = content_in(tmp_path / "trainer" / "content").parent
    if project is not None:
        (tmp_path / "pyproject.toml").write_text(project, encoding="utf-8")
    assert places.content_root(None, None, {}, package=package)[1] == "wheel"


@pytest.mark.parametrize("chosen", ["--content", "TRAINER_CONTENT", "ward", "wheel"])
def test_chosen_content_without_courses_is_told_and_never_replaced(tmp_path: Path, chosen: str) -> None:
    """The wheel's copy is there in every case but the last, and must not be taken."""
    package = tmp_path / "trainer"
    if chosen != "wheel":
        content_in(package / "content")
    ward = tmp_path / "ward"
    (ward / "content").mkdir(parents=True)
    content = tmp_path / "given" if chosen == "--content" else None
    env = {"TRAINER_CONTENT": str(tmp_path / "env")} if chosen == "TRAINER_CONTENT" else {}
    with pytest.raises(Fault) as told:
        places.content_root(content, ward if chosen == "ward" else None, env, package=package)
    missing = {
        "--content": "given",
        "TRAINER_CONTENT": "env",
        "ward": "ward/content",
        "wheel": "trainer/content",
    }
    assert told.value.where == str(tmp_path / missing[chosen])
    assert told.value.remedy


def test_this_checkout_finds_its_own_content() -> None:
    root, _source = places.content_root(None, None, {})
    assert (root / "courses").is_dir()


MOUNTS = r"""proc /proc proc rw,relatime 0 0
/dev/sda1 / ext4 rw,relatime 0 0
server:/srv /mnt/nfs nfs4 rw,vers=4.2 0 0
//server/chung /mnt/dung\040chung cifs rw,vers=3.1.1 0 0
u@server:/ /mnt/ssh fuse.sshfs rw,nosuid 0 0
C:\134 /mnt/c 9p rw,noatime 0 0
/dev/sdb1 /mnt/nfs/usb ext4 rw 0 0
/dev/sdc1 /mnt/usb fuseblk rw 0 0
portal /run/user/doc fuse.portal rw 0 0
server:/x /mnt/che nfs rw 0 0
/dev/sdd1 /mnt/che ext4 rw 0 0
//server/d /mnt/Đống\040Đa smb3 rw 0 0
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the paths are those of Linux")
@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/ward", None),
        ("/mnt/nfs", "nfs4"),
        ("/mnt/nfs/phường/trainer.db", "nfs4"),
        ("/mnt/nfs/usb/ward", None),
        ("/mnt/nfsnot", None),
        ("/mnt/dung chung/ward", "cifs"),
        ("/mnt/ssh/ward", "fuse.sshfs"),
        ("/mnt/c/ward", "9p"),
        ("/mnt/usb/ward", None),
        ("/run/user/doc/ward", None),
        ("/mnt/che/ward", None),
        ("/mnt/Đống Đa/ward", "smb3"),
    ],
)
def test_a_network_share_is_known_by_its_mount(tmp_path: Path, path: str, kind: str | None) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS, encoding="utf-8")
    assert places.network_filesystem(Path(path), mounts) == kind


@pytest.mark.skipif(sys.platform != "linux", reason="the paths are those of Linux")
def test_a_link_to_a_network_share_is_one(tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "share")
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/x {(tmp_path / 'share').resolve()} nfs rw 0 0\n", encoding="utf-8")
    assert places.network_filesystem(tmp_path / "link" / "ward", mounts) == "nfs"


def test_where_nothing_tells_the_mounts_nothing_is_said(tmp_path: Path) -> None:
    assert places.network_filesystem(tmp_path, tmp_path / "no such file") is None


def test_nothing_is_looked_up_before_it_is_asked_for() -> None:
    code = "import sys, trainer.places; assert 'platformdirs' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(trainer.__file__).parents[1])
