"""The owner's commands on the records: no names shown, nothing touched that should not be, documented status."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from trainer.records import Records, verify

NAME = "Trần Thị Quản Trị"


@pytest.mark.parametrize("words", [["info"], ["info", "--json"], ["verify"], ["verify", "--json"], ["backup"]])
def test_info_verify_and_backup_need_nobody_and_name_nobody(run: Run, ward: Path, words: list[str]) -> None:
    done = run("records", *words, "--at", ward)
    assert done.returncode == 0, done.stderr
    assert NAME not in done.stdout + done.stderr
    assert "QT001" not in done.stdout + done.stderr


def test_a_backup_verifies_and_can_be_put_back(run: Run, ward: Path, tmp_path: Path) -> None:
    copy = run("records", "backup", "--at", ward, "--to", tmp_path / "usb").stdout.strip()
    assert verify(Path(copy)).ok
    assert Path(copy).stat().st_mode & 0o077 == 0
    done = run("records", "restore", copy, "--at", ward, "--yes")
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()).exists()
    with Records.open(ward / "trainer.db") as records:
        assert records.events(verbs=("restored",))
    assert verify(ward / "trainer.db").ok


@pytest.mark.parametrize("command", [["restore", "x.db"], ["rebuild"], ["recover-admin", "--code", "QT001"]])
def test_deeds_that_change_the_records_ask_first(run: Run, ward: Path, command: list[str]) -> None:
    before = (ward / "trainer.db").read_bytes()
    done = run("records", *command, "--at", ward)
    assert done.returncode == 2
    assert "--yes" in done.stderr
    assert (ward / "trainer.db").read_bytes() == before


def test_rebuild_says_how_much_it_replayed_and_writes_an_event(run: Run, ward: Path) -> None:
    assert "sự kiện" in run("records", "rebuild", "--at", ward, "--yes").stdout
    with Records.open(ward / "trainer.db") as records:
        assert records.events(verbs=("rebuilt",))


def test_a_lost_admin_gets_a_one_time_code(run: Run, ward: Path) -> None:
    code = run("records", "recover-admin", "--code", "QT001", "--at", ward, "--yes").stdout.strip()
    assert len(code) == 11 and code[5] == "-"
    with Records.open(ward / "trainer.db") as records:
        (event,) = records.events(verbs=("recovered",))
        assert event.actor == "owner"
    assert run("records", "recover-admin", "--code", "KHÔNG", "--at", ward, "--yes").returncode == 1


REFUSED = {
    "missing": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "text": lambda path: path.write_text("không phải cơ sở dữ liệu", "utf-8"),
    "cut short": lambda path: path.write_bytes(path.read_bytes()[:5000]),
    "header overwritten": lambda path: path.write_bytes(b"\0" * 100 + path.read_bytes()[100:]),
}


@pytest.mark.parametrize("harm", REFUSED)
@pytest.mark.parametrize("command", [["records", "info"], ["records", "verify"], ["records", "rebuild", "--yes"]])
def test_a_file_that_is_not_to_be_trusted_is_refused_untouched(
    run: Run, ward: Path, harm: str, command: list[str]
) -> None:
    book = ward / "trainer.db"
    REFUSED[harm](book)
    before = book.read_bytes() if book.exists() else None
    beside = sorted(path.name for path in ward.iterdir())
    done = run(*command, "--at", ward)
    assert done.returncode == 6, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert (book.read_bytes() if book.exists() else None) == before
    assert sorted(path.name for path in ward.iterdir() if path.name != "trainer.db.lock") == [
        name for name in beside if name != "trainer.db.lock"
    ]


def test_an_altered_row_fails_verification_and_is_named(run: Run, ward: Path) -> None:
    from sqlite_utils.utils import sqlite3

    db = sqlite3.connect(ward / "trainer.db")
    db.execute("drop trigger if exists event_no_update")
    for (name,) in db.execute("select name from sqlite_master where type='trigger'").fetchall():
        db.execute(f"drop trigger {name}")
    db.execute("update event set result = replace(result, 'admin', 'hr') where verb = 'enrolled'")
    db.commit()
    db.close()
    done = run("records", "verify", "--at", ward, "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["ok"] is False
    assert json.loads(done.stdout)["first_bad"][0] == 2


def test_the_ward_folder_is_private(ward: Path, made: Path) -> None:
    assert (made / "trainer.db").stat().st_mode & 0o077 == 0
    assert made.stat().st_mode & 0o077 == 0
    shutil.rmtree(ward)
