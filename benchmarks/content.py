"""All content read, repeated to about 1,000 files, against the guarded C loader alone on the same files."""

import shutil
import tempfile
from pathlib import Path

import yaml

from benchmarks.clock import Finding, wall
from trainer.library import read
from trainer.library.findings import Findings
from trainer.library.guard import events
from trainer.places import content_root

COURSES = 70


def run() -> list[Finding]:
    """Wall seconds of one reading."""
    with tempfile.TemporaryDirectory() as home:
        root = _many(Path(home))
        files = [path for path in root.rglob("*.yaml")] + [path for path in root.rglob("*.md")]
        return [Finding("content", wall(lambda: read(root), 5), wall(lambda: _load(files), 5), 2.5)]


def _many(root: Path) -> Path:
    source, _where = content_root()
    for name in ("courses", "quizzes", "scenarios"):
        shutil.copytree(source / name, root / name)
    for number in range(COURSES):
        for name in ("courses", "quizzes"):
            (root / name / f"course-{number}").mkdir()
            for path in (source / name / "ward-mandates").iterdir():
                new = path.stem if path.stem == "course" else f"{path.stem}-{number}"
                target = root / name / f"course-{number}" / f"{new}{path.suffix}"
                target.write_text(_renamed(path.read_text("utf-8"), number), "utf-8")
    return root


def _renamed(text: str, number: int) -> str:
    for module in (
        "law-enforcement",
        "budget-and-rules",
        "economy-and-community",
        "assets-schools-welfare",
        "culture-and-essential-services",
        "procedures-and-services",
        "delegated-tasks",
    ):
        text = text.replace(module, f"{module}-{number}")
    return text.replace("ward-mandates", f"course-{number}")


def _load(files: list[Path]) -> None:
    for path in files:
        text = path.read_text("utf-8")
        text = text.split("\n---\n")[0].removeprefix("---\n") if path.suffix == ".md" else text
        for _event in events(text, Findings(path.name)):
            pass
        yaml.load(text, yaml.CSafeLoader)
