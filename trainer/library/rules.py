"""What a file must fulfil beyond its shape, and what an author should look at; read from the plain trees."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from trainer.courses.module import CompleteWhen
from trainer.library.drafts import Draft
from trainer.library.findings import START, quoted
from trainer.library.procedure_rules import RULES as _PROCEDURE_RULES
from trainer.library.procedure_rules import check_codes
from trainer.library.shapes import RightShape
from trainer.library.shelf import Shelf
from trainer.library.sources import Kind
from trainer.library.tree import ANY, Path, Plain
from trainer.library.values import NUMBER
from trainer.words import _

_NUMBER = re.compile(NUMBER)
_OPTION_KEYS = RightShape.model_fields.keys()


def check_rules(shelf: Shelf) -> None:
    """Find what each file says against itself."""
    for draft in shelf.drafts:
        for rule in _RULES.get(draft.source.kind, ()):
            rule(draft)
    check_codes(shelf.of(Kind.PROCEDURE))


def warn(shelf: Shelf, today: date | None) -> None:
    """Warn of quizzes nobody asks for and, when `today` is given, of texts whose law has changed by then."""
    used = {id for draft in shelf.of(Kind.MODULE) for _path, id in draft.tree.texts("quiz")}
    used |= {id for draft in shelf.of(Kind.COURSE) for _path, id in draft.tree.texts("placement")}
    for draft in shelf.of(Kind.QUIZ):
        if draft.source.id not in used:
            remedy = _("Ghi “quiz: {id}” vào học phần của nó.").format(id=draft.source.id)
            draft.found.warn(START, _("Chưa học phần nào dùng bài kiểm tra này."), remedy)
    if today is not None:
        for draft in (*shelf.of(Kind.MODULE), *shelf.of(Kind.QUIZ), *shelf.of(Kind.PROCEDURE)):
            _warn_until(draft, today.isoformat())


def _warn_until(draft: Draft, today: str) -> None:
    for pattern in (("until",), ("questions", ANY, "until")):
        for path, until in draft.tree.texts(*pattern):
            if until <= today:
                message = _("Quy định được dẫn đã đổi từ {day}.").format(day=quoted(until))
                draft.found.warn(
                    draft.tree.place(path), message, _("Soát lại nội dung, rồi sửa hoặc bỏ until.")
                )


def _completion_has_what_it_needs(draft: Draft) -> None:
    for path, words in draft.tree.texts("complete_when"):
        if words not in list(CompleteWhen):
            continue
        rule = CompleteWhen(words)
        for needed, key in ((rule.needs_quiz, "quiz"), (rule.needs_scenarios, "scenarios")):
            if needed and not any(value for _path, value in draft.tree.pick(key)):
                message = _("“{words}” cần khóa {key}.").format(words=words, key=key)
                draft.found.fault(draft.tree.place(path), message, _("Thêm “{key}: …”.").format(key=key))


def _draws_no_more_than_it_has(draft: Draft) -> None:
    asked = len(list(draft.tree.pick("questions", ANY)))
    for path, words in draft.tree.texts("draw"):
        if (_number(words) or Decimal(0)) > asked > 0:
            message = _("draw là {draw} mà chỉ có {n} câu.").format(draw=words, n=asked)
            draft.found.fault(draft.tree.place(path), message, _("Giảm draw, hoặc viết thêm câu hỏi."))


def _questions_differ(draft: Draft) -> None:
    _refuse_repeats(draft, draft.tree.texts("questions", ANY, "id"))


def _modules_differ(draft: Draft) -> None:
    _refuse_repeats(draft, draft.tree.texts("modules", ANY))


def _posts_name_a_module_once(draft: Draft) -> None:
    for path, _steps in draft.tree.pick("posts", ANY):
        _refuse_repeats(draft, draft.tree.texts(*path, ANY, "modules", ANY))


def _days_differ(draft: Draft) -> None:
    days = [*draft.tree.texts("holidays", ANY, "on"), *draft.tree.texts("workdays", ANY, "on")]
    _refuse_repeats(draft, iter(days))


def _refuse_repeats(draft: Draft, texts: Iterator[tuple[Path, str]]) -> None:
    first: dict[str, Path] = {}
    for path, text in texts:
        if first.setdefault(text.strip(), path) != path and draft.tree.place(path) not in draft.found.hurt:
            line = draft.tree.place(first[text.strip()]).line
            message = _("“{text}” đã có ở dòng {line}.").format(text=quoted(text), line=line)
            draft.found.fault(draft.tree.place(path), message, _("Giữ một, xóa hoặc đổi một."))


def _options_make_sense(draft: Draft) -> None:
    for path, question in draft.tree.pick("questions", ANY):
        if isinstance(question, dict) and question.get("kind") in ("choice", "multiple"):
            _refuse_repeats(draft, draft.tree.texts(*path, "options", ANY, "say"))
            options = [option for _path, option in draft.tree.pick(*path, "options", ANY)]
            known = [
                option for option in options if isinstance(option, dict) and option.keys() <= _OPTION_KEYS
            ]
            if len(known) == len(options) > 0:
                _check_options(draft, path, question, known)


def _check_options(
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
    shares = [_number(option.get("share")) for option in rights]
    known = [share for share in shares if share is not None]
    if known and (len(known) < len(rights) or abs(sum(known, Decimal(-100))) > Decimal("0.01")):
        message = _("Các phần (share) của phương án đúng không cộng thành 100.")
        draft.found.fault(
            place, message, _("Ghi share ở mọi phương án đúng, cộng lại bằng 100; hoặc bỏ hết.")
        )


def _slips_are_wrong(draft: Draft) -> None:
    for path, question in draft.tree.pick("questions", ANY):
        answer = _number(question.get("answer")) if isinstance(question, dict) else None
        tolerance = _number(question.get("tolerance")) if isinstance(question, dict) else None
        for at, text in draft.tree.texts(*path, "wrong", ANY, "value"):
            value = _number(text)
            if answer is not None and value is not None and abs(value - answer) <= (tolerance or 0):
                message = _("“{value}” là số đúng, không phải số sai.").format(value=quoted(text))
                draft.found.fault(
                    draft.tree.place(at), message, _("Xóa mục này, hoặc sửa answer, tolerance.")
                )


def _number(value: Plain | None) -> Decimal | None:
    return Decimal(value) if isinstance(value, str) and _NUMBER.fullmatch(value) else None


_RULES: dict[Kind, tuple[Callable[[Draft], None], ...]] = {
    Kind.MODULE: (_completion_has_what_it_needs,),
    Kind.QUIZ: (_draws_no_more_than_it_has, _questions_differ, _options_make_sense, _slips_are_wrong),
    Kind.COURSE: (_modules_differ,),
    Kind.CURRICULUM: (_posts_name_a_module_once,),
    Kind.CALENDAR: (_days_differ,),
    Kind.PROCEDURE: _PROCEDURE_RULES,
}
