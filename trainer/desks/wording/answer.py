"""After an answer, in words: right or not, what was chosen, why it tempts, what is right and why."""

from collections.abc import Iterator

from trainer.quizzes import CERTAINTIES, Mark, Question, Tries
from trainer.words import _

Said = tuple[str, str]
"""A label, and what it labels."""


def verdict(mark: Mark | None) -> str:
    """Right, wrong, partly right or left open."""
    if mark is None:
        return _("Chưa trả lời")
    if mark.right:
        return _("Đúng")
    if mark.fraction > 0:
        return _("Đúng một phần: {percent} %").format(percent=round(mark.fraction * 100))
    return _("Chưa đúng")


def explained(question: Question, mark: Mark | None) -> Iterator[Said]:
    """Everything about an answer that is marked; `mark` None: the question was left open."""
    if mark is not None:
        yield _("Đã trả lời"), mark.chosen
        if mark.certainty is not None:
            yield _("Mức chắc chắn"), _(CERTAINTIES[mark.certainty])
        if mark.penalty:
            yield _("Trừ do thử lại"), f"{round(mark.penalty * 100)} %"
        yield from ((_("Vì sao chưa đúng"), why) for why in mark.why)
    if mark is None or not mark.right:
        yield _("Đúng là"), question.right_answer()
    yield _("Giải thích"), question.explain
    yield basis(question)


def basis(question: Question) -> Said:
    """The law behind a question."""
    return _("Căn cứ"), question.basis


def is_partly_right(tries: Tries) -> bool:
    """Whether a try that another may better was worth something."""
    return tries.worth is not None and tries.worth > 0


def tried(tries: Tries) -> Iterator[str]:
    """After a try that another may better: how it was, the hint, how many tries are left, what the next costs."""
    partly = is_partly_right(tries)
    yield _("Lần thử này: đúng một phần.") if partly else _("Lần thử này: chưa đúng.")
    if tries.hint:
        yield _("Gợi ý: {hint}").format(hint=tries.hint)
    if tries.left is not None:
        yield _("Còn {n} lần thử.").format(n=tries.left)
    if tries.penalty:
        yield _("Lần thử sau mất {percent} % số điểm.").format(percent=round(tries.penalty * 100))
