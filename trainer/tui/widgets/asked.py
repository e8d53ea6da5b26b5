"""A question put to someone: its words, the place to answer, and the explanation when it may be shown."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from trainer.quizzes import Mark, Multiple, Question, Short, Tries
from trainer.quizzes.selection import SEPARATOR
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice, Choices
from trainer.tui.widgets.feedback import Feedback
from trainer.tui.widgets.options import Options
from trainer.tui.widgets.typed import TYPED, Typing
from trainer.tui.widgets.vi_input import ViInput
from trainer.words import _

PAUSE = 0.4
"""Seconds without typing after which what stands in the field is worth keeping."""


class Asked(Vertical):
    """One question. It only asks; whoever shows it saves the answer and says what came of it."""

    DEFAULT_CSS = """
    Asked { height: auto; }
    Asked > * { height: auto; }
    """

    @dataclass
    class Answered(Message):
        """An answer was given; the field is closed until `reopen` or `explain`."""

        asked: "Asked"
        response: str

        @property
        def control(self) -> "Asked":
            """The question it comes from."""
            return self.asked

    @dataclass
    class Drafted(Message):
        """Something was marked or typed and not yet given as the answer."""

        asked: "Asked"
        response: str

        @property
        def control(self) -> "Asked":
            """The question it comes from."""
            return self.asked

    def __init__(self, question: Question, seed: str, response: str = "", *, id: str | None = None) -> None:
        """Ask with the options in the order of `seed`; `response` is what stood there before."""
        super().__init__(id=id)
        self.question = question
        self.closed = False
        """True while the answer is being saved, and once it can't be changed any more."""
        self.saved = ""
        """The answer on disk, in its canonical form; empty while there is none."""
        self._seed = seed
        self._typed = Typing(question, seed)
        self._is_composed = False
        self._given = response
        self._typing: Timer | None = None

    @property
    def is_several(self) -> bool:
        """True when more than one option may be marked."""
        return isinstance(self.question, Multiple)

    @property
    def is_typed(self) -> bool:
        """True when the answer is typed."""
        return isinstance(self.question, TYPED)

    @property
    def is_given_later(self) -> bool:
        """True when marking or typing is not yet answering: F9 or Enter is."""
        return self.is_several or self.is_typed

    @property
    def response(self) -> str:
        """What is marked or typed now."""
        if not self._is_composed:
            return self._given
        if self.is_typed:
            return self._as_saved(self._typed.response(self.query_one(ViInput).text))
        if self.is_several:
            marked = SEPARATOR.join(self.query_one(Choices).marked)
            return self.question.canonical(marked) if marked else ""
        return self.saved

    @property
    def has_draft(self) -> bool:
        """True when something is marked or typed that is not on disk."""
        return not self.closed and bool(self.response) and self.response != self.saved

    def compose(self) -> ComposeResult:
        """Question, field, message, explanation."""
        yield Static(shown(self.question.ask, lines=True), classes="ask")
        if self.is_typed:
            if self._typed.offered:
                yield Static(self._typed.offered, classes="offered")
            with Horizontal():
                text, longest = self._typed.text(self._given), self._typed.longest
                field = ViInput(text, max_length=longest, select_on_focus=False, classes="field")
                if isinstance(self.question, Short):
                    field.styles.width = "1fr"  # words need the whole line, numbers don't
                yield field
                yield Static(shown(self._typed.unit), classes="unit")
        else:
            yield Options(several=self.is_several, classes="field")
        yield Static("", classes="message")
        feedback = Feedback(classes="feedback")
        feedback.display = False
        yield feedback

    def on_mount(self) -> None:
        """Offer the options."""
        self._is_composed = True
        self._offer()
        self.say(self.how())

    def how(self) -> str:
        """How to answer, in words."""
        if self.is_typed:
            return self._typed.how
        if self.is_several:
            return _("Bấm số hoặc Space để đánh dấu, có thể nhiều ý; F9 để trả lời.")
        return _("Bấm số, hoặc mũi tên rồi Enter.")

    def say(self, words: str) -> None:
        """Show a message under the field."""
        message = self.query_one(".message", Static)
        message.update(shown(words))
        message.display = bool(words)

    # --- answering --------------------------------------------------------------------------------------

    def take_focus(self) -> None:
        """Put the cursor where the answer is given."""
        self.query_one(".field").focus()

    def take_key(self, key: str, character: str | None = None) -> bool:
        """Use a digit (where words are asked, a letter too) pressed anywhere; False when it means nothing."""
        if self.closed:
            return False
        if not self.is_typed:
            return self.query_one(Choices).take_digit(key)
        letter = character or key
        wanted = letter.isalnum() if isinstance(self.question, Short) else letter.isdecimal()
        field = self.query_one(ViInput)
        if len(letter) != 1 or not wanted:
            return False
        if not field.has_focus:
            self.screen.set_focus(field)
            field.insert_text_at_cursor(letter)
        return True

    def problem(self) -> str:
        """Empty when what is marked or typed can be an answer, else what to give."""
        return self._problem(self.response)

    def submit(self) -> None:
        """Give what is marked or typed as the answer; say what is missing when it can't be one."""
        self._give(self.response)

    def close(self) -> None:
        """Take no keys while the answer is being saved."""
        self.closed = True
        self._stop_typing()
        self.query_one(".field").disabled = True

    def reopen(self, words: str) -> None:
        """Take keys again, saying why the answer was not taken or that another may be given."""
        self.closed = False
        self.query_one(".field").disabled = False
        self.say(words)

    def keep(self, response: str, draft: str = "") -> None:
        """Show which answer is on disk; a `draft` that stands in the field is left there."""
        self.saved, self._given = response, draft or response
        if not self.is_typed:
            self._offer()
        elif not draft:
            self.query_one(ViInput).value = self._typed.text(response)

    def explain(self, mark: Mark, note: str = "") -> None:
        """Close for good and explain."""
        self.close()
        for part in self.query(".field, .unit, .offered"):
            part.display = False
        self.say("")
        self.query_one(Feedback).explain(self.question, mark, note)

    def tell_try(self, tries: Tries, note: str) -> None:
        """Tell how the last try was, with the hint; the field stays closed until `reopen`."""
        self.close()
        self.say("")
        self.query_one(Feedback).tell_try(tries, note)

    # --- what the fields tell ---------------------------------------------------------------------------

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """One option was taken."""
        event.stop()
        self._give(event.id)

    def on_choices_submitted(self, event: Choices.Submitted) -> None:
        """Enter in a list of marks."""
        event.stop()
        self.submit()

    def on_choices_marked(self, event: Choices.Marked) -> None:
        """A mark was set or taken away."""
        event.stop()
        self.say(self.how())
        self.post_message(self.Drafted(self, self.response))

    def on_input_changed(self, event: ViInput.Changed) -> None:
        """Wait for a pause in typing."""
        event.stop()
        self._stop_typing()
        if not self.closed and self.response != self.saved:
            self.say(self.how())
            self._typing = self.set_timer(PAUSE, self._tell_draft)

    def on_input_submitted(self, event: ViInput.Submitted) -> None:
        """Enter in the field."""
        event.stop()
        self.submit()

    def _tell_draft(self) -> None:
        if not self.closed:
            self.post_message(self.Drafted(self, self.response))

    def _stop_typing(self) -> None:
        if self._typing is not None:
            self._typing.stop()
            self._typing = None

    def _give(self, response: str) -> None:
        if self.closed:
            return
        problem = self._problem(response)
        if problem:
            self.say(problem)
            return
        self.close()
        self.post_message(self.Answered(self, response))

    def _problem(self, response: str) -> str:
        return self._typed.problem(response) if self.is_typed else self.question.problem(response)

    def _as_saved(self, response: str) -> str:
        """The answer on disk when the text only says it in other letters, such as `25/11` for its date."""
        if not self.saved or self.question.problem(response):
            return response
        return self.saved if self.question.canonical(response) == self.saved else response

    def _offer(self) -> None:
        if self.is_typed:
            return
        choices = self.query_one(Choices)
        marked = self._given.split(SEPARATOR) if self.is_several and self._given else ()
        at = choices.here or (self._given or None)
        choices.offer((self._choice(key, say) for key, say in self._options()), marked, at)

    def _options(self) -> list[tuple[str, str]]:
        return [(option.key, option.say) for option in self.question.shown(self._seed)]

    def _choice(self, key: str, say: str) -> Choice:
        if self.is_several or key != self.saved:
            return Choice(key, shown(say))
        return Choice(key, shown(_("{option}  ◄ đã chọn").format(option=say), "bold"))
