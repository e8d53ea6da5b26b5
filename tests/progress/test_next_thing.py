"""The one next thing: an unfinished quiz, then the due date, then what was begun, then course order."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.progress.assignment import Assignment
from trainer.progress.next_thing import Work, next_thing
from trainer.progress.prerequisites import Lock
from trainer.progress.standing import Standing, Status

SOON, LATER = date(2026, 11, 25), date(2026, 12, 25)
LOCK = Lock(("other",), ("other",))


def work(
    module: str,
    status: Status = Status.NOT_STARTED,
    due: date | None = None,
    *,
    started: bool = False,
    quiz: bool = False,
    lock: Lock | None = None,
    place: int = 0,
) -> Work:
    given = Assignment("a", "o", module, date(2026, 11, 1), "t", due)
    return Work(Standing("o", module, status, given, started=started), lock, quiz, place)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (work("a", quiz=True, place=9), work("b", Status.OVERDUE, SOON)),
        (work("a", due=SOON, place=9), work("b", due=LATER)),
        (work("a", Status.OVERDUE, SOON, place=9), work("b", Status.IN_PROGRESS, LATER, started=True)),
        (work("a", due=LATER, place=9), work("b")),
        (work("a", Status.IN_PROGRESS, SOON, started=True, place=9), work("b", due=SOON)),
        (work("a", Status.SUPERSEDED, place=9), work("b")),
        (work("a", place=1), work("b", place=2)),
    ],
)
def test_what_comes_first(first: Work, second: Work) -> None:
    assert next_thing([first, second]) is next_thing([second, first]) is first


@pytest.mark.parametrize("status", [Status.COMPLETED, Status.WAIVED])
def test_what_is_settled_is_never_next(status: Status) -> None:
    assert next_thing([work("a", status, SOON, quiz=True)]) is None


def test_what_is_locked_is_never_next() -> None:
    open_one = work("b")
    assert next_thing([work("a", Status.OVERDUE, SOON, quiz=True, lock=LOCK), open_one]) is open_one
    assert next_thing([work("a", lock=LOCK)]) is None
    assert next_thing([]) is None


WORKS = st.lists(
    st.builds(
        work,
        st.just("m"),
        st.sampled_from(Status),
        st.sampled_from([None, SOON, LATER]),
        started=st.booleans(),
        quiz=st.booleans(),
        lock=st.sampled_from([None, LOCK]),
        place=st.integers(0, 50),
    ),
    max_size=4,
    unique_by=lambda work: work.place,
)


@given(WORKS)
def test_there_is_one_next_thing_whatever_the_order_and_it_can_be_done(works: list[Work]) -> None:
    chosen = next_thing(works)
    assert all(next_thing(order) == chosen for order in permutations(works))
    doable = [work for work in works if work.lock is None and not work.standing.status.settled]
    assert (chosen in doable) if doable else chosen is None
