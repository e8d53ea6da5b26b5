"""After a quiz: the score, the module complete or what is missing, then every question explained."""

from collections.abc import Sequence

from trainer.desks.sitting import Finished, Reviewed
from trainer.desks.wording.figures import percent
from trainer.desks.wording.standing import missing_words
from trainer.faults import Fault
from trainer.plain.asking import Act, Again, Command, Done, Place
from trainer.plain.explaining import basis_line, explained
from trainer.plain.telling import sentences
from trainer.plain.visit import Visit
from trainer.progress.completion import Criterion
from trainer.progress.rules import is_complete
from trainer.words import N_, _


def review_attempt(visit: Visit, attempt: str) -> None:
    """Go through one's own finished attempt, beginning at the first question that was not right."""
    reviewer = Reviewer(visit, visit.learning.review(attempt))
    reviewer.introduce()
    about = N_(
        "Từng câu: đã chọn gì, vì sao dễ nhầm, đúng là gì, căn cứ. Enter sang câu sau, - về câu trước, @"
        " đọc trang dạy điều đó."
    )
    visit.talk.stay(Place("", about), reviewer.look)


class Reviewer:
    """One finished attempt, question by question."""

    def __init__(self, visit: Visit, done: Finished) -> None:
        """Look through `done`."""
        self.visit, self.talk, self.done = visit, visit.talk, done
        wrong = (n for n, line in enumerate(done.reviewed) if line.mark is None or not line.mark.right)
        self._at = next(wrong, 0)
        self._told = -1

    @property
    def line(self) -> Reviewed:
        """The question told."""
        return self.done.reviewed[self._at]

    def introduce(self) -> None:
        """The score, and the module complete or what is missing."""
        criteria = self._criteria()
        self.talk.say("", score_words(self.done, criteria), *_completeness(criteria))

    def look(self) -> Act:
        """Tell the question once, then ask."""
        if self._told != self._at:
            self.talk.say("", _("Câu {n}/{of}.").format(n=self._at + 1, of=len(self.done.reviewed)))
            self.talk.say(*filter(str.strip, self.line.question.ask.split("\n")))
            self.talk.say(*explained(self.line.question, self.line.mark))
            self._told = self._at
        try:
            typed = self.talk.ask(self._how(), *self._commands())
        except Again as again:
            self._told = -1 if again.whole else self._told
            raise
        return lambda: self._given(typed)

    def _how(self) -> str:
        number = _("Gõ số câu 1 đến {n}").format(n=len(self.done.reviewed))
        following = _("Enter câu sau") if self._at + 1 < len(self.done.reviewed) else _("Enter xong")
        return "; ".join(filter(None, [number, following, _("- câu trước") if self._at else ""]))

    def _commands(self) -> tuple[Command, ...]:
        question = self.line.question
        found = [
            Command("!", N_("căn cứ"), lambda _rest: self.talk.say(basis_line(question))),
            Command("@", N_("đọc trang dạy điều này"), lambda _rest: self.visit.teach(question.page)),
        ]
        if not self.done.result.passed:
            found.append(Command(">", N_("làm lại bài"), lambda _rest: self._again()))
        return tuple(found)

    def _given(self, typed: str) -> None:
        if typed == "" and self._at + 1 == len(self.done.reviewed):
            raise Done
        if typed == "":
            self._at += 1
        elif typed == "-" and self._at:
            self._at -= 1
        elif typed.isdecimal() and 1 <= int(typed) <= len(self.done.reviewed):
            self._at, self._told = int(typed) - 1, -1
        else:
            self.talk.say(_("Bấm Enter sang câu sau, hoặc gõ số câu."))

    def _again(self) -> None:
        self.visit.take(self.visit, self.done.attempt.module)
        raise Done

    def _criteria(self) -> Sequence[Criterion]:
        try:
            return self.visit.learning.why(self.done.attempt.module)
        except Fault:  # the module is closed or gone: the attempt stays readable
            return ()


def score_words(done: Finished, criteria: Sequence[Criterion] = ()) -> str:
    """The verdict, the score, how many were right."""
    right = sum(1 for line in done.reviewed if line.mark is not None and line.mark.right)
    need = next((line.need for line in criteria if line.rule == "quiz"), None)
    sure = done.result.certainty_mark
    return sentences(
        _("Kết quả: đạt") if done.result.passed else _("Kết quả: chưa đạt"),
        percent(str(done.result.score)),
        _("cần {need} %").format(need=need) if need is not None else "",
        _("đúng {n}/{of} câu").format(n=right, of=len(done.reviewed)),
        _("điểm theo mức chắc chắn {mark}, từ −6 đến 3").format(mark=str(sure).replace(".", ","))
        if sure is not None
        else "",
    )


def _completeness(criteria: Sequence[Criterion]) -> list[str]:
    if not criteria:
        return []
    if is_complete(criteria):
        return [_("Học phần đã hoàn thành.")]
    missing = "; ".join(missing_words(line) for line in criteria if not line.met)
    return [_("Học phần còn thiếu: {missing}.").format(missing=missing)]
