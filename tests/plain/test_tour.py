"""The tour on plain lines: one line offers it once, each stop is said when the one before was really done."""

import pytest

from tests.plain.conftest import Tell
from tests.plain.talking import Choose, Hear, Step
from trainer.desks.touring import TOURS
from trainer.people.roles import Role

OFFER = "Lần đầu ở bàn này? Gõ tour để đi thử năm chặng, vài phút."
END = Hear("Được rồi. Xong năm chặng; gõ tour để đi lại.")


def stop(role: Role, number: int) -> Hear:
    """That a stop was said, by its number from 1."""
    return Hear(f"Chặng {number}/5. {TOURS[role][number - 1].lines}")


def walk(role: Role, *deeds: list[Step]) -> list[Step]:
    """What is done at each stop, and that each was said when it came to be done."""
    steps: list[Step] = ["tour"]
    for number, deed in enumerate(deeds, 1):
        steps += [stop(role, number), *deed]
    return steps


TRAINER = walk(
    Role.TRAINER,
    ["1", "1"],
    ["0", "+1", "1", "1", "1", "0"],
    ["0", "2", "0"],
    ["/can cuoc", "0"],
    ["?", "", END],
)
OFFICER = walk(
    Role.HR,
    ["2", Choose("Chỉ dòng trễ hạn"), "0"],
    ["2", Choose("Bỏ mọi điều kiện"), Choose("Tính đến hết ngày"), "30/09/2026", "0"],
    ["2", Choose("Bỏ mọi điều kiện"), "0", "1", "1"],
    ["0", "0", "3"],
    ["?", "", END],
)
ADMIN = walk(Role.ADMIN, ["1", "1"], ["0", "0", "5"], ["4"], ["/can cuoc", "0"], ["?", "", END])


@pytest.mark.parametrize(("code", "steps"), [("DT1", TRAINER), ("TC1", OFFICER), ("QT1", ADMIN)])
def test_a_tour_is_walked_by_doing_what_each_stop_says(tell: Tell, code: str, steps: list[Step]) -> None:
    told = tell(code, *steps)
    assert told.status == 0 and told.left == []


def test_a_tour_is_offered_once_in_one_line_and_asks_nothing(tell: Tell) -> None:
    first, second = tell("HV1", "0", "0"), tell("HV1", "0", "0")
    assert first.left == second.left == []
    assert first.lines.count(OFFER) == 1
    assert OFFER not in second.lines


def test_another_role_has_another_tour_and_offers_it_at_its_own_desk(tell: Tell) -> None:
    told = tell("DT1", "0", Choose("Bàn học"), "0", "0")
    assert told.lines.count(OFFER) == 2


def test_what_is_not_asked_for_is_no_stop_and_the_stop_is_said_again_on_asking(tell: Tell) -> None:
    told = tell("HV1", "tour", "2", "0", "?", "tour", "0", "0")
    words = f"Chặng 1/5. {TOURS[Role.LEARNER][0].lines} Gõ tour 0 để thôi."
    assert told.lines.count(words) == 2
    assert "Chặng 2/5" not in told.text


def test_a_tour_is_given_up_with_one_word_and_not_offered_again(tell: Tell) -> None:
    told = tell("HV1", "tour", "1", stop(Role.LEARNER, 2), "tour 0", "", "0", "0", "0")
    assert "Thôi dẫn đường. Gõ tour để đi lại." in told.lines
    assert "Chặng 3/5" not in told.text
    again = tell("HV1", "0", "0")
    assert OFFER not in again.lines and "Chặng" not in again.text


def test_a_tour_goes_on_where_it_was_left_when_the_input_ended(tell: Tell) -> None:
    tell("HV1", "tour", "1", stop(Role.LEARNER, 2))
    told = tell("HV1", stop(Role.LEARNER, 2), "1", "", stop(Role.LEARNER, 3))
    assert told.left == []


def test_the_next_person_has_tours_of_their_own(tell: Tell) -> None:
    told = tell("HV1", "tour", "0", Choose("Ra ngoài"), "HV3", "1", "482917", "0", "0")
    assert told.lines.count(OFFER) == 2
