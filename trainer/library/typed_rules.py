"""What questions whose answer is typed (numeric, date, short) must fulfil beyond their shape."""

from datetime import date
from decimal import Decimal

from trainer.library.drafts import Draft
from trainer.library.findings import quoted
from trainer.library.repeats import refuse_repeats
from trainer.library.tree import ANY, Path, Plain
from trainer.library.values import day, number
from trainer.quizzes.short import exactly
from trainer.words import N_, _

_RIGHT = N_("“{value}” là đáp án đúng, không phải đáp án sai.")


def check_typed(draft: Draft, path: Path, question: dict[str, Plain]) -> None:
    """Find answers given twice or not at all, and wrong ones that are right."""
    refuse_repeats(draft, draft.tree.texts(*path, "wrong", ANY, "value"))
    if "answer" in question and "computed" in question:
        place = draft.tree.key_place((*path, "answer"))
        draft.found.fault(place, _("Có cả answer và computed."), _("Giữ computed, xóa answer."))
    elif "computed" not in question:
        _check_written(draft, path, question)


def _check_written(draft: Draft, path: Path, question: dict[str, Plain]) -> None:
    written = question.get("answer")
    if written is None:
        message = _("Thiếu khóa “answer” hoặc “computed”.")
        draft.found.fault(draft.tree.key_place(path), message, _("Thêm “answer: …”, hoặc “computed: {…}”."))
        return
    if (value := number(written)) is not None and question["kind"] == "numeric":
        check_slips(draft, path, value, _("Xóa mục này, hoặc sửa answer, tolerance."))
    if (answer := day(written)) is not None and question["kind"] == "date":
        check_slips(draft, path, answer, _("Xóa mục này, hoặc sửa answer."))


def check_slips(draft: Draft, path: Path, answer: Decimal | date, remedy: str) -> None:
    """Find wrong values that the right answer, typed or computed, makes right."""
    tolerance = next((number(text) for _path, text in draft.tree.texts(*path, "tolerance")), None)
    for at, text in draft.tree.texts(*path, "wrong", ANY, "value"):
        if _is_right(text, answer, tolerance or Decimal(0)):
            draft.found.fault(draft.tree.place(at), _(_RIGHT).format(value=quoted(text)), remedy)


def _is_right(text: str, answer: Decimal | date, tolerance: Decimal) -> bool:
    if isinstance(answer, date):
        return day(text) == answer
    value = number(text)
    return value is not None and abs(value - answer) <= tolerance


def check_short(draft: Draft, path: Path, question: dict[str, Plain]) -> None:
    """Find words known twice, and questions that no words answer fully."""
    whole = list(draft.tree.texts(*path, "accept", ANY))
    parts = list(draft.tree.texts(*path, "accept", ANY, "answer"))
    wrong = list(draft.tree.texts(*path, "wrong", ANY, "answer"))
    refuse_repeats(draft, sorted([*whole, *parts], key=lambda found: found[0]), exactly)
    right = {exactly(text) for _path, text in (*whole, *parts)}
    for at, text in wrong:
        if exactly(text) in right:
            message = _(_RIGHT).format(value=quoted(text))
            draft.found.fault(draft.tree.place(at), message, _("Xóa mục này, hoặc sửa accept."))
    refuse_repeats(draft, wrong, exactly)
    shares = [number(text) for _path, text in draft.tree.texts(*path, "accept", ANY, "share")]
    if len(parts) == len(shares) > 0 == len(whole) and 100 not in shares:
        message = _("Không câu trả lời nào được trọn điểm.")
        remedy = _("Viết ít nhất một câu trả lời không có share.")
        draft.found.fault(draft.tree.key_place((*path, "accept")), message, remedy)
