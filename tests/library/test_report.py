"""What the checker says, in lines and as data, is safe to print."""

import json
from collections.abc import Callable
from pathlib import Path

from trainer.library import read
from trainer.library.report import as_json, lines

Edit = Callable[[str, str, str], None]


def test_the_report_as_data_says_the_same(content: Path, edit: Edit) -> None:
    edit("courses/welcome/papers.md", "minutes: 3", "minutes: x")
    (content / "courses" / "notes.md").write_text("x", "utf-8")
    report = json.loads(json.dumps(as_json(read(content))))
    assert report == {
        "faults": [
            {
                "file": "courses/welcome/papers.md",
                "line": 4,
                "column": 10,
                "message": "“x” không phải là số nguyên.",
                "remedy": "Viết bằng chữ số, không dấu chấm, không đơn vị.",
            }
        ],
        "warnings": [
            {
                "file": "courses/notes.md",
                "line": 1,
                "column": 1,
                "message": "Không có gì đọc tệp này.",
                "remedy": "Sửa tên tệp, chuyển chỗ, hoặc xóa.",
            }
        ],
        "closed": {"papers": "courses/welcome/papers.md có 1 lỗi."},
        "read": {"courses": 1, "modules": 1, "quizzes": 1, "procedures": 0, "cases": 0, "terms": 2},
    }


def test_words_of_an_author_reach_no_terminal_as_commands(content: Path, edit: Edit) -> None:
    edit("courses/welcome/papers.md", "minutes: 3", 'minutes: "\\e]0;x\\a3"')
    assert not any("\x1b" in line or "\x07" in line for line in lines(read(content)))


def test_a_long_word_is_cut(content: Path, edit: Edit) -> None:
    edit("courses/welcome/papers.md", "minutes: 3", "minutes: " + "x" * 5000)
    assert all(len(line) < 300 for line in lines(read(content)))
