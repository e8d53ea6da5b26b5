"""A module on someone's own desk, in words: how far, the next deed, why it is (not) complete."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from trainer.desks.learning import LearningDesk, Row
from trainer.desks.wording.figures import day, percent
from trainer.desks.wording.standing import waiver_word
from trainer.progress.attempt import Attempt
from trainer.progress.standing import Standing, Status
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Quizzed:
    """How far someone is with the quiz of a module."""

    best: Attempt | None = None
    """The finished attempt with the best score."""
    answered: int = 0
    """Questions answered in the open attempt."""
    of: int = 0
    """Questions of the open attempt; 0 when none is open."""

    @property
    def words(self) -> str:
        """The quiz in a few words; empty when it was never begun."""
        if self.of:
            return _("bài kiểm tra dở dang {n}/{of} câu").format(n=self.answered, of=self.of)
        if self.best is None:
            return ""
        words = _("kiểm tra đạt {score}") if self.best.passed else _("kiểm tra chưa đạt {score}")
        return words.format(score=percent(self.best.score))


def quizzed(desk: LearningDesk, attempts: Sequence[Attempt], module: str) -> Quizzed:
    """Look through one's attempts at the quiz of a module."""
    mine = [attempt for attempt in attempts if attempt.module == module]
    done = [attempt for attempt in mine if attempt.state == "finished"]
    best = max(done, key=lambda attempt: float(attempt.score), default=None)
    sitting = next((attempt for attempt in mine if attempt.state == "open"), None)
    if sitting is None:
        return Quizzed(best)
    begun = desk.seat.records.attempt(sitting.id) or sitting
    return Quizzed(best, len({answer.item for answer in begun.answers}), len(begun.items))


def is_quiz_next(row: Row) -> bool:
    """Whether the next step in a module is its quiz: it was begun, or every page is read."""
    module = row.module
    if module is None or not module.quiz or is_case_next(row):
        return False
    return row.work.open_attempt or row.pages_read >= len(module.pages)


def is_case_next(row: Row) -> bool:
    """Whether the next step in a module is at the counter: read, its quiz passed, a case not mastered yet."""
    module = row.module
    if module is None or not module.complete_when.needs_scenarios or row.pages_read < len(module.pages):
        return False
    asked = module.complete_when.needs_quiz and not row.quiz_passed
    return not asked and not row.work.open_attempt and row.mastered < len(module.scenarios)


def deed_words(row: Row, quiz: Quizzed) -> str:
    """What to do next in a module: `Đọc tiếp trang 3/8`."""
    pages = len(row.module.pages) if row.module else 0
    if quiz.of:
        return _("Làm tiếp câu {n}/{of}").format(n=min(quiz.answered + 1, quiz.of), of=quiz.of)
    if row.module and is_case_next(row):
        words = _("Ra quầy: thành thạo {n}/{of} tình huống")
        return words.format(n=row.mastered, of=len(row.module.scenarios))
    if is_quiz_next(row):
        return _("Làm lại bài kiểm tra") if quiz.best else _("Làm bài kiểm tra")
    if row.standing.status is Status.SUPERSEDED:
        return _("Học lại từ trang {n}/{of}").format(n=row.pages_read + 1, of=pages)
    if row.pages_read or row.standing.started:
        return _("Đọc tiếp trang {n}/{of}").format(n=min(row.pages_read + 1, pages), of=pages)
    return _("Bắt đầu: trang 1/{of}").format(of=pages)


def nothing_words(*, assigned: bool) -> str:
    """That there is no next thing; `assigned`: whether anything was given."""
    return _("Xong hết việc được giao.") if assigned else _("Chưa có học phần nào được giao.")


def progress_words(row: Row) -> str:
    """`3/8 trang`, or why the module can't be read now."""
    if row.module is None:
        return _("đang sửa, tạm đóng")
    if row.work.lock:
        return _("đang khóa")
    return _("{n}/{of} trang").format(n=row.pages_read, of=len(row.module.pages))


def outcome_words(attempt: Attempt) -> str:
    """What an attempt came to: `đạt 90 %`, `chưa nộp`."""
    if attempt.state != "finished":
        return _("chưa nộp") if attempt.state == "open" else _("bỏ dở")
    verdict = _("đạt") if attempt.passed else _("chưa đạt")
    return f"{verdict} {percent(attempt.score)}"


def reasons(row: Row, title: Callable[[str], str]) -> list[str]:
    """What the rules come to, a sentence each; `title` turns a module id into words."""
    said = (_settled(row.standing), _lateness(row.standing), lock_words(row, title), row.closed)
    return [words for words in said if words]


def lock_words(row: Row, title: Callable[[str], str]) -> str:
    """What to learn first; empty when the module is open."""
    if row.work.lock is None:
        return ""
    words = _("Đang khóa: cần học trước {missing}. Đường ngắn nhất, theo thứ tự: {way}.")
    missing, way = ("; ".join(map(title, ids)) for ids in (row.work.lock.missing, row.work.lock.way))
    return words.format(missing=missing, way=way)


def _settled(stand: Standing) -> str:
    if stand.waiver:
        reason = waiver_word(stand.waiver.reason)
        return _("Được miễn ngày {day}: {reason}.").format(day=day(stand.waiver.on), reason=reason)
    if stand.completion is None:
        return ""
    words = _("Hoàn thành ngày {day}, bản nội dung {version}.")
    if stand.status is Status.SUPERSEDED:
        words = _("Đã hoàn thành ngày {day}, nhưng nội dung đã đổi hoặc hết hạn: phải học lại.")
    return words.format(day=day(stand.completion.on), version=stand.completion.version[:8])


def _lateness(stand: Standing) -> str:
    if stand.late and stand.due:
        return _("Hạn {day}; trễ {n} ngày làm việc.").format(day=day(stand.due), n=stand.late)
    return _("Hạn {day}.").format(day=day(stand.due)) if stand.due else ""
