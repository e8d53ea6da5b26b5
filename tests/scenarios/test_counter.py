"""What goes over the counter: papers asked for, papers scanned, forms handed out."""

from collections.abc import Callable

import pytest

from trainer.scenarios.counter import form, papers_asked, scan_list
from trainer.scenarios.forms import Decision, Form
from trainer.scenarios.papers import Paper
from trainer.scenarios.procedures import Procedure

Made = Callable[..., Procedure]

PAPERS = (
    Paper("declaration", "Tờ khai"),
    Paper("card", "Căn cước", kept=False),
    Paper("copy", "Bản chụp", required=False, made_at_counter=True),
    Paper("marriage", "Giấy kết hôn", looked_up=True),
    Paper("drawing", "Bản vẽ", required=False),
    Paper("minutes", "Biên bản họp", when="hộ có nhiều thành viên"),
)


@pytest.mark.parametrize(
    ("form", "number", "heading"),
    [  # Phụ lục I, TT 03/2025/TT-VPCP
        ("M01", "Mẫu 01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
        ("M02", "Mẫu 02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
        ("M03", "Mẫu 03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
        ("M04", "Mẫu 04", "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết"),
        ("M05", "Mẫu 05", "Thông báo dừng giải quyết hồ sơ"),
        ("M06", "Mẫu 06", "Phiếu kiểm soát quá trình giải quyết hồ sơ"),
        ("M07", "Mẫu 07", "Sổ theo dõi hồ sơ"),
    ],
)
def test_the_seven_forms(form: str, number: str, heading: str) -> None:
    assert (Form(form).number, Form(form).heading) == (number, heading)


def test_only_the_apology_has_an_older_name() -> None:
    assert Form.APOLOGY.older_heading == "Phiếu xin lỗi và hẹn lại ngày trả kết quả"
    assert [each for each in Form if each.older_heading] == [Form.APOLOGY]


@pytest.mark.parametrize(
    ("decision", "handed"),
    [
        (Decision.ACCEPT, Form.RECEIPT),
        (Decision.SUPPLEMENT, Form.SUPPLEMENT),
        (Decision.REFUSE, Form.REFUSAL),
        (Decision.REDIRECT, None),
        (Decision.LATE, Form.APOLOGY),
        (Decision.STOP, Form.STOPPED),
    ],
)
def test_the_form_of_each_decision(procedure: Made, decision: Decision, handed: Form | None) -> None:
    assert form(procedure(), decision) is handed


def test_what_is_settled_at_once_needs_no_receipt_but_a_refusal_its_form(procedure: Made) -> None:
    assert form(procedure(), Decision.ACCEPT, settled_at_once=True) is None
    assert form(procedure(), Decision.REFUSE, settled_at_once=True) is Form.REFUSAL


def test_only_what_an_ordinary_citizen_must_bring_is_asked_for(procedure: Made) -> None:
    assert [paper.id for paper in papers_asked(procedure(papers=PAPERS))] == ["declaration", "card"]


def test_papers_only_shown_made_or_looked_up_are_not_scanned(procedure: Made) -> None:
    """TT 03/2025/TT-VPCP, Điều 5."""
    assert [paper.id for paper in scan_list(procedure(papers=PAPERS))] == [
        "declaration",
        "drawing",
        "minutes",
    ]


def test_a_file_may_name_what_is_scanned(procedure: Made) -> None:
    made = procedure(papers=PAPERS, scan=("drawing",))
    assert [paper.id for paper in scan_list(made)] == ["drawing"]
    assert scan_list(procedure(papers=PAPERS, scan=())) == ()


@pytest.mark.parametrize("scan", [None, ("drawing",)])
def test_nothing_filed_online_is_scanned(procedure: Made, scan: tuple[str, ...] | None) -> None:
    """TT 03/2025/TT-VPCP, Điều 5."""
    assert scan_list(procedure(papers=PAPERS, scan=scan), online=True) == ()


@pytest.mark.parametrize(
    ("id", "said"),
    [
        ("declaration", "nộp"),
        ("card", "xuất trình, trả lại ngay"),
        ("copy", "không có thì làm tại quầy"),
        ("marriage", "cơ quan tra dữ liệu; chỉ yêu cầu khi dữ liệu thiếu hoặc sai"),
        ("drawing", "nộp, nếu có"),
        ("minutes", "nộp, khi hộ có nhiều thành viên"),
    ],
)
def test_how_a_paper_is_given(id: str, said: str) -> None:
    assert {paper.id: paper.said() for paper in PAPERS}[id] == said
