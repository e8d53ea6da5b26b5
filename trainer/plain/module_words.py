"""A module on someone's own desk, in words: how far, the next deed, why it is (not) complete."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from trainer.desks.learning import LearningDesk, Row
from trainer.desks.register import status_word
from trainer.plain.standing_words import criterion_words, due_words, waiver_word
from trainer.plain.telling import day, percent, sentences
from trainer.progress.attempt import Attempt
from trainer.progress.completion import Criterion
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
    if module is None or not module.quiz:
        return False
    return row.work.open_attempt or row.pages_read >= len(module.pages)


def deed_words(row: Row, quiz: Quizzed) -> str:
    """What to do next in a module: `Đọc tiếp trang 3/8`."""
    pages = len(row.module.pages) if row.module else 0
    if quiz.of:
        return _("Làm tiếp câu {n}/{of}").format(n=min(quiz.answered + 1, quiz.of), of=quiz.of)
    if is_quiz_next(row):
        return _("Làm lại bài kiểm tra") if quiz.best else _("Làm bài kiểm tra")
    if row.standing.status is Status.SUPERSEDED:
        return _("Học lại từ trang {n}/{of}").format(n=row.pages_read + 1, of=pages)
    if row.pages_read or row.standing.started:
        return _("Đọc tiếp trang {n}/{of}").format(n=min(row.pages_read + 1, pages), of=pages)
    return _("Bắt đầu: trang 1/{of}").format(of=pages)


def row_words(row: Row, quiz: Quizzed, desk: LearningDesk) -> str:
    """A module of the list: title, status, progress, due date."""
    if row.module is None:
        progress = _("đang sửa, tạm đóng")
    elif row.work.lock:
        progress = _("đang khóa")
    else:
        progress = _("{n}/{of} trang").format(n=row.pages_read, of=len(row.module.pages))
    due = due_words(row.standing, desk.seat.today, desk.seat.library.calendar)
    how = filter(None, [status_word(row.standing.status), progress, quiz.words, due])
    return sentences(row.title, ", ".join(how))


def next_words(row: Row | None, quiz: Quizzed, desk: LearningDesk, *, assigned: bool) -> str:
    """The one next thing: title, deed, minutes, due date."""
    if row is None or row.module is None:
        nothing = _("Xong hết việc được giao.") if assigned else _("Chưa có học phần nào được giao.")
        return _("Việc tiếp theo: {what}").format(what=nothing)
    due = due_words(row.standing, desk.seat.today, desk.seat.library.calendar)
    minutes = _("{n} phút").format(n=row.module.minutes)
    deed = ", ".join(filter(None, [deed_words(row, quiz), minutes, due]))
    what = sentences(row.title, deed)
    return _("Việc tiếp theo: {what}").format(what=what)


def why_lines(row: Row, criteria: Sequence[Criterion], title: Callable[[str], str]) -> list[str]:
    """The rules as they stand now, then what they come to; `title` turns a module id into words."""
    stand = row.standing
    lines = [_("Vì sao xong, vì sao chưa? {title}: {status}.")]
    lines[0] = lines[0].format(title=row.title, status=status_word(stand.status))
    if criteria:
        lines += [_("Học phần xong khi đủ các điều sau:"), *(criterion_words(line) for line in criteria)]
    return [*lines, *filter(None, (_settled(stand), _lateness(stand), lock_words(row, title), row.closed))]


def lock_words(row: Row, title: Callable[[str], str]) -> str:
    """What to learn first; empty when the module is open."""
    if row.work.lock is None:
        return ""
    missing = ", ".join(title(id) for id in row.work.lock.missing)
    way = ", ".join(title(id) for id in row.work.lock.way)
    return _("Đang khóa: cần học trước {missing}. Đường ngắn nhất, theo thứ tự: {way}.").format(
        missing=missing, way=way
    )


def _settled(stand: Standing) -> str:
    if stand.waiver:
        reason = waiver_word(stand.waiver.reason)
        return _("Được miễn ngày {day}: {reason}.").format(day=day(stand.waiver.on), reason=reason)
    if stand.status is Status.SUPERSEDED and stand.completion:
        return _("Đã hoàn thành ngày {day}, nhưng nội dung đã đổi hoặc hết hạn: phải học lại.").format(
            day=day(stand.completion.on)
        )
    if stand.completion:
        return _("Hoàn thành ngày {day}, bản nội dung {version}.").format(
            day=day(stand.completion.on), version=stand.completion.version[:8]
        )
    return ""


def _lateness(stand: Standing) -> str:
    if stand.late and stand.due:
        return _("Hạn {day}; trễ {n} ngày làm việc.").format(day=day(stand.due), n=stand.late)
    return _("Hạn {day}.").format(day=day(stand.due)) if stand.due else ""
