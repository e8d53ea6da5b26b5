"""Which files a content folder holds, and what each defines; a file's name is the id of what it defines."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """What a file defines."""

    WARD = "ward"
    GLOSSARY = "glossary"
    CURRICULUM = "curriculum"
    CALENDAR = "calendar"
    COURSE = "course"
    MODULE = "module"
    QUIZ = "quiz"
    PROCEDURE = "procedure"
    CASE = "case"
    STRAY = "stray"
    """Lies where content lies, but nothing reads it."""


SINGLE = {
    "courses/ward.yaml": Kind.WARD,
    "courses/glossary.yaml": Kind.GLOSSARY,
    "courses/curriculum.yaml": Kind.CURRICULUM,
    "scenarios/calendar.yaml": Kind.CALENDAR,
}
MANIFEST = "courses/manifest.json"
"""Written by the program: which editions were released."""

_SCENARIOS = {"scenarios/counter": Kind.CASE, "scenarios/procedures": Kind.PROCEDURE}
"""Folder → what each of its files defines."""
_LEFT_BY_EDITORS = ("~", ".bak", ".swp", ".tmp")


@dataclass(frozen=True, slots=True)
class Source:
    """One file of the content folder."""

    kind: Kind
    id: str
    """File name without its ending; of a course the name of its folder."""
    course: str
    """The folder it lies in; empty for files that belong to no course."""
    file: str
    """Path inside the content folder, with `/`."""


def sources(root: Path) -> Iterator[Source]:
    """All files of a content folder in the order of their paths.

    ward.yaml and the course.yaml of each folder with modules are among them even when they are missing.
    """
    for name, kind in SINGLE.items():
        if kind is Kind.WARD or (root / name).exists():
            yield Source(kind, kind.value, "", name)
    for folder in ("courses", "quizzes"):
        for path in _visible(root / folder):
            if path.is_dir():
                yield from _course(folder, path)
            elif f"{folder}/{path.name}" not in (*SINGLE, MANIFEST):
                yield Source(Kind.STRAY, path.stem, "", f"{folder}/{path.name}")
    for folder, kind in _SCENARIOS.items():
        for path in _visible(root / folder):
            is_read = path.suffix == ".yaml" and not path.is_dir()
            yield Source(kind if is_read else Kind.STRAY, path.stem, "", f"{folder}/{path.name}")


def _course(folder: str, path: Path) -> Iterator[Source]:
    found = [_in_course(folder, path.name, inner) for inner in _visible(path)]
    kinds = {source.kind for source in found}
    if Kind.MODULE in kinds and Kind.COURSE not in kinds:
        yield Source(Kind.COURSE, path.name, path.name, f"courses/{path.name}/course.yaml")
    yield from found


def _in_course(folder: str, course: str, path: Path) -> Source:
    file = f"{folder}/{course}/{path.name}"
    if folder == "courses" and path.name == "course.yaml":
        return Source(Kind.COURSE, course, course, file)
    if path.suffix == (".md" if folder == "courses" else ".yaml") and not path.is_dir():
        return Source(Kind.MODULE if folder == "courses" else Kind.QUIZ, path.stem, course, file)
    return Source(Kind.STRAY, path.stem, course, file)


def _visible(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    names = (path for path in folder.iterdir() if not path.name.startswith("."))
    return sorted(path for path in names if not path.name.endswith(_LEFT_BY_EDITORS))
