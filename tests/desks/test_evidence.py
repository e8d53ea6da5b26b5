"""What one line of the register rests on: found again from the record, marked again to the same score."""

from contextlib import closing
from datetime import UTC, date, datetime

import pytest

from tests.desks.house import WRONG, House
from trainer.desks.evidence import Evidence
from trainer.faults import Fault
from trainer.records.sqlite import sqlite3


@pytest.fixture
def story(house: House) -> House:
    """Mai was given `law`, got longer, failed, passed; the quiz was edited since."""
    (id,) = house.give("Mai", "law", due="2026-11-27")
    house.clock.go_to("2026-11-26")
    house.assigning().extend(id, date(2026, 12, 11), "Đi họp.")
    house.sit("Mai", "law", WRONG)
    house.clock.go_to("2026-12-01")
    house.complete("Mai", "law")
    house.clock.go_to("2026-12-03")
    house.edit("quizzes/basics/law.yaml", lambda text: text.replace("say: Bảo vệ.", "say: Người gác cửa."))
    return house


def evidence(house: House, day: str = "", known: datetime | None = None) -> Evidence:
    moment = house.moment(day, known) if day else None
    return house.register().evidence(house.id("Mai"), "law", moment)


def test_a_line_rests_on_attempts_that_mark_again_to_the_same_score(story: House) -> None:
    found = evidence(story)
    assert [(one.attempt.score, one.agrees) for one in found.attempts] == [("0.00", True), ("100.00", True)]
    first = found.attempts[0].review
    assert first is not None
    said = {line.question.id: line.mark.chosen for line in first.reviewed if line.mark}
    assert said["office"] == "Bảo vệ."  # as it was worded when it was answered
    done = found.standing.completion
    assert done is not None and done.attempt == found.attempts[1].attempt.id
    assert done.version == story.ward.library.modules["law"].version


def test_it_says_who_gave_it_until_when_and_why_that_changed(story: House) -> None:
    found = evidence(story)
    assert (found.official.name, found.assigned_by) == ("Nguyễn Thị Mai", "Nguyễn Thị Tâm")
    assert found.due_history == (
        (date(2026, 11, 23), date(2026, 11, 27)),
        (date(2026, 11, 26), date(2026, 12, 11)),
    )
    assert [on for _page, on in found.pages] == [date(2026, 12, 1)] * 3
    assert list(found.notes.values()) == ["Đi họp."]
    assert found.names[story.id("Tâm")] == "Nguyễn Thị Tâm"


def test_the_history_tells_everything_in_order_and_nothing_of_others(story: House) -> None:
    story.complete("Hoa", "law")
    story.give("Mai", "archive")
    verbs = [event.verb for event in evidence(story).history]
    assert " ".join(verbs) == (
        "assigned extended initialized answered answered answered failed launched progressed progressed"
        " progressed initialized answered answered answered passed completed"
    )
    assert {event.actor for event in evidence(story).history} == {story.id("Mai"), story.id("Tâm")}


def test_another_persons_waiver_by_the_same_hand_is_not_ones_own_history(house: House) -> None:
    # What a trainer did for others about a module stood in the trainer's own evidence for it.
    house.assigning().waive(house.id("Mai"), "law", "Equivalent AU", "Đã học.")
    house.complete("Tâm", "law")
    history = house.register().evidence(house.id("Tâm"), "law").history
    assert "waived" not in {event.verb for event in history}


def test_as_at_an_earlier_day_only_what_was_there_then_is_shown(story: House) -> None:
    then = evidence(story, "2026-11-27")
    assert then.standing.status.value == "in progress"
    assert [one.attempt.score for one in then.attempts] == ["0.00"]
    assert (then.pages, len(then.due_history)) == ((), 2)
    first = evidence(story, "2026-11-23")
    assert (first.attempts, len(first.due_history), len(first.history)) == ((), 1, 1)


def test_as_known_at_an_earlier_moment(story: House) -> None:
    before = datetime(2026, 11, 24, tzinfo=UTC)
    assert len(evidence(story, "2026-12-03", before).history) == 1


def test_what_was_taken_back_stays_visible(story: House) -> None:
    done = evidence(story).standing.completion
    assert done is not None
    story.register().void(done.event, "Người khác làm hộ.")
    found = evidence(story)
    assert found.standing.completion is None
    assert [event.verb for event in found.history][-2:] == ["completed", "voided"]
    assert found.notes[found.history[-1].id] == "Người khác làm hộ."
    assert found.names[story.id("Hoa")] == "Nguyễn Thị Hoa"


def test_an_open_attempt_neither_agrees_nor_disagrees(house: House) -> None:
    house.learning().start_quiz("law")
    (one,) = evidence(house).attempts
    assert (one.attempt.state, one.agrees) == ("open", None)


def test_an_altered_edition_no_longer_agrees(story: House) -> None:
    with closing(sqlite3.connect(story.records.path)) as db, db:  # somebody with another program
        db.execute("UPDATE content_version SET body = replace(body, 'Bảo vệ', 'Ai đó') WHERE kind = 'quiz'")
    assert [(one.review, one.agrees) for one in evidence(story).attempts] == [(None, False)] * 2


def test_looking_is_recorded_but_not_when_there_is_nobody(story: House) -> None:
    evidence(story)
    with pytest.raises(Fault, match="Không có người này"):
        story.register().evidence("nobody", "law")
    (viewed,) = story.events("viewed")
    assert (viewed.actor, viewed.object) == (story.id("Hoa"), f"official:{story.id('Mai')}")
    assert dict(viewed.result) == {"what": "evidence", "module": "law"}


def test_a_line_by_rule_names_the_post(house: House) -> None:
    house.administration()
    official = house.enrol("Linh", post="reception", unit="point")
    found = house.register().evidence(official.id, "law")
    assert (found.assigned_by, found.standing.assignment is not None) == ("Tiếp nhận hồ sơ", True)


def test_a_pair_without_a_line_has_empty_evidence(house: House) -> None:
    found = evidence(house)
    assert (found.attempts, found.pages, found.history, found.assigned_by) == ((), (), (), "")
    assert found.module is not None and found.standing.status.value == "not started"
