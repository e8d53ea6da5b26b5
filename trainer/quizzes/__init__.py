"""What is asked: questions of each kind and their marking, quizzes, and the ways to sit one."""

from collections.abc import Mapping

from trainer.quizzes.behaviours import BEHAVIOURS
from trainer.quizzes.behaviours.behaviour import Tries
from trainer.quizzes.behaviours.certainty import (
    CERTAINTIES,
    certainty_mark,
    split_certainty,
    with_certainty,
)
from trainer.quizzes.choice import Choice
from trainer.quizzes.date import Date, WrongDate
from trainer.quizzes.mark import Mark, fraction_text
from trainer.quizzes.matching import Matching, Pair, WrongMatch
from trainer.quizzes.multiple import Multiple
from trainer.quizzes.numeric import Numeric, WrongValue
from trainer.quizzes.option import Option
from trainer.quizzes.ordering import Ordering, WrongOrder
from trainer.quizzes.question import Question
from trainer.quizzes.quiz import Quiz
from trainer.quizzes.result import Result, finish, remark
from trainer.quizzes.short import Accepted, Short, WrongAnswer
from trainer.quizzes.sitting import Outcome, Sitting, answer, outcome, resume, start, tries
from trainer.quizzes.true_false import TrueFalse

KINDS: Mapping[str, type[Question]] = {
    kind.kind: kind for kind in (Choice, Multiple, TrueFalse, Ordering, Matching, Numeric, Short, Date)
}
"""The word authors write → the kind."""

__all__ = [
    "BEHAVIOURS",
    "CERTAINTIES",
    "KINDS",
    "Accepted",
    "Choice",
    "Date",
    "Mark",
    "Matching",
    "Multiple",
    "Numeric",
    "Option",
    "Ordering",
    "Outcome",
    "Pair",
    "Question",
    "Quiz",
    "Result",
    "Short",
    "Sitting",
    "Tries",
    "TrueFalse",
    "WrongAnswer",
    "WrongDate",
    "WrongMatch",
    "WrongOrder",
    "WrongValue",
    "answer",
    "certainty_mark",
    "finish",
    "fraction_text",
    "outcome",
    "remark",
    "resume",
    "split_certainty",
    "start",
    "tries",
    "with_certainty",
]
