"""Fault: the one root of every error that a person may see."""

from trainer.text import printable


class Fault(Exception):
    """Something went wrong that a person can understand: what, where, and what to do about it.

    `message` and `remedy` are whole sentences in the language of the face; `where` is a file with line and
    column, a screen, a field. Any of them may quote strangers: `str()` and `sentence` are safe to print.
    """

    exit_status = 1

    def __init__(self, message: str, where: str = "", remedy: str = "") -> None:
        super().__init__(message, where, remedy)
        self.message = message
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        parts = (self.message, self.where, self.remedy)
        return "\n".join(printable(part, lines=True) for part in parts if part)

    @property
    def sentence(self) -> str:
        """The fault on one line, for a notification or a log."""
        place = f" ({self.where})." if self.where else ""
        message = self.message.removesuffix(".") if place else self.message
        return printable(f"{message}{place} {self.remedy}".strip())


class UsageFault(Fault):
    """A command was called in a way it does not know."""

    exit_status = 2


class ContentFault(Fault):
    """A file of courses, quizzes or scenarios is refused."""

    exit_status = 3


class Refused(Fault):
    """The person may not do this."""

    exit_status = 4


class RecordsBusy(Fault):
    """The records are held by someone else; the same deed may succeed later."""

    exit_status = 5


class RecordsRefused(Fault):
    """The records are missing, empty, foreign, newer or damaged, and were left untouched."""

    exit_status = 6
