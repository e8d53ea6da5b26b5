"""“Vì sao?”: rule by rule, why a module is, or is not, complete for someone."""

from collections.abc import Callable, Sequence

from rich.text import Text

from trainer.desks.learning import Row
from trainer.desks.wording.module import reasons
from trainer.progress.completion import Completion, Criterion
from trainer.tui.course_words import criterion_line, status_words
from trainer.tui.dialogs.notice import Notice
from trainer.tui.shown import shown
from trainer.words import _


def why_notice(row: Row, criteria: Sequence[Criterion], title: Callable[[str], str]) -> Notice:
    """The rules as they stand now, then what they come to; `title` turns a module id into words."""
    status = status_words(row.standing.status)
    paragraphs = [Text.assemble(shown(row.title, "bold"), "\n", shown(status))]
    if criteria:
        lines = [criterion_line(line) for line in criteria]
        paragraphs.append(Text("\n").join([shown(_("Học phần xong khi đủ các điều sau:")), *lines]))
    paragraphs += map(shown, reasons(row, title))
    return Notice(_("Vì sao xong, vì sao chưa?"), paragraphs)


def completed_notice(title: str, completion: Completion) -> Notice:
    """A module has just become complete: what it rested on."""
    lines = [criterion_line(line) for line in completion.criteria]
    return Notice(_("Hoàn thành học phần"), [shown(title, "bold"), Text("\n").join(lines)])
