"""The options of a question."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from trainer.quizzes import Multiple, Option, Question
from trainer.quizzes.selection import SEPARATOR
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice, Choices
from trainer.words import _


class Options(Choices, inherit_bindings=False):
    """The options of a question: so few that PgUp and PgDn are left to the screen, to change questions."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "cursor_up", show=False),
        Binding("down", "cursor_down", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
        Binding("enter", "select", show=False),
        Binding("space", "mark", show=False),
    ]

    def __init__(self, question: Question, seed: str, _response: str = "") -> None:
        """Options in the order of `seed`; `put` shows them."""
        super().__init__(several=isinstance(question, Multiple), classes="field")
        self._question, self._seed = question, seed

    @property
    def is_given_later(self) -> bool:
        """True when marking is not yet answering."""
        return self.several

    @property
    def how(self) -> str:
        """How to answer, in words."""
        if self.several:
            return _("Bấm số hoặc Space để đánh dấu, có thể nhiều ý; F9 để trả lời.")
        return _("Bấm số, hoặc mũi tên rồi Enter.")

    def put(self, response: str, saved: str) -> None:
        """Show the options: `response` marked or under the cursor, the one on disk named."""
        marked = response.split(SEPARATOR) if self.several and response else ()
        offered = (self._choice(option, saved) for option in self._question.shown(self._seed))
        self.offer(offered, marked, self.here or response or None)

    def response(self, saved: str) -> str:
        """What is marked; where one choice is already an answer, the one on disk."""
        if not self.several:
            return saved
        marked = SEPARATOR.join(self.marked)
        return self._question.canonical(marked) if marked else ""

    def problem(self, response: str) -> str:
        """Empty when the response can be marked, else what to give."""
        return self._question.problem(response)

    def take(self, key: str, _character: str | None) -> bool:
        """Use a digit pressed anywhere."""
        return self.take_digit(key)

    def _choice(self, option: Option, saved: str) -> Choice:
        if self.several or option.key != saved:
            return Choice(option.key, shown(option.say))
        return Choice(option.key, shown(_("{option}  ◄ đã chọn").format(option=option.say), "bold"))
