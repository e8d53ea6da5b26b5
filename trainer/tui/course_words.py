"""A module as the terminal shows it: the sign of its status, its two lines on the desk, a rule met or not."""

from rich.text import Text

from trainer.desks.learning import Row
from trainer.desks.register import status_word
from trainer.desks.wording.module import Quizzed, progress_words
from trainer.desks.wording.standing import criterion_words, due_words
from trainer.progress.completion import Criterion
from trainer.progress.standing import Status
from trainer.tui.shown import dotted, shown

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


def status_words(status: Status) -> str:
    """Sign and word: `► Đang học`."""
    return f"{SIGNS[status]} {status_word(status)}"


def row_text(row: Row, quiz: Quizzed) -> Text:
    """A module on the desk, in two lines: its title; status, progress and due date."""
    how = dotted(status_words(row.standing.status), progress_words(row), quiz.words, due_words(row.standing))
    return Text.assemble(shown(row.title, "bold"), "\n", shown(how, "dim"))


def criterion_line(line: Criterion) -> Text:
    """One rule with the sign of whether it is met."""
    return Text.assemble((f"{MET if line.met else UNMET} ", "bold"), shown(criterion_words(line)))
