"""What is asked: questions of each kind and their marking, quizzes, and the ways to sit one."""

from collections.abc import Mapping

from trainer.quizzes.behaviours import BEHAVIOURS
from trainer.quizzes.choice import Choice
from trainer.quizzes.mark import Mark, fraction_text
from trainer.quizzes.multiple import Multiple
from trainer.quizzes.numeric import Numeric, WrongValue
from trainer.quizzes.option import Option
from trainer.quizzes.question import Question
from trainer.quizzes.quiz import Quiz
from trainer.quizzes.result import Result, finish, remark
from trainer.quizzes.sitting import Outcome, Sitting, answer, outcome, resume, start
from trainer.quizzes.true_false import TrueFalse

KINDS: Mapping[str, type[Question]] = {kind.kind: kind for kind in (Choice, Multiple, TrueFalse, Numeric)}
"""The word authors write → the kind."""

__all__ = [
    "BEHAVIOURS",
    "KINDS",
    "Choice",
    "Mark",
    "Multiple",
    "Numeric",
    "Option",
    "Outcome",
    "Question",
    "Quiz",
    "Result",
    "Sitting",
    "TrueFalse",
    "WrongValue",
    "answer",
    "finish",
    "fraction_text",
    "outcome",
    "remark",
    "resume",
    "start",
]
