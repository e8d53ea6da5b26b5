"""Every question of the shipped quizzes can be answered rightly, and wrongly."""

import pytest

from trainer.demo.replies import right, wrong
from trainer.library import Library, read
from trainer.places import content_root


@pytest.fixture(scope="module")
def library() -> Library:
    return read(content_root()[0])


def test_the_right_reply_gets_full_marks(library) -> None:
    for quiz in library.quizzes.values():
        for question in quiz.questions:
            assert question.mark(right(question)).right, question.id


@pytest.mark.parametrize("who", ["VH001", "VH002", "VH003"])
def test_the_wrong_reply_gets_nothing(library, who) -> None:
    for quiz in library.quizzes.values():
        for question in quiz.questions:
            assert question.mark(wrong(question, who)).fraction == 0, question.id


def test_not_everybody_is_wrong_in_the_same_way(library) -> None:
    questions = [question for quiz in library.quizzes.values() for question in quiz.questions]
    said = [{wrong(question, f"VH{n:03d}") for n in range(20)} for question in questions]
    assert sum(len(replies) > 1 for replies in said) > len(said) / 2
