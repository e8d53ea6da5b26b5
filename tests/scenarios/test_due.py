"""Time limits, against dates worked out by hand from the law's own rules."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.faults import Fault
from trainer.scenarios.counting import day_said
from trainer.scenarios.due import Due, deadline, due, dues
from trainer.scenarios.limits import (
    CalendarDays,
    Limit,
    OnReceipt,
    SameDay,
    Term,
    TimeElsewhere,
    WorkingDays,
    term_said,
)
from trainer.scenarios.procedures import Place, Procedure
from trainer.workdays import Calendar

Made = Callable[..., Procedure]

SAME_DAY = SameDay(time(15))  # Nghị định 23/2015/NĐ-CP, Điều 7
slow_first_time = settings(deadline=None)  # the first question about a year loads the holiday library


@pytest.mark.parametrize(
    ("term", "received", "day"),
    [
        # Nghị quyết 28/2026/QH16: Tuesday 24/11/2026 is a holiday.
        (WorkingDays(3), "2026-11-20T09:00", date(2026, 11, 26)),
        (WorkingDays(10), "2026-11-16T09:00", date(2026, 12, 1)),
        (WorkingDays(5), "2026-11-18T09:00", date(2026, 11, 26)),
        (WorkingDays(3), "2026-04-24T09:00", date(2026, 5, 4)),  # Giỗ Tổ made good on Monday, then 30/4, 1/5
        (WorkingDays(3), "2026-02-13T09:00", date(2026, 2, 25)),  # Tết Bính Ngọ
        (WorkingDays(5), "2026-12-28T09:00", date(2027, 1, 5)),  # over New Year
        (WorkingDays(3), "2026-08-20T09:00", date(2026, 8, 24)),  # Saturday 22/8 is worked
        (WorkingDays(3), "2026-11-20T16:59", date(2026, 11, 26)),  # the hour plays no part
        (SAME_DAY, "2026-11-23T14:59", date(2026, 11, 23)),
        (SAME_DAY, "2026-11-23T15:00", date(2026, 11, 23)),  # 15:00 is not after 15:00
        (SAME_DAY, "2026-11-23T15:20", date(2026, 11, 25)),
        (SAME_DAY, "2026-11-23T15:30", date(2026, 11, 25)),
        (SAME_DAY, "2025-07-04T15:20", date(2025, 7, 7)),  # a Friday
        (SAME_DAY, "2026-11-24T09:00", date(2026, 11, 25)),  # came in on the holiday
        (SameDay(time(15), 2), "2026-11-20T09:00", date(2026, 11, 25)),  # NĐ 23/2015/NĐ-CP, Điều 21
        (CalendarDays(60), "2026-09-25T00:00", date(2026, 11, 25)),  # the 60th day is the holiday
        (CalendarDays(60), "2026-09-10T00:00", date(2026, 11, 9)),
        (CalendarDays(15), "2026-11-06T00:00", date(2026, 11, 23)),  # the 15th day is a Saturday
        (OnReceipt(), "2026-11-23T16:30", date(2026, 11, 23)),
        (OnReceipt(), "2026-11-24T09:00", date(2026, 11, 25)),
        (TimeElsewhere(), "2026-11-23T09:00", None),
    ],
)
def test_the_last_day_in_time(
    procedure: Made, calendar: Calendar, term: Term, received: str, day: date | None
) -> None:
    made = procedure(due=(Limit(term),))
    assert due(made, datetime.fromisoformat(received), calendar).day == day


@pytest.mark.parametrize(
    ("term", "rule"),
    [
        (SAME_DAY, "trong ngày; nhận sau 15:00 thì ngày làm việc kế tiếp"),
        (
            SameDay(time(15), 2),
            "trong ngày; nhận sau 15:00 thì ngày làm việc kế tiếp; kéo dài thêm không quá 2 ngày làm việc",
        ),
        (WorkingDays(10), "không quá 10 ngày làm việc"),
        (CalendarDays(60), "không quá 60 ngày, tính cả ngày nghỉ"),
        (OnReceipt(), "ngay khi nhận đủ hồ sơ hợp lệ"),
        (TimeElsewhere(), "Thời hạn ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả là căn cứ."),
    ],
)
def test_a_limit_in_words(term: Term, rule: str) -> None:
    assert term_said(term) == rule


@pytest.mark.parametrize(
    ("term", "received", "how"),
    [
        (
            WorkingDays(3),
            "2026-11-20T09:00",
            "Tính từ thứ Sáu 20/11/2026: chậm nhất thứ Năm 26/11/2026. Không tính ngày nghỉ 24/11/2026.",
        ),
        (
            WorkingDays(3),
            "2026-08-20T09:00",
            "Tính từ thứ Năm 20/8/2026: chậm nhất thứ Hai 24/8/2026. Tính cả ngày làm bù 22/8/2026.",
        ),
        (WorkingDays(1), "2026-11-16T09:00", "Tính từ thứ Hai 16/11/2026: chậm nhất thứ Ba 17/11/2026."),
        (SAME_DAY, "2026-11-23T14:40", "Nhận lúc 14:40, không sau 15:00: trả trong ngày."),
        (
            SAME_DAY,
            "2026-11-23T15:20",
            "Nhận lúc 15:20, sau 15:00: trả vào ngày làm việc kế tiếp, thứ Tư 25/11/2026. "
            "Không tính ngày nghỉ 24/11/2026.",
        ),
        (
            SAME_DAY,
            "2026-11-16T15:00:30",
            "Nhận lúc 15:00:30, sau 15:00: trả vào ngày làm việc kế tiếp, thứ Ba 17/11/2026.",
        ),
        (
            SAME_DAY,
            "2026-11-21T09:00",
            "Nhận vào ngày nghỉ: trả vào ngày làm việc kế tiếp, thứ Hai 23/11/2026.",
        ),
        (
            SameDay(time(15), 2),
            "2026-11-16T09:00",
            "Nhận lúc 09:00, không sau 15:00: trả trong ngày. Nếu kéo dài: chậm nhất thứ Tư 18/11/2026.",
        ),
        (
            CalendarDays(15),
            "2026-11-06T00:00",
            "Tính từ thứ Sáu 6/11/2026: chậm nhất thứ Hai 23/11/2026. "
            "Thứ Bảy 21/11/2026 là ngày nghỉ: chuyển sang thứ Hai 23/11/2026.",
        ),
        (OnReceipt(), "2026-11-23T09:00", ""),
        (
            OnReceipt(),
            "2026-11-22T09:00",
            "Chủ nhật 22/11/2026 là ngày nghỉ: chuyển sang thứ Hai 23/11/2026.",
        ),
        (TimeElsewhere(), "2026-11-23T09:00", ""),
    ],
)
def test_the_counting_is_shown(
    procedure: Made, calendar: Calendar, term: Term, received: str, how: str
) -> None:
    made = procedure(due=(Limit(term),))
    assert due(made, datetime.fromisoformat(received), calendar).how == how


def test_each_kind_of_case_has_its_limit_and_the_first_is_the_ordinary_one(
    procedure: Made, calendar: Calendar
) -> None:
    plain, verified = Limit(WorkingDays(3), "plain", "Thường"), Limit(WorkingDays(6), "verified", "Xác minh")
    made = procedure(due=(plain, verified))
    received = datetime(2026, 11, 2, 9)
    assert due(made, received, calendar).day == date(2026, 11, 5)
    assert due(made, received, calendar, "verified").day == date(2026, 11, 10)
    assert [each.title for each in dues(made, received, calendar)] == ["Thường", "Xác minh"]
    with pytest.raises(Fault, match="plain, verified"):
        due(made, received, calendar, "quick")


def test_a_doubtful_limit_is_shown_and_not_counted_with(procedure: Made, calendar: Calendar) -> None:
    made = procedure(due=(Limit(CalendarDays(23), unsure="Bản công bố cũ."),))
    assert due(made, datetime(2026, 11, 2, 9), calendar) == Due(
        None,
        "Không quá 23 ngày, tính cả ngày nghỉ kể từ khi nhận đủ hồ sơ hợp lệ (chưa chắc chắn)",
        caution="Bản công bố cũ: chưa tính ngày được, tra lại trên Cổng Dịch vụ công quốc gia.",
    )


def test_who_is_sent_elsewhere_hears_the_time_there(procedure: Made, calendar: Calendar) -> None:
    police = procedure(place=Place.REDIRECT, due=(Limit(TimeElsewhere()),))
    assert due(police, datetime(2026, 11, 2, 9), calendar).rule == "Thời hạn do nơi giải quyết cho biết."


def test_an_older_limit_is_counted_with_and_says_its_age(procedure: Made, calendar: Calendar) -> None:
    old = due(procedure(due=(Limit(WorkingDays(3), as_of="2024-06"),)), datetime(2026, 11, 2, 9), calendar)
    assert old.day == date(2026, 11, 5)
    assert "tháng 6/2024" in old.caution


def test_other_limits_run_from_their_own_start(procedure: Made, calendar: Calendar) -> None:
    register = Limit(CalendarDays(60), "register", "Đăng ký khai sinh", "kể từ ngày sinh")
    made = procedure(limits=(register,))
    found = deadline(made, "register", date(2026, 9, 25), calendar)
    assert (found.day, found.rule) == (
        date(2026, 11, 25),
        "Không quá 60 ngày, tính cả ngày nghỉ kể từ ngày sinh",
    )
    with pytest.raises(Fault, match="register"):
        deadline(made, "marry", date(2026, 9, 25), calendar)


@pytest.mark.parametrize(
    ("day", "said"), [(date(2026, 11, 22), "Chủ nhật 22/11/2026"), (date(2027, 1, 5), "thứ Ba 5/1/2027")]
)
def test_a_day_is_said_as_on_an_appointment_slip(day: date, said: str) -> None:
    assert day_said(day) == said


TERMS = st.one_of(
    st.builds(SameDay, st.times(), st.integers(0, 3)),
    st.builds(WorkingDays, st.integers(1, 60)),
    st.builds(CalendarDays, st.integers(1, 90)),
    st.just(OnReceipt()),
)
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2026, 12, 31))


@slow_first_time
@given(term=TERMS, received=MOMENTS)
def test_nothing_is_due_on_a_day_off_or_before_it_came(
    procedure: Made, calendar: Calendar, term: Term, received: datetime
) -> None:
    day = due(procedure(due=(Limit(term),)), received, calendar).day
    assert day is not None and calendar.is_workday(day) and day >= received.date()


@slow_first_time
@given(days=st.integers(1, 40), received=MOMENTS)
def test_as_many_working_days_lie_between_as_the_law_gives(
    procedure: Made, calendar: Calendar, days: int, received: datetime
) -> None:
    day = due(procedure(due=(Limit(WorkingDays(days)),)), received, calendar).day
    assert day is not None and calendar.workdays_between(received.date(), day) == days


@slow_first_time
@given(days=st.integers(1, 90), received=MOMENTS)
def test_calendar_days_are_only_moved_over_days_off(
    procedure: Made, calendar: Calendar, days: int, received: datetime
) -> None:
    day = due(procedure(due=(Limit(CalendarDays(days)),)), received, calendar).day
    last = received.date() + timedelta(days)
    assert day is not None and day >= last
    assert not any(calendar.is_workday(last + timedelta(n)) for n in range((day - last).days))
