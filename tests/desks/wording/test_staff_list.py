"""What a staff list would change, in words."""

from datetime import date

from trainer.desks.administration import Import
from trainer.desks.wording.staff_list import Remark, Section, counts_lines, sections
from trainer.exchange import StaffList, StaffRow, compare
from trainer.exchange.staff_list import RowProblem
from trainer.people.establishment import Establishment, Post, Unit
from trainer.people.official import Identity, Official

WARD = Establishment({}, units=(Unit("office", "Văn phòng"),), posts=(Post("clerk", "Văn thư", "office"),))
KNOWN = [
    Official(code, Identity(name, code, "office", "clerk"), frozenset(), date(2026, 1, 5))
    for name, code in (("Lê An", "A1"), ("Đỗ Bình", "B2"), ("Vũ Cúc", "C3"))
]
ROWS = (
    StaffRow(2, "Lê An", "A1", "office", "head", "xã Tân An"),
    StaffRow(3, "Đỗ Bình", "B9", "office", "clerk"),
    StaffRow(4, "Mai Dung", "D4", "office", "clerk"),
)
PROBLEM = RowProblem(5, "Mã", "Thiếu mã.", "Điền mã.")


def read(*problems: RowProblem, rows: tuple[StaffRow, ...] = ROWS) -> Import:
    return Import(StaffList(rows, problems, (), "", "ds.csv"), compare(rows, KNOWN))


def test_every_row_is_told_under_its_kind() -> None:
    assert sections(read(PROBLEM), WARD) == [
        Section("Lỗi", "phải sửa trong tệp", (Remark("dòng 5, Mã", ("Thiếu mã. Điền mã.",)),)),
        Section(
            "Chưa rõ là ai",
            "để nguyên",
            (
                Remark(
                    "dòng 3",
                    (
                        "Đỗ Bình, B9, Văn phòng, Văn thư",
                        "cùng họ tên nhưng khác mã: Đỗ Bình, B2, Văn phòng, Văn thư",
                    ),
                ),
            ),
        ),
        Section("Người mới", "", (Remark("dòng 4", ("Mai Dung, D4, Văn phòng, Văn thư",)),)),
        Section(
            "Thay đổi",
            "",
            (
                Remark(
                    "dòng 2",
                    (
                        "Lê An, A1",
                        "vị trí việc làm từ Văn thư thành head",
                        "đơn vị cũ từ (trống) thành xã Tân An",
                    ),
                ),
            ),
        ),
        Section("Không có trong tệp", "để nguyên", (Remark("", ("Vũ Cúc, C3, Văn phòng, Văn thư",)),)),
    ]


def test_the_file_as_a_whole_has_no_row() -> None:
    (section,) = sections(read(RowProblem(0, "", "Tệp trống."), rows=()), WARD, " · ")[:1]
    assert section.remarks == (Remark("cả tệp", ("Tệp trống.",)),)


def test_the_counts_say_what_to_do_next() -> None:
    counts = "ds.csv: 1 mới, 1 thay đổi, 0 như cũ, 1 chưa rõ, 1 không có trong tệp."
    assert counts_lines(read()) == [counts, "Đọc thử, chưa ghi gì."]
    assert counts_lines(read(PROBLEM)) == [counts, "Còn 1 lỗi: sửa trong tệp rồi đọc lại. Chưa ghi gì."]
    assert counts_lines(read(rows=()))[1] == "Không có gì để ghi."
