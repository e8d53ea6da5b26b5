"""What `trainer check` says: findings as lines for people, as JSON for machines."""

from collections.abc import Iterator
from typing import Any

from trainer.library.findings import Finding
from trainer.library.library import Library
from trainer.words import _


def lines(library: Library) -> Iterator[str]:
    """Each finding on a line (`file:line:column: what. What to write instead.`), then what is closed by them.

    No line at all when there is nothing to say.
    """
    labelled = [(finding, _("lỗi")) for finding in library.faults]
    labelled += [(finding, _("lưu ý")) for finding in library.warnings]
    for finding, label in sorted(labelled):
        yield f"{finding.where}: {label}: {finding.message} {finding.remedy}".rstrip()
    for id, why in sorted(library.closed.items()):
        yield _("Đóng “{title}” ({id}): {why}").format(title=library.title(id), id=id, why=why)
    if labelled:
        yield _("{faults} lỗi, {warnings} lưu ý.").format(
            faults=len(library.faults), warnings=len(library.warnings)
        )


def as_json(library: Library) -> dict[str, Any]:
    """The same as plain data: faults and warnings with their places, what is closed, how much was read."""
    return {
        "faults": [_plain(finding) for finding in library.faults],
        "warnings": [_plain(finding) for finding in library.warnings],
        "closed": dict(sorted(library.closed.items())),
        "read": {
            "courses": len(library.courses),
            "modules": len(library.modules),
            "quizzes": len(library.quizzes),
            "procedures": len(library.procedures),
            "cases": len(library.cases),
            "terms": len(library.glossary),
        },
    }


def _plain(finding: Finding) -> dict[str, Any]:
    return {
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "message": finding.message,
        "remedy": finding.remedy,
    }
