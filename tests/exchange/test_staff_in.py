"""The staff list in: what lists of personnel units look like, and what has to be said about each."""

import hashlib
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from trainer.exchange import RowProblem, StaffRow, read_staff, write_csv
from trainer.faults import Fault
from trainer.people.establishment import Establishment

TONES = "\u0300\u0301\u0303\u0309\u0323"
HEAD = ["STT", "Họ và tên", "Mã công chức", "Đơn vị", "Vị trí việc làm", "Đơn vị cũ"]
AN = [1, "Nguyễn Văn An", "0012", "Văn phòng HĐND và UBND", "Văn thư", "UBND quận Hoàng Mai"]
BINH = [2, "Đỗ Thị Bình", "0013", "Phòng Văn hóa - Xã hội", "Lao động, bảo trợ xã hội", ""]
READ = (
    StaffRow(2, "Nguyễn Văn An", "0012", "office", "clerk", "UBND quận Hoàng Mai"),
    StaffRow(3, "Đỗ Thị Bình", "0013", "culture", "welfare", ""),
)

Make = Callable[..., Path]


def separated(path: Path, rows: list[list[object]], mark: str = ";", encoding: str = "utf-8-sig") -> Path:
    text = "".join(mark.join(f'"{cell}"' for cell in row) + "\r\n" for row in rows)
    path.write_bytes(text.encode(encoding))
    return path


def messages(problems: tuple[RowProblem, ...]) -> str:
    return "\n".join(f"{p.row} [{p.column}] {p.message} {p.remedy}" for p in problems)


def test_a_clean_workbook_is_read_as_it_is(workbook: Make, ward: Establishment) -> None:
    path = workbook([HEAD, AN, BINH])
    read = read_staff(path, ward)
    assert read.rows == READ
    assert read.problems == read.warnings == ()
    assert read.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert read.name == "danh sách.xlsx"


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_csv_file_is_read_whatever_its_separator_and_unicode(
    tmp_path: Path, ward: Establishment, separator: str, encoding: str
) -> None:
    read = read_staff(separated(tmp_path / "ds.csv", [HEAD, AN, BINH], separator, encoding), ward)
    assert (read.rows, read.problems, read.warnings) == (READ, (), ())


def test_the_old_windows_encoding_is_read_and_said(tmp_path: Path, ward: Establishment) -> None:
    text = "".join(";".join(str(cell) for cell in row[1:]) + "\n" for row in (HEAD, AN, BINH))
    (tmp_path / "ds.csv").write_bytes("".join(map(tone_apart, text)).encode("cp1258"))
    read = read_staff(tmp_path / "ds.csv", ward)
    assert read.rows == READ
    assert "Windows-1258" in messages(read.warnings)


def tone_apart(char: str) -> str:
    """As Windows-1258 writes it: the letter (ê), then its tone; đ, ă, â, ê, ô, ơ, ư have their own places."""
    base, *marks = unicodedata.normalize("NFD", char)
    tones = "".join(mark for mark in marks if mark in TONES)
    return unicodedata.normalize("NFC", base + "".join(mark for mark in marks if mark not in TONES)) + tones


def test_a_hint_for_excel_in_the_first_line_is_no_row(tmp_path: Path, ward: Establishment) -> None:
    path = separated(tmp_path / "ds.csv", [HEAD, AN, BINH], ",")
    path.write_bytes(b"sep=,\r\n" + path.read_bytes()[3:])
    assert read_staff(path, ward).rows == READ


@pytest.mark.parametrize(
    "head",
    [
        ["TT", "HỌ TÊN", "Mã số", "Phòng", "Chức danh", "Nơi công tác cũ"],
        ["No", "Full name", "Code", "Unit", "Post", "Former unit"],
        ["STT", "Họ\nvà tên (1)", " Số hiệu ", "Phòng/Đơn vị", "Vị trí", "Đơn vị công tác trước đây"],
        ["Stt", "ho va ten", "ma", "don vi", "vi tri viec lam", "don vi cu"],
    ],
)
def test_headings_are_known_by_many_words(workbook: Make, ward: Establishment, head: list[str]) -> None:
    read = read_staff(workbook([head, AN, BINH]), ward)
    assert (read.rows, read.problems) == (READ, ())


def test_titles_above_numbers_below_blank_rows_and_signatures_are_no_people(
    workbook: Make, ward: Establishment
) -> None:
    read = read_staff(
        workbook(
            [
                ["UBND PHƯỜNG VĨNH HƯNG"],
                [],
                ["", "DANH SÁCH CÁN BỘ"],
                HEAD,
                ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
                AN,
                [],
                [2, "", "", "", "", ""],
                BINH,
                ["Người lập biểu", "", "", "", "", ""],
            ]
        ),
        ward,
    )
    assert [(row.row, row.name) for row in read.rows] == [(6, "Nguyễn Văn An"), (9, "Đỗ Thị Bình")]
    assert read.problems == ()
    assert messages(read.warnings) == "10 [] Bỏ qua dòng “Người lập biểu”: không có ai. "


def test_columns_may_stand_in_any_order_and_far_to_the_right(workbook: Make, ward: Establishment) -> None:
    order = [0, 5, 4, 3, 2, 1]
    rows = [["", "", *(row[at] for at in order)] for row in ([*HEAD], AN, BINH)]
    assert read_staff(workbook(rows), ward).rows == READ


def test_all_problems_of_all_rows_come_in_one_run(workbook: Make, ward: Establishment) -> None:
    read = read_staff(
        workbook(
            [
                HEAD,
                AN,
                [2, "", "0014", "Phòng Văn hóa", "Văn thư", ""],
                [3, "Trần Thị Mùi", "0012", "office", "CLERK", ""],
                [4, "Lê Thị Tỵ", "00 15", "Phòng Văn hoá – Xã hội", "Bảo vệ", ""],
                [5, "12345", "0016", "Văn phòng HĐND và UBND", "Văn thư", ""],
                [6, "Tổng cộng: 5 người", "", "", "", ""],
                [7, "Vũ Thị Ngọ", "", "Văn phòng HĐND và UBND", "", "x" * 301],
            ]
        ),
        ward,
    )
    assert read.rows == READ[:1]
    assert messages(read.problems).splitlines() == [
        "3 [Họ và tên] Thiếu họ và tên. Điền ô này; nếu ô bị gộp thì bỏ gộp và điền từng dòng.",
        "3 [Đơn vị] Không có đơn vị “Phòng Văn hóa”. Có phải “Phòng Văn hóa - Xã hội”?"
        " Ghi đúng như trong ward.yaml.",
        "4 [Mã công chức] Mã 0012 đã có ở dòng 2. Giữ một dòng, hoặc sửa mã cho đúng người.",
        "5 [Mã công chức] Mã “00 15” có ký tự không dùng được: “ ”. Mã chỉ gồm chữ, chữ số và . / - _",
        "5 [Vị trí việc làm] Không có vị trí việc làm “Bảo vệ”."
        " Ghi đúng một tên có trong ward.yaml, hoặc thêm tên này vào đó trước.",
        "6 [Họ và tên] “12345” không phải họ tên. Ghi họ và tên.",
        "7 [Họ và tên] Dòng chỉ có “Tổng cộng: 5 người”."
        " Xóa dòng nếu là tên nhóm, dòng cộng hay chữ ký; điền đủ nếu là một người.",
        "8 [Mã công chức] Thiếu mã. Điền ô này; nếu ô bị gộp thì bỏ gộp và điền từng dòng.",
        "8 [Vị trí việc làm] Thiếu vị trí việc làm. Điền ô này; nếu ô bị gộp thì bỏ gộp và điền từng dòng.",
        "8 [Đơn vị cũ] Dài 301 ký tự, nhiều nhất là 300. Rút gọn.",
    ]


@pytest.mark.parametrize(
    ("unit", "id"),
    [
        ("culture", "culture"),
        ("PHÒNG VĂN HOÁ – XÃ HỘI", "culture"),
        ("phong van hoa xa hoi", "culture"),
        ("  Phòng Kinh tế,  Hạ tầng và Đô thị ", "economy"),
    ],
)
def test_a_unit_is_known_by_id_or_title_however_it_is_typed(
    workbook: Make, ward: Establishment, unit: str, id: str
) -> None:
    row = [1, "Đỗ Ước", "7", unit, "welfare", ""]
    assert [row.unit for row in read_staff(workbook([HEAD, row]), ward).rows] == [id]


def test_posts_of_one_title_are_told_apart_by_the_unit(workbook: Make, ward: Establishment) -> None:
    rows = [
        [1, "Đỗ Ước", "A1", "Phòng Văn hóa - Xã hội", "Phó Trưởng phòng", ""],
        [2, "Lê Ý", "A2", "economy", "Phó trưởng phòng", ""],
        [3, "Vũ Na", "A3", "office", "Phó trưởng phòng", ""],
    ]
    read = read_staff(workbook([HEAD, *rows]), ward)
    assert [row.post for row in read.rows] == ["deputy-culture", "deputy-economy"]
    assert "Có 2 vị trí cùng tên" in messages(read.problems)
    assert "deputy-culture, deputy-economy" in messages(read.problems)


def test_leading_zeros_stay_in_text_and_come_back_only_where_the_file_proves_them(
    workbook: Make, ward: Establishment
) -> None:
    number = [3, "Lê Ý", 14, "office", "clerk", ""]
    read = read_staff(workbook([HEAD, AN, BINH, number]), ward)
    assert [row.code for row in read.rows] == ["0012", "0013", "0014"]
    assert messages(read.warnings) == (
        "4 [Mã công chức] Mã 14 là ô số; đã thêm số 0 ở đầu thành 0014, vì các mã khác dài 4 chữ số. "
    )


@pytest.mark.parametrize("others", [["0012", "013"], ["VH-1", "0013"], ["1012", "1013"], [12, 13]])
def test_a_number_without_proof_stays_a_number_and_is_said_once(
    workbook: Make, ward: Establishment, others: list[object]
) -> None:
    codes = [*others, 14, 15]
    rows = [[n, f"Lê Thị {name}", code, "office", "clerk", ""]
            for n, (name, code) in enumerate(zip("ABCD", codes, strict=True))]  # fmt: skip
    read = read_staff(workbook([HEAD, *rows]), ward)
    assert [row.code for row in read.rows] == [str(code) for code in codes]
    numbers = 4 if others == [12, 13] else 2
    assert [warning.message[:12] for warning in read.warnings] == [f"{numbers} mã là ô số"]


@pytest.mark.parametrize("code", [12.5, -3, 1e17, "1.23E+11", "1,07702E+11", True])
def test_a_code_that_excel_has_spoilt_is_refused(workbook: Make, ward: Establishment, code: object) -> None:
    read = read_staff(workbook([HEAD, [1, "Lê Ý", code, "office", "clerk", ""]]), ward)
    assert read.rows == ()
    assert [problem.column for problem in read.problems] == ["Mã công chức"]


def test_a_date_where_text_should_be_is_refused(workbook: Make, ward: Establishment) -> None:
    read = read_staff(workbook([HEAD, [1, "Lê Ý", date(2026, 2, 1), "office", "clerk", ""]]), ward)
    assert "Excel đã đổi ô thành ngày" in messages(read.problems)


@pytest.mark.parametrize(
    "name", ["An [/b]", "[@click=app.quit]x[/]", "Phòng [A1]", "=1+1 An", "'An", "Ân\u00a0Thị  Lan"]
)
def test_a_strange_name_is_kept_and_pointed_out(tmp_path: Path, ward: Establishment, name: str) -> None:
    row = [1, name, "7", "office", "clerk", ""]
    read = read_staff(separated(tmp_path / "ds.csv", [HEAD, row]), ward)
    assert [row.name for row in read.rows] == [" ".join(name.split())]
    assert bool(read.warnings) is (name not in ("'An", "Ân\u00a0Thị  Lan"))


def test_escape_bytes_are_taken_out_and_said(tmp_path: Path, ward: Establishment) -> None:
    row = [1, "An\x1b]0;x\x07 \u202eB\u200b", "7", "office", "clerk", "Quận\x9b31m"]
    read = read_staff(separated(tmp_path / "ds.csv", [HEAD, row]), ward)
    assert [(row.name, row.former_unit) for row in read.rows] == [("An]0;x B", "Quận31m")]
    assert messages(read.warnings).count("Đã bỏ ký tự ẩn") == 2


def test_the_eth_of_old_fonts_becomes_d_and_other_alphabets_are_pointed_out(
    workbook: Make, ward: Establishment
) -> None:
    rows = [[1, "Ðỗ Ước", "1a", "office", "clerk", ""], [2, "Lê Аn", "2a", "office", "clerk", ""]]
    read = read_staff(workbook([HEAD, *rows]), ward)
    assert [row.name for row in read.rows] == ["Đỗ Ước", "Lê Аn"]
    assert "Đã thay chữ Ð" in messages(read.warnings)
    assert "ký tự lạ: “А”" in messages(read.warnings)  # Cyrillic


def test_names_from_a_mac_are_composed_without_a_word(tmp_path: Path, ward: Establishment) -> None:
    rows = [[unicodedata.normalize("NFD", str(cell)) for cell in row] for row in (HEAD, AN, BINH)]
    read = read_staff(separated(tmp_path / "ds.csv", rows), ward)
    assert (read.rows, read.warnings) == (READ, ())


def test_two_people_of_one_name_stay_two_and_are_said(workbook: Make, ward: Establishment) -> None:
    other = [2, "NGUYỄN VĂN AN", "0099", "office", "clerk", ""]
    read = read_staff(workbook([HEAD, AN, other]), ward)
    assert len(read.rows) == 2
    assert "Cùng họ tên với dòng 2, khác mã" in messages(read.warnings)


def test_codes_that_differ_only_by_case_or_width_are_one_code(tmp_path: Path, ward: Establishment) -> None:
    rows = [[1, "Lê A", "vh-1", "office", "clerk", ""], [2, "Lê B", "VH-1", "office", "clerk", ""]]
    read = read_staff(separated(tmp_path / "a.csv", [HEAD, *rows]), ward)
    assert "đã có ở dòng 2" in messages(read.problems)


def test_a_list_without_the_former_unit_is_a_list(workbook: Make, ward: Establishment) -> None:
    read = read_staff(workbook([row[:5] for row in (HEAD, AN, BINH)]), ward)
    assert [row.former_unit for row in read.rows] == ["", ""]
    assert read.problems == ()


def test_our_own_export_reads_back(tmp_path: Path, ward: Establishment) -> None:
    strange = ["9", "=cmd An", "0014", "office", "clerk", "-1 @ đâu"]
    path = write_csv(tmp_path / "ds.csv", HEAD, [[str(cell) for cell in AN], strange])
    assert [(row.name, row.former_unit) for row in read_staff(path, ward).rows] == [
        ("Nguyễn Văn An", "UBND quận Hoàng Mai"),
        ("=cmd An", "-1 @ đâu"),
    ]


def test_a_worse_column_of_the_same_meaning_is_left_and_said(workbook: Make, ward: Establishment) -> None:
    rows = [[*HEAD, "Chức vụ"], [*AN, "Trưởng phòng"]]
    read = read_staff(workbook(rows), ward)
    assert read.rows == READ[:1]
    assert messages(read.warnings) == "1 [Chức vụ] Cột này không đọc. "


def test_the_sheet_that_looks_most_like_a_list_is_read_and_the_others_are_said(
    workbook: Make, ward: Establishment
) -> None:
    def more(book: openpyxl.Workbook) -> None:
        book.active.title = "Bìa"
        for title, rows in (("Cán bộ", [HEAD, AN]), ("Cũ", [HEAD[:5], BINH[:5]]), ("Ẩn", [HEAD, BINH])):
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
        book["Ẩn"].sheet_state = "hidden"

    read = read_staff(workbook([["Danh sách cán bộ phường"]], more), ward)
    assert read.rows == READ[:1]
    assert messages(read.warnings) == "0 [] Trang tính “Cũ” cũng là danh sách, chưa đọc. "


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([["chỉ là", "một bảng", "khác"]], "Không tìm thấy cột: Họ và tên, Mã, Đơn vị, Vị trí việc làm."),
        ([[*HEAD[:3], "Phòng"], AN], "Không tìm thấy cột: Vị trí việc làm."),
        ([[*HEAD, "đơn vị"], AN], "Có hai cột cùng tên: đơn vị."),
        ([HEAD], "Danh sách không có ai."),
        ([], "Không tìm thấy cột"),
        ([[]] * 15 + [HEAD, AN], "Không tìm thấy cột"),
        ([HEAD, *([AN] * 5001)], "Danh sách có 5001 người, nhiều nhất là 5000."),
    ],
)
def test_what_is_no_list_is_refused_with_what_is_missing(
    tmp_path: Path, ward: Establishment, rows: list[list[object]], message: str
) -> None:
    with pytest.raises(Fault) as caught:
        read_staff(separated(tmp_path / "ds.csv", rows), ward)
    assert message in caught.value.message
    assert caught.value.where == "ds.csv" and caught.value.remedy


def test_a_full_list_of_five_thousand_is_read(workbook: Make, ward: Establishment) -> None:
    rows = [[n, f"Lê Thị {n % 7}a", f"{n:05}", "office", "Văn thư", ""] for n in range(5000)]
    read = read_staff(workbook([HEAD, *rows]), ward)
    assert len(read.rows) == 5000 and not read.problems
