"""What the face says of a module on someone's own desk: status, progress, due date, the next deed."""

from dataclasses import dataclass
from datetime import date

from rich.text import Text

from trainer.desks.learning import LearningDesk, Row
from trainer.desks.register import status_word
from trainer.progress.attempt import Attempt
from trainer.progress.completion import Criterion
from trainer.progress.standing import Standing, Status
from trainer.tui.phrases import percent
from trainer.tui.shown import day, shown
from trainer.words import _
from trainer.workdays import Calendar

MET, UNMET = "√", "○"
"""Signs that stand in every font of Windows, macOS and Linux terminals (WGL4)."""

SIGNS = {
    Status.NOT_STARTED: UNMET,
    Status.IN_PROGRESS: "►",
    Status.COMPLETED: MET,
    Status.OVERDUE: "!",
    Status.WAIVED: "–",
    Status.SUPERSEDED: "◄",
}


@dataclass(frozen=True, slots=True)
class Quizzed:
    """How far someone is with the quiz of a module."""

    best: Attempt | None = None
    """The finished attempt with the best score."""
    answered: int = 0
    """Questions answered in the open attempt."""
    of: int = 0
    """Questions of the open attempt; 0 when none is open."""


def status_words(status: Status) -> str:
    """Sign and word: `► Đang học`."""
    return f"{SIGNS[status]} {status_word(status)}"


def due_words(stand: Standing, today: date, calendar: Calendar) -> str:
    """The due date and how far it is; empty without one, or when nothing more is asked."""
    due = stand.due
    if due is None or stand.status.settled:
        return ""
    words = _("hạn {day}").format(day=day(due))
    if stand.late:
        return _("{due}, trễ {n} ngày làm việc").format(due=words, n=stand.late)
    if due == today:
        return _("{due}, hôm nay").format(due=words)
    return _("{due}, còn {n} ngày làm việc").format(due=words, n=calendar.workdays_between(today, due))


def quizzed(desk: LearningDesk, attempts: tuple[Attempt, ...], module: str) -> Quizzed:
    """Look through one's attempts at the quiz of a module."""
    mine = [attempt for attempt in attempts if attempt.module == module]
    done = [attempt for attempt in mine if attempt.state == "finished"]
    best = max(done, key=lambda attempt: float(attempt.score), default=None)
    sitting = next((attempt for attempt in mine if attempt.state == "open"), None)
    if sitting is None:
        return Quizzed(best)
    begun = desk.seat.records.attempt(sitting.id) or sitting
    return Quizzed(best, len({answer.item for answer in begun.answers}), len(begun.items))


def quiz_words(quiz: Quizzed) -> str:
    """The quiz in a few words; empty when it was never begun."""
    if quiz.of:
        return _("bài kiểm tra dở dang {n}/{of} câu").format(n=quiz.answered, of=quiz.of)
    if quiz.best is None:
        return ""
    words = _("kiểm tra đạt {score}") if quiz.best.passed else _("kiểm tra chưa đạt {score}")
    return words.format(score=percent(quiz.best.score))


def is_quiz_next(row: Row) -> bool:
    """Whether the next step in a module is its quiz: it was begun, or every page is read."""
    module = row.module
    return (
        module is not None
        and bool(module.quiz)
        and (row.work.open_attempt or row.pages_read >= len(module.pages))
    )


def deed_words(row: Row, quiz: Quizzed) -> str:
    """What to do next in a module: `Đọc tiếp trang 3/8`."""
    if row.module is None:
        return ""
    pages = len(row.module.pages)
    if quiz.of:
        place = min(quiz.answered + 1, quiz.of)
        return _("Làm tiếp câu {n}/{of}").format(n=place, of=quiz.of)
    if is_quiz_next(row):
        return _("Làm lại bài kiểm tra") if quiz.best else _("Làm bài kiểm tra")
    if row.standing.status is Status.SUPERSEDED:
        return _("Học lại từ trang {n}/{of}").format(n=row.pages_read + 1, of=pages)
    if row.pages_read or row.standing.started:
        return _("Đọc tiếp trang {n}/{of}").format(n=min(row.pages_read + 1, pages), of=pages)
    return _("Bắt đầu: trang 1/{of}").format(of=pages)


def row_text(row: Row, quiz: Quizzed) -> Text:
    """A module on the desk, in two lines: its title; status, progress and due date."""
    parts = [status_words(row.standing.status)]
    if row.module is None:
        parts.append(_("đang sửa, tạm đóng"))
    elif row.work.lock:
        parts.append(_("đang khóa"))
    else:
        parts.append(_("{n}/{of} trang").format(n=row.pages_read, of=len(row.module.pages)))
        parts.append(quiz_words(quiz))
    parts.append(_row_due(row.standing))
    return Text.assemble(shown(row.title, "bold"), "\n", shown(" · ".join(filter(None, parts)), "dim"))


def _row_due(stand: Standing) -> str:
    if stand.due is None or stand.status.settled:
        return ""
    words = _("hạn {day}").format(day=day(stand.due))
    return _("{due}, trễ {n} ngày làm việc").format(due=words, n=stand.late) if stand.late else words


def missing_words(line: Criterion) -> str:
    """What is still to be done for one rule."""
    words = {
        "pages": _("đọc hết {need} trang (mới {have})"),
        "quiz": _("bài kiểm tra đạt từ {need} % (cao nhất {have} %)"),
        "scenarios": _("thành thạo {need} tình huống (mới {have})"),
    }.get(line.rule, line.rule)
    return words.format(have=line.have, need=line.need)


def criterion_line(line: Criterion, words: str) -> Text:
    """One rule with the sign of whether it is met."""
    return Text.assemble((f"{MET if line.met else UNMET} ", "bold"), shown(words))
