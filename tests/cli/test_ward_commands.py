"""init, check, register and demo as the people of a ward use them."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import PASSWORD, Run

ROOT = Path(__file__).parent.parent.parent


def test_init_copies_content_and_refuses_a_second_time(run: Run, ward: Path, tmp_path: Path) -> None:
    assert (ward / "content" / "courses" / "ward.yaml").exists()
    again = run(
        "init", "--at", ward, "--name", "A", "--code", "B", "--unit", "office", "--post", "head-of-office",
        "--password-file", tmp_path / "password", "--yes",
    )  # fmt: skip
    assert again.returncode != 0
    assert "Traceback" not in again.stderr


@pytest.mark.parametrize(
    ("wrong", "status", "said"),
    [
        ({"--unit": "không-có"}, 2, "office"),
        ({"--post": "không-có"}, 2, "head-of-office"),
        ({"--password-file": "ngắn"}, 1, "12"),
    ],
)
def test_init_says_what_is_wrong_and_makes_nothing(
    run: Run, tmp_path: Path, wrong: dict[str, str], status: int, said: str
) -> None:
    (tmp_path / "ngắn").write_text("ngắn", "utf-8")
    (tmp_path / "password").write_text(PASSWORD, "utf-8")
    options = {
        "--at": str(tmp_path / "new"), "--name": "Trần A", "--code": "1", "--unit": "office",
        "--post": "head-of-office", "--password-file": str(tmp_path / "password"),
    }  # fmt: skip
    options |= {key: str(tmp_path / value) if key == "--password-file" else value for key, value in wrong.items()}
    done = run("init", *(word for pair in options.items() for word in pair), "--yes")
    assert done.returncode == status, done.stderr
    assert said in done.stderr
    assert not (tmp_path / "new").exists()


def test_shipped_content_has_no_fault(run: Run) -> None:
    done = run("check", "--quick", "--content", ROOT)
    assert done.returncode == 0, done.stdout
    facts = json.loads(run("check", "--quick", "--content", ROOT, "--json").stdout)
    assert facts["faults"] == []
    assert facts["modules"] >= 7


def test_ten_planted_errors_are_ten_lines_with_file_line_and_column(run: Run, tmp_path: Path) -> None:
    for name in ("courses", "quizzes", "scenarios"):
        shutil.copytree(ROOT / name, tmp_path / "content" / name)
    quizzes = sorted((tmp_path / "content" / "quizzes" / "ward-mandates").glob("*.yaml"))
    for number in range(10):
        quiz = quizzes[number % len(quizzes)]
        before, mark, after = quiz.read_text("utf-8").partition("\n    explain: ")
        quiz.write_text(f"{before}\n    explian: {after}", "utf-8") if mark else None
    done = run("check", "--quick", "--content", tmp_path / "content")
    assert done.returncode == 3
    unknown = [line for line in done.stdout.splitlines() if "explian" in line]
    assert len(unknown) == 10
    assert all(line.split(":")[1].isdigit() and line.split(":")[2].isdigit() for line in unknown)


def test_the_register_is_for_hr_and_the_door_is_the_same_as_in_the_app(run: Run, ward: Path, tmp_path: Path) -> None:
    asked = ("register", "--at", ward, "--as", "QT001", "--password-file", tmp_path / "password")
    assert run(*asked).returncode == 4
    (tmp_path / "password").write_text("sai mật khẩu hẳn", "utf-8")
    assert run(*asked).returncode == 4
    assert run("register", "--at", ward, "--as", "Không Ai Cả").returncode == 2
    assert run("register", "--at", ward, "--as", "QT001").returncode == 2


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, object]]]:
    from tests.cli.conftest import runner

    home = tmp_path_factory.mktemp("demo")
    done = runner(home)("demo", "--at", home / "mau", "--no-open")
    assert done.returncode == 0, done.stderr
    return home / "mau", json.loads(done.stdout)["people"]


def test_the_demo_prints_who_can_sign_in_and_its_register_can_be_read(
    run: Run, demo: tuple[Path, list[dict[str, object]]], tmp_path: Path
) -> None:
    folder, people = demo
    hr = next(person for person in people if "hr" in person["roles"])  # type: ignore[operator]
    (tmp_path / "password").write_text(str(hr["secret"]), "utf-8")
    asked = ("register", "--at", folder, "--as", str(hr["code"]), "--password-file", tmp_path / "password")
    printed = run(*asked, "--csv")
    assert printed.returncode == 0, printed.stderr
    assert printed.stdout.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(printed.stdout.removeprefix("\ufeff"))))
    lines = json.loads(run(*asked, "--json").stdout)
    assert len(rows) - 1 == len(lines) > 300
    overdue = json.loads(run(*asked, "--json", "--status", "overdue").stdout)
    assert 0 < len(overdue) < len(lines)
    written = run(*asked, "--csv", "--out", tmp_path / "out")
    assert Path(written.stdout.strip()).read_bytes().startswith(b"\xef\xbb\xbf")
    assert len(json.loads(run(*asked, "--json", "--as-at", "2020-01-01").stdout)) == 0


def test_a_named_folder_without_records_is_not_taken_for_a_new_one(run: Run, tmp_path: Path) -> None:
    done = run("records", "info", "--at", tmp_path / "nowhere")
    assert done.returncode == 6
    assert not (tmp_path / "nowhere").exists()
