"""Reading a module page by page: position, the law behind it, the question on the spot, then the quiz."""

from collections.abc import Mapping

from trainer.courses.page import Check, Page
from trainer.desks.noticing import Sign
from trainer.desks.reading import Reading
from trainer.desks.wording.figures import saved
from trainer.desks.wording.standing import criterion_words
from trainer.plain.answering import ask_lines, how, response_of, takes_zero
from trainer.plain.asking import Act, Again, Command, Done, Place
from trainer.plain.explaining import explained
from trainer.plain.forms import pick
from trainer.plain.glossary import glossary
from trainer.plain.markdown import part_lines, plain_lines
from trainer.plain.visit import Visit
from trainer.progress.completion import Completion
from trainer.progress.rules import is_complete
from trainer.quizzes import Question, Quiz
from trainer.words import N_, _


def read_module(visit: Visit, module: str, page: str = "") -> None:
    """Read a module at `page`, else where one stopped."""
    reader = Reader(visit, visit.learning.open_module(module, page))
    if reader.opened.completion is not None:
        reader.congratulate(reader.opened.completion)
    about = N_(
        "Đọc từng trang. Enter sang trang sau, và trang này được ghi đã đọc; - về trang trước. Gặp câu "
        "hỏi thì gõ số để trả lời; câu này chỉ để nhớ lâu, không tính điểm. Hết trang thì đến bài kiểm "
        "tra."
    )
    visit.talk.stay(Place("", about), reader.look)


class Reader:
    """One module being read. Going on from a page records that it was read."""

    def __init__(self, visit: Visit, opened: Reading) -> None:
        """Begin where the desk opens the module."""
        self.visit, self.talk, self.desk = visit, visit.talk, visit.learning
        self.opened = opened
        self.module = opened.module
        self.quiz: Quiz | None = self.desk.seat.library.quizzes.get(opened.module.quiz or "")
        self.answered: dict[str, str] = {id: answer.response for id, answer in opened.checks.items()}
        self._read = set(opened.read)
        self._index = [page.id for page in opened.module.pages].index(opened.page)
        self._told = -1
        self._ids: dict[str, str] = {}

    @property
    def page(self) -> Page:
        """The page being read."""
        return self.module.pages[self._index]

    @property
    def questions(self) -> Mapping[str, Question]:
        """The questions asked on the page, by id."""
        return {id: self.quiz.question(id) for id in self.page.checks} if self.quiz else {}

    @property
    def open_question(self) -> Question | None:
        """The first question of the page without an answer."""
        return next((asked for id, asked in self.questions.items() if id not in self.answered), None)

    # --- telling ----------------------------------------------------------------------------------------

    def look(self) -> Act:
        """Tell the page once, then ask."""
        if self._told != self._index:
            self._tell_page()
            self.talk.do(lambda: self.desk.keep_page(self.module.id, self.page.id))
        asked = self.open_question
        try:
            typed = self.talk.ask(self._how(asked), *self._commands(), zero=bool(asked and takes_zero(asked)))
        except Again as again:
            self._told = -1 if again.whole else self._told
            raise
        return lambda: self._given(typed)

    def _tell_page(self) -> None:
        number, of, title = self._index + 1, len(self.module.pages), self.page.title
        words = _("{module}. Trang {n}/{of}: {title}")
        self.talk.say("", words.format(module=self.module.title, n=number, of=of, title=title))
        for part in self.page.parts:
            self.talk.say(*part_lines(part))
            if isinstance(part, Check) and part.question in self.questions:
                self._tell_question(self.questions[part.question])
        self._told = self._index

    def _tell_question(self, question: Question) -> None:
        self.talk.say(_("Câu hỏi tại chỗ, không tính điểm:"), *ask_lines(question, self.desk.seat.id))
        earlier = self.answered.get(question.id, "")
        if earlier and not question.problem(earlier):
            self.talk.say(_("Đã trả lời từ trước."), *explained(question, question.mark(earlier)))

    def _how(self, asked: Question | None) -> str:
        answer = how(asked, self.desk.seat.id) if asked else ""
        following = _("Enter trang sau")
        if self._index + 1 == len(self.module.pages):
            following = self._after_last()
        before = _("- trang trước") if self._index else ""
        return "; ".join(filter(None, [answer, following, before]))

    def _after_last(self) -> str:
        if self._has_quiz_to_pass():
            return _("Enter làm bài kiểm tra")
        return _("Enter ra quầy làm tình huống") if self._has_cases_to_master() else _("Enter kết thúc")

    def _commands(self) -> tuple[Command, ...]:
        terms = Command(
            "*", N_("từ khó"), lambda typed: glossary(self.visit, typed, self.page.terms), N_("chữ")
        )
        found = [
            Command("!", N_("căn cứ"), lambda _rest: self._tell_basis()),
            Command("=", N_("vì sao xong, chưa xong"), lambda _rest: self._tell_why()),
            Command("#", N_("đến trang"), self._turn_to, N_("số")),
            terms,
        ]
        if self.quiz is not None:
            found.append(Command(">", N_("bài kiểm tra"), lambda _rest: self._take_quiz()))
        return tuple(found)

    # --- doing ------------------------------------------------------------------------------------------

    def _given(self, typed: str) -> None:
        asked = self.open_question
        if typed == "":
            self._go_on()
        elif typed == "-" and self._index:
            self._index -= 1
        elif asked is not None and typed != "-":
            self._answer(asked, typed)
        else:
            self.talk.say(_("Bấm Enter để đọc tiếp."))

    def _answer(self, question: Question, typed: str) -> None:
        response = response_of(self.talk, question, self.desk.seat.id, typed)
        event = self._ids.setdefault(f"{question.id} {response}", self.desk.seat.new_event())
        checked = self.desk.check(self.module.id, self.page.id, question.id, response, event)
        self.answered[question.id] = response
        self.talk.say(f"{self._saved(event)}.", *explained(question, checked.mark))
        following = self.open_question
        if following is not None:
            self._tell_question(following)

    def _go_on(self) -> None:
        self._mark_read()
        if self._index + 1 < len(self.module.pages):
            self._index += 1
        elif self._has_quiz_to_pass():
            self._take_quiz()
        elif self._has_cases_to_master():
            self.visit.play(self.visit, self.module.scenarios)
            raise Done
        else:
            self._finish()

    def _mark_read(self) -> None:
        page = self.page.id
        if page in self._read:
            return
        event = self._ids.setdefault(page, self.desk.seat.new_event())
        completion = self.desk.read_page(self.module.id, page, event)
        self._read.add(page)
        words = _("Đã đọc trang {n}/{of}, {saved}.")
        self.talk.say(words.format(n=self._index + 1, of=len(self.module.pages), saved=self._saved(event)))
        if completion is not None:
            self.congratulate(completion)

    def congratulate(self, completion: Completion) -> None:
        """Say that the module is complete, and by what."""
        self.talk.say(_("Hoàn thành học phần {title}.").format(title=self.module.title))
        self.talk.say(*(criterion_words(line) for line in completion.criteria))

    def _finish(self) -> None:
        self.talk.say(_("Đã đọc hết học phần."))
        if self.quiz is not None:
            ways = [_("Về chỗ cũ"), _("Làm lại bài kiểm tra")]
            if pick(self.talk, _("Làm gì tiếp?"), ways) == 1:
                self._take_quiz()
                return
        raise Done

    def _take_quiz(self) -> None:
        self._told = -1
        before = is_complete(self.desk.why(self.module.id))
        self.visit.take(self.visit, self.module.id)
        if not before and is_complete(self.desk.why(self.module.id)):
            raise Done

    def _turn_to(self, typed: str) -> None:
        if typed.isdecimal() and 1 <= int(typed) <= len(self.module.pages):
            self._index = int(typed) - 1
        else:
            self.talk.say(_("Gõ số trang từ 1 đến {n}, ví dụ #2.").format(n=len(self.module.pages)))

    def _tell_basis(self) -> None:
        for law in self.page.laws:
            self.talk.say(*plain_lines(law))
        self.talk.say(_("Cả học phần: {basis}").format(basis="; ".join(self.module.basis)))
        year, _dash, month = self.module.as_of.partition("-")
        self.talk.say(_("Theo quy định cập nhật đến {month}/{year}.").format(month=month, year=year))

    def _tell_why(self) -> None:
        self.talk.did(Sign.SAW_WHY)
        self.talk.say(_("Học phần xong khi đủ các điều sau:"))
        self.talk.say(*(criterion_words(line) for line in self.desk.why(self.module.id)))

    def _has_quiz_to_pass(self) -> bool:
        if self.quiz is None:
            return False
        return not any(line.rule == "quiz" and line.met for line in self.desk.why(self.module.id))

    def _has_cases_to_master(self) -> bool:
        return any(line.rule == "scenarios" and not line.met for line in self.desk.why(self.module.id))

    def _saved(self, event: str) -> str:
        kept = self.desk.seat.records.event(event)
        return saved(kept.at if kept else None)
