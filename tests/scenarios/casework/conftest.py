"""The case of the authors' guide, as nouns: a school record, three faults, one decoy."""

from datetime import date, time

import pytest

from trainer.scenarios.casework.case import (
    Arrival,
    Case,
    Citizen,
    Critical,
    Decoy,
    FaultRule,
    FolderPaper,
    Interjection,
    Question,
    Reply,
    Resolve,
)
from trainer.scenarios.casework.drawing import Table
from trainer.scenarios.conditions import parse
from trainer.scenarios.limits import Limit, SameDay
from trainer.scenarios.papers import Paper
from trainer.scenarios.procedures import Law, Place, Procedure, Redirection, Refusal
from trainer.scenarios.tariffs import Charge, PerPage
from trainer.workdays import Calendar

LAWS = (
    Law("CT-1", "NĐ 23/2015/NĐ-CP, Điều 20"),
    Law("CT-2", "NĐ 23/2015/NĐ-CP, Điều 19"),
    Law("CT-4", "NĐ 280/2025/NĐ-CP"),
)


@pytest.fixture(scope="session")
def copies() -> Procedure:
    """Certified copies: NĐ 23/2015/NĐ-CP; fee of TT 226/2016/TT-BTC."""
    return Procedure(
        id="certified-copy",
        title="Chứng thực bản sao từ bản chính",
        place=Place.ANY,
        papers=(
            Paper("original", "Bản chính", kept=False),
            Paper("copy", "Bản chụp", required=False, made_at_counter=True),
        ),
        fee=(Charge(PerPage((2000, 2000, 1000), 200_000, "copies")),),
        due=(Limit(SameDay(time(15))),),
        signer="Người có thẩm quyền chứng thực",
        since=date(2025, 7, 1),
        basis=(Law("D22", "NĐ 23/2015/NĐ-CP, Điều 22"),),
        as_of="2026-11",
        version="p1",
        refuse=(
            Refusal("D22-1", "Bản chính bị tẩy xóa, sửa chữa không hợp lệ"),
            Refusal("D22-2", "Bản chính hư hỏng, cũ nát"),
        ),
        redirect=(Redirection("legalisation", "Giấy tờ nước ngoài", "Sở Ngoại vụ"),),
    )


@pytest.fixture(scope="session")
def table(copies: Procedure) -> Table:
    return Table({copies.id: copies}, Calendar())


def school_record() -> Case:
    """The example of the authors' guide."""
    child = {"holder": "TRẦN MINH KHÔI", "born": "2010-03-12"}
    return Case(
        id="certified-transcript",
        title="Học bạ cho con bà Mận",
        procedure="certified-copy",
        minutes=12,
        citizen=Citizen("Nguyễn Thị Mận", 62, 4),
        arrives=Arrival(date(2025, 9, 12), (time(9, 10), time(14, 40), time(15, 20))),
        vary={"copies": ("2", "3", "5"), "purpose": ("nộp hồ sơ nhập học", "xin học bổng")},
        folder=(
            FolderPaper("transcript", "Học bạ", {**child, "pages": "5", "state": "rõ nét"}, "original", pages=5),
            FolderPaper("photocopy", "Bản chụp học bạ", {**child, "pages": "5"}, "copy", "copy", 5),
        ),
        fault_count={0: 40, 1: 45, 2: 15},
        faults=(
            FaultRule("left_at_home", Resolve.SUPPLEMENT, "CT-1", missing="transcript", slip="Xuất trình bản chính học bạ"),
            FaultRule("old_copy", Resolve.AT_COUNTER, "CT-2", change={"photocopy.born": "2010-03-21"}, do="Chụp lại"),
            FaultRule(
                "altered",
                Resolve.REFUSE,
                "D22-1",
                change={"transcript.state": "điểm môn Toán bị tẩy sửa"},
                why="Bản chính bị tẩy sửa thì không chứng thực",
                excludes=("left_at_home",),
            ),
        ),
        decoys=(
            Decoy("other_ward", {"transcript.school": "THCS Định Công"}, "Không phụ thuộc nơi cư trú", "CT-4"),
        ),
        opening="Chào cô, tôi cần sao y học bạ cho cháu.",
        questions=(
            Question(
                "purpose",
                "Thưa bác, bác cần mấy bản, để làm việc gì ạ?",
                (Reply("Để {purpose}, nhà trường bảo {copies} bản."),),
                learn=("copies", "purpose"),
            ),
            Question(
                "see_original",
                "Bác cho cháu xem bản chính ạ.",
                (
                    Reply("Chết, tôi để quên ở nhà.", parse("fault.left_at_home")),
                    Reply("Đây cô.", show="transcript"),
                ),
            ),
            Question(
                "explain",
                "Chỉ thiếu bản chính thôi ạ, cháu ghi phiếu để bác khỏi quên.",
                (Reply("Thế thì được."),),
                when=parse("asked.see_original and fault.left_at_home"),
                mood=1,
            ),
            Question(
                "household_book",
                "Bác bổ sung sổ hộ khẩu giúp cháu.",
                (Reply("Có sao quyển học bạ mà cũng đòi hộ khẩu à?"),),
                mood=-2,
                critical=Critical.EXTRA_PAPERS,
            ),
        ),
        interjections=(Interjection("late", parse("minutes > 15"), "Cô ơi, tôi còn đón cháu…", -1),),
        must_know=("copies",),
        basis=LAWS,
        as_of="2026-11",
        version="c1",
    )


@pytest.fixture(scope="session")
def case() -> Case:
    return school_record()
