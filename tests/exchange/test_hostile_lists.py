"""Files that are no list, or were made to do harm: refused in a sentence, at once, with little memory."""

import errno
import io
import os
import re
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font

from trainer.exchange import read_staff
from trainer.exchange.survey import column_index, column_letters
from trainer.faults import Fault
from trainer.people.establishment import Establishment

HEAD = ["Họ và tên", "Mã", "Đơn vị", "Vị trí việc làm"]
AN = ["Nguyễn Văn An", "0012", "office", "clerk"]
OLE = bytes.fromhex("d0cf11e0a1b11ae1")

Make = Callable[..., Path]


def refusal(path: Path, ward: Establishment) -> str:
    with pytest.raises(Fault) as caught:
        read_staff(path, ward)
    assert caught.value.remedy
    return caught.value.message


def zipped(**parts: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.xlsx", b"", "Không tìm thấy cột"),
        ("a.csv", b"GIF89a\0" + bytes(range(1, 256)), "Không đọc được chữ"),
        ("a.csv", b"%PDF-1.7\n\x81\x8d\x90\0", "Không đọc được chữ"),
        ("a.csv", b"\xef\xbb\xbf\xff\xfe\xfa", "Không đọc được chữ"),
        ("a.csv", b"\x81\x8d\x8f\x90\x9d\xff", "Không đọc được chữ"),
        ("a.csv", b"\xff\xfeA", "Không đọc được chữ"),
        ("a.xls", b"<html><table><tr><td>Ten</td></tr></table></html>", "Không tìm thấy cột"),
        ("a.csv", 'Họ và tên;Mã;Đơn vị;Vị trí\n"An;1;office;clerk\nBình;2;office;clerk\n'.encode(),
         "Bảng hỏng ở gần dòng 3"),
        ("a.csv", ("Họ và tên;Mã;Đơn vị;Vị trí\n" + "x" * 200_000).encode(), "Bảng hỏng ở gần dòng 2"),
        ("a.csv", b"x\n" * 6001, "Tệp có hơn 6000 dòng"),
        ("a.xlsx", b"PK\x03\x04 but nothing more", "Tệp hỏng"),
        ("a.xlsx", zipped(readme_xml=b"<a/>"), "không phải bảng tính Excel kiểu .xlsx"),
        ("a.xlsx", zipped(xl__workbook_xml=b"not xml"), "Tệp hỏng"),
        ("a.xlsx", zipped(xl__workbook_xml=b"<workbook/>"), "Tệp hỏng"),
        ("a.xls", OLE + bytes(600), "Tệp kiểu Excel 97 (.xls) không đọc được"),
        ("a.xlsx", OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "Tệp Excel có mật khẩu"),
    ],
)  # fmt: skip
def test_what_is_no_list_is_refused_in_words(
    tmp_path: Path, ward: Establishment, name: str, data: bytes, message: str
) -> None:
    (tmp_path / name).write_bytes(data)
    assert message in refusal(tmp_path / name, ward)


def test_nothing_a_folder_and_a_pipe_are_refused(tmp_path: Path, ward: Establishment) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    for path in (tmp_path / "none.xlsx", tmp_path, tmp_path / "pipe.csv"):
        assert refusal(path, ward) == "Không có tệp này."


def test_a_file_held_by_excel_is_a_fault(
    tmp_path: Path, ward: Establishment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_given: object, **_more: object) -> None:
        raise PermissionError(errno.EACCES, "sharing violation")

    (tmp_path / "a.xlsx").write_bytes(b"PK")
    monkeypatch.setattr(Path, "open", locked)
    assert refusal(tmp_path / "a.xlsx", ward) == "Không mở được tệp."


def test_a_file_of_more_than_20_mb_is_not_read(tmp_path: Path, ward: Establishment) -> None:
    with (tmp_path / "a.csv").open("wb") as file:
        file.truncate(20 * 2**20 + 1)
    assert refusal(tmp_path / "a.csv", ward) == "Tệp lớn hơn 20 MB."


def test_a_zip_bomb_is_given_up_at_20_mb(workbook: Make, ward: Establishment) -> None:
    path = workbook([HEAD, AN], parts=_swell)
    assert path.stat().st_size < 200_000
    assert refusal(path, ward) == "Tệp bung ra lớn hơn 20 MB."


def _swell(path: str, data: bytes) -> bytes:
    return data + b" " * 60 * 2**20 if path.endswith("sheet1.xml") else data


def test_a_size_that_lies_gains_nothing(workbook: Make, ward: Establishment) -> None:
    path = workbook([HEAD, AN], parts=_swell)
    data = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size.to_bytes(4, "little")
    path.write_bytes(data.replace(size, (1000).to_bytes(4, "little")))
    assert "Tệp hỏng" in refusal(path, ward)


@pytest.mark.parametrize("cell", ["XFD1048576", "A6001", "IW2", "A1048576"])
def test_a_cell_far_out_is_named_before_memory_is_made_for_it(
    workbook: Make, ward: Establishment, cell: str
) -> None:
    # python-calamine 0.9.1 makes the whole rectangle: XFD1048576 asks for 512 GB and aborts the process.
    def far(book: openpyxl.Workbook) -> None:
        book.active[cell] = "x"

    message = refusal(workbook([HEAD, AN], far), ward)
    assert message.endswith("chỉ đọc được đến ô IV6000.")
    assert message.startswith("Bảng kéo đến tận ô ")


def test_far_cells_that_are_only_coloured_do_not_matter(workbook: Make, ward: Establishment) -> None:
    def coloured(book: openpyxl.Workbook) -> None:
        book.active["XFD1048576"].font = Font(bold=True)

    assert len(read_staff(workbook([HEAD, AN], coloured), ward).rows) == 1


def test_a_dimension_that_lies_does_not_matter(workbook: Make, ward: Establishment) -> None:
    path = workbook([HEAD, AN], parts=lambda _n, data: data.replace(b'ref="A1:D2"', b'ref="A1:XFD1048576"'))
    assert len(read_staff(path, ward).rows) == 1


def test_one_long_text_shown_by_many_cells_is_not_multiplied(workbook: Make, ward: Establishment) -> None:
    def shared(path: str, data: bytes) -> bytes:
        cells = b"".join(b'<row><c t="s"><v>0</v></c></row>' for _ in range(5000))
        if path.endswith("sheet1.xml"):
            return data.replace(b"</sheetData>", cells + b"</sheetData>")
        if path.endswith("theme1.xml"):
            return b"<sst><si><t>" + b"x" * 30_000 + b"</t></si></sst>"
        return data

    assert refusal(workbook([HEAD, AN], parts=shared), ward) == "Chữ trong các ô nhiều hơn 20 MB."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (rb"<worksheet", b"<!DOCTYPE x [<!ENTITY a 'aaaa'>]><worksheet"),
        (rb"<worksheet", b"<a>" * 100_000 + b"<worksheet"),
        (rb"</worksheet>", b""),
        (rb'r="A1"', b'r="A99999999999"'),
        (rb'r="A1"', b'r="ZZZZ1"'),
        (rb'r="A1"', b'r=""'),
        (rb'<row r="1"', b'<row r="x"'),
        (rb'<row r="1"', b'<row r="0"'),
        (rb'<c r="B1" t="inlineStr"><is>.*?</is></c>', b'<c r="B1" t="s"><v>7</v></c>'),
        (rb'<c r="B1" t="inlineStr"><is>.*?</is></c>', b'<c r="B1" t="s"><v>x</v></c>'),
        (rb'<c r="B1" t="inlineStr"><is>.*?</is></c>', b'<c r="B1" t="n"><v>five</v></c>'),
    ],
)
def test_a_sheet_no_spreadsheet_writes_is_refused(
    workbook: Make, ward: Establishment, old: bytes, new: bytes
) -> None:
    def spoil(path: str, data: bytes) -> bytes:
        return re.sub(old, new, data, count=1) if path.endswith("sheet1.xml") else data

    assert "Tệp hỏng" in refusal(workbook([HEAD, AN], parts=spoil), ward)


def test_long_cells_are_refused_before_any_work_is_done_on_them(
    tmp_path: Path, ward: Establishment, monkeypatch: pytest.MonkeyPatch
) -> None:
    # To bring a long row of combining marks into Unicode's form C takes its length squared.
    normalized: list[int] = []

    def normalize(form: Literal["NFC", "NFD", "NFKC", "NFKD"], text: str, real=unicodedata.normalize) -> str:
        normalized.append(len(text))
        return real(form, text)

    monkeypatch.setattr(unicodedata, "normalize", normalize)
    long = [
        "ệ" * 1500,
        "\u0323" * 2500,
        "Phòng " * 400,
        "x" * 190 + "\u200b" * 30_000,
        " " * 2500 + "Cũ" * 151,
    ]
    (tmp_path / "a.csv").write_text("\n".join(map(";".join, [[*HEAD, "Đơn vị cũ"], *[long] * 50])), "utf-8")
    read = read_staff(tmp_path / "a.csv", ward)
    assert not read.rows
    assert {(problem.column, problem.message) for problem in read.problems} == {
        ("Họ và tên", "Dài 1500 ký tự, nhiều nhất là 100."),
        ("Mã", "Dài 2500 ký tự, nhiều nhất là 40."),
        ("Đơn vị", "Dài 2400 ký tự, nhiều nhất là 200."),
        ("Vị trí việc làm", "Dài 30190 ký tự, nhiều nhất là 200."),
        ("Đơn vị cũ", "Dài 2802 ký tự, nhiều nhất là 300."),
    }
    assert len(read.problems) == 250
    assert max(normalized) <= 4 * 300


def test_a_value_in_a_sea_of_blanks_or_taken_apart_is_read_all_the_same(
    tmp_path: Path, ward: Establishment
) -> None:
    name = unicodedata.normalize("NFD", "Nguyễn Thị Hường Ước " * 4).strip()
    row = [" " * 5000 + name, "0012" + "\t" * 3000, "office", "clerk"]
    (tmp_path / "a.csv").write_text("\n".join(map(";".join, [HEAD, row])), "utf-8")
    (person,) = read_staff(tmp_path / "a.csv", ward).rows
    assert (person.name, person.code) == (unicodedata.normalize("NFC", name), "0012")


def test_two_parts_of_one_name_and_locked_parts_are_refused(workbook: Make, ward: Establishment) -> None:
    path = workbook([HEAD, AN])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("XL/Workbook.xml", b"<workbook/>")
    assert "Tệp hỏng" in refusal(path, ward)
    path = workbook([HEAD, AN])
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1  # "encrypted" (ZIP specification 4.4.4)
    path.write_bytes(data)
    assert "Tệp hỏng" in refusal(path, ward)


def test_a_workbook_that_shows_no_sheet_is_refused(workbook: Make, ward: Establishment) -> None:
    path = workbook([HEAD, AN], parts=lambda _n, data: data.replace(b'state="visible"', b'state="hidden"'))
    assert refusal(path, ward) == "Tệp không có trang tính nào."


def test_rows_and_cells_without_their_addresses_are_counted(workbook: Make, ward: Establishment) -> None:
    def bare(path: str, data: bytes) -> bytes:
        return re.sub(rb' r="[A-Z]*\d+"', b"", data) if path.endswith("sheet1.xml") else data

    assert [row.row for row in read_staff(workbook([HEAD, AN], parts=bare), ward).rows] == [2]


def test_formulas_are_used_only_with_their_result_and_said(workbook: Make, ward: Establishment) -> None:
    def formulas(path: str, data: bytes) -> bytes:
        if not path.endswith("sheet1.xml"):
            return data
        an = b'<c r="A2" t="str"><f>PROPER("x")</f><v>Nguy\xe1\xbb\x85n V\xc4\x83n An</v></c>'
        data = re.sub(rb'<c r="A2".*?</c>', an, data)
        data = re.sub(rb'<c r="C3".*?</c>', b'<c r="C3"><f>VLOOKUP(A1,B:B,1)</f></c>', data)
        return re.sub(rb'<c r="D3".*?</c>', b'<c r="D3" t="e"><f>X()</f><v>#NAME?</v></c>', data)

    read = read_staff(workbook([HEAD, AN, ["Đỗ Ước", "0013", "office", "clerk"]], parts=formulas), ward)
    assert [row.name for row in read.rows] == ["Nguyễn Văn An"]
    assert [(p.row, p.column, p.message) for p in read.problems] == [
        (3, "Đơn vị", "Ô là công thức chưa có kết quả."),
        (3, "Vị trí việc làm", "Ô báo lỗi công thức (như #N/A)."),
    ]
    assert [w.message for w in read.warnings] == [
        "Ô là công thức; đã dùng kết quả lưu trong tệp: “Nguyễn Văn An”."
    ]


def test_escapes_hidden_in_a_workbook_are_taken_out(workbook: Make, ward: Establishment) -> None:
    path = workbook([HEAD, ["An_x001B_[31m", "0012", "office", "clerk"]])
    read = read_staff(path, ward)
    assert [row.name for row in read.rows] == ["An[31m"]
    assert "Đã bỏ ký tự ẩn" in read.warnings[0].message


def test_a_panic_of_the_native_reader_is_a_damaged_file_and_an_interrupt_is_not(
    workbook: Make, ward: Establishment, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PanicException(BaseException):
        """As pyo3 raises it."""

    for raised, seen in ((PanicException, Fault), (KeyboardInterrupt, KeyboardInterrupt)):
        monkeypatch.setattr("trainer.exchange.workbook.packed", _raising(raised))
        with pytest.raises(seen):
            read_staff(workbook([HEAD, AN]), ward)


def _raising(error: type[BaseException]) -> Callable[[object], None]:
    def fail(_parts: object) -> None:
        raise error

    return fail


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=20))
def test_no_damage_to_a_workbook_gives_anything_but_a_list_or_a_fault(
    workbook: Make, ward: Establishment, damage: list[tuple[int, int]]
) -> None:
    path = workbook([HEAD, AN])
    whole = bytearray(path.read_bytes())
    for place, byte in damage:
        whole[4 + place % (len(whole) - 4)] = byte
    path.write_bytes(whole)
    try:
        read_staff(path, ward)
    except Fault as fault:
        assert fault.message


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400), st.booleans())
def test_no_bytes_give_anything_but_a_list_or_a_fault(
    tmp_path: Path, ward: Establishment, data: bytes, headed: bool
) -> None:
    head = "Họ và tên;Mã;Đơn vị;Vị trí\nAn;1;office;clerk\n".encode() if headed else b""
    (tmp_path / "a.csv").write_bytes(head + data)
    try:
        read_staff(tmp_path / "a.csv", ward)
    except Fault as fault:
        assert fault.message


@given(st.integers(0, 20_000))
def test_columns_have_the_letters_a_spreadsheet_gives_them(index: int) -> None:
    assert column_index(column_letters(index)) == index
    assert [column_letters(n) for n in (0, 25, 26, 701, 702, 16383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
