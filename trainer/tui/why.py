"""“Vì sao?”: rule by rule, why a module is, or is not, complete for someone."""

from collections.abc import Callable, Sequence

from rich.text import Text

from trainer.desks.learning import Row
from trainer.progress.completion import Completion, Criterion
from trainer.progress.standing import Standing, Status
from trainer.tui.course_words import criterion_line, status_words
from trainer.tui.dialogs.notice import Notice
from trainer.tui.phrases import criterion_words, waiver_word
from trainer.tui.shown import day, shown
from trainer.words import _


def why_notice(row: Row, criteria: Sequence[Criterion], title: Callable[[str], str]) -> Notice:
    """The rules as they stand now, then what they come to; `title` turns a module id into words."""
    stand = row.standing
    paragraphs = [Text.assemble(shown(row.title, "bold"), "\n", shown(status_words(stand.status)))]
    if criteria:
        lines = [criterion_line(line, criterion_words(line)) for line in criteria]
        paragraphs.append(Text("\n").join([shown(_("Học phần xong khi đủ các điều sau:")), *lines]))
    paragraphs += [
        shown(words) for words in (_settled(stand), _lateness(stand), _lock(row, title), row.closed) if words
    ]
    return Notice(_("Vì sao xong, vì sao chưa?"), paragraphs)


def completed_notice(title: str, completion: Completion) -> Notice:
    """A module has just become complete: what it rested on."""
    lines = [criterion_line(line, criterion_words(line)) for line in completion.criteria]
    return Notice(_("Hoàn thành học phần"), [shown(title, "bold"), Text("\n").join(lines)])


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


def _lock(row: Row, title: Callable[[str], str]) -> str:
    if row.work.lock is None:
        return ""
    missing = ", ".join(title(id) for id in row.work.lock.missing)
    way = " → ".join(title(id) for id in row.work.lock.way)
    return _("Đang khóa: cần học trước {missing}. Đường ngắn nhất: {way}.").format(missing=missing, way=way)
