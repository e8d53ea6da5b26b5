"""`trainer procedure`: the card on stdout, everything else on stderr; needs nobody and no ward folder."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from trainer import words
from trainer.cli import main

AFTERNOON = ["--received", "2026-11-23T15:20"]
"""The eve of a day off: Tuesday 24 November 2026 (NQ 28/2026/QH16)."""


@pytest.fixture
def say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> "Say":
    """`say("sao y")`: status, stdout, stderr of the command, in this process and with nobody's home."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DATA_HOME", "TRAINER_AT", "TRAINER_CONTENT", "TRAINER_LANG"):
        monkeypatch.delenv(name, raising=False)
    return Say(capsys)


class Say:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(["procedure", *arguments])
        said = self._capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, said.out, said.err


def test_the_card_of_copies_at_15_20_on_the_eve_of_a_day_off(say: Say) -> None:
    status, out, err = say("sao y", "--pages", "5", "--copies", "3", *AFTERNOON)
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "Chứng thực bản sao từ bản chính (2.000815)"
    fee, due = lines.index("Phí, lệ phí"), lines.index("Hẹn trả")
    assert lines[fee + 1] == "  21.000 đ."
    assert lines[due + 1] == "  Thông thường: chậm nhất thứ Tư 25/11/2026."
    assert lines[due + 2].startswith("    Nhận lúc 15:20, sau 15:00: trả vào ngày làm việc kế tiếp, thứ Tư 25/11/2026.")
    assert lines[-1].startswith("Theo quy định cập nhật đến tháng")


def test_json_holds_the_same_for_a_program(say: Say) -> None:
    status, out, _err = say("cccd", "--json", "--pages", "5", "--copies", "3", *AFTERNOON)
    facts = json.loads(out)
    assert status == 0 and facts["id"] == "certified-copy"
    assert facts["fee"][0]["amount"] == 21000
    assert [due["day"] for due in facts["due"]] == ["2026-11-25", "2026-11-27"]
    assert [other["id"] for other in facts["others"]] == ["residence-and-identity"]


def test_words_need_no_quotes_and_other_matches_are_named_beside_the_best(say: Say) -> None:
    status, out, err = say("khai", "sinh", *AFTERNOON)
    assert status == 0 and out.startswith("Đăng ký khai sinh\n")
    assert "linked-birth" in err and "Cũng khớp" in err


def test_what_the_fee_does_not_depend_on_is_said_to_be_ignored(say: Say) -> None:
    status, out, err = say("birth", "--pages", "5", *AFTERNOON)
    assert status == 0 and "Đăng ký đúng hạn: Không thu." in out
    assert "bỏ qua --pages" in err


def test_without_a_name_every_procedure_is_listed(say: Say) -> None:
    status, out, err = say()
    assert (status, err) == (0, "") and len(out.splitlines()) == 17
    titles = dict(line.split(maxsplit=1) for line in out.splitlines())
    assert titles["certified-copy"] == "Chứng thực bản sao từ bản chính"
    listed = json.loads(say("--json")[1])
    assert {"id", "title", "code", "words"} == set(listed[0]) and len(listed) == 17


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["xyzzy"], 1, "Không thấy thủ tục nào khớp “xyzzy”."),
        (["sao y", "--received", "2026-11-23"], 2, "Gõ giờ và ngày"),
        (["sao y", "--received", "chiều nay"], 2, "--received"),
        (["sao y", "--pages", "0"], 2, "Giá trị của --pages không hợp lệ: Gõ một số nguyên từ 1 đến 9999."),
        (["sao y", "--copies", "ba"], 2, "--copies"),
        (["--pages", "5"], 2, "Thiếu tên thủ tục."),
    ],
)
def test_what_cannot_be_answered_is_told_plainly(say: Say, arguments: list[str], status: int, told: str) -> None:
    got, out, err = say(*arguments)
    assert (got, out) == (status, "") and told in err


def test_other_content_may_be_named(say: Say, tmp_path: Path) -> None:
    (tmp_path / "content" / "courses").mkdir(parents=True)
    status, out, err = say("sao y", "--content", str(tmp_path / "content"))
    assert (status, out) == (1, "") and "Không thấy thủ tục nào" in err


def test_in_english_the_headings_are_and_the_content_stays(say: Say) -> None:
    try:
        _status, out, _err = say("sao y", "--lang", "en", *AFTERNOON)
    finally:
        words.use("vi")
    assert "Chứng thực bản sao từ bản chính" in out and "Legal basis: " in out and "Hẹn trả" not in out


def test_at_a_terminal_long_sentences_wrap_behind_their_margin(
    say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")
    _status, out, _err = say("sao y", *AFTERNOON)
    assert max(map(len, out.splitlines())) <= 60
    assert "  Nơi tiếp nhận nào cũng nhận, không phụ thuộc nơi cư trú;\n  kết quả" in out


def test_help_is_in_vietnamese(run: Run) -> None:
    done = run("procedure", "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Cách dùng: trainer procedure [TÙY CHỌN] [THỦ_TỤC]")


def test_the_terminal_face_is_not_imported(tmp_path: Path) -> None:
    code = (
        "import sys, trainer.cli\n"
        "try:\n    trainer.cli.main(['procedure', 'sao y', '--json'])\n"
        "except SystemExit as ended:\n    status = ended.code\n"
        "print(status, [name for name in ('textual', 'rich') if name in sys.modules])"
    )
    env = {**os.environ, "HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, env=env)
    assert done.stdout.splitlines()[-1] == "0 []", done.stderr
