"""The content shipped with the program, learned at the desk from the first page to the last answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desks.house import PASSWORD, Hands, House
from trainer.demo.replies import right
from trainer.people.official import Identity
from trainer.people.roles import Role
from trainer.records import new_id
from trainer.ward import found_ward


@pytest.fixture
def real(tmp_path: Path) -> Iterator[House]:
    """A ward with the content of the checkout; Mai receives dossiers at the service point."""
    root, clock = Path(__file__).parents[2], Hands()
    admin = Identity("Trần Văn Anh", "CB-Anh", "office", "head-of-office")
    house = House(found_ward(tmp_path / "ward", admin, PASSWORD, content=root, clock=clock), clock)
    house.people["Anh"] = house.records.officials()[0]
    house.enrol("Mai", Role.LEARNER, post="reception", unit="point")
    yield house
    house.ward.close()


def test_a_new_arrival_at_the_counter_is_asked_for_the_ward_duties_and_the_one_stop_course(real: House) -> None:
    courses = real.ward.library.courses
    asked = {row.standing.module for row in real.learning().overview().assigned}
    duties, one_stop = courses["ward-mandates"].modules, courses["one-stop"].modules
    assert len(duties) == len(one_stop) == 7 and asked == {*duties, *one_stop}


def test_what_a_new_arrival_learns_first_is_the_law(real: House) -> None:
    following = real.learning().overview().next
    assert following and following.standing.module == "law-enforcement"


@pytest.mark.parametrize("post", ["party-adviser", "clerk", "accountant", "budget", "archive"])
def test_posts_away_from_the_counter_are_not_asked_for_the_one_stop_course(real: House, post: str) -> None:
    library = real.ward.library
    asked = {module for step in library.curriculum.steps(post) for module in step.modules}
    assert asked == set(library.courses["ward-mandates"].modules)


def test_everything_asked_can_be_learned_following_the_next_thing(real: House) -> None:
    desk = real.learning()
    for _step in range(100):
        following = desk.overview().next
        if following is None or following.standing.assignment is None:
            break
        module = following.standing.module
        reading = desk.open_module(module)
        for page in reading.module.pages:
            for item in page.checks:
                answer = right(real.ward.library.quizzes[reading.module.quiz or ""].question(item))
                assert desk.check(module, page.id, item, answer, new_id()).mark.right
            desk.read_page(module, page.id, new_id())
        if reading.module.quiz:
            sat = desk.start_quiz(module)
            for item in sat.attempt.items:
                desk.answer(sat.attempt.id, item, right(sat.quiz.question(item)), new_id())
            assert desk.finish(sat.attempt.id, new_id()).result.score == 100
    assert {row.standing.status.value for row in desk.overview().assigned} == {"completed"}
    satisfied = {event.object for event in real.events("satisfied")}
    assert {"course:ward-mandates", "course:one-stop"} <= satisfied
