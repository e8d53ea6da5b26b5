"""How it goes with someone who learns."""

from datetime import date, timedelta

import pytest

from trainer.desks.assigning import Learner
from trainer.desks.wording.learner import done_words, need_words, needs_help, seen_words, settled_of
from trainer.people.official import Identity, Official
from trainer.progress.standing import Standing, Status

TODAY = date(2026, 11, 23)
PERSON = Official("o", Identity("An", "1", "office", "clerk"), frozenset(), TODAY)


def learner(*statuses: Status, late: int = 0, seen: int | None = 0) -> Learner:
    stands = tuple(Standing("o", f"m{n}", status, late=late) for n, status in enumerate(statuses))
    return Learner(PERSON, stands, None if seen is None else TODAY - timedelta(seen))


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (learner(), "chưa được giao gì"),
        (learner(Status.COMPLETED, Status.WAIVED, seen=90), "xong cả"),
        (learner(Status.NOT_STARTED, seen=None), "chưa vào học"),
        (learner(Status.NOT_STARTED), "chưa bắt đầu"),
        (learner(Status.OVERDUE, Status.OVERDUE, late=4, seen=9), "trễ 4 ngày, 2 quá hạn, im 9 ngày"),
        (learner(Status.SUPERSEDED, Status.COMPLETED, seen=6), "1 phải học lại"),
    ],
)
def test_need_is_said_in_words(who: Learner, words: str) -> None:
    assert need_words(who, TODAY) == words


def test_what_is_settled_is_counted() -> None:
    some = learner(Status.COMPLETED, Status.WAIVED, Status.OVERDUE)
    assert (settled_of(some), done_words(some)) == ("2/3", "xong 2/3")
    assert (settled_of(learner()), done_words(learner())) == ("", "")


def test_help_is_needed_where_something_is_overdue_or_no_longer_holds() -> None:
    assert [needs_help(learner(status)) for status in (Status.OVERDUE, Status.SUPERSEDED, Status.IN_PROGRESS)] == [
        True,
        True,
        False,
    ]


def test_the_last_day_someone_was_seen_is_said() -> None:
    assert seen_words(learner(seen=3)) == "vào lần cuối 20/11/2026"
    assert seen_words(learner(seen=None)) == ""
