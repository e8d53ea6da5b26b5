"""A question of any kind on plain lines: what is offered, how to answer it, what an answer means."""

from collections.abc import Sequence

from trainer.faults import Fault
from trainer.plain.asking import Talk
from trainer.plain.forms import fill, pick
from trainer.plain.numbers import read_numbers, read_pairs, row_letter
from trainer.quizzes import (
    CERTAINTIES,
    Date,
    Matching,
    Multiple,
    Numeric,
    Option,
    Ordering,
    Question,
    TrueFalse,
    with_certainty,
)
from trainer.quizzes.matching import PAIRED
from trainer.quizzes.selection import SEPARATOR
from trainer.words import _


def ask_lines(question: Question, seed: str) -> list[str]:
    """The question and what it offers, in the order of `seed`, one thing a line."""
    lines = [line for line in question.ask.split("\n") if line.strip()]
    numbered = [f"{n}. {option.say}" for n, option in enumerate(question.shown(seed), 1)]
    if isinstance(question, Matching):
        rows = [f"{row_letter(row)}. {left.say}" for row, left in enumerate(question.lefts)]
        return [*lines, _("Các dòng:"), *rows, _("Ghép với:"), *numbered]
    return [*lines, *numbered]


def how(question: Question, seed: str) -> str:
    """What can be typed as the answer."""
    count = len(question.shown(seed))
    match question:
        case Matching():
            return _("Gõ cặp như a=2 b=1, hoặc gõ một số cho dòng a rồi được hỏi từng dòng")
        case Ordering():
            return _("Gõ các số theo thứ tự đúng, đủ {n} số, ví dụ 2 1 3").format(n=count)
        case Multiple():
            return _("Gõ các số đúng, có thể nhiều số, ví dụ 1 3")
        case TrueFalse():
            return _("Gõ 1 nếu đúng, 2 nếu sai")
        case Numeric() if question.unit:
            return _("Gõ một số, đơn vị {unit}").format(unit=question.unit)
        case Numeric():
            return _("Gõ một số")
        case Date():
            return _("Gõ ngày, ví dụ 25/11/2026")
    return _("Gõ số 1 đến {n}").format(n=count) if count else _("Gõ câu trả lời, vài chữ")


def response_of(talk: Talk, question: Question, seed: str, typed: str) -> str:
    """The response that was typed, in the question's own form.

    Raises:
        Fault: it can't be one; says what to type.
        Back: a row of a matching question was not given.
    """
    shown = question.shown(seed)
    if isinstance(question, Matching):
        return _matches(talk, question, shown, typed)
    if not shown or (isinstance(question, TrueFalse) and not typed[:1].isdecimal()):
        return question.canonical(typed)
    numbers = read_numbers(typed, len(shown))
    if len(numbers) > 1 and not isinstance(question, Multiple | Ordering):
        raise Fault(_("Câu này chọn một số thôi."))
    return question.canonical(SEPARATOR.join(shown[number - 1].key for number in numbers))


def with_certainty_asked(talk: Talk, response: str) -> str:
    """The response with how sure one is of it, which is asked."""
    levels = list(CERTAINTIES)
    chosen = pick(talk, _("Chắc đến mức nào?"), [_(CERTAINTIES[level]) for level in levels])
    return with_certainty(response, levels[chosen])


def takes_zero(question: Question) -> bool:
    """Whether `0` may be an answer, which elsewhere means going back."""
    return isinstance(question, Numeric)


def _matches(talk: Talk, question: Matching, shown: Sequence[Option], typed: str) -> str:
    given = read_pairs(typed, len(question.pairs), len(shown))
    for row, left in enumerate(question.lefts):
        if row not in given:
            given[row] = _one_match(talk, f"{row_letter(row)}. {left.say}", len(shown))
    pairs = (f"{left.key}{PAIRED}{shown[given[row] - 1].key}" for row, left in enumerate(question.lefts))
    return question.canonical(SEPARATOR.join(pairs))


def _one_match(talk: Talk, left: str, most: int) -> int:
    def read(typed: str) -> int:
        numbers = read_numbers(typed, most)
        if len(numbers) > 1:
            raise Fault(_("Câu này chọn một số thôi."))
        return numbers[0]

    return fill(talk, _("{left}: ghép với số 1 đến {n}").format(left=left, n=most), read)
