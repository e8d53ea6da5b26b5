"""Where someone stands, in words: status, lateness, due dates, criteria, exemptions, need of help."""

from datetime import date

from trainer.desks.assigning import Learner
from trainer.desks.register import status_word
from trainer.plain.telling import day
from trainer.progress.completion import Criterion
from trainer.progress.standing import Standing, Status
from trainer.words import _
from trainer.workdays import Calendar

SILENT_FROM = 7
"""Days without any deed from which someone with work to do is called silent."""


def waiver_word(reason: str) -> str:
    """One of cmi5's four reasons of an exemption in Vietnamese; a reason it does not know as it is."""
    return {
        "Tested Out": _("đã kiểm tra, biết rồi"),
        "Equivalent AU": _("đã học nội dung tương đương ở đây"),
        "Equivalent Outside Activity": _("đã học nội dung tương đương ở nơi khác"),
        "Administrative": _("theo quyết định hành chính"),
    }.get(reason, reason)


def standing_words(stand: Standing) -> str:
    """The status with its day or its lateness: `Quá hạn, trễ 4 ngày`."""
    words = status_word(stand.status)
    if stand.waiver:
        return f"{words} {day(stand.waiver.on)}"
    if stand.status is Status.COMPLETED and stand.completion:
        words = f"{words} {day(stand.completion.on)}"
    if stand.status is Status.SUPERSEDED and stand.completion:
        words = _("{status}, đã xong {day}").format(status=words, day=day(stand.completion.on))
    return _("{status}, trễ {n} ngày").format(status=words, n=stand.late) if stand.late else words


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


def criterion_words(line: Criterion) -> str:
    """One line of "why is this complete": what was asked and what was there."""
    words = {
        "pages": _("đọc {have}/{need} trang"),
        "quiz": _("bài kiểm tra {have} %, cần {need} %"),
        "scenarios": _("thành thạo {have}/{need} tình huống"),
    }.get(line.rule, line.rule)
    verdict = _("đạt") if line.met else _("chưa đạt")
    return f"{words.format(have=line.have, need=line.need)}: {verdict}"


def missing_words(line: Criterion) -> str:
    """What is still to be done for one rule."""
    words = {
        "pages": _("đọc hết {need} trang (mới {have})"),
        "quiz": _("bài kiểm tra đạt từ {need} % (cao nhất {have} %)"),
        "scenarios": _("thành thạo {need} tình huống (mới {have})"),
    }.get(line.rule, line.rule)
    return words.format(have=line.have, need=line.need)


def need_words(learner: Learner, today: date) -> str:
    """Why someone needs help, gravest first; else how it goes."""
    if not learner.standings:
        return _("chưa được giao gì")
    if all(stand.status.settled for stand in learner.standings):
        return _("xong cả")
    late, overdue, again = learner.worst_late, learner.count(Status.OVERDUE), learner.count(Status.SUPERSEDED)
    parts = [
        _("trễ {n} ngày").format(n=late) if late else "",
        _("{n} quá hạn").format(n=overdue) if overdue else "",
        _("{n} phải học lại").format(n=again) if again else "",
        _silence(learner.last_seen, today),
    ]
    begun = any(stand.started for stand in learner.standings)
    return ", ".join(filter(None, parts)) or (_("đang học") if begun else _("chưa bắt đầu"))


def done_words(learner: Learner) -> str:
    """`xong 3/7`: modules settled of modules held; empty when nothing was given."""
    if not learner.standings:
        return ""
    settled = learner.count(Status.COMPLETED, Status.WAIVED)
    return _("xong {done}/{of}").format(done=settled, of=len(learner.standings))


def _silence(seen: date | None, today: date) -> str:
    if seen is None:
        return _("chưa vào")
    days = (today - seen).days
    return _("im {n} ngày").format(n=days) if days >= SILENT_FROM else ""
