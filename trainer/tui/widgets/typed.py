"""Answers that are typed: what is offered beside the field, how to type, what a text means as a response."""

import re
from dataclasses import dataclass

from rich.text import Text

from trainer.quizzes import Date, Matching, Numeric, Option, Ordering, Question, Short
from trainer.quizzes.matching import PAIRED
from trainer.quizzes.selection import SEPARATOR
from trainer.tui.shown import shown
from trainer.tui.widgets.vi_input import ViInput
from trainer.words import _

TYPED = (Numeric, Short, Date, Ordering, Matching)
"""Kinds whose answer is typed."""

_BETWEEN = re.compile(r"[\s,;.>→-]+")


@dataclass(frozen=True, slots=True)
class Typing:
    """How one question is answered in a text field. Numbers stand for things: Telex leaves them alone."""

    question: Question
    seed: str
    """Of the attempt: it decides which thing has which number."""

    @property
    def longest(self) -> int:
        """Most characters the field takes."""
        return 200 if isinstance(self.question, Short) else 40

    @property
    def unit(self) -> str:
        """What stands behind the field."""
        return self.question.unit if isinstance(self.question, Numeric) else ""

    @property
    def offered(self) -> Text:
        """The numbered things to order or to match; empty where there are none."""
        lines = [shown(f"{n}. {side.say}") for n, side in enumerate(self._lefts, 1)]
        if isinstance(self.question, Matching):
            lines += [shown(f"   ({n}) {side.say}") for n, side in enumerate(self._things, 1)]
        return Text("\n").join(lines)

    @property
    def how(self) -> str:
        """How to type the answer, in words."""
        match self.question:
            case Ordering():
                words = _("Gõ các số theo thứ tự đúng, ví dụ {example}, rồi bấm Enter.")
                return words.format(example=self._example)
            case Matching():
                words = _("Gõ lần lượt số trong ngoặc cho dòng 1 đến {n}, ví dụ {example}, rồi bấm Enter.")
                return words.format(n=len(self._lefts), example=self._example)
            case Date(near=None):
                return _("Gõ ngày, ví dụ 25/11/2026, rồi bấm Enter.")
            case Date():
                return _("Gõ ngày, ví dụ 25/11 hoặc 25/11/2026, rồi bấm Enter.")
            case Short():
                return _("Gõ câu trả lời, vài chữ, rồi bấm Enter.")
        return _("Gõ số rồi bấm Enter.")

    def response(self, text: str) -> str:
        """What a text means; the text itself while it is none or no list of numbers."""
        keys = self._keys(text)
        if not keys:
            return text
        if isinstance(self.question, Matching):
            keys = [f"{left.key}{PAIRED}{key}" for left, key in zip(self._lefts, keys, strict=True)]
        return SEPARATOR.join(keys)

    def text(self, response: str) -> str:
        """The text that means a response, to stand in the field; what is not yet one stands as it is."""
        numbers = {option.key: str(n) for n, option in enumerate(self._things, 1)}
        if not numbers:
            is_day = isinstance(self.question, Date) and re.fullmatch(r"\d{4}-\d\d-\d\d", response)
            return self.question.readable(response) if is_day else response
        if self.question.problem(response):
            return response
        keys = (part.rpartition(PAIRED)[2] for part in response.split(SEPARATOR))
        return " ".join(numbers[key] for key in keys)

    def problem(self, response: str) -> str:
        """Empty when the response can be marked, else what to give and how."""
        problem = self.question.problem(response)
        return f"{problem} {self.how}" if problem and self._things else problem

    @property
    def _things(self) -> tuple[Option, ...]:
        return self.question.shown(self.seed)

    @property
    def _lefts(self) -> tuple[Option, ...]:
        return self.question.lefts if isinstance(self.question, Matching) else self._things

    @property
    def _example(self) -> str:
        count = len(self._lefts)
        return " ".join(map(str, (2, 1, *range(3, count + 1)))) if count > 1 else "1"

    def _keys(self, text: str) -> list[str]:
        """Keys of the numbers typed, one for each line; empty when they are anything else."""
        parts = [part for part in _BETWEEN.split(text) if part]
        if len(parts) == 1 and len(self._things) < 10:
            parts = list(parts[0])  # 312 is 3 1 2
        numbers = [int(part) for part in parts if part.isascii() and part.isdecimal()]
        is_whole = len(numbers) == len(parts) == len(self._lefts)
        if not is_whole or not all(1 <= number <= len(self._things) for number in numbers):
            return []
        return [self._things[number - 1].key for number in numbers]


class TypedField(ViInput):
    """The field that an answer is typed into."""

    is_given_later = True

    def __init__(self, question: Question, seed: str, response: str = "") -> None:
        """`response` stands in the field as text."""
        answer = Typing(question, seed)
        text, longest = answer.text(response), answer.longest
        super().__init__(text, max_length=longest, select_on_focus=False, classes="field")
        self._answer = answer
        if isinstance(question, Short):
            self.styles.width = "1fr"  # words need the whole line, numbers don't

    @property
    def offered(self) -> Text:
        """The numbered things to order or to match."""
        return self._answer.offered

    @property
    def unit(self) -> str:
        """What stands behind the field."""
        return self._answer.unit

    @property
    def how(self) -> str:
        """How to type the answer, in words."""
        return self._answer.how

    def put(self, response: str) -> None:
        """Have a response stand there as text."""
        self.value = self._answer.text(response)

    def response(self, saved: str) -> str:
        """What is typed; the answer on disk when it only says that in other letters, `25/11` for its date."""
        typed, question = self._answer.response(self.text), self._answer.question
        if not saved or question.problem(typed):
            return typed
        return saved if question.canonical(typed) == saved else typed

    def problem(self, response: str) -> str:
        """Empty when the response can be marked, else what to give and how."""
        return self._answer.problem(response)

    def take(self, key: str, character: str | None) -> bool:
        """Go on here with a digit (where words are asked, a letter too) pressed anywhere."""
        letter = character or key
        wanted = letter.isalnum() if isinstance(self._answer.question, Short) else letter.isdecimal()
        if len(letter) != 1 or not wanted:
            return False
        if not self.has_focus:
            self.screen.set_focus(self)
            self.insert_text_at_cursor(letter)
        return True
