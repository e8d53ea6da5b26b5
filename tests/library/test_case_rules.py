"""One sound counter case, spoilt in one place after the other: what the checker says of it, and at which line."""

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
import yaml

from trainer.library import Finding, read, rehearse
from trainer.library.case_play_rules import check_bots
from trainer.library.drafts import draft
from trainer.library.rehearsing import table_of
from trainer.library.sources import Kind, Source
from trainer.scenarios.casework.golden import golden_run

FIXTURES = Path(__file__).parent / "fixtures"
CASE = "scenarios/counter/transcript.yaml"
TODAY = date(2026, 11, 23)
SPOILT = yaml.safe_load((FIXTURES / "_spoilt_case.yaml").read_text("utf-8"))

Told = list[Finding]
Check = Callable[[str, str], tuple[Told, Told, str]]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The sound content with one case and its procedure."""
    shutil.copytree(FIXTURES / "_sound", tmp_path / "content")
    return Path(shutil.copytree(FIXTURES / "_case", tmp_path / "content", dirs_exist_ok=True))


@pytest.fixture
def checked(content: Path) -> Check:
    """Faults, warnings and text of the case with `old` replaced once by `new`, read and then played."""

    def check(old: str, new: str) -> tuple[Told, Told, str]:
        text = (content / CASE).read_text("utf-8")
        assert old in text
        (content / CASE).write_text(text := text.replace(old, new, 1), "utf-8")
        library = rehearse(read(content, today=TODAY), bots=False)
        return list(library.faults), list(library.warnings), text

    return check


def line_of(text: str, at: str) -> int:
    """The number of the line that begins with `at`, blanks aside."""
    return next(n for n, line in enumerate(text.splitlines(), 1) if line.lstrip().startswith(at))


def test_the_sound_case_has_no_fault_and_no_warning(content: Path) -> None:
    library = rehearse(read(content, today=TODAY))
    assert (library.faults, library.warnings, library.closed) == ((), (), {})
    assert list(library.cases) == ["transcript"]


@pytest.mark.parametrize("spoilt", SPOILT["faults"], ids=lambda row: row["why"])
def test_a_spoilt_case_is_refused(checked: Check, spoilt: Mapping[str, str]) -> None:
    faults, _warnings, text = checked(spoilt["old"], spoilt["new"])
    told = [fault for fault in faults if fault.message == spoilt["says"]]
    assert told, faults
    assert (told[0].file, told[0].line) == (CASE, line_of(text, spoilt["line"]))
    assert told[0].remedy or "when: " in text.splitlines()[told[0].line - 1]  # the language says it in one go


@pytest.mark.parametrize("spoilt", SPOILT["warnings"], ids=lambda row: row["why"])
def test_a_case_to_look_at_is_read_all_the_same(checked: Check, spoilt: Mapping[str, str]) -> None:
    faults, warnings, text = checked(spoilt["old"], spoilt["new"])
    told = [warning for warning in warnings if warning.message == spoilt["says"]]
    assert told, (faults, warnings)
    assert told[0].line == line_of(text, spoilt["line"])
    assert told[0].remedy and not faults


def test_a_decision_that_no_run_reaches_is_told(content: Path, checked: Check) -> None:
    """Always beside a graver fault, the one to be supplemented never decides."""
    text = (content / CASE).read_text("utf-8")
    graver = text.replace("resolve: at_counter, do: Chụp lại từ bản chính", "resolve: refuse, why: Bản chụp giả")
    (content / CASE).write_text(graver, "utf-8")
    _faults, warnings, text = checked("{0: 40, 1: 45, 2: 15}", "{0: 40, 2: 60}")
    told = [(found.line, found.message) for found in warnings]
    assert told == [(line_of(text, "left_at_home"), "Không lượt nào có kết luận “Yêu cầu bổ sung”.")]


def test_all_faults_of_a_case_are_told_in_one_run(content: Path) -> None:
    text = (content / CASE).read_text("utf-8")
    for old, new in (("{0: 40,", "{0: 30,"), ("fault.wants_card", "fault.want_card"), ("minutes: 10", "fee: 5")):
        text = text.replace(old, new, 1)
    (content / CASE).write_text(text, "utf-8")
    library = read(content)
    assert {fault.message for fault in library.faults} == {
        "“fee” do máy tự tính.",
        "Thiếu khóa “minutes”.",
        "fault_count cộng lại là 90, không phải 100.",
        "Không có tên “fault.want_card”. Có phải bạn muốn viết “fault.wants_card”?",
        "Lỗi này không để lại dấu vết nào.",
    }
    assert library.closed == {"transcript": f"{CASE} có 5 lỗi."}


def test_a_player_who_masters_a_case_is_told_with_the_seed(content: Path) -> None:
    """No constant or random player masters the sound case; the good officer does, from the first pair on."""
    library, root = read(content), content
    case, table = library.cases["transcript"], table_of(library)
    file = draft(root, Source(Kind.CASE, case.id, "", CASE))
    check_bots(file, case, table, {"random": lambda deal, _seed: golden_run(deal)})
    told = [(found.line, found.message) for found in file.found.faults]
    said = "Người chơi “làm bừa” không cần suy nghĩ vẫn thạo tình huống này (seed 0)."
    assert told == [(line_of((root / CASE).read_text("utf-8"), "faults:"), said)]
