"""A module on someone's own desk, in lines: how far, the next deed, why it is (not) complete."""

from collections.abc import Callable, Sequence

from trainer.desks.learning import LearningDesk, Row
from trainer.desks.register import status_word
from trainer.desks.wording.module import Quizzed, deed_words, nothing_words, progress_words, reasons
from trainer.desks.wording.standing import criterion_words, due_from
from trainer.plain.telling import listed, sentences
from trainer.progress.completion import Criterion
from trainer.words import _


def row_words(row: Row, quiz: Quizzed, desk: LearningDesk) -> str:
    """A module of the list: title, status, progress, due date."""
    how = listed(status_word(row.standing.status), progress_words(row), quiz.words, _due(row, desk))
    return sentences(row.title, how)


def next_words(row: Row | None, quiz: Quizzed, desk: LearningDesk, *, assigned: bool) -> str:
    """The one next thing: title, deed, minutes, due date."""
    if row is None or row.module is None:
        what = nothing_words(assigned=assigned)
    else:
        minutes = _("{n} phút").format(n=row.module.minutes)
        what = sentences(row.title, listed(deed_words(row, quiz), minutes, _due(row, desk)))
    return _("Việc tiếp theo: {what}").format(what=what)


def why_lines(row: Row, criteria: Sequence[Criterion], title: Callable[[str], str]) -> list[str]:
    """The rules as they stand now, then what they come to; `title` turns a module id into words."""
    head = _("Vì sao xong, vì sao chưa? {title}: {status}.")
    lines = [head.format(title=row.title, status=status_word(row.standing.status))]
    if criteria:
        lines += [_("Học phần xong khi đủ các điều sau:"), *map(criterion_words, criteria)]
    return [*lines, *reasons(row, title)]


def _due(row: Row, desk: LearningDesk) -> str:
    return due_from(row.standing, desk.seat.today, desk.seat.library.calendar)
