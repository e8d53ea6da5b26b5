"""Taking a quiz: resumed at the same question, nothing doubled, nothing lost, marked on its own edition."""

from contextlib import closing

import pytest

from tests.desks.house import RIGHT, WRONG, House
from trainer.faults import Fault, Refused
from trainer.records import new_id
from trainer.records.sqlite import sqlite3


def test_what_is_drawn_is_recorded_before_it_is_shown(house: House) -> None:
    sat = house.learning().start_quiz("law")
    (begun,) = house.events("initialized")
    assert begun.object == f"attempt:{sat.attempt.id}"
    assert begun.version == sat.quiz.version == house.ward.library.quizzes["law"].version
    assert dict(begun.result) == {
        "module": "law",
        "quiz": "law",
        "seed": sat.attempt.seed,
        "behaviour": "immediate",
        "items": list(sat.attempt.items),
    }
    assert house.records.content(sat.quiz.version)  # the edition is kept with it


def test_on_return_the_same_questions_stand_there_at_the_same_place(house: House) -> None:
    sat = house.learning().start_quiz("law")
    house.learning().answer(sat.attempt.id, sat.attempt.items[0], RIGHT[sat.attempt.items[0]], new_id())
    house.reopen()
    again = house.learning().start_quiz("law")
    assert (again.attempt.id, again.attempt.items, again.index) == (sat.attempt.id, sat.attempt.items, 1)
    house.learning().keep_place(sat.attempt.id, 2, "0[,]2")
    house.reopen()
    again = house.learning().start_quiz("law")
    assert (again.index, again.draft) == (2, "0[,]2")
    assert len(house.events("initialized")) == 1


def test_a_place_beyond_the_end_is_the_last_question(house: House) -> None:
    sat = house.learning().start_quiz("law")
    house.learning().keep_place(sat.attempt.id, 99, "")
    assert house.learning().start_quiz("law").index == 2
    house.learning().keep_place(sat.attempt.id, -5, "")
    assert house.learning().start_quiz("law").index == 0


def test_an_answer_is_saved_once_however_often_it_is_sent(house: House) -> None:
    desk, id = house.learning(), new_id()
    sat = desk.start_quiz("law")
    first = desk.answer(sat.attempt.id, "office", "0", id)
    house.clock.pass_by(minutes=5)
    again = desk.answer(sat.attempt.id, "office", "0", id)
    assert (again.at, again.outcome) == (first.at, first.outcome)
    assert len(house.events("answered")) == 1
    assert first.outcome.mark is not None and not first.outcome.mark.right  # immediate: seen at once


def test_a_retry_that_comes_after_the_end_still_says_saved(house: House) -> None:
    desk, id = house.learning(), new_id()
    sat = desk.start_quiz("law")
    first = desk.answer(sat.attempt.id, "office", "1", id)
    desk.finish(sat.attempt.id, new_id())
    assert desk.answer(sat.attempt.id, "office", "1", id).at == first.at


def test_an_event_id_of_another_deed_saves_nothing(house: House) -> None:
    desk, id = house.learning(), new_id()
    desk.check("law", "lam-the-nao", "office", "1", id)
    sat = desk.start_quiz("law")
    with pytest.raises(Fault):
        desk.answer(sat.attempt.id, "office", "1", id)
    with pytest.raises(Fault):
        desk.finish(sat.attempt.id, id)
    kept = house.records.attempt(sat.attempt.id)
    assert kept is not None and (kept.state, kept.answers) == ("open", ())


def test_an_answer_saved_in_another_attempt_is_not_one_of_this(house: House) -> None:
    desk, id = house.learning(), new_id()
    first = desk.start_quiz("law")
    desk.answer(first.attempt.id, "office", "1", id)
    desk.abandon(first.attempt.id)
    second = desk.start_quiz("law")
    desk.answer(second.attempt.id, "office", "0", new_id())
    with pytest.raises(Fault):
        desk.answer(second.attempt.id, "office", "1", id)


def test_a_pass_of_another_quiz_than_the_modules_own_does_not_count(house: House) -> None:
    house.sit("Mai", "law")
    folder = house.content / "quizzes/basics"
    (folder / "law.yaml").rename(folder / "new-law.yaml")
    house.edit("courses/basics/law.md", lambda text: text.replace("quiz: law", "quiz: new-law"))
    assert [(line.rule, line.have) for line in house.learning().why("law")] == [("pages", 0), ("quiz", 0)]


def test_an_immediate_answer_stands_and_a_deferred_one_can_be_changed(house: House) -> None:
    desk = house.learning()
    sat = desk.start_quiz("law")
    desk.answer(sat.attempt.id, "office", "0", new_id())
    with pytest.raises(Fault, match="đã trả lời"):
        desk.answer(sat.attempt.id, "office", "1", new_id())
    desk.abandon(sat.attempt.id)
    house.complete("Mai", "law")
    sat = desk.start_quiz("procedures")
    first = desk.answer(sat.attempt.id, "days", "5", new_id())
    assert first.outcome.mark is None  # deferred: nothing is told before the end
    desk.answer(sat.attempt.id, "days", "3", new_id())
    same = desk.answer(sat.attempt.id, "days", "3", new_id())
    assert same.outcome.response == "3"
    answers = house.records.attempt(sat.attempt.id)
    assert answers is not None and [answer.response for answer in answers.answers] == ["5", "3"]


@pytest.mark.parametrize(("item", "response"), [("office", "7"), ("office", "không"), ("unheard-of", "1")])
def test_a_malformed_answer_writes_nothing(house: House, item: str, response: str) -> None:
    desk = house.learning()
    sat = desk.start_quiz("law")
    with pytest.raises(Fault):
        desk.answer(sat.attempt.id, item, response, new_id())
    assert house.events("answered") == []


def test_passing_completes_the_module_by_its_own_rule(house: House) -> None:
    assert house.sit("Mai", "law") is None  # the pages are still missing
    done = house.read("Mai", "law")
    assert done is not None
    assert [(line.rule, line.met, line.have, line.need) for line in done.criteria] == [
        ("pages", True, 3, 3),
        ("quiz", True, 100, 60),
    ]
    (attempt,) = house.records.attempts(official=house.id("Mai"))
    assert done.attempt == attempt.id


def test_the_quiz_completes_it_when_it_was_the_last_thing_missing(house: House) -> None:
    house.read("Mai", "law")
    done = house.sit("Mai", "law")
    assert done is not None and done.module == "law"
    house.sit("Mai", "law")
    assert len(house.events("completed")) == 1  # a second pass completes nothing again


def test_failing_completes_nothing(house: House) -> None:
    house.read("Mai", "law")
    assert house.sit("Mai", "law", WRONG) is None
    (failed,) = house.events("failed")
    assert dict(failed.result) == {"score": "0.00", "pass": 60, "module": "law", "quiz": "law"}
    assert [line.met for line in house.learning().why("law")] == [True, False]


def test_the_last_module_satisfies_the_course_once(house: House) -> None:
    for module in ("law", "procedures"):
        house.complete("Mai", module)
    assert house.events("satisfied") == []
    house.complete("Mai", "archive")
    (satisfied,) = house.events("satisfied")
    assert (satisfied.actor, satisfied.object) == (house.id("Mai"), "course:basics")
    assert satisfied.result["modules"] == ["law", "procedures", "archive"]
    house.clock.go_to("2027-12-01")
    house.complete("Mai", "archive")  # renewed
    assert len(house.events("satisfied")) == 1


def test_ending_twice_is_ending_once(house: House) -> None:
    house.read("Mai", "law")
    desk, id = house.learning(), new_id()
    sat = desk.start_quiz("law")
    for item in sat.attempt.items:
        desk.answer(sat.attempt.id, item, RIGHT[item], new_id())
    first = desk.finish(sat.attempt.id, id)
    again = desk.finish(sat.attempt.id, id)
    assert first == again and first.completion is not None
    assert (first.attempt.state, first.attempt.score, first.result.passed) == ("finished", "100.00", True)
    with pytest.raises(Fault, match="đã nộp"):
        desk.finish(sat.attempt.id, new_id())
    assert len(house.events("passed")) == len(house.events("completed")) == 1


def test_questions_left_open_count_nothing(house: House) -> None:
    desk = house.learning()
    sat = desk.start_quiz("law")
    desk.answer(sat.attempt.id, "office", "1", new_id())
    done = desk.finish(sat.attempt.id, new_id())
    assert (str(done.result.score), done.result.passed) == ("33.33", False)
    assert [line.mark is None for line in done.reviewed].count(True) == 2


def test_right_answers_are_not_shown_before_the_end(house: House) -> None:
    # A review of an open attempt gave them all away.
    desk = house.learning()
    sat = desk.start_quiz("law")
    with pytest.raises(Fault, match="chưa nộp"):
        desk.review(sat.attempt.id)
    desk.abandon(sat.attempt.id)
    with pytest.raises(Fault, match="chưa nộp"):
        desk.attempt(sat.attempt.id)


def test_a_review_says_what_was_chosen_why_it_tempts_and_what_is_right(house: House) -> None:
    house.sit("Mai", "law", WRONG)
    (attempt,) = house.learning().record().attempts
    review = house.learning().attempt(attempt.id)
    told = {line.question.id: line.mark for line in review.reviewed}
    mark = told["office"]
    assert mark is not None
    assert (mark.chosen, mark.correct) == ("Bảo vệ.", "Người tiếp nhận.")
    assert mark.why == ("Đứng gần cửa, nhưng không nhận hồ sơ.",)
    assert str(review.result.score) == attempt.score


def test_the_days_attempts_are_limited(house: House) -> None:
    house.complete("Mai", "law")
    desk = house.learning()
    assert desk.attempts_left("procedures") == 2
    house.sit("Mai", "procedures", WRONG)
    sat = desk.start_quiz("procedures")
    assert desk.attempts_left("procedures") == 0
    assert desk.start_quiz("procedures").attempt.id == sat.attempt.id  # the open one goes on
    desk.abandon(sat.attempt.id)
    with pytest.raises(Refused, match="đủ 2 lượt"):
        desk.start_quiz("procedures")
    house.clock.go_to("2026-11-25")
    assert desk.attempts_left("procedures") == 2
    assert house.sit("Mai", "procedures") is not None
    assert desk.attempts_left("law") == 1  # no limit


def test_nobody_takes_anothers_quiz(house: House) -> None:
    sat = house.learning("Mai").start_quiz("law")
    for deed in ("finish", "abandon"):
        with pytest.raises(Refused, match="Không phải bài làm"):
            getattr(house.learning("Tâm"), deed)(sat.attempt.id, *([new_id()] if deed == "finish" else []))
    with pytest.raises(Refused, match="Không phải bài làm"):
        house.learning("Tâm").answer(sat.attempt.id, "office", "1", new_id())


def test_what_was_given_up_stays_in_the_record_and_is_not_taken_up_again(house: House) -> None:
    desk = house.learning()
    sat = desk.start_quiz("law")
    desk.answer(sat.attempt.id, "office", "1", new_id())
    desk.abandon(sat.attempt.id)
    kept = house.records.attempt(sat.attempt.id)
    assert kept is not None and (kept.state, len(kept.answers)) == ("abandoned", 1)
    with pytest.raises(Fault):
        desk.abandon(sat.attempt.id)
    assert desk.start_quiz("law").attempt.id != sat.attempt.id


def test_a_module_without_a_quiz_has_none_to_take(house: House) -> None:
    with pytest.raises(Fault, match="không có bài kiểm tra"):
        house.learning().start_quiz("archive")


def test_an_attempt_goes_on_with_the_edition_it_began_with(house: House) -> None:
    sat = house.learning().start_quiz("law")
    house.edit("quizzes/basics/law.yaml", lambda text: text.replace("id: office", "id: other-office"))
    house.edit("courses/basics/law.md", lambda text: text.replace("office\n", "other-office\n"))
    again = house.learning().start_quiz("law")
    assert again.attempt.id == sat.attempt.id and again.quiz.version == sat.quiz.version
    assert house.sit("Mai", "law") is None  # answered to its end, `office` and all
    (attempt,) = house.records.attempts(official=house.id("Mai"))
    assert (attempt.score, attempt.version) == ("100.00", sat.quiz.version)
    assert house.learning().start_quiz("law").quiz.version != sat.quiz.version


def test_an_attempt_goes_on_while_its_module_is_being_repaired(house: House) -> None:
    house.read("Mai", "law")
    sat = house.learning().start_quiz("law")
    sound = (house.content / "quizzes/basics/law.yaml").read_text("utf-8")
    house.edit("quizzes/basics/law.yaml", lambda text: text.replace("draw: 3", "draw: nhiều"))
    assert "law" in house.ward.library.closed
    assert house.learning().start_quiz("law").attempt.id == sat.attempt.id
    assert house.sit("Mai", "law") is None  # no completion while nobody can tell its rule
    with pytest.raises(Fault, match="đang được sửa"):
        house.learning().start_quiz("law")
    house.edit("quizzes/basics/law.yaml", lambda _text: sound)
    assert house.learning().open_module("law").completion is not None


def test_an_edition_that_was_altered_is_not_marked(house: House) -> None:
    sat = house.learning().start_quiz("law")
    version = sat.quiz.version
    house.edit("quizzes/basics/law.yaml", lambda text: text.replace("pass: 60", "pass: 70"))
    kept = house.records.content(version)
    assert kept is not None
    with closing(sqlite3.connect(house.records.path)) as db, db:  # somebody with another program
        db.execute("UPDATE content_version SET body = ?", [kept.replace('"60"', '"10"')])
    with pytest.raises(Fault, match="Không còn bản nội dung"):
        house.learning().start_quiz("law")


def test_an_attempt_begun_before_a_grave_change_is_given_up_not_wasted(house: House) -> None:
    sat = house.learning().start_quiz("law")
    house.clock.go_to("2026-12-02")
    house.announce("law", "2026-12-01", "void")
    again = house.learning().start_quiz("law")
    assert again.attempt.id != sat.attempt.id
    kept = house.records.attempt(sat.attempt.id)
    assert kept is not None and kept.state == "abandoned"


def test_a_lapsed_or_superseded_pass_is_not_renewed_by_a_failed_attempt(house: House) -> None:
    # ayunis-core PR #1206: a certificate that ran out must not be renewed by retaking one part.
    house.complete("Mai", "law")
    house.clock.go_to("2026-12-02")
    house.announce("law", "2026-12-01", "retrain")
    assert house.sit("Mai", "law", WRONG) is None
    assert house.read("Mai", "law") is None
    assert house.status("Mai", "law") == "superseded"
    assert house.sit("Mai", "law") is not None
    assert house.status("Mai", "law") == "completed"


def test_a_grave_change_of_the_quiz_alone_supersedes_too(house: House) -> None:
    house.complete("Mai", "law")
    house.clock.go_to("2026-12-02")
    note = "behaviour: immediate\nchanges: [{on: 2026-12-01, means: void, what: Đáp án sai.}]"
    house.edit("quizzes/basics/law.yaml", lambda text: text.replace("behaviour: immediate", note))
    assert house.status("Mai", "law") == "superseded"
