"""The rule of a module: criterion by criterion, and from which day study counts."""

from collections.abc import Callable
from datetime import date

import pytest

from trainer.courses.module import Change, Module
from trainer.progress.attempt import Attempt
from trainer.progress.completion import Criterion
from trainer.progress.rules import counts_from, criteria, is_complete, resting_on

MON, TUE, WED, THU = (date(2026, 11, day) for day in (16, 17, 18, 19))


def test_a_page_nobody_read_is_not_read(module: Callable[..., Module]) -> None:
    # Every page counted as read where no change had ever been made: a module was complete when opened.
    assert criteria(module("pages"), {}, (), 0) == (Criterion("pages", False, 0, 3),)


@pytest.mark.parametrize(
    ("read", "since", "have"),
    [
        ({}, date.min, 0),
        ({"p1": MON}, date.min, 1),
        ({"p1": MON, "p2": TUE, "p3": WED}, date.min, 3),
        ({"p1": MON, "p2": TUE, "gone": WED}, date.min, 2),  # a page taken out counts for nothing
        ({"p1": MON, "p2": TUE, "p3": WED}, TUE, 2),  # the day itself counts
        ({"p1": MON, "p2": TUE, "p3": WED}, THU, 0),
    ],
)
def test_pages(module: Callable[..., Module], read: dict[str, date], since: date, have: int) -> None:
    assert criteria(module("pages"), read, (), 0, since) == (Criterion("pages", have == 3, have, 3),)


@pytest.mark.parametrize(
    ("tries", "since", "met", "have"),
    [
        ([], date.min, False, 0),
        ([("79.99", MON, False)], date.min, False, 79),
        ([("80.00", MON, True)], date.min, True, 80),
        ([("83.33", MON, True), ("50.00", TUE, False)], date.min, True, 83),  # the best one is kept
        ([("", MON, False)], date.min, False, 0),  # still open
        ([("100.00", MON, True)], TUE, False, 0),
        ([("100.00", MON, True), ("60.00", TUE, False)], TUE, False, 60),
    ],
)
def test_quiz(
    module: Callable[..., Module],
    attempt: Callable[..., Attempt],
    tries: list[tuple[str, date, bool]],
    since: date,
    met: bool,
    have: int,
) -> None:
    made = [attempt(score, on, passed, id=str(n)) for n, (score, on, passed) in enumerate(tries)]
    assert criteria(module("quiz"), {}, made, 80, since) == (Criterion("quiz", met, have, 80),)


def test_an_attempt_begun_before_a_grave_change_does_not_count_when_it_ends_after(
    module: Callable[..., Module], attempt: Callable[..., Attempt]
) -> None:
    old = attempt("100.00", MON, True, until=WED)
    assert criteria(module("quiz"), {}, [old], 80, TUE)[0].met is False
    assert resting_on(module("quiz"), [old], TUE) == ""


def test_scenarios(module: Callable[..., Module]) -> None:
    wanted = module("scenarios", scenarios=("s1", "s2"))
    assert criteria(wanted, {}, (), 0, mastered=["s1", "other"]) == (Criterion("scenarios", False, 1, 2),)
    assert criteria(wanted, {}, (), 0, mastered=["s2", "s1"]) == (Criterion("scenarios", True, 2, 2),)


@pytest.mark.parametrize(
    ("rule", "asked"),
    [
        ("pages", ["pages"]),
        ("quiz", ["quiz"]),
        ("pages and quiz", ["pages", "quiz"]),
        ("scenarios", ["scenarios"]),
        ("quiz and scenarios", ["quiz", "scenarios"]),
    ],
)
def test_each_rule_asks_for_what_it_says(module: Callable[..., Module], rule: str, asked: list[str]) -> None:
    assert [line.rule for line in criteria(module(rule), {}, (), 80)] == asked


@pytest.mark.parametrize(
    ("met", "complete"), [([], False), ([True], True), ([True, False], False), ([True, True], True)]
)
def test_complete_is_every_criterion_and_at_least_one(met: list[bool], complete: bool) -> None:
    assert is_complete(Criterion("pages", each, 0, 0) for each in met) is complete


@pytest.mark.parametrize(
    ("changes", "today", "since"),
    [
        ([], THU, date.min),
        ([(MON, "wording")], THU, date.min),
        ([(MON, "retrain")], THU, MON),
        ([(MON, "void"), (WED, "retrain"), (THU, "wording")], THU, WED),
        ([(MON, "retrain"), (THU, "void")], WED, MON),  # announced, not yet in force
        ([(THU, "void")], WED, date.min),
    ],
)
def test_study_counts_from_the_newest_grave_change_in_force(
    change: Callable[..., Change], changes: list[tuple[date, str]], today: date, since: date
) -> None:
    assert counts_from([change(*each) for each in changes], today) == since


@pytest.mark.parametrize(
    ("completed", "months", "today", "since"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 27), date.min),
        (date(2024, 2, 29), 12, date(2025, 2, 28), date(2025, 2, 28)),  # there is no 29/2/2025
        (date(2024, 2, 29), 12, date(2026, 1, 1), date(2025, 2, 28)),
        (date(2024, 2, 29), None, date(2026, 1, 1), date.min),
        (None, 12, date(2026, 1, 1), date.min),
    ],
)
def test_what_was_studied_before_a_completion_ran_out_does_not_renew_it(
    completed: date | None, months: int | None, today: date, since: date
) -> None:
    assert counts_from((), today, completed, months) == since


def test_a_change_after_the_end_of_validity_counts_more(change: Callable[..., Change]) -> None:
    day = date(2025, 6, 1)
    assert counts_from([change(day)], date(2026, 1, 1), date(2024, 3, 1), 12) == day


def test_a_completion_rests_on_the_first_attempt_that_passed(
    module: Callable[..., Module], attempt: Callable[..., Attempt]
) -> None:
    failed, first = attempt("40.00", MON, id="failed"), attempt("80.00", WED, True, id="first")
    later, still_open = attempt("100.00", THU, True, id="later"), attempt("", MON, id="open")
    tries = [later, still_open, failed, first]
    assert resting_on(module("quiz"), tries) == "first"
    assert resting_on(module("quiz"), tries, THU) == "later"
    assert resting_on(module("quiz"), [failed, still_open]) == ""
    assert resting_on(module("pages"), tries) == ""  # the rule asks for no quiz
