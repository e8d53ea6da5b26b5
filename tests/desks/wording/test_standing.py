"""Where someone stands with a module, in words."""

from datetime import UTC, date, datetime

import pytest

from trainer.desks.wording.standing import (
    criterion_words,
    due_from,
    due_words,
    given_by,
    given_on,
    missing_words,
    standing_words,
    waiver_word,
)
from trainer.people.establishment import Establishment, Post
from trainer.progress.assignment import Assignment
from trainer.progress.completion import Completion, Criterion, Waiver
from trainer.progress.standing import Standing, Status
from trainer.workdays import Calendar

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 5, tzinfo=UTC)
WARD = Establishment({}, units=(), posts=(Post("clerk", "Văn thư", "office"),))


def stand(
    status: Status,
    due: date | None = None,
    *,
    done: date | None = None,
    waived: date | None = None,
    late: int = 0,
    rule: str = "",
) -> Standing:
    completion = Completion("e", "o", "m", "v1", done, NOON, ()) if done else None
    waiver = Waiver("e", "o", "m", waived, NOON, "t", "Administrative") if waived else None
    return Standing("o", "m", status, Assignment("a", "o", "m", TODAY, "t", due, rule), completion, waiver, late)


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (stand(Status.NOT_STARTED), "Chưa học"),
        (stand(Status.OVERDUE, late=4), "Quá hạn, trễ 4 ngày"),
        (stand(Status.COMPLETED, done=TODAY), "Hoàn thành 23/11/2026"),
        (stand(Status.COMPLETED, done=TODAY, late=2), "Hoàn thành 23/11/2026, trễ 2 ngày"),
        (stand(Status.SUPERSEDED, done=TODAY), "Phải học lại, đã xong 23/11/2026"),
        (stand(Status.WAIVED, waived=TODAY), "Được miễn 23/11/2026"),
    ],
)
def test_a_status_is_said_with_its_day_or_its_lateness(standing: Standing, words: str) -> None:
    assert standing_words(standing) == words


@pytest.mark.parametrize(
    ("standing", "short", "long"),
    [
        (stand(Status.NOT_STARTED), "", ""),
        (stand(Status.COMPLETED, TODAY, done=TODAY), "", ""),
        (stand(Status.NOT_STARTED, TODAY), "hạn 23/11/2026", "hạn 23/11/2026, hôm nay"),
        # 24/11 is a holiday from 2026
        (stand(Status.NOT_STARTED, date(2026, 11, 25)), "hạn 25/11/2026", "hạn 25/11/2026, còn 1 ngày làm việc"),
        (stand(Status.IN_PROGRESS, date(2026, 12, 1)), "hạn 01/12/2026", "hạn 01/12/2026, còn 5 ngày làm việc"),
        (stand(Status.OVERDUE, date(2026, 11, 22)), "hạn 22/11/2026", "hạn 22/11/2026"),  # a Sunday
        (
            stand(Status.OVERDUE, date(2026, 11, 19), late=2),
            "hạn 19/11/2026, trễ 2 ngày làm việc",
            "hạn 19/11/2026, trễ 2 ngày làm việc",
        ),
    ],
)
def test_how_far_the_due_date_is_counts_working_days(standing: Standing, short: str, long: str) -> None:
    assert due_words(standing) == short
    assert due_from(standing, TODAY, Calendar()) == long


def test_who_gave_a_module_is_a_post_a_person_or_nobody() -> None:
    assert given_by(stand(Status.NOT_STARTED, rule="clerk"), WARD, str.upper) == "theo vị trí: Văn thư"
    assert given_by(stand(Status.NOT_STARTED), WARD, str.upper) == "T giao"
    assert given_by(Standing("o", "m", Status.NOT_STARTED), WARD, str.upper) == "không ai giao"
    assert given_on(stand(Status.NOT_STARTED)) == "giao 23/11/2026"
    assert given_on(Standing("o", "m", Status.NOT_STARTED)) == ""


@pytest.mark.parametrize(
    ("rule", "asked", "missing"),
    [
        ("pages", "đọc 3/8 trang: chưa đạt", "đọc hết 8 trang (mới 3)"),
        ("quiz", "bài kiểm tra 3 %, cần 8 %: chưa đạt", "bài kiểm tra đạt từ 8 % (cao nhất 3 %)"),
        ("scenarios", "thành thạo 3/8 tình huống: chưa đạt", "thành thạo 8 tình huống (mới 3)"),
        ("other", "other: chưa đạt", "other"),
    ],
)
def test_each_rule_says_what_was_asked_and_what_is_missing(rule: str, asked: str, missing: str) -> None:
    line = Criterion(rule, False, 3, 8)
    assert (criterion_words(line), missing_words(line)) == (asked, missing)


def test_a_reason_of_cmi5_is_said_in_vietnamese_and_another_as_it_is() -> None:
    assert waiver_word("Administrative") == "theo quyết định hành chính"
    assert waiver_word("Nghỉ hưu") == "Nghỉ hưu"
