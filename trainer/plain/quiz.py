"""A quiz: one question at a time, each answer saved before the next is asked, the same one on return."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from trainer.desks.sitting import Sat, Saved
from trainer.desks.wording.answer import tried
from trainer.desks.wording.figures import saved
from trainer.faults import Fault
from trainer.plain.answering import ask_lines, how, response_of, takes_zero, with_certainty_asked
from trainer.plain.asking import Act, Again, Command, Done, Place
from trainer.plain.choosing import choose
from trainer.plain.explaining import answer_words, basis_line, explained
from trainer.plain.visit import Visit
from trainer.quizzes import Outcome, Question, outcome, tries
from trainer.words import N_, _


def take_quiz(visit: Visit, module: str) -> None:
    """Begin the quiz of a module, or resume it at the question where it was left; then its result."""
    if module in visit.sitting:
        visit.talk.say(_("Bài kiểm tra này đang làm dở: trở lại câu đang làm."))
        raise Done
    sitter = Sitter(visit, visit.learning.start_quiz(module))
    about = N_(
        "Gõ câu trả lời rồi Enter: thấy “đã lưu” là đã nằm trong sổ. Enter không kèm gì là sang câu sau,"
        " - là về câu trước. Hết câu thì nộp bài. 0 rời đi lúc nào cũng được; quay lại vẫn đúng câu đó."
    )
    visit.sitting.add(module)
    try:
        sitter.introduce()
        visit.talk.stay(Place("", about), sitter.look)
    finally:
        visit.sitting.discard(module)
    if sitter.finished:
        visit.look_back(visit, sitter.sat.attempt.id)
    else:
        visit.talk.say(_("Bài làm dở được giữ; quay lại vẫn đúng câu này."))


class Sitter:
    """One open attempt. It knows only what the records have told, and which question is asked."""

    def __init__(self, visit: Visit, sat: Sat) -> None:
        """Go on where the desk says."""
        self.visit, self.talk, self.desk = visit, visit.talk, visit.learning
        self.sat = sat
        self.finished = False
        self._at = sat.index
        self._told = -1
        self._saved: dict[str, datetime] = {answer.item: answer.at for answer in sat.attempt.answers}
        self._ids: dict[str, str] = {}

    @property
    def items(self) -> tuple[str, ...]:
        """Ids of the questions, in the order shown."""
        return self.sat.sitting.items

    @property
    def question(self) -> Question:
        """The question that is asked."""
        return self.sat.quiz.question(self.items[self._at])

    @property
    def stands(self) -> Outcome | None:
        """What is known of the question that is asked; None while it has no answer."""
        return outcome(self.sat.sitting, self.question.id)

    @property
    def is_certain(self) -> bool:
        """True when each answer comes with how sure one is."""
        return self.sat.quiz.behaviour == "certainty"

    # --- telling ----------------------------------------------------------------------------------------

    def introduce(self) -> None:
        """The quiz, how it is sat, and where one goes on."""
        quiz, of = self.sat.quiz, len(self.items)
        words = _("Bài kiểm tra: {title}. {of} câu, đạt từ {need} %.")
        self.talk.say("", words.format(title=quiz.title, of=of, need=quiz.pass_percent), *self._rules())
        if self._saved:
            self.talk.say(_("Làm tiếp từ câu {n}/{of}.").format(n=self._at + 1, of=of))

    def look(self) -> Act:
        """Tell the question once, then ask; after the last one offer to hand in."""
        if self._at == len(self.items):
            return self._look_at_end()
        if self._told != self._at:
            self._tell()
        stands = self.stands
        commands = self._commands(stands)
        try:
            typed = self.talk.ask(self._how(stands), *commands, zero=takes_zero(self.question))
        except Again as again:
            self._told = -1 if again.whole else self._told
            raise
        return lambda: self._given(typed)

    def _tell(self) -> None:
        self.talk.say("", _("Câu {n}/{of}.").format(n=self._at + 1, of=len(self.items)))
        self.talk.say(*ask_lines(self.question, self.sat.attempt.seed), *self._state())
        self._told = self._at
        self._keep()

    def _state(self) -> Iterator[str]:
        """What is known of the question: tries left, the answer saved, its explanation, a draft."""
        stands, left = self.stands, tries(self.sat.sitting, self.question.id).left
        if stands is None:
            if left is not None and left > 1:
                yield _("Có {n} lượt thử; mỗi lần thử lại mất điểm.").format(n=left)
        elif stands.mark is not None:
            yield from (f"{self._saved_words()}.", *explained(self.question, stands.mark))
        else:
            given = answer_words(self.question, stands.response, certainty=self.is_certain)
            yield _("Đã trả lời: {answer}, {saved}.").format(answer=given, saved=self._saved_words())
            yield from tried(stands.tries) if stands.tries.again else [_("Còn đổi được cho tới khi nộp bài.")]
        if self._draft:
            words = _("Đang chọn dở, chưa lưu: {answer}. Enter để lưu.")
            yield words.format(answer=answer_words(self.question, self._draft, certainty=self.is_certain))

    def _how(self, stands: Outcome | None) -> str:
        answer = "" if stands and stands.locked else how(self.question, self.sat.attempt.seed)
        following = _("Enter câu sau") if self._at + 1 < len(self.items) else _("Enter sang phần nộp bài")
        before = _("- câu trước") if self._at else ""
        return "; ".join(filter(None, [answer, following, before]))

    def _commands(self, stands: Outcome | None) -> tuple[Command, ...]:
        to = Command("#", N_("đến câu"), self._go_to, N_("số"))
        if stands is None or stands.mark is None:
            return (to,)
        question = self.question
        return (
            Command("!", N_("căn cứ"), lambda _rest: self.talk.say(basis_line(question))),
            Command("@", N_("đọc trang dạy điều này"), lambda _rest: self.visit.teach(question.page)),
            to,
        )

    def _rules(self) -> list[str]:
        words = {
            "deferred": _("Trả lời rồi vẫn đổi được; nộp bài rồi mới thấy đúng sai."),
            "immediate": _("Mỗi câu trả lời một lần, thấy đúng sai ngay."),
            "interactive": _("Sai thì có gợi ý và được thử lại; mỗi lần thử lại mất điểm."),
            "adaptive": _("Sai thì được thử lại bao nhiêu lần cũng được; mỗi lần thử lại mất điểm."),
            "certainty": _("Mỗi câu nói thêm mức chắc chắn; nộp bài rồi mới thấy đúng sai."),
        }.get(self.sat.quiz.behaviour)
        return [words] if words else []

    # --- answering --------------------------------------------------------------------------------------

    def _given(self, typed: str) -> None:
        stands = self.stands
        if typed == "" and self._draft:
            self._answer(self._draft)
        elif typed == "":
            self._go(self._at + 1)
        elif typed == "-":
            self._go(max(0, self._at - 1))
        elif stands is not None and stands.locked:
            self.talk.say(_("Câu này đã trả lời, không đổi được nữa. Bấm Enter."))
        else:
            self._answer(response_of(self.talk, self.question, self.sat.attempt.seed, typed))

    def _answer(self, response: str) -> None:
        if self.is_certain and "[;]" not in response:
            response = with_certainty_asked(self.talk, response)
        item, attempt = self.question.id, self.sat.attempt.id
        event = self._ids.setdefault(f"{item} {response}", self.desk.seat.new_event())
        kept = self.desk.answer(attempt, item, response, event)
        del self._ids[f"{item} {response}"]
        self.sat = replace(self.sat, sitting=kept.sitting, draft="")
        self._saved[item] = kept.at
        self._tell_outcome(kept)

    def _tell_outcome(self, kept: Saved) -> None:
        self.talk.say(f"{self._saved_words()}.")
        if kept.outcome.mark is not None:
            self.talk.say(*explained(self.question, kept.outcome.mark))
        elif kept.outcome.tries.again:
            self.talk.say(*tried(kept.outcome.tries))
        else:
            self._go(self._at + 1)

    @property
    def _draft(self) -> str:
        """What another face left marked or typed at this question, where it can be an answer."""
        draft, here = self.sat.draft, self._at == self.sat.index
        return draft if draft and here and not self._problem(draft) else ""

    def _problem(self, draft: str) -> bool:
        own = draft.rpartition("[;]")[0] or draft
        return bool(self.question.problem(own))

    # --- moving -----------------------------------------------------------------------------------------

    def _go(self, at: int) -> None:
        self._at, self._told = at, -1

    def _go_to(self, typed: str) -> None:
        if not typed.isdecimal() or not 1 <= int(typed) <= len(self.items):
            raise Fault(_("Gõ số câu từ 1 đến {n}, ví dụ #2.").format(n=len(self.items)))
        self._go(int(typed) - 1)

    def _keep(self) -> None:
        """Remember the question, so that it stands there after a power cut."""
        draft = self.sat.draft if self._at == self.sat.index else ""
        self.sat = replace(self.sat, index=self._at, draft=draft)
        self.talk.do(lambda: self.desk.keep_place(self.sat.attempt.id, self._at, draft))

    def _look_at_end(self) -> Act:
        missing = [self.items.index(item) + 1 for item in self.sat.sitting.unanswered]
        first = missing[0] if missing else 1
        self.talk.say("", self._hand_in_words(missing))
        ways = [_("Nộp bài và xem kết quả"), _("Về câu {n}").format(n=first)]
        if choose(self.talk, ways) == 0:
            return self._finish
        return lambda: self._go(first - 1)

    def _hand_in_words(self, missing: list[int]) -> str:
        if not missing:
            return _("Đã trả lời đủ {n} câu.").format(n=len(self.items))
        numbers = ", ".join(map(str, missing))
        return _("Chưa trả lời: câu {numbers}. Câu bỏ trống không có điểm.").format(numbers=numbers)

    def _finish(self) -> None:
        self.desk.finish(self.sat.attempt.id, self._ids.setdefault("end", self.desk.seat.new_event()))
        self.finished = True
        self.talk.say(_("Đã nộp bài, đã lưu."))
        raise Done

    def _saved_words(self) -> str:
        return saved(self._saved.get(self.question.id))
