"""A revised module: a page more, and a note that asks those who completed it to learn it again."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from trainer.courses.module import Change, Means, Module

WHAT = "Thêm trang “Nội dung vừa sửa”; người đã hoàn thành học lại phần này."

_PAGE = """
## Nội dung vừa sửa

Trang này do dữ liệu mẫu thêm vào, không phải quy định thật.

Nó cho thấy: khi người đào tạo sửa một học phần và ghi rõ phải học lại, ai đã hoàn thành bản trước sẽ thấy
“Phải học lại”, còn kết quả cũ vẫn nằm trong hồ sơ.
"""


def revise(root: Path, module: Module, on: date) -> None:
    """Rewrite the module's file in the content folder `root`; the note counts from `on`."""
    path = root / "courses" / module.course / f"{module.id}.md"
    _dashes, front, text = path.read_text("utf-8").split("---\n", 2)
    known = [change for change in module.changes if change.on < on]
    changes = _block([*known, Change(on, Means.RETRAIN, WHAT)])
    revised = f"---\n{_without_changes(front)}{changes}---\n{text.rstrip()}\n{_PAGE}"
    path.write_text(revised, "utf-8", newline="\n")


def _without_changes(front: str) -> str:
    kept, skipping = [], False
    for line in front.splitlines(keepends=True):
        if not line.startswith((" ", "-")):
            skipping = line.startswith("changes:")
        if not skipping:
            kept.append(line)
    return "".join(kept)


def _block(changes: Iterable[Change]) -> str:
    return "changes:\n" + "".join(
        f"  - {{on: {change.on}, means: {change.means}, what: {_quoted(change.what)}}}\n"
        for change in changes
    )


def _quoted(text: str) -> str:
    """As YAML's double-quoted text, which JSON's strings are."""
    return json.dumps(text, ensure_ascii=False)
