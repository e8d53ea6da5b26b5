"""What a quiz must fulfil beyond its shape; read from the plain tree."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from trainer.library.arranging_rules import check_matching, check_ordering
from trainer.library.drafts import Draft
from trainer.library.quiz_shapes import RightShape
from trainer.library.repeats import refuse_repeats
from trainer.library.tree import ANY, Path, Plain
from trainer.library.typed_rules import check_short, check_typed
from trainer.library.values import number
from trainer.words import _

Rule = Callable[[Draft, Path, dict[str, Plain]], None]
"""What one question says against itself: its file, its path, its keys."""

_OPTION_KEYS = RightShape.model_fields.keys()


def _draws_no_more_than_it_has(draft: Draft) -> None:
    asked = len(list(draft.tree.pick("questions", ANY)))
    for path, words in draft.tree.texts("draw"):
        if (number(words) or Decimal(0)) > asked > 0:
            message = _("draw là {draw} mà chỉ có {n} câu.").format(draw=words, n=asked)
            draft.found.fault(draft.tree.place(path), message, _("Giảm draw, hoặc viết thêm câu hỏi."))


def _questions_differ(draft: Draft) -> None:
    refuse_repeats(draft, draft.tree.texts("questions", ANY, "id"))


def _questions_make_sense(draft: Draft) -> None:
    for path, question in draft.tree.pick("questions", ANY):
        kind = question.get("kind") if isinstance(question, dict) else None
        if isinstance(question, dict) and isinstance(kind, str) and kind in _OF_KIND:
            _OF_KIND[kind](draft, path, question)


def _hints_are_seen(draft: Draft) -> None:
    """A warning of hints and penalties that the behaviour never uses, once for a quiz."""
    behaviours = [words for _path, words in draft.tree.texts("behaviour")]
    used = [path for key in ("hints", "penalty") for path, _value in draft.tree.pick("questions", ANY, key)]
    if used and behaviours and behaviours[0] not in ("interactive", "adaptive"):
        message = _("hints và penalty chỉ dùng khi behaviour là interactive hay adaptive.")
        first = min(draft.tree.key_place(path) for path in used)
        draft.found.warn(first, message, _("Đổi behaviour, hoặc bỏ hints và penalty."))


def _check_options(draft: Draft, path: Path, question: dict[str, Plain]) -> None:
    refuse_repeats(draft, draft.tree.texts(*path, "options", ANY, "say"))
    options = [option for _path, option in draft.tree.pick(*path, "options", ANY)]
    known = [option for option in options if isinstance(option, dict) and option.keys() <= _OPTION_KEYS]
    if len(known) == len(options) > 0:
        _check_rights(draft, path, question, known)
        _check_shares(draft, path, known)


def _check_rights(
    draft: Draft, path: Path, question: dict[str, Plain], options: list[dict[str, Plain]]
) -> None:
    rights = [option for option in options if option.get("right") == "true"]
    place = draft.tree.key_place((*path, "options"))
    if question["kind"] == "choice" and len(rights) != 1:
        message = _("Câu choice có {n} phương án đúng.").format(n=len(rights))
        draft.found.fault(place, message, _("Đánh dấu right: true ở đúng một phương án."))
    if question["kind"] == "multiple" and not 2 <= len(rights) < len(options):
        message = _("Câu multiple có {n} phương án đúng trên {all}.").format(n=len(rights), all=len(options))
        draft.found.fault(place, message, _("Cần ít nhất hai phương án đúng và một phương án sai."))


def _check_shares(draft: Draft, path: Path, options: list[dict[str, Plain]]) -> None:
    shares = [number(option.get("share")) for option in options if option.get("right") == "true"]
    known = [share for share in shares if share is not None]
    if known and (len(known) < len(shares) or abs(sum(known, Decimal(-100))) > Decimal("0.01")):
        message = _("Các phần (share) của phương án đúng không cộng thành 100.")
        remedy = _("Ghi share ở mọi phương án đúng, cộng lại bằng 100; hoặc bỏ hết.")
        draft.found.fault(draft.tree.key_place((*path, "options")), message, remedy)


_OF_KIND: Mapping[str, Rule] = {
    "choice": _check_options,
    "multiple": _check_options,
    "ordering": check_ordering,
    "matching": check_matching,
    "numeric": check_typed,
    "date": check_typed,
    "short": check_short,
}

RULES: tuple[Callable[[Draft], None], ...] = (
    _draws_no_more_than_it_has,
    _questions_differ,
    _questions_make_sense,
    _hints_are_seen,
)
"""What one file says against itself."""
