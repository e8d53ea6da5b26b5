"""Replies to questions: the right one, or one that people really give."""

from datetime import timedelta

from trainer.chance import pick
from trainer.demo.cast import SEED
from trainer.faults import Fault
from trainer.quizzes import Date, Matching, Numeric, Ordering, Question, Short, TrueFalse
from trainer.quizzes.matching import PAIRED
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
        case Date():
            return question.answer.isoformat()
        case Short():
            return max(question.answers, key=lambda known: known.share).answer
        case Ordering():
            return _turned(question, 0)
        case Matching():
            return _matched(question, 0)
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
        case Date():
            days = [known.value for known in question.wrong] or [question.answer + timedelta(days=1)]
            return pick(days, SEED, f"{who}|{question.id}").isoformat()
        case Short():
            said = [known.answer for known in question.wrong if not known.share] or ["không nhớ"]
            return pick(said, SEED, f"{who}|{question.id}")
        case Ordering():
            return _turned(question, 1)
        case Matching():
            return _matched(question, 1)
    raise _unknown(question)


def _turned(question: Ordering, by: int) -> str:
    """Every item `by` places from its own."""
    count = len(question.items)
    return SEPARATOR.join(str((place + by) % count) for place in range(count))


def _matched(question: Matching, by: int) -> str:
    """Every left side with the right side `by` kinds further on: the right one when `by` is 0."""
    keys = {side.say: side.key for side in question.rights}
    said = list(dict.fromkeys(pair.right for pair in question.pairs))
    given = (said[(said.index(pair.right) + by) % len(said)] for pair in question.pairs)
    return SEPARATOR.join(f"{place}{PAIRED}{keys[right]}" for place, right in enumerate(given))


def _unknown(question: Question) -> Fault:
    sentence = _("Dữ liệu mẫu chưa biết trả lời câu kiểu “{kind}”.")
    return Fault(sentence.format(kind=question.kind), question.id)
