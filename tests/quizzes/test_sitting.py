"""Sittings: what may be answered, changed and seen, in each behaviour."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.faults import Fault
from trainer.quizzes import BEHAVIOURS, Tries, answer, finish, outcome, resume, start, tries

RESPONSES = st.sampled_from(
    ["0", "1", "2", "0[,]2", "0[,]1[,]2", "true", "false", "15", "10 ngày", "", "x", "0[;]3", "15[;]2", "ếch"]
    + ["25/11", "24/11/2026", "0[,]1[,]2[,]3", "3[,]1[,]2[,]0", "0[.]0[,]1[.]1[,]2[.]1[,]3[.]2"]
)
ITEMS = st.sampled_from(
    ["choice", "multiple", "true-false", "numeric", "ordering", "matching", "short", "date", "unknown"]
)
DEEDS = st.lists(st.tuples(ITEMS, RESPONSES), max_size=14)


def test_deferred_changes_freely_and_shows_no_mark_before_the_end(quiz) -> None:
    sitting = start(quiz("deferred"), "s")
    sitting, wrong = answer(sitting, "choice", "0")
    assert (wrong.response, wrong.fraction, wrong.mark, wrong.locked) == ("0", 0, None, False)
    sitting, right = answer(sitting, "choice", "1")
    assert (right.fraction, right.mark, right.locked) == (1, None, False)
    assert sitting.responses == {"choice": ("0", "1")}
    assert finish(sitting).marks["choice"].right


def test_deferred_keeps_nothing_of_an_answer_that_stands_already(quiz) -> None:
    first, _outcome = answer(start(quiz("deferred"), "s"), "numeric", "15")
    again, same = answer(first, "numeric", "15 ngày")
    assert again is first
    assert same.response == "15"


def test_immediate_marks_on_the_spot_and_locks(quiz) -> None:
    sitting, first = answer(start(quiz("immediate"), "s"), "choice", "0")
    assert first.mark is not None
    assert (first.mark.why, first.locked, first.fraction) == (("Nhầm A.",), True, 0)
    for response in ("0", "1", "x"):
        with pytest.raises(Fault, match="không đổi được nữa"):
            answer(sitting, "choice", response)
    assert sitting.responses == {"choice": ("0",)}


@pytest.mark.parametrize("behaviour", BEHAVIOURS)
def test_what_cannot_be_marked_is_not_taken_and_costs_nothing(quiz, behaviour: str) -> None:
    sitting = start(quiz(behaviour), "s")
    with pytest.raises(Fault, match="Chọn một phương án"):
        answer(sitting, "choice", "")
    sitting, right = answer(sitting, "choice", "1")
    assert right.fraction == 1


def test_answers_are_kept_in_their_one_form(quiz) -> None:
    sitting = start(quiz(), "s")
    for item, response in (("multiple", "2[,]0"), ("numeric", "15 ngày"), ("true-false", "Sai")):
        sitting, _outcome = answer(sitting, item, response)
    assert sitting.responses == {"multiple": ("0[,]2",), "numeric": ("15",), "true-false": ("false",)}


def test_a_question_of_another_attempt_is_refused(choice, quiz) -> None:
    two = quiz(questions=(choice(id="one"), choice(id="two")), draw=1)
    sitting = start(two, "s")
    (other,) = {"one", "two"} - set(sitting.items)
    for deed in (lambda: answer(sitting, other, "1"), lambda: outcome(sitting, other)):
        with pytest.raises(Fault, match="không có câu"):
            deed()


@pytest.mark.parametrize("behaviour", BEHAVIOURS)
def test_coming_back_one_stands_where_one_left(quiz, behaviour: str) -> None:
    before, _outcome = answer(start(quiz(behaviour), "s"), "choice", "0")
    after = resume(quiz(behaviour), "s", before.items, [("choice", "0")])
    assert after == before
    assert outcome(after, "choice") == outcome(before, "choice")
    assert outcome(after, "numeric") is None
    assert after.unanswered == tuple(item for item in before.items if item != "choice")


@pytest.mark.parametrize(
    ("behaviour", "before", "after"),
    [("deferred", None, None), ("immediate", 1, 0), ("certainty", None, None)],
)
def test_where_nothing_is_tried_twice_no_try_is_offered(quiz, behaviour: str, before, after) -> None:
    sitting = start(quiz(behaviour), "s")
    assert tries(sitting, "choice") == Tries(left=before)
    sitting, stands = answer(sitting, "choice", "0")
    assert stands.tries == tries(sitting, "choice") == Tries(left=after)
    with pytest.raises(Fault, match="không có câu"):
        tries(sitting, "unknown")


@pytest.mark.parametrize("behaviour", BEHAVIOURS)
def test_a_finished_sitting_takes_nothing_and_shows_every_mark(quiz, behaviour: str) -> None:
    over = resume(quiz(behaviour), "s", quiz().drawn("s"), [("choice", "0")], finished=True)
    with pytest.raises(Fault, match="Bài đã nộp"):
        answer(over, "numeric", "15")
    seen = outcome(over, "choice")
    assert seen is not None and seen.mark is not None
    assert (seen.locked, seen.mark.why, seen.tries) == (True, ("Nhầm A.",), Tries(left=0))


@pytest.mark.parametrize(
    ("behaviour", "items", "answers"),
    [
        ("immediate", ("choice",), [("choice", "0"), ("choice", "1")]),
        ("deferred", ("choice",), [("numeric", "15")]),
        ("deferred", ("gone",), [("gone", "1")]),
        ("deferred", ("choice",), [("choice", "7")]),
        ("guessing", ("choice",), [("choice", "1")]),
    ],
)
def test_answers_that_cannot_have_been_given_are_refused(quiz, behaviour: str, items, answers) -> None:
    with pytest.raises(Fault):
        resume(quiz(behaviour), "s", items, answers)


@given(st.sampled_from(sorted(BEHAVIOURS)), st.text(max_size=4), DEEDS)
def test_answering_is_replayed_to_the_same_sitting_and_score(
    quiz, every_kind, behaviour: str, seed: str, deeds
) -> None:
    sitting, saved = start(quiz(behaviour, every_kind), seed), []
    for item, response in deeds:
        try:
            after, stands = answer(sitting, item, response)
        except Fault:
            continue
        if after is not sitting:
            saved.append((item, stands.response))
        assert 0 <= stands.fraction <= 1
        sitting = after
        assert stands.tries == tries(sitting, item)
        assert not (stands.locked and stands.tries.again)
    replayed = resume(quiz(behaviour, every_kind), seed, sitting.items, saved)
    assert replayed == sitting
    assert finish(replayed) == finish(sitting)


@given(DEEDS)
def test_a_sitting_never_changes_under_its_holder(quiz, deeds) -> None:
    untouched = start(quiz("deferred"), "s")
    sitting = untouched
    for item, response in deeds:
        try:
            sitting, _outcome = answer(sitting, item, response)
        except Fault:
            continue
    assert untouched == start(quiz("deferred"), "s")
