"""What a file must fulfil beyond its shape, and what an author should look at; read from the plain trees."""

from collections.abc import Callable
from datetime import date

from trainer.courses.module import CompleteWhen
from trainer.library.case_rules import RULES as _CASE_RULES
from trainer.library.case_talk_rules import RULES as _TALK_RULES
from trainer.library.drafts import Draft
from trainer.library.findings import START, quoted
from trainer.library.procedure_rules import RULES as _PROCEDURE_RULES
from trainer.library.procedure_rules import check_codes
from trainer.library.quiz_rules import RULES as _QUIZ_RULES
from trainer.library.repeats import refuse_repeats
from trainer.library.shelf import Shelf
from trainer.library.sources import Kind
from trainer.library.tree import ANY
from trainer.words import _


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
        for kind in (Kind.MODULE, Kind.QUIZ, Kind.PROCEDURE, Kind.CASE):
            for draft in shelf.of(kind):
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


def _modules_differ(draft: Draft) -> None:
    refuse_repeats(draft, draft.tree.texts("modules", ANY))


def _posts_name_a_module_once(draft: Draft) -> None:
    for path, _steps in draft.tree.pick("posts", ANY):
        refuse_repeats(draft, draft.tree.texts(*path, ANY, "modules", ANY))


def _days_differ(draft: Draft) -> None:
    days = [*draft.tree.texts("holidays", ANY, "on"), *draft.tree.texts("workdays", ANY, "on")]
    refuse_repeats(draft, iter(days))


_RULES: dict[Kind, tuple[Callable[[Draft], None], ...]] = {
    Kind.MODULE: (_completion_has_what_it_needs,),
    Kind.QUIZ: _QUIZ_RULES,
    Kind.COURSE: (_modules_differ,),
    Kind.CURRICULUM: (_posts_name_a_module_once,),
    Kind.CALENDAR: (_days_differ,),
    Kind.PROCEDURE: _PROCEDURE_RULES,
    Kind.CASE: (*_CASE_RULES, *_TALK_RULES),
}
