"""Where someone stands with a module, in words: status, lateness, due date, criteria, who gave it."""

from collections.abc import Callable
from datetime import date

from trainer.desks.register_table import status_word
from trainer.desks.wording.due import until_words
from trainer.desks.wording.figures import day
from trainer.people.establishment import Establishment
from trainer.progress.completion import Criterion
from trainer.progress.standing import Standing, Status
from trainer.words import _
from trainer.workdays import Calendar


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


def given_on(stand: Standing) -> str:
    """`giao 16/11/2026`; empty when nobody gave it."""
    return _("giao {day}").format(day=day(stand.assignment.on)) if stand.assignment else ""


def due_on(stand: Standing) -> str:
    """`hạn 30/11/2026`; empty without a due date."""
    return until_words(stand.due) if stand.due else ""


def due_words(stand: Standing) -> str:
    """The due date and how late it is; empty without one, or when nothing more is asked."""
    words = "" if stand.status.settled else due_on(stand)
    return _("{due}, trễ {n} ngày làm việc").format(due=words, n=stand.late) if words and stand.late else words


def due_from(stand: Standing, today: date, calendar: Calendar) -> str:
    """The due date and how far it is from today, else as in `due_words`."""
    words = due_words(stand)
    if not words or stand.due is None or stand.due < today:
        return words
    if stand.due == today:
        return _("{due}, hôm nay").format(due=words)
    left = calendar.workdays_between(today, stand.due)
    return _("{due}, còn {n} ngày làm việc").format(due=words, n=left)


def given_by(stand: Standing, ward: Establishment, name: Callable[[str], str]) -> str:
    """Who gave a module, or which rule: `theo vị trí: Văn thư`; `name` turns an official's id into words."""
    given = stand.assignment
    if given is None:
        return _("không ai giao")
    if given.rule:
        return _("theo vị trí: {post}").format(post=ward.post_title(given.rule))
    return _("{who} giao").format(who=name(given.by))


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
