"""Answers that questions take from the catalogue and the calendar."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

import pytest

from trainer.faults import Fault
from trainer.scenarios.computed import (
    Asked,
    DaysAsked,
    DeadlineAsked,
    DueAsked,
    FeeAsked,
    FigureAsked,
    WorkdaysAsked,
    WorkdaysBetween,
    computed_answer,
)
from trainer.scenarios.procedures import Procedure
from trainer.workdays import Calendar

LATE = datetime(2026, 11, 23, 15, 20)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (FeeAsked("certified-copy", pages=5, copies=3), Decimal(21_000)),  # TT 226/2016/TT-BTC
        (FeeAsked("signature-certification", cases=2), Decimal(20_000)),
        (FeeAsked("contract-certification", kind="amendment"), Decimal(30_000)),
        (FeeAsked("birth"), Decimal(0)),  # Luật Hộ tịch 2014, Điều 11
        (DueAsked("certified-copy", LATE), date(2026, 11, 25)),  # NĐ 23/2015/NĐ-CP, Điều 7
        (DueAsked("correction", datetime(2026, 11, 20, 9), "verified"), date(2026, 12, 1)),
        (DeadlineAsked("birth", "register", date(2026, 9, 25)), date(2026, 11, 25)),
        (DaysAsked("household-business"), Decimal(3)),  # NĐ 168/2025/NĐ-CP
        (DaysAsked("social-pension"), Decimal(10)),  # NĐ 176/2025/NĐ-CP
        (DaysAsked("birth", "register"), Decimal(60)),
        (DaysAsked("marital-status"), Decimal(3)),
        (FigureAsked("marriage", "man-age"), Decimal(20)),  # Luật HN&GĐ 2014, Điều 8
        (WorkdaysAsked(date(2026, 11, 20), 3), date(2026, 11, 26)),
        (WorkdaysBetween(date(2026, 11, 20), date(2026, 11, 26)), Decimal(3)),
    ],
)
def test_what_may_be_asked(
    catalogue: Mapping[str, Procedure], calendar: Calendar, asked: Asked, answer: Decimal | date
) -> None:
    assert computed_answer(asked, catalogue, calendar) == answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (FeeAsked("birth", kind="late"), "chưa có con số chắc chắn"),  # set by the council
        (FeeAsked("certified-copy", copies=3), "chưa có con số chắc chắn"),  # of how many pages?
        (DueAsked("first-land-certificate", LATE), "chưa có con số chắc chắn"),
        (DueAsked("marital-status", LATE, "verified"), "chưa có con số chắc chắn"),
        (DaysAsked("marital-status", "verified"), "chưa có con số chắc chắn"),
        (DaysAsked("certified-copy"), "chưa có con số chắc chắn"),  # within the day is no number of days
        (DaysAsked("complaint-routing", "complaint-settle"), "chưa có con số chắc chắn"),
        (DeadlineAsked("complaint-routing", "complaint-accept", date(2026, 11, 2)), "chưa có con số"),
        (FeeAsked("sao-y"), "không có thủ tục “sao-y”"),
        (FigureAsked("marriage", "dog-age"), "không có “dog-age”"),
    ],
)
def test_what_is_not_known_for_certain_may_not_be_asked(
    catalogue: Mapping[str, Procedure], calendar: Calendar, asked: Asked, said: str
) -> None:
    with pytest.raises(Fault, match=said):
        computed_answer(asked, catalogue, calendar)
