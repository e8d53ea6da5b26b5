"""Replies to questions: the right one, or one that people really give."""

from trainer.chance import pick
from trainer.demo.cast import SEED
from trainer.faults import Fault
from trainer.quizzes import Numeric, Question, TrueFalse
from trainer.quizzes.numerals import number_text
from trainer.quizzes.selection import SEPARATOR, Selection
from trainer.words import _


def right(question: Question) -> str:
    """The response that gets full marks.

    Raises:
        Fault: the sample data does not know this kind of question.
    """
    match question:
        case Selection():
            return SEPARATOR.join(option.key for option in question.right_options)
        case TrueFalse():
            return "true" if question.answer else "false"
        case Numeric():
            return number_text(question.answer)
    raise _unknown(question)


def wrong(question: Question, who: str) -> str:
    """A response worth nothing: one of the author's wrong answers, another one for another person.

    Raises:
        Fault: the sample data does not know this kind of question.
    """
    match question:
        case Selection():
            tempting = [option.key for option in question.options if question.mark(option.key).fraction == 0]
            return pick(tempting, SEED, f"{who}|{question.id}")
        case TrueFalse():
            return "false" if question.answer else "true"
        case Numeric():
            beside = question.answer + question.tolerance + 1
            near = [value.value for value in question.wrong] or [beside]
            return number_text(pick(near, SEED, f"{who}|{question.id}"))
    raise _unknown(question)


def _unknown(question: Question) -> Fault:
    sentence = _("Dữ liệu mẫu chưa biết trả lời câu kiểu “{kind}”.")
    return Fault(sentence.format(kind=question.kind), question.id)
