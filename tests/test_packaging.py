"""What is installed works: the wheel in a clean environment far from the checkout, and an editable install."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.terminal import Terminal

ROOT = Path(__file__).parent.parent
BIN = "Scripts" if os.name == "nt" else "bin"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")


def run(*command: str | Path, cwd: Path | None = None) -> str:
    env = {key: value for key, value in os.environ.items() if not key.startswith(("TRAINER_", "PYTHONPATH"))}
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the product's own files, so that nothing lying beside them can help."""
    copy = tmp_path_factory.mktemp("source") / "trainer"
    ignore = shutil.ignore_patterns("__pycache__", ".venv", ".git", "*.egg-info", ".*_cache", ".hypothesis", "dist")
    shutil.copytree(ROOT, copy, ignore=ignore)
    return copy


@pytest.fixture(scope="session")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", out, source)
    (built,) = out.glob("trainer-*.whl")
    return built


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel, its libraries borrowed from the running one (a fresh download tests nothing)."""
    home = tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "venv", "--without-pip", home / "venv")
    python = home / "venv" / BIN / "python"
    (site,) = (home / "venv").glob("lib/python*/site-packages")
    ours = Path(run(sys.executable, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    (site / "borrowed.pth").write_text(f"{ours}\n", "utf-8")
    run(sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", site, wheel)
    assert "site-packages/trainer" in run(python, "-c", "import trainer; print(trainer.__file__)", cwd=home)
    return python


def test_the_wheel_carries_content_language_and_face(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for name in (
        "trainer/content/courses/ward.yaml",
        "trainer/content/courses/ward-mandates/law-enforcement.md",
        "trainer/content/quizzes/ward-mandates/law-enforcement.yaml",
        "trainer/content/scenarios/calendar.yaml",
        "trainer/locale/en/LC_MESSAGES/trainer.po",
        "trainer/tui/trainer.tcss",
        "trainer/py.typed",
    ):
        assert name in names


def test_the_installed_wheel_checks_its_own_content(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [installed, "-m", "trainer", "check", "--quick"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "(wheel)" in done.stderr


def test_the_installed_wheel_opens_the_app(installed: Path, tmp_path: Path) -> None:
    env = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "LANG": "C.UTF-8"}
    with Terminal([str(installed), "-m", "trainer"], env, cwd=tmp_path) as terminal:
        terminal.see("Xem thử bằng dữ liệu mẫu", "Học một mình", "Lập thư mục")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0


def test_an_edited_page_is_seen_at_once_in_an_editable_install(source: Path, tmp_path: Path) -> None:
    page = source / "courses" / "ward-mandates" / "law-enforcement.md"
    run(sys.executable, "-m", "venv", "--without-pip", tmp_path / "venv")
    python = tmp_path / "venv" / BIN / "python"
    (site,) = (tmp_path / "venv").glob("lib/python*/site-packages")
    ours = run(sys.executable, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    (site / "borrowed.pth").write_text(f"{source}\n{ours}\n", "utf-8")
    page.write_text(page.read_text("utf-8").replace("8 giờ 10", "Câu vừa sửa. 8 giờ 10", 1), "utf-8")
    env = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "LANG": "C.UTF-8"}
    with Terminal([str(python), "-m", "trainer"], env, cwd=tmp_path) as terminal:
        terminal.see("Học một mình")
        terminal.press("2")
        terminal.see("Việc tiếp theo")
        terminal.press("enter")
        terminal.see("Câu vừa sửa")
