"""Looking back at a run in lines: one's own line first, then what it should have come to, moment by moment."""

from trainer.desks.case_review import CaseReview
from trainer.desks.wording.case import VERDICTS, lost_words, verdict_lines
from trainer.plain.asking import Act, Command, Done, Place
from trainer.plain.telling import sentences
from trainer.plain.visit import Visit
from trainer.progress.run import Mode
from trainer.scenarios.debrief import Line
from trainer.words import N_, _


def case_review(visit: Visit, run: str) -> None:
    """Look back at one's own closed run."""
    desk = visit.learning.counter
    found = desk.case_review(run)
    if found.reflection is None and found.played.run.mode is not Mode.SHOW:
        visit.talk.say("", _("Trước khi xem đáp án: điều tôi sẽ làm khác, một dòng. Người đào tạo đọc được."))
        desk.reflect(run, visit.talk.ask(_("Gõ một dòng; Enter: bỏ qua"), form=True))
        found = desk.case_review(run)
    look_at(visit, found)


def look_at(visit: Visit, found: CaseReview) -> None:
    """Go through a review, one's own or somebody's."""
    looking = Looking(visit, found)
    looking.introduce()
    about = N_("Từng việc đã làm, cạnh việc cán bộ giỏi làm với đúng hồ sơ ấy. Enter: việc sau, @ đọc trang dạy.")
    visit.talk.stay(Place("", about), looking.look)


class Looking:
    """One review, moment by moment."""

    def __init__(self, visit: Visit, found: CaseReview) -> None:
        """Begin at the first moment."""
        self.visit, self.talk, self.found = visit, visit.talk, found
        self._at = 0

    @property
    def line(self) -> Line:
        """The moment told."""
        return self.found.review.lines[self._at]

    def introduce(self) -> None:
        """The verdict."""
        self.talk.say("", *(f"{line.rstrip('.')}." for line in verdict_lines(self.found)))

    def look(self) -> Act:
        """Tell one moment, then ask."""
        of, line = len(self.found.review.lines), self.line
        self.talk.say("", _("Việc {n}/{of}, phút {minute}.").format(n=self._at + 1, of=of, minute=line.minute))
        told = [line.did, _(VERDICTS[line.verdict]), lost_words(line)]
        self.talk.say(sentences(*told))
        would = _("Cán bộ giỏi: {would}").format(would=line.would) if line.would else ""
        self.talk.say(*(f"{text.rstrip('.')}." for text in (would, line.why, line.basis) if text))
        typed = self.talk.ask(_("Enter: việc sau") if self._at + 1 < of else _("Enter: xong"), *self._commands())
        return lambda: self._go(typed)

    def _go(self, typed: str) -> None:
        if typed.isdecimal() and 1 <= int(typed) <= len(self.found.review.lines):
            self._at = int(typed) - 1
        elif typed == "-":
            self._at = max(0, self._at - 1)
        elif self._at + 1 == len(self.found.review.lines):
            raise Done
        else:
            self._at += 1

    def _commands(self) -> tuple[Command, ...]:
        if not self.line.page:
            return ()
        return (Command("@", N_("đọc trang dạy điều này"), lambda _rest: self.visit.teach(self.line.page)),)
