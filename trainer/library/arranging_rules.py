"""What questions of the kinds ordering and matching must fulfil beyond their shape."""

from itertools import pairwise

from trainer.library.drafts import Draft
from trainer.library.findings import did_you_mean, quoted
from trainer.library.repeats import refuse_repeats
from trainer.library.tree import ANY, Path, Plain
from trainer.library.values import number
from trainer.words import _

_MOST_SIDES = 9
"""Right sides are chosen by one digit."""


def check_ordering(draft: Draft, path: Path, question: dict[str, Plain]) -> None:
    """Find items twice, and tempting orders that are none."""
    refuse_repeats(draft, draft.tree.texts(*path, "items", ANY))
    count = len(list(draft.tree.pick(*path, "items", ANY)))
    for at, order in draft.tree.pick(*path, "wrong", ANY, "order"):
        places = [int(place) for _path, text in draft.tree.texts(*at, ANY) if (place := number(text))]
        refuse_repeats(draft, draft.tree.texts(*at, ANY))
        if 1 < len(places) == len(order) and count:
            _check_order(draft, at, places, count)


def _check_order(draft: Draft, path: Path, places: list[int], count: int) -> None:
    if max(places) > count:
        message = _("Không có mục thứ {n}.").format(n=max(places))
        remedy = _("Đếm các mục của items từ 1 đến {count}.").format(count=count)
        draft.found.fault(draft.tree.place(path), message, remedy)
    elif all(one < other for one, other in pairwise(places)):
        remedy = _("Viết mục hay bị xếp trước lên trước, ví dụ [3, 2].")
        draft.found.fault(draft.tree.place(path), _("Đây là thứ tự đúng, không phải thứ tự sai."), remedy)


def check_matching(draft: Draft, path: Path, question: dict[str, Plain]) -> None:
    """Find sides twice, too many or too few of them, and tempting matches that are none."""
    refuse_repeats(draft, draft.tree.texts(*path, "pairs", ANY, "left"))
    rights = {text.strip(): at for at, text in draft.tree.texts(*path, "pairs", ANY, "right")}
    extra = list(draft.tree.texts(*path, "extra", ANY))
    refuse_repeats(draft, [*((at, text) for text, at in rights.items()), *extra])
    sides = {*rights, *(text.strip() for _path, text in extra)}
    place = draft.tree.key_place((*path, "pairs"))
    if len(sides) == 1:
        draft.found.fault(place, _("Mọi dòng ghép với cùng một ý."), _("Thêm ý khác, hoặc thêm extra."))
    if len(sides) > _MOST_SIDES:
        message = _("Có {n} ý để ghép, nhiều nhất {most}.").format(n=len(sides), most=_MOST_SIDES)
        draft.found.fault(place, message, _("Bớt ý, hoặc chia thành hai câu."))
    for at, pair in draft.tree.pick(*path, "pairs", ANY):
        if isinstance(pair, dict):
            _check_matches(draft, at, pair.get("right"), sides)


def _check_matches(draft: Draft, path: Path, own: Plain | None, sides: set[str]) -> None:
    for at, text in draft.tree.texts(*path, "wrong", ANY, "right"):
        if text.strip() not in sides:
            near = draft.found.nearest(text, sides)
            remedy = did_you_mean(near, _("Chép đúng một ý ở right hay extra của câu này."))
            message = _("Câu này không có ý “{text}”.").format(text=quoted(text))
            draft.found.fault(draft.tree.place(at), message, remedy)
        elif isinstance(own, str) and text.strip() == own.strip():
            message = _("“{value}” là đáp án đúng, không phải đáp án sai.").format(value=quoted(text))
            draft.found.fault(draft.tree.place(at), message, _("Xóa mục này, hoặc sửa right."))
