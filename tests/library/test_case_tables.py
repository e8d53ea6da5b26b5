"""The table of a case to sign, and its coverage."""

import shutil
from pathlib import Path

import pytest

from trainer.library import Library, read
from trainer.library.case_coverage import coverage, coverage_lines
from trainer.library.case_report import case_json, coverage_json, table_json
from trainer.library.case_sheet import WIDTH, table_lines
from trainer.library.case_table import rows
from trainer.library.rehearsing import table_of
from trainer.scenarios.casework.case import Case

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The sound content with one case."""
    content = tmp_path_factory.mktemp("table") / "content"
    for folder in ("_sound", "_case"):
        shutil.copytree(FIXTURES / folder, content, dirs_exist_ok=True)
    return read(content)


@pytest.fixture(scope="module")
def case(library: Library) -> Case:
    """The case of the table."""
    return library.cases["transcript"]


def test_every_combination_has_a_row_for_each_hour_and_each_count(library: Library, case: Case) -> None:
    made = list(rows(case, table_of(library)))
    drawn = list(dict.fromkeys(row.faults for row in made))
    assert drawn == [
        (),
        ("left_at_home",),
        ("old_copy",),
        ("altered",),
        ("wants_card",),
        ("left_at_home", "old_copy"),
        ("old_copy", "altered"),
    ]
    assert len(made) == len(drawn) * 2 * 3


def test_the_table_as_data_says_what_is_right(library: Library, case: Case) -> None:
    told = table_json(case, list(rows(case, table_of(library))))
    assert (told["id"], told["version"], told["as_of"]) == ("transcript", case.version, "2026-11")
    assert told["procedure"]["version"] == library.procedures["copy"].version
    assert told["basis"]["D22"] == "NĐ 23/2015/NĐ-CP, Điều 22"
    by = {(tuple(row["faults"]), row["time"], row["counted"]["copies"]): row for row in told["rows"]}
    free = by[(), "15:20", "3"]
    assert (free["decision"], free["form"], free["fee"], free["due"]) == ("accept", "M01", 21000, "2025-09-15")
    assert (free["papers"], free["scan"], free["copies"]) == (["photocopy", "transcript"], [], 3)
    sent_home = by[("left_at_home",), "09:10", "2"]
    assert (sent_home["decision"], sent_home["form"], sent_home["fee"]) == ("supplement", "M02", None)
    assert sent_home["slip"] == ["Xuất trình bản chính học bạ"]
    assert by[("old_copy",), "09:10", "2"]["fixes"] == ["Chụp lại từ bản chính"]
    assert by[("altered",), "09:10", "2"]["reasons"] == ["Bản chính bị tẩy xóa"]
    sent_on = by[("wants_card",), "09:10", "2"]
    assert (sent_on["decision"], sent_on["form"], sent_on["receiver"]) == ("redirect", None, "Công an")


def test_the_faults_and_the_lawful_oddities_are_told_in_words(library: Library, case: Case) -> None:
    told = table_json(case, list(rows(case, table_of(library))))
    assert {odd["id"]: odd["seen"] for odd in told["faults"]} == {
        "left_at_home": "Thiếu: Học bạ",
        "old_copy": "Ngày sinh (Bản chụp học bạ): 2010-03-21 (đúng là: 2010-03-12)",
        "altered": "Tình trạng (Học bạ): bị tẩy sửa (đúng là: rõ nét)",
        "wants_card": "Người dân nói: “Thật ra tôi muốn đổi thẻ mới.”",
    }
    assert [odd["seen"] for odd in told["decoys"]] == ["Trường (Học bạ): THCS Định Công"]


def test_the_sheet_fits_a_page_and_has_room_for_a_signature(library: Library, case: Case) -> None:
    sheet = list(table_lines(case, list(rows(case, table_of(library)))))
    assert max(map(len, sheet)) <= WIDTH
    text = "\n".join(sheet)
    for words in (case.version, "cập nhật đến tháng 11/2026", "3 → 21.000 đ", "Người soát: ....", "Ngày soát: ...."):
        assert words in text
    assert "15:20\n" in text and "→ 15/09/2025" in text
    assert "Phiếu ghi: Xuất trình bản" in text and "Đến: Công an." in text


def test_coverage_counts_each_line_and_names_the_hardest_combination(library: Library, case: Case) -> None:
    found = coverage(case, table_of(library), random_runs=60)
    hits = {line.id: line.hits for line in found.lines}
    assert list(hits)[:3] == ["purpose", "purpose.1", "purpose.2"]
    assert hits["purpose"] == hits["purpose.1"] + hits["purpose.2"] >= found.combinations
    assert found.random_runs == 60 and found.random_passes == 0
    assert found.longest == 8  # four questions, a copy and a record to look at, two minutes for the form
    assert found.hardest and 0 <= found.hardest_mean < 95
    assert coverage_json(case, found)["never"] == [line.id for line in found.never]
    assert "ĐỘ PHỦ: Học bạ cho con bà Mận (transcript)" in list(coverage_lines(case, found))


def test_the_list_says_what_a_case_is(case: Case) -> None:
    told = case_json(case)
    assert (told["id"], told["procedure"], told["level"], told["faults"]) == ("transcript", "copy", 1, 4)
