"""Deeds, entries and facts in words, as the dialogue, the guide and the review say them."""

from dataclasses import replace

import pytest

from tests.scenarios.casework.cases import COFFEE_SHOP, SCHOOL_RECORD, folder
from trainer.scenarios.casework.acting import start
from trainer.scenarios.casework.deeds import (
    Ask,
    Decide,
    Deed,
    Differ,
    Entry,
    Fill,
    LookUp,
    Missing,
    Open,
    Unfit,
    Withdraw,
)
from trainer.scenarios.casework.speech import spoken
from trainer.scenarios.casework.state import Fact
from trainer.scenarios.casework.telling import (
    closing_said,
    deed_said,
    entry_said,
    fact_said,
    law_said,
    title_of,
    value_said,
)
from trainer.scenarios.forms import Decision

SCHOOL = folder(SCHOOL_RECORD)
SHOP = folder(COFFEE_SHOP)


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        (Ask("see_original"), "“Bác cho cháu xem bản chính ạ.”"),
        (Open("photocopy"), "Xem: Bản chụp học bạ"),
        (Differ("photocopy.born", "transcript.born"), "Báo lệch: Ngày sinh (Bản chụp học bạ) và Ngày sinh (Học bạ)"),
        (Unfit("transcript.state"), "Báo không dùng được: Tình trạng (Học bạ)"),
        (Missing("original"), "Báo thiếu: Bản chính"),
        (Withdraw(0), "Rút lại một chỗ đã báo"),
        (Fill("fee", 14_000), "Phí: 14.000 đ"),
        (Decide(Decision.SUPPLEMENT), "Kết luận: Yêu cầu bổ sung"),
    ],
)
def test_a_deed_is_a_short_sentence(deed: Deed, said: str) -> None:
    assert deed_said(SCHOOL, deed) == said


def test_a_look_up_names_the_record() -> None:
    assert deed_said(SHOP, LookUp("registered")) == "Tra cơ sở dữ liệu: Dữ liệu hộ kinh doanh"


@pytest.mark.parametrize(
    ("field", "entry", "said"),
    [
        ("procedure", "certified-copy", "Chứng thực bản sao từ bản chính"),
        ("procedure", "gone", "gone"),
        ("papers", ("photocopy", "transcript"), "Bản chụp học bạ; Học bạ"),
        ("scan", (), "không có"),
        ("scan", None, "–"),
        ("fee", "", "–"),
        ("fee", 0, "0 đ"),
        ("copies", 3, "3"),
        ("due", "2025-09-15", "thứ Hai 15/9/2025"),
        ("form", "M03", "Mẫu 03 – Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
        ("form", "none", "Không cấp mẫu nào"),
        ("slip", ("left_at_home",), "Xuất trình bản chính học bạ"),
        ("fixes", ("old_copy",), "Chụp lại"),
        ("reason", "D22-2", "Bản chính hư hỏng, cũ nát"),
        ("receiver", "Sở Ngoại vụ", "Sở Ngoại vụ"),
    ],
)
def test_an_entry_is_said_as_it_would_be_read(field: str, entry: Entry | None, said: str) -> None:
    assert entry_said(SCHOOL, field, entry) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [("2010-03-12", "12/3/2010"), ("20100312", "20100312"), ("2010-W10-5", "2010-W10-5"), ("2010-02-30", "2010-02-30")],
)
def test_days_are_said_as_people_write_them_and_numbers_stay_numbers(value: str, said: str) -> None:
    assert value_said(value) == said


def test_a_field_has_the_label_of_the_case_or_the_usual_one_or_its_name() -> None:
    labelled = folder(replace(SCHOOL_RECORD, labels={"state": "Chữ trên giấy"}))
    said = {field: fact_said(labelled, field) for field in ("state", "born", "colour")}
    assert said == {"state": "Chữ trên giấy", "born": "Ngày sinh", "colour": "colour"}


def test_a_basis_is_the_cases_or_the_procedures_or_none() -> None:
    assert law_said(SCHOOL, "CT-2") == "NĐ 23/2015/NĐ-CP, Điều 19"
    assert law_said(SCHOOL, "D22-1") == "NĐ 23/2015/NĐ-CP, Điều 22"
    assert law_said(SCHOOL, "XX") == law_said(SCHOOL, "") == ""


def test_what_is_not_known_is_said_by_its_name() -> None:
    assert title_of(SCHOOL, "gone") == "gone" and str(Fact("transcript", "born")) == "transcript.born"
    assert spoken("{copies} bản, {nothing}", SCHOOL) == "2 bản, {nothing}"


def test_an_open_run_has_come_to_nothing_yet() -> None:
    with pytest.raises(ValueError):
        closing_said(start(SCHOOL))
