"""The manifest: which editions were released, so that an edit without a note of what changed is seen.

It lies in `courses/` and is copied with the content: a ward's own edits are held against what it was given.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from trainer.courses.module import Module
from trainer.faults import Fault
from trainer.library.findings import START, Finding
from trainer.library.library import Library
from trainer.library.sources import MANIFEST
from trainer.quizzes import Quiz
from trainer.scenarios.casework.case import Case
from trainer.scenarios.procedures import Procedure
from trainer.words import _

_Versioned: TypeAlias = Module | Quiz | Procedure | Case


@dataclass(frozen=True, slots=True)
class Edition:
    """What a manifest remembers of a module, quiz, procedure or case."""

    version: str
    changes: int
    """How many notes `changes:` holds; of a case those of its procedure are counted too."""


def manifest(library: Library) -> dict[str, Edition]:
    """`module:ID`, `quiz:ID`, `procedure:ID`, `case:ID` → its edition, of everything in the library."""
    return {
        name: Edition(noun.version, _notes(noun, library))
        for name, (_file, noun) in _versioned(library).items()
    }


def _notes(noun: _Versioned, library: Library) -> int:
    more = len(library.procedures[noun.procedure].changes) if isinstance(noun, Case) else 0
    return len(noun.changes) + more


def manifest_text(editions: Mapping[str, Edition]) -> str:
    """A manifest as JSON, one line for each edition."""
    lines = {id: [edition.version, edition.changes] for id, edition in sorted(editions.items())}
    return (
        "{\n" + ",\n".join(f"  {json.dumps(id)}: {json.dumps(line)}" for id, line in lines.items()) + "\n}\n"
    )


def read_manifest(text: str) -> dict[str, Edition]:
    """The manifest written by `manifest_text`.

    Raises:
        Fault: the text is no manifest.
    """
    try:
        return {
            str(id): Edition(str(version), int(changes))
            for id, (version, changes) in json.loads(text).items()
        }
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise Fault(_("Danh mục phiên bản nội dung bị hỏng."), "", _("Cài lại trainer.")) from None


def write_manifest(library: Library) -> Path:
    """Write down the editions of a library as those released, beside its content; returns the file.

    Done with each release, for the content of this repository:
    `python -c "import trainer.library as t, pathlib; t.write_manifest(t.read(pathlib.Path('.')))"`.

    Raises:
        Fault: the content has faults, so that it is not all there.
    """
    if library.faults:
        raise library.faults[0].as_fault()
    file = library.root / MANIFEST
    file.write_text(manifest_text(manifest(library)), "utf-8", newline="\n")
    return file


def unannounced(library: Library, before: Mapping[str, Edition]) -> tuple[Finding, ...]:
    """A warning for each edition that differs from the one of `before` without a new note in `changes:`."""
    remedy = _("Thêm vào changes: {on: …, means: wording, what: …}.")
    return tuple(
        Finding(file, *START, _what_changed(noun), remedy)
        for name, (file, noun) in sorted(_versioned(library).items())
        if (old := before.get(name)) and old.version != noun.version and _notes(noun, library) <= old.changes
    )


def unannounced_here(library: Library) -> tuple[Finding, ...]:
    """The same against the manifest that lies in the content; no warning where there is none."""
    try:
        before = read_manifest((library.root / MANIFEST).read_text("utf-8"))
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, Fault):
        remedy = _("Lấy lại tệp này từ bản cài đặt, hoặc xóa.")
        return (Finding(MANIFEST, *START, _("Danh mục phiên bản nội dung bị hỏng."), remedy),)
    return unannounced(library, before)


def _what_changed(noun: _Versioned) -> str:
    if isinstance(noun, Quiz):  # its own file may be as it was, and the catalogue may not
        return _("Câu hỏi, hoặc đáp án tính từ danh mục, đã đổi mà changes chưa ghi.")
    if isinstance(noun, Case):
        return _("Tình huống, hoặc thủ tục, lịch làm việc nó dùng, đã đổi mà changes chưa ghi.")
    return _("Nội dung đã sửa mà changes chưa ghi.")


def _versioned(library: Library) -> dict[str, tuple[str, _Versioned]]:
    """Name in a manifest → file and noun."""
    found: dict[str, tuple[str, _Versioned]] = {}
    found |= {f"module:{id}": (f"courses/{m.course}/{id}.md", m) for id, m in library.modules.items()}
    found |= {f"quiz:{id}": (f"quizzes/{q.course}/{id}.yaml", q) for id, q in library.quizzes.items()}
    found |= {
        f"procedure:{id}": (f"scenarios/procedures/{id}.yaml", p) for id, p in library.procedures.items()
    }
    found |= {f"case:{id}": (f"scenarios/counter/{id}.yaml", c) for id, c in library.cases.items()}
    return found
