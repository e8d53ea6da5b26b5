"""After an answer: right or not, what was chosen, why it tempts, what is right and why, the basis."""

from collections.abc import Iterator
from fractions import Fraction

from trainer.quizzes import CERTAINTIES, Mark, Outcome, Question, split_certainty
from trainer.words import _


def verdict(mark: Mark | None) -> str:
    """Right, wrong, partly right or left open, in words."""
    if mark is None:
        return _("Chưa trả lời")
    if mark.right:
        return _("Đúng")
    if mark.fraction > 0:
        return _("Đúng một phần: {percent} %").format(percent=round(mark.fraction * 100))
    return _("Chưa đúng")


def explained(question: Question, mark: Mark | None) -> list[str]:
    """Everything about an answer that is marked; `mark` None: the question was left open."""
    return [line for words in _explained(question, mark) for line in words.split("\n") if line.strip()]


def _explained(question: Question, mark: Mark | None) -> Iterator[str]:
    yield f"{verdict(mark)}."
    if mark is not None:
        yield _("Đã trả lời: {chosen}").format(chosen=mark.chosen)
        if mark.certainty is not None:
            yield _("Mức chắc chắn: {level}").format(level=_(CERTAINTIES[mark.certainty]))
        if mark.penalty:
            yield _("Trừ do thử lại: {percent} %").format(percent=round(mark.penalty * 100))
        yield from (_("Vì sao chưa đúng: {why}").format(why=why) for why in mark.why)
    if mark is None or not mark.right:
        yield _("Đúng là: {right}").format(right=question.right_answer())
    yield _("Giải thích: {why}").format(why=question.explain)
    yield basis_line(question)


def basis_line(question: Question) -> str:
    """The law behind a question."""
    return _("Căn cứ: {basis}").format(basis=question.basis)


def tried(outcome: Outcome) -> list[str]:
    """After a try that another may better: how it was, the hint, what the next try costs."""
    tries = outcome.tries
    partly = tries.worth is not None and tries.worth > 0
    lines = [_("Lần thử này: đúng một phần.") if partly else _("Lần thử này: chưa đúng.")]
    if tries.hint:
        lines.append(_("Gợi ý: {hint}").format(hint=tries.hint))
    if tries.left is not None:
        lines.append(_("Còn {n} lần thử.").format(n=tries.left))
    if tries.penalty > Fraction(0):
        lines.append(_("Lần thử sau mất {percent} % số điểm.").format(percent=round(tries.penalty * 100)))
    return lines


def answer_words(question: Question, response: str, *, certainty: bool) -> str:
    """A saved answer as a person reads it, with how sure they were where that was asked."""
    if not certainty:
        return question.readable(response)
    own, level = split_certainty(response)
    return _("{answer} ({level})").format(answer=question.readable(own), level=_(CERTAINTIES[level]))
