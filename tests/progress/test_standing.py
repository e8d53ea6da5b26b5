"""Where one stands: the whole table of what decides a line of the register."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from trainer.courses.module import Change, Means
from trainer.progress.assignment import Assignment
from trainer.progress.completion import Completion, Waiver
from trainer.progress.standing import Standing, Status, expires, gravest_since, standing
from trainer.workdays import Calendar

TODAY = date(2026, 11, 23)  # a Monday
LAST_WEEK = date(2026, 11, 16)
FRIDAY = date(2026, 11, 20)
LATER = date(2026, 12, 31)


def stand(calendar: Calendar, today: date = TODAY, **facts: object) -> Standing:
    return standing("o", "m", today=today, calendar=calendar, **facts)  # type: ignore[arg-type]


ANY = ("none", "holds", "superseded")
ALWAYS = ("none", "ahead", "past")
EITHER = (False, True)

#    waiver    completion       due date           started   status
DECIDED = [
    ((True,),  ANY,             ALWAYS,            EITHER,   "waived"),
    ((False,), ("holds",),      ALWAYS,            EITHER,   "completed"),
    ((False,), ("superseded",), ALWAYS,            EITHER,   "superseded"),
    ((False,), ("none",),       ("past",),         EITHER,   "overdue"),
    ((False,), ("none",),       ("none", "ahead"), (True,),  "in progress"),
    ((False,), ("none",),       ("none", "ahead"), (False,), "not started"),
]  # fmt: skip

CASES = [(*facts, status) for *columns, status in DECIDED for facts in product(*columns)]


def test_the_table_decides_every_case_once() -> None:
    assert sorted(case[:4] for case in CASES) == sorted(product(EITHER, ANY, ALWAYS, EITHER))


@pytest.mark.parametrize(("waiver", "completion", "due", "started", "status"), CASES)
def test_waiver_before_completion_before_lateness_before_progress(
    calendar: Calendar,
    given: Callable[..., Assignment],
    done: Callable[..., Completion],
    waived: Callable[..., Waiver],
    change: Callable[..., Change],
    waiver: bool,
    completion: str,
    due: str,
    started: bool,
    status: str,
) -> None:
    found = stand(
        calendar,
        assignment=given(LAST_WEEK, {"none": None, "ahead": LATER, "past": FRIDAY}[due]),
        completion=None if completion == "none" else done(LAST_WEEK),
        waiver=waived(LAST_WEEK) if waiver else None,
        started=started,
        changes=[change(FRIDAY)] if completion == "superseded" else [],
    )
    assert found.status == status
    assert found.status.settled is (status in ("waived", "completed"))


@pytest.mark.parametrize(
    ("today", "status", "late"),
    [
        (FRIDAY, "not started", 0),
        (FRIDAY + timedelta(1), "overdue", 0),  # a Saturday: past, and no working day lost yet
        (TODAY, "overdue", 1),
        (date(2026, 11, 25), "overdue", 2),  # 24/11 is a holiday
    ],
)
def test_while_open_lateness_grows_with_each_working_day(
    calendar: Calendar, given: Callable[..., Assignment], today: date, status: str, late: int
) -> None:
    found = stand(calendar, today, assignment=given(LAST_WEEK, FRIDAY))
    assert (found.status, found.late, found.is_late) == (status, late, status == "overdue")


@pytest.mark.parametrize(
    ("on", "late"),
    [(LAST_WEEK, 0), (FRIDAY, 0), (date(2026, 11, 22), 0), (TODAY, 1), (date(2026, 11, 26), 3)],
)
def test_once_completed_lateness_stands_still(
    calendar: Calendar,
    given: Callable[..., Assignment],
    done: Callable[..., Completion],
    on: date,
    late: int,
) -> None:
    found = stand(calendar, LATER, assignment=given(LAST_WEEK, FRIDAY), completion=done(on))
    assert (found.status, found.late, found.is_late) == (Status.COMPLETED, late, late > 0)


@pytest.mark.parametrize(
    ("means", "on", "status"),
    [
        ("wording", FRIDAY, "completed"),
        ("retrain", FRIDAY, "superseded"),
        ("void", FRIDAY, "superseded"),
        ("void", LAST_WEEK, "completed"),  # completed on the day of the change: on the new text
        ("void", TODAY, "superseded"),
        ("void", LATER, "completed"),  # announced, not yet in force
    ],
)
def test_a_grave_change_after_a_completion_supersedes_it(
    calendar: Calendar,
    done: Callable[..., Completion],
    change: Callable[..., Change],
    means: str,
    on: date,
    status: str,
) -> None:
    changes = [change(FRIDAY, "wording"), change(on, means)]
    assert stand(calendar, completion=done(LAST_WEEK), changes=changes).status == status


@pytest.mark.parametrize(
    ("completed", "months", "end"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),  # the trap named in ayunis-core PR #1206
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 1, 31), 12, date(2027, 1, 31)),
        (date(2026, 1, 31), 24, date(2028, 1, 31)),
        (date(2026, 1, 31), None, None),
    ],
)
def test_validity_ends_on_the_same_day_of_the_month_or_its_last(
    calendar: Calendar,
    done: Callable[..., Completion],
    completed: date,
    months: int | None,
    end: date | None,
) -> None:
    assert expires(completed, months) == end
    if end:
        before = stand(calendar, end - timedelta(1), completion=done(completed), valid_months=months)
        after = stand(calendar, end, completion=done(completed), valid_months=months)
        assert (before.status, after.status) == (Status.COMPLETED, Status.SUPERSEDED)


@drawn(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(1, 120))
def test_validity_ends_in_the_right_month_and_later_days_never_end_earlier(on: date, months: int) -> None:
    end, next_end = expires(on, months), expires(on + timedelta(1), months)
    assert end is not None and next_end is not None
    assert (end.year - on.year) * 12 + end.month - on.month == months
    assert end.day <= on.day and end <= next_end


def test_what_was_given_anew_after_it_lapsed_is_late_like_anything_else(
    calendar: Calendar,
    given: Callable[..., Assignment],
    done: Callable[..., Completion],
    change: Callable[..., Change],
) -> None:
    facts = {"completion": done(date(2026, 10, 1)), "changes": [change(date(2026, 10, 15))]}
    old = stand(calendar, assignment=given(date(2026, 9, 1), date(2026, 9, 30)), **facts)
    again = stand(calendar, assignment=given(LAST_WEEK, FRIDAY), **facts)
    assert (old.status, old.late, old.reassigned) == (Status.SUPERSEDED, 1, False)
    assert (again.status, again.late, again.reassigned) == (Status.SUPERSEDED, 1, True)
    assert stand(calendar, date(2026, 11, 26), assignment=given(LAST_WEEK, FRIDAY), **facts).late == 3


def test_completed_anew_it_is_late_only_until_then(
    calendar: Calendar,
    given: Callable[..., Assignment],
    done: Callable[..., Completion],
    change: Callable[..., Change],
) -> None:
    found = stand(
        calendar,
        LATER,
        assignment=given(LAST_WEEK, FRIDAY),
        completion=done(TODAY),
        changes=[change(date(2026, 10, 15))],
    )
    assert (found.status, found.late) == (Status.COMPLETED, 1)


def test_a_completion_that_holds_is_never_late_for_a_later_assignment(
    calendar: Calendar, given: Callable[..., Assignment], done: Callable[..., Completion]
) -> None:
    # Lateness grew by the day although nothing was left to do.
    found = stand(calendar, assignment=given(LAST_WEEK, FRIDAY), completion=done(date(2026, 10, 1)))
    assert (found.status, found.late) == (Status.COMPLETED, 0)


def test_who_renews_in_a_later_year_was_not_late_all_that_time(
    calendar: Calendar, given: Callable[..., Assignment], done: Callable[..., Completion]
) -> None:
    first, renewed = done(date(2025, 3, 3), "first"), done(date(2026, 11, 2), "renewed")
    found = stand(
        calendar,
        assignment=given(date(2025, 2, 3), date(2025, 2, 28)),
        completion=renewed,
        first=first,
        valid_months=12,
    )
    assert (found.status, found.late) == (Status.COMPLETED, 1)


@drawn(
    st.lists(st.tuples(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.sampled_from(Means))),
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
)
def test_the_gravest_change_in_force_decides_whatever_the_order(
    notes: list[tuple[date, Means]], done: date, today: date
) -> None:
    changes = [Change(on, means, "") for on, means in notes]
    found = gravest_since(changes, done, today)
    counted = [means for on, means in notes if done < on <= today]
    assert found == next(
        (means for means in (Means.VOID, Means.RETRAIN, Means.WORDING) if means in counted), None
    )
    assert gravest_since(reversed(changes), done, today) == found


@drawn(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(0, 200), st.booleans())
@settings(deadline=None)
def test_the_whole_line_agrees_with_its_facts(today: date, after: int, started: bool) -> None:
    due = date(2026, 6, 15)
    given = Assignment("a", "o", "m", date(2026, 1, 5), "t", due)
    found = stand(Calendar(), today, assignment=given, started=started)
    assert found.due == due and found.assignment is given
    assert (found.status is Status.OVERDUE) is (today > due)
    assert replace(found, assignment=None).due is None
    assert found.is_late is (today > due)
    moved = stand(Calendar(), today, assignment=replace(given, due=due + timedelta(after)), started=started)
    assert moved.late <= found.late
